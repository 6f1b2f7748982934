"""Steps on the board, each one event in the study's log. All go through `post_event`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.analysis.domain import board_undo
from tellmore.analysis.domain.board_undo import NothingToUndo, TouchedSince
from tellmore.analysis.models import Headline, Theme
from tellmore.analysis.services import log, typed
from tellmore.analysis.services.log import Answer
from tellmore.analysis.services.steps import END, STEPS
from tellmore.kernel.errors import Refusal
from tellmore.studies.models import Study

CannotUndo = (NothingToUndo, TouchedSince)


WRITTEN = frozenset({"title", "title_es", "description", "description_es"})


class UnknownStep(Refusal):
    """No such step, or it lacks something: a client from another version, or a damaged request."""


class AtTheEdge(Refusal):
    """A column at the edge of the board cannot go further."""


def post_event(
    *,
    by: Person | None,
    study: Study,
    verb: str,
    payload: Mapping[str, Any],
    known_number: int | None = None,
    client: str = "",
) -> Answer:
    """Append one step. `payload` names things and neighbours (`after`); keys and ids are made here.

    `known_number` is the newest event the client has: the answer brings what it missed. The same
    `client` name twice from one person does nothing the second time.
    """
    make = STEPS.get(verb)
    if make is None:
        raise UnknownStep(_("This step is not known here. Reload the page and try again."))

    for name in WRITTEN & payload.keys():
        if isinstance(payload[name], str):
            language = "es" if name.endswith("_es") else "en"
            typed.checked(payload[name], language=language, may_be_empty=True, study_id=study.pk)

    def step(state: Any, _rows: Any) -> tuple[Any, None]:
        try:
            return make(state, **payload), None
        except TypeError as problem:
            raise UnknownStep(_("This step is not known here. Reload the page and try again.")) from problem

    return log.append(by=by, study=study, step=step, known_number=known_number, client=client)


def move_card(
    *,
    by: Person | None,
    headline: Headline,
    theme: Theme | None,
    after: str | None = END,
    known_number: int | None = None,
    client: str = "",
) -> Answer:
    """Into a theme, or back to "not placed" for None; behind the card `after`, first for None, else last."""
    return post_event(
        by=by,
        study=headline.study,
        verb="card_moved",
        payload={"headline": str(headline.pk), "theme": str(theme.pk) if theme else None, "after": after},
        known_number=known_number,
        client=client,
    )


def add_theme(
    *, by: Person | None, study: Study, title: str = "", known_number: int | None = None, client: str = ""
) -> Answer:
    """A new column at the end; its id is `answer.event.payload["theme"]`."""
    return post_event(
        by=by,
        study=study,
        verb="theme_added",
        payload={"title": title},
        known_number=known_number,
        client=client,
    )


def rename_theme(*, by: Person | None, theme: Theme, title: str, client: str = "") -> Answer:
    return _about(by, theme, "theme_renamed", client, title=title)


def describe_theme(
    *,
    by: Person | None,
    theme: Theme,
    area: str = "",
    kind: str = "",
    description: str = "",
    title_es: str = "",
    description_es: str = "",
    client: str = "",
) -> Answer:
    return _about(
        by,
        theme,
        "theme_described",
        client,
        area=area,
        kind=kind,
        description=description,
        title_es=title_es,
        description_es=description_es,
    )


@transaction.atomic
def settle_theme(*, by: Person | None, theme: Theme, title: str, client: str = "", **described: str) -> Theme:
    """Name and describe a theme in one go; only what differs becomes a step. `described` as in describe_theme."""
    now = {"area": theme.area, "kind": theme.tone, "title_es": theme.title_es} | {
        name: getattr(theme, name) for name in ("description", "description_es")
    }
    if title.strip() != theme.title:
        rename_theme(by=by, theme=theme, title=title, client=f"{client}:title" if client else "")
    if any(value.strip() != now[name] for name, value in described.items()):
        describe_theme(by=by, theme=theme, client=client, **(now | described))
    theme.refresh_from_db()
    return theme


def merge_themes(*, by: Person | None, theme: Theme, into: Theme, client: str = "") -> Answer:
    """The cards of `theme` go to the end of `into`; `theme` leaves the board."""
    return _about(by, theme, "themes_merged", client, into=str(into.pk))


def split_theme(
    *, by: Person | None, theme: Theme, cards: Sequence[str], title: str = "", client: str = ""
) -> Answer:
    """The chosen cards (headline ids) go into a new column beside it: `answer.event.payload["new"]`."""
    return _about(by, theme, "theme_split", client, cards=tuple(map(str, cards)), title=title)


def move_theme(*, by: Person | None, theme: Theme, places: int, client: str = "") -> Answer:
    """One place toward the start (-1) or the end (+1) of the board."""

    def step(state: Any, _rows: Any) -> tuple[Any, None]:
        others = [column.id for column in state.columns()]
        if str(theme.pk) not in others:
            return STEPS["theme_removed"](state, theme=str(theme.pk)), None  # refused as gone
        here = others.index(str(theme.pk))
        others.pop(here)
        goal = here + places
        if not 0 <= goal <= len(others):
            raise AtTheEdge(_("This column already stands at the edge of the board."))
        after = others[goal - 1] if goal else None
        return STEPS["theme_moved"](state, theme=str(theme.pk), after=after), None

    return log.append(by=by, study=theme.study, step=step, client=client)


def remove_theme(*, by: Person | None, theme: Theme, client: str = "") -> Answer:
    """The column leaves the board; its cards are not placed again."""
    return _about(by, theme, "theme_removed", client)


def undo_last(*, by: Person, study: Study, known_number: int | None = None, client: str = "") -> Answer:
    """Take back this person's last step on the board; NothingToUndo or TouchedSince explains why not."""

    def step(_state: Any, rows: Any) -> tuple[Any, int]:
        undo = board_undo.undo_of(log.logged(rows), str(by.pk), reader=typed.reader())
        return undo.event, undo.undoes

    return log.append(by=by, study=study, step=step, known_number=known_number, client=client)


def _about(by: Person | None, theme: Theme, verb: str, client: str, **values: Any) -> Answer:
    return post_event(
        by=by, study=theme.study, verb=verb, payload={"theme": str(theme.pk), **values}, client=client
    )
