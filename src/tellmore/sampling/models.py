"""Whose stories: criteria, their categories, and how many we aim to hear."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from tellmore.foundation.models import Record


class Criterion(Record):
    """A way in which experiences differ: grade, school, program, home language."""

    study = models.ForeignKey("studies.Study", on_delete=models.CASCADE, related_name="criteria")
    name = models.CharField(_("criterion"), max_length=80)
    name_es = models.CharField(_("in Spanish"), max_length=80, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    is_published = models.BooleanField(_("may stand beside a quote"), default=False)

    class Meta:
        db_table = "criteria"
        ordering = ["position", "id"]
        verbose_name_plural = "criteria"
        constraints = [models.UniqueConstraint(fields=["study", "name"], name="criterion_name_once")]

    def __str__(self) -> str:
        return self.name


class Category(Record):
    """One value of a criterion, with the population behind it and the target range."""

    criterion = models.ForeignKey(Criterion, on_delete=models.CASCADE, related_name="categories")
    name = models.CharField(_("category"), max_length=80)
    name_es = models.CharField(_("in Spanish"), max_length=80, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    population = models.PositiveIntegerField(_("people in the population"), null=True, blank=True)
    target_min = models.PositiveIntegerField(_("at least"), null=True, blank=True)
    target_max = models.PositiveIntegerField(_("at most"), null=True, blank=True)
    is_focal = models.BooleanField(_("a group we most need to hear"), default=False)
    is_unknown = models.BooleanField(_("stands for “we do not know”"), default=False)

    class Meta:
        db_table = "categories"
        ordering = ["position", "id"]
        verbose_name_plural = "categories"
        constraints = [
            models.UniqueConstraint(fields=["criterion", "name"], name="category_name_once"),
            models.CheckConstraint(
                condition=models.Q(target_min=None)
                | models.Q(target_max=None)
                | models.Q(target_min__lte=models.F("target_max")),
                name="category_target_in_order",
            ),
        ]

    def __str__(self) -> str:
        return self.name
