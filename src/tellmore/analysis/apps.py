from django.apps import AppConfig


class AnalysisConfig(AppConfig):
    name = "tellmore.analysis"
    label = "analysis"

    def ready(self) -> None:
        from django.utils.translation import gettext_lazy as _

        from tellmore.analysis import selectors
        from tellmore.analysis.domain import headline_linter
        from tellmore.studies import coaching
        from tellmore.ui import navigation

        navigation.register_facts(selectors.facts)
        coaching.register_rules(
            coaching.Shelf("headlines", _("Headlines"), "headline_rules", headline_linter.RULES)
        )
