"""A whole study as a bundle of plain values: what may leave, and nothing else.

Cleared text in its newest version only: an older one may show what was masked later. Withdrawn sessions,
withdrawn quotes and transcripts that were taken back are gone from an export as from everywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from tellmore import __version__
from tellmore.actions.models import Action
from tellmore.analysis.models import BoardEvent, Headline, ParkedIdea, Quote, Theme
from tellmore.analysis.selectors import transcripts_of_study
from tellmore.capture.access import unsealed
from tellmore.capture.domain.note import to_data
from tellmore.capture.models import Note, Seat, Session
from tellmore.circleback.models import Letter
from tellmore.clearing.models import TranscriptVersion
from tellmore.interop.formats import bundle, bundle_parts
from tellmore.interop.formats.bundle_parts import Words
from tellmore.interop.selectors import rows
from tellmore.interop.selectors.unsaid import Unsaid, own_questions
from tellmore.protocols.models import Version
from tellmore.reports.models import Report
from tellmore.sampling.models import Category, Criterion
from tellmore.studies.models import Study

_FROM_CLIENTS = "client"  # a browser's own name for a step on the board; nobody else's business


def bundle_of_study(study: Study, *, with_notes: bool = False) -> bundle_parts.Bundle:
    """Everything of a study; raw notes, dates of agreement and every category only `with_notes`."""
    gathered = _Gathered(study, with_notes)
    return bundle_parts.Bundle(
        format=bundle.FORMAT,
        version=bundle.VERSION,
        program=f"tellmore {__version__}",
        exported_at=rows.moment(timezone.now()),
        study=rows.study(study),
        purpose=rows.purpose(study),
        plan=tuple(
            bundle_parts.PlanItem(
                item.text, rows.day(item.due_on), item.minutes, item.is_analysis, rows.moment(item.done_at)
            )
            for item in study.plan_items.all()
        ),
        sampling=tuple(
            map(rows.criterion, Criterion.objects.filter(study=study).prefetch_related("categories"))
        ),
        protocols=tuple(rows.version(row, gathered.unsaid.remarks) for row in _versions(study)),
        sessions=tuple(map(gathered.session, gathered.sessions)),
        transcripts=gathered.transcripts(),
        quotes=tuple(map(rows.quote, gathered.quotes)),
        headlines=tuple(map(gathered.headline, gathered.headlines)),
        themes=tuple(map(rows.theme, gathered.themes)),
        parked_ideas=gathered.parked_ideas(),
        board_events=gathered.board_events(),
        actions=tuple(map(gathered.action, gathered.actions())),
        report=gathered.report(),
        letters=tuple(
            bundle_parts.Letter(
                letter.language,
                letter.greeting,
                letter.heard,
                letter.doing,
                letter.not_doing,
                letter.thanks,
                rows.moment(letter.published_at),
            )
            for letter in Letter.objects.filter(study=study)
        ),
        silent_rules=gathered.unsaid.rules(),
        own_questions=own_questions(study),
        sealed=gathered.notes() if with_notes else None,
    )


class _Gathered:
    """One study's rows that refer to each other, read once; a reference to what stays here is left out."""

    def __init__(self, study: Study, with_notes: bool) -> None:
        self.study, self.with_notes = study, with_notes
        self.sessions = list(
            Session.objects.filter(study=study, withdrawn_at=None)
            .select_related("version", "interviewer")
            .prefetch_related("seats__categories__criterion")
            .order_by("created_at", "id")
        )
        self.cleared = transcripts_of_study(study)
        self.quotes = [
            quote
            for quote in Quote.objects.filter(session__in=self.cleared, withdrawn_at=None).order_by("id")
            if self._still_stands(quote)
        ]
        standing = {quote.pk for quote in self.quotes}
        written = Headline.objects.filter(study=study, session__in=self.cleared).order_by("written_at", "id")
        self.headlines = [row for row in written if row.quote_id is None or row.quote_id in standing]
        self.themes = list(Theme.objects.filter(study=study).order_by("position", "created_at", "id"))
        self.people = _codes(study)
        self.unsaid = Unsaid(study, self.people)
        self.tellable = _tellable(self.sessions, study.min_cell)

    def _still_stands(self, quote: Quote) -> bool:
        transcript = self.cleared[quote.session_id]
        line = transcript.line(quote.line_id)
        return quote.version == transcript.number and line is not None and quote.end <= len(line.text)

    def session(self, row: Session) -> bundle_parts.Session:
        whole = self.with_notes
        return bundle_parts.Session(
            id=str(row.pk),
            kind=row.kind,  # type: ignore[arg-type]
            pseudonym=row.pseudonym,
            seats=tuple(map(self._seat, row.seats.all())),
            language=row.language,
            interviewer=self.people.get(row.interviewer.person_id, "") if row.interviewer else "",
            protocol_version=row.version.number if row.version else None,
            # Who met whom when, to the minute, is known to too many people in a school.
            planned_at=rows.moment(row.planned_for) if whole else None,
            place_checked_at=rows.moment(row.place_checked_at) if whole else None,
            started_at=rows.moment(row.started_at) if whole else None,
            finished_at=rows.moment(row.finished_at if whole else rows.midnight(row.finished_at)),
            is_imported=row.is_imported,
        )

    def _seat(self, row: Seat) -> bundle_parts.Seat:
        categories = tuple(
            str(one.pk) for one in row.categories.all() if self.with_notes or one.pk in self.tellable
        )
        if not self.with_notes:
            return bundle_parts.Seat(row.label, categories)
        return bundle_parts.Seat(
            row.label,
            categories,
            rows.day(row.permission_at),
            rows.day(row.assent_at),
            rows.day(row.declined_at),
        )

    def transcripts(self) -> tuple[bundle_parts.Transcript, ...]:
        versions = TranscriptVersion.objects.filter(transcript__session__in=self.cleared)
        released = {
            (row.transcript.session_id, row.number): row for row in versions.select_related("transcript")
        }
        return tuple(
            rows.transcript(released[session.pk, self.cleared[session.pk].number])
            for session in self.sessions
            if session.pk in self.cleared
        )

    def headline(self, row: Headline) -> bundle_parts.Headline:
        return bundle_parts.Headline(
            id=str(row.pk),
            session=str(row.session_id),
            kind=row.kind,  # type: ignore[arg-type]
            text=row.text,
            quote=rows.key(row.quote_id),
            lines=tuple(map(str, row.lines)),
            tone=row.tone,  # type: ignore[arg-type]
            theme=rows.key(row.theme_id),
            position=row.position,
            written_at=rows.moment(row.written_at),
            removed_at=rows.moment(row.removed_at),
            set_aside=self.unsaid.remarks(row.dismissed),
        )

    def parked_ideas(self) -> tuple[bundle_parts.ParkedIdea, ...]:
        known = {session.pk for session in self.sessions}
        return tuple(
            bundle_parts.ParkedIdea(
                idea.text, rows.key(idea.session_id) if idea.session_id in known else None
            )
            for idea in ParkedIdea.objects.filter(study=self.study)
        )

    def board_events(self) -> tuple[bundle_parts.BoardEvent, ...]:
        return tuple(
            bundle_parts.BoardEvent(
                number=event.number,
                verb=event.verb,
                payload={
                    name: event.payload[name] for name in sorted(event.payload) if name != _FROM_CLIENTS
                },
                happened_at=rows.moment(event.at),
                by=self.people.get(event.by_id, ""),
                undoes=event.undoes,
            )
            for event in BoardEvent.objects.filter(study=self.study).order_by("number")
        )

    def actions(self) -> QuerySet[Action]:
        return Action.objects.filter(study=self.study).prefetch_related("themes", "steps")

    def action(self, row: Action) -> bundle_parts.Action:
        return bundle_parts.Action(
            id=str(row.pk),
            title=Words(row.title, row.title_es),
            themes=tuple(str(theme.pk) for theme in row.themes.all()),
            kind=row.kind,  # type: ignore[arg-type]
            status=row.status,  # type: ignore[arg-type]
            description=Words(row.description, row.description_es),
            reason=Words(row.reason, row.reason_es),
            owner=self.people.get(row.owner_id, ""),
            due_on=rows.day(row.due_on),
            steps=tuple(
                bundle_parts.ActionStep(step.status, step.text, rows.moment(step.at))  # type: ignore[arg-type]
                for step in row.steps.all()
            ),
        )

    def report(self) -> bundle_parts.Report | None:
        row = Report.objects.filter(study=self.study).first()
        if row is None:
            return None
        known = {headline.pk for headline in self.headlines}
        return bundle_parts.Report(
            title=Words(row.title, row.title_es),
            summary=Words(row.summary, row.summary_es),
            method=Words(row.method, row.method_es),
            discussion=tuple(Words(one.get("en", ""), one.get("es", "")) for one in row.discussion),
            sections=tuple(
                bundle_parts.ReportSection(
                    theme=str(section.theme_id),
                    headlines=tuple(
                        str(quote.headline_id) for quote in section.quotes.all() if quote.headline_id in known
                    ),
                    apart=rows.key(section.apart_id) if section.apart_id in known else None,
                )
                for section in row.sections.prefetch_related("quotes")
            ),
            editions=tuple(
                bundle_parts.Edition(
                    edition.number,
                    edition.language,
                    edition.outline,
                    rows.moment(edition.published_at),
                    rows.moment(edition.withdrawn_at),
                )
                for edition in row.editions.all()
                if edition.withdrawn_at is None and not self._changed_since(edition.published_at)
            ),
        )

    def _changed_since(self, moment: datetime) -> bool:
        """An edition is frozen; once words in the study were taken back or masked later, it stays here."""
        later = {"session__study": self.study, "withdrawn_at__gt": moment}
        return (
            Quote.objects.filter(**later).exists()
            or Session.objects.filter(study=self.study, withdrawn_at__gt=moment).exists()
            or TranscriptVersion.objects.filter(
                transcript__study=self.study, number__gt=1, released_at__gt=moment
            ).exists()
        )

    def notes(self) -> tuple[bundle_parts.SealedNote, ...]:

        found = Note.objects.filter(session__in=self.sessions).select_related("session")
        return tuple(
            bundle_parts.SealedNote(
                session=str(row.session_id),
                revision=row.revision,
                note=to_data(unsealed(row, study_id=self.study.pk)),
                writer=self.people.get(row.writer_id, ""),
                finished_at=rows.moment(row.finished_at),
            )
            for row in found.order_by("session__created_at", "session_id")
        )


