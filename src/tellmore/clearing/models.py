"""Between sealed and cleared: masks over a note, and the transcripts that analysts may read."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tellmore.foundation.models import Record


class Review(Record):
    """A steward's work on one note: the masks are laid over exactly this revision of it."""

    session = models.OneToOneField("capture.Session", on_delete=models.CASCADE, related_name="review")
    note_revision = models.PositiveIntegerField()
    opened_at = models.DateTimeField(default=timezone.now)
    released_at = models.DateTimeField(null=True, blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    proposed_at = models.DateTimeField(null=True, blank=True)  # waits for a second steward
    returned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    return_reason = models.CharField(max_length=300, blank=True)
    searched_at = models.DateTimeField(
        default=timezone.now
    )  # words that came to the study's list later are new
    steps = models.JSONField(default=list, blank=True)  # what undo puts back: ids, ranges, decisions

    class Meta:
        db_table = "clearing_reviews"

    def __str__(self) -> str:
        return f"review of {self.session_id}"


class Mask(Record):
    """A range of one line of the sealed note (code points) and what will stand in its place."""

    class Decision(models.TextChoices):
        OPEN = "open", _("to decide")
        MASKED = "masked", _("masked")
        KEPT = "kept", _("kept as it is")

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="masks")
    line_id = models.CharField(max_length=42)  # a question's id carries "q:" in front
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)  # PERSON, SCHOOL, …
    placeholder = models.CharField(max_length=60)
    entity = models.CharField(max_length=64, blank=True)  # keyed hash: the same person or place
    is_sure = models.BooleanField(default=True)
    by_finder = models.BooleanField(default=True)
    decision = models.CharField(max_length=8, choices=Decision, default=Decision.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "masks"
        ordering = ["line_id", "start"]
        constraints = [
            models.CheckConstraint(condition=models.Q(start__lt=models.F("end")), name="mask_not_empty"),
            models.UniqueConstraint(fields=["review", "line_id", "start", "end"], name="mask_range_once"),
        ]

    def __str__(self) -> str:
        return self.placeholder


class StudyDecision(Record):
    """A word decided once for every note of a study, and what that changed, so that it can be undone.

    `steps` is {review id: {"was_out": bool, "put": [masks as they were], "drop": [ids of new masks]}}.
    """

    class Treatment(models.TextChoices):
        MASK = "mask", _("masked in every note")
        LEAVE = "leave", _("left as it is in every note")

    study = models.ForeignKey("studies.Study", on_delete=models.CASCADE, related_name="clearing_decisions")
    word = models.ForeignKey(
        "privacy.DictionaryWord", null=True, on_delete=models.SET_NULL, related_name="decisions"
    )
    treatment = models.CharField(max_length=5, choices=Treatment)
    kind = models.CharField(max_length=20)
    notes = models.PositiveIntegerField(default=0)
    places = models.PositiveIntegerField(default=0)
    steps = models.JSONField(default=dict, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "study_decisions"
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return f"{self.treatment} {self.kind}"


class Transcript(Record):
    """What was released from one session. Analysts reach the newest version only while it is released."""

    study = models.ForeignKey("studies.Study", on_delete=models.CASCADE, related_name="transcripts")
    session = models.OneToOneField("capture.Session", on_delete=models.CASCADE, related_name="transcript")
    language = models.CharField(max_length=5, default="en")
    newest = models.PositiveIntegerField(default=0)
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "transcripts"

    def __str__(self) -> str:
        return f"transcript of {self.session_id}"


class TranscriptVersion(Record):
    """One release: cleared lines, and for each line the masks that were laid (ranges, no words).

    `lines` is [{id, question, kind, text, quote, seat}]; `masks` is {line id: [[start, end, placeholder]]}
    in raw code points, from which an offset map between any two versions can be computed.
    """

    transcript = models.ForeignKey(Transcript, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    lines = models.JSONField()
    questions = models.JSONField(default=list)  # [{id, text}] in order
    masks = models.JSONField(default=dict)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    released_at = models.DateTimeField(default=timezone.now)

    class Meta:
        db_table = "transcript_versions"
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["transcript", "number"], name="transcript_version_once")
        ]

    def __str__(self) -> str:
        return f"v{self.number}"


class SecondLook(Record):
    """A text that somebody wrote carries a word that was masked since. The word is kept as a hash only.

    `holder`, `row_id` and `field` say where the text stands (`derived.Holder`).
    """

    study = models.ForeignKey("studies.Study", on_delete=models.CASCADE, related_name="second_looks")
    holder = models.CharField(max_length=40)
    row_id = models.UUIDField()
    field = models.CharField(max_length=40)
    hashed = models.CharField(max_length=64)
    size = models.PositiveSmallIntegerField(default=1)
    is_name = models.BooleanField(default=False)
    placeholder = models.CharField(max_length=60)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        db_table = "second_looks"
        ordering = ["asked_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["study", "holder", "row_id", "field", "hashed"],
                condition=models.Q(done_at=None),
                name="second_look_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.holder} {self.field}"
