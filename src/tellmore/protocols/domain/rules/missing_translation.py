"""Every question stands in every language of the study, so that all are asked the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tellmore.protocols.domain.asked import Asked
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("missing_translation")
RULE = _FILES.rule
REASONS = _FILES.texts("reasons")


def remarks(questions: Sequence[Asked], _minutes: int, languages: Sequence[str]) -> Iterator[Remark]:
    for place, question in enumerate(questions):
        if "en" in languages and not question.text.strip():
            yield Remark(place, place + 1, "en")
        if "es" in languages and not question.text_es.strip():
            yield Remark(place, place + 1, "es")
