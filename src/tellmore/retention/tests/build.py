"""One conversation whose words have gone everywhere that words can go."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder

from tellmore.analysis import services as analysis
from tellmore.analysis.models import Headline, Reading, ReadingPair
from tellmore.capture.models import IMPORTED, Session
from tellmore.circleback import services as circleback
from tellmore.circleback.models import Answer, Slip
from tellmore.clearing import services as clearing
from tellmore.clearing.models import Review, StudyDecision
from tellmore.clearing.tests import build as notes
from tellmore.privacy import services as privacy
from tellmore.privacy import wordbook
from tellmore.privacy.domain.wordlist import Entry
from tellmore.reports import services as reports
from tellmore.reports.models import Edition
from tellmore.reports.tests import room as rooms

NAME = "Quetzalina"
SAID = "My zebrafinch sang when the bell rang for us."
TOLD = "Heard a zebrafinch sing at the bell"
WORDS = ("zebrafinch", NAME, "Wren 77")


@dataclass(frozen=True)
class Everywhere:
    """`session` is the one; `room` holds twelve others and a published report that quotes all of them."""

    room: rooms.Room
    session: Session
    quote: Headline
    told: Headline
    slip: Slip
    words: tuple[str, ...]
    answer: Answer


def everywhere(cast: Any) -> Everywhere:
    """Note, masks, two versions, quote, headline, cards, idea, reading, slip, answer, two editions."""
    made = rooms.room(cast.study, cast.lena)
    session = notes.released(
        cast.study, cast.ivo, SAID, f"{NAME} sat beside me.", by=cast.stella, pseudonym="Wren 77"
    )
    review = clearing.reopen_review(by=cast.stella, session=session)
    clearing.add_mask(by=cast.stella, review=review, line_id="l2", start=15, end=21, kind="PERSON")
    clearing.release(by=cast.stella, session=session)
    quote = analysis.quote_headline(by=cast.ana, session=session, line_id="l1")
    told = analysis.write_headline(by=cast.ana, session=session, text=TOLD, lines=["l1"])
    for card in (quote, told):
        analysis.move_card(by=cast.ana, headline=card, theme=made.theme)
    analysis.park_idea(by=cast.ana, study=cast.study, text="A zebrafinch in each hall", session=session)
    Reading.objects.create(pair=ReadingPair.objects.create(study=cast.study), session=session)
    (issued,) = circleback.issue_slips(by=cast.lena, study=cast.study, seats=list(session.seats.all()))
    slip = Slip.objects.get(seat__session=session)
    answer = circleback.answer(slip=slip, kind="add", quote=quote.quote, text="And the zebrafinch flew.")
    section = rooms.section(made)
    reports.choose_quotes(by=cast.lena, section=section, headlines=[quote.pk, made.quotes[0].pk])
    reports.publish_edition(by=cast.lena, study=cast.study)
    reports.publish_edition(by=cast.lena, study=cast.study)
    return Everywhere(made, session, quote, told, slip, issued.words, answer)


@dataclass(frozen=True)
class Hashed:
    """`review` has a mark that a steward laid over "blue kiln" and then changed, and one that was decided everywhere."""

    review: Review
    decision: StudyDecision


def hashed(cast: Any) -> Hashed:
    """A study in which every column that can keep a hash keeps one."""
    analysis.write_headline(by=cast.ana, session=_out(cast), text="Zorblatt was kind", lines=["l1"])
    review = notes.review(
        cast.study, cast.ivo, "then Zorblatt met us at the blue kiln", pseudonym="Lark 2", by=cast.stella
    )
    clearing.add_mask(by=cast.stella, review=review, line_id="l1", start=28, end=37, kind="LOCATION")
    wordbook.add_words(by=cast.stella, study=cast.study, entries=[Entry(1, "PERSON", "Marko Lindqvist")])
    mark = privacy.fingerprint(cast.study.pk, "words of a file")
    notes.finished(cast.study, cast.ivo, "It was fine.", pseudonym="Lark 3", source=IMPORTED + mark)
    word = clearing.Word.of("Zorblatt", "PERSON")
    decision = clearing.decide_everywhere(by=cast.stella, study=cast.study, word=word, treatment="mask")
    clearing.decide_mask(
        by=cast.stella, mask=review.masks.get(by_finder=False), decision="kept", everywhere=False
    )
    return Hashed(review, decision)


def _out(cast: Any) -> Session:
    return notes.released(cast.study, cast.ivo, "It was loud.", pseudonym="Lark 1", by=cast.stella)


def everything_stored() -> str:
    """Every value of every row of every table, as text, bytes by their letters."""
    return "\n".join(
        json.dumps(list(model._base_manager.values_list()), cls=_Readable, ensure_ascii=False)
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed
    )


class _Readable(DjangoJSONEncoder):
    def default(self, o: Any) -> Any:
        return (
            bytes(o).decode("utf-8", "replace") if isinstance(o, bytes | memoryview) else super().default(o)
        )


def printed(study: Any) -> str:
    """What stands in all editions of the report."""
    rows = Edition.objects.filter(report__study=study)
    return "\n".join(json.dumps(row.outline, ensure_ascii=False) for row in rows)
