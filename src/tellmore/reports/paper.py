"""What leaves the program as a file: an edition as PDF, or as one HTML file that needs no other."""

from __future__ import annotations

import base64
import re
from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import mark_safe

from tellmore.reports import selectors
from tellmore.reports.models import Edition
from tellmore.reports.render.pdf import report_pdf
from tellmore.reports.threads import Links

_IMPORT = re.compile(r'@import url\("([^"]+)"\) layer\((\w+)\);')
_FONT = re.compile(r'url\("\.\./fonts/([^"]+)"\)')


def edition_pdf(edition: Edition) -> bytes:
    return report_pdf(selectors.outline_now(edition)).pdf


def edition_html(edition: Edition) -> str:
    """The edition as a page that can be mailed or put on any web server: style and letters inside."""
    with translation.override(edition.language):
        return render_to_string(
            "reports/edition_file.html",
            {
                "outline": selectors.outline_now(edition),
                "links": Links(),
                "styles": mark_safe(styles()),
            },
        )


def styles() -> str:
    """The house's style sheets in one, each in its layer, with the fonts inside."""
    css = _static("ui/css/tellmore.css").parent
    whole = _IMPORT.sub(lambda found: _layer(css / found[1], found[2]), (css / "tellmore.css").read_text())
    return _FONT.sub(lambda found: f'url("{_data(css.parent / "fonts" / found[1])}")', whole)


def _layer(sheet: Path, layer: str) -> str:
    return f"@layer {layer} {{\n{sheet.read_text()}\n}}"


def _data(font: Path) -> str:
    return "data:font/woff2;base64," + base64.b64encode(font.read_bytes()).decode()


def _static(name: str) -> Path:
    found = finders.find(name)
    if not isinstance(found, str):
        raise FileNotFoundError(name)
    return Path(found)
