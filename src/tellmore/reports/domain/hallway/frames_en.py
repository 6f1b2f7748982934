"""Shapes of English sentences that tell who speaks, whatever words fill them.

As in `rules_en`: a kind and a pattern, the range is the group `d` or the whole match, every repetition is bounded.
"""

from __future__ import annotations

from tellmore.reports.domain.hallway.marks import Kind

_IAM = r"(?:i['’]?m|i am|i was|i['’]ve been|im|still|being|we['’]?re|we are|we were|me being)"
_KIN = (
    r"(?:(?:real|older|younger|little|big|oldest|half|birth|foster|own|great[- ]?) ?)?(?:mom|moms|mother|mama|mum|dad|father|papa|"
    r"folks|parents|brother|brothers|sister|sisters|aunt|auntie|tia|uncle|tio|cousin|cousins|grandma|grandmother|granny|grandpa|"
    r"grandfather|nana|step-?(?:mom|dad|mother|father|brother|sister)|step (?:mom|dad|mother|father)|husband|wife|boyfriend|girlfriend|family|niece|nephew)"
)
_MY_KIN = rf"(?:(?:my|our) {_KIN}|(?<!\w)(?:mom|dad|grandpa|grandma)) ?(?:['’]s|['’]re)?"
_WHO = r"(?:one|kid|girl|guy|boy|student|person|freshman|sophomore|junior|senior|dude|weirdo)"
_WORD = r"[^\W_][\w'’-]{0,30}"
_SOME = rf"(?:{_WORD} ){{0,3}}?"
_NUM = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|thirty|forty|"
    r"fifty|sixty|hundred|\d{1,4})"
)
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|aug|sept|oct|nov|dec)\b)"
_TIME = (
    rf"(?:(?:(?:the )?(?:end of|middle of|start of|beginning of|early|late|mid|this|last|that) ?)?(?:{_MONTH}|spring|summer|fall|winter|autumn|thanksgiving|christmas|halloween|easter|new year['’]?s?"
    r"|(?:the )?(?:winter|spring|fall|christmas|thanksgiving) break|(?:the )?(?:homecoming|prom|semester|finals|graduation|playoffs|pandemic|covid)"
    r"|(?:first|second|third|fourth) (?:quarter|semester)|\d{1,2}(?:st|nd|rd|th)|(?:mid)?-?(?:semester|year)|(?:seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}th) grade|(?:freshman|sophomore|junior|senior) year))"
)
_GROUND = (
    r"(?:team|class|grade|school|building|club|choir|band|orchestra|squad|varsity|jv|troupe|crew|cast|shop|ap \w{1,12}|section|neighborhood|block|"
    r"street|town|county|district|village|row|line|program|council|football|soccer|church|ensemble|calculus|physics|robotics|family)"
)
_JOBS = (
    r"(?:principal|assistant principal|vice principal|superintendent|mayor|sheriff|deputy|police chief|police officer|cop|detective|judge|"
    r"lawyer|public defender|probation officer|firefighter|fire chief|emt|paramedic|nurse|doctor|surgeon|dentist|pharmacist|"
    r"vet|veterinarian|pastor|preacher|priest|imam|rabbi|deacon|minister|chaplain|bishop|missionary|monk|shaman|janitor|"
    r"custodian|lunch lady|lunch monitor|cafeteria \w{1,10}|crossing guard|hall monitor|security guard|bus driver|school nurse|librarian|counselor|secretary|registrar|para(?:professional|pro)?|"
    r"aide|sub|substitute|teacher|professor|coach|referee|umpire|trucker|(?:long-?haul )?truck(?:er| driver)|pilot|crop duster|flight attendant|conductor|"
    r"mechanic|butcher|baker|barber|tailor|cobbler|blacksmith|welder|roofer|miner|logger|fisherman|shrimper|rancher|farmer|beekeeper|"
    r"undertaker|mortician|gravedigger|coroner|locksmith|plumber|electrician|taxidermist|jeweler|florist|photographer|dj|radio host|"
    r"tv \w{1,10}|weatherman|anchor|reporter|senator|congress(?:man|woman)|councilman|councilwoman|commissioner|chief|elder|governor|"
    r"soldier|marine|colonel|sergeant|officer|guard|prison guard|warden|landlord|realtor|boxer|wrestler|jockey|clown|magician|mariachi|director|"
    r"musician|drummer|novelist|author|artist|painter|sculptor|translator|interpreter|midwife|seamstress|mail carrier|mailman|ranger|game warden)"
)
_BUSINESS = (
    r"(?:store|shop|place|restaurant|taqueria|bakery|laundromat|gas station|motel|hotel|salon|barber ?shop|funeral home|farm|dairy|orchard|ranch|vineyard|"
    r"garage|car wash|diner|cafe|bar|pharmacy|hardware store|market|grocery(?: store)?|bodega|carniceria|truck|food truck|stand|gym|studio|"
    r"theater|bowling alley|rink|junkyard|nursery|feed store|church|newspaper|radio station|company|business|pawn shop|liquor store|donut shop|nail salon|dry cleaners?)"
)
_SURE_ACT = (
    r"(?:fainted|passed out|threw up|puked|peed|collapsed|crashed|wrecked|flipped|totaled|pulled the (?:fire )?alarm|set (?:the|a|off)|streaked|punched|"
    r"stabbed|shot|robbed|jumped off|fell (?:off|down|through|out|into)|choked|almost died|nearly died|drowned|got (?:stuck|hit(?! (?:with|by|in|con|por) (?:an? |the |la |el |una? )?(?:ball|dodgeball|pelota|bal[oó]n|paper|backpack|mochila|eraser|marker)\b)|bit|bitten|stabbed|jumped|lost in|trapped|locked|stung|arrested|caught|tased|pepper)|"
    r"broke (?:the|into)|burned|sued|saved|rescued|chopped|cut off|sliced|lost (?:a|my|two|three) (?:finger|toe|leg|arm|eye|foot|hand|thumb|hearing|hair|front teeth|tooth)s?|"
    r"proposed|spoke at|sang at|sang the|gave the speech|met the president|won|started the)"
)
_ARRIVE = (
    r"(?:transferred|moved|came|got (?:here|to this school|sent here|put here)|started (?:here|at this)|enrolled|showed up|arrived|switched (?:here|schools)|joined|left|fled|"
    r"escaped|immigrated|migrated|drove|flew|walked|crossed|relocated)"
)
_ANIMAL = (
    r"(?:cows?|goats?|sheep|lambs?|pigs?|hogs?|steers?|heifers?|calves|calf|horses?|pon(?:y|ies)|mules?|donkeys?|chickens?|hens?|rabbits?|turkeys?|ducks?|"
    r"bees|hives?|pigeons|snakes?|lizards?|geckos?|parrots?|falcons?|hawks?|alpacas?|llamas?|ferrets?|huskies|sled dogs|acres)"
)
_BODY = r"(?:face|neck|cheek|arm|leg|hand|chin|lip|eye|forehead|back|head|chest|stomach|nose|eyebrow|wrist|knee|shoulder|belly)"
_LIMB = r"(?:hand|arm|leg|foot|finger|fingers|thumb|toe|toes|ear|eye|kidney|lung|teeth|tooth|hearing)"
_GRADEWORD = r"(?:freshman|sophomore|junior|senior|ninth grader|eighth grader|seventh grader|[6-9]th grader)"

