"""Requests about protocols."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tellmore.protocols.domain import linter
from tellmore.protocols.models import OwnQuestion, Question, Version
from tellmore.ui.forms import Form, ModelForm

# The four stems that most protocols stand on (M25), in both languages, offered in one action.
STEMS = {
    "en": (
        "Tell me about a time when ",
        "Tell me about the last time you ",
        "What is one of your best experiences with ",
        "Can you share a story that would help me understand ",
    ),
    "es": (
        "Cuéntame de una vez que ",
        "Cuéntame de la última vez que ",
        "¿Cuál es una de tus mejores experiencias con ",
        "¿Me puedes contar una historia que me ayude a entender ",
    ),
}


class QuestionForm(ModelForm):
    probes_text = forms.CharField(
        label=_("Probes, one a line (English | Spanish)"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For instance: What happened next? | ¿Qué pasó después?"),
    )

    class Meta:
        model = Question
        fields = ["part", "kind", "text", "text_es", "minutes"]
        help_texts = {"text": _("One sentence, then wait. Ask for one thing that happened.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["probes_text"].initial = "\n".join(
            " | ".join(filter(None, (probe.get("en", ""), probe.get("es", ""))))
            for probe in self.instance.probes
        )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if not (values.get("text") or "").strip() and not (values.get("text_es") or "").strip():
            raise ValidationError(_("Write the question in at least one language."))
        return values

    def save(self, commit: bool = True) -> Question:
        question: Question = super().save(commit=False)
        question.probes = [
            {"en": english.strip(), "es": spanish.strip()}
            for english, _bar, spanish in (
                line.partition("|") for line in self.cleaned_data["probes_text"].splitlines() if line.strip()
            )
        ]
        if commit:
            question.save()
        return question


class ScriptForm(ModelForm):
    class Meta:
        model = Version
        fields = ["minutes", "welcome", "welcome_es", "thanks", "thanks_es"]
        help_texts = {
            "welcome": _(
                "One thing to say on each line; interviewers tick them as said. "
                "Who we are, why, what happens with the notes, that passing is fine, "
                "and that safety concerns must be passed on."
            ),
            "thanks": _("How they can add something later, and by when they hear back."),
        }


CODES = [(rule.code, rule.code) for rule in linter.RULES]


class TakeUpForm(Form):
    code = forms.ChoiceField(choices=CODES)


class DismissForm(TakeUpForm):
    reason = forms.CharField(max_length=200, label=_("Why it is fine here"))


class OwnQuestionForm(ModelForm):
    """Words and tags of a question of our own bank."""

    topic = forms.ChoiceField(label=_("Topic"))
    audiences = forms.MultipleChoiceField(label=_("For"), widget=forms.CheckboxSelectMultiple)
    part = forms.ChoiceField(label=_("Part"), choices=Question.Part.choices)
    kind = forms.ChoiceField(label=_("It asks for"), choices=Question.Kind.choices)

    class Meta:
        model = OwnQuestion
        fields = ["text", "text_es", "part", "kind", "topic", "audiences"]

    def __init__(self, *args: Any, topics: Any, audiences: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["topic"].choices = topics
        self.fields["audiences"].choices = audiences
        for name in ("text", "text_es"):
            self.fields[name].max_length = 1000
            self.fields[name].widget.attrs["rows"] = 2

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if not (values.get("text") or "").strip() and not (values.get("text_es") or "").strip():
            raise ValidationError(_("Write the question in at least one language."))
        return values


class BankForm(Form):
    """Search and filters of the question bank; every field may stay empty."""

    q = forms.CharField(label=_("Words"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    audience = forms.ChoiceField(label=_("For"), required=False)
    part = forms.ChoiceField(
        label=_("Part"), required=False, choices=[("", _("any")), *Question.Part.choices]
    )
    kind = forms.ChoiceField(
        label=_("It asks for"), required=False, choices=[("", _("any")), *Question.Kind.choices]
    )
    whose = forms.ChoiceField(
        label=_("Whose"),
        required=False,
        choices=[("", _("any")), ("ours", _("our own")), ("ready", _("ready-made"))],
    )

    def __init__(self, *args: Any, topics: Any, audiences: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["topic"].choices = [("", _("any")), *topics]
        self.fields["audience"].choices = [("", _("any")), *audiences]
