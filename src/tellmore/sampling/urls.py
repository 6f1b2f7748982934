from django.urls import path

from tellmore.sampling import views

urlpatterns = [
    path("stories/", views.whose_stories, name="whose_stories"),
    path("stories/new/", views.criterion_new, name="criterion_new"),
    path("stories/<uuid:criterion_id>/", views.criterion_edit, name="criterion_edit"),
    path("stories/<uuid:criterion_id>/remove/", views.criterion_remove, name="criterion_remove"),
]
