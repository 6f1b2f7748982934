"""Telling details in Spanish, with and without accents. Shapes as in `rules_en`."""

from __future__ import annotations

from tellmore.reports.domain.hallway.marks import Kind

_SOY = r"(?:soy|era|fui|sigo siendo|somos|fuimos|[eé]ramos|ser)"
_KIN = (
    r"(?:mam[aá]|madre|pap[aá]|padre|pap[aá]s|padres|hermano|hermana|t[ií]o|t[ií]a|primo|prima|abuel[oa]|abuelit[oa]|"
    r"padrastro|madrastra|esposo|esposa|marido|hij[oa])"
)
_PERSON = (
    r"(?:ni[ñn][oa]s?|chic[oa]s?|muchach[oa]s?|hombres?|mujer(?:es)?|alumn[oa]s?|estudiantes?|personas?|porter[oa]|"
    r"arquer[oa]|capit[aá]n|capitana|morenos?|morenas?|negr[oa]s?|asi[aá]tic[oa]s?|mexican[oa]s?|musulm[aá]n|musulmana|sord[oa]s?|"
    r"nuev[oa]s?)"
)
_GROUND = r"(?:equipo|clase|escuela|grado|grupo|sal[oó]n|prepa|secundaria|banda|coro|familia|distrito)"
_SMALL = r"(?:dos|tres|cuatro|cinco|[2-5])"
_COUNT = r"(?:tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|[3-9]|[12]\d)"
_AGE = (
    r"(?:cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|diecis[eé]is|diecisiete|"
    r"dieciocho|diecinueve|veinte|[3-9]|1\d|2[0-2])"
)
_MONTH = r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)"
_WORDS = r"[^\W_][\w'’-]{0,30}"
_STOPS = r"(?:y|e|pero|cuando|porque|que|con|despu[eé]s|antes|por|as[ií]|desde|hasta|a|en|donde|ya|hace)"
_JOB = (
    r"(?:director|directora|subdirector|subdirectora|enfermer[oa]|doctor|doctora|dentista|polic[ií]a|pastor|pastora|sacerdote|"
    r"mec[aá]nic[oa]|conserje|chofer|trailero|camionero|cociner[oa]|maestr[oa]|profesora?|consejer[oa]|secretari[oa]|"
    r"alcalde|alcaldesa|bombero|abogad[oa]|soldado|entrenador|entrenadora|carnicero|techador|soldador|granjer[oa])"
)

