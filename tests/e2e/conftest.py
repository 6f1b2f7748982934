"""The program as people run it: `tellmore up` in a process of its own, and a real Chromium in front of it."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.driving import note_fault

playwright = pytest.importorskip("playwright.sync_api")
ROOT = Path(__file__).resolve().parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SIZES = {"desk": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}


# Walks over every page take longest: they go before other journeys, each to whichever worker is free.
WALKS = "test_every_page.py"


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/e2e" in str(item.path):
            item.add_marker(pytest.mark.browser)
        is_walk = item.path.name == WALKS
        item.add_marker(pytest.mark.xdist_group(item.name if is_walk else item.path.stem))
    items.sort(key=lambda item: item.path.name != WALKS)


@dataclass
class Program:
    """A running tellmore with its own data folder."""

    base: str
    link: str
    data: Path
    process: subprocess.Popen[str]
    beside: subprocess.Popen[str] | None = None

    def environment(self) -> dict[str, str]:
        return {**_environment(), "TELLMORE_DATA": str(self.data)}

    def command(self, *arguments: str) -> str:
        """Run one command of the program beside the server and give back what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "tellmore", *arguments, "--data", str(self.data)],
            env=self.environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def python(self, code: str) -> str:
        """Run Python with Django loaded on this program's data; what it prints comes back."""
        if self.beside is None:
            self.beside = subprocess.Popen(
                [sys.executable, str(Path(__file__).with_name("beside.py"))],
                env=self.environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        assert self.beside.stdin is not None
        assert self.beside.stdout is not None
        self.beside.stdin.write(json.dumps(textwrap.dedent(code)) + "\n")
        self.beside.stdin.flush()
        said, fault = json.loads(self.beside.stdout.readline())
        assert fault == "", fault
        return str(said).strip()

    def link_for(self, email: str) -> str:
        code = f"""
            from tellmore.accounts import services
            from tellmore.accounts.models import Person
            print(services.issue_sign_in_link(person=Person.objects.get(email="{email}")))
        """
        return self.python(code)


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TELLMORE_")}
    return {**kept, "PYTHONPATH": str(ROOT / "src"), "PYTHONUNBUFFERED": "1"}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(data: Path, *arguments: str) -> Program:
    port = _free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "tellmore", "up", "--port", str(port), "--data", str(data), *arguments],
        env=_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    said = ""
    assert process.stdout is not None
    for line in process.stdout:
        said += line
        found = re.search(r"sign in once with: +(http\S+)", line)
        if found:
            base = f"http://localhost:{port}"
            return Program(base, found[1].removeprefix(base), data, process)
    raise AssertionError(f"tellmore up did not start:\n{said}")


def stop(program: Program) -> None:
    for process in filter(None, (program.process, program.beside)):
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture(scope="session")
def new_folder(tmp_path_factory) -> Path:
    """The folder of a program that was started once: keys, tables, one admin. Copied, it saves the migrations."""
    data = tmp_path_factory.mktemp("new") / "data"
    stop(start(data, "--no-demo"))
    return data


@pytest.fixture(scope="module")
def empty_program(new_folder, tmp_path_factory) -> Iterator[Program]:
    data = tmp_path_factory.mktemp("empty") / "data"
    shutil.copytree(new_folder, data)
    program = start(data, "--no-demo")
    yield program
    stop(program)


@pytest.fixture(scope="session")
def demo_program(tmp_path_factory) -> Iterator[Program]:
    program = start(tmp_path_factory.mktemp("demo"))
    yield program
    stop(program)


# For this folder only: other tests in the same worker may open an engine of their own, or the database.
@pytest.fixture(scope="package")
def chromium():
    path = os.environ.get("TELLMORE_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no Chromium on this machine")
        pytest.skip("no Chromium on this machine; set TELLMORE_CHROMIUM to one")
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
    with playwright.sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def visitor(chromium) -> Iterator[Callable]:
    """`visitor(size, language)` opens a fresh browser window; errors in its console fail the test."""
    opened, faults = [], []

    def open_window(size: str = "desk", language: str = "en", **wishes):
        window = chromium.new_context(
            viewport=SIZES[size], locale=language, has_touch=size == "phone", **wishes
        )
        opened.append(window)
        page = window.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: note_fault(said, faults))
        return page

    yield open_window
    for window in opened:
        window.close()
    assert faults == []
