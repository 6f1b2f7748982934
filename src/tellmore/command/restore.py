"""`tellmore restore`: a backup brought back, checked whole before anything is touched."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any

import click

from tellmore.command import data as folders
from tellmore.command.backup import passphrase
from tellmore.command.main import use_data


@click.command("restore")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="Replace what is in the data folder; asks first.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--without-keys", is_flag=True, help="Restore although the raw notes will not open.")
@folders.option
def command(file: Path, replace: bool, yes: bool, without_keys: bool, data: str | None) -> None:
    """Bring the backup FILE back into an empty data folder.

    The backup is read to its end and checked first. With --replace the old database is put aside in the
    same folder, not deleted. If the keys are not in the backup, put your copy of them into DATA/keys first.
    """
    folder = folders.folder_named(data)
    word = passphrase(again=False)
    _load_django(folder)
    from django.utils import timezone

    from tellmore.interop.backup import envelope, restoring

    click.echo("Checking the backup …", err=True)
    label = restoring.verified(envelope.read(file, word))
    restoring.refuse_newer(label)
    keys = _keys_for(label, folder, without_keys=without_keys)
    _may_replace(folder, label, replace=replace, yes=yes)
    _prepare(folder, keys)
    kept = restoring.restore(file, word, label, now=timezone.localtime())
    click.echo(f"Restored {label.rows:,} rows from {label.made_at[:16].replace('T', ' ')} UTC into {folder}.")
    if kept:
        click.echo(f"The database that was there is kept as {kept.name}. Delete it when all is well.")
    if without_keys and keys is None:
        click.echo("The raw notes stay closed until the keys that fit are in the folder keys.")
    click.echo("Everybody signs in again. Check with: tellmore doctor")


def _load_django(folder: Path) -> None:
    """Without touching the folder: an empty one has no secret key yet, so this process borrows one."""
    if not (folder / "keys" / "secret.key").is_file():
        os.environ.setdefault("TELLMORE_SECRET_KEY", secrets.token_urlsafe(50))
    use_data(str(folder))


def _keys_for(label: Any, folder: Path, *, without_keys: bool) -> dict[str, str] | None:
    """The keys to put into the folder: those of the backup, when it has some and the folder has none."""
    from tellmore.foundation import keys
    from tellmore.interop.backup.writing import key_mark

    try:
        fits = label.key_mark in {key_mark(key) for key in keys.master_keys()}
    except keys.NoMasterKey:
        if label.keys is not None:
            return dict(label.keys)
        if without_keys:
            return None
        raise click.ClickException(
            f"The keys are not in this backup, and there are none in {folder / 'keys'}. "
            "Put your copy of master.key there first, or add --without-keys to restore all but the raw notes."
        ) from None
    if not fits and not without_keys:
        raise click.ClickException(
            f"The key in {folder / 'keys'} is not the one these notes were sealed with. Put the one that fits "
            "there, choose an empty folder, or add --without-keys to restore all but the raw notes."
        )
    return None


def _may_replace(folder: Path, label: Any, *, replace: bool, yes: bool) -> None:
    from django.db import connection

    from tellmore.interop.backup import restoring

    file = Path(str(connection.settings_dict["NAME"]))
    if connection.vendor == "sqlite" and not file.exists():
        return
    if not restoring.holds_people():
        return
    if not replace:
        raise click.ClickException(
            f"There is data in {folder} already. Choose an empty folder, or add --replace."
        )
    if not yes:
        click.confirm(
            f"Replace what is in {folder} with the backup of {label.made_at[:16]}?", abort=True, err=True
        )


def _prepare(folder: Path, keys: dict[str, str] | None) -> None:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    (folder / "keys").mkdir(exist_ok=True, mode=0o700)
    (folder / "static").mkdir(exist_ok=True)
    for name, value in {"secret.key": secrets.token_urlsafe(50), **(keys or {})}.items():
        place = folder / "keys" / name
        if not place.exists():
            handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w") as file:
                file.write(value + "\n")
