"""Where the master key comes from: the environment, else a file in the data folder."""

from __future__ import annotations

import base64
import binascii
import os
from functools import cache
from pathlib import Path

from django.conf import settings

from tellmore.foundation.crypto import KEY_BYTES
from tellmore.kernel.errors import Refusal

FILE_NAME = "master.key"


class NoMasterKey(Refusal):
    """Without it no sealed note can be opened or written."""


def master_key() -> bytes:
    return _read(os.environ.get("TELLMORE_MASTER_KEY", ""), str(settings.KEYS_DIR))


@cache
def _read(from_environment: str, folder: str) -> bytes:
    path = Path(folder) / FILE_NAME
    if from_environment:
        return _decoded(from_environment, "TELLMORE_MASTER_KEY")
    if path.is_file():
        return _decoded(path.read_text().strip(), str(path))
    raise NoMasterKey(
        f"No master key: neither TELLMORE_MASTER_KEY nor {path} exists. "
        "If there is a backup of the keys, put the file back before anything else."
    )


def _decoded(value: str, place: str) -> bytes:
    try:
        key = base64.b64decode(value, validate=True)
    except binascii.Error as problem:
        raise NoMasterKey(f"{place} does not hold a key in base64.") from problem
    if len(key) != KEY_BYTES:
        raise NoMasterKey(f"{place} must hold {KEY_BYTES} bytes in base64, not {len(key)}.")
    return key
