from django.apps import AppConfig


class ActionsConfig(AppConfig):
    name = "tellmore.actions"
    label = "actions"

    def ready(self) -> None:
        from tellmore.actions import selectors
        from tellmore.ui import navigation

        navigation.register_facts(selectors.facts)
