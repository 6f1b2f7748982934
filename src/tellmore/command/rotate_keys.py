"""`tellmore rotate-keys`: new keys for studies, or a new master key, while the program goes on running."""

from __future__ import annotations

from typing import Any

import click

from tellmore.command import data as folders


@click.command("rotate-keys")
@click.argument("studies", nargs=-1, metavar="[STUDY…]")
@click.option("--master", is_flag=True, help="Change the master key, which wraps those of the studies.")
@folders.option
def command(studies: tuple[str, ...], master: bool, data: str | None) -> None:
    """Give each STUDY a new key, seal its notes with it, and destroy the old one.

    Without STUDY, every study whose keys are not destroyed. It can be stopped at any time and started
    again: nothing is lost, and it goes on where it was. Nobody has to stop working meanwhile.

    With --master the key beside the database is changed instead. Copy the folder `keys` again
    afterwards: backups made from then on need the new one, older ones the old one.
    """
    folder = folders.open_data(data)
    if master and studies:
        raise click.UsageError("--master changes the key of all studies; leave their names out.")
    if master:
        _master(folder)
        return
    chosen = [folders.study_named(slug) for slug in studies] or _all()
    if not chosen:
        click.echo("There is no study whose keys could be changed.")
    for study in chosen:
        _study(study)


def _all() -> list[Any]:
    from tellmore.studies.models import Study

    return list(Study.objects.exclude(stage=Study.Stage.SHREDDED).order_by("slug"))


def _study(study: Any) -> None:
    from tellmore.retention import selectors, services

    number = services.begin_rotation(by=folders.owner(), study=study)
    waiting = selectors.rows_behind(study, number)
    with click.progressbar(length=waiting, label=study.slug, file=click.get_text_stream("stderr")) as bar:
        rows = services.rotate_keys(by=folders.owner(), study=study, told=bar.update)
    click.echo(
        f"{study.slug}: key {number}, {rows:,} notes and answers sealed anew, the old key is destroyed."
    )


def _master(folder: Any) -> None:
    from tellmore.foundation import keys
    from tellmore.retention import services

    changed = services.rotate_master_key(by=folders.owner())
    click.echo(f"{changed:,} keys are wrapped with the new master key.")
    if keys.is_changing():
        click.echo(f"Everything opens without the old one: take {keys.NAMED_OLD} out of the environment now.")
    else:
        click.echo(f"The old one is gone. Copy {folder / 'keys'} to its safe place again.")
