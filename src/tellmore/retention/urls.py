from django.urls import path

from tellmore.retention.views import erasing, keys, shredding

S = "studies/<slug:slug>/"

urlpatterns = [
    path("keys/", keys.keys, name="keys"),
    path("keys/<slug:slug>/change/", keys.key_change, name="key_change"),
    # studies/<slug>/…
    path(S + "shred/", shredding.shred_day, name="shred_day"),
    path(S + "certificate/", shredding.certificate, name="certificate"),
    path(S + "erasure/", erasing.erasures, name="erasures"),
    path(S + "erasure/<uuid:session_id>/", erasing.session_erase, name="session_erase"),
    path(S + "erasure/done/<uuid:erasure_id>/", erasing.erasure, name="erasure"),
]
