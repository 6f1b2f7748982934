from django.apps import AppConfig


class TeamConfig(AppConfig):
    name = "tellmore.team"
    label = "team"

    def ready(self) -> None:
        from tellmore.team import selectors
        from tellmore.ui import navigation

        navigation.register_facts(selectors.facts)
