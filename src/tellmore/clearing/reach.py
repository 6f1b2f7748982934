"""What a decision for the whole study would change, as a steward sees it before it is made."""

from __future__ import annotations

from dataclasses import dataclass

from tellmore.clearing.domain import everywhere
from tellmore.clearing.domain.everywhere import Excerpt
from tellmore.clearing.models import Mask, StudyDecision
from tellmore.clearing.services import Word, reviews
from tellmore.clearing.services.reaching import Reached, reached
from tellmore.foundation import audit
from tellmore.kernel.spans import Span
from tellmore.studies.access import Pass

MOST_NOTES = 10
MOST_EXCERPTS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One note: `changes` counts its marks that would change, `shown` places that the team reads now."""

    pseudonym: str
    language: str
    state: str  # "waiting", "in_review" or "out"
    places: int
    changes: int
    shown: int
    excerpts: tuple[Excerpt, ...]

    @property
    def more(self) -> int:
        return self.places - len(self.excerpts)


@dataclass(frozen=True, slots=True)
class Reach:
    """All notes with the word; those beyond the first few are counted and not quoted."""

    rows: tuple[Row, ...]
    others: int
    notes: int
    places: int
    changes: int
    versions: int


def words_under(mask: Mask) -> str:
    """The words that a mark covers, from the sealed note."""
    texts = reviews.texts_of(mask.review)
    return Span(mask.start, mask.end).of(texts.get(mask.line_id, ""))


def shown(opened: Pass, word: Word, treatment: str) -> Reach:
    """Counts for all notes and excerpts of the first ones. Each note that is quoted is recorded as read."""
    wanted = word.wanted(treatment, opened.study.pk)
    found = reached(opened.study, word, treatment)
    changes = [len(one.masking()) if treatment == MASK else len(one.leaving(wanted)) for one in found]
    read = (audit.fact("note_read", on=one.note) for one in found[:MOST_NOTES])
    audit.record_all(read, by=opened.person, study=opened.study)
    pairs = list(zip(found, changes, strict=True))
    return Reach(
        rows=tuple(_row(one, count) for one, count in pairs[:MOST_NOTES]),
        others=max(0, len(found) - MOST_NOTES),
        notes=len(found),
        places=sum(len(one.places) for one in found),
        changes=sum(changes),
        versions=sum(_gets_a_version(one, count, treatment) for one, count in pairs),
    )


MASK = StudyDecision.Treatment.MASK


def _gets_a_version(one: Reached, changes: int, treatment: str) -> bool:
    if one.out is None:
        return False
    return bool(one.shown) if treatment == MASK else bool(changes and one.is_settled)


def _row(one: Reached, changes: int) -> Row:
    session = one.note.session
    return Row(
        pseudonym=session.pseudonym,
        language=session.language,
        state="out" if one.out is not None else "in_review" if one.review is not None else "waiting",
        places=len(one.places),
        changes=changes,
        shown=one.shown,
        excerpts=tuple(everywhere.excerpt(one.texts, place) for place in one.places[:MOST_EXCERPTS]),
    )
