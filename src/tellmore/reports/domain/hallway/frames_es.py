"""Shapes of Spanish sentences that tell who speaks, whatever words fill them. As `frames_en`."""

from __future__ import annotations

from tellmore.reports.domain.hallway.marks import Kind

_SOY = r"(?:soy|era|fui|somos|fuimos|quedé|quede|sigo siendo|como|me conocen como|ser)"
_KIN = (
    r"(?:mam[aá]s?|madre|jef[ae]|pap[aá]s?|padres?|herman(?:it)?[oa]s?|t[ií][oa]s?|prim[oa]s?|abuel(?:it)?[oa]s?|bisabuel[oa]s?|padrastro|madrastra|"
    r"esposo|esposa|novi[oa]|familia|cuñad[oa]|sobrin[oa]|padrino|madrina)"
)
_MY_KIN = rf"mis? (?:\w{{1,8}} )?{_KIN}"
_WORD = r"[^\W_][\w'’-]{0,30}"
_NUM = r"(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta|cien|\d{1,4})"
_MONTH = r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)"
_TIME = rf"(?:{_MONTH}|primavera|verano|otoño|invierno|navidad|pascua|semana santa|graduaci[oó]n|homecoming|baile|vacaciones|pandemia|medio semestre|noveno|d[eé]cimo|octavo|s[eé]ptimo)"
_JOBS = (
    r"(?:alcalde|alcaldesa|director|directora|subdirector|subdirectora|superintendente|regidor|regidora|sheriff|polic[ií]a|juez|jueza|abogad[oa]|bombero|"
    r"enfermer[oa]|doctor|doctora|cirujan[oa]|dentista|veterinari[oa]|farmac[eé]utic[oa]|pastor|pastora|cura|padre de la iglesia|sacerdote|di[aá]cono|misioner[oa]|"
    r"conserje|cociner[oa]|lonchera|chofer|camionero|trailero|taxista|piloto|mec[aá]nic[oa]|carnicer[oa]|panader[oa]|barber[oa]|zapater[oa]|herrero|soldador|"
    r"techador|minero|pescador|ranchero|lechero|apicultor|enterrador|cerrajero|plomero|electricista|joyer[oa]|florista|fot[oó]grafo|locutor|locutora|reportero|reportera|"
    r"senador|senadora|soldado|sargento|guardia|carcelero|boxeador|luchador|jinete|payaso|mago|mariachi|m[uú]sico|baterista|escritor|escritora|pintor|pintora|"
    r"traductor|traductora|int[eé]rprete|partera|costurera|cartero|guardabosques|maestr[oa]|profesor|profesora|consejer[oa]|secretari[oa]|bibliotecari[oa]|entrenador|entrenadora|suplente)"
)
_BUSINESS = (
    r"(?:tienda|taquer[ií]a|panader[ií]a|lavander[ií]a|gasolinera|motel|hotel|sal[oó]n de belleza|barber[ií]a|funeraria|granja|lecher[ií]a|huerta|rancho|taller|"
    r"restaurante|fonda|caf[eé]|bar|farmacia|ferreter[ií]a|mercado|carnicer[ií]a|tortiller[ií]a|pescader[ií]a|joyer[ií]a|zapater[ií]a|florer[ií]a|puesto|loncheras?|troca de comida|gimnasio|iglesia|peri[oó]dico|radio|compa[ñn][ií]a|negocio|boliche|paleter[ií]a)"
)
_GROUND = r"(?:equipo|clase|escuela|grado|grupo|sal[oó]n|prepa|secundaria|banda|coro|distrito|pueblo|barrio|cuadra|calle|club|orquesta|iglesia|danza)"
_SURE_ACT = (
    r"(?:se desmay[oó]|se qued[oó]|se cay[oó]|vomit[oó]|choc[oó]|prendi[oó]|jal[oó]|son[oó] la alarma|rob[oó]|peg[oó]|apu[ñn]al[oó]|salv[oó]|rescat[oó]|cant[oó]|habl[oó]|gan[oó]|"
    r"se perdi[oó]|se ahog[oó]|se cort[oó]|se rompi[oó]|se quem[oó]|se escap[oó]|trajo|llev[oó]|hizo|tir[oó]|llor[oó]|sali[oó]|rompi[oó]|demand[oó]|llam[oó])"
)
_BODY = r"(?:cara|cuello|mejilla|brazo|pierna|mano|barbilla|labio|ojo|frente|espalda|cabeza|pecho|panza|nariz|ceja|rodilla|hombro)"
_ANIMAL = r"(?:vacas?|chiv[oa]s?|cabras?|borreg[oa]s?|puercos?|marran[oa]s?|becerr[oa]s?|caballos?|yeguas?|burros?|mulas?|gallinas?|gallos?|conejos?|guajolotes?|patos?|abejas|colmenas?|palomas?|v[ií]boras?|serpientes?|loros?|halcones?)"

