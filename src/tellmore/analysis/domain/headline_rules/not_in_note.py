"""Not in the note: words in quotation marks that nobody wrote down. Needs the note."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tellmore.analysis.domain.headline_rules.mark import Mark
from tellmore.analysis.domain.headline_rules.note import Note, words_of
from tellmore.analysis.domain.headline_rules.reading import Reading
from tellmore.kernel.findings import Rule

RULE = Rule(
    code="not_in_note",
    title={"en": "A quotation that is not in the note", "es": "Una cita que no está en la nota"},
    why={
        "en": "Quotation marks promise that these are the person's words. Someone may read them back to "
        "the person who said them. An omission is shown by … and a replaced name by [brackets].",
        "es": "Las comillas prometen que son las palabras de la persona, y puede que alguien se las lea a "
        "quien las dijo. Lo omitido se muestra con … y un nombre cambiado con [corchetes].",
    },
    source="A quotation must equal what was written down.",
    weak={
        "en": ("“I am always last in line”, where the note has: I get there last most days",),
        "es": ("«Siempre llego al final», donde la nota dice: casi siempre me toca al final",),
    },
    better={
        "en": ("“I get there last most days”", "Said he gets to the line last on most days"),
        "es": ("«casi siempre me toca al final»", "Dijo que casi siempre le toca al final"),
    },
)

REASONS = {
    "quote": {
        "en": "These words are in quotation marks, but no line of the note has them.",
        "es": "Estas palabras van entre comillas, pero ninguna línea de la nota las tiene.",
    }
}

PROPOSALS = {
    "quote": {
        "en": "Copy the words from the note, or take the quotation marks off and write “Said …”.",
        "es": "Copie las palabras de la nota, o quite las comillas y escriba «Dijo …».",
    }
}

# What may differ: an omission, and a name or word put in brackets.
_GAPS = re.compile(r"…|\.\.\.|\[[^\[\]\n]{0,80}\]")


def findings(reading: Reading, note: Note | None) -> Iterator[Mark]:
    if note is None:
        return
    for quote in reading.quotes:
        parts = (words_of(part) for part in _GAPS.split(quote.of(reading.text)))
        if not all(note.says(part) for part in parts):
            yield Mark("not_in_note", "quote", quote.start, quote.end)
