"""Keys of studies, wrapped by the master key. Destroying the row's key makes its notes unreadable."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from tellmore.foundation.models import Record


class StudyKey(Record):
    """One data key of one study. `wrapped` is emptied when the key is destroyed; the row stays as proof."""

    class Use(models.TextChoices):
        NOTES = "notes"  # seals raw notes and answers; a new number at each rotation
        MARKS = "marks"  # makes fingerprints: each new number hashes what those before it made

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
    """A word of this study's own: masked wherever it stands, or left wherever it stands.

    `hashed` is a keyed hash of its plain form, by which it is found. `text` holds the word itself only for
    what a steward typed into the list and what is no person; nobody's name stands here, nor a word of a note.
    """

    class Treatment(models.TextChoices):
        MASK = "mask"
        LEAVE = "leave"

    study_id = models.UUIDField(db_index=True)
    kind = models.CharField(max_length=20)  # PERSON, SCHOOL, …
    treatment = models.CharField(max_length=5, choices=Treatment, default=Treatment.MASK)
    text = models.CharField(max_length=120, blank=True)
    hashed = models.CharField(max_length=64)
    size = models.PositiveSmallIntegerField(default=1)  # words in its plain form
    parts = models.JSONField(default=list, blank=True)  # keyed hashes of the single words of a person's name
    is_from_note = models.BooleanField(default=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        db_table = "dictionary_words"
        ordering = ["kind", "text", "created_at"]
        constraints = [
            models.UniqueConstraint(fields=["study_id", "hashed"], name="dictionary_word_once"),
            models.CheckConstraint(
                condition=~models.Q(kind="PERSON") | models.Q(text=""), name="no_name_in_the_dictionary"
            ),
        ]

    def __str__(self) -> str:
        return self.text or "(hashed)"
