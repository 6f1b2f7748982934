"""A study's bundle as tables for a spreadsheet: sessions, transcripts, headlines, themes, actions.

How many interviews stand behind a theme is said in the words of the small-cell guard.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Final

from tellmore.interop.formats.bundle_parts import Bundle, Headline, Words
from tellmore.interop.formats.tables import Cell, Sheet, csv_bytes
from tellmore.reports.domain.support import support_sentence

_NAMES: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "sessions": "sessions",
        "transcripts": "transcripts",
        "headlines": "headlines",
        "themes": "themes",
        "actions": "actions",
    },
    "es": {
        "sessions": "encuentros",
        "transcripts": "transcripciones",
        "headlines": "titulares",
        "themes": "temas",
        "actions": "acciones",
    },
}
_HEADERS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "en": {
        "sessions": ("session", "kind", "language", "people", "day", "interviewer", "cleared", "groups"),
        "transcripts": ("session", "line", "question", "kind", "seat", "marked as quote", "text"),
        "headlines": ("session", "kind", "headline", "tone", "theme"),
        "themes": ("theme", "description", "area", "tone", "headlines", "support"),
        "actions": ("action", "what happens", "kind", "status", "owner", "by when", "themes", "why not"),
    },
    "es": {
        "sessions": ("encuentro", "tipo", "idioma", "personas", "día", "quién escuchó", "revisado", "grupos"),
        "transcripts": ("encuentro", "línea", "pregunta", "tipo", "lugar", "marcada como cita", "texto"),
        "headlines": ("encuentro", "tipo", "titular", "tono", "tema"),
        "themes": ("tema", "descripción", "área", "tono", "titulares", "respaldo"),
        "actions": (
            "acción",
            "qué pasará",
            "tipo",
            "estado",
            "responsable",
            "para cuándo",
            "temas",
            "por qué no",
        ),
    },
}
_YES: Final = {"en": ("no", "yes"), "es": ("no", "sí")}


def sheets(bundle: Bundle, language: str) -> tuple[Sheet, ...]:
    """The tables, in the language of whoever asked; study content falls back to its other language."""
    voice = language if language in _NAMES else "en"
    table = _Tables(bundle, voice)
    rows: Mapping[str, Iterator[tuple[Cell, ...]]] = {
        "sessions": table.sessions(),
        "transcripts": table.transcripts(),
        "headlines": table.headlines(),
        "themes": table.themes(),
        "actions": table.actions(),
    }
    return tuple(Sheet(_NAMES[voice][key], _HEADERS[voice][key], tuple(found)) for key, found in rows.items())


def zipped_csv(tables: tuple[Sheet, ...]) -> bytes:
    """One CSV file a table; the same study gives the same bytes."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for table in tables:
            entry = zipfile.ZipInfo(f"{table.name}.csv")
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            archive.writestr(entry, csv_bytes(table.header, table.rows))
    return stream.getvalue()


class _Tables:
    def __init__(self, bundle: Bundle, voice: str) -> None:
        self.bundle, self.voice = bundle, voice
        self.names = {session.id: session.pseudonym for session in bundle.sessions}
        self.groups = {
            category.id: self.said(category.name)
            for criterion in bundle.sampling
            for category in criterion.categories
        }
        self.cleared = {one.session: one for one in bundle.transcripts}
        self.titles = {theme.id: self.said(theme.title) for theme in bundle.themes}
        self.standing = tuple(one for one in bundle.headlines if one.removed_at is None)

    def said(self, words: Words) -> str:
        return (words.es or words.en) if self.voice == "es" else (words.en or words.es)

    def sessions(self) -> Iterator[tuple[Cell, ...]]:
        for session in self.bundle.sessions:
            groups = sorted({self.groups[one] for seat in session.seats for one in seat.categories})
            yield (
                session.pseudonym,
                session.kind,
                session.language,
                len(session.seats),
                (session.finished_at or "")[:10],
                session.interviewer,
                _YES[self.voice][session.id in self.cleared],
                "; ".join(groups),
            )

    def transcripts(self) -> Iterator[tuple[Cell, ...]]:
        for transcript in self.bundle.transcripts:
            asked = {question.id: question.text for question in transcript.questions}
            for number, line in enumerate(transcript.lines, start=1):
                yield (
                    self.names[transcript.session],
                    number,
                    asked.get(line.question, ""),
                    line.kind,
                    line.seat,
                    _YES[self.voice][line.is_marked],
                    line.text,
                )

    def headlines(self) -> Iterator[tuple[Cell, ...]]:
        words = self._words_of_quotes()
        for headline in self.standing:
            yield (
                self.names[headline.session],
                headline.kind,
                words.get(headline.quote or "", "") or headline.text,
                headline.tone,
                self.titles.get(headline.theme or "", ""),
            )

    def _words_of_quotes(self) -> Mapping[str, str]:
        lines = {
            (one.session, one.version, line.id): line.text
            for one in self.bundle.transcripts
            for line in one.lines
        }
        return {
            quote.id: lines[quote.session, quote.version, quote.line][quote.start : quote.end]
            for quote in self.bundle.quotes
        }

    def themes(self) -> Iterator[tuple[Cell, ...]]:
        for theme in self.bundle.themes:
            if theme.removed_at is not None:
                continue
            cards = [headline for headline in self.standing if headline.theme == theme.id]
            yield (
                self.said(theme.title),
                self.said(theme.description),
                theme.area,
                theme.tone,
                len(cards),
                self._support(cards),
            )

    def _support(self, cards: list[Headline]) -> str:
        heard = len({card.session for card in cards})
        return support_sentence(heard, len(self.cleared), {}, self.bundle.study.min_cell, self.voice)

    def actions(self) -> Iterator[tuple[Cell, ...]]:
        for action in self.bundle.actions:
            yield (
                self.said(action.title),
                self.said(action.description),
                action.kind,
                action.status,
                action.owner,
                action.due_on,
                "; ".join(self.titles[theme] for theme in action.themes),
                self.said(action.reason),
            )
