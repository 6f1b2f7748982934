"""Texts that people wrote from a transcript, when a word in them is masked later: found, and put back to look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from tellmore.accounts.models import Person
from tellmore.clearing.derived import holders
from tellmore.clearing.domain import everywhere
from tellmore.clearing.domain.everywhere import Wanted
from tellmore.clearing.models import SecondLook
from tellmore.foundation import audit
from tellmore.kernel.spans import Span
from tellmore.privacy import services as privacy
from tellmore.privacy.domain import phrases, redaction


@dataclass(frozen=True, slots=True)
class Hidden:
    """A word that is masked now, as a keyed hash of its plain form, and what stands in its place."""

    hashed: str
    size: int
    placeholder: str
    is_name: bool = False


def look_again(*, study: Any, hidden: Iterable[Hidden]) -> int:
    """Ask for a second look at every text of the study that carries one of these words; how many are asked for."""
    wanted: dict[str, Hidden] = {}
    for one in hidden:
        wanted.setdefault(one.hashed, one)
    if not wanted or not holders():
        return 0
    keyed = privacy.hasher(study.pk)
    sizes = {one.size for one in wanted.values()}
    asked: dict[tuple[Any, ...], SecondLook] = {}
    for holder in holders().values():
        for text in holder.texts(study.pk):
            for span in phrases.places(text.text, lambda plain: keyed(plain) in wanted, sizes):
                one = wanted[keyed(phrases.plain(span.of(text.text)))]
                if one.is_name and not everywhere.reads_as_a_name(span.of(text.text)):
                    continue
                asked[(text.holder, text.row_id, text.field, one.hashed)] = SecondLook(
                    study=study,
                    holder=text.holder,
                    row_id=text.row_id,
                    field=text.field,
                    hashed=one.hashed,
                    size=one.size,
                    is_name=one.is_name,
                    placeholder=one.placeholder,
                    author_id=text.author_id,
                )
    SecondLook.objects.bulk_create(asked.values(), batch_size=500, ignore_conflicts=True)
    return len(asked)


def places_in(look: SecondLook, text: str, keyed: Any) -> tuple[Span, ...]:
    """Where the word stands in the text as it is now."""
    wanted = Wanted(lambda plain: keyed(plain) == look.hashed, (look.size,), look.is_name)
    return tuple(place.span for place in everywhere.places({"": text}, wanted))


@transaction.atomic
def replace_words(*, by: Person, look: SecondLook) -> None:
    """Put the placeholder in the place of the word, wherever it stands in this text."""
    look = _held(look)
    holder = holders().get(look.holder)
    keyed = privacy.hasher(look.study_id)

    def change(text: str) -> str:
        masks = [
            redaction.Mask(span.start, span.end, look.placeholder) for span in places_in(look, text, keyed)
        ]
        return redaction.apply(text, masks).text

    if holder is not None:
        holder.rewrite(look.row_id, look.field, change)
    _done(look, by, "words_replaced")


@transaction.atomic
def leave_words(*, by: Person, look: SecondLook) -> None:
    """In this text the word means something else and stays."""
    _done(_held(look), by, "words_left")


def _held(look: SecondLook) -> SecondLook:
    privacy.hold(look.study_id)
    return SecondLook.objects.select_for_update(of=("self",)).select_related("study").get(pk=look.pk)


def _done(look: SecondLook, by: Person, verb: str) -> None:
    look.done_at, look.done_by = timezone.now(), by
    look.save(update_fields=["done_at", "done_by"])
    audit.record(verb, by=by, study=look.study, on=look, holder=look.holder)


def hidden_words(study_id: UUID, words: Iterable[tuple[str, str, bool]]) -> list[Hidden]:
    """From plain forms with their placeholders, and whether each is somebody's name."""
    rows = [(plain, placeholder, is_name) for plain, placeholder, is_name in words if plain]
    hashes = privacy.fingerprints(study_id, (plain for plain, _placeholder, _is_name in rows))
    return [
        Hidden(hashes[plain], phrases.size(plain), placeholder, is_name)
        for plain, placeholder, is_name in rows
    ]
