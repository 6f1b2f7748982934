"""Named reads of clearing: the queue, masks, what is out, and where a range of an older release stands now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, Exists, F, OuterRef, Prefetch, Q, QuerySet, Value, When

from tellmore.accounts.domain.roles import Need
from tellmore.accounts.models import Person
from tellmore.capture.models import Note, Seat, Session
from tellmore.clearing.derived import Text, holders
from tellmore.clearing.domain import everywhere, versions
from tellmore.clearing.domain.everywhere import Excerpt, Wanted
from tellmore.clearing.domain.units import of_line
from tellmore.clearing.domain.versions import Released
from tellmore.clearing.models import Mask, Review, SecondLook, StudyDecision, Transcript, TranscriptVersion
from tellmore.kernel.spans import Span
from tellmore.privacy import services as privacy
from tellmore.privacy.domain import redaction
from tellmore.privacy.models import DictionaryWord
from tellmore.privacy.selectors import words_of_study
from tellmore.sampling.domain.coverage import Counts
from tellmore.sampling.models import Category
from tellmore.studies.access import Pass
from tellmore.studies.models import Study

_OPEN = Q(review__masks__decision=Mask.Decision.OPEN)


@dataclass(frozen=True, slots=True)
class Queue:
    """Finished conversations by how far clearing has come. Each session carries `marks`, `open`, `unsure`."""

    waiting: tuple[Session, ...]
    in_review: tuple[Session, ...]
    released: tuple[Session, ...]

    @property
    def count(self) -> int:
        return len(self.waiting) + len(self.in_review) + len(self.released)

    def next_for(self, person: Person) -> Session | None:
        """What this steward opens now: what was begun, then what waits longest; not what waits for another's yes."""
        begun = (session for session in self.in_review if not _is_proposed_by(person, session))
        return next(begun, next(iter(self.waiting), None))


_IS_OUT = Q(transcript__newest__gt=0, transcript__taken_back_at=None)
_IS_SETTLED = Q(review__released_at__isnull=False) & (
    Q(note=None) | Q(review__note_revision=F("note__revision"))
)
_STATE = Case(
    When(_IS_OUT & (Q(review=None) | _IS_SETTLED), then=Value("released")),
    When(review=None, then=Value("waiting")),
    default=Value("in_review"),
)


def _in_the_queue(study: Study) -> QuerySet[Session]:
    """Finished conversations with how far clearing has come, as `state`, and their `marks`, `open`, `unsure`."""
    return (
        Session.objects.filter(study=study, withdrawn_at=None)
        .filter(Q(finished_at__isnull=False, note__isnull=False) | Q(transcript__newest__gt=0))
        .annotate(
            state=_STATE,
            marks=Count("review__masks"),
            open=Count("review__masks", filter=_OPEN),
            unsure=Count("review__masks", filter=_OPEN & Q(review__masks__is_sure=False)),
        )
        .order_by("finished_at", "pseudonym")
    )


def queue_of_study(study: Study, *, unsure_first: bool = True) -> Queue:
    """Notes in review with most doubts first, or by the day of the conversation."""
    sessions = _in_the_queue(study).select_related("review", "transcript", "note").defer("note__sealed")
    rows: dict[str, list[Session]] = {"waiting": [], "in_review": [], "released": []}
    for session in sessions:
        rows[session.state].append(session)
    if unsure_first:
        rows["in_review"].sort(key=lambda session: -session.unsure)
    return Queue(**{state: tuple(found) for state, found in rows.items()})


def _is_proposed_by(person: Person, session: Session) -> bool:
    """True when this person's proposal to release the conversation stands and nothing was written since."""
    review = session.review
    return (
        review.proposed_at is not None
        and review.proposed_by_id == person.pk
        and is_current(review, session.note)
    )


def next_in_queue(session: Session, person: Person, *, unsure_first: bool = True) -> Session | None:
    """Where to go on after this conversation: what was begun, then what waits; the others are not read for it.

    What this person proposed waits for another steward, and is passed over.
    """
    others = _in_the_queue(session.study).exclude(pk=session.pk)
    proposed = Q(review__proposed_at__isnull=False, review__proposed_by=person)
    begun = others.filter(state="in_review").exclude(proposed & Q(review__note_revision=F("note__revision")))
    if unsure_first:
        begun = begun.order_by("-unsure", "finished_at", "pseudonym")
    return begun.first() or others.filter(state="waiting").first()


