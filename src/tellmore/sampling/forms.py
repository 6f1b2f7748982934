"""Requests about criteria and their categories."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tellmore.sampling.models import Category, Criterion
from tellmore.ui.forms import HouseForm, ModelForm


class CriterionForm(ModelForm):
    class Meta:
        model = Criterion
        fields = ["name", "name_es", "is_published"]
        help_texts = {
            "name": _("A way in which experiences differ: school, grade, program, home language."),
            "is_published": _("If not, it is used for counting only, never printed with somebody's words."),
        }


class CategoryForm(HouseForm, forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Category
        fields = ["name", "name_es", "population", "target_min", "target_max", "is_focal", "is_unknown"]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        least, most = values.get("target_min"), values.get("target_max")
        if least is not None and most is not None and least > most:
            raise ValidationError(_("“At least” cannot be more than “at most”."))
        population = values.get("population")
        if least is not None and population is not None and least > population:
            raise ValidationError(_("There are fewer people in this group than you want to hear."))
        return values


class _Rows(forms.BaseInlineFormSet):  # type: ignore[type-arg]
    def clean(self) -> None:
        super().clean()
        names = [
            form.cleaned_data["name"].strip().casefold()
            for form in self.forms
            if getattr(form, "cleaned_data", {}).get("name") and not form.cleaned_data.get("DELETE")
        ]
        if len(names) != len(set(names)):
            raise ValidationError(_("Two categories have the same name."))


CategoryRows = forms.inlineformset_factory(
    Criterion, Category, form=CategoryForm, formset=_Rows, extra=4, max_num=40, can_delete=True
)
