from django.apps import AppConfig


class SamplingConfig(AppConfig):
    name = "tellmore.sampling"
    label = "sampling"

    def ready(self) -> None:
        from tellmore.sampling import selectors
        from tellmore.ui import navigation

        navigation.register_facts(selectors.facts)
