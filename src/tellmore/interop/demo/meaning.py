"""The demo's readings, headlines, parked ideas, and the board with its themes."""

from __future__ import annotations

from datetime import timedelta

from tellmore.analysis import services as analysis
from tellmore.analysis.models import Headline, Reading, Theme
from tellmore.analysis.selectors import transcript_of
from tellmore.interop.demo import study as told_as
from tellmore.interop.demo.cast import Stage


def understand(stage: Stage) -> None:
    _pairs(stage)
    _headlines(stage)
    _themes(stage)
    for idea in stage.told.parked:
        analysis.park_idea(by=stage.people[idea.by], study=stage.study, text=idea.text)


def _pairs(stage: Stage) -> None:
    """Two by two, and the owner reads along with the first pair."""
    readers = [stage.people[one.key] for one in stage.told.people if "analyst" in one.roles]
    groups = [[stage.owner, *readers[:2]], readers[2:]]
    analysis.arrange_pairs(by=stage.who("lead"), study=stage.study, groups=groups)
    analysis.deal_readings(by=stage.who("lead"), study=stage.study)


def _headlines(stage: Stage) -> None:
    transcripts = {key: transcript_of(session) for key, session in stage.sessions.items()}
    for number, told in enumerate(stage.told.headlines):
        transcript = transcripts[told.session]
        assert transcript is not None, told.key
        row = _written(stage, told, next(line for line in transcript.lines if told.line in line.text))
        stage.headlines[told.key] = row
        row.written_at = stage.moment(stage.told.days["themes_on"] - 3) + timedelta(minutes=2 * number)
    Headline.objects.bulk_update(stage.headlines.values(), ["written_at"])
    read = Reading.objects.filter(session__in={row.session_id for row in stage.headlines.values()})
    read.update(done_at=stage.moment(stage.told.days["themes_on"] - 2))


def _written(stage: Stage, told: told_as.Headline, line: object) -> Headline:
    session, by = stage.sessions[told.session], stage.people[told.by]
    line_id, text = line.id, line.text  # type: ignore[attr-defined]
    if told.kind == "descriptive":
        return analysis.write_headline(
            by=by, session=session, text=told.text, lines=[line_id], tone=told.tone
        )
    start = text.index(told.text)
    return analysis.quote_headline(
        by=by, session=session, line_id=line_id, start=start, end=start + len(told.text), tone=told.tone
    )


def _themes(stage: Stage) -> None:
    """Columns first and without a name, then the cards, and the name at the end, as the method asks."""
    lead = stage.who("lead")
    for told in stage.told.themes:
        answer = analysis.add_theme(by=lead, study=stage.study)
        stage.themes[told.key] = Theme.objects.get(pk=answer.event.payload["theme"])
    for told in stage.told.headlines:
        if told.theme:
            analysis.move_card(
                by=stage.people[told.by],
                headline=stage.headlines[told.key],
                theme=stage.themes[told.theme],
            )
    for told in stage.told.themes:
        theme = stage.themes[told.key]
        analysis.rename_theme(by=lead, theme=theme, title=told.title.en)
        analysis.describe_theme(
            by=lead,
            theme=theme,
            area=told.area,
            kind=told.tone,
            description=told.description.en,
            title_es=told.title.es,
            description_es=told.description.es,
        )
        theme.refresh_from_db()
