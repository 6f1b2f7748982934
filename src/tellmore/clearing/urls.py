from django.urls import path

from tellmore.clearing import views

NOTE = "clearing/<uuid:session_id>/"

urlpatterns = [
    path("clearing/", views.clearing_queue, name="clearing_queue"),
    path(NOTE, views.clear_note, name="clear_note"),
    path(NOTE + "decide/", views.mask_decide, name="mask_decide"),
    path(NOTE + "add/", views.mask_add, name="mask_add"),
    path(NOTE + "undo/", views.mask_undo, name="mask_undo"),
    path(NOTE + "sure/", views.masks_sure, name="masks_sure"),
    path(NOTE + "release/", views.note_release, name="note_release"),
    path(NOTE + "reopen/", views.review_reopen, name="review_reopen"),
    path(NOTE + "take-back/", views.note_take_back, name="note_take_back"),
    path("transcripts/<uuid:session_id>/", views.transcript, name="transcript"),
]
