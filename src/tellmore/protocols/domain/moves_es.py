"""How Spanish invites, asks and states: no inversion to go by, so the question word decides."""

from __future__ import annotations

import re

_LEAD = re.compile(
    r"(?:(?:y|e|o|pero|entonces|bueno|pues|ahora|luego|oye|mira|a ver|ok|okay|si|no|bien|primero|"
    r"por ultimo|tambien|ademas|asi que|por favor)\b[,\s\-—]+)+"
)
_TELL = (
    r"(?:cont\w*|compart\w*|describ\w*|platic\w*|habl\w*(?: de| sobre| mas)|dec\w*(?:me|nos)|explic\w*|"
    r"relat\w*|narr\w*|dar(?:me|nos)? (?:un|algun)|mostrar\w*|pensar en|record\w*|llevar(?:me|nos)|"
    r"ayudar(?:me|nos) a (?:entender|comprender)|decir (?:un poco )?mas|dibuj\w*)"
)
_ABLE = (
    r"(?:puedes?|podrias?|pudieras?|podemos|quieres?|quisieras?|te gustaria|le gustaria|te animas a|"
    r"se anima a|te animarias a|te importaria|le importaria|estarias dispuest[oa] a|"
    r"estaria dispuest[oa] a|te sientes comod[oa] para|serias? tan amable de|me (?:haces|"
    r"hace) el favor de|me (?:dejas|permites))"
)
_INVITES = re.compile(
    r"\b(?:cuenta(?:me|nos)|cuente(?:me|nos)|cuenten(?:me|nos)|platica(?:me|nos)|platique(?:me|nos)|"
    r"di(?:me|nos)|diga(?:me|nos)|habla(?:me|nos)|hable(?:me|nos)|lleva(?:me|nos)|lleve(?:me|nos)|"
    r"explica(?:me|nos)|explique(?:me|nos)|muestra(?:me|nos)|muestre(?:me|nos)|describe(?:me|nos)|"
    r"describa(?:me|nos)|ayuda(?:me|nos) a entender|ayude(?:me|nos) a entender|regala(?:me|nos)|da(?:me|"
    r"nos) un ejemplo|de(?:me|nos) un ejemplo)\b|"
    rf"\b{_ABLE}\b(?: \w+){{0,3}}? {_TELL}\b|"
    r"\b(?:describirias?|contarias?|compartirias?|platicarias?|relatarias?)\b|\b(?:me|nos) (?:cuentas?|"
    r"platicas?|hablas?|dices?|dice|describes?|compartes?|explicas?|ayudas? a entender)\b|\b(?:me|"
    r"nos) (?:gustaria|encantaria)\b|\bquisiera (?:escuchar|saber|oir|conocer|que me)\b|\b(?:quiero|"
    r"queremos) (?:escuchar|saber|oir|conocer|entender|que me)\b|"
    r"\bhay algo(?: mas)?(?: \w+){0,4}? (?:contar\w*|decir\w*|agregar|compartir\w*|anadir|preguntar\w*|"
    r"sepa\w*)\b|^(?:hay )?algo mas\b|\b(?:hay|hubo|recuerdas?|tienes?|te acuerdas de|"
    r"se acuerda de) (?:una|un|algun|alguna)(?: \w+)? (?:vez|momento|dia|historia|ejemplo|recuerdo|"
    r"anecdota)\b"
)
_IMPERATIVE = re.compile(
    r"(?:^|[,;:] )(?:por favor,? |ahora,? |luego )?(?:describe|describa|comparte|comparta|piensa|piense|"
    r"recuerda|recuerde|dibuja|dibuje|narra|narre|relata|relate|explica|explique|imagina|imagine|"
    r"imaginate|imaginese|cuenta|cuente|platica|platique|elige|elija|escoge|escoja|nombra|nombre|menciona|"
    r"mencione|haz memoria|regresa|regrese|vuelve|vuelva|muestra|muestre|caracterice)\b(?! usted| tu )"
)
_ASKS = (
    r"(?:que|como|cual|cuales|quien|quienes|cuando|donde|adonde|cuanto|cuanta|cuantos|cuantas|por que|"
    r"porque|para que)"
)
_OPENS = re.compile(
    rf"(?:(?:a|con|de|en|por|para|desde|hasta|hacia|sobre|segun|tu|usted|ustedes|ti|y|entonces|para ti|"
    rf"para usted|a ti|a usted),?\s+){{0,3}}{_ASKS}\b"
)
_OPENS_ACCENTED = re.compile(
    r"[,;:—]\s*(?:y |pero )?(?:(?:a|con|de|en|por|para|desde|hasta|hacia|sobre) )?(?:qué|cómo|cuál|cuáles|"
    r"quién|quiénes|cuándo|dónde|cuánto|cuánta|cuántos|cuántas)\b"
)
_FACT = re.compile(
    r"(?:a que hora|(?:cada )?cuant[oa]s?\b(?! (?:te|le) (?:gust|sirv))|con (?:que|cuanta) frecuencia|"
    r"que tan seguido|que edad|en que (?:grado|ano|escuela)|que (?:grado|dia|hora)\b|cuando (?:es|son|fue|"
    r"naciste|llegaste|llego|entraste|entro|empezo|nacio)\b|quien(?:es)? (?:es|son|fue) (?:tu|tus|su|sus|"
    r"el|la) (?!persona|primer|ultim)|cual es (?:tu|su) (?:nombre|edad|grado|direccion|numero)|"
    r"donde (?:vives?|naciste|nacio|trabaja)\b|con quien vives?)"
)
_TAG = re.compile(
    r"(?:y? ?(?:no es )?(?:verdad|cierto|correcto|asi|eh|no|si|o no|no es asi|no crees|no cree|"
    r"no te parece|no le parece|a poco no|te parece|de acuerdo|ok|okay|no es cierto|no es verdad))"
)
_TAG_INSIDE = re.compile(
    r",\s*(?:verdad|cierto|no|no es cierto|no es verdad|no es asi|no crees|no cree|o no|eh)[?\s]*$"
)
# "Dime si …" asks for a yes or no in the clothes of an invitation.
_INDIRECT = re.compile(r" si\b(?! (?:quieres|quiere|gustas|gusta|puedes|puede))")
_CHOICE = re.compile(r"\bo\b(?! (?:algo|alguien|algun))")


