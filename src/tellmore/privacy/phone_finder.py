"""The small finder in the page, for every room above: where it stands, and its rules as one answer.

The rules are read from the large finder's lists at first use, so the two cannot drift apart.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.cache import patch_vary_headers

from tellmore.privacy.domain import phone

WORKER = "privacy/js/finder/worker.js"
_A_YEAR = 60 * 60 * 24 * 365


def addresses() -> dict[str, str]:
    return {"worker": static(WORKER), "rules": f"{reverse('finder_rules')}?edition={_edition()}"}


def answer(request: HttpRequest) -> HttpResponse:
    """All rules, 299 kB on the way where the browser takes gzip; they hold no word of any study."""
    wants_packed = "gzip" in request.headers.get("Accept-Encoding", "")
    told = HttpResponse(_packed() if wants_packed else _plain(), content_type="application/json")
    if wants_packed:
        told.headers["Content-Encoding"] = "gzip"
    told.headers["Cache-Control"] = f"private, max-age={_A_YEAR}, immutable"
    patch_vary_headers(told, ["Accept-Encoding"])
    return told


@cache
def _plain() -> bytes:
    return json.dumps(phone.rules(), ensure_ascii=False, separators=(",", ":")).encode()


@cache
def _packed() -> bytes:
    return gzip.compress(_plain(), mtime=0)


@cache
def _edition() -> str:
    return hashlib.sha256(_plain()).hexdigest()[:12]
