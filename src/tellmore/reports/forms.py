"""Forms of this room. The words themselves are checked by the services."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tellmore.analysis.selectors import Board, HeadlineShown
from tellmore.privacy import watched
from tellmore.reports.hallway_of import Look
from tellmore.reports.models import Report
from tellmore.reports.services.drafts import TEXTS
from tellmore.ui.forms import Form, ModelForm

SHOWN_OF_A_QUOTE = 90


class ReportForm(ModelForm):
    """The team's texts; questions one a line, the Spanish twin on the same line of the other field."""

    discussion = forms.CharField(
        label=gettext_lazy("Questions to talk about, one on each line"), required=False, widget=forms.Textarea
    )
    discussion_es = forms.CharField(
        label=gettext_lazy("The same questions in Spanish, in the same order"),
        required=False,
        widget=forms.Textarea,
    )
    known = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Report
        fields = TEXTS
        labels = {
            "title": gettext_lazy("Title"),
            "title_es": gettext_lazy("Title in Spanish"),
            "summary": gettext_lazy("In short"),
            "summary_es": gettext_lazy("In short, in Spanish"),
            "method": gettext_lazy("How you listened, one step on each line"),
            "method_es": gettext_lazy("How you listened, in Spanish"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = self.instance.discussion
        self.initial["discussion"] = "\n".join(one.get("en", "") for one in asked).rstrip()
        self.initial["discussion_es"] = "\n".join(one.get("es", "") for one in asked).rstrip()
        self.initial["known"] = stamp(self.instance)
        for name in ("summary", "summary_es", "method", "method_es", "discussion", "discussion_es"):
            self.fields[name].widget.attrs["rows"] = 6
        watched.watch(self, [name for pair in self.pairs for name in (pair[0].name, pair[1].name)])

    @property
    def pairs(self) -> list[tuple[Any, Any]]:
        return [(self[name], self[f"{name}_es"]) for name in ("title", "summary", "method", "discussion")]

    def values(self) -> dict[str, Any]:
        """What `services.write_report` keeps."""
        given = self.cleaned_data
        lines = [given["discussion"].splitlines(), given["discussion_es"].splitlines()]
        asked = [{"en": en.strip(), "es": es.strip()} for en, es in zip_longest(*lines, fillvalue="")]
        return {**{name: given[name] for name in TEXTS}, "discussion": asked}


def stamp(report: Report) -> str:
    """Names the version of the texts that a page shows."""
    return report.updated_at.isoformat()


class AnyId(forms.ChoiceField):
    """A choice by id; whether it is still there is for the service to say."""

    def valid_value(self, value: Any) -> bool:
        return is_id(str(value))


class AnyIds(forms.MultipleChoiceField):
    def valid_value(self, value: Any) -> bool:
        return is_id(str(value))


class SectionForm(Form):
    """Chosen quotes in the order in which the page lists them, and the voice that differs."""

    quote = AnyIds(required=False, widget=forms.CheckboxSelectMultiple)
    apart = AnyId(label=gettext_lazy("A voice that differs"), required=False)

    def __init__(self, *args: Any, board: Board, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["apart"].choices = voices_to_set_apart(board)  # type: ignore[attr-defined]

    @property
    def chosen(self) -> list[UUID]:
        return [UUID(one) for one in self.cleaned_data["quote"]]

    @property
    def voice(self) -> UUID | None:
        return UUID(self.cleaned_data["apart"]) if self.cleaned_data["apart"] else None


class _Beside(Form):
    """Ticked categories of a voice, by id."""

    category = AnyIds(required=False, widget=forms.CheckboxSelectMultiple)

    @property
    def chosen(self) -> list[str]:
        return [str(UUID(one)) for one in self.cleaned_data["category"]]


class KeepForm(_Beside):
    seen = forms.CharField(required=False, max_length=64)


class CountForm(_Beside):
    people = forms.IntegerField(min_value=0, max_value=10_000_000)


class WiderForm(Form):
    """A range of the quote, or words ticked one by one as "start-end", and wider words for their place."""

    start = forms.IntegerField(required=False, min_value=0)
    end = forms.IntegerField(required=False, min_value=0)
    offer = forms.CharField(required=False, max_length=60)
    own = forms.CharField(required=False, max_length=60)
    everywhere = forms.BooleanField(required=False)
    seen = forms.CharField(max_length=64)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        ticked = getattr(self.data, "getlist", lambda _name: [])("words")
        ends = [tuple(map(int, one.split("-"))) for one in ticked if _RANGE.fullmatch(one)]
        if ends:
            values["start"], values["end"] = min(one[0] for one in ends), max(one[1] for one in ends)
        if values.get("start") is None or values.get("end") is None:
            raise forms.ValidationError(_("Tick the words first."))
        return values

    def values(self) -> dict[str, Any]:
        """What `services.put_wider_words` takes; words of one's own count before an offer."""
        given = self.cleaned_data
        return {
            "start": given["start"],
            "end": given["end"],
            "words": given["own"] or given["offer"],
            "everywhere": given["everywhere"],
            "seen": given["seen"],
        }


_RANGE = re.compile(r"\d{1,5}-\d{1,5}", re.ASCII)
_WORD = re.compile(r"\S+")


def words_to_tick(look: Look) -> list[tuple[str, str]]:
    """The words of a quote with their ranges, for whoever marks without a pointer."""
    return [(f"{found.start()}-{found.end()}", found.group()) for found in _WORD.finditer(look.text)]


def voices_to_set_apart(board: Board) -> list[tuple[str, Any]]:
    """Every quote on the board, by column."""
    groups: list[tuple[str, Any]] = [("", _("None"))]
    for column in (*board.columns, board.loose):
        quotes = [(str(card.row.pk), _in_short(card)) for card in column.cards if card.is_quote]
        if quotes:
            named = (column.theme.title or _("A column without a name")) if column.theme else _("Not placed")
            groups.append((named, quotes))
    return groups


def moved(order: Sequence[UUID], key: str, *, by: int) -> list[UUID]:
    """The same order with one of them a place up (-1) or down (1), if there is room."""
    result = list(order)
    at = next((place for place, one in enumerate(result) if str(one) == key), -1)
    to = at + by
    if at >= 0 and 0 <= to < len(result):
        result[at], result[to] = result[to], result[at]
    return result


def is_id(value: str) -> bool:
    try:
        UUID(value)
    except ValueError:
        return False
    return True


def ordered(cards: Iterable[HeadlineShown], order: Sequence[UUID]) -> list[HeadlineShown]:
    """The cards with these ids, in the order of the ids."""
    known = {card.row.pk: card for card in cards}
    return [known[key] for key in order if key in known]


def _in_short(card: HeadlineShown) -> str:
    text = card.text if len(card.text) <= SHOWN_OF_A_QUOTE else card.text[: SHOWN_OF_A_QUOTE - 1] + "…"
    return f"“{text}” {card.row.session.pseudonym}"
