"""Long, mixed, hostile text: no crash, ranges inside the text, and time that grows with the length."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellmore.protocols.domain.linter import lint

WORDS = [
    "why",
    "don't",
    "you",
    "and",
    "your",
    "how",
    "would",
    "if",
    "what",
    "do",
    "tell",
    "me",
    "about",
    "a",
    "time,",
    "right?",
    "¿qué",
    "por",
    "no",
    "como",
    "tan",
    "y",
    "de",
    "la",
    "por",
    "qué",
    "most",
    "students",
    "say",
    "I",
    "think",
    "İ",
    "ß",
    "😀",
    "MTSS",
    "504",
    "'",
    "-",
    "…",
    ";",
    ":",
    "(",
    ".",
    "!",
    "it",
    "isn't",
    "it",
    "don't",
    "you",
    ".",
    "who",
    "which",
    "cuéntame",
    "de",
    "tu",
    "la",
    "mayoría",
    "dice",
    "que",
    "tell",
    "us",
    "the",
    "the",
    "the",
    "amazing",
    "really",
    "really",
    "so",
    "very",
    "either",
    "or",
    "and",
    "and",
]
HOSTILE = (
    "a" * 100,
    "a'" * 50,
    "and " * 25,
    " " * 100,
    "x, no" + " " * 95,
    "why do you " * 10,
    "most students say ",
    "since you don't ",
    "como no te gusta ",
    "¿" * 100,
    "?!." * 33,
    "so, and, but, ",
    "about math and your bus and your ",
    "a time and ",
    "una vez y ",
    "QX. " * 25,
    "tell me about a, b, ",
    "do you a and b ",
    "-- how " * 15,
)


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join) | st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_lint_points_inside_any_text(text):
    for language in ("", "en", "es", "xx"):
        for finding in lint(text, language=language):
            assert 0 <= finding.start < finding.end <= len(text)
            assert finding.reason
            assert finding.proposal


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("piece", HOSTILE)
def test_lint_answers_long_hostile_text_with_ranges_inside_it(piece, language):
    # How the time grows is measured by `python -m bench.hostile`, not here.
    text = piece * (32_000 // len(piece))

    assert all(0 <= found.start <= found.end <= len(text) for found in lint(text, language=language))
