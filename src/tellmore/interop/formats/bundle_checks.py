"""What no single field of an export shows: ids named twice or nowhere, quotes outside their line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from tellmore.interop.formats.bundle_parts import Bundle, Headline, Quote, Session
from tellmore.interop.formats.typed import BadField

_SPANISH: Final = {
    "category": "la categoría",
    "session": "la sesión",
    "theme": "el tema",
    "quote": "la cita",
    "headline": "el titular",
    "line": "la línea",
}


def problems(bundle: Bundle) -> Iterator[BadField]:
    """Every problem in the order of the file, as refusals that name their field."""
    categories = [category.id for criterion in bundle.sampling for category in criterion.categories]
    sessions = [session.id for session in bundle.sessions]
    themes = [theme.id for theme in bundle.themes]
    yield from _repeated("sampling", categories)
    yield from _repeated("protocols", [str(version.number) for version in bundle.protocols])
    yield from _repeated("sessions", sessions)
    yield from _repeated("sessions", [session.pseudonym for session in bundle.sessions])
    yield from _repeated("transcripts", [f"{one.session} v{one.version}" for one in bundle.transcripts])
    yield from _repeated("quotes", [quote.id for quote in bundle.quotes])
    yield from _repeated("headlines", [headline.id for headline in bundle.headlines])
    yield from _repeated("themes", themes)
    yield from _repeated("actions", [action.id for action in bundle.actions])
    yield from _repeated("board_events", [str(event.number) for event in bundle.board_events])
    yield from _repeated("silent_rules", [rule.code for rule in bundle.silent_rules])
    yield from _without_words(bundle)
    yield from _unknown(_named(bundle), frozenset(categories), "category")
    yield from _session_problems(bundle.sessions)
    known = frozenset(sessions)
    for part in ("transcripts", "quotes", "headlines", "sealed"):
        named = ((f"{part}[{n}].session", one.session) for n, one in enumerate(getattr(bundle, part) or ()))
        yield from _unknown(named, known, "session")
    yield from _theme_problems(bundle, frozenset(themes))
    yield from _quote_problems(bundle)
    yield from _headline_problems(bundle)


def _named(bundle: Bundle) -> Iterator[tuple[str, str]]:
    for number, session in enumerate(bundle.sessions):
        for place, seat in enumerate(session.seats):
            for index, category in enumerate(seat.categories):
                yield f"sessions[{number}].seats[{place}].categories[{index}]", category


def _repeated(part: str, ids: Iterable[str]) -> Iterator[BadField]:
    seen: set[str] = set()
    for number, one in enumerate(ids):
        if one in seen:
            yield BadField(
                f"{part}[{number}]",
                {"en": f"“{one}” stands here a second time.", "es": f"“{one}” aparece por segunda vez."},
            )
        seen.add(one)


def _without_words(bundle: Bundle) -> Iterator[BadField]:
    for number, question in enumerate(bundle.own_questions):
        if not (question.text.en.strip() or question.text.es.strip()):
            yield BadField(
                f"own_questions[{number}].text",
                {"en": "this question has no words.", "es": "esta pregunta no tiene palabras."},
            )


def _unknown(named: Iterable[tuple[str, str]], known: frozenset[str], what: str) -> Iterator[BadField]:
    for path, one in named:
        if one not in known:
            yield BadField(
                path,
                {
                    "en": f"the {what} “{one}” is not in this file.",
                    "es": f"{_SPANISH[what]} “{one}” no está en este archivo.",
                },
            )


def _session_problems(sessions: tuple[Session, ...]) -> Iterator[BadField]:
    for number, session in enumerate(sessions):
        yield from _repeated(f"sessions[{number}].seats", [seat.label for seat in session.seats])
        if not session.seats or (session.kind == "individual" and len(session.seats) > 1):
            yield BadField(
                f"sessions[{number}].seats",
                {
                    "en": "one person has exactly one seat, a group one for each person.",
                    "es": "una persona tiene un solo lugar; un grupo, uno por persona.",
                },
            )


def _theme_problems(bundle: Bundle, themes: frozenset[str]) -> Iterator[BadField]:
    headlines = frozenset(headline.id for headline in bundle.headlines)
    named: list[tuple[str, str | None]] = []
    named += [(f"headlines[{n}].theme", one.theme) for n, one in enumerate(bundle.headlines)]
    named += [(f"themes[{n}].merged_into", one.merged_into) for n, one in enumerate(bundle.themes)]
    for number, action in enumerate(bundle.actions):
        named += [(f"actions[{number}].themes[{n}]", theme) for n, theme in enumerate(action.themes)]
    chosen: list[tuple[str, str | None]] = []
    for number, section in enumerate(bundle.report.sections if bundle.report else ()):
        named.append((f"report.sections[{number}].theme", section.theme))
        chosen.append((f"report.sections[{number}].apart", section.apart))
        chosen += [
            (f"report.sections[{number}].headlines[{n}]", one) for n, one in enumerate(section.headlines)
        ]
    yield from _unknown(((path, one) for path, one in named if one is not None), themes, "theme")
    yield from _unknown(((path, one) for path, one in chosen if one is not None), headlines, "headline")


def _quote_problems(bundle: Bundle) -> Iterator[BadField]:
    lines = {
        (transcript.session, transcript.version, line.id): line.text
        for transcript in bundle.transcripts
        for line in transcript.lines
    }
    for number, quote in enumerate(bundle.quotes):
        text = lines.get((quote.session, quote.version, quote.line))
        if text is None:
            yield from _unknown([(f"quotes[{number}].line", quote.line)], frozenset(), "line")
        elif not _lies_in(quote, text):
            yield BadField(
                f"quotes[{number}].end",
                {
                    "en": f"the range {quote.start}–{quote.end} does not lie in a line of {len(text)} characters.",
                    "es": f"el rango {quote.start}–{quote.end} no cabe en una línea de {len(text)} caracteres.",
                },
            )


def _lies_in(quote: Quote, text: str) -> bool:
    return 0 <= quote.start < quote.end <= len(text)


def _headline_problems(bundle: Bundle) -> Iterator[BadField]:
    quotes = frozenset(quote.id for quote in bundle.quotes)
    for number, headline in enumerate(bundle.headlines):
        if headline.quote is not None:
            yield from _unknown([(f"headlines[{number}].quote", headline.quote)], quotes, "quote")
        if not _has_its_words(headline):
            yield BadField(
                f"headlines[{number}].text",
                {
                    "en": "a quote has no text of its own and names its quote; a descriptive headline has text.",
                    "es": "una cita no tiene texto propio y nombra su cita; un titular descriptivo tiene texto.",
                },
            )


def _has_its_words(headline: Headline) -> bool:
    if headline.kind == "quote":
        return headline.quote is not None and not headline.text
    return bool(headline.text.strip())
