"""Churches, shops, clubs and employers: "Grace Church", "works at Taco Palace"."""

from __future__ import annotations

from tellmore.privacy.domain import tokens as k
from tellmore.privacy.domain.lexicon import cue
from tellmore.privacy.domain.proper import proper_before
from tellmore.privacy.domain.tokens import Hit, Tokens


def organization_after(t: Tokens, i: int) -> Hit | None:
    """ "Grace Church", "Mercy Hospital", "Boys & Girls Club"; in small letters only behind a real name."""
    first = proper_before(t, i)
    names = [t.kind(j) for j in range(first, i)]
    known = any(n & (k.NAME | k.UNKNOWN | k.TOWN | k.TOPONYM_BEFORE) for n in names)
    known = known or " & " in t.text[t.starts[first] : t.starts[i]]
    if not names or t.form(first) in cue("no-school") or all(n & k.LEAVE and not n & k.NAME for n in names):
        return None
    if t.loud(i) or not all(n & (k.SHAPED | k.PARTICLE) for n in names):
        sure = False
        if not known or t.form(i) not in cue("organization-strong"):
            return None
    else:
        sure = True
        if not known and (not t.kind(i) & k.SHAPED or t.form(i) in cue("organization-weak")):
            return None
        if t.opens(first) and not names[0] & (k.NAME | k.UNKNOWN | k.TOPONYM_BEFORE):
            first += 1
    return Hit(t.starts[first], t.end(i), "ORGANIZATION", sure, "organization") if first < i else None


def employer(t: Tokens, i: int) -> Hit | None:
    """ "works at Taco Palace": what follows in capitals."""
    i += 1
    if t.form(i) not in ("at", "for", "en") or t.gap(i - 1) != " ":
        return None
    last = i
    while (
        t.gap(last) in (" ", " & ", "-")
        and last - i < 4
        and t.kind(last + 1) & k.CAP
        and (not t.kind(last + 1) & k.FUNCTION or t.form(last + 1) in ("los", "las", "la", "el", "the"))
    ):
        last += 1
    if last == i or all(t.kind(j) & k.LEAVE for j in range(i + 1, last + 1)):
        return None
    return Hit(t.starts[i + 1], t.end(last), "ORGANIZATION", last > i + 1, "employer")


def organization_before(t: Tokens, i: int) -> Hit | None:
    """ "iglesia San Juan", "Clínica del Pueblo"."""
    last = i
    while t.gap(last) == " " and last - i < 4:
        kind = t.kind(last + 1)
        if kind & k.CAP and not kind & k.LEAVE:
            last += 1
        elif (
            t.form(last + 1) in ("de", "del", "la", "los", "las")
            and t.kind(last + 2) & k.CAP
            and not t.kind(last + 2) & k.LEAVE
        ):
            last += 2
        else:
            break
    named = k.NAME | k.UNKNOWN | k.TOWN | k.TOPONYM_BEFORE
    if last == i or not any(t.kind(j) & k.CAP and t.kind(j) & named for j in range(i + 1, last + 1)):
        return None
    return Hit(t.starts[i], t.end(last), "ORGANIZATION", True, "organizacion")
