"""Open questions that gather opinions or habits instead of a story of one event."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tellmore.kernel.findings import Rule
from tellmore.protocols.domain.moves import CLOSED
from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.remark import Remark

RULE = Rule(
    code="not_story",
    title={"en": "Not a story", "es": "No pide una historia"},
    why={
        "en": "Opinions and “usually” are summaries people make up on the spot. One remembered day shows "
        "what they need. Ask for the last time, or for one time.",
        "es": "Las opiniones y el «normalmente» son resúmenes que se arman al momento. Un día recordado "
        "muestra lo que hace falta. Mejor pedir la última vez, o una vez.",
    },
    source="Schwarz & Oyserman, 2001",
    weak={
        "en": ("What do you think of the new schedule?", "What usually happens at lunch?"),
        "es": ("¿Qué piensas del horario nuevo?", "¿Qué pasa normalmente en el almuerzo?"),
    },
    better={
        "en": ("Tell me about a day with the new schedule.", "Walk me through lunch yesterday."),
        "es": ("Cuéntame de un día con el horario nuevo.", "Cuéntame paso a paso el almuerzo de ayer."),
    },
)
REASONS = {
    "opinion": {
        "en": "This gathers an opinion; a story of one event says more.",
        "es": "Esto recoge una opinión; la historia de algo que pasó dice más.",
    },
    "habit": {
        "en": "This asks what happens in general; one real day is easier to tell.",
        "es": "Esto pregunta qué pasa en general; un día de verdad es más fácil de contar.",
    },
    "solution": {
        "en": "This asks for a verdict or a fix before any story has been told.",
        "es": "Esto pide un veredicto o una solución antes de que haya una historia.",
    },
}
_EVENT = {
    "en": re.compile(
        r"\b(?:a|the (?:last|first|second|only|most recent)|one|some|any|another|that|this|your (?:first|"
        r"last|best|worst)|the(?= (?:moment|memory|story|conversation|incident|"
        r"experience))) (?:\w+ ){0,2}?(?:times?|moments?|memory|memories|story|stories|example|examples|"
        r"occasion|conversation|incident|experience|experiences)\b(?! (?:of day|period|limit))|"
        r"\b(?:yesterday|this morning|last (?:week|month|year|night|summer|fall|spring|winter|semester|"
        r"monday|friday)|the day|this week|that day|a day|a recent|one day|first day|last day|today|"
        r"when you (?:got|were|first|started|moved|came|heard|saw|opened|left|arrived|walked|asked|needed|"
        r"turned|found|went|met|tried)|tell me about (?:it|that)|walk me through)\b|\bwhat happened\b|"
        r"\bhappened (?:next|then|after)\b"
    ),
    "es": re.compile(
        r"\b(?:una|la ultima|la primera|alguna|otra|esa|aquella) (?:\w+ )?(?:vez|ocasion|historia|"
        r"experiencia|anecdota|memoria|conversacion)\b|\b(?:un|el|algun|ese|aquel|"
        r"ese mismo) (?:\w+ )?(?:momento|dia|recuerdo|ejemplo|instante)\b(?! (?:a dia|tipico|normal|comun|"
        r"cualquiera|promedio|ideal))|\b(?:ayer|esta manana|anoche|la semana pasada|el mes pasado|"
        r"el ano pasado|esta semana|ese dia|hoy|primer dia|que paso|mejores y peores experiencias|"
        r"historias?|recuerdos?)\b"
    ),
}
_OPINION = {
    "en": re.compile(
        r"\bwhat (?:do|did|does|would) (?:you|your \w+|they|students|people|kids|families|"
        r"parents)(?: and \w+ \w+)?(?: really| personally| honestly)? (?:think|believe|feel|value|prefer|"
        r"expect|consider)\b(?! (?:when|after|that day))|\bwhat(?:'s| is| are| were|"
        r" was) your (?:\w+ )?(?:thoughts?|opinions?|views?|take|feelings?|feedback|beliefs?|impressions?|"
        r"perspectives?|attitude|sense|ideas?|perceptions?|philosophy|goals?)\b|\bhow (?:do|does|"
        r"did) (?:you|your \w+|they|students|people|families|parents|teachers)(?: \w+)? feel (?:about|"
        r"that|towards?|regarding)\b|\bhow (?:satisfied|confident|comfortable|happy|likely|important|"
        r"effective|valuable|engaged|motivated|connected|interested|well|supportive|safe|welcoming|useful|"
        r"clear|fair)\b(?! (?:did|were|was) (?:you|it|that))|\b(?:in|what's|is) your opinion\b|"
        r"\bto what extent\b|\bhow (?:would|do|could) you (?:rate|rank|evaluate|assess|compare|describe|"
        r"define|characterize|grade|judge|score|view|see|perceive)\b|\bwhat (?:does|do|"
        r"did) (?:[\w']+ ){1,5}?mean to (?:you|your)\b|\bwhat does it mean to\b|\byour (?:thoughts|"
        r"opinions?|views|feelings|feedback|perspective|attitude) (?:on|about|of|towards?|regarding)\b|"
        r"\b(?:tell|telling) (?:me|us) (?:what|how) you (?:think|feel) (?:of|about)\b|\bwhat you (?:think|"
        r"feel) (?:of|about)\b|\bhow you feel about\b|\bwhy do you (?:think|believe|feel)\b|"
        r"\bwhat are (?:some |the |your )?(?:most |main |key |top )?(?:important |biggest |greatest |"
        r"main |key )?(?:strengths|weaknesses|advantages|disadvantages|benefits|pros|priorities|factors|"
        r"reasons|qualities|values|concerns|characteristics|expectations|needs)\b"
    ),
    "es": re.compile(
        r"\bque (?:piensas?|opinas?|opinan|piensan|crees?|creen|le parece|te parece|les parece|te parecen|"
        r"le parecen|sientes? (?:sobre|acerca|por|respecto)|prefieres?|esperas?|"
        r"valoras?)\b(?! que (?:paso|te hizo))|\bcual(?:es)? (?:es|son|seria|serian) (?:tu|su|tus|"
        r"sus) (?:\w+ )?(?:opinion|opiniones|punto|impresion|impresiones|postura|percepcion|sentimientos?|"
        r"vision|expectativas|creencias?|ideas?|metas?)\b|\b(?:tu|su) (?:opinion|punto de vista|"
        r"percepcion|sentir) (?:sobre|acerca|de|respecto)\b|\ben (?:tu|su) opinion\b|\bsegun (?:tu|"
        r"usted),|\bque tan (?:important|bien|satisfech|comod|segur|probable|efectiv|motivad|conectad|"
        r"valios|bienvenid|list|preparad|dispuest|interesad|clar|seguid)\w*|\bcomo (?:calific\w+|evalu\w+|"
        r"describirias?|describiria|describes?|definirias?|definiria|defines?|consideras?|ves|ve usted|"
        r"percibes?|valoras?|comparas?)\b|\bque (?:significa|representa|quiere decir)\b|"
        r"\bque tan (?:buen\w*|mal\w*)\b|\bcomo (?:te|se) sientes?(?: \w+)? (?:con|acerca|sobre|respecto|"
        r"en|hacia|de|por)\b|\bhasta que punto\b|\bpor que (?:crees?|piensas?)\b|\blo que (?:piensas?|"
        r"opinas?) (?:de|del|sobre|acerca)\b|\bcuales (?:son|crees que son) (?:las|los|sus|"
        r"tus) (?:principales |mayores )?(?:fortalezas|debilidades|ventajas|desventajas|beneficios|"
        r"prioridades|razones|cualidades|necesidades|factores|causas|caracteristicas|problemas|retos)\b"
    ),
}
_HABIT = {
    "en": re.compile(
        r"\b(?:usually|typically|generally|normally|in general|ordinarily|most of the time|tend to|"
        r"tends to|on average|as a rule|a typical|an average|a normal|a regular|an ordinary|"
        r"on a daily basis|every day|each day|day to day|day-to-day|habitually|mostly|regularly|"
        r"overall)\b|\b(?:how|what|why|who|where) (?:do|does|are|is) (?:most |many |some |the |other |"
        r"all |our )?(?:students|kids|people|teachers|families|parents|teenagers|freshmen|ninth graders|"
        r"staff|adults|classmates|boys|girls|children|others|everyone|they|counselors|coaches|principals|"
        r"school|schools|it|\w+ students|\w+ families|\w+ teachers)\b|\bwhat do you (?:always |often |"
        r"sometimes )?(?:do|say|eat|use|need|feel|wear|study|read|notice|see|learn|struggle|look for|"
        r"find) (?:when|if|after|before|at|during|in|on|with|for|to|with)\b|\bhow do you (?:always |"
        r"often |sometimes )?(?!like to|remember|know (?:that|him|her)|say|spell|want|imagine|pronounce|"
        r"do\b|introduce|mean)\w+|\bhow does (?!that|it|this)\w+|\bhow (?:are|is) (?:things|school|"
        r"everything|life|classes|your classes|math|the school|your teachers|your grades|the teachers|"
        r"the food|the counselors)\b|\b(?:who|where|what) do you (?:go to|turn to|talk to|ask|hang out|"
        r"sit|spend)\b|\bwhat (?:is|are) (?:\w+ ){1,4}?like (?:at|in|here|for|these|on)\b|"
        r"\bwhat is it like\b|\bwhat (?:are|is) (?:the|your) (?:school|relationship|relationships|classes|"
        r"teachers|class|teacher|day|routine|schedule|rules?) (?:with |in \w+ )?like\b|\bdescribe (?:your|"
        r"the|our) (?:relationships?|school|culture|climate|attitude|personality|teachers?|classes|"
        r"routine|usual|daily|ideal|perfect|typical|learning style|goals)\b"
    ),
    "es": re.compile(
        r"\b(?:como|que|por que|cuando|donde) (?:se |les? )?[a-z]{2,14}(?:an|en) (?:los|"
        r"las) (?:estudiantes|alumnos|maestros|maestras|familias|padres|papas|jovenes|ninos|chicos|demas|"
        r"muchachos|companeros|consejeros|adultos)\b|\b(?:normalmente|usualmente|generalmente|"
        r"por lo general|en general|habitualmente|casi siempre|por lo regular|regularmente|a menudo|"
        r"comunmente|tipicamente|la mayoria de las veces|tipico|tipica|dia normal|suele|sueles|suelen|"
        r"acostumbras?|acostumbran|todos los dias|cada dia|de costumbre|dia a dia)\b|\b(?:como|que|"
        r"por que|quien|donde) (?:se )?(?:son|hacen?|faltan?|tratan?|ayudan?|llegan?|aprenden|participan|"
        r"comen|sienten|piensan|esta|estan|va|van|funciona|llevan|comunican?|viven|dejan|reprueban|"
        r"manejan) (?:la|el|los|las|tus|sus|tu|su|entre)\b|\bque haces? (?:cuando|si|despues|antes|en|"
        r"durante|para|con)\b|\bcomo (?:haces?|llegas?|aprendes?|estudias?|decides?|escoges?|eliges?|"
        r"sabes?|te organizas|organizas|pasas|te preparas|te llevas|se lleva|te comunicas|se comunica|"
        r"se entera|te enteras|usas?|ayudas?|apoyas?|participas?|maneja usted)\b|\ba quien (?:acudes?|"
        r"le pides|le preguntas|buscas)\b|\bcomo (?:es|son) (?:tu|tus|su|sus|la|el|los|las|un dia|"
        r"una clase)\b(?! (?:historia))|\bcomo van las cosas\b|\bcomo va (?:la escuela|todo)\b|"
        r"\bdescrib[ea] (?:tu|la|el|su|tus|sus) (?:relacion|escuela|cultura|ambiente|clima|personalidad|"
        r"rutina|actitud|maestros?)\b"
    ),
}
_SOLUTION = {
    "en": re.compile(
        r"\bwhich [\w']+ (?:works?|helps?|is|are) (?:best|better|most)\b|\bwhat (?:\w+ )?(?:qualities|"
        r"traits|characteristics|skills|factors|excuses)\b|\bwhat makes (?:an?|the|some|for|someone|"
        r"people|students|school|this school|teachers)\b|\bwhat (?:should|could|can|must|might|needs? to|"
        r"has to|else (?:should|could|can)) (?!i have|have|you (?:tell|share))(?:[\w']+ )|\bwhat (?:is|"
        r"are|was|were)(?: one of)? (?:the|one|some|our|this school's) (?:\w+ )?(?:biggest|main|"
        r"most important|greatest|worst|best|number one|key|root|primary|purpose|point|role|causes?|"
        r"reasons?|problems?|issue|issues|solution|solutions|ideal|difference|benefits?)\b(?! (?:part|"
        r"thing|day|thing that (?:has )?happened|memory|experiences?|lesson|class|moment) (?:of|you|that|"
        r"about|in|from|this|for))|\bwhat(?: \w+)? (?:changes?|improvements?|suggestions?|"
        r"recommendations?|solutions?|ideas|resources|supports?|programs?|services|kinds? of support|"
        r"type of support|advice for the school) (?:would|do|should|could|can|are|have|need)\b|"
        r"\bwhat would you (?:change|recommend|suggest|improve|like to (?:change|see|improve))\b|"
        r"\bhow (?:can|could|should|might|would) (?:we|the school|our school|this school|teachers|schools|"
        r"adults|the district|staff|our \w+|your (?:school|teachers))\b|\bwhy (?:is|are|should) (?:it |"
        r"school |education |college |attendance |math |reading |homework )|\bwhat (?:kind|type|"
        r"sort)s? of (?:support|help|person|teacher|teachers|student|school|activities|classes|"
        r"programs) (?:do|would|should|are|is|make)\b|\bhow important\b|\bwhat do (?:students|kids|"
        r"families|teachers|you|people) (?:really )?(?:need|want)\b(?! (?:to )?(?:me|us|remember|learn|do|"
        r"to share|to say|to tell|to talk))|\bwhat (?:motivates|inspires|defines|matters)\b|\b(?:list|"
        r"rank|name) (?:the|your|three|two|five|all|some)\b|\bexplain (?:why|your (?:opinion|views?))\b"
    ),
    "es": re.compile(
        r"\bque (?:cualidades|caracteristicas|rasgos|factores)\b|\bque hace (?:buen[oa]|mal[oa]|que (?:un|"
        r"una|la|el)|a un|a una|especial|falta)\b|\bque (?:deberia|deberian|podria|podrian|debe|deben|"
        r"puede|pueden|tiene que|tendria que|haria falta)\b(?! (?:haber|contarme|haberte))|"
        r"\bcual(?:es)? (?:es|son|crees que es|fue) (?:el|la|los|las|uno de los|"
        r"una de las) (?:\w+ )?(?:problema|problemas|mejor|peor|principal|mas importante|mayor|causa|"
        r"causas|razon|solucion|soluciones|clave|proposito|papel|rol|diferencia|ventaja|reto|"
        r"desafio)\b(?! (?:recuerdo|experiencia|dia|momento))|\bque (?:cambios?|mejoras?|sugerencias?|"
        r"recomendaciones|soluciones|ideas|recursos|apoyos?|programas?|tipo de (?:apoyo|ayuda|"
        r"maestro))\b(?: \w+)? (?:recomend\w+|har\w+|suger\w+|propon\w+|necesit\w+|tien\w+|gustar\w+|"
        r"deb\w+|podr\w+|hacen|faltan)\b|\bque (?:cambiarias?|cambiaria|recomendarias?|recomendaria|"
        r"sugeririas?|mejorarias?|mejoraria)\b|\bcomo (?:podemos|podria|puede|deberia|podriamos|pueden|"
        r"deberian) (?:la|el|los|las|mejorar|ayudar|apoyar|una|un|nosotros)\b|\bpor que (?:es|"
        r"son) importantes?\b|\bque (?:necesitas?|necesitan|quieres?|quieren|te motiva|le motiva|"
        r"te inspira)\b(?! (?:contar|decir|compartir|que))|\bpor que (?:faltan|los estudiantes|"
        r"las familias|los alumnos|los maestros|los jovenes)\b"
    ),
}
_ORDER = (("opinion", _OPINION), ("solution", _SOLUTION), ("habit", _HABIT))
_WELCOME = {
    "en": re.compile(
        r"\b(?:advice|wish|wished|proud of|looking forward|favorite|anything else|something you|"
        r"helps? you|what do you (?:remember|enjoy|like|love|miss)|like to (?:do|spend)|"
        r"what do you think (?:made|helped|happened|was going)|if you like)\b"
    ),
    "es": re.compile(
        r"\b(?:consejo|desearias|te gustaria que|le gustaria que|quisieras que|favorit[oa]s?|algo mas|"
        r"algo que|te ayuda|le ayuda|que recuerdas?|te gusta (?:hacer|mas)|disfrutas|que mas (?:debi|"
        r"quieres|te))\b"
    ),
}

# Plain words of generality, which even a welcome question should not hold.
_GENERALLY = re.compile(
    r"\b(?:usually|typically|generally|normally|in general|on average|normalmente|usualmente|generalmente|"
    r"por lo general|en general|habitualmente|tipicamente)\b"
)


def remarks(reading: Reading) -> Iterator[Remark]:
    if reading.has(*CLOSED) or not reading.sentences:
        return
    language = reading.language
    if _EVENT[language].search(reading.folded):
        return
    if general := _GENERALLY.search(reading.folded):
        yield Remark(general.start(), general.end(), "habit")
        return
    if _WELCOME[language].search(reading.folded):
        return
    for reason, patterns in _ORDER:
        if found := patterns[language].search(reading.folded):
            yield Remark(found.start(), found.end(), reason)
            return
