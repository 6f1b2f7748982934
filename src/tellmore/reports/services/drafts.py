"""The draft: a section for every named theme, and the team's own texts around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.analysis.selectors import Column, board_of_study
from tellmore.analysis.services import typed
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.privacy.domain import identifiers
from tellmore.privacy.domain.dictionary import Dictionary
from tellmore.privacy.selectors import dictionary_of_study
from tellmore.reports.models import Report, Section, SectionQuote
from tellmore.studies.models import Study

FIRST_QUOTES = 3
TEXTS = ("title", "title_es", "summary", "summary_es", "method", "method_es")
LONGEST = 8_000
MOST_QUESTIONS = 20


class NothingToReport(Refusal):
    """A report begins with a theme that has a name."""


class FieldRefused(Refusal):
    """One of the texts cannot be kept; `field` says which."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


@transaction.atomic
def draft_report(*, by: Person | None, study: Study) -> Report:
    """One section for each named theme in the order of the board, with its first quotes.

    A study has one report: where there is one already, it comes back as it is.
    """
    Study.objects.select_for_update().get(pk=study.pk)
    report = Report.objects.filter(study=study).first()
    if report is not None:
        return report
    named = [column for column in board_of_study(study).columns if column.theme and column.theme.title]
    if not named:
        raise NothingToReport(_("Name at least one theme on the board. The report is built from themes."))
    report = Report.objects.create(study=study, title=study.title, title_es=study.title_es)
    for position, column in enumerate(named):
        fill_section(report, column, position)
    audit.record("report_drafted", by=by, study=study, on=report, sections=len(named))
    return report


def fill_section(report: Report, column: Column, position: int) -> Section:
    """A section for the column's theme, with the first quotes that stand in it."""
    section = Section.objects.create(report=report, theme=column.theme, position=position)
    first = [card.row for card in column.cards if card.is_quote][:FIRST_QUOTES]
    SectionQuote.objects.bulk_create(
        SectionQuote(section=section, headline=headline, position=place)
        for place, headline in enumerate(first)
    )
    return section


@transaction.atomic
def write_report(*, by: Person | None, report: Report, values: Mapping[str, Any]) -> Report:
    """Keep the team's texts. `discussion` is a list of {"en": …, "es": …}; a missing key is left alone."""
    words = dictionary_of_study(report.study_id)
    for name in TEXTS:
        if name in values:
            setattr(report, name, _checked(name, values[name], words))
    if "discussion" in values:
        report.discussion = _questions(values["discussion"], words)
    report.save()
    audit.record("report_written", by=by, study=report.study, on=report, questions=len(report.discussion))
    return report


def _questions(asked: Sequence[Mapping[str, str]], words: Dictionary) -> list[dict[str, str]]:
    kept = [
        {
            "en": _checked("discussion", one.get("en", ""), words),
            "es": _checked("discussion_es", one.get("es", ""), words),
        }
        for one in asked
    ]
    kept = [one for one in kept if one["en"] or one["es"]]
    if len(kept) > MOST_QUESTIONS:
        raise FieldRefused(
            "discussion",
            _("At most %(most)s questions. Keep those you want to hear people talk about.")
            % {"most": MOST_QUESTIONS},
        )
    return kept


def _checked(name: str, text: str, words: Dictionary) -> str:
    """The text as it may be kept; refuses what could tell who spoke."""
    tidy = text.replace("\x00", "").strip()
    most = Report._meta.get_field(name).max_length if name.startswith("title") else LONGEST
    if len(tidy) > (most or LONGEST):
        raise FieldRefused(
            name,
            _("That is %(length)s characters. Keep it under %(most)s.") % {"length": len(tidy), "most": most},
        )
    try:
        typed.name_nobody(tidy, words, language=_language_of(name), types=identifiers.TELLS_WHO)
    except typed.NamesSomebody as refusal:
        raise FieldRefused(name, str(refusal)) from refusal
    return tidy


def _language_of(name: str) -> str:
    return "es" if name.endswith("_es") else "en"
