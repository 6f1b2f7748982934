from django.urls import path

from tellmore.actions import views

urlpatterns = [
    path("actions/", views.actions, name="actions"),
    path("actions/new/", views.action_new, name="action_new"),
    path("actions/<uuid:action_id>/", views.action, name="action"),
    path("actions/<uuid:action_id>/edit/", views.action_edit, name="action_edit"),
    path("actions/<uuid:action_id>/remove/", views.action_remove, name="action_remove"),
]
