from django.apps import AppConfig


class CaptureConfig(AppConfig):
    name = "tellmore.capture"
    label = "capture"

    def ready(self) -> None:
        from tellmore.capture import selectors
        from tellmore.sampling import coverage
        from tellmore.ui import navigation

        navigation.register_facts(selectors.facts)
        coverage.register_counter(selectors.coverage)
