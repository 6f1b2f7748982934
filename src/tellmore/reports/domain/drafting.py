"""From plain facts to an outline. A quote that differs from its stored text stops the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tellmore.kernel.errors import Refusal
from tellmore.reports.domain import bars, words
from tellmore.reports.domain.facts import ActionFacts, PointFacts, QuoteFacts, ReportFacts, ThemeFacts
from tellmore.reports.domain.outline import (
    ActionItem,
    Block,
    Bullets,
    Claim,
    Declined,
    Heading,
    Notice,
    Outline,
    Paragraph,
    Questions,
    Section,
    Support,
    Voice,
)
from tellmore.reports.domain.small_numbers import guarded, may_be_counted
from tellmore.reports.domain.support import support_sentence


class QuoteDiffers(Refusal):
    """A quote in the draft is not, to the letter, what is stored."""

    def __init__(self, pseudonym: str, quote: str) -> None:
        super().__init__(
            f"A quote of {pseudonym} differs from what is stored, or was withdrawn. "
            f"Choose it again from the transcript, then build the report. (Quote {quote})"
        )
        self.quote = quote


def built(facts: ReportFacts, stored: Mapping[str, str]) -> Outline:
    """The outline of a report. `stored` holds the text of each quote that may be printed, by its id."""
    _refuse_altered(facts, stored)
    sections = (
        ("short", [Paragraph(text) for text in facts.summary]),
        ("purpose", _purpose(facts)),
        ("heard", _heard(facts)),
        ("method", [Bullets(facts.method, numbered=True)] if facts.method else []),
        ("themes", _themes(facts)),
        ("areas", _by_area(facts)),
        ("kinds", _by_kind(facts)),
        ("lone", _lone(facts)),
        ("surprises", [Bullets(facts.surprises)] if facts.surprises else []),
        ("discussion", [Questions(facts.discussion)] if facts.discussion else []),
        ("actions", _actions(facts)),
        ("declined", [Declined(item.title, item.why) for item in facts.declined]),
        ("respond", _respond(facts)),
    )
    language = facts.language
    return Outline(
        title=facts.title,
        subtitle=facts.subtitle,
        study=facts.study,
        language=language,
        date=facts.date,
        edition=facts.edition,
        sections=tuple(
            Section(key, words.say(key, language), tuple(blocks)) for key, blocks in sections if blocks
        ),
    )


def quotes_of(facts: ReportFacts) -> Iterator[QuoteFacts]:
    """Every quote that the report would print."""
    for theme in facts.themes:
        yield from theme.quotes
        if theme.dissent:
            yield theme.dissent


def _refuse_altered(facts: ReportFacts, stored: Mapping[str, str]) -> None:
    for quote in quotes_of(facts):
        if stored.get(quote.id) != quote.text:
            raise QuoteDiffers(quote.pseudonym, quote.id)


def _purpose(facts: ReportFacts) -> list[Block]:
    asked = [Notice(facts.question, words.say("question", facts.language))] if facts.question else []
    return [Paragraph(facts.purpose), *asked]


def _heard(facts: ReportFacts) -> list[Block]:
    heard, language = facts.heard, facts.language
    tables = [
        (item, guarded(item.counts, heard.total, facts.minimum, overlapping=item.overlapping))
        for item in heard.criteria
    ]
    blocks: list[Block] = [bars.heard_bars(item.name, cells, language) for item, cells in tables]
    nobody = [f"{item.name}: {label}" for item, cells in tables for label in cells.empty]
    gaps = ([words.say("nobody", language, groups="; ".join(nobody))] if nobody else []) + list(heard.unheard)
    if gaps:
        blocks += [Heading(words.say("unheard", language)), Bullets(tuple(gaps))]
    return blocks


def _themes(facts: ReportFacts) -> list[Block]:
    known = _printable_categories(facts)
    blocks: list[Block] = []
    for number, theme in enumerate(facts.themes, start=1):
        blocks += _theme(theme, number, facts, known)
    return blocks


def _theme(theme: ThemeFacts, number: int, facts: ReportFacts, known: frozenset[str]) -> list[Block]:
    language = facts.language
    place = [
        words.say("theme", language, number=number, count=len(facts.themes)),
        words.named(words.AREAS, theme.area, language),
        words.named(words.KINDS, theme.kind, language),
    ]
    blocks: list[Block] = [
        Claim(
            theme.sentence,
            supported(theme.part, theme.whole, theme.spread, facts.minimum, language),
            eyebrow=" · ".join(filter(None, place)),
            level=2,
            theme=theme.id,
        )
    ]
    blocks += [Paragraph(text) for text in theme.description.split("\n\n") if text]
    blocks += [
        _voice(quote, facts, known, large=index == 0 and len(quote.text) <= 120)
        for index, quote in enumerate(theme.quotes)
    ]
    if theme.dissent:
        blocks += [Heading(words.say("apart", language), 3), _voice(theme.dissent, facts, known, apart=True)]
        blocks += [Paragraph(theme.dissent_note, soft=True)] if theme.dissent_note else []
    by_group = bars.theme_bars(theme, facts.minimum, language)
    return [*blocks, by_group] if by_group else blocks


def _printable_categories(facts: ReportFacts) -> frozenset[str]:
    """Categories whose number the guard lets out; nobody is described by any other."""
    tables = [
        guarded(item.counts, facts.heard.total, facts.minimum, overlapping=item.overlapping)
        for item in facts.heard.criteria
    ]
    held = {label for cells in tables for label in cells.held}
    return frozenset(label for cells in tables for label, _ in cells.shown) - held


def _voice(
    quote: QuoteFacts, facts: ReportFacts, known: frozenset[str], *, apart: bool = False, large: bool = False
) -> Voice:
    return Voice(
        text=quote.text,
        pseudonym=quote.pseudonym,
        categories=_beside(quote, facts, known),
        language=quote.language,
        apart=apart,
        large=large,
        translation=quote.translation,
        quote=quote.id,
    )


def _beside(quote: QuoteFacts, facts: ReportFacts, known: frozenset[str]) -> tuple[str, ...]:
    """The categories that may stand beside a quote: enough people share them here, or, where nobody counted
    the population, enough of those who were heard."""
    if quote.is_enough is not None:
        return quote.categories if quote.is_enough else ()
    return (
        tuple(label for label in quote.categories if label in known) if quote.alike >= facts.minimum else ()
    )


def _by_area(facts: ReportFacts) -> list[Block]:
    blocks: list[Block] = []
    for area in _in_order(words.AREAS, (theme.area for theme in facts.themes)):
        themes = [theme for theme in facts.themes if theme.area == area]
        blocks.append(Heading(words.named(words.AREAS, area, facts.language)))
        blocks += [_claim_of(theme, facts) for theme in themes]
    return blocks


def _by_kind(facts: ReportFacts) -> list[Block]:
    blocks: list[Block] = []
    said: list[ThemeFacts | PointFacts] = [*facts.themes, *facts.points]
    for kind in _in_order(words.KIND_HEADINGS, (item.kind for item in said)):
        blocks.append(Heading(words.named(words.KIND_HEADINGS, kind, facts.language)))
        for item in said:
            if item.kind == kind:
                text = item.sentence if isinstance(item, ThemeFacts) else item.text
                support = supported(item.part, item.whole, item.spread, facts.minimum, facts.language)
                blocks.append(Claim(text, support))
    return blocks


def _claim_of(theme: ThemeFacts, facts: ReportFacts) -> Claim:
    return Claim(
        theme.sentence, supported(theme.part, theme.whole, theme.spread, facts.minimum, facts.language)
    )


def _in_order(known: Mapping[str, object], used: Iterable[str]) -> list[str]:
    """The keys in use: known ones in their order, then the team's own as they come."""
    found = dict.fromkeys(key for key in used if key)
    return [key for key in known if key in found] + [key for key in found if key not in known]


def _lone(facts: ReportFacts) -> list[Block]:
    return [block for item in facts.lone for block in (Heading(item.headline), Paragraph(item.answer))]


def _actions(facts: ReportFacts) -> list[Block]:
    return [_action(item, facts.language) for item in facts.actions]


def _action(item: ActionFacts, language: str) -> ActionItem:
    return ActionItem(
        title=item.title,
        text=item.text,
        kind=words.named(words.ACTION_KINDS, item.kind, language),
        owner_role=item.owner_role,
        due=words.day(item.due, language) if item.due else words.say("no_day", language),
        status=words.named(words.STATUSES, item.status, language),
        because=item.because,
        action=item.id,
    )


def _respond(facts: ReportFacts) -> list[Block]:
    text = facts.respond
    if text and facts.respond_by:
        day = words.day(facts.respond_by, facts.language)
        text = f"{text} {words.say('respond_by', facts.language, day=day)}"
    return [Notice(text)] if text else []


def supported(part: int, whole: int, spread: Mapping[str, int], minimum: int, language: str) -> Support:
    """Support for a claim, with numbers only if the guard lets them out."""
    said = support_sentence(part, whole, spread, minimum, language)
    return Support(said, part, whole) if may_be_counted(part, whole, minimum) else Support(said)