RULES: tuple[tuple[Kind, str], ...] = (
    # one, or a handful
    (
        Kind.ONLY,
        rf"\b{_IAM} (?:like |kind of |basically |usually )?(?P<d>(?:the|their|our|one of the) (?:only|lone|sole|single|token|last|first|youngest|oldest|smallest|shortest|tallest|biggest|newest|eldest|second|third)(?: {_WORD}){{0,2}} (?:on|in|of|at|from|who|that|left|to|here|with|around|out|ever)\b(?! (?:finish|line|time|leave|get|say|hear|know|ask|answer|sit|go|eat|raise|turn|the room|class))(?: (?:the|my|our|this|all))?(?: {_WORD})?)",
    ),
    (
        Kind.ONLY,
        rf"\b(?:the|our|their) (?:lone|sole|only|one|token|first) (?:{_WORD} ){{0,1}}?(?:girl|boy|kid|guy|student|family|freshman|sophomore|junior|senior|black|white|asian|brown|native|latin[ao]|mexican|muslim|deaf|woman|male|female)s? (?!(?:here )?(?:knows|in the room|called)\b)(?:{_WORD} )?(?:on|in|of|at|from|who|with|to|here)\b",
    ),
    (
        Kind.ONLY,
        rf"\b(?:owns?|runs?|has|have|own|run|works? at|at) (?P<d>the (?:only|one) (?:{_WORD} )?{_BUSINESS})",
    ),
    (
        Kind.ONLY,
        rf"\b(?P<d>(?:nobody|no one|noone|not one(?: other)?|not a single(?: other)?|no other|zero other) (?:else|kids?|girls?|boys?|students?|persons?|family|freshman)? ?(?:here|in my|in this|at this|on (?:my|our|the)|at my|in our) ?(?:whole |entire )?(?:{_GROUND}|school)?)(?= (?:has|have|had|wears?|speaks?|prays?|looks?|eats?|fasts?|celebrates?|does|do|is|was|knows what|comes|lives|rides|plays|uses|gets|leaves|needs|takes|sounds|else)\b|[.,]|$)",
    ),
    (
        Kind.ONLY,
        r"\b(?P<d>(?:nobody|no one|noone) else(?: here)?) (?=(?:wears|speaks|prays|fasts|celebrates|looks like me|has (?:one|my)|comes from|uses (?:a|one)|eats what|here\b)\b)",
    ),
    (
        Kind.ONLY,
        r"\b(?:there['’]?s|there is|there are|there were|only|just|like) (?:like |only |just |maybe ){0,3}(?P<d>(?:two|three|four|five|[2-5]) (?:of us(?: in [\w ]{2,20})?|other (?:kids|girls|boys|people|students)|(?:girls|boys|black kids|freshmen))\b)",
    ),
    (
        Kind.ONLY,
        rf"\bone of (?P<d>(?:the |only |like |maybe ){{0,3}}(?:two|three|four|five|six|[2-6]|a few|a couple)(?: {_WORD}){{1,2}} (?:in|on|at|who|that|from|with)\b)",
    ),
    (Kind.ONLY, rf"\b(?P<d>(?:oldest|youngest|middle|eldest|baby) of {_NUM}\b)"),
    (Kind.ONLY, rf"\bare (?P<d>the (?:whole|entire) {_WORD} (?:club|team|section|choir|class|community))"),
    (
        Kind.EVENT,
        rf"\b(?:{_IAM}|know|known as|that|call me|called me|became|just) (?P<d>the {_WHO}s? (?:who|that|on|in) (?:{_WORD} )?(?:{_SURE_ACT}|\w{{2,14}}ed\b(?! (?:help|time))|the (?:roof|news|video|picture|poster|paper)|got|had|went|threw|wore|brought|ran|set|fell|broke|told|cut|hit|stole|bit|spoke|sang|came))",
    ),
    (
        Kind.EVENT,
        rf"\b(?P<d>one of the (?:kids|girls|boys|guys|people|ones) (?:on|who|that) (?:the )?(?!time|bus|team){_WORD})(?= (?:that|when)|[,.])",
    ),
    (Kind.EVENT, rf"\bI (?P<d>{_SURE_ACT}(?: {_WORD}){{1,3}})"),
    # numbers
    (
        Kind.NUMBER,
        r"(?P<d>\b(?:three|four|five|six|seven|[3-7])[- ](?:foot|feet|ft)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2}))?\b|\b[3-7]['’′] ?\d{1,2}(?:[\"”″]|['’]{2})?)(?! (?:away|long|from|apart|deep|of))",
    ),
    (
        Kind.NUMBER,
        rf"\b(?:i|we|i['’]ve) (?:just |only )?(?P<d>(?:scored|dropped|ran|hit|threw|benched?|squat(?:ted)?|lifted?|rushed for|passed for|swam|jumped|bowled|shot|caught|stole|struck out) (?:a |an |for )?{_NUM}(?:[:.]\d{{1,2}})?\b(?! (?:times|minutes|people|days|pages|hours))(?: {_WORD})?)",
    ),
    (
        Kind.NUMBER,
        r"\b(?:an? )?(?P<d>(?:[1-3]\d|1[0-5]\d\d|perfect score|five|one|two|three|four|[1-5]) on (?:the|my|every|all) ?(?:act|sat|psat|ap|ged|asvab|ib|toefl)\b)",
    ),
    (Kind.NUMBER, rf"\b(?P<d>{_NUM} months? (?:pregnant|along|sober|clean))"),
    (Kind.NUMBER, rf"\b(?:out|gone|missed|absent) (?:for )?(?P<d>{_NUM} (?:straight )?(?:weeks|months))\b"),
    (
        Kind.AGE,
        rf"\b(?P<d>(?:at age|when (?:i|he|she) was|since i was|by age|till i was|until i was|until age|by the time i was) (?:age )?(?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|[5-9]|1[0-3]))\b(?! ?(?:o['’]?clock|am|pm|a\.m|p\.m|in the|at night|minutes?|{_WORD}(?:th|nd|st)\b|:|every|thirty|fifteen|forty|or|sharp|and|percent|%|th|the|people|of))(?=[ ,.]|$)",
    ),
    (
        Kind.NUMBER,
        r"\b(?:my|our) (?P<d>(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}th) (?:school|high school|house|home|placement|foster \w{1,10}|surgery|state|country|time in (?:court|the hospital)))\b",
    ),
    (
        Kind.FAMILY,
        r"\b(?:there are|there['’]s|we['’]re) (?P<d>(?:six|seven|eight|nine|ten|eleven|twelve|[6-9]|1[0-5]) of us)\b",
    ),
    # when somebody came or left
    (
        Kind.DATE,
        rf"\b(?:i|we|they|he|she) (?:just |only |also )?(?P<d>{_ARRIVE}(?! (?:to class|out of class|in late))(?: {_WORD}){{0,4}}? (?:in|on|at|last|this|that|since|before|after|during|over|around|the week of|the day (?:of|before|after)|the week (?:before|after)|right (?:before|after)|mid-?way through|halfway through) (?:the |my )?{_TIME})\b",
    ),
    (
        Kind.DATE,
        rf"\b(?P<d>(?:\w{{1,8}} (?:days?|weeks?|months?)|the (?:day|week|night|morning|month)) (?:before|after|of) (?:the |my |our )?{_TIME})(?= (?:game|dance|week|parade|show|break|started)|[ ,.]|$)",
    ),
    (
        Kind.DATE,
        rf"\b(?:baby|surgery|accident|operation|seizure|crash|wreck|fire|flood|shooting|lockdown|stroke|funeral|quinceañera|sober|clean)(?: (?:back|was|and))? (?P<d>(?:in|since|last|on|this) {_TIME})",
    ),
    (
        Kind.PLACE,
        rf"\b{_ARRIVE}(?: (?!from){_WORD},?){{0,6}}? (?:from|out of) (?P<d>(?-i:(?!Mr|Ms|Mrs|PE|AP|English|Spanish|Monday|Friday|Room|Grade)[A-ZÁÉÍÓÚ])[\w'’-]{{1,30}}(?:,? (?-i:[A-ZÁÉÍÓÚ])[\w'’-]{{1,30}}){{0,2}})",
    ),
    (
        Kind.PLACE,
        r"\b(?:fled|escaped|left|grew up in|born in|raised in|back in|lived in|lives? in|visa from|all the way from) (?P<d>(?-i:(?!Mr|Ms|Mrs|PE|AP|English|Spanish|Monday|Friday|August|May|June|January|February|March|April|July|September|October|November|December|I\b|Room)[A-ZÁÉÍÓÚ])[\w'’-]{1,30}(?: (?-i:[A-ZÁÉÍÓÚ])[\w'’-]{1,30}){0,2})",
    ),
    (Kind.PLACE, rf"\b{_IAM} (?:half|part|mixed|a quarter|like half) (?P<d>(?-i:[A-Z])\w{{2,20}})"),
    (
        Kind.HOME,
        rf"\b(?P<d>(?:sleep|slept|sleeping|crash|crashing|stay|staying|living|live|lived) (?:on|in|at|with) (?:my|our|a|an|the|his|her|some)(?: {_KIN}['’]s| friend['’]s| teammate['’]s| coach['’]?s?| neighbor['’]s| church['’]?s?)(?: {_WORD})?)",
    ),
    (
        Kind.HOME,
        r"\b(?P<d>(?:live|lived|living|sleep|slept|sleeping) (?:in|out of|above|behind) (?:our|my|the|a|an) (?:\w{1,12} )?(?:car|van|truck|basement|garage|shed|attic|rv|bus|church|store|restaurant|shop|office|closet|storage unit|school bus))\b",
    ),
    (
        Kind.HOME,
        r"\b(?:take|ride|catch|on|rode) (?P<d>the (?:ferry|train|water taxi|subway|short bus|snowmobile|amtrak|light rail))\b",
    ),
    (
        Kind.PLACE,
        rf"\b(?:drive|drives|drove|ride|in) (?:a |an |my |our |the )(?P<d>(?:{_WORD} )?(?:jeep|tractor|mustang|camaro|moped|scooter|motorcycle|harley|dirt ?bike|hearse|cadillac|corvette|tesla|ice cream truck|lowrider|golf cart|four-?wheeler))\b",
    ),
    # family
    (
        Kind.JOB,
        rf"\b{_MY_KIN}(?: {_WORD})? ?(?:is|was|are|were|used to be|works as|worked as|became|got elected|just became|got (?:made|hired as)|serves as|ran for|runs for|is running for)? ?(?:like |actually |also )?(?P<d>(?:a |an |the |one of the |now the |on the )?(?:{_WORD} )?{_JOBS})\b(?! (?:said|told|says|asked|gave|died|called|pulled|at the meeting|called))",
    ),
    (
        Kind.JOB,
        r"\b(?P<d>(?:on|runs|heads|chairs|elected to) the (?:school board|city council|town council|county board|board of education|board|pta|tribal council|parish council|zoning board))\b(?! (?:so|because|and i|i can|from))",
    ),
    (
        Kind.JOB,
        rf"\b{_MY_KIN} (?:\w{{1,10}} )?(?P<d>(?:teach|coach|sub|work|cook|clean|volunteer|substitute|drive)(?:e?s|ed)? (?:here|at (?:this|the|my) (?:school|building|office|high school|middle school)|in (?:this|the) (?:school|building|cafeteria|kitchen|office)))",
    ),
    (
        Kind.JOB,
        rf"\b{_MY_KIN} (?:\w{{1,10}} )?(?P<d>(?:owns?|runs?|opened|built|founded|started|manages?|bought|has|have) (?:the|a|an|that|this) (?:{_WORD} ){{0,2}}?(?:{_BUSINESS}|building|wing|field|school|team|program|stadium|library))\b",
    ),
    (
        Kind.JOB,
        rf"\b{_MY_KIN} (?:\w{{1,10}} )?(?P<d>(?:cuts|cleans|fixes|sells|drives|delivers|paints|installs|repairs|sews|bakes|cooks|trains|flies|hauls|picks|packs|builds|guards|preaches|butchers|shears|catches|grooms|plows|mows|translates|deals|paves) (?!(?:me|us|him|her|it|up|out|with me|my|our|away|fast|slow|dinner|for me)\b){_WORD}(?: {_WORD}){{0,2}})",
    ),
    (
        Kind.JOB,
        rf"\b{_MY_KIN} (?P<d>(?:(?:works?|worked|is|are|was) (?:at|in|on|for) the (?!(?:same|other|next|middle|car|room|bathroom|shower|bus|night|time|phone|couch|house|weekends?|way|hospital bed)\b)(?:{_WORD} )?{_WORD}))",
    ),
    (
        Kind.FAMILY,
        rf"\b{_MY_KIN}(?:s)?,? (?P<d>both of them|and my other (?:mom|dad)|(?:both )?(?:came out|remarried|ran off|left us|walked out|went missing|disappeared|got locked|got taken|got picked up|got sent|got sick|got shot|can['’]t see|can['’]t hear|doesn['’]t walk))\b",
    ),
    (
        Kind.LOSS,
        rf"\b(?P<d>(?:buried|lost|cremated|found) (?:my|our) {_KIN}(?: {_WORD})?)(?! (?:phone|number|keys|charger|place))",
    ),
    (
        Kind.LOSS,
        rf"\b{_MY_KIN} (?:just |had |has |almost )?(?P<d>died|dies|passed|drowned|overdosed|was killed|got killed|killed himself|killed herself|hung himself|was murdered|got shot|is dying|od['’]?d|froze|burned|fell off|never woke up|didn['’]t make it)",
    ),
    (
        Kind.LAW,
        rf"\b(?P<d>(?:took|taken|takes|removed|pulled) (?:me|us|my {_KIN}|him|her|them) (?:away|out of (?:the|our|my) (?:house|home)|from (?:my {_KIN}|our house|home)))\b",
    ),
    (
        Kind.LAW,
        r"\b(?P<d>called (?:ice|the cops|the police|cps|immigration|the sheriff) on (?:me|us|my \w{2,12}|him|her|them))\b",
    ),
    (Kind.LAW, r"(?-i:\bICE\b)(?! (?:cream|pack|breaker|skat))"),
    (
        Kind.LAW,
        r"\bfound (?P<d>(?:an? |my |some )?(?:knife|gun|vape|weed|pills?|drugs|blade|weapon|alcohol|bottle|cart|lighter|bullet)s? (?:in|on) (?:my|me|his|her)(?: \w{1,10})?)",
    ),
    (
        Kind.LAW,
        rf"\b(?P<d>(?:suspended|expelled|kicked (?:out|off)|banned|arrested|written up|handcuffed|cuffed) (?:for|after|from|at|in front|out of) (?:{_WORD}(?: {_WORD}){{0,3}}))",
    ),
    (
        Kind.FAMILY,
        r"\b(?P<d>(?:had|have|having|got|raising|expecting) (?:a|my|our|her) (?:\w{1,8} )?(?:baby|kid|son|daughter|newborn|toddler))\b(?! (?:brother|sister|cousin|who|next to|in (?:my|the|our) class|sitter))",
    ),
    (
        Kind.FAMILY,
        r"\b(?:adopted|took (?:me|us) in|left me|gave me up) (?P<d>me (?:when|at) \w{1,10}|(?:when|at) \w{1,10})\b",
    ),
    (
        Kind.FAMILY,
        rf"\b(?:a|an|one|my) (?:older |younger |little |big |baby )?(?P<d>(?:brother|sister) in (?:college|kindergarten|preschool|the (?:army|navy|marines)|prison|jail|middle school|diapers)(?: and (?:a|an|one|my) (?:{_WORD} )?(?:brother|sister))?)",
    ),
    # body
    (
        Kind.HEALTH,
        rf"\b(?:a|an|this|my|the|these|big|huge|some|have|got|two)(?: {_WORD})?(?P<d> (?:scars?|birthmarks?|tattoos?|burn marks?|burns|moles?|nose ring|lip ring|piercings?|port-?wine stain|glass eye|gold tooth|gap teeth|limp|hunchback|dreads|mohawk|mullet|afro)(?: (?:on|across|down|over|all over|behind|under) (?:my|the|one|his|her)(?: {_WORD})?)?)\b",
    ),
    (
        Kind.HEALTH,
        rf"\b(?P<d>(?:born|was born|missing|lost|without|lose) (?:(?:with(?:out)?|missing) )?(?:a|an|my|one|two|three|the|half my|half a|only one|part of my|six) (?:left |right |front |baby |pinky |ring )?{_LIMB})\b",
    ),
    (
        Kind.HEALTH,
        rf"\b(?P<d>(?:blind|deaf|numb|weak|paralyzed|half-?blind) (?:in|on|from) (?:one|my|both|the) (?:{_WORD})(?: {_WORD})?)",
    ),
    (
        Kind.HEALTH,
        r"\b(?:wear|wears|have|got|wore|use|uses|with) (?P<d>(?:an? |my )?(?:leg braces?|brace|boot|cast|sling|helmet|eye ?patch|mask|wig|cane|walker|pump|monitor|aids|prosthetic|gloves|headscarf|scarf|veil|kilt|cape|dress|skirt|bow tie|top hat|cowboy (?:hat|boots)))(?= (?:and|so|to|every|because|on|all|at|for|that|since)|[,.]|$)",
    ),
    (
        Kind.HEALTH,
        r"\b(?P<d>(?:dyed|bleached|shaved|colored|buzzed|cut off) (?:all )?(?:my|half my) (?:hair|head|eyebrows)|(?:green|blue|pink|purple|orange|white|gray|rainbow|curly red|bright red) (?:hair|mohawk|dreads|braids)|redhead|ginger)\b",
    ),
    # roles, feats, unusual pursuits
    (
        Kind.ROLE,
        rf"\b(?:{_IAM}|i got|elected|voted|as|named|made me|picked me (?:as|for|to be)|chosen|run for|ran for|become|became|i|lead|being) (?:like |also |actually |now |the |a |an |our |this year['’]?s ){{0,4}}(?P<d>(?:{_WORD} ){{0,2}}?(?:captain|president|vice president|treasurer|secretary|historian|editor|director|manager|leader|lead|mascot|announcer|commander|goalie|goalkeeper|keeper|quarterback|kicker|pitcher|catcher|point guard|center|libero|setter|coxswain|anchor|soloist|drummer|bassist|dj|understudy|umpire|ref|lifeguard|flag bearer|emcee|queen|king|rep|representative|ambassador|delegate|webmaster|photographer))\b(?! (?:of attention|me|the group|says|tells|on my team)\b)(?: (?:of|for) (?:the )?{_WORD})?",
    ),
    (
        Kind.ROLE,
        rf"\bI (?P<d>(?:run|lead|manage|coach|direct|started|founded|organize|host|edit|teach|do the sound|do the lights) (?:the|our|a|an) (?:{_WORD} ){{1,3}}?(?:stand|team|club|crew|group|choir|band|paper|league|account|page|store|show|service|fundraiser|booth|section|union|alliance|petition|walkout|protest))\b",
    ),
    (
        Kind.EVENT,
        rf"\b(?P<d>(?:won|took|got|placed|came in|earned|finished|made|made it to|went to|qualified for|ranked) (?:{_WORD} )?(?:first|second|third|fourth|1st|2nd|3rd|state|nationals|regionals|sectionals|worlds|all-?state|gold|silver|bronze|champion(?:ship)?|finals|grand (?:prize|champion)|best in show|the olympics|junior olympics)(?: (?:in|at) (?:{_WORD}(?: {_WORD})?))?)(?! (?:period|quarter|grade|hour|day|time|try|lunch|row|floor|one|name|place in line|semester|week|test|year|person|of all|and|thing|block|bell|class|base))\b",
    ),
    (
        Kind.EVENT,
        r"\b(?P<d>(?:threw|hit|scored|kicked|made|caught|sank) the (?:game[- ]?)?(?:winning|last|final|buzzer|tying|only) \w{2,12}|broke the (?:\w{1,10} )?record|hold the \w{1,12} record|national merit|(?:got into|accepted (?:to|at|into)|turned down|going to|committed to) (?:harvard|yale|stanford|princeton|mit|brown|cornell|dartmouth|columbia|duke|berkeley|ucla|notre dame|west point|annapolis|juilliard|howard|spelman|the naval academy))\b",
    ),
    (
        Kind.EVENT,
        r"\b(?P<d>(?:the|a|that) (?:\w{1,10} )?(?:crash|wreck|accident|shooting|flood|tornado|explosion|raid|stabbing|lockdown|bus accident|gas leak|bomb threat|overdose|riot|brawl|walkout|fire|fight) (?:in|on|at|last|this|during|by|near) (?:the |my |our )?\w{2,20})(?<!the room)(?<!my head)",
    ),
    (
        Kind.EVENT,
        r"\b(?P<d>(?:our|my|the|their|his|her|grandma['’]s) (?:house|apartment|trailer|barn|place|home|store|restaurant|building|car|church) (?:burned|burnt|flooded|caught fire|blew up|got (?:raided|robbed|broken into|shot up|condemned|foreclosed)|exploded|collapsed))\b",
    ),
    (
        Kind.EVENT,
        rf"\b(?P<d>(?:home-?schooled|unschooled|skipped (?:a |\w{{1,8}} )?grade|moved (?:me )?up a (?:grade|year)|(?:finished|took|passed|taking|in) (?:calculus|college \w{{1,12}}|algebra two|ap \w{{1,12}}) (?:at|in|as) (?:a |an )?(?:{_GRADEWORD}|\w{{4,12}})|classes at (?:the|a) (?:{_WORD} )?(?:college|university)|at the (?:community )?college (?:in|every|on|for))(?: {_WORD})?)",
    ),
    (
        Kind.EVENT,
        rf"\b(?P<d>(?:varsity|starter|starting|first string|calculus|ap \w{{1,12}}) (?:as|since|when i was) a {_GRADEWORD})",
    ),
    (
        Kind.ACTIVITY,
        rf"\b(?:i|we) (?:also |still |used to )?(?P<d>(?:milk|raise|breed|train|shear|ride|rope|race|feed|show|showed|raised|bred|trained|hatch|keep|hunt|butcher|own) (?:the |my |our |about |like )?(?:{_NUM} )?(?:{_WORD} )?{_ANIMAL})\b",
    ),
    (Kind.ACTIVITY, rf"\bmy (?P<d>{_ANIMAL} (?:took|won|got|placed|came|made|sold|died))"),
    (
        Kind.ACTIVITY,
        rf"\b(?:i|we) (?:also )?(?P<d>(?:do|play|did|compete in|practice|collect|build|fly|race|restore|carve|forge|speak) (?:competitive |professional |semi-?pro |model |vintage |antique |remote control |live |old )(?:{_WORD}))",
    ),
    (
        Kind.ACTIVITY,
        rf"\b(?:i|we) (?:also )?(?P<d>(?:sing|play|dance|drum|preach|translate|usher|cantor|perform) (?:in|at|for|with) (?:an? |my |our |the )(?:{_WORD} ){{0,2}}?(?:choir|church|temple|mosque|synagogue|mass|band|orchestra|troupe|opera|symphony|quartet|weddings|funerals|quinceañeras|restaurant|group))\b",
    ),
    (
        Kind.FAITH,
        r"\b(?P<d>(?:fast(?:ing)?|pray(?:ing)?) (?:for ramadan|for lent|during ramadan|five times|at noon|at lunch|before (?:the|every) game|on fridays)|(?:don['’]t|can['’]t) (?:celebrate|do) (?:birthdays|christmas|halloween|holidays)|(?:don['’]t|can['’]t) (?:salute|say) the (?:flag|pledge))",
    ),
    (
        Kind.FAITH,
        r"\b(?:we|i) (?:do|celebrate|keep|have|observe) (?P<d>(?:\w{2,12} )?(?:nowruz|eid|diwali|hanukkah|passover|tet|lunar new year|three kings|orthodox \w{2,10}|vesak|holi|purim|kwanzaa|songkran|losar|hmong new year|christmas in \w{3,10}))",
    ),
    # learned from details told as a story
    (
        Kind.EVENT,
        r"\b(?P<d>(?:what|the thing that|that thing that) happened (?:at|in|on|by|with) (?:the |my |our )?(?!class\b|school\b|lunch\b)\w{2,15})",
    ),
    (
        Kind.EVENT,
        r"\b(?P<d>(?:did|gave|read|wrote) (?:the|a) (?:eulogy|speech|valedictory|commencement|toast|oath)|told (?:the|a) (?:reporter|news|paper|board|judge)|(?:on|in) the (?:parade|plaque|billboard|front page|poster|trophy case)|(?:swam|sailed|biked|hiked|rode|ran|walked) across \w{2,12}|dropped out(?: and came back)?|came back (?:at|when i was) \w{3,10})\b",
    ),
    (
        Kind.EVENT,
        rf"\b(?P<d>named (?:the|a|this) {_WORD} (?:after|for) (?:my|our|me) ?(?:{_KIN})?|(?:my|our|his|her|dad['’]s|grandpa['’]s) (?:{_KIN}['’]s )?(?:last )?(?:name|picture|face|photo) is on (?:the|a) {_WORD})",
    ),
    (
        Kind.JOB,
        rf"\b{_MY_KIN} (?:\w{{1,10}} )?(?P<d>(?:does|did|reads|announces|calls|opens|runs|answers) the (?:morning |home |front |school |phone )?(?:announcements|games|office|doors|gates|phones|newsletter|desk|website|cafeteria|bookstore|snack bar)|(?:is|was|used to be) my (?:\w{{2,14}} )?(?:teacher|coach|principal|counselor|nurse|boss))\b",
    ),
    (Kind.FAMILY, rf"\bi (?P<d>(?:sign|interpret|translate|do the signing) for (?:my|our) {_KIN})"),
    (
        Kind.FAMILY,
        r"\b(?P<d>(?:my (?:brother|sister|cousin) and (?:me|i)|(?:me|i) and my (?:brother|sister)) (?:look (?:exactly )?(?:the same|alike)|have the same birthday))\b",
    ),
    (
        Kind.HEALTH,
        r"\b(?P<d>(?:an? |my |the )?(?:tube|port|bag|machine|pump|plate|rod|shunt|stent|catheter|valve|magnet) (?:in|on|for|through|under) my \w{2,12}|(?:back|home|out|away) (?:from|at|for|in) (?:treatment|the clinic|the hospital|the psych \w{2,8})|(?:can['’]t|cannot|couldn['’]t) (?:feel|move|bend) my (?:left|right|whole|legs?|arms?)(?: \w{2,8})?|the reason (?:they|we) have \w{1,4} (?:peanut|nut|allergy|\w{2,12}) (?:table|rule|sign|ramp))(?<!my desk)",
    ),
    (
        Kind.HOME,
        r"\b(?P<d>landlord (?:changed|locked|kicked|threw|put|sold)|(?:live|living|stay|staying) (?:two|three|four|five|an hour|\w{2,8} (?:towns?|miles?|hours?)) (?:towns? |miles? |hours? )?(?:over|away|out))\b",
    ),
    (
        Kind.LAW,
        r"\b(?P<d>(?:chains?|cuffs|shackles|handcuffs) on|in front of (?:the|a) (?:judge|jury)|(?:pulled|took|taken) (?:me )?off the bus by)\b",
    ),
    (
        Kind.JOB,
        r"\b(?P<d>(?:picking|pruning|packing|harvesting|planting|hauling|shucking|gutting|roofing|shearing|branding|canning) (?!(?:me|up|on|out|my|a|the|us|and|it|groups?|teams?)\b)\w{3,14}|(?:get|getting|pull|pulling|haul|set) (?:the|our) (?:nets|traps|pots|lines|cows|boat) ?(?:in|out|up)?|(?:make|makes|sell|sells|bake|bakes) the \w{3,14} (?:the whole|everybody|everyone|that))\b",
    ),
)
