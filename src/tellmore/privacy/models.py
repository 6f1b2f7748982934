"""Keys of studies, wrapped by the master key. Destroying the row's key makes its notes unreadable."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from tellmore.foundation.models import Record


class StudyKey(Record):
    """One data key of one study. `wrapped` is emptied when the key is destroyed; the row stays as proof."""

    class Use(models.TextChoices):
        NOTES = "notes"  # seals raw notes and answers; a new number at each rotation
        MARKS = "marks"  # makes fingerprints, which must match for as long as the study lives

    study_id = models.UUIDField()
    use = models.CharField(max_length=5, choices=Use, default=Use.NOTES)
    number = models.PositiveIntegerField(default=1)
    wrapped = models.BinaryField(blank=True, default=bytes)
    created_at = models.DateTimeField(default=timezone.now)
    destroyed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "study_keys"
        constraints = [
            models.UniqueConstraint(fields=["study_id", "use", "number"], name="study_key_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.study_id} {self.use} key {self.number}"


class DictionaryWord(Record):
    """A word this study must always mask: a school, street, team. People only as a keyed hash."""

    study_id = models.UUIDField(db_index=True)
    kind = models.CharField(max_length=20)
    text = models.CharField(max_length=120, blank=True)
    hashed = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        db_table = "dictionary_words"
        ordering = ["kind", "text"]

    def __str__(self) -> str:
        return self.text or "(hashed)"
