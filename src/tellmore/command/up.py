"""`tellmore up`: everything in one process: keys, database, demo study, server, sign-in link."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import click

from tellmore.command.data import folder_named, migrate
from tellmore.command.main import use_data


@click.command("up")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port on this machine."
)
@click.option("--data", type=click.Path(file_okay=False), help="Folder for the database and the keys.")
@click.option("--no-demo", is_flag=True, help="Do not create the demo study on the first start.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
def command(port: int, data: str | None, no_demo: bool, host: str) -> None:
    """Start tellmore on this computer.

    The first start creates the data folder with its keys and database, and a demo study to look
    around in. Keep a copy of the folder's `keys` apart from your backups: without it nobody can
    open the raw notes. Stop with Ctrl+C; nothing is lost.
    """
    folder = folder_named(data)
    _check_port(host, port)
    _prepare_folder(folder)
    use_data(str(folder))
    migrate()
    _keep_promises()
    link = _first_person_and_demo(demo=not no_demo)
    _serve(host, port, link)


def _check_port(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as problem:
            raise click.UsageError(
                f"Port {port} is taken ({problem.strerror}). Is tellmore already running there? "
                f"If not, choose another: tellmore up --port {port + 1 if port < 65535 else 8000}"
            ) from problem


def _prepare_folder(folder: Path) -> None:
    from tellmore.foundation.paths import prepare

    if prepare(folder):
        click.echo(f"Made the data folder {folder}. Keep a copy of its keys apart from your backups.")


def _keep_promises() -> None:
    from tellmore.retention import services

    for certificate in services.shred_due():
        click.echo(
            f"The day has come: destroyed the keys to {certificate.notes} notes of {certificate.title}."
        )


def _first_person_and_demo(*, demo: bool) -> str:
    from tellmore.accounts import services as accounts
    from tellmore.accounts.models import Person

    owner = accounts.first_admin()
    if owner is None:
        owner = accounts.create_first_admin()
        if demo:
            click.echo("Creating the demo study “Starting ninth grade” …")
            from tellmore.interop import demo as demo_study

            demo_study.load(by=owner)
    if not isinstance(owner, Person):
        raise click.ClickException("There is no active admin; use tellmore sign-in-link.")
    return accounts.issue_sign_in_link(person=owner)


def _serve(host: str, port: int, link: str) -> None:
    import uvicorn

    from tellmore.config.asgi import application

    shown = "localhost" if host in {"127.0.0.1", "0.0.0.0", "::1", "::"} else host  # noqa: S104

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                click.echo(f"\n  tellmore is here:      http://{shown}:{port}/")
                click.echo(f"  sign in once with:     http://{shown}:{port}{link}")
                click.echo("  stop with Ctrl+C; everything is kept.\n")
                sys.stdout.flush()

    config = uvicorn.Config(
        application,
        host=host,
        port=port,
        log_level="warning",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=3,
    )
    Server(config).run()
