from __future__ import annotations

import random
from dataclasses import replace

import pytest

from tellmore.analysis import services as analysis
from tellmore.analysis.selectors import texts_of_quotes
from tellmore.capture import services as capture
from tellmore.capture.access import unsealed
from tellmore.capture.domain.note import to_data
from tellmore.clearing import selectors, services
from tellmore.clearing.domain import hiding, ranges
from tellmore.clearing.domain.naming import NotAPlaceholder
from tellmore.clearing.domain.versions import Released, masks_of
from tellmore.clearing.models import Mask
from tellmore.clearing.tests import build
from tellmore.kernel.spans import Span
from tellmore.privacy.domain import redaction

GOALIE = "Coach Ramirez says I'm the only goalie. The only goalie can't be sick."


@pytest.fixture
def out(cast):
    return build.released(cast.study, cast.ivo, GOALIE, "Nobody else.", by=cast.stella)


def _hide(cast, out, words="the only goalie", placeholder="one of a few", **values):
    text = selectors.version_out(out).lines[0]["text"]
    start = text.index(words)
    return services.hide_more(
        by=cast.lena,
        session=out,
        version=selectors.version_out(out).number,
        line_id="l1",
        start=start,
        end=start + len(words),
        placeholder=placeholder,
        **values,
    )


def read_back(out):
    return unsealed(out.note, study_id=out.study_id)


def _text(out):
    return selectors.version_out(out).lines[0]["text"]


@pytest.mark.django_db
def test_words_are_hidden_everywhere_in_a_new_version_and_in_the_review(cast, out):
    hidden = _hide(cast, out)

    assert (hidden.before, selectors.version_out(out).number) == (1, 2)
    assert _text(out) == "[coach A] says I'm [one of a few]. [one of a few] can't be sick."
    laid = out.review.masks.filter(kind="OTHER")
    assert [(GOALIE[mask.start : mask.end], mask.decision) for mask in laid] == [
        ("the only goalie", Mask.Decision.MASKED),
        ("The only goalie", Mask.Decision.MASKED),
    ]


@pytest.mark.django_db
def test_words_are_hidden_in_one_place_only(cast, out):
    _hide(cast, out, everywhere=False)

    assert _text(out) == "[coach A] says I'm [one of a few]. The only goalie can't be sick."


@pytest.mark.django_db
def test_a_quote_of_the_words_shows_what_stands_for_them(cast, out):
    headline = analysis.quote_headline(by=cast.lena, session=out, line_id="l1", start=0, end=34)
    _hide(cast, out)

    assert texts_of_quotes([headline.quote]) == {headline.quote_id: "[coach A] says I'm [one of a few]"}


@pytest.mark.django_db
def test_the_next_release_hides_them_too(cast, out):
    _hide(cast, out)
    services.reopen_review(by=cast.stella, session=out)
    services.release(by=cast.stella, session=out)

    assert _text(out) == "[coach A] says I'm [one of a few]. [one of a few] can't be sick."


@pytest.mark.django_db
def test_a_note_that_changes_later_keeps_them_hidden(cast, out):
    _hide(cast, out)
    note = read_back(out)
    changed = replace(note, lines=(replace(note.lines[0], text="Monday. " + GOALIE), *note.lines[1:]))
    capture.reopen_session(by=cast.ivo, session=out)
    capture.save_note(by=cast.ivo, session=out, data=to_data(changed), base=out.note.revision)
    capture.finish_session(by=cast.ivo, session=out)

    review = services.open_review(by=cast.stella, session=out)

    laid = review.masks.filter(kind="OTHER", decision=Mask.Decision.MASKED)
    assert [(mask.start, mask.end) for mask in laid] == [(31, 46), (48, 63)]


@pytest.mark.django_db
def test_it_is_taken_back_as_long_as_nothing_happened_since(cast, out):
    before = _text(out)
    hidden = _hide(cast, out)

    version = services.show_again(by=cast.lena, session=out, hidden=hidden)

    assert (version.number, _text(out)) == (3, before)
    assert not out.review.masks.filter(kind="OTHER").exists()
    with pytest.raises(services.ChangedSince):
        services.show_again(by=cast.lena, session=out, hidden=hidden)


@pytest.mark.django_db
def test_a_range_of_an_older_version_hides_nothing(cast, out):
    _hide(cast, out)

    with pytest.raises(services.ChangedSince):
        services.hide_more(
            by=cast.lena, session=out, version=1, line_id="l1", start=0, end=4, placeholder="somebody"
        )


@pytest.mark.django_db
def test_nothing_is_hidden_while_a_steward_has_the_note_open(cast, out):
    services.reopen_review(by=cast.stella, session=out)

    with pytest.raises(services.BeingCleared):
        _hide(cast, out)
    assert selectors.version_out(out).number == 1


@pytest.mark.django_db
def test_nothing_is_hidden_of_what_was_taken_back(cast, out):
    services.take_back(by=cast.stella, session=out)

    with pytest.raises(services.NothingReleased):
        services.hide_more(
            by=cast.lena, session=out, version=1, line_id="l1", start=0, end=4, placeholder="x"
        )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "placeholder", "refusal"),
    [
        ("the only goalie", "", services.NothingSelected),
        ("coach A", "somebody", services.NothingSelected),
        ("[coach A] says", "somebody says", services.NothingSelected),
        ("the only goalie", "the goalie", NotAPlaceholder),
    ],
)
def test_what_cannot_stand_for_words_is_refused(cast, out, words, placeholder, refusal):
    with pytest.raises(refusal):
        _hide(cast, out, words, placeholder)
    assert selectors.version_out(out).number == 1


def test_hidden_ranges_lie_where_they_lay_in_the_raw_line():
    """Masks and hidings at random, against the raw line: the same text comes of masking it all at once."""
    dice = random.Random(3)
    raw = "ab cd ef gh ij kl mn op qr st uv wx é👩🏽 yz" * 2
    for _ in range(500):
        cuts = sorted(dice.sample(range(len(raw)), 6))
        first = redaction.settled(
            raw, [redaction.Mask(cuts[0], cuts[1], "[a b]"), redaction.Mask(cuts[4], cuts[5], "[c]")]
        )
        line = Released(redaction.apply(raw, first).text, masks_of((m.start, m.end, m.text) for m in first))
        words = raw[cuts[2] : cuts[3]]
        at = line.text.find(words)
        span = ranges.tidy(line.text, at, at + len(words)) if at >= 0 else None
        if span is None or hiding.touches_a_placeholder(line.text, span):
            continue
        at, words = span.start, span.of(line.text)
        less = hiding.hidden(line, [Span(at, at + len(words))], "[wider]")
        (span,) = hiding.raw_spans(line, less)

        assert raw[span.start : span.end] == words
        assert less.text == line.text[:at] + "[wider]" + line.text[at + len(words) :]
        assert redaction.Mask(span.start, span.end, "[wider]") in less.masks


def test_masks_that_do_not_fit_the_text_hide_nothing():
    assert hiding.hidden(Released("no mask here", masks_of([[0, 2, "[x]"]])), [Span(3, 7)], "[y]") is None
