from django.apps import AppConfig


class FoundationConfig(AppConfig):
    name = "tellmore.foundation"
    label = "foundation"
