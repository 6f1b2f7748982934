"""Time for the follow-ups: a fifth of the talk stays free for welcome, silence and what comes up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tellmore.protocols.domain.asked import Asked
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("no_time_slack")
RULE = _FILES.rule
REASONS = _FILES.texts("reasons")
_FREE_SHARE = _FILES.limit("free_share")
_USUAL_MINUTES = _FILES.limit("usual_minutes")


def remarks(questions: Sequence[Asked], minutes: int, _languages: Sequence[str]) -> Iterator[Remark]:
    planned = sum(question.minutes or _USUAL_MINUTES.get(question.part, 4) for question in questions)
    if planned > minutes * (1 - _FREE_SHARE):
        yield Remark(0, len(questions))
