"""Addresses of the gym. A round is its seed: the ten exercises follow from the address alone."""

from django.urls import path

from tellmore.gym import views

ROUND = "gym/<slug:drill>/<slug:voice>/<int:seed>/"

urlpatterns = [
    path("gym/", views.gym, name="gym"),
    path("gym/start/", views.gym_start, name="gym_start"),
    path("gym/<slug:drill>/<slug:voice>/done/", views.gym_done, name="gym_done"),
    path(ROUND + "<int:place>/", views.gym_exercise, name="gym_exercise"),
    path(ROUND + "finish/", views.gym_finish, name="gym_finish"),
]
