"""Who must find nothing behind an address of this room."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse


def url(name: str, *args: Any) -> str:
    return reverse(name, args=args)


def answers(where: str, *people: Any, method: str = "get") -> list[int]:
    """The status each person gets, in order."""
    found = []
    for person in people:
        client = Client()
        client.force_login(person)
        found.append(getattr(client, method)(where).status_code)
    return found


def outsiders(cast: Any) -> tuple[Any, ...]:
    """A stranger, a reader, an interviewer only, and the organisation's admin without a part."""
    return (cast.otto, cast.rita, cast.ivo, cast.adam)
