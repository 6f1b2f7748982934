"""`tellmore import`: notes, a table of targets, or a whole study from files."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import click

from tellmore.command import data as folders

_SHORT_NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", re.IGNORECASE)


@click.command("import")
@click.argument("study")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--targets", is_flag=True, help="The files are tables of criteria, categories and targets.")
@folders.option
def command(study: str, files: tuple[Path, ...], targets: bool, data: str | None) -> None:
    """Bring FILES into STUDY.

    Notes come as Markdown, Word, plain text, or as a CSV or Excel table with one interview a row. A
    JSON file is a whole study that was exported. A study that does not exist is created. All files
    come in, or none: what cannot be read is named with its file and line.
    """
    if not _SHORT_NAME.fullmatch(study) or len(study) > 40:
        raise click.UsageError(f"“{study}” is no short name: use letters, digits and hyphens, 40 at most.")
    folders.begin_data(data)
    owner = folders.owner()
    if len(files) == 1 and _is_study(files[0]):
        _whole_study(owner, study, files[0])
    elif targets:
        _targets(owner, study, files)
    else:
        _notes(owner, study, files)


def _is_study(file: Path) -> bool:
    with file.open("rb") as source:
        return file.suffix.lower() == ".json" or b'"tellmore-study"' in source.read(2_000)


def _whole_study(owner: Any, slug: str, file: Path) -> None:
    from tellmore.interop import services
    from tellmore.interop.formats.bundle import read_bundle

    bundle = read_bundle(file.read_bytes(), file.name)
    study = services.bring_in_study(by=owner, organisation=_organisation(owner), bundle=bundle, slug=slug)
    click.echo(
        f"{file.name} is now the study “{study.slug}”: {len(bundle.sessions)} sessions, "
        f"{len(bundle.transcripts)} cleared, {len(bundle.headlines)} headlines, {len(bundle.themes)} themes."
    )


def _targets(owner: Any, slug: str, files: tuple[Path, ...]) -> None:
    from tellmore.interop import services

    read = [services.read_targets(file.read_bytes(), file.name) for file in files]
    for file, found in zip(files, read, strict=True):
        rows = services.bring_in_targets(by=owner, study=_study(owner, slug), targets=found.targets)
        click.echo(f"{file.name}: {rows} categories.")
        _warn(found.warnings)


def _notes(owner: Any, slug: str, files: tuple[Path, ...]) -> None:
    from django.db import transaction

    from tellmore.interop import services

    arrived = [services.File(file.name, file.read_bytes()) for file in files]
    try:
        with transaction.atomic():
            result = services.bring_in_notes(by=owner, study=_study(owner, slug), files=arrived)
    except services.NothingBroughtIn as problem:
        for line in problem.said("en"):
            click.echo(line, err=True)
        click.echo("Nothing was brought in.", err=True)
        sys.exit(1)
    for file in result.files:
        for made in file.made:
            what = f"a group of {made.seats}" if made.session.kind == "group" else "one person"
            click.echo(
                f"{file.name} → {made.session.pseudonym}: {what}, {made.questions} questions, "
                f"{made.lines} lines, {made.found} possible identifiers to review"
            )
        _warn(file.warnings)
    click.echo(f"{result.sessions} brought in, {result.skipped} left out. They wait for clearing.")


def _warn(warnings: Any) -> None:
    for warning in warnings:
        click.echo(f"  note: {warning.said('en')}", err=True)


def _study(owner: Any, slug: str) -> Any:
    from tellmore.studies import services as studies
    from tellmore.studies.models import Study

    found = Study.objects.filter(slug=slug).first()
    if found is not None:
        return found
    title = slug.replace("-", " ").replace("_", " ").capitalize()
    click.echo(f"There was no study “{slug}”; created it, led by {owner.name}.", err=True)
    return studies.open_study(by=owner, organisation=_organisation(owner), title=title, slug=slug)


def _organisation(owner: Any) -> Any:
    from tellmore.accounts.models import Organisation

    return Organisation.objects.filter(memberships__person=owner, memberships__is_admin=True).first()
