"""The JSON export of a study, format “tellmore-study”, version 1: written whole, read back checked.

Checked means: every field is of its kind, every id that is named exists once, every quote lies in its line.
"""

from __future__ import annotations

import json
from typing import Final

from tellmore.interop.formats import bundle_checks, encoding
from tellmore.interop.formats.bundle_parts import Bundle
from tellmore.interop.formats.grid import nothing_inside
from tellmore.interop.formats.reading import MEGABYTE, Place, Said, Unreadable
from tellmore.interop.formats.typed import BadField, Json, from_plain, to_plain

FORMAT: Final = "tellmore-study"
VERSION: Final = 1
MAX_BUNDLE_BYTES: Final = 200 * MEGABYTE


class BadBundle(Unreadable):
    """A JSON file that is no export of ours, or one that was changed by hand; `path` names the field."""

    def __init__(self, name: str, message: Said, path: str = "") -> None:
        self.path = path
        super().__init__(Place(name), message)


def to_dict(bundle: Bundle) -> dict[str, Json]:
    """Plain values in the order of the fields; raw notes appear only when there are any to hand out."""
    plain: dict[str, Json] = to_plain(bundle)
    if bundle.sealed is None:
        del plain["sealed"]
    return plain


def bundle_bytes(bundle: Bundle) -> bytes:
    """UTF-8, indented: people open these files and compare them."""
    return (json.dumps(to_dict(bundle), ensure_ascii=False, indent=2) + "\n").encode()


def from_dict(plain: Json, name: str) -> Bundle:
    """A bundle in which everything fits together, or one sentence about the first thing that does not."""
    _check_format(plain, name)
    try:
        bundle = from_plain(Bundle, plain)
        for problem in bundle_checks.problems(bundle):
            raise problem
    except BadField as problem:
        raise BadBundle(name, problem.message, problem.path) from problem
    return bundle


def read_bundle(data: bytes, name: str) -> Bundle:
    if not data.strip():
        raise nothing_inside(name)
    if len(data) > MAX_BUNDLE_BYTES:
        limit = MAX_BUNDLE_BYTES // MEGABYTE
        message = {"en": f"the limit is {limit} MB a file.", "es": f"el límite es de {limit} MB por archivo."}
        raise BadBundle(name, message)
    text, _ = encoding.decoded(data, name)
    try:
        plain = json.loads(text, parse_constant=_refuse_constant)
    except json.JSONDecodeError as problem:
        raise Unreadable(
            Place(name, problem.lineno),
            {
                "en": f"this is not JSON ({problem.msg}, column {problem.colno}); export the study again.",
                "es": f"esto no es JSON ({problem.msg}, columna {problem.colno}); exporte el estudio otra vez.",
            },
        ) from problem
    except (RecursionError, ValueError) as problem:
        message = {
            "en": "this JSON was not written by an export.",
            "es": "este JSON no viene de una exportación.",
        }
        raise BadBundle(name, message) from problem
    return from_dict(plain, name)


def _refuse_constant(word: str) -> Json:
    raise ValueError(f"{word} is not a JSON number")


def _check_format(plain: Json, name: str) -> None:
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise BadBundle(
            name,
            {
                "en": f"this is not the export of a study: it must be an object whose “format” is “{FORMAT}”.",
                "es": f"esto no es la exportación de un estudio: debe ser un objeto con “format” “{FORMAT}”.",
            },
            "format",
        )
    if plain.get("version") != VERSION or type(plain.get("version")) is not int:
        raise BadBundle(
            name,
            {
                "en": f"version {str(plain.get('version'))[:20]} of the format is not known here (this program "
                f"reads {VERSION}); update the program, or export with an older one.",
                "es": f"aquí no se conoce la versión {str(plain.get('version'))[:20]} del formato (este programa "
                f"lee la {VERSION}); actualice el programa o exporte con uno anterior.",
            },
            "version",
        )
