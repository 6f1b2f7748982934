"""Addresses of the report: draft, sections, editions."""

from django.urls import path

from tellmore.reports.views import draft, editions, hallway, sections

urlpatterns = [
    # report/…
    path("report/", draft.report, name="report"),
    path("report/draft/", draft.report_draft, name="report_draft"),
    path("report/texts/", draft.report_edit, name="report_edit"),
    path("report/preview/", draft.report_preview, name="report_preview"),
    path("report/publish/", editions.report_publish, name="report_publish"),
    # report/hallway/…
    path("report/hallway/", hallway.hallway, name="hallway"),
    path("report/hallway/<uuid:headline_id>/", hallway.hallway_quote, name="hallway_quote"),
    path("report/hallway/<uuid:headline_id>/size/", hallway.hallway_size, name="hallway_size"),
    path("report/hallway/<uuid:headline_id>/widen/", hallway.hallway_widen, name="hallway_widen"),
    path("report/hallway/<uuid:headline_id>/count/", hallway.hallway_count, name="hallway_count"),
    path("report/hallway/<uuid:headline_id>/undo/", hallway.hallway_undo, name="hallway_undo"),
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
