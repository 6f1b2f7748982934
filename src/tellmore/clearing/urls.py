"""Addresses of clearing: the queue, one note, the words of the study, what was released."""

from django.urls import path

from tellmore.clearing.views import everywhere, looks, notes, proposals, words

NOTE = "clearing/<uuid:session_id>/"

WORDS = "clearing/words/"

urlpatterns = [
    path("clearing/", notes.clearing_queue, name="clearing_queue"),
    path("clearing/order/", notes.clearing_order, name="clearing_order"),
    path("clearing/search/", notes.notes_search, name="notes_search"),
    path(NOTE, notes.clear_note, name="clear_note"),
    path(NOTE + "decide/", notes.mask_decide, name="mask_decide"),
    path(NOTE + "add/", notes.mask_add, name="mask_add"),
    path(NOTE + "undo/", notes.mask_undo, name="mask_undo"),
    path(NOTE + "sure/", notes.masks_sure, name="masks_sure"),
    path(NOTE + "release/", notes.note_release, name="note_release"),
    path(NOTE + "propose/", proposals.release_propose, name="release_propose"),
    path(NOTE + "confirm/", proposals.release_confirm, name="release_confirm"),
    path(NOTE + "return/", proposals.release_return, name="release_return"),
    path(NOTE + "reopen/", notes.review_reopen, name="review_reopen"),
    path(NOTE + "take-back/", notes.note_take_back, name="note_take_back"),
    path(NOTE + "everywhere/", everywhere.mask_everywhere, name="mask_everywhere"),
    path(WORDS, words.study_words, name="study_words"),
    path(WORDS + "list/", words.study_words_list, name="study_words_list"),
    path(WORDS + "<uuid:word_id>/remove/", words.study_word_remove, name="study_word_remove"),
    path(WORDS + "<uuid:word_id>/everywhere/", everywhere.word_everywhere, name="word_everywhere"),
    path("clearing/decisions/<uuid:decision_id>/undo/", everywhere.decision_undo, name="decision_undo"),
    path("clearing/texts/", looks.second_looks, name="second_looks"),
    path("clearing/texts/<uuid:look_id>/", looks.second_look_done, name="second_look_done"),
    path("transcripts/<uuid:session_id>/", notes.transcript, name="transcript"),
]
