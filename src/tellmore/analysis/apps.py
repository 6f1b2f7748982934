"""What this room tells the rooms below: facts of the path, rules of the coach, texts that people write."""

from django.apps import AppConfig


class AnalysisConfig(AppConfig):
    name = "tellmore.analysis"
    label = "analysis"

    def ready(self) -> None:
        from django.utils.translation import gettext_lazy as _

        from tellmore.analysis import selectors, texts
        from tellmore.analysis.domain import headline_linter
        from tellmore.clearing import derived
        from tellmore.studies import coaching
        from tellmore.ui import navigation

        navigation.register_facts(selectors.facts)
        for holder in texts.HOLDERS:
            derived.register_holder(holder)
        coaching.register_rules(
            coaching.Shelf("headlines", _("Headlines"), "headline_rules", headline_linter.RULES)
        )
