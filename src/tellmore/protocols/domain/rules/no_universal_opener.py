"""The first question is one that everybody can answer, and that costs nothing to answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tellmore.protocols.domain.asked import Asked
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("no_universal_opener")
RULE = _FILES.rule
REASONS = _FILES.texts("reasons")
_ONLY_SOME = _FILES.pattern("only_some")


def remarks(questions: Sequence[Asked], _minutes: int, _languages: Sequence[str]) -> Iterator[Remark]:
    if not questions:
        return
    opener = questions[0]
    if opener.part != "opener":
        yield Remark(0, 1, "missing")
    elif opener.kind == "hard":
        yield Remark(0, 1, "hard")
    elif _ONLY_SOME.search(f"{opener.text} {opener.text_es}".lower()):
        yield Remark(0, 1, "some")
