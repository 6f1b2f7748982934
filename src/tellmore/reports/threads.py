"""Where a printed sentence comes from: the links that lead from a report back to a line, for those who may."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from tellmore.actions.selectors import actions_of_study
from tellmore.reports import selectors
from tellmore.reports.domain.layout import voice_behind
from tellmore.reports.domain.outline import ActionItem, Outline
from tellmore.studies.models import Study

Step = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses by id: `lines` of quotes, `themes`, and for each action the steps of its thread."""

    lines: Mapping[str, str] = field(default_factory=dict)
    themes: Mapping[str, str] = field(default_factory=dict)
    threads: Mapping[str, tuple[Step, ...]] = field(default_factory=dict)


def links_of(study: Study, outline: Outline) -> Links:
    """Links for people who may read cleared text; queries do not depend on how much is printed."""
    quotes = [voice.quote for voice in outline.voices()]
    places = selectors.lines_of_quotes(study, quotes)
    lines = {quote: _line(study, session, line) for quote, (session, line) in places.items()}
    standing = {str(key) for key in selectors.standing_themes(study)}
    themes = {key: reverse("theme", args=[study.slug, key]) for key in standing}
    headlines = {
        quote: _headline(study, places[quote][0], headline)
        for quote, headline in selectors.headlines_behind(study, quotes).items()
        if quote in places
    }
    cited = {
        str(action.pk): [str(theme.pk) for theme in action.themes.all()] for action in actions_of_study(study)
    }
    threads = {}
    for block in (block for part in outline.sections for block in part.blocks):
        if isinstance(block, ActionItem) and block.action in cited:
            theme = next((key for key in cited[block.action] if voice_behind(outline, key)), "")
            threads[block.action] = _thread(study, outline, block.action, theme, lines, themes, headlines)
    return Links(lines, themes, threads)


def _thread(
    study: Study,
    outline: Outline,
    action: str,
    theme: str,
    lines: Mapping[str, str],
    themes: Mapping[str, str],
    headlines: Mapping[str, str],
) -> tuple[Step, ...]:
    """Action ← theme ← headline ← quote ← line, as far as it can be followed today."""
    steps = [(_("Action"), reverse("action", args=[study.slug, action]))]
    voice = voice_behind(outline, theme) if theme else None
    if voice is None:
        return tuple(steps)
    steps.append((_("Theme"), f"#theme-{theme}"))
    if voice.quote in headlines:
        steps.append((_("Headline"), headlines[voice.quote]))
    steps.append((_("Quote"), f"#quote-{voice.quote}"))
    if voice.quote in lines:
        steps.append((_("Line"), lines[voice.quote]))
    return tuple(steps)


def _line(study: Study, session: UUID, line: str) -> str:
    return reverse("transcript", args=[study.slug, session]) + f"#line-{line}"


def _headline(study: Study, session: UUID, headline: UUID) -> str:
    return reverse("read_interview", args=[study.slug, session]) + f"#headline-{headline}"
