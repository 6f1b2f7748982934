from django.apps import AppConfig


class RetentionConfig(AppConfig):
    name = "tellmore.retention"
    label = "retention"
