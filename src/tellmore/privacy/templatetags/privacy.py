"""What a page needs whose fields are watched for names."""

from __future__ import annotations

from django import template

from tellmore.privacy import phone_finder

register = template.Library()


@register.inclusion_tag("privacy/_names_typed.html")
def names_typed() -> dict[str, str]:
    """At the end of a page: watch its fields with `data-names-seen` for words that the server would refuse."""
    return phone_finder.addresses()
