from django.apps import AppConfig


class InteropConfig(AppConfig):
    name = "tellmore.interop"
    label = "interop"
