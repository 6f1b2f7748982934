from django.apps import AppConfig


class StudiesConfig(AppConfig):
    name = "tellmore.studies"
    label = "studies"

    def ready(self) -> None:
        from tellmore.accounts import joining
        from tellmore.studies import selectors, services
        from tellmore.ui import navigation

        navigation.register_facts(selectors.facts)
        joining.register_welcome(services.welcome_invited)
        navigation.register_done(selectors.steps_done)
