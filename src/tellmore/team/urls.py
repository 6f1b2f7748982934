from django.urls import path

from tellmore.team import views

urlpatterns = [
    path("team/", views.team, name="team"),
    path("team/<uuid:interviewer_id>/", views.interviewer_edit, name="interviewer_edit"),
    path("team/<uuid:interviewer_id>/ready/", views.readiness, name="readiness"),
    path("team/<uuid:interviewer_id>/remove/", views.interviewer_remove, name="interviewer_remove"),
]
