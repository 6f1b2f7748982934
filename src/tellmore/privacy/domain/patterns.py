"""Identifiers with a shape of their own: addresses of every kind, numbers, handles, dates of birth.

Each expression is linear: repeated parts have a bound and never overlap with what follows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.tokens import Hit, Tokens

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre"
    r"|octubre|noviembre"
    r"|diciembre|ene|abr|ago|dic)\b"
)
DATE = (
    rf"(?:\d{{1,2}}[/.\-]\d{{1,2}}(?:[/.\-]\d{{2,4}})?|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|{MONTH}\.? (?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?:,? (?:of )?(?:19|20)\d\d|,? '\d\d)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th|º)? (?:of |de |/)?{MONTH}(?:,? (?:de |del )?(?:19|20)\d\d)?"
    rf"|{MONTH} (?:of |de )?(?:19|20)\d\d)"
)
BIRTH = (
    r"\b(?:d\.?o\.?b\.?|date of birth|birth ?date|birth ?day|b-?day|cumple(?:años|anos)?"
    r"|fecha de nac(?:imiento|\.)?"
    r"|fdn|f\. ?nac\.?|b\.(?= ?\d)|born|nac[ií](?:[óo]|d[oa])?|turn(?:s|ed|ing)? \d\d|cumpl[ieoíó]\w{0,3} \d\d)(?!\w)"
)


DIGIT_WORD = (
    r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double"
    r"|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)"
)
# Endings of web addresses that are no words of English or Spanish, so that a forgotten space is not taken for one.
DOMAINS = (
    "lv|lt|ee|pl|cz|sk|hu|ro|bg|hr|rs|gr|tr|ua|ru|kz|uz|nl|lu|ch|uk|ie|pt|dk|fi|jp|kr|cn|tw|hk|vn|th|ph|sg|nz|au|br|ar|cl|pe"
    "|ec|uy|py|bo|cr|gt|hn|cu|ca|eu|ai|fm|xyz|online|website|blog|biz|school|tech|shop|site|link|page|chat|wiki|social"
    "|cloud|studio"
)
# sign: how it is seen in the text, or by which bit of a word; characters to look at before and after it.
SEEN = {
    "long": (re.compile(r"\d(?:[ ().\-–/]{0,3}\d){4}"), 40, 30),
    "mixed": (re.compile(r"\d(?<=[A-Za-z]\d)"), 30, 20),  # the digit first: it is the rarer sign
    "@": (re.compile(r"@"), 70, 70),
    "#": (re.compile(r"#"), 40, 20),
    "_": (re.compile(r"_"), 45, 45),
    ".": (re.compile(r"[.:][\w/]"), 50, 60),
}
WORDED = {
    "platform": (k.SIGN_PLATFORM, 15, 50),
    "spoken": (k.SIGN_SPOKEN, 10, 90),
    "dot": (k.SIGN_DOT, 70, 60),
    "birth": (k.SIGN_BIRTH, 60, 60),
    "id": (k.SIGN_ID, 10, 60),
    "unit": (k.SIGN_UNIT, 12, 30),
    "phone": (k.SIGN_PHONE, 10, 50),
    "month": (k.SIGN_MONTH, 16, 30),
}


FEWEST = {"spoken": 7}  # so many words make a telephone number
# Signs that mean nothing without a digit.
NUMBERED = frozenset(("long", "month", "mixed", "birth", "id", "unit", "phone"))
DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Pattern:
    """An expression, the group that is the identifier, and a sign a text must show to be worth a try."""

    type: str
    rule: str
    expression: re.Pattern[str]
    sign: str
    group: int = 0
    sure: bool = True


def _p(type: str, rule: str, expression: str, sign: str, group: int = 0, *, sure: bool = True) -> Pattern:
    return Pattern(type, rule, re.compile(expression, re.I), sign, group, sure)


# Signs: "@", "#", "_" themselves, "long" five digits, "mixed" a digit in a word, "." a dot inside a word, otherwise a set of words.
PATTERNS = (
    _p("URL", "url", r"\b(?:https?:/{1,2}|ftp://|www\.)[^\s<>\"“”]{2,300}", "."),
    _p(
        "EMAIL",
        "email",
        r"(?<![\w.+%-])[\w.+%-]{1,64}(?:@| @ | ?\(at\) ?)[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}",
        "@",
    ),
    _p("EMAIL", "email-no-ending", r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,60}", "@"),
    _p(
        "EMAIL",
        "email-spoken",
        r"\b[\w.-]{1,64}(?: (?:dot|punto|underscore"
        r"|guion bajo) [\w-]{1,40}){0,3} ?[(\[]?(?: at | arroba |@)[)\]]? ?"
        r"[\w-]{2,40}(?: ?[(\[]?(?: ?dot | ?punto |\.)[)\]]? ?(?:com|org|net|edu|gov|us|mx|k12|co)\b){1,2}",
        "dot",
    ),
    _p("HANDLE", "handle-sign", r"(?<![\w@./])@ ?[^\W\d_][\w.]{1,40}\w", "@"),
    _p("HANDLE", "handle-number", r"\b[\w.]{3,32}#\d{3,5}\b", "#"),
    _p("HANDLE", "handle-underscore", r"(?<![\w@.-])(?=[^\s_]{0,40}_)[^\W_][\w.]{1,40}[^\W_](?![\w@])", "_"),
    _p(
        "HANDLE",
        "handle-platform",
        r"\b(?:ig|insta(?:gram)?|snap(?:chat)?|tik ?tok|discord|twitter|xbox|gamertag|gamer tag"
        r"|roblox|psn|steam|twitch|venmo"
        r"|cash ?app|telegram|username|user name|usuario|handle)"
        r"(?: (?:name|tag|user|username|handle|account|cuenta|id|usuario))?(?: is| es|:| -| =| :)+ ?@?"
        r"((?=[^\s]{0,30}[\d._])\w[\w.\-]{1,30}\w)",
        "platform",
        1,
    ),
    _p(
        "HANDLE",
        "handle-word",
        r"\b(?:(?:gamer ?tag|username|user name|usuario|handle)(?: is| es|:| -)+"
        r"|(?:ig|insta|snap|tiktok|discord) ?:) ?@?([a-z]\w{4,25})\b",
        "platform",
        1,
    ),
    _p(
        "HANDLE",
        "handle-mixed",
        r"(?<![\w@.#/-])(?:[a-z]{4,20}\.[a-z]{2,20}\d{1,5}|[a-z]{5,20}\d{2,4}x{0,3}"
        r"|x{1,3}[a-z]{3,20}x{1,3})(?![\w@])",
        "mixed",
        sure=False,
    ),
    _p(
        "URL",
        "url-bare",
        r"(?<![\w@.-])(?:[a-z0-9-]{1,40}\.){1,4}(?:com|org|net|edu|gov|io|app|me|us|mx|tv|co|info|ly|gg|dev|example)\b(?:/[^\s<>\"“”]{0,200})?",
        ".",
    ),
    _p(
        "URL",
        "url-country",
        r"(?<![\w@.-])(?=[\w-]{0,40}[a-z])(?:[a-z0-9-]{3,40}\.)(?:[a-z0-9-]{2,40}\.){0,2}"
        rf"(?:(?:{DOMAINS})\b(?![.'’]\w)(?:/[^\s<>\"“”]{{0,200}})?|[a-z]{{2,6}}/[^\s<>\"“”]{{1,200}})",
        ".",
    ),
    _p(
        "PERSON",
        "initials-small",
        r"(?-i:[a-z]\.[a-z]\.)(?<![\w.][a-z]\.[a-z]\.)(?! ?[a-z]\.)"
        r"(?<!(?:p\.e|a\.m|p\.m|i\.e|e\.g|u\.s|d\.c|u\.k|l\.a|n\.y|p\.s|o\.k"
        r"|e\.u|n\.a|v\.p|p\.d|s\.s|g\.p|a\.p|i\.d|t\.v|e\.l|p\.o|f\.y|a\.k)\.)",
        ".",
    ),
    _p("ID", "social-security", r"(?<![\w-])\d{3}[- ]\d{2}[- ]\d{4}(?![\w-])", "long"),
    _p(
        "ID",
        "plate",
        r"\b(?:license plates?|licence plates?|plates?|placas?)(?: is| was| es| son|:)? {0,2}[\"“']?"
        r"((?=[a-z -]{0,7}\d)[a-z\d]{2,4}(?:[ -](?:(?=[a-z]{0,3}\d)[a-z\d]{2,4}|(?-i:[A-Z]{2,4})))?)\b",
        "id",
        1,
    ),
    _p(
        "ID",
        "id-named",
        r"\b(?:(?:student|stdnt|stu|school|state|lunch|case|badge|employee|staff|medicaid|alien|file"
        r"|permanent|district|perm|passport|user|library|client)"
        r" ?(?:i\.?d\.?|number|num|no\.?|#|pin|card)(?: (?:number|num|no\.?|#|card))?"
        r"|i\.?d\.?(?: ?(?:number|num|no\.?|#|card|code))?"
        r"|(?:ssn|social(?: security)?(?: number)?|ssid|sasid|osis|curp|matr[ií]cula|expediente"
        r"|folio|license plate|plates?|placas?"
        r"|n[uú]mero de (?:estudiante|alumn[oa]|caso|seguro|lunch|almuerzo)|identificaci[oó]n"
        r"|credencial|pin|a-number|locker(?: combo)?))"
        r"(?: is| was| es| era|:|,| =| -)* {0,2}#? ?((?=[a-z-]{0,6}\d)[a-z]{0,6}-?\d[\da-z-]{2,18})\b",
        "id",
        1,
    ),
    _p(
        "ID",
        "id-case",
        r"\b(?:case|claim|ticket|caso|folio|file|serial)[ #:]{1,3}(\d{2,4}-\d{3,8})\b",
        "id",
        1,
    ),
    _p("ID", "id-letters", r"(?<![\w-])[A-Z]{2,4}-(?:\d{2,4}-)?\d{4,8}(?![\w-])", "long", sure=False),
    _p("ID", "id-curp", r"\b[a-z]{4}\d{6}[hm][a-z]{5}[a-z\d]\d\b", "long"),
    _p("ID", "id-hash", r"(?<!\w)#\d{5,12}\b", "#"),
    _p(
        "PHONE",
        "phone",
        r"(?<![\w.$/#-])(?:\+ ?\d{1,3}[ .-]?)?(?:\(\d{3}\) ?"
        r"|\d{3}[ .\-/–]{1,2})\d{3}[ .\-–]{1,2}\d{4}(?: ?(?:x|ext\.?|extension) ?\d{1,6})?(?![\w-]|[.,/]\d)",
        "long",
    ),
    _p(
        "PHONE",
        "phone-long",
        r"(?<![\w.$/#-])(?:\+ ?\d{1,3}[ .-]?)?\(?\d{2,3}\)?[ .-]?\d{3,4}[ .-]?\d{4}(?![\w-]|[.,/]\d)",
        "long",
    ),
    _p(
        "PHONE",
        "phone-short",
        r"(?<![\w.$/#-])\d{3}[.\-–]\d{4}(?: ?(?:x|ext\.?) ?\d{1,6})?(?![\w-]|[.,/]\d)",
        "long",
    ),
    _p("PHONE", "phone-short", r"(?<![\w.$/#-])555 ?\d{4}(?![\w-]|[.,/]\d)", "long"),
    _p("PHONE", "phone-pairs", r"(?<![\w.$/#-])\d{2}(?:[ .-]\d{2}){3,4}(?![\w-]|[.,/]\d)", "long"),
    _p(
        "PHONE",
        "phone-named",
        r"\b(?:phone|cell|cel|celular|tel[eé]?f?o?n?o?|tel|text(?: me)?(?: at)?"
        r"|call(?: me)?(?: at)?|number|n[uú]mero|whats ?app|mobile|m[oó]vil|ext|extension)\.?"
        r"(?: number)?(?: is| was| es|:| al| a| #)* ?(\d[\d .-]{5,16}\d)(?!\w)",
        "phone",
        1,
    ),
    _p("PHONE", "phone-extension", r"\b(?:ext|extension|extensi[oó]n)\.? ?#?(\d{2,6})\b", "phone", 1),
    _p(
        "PHONE",
        "phone-spoken",
        rf"\b(?:{DIGIT_WORD}[ ,.-]{{1,3}}){{6,14}}{DIGIT_WORD}\b",
        "spoken",
    ),
    _p("DATE_OF_BIRTH", "birth-after", BIRTH + rf"[^.\n!?;\d]{{0,28}}?({DATE})", "birth", 1),
    _p(
        "DATE_OF_BIRTH",
        "birth-before",
        rf"(?=[\djfmasonde])\b({DATE})[^.\n!?;\d]{{0,18}}?" + BIRTH,
        "birth",
        1,
    ),
    _p(
        "DATE_OF_BIRTH",
        "full-date",
        r"(?<![\w./-])\d{1,2}([/.\-])\d{1,2}\1(?:19[5-9]\d|20[01]\d|(?<!\.)(?:0\d|1[0-8]))(?![\w/-]|\.\d)",
        "long",
        sure=False,
    ),
    _p(
        "DATE_OF_BIRTH",
        "full-date",
        rf"\b(?:\d{{1,2}}(?:st|nd|rd|th|º)? (?:of |de )?{MONTH},? (?:de |del )?"
        rf"|{MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? )(?:19[5-9]\d|20[01]\d)(?![\w/-])",
        "month",
        sure=False,
    ),
    _p("ID", "id-long", r"(?<![\w.,$/#:-])(?:[a-z]{1,3}-?)?\d{6,12}(?![\w%-]|[.,:/]\d)", "long", sure=False),
    _p(
        "ID",
        "plate-told",
        r"\bplates?\b[^.\n\d]{0,30}[:,] ?((?=[a-z-]{0,4}\d)[a-z\d]{1,4}[ -][a-z\d]{2,6})\b",
        "id",
        1,
    ),
    _p(
        "ORGANIZATION",
        "local",
        r"\b(?-i:Local|Ladder|Engine|Troop|Post|Pack|Lodge) \d{1,4}\b",
        "unit",
        sure=False,
    ),
    _p("ADDRESS", "post-box", r"\b(?:p\.? ?o\.? ?box|apartado(?: postal)?) ?#?\d{1,6}\b", "unit"),
    _p("ADDRESS", "postcode", r"\b[A-Z]{2},? \d{5}(?:-\d{4})?\b", "long"),
    _p("ADDRESS", "zip", r"\b(?:zip(?: ?code)?|c\.p\.|c[oó]digo postal)(?: is| es|:)* ?(\d{5})\b", "long", 1),
    _p(
        "ADDRESS",
        "unit",
        r"\b(?:apt|apartment|lot|trailer|space|depto|departamento|dept|suite|ste|interior|int(?=[ #])"
        r"|unit(?= ?#?\d{0,3}(?:\d\d|\d?[a-z])\b))\.? ?(?:#|no\.? ?)?\d{1,5}[a-z]?\b",
        "unit",
    ),
    _p(
        "ADDRESS",
        "road-number",
        r"\b(?:county road|county rd|highway|hwy|route|rte|carretera|mile marker|state road"
        r"|farm road|fm|cr|us|interstate|exit) ?#?\d{1,4}\b|\b(?:I|US|SR)-\d{1,3}\b",
        "unit",
        sure=False,
    ),
)


def _windows(t: Tokens) -> dict[str, list[tuple[int, int]]]:
    """For each sign in the text the stretches around it; expressions look nowhere else. They end between words."""
    text = t.text
    result: dict[str, list[tuple[int, int]]] = {}
    numbered = DIGIT.search(text) is not None
    for sign, (seen, before, after) in SEEN.items():
        if (sign in text or sign == "." or (numbered and sign in NUMBERED)) and (
            spots := [m.start() for m in seen.finditer(text)]
        ):
            result[sign] = _stretches(text, spots, before, after)
    worded = [(t.starts[i], kind) for i in t.marked if (kind := t.kinds[i]) & k.SIGNS]
    said = 0
    for _, kind in worded:
        said |= kind
    for sign, (bit, before, after) in WORDED.items():
        if said & bit and (numbered or sign not in NUMBERED):
            spots = [start for start, kind in worded if kind & bit]
            if len(spots) < FEWEST.get(sign, 1):
                continue
            windows = _stretches(text, spots, before, after)
            result[sign] = [w for w in windows if DIGIT.search(text, *w)] if sign in NUMBERED else windows
    return result


def _stretches(text: str, spots: list[int], before: int, after: int) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    for spot in spots:
        start, least = max(spot - before, 0), spot + after
        if result and start <= result[-1][1]:
            start = result.pop()[0] if result[-1][1] < least else -1
            if start < 0:
                continue
        end = text.find(" ", least, least + 400)
        result.append((start, end if end >= 0 else min(least + 400, len(text))))
    return result


def hits(t: Tokens) -> Iterator[Hit]:
    """Every match of every pattern; the earlier pattern has the better claim where two overlap."""
    windows = _windows(t)
    for pattern in PATTERNS:
        for window in windows.get(pattern.sign, ()):
            for match in pattern.expression.finditer(t.text, *window):
                start, end = match.span(pattern.group)
                while end > start and t.text[end - 1] in ".,;:!?)'\"”’ -":
                    end -= 1
                if end > start:
                    yield Hit(start, end, pattern.type, pattern.sure, pattern.rule)
