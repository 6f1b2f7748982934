"""Addresses of the report: draft, sections, editions."""

from django.urls import path

from tellmore.reports.views import draft, editions, sections

urlpatterns = [
    # report/…
    path("report/", draft.report, name="report"),
    path("report/draft/", draft.report_draft, name="report_draft"),
    path("report/texts/", draft.report_edit, name="report_edit"),
    path("report/preview/", draft.report_preview, name="report_preview"),
    path("report/publish/", editions.report_publish, name="report_publish"),
    # report/sections/…
    path("report/sections/add/", sections.section_add, name="section_add"),
    path("report/sections/<uuid:section_id>/", sections.section_edit, name="section_edit"),
    path("report/sections/<uuid:section_id>/move/", sections.section_move, name="section_move"),
    path("report/sections/<uuid:section_id>/remove/", sections.section_remove, name="section_remove"),
    # report/editions/…
    path("report/editions/<int:number>/", editions.edition, name="edition"),
    path("report/editions/<int:number>/<str:language>.pdf", editions.edition_pdf, name="edition_pdf"),
    path("report/editions/<int:number>/withdraw/", editions.edition_withdraw, name="edition_withdraw"),
]
