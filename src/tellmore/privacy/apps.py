from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    name = "tellmore.privacy"
    label = "privacy"
