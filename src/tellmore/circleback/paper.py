"""What leaves the program on paper: slips, letters, interview guides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from tellmore.circleback import selectors
from tellmore.circleback.models import Letter
from tellmore.protocols import access as protocols
from tellmore.protocols.models import Question
from tellmore.protocols.selectors import guide_of
from tellmore.reports.render import guide as guide_paper
from tellmore.reports.render import letter as letter_paper
from tellmore.reports.render import slips as slip_paper
from tellmore.studies.access import Pass


def slips(texts: Sequence[dict[str, Any]], language: str) -> bytes:
    sheet = [
        slip_paper.Slip(
            pseudonym=text["issued"].locator,
            words=text["issued"].words,
            url=text["url"],
            language=text["issued"].language,
            formal=text["issued"].is_family,
        )
        for text in texts
    ]
    return slip_paper.slips_pdf(sheet, language=language).pdf


def letter(letter: Letter) -> bytes:
    promises = selectors.promises_of(letter.study)
    spanish = letter.language == "es"

    def promise(action: Any, more: str) -> letter_paper.Promise:
        title = (spanish and action.title_es) or action.title
        return letter_paper.Promise(title, more)

    return letter_paper.letter_pdf(
        letter_paper.Letter(
            study=(spanish and letter.study.title_es) or letter.study.title,
            language=letter.language,
            date=timezone.localdate(letter.published_at) if letter.published_at else timezone.localdate(),
            greeting=letter.greeting,
            opening="",
            heard=_paragraphs(letter.heard),
            doing=tuple(
                promise(one, (spanish and one.description_es) or one.description) for one in promises["doing"]
            ),
            declined=tuple(
                promise(one, (spanish and one.reason_es) or one.reason) for one in promises["not_doing"]
            ),
            respond="",
            signed=_paragraphs(letter.thanks),
        )
    ).pdf


def guide(opened: Pass, number: int, language: str) -> bytes:
    version = protocols.version_in(opened, number)
    shown = guide_of(version, language)
    study, spanish = opened.study, language == "es"
    asked = [
        (question.part, guide_paper.GuideQuestion(row["text"], tuple(row["probes"]), row["minutes"]))
        for question, row in zip(version.questions.all(), shown["questions"], strict=True)
    ]

    def first(part: str) -> guide_paper.GuideQuestion | None:
        return next((one for at, one in asked if at == part), None)

    opener, closing = first(Question.Part.OPENER), first(Question.Part.CLOSING)
    return guide_paper.guide_pdf(
        guide_paper.Guide(
            study=(spanish and study.title_es) or study.title,
            version=str(version.number),
            language=language,
            date=timezone.localdate(version.published_at) if version.published_at else timezone.localdate(),
            welcome=tuple(shown["welcome"]),
            opener=opener,
            questions=tuple(one for _part, one in asked if one not in (opener, closing)),
            closing=closing,
            thanks="\n".join(shown["thanks"]),
            neutral=(),
            contacts=tuple(
                guide_paper.Contact(
                    (spanish and one.role_es) or one.role, (spanish and one.how_es) or one.how
                )
                for one in study.contacts.all()
            ),
        )
    ).pdf


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
