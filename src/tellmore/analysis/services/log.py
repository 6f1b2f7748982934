"""The one door to a study's board: lock, replay, check, append, project, answer.

The study's row is the lock. On PostgreSQL `select_for_update` holds it; on SQLite a transaction is
begun as a writer, so the next one waits there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from tellmore.accounts.models import Person
from tellmore.analysis.domain import board
from tellmore.analysis.domain.board import Board
from tellmore.analysis.domain.board_events import Event, from_payload
from tellmore.analysis.domain.board_undo import Logged
from tellmore.analysis.models import BoardEvent
from tellmore.analysis.services import typed
from tellmore.analysis.services.projection import project
from tellmore.studies.models import Study

CLIENT = "client"  # the key in a payload under which a client's own name for a step is kept


@dataclass(frozen=True, slots=True)
class Answer:
    """`number` is the log's newest, `missed` what came after the client's known number, own step included.

    `repeated` is true when this very step had arrived before: nothing was done a second time.
    """

    number: int
    event: BoardEvent
    missed: tuple[BoardEvent, ...]
    repeated: bool = False


def locked(study: Study) -> Study:
    """Nobody else changes this study's board until the transaction ends."""
    return Study.objects.select_for_update().get(pk=study.pk)


def log_of(study: Study) -> list[BoardEvent]:
    return list(BoardEvent.objects.filter(study=study).order_by("number"))


def event_of(row: BoardEvent) -> Event:
    return from_payload({name: value for name, value in row.payload.items() if name != CLIENT})


def state_of(rows: Sequence[BoardEvent]) -> Board:
    return board.replayed(event_of(row) for row in rows)


def logged(rows: Sequence[BoardEvent]) -> tuple[Logged, ...]:
    """The log as undo sees it. Writing and removing headlines is undone where headlines are written, so
    on the board those rows belong to nobody; they still count as a touch."""
    return tuple(
        Logged(
            row.number,
            str(row.by_id) if row.verb not in _FROM_HEADLINES or row.undoes is not None else "",
            event_of(row),
            row.undoes,
        )
        for row in rows
    )


_FROM_HEADLINES = frozenset({"headline_added", "headline_removed", "put_back"})


@transaction.atomic
def append(
    *,
    by: Person | None,
    study: Study,
    step: Callable[[Board, Sequence[BoardEvent]], tuple[Event, int | None]],
    known_number: int | None = None,
    client: str = "",
) -> Answer:
    """Do one step; `step` sees the locked board and says the event, and which row it takes back if any."""
    locked(study)
    rows = log_of(study)
    same = repeated(rows, by, client)
    if same is not None:
        return _answer(rows, same, known_number, repeated=True)
    before = state_of(rows)
    event, undoes = step(before, rows)
    board.checked(before, event, reader=typed.reader())
    now = timezone.now()
    row = BoardEvent.objects.create(
        study=study,
        number=rows[-1].number + 1 if rows else 1,
        at=now,
        by=by,
        verb=event.type,
        payload=_payload(event, client),
        undoes=undoes,
    )
    project(study, before, board.applied(before, event), event, now=now)
    return _answer([*rows, row], row, known_number)


def repeated(rows: Sequence[BoardEvent], by: Person | None, client: str) -> BoardEvent | None:
    """The row this person's client sent under the same name before."""
    if not client:
        return None
    person = by.pk if by else None
    return next(
        (row for row in reversed(rows) if row.by_id == person and row.payload.get(CLIENT) == client), None
    )


def _payload(event: Event, client: str) -> dict[str, Any]:
    payload = event.to_payload()
    return payload | {CLIENT: client} if client else payload


def _answer(
    rows: Sequence[BoardEvent], row: BoardEvent, known_number: int | None, *, repeated: bool = False
) -> Answer:
    known = row.number - 1 if known_number is None else known_number
    return Answer(rows[-1].number, row, tuple(r for r in rows if r.number > known), repeated)