def is_current(review: Review, note: Note) -> bool:
    """True when the masks were laid over the note as it is now."""
    return review.note_revision == note.revision


def masks_of_review(review: Review) -> list[Mask]:
    return list(review.masks.order_by("line_id", "start"))


def review_of(session: Session) -> Review | None:
    return Review.objects.filter(session=session).first()


def mask_of_session(session: Session, mask_id: str) -> Mask | None:
    """A mark of this conversation; None for an id of another one, of none, and for nonsense."""
    try:
        key = UUID(mask_id)
    except ValueError:
        return None
    return (
        Mask.objects.select_related("review__session__study").filter(review__session=session, pk=key).first()
    )


def seat_labels(session_ids: Collection[UUID]) -> dict[UUID, set[str]]:
    """The names of seats by conversation."""
    found: dict[UUID, set[str]] = {}
    for session_id, label in Seat.objects.filter(session__in=session_ids).values_list("session_id", "label"):
        found.setdefault(session_id, set()).add(label)
    return found


def hiding_marks(reviews: Collection[Review]) -> dict[UUID, list[Mask]]:
    """What hides words, by review: everything but what a person decided to keep."""
    found: dict[UUID, list[Mask]] = {}
    rows = Mask.objects.filter(review__in=reviews).exclude(decision=Mask.Decision.KEPT)
    for mask in rows.order_by("line_id", "start"):
        found.setdefault(mask.review_id, []).append(mask)
    return found


def laid_over(marks: Iterable[Mask]) -> dict[str, list[redaction.Mask]]:
    """Marks as masks over the units of a note."""
    found: dict[str, list[redaction.Mask]] = {}
    for mask in marks:
        found.setdefault(mask.line_id, []).append(redaction.Mask(mask.start, mask.end, mask.placeholder))
    return found


def versions_of_session(session: Session) -> QuerySet[TranscriptVersion]:
    """Every release, newest first, without its words."""
    return (
        TranscriptVersion.objects.filter(transcript__session=session)
        .select_related("released_by", "transcript")
        .defer("lines", "questions", "masks")
    )


def version_out(session: Session) -> TranscriptVersion | None:
    """The version that the team reads now; None while nothing is released."""
    return _newest().filter(transcript__session=session).first()


def versions_out(session_ids: Collection[UUID]) -> QuerySet[TranscriptVersion]:
    """The versions that the team reads now, of these sessions."""
    return _newest().filter(transcript__session__in=session_ids).select_related("transcript__session__study")


def _newest() -> QuerySet[TranscriptVersion]:
    return TranscriptVersion.objects.filter(
        number=F("transcript__newest"),
        transcript__taken_back_at=None,
        transcript__session__withdrawn_at=None,
    ).select_related("transcript")


@dataclass(frozen=True, slots=True)
class QuotedRange:
    """A range of a line as it stood in one release."""

    session_id: UUID
    version: int
    line_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Shown:
    """The same range in the newest release, and its words there."""

    version: int
    start: int
    end: int
    text: str


def shown_now(quoted: Collection[QuotedRange]) -> Mapping[QuotedRange, Shown]:
    """Where quoted ranges stand in what is out now; those that are gone are left out. Two queries at most."""
    sessions = {one.session_id for one in quoted}
    newest = {row.transcript.session_id: row for row in _newest().filter(transcript__session__in=sessions)}
    older = _older(quoted, newest)
    found: dict[QuotedRange, Shown] = {}
    for one in quoted:
        now = newest.get(one.session_id)
        if now is None:
            continue
        then = now if one.version == now.number else older.get((one.session_id, one.version))
        if then is not None and (shown := _carried(one, then, now)):
            found[one] = shown
    return found


