"""The eleven steps as people see them, and a register of facts from which their state is computed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

# key → (name people see, name of the route that opens the step)
STEPS: Mapping[str, tuple[Any, str]] = {
    "purpose": (_("Purpose"), "purpose"),
    "stories": (_("Whose stories"), "whose_stories"),
    "protocol": (_("Protocol"), "protocol"),
    "team": (_("Team"), "team"),
    "sessions": (_("Sessions"), "sessions"),
    "listening": (_("Listening"), "listening"),
    "clearing": (_("Clearing"), "clearing_queue"),
    "headlines": (_("Headlines"), "headlines"),
    "themes": (_("Themes"), "theme_board"),
    "report": (_("Report and action"), "report"),
    "circleback": (_("Circle back"), "circle_back"),
}
NUMBERS = {key: number for number, key in enumerate(STEPS, start=1)}

FactsProvider = Callable[[UUID], Mapping[str, Any]]
_providers: list[FactsProvider] = []


def register_facts(provider: FactsProvider) -> None:
    """A room says which plain counts it knows about a study; called from its `apps.py`."""
    if provider not in _providers:
        _providers.append(provider)


def facts_of(study_id: UUID) -> dict[str, Any]:
    """All registered facts about one study, in a number of queries that does not depend on its rows."""
    gathered: dict[str, Any] = {}
    for provider in _providers:
        gathered.update(provider(study_id))
    return gathered


_done: Callable[[Any], frozenset[str]] | None = None


def register_done(done: Callable[[Any], frozenset[str]]) -> None:
    """The room of studies says how to tell which steps of a study are done."""
    global _done
    _done = done


def steps_done(study: Any) -> frozenset[str]:
    """Keys of the steps that are done, computed once for each page."""
    if not hasattr(study, "stones_done"):
        study.stones_done = _done(study) if _done else frozenset()
    found: frozenset[str] = study.stones_done
    return found
