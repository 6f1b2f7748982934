"""What the style guide shows: a form with a mistake in it, a path half walked, a small table."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from tellmore.ui import navigation
from tellmore.ui.forms import Form
from tellmore.ui.templatetags import ui

_DONE = 6
_SAYS = (
    _("written 2 September"),
    _("48 drawn fairly"),
    _("6 questions"),
    _("12 people ready"),
    _("all planned"),
    _("48 of 48 heard"),
    _("now: 6 notes wait"),
    _("needs 2 more pairs"),
    _("after headlines"),
    _("due 12 December"),
    _("promised by 19 December"),
)
_GROUPS = ((_("Grade 9"), 19, 26), (_("Families"), 12, 22), (_("North campus"), 20, 28))


class SampleForm(Form):
    """One field of each kind; the second refuses what it is given."""

    purpose = forms.CharField(
        label=_("What do you want to understand?"),
        help_text=_("One sentence. Say whose life it is about."),
        max_length=140,
    )
    promise = forms.DateField(label=_("By when will people hear back?"))
    language = forms.ChoiceField(
        label=_("Language of the talk"), choices=[("es", "Español"), ("en", "English")], required=False
    )
    words = forms.CharField(label=_("Their words"), widget=forms.Textarea(attrs={"class": "said"}))
    way = forms.ChoiceField(
        label=_("How will you hear people?"),
        widget=forms.RadioSelect,
        choices=[("one", _("One at a time")), ("group", _("In a small group"))],
    )
    interpreter = forms.BooleanField(
        label=_("With an interpreter"), help_text=_("We match by language."), required=False
    )
    roster = forms.FileField(
        label=_("A list of students"),
        help_text=_("Read once for the draw, never kept."),
        required=False,
    )
    frozen = forms.CharField(label=_("Round"), disabled=True, required=False)


def samples() -> dict[str, Any]:
    """The context of the page; nothing in it comes from a study."""
    form = SampleForm(
        {
            "purpose": _("What helps new ninth graders feel known?"),
            "promise": "",
            "language": "es",
            "words": _("Nobody asked why I stopped going."),
            "way": "one",
            "interpreter": "on",
        },
        initial={"frozen": _("Autumn")},
    )
    return {
        "sample": form,
        "stones": _stones(),
        "columns": (_("Group"), _("Said it"), _("Heard")),
        "rows": _GROUPS,
        "drawing": _drawing(),
        "run_chart": _run_chart(),
        "code": _code(),
        "page": Paginator(range(30), 10).page(2),
        "tabs": (("#data", _("All"), 48), ("#waiting", _("Waiting"), 6), ("#cleared", _("Cleared"), 42)),
        "icons": sorted(ui.symbols()),
    }


def _stones() -> list[dict[str, Any]]:
    states = ["done"] * _DONE + ["now"] + [""] * (len(_SAYS) - _DONE - 1)
    return [
        {"number": place, "name": navigation.STEPS[key][0], "says": says, "state": state, "href": "#path"}
        for place, (key, says, state) in enumerate(zip(navigation.STEPS, _SAYS, states, strict=True), start=1)
    ]


def _run_chart() -> str:
    """Seven weeks of a measure, its median, and the week in which something was changed."""
    points = ((20, 96), (70, 104), (120, 88), (170, 92), (220, 60), (270, 44), (320, 40))
    line = " ".join(f"{across},{down}" for across, down in points)
    dots = "".join(f'<circle class="point" cx="{across}" cy="{down}" r="5"/>' for across, down in points)
    title = _("Students greeted by name, week by week: 3 of 10 before, 7 of 10 after the change")
    return mark_safe(
        f'<svg class="chart" viewBox="0 0 360 140" role="img" aria-label="{title}">'
        '<path class="grid-line" d="M10 30H350M10 75H350"/><path class="axis" d="M10 120H350"/>'
        f'<path class="median" d="M10 88H350"/><polyline class="line" points="{line}"/>{dots}</svg>'
    )


def _drawing() -> str:
    """Three bars; the words and numbers stand in the drawing, the same numbers in the table under it."""
    bars = "".join(
        f'<g transform="translate(0 {48 * row})"><text x="0" y="16">{name}</text>'
        f'<text x="360" y="16" text-anchor="end">{part} / {whole}</text>'
        f'<rect class="rest" x="1" y="23" width="358" height="12" rx="6"/>'
        f'<rect class="part" x="1" y="23" width="{round(358 * part / whole)}" height="12" rx="6"/></g>'
        for row, (name, part, whole) in enumerate(_GROUPS)
    )
    title = _("Interviews in which this theme appears")
    return mark_safe(f'<svg class="chart" viewBox="0 0 360 140" role="img" aria-label="{title}">{bars}</svg>')


def _code() -> str:
    """A small pattern that stands in for a scannable code; it leads nowhere."""
    cells = "".join(
        f'<rect x="{column}" y="{row}" width="1" height="1"/>'
        for row in range(21)
        for column in range(21)
        if (row * 7 + column * 11 + row * column) % 5 < 2
    )
    return mark_safe(f'<svg viewBox="0 0 21 21" width="120" height="120" aria-hidden="true">{cells}</svg>')
