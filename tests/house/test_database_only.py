"""What `--database-only` leaves out cannot have needed the other database."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from django.test import TestCase

from tellmore.accounts.models import Person

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.django_db
def test_a_marker_chooses():
    assert Person.objects.count() == 0


def test_a_fixture_chooses_through_others(cast):
    assert Person.objects.count() == 7


class TestOfAClass(TestCase):
    def test_a_class_chooses(self):
        assert Person.objects.count() == 0


def test_who_is_left_out_cannot_open_the_database():
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        Person.objects.count()


def test_only_those_who_may_open_the_database_are_chosen():
    chosen = _chosen("--database-only")

    assert chosen == {
        "test_a_marker_chooses",
        "test_a_fixture_chooses_through_others",
        "TestOfAClass::test_a_class_chooses",
    }
    assert _chosen() - chosen == {
        "test_who_is_left_out_cannot_open_the_database",
        "test_only_those_who_may_open_the_database_are_chosen",
    }


def _chosen(*options: str) -> set[str]:
    """The tests of this file that a run with these options would run."""
    asked = [sys.executable, "-m", "pytest", "--collect-only", "-p", "no:cacheprovider", *options, __file__]
    said = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True).stdout
    return {line.partition("::")[2] for line in said.splitlines() if "::" in line}
