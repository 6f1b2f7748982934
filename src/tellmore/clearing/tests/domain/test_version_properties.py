"""Masks over overlapping, adjacent and nested ranges, in text with emoji, accents and right-to-left letters."""

from hypothesis import given
from hypothesis import strategies as st

from tellmore.clearing.domain import everywhere, versions
from tellmore.clearing.domain.ranges import Place
from tellmore.clearing.domain.versions import FILLER, Released
from tellmore.kernel.spans import Span, merged
from tellmore.privacy.domain import redaction
from tellmore.privacy.domain.redaction import Mask

SIGNS = ["a", "B", " ", ".", "\u0301", "é", "🙂", "👩🏽‍🏫", "🇲🇽", "م", "ر", "ש", "\u200f", "\u0e33", "한"]
TEXTS = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=14).map("".join)


def ranges_of(text):
    ends = st.integers(0, len(text))
    return st.lists(st.tuples(ends, ends).map(sorted).filter(lambda pair: pair[0] < pair[1]), max_size=5)


@st.composite
def cases(draw):
    """A raw text with the masks of two releases."""
    text = draw(TEXTS)
    names = iter(f"[{letter}]" for letter in "ABCDEFGHIJ")
    first, second = (
        tuple(Mask(start, end, next(names)) for start, end in draw(ranges_of(text))) for _release in range(2)
    )
    return text, first, second


def released(text, masks):
    return Released(redaction.apply(text, masks).text, redaction.settled(text, masks))


def covered(text, masks):
    return {at for mask in redaction.settled(text, masks) for at in range(mask.start, mask.end)}


@given(cases())
def test_masking_what_is_out_hides_at_least_what_masking_the_note_hides(case):
    text, first, second = case
    line = released(text, first)
    shown = [
        (span, mask.text)
        for mask in redaction.settled(text, second)
        for piece in redaction.apply(text, first).map.pieces
        if piece.kept and piece.source.overlaps(Span(mask.start, mask.end))
        for span in [_moved(piece, mask)]
    ]

    further = versions.remasked(line, shown)

    wanted = covered(text, first) | covered(text, second)
    assert {at for mask in further.masks for at in range(mask.start, mask.end)} >= wanted
    assert redaction.apply(text, further.masks).text == further.text


def _moved(piece, mask):
    by = piece.target.start - piece.source.start
    return Span(max(mask.start, piece.source.start) + by, min(mask.end, piece.source.end) + by)


@given(cases())
def test_scrubbing_keeps_the_length_and_takes_exactly_what_is_masked_later(case):
    text, first, second = case
    earlier, later = released(text, first), released(text, second)

    scrubbed = versions.scrubbed(earlier, later, lambda _plain: False, (1,))

    assert len(scrubbed) == len(earlier.text)
    hidden = covered(text, second)
    for piece in redaction.apply(text, first).map.pieces:
        for n in range(len(piece.source) if piece.kept else 0):
            expected = FILLER if piece.source.start + n in hidden else text[piece.source.start + n]
            assert scrubbed[piece.target.start + n] == expected


@given(cases(), st.data())
def test_a_quote_is_carried_from_a_scrubbed_release_as_before(case, data):
    text, first, second = case
    earlier, later = released(text, first), released(text, second)
    start = data.draw(st.integers(0, len(earlier.text) - 1))
    quote = Span(start, data.draw(st.integers(start + 1, len(earlier.text))))
    scrubbed = Released(versions.scrubbed(earlier, later, lambda _plain: False, (1,)), earlier.masks)

    before, after = (versions.carried(quote, one, later) for one in (earlier, scrubbed))

    assert before == after or earlier == later


@given(TEXTS, st.data())
def test_masked_places_never_overlap_and_cover_what_was_asked(text, data):
    pairs = data.draw(ranges_of(text))
    marks = {Place("l1", span): False for span in merged(Span(*pair) for pair in data.draw(ranges_of(text)))}

    change = everywhere.masking([Place("l1", span) for span in merged(Span(*pair) for pair in pairs)], marks)

    standing = [
        *change.laid,
        *(mark for mark in marks if not any(mark in gone for gone in change.laid.values())),
    ]
    assert sum(len(place.span) for place in standing) == len(
        {at for place in standing for at in range(place.span.start, place.span.end)}
    )
    assert all(any(place.span.contains(Span(*pair)) for place in standing) for pair in pairs)
