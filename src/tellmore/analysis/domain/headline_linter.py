"""The headline coach: what keeps a headline from being plain description, in words for the reader.

It never blocks and never writes a headline. A direct quotation is always welcome; what a person
suggested, complained of or felt is data when it is told as theirs; the team's verdict or fix is not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from tellmore.analysis.domain.headline_rules import (
    identifying,
    inference,
    judgment,
    not_in_note,
    solution,
    vague,
)
from tellmore.analysis.domain.headline_rules.mark import Mark
from tellmore.analysis.domain.headline_rules.note import Note, best_line, opened
from tellmore.analysis.domain.headline_rules.phrases import Table
from tellmore.analysis.domain.headline_rules.reading import QUOTED, TOLD, Reading, read
from tellmore.analysis.domain.headline_rules.rule_data import files_of
from tellmore.kernel.findings import Finding, Rule

_FILES = files_of("linter")
_MODULES = (judgment, inference, solution, vague, identifying, not_in_note)
_BY_CODE = {module.RULE.code: module for module in _MODULES}

RULES: tuple[Rule, ...] = tuple(module.RULE for module in _MODULES)
CODES: tuple[str, ...] = tuple(rule.code for rule in RULES)

# Longer than this nobody reads as a headline, and the rest is not looked at: work stays bounded.
LONGEST: int = _FILES.limit("longest")


def lint(
    text: str,
    *,
    source: str = "",
    language: str = "",
    reader: str = "en",
    off: Collection[str] = frozenset(),
) -> tuple[Finding, ...]:
    """What to look at again in `text`, in order of place.

    `source` is the note beside the headline, `language` that of the headline (guessed when empty),
    `reader` the language to explain in, `off` the rules this study has switched off.
    """
    reading = read(text[:LONGEST], language)
    note = opened(source) if source.strip() else None
    marks = [mark for mark in _kept(_marks(reading, note)) if mark.code not in off]
    return tuple(_finding(mark, reading, note, reader if reader in ("en", "es") else "en") for mark in marks)


def _marks(reading: Reading, note: Note | None) -> Iterator[Mark]:
    yield from _phrases(reading, note)
    yield from judgment.findings(reading, note)
    yield from inference.findings(reading, note)
    yield from solution.findings(reading, note)
    yield from vague.findings(reading, note)
    yield from identifying.findings(reading, note)
    yield from not_in_note.findings(reading, note)


@cache
def _table(language: str) -> Table:
    table = Table()
    for module in (judgment, inference, solution, vague, identifying):
        table.add(module.RULE.code, module.PHRASES[language])
    return table


def _phrases(reading: Reading, note: Note | None) -> Iterator[Mark]:
    table = _table(reading.language)
    for index, word in enumerate(reading.words):
        state = reading.state[index]
        for cue, pattern in table.starting(word):
            if (cue.at_start and not reading.starts[index]) or not _counts(cue.code, cue.even_told, state):
                continue
            match = pattern.match(reading.joined, reading.offsets[index])
            if match is None:
                continue
            last = reading.word_at(match.end())
            if (
                cue.code == "inference"
                and note is not None
                and inference.vouched(reading.words[index : last + 1], note)
            ):
                continue
            yield Mark(cue.code, cue.reason, reading.spans[index][0], reading.spans[last][1])


def _counts(code: str, even_told: bool, state: int) -> bool:
    if code == "identifying":
        return True
    if state == QUOTED:
        return False
    return even_told or state != TOLD


def _kept(marks: Iterator[Mark]) -> list[Mark]:
    """One mark a rule for the same words; nothing that another rule has already said better.

    What follows "we need …" is part of the fix, and a verdict without a verb is no topic.
    """
    kept: list[Mark] = []
    ordered = sorted(dict.fromkeys(marks), key=lambda mark: (mark.code, mark.start, -mark.end))
    for mark in ordered:
        if not kept or kept[-1].code != mark.code or mark.start >= kept[-1].end:
            kept.append(mark)
    fix = min((mark.start for mark in kept if mark.code == "solution"), default=LONGEST)
    kept = [mark for mark in kept if mark.code != "inference" or mark.start < fix]
    found = {mark.reason if mark.reason in _BY_SHAPE else mark.code for mark in kept}
    kept = [mark for mark in kept if found.isdisjoint(_YIELDS_TO.get(mark.reason, ()))]
    return sorted(kept, key=lambda mark: (mark.start, mark.end, mark.code))


# Reasons read off the shape of the sentence give way to what says it better: another rule's phrase,
# or another shape. A whole rule is named by its code, a shape by its reason.
_BY_SHAPE = frozenset(_FILES.files["both"]["by_shape"])
_YIELDS_TO: Mapping[str, frozenset[str]] = {
    shape: frozenset(better) for shape, better in _FILES.files["both"]["yields_to"].items()
}


def _finding(mark: Mark, reading: Reading, note: Note | None, reader: str) -> Finding:
    module = _BY_CODE[mark.code]
    proposal = module.PROPOSALS[mark.reason][reader]
    if note is not None and mark.code in ("judgment", "inference", "not_in_note"):
        line = best_line(note, reading.words)
        if line:
            proposal += _LINE[reader].format(line=line)
    return Finding(
        code=mark.code,
        start=mark.start,
        end=mark.end,
        reason=module.REASONS[mark.reason][reader],
        source=module.RULE.source,
        proposal=proposal,
        gentle=mark.reason == "praise",
    )


_LINE = _FILES.each("line")
