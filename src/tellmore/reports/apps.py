from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "tellmore.reports"
    label = "reports"

    def ready(self) -> None:
        from tellmore.reports import selectors
        from tellmore.ui import navigation

        navigation.register_facts(selectors.facts)
