from __future__ import annotations

import pytest

from tellmore.reports.domain.units import unit_of


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("School", "school"),
        ("Escuela", "school"),
        ("Home campus", "school"),
        ("Distrito", "district"),
        ("Grade", ""),
        ("Schooling so far", ""),
        ("", ""),
    ],
)
def test_only_places_are_counted_beside_support(name, unit):
    assert unit_of(name) == unit