def made(folded: str, lowered: str, asks: bool) -> tuple[str, tuple[int, int]]:
    """The name of the move and its words; accents in `lowered` tell "qué" from "que" inside a sentence."""
    lead = _LEAD.match(folded)
    at = lead.end() if lead and lead.end() < len(folded.rstrip("?!. ")) else 0
    invited = (
        _INVITES.search(folded)
        or _IMPERATIVE.search(folded)
        or (at and _IMPERATIVE.match(folded[at:]))
        or None
    )
    if invited and (asked := _INDIRECT.match(lowered, invited.end())):
        return "yes_no", (invited.start(), asked.end())
    if invited:
        return "invitation", invited.span()
    if asks and _is_tag(folded):
        return "tag", (0, len(folded))
    if asks and (inside := _TAG_INSIDE.search(folded)):
        return "tag", inside.span()
    opens = _OPENS.match(folded, at) or _OPENS.match(folded)
    if opens and (asks or _accented(lowered[opens.start() : opens.end()])):
        fact = _FACT.match(folded, at)
        return ("fact", fact.span()) if fact else ("open", opens.span())
    if asks and (later := _OPENS_ACCENTED.search(lowered)):
        return "open", later.span()
    if not asks:
        return "statement", (0, len(folded))
    return ("choice" if _CHOICE.search(folded) else "yes_no"), (0, len(folded))


def _is_tag(folded: str) -> bool:
    return bool(_TAG.fullmatch(folded.rstrip("?!. ")))


def _accented(words: str) -> bool:
    return any(letter in "áéíóú" for letter in words)
