from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "tellmore.web"
    label = "web"
