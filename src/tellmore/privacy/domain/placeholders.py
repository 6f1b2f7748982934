"""One placeholder for one person or place, everywhere in a note: "[student A]", "[maestra B]", "[school]".

The key of an entity holds the name in clear: it belongs to the sealed zone like the text it came from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tellmore.privacy.domain.agreement import is_one_letter_off
from tellmore.privacy.domain.identifiers import Found
from tellmore.privacy.domain.lexicon import folded, lexicon
from tellmore.privacy.domain.roles import PLACE_WORDS, role_of, role_word
from tellmore.privacy.domain.tokens import TOKEN

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SHORTEST_NEAR = 5
WORDED = ("PERSON", "SCHOOL", "LOCATION", "ORGANIZATION", "ADDRESS")


@dataclass(frozen=True, slots=True)
class Placed:
    """A found range with what analysts will read in its place; `entity` is the same for the same person."""

    start: int
    end: int
    type: str
    sure: bool
    placeholder: str
    entity: str


@dataclass(frozen=True, slots=True)
class Mention:
    line: int
    found: Found
    words: tuple[str, ...]
    role: str


@dataclass(slots=True)
class _Entity:
    type: str
    words: tuple[str, ...]
    role: str

    @property
    def key(self) -> str:
        title = f"{self.role} " if self.type == "PERSON" and len(self.words[0]) == 1 and self.role else ""
        return f"{self.type.lower()}:{title}{' '.join(self.words)}"


def assign(
    lines: Sequence[str],
    found: Sequence[Sequence[Found]],
    *,
    language: str = "",
    roles: Mapping[str, str] | None = None,
) -> tuple[tuple[Placed, ...], ...]:
    """A placeholder for everything found in a note, in the note's language.

    `roles` gives the role word of people by entity key or by any part of their name ("rivera": "counselor").
    """
    mentions = list(_mentions(lines, found))
    entities = _entities(mentions)
    words = _placeholders(mentions, entities, "es" if language.startswith("es") else "en", roles or {})
    result: list[list[Placed]] = [[] for _ in lines]
    for mention, entity in zip(mentions, entities, strict=True):
        f = mention.found
        result[mention.line].append(Placed(f.start, f.end, f.type, f.sure, words[entity.key], entity.key))
    return tuple(map(tuple, result))


def _mentions(lines: Sequence[str], found: Sequence[Sequence[Found]]) -> Iterator[Mention]:
    for number, (line, here) in enumerate(zip(lines, found, strict=True)):
        for f in here:
            text = line[f.start : f.end]
            role = role_of(line, f.start, f.end) if f.type == "PERSON" else ""
            yield Mention(number, f, _name_words(text, f.type), role)


def _name_words(text: str, type: str) -> tuple[str, ...]:
    """The words that tell this one from others: no titles, no "school", no accents."""
    words = tuple(w.removesuffix("'s") or w for w in map(folded, TOKEN.findall(text)))
    if type not in WORDED:
        return ("".join(words) or text,)
    own = tuple(w for w in words if w not in _generic(type))
    return own or words or (text,)


def _generic(type: str) -> frozenset[str]:
    cues = lexicon().cues
    if type == "PERSON":
        return cues["title-strict"] | cues["title-loose"]
    if type == "SCHOOL":
        return cues["school-after"] | cues["school-before"]
    return frozenset(("the", "la", "el"))


def _entities(mentions: Sequence[Mention]) -> list[_Entity]:
    """Who is who: the fullest names first, so that a first name alone finds the full name it belongs to."""
    known = _Known()
    chosen: dict[int, _Entity] = {}
    by_length = sorted(
        range(len(mentions)), key=lambda n: (-len(mentions[n].words), mentions[n].role == "", n)
    )
    for n in by_length:
        mention = mentions[n]
        entity = known.like(mention)
        if entity is None:
            entity = _Entity(mention.found.type, mention.words, mention.role)
            known.add(entity)
        elif not entity.role:
            entity.role = mention.role
        chosen[n] = entity
    return [chosen[n] for n in range(len(mentions))]


class _Known:
    """Entities by their words, so that a mention is compared with those it could be and with no others."""

    def __init__(self) -> None:
        self._by_word: dict[tuple[str, str], dict[int, _Entity]] = {}
        self._count = 0

    def add(self, entity: _Entity) -> None:
        for key in {cut for word in entity.words for cut in _cuts(word)}:
            self._by_word.setdefault((entity.type, key), {})[self._count] = entity
        self._count += 1

    def like(self, mention: Mention) -> _Entity | None:
        """The first entity that the mention may be; looked for by the rarest of its words."""
        rarest = min((self._near(mention.found.type, word) for word in mention.words), key=len)
        return next((rarest[n] for n in sorted(rarest) if _is_same(rarest[n], mention)), None)

    def _near(self, type: str, word: str) -> dict[int, _Entity]:
        found = [here for key in _cuts(word) if (here := self._by_word.get((type, key)))]
        return found[0] if len(found) == 1 else {n: one for here in found for n, one in here.items()}


def _cuts(word: str) -> frozenset[str]:
    """The word, and all that is left of it without one letter: words one slip apart share one of these."""
    if len(word) < SHORTEST_NEAR or not word.isalpha():
        return frozenset((word,))
    return frozenset((word, *(word[:n] + word[n + 1 :] for n in range(len(word)))))


def _is_same(entity: _Entity, mention: Mention) -> bool:
    if entity.type != mention.found.type:
        return False
    if entity.role and mention.role and entity.role.split("/")[0] != mention.role.split("/")[0]:
        return False
    return all(any(_is_same_word(w, known) for known in entity.words) for w in mention.words)


def _is_same_word(one: str, other: str) -> bool:
    return one == other or (
        min(len(one), len(other)) >= SHORTEST_NEAR and one.isalpha() and is_one_letter_off(one, other)
    )


def _placeholders(
    mentions: Sequence[Mention], entities: Sequence[_Entity], language: str, roles: Mapping[str, str]
) -> dict[str, str]:
    counted: dict[str, int] = {}
    result: dict[str, str] = {}
    for mention, entity in zip(mentions, entities, strict=True):
        if entity.key in result:
            continue
        if mention.found.type == "PERSON":
            word = _given_role(entity, roles) or role_word(entity.role, language)
            number, always = counted.get(word, 0), True
        else:
            word = PLACE_WORDS[language].get(mention.found.type, mention.found.type.lower())
            number, always = counted.get(word, 0), False
        counted[word] = number + 1
        result[entity.key] = f"[{word} {_letter(number)}]" if always or number else f"[{word}]"
    return result


def _given_role(entity: _Entity, roles: Mapping[str, str]) -> str:
    if entity.key in roles:
        return roles[entity.key]
    return next((role for name, role in roles.items() if folded(name) in entity.words), "")


def _letter(number: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    first, last = divmod(number, len(LETTERS))
    return (_letter(first - 1) if first else "") + LETTERS[last]