RULES: tuple[tuple[Kind, str], ...] = (
    (
        Kind.ONLY,
        rf"\b{_SOY} (?P<d>(?:el|la|los|las) (?:[uú]nic[oa]s?|primer[oa]?|[uú]ltim[oa]s?|menor|mayor|m[aá]s \w{{2,12}})(?: {_WORD}){{0,2}} (?:de|del|en|con|que) (?!(?:acabar|llegar|salir|entrar|terminar|preguntar|irse|hablar)\b)(?:(?:la|el|mi|los|las|tod[oa]|es[ae]) ){{0,3}}{_WORD})",
    ),
    (
        Kind.ONLY,
        rf"\b(?:tiene|tienen|tenemos|trabaja en|son due[ñn]os de|maneja) (?P<d>(?:la|el) [uú]nic[oa] {_WORD})",
    ),
    (
        Kind.ONLY,
        rf"\b(?:nadie m[aá]s|ning[uú]n otro(?: {_WORD})?|ninguna otra(?: {_WORD})?) (?P<d>(?:de|en) (?:mi|la|el|toda la|todo el|este|esta) {_GROUND})",
    ),
    (
        Kind.ONLY,
        r"\b(?P<d>nadie m[aá]s(?: aqu[ií])?) (?=(?:usa|lleva|habla|reza|ayuna|celebra|viene de|come|tiene uno|tiene una|se parece)\b)",
    ),
    (
        Kind.ONLY,
        r"\b(?P<d>(?:nom[aá]s|nada m[aá]s|solo|s[oó]lo|solamente) (?:hay |somos |hab[ií]a |habemos |unos )?(?:dos|tres|cuatro|cinco))\b(?! (?:minutos|d[ií]as|horas|veces|clases|preguntas|semanas|meses|p[aá]ginas|cosas))",
    ),
    (Kind.ONLY, r"\b(?P<d>de l[oa]s (?:dos|tres|cuatro|cinco|poc[oa]s) (?:que|en|de)\b)"),
    (Kind.ONLY, rf"\b(?P<d>(?:el|la) (?:mayor|menor|m[aá]s chic[oa]|m[aá]s grande) de {_NUM})\b"),
    (
        Kind.EVENT,
        rf"\b(?P<d>(?:el|la|los|las) (?:(?:muchach|chic|chav|niñ|morr)[oa]s? )?que (?:una vez )?{_SURE_ACT}(?: {_WORD}){{0,3}})",
    ),
    (
        Kind.NUMBER,
        rf"\b(?P<d>(?:met[ií]|anot[eé]|saqu[eé]|hice|corr[ií]|levant[eé]|pego) (?:un |los |las )?(?:{_NUM})(?:[:.]\d{{1,2}})? (?:puntos|goles|canastas|jonrones|libras|kilos|millas|en el (?:act|sat)))\b",
    ),
    (Kind.NUMBER, r"\b(?P<d>mido (?:\w{2,8} (?:pies|metro)|\d[^\s]{0,6})(?: \w{2,8})?)"),
    (
        Kind.NUMBER,
        r"\b(?:mi|la) (?P<d>(?:tercera|cuarta|quinta|sexta|s[eé]ptima|octava|novena|d[eé]cima) (?:escuela|casa|prepa|familia|cirug[ií]a|operaci[oó]n))\b",
    ),
    (Kind.NUMBER, rf"\b(?P<d>{_NUM} meses de (?:embarazo|embarazada|sobri[oa]|limpi[oa]))\b"),
    (
        Kind.AGE,
        r"\b(?P<d>a los (?:cinco|seis|siete|ocho|nueve|diez|once|doce|trece|[5-9]|1[0-3]))\b(?! (?:minutos|d[ií]as|de|dos|que))",
    ),
    (
        Kind.DATE,
        rf"\b(?P<d>(?:me cambi[eé]|nos cambiamos|me mud[eé]|nos mudamos|me transfirieron|llegu[eé]|llegamos|entr[eé]|me inscrib[ií]|me fui|nos fuimos|vine|vinimos|me pasaron|me vine|nos vinimos)(?: {_WORD}){{0,4}}? (?:en|desde|el|antes de|despu[eé]s de|para|hasta|a mediados de|a finales de) (?:la |el |las |de |pasad[oa] )?{_TIME})",
    ),
    (
        Kind.DATE,
        rf"\b(?P<d>(?:{_WORD} (?:d[ií]as?|semanas?|meses)|el d[ií]a|la semana|la noche|el mes) (?:antes |despu[eé]s )?del? (?:la )?{_TIME})",
    ),
    (
        Kind.PLACE,
        rf"\b(?:me cambi[eé]|nos cambiamos|llegu[eé]|llegamos|salimos|sal[ií]|huimos|vine|vinimos|nos fuimos|escapamos|me vine|nos vinimos|me traje|me trajeron|nos trajeron|mandaron)(?: (?!from|de\b){_WORD}){{0,3}} (?:de|desde|from) (?P<d>(?-i:[A-ZÁÉÍÓÚÑ])[\w'’-]{{1,30}}(?: (?-i:[A-ZÁÉÍÓÚÑ])[\w'’-]{{1,30}}){{0,2}})",
    ),
    (Kind.PLACE, r"\bsoy (?:mitad|medio|media|parte) (?P<d>\w{3,20})"),
    (
        Kind.HOME,
        r"\b(?P<d>(?:duermo|dorm[ií]a|me quedo|vivo|viv[ií]a|vivimos|nos quedamos|dormimos|me estoy quedando) (?:en|con|arriba de|atr[aá]s de) (?:el |la |un |una |mi |nuestra )?(?:sill[oó]n|sof[aá]|cuarto|piso|carro|coche|van|troca|camioneta|garaje|tienda|iglesia|bodega|local|restaurante|casa de (?:mi|un|una|el|la) \w{2,12})(?: de (?:mi|un|una|la|el) \w{2,14})?)",
    ),
    # family and work
    (
        Kind.JOB,
        rf"\b{_MY_KIN} (?:\w{{1,10}} )?(?P<d>(?:es|era|fue|son|qued[oó] de|trabaja de|trabaja como|sali[oó] de) (?:el |la |un |una |los )?(?:\w{{2,12}} )?{_JOBS})\b",
    ),
    (
        Kind.JOB,
        r"\bmy (?:mom|dad|aunt|uncle|tia|tio|brother|sister|abuela|abuelo) (?P<d>(?:es|era) (?:el |la |un |una )?\w{3,20})",
    ),
    (
        Kind.JOB,
        rf"\bmi (?:mom|dad|brother|sister|uncle|aunt|cousin|grandma|grandpa|{_KIN}) (?P<d>(?:is|was|['’]s) (?:a |an |the )?(?:\w{{2,12}} )?(?:deputy|cop|principal|pastor|mayor|teacher|coach|nurse|judge|sheriff|janitor|driver|priest|chef|lawyer|guard|soldier|marine|barber|trucker|firefighter))\b",
    ),
    (
        Kind.JOB,
        r"\b(?P<d>(?:est[aá] en|dirige|preside) (?:el concejo|el consejo|la mesa directiva|el ayuntamiento|la junta escolar|el cabildo)(?: \w{2,10}){0,3})\b",
    ),
    (
        Kind.JOB,
        rf"\b{_MY_KIN} (?:\w{{1,10}} )?(?P<d>(?:da|daba|dan) clases?(?: (?:aqu[ií]|en (?:esta|la|mi) escuela| de \w{{3,12}}))?|(?:trabaja|trabajan|cocina|limpia|ense[ñn]a) aqu[ií]|(?:trabaja|limpia|cocina) en (?:la|esta|mi) (?:escuela|cafeter[ií]a|oficina|prepa))",
    ),
    (
        Kind.JOB,
        rf"\b{_MY_KIN} (?:\w{{1,10}} )?(?P<d>(?:tiene|tienen|abri[oó]|fund[oó]|construy[oó]|puso|compr[oó]|maneja|manejan|vende|venden) (?:la|el|un|una|ese|esa) (?:[uú]nic[oa] )?(?:{_BUSINESS}|cami[oó]n|edificio|gimnasio|escuela)(?: de (?:la |el )?\w{{2,14}})?)",
    ),
    (
        Kind.FAMILY,
        r"\b(?P<d>(?:tuve|tengo|tuvo|espero|esperamos|cri[oó]|estoy criando) (?:a )?(?:un|una|mi|su) (?:hij[oa]|beb[eé]|ni[ñn][oa] (?:chiquit[oa]|de \w{2,8} (?:meses|a[ñn]os))|ni[ñn][oa]))\b(?! que)",
    ),
    (Kind.FAMILY, r"\b(?P<d>me (?:adoptaron|recogieron|abandonaron|dejaron con|regalaron|encontraron))\b"),
    (
        Kind.LOSS,
        rf"\b(?P<d>(?:enterramos|enterr[eé]|velamos|perdimos|perd[ií]|mataron|encontraron muert[oa]) a (?:mi|mis|nuestro|nuestra) {_KIN})",
    ),
    (
        Kind.LOSS,
        rf"\b{_MY_KIN} (?P<d>se (?:ahog[oó]|mat[oó]|muri[oó]|suicid[oó]|colg[oó]|perdi[oó]|quem[oó]|cay[oó]|fue para siempre)|falleci[oó]|desapareci[oó]|est[aá] (?:pres[oa]|en coma|desaparecid[oa]|detenid[oa]|en la c[aá]rcel))",
    ),
    (
        Kind.LAW,
        r"\b(?P<d>(?:declar[eé]|testifiqu[eé]|denunci[eé]|hablaron|llamaron) (?:contra|en contra de|a la (?:polic[ií]a|migra)|a migraci[oó]n|ante el juez)(?: (?:mi|la|el) \w{2,14})?)",
    ),
    (
        Kind.LAW,
        r"\b(?P<d>(?:me |lo |la )?(?:suspendieron|suspendid[oa]|expulsaron|corrieron de la escuela|encontraron (?:un|una|con|droga|mota|la)) ?(?:por|en|de|con)?(?: \w{2,14}){0,3})\b",
    ),
    (Kind.LAW, rf"\b(?P<d>se llevaron a (?:mi|mis) (?:\w{{1,8}} )?{_KIN})\b"),
    # body and health
    (
        Kind.HEALTH,
        rf"\b(?P<d>(?:una |un |mi |la |esta )?(?:cicatriz|cicatrices|tatuaje|lunar|quemadura|marca de nacimiento|arete en|ojo de vidrio|mancha|cojera)(?: (?:en|por|de) (?:la |el |toda la |mi )?{_BODY})?)",
    ),
    (
        Kind.HEALTH,
        r"\b(?P<d>(?:sin|me falta|le falta|perd[ií]) (?:la |el |un |una |los |dos |mi )(?:mano|brazo|pierna|pie|dedos?|oreja|ojo|pulmón|ri[ñn][oó]n|pulgar)(?: (?:izquierd|derech)[oa])?)\b",
    ),
    (
        Kind.HEALTH,
        r"\b(?P<d>(?:cieg|sord|tuert|coj)[oa] (?:de (?:un|una|los|la|el|nacimiento)|desde)(?: \w{2,10})?)",
    ),
    (
        Kind.HEALTH,
        r"\b(?P<d>(?:me|le|lo|la) (?:operaron|oper[oó]|internaron|trasplantaron|pusieron (?:una placa|un aparato|tornillos))(?: del? (?:la |el )?\w{3,12})?)",
    ),
    (
        Kind.HEALTH,
        r"\b(?P<d>(?:me te[ñn][ií]|me rap[eé]|me pint[eé]) (?:el pelo|la cabeza|el cabello)|pelo (?:verde|azul|rosa|morado|rojo)|pelirroj[oa])\b",
    ),
    (
        Kind.HEALTH,
        r"\b(?P<d>(?:tiene|tengo|ten[ií]a|naci[oó] con|nac[ií] con|me dio|le dio) (?:una? )?(?:s[ií]ndrome|par[aá]lisis|enfermedad|convulsi[oó]n|derrame|infarto|ataque)(?: de \w{3,14})?)",
    ),
    # events, feats, roles
    (
        Kind.EVENT,
        r"\b(?P<d>(?:se (?:nos |me |les )?(?:quem[oó]|inund[oó]|cay[oó]|derrumb[oó]|incendi[oó]) (?:la|mi|nuestra|el) (?:casa|tr[aá]ila|apartamento|tienda|iglesia|techo)))\b",
    ),
    (
        Kind.EVENT,
        r"\b(?P<d>el (?:choque|accidente|incendio|tiroteo|pleito|robo|secuestro|cierre|simulacro de \w{3,12}) (?:del?|en|con|por) (?:la |el )?\w{3,14}(?: en \w{3,12})?)",
    ),
    (
        Kind.EVENT,
        r"\b(?P<d>(?:gan[eé]|ganamos|qued[eé] (?:en|de)|saqu[eé]|quedamos en|llegu[eé] a|fui a|pas[eé] a) (?:el |la |los |las )?(?:estatal(?:es)?|nacional(?:es)?|regional(?:es)?|(?:primer|segundo|tercer) lugar|medalla|final|campeonato|concurso|olimpiada)(?: (?:de|estatal|en|nacional) ?\w{0,14}){0,2})",
    ),
    (
        Kind.EVENT,
        r"\b(?P<d>(?:estudi[eé]|estudiaba|hice la escuela) en (?:mi|la) casa|me saltaron|me adelantaron|me subieron un (?:a[ñn]o|grado)|(?:clases|materias) en (?:el colegio comunitario|la universidad))",
    ),
    (
        Kind.ROLE,
        r"\b(?:soy|fui|me eligieron|qued[eé] (?:de|como)|me hicieron|me escogieron (?:de|para)|elegid[oa]|nombraron|como) (?:el |la |de |un |una ){0,3}(?P<d>(?:sub)?(?:capit[aá]n|capitana|president[ea]|vicepresident[ea]|tesorer[oa]|secretari[oa]|editor|editora|director|directora|l[ií]der|encargad[oa]|locutor|locutora|porter[oa]|goleador|goleadora|reina|rey|solista|baterista|representante|embajador|embajadora|vocero|vocera))\b",
    ),
    (
        Kind.ACTIVITY,
        rf"\b(?P<d>(?:orde[ñn]o|cr[ií]o|monto|cuido|entreno|doy de comer a|engordo|trasquilo|tengo|vendo) (?:a )?(?:mis |las |los |unas |unos )?(?:{_NUM} )?{_ANIMAL})\b",
    ),
    (
        Kind.ACTIVITY,
        r"\b(?P<d>(?:canto|toco|bailo|predico|traduzco) en (?:el|la|un|una|mi) (?:coro|iglesia|grupo|banda|orquesta|mariachi|templo|bodas|misa)(?: de (?:la )?\w{3,14})?)",
    ),
    # learned from details told as a story
    (
        Kind.EVENT,
        r"\b(?P<d>lo que pas[oó] (?:en|con|ese d[ií]a en) (?:la |el |mi )?(?!clase\b|escuela\b)\w{3,15})",
    ),
    (
        Kind.EVENT,
        rf"\b(?P<d>(?:le pusieron|lleva|tiene)(?: a la \w{{3,12}}| al \w{{3,12}})? el nombre de (?:mi|mis) {_KIN})",
    ),
    (Kind.FAMILY, r"\b(?P<d>les? (?:hago las señas|interpreto|traduzco con señas) a mis? \w{3,12})"),
    (
        Kind.LAW,
        r"\b(?P<d>(?:ya )?no (?:lo|la|los|las|nos|me) dejaron (?:pasar|entrar|volver|cruzar|regresar)|baj(?:aron|[oó]) (?:del|de la) (?:bus|cami[oó]n|tren)(?: por)? la polic[ií]a)",
    ),
    (
        Kind.HEALTH,
        r"\b(?P<d>(?:un|una|el|la) (?:tubo|manguera|placa|v[aá]lvula|bolsa|m[aá]quina) (?:en|para) (?:el|la|mi) \w{3,14}|(?:regres[eé]|volv[ií]|sal[ií]) (?:del|de la) (?:tratamiento|hospital|cl[ií]nica))\b",
    ),
    (
        Kind.HOME,
        r"\b(?P<d>(?:nos )?(?:cambi[oó]|cambiaron) (?:la chapa|las chapas|la cerradura)|nos (?:sac[oó]|sacaron|corri[oó]|corrieron))\b(?! (?:del|de la) (?:sal[oó]n|clase|biblioteca))",
    ),
    (
        Kind.JOB,
        r"\b(?P<d>(?:en|a) la pizca|sacar las redes|piscar \w{3,12}|pizcar \w{3,12}|(?:vende|vendo|vendemos|hace|hacemos) (?:los |las )\w{3,12} (?:afuera|que|en la))",
    ),
)
