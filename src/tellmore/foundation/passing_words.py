"""Sentences shown once on the next page. A refusal may quote what somebody typed, so they wait sealed: in no
cookie, and unreadable in the table of browser sessions."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from django.conf import settings
from django.contrib.messages.storage.session import SessionStorage

from tellmore.foundation import crypto

_BOUND_TO = "passing words"


class SealedMessages(SessionStorage):
    """Django's messages in the session, under a key made from the secret key, which no database holds."""

    def serialize_messages(self, messages: Any) -> str:
        plain = super().serialize_messages(messages).encode()
        return base64.b64encode(crypto.seal(_key(), plain, bound_to=_BOUND_TO)).decode()

    def deserialize_messages(self, data: Any) -> Any:
        """What waits; nothing when the secret key was changed meanwhile."""
        if not data:
            return []
        try:
            plain = crypto.unseal(_key(), base64.b64decode(data), bound_to=_BOUND_TO)
        except (crypto.DoesNotOpen, ValueError):
            return []
        return super().deserialize_messages(plain.decode())


def _key() -> bytes:
    return hashlib.sha256(f"{_BOUND_TO}:{settings.SECRET_KEY}".encode()).digest()
