"""What every page of clearing begins with."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest

from tellmore.accounts.domain.roles import Need
from tellmore.capture.models import Session
from tellmore.clearing import access
from tellmore.studies import access as studies


def page(opened: studies.Pass, **context: Any) -> dict[str, Any]:
    return {"study": opened.study, "may": opened.needs, "step": "clearing", **context}


def steward(request: HttpRequest, slug: str, session_id: UUID) -> tuple[studies.Pass, Session]:
    opened = studies.pass_for(request.user, slug, Need.CLEAR)
    return opened, access.session_to_clear(opened, session_id)
