"""The rules of the coaches, and which of them a study has switched off.

The rooms that hold a coach put its rules on a shelf here, from their `apps.py`, so that one page below
them can list all. A rule is known by its code; no two coaches share one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.kernel.findings import Rule
from tellmore.studies.models import SilencedRule, Study


@dataclass(frozen=True, slots=True)
class Shelf:
    """What one coach looks at: `route` is the page on which its rules are explained."""

    key: str
    title: Any
    route: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Switch:
    """One rule on the settings page; `off` is the row that silences it, if there is one."""

    code: str
    title: str
    says: str
    route: str
    off: SilencedRule | None


class UnknownRule(Refusal):
    """No coach has a rule of that code."""


_shelves: list[Shelf] = []


def register_rules(*shelves: Shelf) -> None:
    """A room shows the rules of its coach; called from its `apps.py`."""
    known = {shelf.key for shelf in _shelves}
    _shelves.extend(shelf for shelf in shelves if shelf.key not in known)


def rules() -> dict[str, Rule]:
    """Every registered rule by its code."""
    return {rule.code: rule for shelf in _shelves for rule in shelf.rules}


def title_of(code: str) -> str:
    """A rule's name in the reader's language; the code itself for a rule of another version."""
    rule = rules().get(code)
    return rule.title[_reader()] if rule else code


def switches(study: Study) -> tuple[tuple[Shelf, tuple[Switch, ...]], ...]:
    """All rules, shelf by shelf, each with whether this study has switched it off."""
    off = {row.code: row for row in silenced_rules(study)}
    return tuple(
        (shelf, tuple(_switch(shelf, rule, off.get(rule.code)) for rule in shelf.rules)) for shelf in _shelves
    )


def silenced_rules(study: Study, among: Iterable[str] | None = None) -> tuple[SilencedRule, ...]:
    """The rows of rules that are off, oldest first; `among` keeps those of one coach."""
    rows = SilencedRule.objects.filter(study=study).select_related("by")
    return tuple(rows if among is None else rows.filter(code__in=list(among)))


def silenced_codes(study: Study) -> frozenset[str]:
    """What both coaches are told to leave unsaid in this study."""
    return frozenset(SilencedRule.objects.filter(study=study).values_list("code", flat=True))


@transaction.atomic
def switch_rule_off(*, by: Person, study: Study, code: str, reason: str) -> SilencedRule:
    """The coach says no more of this rule in this study; the reason is shown to the whole team."""
    if code not in rules():
        raise UnknownRule(_("The coach has no such rule."))
    row, _fresh = SilencedRule.objects.update_or_create(
        study=study, code=code, defaults={"reason": " ".join(reason.split()), "by": by}
    )
    audit.record("rule_switched_off", by=by, study=study, on=row, code=code)
    return row


@transaction.atomic
def switch_rule_on(*, by: Person, study: Study, code: str) -> None:
    """The coach speaks of this rule again; on already, nothing happens."""
    row = SilencedRule.objects.filter(study=study, code=code).first()
    if row is None:
        return
    audit.record("rule_switched_on", by=by, study=study, on=row, code=code)
    row.delete()


def _switch(shelf: Shelf, rule: Rule, off: SilencedRule | None) -> Switch:
    voice = _reader()
    return Switch(rule.code, rule.title[voice], first_sentence(rule.why[voice]), shelf.route, off)


_END = re.compile(r"(?<=[.!?])[”»]?\s+(?=[«“¿¡]?[A-ZÁÉÍÓÚÑ])")


def first_sentence(text: str) -> str:
    return _END.split(text, maxsplit=1)[0]


def _reader() -> str:
    return "es" if (get_language() or "en")[:2] == "es" else "en"
