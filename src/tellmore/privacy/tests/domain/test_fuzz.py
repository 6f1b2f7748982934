"""A few hundred mutated notes on every run; `python -m bench.fuzz_clearing` throws as many as one likes."""

from __future__ import annotations

import pytest
from bench import fuzz_clearing

from tellmore.privacy.domain.identifiers import Found


@pytest.mark.parametrize("seed", range(4))
def test_find_answers_mutated_notes_with_ranges_in_order(seed):
    found = [fuzz_clearing.check(text) for text in fuzz_clearing.texts(150, seed)]

    assert sum(map(len, found)) > 100


@pytest.mark.parametrize("unit", [*fuzz_clearing.UNITS, *fuzz_clearing.of_patterns()])
def test_find_answers_hostile_text_with_ranges_in_order(unit):
    assert all(isinstance(f, Found) for f in fuzz_clearing.check(unit * (2_000 // len(unit))))


def test_check_notices_a_range_outside_its_text(monkeypatch):
    monkeypatch.setattr(
        fuzz_clearing, "find", lambda text: (Found(0, len(text) + 1, "PERSON", True, "name"),)
    )

    with pytest.raises(fuzz_clearing.Broken):
        fuzz_clearing.check("Ms. K")
