from django.apps import AppConfig


class CirclebackConfig(AppConfig):
    name = "tellmore.circleback"
    label = "circleback"

    def ready(self) -> None:
        from tellmore.circleback import selectors
        from tellmore.ui import navigation

        navigation.register_facts(selectors.facts)
