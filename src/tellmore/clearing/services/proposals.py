"""Two stewards for one release: one proposes, another one confirms or sends it back with a reason.

A proposal stands for the marks as they are. Whoever changes one of them ends it.
"""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.capture.models import Note, Session
from tellmore.clearing.models import Review, TranscriptVersion
from tellmore.clearing.selectors import is_current
from tellmore.clearing.services import releases
from tellmore.clearing.services.reviews import NoteChanged
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.privacy.domain import identifiers
from tellmore.privacy.selectors import dictionary_of_study

LONGEST_REASON = 300


class OwnProposal(Refusal):
    """Nobody confirms a release that they proposed themselves."""


class NothingProposed(Refusal):
    """The proposal ended: a mark was changed, it was sent back, or somebody confirmed it."""


class ReasonRefused(Refusal):
    """The reason is empty, or names somebody."""


@transaction.atomic
def propose_release(*, by: Person, session: Session) -> Review:
    """Every mark is decided, and one steward says yes; a second one is asked."""
    review = releases.held(session)
    if not is_current(review, Note.objects.get(session=session)):
        raise NoteChanged(_("The note has changed since. Open it again, and look at what is new."))
    releases.refuse_open(review)
    review.proposed_by, review.proposed_at = by, timezone.now()
    review.returned_by, review.return_reason = None, ""
    review.save(update_fields=["proposed_by", "proposed_at", "returned_by", "return_reason"])
    audit.record("release_proposed", by=by, study=review.session.study, on=session)
    return review


@transaction.atomic
def confirm_release(*, by: Person, session: Session) -> TranscriptVersion:
    """The second yes: the note goes out."""
    review = releases.held(session)
    if review.proposed_at is None:
        raise NothingProposed(
            _("This proposal does not stand any more. Look at the marks and propose again.")
        )
    if review.proposed_by_id == by.pk:
        raise OwnProposal(_("You proposed this release. Another privacy steward confirms it."))
    return releases.released(by=by, session=session)


@transaction.atomic
def return_release(*, by: Person, session: Session, reason: str) -> Review:
    """Back to the one who proposed, with a reason that says where to look and names nobody."""
    review = releases.held(session)
    if review.proposed_at is None:
        raise NothingProposed(
            _("This proposal does not stand any more. Look at the marks and propose again.")
        )
    reason = " ".join(reason.replace("\x00", "").split())
    if not reason:
        raise ReasonRefused(_("Say in a few words what should be looked at again."))
    words = dictionary_of_study(session.study_id)
    if any(found.sure for found in identifiers.find(reason[:LONGEST_REASON], dictionary=words)):
        raise ReasonRefused(_("Say it without a name: the number of the line is enough."))
    review.proposed_by, review.proposed_at = None, None
    review.returned_by, review.return_reason = by, reason[:LONGEST_REASON]
    review.save(update_fields=["proposed_by", "proposed_at", "returned_by", "return_reason"])
    audit.record("release_returned", by=by, study=review.session.study, on=session)
    return review
