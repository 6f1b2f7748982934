"""How allauth fits the house: nobody signs up without being asked."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: the first admin comes by the link that `tellmore up` prints, everybody else is invited."""
        return False
