"""The reader's language, and a rule that nothing from behind the door is kept by a browser."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation

from tellmore.privacy.services import KeyDestroyed
from tellmore.retention import services as retention

Next = Callable[[HttpRequest], HttpResponse]


class ChosenLanguage:
    """What the person chose on this browser, else what the browser asks for."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        known = dict(settings.LANGUAGES)
        language = chosen if chosen in known else translation.get_language_from_request(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language  # type: ignore[attr-defined]
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


class PromisesKept:
    """The first request of a day destroys the keys whose day has come; no clock of a machine is needed."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response
        self.looked_on: date | None = None

    def __call__(self, request: HttpRequest) -> HttpResponse:
        today = timezone.localdate()
        if self.looked_on != today:
            self.looked_on = today
            retention.shred_due(today=today)
        return self.get_response(request)


class KeysDestroyed:
    """A page that would open a raw note after shred day says so, calmly."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        if isinstance(problem, KeyDestroyed):
            return render(request, "web/keys_destroyed.html", {"says": str(problem)}, status=410)
        return None


class NoStore:
    """Pages for signed-in people and slip holders leave nothing in caches or in the back button."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        return response
