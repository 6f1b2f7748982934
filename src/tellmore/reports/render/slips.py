"""Slips to cut out and hand over: a code name, six words and a square to scan."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import segno

from tellmore.kernel.errors import Refusal
from tellmore.reports.domain.print_words import SLIP, said
from tellmore.reports.render.typesetting import Paper, Printed, typeset


@dataclass(frozen=True, slots=True)
class Slip:
    """`url` carries the code after "#", so that it never reaches a server's log. `formal`: Spanish usted."""

    pseudonym: str
    words: tuple[str, ...]
    url: str
    language: str = "en"
    formal: bool = False


class NoSlips(Refusal):
    """A sheet was asked for without a single slip."""


def slips_pdf(slips: Sequence[Slip], *, language: str = "en", paper: Paper = "a4") -> Printed:
    """Six slips a page, cut lines between them. `language` is that of whoever prints the sheet."""
    if not slips:
        raise NoSlips("There is nobody to print a slip for yet. Draw or add a pseudonym first.")
    data = {
        "title": said(SLIP, "title", language),
        "language": language,
        "notice": "",
        "paper": paper,
        "slips": [_slip(slip) for slip in slips],
    }
    # A sheet of codes is cut up and gone, so it is made to be read but not to be archived.
    return typeset("slips.typ", data, day=None, standards=("ua-1",))


def _slip(slip: Slip) -> dict[str, Any]:
    address = slip.url.partition("#")[0]
    shown = address.removeprefix("https://").removeprefix("http://").rstrip("/")
    return {
        "pseudonym": slip.pseudonym,
        "words": list(slip.words),
        "language": slip.language,
        "head": said(SLIP, "head", slip.language),
        "how": said(SLIP, "how", slip.language, formal=slip.formal).format(address=shown),
        "keep": said(SLIP, "keep", slip.language, formal=slip.formal),
        "alt": said(SLIP, "alt", slip.language).format(name=slip.pseudonym),
        "square": square(slip.url),
    }


def square(url: str) -> str:
    """The address as a QR code (SVG), with the quiet border that scanners need."""
    picture = io.BytesIO()
    segno.make_qr(url, error="m").save(
        picture, kind="svg", border=4, scale=4, dark="#251f19", light="#ffffff"
    )
    return picture.getvalue().decode()
