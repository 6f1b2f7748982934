"""The data folder for commands: opened when it is there, made ready when a command may begin one."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from tellmore.command.main import use_data

option: Callable[[Any], Any] = click.option(
    "--data", type=click.Path(file_okay=False), help="Folder for the database and the keys."
)


def folder_named(data: str | None) -> Path:
    """The folder a command means: named, from the environment, or in the home folder."""
    named = data or os.environ.get("TELLMORE_DATA") or str(Path.home() / ".tellmore")
    return Path(named).expanduser().resolve()


def open_data(data: str | None) -> Path:
    """Load Django on a folder that `tellmore up` or `tellmore import` made; says so when there is none."""
    folder = folder_named(data)
    if not os.environ.get("TELLMORE_SECRET_KEY") and not (folder / "keys" / "secret.key").is_file():
        raise click.ClickException(
            f"There is no tellmore data in {folder}. Begin with: tellmore up --data {folder}"
        )
    use_data(str(folder))
    return folder


def begin_data(data: str | None) -> Path:
    """Like `open_data`, but makes folder, keys, database and first admin when they are missing."""
    from tellmore.foundation.paths import prepare

    folder = folder_named(data)
    if prepare(folder):
        click.echo(
            f"Made the data folder {folder}. Keep a copy of its keys apart from your backups.", err=True
        )
    use_data(str(folder))
    migrate()
    return folder


def migrate() -> None:
    """Bring the database to what this program expects."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    from tellmore.config import translations

    translations.compile_catalogs()
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        click.echo(f"Preparing the database ({len(plan)} steps) …", err=True)
        call_command("migrate", verbosity=0, interactive=False)
    if connection.vendor == "postgresql":
        call_command("createcachetable", verbosity=0)


def owner() -> Any:
    """On whose behalf a command acts: the longest-standing admin, made on first use."""
    from tellmore.accounts import services as accounts

    return accounts.first_admin() or accounts.create_first_admin()


def study_named(slug: str) -> Any:
    """The study with this short name, or a sentence that lists the ones there are."""
    from tellmore.studies.models import Study

    study = Study.objects.select_related("organisation").filter(slug=slug).first()
    if study is None:
        known = ", ".join(Study.objects.order_by("slug").values_list("slug", flat=True)) or "none yet"
        raise click.ClickException(f"There is no study “{slug}” here. Studies: {known}.")
    return study
