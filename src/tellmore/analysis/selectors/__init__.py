"""Named reads of this room: cleared interviews, readings, headlines with their words, the board, its history."""

from tellmore.analysis.selectors.board import (
    Board,
    CardShown,
    Column,
    board_of_study,
    column_of_theme,
    events_after,
    newest_number,
    themes_of_study,
)
from tellmore.analysis.selectors.cleared import (
    Cleared,
    Line,
    shown_quotes,
    texts_of_quotes,
    transcript_of,
    transcripts_of_study,
)
from tellmore.analysis.selectors.facts import facts
from tellmore.analysis.selectors.headlines import (
    HeadlineShown,
    headlines_of_session,
    headlines_of_study,
    newest_quotes,
    parked_ideas_of_study,
)
from tellmore.analysis.selectors.history import Happened, happenings, history_of_study
from tellmore.analysis.selectors.readings import (
    interviews_of_study,
    next_interview,
    pairs_of_study,
    people_who_read,
    reading_of,
    reading_progress,
)

__all__ = [
    "Board",
    "CardShown",
    "Cleared",
    "Column",
    "Happened",
    "HeadlineShown",
    "Line",
    "board_of_study",
    "column_of_theme",
    "events_after",
    "facts",
    "happenings",
    "headlines_of_session",
    "headlines_of_study",
    "history_of_study",
    "interviews_of_study",
    "newest_number",
    "newest_quotes",
    "next_interview",
    "pairs_of_study",
    "parked_ideas_of_study",
    "people_who_read",
    "reading_of",
    "reading_progress",
    "shown_quotes",
    "texts_of_quotes",
    "themes_of_study",
    "transcript_of",
    "transcripts_of_study",
]
