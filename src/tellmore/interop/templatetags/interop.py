from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import get_language

register = template.Library()


@register.filter
def said(remark: Any) -> str:
    """A reader's remark in the language of the page; it carries both itself."""
    return str(remark.said((get_language() or "en")[:2]))
