"""What the pages of this room share: their context, a form's own name, and answers for a script or a person."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tellmore.analysis import selectors
from tellmore.analysis.services import Answer
from tellmore.kernel.errors import Refusal
from tellmore.studies.access import Pass

get_or_post = require_http_methods(["GET", "POST"])
_NOT_MEANT = frozenset({"csrfmiddlewaretoken", "known"})


def page(opened: Pass, step: str, **context: Any) -> dict[str, Any]:
    return {"study": opened.study, "may": opened.needs, "step": step, "client": uuid4().hex, **context}


def client_of(request: HttpRequest) -> str:
    """A name for exactly this request of exactly this page: sent twice, it does its work once."""
    nonce = request.POST.get("client", "")[:40]
    if not nonce:
        return ""
    meant = sorted(
        (name, value)
        for name in request.POST
        if name not in _NOT_MEANT
        for value in request.POST.getlist(name)
    )
    digest = hashlib.sha256(repr((request.path, meant)).encode()).hexdigest()
    return f"{nonce}:{digest[:16]}"


def known_of(request: HttpRequest) -> int | None:
    known = request.POST.get("known", "")
    return int(known) if known.isascii() and known.isdigit() and len(known) < 10 else None


def wants_json(request: HttpRequest) -> bool:
    return request.headers.get("accept") == "application/json"


def stepped(request: HttpRequest, slug: str, step: Callable[[], Answer]) -> HttpResponse:
    """Do a step of the board; a script gets what it missed, a person goes back to the board."""
    try:
        answer = step()
    except Refusal as refusal:
        if wants_json(request):
            return JsonResponse({"refused": str(refusal)}, status=422)
        messages.error(request, str(refusal))
        return redirect("theme_board", slug)
    words = _done(answer)
    if wants_json(request):
        return JsonResponse({"number": answer.number, "said": words, "events": told(request, answer.missed)})
    messages.success(request, words)
    return redirect("theme_board", slug)


def told(request: HttpRequest, events: Any) -> list[dict[str, Any]]:
    """Events as a script needs them: their number, whether they are my own, and what happened in words."""
    rows = list(events)
    return [
        {
            "number": one.number,
            "at": one.at.isoformat(),
            "mine": row.by_id == request.user.pk,
            "verb": row.verb,
            "words": f"{one.who}: {one.words}" if one.who else one.words,
        }
        for row, one in zip(rows, selectors.happenings(rows), strict=True)
    ]


def _done(answer: Answer) -> str:
    words = selectors.happenings([answer.event])[0].words
    return _("Done: %(words)s.") % {"words": words}
