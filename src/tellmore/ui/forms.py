"""Forms whose controls wear the house's classes."""

from __future__ import annotations

from typing import Any

from django import forms


class HouseForm:
    """Mixin: text-like widgets get the `input` class, dates the browser's own picker."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            widget = field.widget
            if isinstance(widget, forms.CheckboxInput | forms.RadioSelect | forms.CheckboxSelectMultiple):
                continue
            widget.attrs["class"] = f"{widget.attrs.get('class', '')} input".strip()
            if isinstance(widget, forms.Textarea):
                widget.attrs.setdefault("rows", 3)
            if isinstance(field, forms.DateField):
                field.widget = forms.DateInput(attrs={**widget.attrs, "type": "date"}, format="%Y-%m-%d")
            elif isinstance(field, forms.DateTimeField):
                field.widget = forms.DateTimeInput(
                    attrs={**widget.attrs, "type": "datetime-local"}, format="%Y-%m-%dT%H:%M"
                )
                field.input_formats = ["%Y-%m-%dT%H:%M", *field.input_formats]


class Form(HouseForm, forms.Form):
    pass


class ModelForm(HouseForm, forms.ModelForm):  # type: ignore[type-arg]
    pass
