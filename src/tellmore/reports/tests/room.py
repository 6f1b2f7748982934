"""A study that is ready for its report: interviews of two grades, themes with quotes, an action."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tellmore.accounts.models import Person
from tellmore.actions import services as actions
from tellmore.analysis import services as analysis
from tellmore.analysis.models import Headline, Theme
from tellmore.analysis.tests import build as analysed
from tellmore.capture.models import Session
from tellmore.clearing.models import TranscriptVersion
from tellmore.reports import services
from tellmore.reports.facts_of import material_of
from tellmore.reports.hallway_of import looks_of, unlooked
from tellmore.reports.models import Report, Section
from tellmore.sampling.models import Category, Criterion
from tellmore.studies.models import Study

SAID = "Nobody would notice if I left."


@dataclass(frozen=True)
class Room:
    """`sessions` carry one quote each; the first half of them stands in `theme`."""

    study: Study
    lead: Person
    sessions: tuple[Session, ...]
    quotes: tuple[Headline, ...]
    theme: Theme
    grades: Criterion


def room(study: Study, lead: Person, interviews: int = 12, *, said: str = SAID) -> Room:
    study.min_cell = 6
    study.save(update_fields=["min_cell"])
    grades = Criterion.objects.create(study=study, name="Grade", name_es="Grado", is_published=True)
    ninth = Category.objects.create(criterion=grades, name="Ninth grade", name_es="Noveno grado")
    tenth = Category.objects.create(criterion=grades, name="Tenth grade", name_es="Décimo grado", position=1)
    sessions = []
    for place in range(interviews):
        made = analysed.cleared(study, f"Heron {place + 10}", ("[coach A] said hello.", "Two.", said))
        made.seats.get().categories.add(tenth if place == interviews - 1 else ninth)
        sessions.append(made)
    theme = analysed.column(lead, study, "Students notice who notices them.")
    quotes = [analysed.quote(lead, session) for session in sessions]
    for quote in quotes[: interviews // 2]:
        analysis.move_card(by=lead, headline=quote, theme=theme)
    return Room(study, lead, tuple(sessions), tuple(quotes), theme, grades)


def drafted(made: Room) -> Report:
    return services.draft_report(by=made.lead, study=made.study)


def section(made: Room) -> Section:
    return drafted(made).sections.get(theme=made.theme)


def looked(made: Room) -> None:
    """Somebody looks at every quote that the hallway test marks and lets it stand."""
    for look in unlooked(looks_of(material_of(drafted(made)))):
        services.mark_looked(by=made.lead, look=look, seen=look.seal)


def published(made: Room) -> Report:
    report = drafted(made)
    services.publish_edition(by=made.lead, study=made.study)
    return report


def an_action(made: Room, **values: Any) -> Any:
    given = {"title": "Ten names by Friday", "title_es": "Diez nombres para el viernes", **values}
    return actions.plan_action(by=made.lead, study=made.study, values=given, themes=[made.theme])


def mask_again(session: Session, line_id: str, start: int, end: int, placeholder: str) -> None:
    """Release the transcript once more, with one more mask laid over a line."""
    transcript = session.transcript
    older = transcript.versions.get(number=transcript.newest)
    transcript.newest += 1
    transcript.save(update_fields=["newest"])
    lines = [
        {**line, "text": line["text"][:start] + placeholder + line["text"][end:]}
        if line["id"] == line_id
        else line
        for line in older.lines
    ]
    TranscriptVersion.objects.create(
        transcript=transcript,
        number=transcript.newest,
        questions=older.questions,
        lines=lines,
        masks={line_id: [[start, end, placeholder]]},
    )
