"""The crypto room: the one module that may import a cryptography library.

Sealed bytes are `b"tm1" + 12-byte nonce + ciphertext and tag` (AES-256-GCM, NIST SP 800-38D);
what they are bound to is authenticated but not stored, so a row moved elsewhere does not open.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Iterable, Iterator
from functools import cache
from typing import IO

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tellmore.kernel.errors import Refusal

KEY_BYTES = 32
_MARK = b"tm1"
_NONCE_BYTES = 12


class DoesNotOpen(Refusal):
    """The key, the row or the bytes are not the ones that belong together."""


def new_key() -> bytes:
    return AESGCM.generate_key(bit_length=KEY_BYTES * 8)


def seal(key: bytes, data: bytes, *, bound_to: str) -> bytes:
    nonce = os.urandom(_NONCE_BYTES)
    return _MARK + nonce + AESGCM(key).encrypt(nonce, data, bound_to.encode())


def unseal(key: bytes, sealed: bytes, *, bound_to: str) -> bytes:
    """The data that `seal` was given; `DoesNotOpen` when anything differs by one bit."""
    head = len(_MARK) + _NONCE_BYTES
    if sealed[: len(_MARK)] != _MARK or len(sealed) < head + 16:
        raise DoesNotOpen("These bytes were not sealed by this program.")
    try:
        return AESGCM(key).decrypt(sealed[len(_MARK) : head], sealed[head:], bound_to.encode())
    except InvalidTag as problem:
        raise DoesNotOpen("The key does not fit, or the sealed bytes were changed.") from problem


def keyed_hash(key: bytes, value: str) -> str:
    """Lets equal values be recognised by whoever holds the key, and by nobody else."""
    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()


_slip_hasher = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=1)


def slow_hash(secret: str) -> str:
    """Argon2id (RFC 9106) with a salt of its own; about a tenth of a second on purpose."""
    return _slip_hasher.hash(secret)


def fits_slow_hash(stored: str, secret: str) -> bool:
    try:
        return _slip_hasher.verify(stored, secret)
    except VerificationError:
        return False


@cache
def _nobody() -> str:
    return slow_hash("nobody holds this slip")


def spend_the_same_time(secret: str) -> None:
    """Answer an unknown locator in the time a wrong code takes."""
    fits_slow_hash(_nobody(), secret)


SALT_BYTES = 16
_PIECE = 64 * 1024
_TAG_BYTES = 16


def key_from_passphrase(passphrase: str, salt: bytes) -> bytes:
    """Argon2id with 64 MiB: guessing a passphrase costs an attacker as much each time as it costs us once."""
    return hash_secret_raw(
        passphrase.encode(), salt, time_cost=3, memory_cost=64 * 1024, parallelism=1,
        hash_len=KEY_BYTES, type=Type.ID,
    )  # fmt: skip


def seal_stream(key: bytes, data: Iterable[bytes], *, bound_to: str) -> Iterator[bytes]:
    """Sealed pieces of a long stream. Each is bound to its number and to whether it is the last one, so
    that pieces cannot be swapped, repeated, or cut off at the end. Use a key for one stream only."""
    box, number, waiting = AESGCM(key), 0, bytearray()
    for part in data:
        waiting += part
        while len(waiting) > _PIECE:
            yield _sealed_piece(box, number, bytes(waiting[:_PIECE]), bound_to, last=False)
            del waiting[:_PIECE]
            number += 1
    yield _sealed_piece(box, number, bytes(waiting), bound_to, last=True)


def unseal_stream(key: bytes, source: IO[bytes], *, bound_to: str) -> Iterator[bytes]:
    """What `seal_stream` was given, piece by piece; `DoesNotOpen` at the first piece that differs."""
    box, number = AESGCM(key), 0
    piece = source.read(_PIECE + _TAG_BYTES)
    while True:
        following = source.read(_PIECE + _TAG_BYTES)
        try:
            yield box.decrypt(_piece_nonce(number), piece, _piece_binding(bound_to, last=not following))
        except InvalidTag as problem:
            raise DoesNotOpen("The passphrase does not fit, or the file was changed or cut off.") from problem
        if not following:
            return
        piece, number = following, number + 1


def _sealed_piece(box: AESGCM, number: int, data: bytes, bound_to: str, *, last: bool) -> bytes:
    return box.encrypt(_piece_nonce(number), data, _piece_binding(bound_to, last=last))


def _piece_nonce(number: int) -> bytes:
    return number.to_bytes(_NONCE_BYTES)


def _piece_binding(bound_to: str, *, last: bool) -> bytes:
    return f"{bound_to}:{'last' if last else 'more'}".encode()
