"""Requests about a study, as clean values."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tellmore.studies.models import Contact, PlanItem, Purpose, Study, StudyRole
from tellmore.ui.forms import Form, ModelForm


class StudyForm(ModelForm):
    class Meta:
        model = Study
        fields = ["title", "title_es", "slug"]
        help_texts = {
            "title": _("What people will call it, for instance “Starting ninth grade”."),
            "slug": _("Letters, numbers and dashes. It stands in addresses and commands."),
        }

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data["slug"].lower()
        if slug == "new":
            raise ValidationError(_("“new” is taken by the program itself. Choose another short name."))
        return slug


class SettingsForm(ModelForm):
    class Meta:
        model = Study
        fields = [
            "title",
            "title_es",
            "min_cell",
            "two_stewards",
            "commitment",
            "commitment_by",
            "listening_from",
            "listening_until",
            "themes_on",
            "report_on",
            "circle_back_by",
            "shred_on",
        ]
        help_texts = {
            "min_cell": _(
                "Smaller groups are never counted or shown. Ten is usual; five is the least we advise."
            ),
            "two_stewards": _(
                "One proposes, another one looks and says yes. Nobody confirms what they proposed themselves."
            ),
            "commitment": _("One or two sentences. They are read aloud at the start of every conversation."),
            "commitment_by": _("The role, not the name: “the principal”."),
            "circle_back_by": _("A promise: it is said aloud to everyone who speaks."),
            "shred_on": _(
                "On this day the keys are destroyed by themselves, and nobody can open the raw notes any "
                "more. Cleared text stays."
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.stage == Study.Stage.SHREDDED:
            self.fields["shred_on"].disabled = True

    def clean_shred_on(self) -> date | None:
        """A slip of the pen must not destroy the keys tonight: doing it now has a page of its own."""
        day: date | None = self.cleaned_data["shred_on"]
        if day and "shred_on" in self.changed_data and day <= timezone.localdate():
            raise ValidationError(_("Choose a day that is still to come."))
        return day

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        _in_order(self, "listening_from", "listening_until", _("Listening cannot end before it starts."))
        _in_order(self, "report_on", "circle_back_by", _("People hear back after the report, not before."))
        _in_order(self, "circle_back_by", "shred_on", _("Destroy the keys after people have heard back."))
        return values


def _in_order(form: forms.BaseForm, first: str, second: str, complaint: Any) -> None:
    start, end = form.cleaned_data.get(first), form.cleaned_data.get(second)
    if start and end and end < start:
        form.add_error(second, ValidationError(complaint))


class PurposeForm(ModelForm):
    class Meta:
        model = Purpose
        fields = [
            "kind",
            "question",
            "question_es",
            "theme",
            "theme_es",
            "focal_population",
            "focal_population_es",
            "why_them",
            "why_them_es",
            "improvement",
        ]
        widgets = {"kind": forms.RadioSelect}
        help_texts = {
            "kind": _("One round serves one purpose best. It decides what the report leads to."),
            "question": _(
                "As you would say it to a student: “What helps a new ninth grader feel known here?”"
            ),
            "theme": _("A few words that every question of the protocol belongs to."),
            "focal_population": _(
                "Who has been heard least, and who is most affected? Say it plainly: "
                "“Students who were admitted to college and did not enrol.”"
            ),
            "why_them": _("Why these stories, and what stays as it is if we do not hear them?"),
            "improvement": _("If you work in improvement cycles: it shapes what the report offers next."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = Purpose.Kind.choices  # no empty choice among the radio buttons


class PlanItemForm(ModelForm):
    class Meta:
        model = PlanItem
        fields = ["text", "owner", "due_on", "minutes", "is_analysis"]

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = people


class ContactForm(ModelForm):
    class Meta:
        model = Contact
        fields = ["role", "how", "role_es", "how_es"]
        help_texts = {
            "role": _("A role, such as “the counselor on duty”."),
            "how": _("Where and how, such as “room 12, no appointment, or extension 204”."),
        }


class RoleForm(Form):
    person = forms.ModelChoiceField(queryset=None, label=_("Person"))
    role = forms.ChoiceField(choices=StudyRole.Name.choices, label=_("Part in this study"))
    until = forms.DateField(
        label=_("Until"), required=False, help_text=_("For guests: the part ends by itself after this day.")
    )

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people


class RemoveStudyForm(Form):
    slug = forms.CharField(label=_("Type the study's short name to confirm"))

    def __init__(self, *args: Any, study: Study, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.study = study

    def clean_slug(self) -> str:
        value: str = self.cleaned_data["slug"].strip()
        if value != self.study.slug:
            raise ValidationError(
                _("That is not the short name of this study. It is “%(slug)s”.") % {"slug": self.study.slug}
            )
        return value


class SilenceForm(Form):
    reason = forms.CharField(
        label=_("Why this study does without it"),
        max_length=200,
        error_messages={"required": _("Say in a few words why. The team will read it.")},
    )


class StudyInvitationForm(Form):
    email = forms.EmailField(label=_("E-mail"))
    name = forms.CharField(label=_("Name"), max_length=80, required=False)
    role = forms.ChoiceField(choices=StudyRole.Name.choices, label=_("Part in this study"))
    until = forms.DateField(
        label=_("Guest until"), required=False, help_text=_("The account closes by itself after this day.")
    )
