"""`tellmore redact`: what could name a student, found and replaced, one line after the other."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any

import click

from tellmore.command import stream
from tellmore.kernel.errors import Refusal
from tellmore.privacy.domain import placeholders, redaction
from tellmore.privacy.domain.dictionary import Dictionary
from tellmore.privacy.domain.identifiers import find

HELP = """Replace what could name a student: people, schools, places, numbers, accounts.

Reads standard input, writes standard output, and keeps nothing. Every line stands alone and gets its own
letters: "[student A]" in one line says nothing about "[student A]" in the next.

\b
  echo 'Ms. Rivera met my friend Xiomara' | tellmore redact
  [teacher A] met my friend [student A]

With --jsonl, each line is an object with "text", and if you like an "id" and "lang" ("en" or "es"); the answer
names every find by its place in the text (counted in characters, the end not included):

\b
  {"id": 7, "text": "Soy de la secundaria 12", "lang": "es"}
  {"id": 7, "spans": [{"start": 10, "end": 23, "type": "SCHOOL"}], "text": "Soy de la [escuela]"}

A dictionary holds your study's own words, one a line, with what they are:

\b
  school: The Annex
  staff: Wren Halloway
  street: Quarry Path
  team: Night Owls

A line that cannot be read is named on standard error, the others are answered, and the exit code is 1.
No program finds every name. Let a person read what leaves your hands.
"""


@click.command(name="redact", help=HELP, short_help="Replace what could name a student.")
@click.option("--jsonl", is_flag=True, help='Read and write JSON lines ({"id", "text", "lang"?}).')
@click.option(
    "--dictionary",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The study's own words, one a line.",
)
@click.option("--lang", type=click.Choice(["en", "es"]), default="en", help="Language of the placeholders.")
def command(jsonl: bool, dictionary: Path | None, lang: str) -> None:
    words = _dictionary(dictionary)
    if jsonl:
        sys.exit(stream.each_line(lambda record: answer(record, words, lang)))
    sys.exit(_plain(sys.stdin.buffer, words, lang))


def answer(record: dict[str, Any], words: Dictionary, language: str) -> dict[str, Any]:
    """The answer to one record."""
    asked = record.get("lang") or language
    if not isinstance(asked, str):
        raise ValueError('"lang" is not text')
    text = record["text"]
    shown, spans = redacted(text, words, asked)
    result = {"id": record["id"]} if "id" in record else {}
    return result | {"spans": spans, "text": shown}


def redacted(text: str, words: Dictionary, language: str) -> tuple[str, list[dict[str, Any]]]:
    """The text with placeholders, and what was found in the original."""
    found = find(text, language=language, dictionary=words)
    if not found:
        return text, []
    (placed,) = placeholders.assign((text,), (found,), language=language)
    masks = (redaction.Mask(p.start, p.end, p.placeholder) for p in placed)
    spans = [{"start": p.start, "end": p.end, "type": p.type} for p in placed]
    return redaction.apply(text, masks).text, spans


def _plain(source: Iterable[bytes], words: Dictionary, language: str) -> int:
    bad = 0
    for number, raw in enumerate(source, start=1):
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as problem:
            bad += 1
            print(f"line {number}: not UTF-8 text (byte {problem.start})", file=sys.stderr)
            continue
        if not _written(redacted(line, words, language)[0], sys.stdout):
            return 0
    return 1 if bad else 0


def _written(text: str, target: IO[str]) -> bool:
    """False once nobody reads any more."""
    try:
        target.write(text)
        target.flush()
    except BrokenPipeError:
        stream.hush()
        return False
    return True


def _dictionary(path: Path | None) -> Dictionary:
    if path is None:
        return Dictionary()
    try:
        return Dictionary.of(path.read_text(encoding="utf-8-sig").splitlines())
    except (Refusal, UnicodeDecodeError) as problem:
        raise click.BadParameter(str(problem), param_hint="--dictionary") from problem


if __name__ == "__main__":
    command()
