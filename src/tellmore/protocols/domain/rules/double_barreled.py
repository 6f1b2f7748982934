"""Double-barreled questions: two subjects in one breath, and only one of them gets an answer.

Two clauses about one event are one question ("… and what happened next?"); the second half counts
as its own subject only when nothing in it points back at the first.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from tellmore.kernel.findings import Rule
from tellmore.protocols.domain.moves import Move
from tellmore.protocols.domain.reading import Reading, Sentence
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.word_lists import WORDS

RULE = Rule(
    code="double_barreled",
    title={"en": "Two questions in one", "es": "Dos preguntas en una"},
    why={
        "en": "People answer one half, usually the easier one, and you cannot tell which. Ask one, "
        "listen, then ask the other. Two clauses about the same event (“what happened, and how did it "
        "end?”) are fine.",
        "es": "La gente contesta una mitad, casi siempre la más fácil, y no se sabe cuál. Conviene hacer "
        "una, escuchar y luego hacer la otra. Dos frases sobre un mismo hecho («¿qué pasó y cómo "
        "terminó?») están bien.",
    },
    source="Dillman, Smyth & Christian, 2014",
    weak={
        "en": ("Do teachers listen and help?", "Tell me about your classes and your ride home."),
        "es": ("¿Los maestros escuchan y ayudan?", "Cuéntame de tus clases y de tu regreso a casa."),
    },
    better={
        "en": ("Tell me about a time a teacher listened to you.",),
        "es": ("Cuéntame de una vez que un maestro te escuchó.",),
    },
)
REASONS = {
    "clauses": {
        "en": "This asks a second question before the first has been answered.",
        "es": "Aquí empieza una segunda pregunta antes de que contesten la primera.",
    },
    "objects": {
        "en": "This asks about two different things at once.",
        "es": "Esto pregunta por dos cosas distintas a la vez.",
    },
    "pair": {
        "en": "One yes would have to do for both halves of this.",
        "es": "Un solo sí tendría que valer para las dos mitades.",
    },
}
# What points back at the first half and so keeps the two halves one event.
_BACK = {
    "en": re.compile(
        r"\b(?:it|that|this|them|they|he|she|him|her|then|there|next|afterwards?|(?:after|before)(?: that|"
        r" it)?(?=[?.!,]|$)|happen(?:s|ed)?|one|ones|possible|else|so|instead|did you (?:do|feel|say|"
        r"respond|react|learn|handle|think|notice|decide|try|want|need|meet|find|get)|kept you|made you|"
        r"helped you|you (?:did|felt|said|learned|wanted|needed|thought|tried)|made (?:the|a) difference|"
        r"went|changed|feel|felt|result|looked like|was (?:it )?like|why(?=[?.!]|$)|"
        r"how come)\b(?! about (?:your|the))"
    ),
    "es": re.compile(
        r"\b(?:eso|esto|ello|ese|esa|esos|esas|entonces|(?:despues|antes)(?=[?.!,]|$)|luego|paso|pasaba|"
        r"lo que|hiciste|hizo|sentiste|sintio|dijiste|dijo|aprendiste|aprendio|te fue|le fue|te hizo|"
        r"le hizo|te ayudo|le ayudo|ayudo|cambio|resulto|termino|fue|reaccion\w+|pensaste|penso|decidiste|"
        r"por que(?=[?.!]|$)|porque|lo|(?:la|los|las) [a-z]{2,14}(?:ste|o|aron|ieron)|te llevo|estuvo|"
        r"salio|siguio|quisiste|necesitabas)\b"
    ),
}
_SECOND_CLAUSE = {
    "en": re.compile(
        r"(?:,| -|--|;)?\s(?:and|or|but)(?: also)?,?\s(?:(?:at|in|with|for|to|about) )?(?:what|how|why|"
        r"who|whom|whose|which|where|when (?:did|do|is|are|was))\b(?: else)?|,?\s(?:and|"
        r"or)(?: also)? (?:do|does|did|are|is|was|were|have|has|can|will|would) (?:you|your|the|they|he|"
        r"she|it|there|students|teachers|people)\b|,\s(?:what|how|who|why|where) (?:is|are|was|were|do|"
        r"does|did|has|have) (?:you|your|the)\b"
    ),
    "es": re.compile(
        r",?\s(?:y|e|o|pero)(?: también| además)?\s(?:(?:a|con|de|en|por|para) )?(?:qué|cómo|cuál|cuáles|"
        r"quién|quiénes|cuándo|dónde|cuánto|cuánta|cuántos|cuántas)\b"
    ),
}
_TWO_OBJECTS = {
    "en": re.compile(
        r"\b(?:about|describe|share|with|on|are|was|were|is|like|through) (?:(?:your|the|"
        r"our) )?(?:(?!time|moment|day|story|stories|last|first|most|best|worst|example|someone|somebody|"
        r"person|who|what|how|when|that|where|you|relationship between|difference|and|to|a|"
        r"an)[\w']+ ){1,4}?(?:(?:in|at|of|with|on|from) (?:the |your )?[\w']+ )?and (?:also )?(?:about |"
        r"with |of )?(?:your|the|our) (?!same|other|rest)[\w']+|\band (?:also )?(?:about|with|of|"
        r"for) (?:your|the|our|any|an?|how|what)\b|\bas well as (?:your|the|how|what|with|about|an?)\b|"
        r"\b(?:a|the last|one|the|your (?:best|worst|first|last)) (?:time|moment|day|story|class|teacher|"
        r"person)\b[^.?!]{0,80}?\band (?:also )?(?:about )?(?:a|another|one|the last|"
        r"of a) (?:different )?(?:time|moment|day|story|class|teacher|person|thing)\b|\babout (?:(?:your|"
        r"the) )?(?!time|moment|a |an |how|what|who|when|one|someone|some)[\w']+(?: [\w']+)?, (?:(?:your|"
        r"the) )?[\w']+(?: [\w']+)?,? and (?:(?:your|the) )?[\w']+|\babout an? (?!time|moment|day|story|"
        r"week|place|experience)[\w']+(?: (?:in|at|with|from|of) [\w']+){1,2} and an? [\w']+|\b(about|"
        r"with) [\w' ]{2,40} and (?:also )?\1 [\w']+|"
        r"\babout (?:your )?first [\w']+(?: [\w']+){0,3}? and (?:about )?your\b|\bhow (?:do|"
        r"did) you feel about (?:the |your )?[\w']+(?: [\w']+)? and (?:the |your )?[\w']+"
    ),
    "es": re.compile(
        r"\b(?:de|del|sobre|con|describe|describa|son|es) (?:(?:tu|tus|su|sus|la|el|los|las) )?(?!una|un|"
        r"alguna?|algun|alguien|ultima|primer|primera|vez|como|lo |que|cuando)[\w']+(?: (?!que|y|una?|vez|"
        r"dia)[\w']+){0,4}? y (?:tambien )?(?:de |del |con |sobre )?(?:tu|tus|su|sus|la|el|los|"
        r"las) (?!que|otra persona)[\w']+|\by (?:tambien )?del \w+|\bcon [\w ]{2,40} y con (?:el|la|los|"
        r"las|tu|su|tus|sus) |\by (?:tambien )?(?:de|sobre|acerca de) (?:tu|tus|su|sus|la|el|los|las|otra|"
        r"otro|una?)\b|\b(?:una|la ultima|alguna) vez\b[^.?!]{0,80}?\by (?:de )?(?:otra|una vez|un dia|"
        r"un momento)\b|\b(?:de|sobre) (?:la|el|los|las|tu|tus|su|sus) (?!ultima|primera?|"
        r"vez)[\w']+(?: [\w']+)?, (?:(?:la|el|los|las|tu|tus|su|sus) )?[\w']+(?: [\w']+)? y (?:(?:la|el|"
        r"los|las|tu|tus|su|sus) )?[\w']+|\basi como (?:de |tu|su|la|el|los|las)"
    ),
}
_PAIR = {
    "en": re.compile(
        r"\b([\w']{1,30}),? (?:and|as well as)(?: also)? (?:(?:also|the|your|a|an|is|are|do|does) )?([\w']+)"
    ),
    "es": re.compile(
        r"\b([\w']{1,30}),? (?:y|e)(?: tambien)? (?:(?:el|la|los|las|tu|tus|su|sus|te|se|le) )?([\w']+)"
    ),
}
# Pairs that are one thing, and words that carry one event on.
_ONE_THING = WORDS["one_thing"]
_CARRIES_ON = WORDS["carries_on"]
_TOGETHER = re.compile(
    r"\b(?:family and (?:the|your) school|familia y la escuela|together|each other|get along|between|"
    r"juntos|juntas|entre|mutuamente|se llevan)\b"
)
_FRAME = re.compile(
    r"(?:think|imagine|picture|remember|recall|suppose|piensa|piense|recuerda|recuerde|imagina|si |if |"
    r"some |in |we |i |as )"
)
_TURNS_AWAY = {
    "en": re.compile(
        r"(?:and|also|or|next|in addition|another)\b,? (?:also )?(?:tell me about (?:your|the|how)|what|"
        r"how|why|who|where|when|which|do|does|did|is|are|was|were|have|has|can)\b"
    ),
    "es": re.compile(
        r"(?:y|tambien|ademas|o)\b,? (?:(?:a|con|de|en|por|para) )?(?:que|como|por que|quien|cual|cuando|"
        r"donde|cuant|te|le|tu|su|hay|tienes|esta)\w*"
    ),
}
# What ties a second thing to the first: "a person …, and a day they helped".
_TIED = {
    "en": re.compile(r"\b(?:it|that|there|them|they|he|she|his|her|him|their)\b"),
    "es": re.compile(
        r"\b(?:ahi|alli|ella|ello|el|ellos|ellas|lo|eso|su ultima|su ultimo)$|\b(?:ahi|alli|lo|eso|"
        r"su ultima)\b"
    ),
}
# Inside an invitation "and how you …" goes on with the story; only a fresh question turns away from it.
_FRESH = {
    "en": re.compile(
        r",?\s(?:and|or|but)(?: also)?,?\s(?:(?:at|in|with|for|to|about) )?(?:what|how|why|who|whom|whose|"
        r"which|where|when)(?: else| (?!you|he|she|they|we|i|it)\w+)? (?:do|does|did|is|are|was|were|have|"
        r"has|can|could|will|would)\b"
    ),
    "es": re.compile(
        r"\b(?:piensas?|opinas?|crees?|te parece|le parece|es|son|esta|estan|vas|llegas?|haces?|tienes?|"
        r"te gusta|le gusta|va|comes?|usas?)\b"
    ),
}
_AND = {"en": re.compile(r"\band\b"), "es": re.compile(r"\by\b")}
_JOINT = {"en": re.compile(r",| and | as well as "), "es": re.compile(r",| y | as[ií] como ")}
_FEWEST_WORDS = 3
_SAYS_WHAT = re.compile(r"(?:how about|what about|y tu|y usted|y que tal)\b")


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
    if len(later.words) < 4 or _BACK[reading.language].search(later.folded):
        return False
    return bool(_TURNS_AWAY[reading.language].match(later.folded))
