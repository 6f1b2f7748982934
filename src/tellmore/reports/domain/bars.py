"""Guarded counts as the bars of a chart, each with the sentence that says what is held back."""

from __future__ import annotations

from tellmore.reports.domain import words
from tellmore.reports.domain.facts import ThemeFacts
from tellmore.reports.domain.outline import Bar, Bars, Held
from tellmore.reports.domain.small_numbers import Guarded, Share, guarded_shares
from tellmore.reports.domain.support import held_back_sentence, held_sentence, joined, together_sentence


def heard_bars(name: str, cells: Guarded, language: str) -> Bars:
    """How many were heard in each category of one criterion."""
    whole = cells.total or 0
    rows: list[Bar | Held] = [Bar(label, count, whole) for label, count in cells.shown]
    if cells.together:
        rows.append(Bar(joined(cells.together.labels, language), cells.together.count, whole))
    else:
        rows += [Held(label, held_sentence(cells.minimum, language)) for label in cells.held]
    head = (name, words.say("heard_column", language), words.say("of_all", language))
    title = words.say("criterion", language, name=name)
    together = cells.together.labels if cells.together else ()
    return _bars(title, rows, head, _note(cells.held, together, cells.minimum, language), language)


def theme_bars(theme: ThemeFacts, minimum: int, language: str) -> Bars | None:
    """Who said it, by group; None where no group may be seen by itself, for then it says nothing new."""
    everybody = Share(theme.part, theme.whole)
    shares = guarded_shares(theme.groups, everybody, minimum, overlapping=theme.overlapping)
    if not shares.shown:
        return None
    rows: list[Bar | Held] = [Bar(label, share.part, share.whole) for label, share in shares.shown]
    if shares.together:
        labels, share = shares.together
        rows.append(Bar(joined(labels, language), share.part, share.whole))
    else:
        rows += [Held(label, held_sentence(minimum, language)) for label in shares.held]
    head = (words.say("group", language), words.say("said_it", language), words.say("asked", language))
    together = shares.together[0] if shares.together else ()
    note = _note(shares.held, together, minimum, language)
    return _bars(words.say("support_title", language), rows, head, note, language)


def _bars(title: str, rows: list[Bar | Held], head: tuple[str, str, str], note: str, language: str) -> Bars:
    return Bars(title, " ".join(_spoken(row, language) for row in rows), tuple(rows), head, note)


def _spoken(row: Bar | Held, language: str) -> str:
    if isinstance(row, Held):
        return f"{row.label}: {row.sentence}."
    return f"{row.label}: {words.say('of', language, part=row.part, whole=row.whole)}."


def _note(held: tuple[str, ...], together: tuple[str, ...], minimum: int, language: str) -> str:
    if together:
        return together_sentence(together, minimum, language)
    return held_back_sentence(minimum, language) if held else ""
