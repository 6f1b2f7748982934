"""`tellmore doctor`: one line for each thing that must be well, and what to do where it is not."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import click

from tellmore.command import data as folders

OK, LOOK, BROKEN = "ok", "look", "broken"
_LEAST_SPACE = 500 * 1024 * 1024
_COLOURS = {OK: "green", LOOK: "yellow", BROKEN: "red"}


@dataclass(frozen=True, slots=True)
class Finding:
    state: str
    name: str
    text: str
    remedy: str = ""


@click.command("doctor")
@folders.option
def command(data: str | None) -> None:
    """Check that everything is well, and say what to do where it is not.

    Reads only; changes nothing. Exit code 1 when something is broken.
    """
    folder = folders.open_data(data)
    worst = OK
    for check in CHECKS:
        for finding in _answers(check, folder):
            _print(finding)
            worst = BROKEN if BROKEN in (worst, finding.state) else finding.state if worst == OK else worst
    click.echo({OK: "\nAll is well.", LOOK: "\nNothing is broken.", BROKEN: "\nSomething is broken."}[worst])
    sys.exit(1 if worst == BROKEN else 0)


def _answers(check: Callable[[Path], Iterator[Finding]], folder: Path) -> Iterator[Finding]:
    try:
        yield from check(folder)
    except Exception as problem:
        # A doctor who faints is of no use: whatever a check trips over is a finding of its own.
        name = check.__name__.strip("_").replace("_", " ")
        yield Finding(BROKEN, name, f"{type(problem).__name__}: {problem}", "See docs/how-to/backup.md.")


def _print(finding: Finding) -> None:
    state = click.style(f"{finding.state:7}", fg=_COLOURS[finding.state], bold=finding.state != OK)
    click.echo(f"{state} {finding.name:13} {finding.text}")
    if finding.remedy:
        click.echo(f"{'':21} → {finding.remedy}")


def program(_folder: Path) -> Iterator[Finding]:
    from tellmore import __version__

    version = ".".join(map(str, sys.version_info[:3]))
    yield Finding(OK, "program", f"tellmore {__version__} on Python {version}")
    missing = sorted(_missing_parts())
    if missing:
        yield Finding(BROKEN, "libraries", f"missing: {', '.join(missing)}", "Start with ./tellmore up.")
    else:
        yield Finding(OK, "libraries", "everything the program names is installed")


def _missing_parts() -> Iterator[str]:
    try:
        needed = metadata.requires("tellmore") or []
    except metadata.PackageNotFoundError:  # a clone that was not installed
        listed = Path(__file__).resolve().parents[3] / "requirements" / "run.in"
        needed = listed.read_text().splitlines() if listed.is_file() else []
    for line in needed:
        name = line.partition("#")[0].partition(";")[0].strip()
        for sign in "[<>=~! ":
            name = name.partition(sign)[0]
        if name and "extra ==" not in line:
            try:
                metadata.version(name)
            except metadata.PackageNotFoundError:
                yield name


def data_folder(folder: Path) -> Iterator[Finding]:
    if not os.access(folder, os.W_OK):
        yield Finding(BROKEN, "data folder", f"{folder} cannot be written", f"chmod u+rwx {folder}")
        return
    if stat.S_IMODE(folder.stat().st_mode) & 0o077:
        yield Finding(LOOK, "data folder", f"others may look into {folder}", f"chmod 700 {folder}")
    else:
        yield Finding(OK, "data folder", f"{folder}, open to its owner only")
    free = shutil.disk_usage(folder).free
    state = OK if free > _LEAST_SPACE else LOOK
    yield Finding(state, "disk", f"{free / 1e9:.1f} GB free", "" if state == OK else "Make room.")


def the_keys(folder: Path) -> Iterator[Finding]:
    from tellmore.foundation import keys
    from tellmore.kernel.errors import Refusal

    for file in sorted((folder / "keys").glob("*.key")):
        if stat.S_IMODE(file.stat().st_mode) & 0o077:
            yield Finding(BROKEN, "keys", f"others may read {file.name}", f"chmod 600 {file}")
    try:
        keys.master_key()
    except Refusal as problem:
        yield Finding(BROKEN, "keys", str(problem), "Put your copy of master.key back.")
        return
    yield Finding(OK, "keys", "the master key is there")


def keys_and_notes(_folder: Path) -> Iterator[Finding]:
    from tellmore.foundation.crypto import DoesNotOpen
    from tellmore.privacy import services as privacy

    try:
        opened, destroyed = privacy.check_keys()
    except DoesNotOpen:
        yield Finding(
            BROKEN,
            "study keys",
            "the master key does not fit this database",
            "Put the master.key back that belongs to it; the raw notes stay closed until then.",
        )
        return
    yield Finding(OK, "study keys", f"{opened} open with the master key, {destroyed} destroyed on purpose")


def promises(_folder: Path) -> Iterator[Finding]:
    from django.utils import timezone

    from tellmore.foundation import keys
    from tellmore.retention import selectors

    late = selectors.studies_past_their_day(timezone.localdate())
    if late:
        names = ", ".join(study.slug for study in late)
        yield Finding(
            LOOK, "shred day", f"has come for {names}", "Any page of the program does it, or tellmore up."
        )
    else:
        yield Finding(OK, "shred day", "every study whose day has come is shredded")
    changing = selectors.studies_changing_keys()
    if changing:
        names = ", ".join(study.slug for study in changing)
        yield Finding(LOOK, "new keys", f"half done for {names}", "tellmore rotate-keys")
    if keys.is_changing():
        yield Finding(LOOK, "new keys", "an old master key is still there", "tellmore rotate-keys --master")


def database(_folder: Path) -> Iterator[Finding]:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        yield Finding(BROKEN, "database", f"{len(waiting)} steps behind the program", "tellmore up")
    else:
        yield Finding(OK, "database", f"{connection.vendor}, in step with the program")
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA integrity_check(3)")
            said = [row[0] for row in cursor.fetchall()]
            cursor.execute("PRAGMA foreign_key_check")
            dangling = len(cursor.fetchall())
        well = said == ["ok"] and not dangling
        text = "whole, and every row finds the rows it names" if well else f"{said[0]}; {dangling} loose rows"
        yield Finding(OK if well else BROKEN, "integrity", text, "" if well else "Restore the last backup.")


def audit_log(_folder: Path) -> Iterator[Finding]:
    from tellmore.foundation import audit
    from tellmore.foundation.models import AuditEntry

    broken = list(audit.broken_links())
    if broken:
        first = ", ".join(map(str, broken[:5]))
        yield Finding(
            BROKEN,
            "audit log",
            f"entries do not follow from the one before: {first}",
            "Somebody changed or removed entries in the database itself. Compare with a backup.",
        )
        return
    yield Finding(OK, "audit log", f"{AuditEntry.objects.count()} entries, none missing or changed")


def languages(_folder: Path) -> Iterator[Finding]:
    from tellmore.config import translations

    old = translations.stale_catalogs()
    if old:
        yield Finding(LOOK, "languages", f"{len(old)} catalogues are not compiled", "tellmore up")
    else:
        yield Finding(OK, "languages", "English and Spanish are ready")


def mail(_folder: Path) -> Iterator[Finding]:
    from django.conf import settings

    if settings.EMAIL_HOST:
        yield Finding(OK, "mail", f"goes out by {settings.EMAIL_HOST} as {settings.DEFAULT_FROM_EMAIL}")
        return
    yield Finding(
        LOOK,
        "mail",
        f"no mail server; letters are put into {settings.EMAIL_FILE_PATH}",
        "Set TELLMORE_MAIL_HOST to send invitations by mail; links can be copied from the screen too.",
    )


def clock(_folder: Path) -> Iterator[Finding]:
    from django.utils import timezone

    from tellmore.foundation.models import AuditEntry

    now, newest = timezone.now(), AuditEntry.objects.order_by("-number").values_list("at", flat=True).first()
    if newest and newest > now:
        yield Finding(
            BROKEN, "clock", f"says {now:%Y-%m-%d %H:%M} UTC, before the newest entry", "Set the clock."
        )
        return
    yield Finding(OK, "clock", f"{timezone.localtime(now):%Y-%m-%d %H:%M %Z}")


CHECKS: tuple[Callable[[Path], Iterator[Finding]], ...] = (
    program,
    data_folder,
    the_keys,
    database,
    keys_and_notes,
    promises,
    audit_log,
    languages,
    mail,
    clock,
)
