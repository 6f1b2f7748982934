"""Editions: what is published is frozen, and is exactly what was looked at before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tellmore.accounts.models import Person
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.reports import selectors
from tellmore.reports.domain import words
from tellmore.reports.domain.drafting import QuoteDiffers, built, quotes_of
from tellmore.reports.domain.frozen import to_data, without_voices
from tellmore.reports.domain.outline import Outline
from tellmore.reports.facts_of import Material, facts_in, material_of
from tellmore.reports.hallway_of import looks_of, too_few, unlooked
from tellmore.reports.models import Edition, Report
from tellmore.reports.selectors import LANGUAGES
from tellmore.studies.models import Study


class NotReady(Refusal):
    """Something without which there is no report."""


class QuoteGone(Refusal):
    """A chosen quote was withdrawn, moved, or differs from what is stored."""


class ReportChanged(Refusal):
    """Somebody changed the report between the look and the click."""


class NotLooked(Refusal):
    """The hallway test marks a quote and nobody has looked at it as it stands."""


class TooFew(Refusal):
    """Fewer people than the study's minimum share what stands beside a quote."""


def outlines_of(
    material: Material, *, now: datetime, languages: Sequence[str] = LANGUAGES
) -> dict[str, Outline]:
    """The next edition as it would be published, by language. Refuses words that differ from the store."""
    number = selectors.newest_number(material.study) + 1
    today = timezone.localdate(now)
    facts = {code: facts_in(material, code, number=number, today=today) for code in languages}
    printed = {quote.id for one in facts.values() for quote in quotes_of(one)}
    stored = selectors.stored_texts(material.study, printed)
    try:
        return {code: built(one, stored) for code, one in facts.items()}
    except QuoteDiffers as problem:
        raise QuoteGone(_gone()) from problem


def check(material: Material) -> None:
    """Refuses a report that lacks what every report has."""
    if not material.report.title:
        raise NotReady(_("Give the report a title first."))
    if not material.sections:
        raise NotReady(_("Add at least one theme that stands on the board with a name."))
    if any(section.lost for section in material.sections):
        raise QuoteGone(_gone())
    few = len(too_few(material))
    if few:
        raise TooFew(
            ngettext(
                "%(n)s quote cannot be published with the categories beside it: fewer than %(minimum)s people "
                "share them. Open the hallway test and leave a category off, or choose another quote.",
                "%(n)s quotes cannot be published with the categories beside them: fewer than %(minimum)s people "
                "share them. Open the hallway test and leave categories off, or choose other quotes.",
                few,
            )
            % {"n": few, "minimum": material.study.min_cell}
        )
    open_ = len(unlooked(looks_of(material)))
    if open_:
        raise NotLooked(
            ngettext(
                "%(n)s quote waits for somebody's look before the report can be published. Open the hallway test.",
                "%(n)s quotes wait for somebody's look before the report can be published. Open the hallway test.",
                open_,
            )
            % {"n": open_}
        )


def seal_of(outlines: Mapping[str, Outline]) -> str:
    """A short name for exactly these words: what was looked at is what may be published."""
    data = {code: to_data(outline) for code, outline in outlines.items()}
    return _digest(data)


@transaction.atomic
def publish_edition(
    *,
    by: Person | None,
    study: Study,
    languages: Sequence[str] = LANGUAGES,
    seen: str = "",
    now: datetime | None = None,
) -> list[Edition]:
    """Freeze the report as the next edition, one row for each language.

    `seen` is the seal of what the person looked at; a second click with the same one publishes nothing new.
    """
    now = now or timezone.now()
    report = Report.objects.select_for_update().filter(study=study).first()
    if report is None:
        raise NotReady(_("Draft the report first."))
    before = _sealed_as(study, seen) if seen else []
    if before:
        return before
    material = material_of(report)
    check(material)
    outlines = outlines_of(material, now=now, languages=languages)
    if seen and seal_of(outlines) != seen:
        raise ReportChanged(_("The report changed since you looked at it. Look once more, then publish."))
    number = selectors.newest_number(study) + 1
    rows = Edition.objects.bulk_create(
        Edition(
            report=report,
            number=number,
            language=code,
            outline=to_data(outline),
            published_by=by,
            published_at=now,
        )
        for code, outline in outlines.items()
    )
    audit.record(
        "edition_published",
        by=by,
        study=study,
        on=report,
        number=number,
        sections=len(material.sections),
        let_stand=sum(look.state == "looked" for look in looks_of(material)),
    )
    return rows


@transaction.atomic
def withdraw_edition(*, by: Person | None, study: Study, number: int, now: datetime | None = None) -> None:
    """Nobody reads this edition any more, in no language; its number is never used again."""
    rows = Edition.objects.filter(report__study=study, number=number, withdrawn_at=None)
    if rows.update(withdrawn_at=now or timezone.now()):
        audit.record("edition_withdrawn", by=by, study=study, number=number)


@transaction.atomic
def take_out_voices(
    *, study: Study, quotes: Collection[str], pseudonyms: Collection[str], texts: Collection[str] = ()
) -> int:
    """Remove these voices, and printed headlines of these `texts`, for good from every edition that was ever published, whoever reads it; how many
    stood there. The caller records why."""
    count = 0
    for edition in Edition.objects.select_for_update().filter(report__study=study):
        sentence = words.say("removed", edition.language)
        outline, gone = without_voices(
            edition.outline, quotes=quotes, pseudonyms=pseudonyms, texts=texts, sentence=sentence
        )
        if gone:
            edition.outline = outline
            edition.save(update_fields=["outline"])
            count += gone
    return count


def _sealed_as(study: Study, seen: str) -> list[Edition]:
    """The newest edition, when it is what bears this seal."""
    newest = list(
        Edition.objects.filter(report__study=study, number=selectors.newest_number(study), withdrawn_at=None)
    )
    return newest if newest and _digest({row.language: row.outline for row in newest}) == seen else []


def _digest(data: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(data, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _gone() -> str:
    return _(
        "A chosen quote was taken back, was moved to another theme, or differs from what is stored. "
        "Open the section that says so and save it again."
    )
