from django.apps import AppConfig


class ProtocolsConfig(AppConfig):
    name = "tellmore.protocols"
    label = "protocols"

    def ready(self) -> None:
        from tellmore.protocols import selectors
        from tellmore.ui import navigation

        navigation.register_facts(selectors.facts)
