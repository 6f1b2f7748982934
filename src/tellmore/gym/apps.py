from django.apps import AppConfig


class GymConfig(AppConfig):
    name = "tellmore.gym"
    label = "gym"
