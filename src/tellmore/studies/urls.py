"""Addresses about the study itself."""

from django.urls import path

from tellmore.studies import views

S = "studies/<slug:slug>/"

urlpatterns = [
    path("studies/new/", views.study_new, name="study_new"),
    # studies/<slug>/…
    path(S + "purpose/", views.purpose, name="purpose"),
    path(S + "purpose/edit/", views.purpose_edit, name="purpose_edit"),
    path(S + "plan/", views.plan, name="plan"),
    path(S + "plan/<uuid:item_id>/", views.plan_item_edit, name="plan_item_edit"),
    path(S + "plan/<uuid:item_id>/tick/", views.plan_item_tick, name="plan_item_tick"),
    path(S + "plan/<uuid:item_id>/remove/", views.plan_item_remove, name="plan_item_remove"),
    path(S + "contacts/", views.contacts, name="contacts"),
    path(S + "contacts/<uuid:contact_id>/", views.contact_edit, name="contact_edit"),
    path(S + "contacts/<uuid:contact_id>/remove/", views.contact_remove, name="contact_remove"),
    path(S + "people/", views.study_people, name="study_people"),
    path(S + "people/invite/", views.study_invite, name="study_invite"),
    path(S + "people/<uuid:role_id>/revoke/", views.role_revoke, name="role_revoke"),
    path(S + "settings/", views.study_settings, name="study_settings"),
    path(S + "coach/", views.coach_rules, name="coach_rules"),
    path(S + "coach/<slug:code>/off/", views.rule_switch_off, name="rule_switch_off"),
    path(S + "coach/<slug:code>/on/", views.rule_switch_on, name="rule_switch_on"),
    path(S + "settings/data-set/", views.data_set, name="data_set"),
    path(S + "remove/", views.study_remove, name="study_remove"),
    path(S + "record/", views.audit_log, name="audit_log"),
]
