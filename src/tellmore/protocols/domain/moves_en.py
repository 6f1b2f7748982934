"""How English invites, asks and states. Patterns are bounded, so reading stays linear."""

from __future__ import annotations

from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("moves")
_LEAD = _FILES.pattern("lead", "en")
_INVITES = _FILES.pattern("invites", "en")
_IMPERATIVE = _FILES.pattern("imperative", "en")
_YES_NO = _FILES.pattern("yes_no", "en")
_LATER_YES_NO = _FILES.pattern("later_yes_no", "en")
_OPENS = _FILES.pattern("opens", "en")
_OPENS_INSIDE = _FILES.pattern("opens_inside", "en")
_WONDERS = _FILES.pattern("wonders", "en")
_FACT = _FILES.pattern("fact", "en")
# "Where did you go, and what happened there?" ends openly.
_GOES_ON = _FILES.pattern("goes_on", "en")
_SCALE = _FILES.pattern("scale", "en")
_TAG = _FILES.pattern("tag", "en")
_LOOSE_TAG = _FILES.pattern("loose_tag", "en")
# Speech written down often has no question mark; these two ask all the same.
_PLAIN_TAG = _FILES.pattern("plain_tag", "en")
_LATER_SAID = _FILES.pattern("later_said", "en")
# "Tell me if …" asks for a yes or no in the clothes of an invitation.
_INDIRECT = _FILES.pattern("indirect", "en")
_CHOICE = _FILES.pattern("choice", "en")
_DENIED = _FILES.pattern("denied", "en")
_SUBJECT_FOLLOWS = _FILES.pattern("subject_follows", "en")


def made(folded: str, _lowered: str, asks: bool) -> tuple[str, tuple[int, int]]:
    """The name of the move and its words; English does without accents."""
    lead = _LEAD.match(folded)
    at = lead.end() if lead and lead.end() < len(folded) else 0
    invited = _INVITES.search(folded) or _IMPERATIVE.search(folded, at)
    if not invited and at:
        invited = _IMPERATIVE.match(folded[at:])
    if invited and (asked := _INDIRECT.match(folded, invited.end())):
        return "yes_no", (invited.start(), asked.end())
    if invited and not _denied(folded, at):
        return "invitation", invited.span()
    tag = (_TAG if asks else _PLAIN_TAG).search(folded)
    if tag and not _OPENS.match(folded, at):
        return "tag", tag.span()
    yes_no = _YES_NO.match(folded, at)
    if yes_no and (asks or _plausible(folded, yes_no.end())):
        kind = "choice" if _CHOICE.search(folded) else "yes_no"
        return kind, yes_no.span()
    return _wh_or_statement(folded, at, asks)


def _wh_or_statement(folded: str, at: int, asks: bool) -> tuple[str, tuple[int, int]]:
    opens = _OPENS.match(folded, at) or _OPENS.match(folded[at:]) or (asks and _OPENS.search(folded)) or None
    scale = _SCALE.search(folded)
    if scale and (asks or opens):
        return "fact", scale.span()
    if opens:
        start = opens.start() if opens.re is _OPENS and opens.string is folded else at
        fact = _FACT.search(folded[start : start + 40])
        if fact and fact.start() <= 12 and not _GOES_ON.search(folded, start + fact.end()):
            return "fact", (start + fact.start(), start + fact.end())
        return "open", (start, min(start + 12, len(folded)))
    later = (_LATER_YES_NO if asks else _LATER_SAID).search(folded)
    if later:
        return "yes_no", later.span()
    inside = _WONDERS.search(folded) or (asks and _OPENS_INSIDE.search(folded))
    if inside:
        return "open", inside.span()
    if asks and _LOOSE_TAG.search(folded):
        return "tag", (len(folded.rstrip("?!. ").rpartition(" ")[0]) + 1, len(folded))
    return ("stated" if asks else "statement"), (0, len(folded))


def _denied(folded: str, at: int) -> bool:
    """ "Did your teacher tell us …" asks about a telling, it does not invite one."""
    return bool(_DENIED.match(folded[at:]))


def _plausible(folded: str, end: int) -> bool:
    """Without a question mark, only an auxiliary before a subject makes a question."""
    return bool(_SUBJECT_FOLLOWS.match(folded[end:]))
