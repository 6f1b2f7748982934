"""Names in letters other than Latin ones: Arabic, Cyrillic, Chinese, Amharic, Khmer and so on.

A few such words inside a note in Latin letters are hardly ever anything but a name. In a longer stretch only
the names on a list count, and what follows a word such as "my name is".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tellmore.privacy.domain.lexicon import text_of
from tellmore.privacy.domain.tokens import Hit

# Letters beyond Latin, Latin's phonetic signs and its extensions; marks that belong to them stay inside.
WORD = re.compile(
    r"[\u0370-\u1cff\u1f00-\u1fff\u2c00-\u2c5f\u2d00-\u2dff\u3040-\ua71f\ua880-\uabff\uac00-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefe]+"
)
A_FEW = 3
JOINS = re.compile(r"[ \u00a0'’.·-]{1,2}\Z")
SIGNS = re.compile(r"[\u064b-\u0652\u0640]")
DIGITS_AND_SIGNS = re.compile(r"[\d٪-٭۔،؛؟።፣、。・ー！？「」『』]+")


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    lists: dict[str, list[str]] = {}
    for line in text_of("names-arabic.txt").splitlines():
        if line.startswith("["):
            current = lists.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            current.extend(map(plain, line.split()))
    return {name: frozenset(words) for name, words in lists.items()}


def plain(word: str) -> str:
    """Arabic without vowel signs and with one form of alif, as hurried people write it."""
    word = SIGNS.sub("", word)
    return word.replace("أ", "ا").replace("إ", "ا").replace("آ", "ا").replace("ى", "ي").replace("ة", "ه")


def _form(word: str) -> str:
    """The plain form; "على" (on) keeps its ending, which tells it from the name "علي"."""
    return word if word in ("على", "إلى", "الى", "حتى") else plain(word)


def hits(text: str) -> Iterator[Hit]:
    """Stretches of other letters that may name somebody."""
    if text.isascii() or not WORD.search(text):
        return
    few = sum(1 for _ in WORD.finditer(text)) <= A_FEW
    run: list[tuple[int, int]] = []
    for match in WORD.finditer(text):
        if run and not JOINS.match(text[run[-1][1] : match.start()]):
            yield from _of(text, run, few)
            run = []
        run.append(_trimmed(text, *match.span()))
    yield from _of(text, run, few)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and DIGITS_AND_SIGNS.match(text[end - 1]):
        end -= 1
    while start < end and DIGITS_AND_SIGNS.match(text[start]):
        start += 1
    return start, end


def _of(text: str, run: list[tuple[int, int]], few: bool) -> Iterator[Hit]:
    words = [(start, end, _form(text[start:end])) for start, end in run if start < end]
    if not words:
        return
    lists = _lists()
    length = sum(end - start for start, end, _ in words)
    if few and length <= 24 and not all(word in lists["leave"] for *_, word in words):
        yield Hit(words[0][0], words[-1][1], "PERSON", False, "other-letters")
        return
    i = 0
    while i < len(words):
        last = i if _is_capital(text, words[i]) else _name(words, i, lists)
        if last >= i:
            yield Hit(words[i][0], words[last][1], "PERSON", True, "other-letters")
        i = max(last, i) + 1


def _is_capital(text: str, word: tuple[int, int, str]) -> bool:
    """Scripts with capitals: a capital that is not the first word of a common sentence."""
    start, end, form = word
    return text[start].isupper() and end - start > 2 and form.lower() not in _lists()["leave"]


def _name(words: list[tuple[int, int, str]], i: int, lists: dict[str, frozenset[str]]) -> int:
    """The last word of the name that begins at word i; i - 1 when none does."""
    word = words[i][2]
    if word in lists["never"]:
        return i - 1
    if word in lists["before"] and i + 1 < len(words) and words[i + 1][2] not in lists["leave"]:
        last = i + 1
    elif word in lists["given"] or (len(word) > 3 and word[0] in "وبلف" and word[1:] in lists["given"]):
        last = i
    else:
        return i - 1
    while last + 1 < len(words) and (
        words[last + 1][2] in lists["family"] or words[last + 1][2] in lists["given"]
    ):
        last += 1
    return last
