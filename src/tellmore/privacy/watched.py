"""Marks the fields of a form in which the page looks for names while somebody types.

`ALL` stands for everything that `identifiers.find` is sure of, `WHO` for what could tell who spoke: the same two
measures by which the services refuse a text. A field without `lang` is in the reader's language.
"""

from __future__ import annotations

from collections.abc import Collection
from types import MappingProxyType

from django import forms

ALL = MappingProxyType({"data-names-seen": "all"})
WHO = MappingProxyType({"data-names-seen": "who"})


def watch(form: forms.BaseForm, names: Collection[str], *, language: str = "en") -> None:
    """Watch these texts for what could tell who spoke; a name that ends in "_es" is Spanish."""
    for name in names:
        spoken = "es" if name.endswith("_es") else language
        form.fields[name].widget.attrs |= {**WHO, "lang": spoken}
