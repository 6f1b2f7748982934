"""A word that is masked later is nowhere in the database, and quotes of older versions still find their place."""

import json

from django.db import connection

from tellmore.clearing import selectors, services
from tellmore.clearing.domain.versions import FILLER
from tellmore.clearing.models import TranscriptVersion
from tellmore.clearing.selectors import QuotedRange
from tellmore.clearing.services import Word
from tellmore.clearing.tests import build
from tellmore.clearing.tests.test_clear_note import everything

SAID = "the zebrafinch laughed at noon"


def masked_later(cast, session, words="zebrafinch"):
    services.reopen_review(by=cast.stella, session=session)
    start = SAID.index(words)
    services.add_mask(
        by=cast.stella, review=session.review, line_id="l1", start=start, end=start + len(words), kind="OTHER"
    )
    services.release(by=cast.stella, session=session)


def raw_database():
    """Every byte of the database, free pages included; on PostgreSQL every row of every table."""
    connection.ensure_connection()
    if connection.vendor == "sqlite":
        return connection.connection.serialize()
    return json.dumps([str(row) for row in everything()]).encode()


def test_a_word_masked_later_is_nowhere_in_the_database(cast):
    session = build.released(cast.study, cast.ivo, SAID)
    before = b"zebrafinch" in raw_database()

    masked_later(cast, session)

    assert (before, b"zebrafinch" in raw_database()) == (True, False)


def test_a_word_decided_for_the_study_is_nowhere_in_the_database(cast):
    build.released(cast.study, cast.ivo, SAID)
    opened_again = build.released(cast.study, cast.ivo, "and " + SAID, pseudonym="Wren 20")
    services.reopen_review(by=cast.stella, session=opened_again)

    word = Word.of("Zebrafinch", "PERSON")
    services.decide_everywhere(by=cast.stella, study=cast.study, word=word, treatment="mask")

    assert b"zebrafinch" not in raw_database().lower()


def test_an_older_version_keeps_its_length_and_its_other_words(cast):
    session = build.released(cast.study, cast.ivo, SAID)

    masked_later(cast, session)

    old = TranscriptVersion.objects.get(number=1).lines[0]["text"]
    assert old == SAID.replace("zebrafinch", FILLER * 10)


def test_quotes_of_an_older_version_stand_where_they_stood(cast):
    session = build.released(cast.study, cast.ivo, SAID)
    whole = QuotedRange(session.pk, 1, "l1", 0, len(SAID))
    noon = QuotedRange(session.pk, 1, "l1", SAID.index("noon"), len(SAID))

    masked_later(cast, session)

    shown = selectors.shown_now([whole, noon])
    assert (shown[whole].text, shown[noon].text) == ("the [detail] laughed at noon", "noon")


def test_scrubbing_twice_changes_nothing_more(cast):
    session = build.released(cast.study, cast.ivo, SAID)
    masked_later(cast, session)
    once = TranscriptVersion.objects.get(number=1).lines

    services.take_back(by=cast.stella, session=session)
    services.release(by=cast.stella, session=session)

    assert TranscriptVersion.objects.get(number=1).lines == once
