from django.apps import AppConfig


class ProtocolsConfig(AppConfig):
    name = "tellmore.protocols"
    label = "protocols"

    def ready(self) -> None:
        from django.utils.translation import gettext_lazy as _

        from tellmore.protocols import selectors
        from tellmore.protocols.domain import linter
        from tellmore.studies import coaching
        from tellmore.ui import navigation

        navigation.register_facts(selectors.facts)
        coaching.register_rules(
            coaching.Shelf("questions", _("Each question"), "question_rules", linter.QUESTION_RULES),
            coaching.Shelf("protocol", _("The protocol as a whole"), "question_rules", linter.PROTOCOL_RULES),
        )
