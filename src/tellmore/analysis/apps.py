from django.apps import AppConfig


class AnalysisConfig(AppConfig):
    name = "tellmore.analysis"
    label = "analysis"

    def ready(self) -> None:
        from tellmore.analysis import selectors
        from tellmore.ui import navigation

        navigation.register_facts(selectors.facts)
