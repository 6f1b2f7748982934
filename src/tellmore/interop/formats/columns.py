"""What a column of a form export is, told from its header in English or Spanish.

Columns about who the interviewee is are recognised so that they can be dropped, never so that they are used.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, Literal

from tellmore.interop.formats.reading import LineKind
from tellmore.interop.formats.words import ranked, word_set

Role = Literal["question", "date", "interviewer", "language", "pseudonym", "kind", "personal", "machine"]

_INTERVIEWER: Final = word_set("columns", "interviewer")
_AROUND_INTERVIEWER: Final = word_set("columns", "around_interviewer")
_NAME: Final = word_set("columns", "name")
_CONTACT: Final = word_set("columns", "contact")
_NUMBER: Final = word_set("columns", "number")
_OFFICIAL: Final = word_set("columns", "official")
_PERSON: Final = word_set("columns", "person")
_AROUND: Final = word_set("columns", "around")
_INTERVIEWEE: Final = word_set("columns", "interviewee")
_ARTICLES: Final = word_set("columns", "articles")
_DATE_RANK: Final = ranked("headers", "dates")
_DAY_FIRST: Final = word_set("headers", "day_first")
_WHOLE_HEADERS: Final[dict[str, Role]] = {
    **dict.fromkeys(word_set("headers", "machine"), "machine"),
    **dict.fromkeys(word_set("headers", "kind"), "kind"),
    **dict.fromkeys(word_set("headers", "pseudonym"), "pseudonym"),
    **dict.fromkeys(word_set("headers", "language"), "language"),
    **dict.fromkeys(_DATE_RANK, "date"),
}
_LINE_KINDS: Final[tuple[tuple[LineKind, frozenset[str]], ...]] = (
    ("observation", word_set("columns", "observation")),
    ("reaction", word_set("columns", "reaction")),
)
_MOST_WORDS_OF_A_LABEL: Final = 12
_LONGEST_HEADER: Final = 400

_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_WORD: Final = re.compile(r"[a-z0-9]+|#")
_ASIDE: Final = re.compile(r"[(\[:*|]| - | – | — |, ")
# Parts are of bounded length, so no value can make these run long.
_EMAIL: Final = re.compile(r"[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){1,5}")
_PHONE: Final = re.compile(r"\+?[\d(][\d ().\-]{6,24}\d")


def words_of(header: str) -> tuple[str, ...]:
    """Lower-case words without accents; `RecipientLastName` is three words."""
    spaced = _CAMEL.sub(" ", header[:_LONGEST_HEADER])
    plain = unicodedata.normalize("NFKD", spaced.casefold())
    return tuple(_WORD.findall("".join(sign for sign in plain if not unicodedata.combining(sign))))


def role(header: str) -> Role:
    """The role of one column; a header that is none of the known ones is a question."""
    words = words_of(header)
    if _is_interviewer(words):
        return "interviewer"
    if known := _WHOLE_HEADERS.get(" ".join(words)):
        return known
    before_aside = words_of(_ASIDE.split(header[:_LONGEST_HEADER], maxsplit=1)[0])
    return "personal" if _is_personal(words) or _is_personal(before_aside) else "question"


def date_rank(header: str) -> int:
    """0 for the day of the interview itself, more for what a form tool noted by itself."""
    return _DATE_RANK[" ".join(words_of(header))]


def writes_day_first(header: str) -> bool:
    """A date column with a Spanish header has the day before the month."""
    return " ".join(words_of(header)) in _DAY_FIRST


def line_kind(header: str) -> LineKind | None:
    """The kind of all lines under “Observations” or “Mi reacción”; None when the words decide."""
    named = frozenset(words_of(header))
    if len(named) > 4:
        return None
    return next((kind for kind, words in _LINE_KINDS if named & words), None)


def holds_contacts(values: Iterable[str]) -> bool:
    """True when most filled cells are e-mail addresses or telephone numbers, whatever the header says."""
    filled = [value for value in values if value]
    contacts = sum(bool(_EMAIL.fullmatch(value)) or _is_phone(value) for value in filled)
    return contacts * 2 > len(filled)


def _is_phone(value: str) -> bool:
    digits = sum(sign.isdigit() for sign in value)
    return digits >= 10 and bool(_PHONE.fullmatch(value))


def _is_interviewer(words: tuple[str, ...]) -> bool:
    named = frozenset(words)
    if "entrevistado" in named and "por" not in named:
        return False  # “entrevistado” is who was interviewed, “entrevistado por” who asked
    return bool(named & _INTERVIEWER) and named <= _INTERVIEWER | _AROUND_INTERVIEWER


def _is_personal(words: tuple[str, ...]) -> bool:
    """A short label made only of words for a name, a contact or a number, and of whose it is."""
    named = frozenset(words)
    if not named or len(words) > _MOST_WORDS_OF_A_LABEL:
        return False
    around = _PERSON | _INTERVIEWER | _AROUND
    identity = _NAME | _CONTACT | _OFFICIAL
    if named & identity or {"date", "birth"} <= named or {"social", "security"} <= named:
        return named <= around | identity | _NUMBER
    if named & _NUMBER or named & {"code", "codigo"}:
        return bool(named & (_PERSON | {"lunch", "matricula"})) and named <= around | _NUMBER
    if named & {"llamas", "llama", "called"}:
        return named <= _AROUND | _PERSON
    return bool(named & _INTERVIEWEE) and named <= _INTERVIEWEE | _ARTICLES
