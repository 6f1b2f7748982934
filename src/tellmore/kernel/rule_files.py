"""The rules of a coach as data: plain JSON that people edit, read alike here and in the browser.

A rule has one file a language and one for what no language owns: `leading.en.json`, `leading.es.json`,
`leading.both.json`. They hold the texts people read (`title`, `why`, `weak`, `better`, `reasons`,
`proposals`), `words`, `limits` and `patterns`. How a pattern is written stands in
docs/reference/rule-files.md.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.abc import Traversable
from types import MappingProxyType
from typing import Any

from tellmore.kernel.findings import Rule

LANGUAGES = ("en", "es")
BOTH = "both"
# `{name}` in a pattern is one of the file's `parts`; `{0,3}` is a count and stays.
_PART = re.compile(r"\{([a-z_]+)\}")

Ways = Sequence[Any]
Texts = Mapping[str, Mapping[str, str]]


def regex_of(ways: Ways, parts: Mapping[str, Ways] = MappingProxyType({})) -> str:
    """The regular expression of a pattern: its ways, either of which may match.

    A way is a string or a list of pieces that follow one another; a piece that is a list is a choice.
    """
    return "|".join(_sequence(way, parts) for way in ways)


def _sequence(way: str | Sequence[Any], parts: Mapping[str, Ways]) -> str:
    pieces = [way] if isinstance(way, str) else way
    return "".join(
        _PART.sub(lambda named: _choice(parts[named[1]], parts), piece)
        if isinstance(piece, str)
        else _choice(piece, parts)
        for piece in pieces
    )


def _choice(ways: Ways, parts: Mapping[str, Ways]) -> str:
    return f"(?:{regex_of(ways, parts)})"


@dataclass(frozen=True)
class RuleFiles:
    """What the files of one rule hold; `files` is language (or "both") → content."""

    code: str
    files: Mapping[str, Mapping[str, Any]]

    @cached_property
    def rule(self) -> Rule:
        """The rule as people read it."""
        return Rule(
            code=self.code,
            title=self.each("title"),
            why=self.each("why"),
            source=self.files[BOTH]["source"],
            weak=self._examples("weak"),
            better=self._examples("better"),
        )

    def _examples(self, name: str) -> dict[str, tuple[str, ...]]:
        return {
            language: tuple(self.files[language][name])
            for language in LANGUAGES
            if name in self.files[language]
        }

    def each(self, name: str) -> dict[str, Any]:
        """One entry of both languages: language → value."""
        return {language: self.files[language][name] for language in LANGUAGES}

    def texts(self, name: str) -> Texts:
        """`reasons` or `proposals`: key → language → sentence."""
        spoken = self.each(name)
        return {key: {language: spoken[language][key] for language in LANGUAGES} for key in spoken["en"]}

    def words(self, name: str) -> dict[str, frozenset[str]]:
        """Words of both languages: language → words."""
        return {language: self.words_in(language, name) for language in LANGUAGES}

    def words_in(self, language: str, name: str) -> frozenset[str]:
        return frozenset(self.files[language]["words"][name])

    def regexes(self, name: str) -> dict[str, str]:
        """Every way of a pattern as one regular expression: language → expression."""
        return {language: self._regex(language, name) for language in LANGUAGES}

    def patterns(self, name: str) -> dict[str, re.Pattern[str]]:
        return {language: re.compile(regex) for language, regex in self.regexes(name).items()}

    def pattern(self, name: str, language: str = BOTH) -> re.Pattern[str]:
        return re.compile(self._regex(language, name))

    def _regex(self, language: str, name: str) -> str:
        held = self.files[language]
        return regex_of(held["patterns"][name], held.get("parts", {}))

    def limit(self, name: str) -> Any:
        """A number that no language owns."""
        return self.files[BOTH]["limits"][name]

    def limits(self, name: str) -> dict[str, Any]:
        """A number of both languages: language → number."""
        return {language: self.files[language]["limits"][name] for language in LANGUAGES}


def read_all(folder: Traversable) -> dict[str, Any]:
    """Every rule file of a folder, for the page: name without ending ("leading.en") → content."""
    return {
        file.name.removesuffix(".json"): json.loads(file.read_text(encoding="utf-8"))
        for file in sorted(folder.iterdir(), key=lambda file: file.name)
        if file.name.endswith(".json")
    }


def read_rule(folder: Traversable, code: str) -> RuleFiles:
    """The rule's files that are there, from a folder of the package."""
    found = {}
    for language in (*LANGUAGES, BOTH):
        file = folder.joinpath(f"{code}.{language}.json")
        if file.is_file():
            found[language] = json.loads(file.read_text(encoding="utf-8"))
    if not found:
        raise FileNotFoundError(f"no rule files for {code!r}")
    return RuleFiles(code, found)
