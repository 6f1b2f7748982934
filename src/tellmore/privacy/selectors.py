"""Named reads of privacy: the words of a study, as the finder uses them and as a steward sees them."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.db.models import Case, IntegerField, QuerySet, Value, When

from tellmore.privacy import services
from tellmore.privacy.domain.dictionary import Dictionary, Hashed
from tellmore.privacy.models import DictionaryWord

LEAVE = DictionaryWord.Treatment.LEAVE


def words_of_study(study_id: UUID) -> QuerySet[DictionaryWord]:
    """For the list: places before people, by kind and word; people, who show no name, by when they came."""
    people_last = Case(When(kind="PERSON", then=Value(1)), default=Value(0), output_field=IntegerField())
    return (
        DictionaryWord.objects.filter(study_id=study_id)
        .select_related("added_by")
        .order_by("treatment", people_last, "kind", "text", "created_at")
    )


def dictionary_of_study(study_id: UUID) -> Dictionary:
    """What the finder is given for every text of this study; empty once the study's keys are destroyed."""
    with transaction.atomic(savepoint=False):  # a change of keys comes before words and keys, or after both
        services.hold(study_id)
        words = list(
            DictionaryWord.objects.filter(study_id=study_id).values_list(
                "hashed", "kind", "treatment", "size", "parts"
            )
        )
        if not words:
            return Dictionary()
        try:
            keyed = services.hasher(study_id)
        except services.KeyDestroyed:
            return Dictionary()
    masked = [word for word in words if word[2] != LEAVE]
    return Dictionary(
        hashed=Hashed(
            keyed=keyed,
            types={hashed: kind for hashed, kind, *_rest in masked},
            parts=frozenset(part for *_rest, parts in masked for part in parts),
            left=frozenset(hashed for hashed, _kind, treatment, *_rest in words if treatment == LEAVE),
            sizes=tuple(sorted({size for *_rest, size, _parts in masked}, reverse=True)) or (1,),
        )
    )
