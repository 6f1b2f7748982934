"""Rebuild the list of chains from the name-suggestion-index (npm package, BSD 3-Clause).

Run with wordfreq installed: python bench/clearing/make_chains.py package/dist/json/nsi.json
Kept are brands of the United States and Mexico where pupils and their families buy, eat, heal or work. A name of
everyday words alone ("hobby lobby") goes to [in-capitals]; a single everyday word or a person's name is left out.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tellmore.privacy.domain.lexicon import folded, lexicon

TARGET = Path(__file__).parents[2] / "src/tellmore/privacy/domain/data/chains.txt"
KINDS = ("brands/amenity/", "brands/shop/", "brands/tourism/", "brands/leisure/", "brands/healthcare/")
NOT_KINDS = re.compile(
    r"/(?:atm|charging_station|payment_terminal|vending_machine|bicycle_\w+|parcel_locker|recycling|jewelry|watches"
    r"|cosmetics|perfumery|fashion_accessories|car|post_box|caravan_site|dog_park|bag|window_blind|truck|training"
    r"|university|prep_school|school|library|erotic|cannabis|money_lender|telephone|car_sharing|boat_rental|post_office)\Z"
)
WORDS = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
NOT_THESE = frozenset(("at home", "first bank", "the bank", "city bank", "community bank"))
RARE = 3.4  # in Zipf's measure: two or three in a million words
LONGEST = 4
HEAD = """# Chains of the United States and Mexico, selected by bench/clearing/make_chains.py from the name-suggestion-index
# 8.0.20260918 (BSD 3-Clause, its notice stands in NOTICE). [in-capitals] are names of everyday words alone."""
EMPTY_ENDS = re.compile(
    r"(?:^the | (?:inc\.?|co\.?|llc|company|stores?|restaurants?|hotels?|pharmacy|express|outlet|optical)$)"
)


def is_near(item: Mapping[str, Any]) -> bool:
    """Whether a brand does business in the United States or Mexico."""
    for place in item.get("locationSet", {}).get("include", []):
        if isinstance(place, list):
            if -170 < place[0] < -60 and 14 < place[1] < 72:
                return True
        elif str(place) in ("us", "mx") or str(place).startswith("us-"):
            return True
    return False


def names(index: Mapping[str, Any]) -> Iterator[str]:
    for kind, category in index.items():
        if not kind.startswith(KINDS) or NOT_KINDS.search(kind):
            continue
        for item in filter(is_near, category["items"]):
            for key in ("name", "brand", "short_name"):
                if name := item["tags"].get(key):
                    plain = " ".join(WORDS.findall(folded(name).replace("&", " & ").replace("-", " ")))
                    yield plain
                    yield EMPTY_ENDS.sub("", plain)


def sorted_out(found: Iterable[str]) -> tuple[set[str], set[str]]:
    """Names that are nothing else, and names of everyday words, which need capitals."""
    from wordfreq import zipf_frequency

    lists = lexicon()
    towns = {" ".join((first, *rest)) for (first, _), known in lists.phrases.items() for rest, _ in known}
    anywhere, capitals = set(), set()
    for name in found:
        words = name.split()
        bare = [w.removesuffix("'s") for w in words]
        known = [w in lists.words or w in lists.leave or len(w) < 3 for w in bare]
        if (
            name in NOT_THESE
            or not words
            or len(words) > LONGEST
            or not any(len(w) > 2 and w.isalpha() for w in bare)
        ):
            continue
        if len(words) == 1:
            listed = lists.given | lists.family | lists.towns | lists.regions
            if len(bare[0]) > 3 and not known[0] and bare[0] not in listed and bare[0].isalpha():
                anywhere.add(name)
        elif all(known) and min(zipf_frequency(w, "en") for w in bare) >= RARE:
            capitals.add(name)
        elif name not in towns:
            anywhere.add(name)
    return anywhere, capitals - anywhere


def main() -> None:
    index = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["nsi"]
    anywhere, capitals = sorted_out(sorted(set(names(index))))
    lines = [HEAD, "[anywhere]", *sorted(anywhere), "[in-capitals]", *sorted(capitals)]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(anywhere), "anywhere,", len(capitals), "in capitals")


if __name__ == "__main__":
    main()
