"""A backup file: one readable line, a salt, then sealed pieces of gzipped JSON lines.

The first JSON line is the label (what, when, by which program), then `{"table"}` and its rows, last `{"end"}`.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from tellmore.foundation import crypto
from tellmore.kernel.errors import Refusal

MARK: Final = b"tellmore backup 1\n"
SHORTEST_PASSPHRASE: Final = 12
Entry = Mapping[str, Any]


class NotABackup(Refusal):
    """The file is something else, or comes from a program that is newer than this one."""


class PassphraseTooShort(Refusal):
    """A backup holds everything; a short passphrase would hold nothing back."""


def write(path: Path, passphrase: str, entries: Iterable[Entry]) -> int:
    """Write the file whole or not at all, readable by its owner only; returns its size in bytes."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise PassphraseTooShort(
            f"Choose a passphrase of at least {SHORTEST_PASSPHRASE} characters; four or five words are good."
        )
    salt = os.urandom(crypto.SALT_BYTES)
    key = crypto.key_from_passphrase(passphrase, salt)
    part = path.with_name(path.name + ".part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "wb") as target:
            target.write(MARK + salt)
            for piece in crypto.seal_stream(key, _packed(entries), bound_to=_binding(salt)):
                target.write(piece)
            target.flush()
            os.fsync(target.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return path.stat().st_size


def read(path: Path, passphrase: str) -> Iterator[dict[str, Any]]:
    """The entries, one at a time; raises before the first one when the passphrase does not fit."""
    with path.open("rb") as source:
        if source.read(len(MARK)) != MARK:
            raise NotABackup(f"{path.name} is not a backup that this program can read.")
        salt = source.read(crypto.SALT_BYTES)
        key = crypto.key_from_passphrase(passphrase, salt)
        yield from _entries(crypto.unseal_stream(key, source, bound_to=_binding(salt)))


def _binding(salt: bytes) -> str:
    return f"backup:1:{salt.hex()}"


def _packed(entries: Iterable[Entry]) -> Iterator[bytes]:
    squeeze = zlib.compressobj(6, wbits=31)
    for entry in entries:
        yield squeeze.compress(json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
    yield squeeze.flush()


def _entries(pieces: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    stretch, waiting = zlib.decompressobj(wbits=31), b""
    for piece in pieces:
        *lines, waiting = (waiting + stretch.decompress(piece)).split(b"\n")
        yield from map(json.loads, lines)
