"""The range arithmetic of masks and versions: overlaps, neighbours, emoji, accents, right-to-left."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellmore.kernel.spans import Span, merged
from tellmore.privacy.domain import redaction
from tellmore.privacy.domain.redaction import Mask

SIGNS = st.sampled_from(
    [
        "a",
        "B",
        " ",
        "é",
        "e\u0301",
        "ñ",
        "👩‍🏫",
        "👍🏽",
        "🇲🇽",
        "שלום",
        "سلام",
        "\u200f",
        "n\u0303\u0323",
        "字",
        ".",
    ]
)
TEXTS = st.lists(SIGNS, max_size=24).map("".join)


@st.composite
def masked(draw: st.DrawFn) -> tuple[str, tuple[Mask, ...], tuple[Mask, ...]]:
    text = draw(TEXTS)
    bounds = st.integers(0, len(text))
    words = st.sampled_from(["", "[A]", "[student B]", "[עיר]"])
    mask = st.builds(lambda a, b, w: Mask(min(a, b), max(a, b), w), bounds, bounds, words)
    masks = st.lists(mask, max_size=6).map(tuple)
    return text, draw(masks), draw(masks)


def uncovered(text: str, masks: tuple[Mask, ...]) -> list[int]:
    return [n for n in range(len(text)) if not any(m.start <= n < m.end for m in masks)]


@given(masked())
def test_apply_shows_nothing_under_a_mask(case):
    text, masks, _ = case

    redacted = redaction.apply(text, masks)

    kept = [p for p in redacted.map.pieces if p.kept]
    shown = {n for p in kept for n in range(p.source.start, p.source.end)}
    assert shown <= set(uncovered(text, masks))
    assert all(p.source.of(text) == p.target.of(redacted.text) for p in kept)


@given(masked())
def test_apply_covers_both_texts_without_holes(case):
    text, masks, _ = case

    redacted = redaction.apply(text, masks)

    for side, length in (("source", len(text)), ("target", len(redacted.text))):
        at = 0
        for piece in redacted.map.pieces:
            assert getattr(piece, side).start == at
            at = getattr(piece, side).end
        assert at == length


@given(masked())
def test_apply_does_not_depend_on_the_order_of_masks(case):
    text, masks, _ = case

    assert redaction.settled(text, masks) == redaction.settled(text, tuple(reversed(masks)))


@given(masked())
def test_apply_hides_no_more_than_masks_and_their_signs(case):
    text, masks, _ = case

    hidden = merged(Span(m.start, m.end) for m in redaction.settled(text, masks))

    for span in hidden:
        own = [m for m in masks if m.start < span.end and span.start < m.end and m.start < m.end]
        assert min(m.start for m in own) - span.start <= 8
        assert span.end - max(m.end for m in own) <= 8


@given(masked(), st.data())
def test_carried_quote_stands_on_the_same_raw_letters(case, data):
    text, earlier_masks, later_masks = case
    earlier, later = redaction.apply(text, earlier_masks), redaction.apply(text, later_masks)
    start = data.draw(st.integers(0, len(earlier.text)))
    quote = Span(start, data.draw(st.integers(start, len(earlier.text))))

    moved = redaction.carried(quote, redaction.between(earlier, later))

    kept = (p for p in redaction.between(earlier, later).pieces if p.kept)
    both = [p for p in kept if len(quote) and p.source.overlaps(quote)]
    for piece in both:
        first, last = max(quote.start, piece.source.start), min(quote.end, piece.source.end)
        shift = piece.target.start - piece.source.start
        assert moved is not None
        assert moved.contains(Span(first + shift, last + shift))
        assert earlier.text[first:last] == later.text[first + shift : last + shift]


@given(masked())
def test_carried_whole_text_is_the_whole_next_version(case):
    text, *both = case
    worded = [tuple(m for m in masks if m.text) for masks in both]
    earlier, later = (redaction.apply(text, masks) for masks in worded)

    moved = redaction.carried(Span(0, len(earlier.text)), redaction.between(earlier, later))

    assert moved == (Span(0, len(later.text)) if text else None)


@given(masked(), st.data())
def test_carried_to_the_same_version_changes_nothing(case, data):
    text, masks, _ = case
    version = redaction.apply(text, masks)
    start = data.draw(st.integers(0, len(version.text)))
    quote = Span(start, data.draw(st.integers(start, len(version.text))))

    moved = redaction.carried(quote, redaction.between(version, version))

    assert moved == (quote if len(quote) else None)


@given(masked(), st.data())
def test_carried_keeps_one_quote_inside_another(case, data):
    text, earlier_masks, later_masks = case
    earlier, later = redaction.apply(text, earlier_masks), redaction.apply(text, later_masks)
    a, b, c, d = sorted(data.draw(st.lists(st.integers(0, len(earlier.text)), min_size=4, max_size=4)))
    way = redaction.between(earlier, later)

    outer, inner = redaction.carried(Span(a, d), way), redaction.carried(Span(b, c), way)

    assert inner is None or (outer is not None and outer.contains(inner))


@settings(max_examples=50)
@given(masked())
def test_between_leaves_no_holes_on_either_side(case):
    text, earlier_masks, later_masks = case
    earlier, later = redaction.apply(text, earlier_masks), redaction.apply(text, later_masks)

    pieces = redaction.between(earlier, later).pieces

    assert "".join(p.source.of(earlier.text) for p in pieces) == earlier.text
    assert "".join(p.target.of(later.text) for p in pieces) == later.text


@pytest.mark.parametrize(
    ("masks", "shown"),
    [
        ((Mask(0, 5, "[A]"),), "[A] saw Ms. Rivera"),
        ((Mask(0, 5, "[A]"), Mask(10, 20, "[B]")), "[A] saw [B]"),
        ((Mask(10, 20, "[B]"), Mask(14, 20, "[x]")), "Marco saw [B]"),
        ((Mask(10, 16, "[B]"), Mask(13, 20, "[C]")), "Marco saw [C]"),
        ((Mask(0, 2, "[A]"), Mask(2, 5, "[B]")), "[A][B] saw Ms. Rivera"),
        ((Mask(3, 3, "[A]"),), "Marco saw Ms. Rivera"),
        ((Mask(10, 99, "[B]"),), "Marco saw [B]"),
    ],
)
def test_apply_settles_overlaps_by_the_widest(masks, shown):
    assert redaction.apply("Marco saw Ms. Rivera", masks).text == shown


def test_apply_takes_the_accent_with_its_letter():
    assert redaction.apply("Jose\u0301 y", (Mask(0, 4, "[A]"),)).text == "[A] y"


def test_apply_takes_an_emoji_whole():
    assert redaction.apply("👩‍🏫 y", (Mask(0, 1, "[A]"),)).text == "[A] y"


def test_carried_quote_follows_a_name_masked_later():
    raw = "Marco said school is loud"
    earlier = redaction.apply(raw, ())
    later = redaction.apply(raw, (Mask(0, 5, "[student A]"),))

    moved = redaction.carried(Span(2, 10), redaction.between(earlier, later))

    assert moved is not None
    assert moved.of(later.text) == "[student A] said"


def test_carried_quote_is_gone_when_nothing_of_it_is_left():
    raw = "Marco said"
    way = redaction.between(redaction.apply(raw, ()), redaction.apply(raw, (Mask(0, 6, ""),)))

    assert redaction.carried(Span(1, 4), way) is None
