from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "tellmore.reports"
    label = "reports"

    def ready(self) -> None:
        from tellmore.clearing import derived
        from tellmore.reports import selectors, texts
        from tellmore.ui import navigation

        navigation.register_facts(selectors.facts)
        for holder in texts.HOLDERS:
            derived.register_holder(holder)
