from django.apps import AppConfig


class ActionsConfig(AppConfig):
    name = "tellmore.actions"
    label = "actions"

    def ready(self) -> None:
        from tellmore.actions import selectors, texts
        from tellmore.clearing import derived
        from tellmore.ui import navigation

        navigation.register_facts(selectors.facts)
        for holder in texts.HOLDERS:
            derived.register_holder(holder)
