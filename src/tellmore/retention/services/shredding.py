"""Shred day: the keys of a study are destroyed, and with them every raw note, for everybody and for good."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.analysis import services as analysis
from tellmore.analysis.models import Headline, ParkedIdea, Quote
from tellmore.capture.models import Note, Session
from tellmore.circleback.models import Answer
from tellmore.clearing import services as clearing
from tellmore.clearing.models import Mask, Review, Transcript, TranscriptVersion
from tellmore.foundation import audit, traces
from tellmore.kernel.errors import Refusal
from tellmore.privacy import services as privacy
from tellmore.privacy.models import StudyKey
from tellmore.reports import services as reports
from tellmore.reports.models import Edition
from tellmore.retention import selectors
from tellmore.retention.models import Certificate
from tellmore.studies.models import Study


class AlreadyShredded(Refusal):
    """It happens once; the certificate says when."""


@transaction.atomic
def shred_study(
    *, by: Person | None, study: Study, is_cleared_gone: bool = False, now: datetime | None = None
) -> Certificate:
    """Destroy the keys, empty what they had sealed, and say so on a certificate. There is no way back.

    Cleared words stay, unless `is_cleared_gone`: then transcripts, quotes, headlines and parked ideas go
    too, and published reports keep only what the team wrote itself. The stage of the study does not
    matter: the promise to interviewees does not wait for the team.
    """
    study = Study.objects.select_for_update(no_key=True).get(pk=study.pk)
    if study.stage == Study.Stage.SHREDDED:
        raise AlreadyShredded(_("The keys of this study are destroyed already."))
    certificate = _certificate(by, study, is_cleared_gone, now or timezone.now())
    privacy.destroy_keys(by=by, study=study)  # waits for every step that is under way
    Study.objects.select_for_update().get(pk=study.pk)  # nothing new is added to it either
    Note.objects.filter(session__study=study).update(sealed=b"")
    Answer.objects.filter(slip__seat__session__study=study).update(sealed=b"")
    if is_cleared_gone:
        _remove_cleared(by, study)
    study.stage = Study.Stage.SHREDDED
    study.save(update_fields=["stage"])
    certificate.save(force_insert=True)
    audit.record(
        "study_shredded", by=by, study=study, on=certificate,
        notes=certificate.notes, answers=certificate.answers, cleared_too=is_cleared_gone,
    )  # fmt: skip
    traces.remove_after_commit([StudyKey], rewrite=True)
    traces.remove_after_commit([Note, Answer, *(_CLEARED if is_cleared_gone else ())])
    return certificate


_CLEARED = (Mask, Review, Transcript, TranscriptVersion, Headline, Quote, ParkedIdea, Edition)


def _certificate(by: Person | None, study: Study, is_cleared_gone: bool, now: datetime) -> Certificate:
    sealed = selectors.sealed_of(study)
    held = StudyKey.objects.filter(study_id=study.pk, destroyed_at=None).order_by("use", "number")
    return Certificate(
        organisation=study.organisation,
        study=study,
        title=study.title,
        at=now,
        by=by,
        by_name=by.name if by else "",
        promised_on=study.shred_on,
        conversations=Session.objects.filter(study=study).count(),
        notes=sealed.notes,
        answers=sealed.answers,
        keys=[
            {
                "id": str(key.pk),
                "use": str(key.use),
                "number": key.number,
                "made_at": key.created_at.isoformat(),
            }
            for key in held
        ],
        is_cleared_gone=is_cleared_gone,
    )


def _remove_cleared(by: Person | None, study: Study) -> None:
    sessions = list(Session.objects.filter(study=study).prefetch_related("seats"))
    erased = analysis.erase_words(by=by, study=study, sessions=sessions)
    pseudonyms = {name for session in sessions for name in names_of(session)}
    reports.take_out_voices(study=study, quotes=erased.quotes, pseudonyms=pseudonyms, texts=erased.texts)
    clearing.forget_notes(study=study, sessions=[one.pk for one in sessions], texts=erased.rows)
    Transcript.objects.filter(study=study).delete()
    Review.objects.filter(session__study=study).delete()


def names_of(session: Session) -> set[str]:
    """Every name under which a report may print this conversation."""
    return {session.pseudonym, *(f"{session.pseudonym} {seat.label}".strip() for seat in session.seats.all())}


def shred_due(*, today: date | None = None) -> list[Certificate]:
    """Keep the promise for every study whose day has come; each on its own, so that one cannot hold up another."""
    due = Study.objects.filter(shred_on__lte=today or timezone.localdate())
    return [shred_study(by=None, study=study) for study in due.exclude(stage=Study.Stage.SHREDDED)]
