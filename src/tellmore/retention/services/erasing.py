"""Erasure of one conversation, because somebody asked: it reaches everything that was made of it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from tellmore.accounts.models import Person
from tellmore.analysis import services as analysis
from tellmore.analysis.models import Headline, ParkedIdea, Quote
from tellmore.capture.models import ErasedSession, Note, Seat, Session
from tellmore.circleback.models import Answer, Slip, Visit
from tellmore.clearing import services as clearing
from tellmore.clearing.models import Mask, Review, Transcript, TranscriptVersion
from tellmore.foundation import audit, traces
from tellmore.reports import services as reports
from tellmore.reports.models import Edition
from tellmore.retention.models import Erasure
from tellmore.retention.selectors import what_goes
from tellmore.retention.services.shredding import names_of
from tellmore.studies.models import Study

_TOUCHED = (
    Session, Seat, Note, Review, Mask, Transcript, TranscriptVersion, Quote, Headline, ParkedIdea,
    Edition, Slip, Visit, Answer,
)  # fmt: skip


@transaction.atomic
def erase_session(*, by: Person, session: Session, now: datetime | None = None) -> Erasure:
    """The conversation and all that was made of it are deleted: note, masks, every version, quotes,
    headlines, cards, parked ideas, slip and answers; its words leave every published edition too.

    Its id stays, so that a device which still holds words of it is told to drop them. Counts printed in
    an edition before stay as they were printed. There is no way back.
    """
    Study.objects.select_for_update(no_key=True).get(
        pk=session.study_id
    )  # first, as every step for all notes
    clearing.hold_notes([session.pk])
    study = Study.objects.select_for_update().get(pk=session.study_id)  # nothing new is added to it either
    gone = what_goes(session).counts()
    erased = analysis.erase_words(by=by, study=study, sessions=[session])
    gone["places"] = reports.take_out_voices(
        study=study, quotes=erased.quotes, pseudonyms=names_of(session), texts=erased.texts
    )
    clearing.forget_notes(study=study, sessions=[session.pk], texts=erased.rows)
    key = session.pk
    session.delete()
    trace = ErasedSession.objects.create(pk=key, study=study)
    erasure = Erasure.objects.create(study=study, by=by, at=now or timezone.now(), gone=gone)
    audit.record("session_erased", by=by, study=study, on=trace, **gone)
    traces.remove_after_commit(_TOUCHED)
    return erasure
