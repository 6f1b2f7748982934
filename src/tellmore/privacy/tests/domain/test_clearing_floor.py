"""The finder's measured quality may rise, but not fall, on the notes kept for this."""

from __future__ import annotations

import pytest
from bench import clearing


@pytest.fixture(scope="module", params=["dev", "test", "fresh", "blind"])
def result(request):
    return clearing.score(clearing.read(clearing.NOTES / f"{request.param}.jsonl"))


def test_clearing_recall_stays_above_its_floor(result):
    assert result.group("all").recall >= 0.95
    assert result.group("PERSON").recall >= 0.94


def test_clearing_precision_stays_above_its_floor(result):
    assert result.group("all").precision >= 0.92


def test_clearing_leaves_notes_without_identifiers_alone(result):
    assert result.untouched / result.clean >= 0.9


def test_clearing_leaves_no_leak_in_most_notes(result):
    assert result.tight / result.named >= 0.87


def test_score_counts_overlap_once_per_mark_and_find():
    note = {
        "lang": "en",
        "style": "as-is",
        "text": "Ms. Rivera met Xiomara at noon, said the sign",
        "spans": [{"start": 4, "end": 10, "type": "PERSON"}, {"start": 36, "end": 40, "type": "PERSON"}],
    }

    score = clearing.score([note]).group("all")

    assert (score.marked, score.touched, score.found, score.right) == (2, 1, 2, 1)
