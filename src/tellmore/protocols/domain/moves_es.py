"""How Spanish invites, asks and states: no inversion to go by, so the question word decides."""

from __future__ import annotations

from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("moves")
_LEAD = _FILES.pattern("lead", "es")
_INVITES = _FILES.pattern("invites", "es")
_IMPERATIVE = _FILES.pattern("imperative", "es")
_OPENS = _FILES.pattern("opens", "es")
_OPENS_ACCENTED = _FILES.pattern("opens_accented", "es")
_FACT = _FILES.pattern("fact", "es")
# "¿A dónde fuiste y qué pasó ahí?" ends openly.
_GOES_ON = _FILES.pattern("goes_on", "es")
_TAG = _FILES.pattern("tag", "es")
_TAG_INSIDE = _FILES.pattern("tag_inside", "es")
# "Dime si …" asks for a yes or no in the clothes of an invitation.
_INDIRECT = _FILES.pattern("indirect", "es")
_CHOICE = _FILES.pattern("choice", "es")


def made(folded: str, lowered: str, asks: bool) -> tuple[str, tuple[int, int]]:
    """The name of the move and its words; accents in `lowered` tell "qué" from "que" inside a sentence."""
    lead = _LEAD.match(folded)
    at = lead.end() if lead and lead.end() < len(folded.rstrip("?!. ")) else 0
    invited = (
        _INVITES.search(folded)
        or _IMPERATIVE.search(folded)
        or (at and _IMPERATIVE.match(folded[at:]))
        or None
    )
    if invited and (asked := _INDIRECT.match(lowered, invited.end())):
        return "yes_no", (invited.start(), asked.end())
    if invited:
        return "invitation", invited.span()
    if asks and _is_tag(folded):
        return "tag", (0, len(folded))
    if asks and (inside := _TAG_INSIDE.search(folded)):
        return "tag", inside.span()
    opens = _OPENS.match(folded, at) or _OPENS.match(folded)
    if opens and (asks or _accented(lowered[opens.start() : opens.end()])):
        fact = _FACT.match(folded, at)
        if fact and not _GOES_ON.search(folded, fact.end()):
            return "fact", fact.span()
        return "open", opens.span()
    if asks and (later := _OPENS_ACCENTED.search(lowered)):
        return "open", later.span()
    if not asks:
        return "statement", (0, len(folded))
    return ("choice" if _CHOICE.search(folded) else "yes_no"), (0, len(folded))


def _is_tag(folded: str) -> bool:
    return bool(_TAG.fullmatch(folded.rstrip("?!. ")))


def _accented(words: str) -> bool:
    return any(letter in "áéíóú" for letter in words)
