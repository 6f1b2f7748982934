"""Log lines without anybody's words: an exception's message may quote what somebody said, so it stays out."""

from __future__ import annotations

import logging
import traceback
from types import TracebackType
from typing import Any


class WithoutWords(logging.Formatter):
    """When, how grave, where from, and the first line of the message; of an exception its kind and its way
    through the program, never its message and never a value."""

    def formatMessage(self, record: logging.LogRecord) -> str:
        record.message = record.message.partition("\n")[0]
        return super().formatMessage(record)

    def formatException(self, ei: Any) -> str:
        return "\n".join(_told(ei[1]))

    def formatStack(self, stack_info: str) -> str:
        return ""


def _told(problem: BaseException | None) -> list[str]:
    lines: list[str] = []
    while problem is not None:
        lines += [f"{type(problem).__module__}.{type(problem).__qualname__}", *_way(problem.__traceback__)]
        problem = problem.__cause__ or (None if problem.__suppress_context__ else problem.__context__)
    return lines


def _way(trace: TracebackType | None) -> list[str]:
    return [f"  {step.filename}:{step.lineno} {step.name}" for step in traceback.extract_tb(trace)]
