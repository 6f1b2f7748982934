from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "tellmore.accounts"
    label = "accounts"
