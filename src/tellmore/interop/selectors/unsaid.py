"""What a team asked its coaches to leave unsaid, and the questions it keeps, as parts of a bundle.

A reason is typed freely. One that names somebody, as the study knows its words today, stays here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from tellmore.accounts.models import Person
from tellmore.analysis.services import typed
from tellmore.interop.formats import bundle_parts
from tellmore.interop.formats.bundle_parts import Words
from tellmore.interop.selectors import rows
from tellmore.privacy.domain.identifiers import TELLS_WHO
from tellmore.privacy.selectors import dictionary_of_study
from tellmore.protocols.models import OwnQuestion
from tellmore.protocols.selectors import own_questions_of
from tellmore.studies.coaching import silenced_rules
from tellmore.studies.models import Study


class Unsaid:
    """Of one study; `codes` has the code of each member of its team."""

    def __init__(self, study: Study, codes: Mapping[Any, str]) -> None:
        self._study, self._codes = study, codes
        self._words = dictionary_of_study(study.pk)
        named = list(Person.objects.filter(pk__in=codes).values_list("name", "pk"))
        times = Counter(name for name, _person in named)
        self._by_writing = {str(person): code for person, code in codes.items()} | {
            name: codes[person] for name, person in named if times[name] == 1
        }

    def rules(self) -> tuple[bundle_parts.SilentRule, ...]:
        return tuple(
            bundle_parts.SilentRule(
                row.code, self._reason(row.reason), rows.moment(row.at), self._codes.get(row.by_id, "")
            )
            for row in silenced_rules(self._study)
        )

    def remarks(self, dismissed: Iterable[Mapping[str, str]]) -> tuple[bundle_parts.SetAside, ...]:
        """Who did it is written by name on a question and by id on a headline; both become the code."""
        return tuple(
            bundle_parts.SetAside(
                one["code"],
                self._reason(one.get("reason", "")),
                one.get("at") or None,
                self._by_writing.get(one.get("by", ""), ""),
            )
            for one in dismissed
        )

    def _reason(self, text: str) -> str:
        try:
            typed.name_nobody(text, self._words, types=TELLS_WHO)
        except typed.NamesSomebody:
            return ""
        return text


def own_questions(study: Study) -> tuple[bundle_parts.OwnQuestion, ...]:
    """The bank that the organisation keeps beside the ready one; all its studies share it."""
    return tuple(map(_own_question, own_questions_of(study)))


def _own_question(row: OwnQuestion) -> bundle_parts.OwnQuestion:
    return bundle_parts.OwnQuestion(
        text=Words(row.text, row.text_es),
        part=row.part,  # type: ignore[arg-type]
        kind=row.kind,  # type: ignore[arg-type]
        topic=row.topic,  # type: ignore[arg-type]
        audiences=tuple(row.audiences),
        kept_at=rows.moment(row.kept_at),
    )
