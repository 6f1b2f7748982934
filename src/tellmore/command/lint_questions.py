"""`tellmore lint-questions`: the question coach at the command line; needs no database and no Django."""

from __future__ import annotations

import sys

import click

from tellmore.command.stream import Record, each_line
from tellmore.kernel.findings import Finding
from tellmore.protocols.domain.linter import issues, lint

_MARK = {"en": {True: "taste", False: "look again"}, "es": {True: "a gusto de cada quien", False: "revisar"}}
_TRY = {"en": "Try", "es": "Propuesta"}
_NOTHING = {"en": "Nothing to look at again.", "es": "Nada que revisar."}


def answer(record: Record, reader: str = "en") -> Record:
    language = record.get("lang") or ""
    if not isinstance(language, str):
        raise ValueError('"lang" must be text')
    found = lint(record["text"], language=language, reader=reader)
    return {"id": record.get("id"), "issues": list(issues(found)), "findings": list(map(_told, found))}


def _told(finding: Finding) -> Record:
    return {
        "code": finding.code,
        "start": finding.start,
        "end": finding.end,
        "reason": finding.reason,
        "proposal": finding.proposal,
        "source": finding.source,
        "gentle": finding.gentle,
    }


@click.command("lint-questions")
@click.option("--jsonl", is_flag=True, help='Read {"id","text","lang"?} lines, answer each at once.')
@click.option("--reader", type=click.Choice(("en", "es")), default="en", help="Explain in this language.")
def command(jsonl: bool, reader: str) -> None:
    """Check interview questions: do they open a story?

    Reads standard input, one question a line, in English or Spanish.
    """
    if jsonl:
        sys.exit(each_line(lambda record: answer(record, reader)))
    quiet = True
    for line in sys.stdin:
        text = line.rstrip("\r\n")
        if found := lint(text, reader=reader):
            quiet = False
            click.echo("\n".join(_advice(text, found, reader)))
    if quiet:
        click.echo(_NOTHING[reader])


def _advice(text: str, found: tuple[Finding, ...], reader: str) -> list[str]:
    lines = [text]
    for finding in found:
        mark = _MARK[reader][finding.gentle]
        lines.append(f"  {finding.code} ({mark}): “{text[finding.start : finding.end]}”")
        lines.append(f"    {finding.reason} ({finding.source})")
    lines.append(f"  {_TRY[reader]}: {found[0].proposal}\n")
    return lines
