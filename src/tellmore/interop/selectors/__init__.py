"""Named reads at the edges: a study as it may leave."""

from tellmore.interop.selectors.bundle import bundle_of_study, notes_of_study

__all__ = ["bundle_of_study", "notes_of_study"]
