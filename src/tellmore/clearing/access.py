"""Who reaches a note in clearing (stewards) and a cleared transcript (whoever may read cleared words)."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from tellmore.accounts.domain.roles import Need
from tellmore.capture.models import Session
from tellmore.clearing import selectors
from tellmore.clearing.models import SecondLook, StudyDecision, TranscriptVersion
from tellmore.privacy.models import DictionaryWord
from tellmore.studies.access import Pass


def session_to_clear(opened: Pass, session_id: UUID) -> Session:
    """A conversation whose words a steward may see; Http404 for everybody else and for what was withdrawn."""
    if not opened.may(Need.CLEAR):
        raise Http404
    return get_object_or_404(
        Session.objects.select_related("study", "review", "transcript"),
        pk=session_id,
        study=opened.study,
        withdrawn_at=None,
    )


def transcript_in(opened: Pass, session_id: UUID) -> tuple[Session, TranscriptVersion]:
    """What is out of one conversation; Http404 while nothing is, and for whoever may not read it."""
    if not opened.may(Need.READ_CLEARED):
        raise Http404
    session = get_object_or_404(Session, pk=session_id, study=opened.study, withdrawn_at=None)
    version = selectors.version_out(session)
    if version is None:
        raise Http404
    return session, version


def word_in(opened: Pass, word_id: UUID) -> DictionaryWord:
    """A word of this study's own list, for its stewards."""
    if not opened.may(Need.CLEAR):
        raise Http404
    return get_object_or_404(DictionaryWord, pk=word_id, study_id=opened.study.pk)


def decision_in(opened: Pass, decision_id: UUID) -> StudyDecision:
    """A decision for the whole study that still stands, for its stewards."""
    if not opened.may(Need.CLEAR):
        raise Http404
    rows = StudyDecision.objects.select_related("word", "made_by")
    return get_object_or_404(rows, pk=decision_id, study=opened.study, undone_at=None)


def look_in(opened: Pass, look_id: UUID) -> SecondLook:
    """A text to look at again, for its author and for stewards."""
    look = get_object_or_404(SecondLook, pk=look_id, study=opened.study, done_at=None)
    if not opened.may(Need.CLEAR) and look.author_id != opened.person.pk:
        raise Http404
    return look
