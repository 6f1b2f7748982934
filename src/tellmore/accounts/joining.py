"""A register: rooms upstairs that give an invited person a part once they have joined."""

from __future__ import annotations

from collections.abc import Callable

from tellmore.accounts.models import Invitation, Person

Welcome = Callable[[Person, Invitation], None]
_welcomes: list[Welcome] = []


def register_welcome(welcome: Welcome) -> None:
    if welcome not in _welcomes:
        _welcomes.append(welcome)


def welcome_everywhere(person: Person, invitation: Invitation) -> None:
    for welcome in _welcomes:
        welcome(person, invitation)
