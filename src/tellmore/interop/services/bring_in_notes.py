"""Notes from files into a study: all files or none, each note sealed at once, nothing twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.capture import services as capture
from tellmore.capture.domain import note as notes
from tellmore.capture.models import IMPORTED, Session
from tellmore.foundation import audit
from tellmore.interop.domain import taken_in
from tellmore.interop.formats import notes as reader
from tellmore.interop.formats.reading import Place, ReadNote, ReadWarning, Said, Unreadable
from tellmore.kernel.errors import Refusal
from tellmore.privacy import services as privacy
from tellmore.privacy.domain import identifiers
from tellmore.privacy.domain.identifiers import Found
from tellmore.privacy.selectors import dictionary_of_study
from tellmore.studies.models import Study
from tellmore.team.models import Interviewer

LONGEST_PSEUDONYM = 40


@dataclass(frozen=True, slots=True)
class File:
    """A file as it arrived. Its name is shown once and never stored: it may name somebody."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Made:
    """One conversation that came out of a file; `found` counts what may identify somebody."""

    session: Session
    seats: int
    questions: int
    lines: int
    found: int


@dataclass(frozen=True, slots=True)
class FromFile:
    name: str
    made: tuple[Made, ...]
    skipped: int
    warnings: tuple[ReadWarning, ...]


@dataclass(frozen=True, slots=True)
class BroughtIn:
    files: tuple[FromFile, ...]

    @property
    def sessions(self) -> int:
        return sum(len(file.made) for file in self.files)

    @property
    def skipped(self) -> int:
        return sum(file.skipped for file in self.files)

    @property
    def found(self) -> int:
        return sum(made.found for file in self.files for made in file.made)


class NothingBroughtIn(Refusal):
    """At least one file cannot be read; `problems` says for each which line and why. Nothing was kept."""

    def __init__(self, problems: Sequence[Unreadable]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, problems)))

    def said(self, language: str) -> tuple[str, ...]:
        return tuple(line for problem in self.problems for line in problem.said(language).split("\n"))


class DataSetComplete(Refusal):
    """Notes that come after the team froze its data belong to a next round (M85)."""


def bring_in_notes(*, by: Person | None, study: Study, files: Iterable[File]) -> BroughtIn:
    """Every note of every file as a finished conversation that waits for clearing."""
    if study.data_complete_at is not None:
        raise DataSetComplete(
            _("The data set of this study is complete. Open it again first, or start a next round.")
        )
    read = _read_all(files)
    with transaction.atomic():
        desk = _Desk(by, study)
        result = BroughtIn(tuple(desk.take(name, found) for name, found in read))
        audit.record(
            "notes_brought_in",
            by=by,
            study=study,
            on=study,
            files=len(read),
            sessions=result.sessions,
            skipped=result.skipped,
        )
    return result


Understood = tuple[ReadNote, notes.Note]


def _read_all(files: Iterable[File]) -> list[tuple[str, list[Understood]]]:
    """All files are read before the first note is kept, and every file that fails is named."""
    read, problems = [], []
    for file in files:
        try:
            read.append(
                (file.name, [_understood(one, file.name) for one in reader.read(file.data, file.name)])
            )
        except Unreadable as problem:
            problems.append(problem)
    if problems:
        raise NothingBroughtIn(problems)
    return read


def _understood(read: ReadNote, name: str) -> Understood:
    try:
        return read, notes.from_data(notes.to_data(taken_in.note_of(read)))
    except taken_in.TooMuchForOneNote as problem:
        raise Unreadable(Place(name), problem.message) from problem


class _Desk:
    """Where one batch is taken in; knows what the study has already."""

    def __init__(self, by: Person | None, study: Study) -> None:
        self.by, self.study = by, study
        known = Session.objects.filter(study=study).values_list("source", "pseudonym")
        self.marks = {source for source, _pseudonym in known if source}
        self.pseudonyms = {pseudonym.casefold() for _source, pseudonym in known}
        self._words = dictionary_of_study(study.pk)
        self.team = list(Interviewer.objects.filter(study=study).select_related("person"))

    def take(self, name: str, found: Sequence[Understood]) -> FromFile:
        made: list[Made] = []
        warnings: list[ReadWarning] = []
        for read, note in found:
            warnings += read.warnings
            mark = IMPORTED + privacy.fingerprint(self.study.pk, taken_in.sameness(read))
            if mark in self.marks:
                warnings.append(ReadWarning(Place(name), _TWICE))
                continue
            self.marks.add(mark)
            made.append(self._keep(read, note, mark, name, warnings))
        return FromFile(name, tuple(made), len(found) - len(made), tuple(warnings))

    def _keep(
        self, read: ReadNote, note: notes.Note, mark: str, name: str, warnings: list[ReadWarning]
    ) -> Made:
        interviewer = self._interviewer(read.interviewer_hint)
        session = capture.receive_note(
            by=self.by,
            study=self.study,
            note=note,
            kind=read.kind,
            language=read.language or "en",
            pseudonym=self._pseudonym(read.pseudonym, name, warnings),
            seats=taken_in.seats_of(read),
            interviewer=interviewer,
            writer=interviewer.person if interviewer else None,
            held_at=_noon(read.held_on),
            source=mark,
        )
        texts = [*(question.text for question in note.questions), *(line.text for line in note.lines)]
        found = sum(map(len, self._found(texts, session.language)))
        seats = max(1, len(read.seats))
        return Made(session, seats, len(note.questions), len(note.lines), found)

    def _found(self, texts: Sequence[str], language: str) -> Sequence[Sequence[Found]]:
        return identifiers.find_in_lines(texts, language=language, dictionary=self._words)

    def _interviewer(self, hint: str) -> Interviewer | None:
        """The one member of the team who can be meant; a hint that fits two people fits nobody."""
        wanted = hint.casefold().split()
        if not wanted:
            return None
        fits = [one for one in self.team if wanted == one.person.name.casefold().split()[: len(wanted)]]
        return fits[0] if len(fits) == 1 else None

    def _pseudonym(self, wanted: str, name: str, warnings: list[ReadWarning]) -> str:
        """The file's own pseudonym if it is free and cannot be a name; empty to have one picked."""
        wanted = " ".join(wanted.split())
        if not wanted:
            return ""
        if len(wanted) > LONGEST_PSEUDONYM or _could_name(wanted):
            warnings.append(ReadWarning(Place(name), _NOT_CALM))
            return ""
        if wanted.casefold() in self.pseudonyms:
            warnings.append(ReadWarning(Place(name), _TAKEN))
            return ""
        self.pseudonyms.add(wanted.casefold())
        return wanted


def _could_name(pseudonym: str) -> bool:
    """A code name carries a number ("Heron 42"); one that does not may be somebody's own name."""
    return not any(sign.isdigit() for sign in pseudonym) and bool(identifiers.find(pseudonym))


def _noon(day: str) -> datetime | None:
    """The middle of the day, which stays the same day in any zone nearby."""
    return timezone.make_aware(datetime.combine(date.fromisoformat(day), time(12))) if day else None


_TWICE: Said = {
    "en": "this note was brought in before, word for word; it was left out.",
    "es": "esta nota ya se había traído, palabra por palabra; se dejó fuera.",
}
_TAKEN: Said = {
    "en": "its pseudonym is taken in this study; another one was picked.",
    "es": "su seudónimo ya se usa en este estudio; se eligió otro.",
}
_NOT_CALM: Said = {
    "en": "its pseudonym could be somebody's name; a code name was picked instead.",
    "es": "su seudónimo podría ser el nombre de alguien; se eligió un nombre en clave.",
}
