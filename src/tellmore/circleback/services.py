"""Verbs about going back: slips, letters, and what interviewees answer."""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables

from tellmore.accounts.models import Person
from tellmore.analysis.models import Quote
from tellmore.analysis.services import typed
from tellmore.capture.models import Seat
from tellmore.circleback.domain import codes, patience
from tellmore.circleback.models import Answer, Letter, Slip, Visit
from tellmore.foundation import audit, crypto
from tellmore.kernel.errors import Refusal
from tellmore.privacy import services as privacy
from tellmore.studies.models import Study

LONGEST_ANSWER = 5_000
LETTER_TEXTS = ("greeting", "heard", "doing", "not_doing", "thanks")


class NotOpen(Refusal):
    """Pseudonym and words do not belong together; unknown and wrong look and last the same."""


class NothingSaid(Refusal):
    """A correction or an addition needs words."""


class NotReady(Refusal):
    """A letter without what was heard cannot be published."""


@dataclass(frozen=True, slots=True)
class Issued:
    """A slip as it is printed, once: the words exist nowhere else afterwards."""

    locator: str
    words: tuple[str, ...]
    language: str
    is_family: bool = False


@transaction.atomic
def issue_slips(
    *, by: Person, study: Study, seats: Collection[Seat], dice: random.Random | None = None
) -> tuple[Issued, ...]:
    """New words for every seat; words issued before stop opening."""
    dice = dice or random.SystemRandom()
    issued = []
    for seat in seats:
        language = "es" if seat.session.language == "es" else "en"
        words = codes.issue(dice, language=language)
        Slip.objects.update_or_create(
            seat=seat,
            defaults={
                "locator": codes.normalised_locator(seat.locator),
                "code_hash": crypto.slow_hash(codes.normalised(" ".join(words), language=language)),
                "language": language,
                "issued_by": by,
                "issued_at": timezone.now(),
                "typed_back_at": None,
                "failures": 0,
                "closed_until": None,
            },
        )
        issued.append(Issued(seat.locator, words, language))
    audit.record("slips_issued", by=by, study=study, on=study, slips=len(issued))
    return tuple(issued)


def open_slip(*, locator: str, words: str, now: datetime | None = None) -> Slip:
    """The slip that fits; `NotOpen` in the same words and the same time for everything that does not."""
    now = now or timezone.now()
    found = None
    candidates = _candidates(locator)
    if not candidates:
        crypto.spend_the_same_time(codes.normalised(words))
    for slip in candidates:
        secret = codes.normalised(words, language=slip.language)
        if slip.closed_until and slip.closed_until > now:
            crypto.spend_the_same_time(secret)
        elif crypto.fits_slow_hash(slip.code_hash, secret):
            found = slip
    if found is None:
        _note_failure(candidates, now)
        raise NotOpen(_("These do not open a page. Look at the paper again: first the name, then six words."))
    _note_visit(found, now)
    return found


def _candidates(locator: str) -> list[Slip]:
    normal = codes.normalised_locator(locator)
    if not normal:
        return []
    slips = Slip.objects.select_related("seat__session__study").filter(
        locator=normal, seat__session__withdrawn_at=None
    )
    return list(slips[:5])


@transaction.atomic
def _note_failure(slips: Collection[Slip], now: datetime) -> None:
    for slip in slips:
        slip.failures += 1
        slip.closed_until = patience.closed_until(slip.failures, now)
        slip.save(update_fields=["failures", "closed_until"])


@transaction.atomic
def _note_visit(slip: Slip, now: datetime) -> None:
    slip.failures, slip.closed_until = 0, None
    slip.typed_back_at = slip.typed_back_at or now
    slip.save(update_fields=["failures", "closed_until", "typed_back_at"])
    Visit.objects.get_or_create(slip=slip, day=timezone.localdate(now))


@sensitive_variables("text")
@transaction.atomic
def answer(*, slip: Slip, kind: str, quote: Quote | None = None, text: str = "") -> Answer:
    """What an interviewee says back. Free text is sealed; a withdrawal takes effect everywhere at once."""
    study = slip.seat.session.study
    text = text.strip()[:LONGEST_ANSWER]
    if kind in {Answer.Kind.CORRECT, Answer.Kind.ADD} and not text:
        raise NothingSaid(_("Write a few words first."))
    said = Answer(slip=slip, kind=kind, quote=quote)
    if text:
        said.sealed = privacy.seal(study.pk, {"text": text}, bound_to=said.binding)
    if kind == Answer.Kind.WITHDRAW:
        quotes = [quote] if quote else quotes_at(slip.seat)
        for one in quotes:
            one.withdrawn_at = timezone.now()
            one.save(update_fields=["withdrawn_at"])
        said.handled_at = timezone.now()
    if kind == Answer.Kind.HEARD_RIGHT:
        said.handled_at = timezone.now()
    said.save(force_insert=True)
    audit.record("answer_received", study=study, on=said, kind=kind)
    return said


def quotes_at(seat: Seat) -> list[Quote]:
    """Quotes in use whose line this person spoke."""
    from tellmore.circleback import selectors

    return [found.quote for found in selectors.quotes_of_seat(seat)]


@transaction.atomic
def handle_answer(*, by: Person, answer: Answer, now: datetime | None = None) -> Answer:
    answer.handled_at, answer.handled_by = now or timezone.now(), by
    answer.save(update_fields=["handled_at", "handled_by"])
    audit.record("answer_handled", by=by, study=answer.slip.seat.session.study, on=answer, kind=answer.kind)
    return answer


@sensitive_variables()
def read_answer(*, by: Person, answer: Answer) -> str:
    """The sealed words, for a privacy steward; every reading is in the record."""
    study = answer.slip.seat.session.study
    if not answer.sealed:
        privacy.refuse_destroyed(study.pk)
        return ""
    audit.record("answer_read", by=by, study=study, on=answer)
    opened: str = privacy.unseal(study.pk, bytes(answer.sealed), bound_to=answer.binding)["text"]
    return opened


@transaction.atomic
def write_letter(*, by: Person | None, study: Study, language: str, values: Mapping[str, Any]) -> Letter:
    texts = [name for name in values if name in LETTER_TEXTS]
    checked = typed.checked_fields(values, texts, study_id=study.pk, language=language)
    letter, _made = Letter.objects.update_or_create(study=study, language=language, defaults=checked)
    audit.record("letter_written", by=by, study=study, on=letter, language=language)
    return letter


@transaction.atomic
def publish_letter(*, by: Person | None, letter: Letter, now: datetime | None = None) -> Letter:
    """From now on slips in this language open it."""
    if not letter.heard.strip():
        raise NotReady(_("First write what you heard. People look for themselves in it."))
    letter.published_at, letter.published_by = now or timezone.now(), by
    letter.save(update_fields=["published_at", "published_by"])
    audit.record("letter_published", by=by, study=letter.study, on=letter, language=letter.language)
    return letter


@transaction.atomic
def take_letter_back(*, by: Person, letter: Letter) -> Letter:
    letter.published_at = None
    letter.save(update_fields=["published_at"])
    audit.record("letter_taken_back", by=by, study=letter.study, on=letter, language=letter.language)
    return letter


def slip_texts(issued: Sequence[Issued], address: str) -> list[dict[str, Any]]:
    """What the sheet shows for each slip; the code stands behind “#”, which no browser sends."""
    return [
        {"issued": slip, "url": f"{address}#{codes.fragment(slip.locator, slip.words)}"} for slip in issued
    ]
