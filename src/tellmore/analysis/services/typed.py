"""What the team types passes the same finder as the notes: a name never enters a headline or a theme."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tellmore.kernel.errors import Refusal
from tellmore.privacy.domain import identifiers, placeholders, redaction
from tellmore.privacy.domain.dictionary import Dictionary
from tellmore.privacy.domain.identifiers import Found
from tellmore.privacy.selectors import dictionary_of_study

LONGEST = 2_000
LONGEST_FIELD = 8_000
SHOWN_WHOLE = 300


class NamesSomebody(Refusal):
    """The text names somebody or something for sure; `proposal` is the same text with placeholders."""

    field = ""

    def __init__(self, message: str, proposal: str) -> None:
        super().__init__(message)
        self.proposal = proposal


class TooLong(Refusal):
    """Nobody reads a headline or a theme of this length."""

    field = ""


class Empty(Refusal):
    """There is nothing to keep."""


def reader() -> str:
    """The language in which pure modules explain themselves to whoever asks now."""
    return "es" if (get_language() or "en").startswith("es") else "en"


def checked(
    text: str,
    *,
    language: str = "",
    longest: int = LONGEST,
    may_be_empty: bool = False,
    study_id: UUID | None = None,
    types: Collection[str] = identifiers.TYPES,
) -> str:
    """The text as it may be kept; refuses sure identifiers of these types and what is too long.

    With `study_id` the study's own words are known as well. Without a `language` the reader's is proposed.
    """
    tidy = text.replace("\x00", "").strip()
    if not tidy and not may_be_empty:
        raise Empty(_("Write a few words first."))
    if len(tidy) > longest:
        raise TooLong(
            _("That is %(length)s characters. Keep it under %(longest)s.")
            % {"length": len(tidy), "longest": longest}
            if longest > LONGEST
            else _("That is %(length)s characters. %(longest)s are enough here: say it in one sentence.")
            % {"length": len(tidy), "longest": longest}
        )
    words = dictionary_of_study(study_id) if study_id else identifiers.NO_WORDS
    name_nobody(tidy, words, language=language, types=types)
    return tidy


def name_nobody(
    text: str, words: Dictionary, *, language: str = "", types: Collection[str] = identifiers.TYPES
) -> None:
    """Refuses a text with sure identifiers of these types, and says what could stand there instead.

    A short text is proposed whole; of a long one only what would be exchanged.
    """
    found = identifiers.find(text, language=language, dictionary=words)
    sure = tuple(one for one in found if one.sure and one.type in types)
    if not sure:
        return
    masks = _masks(text, sure, language)
    proposal = redaction.apply(text, masks).text
    is_short = len(text) <= SHOWN_WHOLE and "\n" not in text
    named = [text[one.start : one.end] for one in sure]
    raise NamesSomebody(
        _("This could tell who spoke: %(words)s. You could write: %(proposal)s")
        % {
            "words": ", ".join(dict.fromkeys(f"“{one}”" for one in named)),
            "proposal": proposal if is_short else _exchanges(text, masks),
        },
        proposal,
    )


def checked_fields(
    values: Mapping[str, Any], names: Collection[str], *, study_id: UUID, language: str = ""
) -> dict[str, Any]:
    """The same for the named texts of a form; of twins "_es" is Spanish, the other English. Schools may be named.

    What is refused says which `field` it was.
    """
    return dict(values) | {
        name: _checked_field(name, values[name], study_id, _language_of(name, names, language))
        for name in names
        if values.get(name)
    }


def _language_of(name: str, names: Collection[str], language: str) -> str:
    if name.endswith("_es"):
        return "es"
    return language or ("en" if f"{name}_es" in names else "")


def _checked_field(name: str, text: str, study_id: UUID, language: str) -> str:
    try:
        return checked(
            text,
            language=language,
            longest=LONGEST_FIELD,
            may_be_empty=True,
            study_id=study_id,
            types=identifiers.TELLS_WHO,
        )
    except (NamesSomebody, TooLong) as refusal:
        refusal.field = name
        raise


def unsure(text: str, *, language: str = "") -> tuple[str, ...]:
    """Words that might name somebody: worth a second look, not refused."""
    return tuple(
        text[found.start : found.end]
        for found in identifiers.find(text[:LONGEST], language=language)
        if not found.sure
    )


def proposal_for(text: str, *, language: str = "") -> str:
    """The text with a placeholder for every sure finding; empty when there is none."""
    sure = tuple(found for found in identifiers.find(text[:LONGEST], language=language) if found.sure)
    return _with_placeholders(text[:LONGEST], sure, language) if sure else ""


def _with_placeholders(text: str, sure: tuple[Found, ...], language: str) -> str:
    return redaction.apply(text, _masks(text, sure, language)).text


def _masks(text: str, sure: tuple[Found, ...], language: str) -> list[redaction.Mask]:
    spoken = language if language in ("en", "es") else reader()
    placed = placeholders.assign([text], [sure], language=spoken)[0]
    return [redaction.Mask(one.start, one.end, one.placeholder) for one in placed]


def _exchanges(text: str, masks: list[redaction.Mask]) -> str:
    told = (
        _("%(name)s instead of “%(words)s”") % {"name": one.text, "words": text[one.start : one.end]}
        for one in masks
    )
    return ", ".join(dict.fromkeys(told))
