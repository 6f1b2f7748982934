"""JSON lines in, JSON lines out: flat memory, order kept, bad lines named and passed over."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from typing import IO, Any

Record = dict[str, Any]

_AS_TEXT = json.JSONEncoder(ensure_ascii=False)


def each_line(
    answer: Callable[[Record], Record | None],
    *,
    source: IO[bytes] | None = None,
    target: IO[str] | None = None,
    complaints: IO[str] | None = None,
) -> int:
    """Answer every input line at once; returns the exit code (0 done, 1 some lines were bad)."""
    source = source or sys.stdin.buffer
    target = target or sys.stdout
    complaints = complaints or sys.stderr
    bad = 0
    try:
        for number, raw in enumerate(source, start=1):
            if not raw.strip():
                continue
            try:
                record = _record(raw)
                result = answer(record)
            except ValueError as problem:
                bad += 1
                print(f"line {number}: {problem}", file=complaints)
                continue
            if result is not None:
                target.write(_line(result))
                target.flush()
    except BrokenPipeError:
        hush()
        return 0
    return 1 if bad else 0


def hush() -> None:
    """The reader has gone; point stdout elsewhere so that the interpreter's own flush is quiet."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _line(result: Record) -> str:
    """One line of JSON; half a surrogate pair, which JSON can carry and UTF-8 cannot, stays an escape."""
    line = _AS_TEXT.encode(result)
    try:
        line.encode()
    except UnicodeEncodeError:
        line = json.dumps(result)
    return line + "\n"


def _no_number(word: str) -> float:
    raise ValueError(f"not JSON: {word} is no number")


def _record(raw: bytes) -> Record:
    try:
        value = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError as problem:
        raise ValueError(f"not UTF-8 text (byte {problem.start})") from problem
    except (json.JSONDecodeError, RecursionError) as problem:
        raise ValueError(f"not JSON: {problem}") from problem
    if not isinstance(value, dict):
        raise ValueError("not a JSON object")
    if not isinstance(value.get("text"), str):
        raise ValueError('the field "text" is missing or is not text')
    return value
