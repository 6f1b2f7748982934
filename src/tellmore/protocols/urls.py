"""Addresses about what is asked."""

from django.urls import path

from tellmore.protocols import views

urlpatterns = [
    path("protocol/", views.protocol, name="protocol"),
    path("protocol/draft/", views.draft_start, name="draft_start"),
    path("protocol/draft/discard/", views.draft_discard, name="draft_discard"),
    path("protocol/draft/publish/", views.version_publish, name="version_publish"),
    path("protocol/draft/script/", views.script_edit, name="script_edit"),
    path("protocol/draft/set-aside/", views.remark_set_aside, name="remark_set_aside"),
    path("protocol/draft/take-up/", views.remark_take_up, name="remark_take_up"),
    path("protocol/versions/<int:number>/", views.version, name="version"),
    path("protocol/versions/<int:number>/guide/", views.guide, name="guide"),
    path("protocol/packs/", views.packs, name="packs"),
    path("protocol/packs/<slug:key>/", views.pack_use, name="pack_use"),
    path("protocol/bank/", views.bank, name="bank"),
    path("protocol/bank/openers/", views.openers, name="openers"),
    path("protocol/bank/ours/<uuid:own_id>/", views.own_question_edit, name="own_question_edit"),
    path("protocol/bank/ours/<uuid:own_id>/remove/", views.own_question_remove, name="own_question_remove"),
    path("protocol/bank/<slug:key>/", views.bank_add, name="bank_add"),
    path("protocol/rules/", views.question_rules, name="question_rules"),
    path("protocol/rules.json", views.question_rule_files, name="question_rule_files"),
    path("protocol/questions/new/", views.question_new, name="question_new"),
    path("protocol/questions/lint/", views.question_lint, name="question_lint"),
    path("protocol/questions/<uuid:question_id>/", views.question_edit, name="question_edit"),
    path("protocol/questions/<uuid:question_id>/keep/", views.question_keep, name="question_keep"),
    path("protocol/questions/<uuid:question_id>/move/", views.question_move, name="question_move"),
    path("protocol/questions/<uuid:question_id>/remove/", views.question_remove, name="question_remove"),
    path(
        "protocol/questions/<uuid:question_id>/set-aside/", views.finding_set_aside, name="finding_set_aside"
    ),
    path("protocol/questions/<uuid:question_id>/take-up/", views.finding_take_up, name="finding_take_up"),
]
