"""Addresses of going back, and of the page behind a slip."""

from django.urls import path

from tellmore.circleback import views

S = "studies/<slug:slug>/"

urlpatterns = [
    # studies/<slug>/…
    path(S + "circle-back/", views.circle_back, name="circle_back"),
    path(S + "circle-back/letter/<str:language>/", views.letter_edit, name="letter_edit"),
    path(S + "circle-back/letter/<str:language>/publish/", views.letter_publish, name="letter_publish"),
    path(S + "circle-back/letter/<str:language>/pdf/", views.letter_pdf, name="letter_pdf"),
    path(S + "circle-back/slips/", views.slips, name="slips"),
    path(S + "circle-back/answers/", views.answers, name="answers"),
    path(S + "circle-back/answers/<uuid:answer_id>/", views.answer, name="answer"),
    path(S + "protocol/versions/<int:number>/guide/<str:language>.pdf", views.guide_pdf, name="guide_pdf"),
    # for whoever holds a slip
    path("slip/", views.slip_open, name="slip_open"),
    path("slip/mine/", views.slip_mine, name="slip_mine"),
    path("slip/answer/", views.slip_answer, name="slip_answer"),
    path("slip/withdraw/", views.slip_withdraw, name="slip_withdraw"),
    path("slip/close/", views.slip_close, name="slip_close"),
]
