"""The verbs of this room: draft and write a report, fill its sections, publish and withdraw editions."""

from tellmore.reports.services.drafts import FieldRefused, NothingToReport, draft_report, write_report
from tellmore.reports.services.editions import (
    NotReady,
    QuoteGone,
    ReportChanged,
    TooFew,
    publish_edition,
    take_out_voices,
    withdraw_edition,
)
from tellmore.reports.services.hallway import (
    NotACount,
    NotBeside,
    NothingToTakeBack,
    NotWider,
    StillTooFew,
    count_people,
    keep_categories,
    mark_looked,
    put_wider_words,
    take_back,
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
    "NotACount",
    "NotBeside",
    "NotHere",
    "NotReady",
    "NotWider",
    "NothingToReport",
    "NothingToTakeBack",
    "QuoteGone",
    "ReportChanged",
    "StillTooFew",
    "TooFew",
    "add_section",
    "choose_quotes",
    "count_people",
    "draft_report",
    "keep_categories",
    "mark_looked",
    "order_sections",
    "publish_edition",
    "put_wider_words",
    "remove_section",
    "set_apart",
    "take_back",
    "take_out_voices",
    "withdraw_edition",
    "write_report",
]
