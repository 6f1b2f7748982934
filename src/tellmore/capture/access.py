"""The only way to a session or its raw note. A raw note opens for its writer and for privacy stewards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables

from tellmore.accounts.domain.roles import Need
from tellmore.capture.domain import note as notes
from tellmore.capture.models import ErasedSession, Note, Session
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.privacy import services as privacy
from tellmore.studies.access import Pass


class WasErased(Refusal):
    """The conversation was erased; a device that still holds words of it drops them (410)."""


def session_in(opened: Pass, session_id: UUID) -> Session:
    """A session of this study, for whoever plans sessions."""
    return get_object_or_404(
        Session.objects.select_related("study", "interviewer__person", "version", "note").prefetch_related(
            "seats__categories", "current_teachers"
        ),
        pk=session_id,
        study=opened.study,
    )


def own_session_in(opened: Pass, session_id: UUID) -> Session:
    """A session that this person listens to; nobody else's is found, nor one whose note somebody else wrote."""
    session = session_in(opened, session_id)
    if session.interviewer is None or session.interviewer.person_id != opened.person.pk:
        raise Http404
    if session.withdrawn_at is not None:
        raise Http404
    if hasattr(session, "note") and session.note.writer_id != opened.person.pk:
        raise Http404
    return session


def refuse_erased(opened: Pass, session_id: UUID) -> None:
    """Tells an interviewer's device, and nobody else, that this conversation was erased."""
    if opened.may(Need.CAPTURE) and ErasedSession.objects.filter(pk=session_id, study=opened.study).exists():
        raise WasErased(_("This conversation was erased. Nothing of it is kept, on this device either."))


def may_read_note(opened: Pass, note: Note) -> bool:
    if opened.may(Need.CLEAR):
        return True
    return opened.may(Need.CAPTURE) and note.writer_id == opened.person.pk


def read_note(opened: Pass, session: Session) -> notes.Note:
    """The opened note, recorded in the audit log; Http404 for everybody who may not."""
    note = Note.objects.filter(session=session).first()
    if note is None or not may_read_note(opened, note):
        raise Http404
    audit.record("note_read", by=opened.person, study=opened.study, on=note)
    return unsealed(note, study_id=session.study_id)


@sensitive_variables()
def unsealed(note: Note, *, study_id: Any) -> notes.Note:
    """For services that hold a note already; pages go through `read_note`."""
    return notes.from_data(privacy.unseal(study_id, bytes(note.sealed), bound_to=note.binding))


def unsealed_of_study(study_id: Any, found: Iterable[Note]) -> Iterator[tuple[Note, notes.Note]]:
    """The same for many notes of one study, with its keys opened once."""
    opened = privacy.opener(study_id)
    for note in found:
        yield note, notes.from_data(opened(bytes(note.sealed), note.binding))
