"""What can be known about a word, as bits of one number, and which cue words set which bit."""

from __future__ import annotations

CAP, CAPS, LOWER, INITIAL, DIGITS = (1 << n for n in range(5))
GIVEN, FAMILY, WORD, LEAVE, UNKNOWN, FUNCTION, OWN = (1 << n for n in range(5, 12))
TOWN, REGION, PHRASE = (1 << n for n in range(12, 15))
STRICT, LOOSE, KIN, NAMED, SAID, PREP, LIVES = (1 << n for n in range(15, 22))
SCHOOL_AFTER, SCHOOL_BEFORE, STREET_AFTER, STREET_BEFORE, ORG_AFTER, ORG_BEFORE = (
    1 << n for n in range(22, 28)
)
TOPONYM, FILLER, PARTICLE, ACTIVE, TYPO, TOPONYM_BEFORE = (1 << n for n in range(28, 34))
SIGN_PLATFORM, SIGN_SPOKEN, SIGN_DOT, SIGN_BIRTH = (1 << n for n in range(34, 38))
WORKS, NICKNAMED, NAMELIKE, VERY_NAMELIKE, UNLIKELY = (1 << n for n in range(38, 43))
SIGN_ID, SIGN_UNIT, SIGN_PHONE, WORD_NAME, MOVED, BUSINESS, PAIR_ONLY, SPEECH = (
    1 << n for n in range(43, 51)
)
LONE, ATTENDS, BY_NAME, LANDSCAPE, SIGN_MONTH, SPELT, SYLLABLE = (1 << n for n in range(51, 58))

NAME = GIVEN | FAMILY
TITLE = STRICT | LOOSE
PLACE = TOWN | REGION | PHRASE
SHAPED = CAP | CAPS
SIGNS = SIGN_PLATFORM | SIGN_SPOKEN | SIGN_DOT | SIGN_BIRTH | SIGN_ID | SIGN_UNIT | SIGN_PHONE | SIGN_MONTH
STARTS = SIGNS | DIGITS | SYLLABLE | LIVES | ATTENDS | LANDSCAPE | BY_NAME | SPEECH
HEADS = SCHOOL_AFTER | SCHOOL_BEFORE | STREET_AFTER | STREET_BEFORE | ORG_AFTER | ORG_BEFORE

CUES = {
    "title-strict": STRICT,
    "title-loose": LOOSE,
    "kin": KIN,
    "named": NAMED,
    "said": SAID,
    "place-before": PREP,
    "lives": LIVES,
    "school-after": SCHOOL_AFTER,
    "school-before": SCHOOL_BEFORE,
    "street-after": STREET_AFTER,
    "street-before": STREET_BEFORE,
    "toponym": TOPONYM,
    "toponym-before": TOPONYM_BEFORE,
    "organization-after": ORG_AFTER,
    "organization-before": ORG_BEFORE,
    "name-filler": FILLER,
    "function": FUNCTION,
    "particles": PARTICLE,
    "works": WORKS,
    "nicknamed": NICKNAMED,
    "sign-platform": SIGN_PLATFORM,
    "sign-spoken": SIGN_SPOKEN,
    "sign-dot": SIGN_DOT,
    "sign-birth": SIGN_BIRTH,
    "sign-id": SIGN_ID,
    "sign-unit": SIGN_UNIT,
    "sign-phone": SIGN_PHONE,
    "word-names": WORD_NAME,
    "moved": MOVED,
    "speech": SPEECH,
    "sign-month": SIGN_MONTH,
    "attends": ATTENDS,
    "landscape-after": LANDSCAPE,
    "nickname-verbs": BY_NAME,
    "syllables": SYLLABLE,
}
