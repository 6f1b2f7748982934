"""Presumptive questions: they take something about the person for granted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tellmore.kernel.findings import Rule
from tellmore.protocols.domain.moves import Move
from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.remark import Remark

RULE = Rule(
    code="presumptive",
    title={"en": "Presumptive question", "es": "Pregunta que da algo por hecho"},
    why={
        "en": "It takes for granted that something happened, or that somebody is at fault. People then "
        "defend themselves, or go along with it. Ask about the event and let them say what it was.",
        "es": "Da por hecho que algo pasó o que alguien tiene la culpa. Entonces la gente se defiende o "
        "sigue la corriente. Mejor preguntar por lo que pasó y dejar que lo nombren.",
    },
    source="Loftus & Zanni, 1975",
    weak={
        "en": ("How did you get over failing?", "Why didn't you come to school?"),
        "es": ("¿Cómo superaste haber reprobado?", "¿Por qué no viniste a la escuela?"),
    },
    better={
        "en": ("Tell me about a class that was hard.", "What was going on that day?"),
        "es": ("Cuéntame de una clase que se te hizo difícil.", "¿Qué estaba pasando ese día?"),
    },
)
REASONS = {
    "why": {
        "en": "“Why” in this form sounds like blame; ask what was going on instead.",
        "es": "Este «por qué» suena a reclamo; mejor preguntar qué estaba pasando.",
    },
    "granted": {
        "en": "This takes for granted that something went wrong or is so.",
        "es": "Esto da por hecho que algo salió mal o que así son las cosas.",
    },
    "trait": {
        "en": "This hands the person a fault or a problem they have not named.",
        "es": "Esto le pone a la persona una falta o un problema que no ha nombrado.",
    },
}
_NOT = (
    r"(?:don't|doesn't|didn't|won't|wouldn't|can't|couldn't|aren't|isn't|haven't|hasn't|weren't|wasn't|"
    r"never|not|dont|didnt|doesnt|cant|wont)"
)
_HARM = (
    r"(?:anger|stress|anxiety|temper|laziness|failures?|failing|struggles?|problems?|issues|difficulties|"
    r"troubles?|lack of|absences|frustrations?|fears?|shyness|behavior problems|attendance problems?|"
    r"mistakes|weaknesses|disappointment|loneliness|worries|trauma|(?:bad|poor|low|failing|negative|"
    r"declining|lazy|terrible|disruptive) \w+)"
)
_VERBS = (
    r"(?:hate|hating|dislike|struggle|struggling|fail|failing|failed|drop|quit|skip|skipping|skipped|"
    r"misbehave|fight|cheat|lie|ignore|avoid|refuse|refused|give up|gave up|lose|lost|stop|stopped|"
    r"fall behind|act out|ditch)"
)
_WHY = {
    "en": re.compile(
        rf"\bwhy (?:do|does|did|have|has|are|were|is|was|would|will|can|could)? ?(?:you|your|he|she|they|"
        rf"the|this|students|teachers|parents|families|kids)?(?: \w+)?(?: \w+)? ?{_NOT}\b|\bwhy {_NOT}\b|"
        rf"\bwhy (?:do|does|did|are|were|is|was|have|has) (?:you|your \w+|he|she|"
        rf"they)(?: \w+)?(?: \w+)? (?:always |still |keep |so |constantly |often )?{_VERBS}\b|"
        r"\bwhy (?:are|were|is|was|do|did) (?:you|your \w+|he|she|they) (?:always|still|keep|so|"
        r"constantly|often|late|absent|afraid|unhappy|angry|behind|failing|bad|struggling|rarely)\b|"
        r"\bwhy (?:is|are|was|were) your (?:\w+ )?(?:so|low|bad|poor|slipping|dropping|down)\b|"
        r"\bhow come you (?:don't|didn't|never|always|can't|won't|hate|quit|stopped)\b"
    ),
    "es": re.compile(
        r"\bpor que (?:tu |tus |su |sus |usted |ustedes |a ti |los |las |el |la )?(?:\w+ )?(?:no|nunca|"
        r"siempre|todavia|ya no|jamas|tampoco)\b|\bpor que (?:\w+ ){0,2}?(?:odi\w+|te cuesta|le cuesta|"
        r"dejaste|dejo|abandon\w+|renunci\w+|reprob\w+|fallas\w*|faltas\w*|fracas\w+|evitas?|ignoras?|"
        r"te peleas?|mientes|te rendiste|te portas|tienes (?:miedo|problemas|tan)|estas tan|eres tan|"
        r"llegas tarde|perdiste|te quejas|te aburres|te distraes|te cae)\b|\bpor que (?:tu|su|tus|"
        r"sus) (?:\w+ )?(?:es|son|esta|estan) tan\b|\bpor que (?:es|son|esta|estan) tan (?:baj|"
        r"mal)\w+ (?:tu|su)s?\b"
    ),
}
_GRANTED = {
    "en": re.compile(
        rf"\bhow (?:has|have|did|does|do) (?:the |all the |your )?(?:stress|pressure|lack|bullying|"
        rf"violence|failure|noise|chaos|problems?|not having|not being|missing|losing|failing|trouble|"
        rf"conflict|racism|discrimination|poverty|anxiety|language barrier)\b|\bhow (?:do|did|"
        rf"does) (?:you|your \w+|they) deal with (?!it\b|that\b|this\b|them\b|things\b)\w+|"
        rf"\bwhy do you think (?:you|your \w+)(?: are|'re| is)? (?:failing|struggling|not|always|behind|"
        rf"so|late|bad)\b|\bhow (?:did|do|have|will|are|can) (?:you|your \w+|they)(?: \w+)? (?:get over|"
        rf"overcome|overcame|recover|cope|coping|survive|bounce back|make up for|get past|"
        rf"move past)\b(?! (?:it|that|this)\b)|\bhow (?:did|do|have|will|are) (?:you|your \w+|"
        rf"they) (?:deal|dealt|dealing|handle|handled|handling|manage|managed|managing|live|"
        rf"get along) (?:with )?(?:your|being|having|not|the (?:pressure|stress|bullying|language barrier|"
        rf"problem|lack|failure|difficult\w*|noise|chaos)|feeling|losing|failing|so (?:much|many)|such|"
        rf"all)\b|\bwhen did (?:you|your \w+|they) (?:stop|quit|give up|lose|start (?:to )?(?:hat|dislik|"
        rf"fail|struggl|skip|fall|feel(?:ing)? (?:bad|lost|unsafe|alone))\w*|first (?:fail|struggl|hate|"
        rf"notice (?:the|your) problem)\w*|begin to (?:hate|fail|struggle|fall)|fall behind)\b|"
        rf"\bwhat (?:made|makes|caused|led|drove) (?:you|your \w+|them)(?: to)? (?:give up|quit|stop|hate|"
        rf"drop|fail|lose|angry|dislike|skip|fall behind|miss so|so (?:angry|upset|unhappy|afraid)|"
        rf"feel (?:so )?(?:unsafe|alone|bad|stupid|unwelcome|excluded|left out|angry)|afraid|unhappy|"
        rf"misbehave|struggle|leave)\b|\bwhat (?:has |is |was )?(?:keeps?|kept|prevent(?:s|ed|ing)?|"
        rf"stop(?:s|ped|ping)?|hold(?:s|ing)?|held|block(?:s|ed)|gets in the way of) (?:you|your|him|her|"
        rf"them)\b(?! going\b)|\bwhat (?:\w+ )?(?:problems?|difficult(?:y|ies)|troubles?|struggles?|"
        rf"issues|barriers?|obstacles?|challenges?|complaints?|frustrations?|conflicts?|worries|"
        rf"fears)\b(?: \w+){{0,3}}? (?:do|did|does|have|has|are|were) (?:you|your|students|families)\b|"
        rf"\bwhat (?:do|did) (?:you|your \w+) (?:\w+ )?(?:hate|dislike|fear|regret|resent|"
        rf"find (?:so )?(?:hard|difficult|frustrating|boring|confusing))\b|\bwhat (?:don't|didn't|"
        rf"doesn't) (?:you|your \w+) (?:like|understand|enjoy|trust)\b|\b(?:since|because|given that|"
        rf"seeing that|considering(?: that)?|now that|even though|although) (?:you|your \w+|you're|"
        rf"you've)(?: \w+){{0,2}}? (?:{_NOT}|hate\w*|fail\w*|struggl\w*|had trouble|have trouble|quit|"
        rf"stopp\w*|dropp\w*|lost|are behind|are new|are shy|poor|live in|are (?:bad|failing|always|often|"
        rf"from))\b|\b(?:when|after) (?:your|all your|the other) (?:friends?|parents?|mom|dad|mother|"
        rf"father|family|teachers?|classmates?|kids|students)(?: \w+)? (?:stopped|cannot|can't|couldn't|"
        rf"don't|didn't|doesn't|won't|refuse[sd]?|fight|fought|left|leave|ignore[sd]?|yell(?:ed|s)?|"
        rf"bull(?:y|ied)|make fun|made fun|turned|tease[sd]?|treat(?:ed)? you)\b|\bhow (?:did|do|"
        rf"does) (?:you|it|that) feel (?:when|to|about)(?: \w+){{0,4}}? (?:failed|failing|bullied|"
        rf"suspended|expelled|rejected|excluded|teased|dropped|cut from|ignored|punished|left out|"
        rf"laughed at)\b|\bafter (?:falling|failing|being (?:suspended|expelled|held back|bullied|behind|"
        rf"rejected|late|absent)|dropping|missing so|getting in trouble|losing|you (?:failed|quit|dropped|"
        rf"fell))\b|\b(?:treats?|treated|treating) you (?:unfairly|badly|differently|poorly|worse|"
        rf"unequally)\b(?<!time)|\bhow (?:has|have|did|does|do|is|was)\b(?: [\w']+){{0,5}}? (?:hurt|"
        rf"harm(?:ed)?|ruin(?:ed)?|held you back|hold you back|set you back|harder for you|made (?:school|"
        rf"it|things|life|learning) (?:harder|worse|difficult|better|easier))\b|\bhow (?:has|"
        rf"have) (?:the |our |your |this |being |having )(?:[\w']+ ){{1,4}}?(?:improved|benefited|helped|"
        rf"hurt|changed your life)\b|"
        r"\b(?:after|when) you (?:got|were|get|are) (?:in trouble|caught|suspended|punished|kicked|"
        r"expelled|bullied|late|behind|failing)\b|\bhow (?:do|did|does) (?:you|your \w+|they) (?:punish|"
        r"manage without|cope|survive|get by)\b|\bwhat (?:makes|made) you so\b|\bhow badly\b|"
        r"\bstill (?:struggl|fail|hate|behind|afraid|having trouble|mad|angry|upset)\w*|"
        rf"\bhow (?:much|often) do you (?:cheat|lie|skip|hate|fight|bully|argue|struggle|worry)\b|"
        rf"\bhow often (?:are you|do you get) (?:bullied|teased|in trouble|late|suspended)\b|"
        rf"\bwho (?:bullies|bullied|picks on|made fun of|excludes|hurt|is to blame|let you down|"
        rf"has let you down)\b|\bwhat went wrong\b"
    ),
    "es": re.compile(
        r"\bcomo (?:has |ha |lograste |logro |pudiste |pudo |hiciste para |hizo para |haces para |"
        r"hace para |te )?(?:super|sobreviv|recuper|repus|venc|sobrepon)\w+|\bcomo (?:manejas|maneja|"
        r"manejaste|lidias|lidia|lidiaste|enfrentas|enfrenta|enfrentaste|afrontas|afronta|controlas|"
        r"sobrellevas|soportas|aguantas) (?:con )?(?:tu|tus|su|sus|el|la|los|las|ser|no|que|tener|tanto|"
        r"tanta)\b|\bque (?:te|le|les) (?:impide|impidio|impiden|detiene|detuvo|frena|hizo (?:renunciar|"
        r"dejar|abandonar|rendir|odiar|perder|fracasar|reprobar|faltar|enojar|desistir|sentir (?:mal|tan|"
        r"excluid|rechazad|insegur))\w*|llevo a (?:renunciar|dejar|abandonar|odiar|faltar|reprobar)|"
        r"hace (?:odiar|faltar|sentir (?:mal|insegur)|enojar)\w*|asusta|molesta tanto)\b|"
        r"\bque (?:tipo de )?(?:problemas?|dificultad(?:es)?|retos|desafios|obstaculos?|barreras?|quejas?|"
        r"conflictos?|miedos?|preocupaciones)\b(?: \w+){0,3}? (?:tienes?|tuviste|tuvo|has|ha|han|"
        r"enfrentas?|enfrentaste|enfrenta|enfrento)\b|\bque (?:es lo que )?(?:mas )?(?:odias|no te gusta|"
        r"no le gusta|te disgusta|le disgusta|te molesta|le molesta)\b|\bcuando (?:dejaste|dejo|perdiste|"
        r"perdio|te rendiste|renunciaste|empezaste a (?:odiar|faltar|reprobar|fallar|tener problemas|"
        r"sentirte mal|perder)|comenzaste a (?:odiar|faltar|reprobar|fallar|perder))\b(?! de llover)|"
        r"\b(?:como|ya que|puesto que|dado que|debido a que|aunque) (?:a ti |tu |usted |su \w+ |"
        r"tus \w+ )?(?:no|nunca|odias?|siempre|reprobaste|fallaste|eres mal|te cuesta|"
        r"le cuesta)\b(?=[^.?!¿]{0,80}[,¿])|\b(?:te|le) (?:afecto|dolio|lastimo|perjudico|hizo dano|"
        r"afecta) (?:que|tanto|haber|el|la|tu|su|no|ser)\b|\bdespues de (?:reprobar|fracasar|fallar|"
        r"que (?:te|lo|la) (?:suspend|expuls|castig|rechaz)\w+|quedar(?:te)? atras|haber (?:reprobado|"
        r"fallado|fracasado|faltado)|perder|faltar tanto)\b|\bcuando (?:tus|tu|sus|su) (?:papas|padres|"
        r"mama|papa|amigos|amigas|maestros?|maestras?|companeros|familia|hij[oa]s?) (?:no|te dejaron|"
        r"dejaron|se negaron|te ignor\w+|te grit\w+|se burl\w+|te rechaz\w+|nunca|le dej\w+)\b|\b(?:te|lo|"
        r"la|le) tratan? (?:mal|injustamente|diferente|peor)\b|\b(?:mas dificil|peor) (?:la escuela|"
        r"las cosas|tu vida)\b|\b(?:sigues|sigue|todavia|aun) (?:odi|reprob|fall|falt|batall|"
        r"tien(?:es?) problemas|enojad)\w*|\bquien (?:te molesta|te hace bullying|te acosa|se burla|"
        r"tiene la culpa|te fallo)\b|\bque (?:salio|estuvo) mal\b|\bque (?:te|le) (?:pone|hace sentir|"
        r"hizo sentir) tan\b|\bque castigos?\b|\bpor que faltas\b"
    ),
}
_TRAIT = {
    "en": re.compile(
        r"\byour (?:biggest|greatest|main|worst|hardest|most difficult|number one) (?:struggles?|"
        r"problems?|fears?|weakness(?:es)?|difficult(?:y|ies)|challenges?|frustrations?|concerns?|"
        r"complaints?|worry|worries|obstacles?|barriers?|regrets?)\b|"
        rf"\b(?:with|about|of|for|overcome|to|did|do|does|has|have|had|is|are|was|were|handle|manage|"
        rf"control|explain|caused?|by) your {_HARM}\b|\byour (?:bad|poor|low|failing|negative|terrible|"
        rf"disruptive|declining) (?:grades?|behavior|attitude|attendance|choices|scores?|habits|"
        rf"performance|work|english|reading)\b|"
        r"\b(?:the|any|all the) (?:problems?|trouble|difficulties|struggles|issues|barriers|"
        r"obstacles) (?:that )?(?:you|your \w+) (?:have|had|face|faced|are having|were having|"
        r"keep having)\b|\b(?:someone|kids|students|people|families) like you\b"
    ),
    "es": re.compile(
        r"\b(?:tu|tus|su|sus) (?:mayor|mayores|principal|principales|peor|peores) (?:problemas?|"
        r"dificultad(?:es)?|miedos?|retos?|desafios?|obstaculos?|debilidad(?:es)?|quejas?|"
        r"preocupaci\w+)\b|\bcuando te (?:suspend|expuls|castig|reprob|rechaz|molest|acos|golpe|insult|"
        r"excluy|ignor|sacaron|corrieron)\w*|\b(?:tu|tus|su|sus) (?:mal[oa]?s? (?:comportamiento|conducta|"
        r"calificaci\w+|notas|actitud|habitos|decisiones|asistencia|desempeno)|falta de|enojo|ira|coraje|"
        r"ansiedad|estres|fracasos?|problemas?|dificultades|miedos?|flojera|pereza|ausencias|faltas|"
        r"errores|debilidades|baj[oa]s? \w+|verguenza|timidez|inseguridad\w*|frustraci\w+|luchas?)\b|"
        r"\blos problemas que (?:tienes?|tuviste|has|ha|tuvo)\b|\b(?:alguien|estudiantes|jovenes|familias|"
        r"personas) como (?:tu|usted|ustedes)\b"
    ),
}
_ORDER = (("why", _WHY), ("granted", _GRANTED), ("trait", _TRAIT))
_STORY = re.compile(
    r"\b(?:a time|the last time|a moment|a day|an experience|a story|a class|someone|"
    r"somebody)\b[^.?!]{0,40}$|\b(?:una vez|la ultima vez|un momento|un dia|una experiencia|una clase|"
    r"una historia|alguien)\b[^.?!]{0,40}$"
)


# Words of trouble: an open question about "you" that holds one takes the trouble for granted …
_TROUBLE = {
    "en": re.compile(
        r"\b(?:fail(?:s|ed|ing|ures?)?|flunk\w*|struggl\w+|fall(?:ing)? behind|fell behind|worse|angry|"
        r"anger|afraid|fears?|scared|anxious|anxiety|bull(?:y|ied|ies|ying)|suspen(?:ded|sion)|expelled|"
        r"punish\w*|divorce|blamed?|lonely|loneliness|ignored|excluded|rejected|teased|hated?|hating|quit|"
        r"lazy|laziness|bad at|in trouble|drop(?:ped)? out|gave up|giving up|absent|absences|cheat\w*|"
        r"lying|fighting|stress(?:ed|ors?)?|overwhelmed|ashamed|embarrassed|unsafe|unwelcome|mistreated|"
        r"discriminat\w+|racism|poverty|excuses?|low scores|(?:bad|low|poor|failing) grades|shortcomings|"
        r"weaknesses)\b"
    ),
    "es": re.compile(
        r"\b(?:reprob\w+|fracas\w+|vas mal|va mal|problemas?|enoj\w+|miedos?|acoso|bullying|burl\w+|"
        r"suspend\w+|expuls\w+|castig\w+|divorcio|culpa\w*|odi[ao]\w*|flojera|soledad|ignor\w+|"
        r"exclu[yi]\w+|rechaz\w+|peor|estres\w*|ansiedad|ansios\w+|avergonzad\w+|rendiste|abandon\w+|"
        r"pele[ao]\w*|insegur\w+|discrimin\w+|racismo|pobreza|atrasad\w+|malas (?:notas|calificaciones)|"
        r"ausencias|excusas?|pretextos?)\b"
    ),
}
_ABOUT_THEM = {
    "en": re.compile(r"\b(?:you|your|you're|you've)\b"),
    "es": re.compile(
        r"\b(?:te|tu|tus|ti|le|su|sus|usted|haces|tienes|vas|eres|estas|puedes|sientes|"
        r"\w+ste)\b"
    ),
}
# … unless it is anchored in a told event, or asks for advice, a wish or a view.
_ANCHOR = {
    "en": re.compile(
        r"\b(?:times?|moments?|days?|last|first|once|story|example|yesterday|today|week|wish|advice|would|"
        r"if|should|could|remember|happened|(?:do|does|did|would) (?:you|your \w+|students|people|"
        r"kids) (?:think|feel|say|believe)|opinion|thoughts|views?)\b"
    ),
    "es": re.compile(
        r"\b(?:vez|veces|momentos?|dias?|ultim[oa]|primer[oa]?|historia|ejemplo|ayer|hoy|semana|consejo|"
        r"gustaria|si|que tan|[a-z]{2,14}(?:rias?)|recuerd\w+|paso|piensas?|opinas?|crees?|parece|"
        r"opinion)\b"
    ),
}


def remarks(reading: Reading) -> Iterator[Remark]:
    for reason, patterns in _ORDER:
        for found in patterns[reading.language].finditer(reading.folded):
            # "Tell me about a time your friends left you out" invites a hard story; it presumes nothing.
            if not _STORY.search(reading.folded, max(0, found.start() - 80), found.start()):
                yield Remark(found.start(), found.end(), reason)
                return
    yield from _trouble(reading)


def _trouble(reading: Reading) -> Iterator[Remark]:
    language = reading.language
    if reading.has(Move.INVITATION) or _ANCHOR[language].search(reading.folded):
        return
    for sentence in reading.sentences:
        if sentence.move not in (Move.OPEN, Move.FACT) or not _ABOUT_THEM[language].search(sentence.folded):
            continue
        if found := _TROUBLE[language].search(reading.folded, sentence.start, sentence.end):
            yield Remark(found.start(), found.end(), "trait")
            return
