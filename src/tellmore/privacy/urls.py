from django.urls import path

from tellmore.privacy import views

urlpatterns = [
    path("finder.json", views.finder_rules, name="finder_rules"),
]
