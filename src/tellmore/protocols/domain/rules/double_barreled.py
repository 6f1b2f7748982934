"""Double-barreled questions: two subjects in one breath, and only one of them gets an answer.

Two clauses about one event are one question ("… and what happened next?"); the second half counts
as its own subject only when nothing in it points back at the first.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from tellmore.protocols.domain.moves import Move
from tellmore.protocols.domain.reading import Reading, Sentence
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("double_barreled")
RULE = _FILES.rule
REASONS = _FILES.texts("reasons")
_SECOND_CLAUSE = _FILES.patterns("second_clause")
# What points back at the first half and so keeps the two halves one event.
_BACK = _FILES.patterns("back")
# Inside an invitation "and how you …" goes on with the story; only a fresh question turns away from it.
_FRESH = _FILES.patterns("fresh")
_TWO_OBJECTS = _FILES.patterns("two_objects")
_PAIR = _FILES.patterns("pair")
# What ties a second thing to the first: "a person …, and a day they helped".
_TIED = _FILES.patterns("tied")
_TURNS_AWAY = _FILES.patterns("turns_away")
_AND, _JOINT = _FILES.patterns("and"), _FILES.patterns("joint")
_TOGETHER = _FILES.pattern("together")
_FRAME = _FILES.pattern("frame")
_SAYS_WHAT = _FILES.pattern("says_what")
# Pairs that are one thing, and words that carry one event on.
_ONE_THING = _FILES.words("one_thing")
_CARRIES_ON = _FILES.words("carries_on")
_FEWEST_WORDS = _FILES.limit("fewest_words")
_FEWEST_WORDS_OF_A_TURN = _FILES.limit("fewest_words_of_a_turn")


def remarks(reading: Reading) -> Iterator[Remark]:
    for finder in (_clauses, _objects, _pairs, _sentences):
        for remark in finder(reading):
            yield remark
            return


def _clauses(reading: Reading) -> Iterator[Remark]:
    for sentence in reading.sentences:
        if sentence.move is Move.STATEMENT:
            continue
        for match in _SECOND_CLAUSE[reading.language].finditer(
            reading.lowered, sentence.start + 6, sentence.end
        ):
            rest = reading.folded[match.start() : sentence.end]
            if sentence.move is Move.INVITATION and not _FRESH[reading.language].search(rest):
                continue
            begun = match.start() > sentence.cue[0] + 5
            if begun and not _BACK[reading.language].search(rest):
                yield Remark(
                    match.start(),
                    sentence.end,
                    "clauses",
                    proposal=_first_half(reading, sentence, match.start()),
                )
                return


def _objects(reading: Reading) -> Iterator[Remark]:
    for sentence in reading.sentences:
        if sentence.move not in (Move.INVITATION, Move.OPEN):
            continue
        for match in _TWO_OBJECTS[reading.language].finditer(reading.folded, sentence.start, sentence.end):
            second = _AND[reading.language].split(
                reading.folded[match.start() : sentence.end].rstrip("?!. ")
            )[-1]
            tied = _TIED[reading.language].search(second)
            if not (tied or _joined(reading, match.group()) or _TOGETHER.search(sentence.folded)):
                cut = match.start() + len(_JOINT[reading.language].split(match.group(), maxsplit=1)[0])
                yield Remark(*match.span(), "objects", proposal=_first_half(reading, sentence, cut))
                return


def _first_half(reading: Reading, sentence: Sentence, cut: int) -> str:
    """The invitation without its second subject, ready to ask; "" when the first half is no invitation."""
    half = reading.text[sentence.start : cut].rstrip(" ,;-—")
    if sentence.move is not Move.INVITATION or len(half.split()) < _FEWEST_WORDS:
        return ""
    opened = "¿" if sentence.asks and reading.folded[sentence.start - 1 : sentence.start] == "¿" else ""
    return f"{opened}{half}{'?' if sentence.asks else '.'}"


def _joined(reading: Reading, words: str) -> bool:
    """True for "you and your …": people doing one thing together."""
    together = _ONE_THING[reading.language]
    return any(before in together for before, _ in _PAIR[reading.language].findall(words))


def _pairs(reading: Reading) -> Iterator[Remark]:
    """One yes for two things; "good or bad" is a choice, not a pair."""
    for sentence in reading.sentences:
        if sentence.move not in (Move.YES_NO, Move.CHOICE, Move.TAG) or _TOGETHER.search(sentence.folded):
            continue
        for match in _PAIR[reading.language].finditer(reading.folded, sentence.start, sentence.end):
            before, after = match.groups()
            if before not in _ONE_THING[reading.language] and after not in _CARRIES_ON[reading.language]:
                yield Remark(*match.span(), "pair")
                return


def _sentences(reading: Reading) -> Iterator[Remark]:
    asking = [each for each in reading.sentences if each.move is not Move.STATEMENT]
    for earlier, later in itertools.pairwise(asking):
        if _turns_away(reading, earlier, later):
            yield Remark(later.start, later.end, "clauses")
            return


def _turns_away(reading: Reading, earlier: Sentence, later: Sentence) -> bool:
    if later.move is Move.TAG or _FRAME.match(earlier.folded) or _SAYS_WHAT.match(later.folded):
        return False
    if len(later.words) < _FEWEST_WORDS_OF_A_TURN or _BACK[reading.language].search(later.folded):
        return False
    return bool(_TURNS_AWAY[reading.language].match(later.folded))
