"""Telling details in English, in the hurried way people talk and notes are taken.

Each rule is a kind and a pattern; the range is the group `d` where there is one, else the whole match. Every
repetition is bounded, so that no text, however made, takes more than linear time.
"""

from __future__ import annotations

from tellmore.reports.domain.hallway.marks import Kind

_I = r"(?:i['’]?m|i am|i was|i['’]ve been|im|being|we['’]?re|we are|we were)"
_KIN = (
    r"(?:mom|mother|mama|mum|dad|father|papa|parents|brother|sister|aunt|auntie|uncle|cousin|grandma|"
    r"grandmother|grandpa|grandfather|nana|step ?mom|step ?dad|stepmother|stepfather|husband|wife)"
)
_PERSON = (
    r"(?:girls?|boys?|guys?|kids?|students?|persons?|people|freshm[ae]n|sophomores?|juniors?|seniors?|goalie|"
    r"keeper|captain|black|asian|white|latin[oa]|mexican|muslim|native|hmong|somali|deaf|newcomers?)"
)
_SMALL = r"(?:two|three|four|five|[2-5])"
_COUNT = r"(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|[3-9]|[12]\d)"
_AGE = (
    r"(?:four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|[3-9]|1\d|2[0-2])"
)
_NOT_AGE = r"(?! (?:min|hour|sec|point|of |percent|time|day|week|month|people|kid|feet|foot|inch|late|behind)|[%:.\d])"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_GROUND = r"(?:team|class|school|grade|building|district|band|choir|squad|family)"
_WORDS = r"[^\W_][\w'’-]{0,30}"
_STOPS = r"(?:and|but|so|when|because|cause|who|with|after|before|last|this|which|in|since|until|til|till|on)"
_PLAIN = r"(?:home|school|work|it|my|our|lunch|class|nights?|the same|a lot|hard|out|there|here|late|groups?)"
_JOB = (
    r"(?:principal|vice principal|nurse|doctor|dentist|cop|police officer|sheriff|deputy|pastor|priest|imam|"
    r"mechanic|janitor|custodian|bus driver|truck driver|trucker|lunch lady|cook|teacher|counselor|secretary|"
    r"superintendent|mayor|firefighter|lawyer|soldier|marine|coach|butcher|roofer|welder|landlord|farmer)"
)

