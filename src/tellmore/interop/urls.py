from django.urls import path

from tellmore.interop import views

urlpatterns = [
    path("bring-in/", views.bring_in, name="bring_in"),
    path("stories/from-a-table/", views.targets_import, name="targets_import"),
    path("hand-out/", views.hand_out, name="hand_out"),
]
