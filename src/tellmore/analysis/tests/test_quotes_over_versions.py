"""A quote is a range, never a copy: it follows its words through every release."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tellmore.analysis import selectors, services
from tellmore.analysis.tests import build as headlines
from tellmore.clearing import services as clearing
from tellmore.clearing.tests import build


def quote(cast, session, words):
    line = selectors.transcript_of(session).line("l1")
    start = line.text.index(words)
    made = services.quote_headline(
        by=cast.ana, session=session, line_id="l1", start=start, end=start + len(words)
    )
    return made.quote


def masked_since(cast, session, start, end):
    review = clearing.reopen_review(by=cast.stella, session=session)
    clearing.add_mask(by=cast.stella, review=review, line_id="l1", start=start, end=end, kind="OTHER")
    clearing.release(by=cast.stella, session=session)


def test_a_quote_moves_with_its_words(cast):
    session = build.released(cast.study, cast.ivo, "I was the goalie and nobody asked me why.")
    made = quote(cast, session, "nobody asked me")

    masked_since(cast, session, 6, 16)

    assert selectors.transcript_of(session).line("l1").text == "I was [detail] and nobody asked me why."
    assert selectors.texts_of_quotes([made]) == {made.pk: "nobody asked me"}


def test_a_quote_shows_what_was_masked_since_as_a_whole_placeholder(cast):
    session = build.released(cast.study, cast.ivo, "I was the goalie and nobody asked me why.")
    made = quote(cast, session, "goalie and nobody")

    masked_since(cast, session, 6, 16)

    assert selectors.texts_of_quotes([made]) == {made.pk: "[detail] and nobody"}


def test_a_quote_is_carried_over_several_releases_at_once(cast):
    session = build.released(cast.study, cast.ivo, "I was the goalie and nobody asked me why.")
    made = quote(cast, session, "nobody asked")

    masked_since(cast, session, 6, 16)
    masked_since(cast, session, 36, 40)

    assert selectors.transcript_of(session).number == 3
    assert selectors.texts_of_quotes([made]) == {made.pk: "nobody asked"}


def test_a_quote_is_silent_while_its_transcript_is_taken_back(cast):
    session = build.released(cast.study, cast.ivo, "I was the goalie and nobody asked me why.")
    made = quote(cast, session, "nobody asked")

    clearing.take_back(by=cast.stella, session=session)
    while_back = selectors.texts_of_quotes([made])
    clearing.release(by=cast.stella, session=session)

    assert (while_back, selectors.texts_of_quotes([made])) == ({}, {made.pk: "nobody asked"})


def test_quotes_of_many_sessions_and_versions_take_two_queries(cast):
    made = []
    for number in range(3):
        session = build.released(
            cast.study, cast.ivo, "I was the goalie and nobody asked.", pseudonym=f"Wren {number}"
        )
        made.append(quote(cast, session, "nobody asked"))
        masked_since(cast, session, 6, 16)
    made.append(headlines.quote(cast.ana, headlines.cleared(cast.study)).quote)

    with CaptureQueriesContext(connection) as captured:
        texts = selectors.texts_of_quotes(made)

    assert (len(texts), len(captured)) == (4, 2)
