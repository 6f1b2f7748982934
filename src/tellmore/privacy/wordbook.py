"""Adding to and taking from a study's own words. A person's name is hashed on arrival and kept nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from django.db import transaction

from tellmore.foundation import audit
from tellmore.privacy import services
from tellmore.privacy.domain import phrases
from tellmore.privacy.domain.dictionary import SHORTEST_PART
from tellmore.privacy.domain.lexicon import lexicon
from tellmore.privacy.domain.wordlist import Entry
from tellmore.privacy.models import DictionaryWord

PERSON = "PERSON"


@transaction.atomic
def add_words(*, by: Any, study: Any, entries: Iterable[Entry]) -> int:
    """Keep every word of a list that is not there yet; how many were new. A word that was to be left is
    masked from now on."""
    keyed = services.hasher(study.pk)
    fresh = {
        word.hashed: word for entry in entries if (word := _word(by, study.pk, entry, keyed)) is not None
    }
    known = set(
        DictionaryWord.objects.filter(study_id=study.pk, treatment=DictionaryWord.Treatment.MASK).values_list(
            "hashed", flat=True
        )
    )
    new = [word for hashed, word in fresh.items() if hashed not in known]
    DictionaryWord.objects.filter(study_id=study.pk, treatment=DictionaryWord.Treatment.LEAVE).filter(
        hashed__in=[word.hashed for word in new]
    ).delete()
    DictionaryWord.objects.bulk_create(new, batch_size=500)
    if new:
        audit.record("words_added", by=by, study=study, on=study, words=len(new))
    return len(new)


def _word(by: Any, study_id: UUID, entry: Entry, keyed: Callable[[str], str]) -> DictionaryWord | None:
    plain = own_words(entry.text, entry.type)
    if not plain:
        return None
    return DictionaryWord(
        study_id=study_id,
        kind=entry.type,
        text="" if entry.type == PERSON else entry.text,
        hashed=keyed(plain),
        size=phrases.size(plain),
        parts=[keyed(part) for part in _parts(plain)] if entry.type == PERSON else [],
        added_by=by,
    )


@transaction.atomic
def keep_decided(
    *, by: Any, study: Any, phrase: str, kind: str, treatment: str = DictionaryWord.Treatment.MASK
) -> DictionaryWord:
    """A word that was decided in a note, for the whole study. Only its hash is kept: it comes from a note."""
    word, _new = DictionaryWord.objects.update_or_create(
        study_id=study.pk,
        hashed=services.fingerprint(study.pk, phrase),
        defaults={"treatment": treatment, "kind": kind, "text": ""},
        create_defaults={
            "treatment": treatment,
            "kind": kind,
            "size": phrases.size(phrase),
            "is_from_note": True,
            "added_by": by,
        },
    )
    return word


@transaction.atomic
def remove_word(*, by: Any, study: Any, word: DictionaryWord) -> None:
    """From now on the finder does not know it; marks that were laid stay."""
    audit.record("word_removed", by=by, study=study, on=word, kind=word.kind)
    word.delete()


def rehash_words(study_id: UUID, anew: Callable[[str], str]) -> int:
    """Give every stored hash of the list a new key; how many words there are. For a change of keys."""
    words = list(DictionaryWord.objects.select_for_update().filter(study_id=study_id).order_by("pk"))
    for word in words:
        word.hashed, word.parts = anew(word.hashed), [anew(part) for part in word.parts]
    DictionaryWord.objects.bulk_update(words, ["hashed", "parts"], batch_size=300)
    return len(words)


def own_words(words: str, kind: str) -> str:
    """The plain form by which a word is known: of a person without titles, if enough of a name is left."""
    plain = phrases.plain(words)
    if kind != PERSON:
        return plain
    cues = lexicon().cues
    titles = cues["title-strict"] | cues["title-loose"]
    own = " ".join(word for word in plain.split() if word not in titles)
    return own if len(own) >= SHORTEST_PART else plain


def _parts(plain: str) -> list[str]:
    words = plain.split()
    if len(words) < 2:
        return []
    particles = lexicon().cues["particles"]
    return [word for word in words if len(word) >= SHORTEST_PART and word not in particles]
