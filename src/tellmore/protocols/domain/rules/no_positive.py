"""At least one question must make room for something that went well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tellmore.protocols.domain.asked import Asked
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("no_positive")
RULE = _FILES.rule
REASONS = _FILES.texts("reasons")
_GOOD = _FILES.pattern("good")


def remarks(questions: Sequence[Asked], _minutes: int, _languages: Sequence[str]) -> Iterator[Remark]:
    if questions and not any(is_positive(question) for question in questions):
        yield Remark(0, len(questions))


def is_positive(question: Asked) -> bool:
    """The team's own mark counts; without one ("") the words do."""
    if question.part != "story":
        return False
    if question.kind:
        return question.kind == "positive"
    return bool(_GOOD.search(f"{question.text} {question.text_es}".lower()))
