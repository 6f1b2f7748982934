"""Hypothetical questions: people guess about what they would do; what they did is evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tellmore.kernel.findings import Rule
from tellmore.protocols.domain.moves import Move
from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.remark import Remark

RULE = Rule(
    code="hypothetical",
    title={"en": "Hypothetical question", "es": "Pregunta hipotética"},
    why={
        "en": "What people say they would do and what they do are far apart. Ask about the last time "
        "something like it really happened. Advice and wishes are welcome: they speak from experience.",
        "es": "Lo que la gente dice que haría y lo que hace se parecen poco. Conviene preguntar por la "
        "última vez que pasó algo así. Los consejos y los deseos son bienvenidos: salen de la experiencia.",
    },
    source="Portigal, 2013",
    weak={
        "en": ("Would you join tutoring?", "What would you do if you failed a test?"),
        "es": ("¿Te unirías a una tutoría?", "¿Qué harías si reprobaras un examen?"),
    },
    better={
        "en": ("Tell me about the last time you needed help.",),
        "es": ("Cuéntame de la última vez que necesitaste ayuda.",),
    },
)
REASONS = {
    "": {
        "en": "This asks people to guess; ask about something that happened.",
        "es": "Esto pide adivinar; mejor preguntar por algo que pasó.",
    },
    "magic": {
        "en": "A wish can open a talk with young children; follow it with something that happened.",
        "es": "Un deseo puede abrir la plática con niños pequeños; después conviene preguntar por algo "
        "que pasó.",
    },
}
_MAGIC = re.compile(r"\b(?:magic wand|three wishes|varita magica|tres deseos)\b")
_IF = {
    "en": re.compile(
        r"(?:^|[,.:;?] )(?:so |and |but )?(?:what|how|who|where|why|"
        r"which) (?:\w+ ){0,2}?would (?!you (?:like (?:us|me|people|others|your|to (?:share|add|tell|"
        r"say))|want\b|(?:tell|say|describe|give|rate|rank|grade|evaluate|define|change|recommend|suggest|"
        r"improve)\b)|have\b|help\w* me)\w+|\bif (?:you|we|the school|school|there|it|i) (?:were|was|"
        r"could|had|got|failed|became|didn't|weren't|ran|lost|knew|saw|needed|started|moved|wanted|did|"
        r"stopped)\b|\bwhat if\b|\b(?:imagine|suppose|let's say|pretend|let's pretend|"
        r"picture yourself)\b(?! (?:a time|the last|your future|your life))|\bin an ideal (?:world|"
        r"school)\b|\bwould you (?:rather|ever|still|consider)\b"
    ),
    "es": re.compile(
        r"(?:^|[¿,.] ?)(?:y |pero )?(?:(?:a|con|de|en) )?(?:qué|cómo|quién|dónde|cuál|que|como)\s(?:(?:te|"
        r"le|se|lo|la|los|las|me|tan|cosas?|tú|usted) ){0,2}(?!podr|gustar|deb|consejo|dir[ií]as|habr|"
        r"calific|evalu|describir|definir|recomend|suger|cambiar|mejorar)(?:[a-záéíóúñ]{1,20}ría(?:s|n|"
        r"mos)?|(?:har|sentir|cambiar|ir)ias?)\b|\bsi (?:(?:tú|tu|usted|la escuela|el|te|le|"
        r"no) )?(?:pudieras?|fueras?|tuvieras?|hubiera|estuvieras?|supieras?|[a-záéíóúñ]{2,18}(?:aras|"
        r"ieras|ara|iera|aran|ieran))\b(?! (?:contar|compartir|decir))|\b(?:imagina|imagínate|imaginate|"
        r"imagínese|imaginese|imagine|supón|suponga|supongamos|qué pasaría si)\b"
    ),
}
_WOULD = re.compile(
    r"would(?:n't)? (?:you|your|students|they|it|families)\b|(?:te |le |se )?(?!podri|gustari|querri|"
    r"deberi|hab|hay)[a-z]{2,20}rias?\b|(?:te|le) gustaria\b"
)
_WELCOME = {
    "en": re.compile(
        r"\b(?:advice|wish|would you (?:tell|say to|give)|help me understand|if you (?:are|feel|like|want|"
        r"can|wish|don't mind))\b"
    ),
    "es": re.compile(
        r"\b(?:consejo|que le dirias|que le diria|le darias|le daria|te gustaria que|le gustaria que|"
        r"me gustaria)\b"
    ),
}


def remarks(reading: Reading) -> Iterator[Remark]:
    if magic := _MAGIC.search(reading.folded):
        yield Remark(*magic.span(), "magic", gentle=True)
        return
    for sentence in reading.sentences:
        if sentence.move in (Move.YES_NO, Move.CHOICE, Move.TAG) and (
            would := _WOULD.match(
                reading.folded, sentence.start if reading.language == "es" else sentence.cue[0]
            )
        ):
            yield Remark(*would.span())
            return
    if _WELCOME[reading.language].search(reading.folded):
        return
    for sentence in reading.sentences:
        found = _IF[reading.language].search(reading.lowered, max(0, sentence.start - 1), sentence.end)
        # "… a person who would notice if you were gone" is a person, not a guess.
        if found and (sentence.move is not Move.INVITATION or found.start() <= sentence.start):
            yield Remark(found.start(), found.end())
            return
