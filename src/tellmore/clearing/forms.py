"""What a steward sends: ids, ranges and choices, never words of the note."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from tellmore.clearing.domain.naming import LONGEST
from tellmore.clearing.models import Mask
from tellmore.privacy.domain import wordlist
from tellmore.privacy.domain.wordlist import LONGEST as LONGEST_WORD
from tellmore.privacy.domain.wordlist import Fault, Problem
from tellmore.ui.forms import Form

KIND_NAMES = {
    "PERSON": _("a person"),
    "SCHOOL": _("a school"),
    "LOCATION": _("a place"),
    "ADDRESS": _("an address"),
    "PHONE": _("a phone number"),
    "EMAIL": _("an email address"),
    "HANDLE": _("an account name"),
    "URL": _("a web address"),
    "ID": _("a number of somebody"),
    "DATE_OF_BIRTH": _("a date of birth"),
    "ORGANIZATION": _("a team or an organization"),
    "OTHER": _("a detail that gives somebody away"),
}
REMOVE = "remove"


class _MarkForm(Form):
    kind = forms.ChoiceField(label=_("What it is"), choices=list(KIND_NAMES.items()))
    placeholder = forms.CharField(
        label=_("Words in its place"),
        help_text=_("Leave it empty and the program chooses."),
        required=False,
        max_length=LONGEST - 2,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    everywhere = forms.BooleanField(label=_("Everywhere in this note"), required=False)


class DecideForm(_MarkForm):
    mask = forms.UUIDField(widget=forms.HiddenInput)
    seen = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    decision = forms.ChoiceField(choices=[*Mask.Decision.choices, (REMOVE, _("take it off"))])


class AddForm(_MarkForm):
    """A range, or words ticked one by one as "start-end"; the mask then reaches from the first to the last."""

    line = forms.CharField(max_length=42, strip=False, widget=forms.HiddenInput)
    start = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    end = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        ticked = getattr(self.data, "getlist", lambda _name: [])("words")
        ends = [tuple(map(int, one.split("-"))) for one in ticked if _is_range(one)]
        if ends:
            values["start"], values["end"] = min(one[0] for one in ends), max(one[1] for one in ends)
        values["start"], values["end"] = values.get("start") or 0, values.get("end") or 0
        return values


def _is_range(value: str) -> bool:
    first, dash, last = value.partition("-")
    return bool(dash) and all(len(one) < 8 and one.isascii() and one.isdigit() for one in (first, last))


WORD_KINDS = [
    ("PERSON", _("people: staff, students, nicknames")),
    ("SCHOOL", _("schools")),
    ("ADDRESS", _("streets")),
    ("LOCATION", _("places")),
    ("ORGANIZATION", _("teams and clubs")),
]
_QUIET = {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "off"}
LARGEST_FILE = 2_000_000
MOST_PROBLEMS = 20


def _one_entry(words: str, kind: str) -> wordlist.Entry | Problem:
    entries, problems = wordlist.read(words, type=kind)
    return entries[0] if entries else problems[0] if problems else Problem(1, Fault.NO_WORD)


class WordForm(Form):
    """One word for the list of the study."""

    word = forms.CharField(
        label=_("Word or name"), max_length=LONGEST_WORD, widget=forms.TextInput(attrs=_QUIET)
    )
    kind = forms.ChoiceField(label=_("What it is"), choices=WORD_KINDS)

    def clean_word(self) -> str:
        words = " ".join(self.cleaned_data["word"].split())
        found = _one_entry(words.replace(",", " ").replace(";", " "), "PERSON")
        if isinstance(found, Problem) and found.fault is not Fault.KIND:
            raise forms.ValidationError(_says(found))
        return words


class WordListForm(Form):
    """A pasted list or a file; `problems` are sentences about lines that cannot be read."""

    kind = forms.ChoiceField(
        label=_("What the words are"),
        choices=WORD_KINDS,
        help_text=_("For lines that do not say it themselves, such as “school: Alder Creek”."),
    )
    words = forms.CharField(
        label=_("Paste the list"),
        required=False,
        max_length=LARGEST_FILE,
        strip=False,
        widget=forms.Textarea(attrs={**_QUIET, "rows": 6}),
        help_text=_("One word or name on each line."),
    )
    file = forms.FileField(
        label=_("Or choose a file"),
        required=False,
        help_text=_("CSV or plain text, in any encoding. A heading may say first name, last name, kind."),
    )

    problems: tuple[str, ...] = ()

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if self.errors:
            return values
        entries, problems = wordlist.read(self._text(values), type=values["kind"])
        if problems:
            self.problems = _sentences(problems)
            raise forms.ValidationError(_("Nothing was kept. Correct these lines, then send the list again."))
        if not entries:
            raise forms.ValidationError(_("Paste a list or choose a file first."))
        values["entries"] = entries
        return values

    def _text(self, values: dict[str, Any]) -> str:
        file = values.get("file")
        if file is None:
            return str(values.get("words") or "")
        if file.size > LARGEST_FILE:
            raise forms.ValidationError(_("This file is larger than any list of names. Choose another one."))
        try:
            return wordlist.decoded(file.read())
        except wordlist.NotText as problem:
            raise forms.ValidationError(
                _("This file is not plain text. Save the list as CSV or TXT and choose it again.")
            ) from problem


def _sentences(problems: tuple[Problem, ...]) -> tuple[str, ...]:
    said = [
        _("Line %(line)s: %(why)s") % {"line": problem.line, "why": _says(problem)}
        for problem in problems[:MOST_PROBLEMS]
    ]
    more = len(problems) - len(said)
    if more:
        said.append(ngettext("And %(n)s more line.", "And %(n)s more lines.", more) % {"n": more})
    return tuple(map(str, said))


def _says(problem: Problem) -> str:
    reasons = {
        Fault.KIND: _("“%(words)s” is no kind of word. Write %(kinds)s before the colon or comma."),
        Fault.LONG: _("“%(words)s” is too long for a word or a name."),
        Fault.MANY_WORDS: _("“%(words)s” has too many words. Eight are the most."),
        Fault.NO_WORD: _("there is no word in it."),
        Fault.TOO_MANY: _("a list ends here at the latest. Send the rest as a second one."),
    }
    spanish = (get_language() or "en").startswith("es")
    kinds = "persona, escuela, calle, lugar, equipo" if spanish else "person, school, street, place, team"
    return str(reasons[problem.fault]) % {"words": problem.words, "kinds": kinds}
