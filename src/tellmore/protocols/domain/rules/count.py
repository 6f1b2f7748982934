"""How many story questions a protocol asks: four to eight."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tellmore.protocols.domain.asked import Asked
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("count")
RULE = _FILES.rule
REASONS = _FILES.texts("reasons")
_FEWEST = _FILES.limit("fewest")
_MOST = _FILES.limit("most")


def remarks(questions: Sequence[Asked], _minutes: int, _languages: Sequence[str]) -> Iterator[Remark]:
    stories = sum(question.part == "story" for question in questions)
    if stories < _FEWEST:
        yield Remark(0, len(questions), "few")
    elif stories > _MOST:
        yield Remark(0, len(questions), "many")
