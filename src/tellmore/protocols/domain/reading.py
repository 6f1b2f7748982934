"""A question read once, for all rules: folded letters, sentences and the move each one makes.

Folding keeps every code point in its place, so a range in the folded text is a range in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tellmore.protocols.domain import language, moves
from tellmore.protocols.domain.moves import Move
from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("reading")
_FOLD = str.maketrans(*(_FILES.files["both"]["fold"][side] for side in ("from", "to")))
# The dot of "Mr." or "3.5" ends no sentence.
_SENTENCE = _FILES.pattern("sentence")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: `folded` is its text, `start` its place, `cue` the words that made the move."""

    start: int
    end: int
    folded: str
    words: tuple[str, ...]
    asks: bool
    move: Move
    cue: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole question as the rules see it; `lowered` still has its accents, `folded` has not."""

    text: str
    lowered: str
    folded: str
    language: str
    sentences: tuple[Sentence, ...]
    words: int

    def has(self, *wanted: Move) -> bool:
        return any(sentence.move in wanted for sentence in self.sentences)


def read(text: str, language_code: str = "") -> Reading:
    tongue = language.settled(language_code, text)
    lowered = _lowered(text)
    folded = lowered.translate(_FOLD)
    sentences = tuple(_sentences(lowered, folded, tongue))
    return Reading(text, lowered, folded, tongue, sentences, sum(len(each.words) for each in sentences))


def _lowered(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    # A few capitals grow when lowered ("İ"); they stay as they are so that places keep.
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _sentences(lowered: str, folded: str, tongue: str) -> list[Sentence]:
    found = []
    for match in _SENTENCE.finditer(folded):
        start, end = match.span()
        while start < end and folded[start] in " \t\r,;:-—\"'(":
            start += 1
        sentence = folded[start:end].rstrip()
        words = tuple(_WORD.findall(sentence))
        if not words:
            continue
        asks = "?" in sentence[-3:] or folded[match.start() - 1 : match.start()] == "¿"
        move, cue = moves.made(sentence, lowered[start : start + len(sentence)], asks, tongue)
        place = (start + cue[0], start + cue[1])
        found.append(Sentence(start, start + len(sentence), sentence, words, asks, move, place))
    return found