def _older(
    quoted: Collection[QuotedRange], newest: Mapping[UUID, TranscriptVersion]
) -> dict[tuple[UUID, int], TranscriptVersion]:
    old = [one for one in quoted if one.session_id in newest and one.version != newest[one.session_id].number]
    if not old:
        return {}
    rows = TranscriptVersion.objects.filter(
        transcript__session__in={one.session_id for one in old}, number__in={one.version for one in old}
    ).select_related("transcript")
    return {(row.transcript.session_id, row.number): row for row in rows}


def _carried(one: QuotedRange, then: TranscriptVersion, now: TranscriptVersion) -> Shown | None:
    before, after = _released(then, one.line_id), _released(now, one.line_id)
    if before is None or after is None or not 0 <= one.start < one.end <= len(before.text):
        return None
    span = versions.carried(Span(one.start, one.end), before, after)
    return Shown(now.number, span.start, span.end, span.of(after.text)) if span else None


def _released(version: TranscriptVersion, line_id: str) -> Released | None:
    line = next((line for line in version.lines if line["id"] == line_id), None)
    if line is None:
        return None
    return Released(line["text"], versions.masks_of(version.masks.get(of_line(line_id), ())))


def words_with_decisions(study: Study) -> QuerySet[DictionaryWord]:
    """The study's own words; `decision` is a list with the decision that stands for one, or empty."""
    standing = StudyDecision.objects.filter(undone_at=None).select_related("made_by")
    return words_of_study(study.pk).prefetch_related(
        Prefetch("decisions", queryset=standing, to_attr="decision")
    )


@dataclass(frozen=True, slots=True)
class Look:
    """A text to look at again: what it is, and an excerpt around each place of the word."""

    row: SecondLook
    label: str
    excerpts: tuple[Excerpt, ...]


MOST_EXCERPTS = 3


def looks_for(opened: Pass) -> list[Look]:
    """What this person is asked to look at; texts that were changed or are gone ask for nothing."""
    rows = SecondLook.objects.filter(study=opened.study, done_at=None)
    if not opened.may(Need.CLEAR):
        rows = rows.filter(author=opened.person)
    rows = list(rows)
    if not rows:
        return []
    texts = {(one.holder, one.row_id, one.field): one.text for one in _derived_texts(opened.study.pk, rows)}
    keyed = privacy.hasher(opened.study.pk)
    found = []
    for row in rows:
        text = texts.get((row.holder, row.row_id, row.field), "")
        wanted = Wanted(lambda plain, row=row: keyed(plain) == row.hashed, (row.size,), row.is_name)
        places = list(everywhere.places({"": text}, wanted))[:MOST_EXCERPTS]
        if places:
            excerpts = tuple(everywhere.excerpt({"": text}, place) for place in places)
            found.append(Look(row, str(holders()[row.holder].label), excerpts))
    return found


def _derived_texts(study_id: UUID, rows: Collection[SecondLook]) -> Iterator[Text]:
    named = {row.holder for row in rows} & holders().keys()
    for name in named:
        yield from holders()[name].texts(study_id)


def facts(study_id: UUID) -> dict[str, Any]:
    """What the path of stones knows from this room."""
    is_out = Exists(Transcript.objects.filter(session=OuterRef("pk"), newest__gt=0, taken_back_at=None))
    has_note = Exists(Note.objects.filter(session=OuterRef("pk")))
    counts = (
        Session.objects.filter(study_id=study_id, withdrawn_at=None)
        .annotate(is_out=is_out, has_note=has_note)
        .aggregate(
            cleared=Count("pk", filter=Q(is_out=True)),
            waiting_for_clearing=Count(
                "pk", filter=Q(is_out=False, has_note=True, finished_at__isnull=False)
            ),
        )
    )
    return dict(counts)


def coverage(study_id: UUID) -> Mapping[UUID, Counts]:
    """Category → people whose words are cleared. Registered with `sampling.coverage`."""
    cleared = Q(
        seats__session__study_id=study_id,
        seats__session__withdrawn_at=None,
        seats__declined_at=None,
        seats__session__transcript__newest__gt=0,
        seats__session__transcript__taken_back_at=None,
    )
    rows = Category.objects.filter(criterion__study_id=study_id).annotate(
        people=Count("seats", filter=cleared, distinct=True)
    )
    return {row.pk: Counts(cleared=row.people) for row in rows}
