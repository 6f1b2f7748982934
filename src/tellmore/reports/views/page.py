"""What every page of this room gives its template, and the languages a report is asked for in."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from tellmore.accounts.domain.roles import Need
from tellmore.reports.domain.outline import Outline
from tellmore.reports.selectors import LANGUAGES
from tellmore.reports.threads import Links, links_of
from tellmore.studies.access import Pass

get_or_post = require_http_methods(["GET", "POST"])


def page(opened: Pass, **context: Any) -> dict[str, Any]:
    return {"study": opened.study, "may": opened.needs, "step": "report", **context}


def own_language() -> str:
    """The reader's language among those a report is published in."""
    return "es" if (get_language() or "en").startswith("es") else "en"


def asked_language(request: HttpRequest) -> str:
    asked = request.GET.get("language", "")
    return asked if asked in LANGUAGES else own_language()


def links_for(opened: Pass, outline: Outline) -> Links:
    """The way back to a line, for those who may read cleared text; nothing for others."""
    return links_of(opened.study, outline) if opened.may(Need.READ_CLEARED) else Links()
