"""`tellmore test`: everything that must hold, in one command, with a plain summary at the end."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[3]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WORKERS = ("-n", str(min(4, os.cpu_count() or 1)))
MAC_BROWSER = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


@click.command("test")
@click.option("--fast", is_flag=True, help="Leave out the browser journeys.")
def command(fast: bool) -> None:
    """Run all tests: house rules, Python, JavaScript, a real browser, and PostgreSQL where one runs.

    Set TELLMORE_TEST_POSTGRES=postgres://user@host/name to run what opens the database on PostgreSQL too.
    """
    if not (ROOT / "pyproject.toml").exists():
        raise click.UsageError("Tests run from a clone of the repository: ./tellmore test")
    browser = None if fast else find_browser()
    results = [run(name, step) for name, step in _steps(browser, fast=fast)]
    click.echo("")
    for name, state, seconds in results:
        click.echo(f"  {state:8} {name} ({seconds:.0f} s)")
    if any(state == "FAILED" for _, state, _ in results):
        sys.exit(1)


Step = Callable[[], "int | str"]


def run(name: str, step: Step) -> tuple[str, str, float]:
    """Run one step; a string answer means it was skipped, and says why."""
    click.echo(f"\n== {name}")
    started = time.monotonic()
    answer = step()
    seconds = time.monotonic() - started
    if isinstance(answer, str):
        click.echo(f"skipped: {answer}")
        return name, "skipped", seconds
    return name, "passed" if answer == 0 else "FAILED", seconds


def _steps(browser: str | None, *, fast: bool) -> list[tuple[str, Step]]:
    python = [sys.executable, "-m"]
    house = {"PYTHONPATH": str(ROOT / "src")}
    quick = [*python, "pytest", "-m", "not browser", *WORKERS]
    postgres = os.environ.get("TELLMORE_TEST_POSTGRES", "")
    return [
        ("format and lint", lambda: _call([*python, "ruff", "check", "."])),
        ("floors and pure domains", lambda: _call([_beside("lint-imports")], house)),
        ("types of kernel and domains", lambda: _call([*python, "mypy", *_typed()], house)),
        ("migrations in step", lambda: _call([*python, "django", "makemigrations", "--check"], _settings())),
        ("Python on SQLite", lambda: _call(quick, house)),
        (
            "Python on PostgreSQL",
            lambda: (
                _call([*quick, "--database-only"], {**house, "TELLMORE_DATABASE_URL": postgres})
                if postgres
                else "no PostgreSQL named (TELLMORE_TEST_POSTGRES)"
            ),
        ),
        ("JavaScript", _javascript),
        ("browser journeys", lambda: _journeys(browser, fast=fast)),
    ]


def _beside(name: str) -> str:
    """A program that was installed into the same environment as this Python."""
    return str(Path(sys.executable).with_name(name))


def _typed() -> list[str]:
    package = ROOT / "src/tellmore"
    return [str(package / "kernel"), *(str(path) for path in sorted(package.glob("*/domain")))]


def _settings() -> dict[str, str]:
    return {"PYTHONPATH": str(ROOT / "src"), "DJANGO_SETTINGS_MODULE": "tellmore.config.settings_test"}


def _call(arguments: list[str], extra: dict[str, str] | None = None) -> int:
    return subprocess.run(arguments, cwd=ROOT, env={**_clean_environment(), **(extra or {})}).returncode


def _clean_environment() -> dict[str, str]:
    """Tests choose their own data folder and keys; those of a running program stay out."""
    return {name: value for name, value in os.environ.items() if not name.startswith("TELLMORE_D")}


def _javascript() -> int | str:
    node = shutil.which("node")
    files = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("src/tellmore/*/js_tests/*.test.mjs"))
    if node is None:
        return f"no node on this machine; {len(files)} files were not run"
    return _call([node, "--test", *files]) if files else "no JavaScript tests"


def _journeys(browser: str | None, *, fast: bool) -> int | str:
    if fast:
        return "left out by --fast"
    if browser is None:
        reason = "no Chromium or Chrome found; set TELLMORE_CHROMIUM to one"
        if os.environ.get("CI") == "true":
            click.echo(reason, err=True)
            return 1
        return reason
    arguments = [sys.executable, "-m", "pytest", "-m", "browser", "-p", "no:randomly", *WORKERS]
    # journeys of one file share a program; the order is theirs, the longest first (tests/e2e/conftest.py)
    arguments += ["--dist", "loadgroup", "--no-loadscope-reorder"]
    return _call(arguments, {"PYTHONPATH": str(ROOT / "src"), "TELLMORE_CHROMIUM": browser})


def find_browser() -> str | None:
    """A Chromium to drive: named, installed, or (as root on Debian) installed now."""
    named = os.environ.get("TELLMORE_CHROMIUM")
    if named:
        return named
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found or Path(MAC_BROWSER).exists():
        return found or MAC_BROWSER
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        click.echo("Installing Debian's Chromium for the browser tests …")
        subprocess.run(["apt-get", "update", "-qq"], stdout=subprocess.DEVNULL)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
            stdout=subprocess.DEVNULL,
            env=quiet,
        )
        return shutil.which("chromium")
    return None
