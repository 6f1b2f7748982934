"""Decisions of the hallway test: what stays beside a voice, a look, a count, wider words, and undoing each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.clearing import services as clearing
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.kernel.spans import Span
from tellmore.privacy.domain import identifiers
from tellmore.privacy.selectors import dictionary_of_study
from tellmore.reports.domain.hallway import offers
from tellmore.reports.hallway_of import Look, quote_span
from tellmore.reports.models import HallwayDecision, Report
from tellmore.reports.services.editions import ReportChanged

Kind = HallwayDecision.Kind


class NotBeside(Refusal):
    """A category that does not stand beside this voice."""


class StillTooFew(Refusal):
    """A look does not help where too few people share what stands beside the words."""


class NotACount(Refusal):
    """A number of people that cannot be true."""


class NotWider(Refusal):
    """These words cannot stand in a quote."""


class NothingToTakeBack(Refusal):
    """The decision is gone already."""


@transaction.atomic
def keep_categories(*, by: Person | None, look: Look, categories: Collection[str]) -> HallwayDecision:
    """Let only these categories stand beside the voice, in every quote of it."""
    known = {str(one.pk) for one in look.spoken.shared}
    if not known.issuperset(categories):
        raise NotBeside(_("The categories of this conversation changed. Look again, then save."))
    row = _written(by, look, Kind.CATEGORIES, voice=look.spoken.voice, categories=sorted(categories))
    audit.record("categories_kept", by=by, study=look.material.study, on=row, categories=len(categories))
    return row


@transaction.atomic
def mark_looked(*, by: Person | None, look: Look, seen: str) -> HallwayDecision:
    """Somebody looked at these words and lets them stand. `seen` is the seal of what the page showed."""
    if look.state == "few":
        raise StillTooFew(_("Too few people share this. Leave a category off, or choose another quote."))
    if seen != look.seal:
        raise ReportChanged(_("The quote changed since you opened it. Look at it once more."))
    if look.looked is not None:
        return look.looked
    row = _written(by, look, Kind.LOOKED, seal=look.seal)
    audit.record(
        "quote_looked_at", by=by, study=look.material.study, on=row, reasons=len(look.result.reasons)
    )
    return row


@transaction.atomic
def count_people(
    *, by: Person | None, look: Look, categories: Collection[str], people: int
) -> HallwayDecision:
    """How many people share all of these categories, as somebody counted; it holds for every quote."""
    chosen = frozenset(categories)
    known = look.spoken.known.people
    if len(chosen) < 2 or not chosen <= {str(one.pk) for one in look.spoken.shared} | look.spoken.beside:
        raise NotBeside(_("The categories of this conversation changed. Look again, then save."))
    most = min((known.counts[one] for one in chosen if one in known.counts), default=None)
    if people < 0 or (most is not None and people > most):
        raise NotACount(
            _("There cannot be more than %(most)s: that is how many are in the smallest of these categories.")
            % {"most": most}
        )
    heard = sum(chosen <= one for one in known.heard)
    if people < heard:
        raise NotACount(_("You heard %(heard)s of them. There cannot be fewer.") % {"heard": heard})
    row = _written(by, look, Kind.COUNTED, categories=sorted(chosen), people=people)
    audit.record("people_counted", by=by, study=look.material.study, on=row)
    return row


@transaction.atomic
def put_wider_words(
    *, by: Person, look: Look, start: int, end: int, words: str, seen: str, everywhere: bool = True
) -> HallwayDecision:
    """Let words that a person chose stand in brackets for a range of the quote, as a mask stands for a name."""
    if seen != look.seal:
        raise ReportChanged(_("The quote changed since you opened it. Look at it once more."))
    wider = _checked(words, look)
    span = quote_span(look, start, end)
    if span is None or look.text[start:end].strip() == look.text.strip():
        raise NotWider(
            _("Choose some words of the quote, not all of it. To leave it out, choose another quote.")
        )
    card = look.spoken.card.row
    hidden = clearing.hide_more(
        by=by,
        session=card.session,
        version=look.material.transcripts[card.session_id].number,
        line_id=card.quote.line_id if card.quote else "",
        start=span.start,
        end=span.end,
        placeholder=wider,
        everywhere=everywhere,
    )
    return _written(by, look, Kind.HIDDEN, hidden=asdict(hidden))


@transaction.atomic
def take_back(*, by: Person, report: Report, decision: UUID) -> HallwayDecision:
    """Undo a decision; wider words go only while the conversation was not released anew."""
    row = (
        HallwayDecision.objects.select_for_update(of=("self",))
        .select_related("headline__session")
        .filter(report=report, pk=decision, undone_at=None)
        .first()
    )
    if row is None:
        raise NothingToTakeBack(_("Somebody took this back already."))
    if row.kind == Kind.HIDDEN and row.headline is not None:
        clearing.show_again(by=by, session=row.headline.session, hidden=_hiding(row))
    row.undone_by, row.undone_at = by, timezone.now()
    row.save(update_fields=["undone_by", "undone_at"])
    audit.record("hallway_undone", by=by, study=report.study, on=row, kind=row.kind)
    return row


def _hiding(row: HallwayDecision) -> clearing.Hiding:
    return clearing.Hiding(**{**row.hidden, "span": Span(**row.hidden["span"])})


def _written(by: Person | None, look: Look, kind: HallwayDecision.Kind, **values: object) -> HallwayDecision:
    return HallwayDecision.objects.create(
        report=look.material.report, headline=look.spoken.card.row, kind=kind, by=by, **values
    )


def _checked(words: str, look: Look) -> str:
    """The words without brackets, as they may stand in a quote."""
    tidy = " ".join(words.replace("[", " ").replace("]", " ").split())
    if not tidy or not tidy[0].isalpha() or len(tidy) > offers.LONGEST:
        raise NotWider(
            _("Write a few wider words that begin with a letter, at most %(most)s characters.")
            % {"most": offers.LONGEST}
        )
    known = dictionary_of_study(look.material.study.pk)
    if any(one.sure for one in identifiers.find(tidy, language=look.spoken.card.language, dictionary=known)):
        raise NotWider(_("These words could tell who spoke. Choose wider ones."))
    return tidy
