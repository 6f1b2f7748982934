"""The verbs of this room: draft and write a report, fill its sections, publish and withdraw editions."""

from tellmore.reports.services.drafts import FieldRefused, NothingToReport, draft_report, write_report
from tellmore.reports.services.editions import (
    NotReady,
    QuoteGone,
    ReportChanged,
    publish_edition,
    take_out_voices,
    withdraw_edition,
)
from tellmore.reports.services.sections import (
    AlreadyChosen,
    NotHere,
    add_section,
    choose_quotes,
    order_sections,
    remove_section,
    set_apart,
)

__all__ = [
    "AlreadyChosen",
    "FieldRefused",
    "NotHere",
    "NotReady",
    "NothingToReport",
    "QuoteGone",
    "ReportChanged",
    "add_section",
    "choose_quotes",
    "draft_report",
    "order_sections",
    "publish_edition",
    "remove_section",
    "set_apart",
    "take_out_voices",
    "withdraw_edition",
    "write_report",
]
