"""Sampling targets in: one row a category, with its population and how many of it we aim to hear.

Groups only. A table with columns that name people is refused whole, so that no roster is kept by mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from tellmore.interop.formats import columns, encoding, grid, packed
from tellmore.interop.formats.reading import (
    MAX_FILE_BYTES,
    MEGABYTE,
    Place,
    ReadWarning,
    Said,
    Unreadable,
)
from tellmore.interop.formats.words import word_set

Field = Literal["criterion", "category", "population", "minimum", "maximum", "focal"]

_FIELDS: Final[tuple[Field, ...]] = ("criterion", "category", "population", "minimum", "maximum", "focal")
_HEADERS: Final[Mapping[str, Field]] = {
    header: field for field in _FIELDS for header in word_set("targets", field)
}
_YES: Final = word_set("targets", "yes")
_NO: Final = word_set("targets", "no")
_WHOLE: Final = re.compile(r"\d{1,9}|\d{1,3}(?:[,. ]\d{3}){1,2}")
_MAX_NAME: Final = 80


@dataclass(frozen=True, slots=True)
class Target:
    """One category of one criterion; None where the table says nothing."""

    criterion: str
    category: str
    population: int | None = None
    minimum: int | None = None
    maximum: int | None = None
    is_focal: bool = False


@dataclass(frozen=True, slots=True)
class ReadTargets:
    targets: tuple[Target, ...]
    warnings: tuple[ReadWarning, ...] = ()


class BadTargets(Unreadable):
    """Rows that make no sense; `problems` names every one, so that a single look at the file mends all."""

    def __init__(self, problems: tuple[ReadWarning, ...]) -> None:
        self.problems = problems
        super().__init__(problems[0].place, problems[0].message)
        self.args = ("\n".join(problem.said("en") for problem in problems),)

    def said(self, language: str = "en") -> str:
        return "\n".join(problem.said(language) for problem in self.problems)


def read_targets(data: bytes, name: str) -> ReadTargets:
    """The targets in a CSV or XLSX table with an English or Spanish header row."""
    table, warnings = _table(data, name)
    top = Place(name, table.header.number, is_row=True)
    _refuse_people(table, top)
    known = _known(table, top)
    targets, problems = _targets(table, known, name)
    if problems:
        raise BadTargets(tuple(problems))
    return ReadTargets(tuple(targets), (*warnings, *_unused(table, known, top)))


def _table(data: bytes, name: str) -> tuple[grid.Grid, tuple[ReadWarning, ...]]:
    if not data.strip():
        raise grid.nothing_inside(name)
    if len(data) > MAX_FILE_BYTES:
        limit = MAX_FILE_BYTES // MEGABYTE
        raise Unreadable(
            Place(name),
            {"en": f"the limit is {limit} MB a file.", "es": f"el límite es de {limit} MB por archivo."},
        )
    if not packed.is_zip(data):
        text, warnings = encoding.decoded(data, name)
        return grid.csv_grid(text, name), warnings
    content, warnings = packed.content(data, name)
    if content != "sheet":
        raise Unreadable(
            Place(name),
            {
                "en": "targets come as CSV or XLSX, not as a document.",
                "es": "las metas vienen en CSV o XLSX.",
            },
        )
    tables, more = grid.xlsx_grids(data, name)
    return tables[0], (*warnings, *more)


def _refuse_people(table: grid.Grid, top: Place) -> None:
    for header in table.header.cells:
        if header and columns.role(header) == "personal" and not _field(header):
            raise Unreadable(
                replace(top, column=header),
                {
                    "en": "this column is about single people; targets are about groups. Nothing was kept. "
                    "Count the people in each group and leave their names out.",
                    "es": "esta columna trata de personas; las metas tratan de grupos. No se guardó nada. "
                    "Cuente las personas de cada grupo y deje fuera sus nombres.",
                },
            )


def _field(header: str) -> Field | None:
    return _HEADERS.get(" ".join(columns.words_of(header)))


def _known(table: grid.Grid, top: Place) -> dict[Field, int]:
    known: dict[Field, int] = {}
    for index, header in enumerate(table.header.cells):
        field = _field(header)
        if field and field not in known:
            known[field] = index
    for needed, spanish in (("criterion", "criterio"), ("category", "categoría")):
        if needed not in known:
            raise Unreadable(
                top,
                {
                    "en": f"the column “{needed}” is missing; the header row is: criterion, category, population, "
                    "min, max, focal.",
                    "es": f"falta la columna «{spanish}»; la primera fila es: criterio, categoría, población, "
                    "mínimo, máximo, focal.",
                },
            )
    return known


def _targets(
    table: grid.Grid, known: Mapping[Field, int], name: str
) -> tuple[list[Target], list[ReadWarning]]:
    targets: list[Target] = []
    problems: list[ReadWarning] = []
    first_row: dict[tuple[str, str], int] = {}
    criterion = ""
    for row in table.rows:
        cells = {field: row.cell(index) for field, index in known.items()}
        criterion = cells["criterion"] or criterion  # a criterion is often written once above its categories
        target, found = _target({**cells, "criterion": criterion}, Place(name, row.number, is_row=True))
        problems += found
        key = (target.criterion.casefold(), target.category.casefold())
        earlier = first_row.setdefault(key, row.number)
        if earlier != row.number:
            problems.append(ReadWarning(Place(name, row.number, is_row=True), _repeated(target, earlier)))
        targets.append(target)
    if not targets:
        raise grid.nothing_inside(name)
    return targets, problems


def _target(cells: Mapping[Field, str], place: Place) -> tuple[Target, list[ReadWarning]]:
    problems: list[ReadWarning] = []
    for field in ("criterion", "category"):
        if not cells[field]:
            problems.append(ReadWarning(replace(place, column=field), _EMPTY))
        elif len(cells[field]) > _MAX_NAME:
            problems.append(ReadWarning(replace(place, column=field), _LONG))
    numbers: dict[str, int | None] = {}
    for number in ("population", "minimum", "maximum"):
        said = cells.get(number, "")
        numbers[number] = _whole(said)
        if said and numbers[number] is None:
            problems.append(ReadWarning(replace(place, column=number), _not_whole(said)))
    is_focal = _answer(cells.get("focal", ""))
    if is_focal is None:
        problems.append(ReadWarning(replace(place, column="focal"), _not_yes_or_no(cells["focal"])))
    target = Target(cells["criterion"], cells["category"], **numbers, is_focal=bool(is_focal))
    problems += (ReadWarning(place, message) for message in _contradictions(target))
    return target, problems


def _whole(said: str) -> int | None:
    """1200, 1,200 and 1.200 are the same; a half person is not a number of people."""
    return int(re.sub(r"\D", "", said)) if _WHOLE.fullmatch(said) else None


def _answer(said: str) -> bool | None:
    plain = said.casefold()
    if plain in _YES:
        return True
    return False if not plain or plain in _NO else None


def _contradictions(target: Target) -> Iterator[Said]:
    low, high, everyone = target.minimum, target.maximum, target.population
    if low is not None and high is not None and low > high:
        yield {
            "en": f"at least {low} and at most {high} contradict each other.",
            "es": f"al menos {low} y como máximo {high} se contradicen.",
        }
    if low is not None and everyone is not None and low > everyone:
        yield {
            "en": f"at least {low} cannot be heard where there are {everyone}.",
            "es": f"no se puede escuchar al menos a {low} donde hay {everyone}.",
        }


def _unused(table: grid.Grid, known: Mapping[Field, int], top: Place) -> Iterator[ReadWarning]:
    for index, header in enumerate(table.header.cells):
        if header and index not in known.values():
            yield ReadWarning(
                replace(top, column=header),
                {"en": "this column has no use here and was left out.", "es": "esta columna no se usa aquí."},
            )


def _repeated(target: Target, earlier: int) -> Said:
    return {
        "en": f"“{target.criterion}: {target.category}” already stands in row {earlier}; keep one of them.",
        "es": f"«{target.criterion}: {target.category}» ya está en la fila {earlier}; conserve una.",
    }


def _not_whole(said: str) -> Said:
    return {
        "en": f"“{said}” is not a whole number; write digits, or leave the cell empty.",
        "es": f"«{said}» no es un número entero; escriba cifras o deje la celda vacía.",
    }


def _not_yes_or_no(said: str) -> Said:
    return {"en": f"“{said}” is neither yes nor no.", "es": f"«{said}» no es ni sí ni no."}


_EMPTY: Final = {
    "en": "the cell is empty; every row needs one.",
    "es": "la celda está vacía; cada fila la necesita.",
}
_LONG: Final = {
    "en": f"the name is longer than {_MAX_NAME} characters; shorten it.",
    "es": f"el nombre tiene más de {_MAX_NAME} caracteres; acórtelo.",
}
