"""Leading questions: the wording tells people which answer is welcome."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tellmore.kernel.findings import Rule
from tellmore.protocols.domain.moves import Move
from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.remark import Remark

RULE = Rule(
    code="leading",
    title={"en": "Leading question", "es": "Pregunta que sugiere la respuesta"},
    why={
        "en": "The wording tells people what you hope to hear, and young people like to please. Leave "
        "your own view out and ask how it went.",
        "es": "Las palabras dejan ver lo que se espera oír, y a los jóvenes les gusta quedar bien. Mejor "
        "guardarse la opinión y preguntar cómo fue.",
    },
    source="Seidman, 2019",
    weak={
        "en": ("Isn't the new schedule stressful?", "You like your advisor, don't you?"),
        "es": ("¿No crees que el horario nuevo es estresante?", "Te gusta tu consejera, ¿verdad?"),
    },
    better={
        "en": (
            "How has the new schedule gone for you?",
            "Tell me about the last time you met with your advisor.",
        ),
        "es": (
            "¿Cómo te ha ido con el horario nuevo?",
            "Cuéntame de la última vez que viste a tu consejera.",
        ),
    },
)
REASONS = {
    "negative": {
        "en": "Opening with a “not” shows which answer you expect.",
        "es": "Empezar con un «no» deja ver qué respuesta se espera.",
    },
    "tag": {
        "en": "The little question at the end asks people to agree with you.",
        "es": "La preguntita del final invita a dar la razón.",
    },
    "agree": {
        "en": "This asks people to agree with a view that is already spoken.",
        "es": "Pide estar de acuerdo con una opinión que ya está dicha.",
    },
    "loaded": {
        "en": "This word already judges the thing you are asking about.",
        "es": "Esta palabra ya juzga aquello por lo que se pregunta.",
    },
    "others": {
        "en": "Saying what others think, or what must be so, makes it hard to tell a different story.",
        "es": "Decir lo que otros piensan, o lo que debe ser, hace difícil contar algo distinto.",
    },
}
_NEGATIVE = {
    "en": re.compile(
        r"(?:isn't|aren't|wasn't|weren't|don't|doesn't|didn't|won't|wouldn't|can't|couldn't|shouldn't|"
        r"haven't|hasn't|isnt|arent|wasnt|dont|doesnt|didnt|wouldnt|shouldnt)$"
    ),
    "es": re.compile(r"no\b(?! (?:se|mas)\b)|acaso\b|a poco\b|verdad que\b"),
}
_AGREE = {
    "en": re.compile(
        r"\bdo you (?:also|too) (?:think|feel|believe|find)\b|\b(?:do|would|don't|wouldn't|"
        r"can) you (?:not )?(?:also )?(?:agree|say that|admit|accept that)\b|\bdon't you think\b|"
        r"\bwould(?:n't)? you say\b|\b(?:would it be|is it) (?:fair|true|right|safe) to say\b|"
        r"\bis(?:n't)? it (?:true|fair) that\b|\byou(?:'d| would) agree\b|\bwhy would any(?:one|body)\b|"
        r"(?<!why )(?<!what )\bdo you (?:also )?(?:hate|despise|love|adore)\b|\bas much as (?:everyone|"
        r"everybody|we|i) "
    ),
    "es": re.compile(
        r"\b(?:estas|esta|estarias|estaria) (?:usted )?de acuerdo (?:en|con)\b|\b(?:dirias|"
        r"diria) (?:usted )?que\b|\b(?:no crees|no cree|no piensas|no te parece|no le parece)\b|"
        r"\bes (?:cierto|verdad) que\b"
    ),
}
_BAD = (
    "bad|awful|terrible|horrible|unfair|boring|annoying|stressful|confusing|useless|frustrating|"
    "ridiculous|scary|"
    "disappointing|hard|difficult|mean|rude|strict|unhappy|upset|upsetting|poor|broken|outdated|pointless|"
    "gross|"
    "disgusting|overwhelming|harsh|chaotic|worried|angry|nervous|excited"
)
_GOOD = (
    "great|amazing|wonderful|excellent|fantastic|helpful|awesome|incredible|terrific|outstanding|"
    "beautiful|lovely|"
    "perfect|fun|exciting|effective|useful|valuable|beneficial|supportive|caring|brilliant|good|nice|proud"
)
_STRONG = (
    "amazing|wonderful|excellent|fantastic|awesome|incredible|terrific|outstanding|brilliant|awful|"
    "terrible|horrible|"
    "unfair|boring|useless|ridiculous|disgusting|stressful|confusing|harsh|pointless|outdated|gross|"
    "frustrating|"
    "annoying|great new|much improved|popular|successful|innovative|disappointing|chaotic|overcrowded|"
    "mean|rude"
)
_LOADED = {
    "en": re.compile(
        rf"\bhow (?:very |really |truly )?(?:{_BAD}|{_GOOD}) (?:is|are|was|were|it|the|this|do|does|did|"
        rf"has|have|your|our|their|my|you|they)\b|\bwhat (?:was|is|makes|made) (?:(?!it |that |this |"
        rf"them )[\w']+ ){{0,3}}?so (?:{_BAD}|{_GOOD}|special)\b|\bsuch an? (?:big |huge |"
        rf"real )?(?:{_BAD}|{_GOOD}|problem|waste|success|joy|pain|relief)\b|"
        r"\bhow much (?:(?:do|did|does|have) )?(?:you|your \w+|they|students) (?:really )?(?:enjoy\w*|"
        r"love\w*|like\w*|hate\w*|dislike\w*|appreciate\w*|benefit\w*)|"
        rf"\b(?:the|our|this|that|these|those|such an?|your|my|their) (?:very |really |"
        rf"so )?(?:{_STRONG})\b(?! (?:thing|part|day|moment|time|experience))|"
        r"\bwhy do (?:you|your \w+) (?:really |all )?(?:enjoy|love|like|prefer|appreciate|value|trust|"
        r"admire)\b|\bhow much (?:better|worse|easier|harder|happier|safer) (?:is|are|was|were|has|have|"
        r"do|does|did)\b|"
        rf"\bwhy (?:the|our|this|your)(?: [\w']+){{1,4}}? (?:is|are|was|were) (?:so |too )?(?:{_BAD}|"
        rf"{_GOOD}|better|worse|best)\b|\bdo you (?:think|feel|believe|find)(?: [\w']+){{1,5}}? (?:is|are|"
        rf"was|were) (?:too \w+|{_STRONG})\b|"
        r"\bour (?:great|good|helpful|caring|new and improved|supportive|beautiful|effective|strong)\b|"
        rf"\bwhy (?:is|are|was|were)\b(?: [\w']+){{1,6}}? (?:so |such an? |too )?(?:{_BAD}|{_GOOD}|better|"
        rf"worse)\b|\bour (?:\w+ )?(?:is|are|was) (?:so |the |such an? )?(?:best|better|{_GOOD})\b|"
        r"\b(?:love|loved) (?:the )?most\b|\bthe real (?:reason|problem|cause)\b|\bwaste of time\b|"
        rf"\b(?:is|are|was|were)(?:n't)? (?:way |far |much )(?:too|more) \w+"
    ),
    "es": re.compile(
        r"\bpor que (?:\w+ ){1,4}?(?:es|son|era|eran) tan\b|\blo (?:bien|mal) que\b|\bpor que (?:te|"
        r"le) (?:gusta|encanta|gustan|encantan)\b|\bque tan (?:mal[oa]s?|buen[oa]s?|injust\w+|aburrid\w+|"
        r"terrible|horrible|dificil\w*|estresante\w*|confus\w+|util\w*|pesad\w+|fe[oa]s?|duro|dura|"
        r"maravillos\w+|feliz|felices|enojad\w+|content[oa]s?|preocupad\w+|frustrante\w*|divertid\w+|"
        r"estrict\w+)\b|\blo (?:maravillos|excelente|buen|mal|aburrid|injust|horrible|terrible|dificil|"
        r"confus|estresante|util|increible|fantastic|dur|divertid|frustrante|mucho)\w* que\b|"
        r"\b(?:nuestr[oa]s?|del|al|el|la|los|las|este|esta|est[oa]s|tan|"
        r"un[oa]s?) (?:nuev[oa]s? )?(?:ridicul[oa]s?|excelentes?|maravillos\w+|increibles?|fantastic\w+|"
        r"estupend\w+|horribles?|terribles?|injust\w+|aburrid\w+|inutil\w*|estresantes?|confus\w+|"
        r"magnific\w+)\b(?! (?:dia|momento|experiencia))|\bpor que (?:es|son|era|fue|esta|"
        r"estan)\b(?: \w+){0,6}? tan (?!seguido|poco)\w+|\btanto (?:te|le) (?:gust|encant)\w+|\b(?:mas|"
        r"tanto) (?:te|le) encant\w+|\bcuanto (?:te|le) (?:gust|encant|molest)\w+|\bperdida de tiempo\b|"
        r"\bla verdadera (?:razon|causa)\b|\bpor que (?:es|son) (?:mejor|peor)\w*|\b(?:te |le )?(?:odias|"
        r"adoras|te encanta) tanto\b"
    ),
}
_OTHERS = {
    "en": re.compile(
        r"\b(?:obviously|surely|clearly|undoubtedly|of course|naturally|needless to say|no doubt|"
        r"admittedly)\b|\b(?:everyone|everybody|we all|we|people|most (?:\w+ )?(?:people|students|kids|"
        r"families|parents|teachers|of your \w+)|many (?:students|people|kids|families|parents|teachers)|"
        r"(?:the )?other (?:students|kids|families|parents|teachers)|a lot of (?:students|people|kids|"
        r"families|parents)|some (?:students|people|kids)|your (?:friends|classmates|teachers?|parents)|"
        r"studies|research|experts) (?:all |really |already |here |often |usually |have |"
        r"has ){0,2}(?:mentioned|complained|reported|told (?:us|me)|knows?|says?|said|agrees?|thinks?|"
        r"believes?|feels?|told us|tell us|shows?|loves?|hates?|complain|complains|likes?|dislikes?|"
        r"find)\b(?=[^?]{0,80}[,.:])|\b(?:everyone|everybody|we all) (?:knows?|agrees?)\b|\bas (?:we|you|"
        r"everyone) (?:all )?knows?\b|\b(?:i|we) (?:imagine|bet|assume|guess|suppose|suspect|believe|"
        r"think|know)\b(?! (?:that would|about|of|how|what|(?:that )?(?:this|it|you|there|some)\b))|"
        r"\b(?:it|you|that|they|this) must (?:be|have|feel|think|miss|love|hate|get)\b|\bi'm sure\b|"
        r"\bi am sure\b|\b(?:we|i)(?:'ve| have)? (?:worked|tried|put) (?:so |very |really )?(?:hard|"
        r"a lot)\b|\bwe(?:'re| are) (?:so |very |really )?proud\b|\bi(?:'ve| have)? (?:heard|"
        r"noticed) that\b"
    ),
    "es": re.compile(
        r"\b(?:otr[oa]s|much[oa]s|vari[oa]s|algun[oa]s) (?:estudiantes|alumnos|familias|padres|personas|"
        r"maestros|jovenes) (?:nos |me )?(?:han |ya )?(?:dijeron|dicho|comentaron|comentado|contaron|"
        r"contado|cuentan|comentan|dicen|mencion\w+)\b|\b(?:obviamente|seguramente|claramente|"
        r"indudablemente|sin duda|por supuesto|desde luego|es obvio|es claro|naturalmente|logicamente)\b|"
        r"\b(?:todos|todo el mundo|todas)(?: ya)? (?:sabemos|saben|sabe|dicen|dice|opinan|piensan|"
        r"coinciden|creen)\b|\bcomo (?:todos )?(?:sabes|sabe|sabemos|saben)\b|\b(?:la mayoria|muchos|"
        r"muchas|casi todos|otros|los demas)(?: de)?(?: los| las)?(?: \w+)? (?:dice|dicen|piensan?|creen?|"
        r"opinan?|sienten?|odian?|aman?|se quejan)\b|\b(?:me imagino|imagino|supongo|seguro|"
        r"estoy segur[oa](?: de)?|creemos|creo|apuesto a?|se) que\b(?! (?:esto|puede|a veces|no es facil|"
        r"hay))|\bdebe (?:de )?(?:ser|haber|sentirse|estar)\b|\bdebes (?:de )?(?:estar|sentir|haber|"
        r"extranar)\w*|\bha de (?:ser|haber)\b|\b(?:hemos trabajado|trabajamos) (?:mucho|muy duro|duro)\b|"
        r"\bestamos (?:muy )?orgullos[oa]s\b"
    ),
}
# Words that follow "so", "surely" or "I think" inside somebody's own story do not lead.
_IN_A_STORY = re.compile(
    r"\b(?:a time|the last time|a moment|a day|una vez|la ultima vez|un momento|un dia)\b"
)


def remarks(reading: Reading) -> Iterator[Remark]:
    yield from _one(reading)


def _one(reading: Reading) -> Iterator[Remark]:
    language = reading.language
    if agreed := _AGREE[language].search(reading.folded):
        yield Remark(agreed.start(), agreed.end(), "agree")
        return
    for sentence in reading.sentences:
        if sentence.move is Move.TAG:
            yield Remark(*sentence.cue, "tag")
            return
        negative = _NEGATIVE[language].match(reading.folded, *sentence.cue)
        if negative and sentence.asks and sentence.move in (Move.YES_NO, Move.CHOICE):
            yield Remark(*negative.span(), "negative")
            return
    for reason, patterns in (("loaded", _LOADED), ("others", _OTHERS)):
        found = patterns[language].search(reading.folded)
        if found and not _IN_A_STORY.search(reading.folded, 0, found.start()):
            yield Remark(found.start(), found.end(), reason)
            return
