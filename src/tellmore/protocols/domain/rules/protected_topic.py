"""The eight topics that United States law keeps out of school surveys without consent or notice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tellmore.kernel.findings import Rule
from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.remark import Remark

RULE = Rule(
    code="protected_topic",
    title={"en": "Protected topic", "es": "Tema protegido"},
    why={
        "en": "Politics, mental or psychological problems, sex, unlawful behavior, judgments of close "
        "family, talks with a doctor, lawyer or minister, religion and income need consent, or notice and "
        "a way out. Ask about school; people may still tell what they choose to tell.",
        "es": "La política, los problemas mentales o psicológicos, el sexo, las conductas ilegales, "
        "juzgar a la familia cercana, lo hablado con médicos, abogados o ministros, la religión y el "
        "ingreso requieren permiso, o aviso y la opción de no participar. Conviene preguntar por la "
        "escuela; cada quien contará lo que quiera.",
    },
    source="Protection of Pupil Rights Amendment, 20 U.S.C. § 1232h, 1978",
    weak={
        "en": ("Is anyone at home depressed?", "How much money does your family make?"),
        "es": ("¿Hay alguien deprimido en tu casa?", "¿Cuánto dinero gana tu familia?"),
    },
    better={
        "en": ("What helps you on a rough day at school?",),
        "es": ("¿Qué te ayuda en un día difícil en la escuela?",),
    },
)
_TOPICS = ("politics", "mind", "sex", "unlawful", "family", "privileged", "religion", "income")
_NAMES = {
    "politics": {"en": "politics", "es": "política"},
    "mind": {"en": "mental or psychological problems", "es": "problemas mentales o psicológicos"},
    "sex": {"en": "sex or sexuality", "es": "el sexo o la sexualidad"},
    "unlawful": {
        "en": "unlawful or self-incriminating behavior",
        "es": "conductas ilegales o que comprometen",
    },
    "family": {"en": "a judgment of close family", "es": "un juicio sobre la familia cercana"},
    "privileged": {
        "en": "talks with a doctor, lawyer or minister",
        "es": "lo hablado con médicos, abogados o ministros",
    },
    "religion": {"en": "religion", "es": "religión"},
    "income": {"en": "family income", "es": "el ingreso de la familia"},
}
REASONS = {
    topic: {
        "en": f"This touches a protected topic ({names['en']}); it needs consent, or notice and a way to "
        f"opt out.",
        "es": f"Esto toca un tema protegido ({names['es']}); requiere permiso, o aviso y la opción de no "
        f"participar.",
    }
    for topic, names in _NAMES.items()
}
_KIN = (
    r"(?:mom|mother|dad|father|parents?|family|brother|sister|uncle|aunt|grand(?:ma|pa|mother|father|"
    r"parents)|stepdad|stepmom|guardian)"
)
_ENGLISH = (
    r"(?P<politics>\b(?:president|republicans?|democrats?|vot(?:e|ed|ing) for|politic(?:s|al|ian|ians)|"
    r"election|elected officials|immigration (?:status|papers)|undocumented|abortion|gun control)\b)|"
    r"(?P<mind>\b(?:depress(?:ed|ion)|suicid\w*|self-harm\w*|cut yourself|hurt yourself|mental (?:health|"
    r"illness|problems?|disorder)|anxiety disorder|bipolar|eating disorder|panic attacks?|psychiatr\w+|"
    r"therapy|therapist|antidepressants?|your trauma|traumatized)\b)|(?P<sex>\b(?:sex|sexual\w*|sex life|"
    r"gay|lesbian|bisexual|transgender|virgin\w*|pregnan(?:t|cy)|birth control|condoms?|gender identity|"
    r"(?:slept|sleep|sleeping) with (?:someone|your|anyone|a))\b)|(?P<unlawful>\b(?:drugs?|weed|marijuana|"
    r"vap(?:e|ed|ing)|alcohol|drunk|beer|drank too much|drinking problem|smok(?:e|ed|ing)|stole|"
    r"shoplift\w*|steal(?:ing)?|gangs?|arrest(?:ed)?|illegal|broke the law|break the law|in jail|"
    r"in prison|probation|weapons?|cheated on)\b)|"
    rf"(?P<family>\b{_KIN} (?:was|is|were|are) (?:a |an |the )?(?:bad|terrible|mean|abusive|strict|lazy|"
    rf"neglectful|unfair|irresponsible|violent|good|worst)\b|\b(?:{_KIN} (?:hit|hits|beat|beats|abuse\w*|"
    rf"neglect\w*|fights? at home|divorc\w*)|(?:abused?|violence|fights|fighting|divorce|"
    rf"problems) at home|home life|how well (?:does|do|did) your {_KIN} (?:raise|take care)|(?:good|"
    rf"bad) (?:mother|father|parents?))\b)|"
    r"(?P<privileged>\b(?:your (?:doctor|lawyer|attorney|priest|pastor|minister|rabbi|imam|psychologist)|"
    r"confession|lawyers?|attorney)\b)|(?P<religion>\b(?:church|religio\w+|god|pray(?:er|ers|ed|ing)?|"
    r"bible|mosque|synagogue|temple|islam|muslims?|christians?|catholic|jewish|hindu|faith|worship)\b)|"
    rf"(?P<income>\b(?:income|salary|how much (?:money )?(?:do|does|did) your {_KIN} (?:make|earn|have|"
    rf"pay)|(?:your )?{_KIN} (?:can(?:'t|not) )?(?:afford|make|makes|earns?)(?: money|"
    rf" enough)?\b(?! (?:sure|you|a|it|time|food|breakfast|dinner|plans|decisions))|food stamps|welfare|"
    rf"rent money|pay (?:the )?rent|poor family|being poor|low-income|eviction|evicted|homeless)\b)"
)
_FAMILIA = (
    r"(?:mama|papa|madre|padre|papas|padres|familia|hermano|hermana|tio|tia|abuel[oa]s?|padrastro|madrastra)"
)
_SPANISH = (
    r"(?P<politics>\b(?:president[ea] (?:del pais|de la republica|de mexico)?|al president[ea]|"
    r"republicanos?|democratas?|votaste|voto por|votan|politic[oa]s?|elecciones|estatus migratorio|"
    r"indocumentad\w+|papeles migratorios|aborto)\b)|(?P<mind>\b(?:deprimid\w+|depresion|suicid\w+|"
    r"autolesi\w+|salud mental|enfermedad mental|problemas mentales|trastorno\w*|bipolar|"
    r"ataques? de panico|psiquiatr\w+|terapia|terapeuta|tu trauma)\b)|(?P<sex>\b(?:sexo|sexual\w*|"
    r"sexualidad|gay|lesbiana|bisexual|transgenero|virgen|embaraz\w+|anticonceptiv\w+|condon\w*|"
    r"identidad de genero)\b)|(?P<unlawful>\b(?:drogas?|marihuana|mota|vapear|vapeas?|vapeaste|alcohol|"
    r"borrach\w+|cerveza|tom(?:a|o|aba) (?:mucho|demasiado)|fumar|fumas|fumaste|robaste|robar|pandillas?|"
    r"arrest\w+|ilegal\w*|carcel|prision|armas?)\b)|"
    rf"(?P<family>\b(?:tu|tus|su|sus) {_FAMILIA} (?:es|era|son|fue|eran|fueron) (?:un |una |unos )?(?:mal|"
    rf"buen|floj|violent|estrict|irresponsable|injust)\w*|\b(?:{_FAMILIA} (?:te |le )?(?:pega|pegan|"
    rf"golpea\w*|maltrata\w*|grita\w*)|violencia en (?:tu|su|la) casa|pleitos en (?:tu|su) casa|"
    rf"divorci\w+)\b)|"
    r"(?P<privileged>\b(?:(?:tu|su|con el|con un) (?:doctor|doctora|medico|abogad[oa]|sacerdote|pastor|"
    r"psicolog[oa])|confesion|abogad[oa]s?)\b)|(?P<religion>\b(?:iglesia|religi\w+|dios|rezas?|rezar|"
    r"oracion|biblia|mezquita|sinagoga|templo|musulman\w*|cristian\w+|catolic\w+|judi[oa]s?|misa)\b)|"
    rf"(?P<income>\b(?:ingresos?|salario|sueldo|cuanto (?:dinero )?(?:gana|ganan|tiene|tienen|cobra)|"
    rf"estampillas|ayuda del gobierno|pagar la renta|pobreza|ser pobre|desaloj\w+|sin hogar|"
    rf"{_FAMILIA} (?:no )?(?:puede|pueden) pagar)\b)"
)
_ASKED = {"en": re.compile(_ENGLISH), "es": re.compile(_SPANISH)}


def remarks(reading: Reading) -> Iterator[Remark]:
    if found := _ASKED[reading.language].search(reading.folded):
        yield Remark(found.start(), found.end(), str(found.lastgroup))
