"""Where the master key comes from: the environment, else a file in the data folder.

While it is being changed there are two: everything new is wrapped with the first, and what the old one
wrapped still opens. Files are looked at again when they change, so that a running program follows.
"""

from __future__ import annotations

import base64
import binascii
import os
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from tellmore.foundation import crypto
from tellmore.foundation.crypto import KEY_BYTES
from tellmore.kernel.errors import Refusal

FILE_NAME = "master.key"
OLD_NAME, NEXT_NAME = FILE_NAME + ".old", FILE_NAME + ".next"
NAMED, NAMED_OLD = "TELLMORE_MASTER_KEY", "TELLMORE_OLD_MASTER_KEY"


class NoMasterKey(Refusal):
    """Without it no sealed note can be opened or written."""


class NoOldKey(Refusal):
    """A key that comes from the environment is changed there, by whoever sets it."""


def master_key() -> bytes:
    """The key that wraps what is made now."""
    return master_keys()[0]


def master_keys() -> tuple[bytes, ...]:
    """Every key that may have wrapped something: the one in use, then the old one during a change."""
    named = os.environ.get(NAMED, "")
    if named:
        old = os.environ.get(NAMED_OLD, "")
        return tuple(_decoded(value, name) for value, name in ((named, NAMED), (old, NAMED_OLD)) if value)
    first = _place(FILE_NAME)
    if not first.is_file():
        raise NoMasterKey(
            f"No master key: neither {NAMED} nor {first} exists. "
            "If there is a backup of the keys, put the file back before anything else."
        )
    return tuple(_read(str(place), _changed(place)) for place in (first, _place(OLD_NAME)) if place.is_file())


def is_changing() -> bool:
    """True while an old master key is still at hand."""
    return bool(os.environ.get(NAMED_OLD)) if os.environ.get(NAMED) else _place(OLD_NAME).is_file()


def begin_change() -> None:
    """Put a new master key in the place of the one in use, which stays beside it until `end_change`.

    Each step can be the last one before the power fails: calling it again goes on from there. A key in
    the environment is changed by whoever sets it; `NoOldKey` says how.
    """
    if os.environ.get(NAMED):
        if not os.environ.get(NAMED_OLD):
            raise NoOldKey(
                f"The master key comes from {NAMED}. Put a new one there, put the one in use into "
                f"{NAMED_OLD}, start everything again, and repeat this command."
            )
        return
    held = master_keys()
    if len(set(held)) > 1:
        return
    if not _place(NEXT_NAME).is_file():
        _written(NEXT_NAME, crypto.new_key())
    _written(OLD_NAME, held[0])
    _place(NEXT_NAME).replace(_place(FILE_NAME))
    _settle()


def end_change() -> None:
    """Nothing is wrapped with the old key any more: it goes. From the environment a person takes it."""
    old = _place(OLD_NAME)
    if not os.environ.get(NAMED) and old.is_file():
        with old.open("r+b") as file:
            file.write(b"\0" * old.stat().st_size)
            file.flush()
            os.fsync(file.fileno())
        old.unlink()
        _settle()


def _place(name: str) -> Path:
    return Path(settings.KEYS_DIR) / name


def _written(name: str, key: bytes) -> None:
    """Whole or not at all, on the disk when it returns, and for its owner only."""
    part = _place(name + ".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(base64.b64encode(key).decode() + "\n")
        file.flush()
        os.fsync(file.fileno())
    part.replace(_place(name))
    _settle()


def _settle() -> None:
    handle = os.open(settings.KEYS_DIR, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _changed(place: Path) -> tuple[int, int]:
    told = place.stat()
    return told.st_mtime_ns, told.st_ino


@lru_cache(maxsize=8)
def _read(place: str, _changed: tuple[int, int]) -> bytes:
    return _decoded(Path(place).read_text().strip(), place)


def _decoded(value: str, place: str) -> bytes:
    try:
        key = base64.b64decode(value, validate=True)
    except binascii.Error as problem:
        raise NoMasterKey(f"{place} does not hold a key in base64.") from problem
    if len(key) != KEY_BYTES:
        raise NoMasterKey(f"{place} must hold {KEY_BYTES} bytes in base64, not {len(key)}.")
    return key
