"""Words for the record."""

from __future__ import annotations

from django import template

from tellmore.studies import record_words

register = template.Library()
register.filter("in_plain_words", record_words.says)
register.filter("particulars", record_words.particulars)