def notes_of_study(study: Study) -> QuerySet[Note]:
    """The raw notes that an export with them would open."""
    return Note.objects.filter(session__study=study, session__withdrawn_at=None).order_by("pk")


def _codes(study: Study) -> Mapping[Any, str]:
    """Person → "interviewer-2": the same person has one code in the whole file, and no name."""
    team = study.interviewers.order_by("joined_at", "id").values_list("person_id", flat=True)
    codes = {person: f"interviewer-{number}" for number, person in enumerate(team, start=1)}
    others = study.roles.order_by("granted_at", "id").values_list("person_id", flat=True)
    for person in others:
        codes.setdefault(person, f"member-{len(codes) + 1}")
    return codes


def _tellable(sessions: Iterable[Session], minimum: int) -> frozenset[Any]:
    """Categories that may stand beside somebody's words: published, and shared by enough people heard."""
    heard: Counter[Category] = Counter()
    for session in sessions:
        for seat in session.seats.all():
            if session.finished_at and seat.declined_at is None:
                heard.update(seat.categories.all())
    return frozenset(
        category.pk
        for category, count in heard.items()
        if category.criterion.is_published and count >= minimum
    )


def _versions(study: Study) -> QuerySet[Version]:
    return Version.objects.filter(study=study).prefetch_related("questions").order_by("number")
