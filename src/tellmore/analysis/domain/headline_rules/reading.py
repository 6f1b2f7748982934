"""A headline read once: its words, which of them are quoted, and which report what was said.

"Said the school is unfair" is data and "The school is unfair" is a verdict; the difference is a
reporting verb in the same sentence, so every word carries whether one stands before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tellmore.analysis.domain.headline_rules.words import (
    ABBREVIATIONS,
    FIRST_PERSON,
    HINTS,
    REPORT_BREAKS,
    REPORTING,
    TEAM_WORDS,
    WISH_AFTER_WOULD,
)
from tellmore.kernel.spans import Span

PLAIN, TOLD, QUOTED = 0, 1, 2

_TOKEN = re.compile(r"\[[^\[\]\n]{0,40}\]|[^\W_]+(?:['’\-][^\W_]+)*|[.;!?,:—–\n…/]|(?<= )-(?= )")
_OPENS = {'"': '"', "“": "”", "«": "»", "„": "“", "‘": "’"}
_QUOTE_MARKS = re.compile(r"[\"“”«»„‘’]")
_ENDS = frozenset(".;!?\n—–-")
# Which of the two languages, when nobody says: a letter or mark only Spanish uses settles it.
_SPANISH_MARKS = re.compile(r"[ñ¿¡]", re.IGNORECASE)


@dataclass(slots=True)
class Reading:
    """The words of one headline; `joined` is them in lower case, each followed by one space."""

    text: str
    language: str
    words: list[str]
    spans: list[tuple[int, int]]
    state: list[int]
    starts: list[bool]
    offsets: list[int]
    joined: str
    quotes: list[Span]
    is_voice: bool

    def word_at(self, joined_end: int) -> int:
        """The index of the last word before this place in `joined`."""
        low, high = 0, len(self.offsets)
        while low < high:
            middle = (low + high) // 2
            if self.offsets[middle] < joined_end:
                low = middle + 1
            else:
                high = middle
        return low - 1


def read(text: str, language: str = "") -> Reading:
    quotes = quoted_spans(text)
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text):
        word = match[0].lower().replace("’", "'")
        if word == "." and words and words[-1] in ABBREVIATIONS:
            continue
        words.append(word)
        spans.append(match.span())
    language = language if language in ("en", "es") else _guessed(text, words)
    offsets, length = [], 0
    for word in words:
        offsets.append(length)
        length += len(word) + 1
    joined = " ".join(words) + " " if words else ""
    state = _quoted_states(spans, quotes)
    starts = _starts(words)
    voice = _is_voice(words, state, language)
    _mark_told(words, state, language, voice)
    return Reading(text, language, words, spans, state, starts, offsets, joined, quotes, voice)


def quoted_spans(text: str) -> list[Span]:
    """What stands between quotation marks, marks left out; an opening mark alone opens nothing.

    Inside a word (don't, l'eau) a single mark is an apostrophe, so only ‘…’ at a word's edge counts.
    """
    found: list[Span] = []
    opened = closing = -1
    wanted = ""
    for match in _QUOTE_MARKS.finditer(text):
        at, mark = match.start(), match[0]
        if mark in "‘’" and _inside_word(text, at):
            continue
        if wanted and mark == wanted:
            found.append(Span(opened, at))
            wanted, closing = "", at
        elif not wanted and mark in _OPENS and at > closing:
            opened, wanted = at + 1, _OPENS[mark]
    return found


def _inside_word(text: str, at: int) -> bool:
    return 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()


def _guessed(text: str, words: list[str]) -> str:
    if _SPANISH_MARKS.search(text):
        return "es"
    spanish = sum(word in HINTS["es"] for word in words)
    english = sum(word in HINTS["en"] for word in words)
    if spanish == english:
        return "es" if any(mark in text for mark in "áéíóúÁÉÍÓÚ") else "en"
    return "es" if spanish > english else "en"


def _quoted_states(spans: list[tuple[int, int]], quotes: list[Span]) -> list[int]:
    if not quotes:
        return [PLAIN] * len(spans)
    states, which = [], 0
    for start, _ in spans:
        while which < len(quotes) and quotes[which].end <= start:
            which += 1
        inside = which < len(quotes) and quotes[which].start <= start
        states.append(QUOTED if inside else PLAIN)
    return states


def _starts(words: list[str]) -> list[bool]:
    starts, fresh = [], True
    for word in words:
        starts.append(fresh and word not in _ENDS)
        if word in _ENDS:
            fresh = True
        elif word not in ",:/…":
            fresh = False
    return starts


def _is_voice(words: list[str], state: list[int], language: str) -> bool:
    """True for the interviewee's own words, with or without quotation marks round them."""
    plain = [word for word, where in zip(words, state, strict=True) if where == PLAIN and word.isalnum()]
    if not plain:
        return bool(words)
    first = FIRST_PERSON[language]
    return any(word in first for word, where in zip(words, state, strict=True) if where == PLAIN)


def _mark_told(words: list[str], state: list[int], language: str, voice: bool) -> None:
    reporting, breaks, team = REPORTING[language], REPORT_BREAKS[language], TEAM_WORDS[language]
    begin, told = 0, voice
    for index, word in enumerate(words):
        before = words[index - 1] if index else ""
        if word in _ENDS or (word in breaks and before in (",", "so", "and", "lo", "y")):
            begin, told = index + 1, voice
            continue
        reports = word in reporting or (word in WISH_AFTER_WOULD and before == "would")
        if reports and state[index] == PLAIN and before not in team:
            if before == "," or (before in ("as", "como", "según")):
                # "…, said a sophomore": the verb comes last and speaks for the words before it.
                for earlier in range(begin, index):
                    if state[earlier] == PLAIN:
                        state[earlier] = TOLD
                begin = index
            if before == "would":
                state[index] = TOLD
            told = True
        elif told and state[index] == PLAIN:
            state[index] = TOLD
