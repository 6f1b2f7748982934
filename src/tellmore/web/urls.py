from django.urls import path

from tellmore.web import views

urlpatterns = [
    path("", views.home, name="home"),
    path("studies/<slug:slug>/", views.study_home, name="study_home"),
    path("style/", views.style_guide, name="style_guide"),
    path("language/", views.choose_language, name="choose_language"),
    path("manifest.webmanifest", views.manifest, name="manifest"),
    path("up/", views.health, name="health"),
]
