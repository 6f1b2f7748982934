"""Runs the program as people do: another process, its own data folder, nothing of the tests around it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[3]
PASSPHRASE = "four calm words here"


def run(*arguments: object, script: str = "", **extra: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TELLMORE_")}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    environment |= {"PYTHONPATH": str(SOURCE), "TELLMORE_BACKUP_PASSPHRASE": PASSPHRASE, **extra}
    start = ["-c", script] if script else ["-m", "tellmore"]
    return subprocess.run(
        [sys.executable, *start, *map(str, arguments)],
        capture_output=True,
        text=True,
        env=environment,
        timeout=120,
        stdin=subprocess.DEVNULL,
    )


_BEGIN = """
import sys
from tellmore.command import data
data.begin_data(sys.argv[1])
owner = data.owner()
from tellmore.privacy import services as privacy
from tellmore.studies import services
organisation = owner.memberships.get().organisation
study = services.open_study(by=owner, organisation=organisation, title="Año nuevo", slug="año"[:1] + "no")
sys.stdout.write(privacy.seal(study.pk, "words", bound_to="n").hex())
"""
_OPEN = """
import sys
from tellmore.command import data
data.open_data(sys.argv[1])
from tellmore.privacy import services as privacy
from tellmore.studies.models import Study
study = Study.objects.get()
sys.stdout.write(f"{study.title}: {privacy.unseal(study.pk, bytes.fromhex(sys.argv[2]), bound_to='n')}")
"""


def begin(folder: Path) -> str:
    """A data folder with one study; answers something sealed with its key."""
    return run(folder, script=_BEGIN).stdout


def opened(folder: Path, sealed: str) -> str:
    return run(folder, sealed, script=_OPEN).stdout
