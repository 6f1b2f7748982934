"""From sealed to cleared and back: the only place where words of a note become readable for a team."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tellmore.accounts.models import Person
from tellmore.capture.access import unsealed
from tellmore.capture.models import Note, Session
from tellmore.clearing.models import Mask, Review, Transcript, TranscriptVersion
from tellmore.clearing.selectors import is_current
from tellmore.clearing.services import outgoing
from tellmore.clearing.services.reviews import NoteChanged, NothingToClear
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.privacy import services as privacy


class StillOpen(Refusal):
    """Marks wait for a decision; the message says how many."""


class NothingReleased(Refusal):
    """No transcript of this conversation can be read by anybody."""


class NeedsSecond(Refusal):
    """In this study one steward proposes a release and another one confirms it."""


@transaction.atomic
def release(*, by: Person | None, session: Session) -> TranscriptVersion:
    """The same for a study in which one steward is enough; otherwise it is proposed and confirmed."""
    if session.study.two_stewards:
        raise NeedsSecond(_("In this study a second privacy steward confirms a release. Propose it first."))
    return released(by=by, session=session)


@transaction.atomic
def released(*, by: Person | None, session: Session) -> TranscriptVersion:
    """Let the team read the note under its masks, as the next version. Released twice, it stays one version."""
    review = held(session)
    session = review.session
    transcript, _made = Transcript.objects.get_or_create(
        session=session, defaults={"study": session.study, "language": session.language}
    )
    if review.released_at is not None and transcript.taken_back_at is None:
        return transcript.versions.get(number=transcript.newest)
    note = Note.objects.get(session=session)
    if not is_current(review, note):
        raise NoteChanged(_("The note has changed since. Open it again, and look at what is new."))
    refuse_open(review)
    transcript.session = session
    ready = outgoing.Ready(review, transcript, unsealed(note, study_id=session.study_id))
    return outgoing.publish(by=by, study=session.study, outgoing=outgoing.from_notes([ready]))[0]


def held(session: Session) -> Review:
    """The review of a conversation, held until the transaction ends."""
    privacy.hold(session.study_id)
    review = (
        Review.objects.select_for_update(of=("self",))
        .select_related("session__study")
        .filter(session=session, session__withdrawn_at=None)
        .first()
    )
    if review is None:
        raise NothingToClear(_("Look through this note before it is released."))
    return review


def refuse_open(review: Review) -> None:
    """Raise `StillOpen` while a mark waits for a decision."""
    waiting = review.masks.filter(decision=Mask.Decision.OPEN).count()
    if waiting:
        raise StillOpen(
            ngettext(
                "%(n)s mark still waits for a decision.", "%(n)s marks still wait for a decision.", waiting
            )
            % {"n": waiting}
        )


@transaction.atomic
def take_back(*, by: Person, session: Session) -> Transcript:
    """Nobody reads this transcript until it is released again; quotes from it disappear at once."""
    list(Review.objects.select_for_update().filter(session=session))  # first the review, as in a release
    transcript = Transcript.objects.select_for_update().filter(session=session, taken_back_at=None).first()
    if transcript is None or not transcript.newest:
        raise NothingReleased(_("Nothing of this conversation is released."))
    transcript.taken_back_at = timezone.now()
    transcript.save(update_fields=["taken_back_at"])
    Review.objects.filter(session=session).update(released_at=None, proposed_at=None, proposed_by=None)
    audit.record("transcript_taken_back", by=by, study=session.study, on=session, version=transcript.newest)
    return transcript


@transaction.atomic
def reopen_review(*, by: Person, session: Session) -> Review:
    """Change masks after a release. The team reads the version that is out until the next one is released."""
    review = held(session)
    if review.released_at is not None:
        review.released_at = None
        review.save(update_fields=["released_at"])
        audit.record("review_reopened", by=by, study=review.session.study, on=review)
    return review
