"""The data folder: made once, private to its owner. Used before Django is loaded."""

from __future__ import annotations

import base64
import os
import secrets
from pathlib import Path

from tellmore.kernel.errors import Refusal

KEY_BYTES = 32


class FolderNotUsable(Refusal):
    """The data folder cannot be made or written."""


def prepare(folder: Path) -> bool:
    """Make the folder and any missing key in it; True when a master key was made."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / "keys").mkdir(exist_ok=True, mode=0o700)
        (folder / "static").mkdir(exist_ok=True)
        if not os.environ.get("TELLMORE_SECRET_KEY"):
            _make(folder / "keys" / "secret.key", secrets.token_urlsafe(50))
        if os.environ.get("TELLMORE_MASTER_KEY"):
            return False
        return _make(
            folder / "keys" / "master.key", base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()
        )
    except OSError as problem:
        raise FolderNotUsable(
            f"The data folder {folder} cannot be written ({problem.strerror}). "
            "Choose another one with --data FOLDER."
        ) from problem


def _make(path: Path, value: str) -> bool:
    if path.exists():
        return False
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(value + "\n")
    return True
