"""The demo's conversations: planned ones, held ones with sealed notes, and those that are cleared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils import timezone

from tellmore.accounts.models import Person
from tellmore.capture import services as capture
from tellmore.capture.domain.note import Line, Note, NoteQuestion
from tellmore.capture.models import Seat, Session
from tellmore.clearing import services as clearing
from tellmore.clearing.domain import naming
from tellmore.clearing.domain.units import text_by_id
from tellmore.clearing.models import Mask, Review, TranscriptVersion
from tellmore.interop.demo import planted
from tellmore.interop.demo.cast import Stage
from tellmore.interop.demo.study import Identifier, SessionNote
from tellmore.kernel.spans import Span
from tellmore.privacy import services as privacy
from tellmore.privacy.domain.identifiers import Found
from tellmore.privacy.domain.placeholders import Placed, assign
from tellmore.sampling.models import Category

AGREED_BEFORE = 3
CLEARED_AFTER = 2


def listen(stage: Stage) -> None:
    steward = stage.who("steward")
    for told in stage.told.sessions:
        note = _note(stage, told)
        session = stage.sessions[told.slug] = _held(stage, told, note)
        if told.state == "cleared":
            _clear(stage, told, session, note, steward)
    _plan_next(stage)
    _date_back(stage)


def _plan_next(stage: Stage) -> None:
    """Two that are still to come; the first waits for the owner, who can try the note page with it."""
    for number, told in enumerate(stage.told.planned):
        session = capture.plan_session(
            by=stage.who("lead"),
            study=stage.study,
            kind=told.kind,
            language=told.language,
            pseudonym=told.pseudonym,
            interviewer=stage.team["owner" if number == 0 else told.interviewer],
            planned_for=stage.moment(told.day, hours=2),
            categories=_chosen(stage, told.categories),
        )
        for seat in session.seats.all():
            _agree(stage, seat, told.categories, told.day)


def _chosen(stage: Stage, categories: Mapping[str, str]) -> list[Category]:
    return [stage.categories[pair] for pair in categories.items()]


def _agree(stage: Stage, seat: Seat, categories: Mapping[str, str], day: int) -> None:
    """Adults agree for themselves; for a student a guardian did so first."""
    is_student = categories.get("role") == "student"
    agreed = min(day, 0) - AGREED_BEFORE
    capture.record_agreement(
        by=stage.who("lead"),
        seat=seat,
        permission_on=stage.day(agreed - 4) if is_student else None,
        assent_on=stage.day(agreed),
        categories=_chosen(stage, categories),
    )


def _note(stage: Stage, told: SessionNote) -> Note:
    spanish = told.language == "es"
    questions = tuple(
        NoteQuestion(one.key, one.text.es if spanish else one.text.en, one.part)
        for one in stage.told.protocol.questions
    )
    lines = [
        Line(f"l{number}", row.question, row.kind, row.text, row.is_quote, row.seat, row.probe)
        for number, row in enumerate(told.lines, start=1)
    ]
    passed = [Line(f"p{key}", key, "paraphrase", "", passed=True) for key in told.passed]
    return Note(questions=questions, lines=(*lines, *passed))


def _held(stage: Stage, told: SessionNote, note: Note) -> Session:
    listener = stage.team[told.interviewer]
    session = capture.receive_note(
        by=listener.person,
        study=stage.study,
        note=note,
        kind=told.kind,
        language=told.language,
        pseudonym=told.pseudonym,
        seats=[seat.label for seat in told.seats],
        interviewer=listener,
        writer=listener.person,
        held_at=stage.moment(told.day),
        place=told.place,
    )
    by_label = {seat.label: seat.categories for seat in told.seats} or {"": told.categories}
    for seat in session.seats.all():
        _agree(stage, seat, by_label[seat.label], told.day)
    return session


def _clear(stage: Stage, told: SessionNote, session: Session, note: Note, steward: Person) -> None:
    """What the finder proposed is decided as a careful steward would: what was planted is masked, no more."""
    review = clearing.open_review(by=steward, session=session)
    placed = _placed(text_by_id(note), told)
    _decide(review, placed, steward)
    clearing.release(by=steward, session=session)


Places = Mapping[str, tuple[Placed, ...]]


def _placed(texts: Mapping[str, str], told: SessionNote) -> Places:
    """Every planted identifier where it stands, with the placeholder the program gives it."""
    standing = {unit: planted.standing_in(text, told.identifiers) for unit, text in texts.items()}
    found = [[_found(span, one) for span, one in places] for places in standing.values()]
    roles = {one.text.casefold(): one.role for one in told.identifiers if one.role}
    language = "es" if told.language == "es" else "en"
    placed = assign(list(texts.values()), found, language=language, roles=roles)
    return dict(zip(texts, placed, strict=True))


def _found(span: Span, one: Identifier) -> Found:
    return Found(span.start, span.end, one.type, True, "planted")


def _decide(review: Review, placed: Places, steward: Person) -> None:
    now = timezone.now()
    wanted = {(unit, one.start, one.end): one for unit, here in placed.items() for one in here}
    proposed = list(review.masks.all())
    exact = {(mask.line_id, mask.start, mask.end) for mask in proposed} & wanted.keys()
    kept = [mask for mask in proposed if not _touches(mask, placed.get(mask.line_id, ()))]
    study = review.session.study_id
    hashes = privacy.fingerprints(study, (one.entity for one in wanted.values()))
    review.masks.exclude(pk__in=[mask.pk for mask in kept]).delete()
    for mask in kept:
        mask.decision, mask.decided_by, mask.decided_at = Mask.Decision.KEPT, steward, now
    Mask.objects.bulk_update(kept, ["decision", "decided_by", "decided_at"])
    Mask.objects.bulk_create(
        Mask(
            review=review,
            line_id=unit,
            start=start,
            end=end,
            kind=one.type,
            placeholder=naming.written(one.placeholder),
            entity=hashes[one.entity],
            by_finder=(unit, start, end) in exact,
            decision=Mask.Decision.MASKED,
            decided_by=steward,
            decided_at=now,
        )
        for (unit, start, end), one in wanted.items()
    )


def _touches(mask: Mask, places: Iterable[Placed]) -> bool:
    here = Span(mask.start, mask.end)
    return any(here.overlaps(Span(one.start, one.end)) for one in places)


def _date_back(stage: Stage) -> None:
    """Services write the time of now; a released note of last week was released last week."""
    for told in stage.told.sessions:
        session = stage.sessions[told.slug]
        Session.objects.filter(pk=session.pk).update(
            created_at=stage.moment(told.day - AGREED_BEFORE), place_checked_at=stage.moment(told.day, -1)
        )
        released = stage.moment(min(told.day + CLEARED_AFTER, -1))
        TranscriptVersion.objects.filter(transcript__session=session).update(released_at=released)
        Review.objects.filter(session=session, released_at__isnull=False).update(
            opened_at=released, released_at=released
        )
