"""Verbs about criteria, categories and targets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import Max

from tellmore.accounts.models import Person
from tellmore.foundation import audit
from tellmore.sampling.models import Category, Criterion
from tellmore.studies.models import Study


@transaction.atomic
def save_criterion(*, by: Person, study: Study, criterion: Criterion) -> Criterion:
    if criterion._state.adding:
        last = study.criteria.aggregate(last=Max("position"))["last"]
        criterion.study, criterion.position = study, 0 if last is None else last + 1
    criterion.save()
    audit.record("criterion_saved", by=by, study=study, on=criterion)
    return criterion


@transaction.atomic
def save_criterion_and_categories(
    *, by: Person, study: Study, criterion: Criterion, formset: Any
) -> Criterion:
    """The criterion and the rows of its table, together or not at all."""
    save_criterion(by=by, study=study, criterion=criterion)
    formset.instance = criterion
    for gone in formset.deleted_forms:
        if gone.instance.pk and not gone.instance._state.adding:
            gone.instance.delete()
    kept = [form for form in formset.forms if form.has_changed() and form not in formset.deleted_forms]
    for form in kept:
        category: Category = form.save(commit=False)
        category.criterion = criterion
        if category._state.adding:
            category.position = formset.forms.index(form)
        category.save()
    return criterion


@transaction.atomic
def remove_criterion(*, by: Person, criterion: Criterion) -> None:
    audit.record("criterion_removed", by=by, study=criterion.study, on=criterion)
    criterion.delete()


@transaction.atomic
def bring_in_targets(*, by: Person, study: Study, rows: Sequence[Any]) -> int:
    """Rows with `criterion, category, population, at_least, at_most, is_focal`; existing ones are updated."""
    known = {criterion.name: criterion for criterion in study.criteria.all()}
    for row in rows:
        criterion = known.get(row.criterion)
        if criterion is None:
            criterion = known[row.criterion] = save_criterion(
                by=by, study=study, criterion=Criterion(name=row.criterion)
            )
        values = {
            "population": row.population,
            "target_min": row.at_least,
            "target_max": row.at_most,
            "is_focal": row.is_focal,
        }
        Category.objects.update_or_create(
            criterion=criterion,
            name=row.category,
            defaults=values,
            create_defaults={**values, "position": criterion.categories.count()},
        )
    audit.record("targets_brought_in", by=by, study=study, on=study, rows=len(rows))
    return len(rows)
