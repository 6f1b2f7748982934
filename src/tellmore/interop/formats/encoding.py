"""Bytes to text without losing a character, and a plain word for every file that is not text."""

from __future__ import annotations

import codecs
from typing import Final, NoReturn

from charset_normalizer import from_bytes

from tellmore.interop.formats.reading import Place, ReadWarning, Said, Unreadable

# UTF-32 first: its little-endian mark begins with the one of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSES: Final = ["cp1252", "mac_roman"]  # what offices write when it is not Unicode
_NAMES: Final = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "latin_1": "Latin-1"}
_SAMPLE: Final = 64 * 1024

_SAVE_AS: Final[Said] = {
    "en": "open it in the program that wrote it and save it as .docx, .txt, .csv or .xlsx.",
    "es": "ábralo en el programa que lo escribió y guárdelo como .docx, .txt, .csv o .xlsx.",
}
_SIGNATURES: Final[tuple[tuple[bytes, Said], ...]] = (
    (b"%PDF", {"en": "this is a PDF", "es": "esto es un PDF"}),
    (b"{\\rtf", {"en": "this is an RTF file", "es": "esto es un archivo RTF"}),
    (b"\x89PNG", {"en": "this is a picture", "es": "esto es una imagen"}),
    (b"\xff\xd8\xff", {"en": "this is a picture", "es": "esto es una imagen"}),
    (b"GIF8", {"en": "this is a picture", "es": "esto es una imagen"}),
    (b"\x1f\x8b", {"en": "this is a compressed file", "es": "esto es un archivo comprimido"}),
    (b"7z\xbc\xaf", {"en": "this is a compressed file", "es": "esto es un archivo comprimido"}),
    (b"Rar!", {"en": "this is a compressed file", "es": "esto es un archivo comprimido"}),
)
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")


def decoded(data: bytes, name: str) -> tuple[str, tuple[ReadWarning, ...]]:
    """The text of a file, and a warning when its encoding had to be guessed."""
    _refuse_known_binary(data, name)
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _strict(data, codec, name), ()
    if b"\0" in data:
        return _wide(data, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data, name)
    _refuse_control_noise(text, name)
    return text, ()


def _refuse_known_binary(data: bytes, name: str) -> None:
    if data.startswith(_OLE):
        raise Unreadable(Place(name), _ole_message(data))
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise Unreadable(Place(name), {lang: f"{what[lang]}; {_SAVE_AS[lang]}" for lang in what})


def _ole_message(data: bytes) -> Said:
    if _LOCKED in data:
        return {
            "en": "the file is locked with a password; remove the password and save it again.",
            "es": "el archivo está protegido con contraseña; quite la contraseña y guárdelo otra vez.",
        }
    return {
        "en": f"this is an old Office file; {_SAVE_AS['en']}",
        "es": f"este es un archivo antiguo de Office; {_SAVE_AS['es']}",
    }


def _strict(data: bytes, codec: str, name: str) -> str:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as problem:
        raise Unreadable(
            Place(name, data.count(b"\n", 0, problem.start) + 1),
            {
                "en": f"the text is damaged at byte {problem.start}; save the file again as UTF-8.",
                "es": f"el texto está dañado en el byte {problem.start}; guárdelo otra vez como UTF-8.",
            },
        ) from problem
    _refuse_control_noise(text, name)
    return text


def _wide(data: bytes, name: str) -> tuple[str, tuple[ReadWarning, ...]]:
    """UTF-16 without its mark: in Western text nearly every second byte is zero."""
    half = max(1, len(data) // 2)
    for codec, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        if len(data) % 2 == 0 and data[offset::2].count(0) > 0.6 * half:
            return _strict(data, codec, name), (_guess_warning(name, codec.upper()),)
    _not_text(name, data.count(b"\n", 0, data.index(b"\0")) + 1)


def _guessed(data: bytes, name: str) -> tuple[str, tuple[ReadWarning, ...]]:
    best = from_bytes(_around_trouble(data), cp_isolation=_GUESSES).best()
    for codec in (best.encoding if best else "cp1252", "cp1252", "latin_1"):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        _refuse_control_noise(text, name)
        return text, (_guess_warning(name, _NAMES.get(codec, codec)),)
    raise AssertionError("Latin-1 decodes every byte")


def _around_trouble(data: bytes) -> bytes:
    """The lines that are not plain ASCII, so that a long English note does not drown one accent."""
    telling = [line for line in data.splitlines() if not line.isascii()]
    return b"\n".join(telling)[:_SAMPLE]


def _guess_warning(name: str, codec: str) -> ReadWarning:
    return ReadWarning(
        Place(name),
        {
            "en": f"the file does not say how its letters are written; read as {codec}. "
            "Look at the accents and quotation marks.",
            "es": f"el archivo no dice cómo están escritas sus letras; se leyó como {codec}. "
            "Revise los acentos y las comillas.",
        },
    )


def _refuse_control_noise(text: str, name: str) -> None:
    """A zero, or more than one control character in fifty, is a picture or a program, not a note."""
    zero = text.find("\0")
    if zero >= 0:
        _not_text(name, text.count("\n", 0, zero) + 1)
    noise = sum(
        text.count(chr(code)) for code in range(1, 32) if chr(code) not in "\t\n\v\f\r\x1c\x1d\x1e\x1f"
    )
    if noise > len(text) / 50:
        _not_text(name, 1)


def _not_text(name: str, line: int) -> NoReturn:
    raise Unreadable(
        Place(name, line),
        {
            "en": f"this is not text (it holds characters that no note has); {_SAVE_AS['en']}",
            "es": f"esto no es texto (tiene caracteres que ninguna nota tiene); {_SAVE_AS['es']}",
        },
    )
