"""Reads the demo study from its files into values; nothing here knows a database."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from tellmore.interop.demo import study
from tellmore.interop.demo.notes import read_note
from tellmore.interop.demo.study import Both, DemoStudy

# TOML gives values of many types; the tests of the data are what checks them.
Table = Mapping[str, Any]
SLUG = "demo"


def read() -> DemoStudy:
    """The whole demo study, sessions in the order in which people were heard."""
    folder = resources.files("tellmore.interop.demo")
    plan, headlines = _table(folder, "study"), _table(folder, "headlines")
    themes, actions = _table(folder, "themes"), _table(folder, "actions")
    return DemoStudy(
        slug=plan["slug"],
        title=_both(plan, "title"),
        theme=_both(plan, "theme"),
        purpose=plan["purpose"],
        question=_both(plan, "question"),
        whose_stories=_both(plan, "whose_stories"),
        why=_both(plan, "why"),
        focal_population=_both(plan, "focal_population"),
        improvement_stage=_both(plan, "improvement_stage"),
        leader_name_role=_both(plan, "leader_name_role"),
        leader_commitment=_both(plan, "leader_commitment"),
        min_cell=plan["min_cell"],
        days=plan["days"],
        contacts=tuple(study.Contact(_both(one, "role"), _both(one, "how")) for one in plan["contacts"]),
        criteria=tuple(_criterion(one) for one in plan["criteria"]),
        people=tuple(_member(one) for one in plan["people"]),
        planned=tuple(study.PlannedSession(**one) for one in plan["planned"]),
        protocol=_protocol(_table(folder, "protocol")),
        sessions=_sessions(folder / "sessions"),
        headlines=tuple(study.Headline(**one) for one in headlines["headlines"]),
        themes=tuple(_theme(one) for one in themes["themes"]),
        parked=tuple(study.ParkedIdea(**one) for one in themes["parked"]),
        actions=tuple(_action(one) for one in actions["actions"]),
        report=_report(_table(folder, "report")),
        letter=_letter(_table(folder, "letter")),
    )


def _table(folder: Traversable, name: str) -> Table:
    return tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))


def _sessions(folder: Traversable) -> tuple[study.SessionNote, ...]:
    files = (file for file in folder.iterdir() if file.name.endswith(".md"))
    notes = (read_note(file.name.removesuffix(".md"), file.read_text(encoding="utf-8")) for file in files)
    return tuple(sorted(notes, key=lambda note: (note.day, note.slug)))


def _both(table: Table, key: str) -> Both:
    """The texts `key` and `key_es`."""
    return Both(en=table[key], es=table[f"{key}_es"])


def _pair(table: Table) -> Both:
    """The texts of a table that has just `en` and `es`."""
    return Both(en=table["en"].strip(), es=table["es"].strip())


def _criterion(table: Table) -> study.Criterion:
    return study.Criterion(
        key=table["key"],
        name=_both(table, "name"),
        categories=tuple(_category(one) for one in table["categories"]),
    )


def _category(table: Table) -> study.Category:
    return study.Category(
        key=table["key"],
        name=_both(table, "name"),
        population=table["population"],
        target_min=table["target_min"],
        target_max=table["target_max"],
        focal=table.get("focal", False),
        unknown=table.get("unknown", False),
    )


def _member(table: Table) -> study.TeamMember:
    return study.TeamMember(
        key=table["key"],
        name=table["name"],
        email=table["email"],
        roles=tuple(table["roles"]),
        kind=table["kind"],
        languages=tuple(table["languages"]),
        readiness=tuple(table["readiness"]),
    )


def _protocol(table: Table) -> study.Protocol:
    return study.Protocol(
        welcome=_pair(table["welcome"]),
        consent=_pair(table["consent"]),
        closing=_pair(table["closing"]),
        thanks=_pair(table["thanks"]),
        questions=tuple(_question(one) for one in table["questions"]),
    )


def _question(table: Table) -> study.Question:
    return study.Question(
        key=table["key"],
        part=table["part"],
        kind=table["kind"],
        minutes=table["minutes"],
        text=_both(table, "text"),
        probes=tuple(_pair(one) for one in table["probes"]),
    )


def _theme(table: Table) -> study.Theme:
    return study.Theme(
        key=table["key"],
        title=_both(table, "title"),
        description=_both(table, "description"),
        area=table["area"],
        tone=table["tone"],
        quotes=tuple(table["quotes"]),
        dissent=table.get("dissent", ""),
    )


def _action(table: Table) -> study.Action:
    return study.Action(
        title=_both(table, "title"),
        description=_both(table, "description"),
        kind=table["kind"],
        owner=table["owner"],
        due=table["due"],
        status=table["status"],
        reason=_both(table, "reason") if "reason" in table else None,
        themes=tuple(table["themes"]),
    )


def _report(table: Table) -> study.ReportTexts:
    return study.ReportTexts(
        title=_both(table, "title"),
        summary=_both(table, "summary"),
        method=_both(table, "method"),
        questions=tuple(_pair(one) for one in table["questions"]),
    )


def _letter(table: Table) -> study.Letter:
    return study.Letter(
        greeting=_pair(table["greeting"]),
        heard=_pair(table["heard"]),
        doing=_pair(table["doing"]),
        not_doing=_pair(table["not_doing"]),
        thanks=_pair(table["thanks"]),
        answers=tuple(study.Answer(**one) for one in table["answers"]),
    )
