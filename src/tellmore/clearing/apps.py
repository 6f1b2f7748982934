from django.apps import AppConfig


class ClearingConfig(AppConfig):
    name = "tellmore.clearing"
    label = "clearing"

    def ready(self) -> None:
        from tellmore.clearing import selectors
        from tellmore.sampling import coverage
        from tellmore.ui import navigation

        navigation.register_facts(selectors.facts)
        coverage.register_counter(selectors.coverage)
