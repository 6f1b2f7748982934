"""A word decided for the whole study: which notes it reaches, and what their marks and versions are now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from django.utils.translation import gettext as _

from tellmore.capture.access import unsealed_of_study
from tellmore.capture.domain import note as notes
from tellmore.capture.models import Note
from tellmore.clearing.domain import everywhere
from tellmore.clearing.domain.everywhere import Wanted
from tellmore.clearing.domain.ranges import Place
from tellmore.clearing.domain.units import of_line, of_question, text_by_id
from tellmore.clearing.models import Mask, Review, StudyDecision, TranscriptVersion
from tellmore.clearing.selectors import is_current, versions_out
from tellmore.clearing.services.reviews import place_of
from tellmore.kernel.errors import Refusal
from tellmore.privacy import services as privacy
from tellmore.privacy import wordbook
from tellmore.privacy.domain import phrases
from tellmore.privacy.models import DictionaryWord
from tellmore.studies.models import Study

MASK, LEAVE = StudyDecision.Treatment.MASK, StudyDecision.Treatment.LEAVE


class NoSuchWord(Refusal):
    """The mark covers nothing that could be looked for in other notes."""


@dataclass(frozen=True, slots=True)
class Word:
    """What is decided: a kind, and the word itself, by plain form or as it stands in the study's list."""

    kind: str
    masked: str = ""
    left: str = ""
    row: DictionaryWord | None = None

    @classmethod
    def of(cls, words: str, kind: str) -> Word:
        """From the words under a mark. A title does not belong to a person's name; to be left, it does."""
        return cls(kind, wordbook.own_words(words, kind), phrases.plain(words))

    def as_it_stands(self) -> Word:
        """With the row of the list as it is now; the page that was asked may have been made with older keys."""
        row = DictionaryWord.objects.filter(pk=self.row.pk).first() if self.row else None
        if self.row is not None and row is None:
            raise NoSuchWord(_("This word is not on the list any more."))
        return replace(self, row=row)

    def wanted(self, treatment: str, study_id: UUID) -> Wanted:
        is_name = treatment == MASK and self.kind == "PERSON"
        if self.row is not None:
            keyed, hashed = privacy.hasher(study_id), self.row.hashed
            return Wanted(lambda plain: keyed(plain) == hashed, (self.row.size,), is_name)
        phrase = self.masked if treatment == MASK else self.left
        if not phrase:
            raise NoSuchWord(_("This cannot be looked for in other notes."))
        return Wanted(lambda plain: plain == phrase, (phrases.size(phrase),), is_name, phrase)


@dataclass(slots=True)
class Reached:
    """One note that the word stands in. `changes` counts marks; `is_out`: the team reads it now."""

    note: Note
    texts: Mapping[str, str]
    places: list[Place]
    review: Review | None = None
    masks: dict[Place, Mask] = field(default_factory=dict)
    out: TranscriptVersion | None = None
    shown: int = 0
    opened: notes.Note | None = None

    @property
    def is_laid(self) -> bool:
        """There are marks on this note as it is now."""
        return self.review is not None and is_current(self.review, self.note)

    @property
    def is_settled(self) -> bool:
        """What is out was made from these marks."""
        return self.is_laid and self.review is not None and self.review.released_at is not None

    def masking(self) -> everywhere.Masking:
        marks = {place: mask.decision == Mask.Decision.MASKED for place, mask in self.masks.items()}
        return everywhere.masking(self.places, marks)

    def leaving(self, wanted: Wanted) -> list[Mask]:
        """Marks over exactly this word that are not left yet."""
        return [
            mask
            for place, mask in self.masks.items()
            if mask.decision != Mask.Decision.KEPT
            and wanted.is_it(phrases.plain(place.span.of(self.texts.get(place.unit, ""))))
        ]


def reached(study: Study, word: Word, treatment: str) -> list[Reached]:
    """Every note of the study that holds the word, in the order of their pseudonyms."""
    wanted = word.wanted(treatment, study.pk)
    rows = Note.objects.filter(
        session__study=study, session__withdrawn_at=None, session__finished_at__isnull=False
    ).select_related("session__study", "session__review", "session__transcript")
    found = list(_searched(study, rows.order_by("session__pseudonym"), wanted))
    _with_masks(found)
    _with_versions(found, wanted)
    return found


def _searched(study: Study, rows: Iterable[Note], wanted: Wanted) -> Iterator[Reached]:
    for note, opened in unsealed_of_study(study.pk, rows):
        texts = text_by_id(opened)
        places = list(everywhere.places(texts, wanted))
        if places:
            review = getattr(note.session, "review", None)
            yield Reached(note, texts, places, review, opened=opened)


def _with_masks(found: Iterable[Reached]) -> None:
    laid = {one.review.pk: one for one in found if one.review is not None and one.is_laid}
    for mask in Mask.objects.filter(review__in=laid):
        laid[mask.review_id].masks[place_of(mask)] = mask


def _with_versions(found: Iterable[Reached], wanted: Wanted) -> None:
    """What is out of each note, and in how many places the team can read the word there."""
    by_session = {one.note.session_id: one for one in found}
    for version in versions_out(by_session):
        one = by_session[version.transcript.session_id]
        one.out = version
        one.shown = sum(1 for _place in everywhere.places(texts_of(version), wanted))


def texts_of(version: TranscriptVersion) -> dict[str, str]:
    asked = {of_question(one["id"]): one["text"] for one in version.questions}
    return asked | {of_line(one["id"]): one["text"] for one in version.lines}
