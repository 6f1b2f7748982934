"""Headlines, readings and the board of one study."""

from django.urls import path

from tellmore.analysis.views import board, columns, headlines, interview, parking, readings

urlpatterns = [
    # headlines/…
    path("headlines/", readings.headlines, name="headlines"),
    path("headlines/pairs/", readings.reading_pairs, name="reading_pairs"),
    path("headlines/pairs/deal/", readings.readings_deal, name="readings_deal"),
    path("headlines/pairs/make/", readings.pairs_make, name="pairs_make"),
    path("headlines/readings/<uuid:reading_id>/done/", readings.reading_done, name="reading_done"),
    path("headlines/rules/", headlines.headline_rules, name="headline_rules"),
    path("headlines/rules.json", headlines.headline_rule_files, name="headline_rule_files"),
    path("headlines/coach/<uuid:session_id>/", interview.headline_coach, name="headline_coach"),
    path("headlines/interviews/<uuid:session_id>/", interview.read_interview, name="read_interview"),
    path("headlines/interviews/<uuid:session_id>/quote/", interview.headline_quote, name="headline_quote"),
    path("headlines/<uuid:headline_id>/", headlines.headline_edit, name="headline_edit"),
    path("headlines/<uuid:headline_id>/remove/", headlines.headline_remove, name="headline_remove"),
    path("headlines/<uuid:headline_id>/restore/", headlines.headline_restore, name="headline_restore"),
    path("headlines/<uuid:headline_id>/take-up/", headlines.headline_take_up, name="headline_take_up"),
    path("headlines/<uuid:headline_id>/dismiss/", headlines.headline_dismiss, name="headline_dismiss"),
    path("headlines/parked/", parking.parked_ideas, name="parked_ideas"),
    path("headlines/parked/<uuid:idea_id>/remove/", parking.parked_idea_remove, name="parked_idea_remove"),
    # themes/…
    path("themes/", board.theme_board, name="theme_board"),
    path("themes/events/", board.board_events, name="board_events"),
    path("themes/history/", board.board_history, name="board_history"),
    path("themes/undo/", board.board_undo, name="board_undo"),
    path("themes/add/", columns.theme_add, name="theme_add"),
    path("themes/cards/<uuid:headline_id>/move/", board.card_move, name="card_move"),
    path("themes/<uuid:theme_id>/", columns.theme, name="theme"),
    path("themes/<uuid:theme_id>/rename/", columns.theme_rename, name="theme_rename"),
    path("themes/<uuid:theme_id>/merge/", columns.theme_merge, name="theme_merge"),
    path("themes/<uuid:theme_id>/split/", columns.theme_split, name="theme_split"),
    path("themes/<uuid:theme_id>/shift/", columns.theme_shift, name="theme_shift"),
    path("themes/<uuid:theme_id>/remove/", columns.theme_remove, name="theme_remove"),
]
