"""A coach in the page: where its worker stands, its rule files as one answer, and findings to draw from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from importlib.abc import Traversable
from typing import Any

from django.http import HttpResponse
from django.templatetags.static import static
from django.urls import reverse

from tellmore.kernel.findings import Finding
from tellmore.kernel.rule_files import read_all
from tellmore.studies.models import Study

# A finding and a gentle one, each alone, for the page to fill in: one piece of HTML, whoever writes it.
PARTS = tuple((Finding("", 0, 1, "…", proposal="…", gentle=gentle),) for gentle in (False, True))
_A_YEAR = 60 * 60 * 24 * 365


@dataclass(frozen=True)
class PageCoach:
    """`worker` is a static file, `route` the address of the rule files, `folder` where they are."""

    worker: str
    route: str
    folder: Traversable

    def context(self, study: Study, *, reader: str, off: Iterable[str], language: str = "") -> dict[str, Any]:
        """What a page with a coached field needs; `off` names rules that stay silent here."""
        coach = {
            "worker": static(self.worker),
            "rules": f"{reverse(self.route, args=[study.slug])}?edition={self._edition}",
            "reader": reader,
            "language": language,
            "off": sorted(off),
        }
        return {"coach": coach, "coach_parts": PARTS}

    def answer(self) -> HttpResponse:
        """All rule files; a new edition has a new address, so a browser keeps this one for good."""
        answer = HttpResponse(self._files, content_type="application/json")
        answer.headers["Cache-Control"] = f"private, max-age={_A_YEAR}, immutable"
        return answer

    @cached_property
    def _files(self) -> bytes:
        return json.dumps(read_all(self.folder), ensure_ascii=False, separators=(",", ":")).encode()

    @cached_property
    def _edition(self) -> str:
        return hashlib.sha256(self._files).hexdigest()[:12]
