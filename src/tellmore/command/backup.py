"""`tellmore backup`: everything of one moment in one encrypted file."""

from __future__ import annotations

import os
from pathlib import Path

import click

from tellmore.command import data as folders


def passphrase(*, again: bool) -> str:
    """From TELLMORE_BACKUP_PASSPHRASE, else asked for without showing it."""
    named = os.environ.get("TELLMORE_BACKUP_PASSPHRASE")
    if named is not None:
        return named
    given: str = click.prompt(
        "Passphrase of the backup", hide_input=True, confirmation_prompt=again, err=True
    )
    return given


@click.command("backup")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--with-keys", is_flag=True, help="Put the keys into the backup too.")
@click.option("--overwrite", is_flag=True, help="Replace FILE if it is there.")
@folders.option
def command(file: Path, with_keys: bool, overwrite: bool, data: str | None) -> None:
    """Write an encrypted backup of everything to FILE.

    Works while tellmore is running. The file is encrypted with a passphrase that you choose (or that
    TELLMORE_BACKUP_PASSPHRASE holds). The keys of the data folder stay out of it: keep your copy of
    the folder `keys` somewhere else, or, with --with-keys, guard the file and its passphrase like them.
    """
    folder = folders.open_data(data)
    if file.exists() and not overwrite:
        raise click.ClickException(f"{file} is there already. Choose another name, or add --overwrite.")
    if not file.absolute().parent.is_dir():
        raise click.ClickException(f"The folder {file.absolute().parent} does not exist.")
    from tellmore.interop.backup import writing

    word, counted = passphrase(again=True), [0]

    def told(_table: str, rows: int) -> None:
        counted[0] += rows
        if rows >= 1_000:
            click.echo(f"  {counted[0]:,} rows …", err=True)

    size = writing.backup(file, word, with_keys=with_keys, told=told)
    click.echo(f"Wrote {counted[0]:,} rows to {file} ({size / 1e6:.1f} MB).")
    if with_keys:
        click.echo("The keys are inside. Whoever has this file and its passphrase can read everything.")
    else:
        click.echo(f"The keys are not inside. Keep a copy of {folder / 'keys'} apart from this file.")
