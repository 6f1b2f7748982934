"""Words about the coach, for every room that shows its remarks."""

from __future__ import annotations

from typing import Any

from django import template

from tellmore.studies import coaching

register = template.Library()
register.filter("rule_title", coaching.title_of)


@register.inclusion_tag("studies/_silenced.html")
def silenced(rows: Any, study: Any) -> dict[str, Any]:
    """The line that tells the team which rules this study has switched off; nothing when none is."""
    return {"rows": rows, "study": study}
