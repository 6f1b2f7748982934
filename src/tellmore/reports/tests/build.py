"""A small study as facts, the same in English and Spanish, for every test of a report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from tellmore.reports.domain.drafting import built, quotes_of
from tellmore.reports.domain.facts import (
    ActionFacts,
    CriterionFacts,
    DeclinedFacts,
    HeardFacts,
    LoneFacts,
    PointFacts,
    QuoteFacts,
    ReportFacts,
    ThemeFacts,
)
from tellmore.reports.domain.outline import Outline, Translation
from tellmore.reports.domain.small_numbers import Share

HERON = QuoteFacts(
    "q1",
    "She knew my name on the second day. I never told her. I kept thinking about it on the bus.",
    "Heron 42",
    ("Grade 9",),
    26,
)
GARZA = QuoteFacts(
    "q2",
    "Todos me decían otro nombre. Al final contestaba a ese, para no estar corrigiendo.",
    "Garza 17",
    ("Grade 9", "Hill"),
    3,
    language="es",
    translation=Translation(
        "Everybody called me by another name. In the end I answered to it, so as not to keep correcting.",
        "en",
        "Translated by the family liaison, checked by a second reader",
    ),
)
LIST = QuoteFacts(
    "q3",
    "[student A] and me counted the adults who say hi to us first. I had one. She had none.",
    "Heron 42",
    ("Grade 9", "North"),
    14,
)
PLOVER = QuoteFacts(
    "q4",
    "I don’t want everyone to know me. Here I get to start over and nobody has a story about me.",
    "Plover 9",
    ("Grade 9",),
    26,
)
BUS = QuoteFacts(
    "q5",
    "If the bus is late I miss breakfast, and if I miss breakfast I’m not really there until third hour.",
    "Wren 30",
    ("Grade 9", "North"),
    14,
)
HELP = QuoteFacts(
    "q7",
    "[teacher B] drew it on the window with a marker and I got it, like, the whole unit, in a minute.",
    "Tern 21",
    ("Grade 9",),
    26,
)

KNOWN = ThemeFacts(
    sentence="New ninth graders can tell you how many adults know their name.",
    description=(
        "When we asked about a good day, students rarely spoke of programs. They spoke of an adult who "
        "greeted them by name before there was any reason to. Several had counted how many do. "
        "Families told the same story about the front office."
    ),
    part=31,
    whole=48,
    spread={"school": 3},
    quotes=(HERON, GARZA, LIST),
    area="culture",
    kind="challenge",
    groups={
        "North": Share(20, 28),
        "South": Share(7, 14),
        "Hill": Share(4, 6),
    },
    dissent=PLOVER,
    dissent_note="Whatever we try has to leave room for a fresh start.",
)
MORNINGS = ThemeFacts(
    sentence="A late bus costs a student the morning, not five minutes.",
    description=(
        "Students who ride the two longest routes tied what happened in class to what happened before it. "
        "Nobody blamed a driver. Several had worked out which days to eat at home."
    ),
    part=17,
    whole=48,
    spread={"school": 2},
    quotes=(BUS,),
    area="academic",
    kind="challenge",
)
SHOWN = ThemeFacts(
    sentence="It clicks when someone finds another way to show it.",
    description="Success stories in mathematics were about a second explanation that looked different.",
    part=22,
    whole=48,
    spread={"school": 3, "grade": 2},
    quotes=(HELP,),
    area="academic",
    kind="aspiration",
)

FACTS = ReportFacts(
    title="What we heard about starting ninth grade",
    subtitle="Forty-eight conversations at three schools, September and October 2026",
    study="Starting ninth grade",
    language="en",
    date=date(2026, 11, 17),
    edition="Edition 1",
    purpose=(
        "Every fall some ninth graders settle in within days and others are lost by October. We wanted to "
        "learn from them, in their own words, what the first weeks are like and what they need."
    ),
    question="What do students starting ninth grade need in order to feel that they belong here?",
    heard=HeardFacts(
        48,
        (
            CriterionFacts("Who", {"Grade 9": 26, "Families": 22}),
            CriterionFacts("School", {"North": 28, "South": 14, "Hill": 6}),
            CriterionFacts("Home language", {"English": 30, "Spanish": 18, "Arabic": 0}),
        ),
        ("We reached no family that moved here after school began. We will invite them in January.",),
    ),
    method=(
        "We drew lots within each school, with floors for groups that surveys miss.",
        "Eleven trained interviewers listened, none of them a current teacher of the student.",
        "They wrote notes by hand. Nothing was recorded.",
        "A steward removed names and places before anybody else read a word.",
        "Pairs wrote headlines, and the whole team grouped them and named the themes last.",
    ),
    themes=(KNOWN, MORNINGS, SHOWN),
    points=(
        PointFacts("suggestion", "Put the bus times on the classroom door.", 12, 48, {"school": 2}),
        PointFacts("suggestion", "Ask families how they want to be called, once, and write it down.", 6, 8),
    ),
    lone=(
        LoneFacts(
            "Said that the quiet room is locked when it is needed.",
            "One person told us, and it was so on four of the five days we looked. It is open now.",
        ),
    ),
    surprises=("We expected homework to come first. It came up in four conversations.",),
    discussion=(
        "Whose name did you learn last week, and how?",
        "Which of these stories could have happened in your room?",
        "What would have to stop for the first idea to fit into a school day?",
    ),
    actions=(
        ActionFacts(
            "Ten names by Friday",
            "Each adult learns the names of ten new ninth graders and says them as the students do.",
            "activity",
            "Ninth grade team",
            date(2026, 12, 1),
            "trying",
            "New ninth graders can tell you how many adults know their name.",
        ),
        ActionFacts(
            "Breakfast after the bell",
            "Students who come on a late bus eat in class during first hour.",
            "project",
            "Assistant principal",
            None,
            "planned",
            "A late bus costs a student the morning, not five minutes.",
        ),
    ),
    declined=(
        DeclinedFacts(
            "Bus times stay as they are this year",
            "The district sets them for all schools. We took your words to its meeting on 5 October.",
        ),
    ),
    respond="Open the page on your slip, or talk to any interviewer. You may correct or withdraw your words.",
    respond_by=date(2027, 1, 15),
)


def stored_of(facts: ReportFacts) -> Mapping[str, str]:
    """What the database would hold if every quote were printed as stored."""
    return {quote.id: quote.text for quote in quotes_of(facts)}


def an_outline(**changes: object) -> Outline:
    facts = replace(FACTS, **changes)  # type: ignore[arg-type]
    return built(facts, stored_of(facts))


def a_quote(text: str, language: str = "en") -> ThemeFacts:
    """A theme with one quote, for texts that try to be more than text."""
    return replace(KNOWN, quotes=(replace(HERON, text=text, language=language),), dissent=None)
