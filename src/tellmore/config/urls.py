"""Every address of the program, by room. A study's rooms live under its short name."""

from django.urls import URLPattern, URLResolver, include, path

STUDY = "studies/<slug:slug>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("tellmore.accounts.urls")),
    path("account/", include("allauth.urls")),
    path("", include("tellmore.privacy.urls")),
    path("", include("tellmore.studies.urls")),
    path(STUDY, include("tellmore.sampling.urls")),
    path(STUDY, include("tellmore.protocols.urls")),
    path(STUDY, include("tellmore.team.urls")),
    path(STUDY, include("tellmore.capture.urls")),
    path(STUDY, include("tellmore.clearing.urls")),
    path(STUDY, include("tellmore.analysis.urls")),
    path(STUDY, include("tellmore.actions.urls")),
    path(STUDY, include("tellmore.reports.urls")),
    path(STUDY, include("tellmore.interop.urls")),
    path("", include("tellmore.gym.urls")),
    path("", include("tellmore.circleback.urls")),
    path("", include("tellmore.retention.urls")),
    path("", include("tellmore.web.urls")),
]
handler404 = "tellmore.web.views.not_found"
handler500 = "tellmore.web.views.server_error"
