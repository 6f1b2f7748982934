"""What the steps of loading hand on to each other: the study, its people, and rows by the keys of the files."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from tellmore.accounts.models import Person
from tellmore.analysis.models import Headline, Theme
from tellmore.capture.models import Session
from tellmore.interop.demo.study import DemoStudy
from tellmore.sampling.models import Category
from tellmore.studies.models import Study
from tellmore.team.models import Interviewer


@dataclass(slots=True)
class Stage:
    """`today` is noon of the day of loading; days in the files count from it."""

    told: DemoStudy
    study: Study
    owner: Person
    today: datetime
    people: dict[str, Person] = field(default_factory=dict)
    team: dict[str, Interviewer] = field(default_factory=dict)
    categories: dict[tuple[str, str], Category] = field(default_factory=dict)
    sessions: dict[str, Session] = field(default_factory=dict)
    headlines: dict[str, Headline] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)

    def moment(self, days: int, hours: int = 0) -> datetime:
        return self.today + timedelta(days=days, hours=hours)

    def day(self, days: int) -> date:
        return self.moment(days).date()

    def who(self, *roles: str) -> Person:
        """The first person of the files with one of these roles."""
        return next(self.people[one.key] for one in self.told.people if set(roles) & set(one.roles))
