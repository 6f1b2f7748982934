"""Verbs about protocols. A published version never changes; a new draft begins from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.protocols.models import OwnQuestion, Question, Version
from tellmore.studies.models import Study

_COPIED = ("minutes", "pack", "welcome", "welcome_es", "thanks", "thanks_es", "dismissed")
_QUESTION_COPIED = ("position", "part", "kind", "text", "text_es", "minutes", "probes", "dismissed")


class NothingToAsk(Refusal):
    """A protocol without a story question cannot be published."""


@transaction.atomic
def draft_version(*, by: Person | None, study: Study, start: Version | None = None) -> Version:
    """The study's draft; a new one copies `start`, so that frozen versions stay as they were."""
    draft = Version.objects.filter(study=study, published_at=None).first()
    if draft is not None:
        return draft
    last = Version.objects.filter(study=study).aggregate(last=Max("number"))["last"] or 0
    values = {name: getattr(start, name) for name in _COPIED} if start else {}
    draft = Version.objects.create(study=study, number=last + 1, **values)
    if start:
        Question.objects.bulk_create(
            Question(version=draft, **{name: getattr(question, name) for name in _QUESTION_COPIED})
            for question in start.questions.all()
        )
    audit.record("protocol_drafted", by=by, study=study, on=draft, number=draft.number)
    return draft


@transaction.atomic
def write_scripts(*, by: Person | None, version: Version, values: Mapping[str, Any]) -> Version:
    for name, value in values.items():
        setattr(version, name, value)
    version.save(update_fields=[*values])
    audit.record("scripts_written", by=by, study=version.study, on=version)
    return version


@transaction.atomic
def save_question(*, by: Person | None, version: Version, question: Question) -> Question:
    if question._state.adding:
        last = version.questions.aggregate(last=Max("position"))["last"]
        question.version, question.position = version, 0 if last is None else last + 1
    question.save()
    audit.record("question_saved", by=by, study=version.study, on=question)
    return question


@transaction.atomic
def add_questions(*, by: Person | None, version: Version, questions: Iterable[Mapping[str, Any]]) -> int:
    """Append questions given as plain values, as packs and the bank hold them."""
    last = version.questions.aggregate(last=Max("position"))["last"]
    first = 0 if last is None else last + 1
    made = Question.objects.bulk_create(
        Question(version=version, position=first + offset, **values)
        for offset, values in enumerate(questions)
    )
    audit.record("questions_added", by=by, study=version.study, on=version, questions=len(made))
    return len(made)


@transaction.atomic
def move_question(*, by: Person, question: Question, up: bool) -> None:
    """One place up or down; at the end nothing happens."""
    order = list(question.version.questions.order_by("position", "id"))
    at = next(index for index, other in enumerate(order) if other.pk == question.pk)
    to = at - 1 if up else at + 1
    if not 0 <= to < len(order):
        return
    order[at], order[to] = order[to], order[at]
    for position, other in enumerate(order):
        other.position = position
    Question.objects.bulk_update(order, ["position"])
    audit.record("question_moved", by=by, study=question.version.study, on=question)


@transaction.atomic
def remove_question(*, by: Person, question: Question) -> None:
    audit.record("question_removed", by=by, study=question.version.study, on=question)
    question.delete()


@transaction.atomic
def keep_in_bank(*, by: Person, study: Study, values: Mapping[str, Any]) -> OwnQuestion:
    """A question joins the bank of the study's organisation; the same words again stay one question."""
    there = OwnQuestion.objects.filter(
        organisation=study.organisation_id, text=values["text"], text_es=values["text_es"]
    ).first()
    if there is not None:
        return change_own_question(by=by, study=study, own=there, values=values)
    own = OwnQuestion.objects.create(organisation_id=study.organisation_id, kept_by=by, **values)
    audit.record("own_question_kept", by=by, study=study, on=own)
    return own


@transaction.atomic
def change_own_question(
    *, by: Person, study: Study, own: OwnQuestion, values: Mapping[str, Any]
) -> OwnQuestion:
    """Other words or tags; protocols that took it before keep the words they took."""
    for name, value in values.items():
        setattr(own, name, value)
    own.save(update_fields=[*values])
    audit.record("own_question_changed", by=by, study=study, on=own)
    return own


@transaction.atomic
def remove_own_question(*, by: Person, study: Study, own: OwnQuestion) -> None:
    audit.record("own_question_removed", by=by, study=study, on=own)
    own.delete()


@transaction.atomic
def set_finding_aside(*, by: Person, holder: Question | Version, code: str, reason: str) -> None:
    """Keep a remark from coming back, with the reason; it stays with this version."""
    kept = [entry for entry in holder.dismissed if entry["code"] != code]
    kept.append({"code": code, "reason": reason, "by": by.name, "at": timezone.now().isoformat()})
    holder.dismissed = kept
    holder.save(update_fields=["dismissed"])
    version = holder.version if isinstance(holder, Question) else holder
    audit.record("finding_set_aside", by=by, study=version.study, on=holder, code=code)


@transaction.atomic
def take_finding_up(*, by: Person, holder: Question | Version, code: str) -> None:
    """The remark may come back: the reason for leaving it out goes from this draft."""
    holder.dismissed = [entry for entry in holder.dismissed if entry["code"] != code]
    holder.save(update_fields=["dismissed"])
    version = holder.version if isinstance(holder, Question) else holder
    audit.record("finding_returned", by=by, study=version.study, on=holder, code=code)


@transaction.atomic
def publish_version(*, by: Person | None, version: Version, now: datetime | None = None) -> Version:
    """Freeze the draft: from now on new conversations use it."""
    if not version.questions.filter(part=Question.Part.STORY).exists():
        raise NothingToAsk(_("Add at least one story question before you publish."))
    version.published_at, version.published_by = now or timezone.now(), by
    version.save(update_fields=["published_at", "published_by"])
    audit.record("protocol_published", by=by, study=version.study, on=version, number=version.number)
    return version


@transaction.atomic
def discard_draft(*, by: Person, version: Version) -> None:
    audit.record("draft_discarded", by=by, study=version.study, on=version, number=version.number)
    version.delete()
