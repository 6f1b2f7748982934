from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "tellmore.ui"
    label = "ui"
