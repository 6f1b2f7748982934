"""How English invites, asks and states. Patterns are bounded, so reading stays linear."""

from __future__ import annotations

import re

_LEAD = re.compile(
    r"(?:(?:so|and|but|okay|ok|well|um|uh|mm|hmm|now|yeah|yes|no|right|then|also|or|alright|great|good|"
    r"sure|thanks|first|next|finally|oh|wow|cool|like|because|please|and then|in general|in your opinion|"
    r"thank you|wonderful|perfect|you know|i mean)\b[,\s\-—.]*)+"
)
_TELL = (
    r"(?:tell(?:ing)? (?:me|us)|(?:share|sharing)\b|describ(?:e|ing)\b|walk(?:ing)? (?:me|us)|"
    r"talk(?:ing)? (?:me|us|about|through|a (?:bit|little)|more)|giv(?:e|ing) (?:me|us) (?:an?|one|some|"
    r"your|the)|think(?:ing)? (?:of|back|about) (?:an?|one|any|some|the|your|to)\b|(?:remember|recall)\b|"
    r"explain\b|show (?:me|us)|help(?:ing)? (?:me|us)|say(?:ing)? (?:more|a (?:bit|little))|paint|"
    r"elaborate|expand|unpack|name (?:an?|one)|take (?:me|us)|bring (?:me|us)|speak (?:more|about|"
    r"to that)|clarify|fill me in|draw)"
)
_INVITES = re.compile(
    r"\btell (?:me|us)\b|\bwalk (?:me|us)\b|\btake (?:me|us) (?:back|to|through)\b|\btalk (?:me|"
    r"us) through\b|\bhelp (?:me|us) (?:understand|see|picture)\b|"
    rf"\b(?:can|could|would|will|may|might|can't|won't) (?:you|we|i|he|she|"
    rf"they)\b(?: \w+){{0,5}}? {_TELL}|\b(?:do|would) you (?:want|mind|care|like|feel (?:comfortable|like|"
    rf"ready)|wanna)(?: to)? (?:just )?{_TELL}|\b(?:willing|comfortable|open|able|happy|ready|okay|up for|"
    rf"ok) (?:to |with )?{_TELL}|"
    r"\b(?:is|was|are|were) there (?:an?|any|one|some)(?: \w+){0,2} (?:times?|moments?|days?|stor(?:y|"
    r"ies)|examples?|memor(?:y|ies))\b|\b(?:is|was|are) there (?:anything|something|"
    r"more)\b(?: \w+){0,6}? (?:share|add|tell|say|know|ask|talk)\b|^(?:is there )?(?:anything|"
    r"something) else\b|\bdo you (?:remember|recall|have) (?:an?|any|one|some)(?: \w+){0,2} (?:times?|"
    r"moments?|days?|stor(?:y|ies)|examples?|memor(?:y|ies))\b|\bi(?:'d| would|'m| am| was| want|"
    r" wanted)\b(?: \w+){0,3}? (?:to hear|to know|to learn|to understand|to listen|hoping you|"
    r"interested in hearing)\b|\bsay more\b|\bgo on\b|\bshare (?:an?|one|your|something|with (?:me|us))\b"
)
_IMPERATIVE = re.compile(
    r"(?:^|[,;:] )(?:please |now |just |first |next |then )?(?:describe|share|think (?:of|about|back)|"
    r"recall|remember|draw|explain|picture|imagine|show|name|list|choose|pick|start|finish|complete|say|"
    r"give (?:me|us)|write|tell|walk|bring|look back|go back|suppose|elaborate|point)\b"
)
_AUX = (
    r"(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|shall|may|might|am|must|"
    r"don't|doesn't|didn't|isn't|aren't|wasn't|weren't|haven't|hasn't|hadn't|can't|couldn't|won't|"
    r"wouldn't|shouldn't|dont|doesnt|didnt|isnt|arent|wasnt|cant|wouldnt|shouldnt)"
)
_WHO = (
    r"(?:you|your|yours|he|she|it|they|we|i|the|this|that|these|those|there|any|anyone|anybody|anything|"
    r"someone|somebody|everyone|everybody|students?|teachers?|kids|people|families|parents|his|her|their|"
    r"our|my|its|all|most|some|school|homework|math|reading|lunch|classes|things|other|each|every|no|what)"
)
_YES_NO = re.compile(rf"(?:{_AUX})\b(?=[\s-]+\w)")
_LATER_YES_NO = re.compile(
    rf"[,;:—]\s*(?:and |so |but |or )?{_AUX} {_WHO}\b|\b(?:wondering|curious|wonder|know|ask) (?:if|"
    rf"whether)\b"
)
_WH = r"(?:what|what's|what're|how|how's|how're|why|who|who's|whom|whose|which|where's)"
_OPENS = re.compile(
    rf"(?:^|[,;:—]\s*|--?\s*|\b(?:so|and|but|or|because|then|okay|well)\s+)(?:(?:in|at|on|for|with|to|"
    rf"from|about|of|by|since|through|during)\s+)?(?:{_WH}\b|(?:when|where) (?:{_AUX}|else)\b)"
)
_OPENS_INSIDE = re.compile(
    rf"\b{_WH}\b(?: (?:else|kinds? of|sort of|other|about|happened|happens|are|part|things?|made|"
    rf"makes))?(?: \w+){{0,2}}? {_AUX}\b|\b(?:when|where) {_AUX} {_WHO}\b|\bwhat(?: else)?$|"
    rf"\bwhat about\b|\bhow (?:about|come|so)\b|\bwhat if\b"
)
_WONDERS = re.compile(
    r"\b(?:wondering|curious|wonder|interested|ask you|ask|know|understand|hear|see|learn|sense of|"
    r"idea of)\b(?: \w+){0,3}? (?:how|what|why|where|who|which|when)\b"
)
_FACT = re.compile(
    r"(?:who(?:'s| is| was| are| were) (?:your|his|her|their|the) (?!(?:first|last|person|people|adult|"
    r"adults|one)\b)|what (?:subjects?|sports?|clubs?|class|classes|bus|gym|month|city|town|college|"
    r"career|job|language) (?:do|did|are|is|were) (?:you|your)\b|where (?:do|are|did|were) (?:you|"
    r"your)\b(?! (?:\w+ )?(?:think|feel|felt|learn|learned|see yourself))|how (?:many|often|old|long|far|"
    r"tall|big|soon|frequently|late|early|likely|regularly)\b|how much (?:time|money|homework|sleep|"
    r"longer|of|do|does|are you|is)\b|what (?:time|grade|year|day of|date|age|school|level|percentage|"
    r"number|kind of(?! (?:things|stuff|work|situations?|experiences?|support|help))|type of)\b|what(?:'s|"
    r" is| was) (?:your|his|her|their|the) (?:\w+ )?(?:name|age|grade|gpa|job|address|number|date|"
    r"score)\b|when (?:is|are|was|were|do|does|did|will|have|has)\b(?! (?:the last|you (?:last|first|stop|"
    r"start|give|lose|realize|decide|know|feel|felt|think)))|where (?:do|did|are|is|were|was) (?:you|your|"
    r"he|she|they)\b(?: \w+)? (?:live|go|from|born|work|sit|stay|school)\b|who (?:do|did) you (?:live|sit|"
    r"eat|ride)\b|on a scale\b|which (?:grade|school|bus|day|year|one)\b)"
)
_SCALE = re.compile(r"\b(?:on a scale (?:of|from)|from (?:one|1|zero|0) to (?:five|ten|5|10))\b")
_TAG = re.compile(
    rf",\s*(?:(?:and|or) )?(?:{_AUX} (?:you|it|he|she|they|we|there|that|this|i)(?: not)?|right|correct|"
    rf"huh|yeah|no|"
    r"eh|true|agreed?|is that right|am i right|wouldn't you (?:agree|say)|don't you think|"
    r"wouldn't you think)[?!.\s]*$|\s(?:isn't it|aren't they|don't you|didn't you|aren't you|"
    r"isn't that right|wasn't it|weren't they|doesn't it|don't they|didn't it)[?!.\s]*$"
)
_LOOSE_TAG = re.compile(r"\s(?:right|correct|huh|eh)[?!.\s]*$")
# "Tell me if …" asks for a yes or no in the clothes of an invitation.
_INDIRECT = re.compile(r" (?:if|whether)\b(?! you (?:like|want|can|feel comfortable))")
_CHOICE = re.compile(r"\bor\b(?! (?:anything|something|someone|anyone|so|else))")


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
    tag = _TAG.search(folded)
    if tag and asks and not _OPENS.match(folded, at):
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
        if fact and fact.start() <= 12:
            return "fact", (start + fact.start(), start + fact.end())
        return "open", (start, min(start + 12, len(folded)))
    later = _LATER_YES_NO.search(folded) if asks else None
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
    return bool(
        re.match(r"(?:did|does|has|have|had|was|were) (?!there|you (?:remember|recall))", folded[at:])
    )


def _plausible(folded: str, end: int) -> bool:
    """Without a question mark, only an auxiliary before a subject makes a question."""
    return bool(re.match(rf"[\s-]+{_WHO}\b", folded[end:]))
