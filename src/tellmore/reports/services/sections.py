"""What a section shows: quotes in an order, a voice that differs, its place in the report."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.analysis.models import Headline, Theme
from tellmore.analysis.selectors import board_of_study, column_of_theme
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.reports.models import Report, Section, SectionQuote
from tellmore.reports.services.drafts import NothingToReport, fill_section

MOST_QUOTES = 12


class NotHere(Refusal):
    """A quote, theme or section is not where this page last saw it."""


class AlreadyChosen(Refusal):
    """The same words cannot both stand for a theme and differ from it."""


@transaction.atomic
def choose_quotes(*, by: Person | None, section: Section, headlines: Sequence[UUID]) -> Section:
    """Print these quotes of the theme, in this order."""
    wanted = list(dict.fromkeys(headlines))
    there = {card.row.pk for card in column_of_theme(section.theme).cards if card.is_quote}
    if not there.issuperset(wanted):
        raise NotHere(_("A quote you chose is not in this theme any more. Look again, then save."))
    if section.apart_id in wanted:
        raise AlreadyChosen(
            _("The voice that differs cannot also stand for the theme. Choose one of the two.")
        )
    if len(wanted) > MOST_QUOTES:
        raise NotHere(
            _("At most %(most)s quotes in a section: readers remember few.") % {"most": MOST_QUOTES}
        )
    section.quotes.all().delete()
    SectionQuote.objects.bulk_create(
        SectionQuote(section=section, headline_id=key, position=place) for place, key in enumerate(wanted)
    )
    audit.record("quotes_chosen", by=by, study=section.report.study, on=section, quotes=len(wanted))
    return section


@transaction.atomic
def set_apart(*, by: Person | None, section: Section, headline: UUID | None) -> Section:
    """A voice that differs stands beside the theme, from any column of the board; None takes it away."""
    study = section.report.study
    if headline is not None:
        board = board_of_study(study)
        cards = [card for column in (board.loose, *board.columns) for card in column.cards]
        if not any(card.row.pk == headline and card.is_quote for card in cards):
            raise NotHere(_("The voice you chose is not on the board any more. Look again, then save."))
        if section.quotes.filter(headline=headline).exists():
            raise AlreadyChosen(
                _("The voice that differs cannot also stand for the theme. Choose one of the two.")
            )
    section.apart = Headline.objects.get(pk=headline) if headline else None
    section.save(update_fields=["apart"])
    audit.record("voice_set_apart", by=by, study=study, on=section, is_set=headline is not None)
    return section


@transaction.atomic
def add_section(*, by: Person | None, report: Report, theme: Theme) -> Section:
    """A section at the end for a theme that has none; where it has one, that one."""
    Report.objects.select_for_update().get(pk=report.pk)
    there = Section.objects.filter(report=report, theme=theme).first()
    if there is not None:
        return there
    if not theme.title or theme.removed_at or theme.study_id != report.study_id:
        raise NothingToReport(_("Name the theme on the board first. The report is built from named themes."))
    last = report.sections.aggregate(last=Max("position"))["last"]
    section = fill_section(report, column_of_theme(theme), 0 if last is None else last + 1)
    audit.record("section_added", by=by, study=report.study, on=section)
    return section


@transaction.atomic
def order_sections(*, by: Person | None, report: Report, order: Sequence[UUID]) -> None:
    """Put the sections in this order; it names each exactly once."""
    rows = {section.pk: section for section in report.sections.select_for_update()}
    if sorted(rows) != sorted(order):
        raise NotHere(_("The sections changed in the meantime. Look again, then move."))
    for place, key in enumerate(order):
        rows[key].position = place
    Section.objects.bulk_update(rows.values(), ["position"])
    audit.record("sections_ordered", by=by, study=report.study, on=report, sections=len(rows))


@transaction.atomic
def remove_section(*, by: Person | None, section: Section) -> None:
    """The theme stays on the board; the report leaves it out."""
    audit.record("section_removed", by=by, study=section.report.study, on=section)
    section.delete()
