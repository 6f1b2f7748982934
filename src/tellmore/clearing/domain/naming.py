"""What stands in the place of a name: "[student A]". A placeholder never repeats what it hides."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection

from tellmore.kernel.errors import Refusal
from tellmore.privacy.domain.identifiers import TYPES
from tellmore.privacy.domain.lexicon import folded
from tellmore.privacy.domain.placeholders import LETTERS
from tellmore.privacy.domain.roles import PLACE_WORDS, ROLE_WORDS, role_word

OTHER = "OTHER"
KINDS = (*TYPES, OTHER)
LONGEST = 60
_DETAIL = {"en": "detail", "es": "detalle"}
_GENERIC = frozenset(
    word
    for words in (*ROLE_WORDS.values(), *PLACE_WORDS.values(), _DETAIL)
    for phrase in words.values()
    for word in phrase.split()
) | frozenset(
    ["club", "team", "class", "street", "high", "middle", "elementary", "equipo", "clase", "calle", "colegio"]
)
_LETTERED = re.compile(r"(.*?)(?: ([A-Z]{1,3}))?")


class NotAPlaceholder(Refusal):
    """These words cannot stand for a mask; the message says why."""


def written(words: str) -> str:
    """The placeholder in its brackets, from whatever was typed; empty when nothing was."""
    inner = " ".join(re.sub(r"[\[\]\x00-\x1f]", " ", words).split())
    return f"[{inner[: LONGEST - 2].strip()}]" if inner else ""


def repeats(placeholder: str, hidden: str) -> bool:
    """True when the placeholder gives away a word or a number of what it hides, other than one like "school".

    Accents, case and a plural change nothing. A word of two letters counts where the name has no longer one.
    """
    shown = _words(_label_off(placeholder, hidden)) - _GENERIC_FORMS
    telling = _words(hidden) - _GENERIC_FORMS
    long = frozenset(word for word in telling if len(word) > 2)
    short = frozenset(word for word in telling if len(word) == 2)
    digits = re.sub(r"\D", "", placeholder)
    return bool(shown & (long or short)) or (len(digits) > 2 and digits in re.sub(r"\D", "", hidden))


def _label_off(placeholder: str, hidden: str) -> str:
    """Without the letters that number a placeholder: the AL of "[student AL]", unless it hides somebody's "Al"."""
    found = _LETTERED.fullmatch(placeholder.strip("[]"))
    if found is None or (found.group(2) or "").lower() in _words(hidden):
        return placeholder
    return found.group(1)


def proposed(kind: str, language: str, taken: Collection[str]) -> str:
    """The first free placeholder for a new person or place of this kind."""
    language = "es" if language.startswith("es") else "en"
    if kind == "PERSON":
        return free(f"[{role_word('', language)} A]", taken)
    word = _DETAIL[language] if kind == OTHER else PLACE_WORDS[language][kind]
    return free(f"[{word}]", taken)


def free(wanted: str, taken: Collection[str]) -> str:
    """`wanted`, or the same word with the next letter that nobody else carries."""
    return Names(taken).free(wanted)


class Names:
    """Placeholders in use, and for each word the next letter to try, so that many names stay quick to name."""

    def __init__(self, taken: Collection[str]) -> None:
        self._taken = set(taken)
        self._next: dict[str, int] = {}

    def free(self, wanted: str) -> str:
        """A placeholder like this one that nobody carries; from now on somebody does."""
        name = wanted
        if name in self._taken:
            found = _LETTERED.fullmatch(wanted[1:-1])
            word = found.group(1) if found else wanted[1:-1]
            numbers = itertools.count(self._next.get(word, 0))
            number, name = next(
                (n, name) for n in numbers if (name := f"[{word} {_letters(n)}]") not in self._taken
            )
            self._next[word] = number + 1
        self._taken.add(name)
        return name


def _letters(number: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    first, last = divmod(number, len(LETTERS))
    return (_letters(first - 1) if first else "") + LETTERS[last]


def _words(text: str) -> frozenset[str]:
    return frozenset(_form(word) for word in re.findall(r"\w+", folded(text)))


def _form(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") else word


_GENERIC_FORMS = frozenset(_form(folded(word)) for word in _GENERIC)