RULES: tuple[tuple[Kind, str], ...] = (
    (
        Kind.ONLY,
        rf"\b{_SOY} (?:como )?(?P<d>(?:el|la|los|las) [uú]nic[oa]s?(?: (?!(?:que|en|de|con|del)\b){_WORDS})?)",
    ),
    (Kind.ONLY, rf"\b(?:el|la) [uú]nic[oa] {_PERSON}\b"),
    (
        Kind.ONLY,
        rf"\b(?:el primer|el primero|la primera)(?: {_PERSON})? (?:de|en) (?:mi|la|el|nuestra|toda la|toda mi) {_GROUND}\b",
    ),
    (Kind.ONLY, rf"\b(?:el primer|la primera) {_PERSON}\b"),
    (
        Kind.ONLY,
        rf"\b(?:el|la) (?:m[aá]s \w{{2,14}}|menor|mayor|mejor|peor)(?: {_PERSON})? (?:del|(?:de|en) (?:la|el|mi|toda la|todo el|todo mi)) {_GROUND}\b(?<!familia)",
    ),
    (Kind.ONLY, rf"\bnadie m[aá]s (?:aqu[ií]|(?:en|de) (?:la|el|mi|esta|este|toda la) {_GROUND})\b"),
    (Kind.ONLY, rf"\b{_SOY} (?P<d>un[oa] de (?:los |las )?(?:{_SMALL}|poc[oa]s)(?: {_PERSON})?)\b"),
    (Kind.ONLY, rf"\bun[oa] de (?:los |las )?(?:{_SMALL}|poc[oa]s) {_PERSON}\b"),
    (Kind.ONLY, rf"\b(?:solo |s[oó]lo )?somos (?P<d>{_SMALL})\b(?! hermanos)"),
    (
        Kind.ONLY,
        rf"\b(?:(?:nom[aá]s|solo|s[oó]lo|solamente) (?:yo y|yo con|somos yo y) (?:otr[oa]|un[oa]|dos)(?: {_PERSON})?|aparte de m[ií]|menos yo|m[aá]s que yo|adem[aá]s de m[ií])\b",
    ),
    (
        Kind.ONLY,
        rf"\b(?:no hay|no he visto|nunca he visto|no conozco|nunca conoc[ií]|no existe) (?P<d>(?:a )?(?:otr[oa]|ning[uú]n otr[oa]|ninguna otra) (?!(?:manera|forma|cosa|clase|vez|d[ií]a|opci[oó]n|lugar|modo|remedio|salida)\b){_WORDS}(?: {_WORDS})?)",
    ),
    (
        Kind.ONLY,
        r"\b(?:entre|de) (?:los|las) (?:dos|tres|cinco|diez|veinte|\d{1,2}) (?:mejores|primer[oa]s|peores)\b",
    ),
    (
        Kind.ROLE,
        r"\b(?:locutor[a]?|anunciador[a]?|(?:las luces|el sonido|la escenograf[ií]a) (?:en|de|para) (?:la|las) obras?|selecci[oó]n estatal|el equipo estatal)\b",
    ),
    (
        Kind.ROLE,
        r"\b(?:(?:sub)?capit[aá]n(?! de)|(?:sub)?capitana|porter[oa]|arquer[oa]|mariscal de campo|abanderad[oa]|"
        r"president[ea] (?:del?|de la) \w{1,20}(?: estudiantil)?|tesorer[oa] de\w{0,2} \w{1,20}|reina (?:del?|de la) \w{1,20}|"
        r"rey del? \w{1,20}|mascota del equipo|primera silla|primer viol[ií]n|jefe de grupo|jefa de grupo)\b",
    ),
    (
        Kind.ACTIVITY,
        r"\b(?:tuba|fagot|oboe|flaut[ií]n|corno franc[eé]s|arpa|acorde[oó]n|mariachi|folkl[oó]ric[oa]|lucha(?: libre| ol[ií]mpica)?(?= (?:y|en|desde)|[.,]|$)|"
        r"esgrima|rugby|waterpolo|gimnasia|tiro con arco|rodeo|charrer[ií]a|halterofilia|patinaje|rob[oó]tica|banda de guerra|escolta|ballet)\b",
    ),
    (
        Kind.AGE,
        rf"\b(?:tengo|ten[ií]a|cuando ten[ií]a|cumpl[ií]|cumplo|voy a cumplir|a los|desde los) (?P<d>{_AGE} a[ñn](?:itos|os))\b",
    ),
    (Kind.AGE, rf"\b(?:cumpl[ií]|cumplo|voy a cumplir) (?P<d>{_AGE})\b(?! a[ñn]os)"),
    (Kind.AGE, rf"\b(?P<d>{_AGE} a[ñn]os de edad)\b"),
    (Kind.DATE, rf"\b(?:[12]?\d|3[01]|primero) de {_MONTH}(?: de \d{{4}})?\b"),
    (Kind.DATE, r"\b(?:en|desde|hasta|del?|en el) (?P<d>(?:19[5-9]|20[0-4])\d)\b"),
    (
        Kind.NUMBER,
        rf"\b{_COUNT} (?:escuelas|casas|hogares|departamentos|cirug[ií]as|operaciones|trabajos|idiomas|lenguas|pa[ií]ses|estados)\b",
    ),
    (Kind.NUMBER, r"\b(?:tercera|cuarta|quinta|sexta|s[eé]ptima|octava|novena) (?:escuela|casa|prepa)\b"),
    (
        Kind.PLACE,
        r"\b(?:sal[oó]n|casillero|cami[oó]n|ruta|departamento|apartamento|depa|lote|aula) (?:n[uú]mero |#)?\d{1,4}[a-z]?\b",
    ),
    (
        Kind.PLACE,
        rf"\b(?:nos mudamos|me mud[eé]|mudarnos|mudarme|nos cambiamos|me cambi[eé]|me transfirieron|emigramos|emigr[eé]|huimos|salimos huyendo) (?:para ac[aá] |ac[aá] )?(?:de|desde) (?!(?:la|el|las|los|otra|otro|una|un|mi|casa|escuela|lugar|mesa|fila|salón)\b)(?P<d>{_WORDS}(?: (?!{_STOPS}\b){_WORDS}){{0,2}})",
    ),
    (
        Kind.PLACE,
        rf"\b(?:llegamos|llegu[eé]|vinimos|venimos|vine|vengo|somos|soy|nac[ií]|crec[ií]|viv[ií]|viv[ií]amos|vivimos|all[aá]) (?:de|en|desde) (?!(?:Dios|Am[eé]rica)\b|{_MONTH}\b)(?P<d>(?-i:[A-ZÁÉÍÓÚÑ])[\w'’-]{{1,30}}(?: (?-i:[A-ZÁÉÍÓÚÑ])[\w'’-]{{1,30}}){{0,2}})",
    ),
    (Kind.PLACE, r"\b(?:la|una) reservaci[oó]n\b(?= ind| nav| y|[.,])"),
    (
        Kind.HOME,
        r"\b(?:albergue|refugio|motel|hotelito|tr[aá]ilas?|traila|casa hogar|casa de acogida|rancho|ranchito)\b",
    ),
    (
        Kind.HOME,
        r"\b(?:viv\w{1,6}|dorm\w{1,6}) en (?:el|la|un|una|nuestro|mi) (?P<d>carro|coche|camioneta|troca|s[oó]tano|garaje|cochera)\b",
    ),
    (Kind.HOME, r"\b(?:sin casa|sin hogar|nos desalojaron|nos corrieron de la casa)\b"),
    (
        Kind.FAMILY,
        r"\b(?:gemel[oa]s?|mellizos?|mellizas?|cuat(?:e|a)s?(?= (?:y yo|est))|trillizos?|trillizas?|adoptiv[oa]s?|adoptad[oa]s?|hu[eé]rfan[oa]s?|casa de crianza)\b",
    ),
    (
        Kind.FAMILY,
        r"\b(?:viv\w{1,6}|me crio|me cri[oó]|me quedo|me qued[eé]) (?:con )?(?P<d>mis? (?:abuel(?:it)?[oa]s?|t[ií][oa]s?|prim[oa]s?|hermano mayor|hermana mayor))\b",
    ),
    (Kind.FAMILY, rf"\b{_COUNT} (?:hermanos|hermanas|hermanitos|primos)\b"),
    (Kind.FAMILY, r"\b(?:dos mam[aá]s|dos pap[aá]s|mi beb[eé])\b"),
    (
        Kind.LOSS,
        r"\b(?:muri[oó](?! (?:la|el|mi|de) (?:compu\w{0,8}|pila|bater[ií]a|carro|coche|planta|celular|cel|tel[eé]fono|pantalla|internet|risa|ganas|miedo|sueño|hambre)\b)|falleci[oó]|se mat[oó]|lo mataron|la mataron|se suicid[oó]|se nos fue al cielo)\b",
    ),
    (Kind.LOSS, rf"\b(?:perd[ií]|perdimos) (?P<d>a mi {_KIN})\b"),
    (Kind.LOSS, rf"\b(?:entierro|funeral|velorio) de mi {_KIN}\b"),
    (
        Kind.LAW,
        r"\b(?:deport(?:aron|ado|ada|aci[oó]n|an)|indocumentad[oa]s?|sin papeles|no ten(?:emos|go|ía|íamos) papeles|la migra|asilo|refugiad[oa]s?|corte de migraci[oó]n|daca)\b",
    ),
    (Kind.LAW, r"\b(?:en|a|de) (?:la c[aá]rcel|prisi[oó]n|la correccional|rehabilitaci[oó]n)\b"),
    (
        Kind.LAW,
        r"\b(?:arrestaron|arrestado|arrestada|detuvieron a|libertad condicional|custodia|trabajadora social|orden de restricci[oó]n)\b",
    ),
    (
        Kind.LAW,
        r"\b(?:migraci[oó]n|inmigraci[oó]n|la frontera|cruzamos|lo regresaron|la regresaron|los regresaron|deten(?:ido|ida|idos))\b",
    ),
    (
        Kind.HEALTH,
        r"\b(?:(?:lo|problemas?|enferm[oa]|mal) del? (?:coraz[oó]n|pulm[oó]n|pulmones|ri[ñn][oó]n|ri[ñn]ones|h[ií]gado|cerebro|columna|la rodilla|la espalda|la sangre)|mis? (?:pastillas|medicinas?|inhalador|ox[ií]geno|enfermedad|discapacidad|inyecciones)|en el hospital|(?:ando|voy|estoy|uso|vengo) en silla)\b",
    ),
    (
        Kind.HEALTH,
        r"\b(?:silla de ruedas|muletas|cirug[ií]as?|conmoci[oó]n|convulsi[oó]n|convulsiones|epilepsia|epil[eé]ptic[oa]|diabetes|diab[eé]tic[oa]|"
        r"insulina|c[aá]ncer|leucemia|quimio|autismo|autista|tartamude\w{1,4}|tartamud[oa]|aparatos? auditivos?|implante|par[aá]lisis cerebral|pr[oó]tesis|"
        r"trasplante|escoliosis|hospitaliza\w{1,6}|sobredosis|suicid\w{1,6}|anorexia|bulimia|embarazad[oa]|embarazo|aborto|"
        r"accidente de (?:carro|coche)|me operaron|operaron|di[aá]lisis|lupus)\b",
    ),
    (Kind.HEALTH, r"\b(?:soy|qued[eé]|me qued[eé]|nac[ií]|es) (?P<d>sord[oa]|cieg[oa]|mud[oa])\b"),
    (
        Kind.HEALTH,
        r"\b(?:me|se) (?P<d>(?:romp[ií]|rompi[oó]|quebr[eé]|quebr[oó]|fractur[eé]|fractur[oó]|disloqu[eé]|torc[ií]) (?:el|la|un|una|mi) (?:brazo|pierna|mu[ñn]eca|tobillo|mano|pie|nariz|rodilla|clav[ií]cula|hombro|dedo|codo|cadera))\b",
    ),
    (Kind.HEALTH, r"\bal[eé]rgic[oa] (?:a la|al|a los|a las|a) \w{1,20}\b"),
    (Kind.JOB, rf"\b(?:mi|mis) (?:\w{{1,12}} )?{_KIN} (?:es|era|son) (?P<d>(?:el |la |un |una )?{_JOB})\b"),
    (
        Kind.JOB,
        rf"\b(?:mi|mis) (?:\w{{1,12}} )?{_KIN} es (?P<d>(?:el|la) (?:de|del) (?:la |el |los |las )?\w{{3,20}})\b",
    ),
    (
        Kind.JOB,
        rf"\b(?:mi|mis) (?:\w{{1,12}} )?{_KIN} (?:trabaja|trabajaba|trabajan) (?:en|de|para|como) (?!(?:noche|d[ií]a|la noche|las noches|la ma[ñn]ana|casa|la casa|lo que|eso)\b)(?P<d>{_WORDS}(?: (?!{_STOPS}\b){_WORDS}){{0,3}})",
    ),
    (
        Kind.JOB,
        rf"\b(?:mi|mis) (?:\w{{1,12}} )?{_KIN} (?:maneja|manejaba|limpia|limpiaba|cuida|vende|vend[ií]a|pizca|empaca|arregla) (?!(?:me|mucho|la casa|a|mal|bien|muy)\b)(?P<d>{_WORDS}(?: (?!(?:y|e|pero|cuando|porque|que|con|por)\b){_WORDS}){{0,4}})",
    ),
    (
        Kind.JOB,
        rf"\b(?:trabajo|trabajaba) (?:en|de|para|como) (?!(?:la noche|las noches|casa|la casa|la escuela|equipo|grupo|grupos|clase|tarea|parejas?|lo que|eso|mi|un grupo|esto|matem)\b)(?P<d>{_WORDS}(?: (?!{_STOPS}\b){_WORDS}){{0,3}})",
    ),
    (
        Kind.FAITH,
        r"\b(?:hiyab|hijab|mezquita|musulm[aá]n|musulmanas?|testigos? de jehov[aá]|morm[oó]n|mormones|sij|turbante|budista|sinagoga|jud[ií][oa]s?|menonitas?|hij[oa] del pastor)\b",
    ),
    (
        Kind.SELF,
        r"\b(?:trans|transg[eé]nero|no binari[oa]|no binarie|lesbiana|bisexual|sal[ií] del cl[oó]set)\b",
    ),
    (Kind.SELF, r"\bsoy (?P<d>gay|bi|queer|joto|asexual)\b"),
    (
        Kind.EVENT,
        r"\b(?:expuls(?:aron|ado|ada)|suspendieron|suspendid[oa]|se quem[oó] (?:mi|la|nuestra) casa|gan(?:amos|[eé]|aron) (?:el estatal|el nacional|el regional|el concurso)|"
        r"campe[oó]n(?:a|es)? estatal(?:es)?|sal[ií] en (?:la tele|las noticias|el peri[oó]dico)|me escap[eé] de (?:la|mi) casa|me salt[eé] un grado|reprob[eé] (?:el )?(?:noveno|a[ñn]o|grado)|beca completa|me apu[ñn]alaron|me balacearon)\b",
    ),
    (
        Kind.FAMILY,
        r"\ben (?:el ej[eé]rcito|la marina|las fuerzas armadas|la guardia nacional|los marines)\b",
    ),
    (Kind.FAMILY, r"\b(?:tuve|esper(?:o|aba)) (?P<d>a (?:mi|un) (?:beb[eé]|ni[ñn][oa]|hij[oa]))\b"),
    (
        Kind.HOME,
        r"\b(?:perdimos|perd[ií]|nos quitaron) (?:la|nuestra|el) (?:casa|departamento|apartamento|traila)\b",
    ),
)
