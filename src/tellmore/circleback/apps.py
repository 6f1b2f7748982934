from django.apps import AppConfig


class CirclebackConfig(AppConfig):
    name = "tellmore.circleback"
    label = "circleback"

    def ready(self) -> None:
        from tellmore.circleback import selectors, texts
        from tellmore.clearing import derived
        from tellmore.ui import navigation

        navigation.register_facts(selectors.facts)
        for holder in texts.HOLDERS:
            derived.register_holder(holder)