RULES: tuple[tuple[Kind, str], ...] = (
    # one person, or a handful, by the words themselves
    (Kind.ONLY, rf"\b{_I} (?:like |still |basically )?(?P<d>the only (?:one\b|{_WORDS}))"),
    (Kind.ONLY, rf"\bthe only {_PERSON}\b"),
    (Kind.ONLY, rf"\b(?:my|our) (?:school|team|class)['’]?s only {_WORDS}"),
    (
        Kind.ONLY,
        rf"\bthe (?:very )?first (?:(?!persons?|people|kids?|students?|guys?){_PERSON}\b|(?:{_PERSON}|one) (?:in|of|from) (?:my|our|the) {_GROUND}\b)(?! (?:day|time|period|week|class))",
    ),
    (Kind.ONLY, rf"\bthe first (?:in|of) (?:my|our|the) {_GROUND}\b"),
    (
        Kind.ONLY,
        rf"\b(?:the|our) (?:young|old|tall|short|small|fast|strong|loud|new|slow|bigg|smart)est (?:{_PERSON} )?(?:in|on|of|at) (?:the|my|our|this) (?:whole )?{_GROUND}\b",
    ),
    (
        Kind.ONLY,
        rf"\b(?:nobody|no one|noone|not one) else (?:here|in (?:this|the|my|our) (?:whole )?{_GROUND}|on the team)\b",
    ),
    (Kind.ONLY, rf"\b{_I} (?P<d>one of (?:the |only |the only )?(?:{_SMALL}|few)(?: {_PERSON})?)\b"),
    (Kind.ONLY, rf"\bone of (?:the )?(?:only )?(?:{_SMALL}|few) {_PERSON}\b"),
    (Kind.ONLY, rf"\bthere (?:are|were|is|was) (?:only |just )?(?P<d>{_SMALL} of us)\b"),
    (
        Kind.ONLY,
        rf"\b(?:(?:just|only) )?(?:me and (?:just |only )?(?:one|two|1|2)(?: other)? {_PERSON}|(?:besides|other than|except(?: for)?|apart from) me)\b",
    ),
    (
        Kind.ONLY,
        rf"\b(?:never (?:met|seen|had|heard of)|not|isn['’]?t|aren['’]?t|wasn['’]?t) (?P<d>(?:another|any other) (?!(?:\w{{1,12}} )?(?:day|time|way|thing|class|one|word|place|school|chance|option|choice)s?\b){_WORDS}(?: {_PERSON})?)",
    ),
    (
        Kind.ONLY,
        rf"\b(?:young|old|tall|short|small|fast|strong|slow|bigg|smart)est (?:{_PERSON} )?(?:in|on|of|at) (?:the|my|our|this) (?:whole )?{_GROUND}\b",
    ),
    (
        Kind.ONLY,
        r"\b(?:in the |one of the )?top (?:\d{1,2}|two|three|five|ten|twenty)\b(?= (?:of|in|at|on)| \w)",
    ),
    # roles that few hold
    (
        Kind.ROLE,
        r"\b(?:announcer|all[- ](?:state|conference|american|region)|super ?senior|stage crew|(?:the |do |run )(?:lights|sound) (?:for|at) the \w{1,12}|the (?:kid|girl|boy|one) with the \w{1,15}|dj)\b",
    ),
    (
        Kind.ROLE,
        r"\b(?:(?:co-?|team )captain|goalie|goalkeeper|quarterback|place ?kicker|drum major|section leader|first chair|"
        r"concertmaster|valedictorian|salutatorian|(?:homecoming|prom) (?:king|queen|court)|mascot|stage manager|"
        r"eagle scout|(?:class|student body|student council|club|ffa|band) (?:president|treasurer|secretary|rep(?:resentative)?)|"
        r"(?:yearbook|newspaper) editor|editor of [^\W_]\w{0,20}|team manager)\b",
    ),
    (
        Kind.ROLE,
        r"\b(?:i (?:got|had|have|play(?:ed)?) )(?P<d>the (?:lead|main part|solo)(?: in [^\W_]\w{0,20}(?: [^\W_]\w{0,20})?)?)\b",
    ),
    # instruments, sports and clubs with few in them
    (
        Kind.ACTIVITY,
        r"\b(?:tuba|sousaphone|bassoon|oboe|piccolo|french horn|harp|accordion|bagpipes?|banjo|drumline|color guard|"
        r"mariachi|folkl[oó]rico|wrestl(?:e|ed|ing|er)|fencing|rugby|water polo|gymnastics|gymnast|archery|rodeo|"
        r"bull riding|pole vault|powerlifting|figure skating|equestrian|cricket team|robotics|jrotc|ffa|4-?h|"
        r"debate team|speech and debate|ballet|auto shop|esports)\b",
    ),
    # ages, dates, numbers
    (Kind.AGE, rf"\b{_AGE} and a half\b(?! (?:hour|min|mile|day|week|month|page))"),
    (
        Kind.AGE,
        rf"\b(?:i['’]?m|i am|i was|im|when i was|since i was|(?:i|i['’]ve) (?:just )?turned|i turn|turning|at age|aged) (?:only |just |like |about )?(?P<d>{_AGE})\b{_NOT_AGE}",
    ),
    (Kind.AGE, rf"\b(?P<d>{_AGE}[ -]years?[ -]old)\b"),
    (Kind.DATE, rf"\b{_MONTH} (?:[12]?\d|3[01])(?:st|nd|rd|th)?\b(?! (?:min|hour|kid|student|people|times))"),
    (Kind.DATE, rf"\b(?:the )?(?:[12]?\d|3[01])(?:st|nd|rd|th) of {_MONTH}"),
    (Kind.DATE, r"(?<![\d/])(?:1[0-2]|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])/(?:\d{4}|\d{2})(?![\d/])"),
    (Kind.DATE, r"\b(?:in|since|until|back in|class of|summer of|fall of) (?P<d>(?:19[5-9]|20[0-4])\d)\b"),
    (
        Kind.NUMBER,
        rf"\b{_COUNT} (?:different )?(?:schools|houses|homes|apartments|foster homes|surgeries|operations|jobs|languages|countries|states)\b",
    ),
    (
        Kind.NUMBER,
        r"\b(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[3-9](?:rd|th)|1\dth) (?:school|foster home|high school|house|home)\b",
    ),
    (Kind.NUMBER, r"(?<![\d.,$])[0-4]\.\d{1,2}(?![\d.,%])(?! (?:mile|hour|second|percent))"),
    (
        Kind.NUMBER,
        r"(?<![\w.,/:$#-])(?!(?:100|101|911|1000|(?:19[5-9]|20[0-4])\d)\b)\d{3,4}(?![\w%/:-]|[.,]\d)(?! (?:percent|times|minutes|people|kids|students|pages|hours|alumnos|estudiantes|personas|niños|veces|minutos))",
    ),
    (Kind.NUMBER, r"(?<![\w.,$])\d{1,3},\d{3}(?![\w,])"),
    (Kind.NUMBER, r"\b(?:jersey|number) #?\d{1,3}\b"),
    (
        Kind.PLACE,
        r"\b(?:room|rm|locker|bus|route|portable|apartment|apt|unit|lot|building) (?:number |#)?\d{1,4}[a-z]?\b",
    ),
    # places
    (
        Kind.PLACE,
        rf"\b(?:moved?|moving|transfer(?:red)?|migrated|immigrated|fled|relocated) (?:here |over |back |up |down |all the way )?(?:from|out of) (?!(?:another|a|an|the|my|our|one|class|room|table|that|there|school)\b)(?P<d>{_WORDS}(?: (?!{_STOPS}\b){_WORDS}){{0,2}})",
    ),
    (
        Kind.PLACE,
        rf"\b(?:came|come|coming|got|arrived|flew|drove|born|grew up|lived|live|living|back|here|over) (?:here |over |all the way )?(?:from|in) (?!{_MONTH}\b|(?:english|spanish|math|science|bio|period|first|second|third|fourth|room|i)\b)(?P<d>(?-i:[A-ZÁÉÍÓÚÑ])[\w'’-]{{1,30}}(?: (?-i:[A-ZÁÉÍÓÚÑ])[\w'’-]{{1,30}}){{0,2}})",
    ),
    (Kind.PLACE, r"\b(?P<d>(?:on|off) the (?:rez|reservation))\b"),
    (
        Kind.HOME,
        r"\b(?:(?:homeless |women['’]s |family )?shelter|motel|trailer(?: park)?|group home|halfway house|housing project|section 8|ranch|tent)\b",
    ),
    (
        Kind.HOME,
        r"\b(?:live|lived|living|sleep|slept|sleeping|stay|stayed|staying) in (?:our|my|the|a) (?P<d>car|van|truck|basement|garage)\b",
    ),
    (Kind.HOME, r"\b(?:lost|losing) (?:the|our|my) (?:house|apartment|place|home)\b"),
    (Kind.HOME, r"\b(?:homeless|evicted|eviction|couch ?surfing)\b"),
    # family
    (
        Kind.FAMILY,
        r"\b(?:twins?|triplets?|foster(?: (?:care|kid|home|family|parents?))?|adopted|adoptive|emancipated|orphan(?:ed)?)\b",
    ),
    (
        Kind.FAMILY,
        r"\b(?:live|lived|living|stay|stayed|staying) with (?P<d>my (?:grand(?:ma|pa|mother|father|parents)|nana|aunt(?:ie)?|uncle|cousins?|older (?:brother|sister)))\b",
    ),
    (
        Kind.FAMILY,
        r"\braised by (?P<d>my (?:grand(?:ma|pa|mother|father|parents)|nana|aunt|uncle|sister|brother))\b",
    ),
    (Kind.FAMILY, rf"\b{_COUNT} (?:siblings|brothers and sisters|sisters|brothers|kids at home|cousins)\b"),
    (
        Kind.FAMILY,
        r"\b(?:(?:my |had |have )(?:two|2) (?:moms|dads|mothers|fathers)|my own (?:baby|son|daughter)|my baby(?! ?(?:brother|sister|cousin|sitter)))\b",
    ),
    (
        Kind.LOSS,
        rf"\bmy (?:\w{{1,12}} )?{_KIN} (?:just |had |has )?(?P<d>died|passed(?: away)?|was killed|got killed|got shot|is dying|killed (?:him|her)self)\b",
    ),
    (Kind.LOSS, rf"\b(?:i |we )?lost (?P<d>my {_KIN})\b"),
    (Kind.LOSS, rf"\b(?P<d>{_KIN}['’]s? (?:funeral|death|suicide))\b"),
    # law and papers
    (
        Kind.LAW,
        r"\b(?:deport(?:ed|ation|ing)?|undocumented|no papers|without papers|daca|asylum|refugees?|green card|immigration court|la migra)\b",
    ),
    (Kind.LAW, r"\b(?:in|to|from|out of) (?:jail|prison|juvie|juvenile hall|detention center|rehab)\b"),
    (
        Kind.LAW,
        r"\b(?:got arrested|was arrested|arrested|probation|parole|ankle monitor|custody|caseworker|social worker|cps|restraining order)\b",
    ),
    (
        Kind.LAW,
        r"\b(?:(?:got|get|been|was|were) sent back(?! to (?:class|the (?:office|room|start|end)|my seat))|immigration|border patrol|detained|locked up)\b",
    ),
    # health
    (
        Kind.HEALTH,
        r"\b(?:my|a|his|her) (?:heart|lungs?|kidneys?|liver|brain|spine|blood|bad (?:knee|back|leg|hip)|skin) (?:thing|condition|problems?|issues?|tumor|murmur|disease|disorder|surgery|transplant|attack)\b",
    ),
    (
        Kind.HEALTH,
        r"\b(?:my (?:meds|medication|pills|inhaler|oxygen|condition|disability|diagnosis|shots)|in the hospital|in a coma|nurse['’]s office (?:for|every))\b",
    ),
    (
        Kind.HEALTH,
        r"\b(?:wheelchair|crutches|surger(?:y|ies)|concussions?|seizures?|epilep(?:sy|tic)|diabet(?:es|ic)|insulin|cancer|"
        r"leukemia|chemo|autis(?:m|tic)|tourette['’]?s?|stutter(?:s|ing)?|hearing aids?|cochlear|cerebral palsy|"
        r"prosthetic|transplant|scoliosis|back brace|feeding tube|service dog|hospitali[sz]ed|overdos(?:e|ed)|"
        r"suicid(?:e|al)|self[- ]harm(?:ed|ing)?|eating disorder|anorexi[ac]|bulimi[ac]|pregnan(?:t|cy)|miscarriage|"
        r"abortion|car (?:accident|crash)|sickle cell|lupus|cystic fibrosis|dialysis|panic disorder|bipolar|schizophreni[ac])\b",
    ),
    (
        Kind.HEALTH,
        r"\b(?:i['’]?m|i am|im|i was born|going|gone|went) (?P<d>deaf|blind|legally blind|hard of hearing)\b",
    ),
    (
        Kind.HEALTH,
        r"\b(?P<d>(?:broke|broken|tore|torn|fractured|dislocated|shattered|sprained) (?:my|his|her) (?:\w{1,10} )?(?:arm|leg|wrist|ankle|hand|foot|nose|jaw|back|neck|knee|acl|collarbone|shoulder|finger|hip|elbow))\b",
    ),
    (Kind.HEALTH, r"\b(?P<d>allergic to \w{1,20})\b"),
    # jobs
    (
        Kind.JOB,
        rf"\bmy (?:\w{{1,12}} )?{_KIN} (?:is|was|['’]s) (?P<d>(?:a |an |the )(?:\w{{1,12}} )?{_JOB})\b",
    ),
    (Kind.JOB, rf"\bmy (?:\w{{1,12}} )?{_KIN}['’]s (?P<d>(?:a |an |the )(?:\w{{1,12}} )?{_JOB})\b"),
    (
        Kind.JOB,
        rf"\bmy (?:\w{{1,12}} )?{_KIN} (?:works?|worked|is working|was working) (?:at|for|as) (?!{_PLAIN}\b)(?P<d>{_WORDS}(?: (?!{_STOPS}\b){_WORDS}){{0,3}})",
    ),
    (
        Kind.JOB,
        rf"\bmy (?:\w{{1,12}} )?{_KIN} (?:drives|drove|cleans|cleaned|owns|runs|ran|teaches|coaches|manages|fixes|sells|picks|packs) (?!(?:me|us|him|her|it|out|away|late|up|my|our)\b)(?P<d>{_WORDS}(?: (?!{_STOPS}\b){_WORDS}){{0,2}})",
    ),
    (
        Kind.JOB,
        rf"\b(?:i work|i worked|i['’]m working|my (?:job|shift)(?: is)?|a job) (?:at|for|as) (?!{_PLAIN}\b)(?P<d>{_WORDS}(?: (?!{_STOPS}\b){_WORDS}){{0,3}})",
    ),
    # faith, self
    (
        Kind.FAITH,
        r"\b(?:hijabi?|mosque|muslim|jehovah['’]?s? witness(?:es)?|mormon|lds|sikh|turban|buddhist|synagogue|jewish|amish|mennonite|pastor['’]s (?:kid|son|daughter))\b",
    ),
    (
        Kind.SELF,
        r"\b(?:trans|transgender|non-?binary|genderqueer|lesbian|bisexual|deadname|came out (?:as|to) \w{1,20})\b",
    ),
    (Kind.SELF, r"\b(?:i['’]?m|i am|im) (?P<d>gay|bi|queer|pan|ace|asexual)\b"),
    # what happened
    (
        Kind.EVENT,
        r"\b(?:expelled|suspended|got jumped|house fire|burned down|(?:won|win|went to) (?:state|nationals|regionals)|state champion(?:ship|s)?|"
        r"(?:on|in) the news|in the (?:news)?paper|ran away|runaway|skipped a grade|got held back|was held back|full ride|spelling bee|stabbed|got shot)\b",
    ),
    (
        Kind.EVENT,
        r"\brepeat(?:ed|ing)? (?P<d>(?:ninth|tenth|eleventh|twelfth|eighth|seventh|sixth|fifth|\d{1,2}th) grade)\b",
    ),
    (
        Kind.FAMILY,
        r"\b(?:in the (?:army|navy|marines?|military|air force|national guard|reserves)|deployed|stationed)\b",
    ),
    (
        Kind.FAMILY,
        r"\b(?:had|having|have) (?P<d>my (?:baby|son|daughter))\b(?! (?:brother|sister|cousin|sitter|in|at|go|do|be|who))",
    ),
)
