"""Every address of ours × every person → found or not found. A new route without a row fails."""

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.urls import NoReverseMatch, reverse

from tests.house.test_house_rules import ours
from tests.house.world import build

PEOPLE = ("lena", "stella", "ivo", "ana", "rita", "adam", "otto")
EVERYBODY = {"lena", "stella", "ivo", "ana", "rita", "adam"}
LEAD, STEWARD = {"lena"}, {"stella"}
CLEARED = {"lena", "stella", "ana"}
READERS = {"lena", "ana"}
ANYBODY = {*EVERYBODY, "otto"}
TAKING_PART = EVERYBODY - {"adam"}
GET, POST = "get", "post"
HEARD = {"session_id": "heard_id"}

# route: (method, who finds it, parameters that differ from the usual ones)
TABLE: dict[str, tuple[str, set[str], dict[str, str]]] = {
    "home": (GET, ANYBODY, {}),
    "study_home": (GET, EVERYBODY, {}),
    "style_guide": (GET, ANYBODY, {}),
    "my_account": (GET, ANYBODY, {}),
    # an organisation's admin; Otto is one elsewhere, and finds his own members only
    "members": (GET, {"adam", "otto"}, {}),
    "member_edit": (GET, {"adam"}, {}),
    "member_remove": (GET, {"adam"}, {}),
    "invitation_revoke": (POST, {"adam"}, {}),
    "study_new": (GET, {"adam", "otto"}, {}),
    # privacy
    "finder_rules": (GET, ANYBODY, {}),
    # studies
    "purpose": (GET, EVERYBODY, {}),
    "purpose_edit": (GET, LEAD, {}),
    "plan": (GET, EVERYBODY, {}),
    "plan_item_edit": (GET, LEAD, {}),
    "plan_item_tick": (POST, LEAD, {}),
    "plan_item_remove": (POST, LEAD, {}),
    "contacts": (GET, EVERYBODY, {}),
    "contact_edit": (GET, LEAD, {}),
    "contact_remove": (POST, LEAD, {}),
    "study_people": (GET, EVERYBODY, {}),
    "study_invite": (GET, {"lena", "adam"}, {}),
    "role_revoke": (POST, {"lena", "adam"}, {}),
    "study_settings": (GET, LEAD, {}),
    "data_set": (POST, LEAD, {}),
    "study_remove": (GET, LEAD, {}),
    "coach_rules": (GET, EVERYBODY, {}),
    "rule_switch_off": (POST, LEAD, {"code": "closed"}),
    "rule_switch_on": (POST, LEAD, {"code": "closed"}),
    "audit_log": (GET, {"lena", "stella"}, {}),
    # sampling
    "whose_stories": (GET, EVERYBODY, {}),
    "criterion_new": (GET, LEAD, {}),
    "criterion_edit": (GET, LEAD, {}),
    "criterion_remove": (POST, LEAD, {}),
    # protocols
    "protocol": (GET, EVERYBODY, {}),
    "draft_start": (POST, LEAD, {}),
    "draft_discard": (POST, LEAD, {}),
    "version_publish": (POST, LEAD, {}),
    "script_edit": (GET, LEAD, {}),
    "remark_set_aside": (POST, LEAD, {}),
    "version": (GET, EVERYBODY, {}),
    "guide": (GET, EVERYBODY, {}),
    "guide_pdf": (GET, EVERYBODY, {}),
    "packs": (GET, LEAD, {}),
    "pack_use": (GET, LEAD, {}),
    "bank": (GET, LEAD, {}),
    "bank_add": (POST, LEAD, {"key": "general-01"}),
    "openers": (GET, EVERYBODY, {}),
    "question_keep": (GET, LEAD, {}),
    "own_question_edit": (GET, LEAD, {}),
    "own_question_remove": (GET, LEAD, {}),
    "question_rules": (GET, EVERYBODY, {}),
    "question_new": (GET, LEAD, {}),
    "question_lint": (POST, LEAD, {}),
    "question_edit": (GET, LEAD, {}),
    "question_rule_files": (GET, LEAD, {}),
    "question_move": (POST, LEAD, {}),
    "question_remove": (POST, LEAD, {}),
    "finding_set_aside": (POST, LEAD, {}),
    "finding_take_up": (POST, LEAD, {}),
    "remark_take_up": (POST, LEAD, {}),
    # team
    "team": (GET, EVERYBODY, {}),
    "interviewer_edit": (GET, LEAD, {}),
    "readiness": (GET, {"lena", "ivo"}, {}),
    "interviewer_remove": (POST, LEAD, {}),
    # capture: a raw note is for the one who writes it; the lead is refused
    "sessions": (GET, LEAD, {}),
    "session_new": (GET, LEAD, {}),
    "session_edit": (GET, LEAD, {}),
    "seat_edit": (GET, LEAD, {}),
    "session_remove": (POST, LEAD, {}),
    "session_withdraw": (POST, LEAD, {}),
    "listening": (GET, EVERYBODY, {}),
    "listen": (GET, {"ivo"}, {}),
    "note_data": (GET, {"ivo"}, {}),
    "note_keep": (POST, {"ivo"}, {}),
    "line_add": (POST, {"ivo"}, {}),
    "session_finish": (POST, {"ivo"}, {}),
    "session_reopen": (POST, {"ivo"}, {}),
    # analysis
    "headlines": (GET, CLEARED, {}),
    "reading_pairs": (GET, LEAD, {}),
    "readings_deal": (POST, LEAD, {}),
    "pairs_make": (POST, LEAD, {}),
    "reading_done": (POST, READERS, {}),
    "headline_rules": (GET, CLEARED, {}),
    "headline_rule_files": (GET, READERS, {}),
    "headline_coach": (POST, READERS, HEARD),
    "read_interview": (GET, CLEARED, HEARD),
    "headline_quote": (POST, READERS, HEARD),
    "headline_edit": (GET, READERS, {}),
    "headline_remove": (POST, READERS, {}),
    "headline_restore": (POST, READERS, {}),
    "headline_dismiss": (POST, READERS, {}),
    "headline_take_up": (POST, READERS, {}),
    "parked_ideas": (GET, CLEARED, {}),
    "parked_idea_remove": (POST, READERS, {}),
    "theme_board": (GET, CLEARED, {}),
    "board_events": (GET, CLEARED, {}),
    "board_history": (GET, CLEARED, {}),
    "board_undo": (POST, READERS, {}),
    "theme_add": (POST, READERS, {}),
    "card_move": (POST, READERS, {}),
    "theme": (GET, CLEARED, {}),
    "theme_rename": (POST, READERS, {}),
    "theme_merge": (POST, READERS, {}),
    "theme_split": (POST, READERS, {}),
    "theme_shift": (POST, READERS, {}),
    "theme_remove": (POST, READERS, {}),
    # actions
    "actions": (GET, TAKING_PART, {}),
    "action": (GET, TAKING_PART, {}),
    "action_new": (GET, LEAD, {}),
    "action_edit": (GET, LEAD, {}),
    "action_remove": (POST, LEAD, {}),
    # clearing: stewards, and nobody else, see what is sealed
    "clearing_queue": (GET, EVERYBODY, {}),
    "clearing_order": (POST, STEWARD, {}),
    "notes_search": (POST, STEWARD, {}),
    "clear_note": (GET, STEWARD, HEARD),
    "mask_decide": (POST, STEWARD, HEARD),
    "mask_add": (POST, STEWARD, HEARD),
    "mask_undo": (POST, STEWARD, HEARD),
    "masks_sure": (POST, STEWARD, HEARD),
    "note_release": (POST, STEWARD, HEARD),
    "release_propose": (POST, STEWARD, HEARD),
    "release_confirm": (POST, STEWARD, HEARD),
    "release_return": (POST, STEWARD, HEARD),
    "review_reopen": (POST, STEWARD, HEARD),
    "note_take_back": (GET, STEWARD, HEARD),
    "mask_everywhere": (GET, STEWARD, HEARD),
    "study_words": (GET, STEWARD, {}),
    "study_words_list": (POST, STEWARD, {}),
    "study_word_remove": (GET, STEWARD, {}),
    "word_everywhere": (GET, STEWARD, {}),
    "decision_undo": (GET, STEWARD, {}),
    "second_looks": (GET, EVERYBODY, {}),
    "second_look_done": (POST, STEWARD, {}),
    "transcript": (GET, CLEARED, HEARD),
    # reports
    "report": (GET, TAKING_PART, {}),
    "report_draft": (POST, LEAD, {}),
    "report_edit": (GET, LEAD, {}),
    "report_preview": (GET, LEAD, {}),
    "report_publish": (GET, LEAD, {}),
    "hallway": (GET, LEAD, {}),
    "hallway_quote": (GET, LEAD, {"headline_id": "printed_id"}),
    "hallway_size": (POST, LEAD, {"headline_id": "printed_id"}),
    "hallway_widen": (POST, LEAD, {"headline_id": "printed_id"}),
    "hallway_count": (POST, LEAD, {"headline_id": "printed_id"}),
    "hallway_undo": (POST, LEAD, {"headline_id": "printed_id"}),
    "section_add": (POST, LEAD, {}),
    "section_edit": (GET, LEAD, {}),
    "section_move": (POST, LEAD, {}),
    "section_remove": (POST, LEAD, {}),
    "edition": (GET, TAKING_PART, {}),
    "edition_pdf": (GET, TAKING_PART, {}),
    "edition_withdraw": (GET, LEAD, {}),
    # what ends: keys are for the admin, erasing is for stewards
    "keys": (GET, {"adam", "otto"}, {}),
    "key_change": (POST, {"adam"}, {}),
    "shred_day": (GET, LEAD, {}),
    "certificate": (GET, EVERYBODY, {}),
    "erasures": (GET, STEWARD, {}),
    "session_erase": (GET, STEWARD, HEARD),
    "erasure": (GET, STEWARD, {}),
    # the gym knows no study: anybody may practise
    "gym": (GET, ANYBODY, {}),
    "gym_start": (POST, ANYBODY, {}),
    "gym_exercise": (GET, ANYBODY, {}),
    "gym_finish": (POST, ANYBODY, {}),
    "gym_done": (GET, ANYBODY, {}),
    # files in and out
    "bring_in": (GET, LEAD, {}),
    "targets_import": (GET, LEAD, {}),
    "hand_out": (GET, LEAD, {}),
    # circle back
    "circle_back": (GET, {"lena", "stella"}, {}),
    "letter_edit": (GET, {"lena", "stella"}, {}),
    "letter_publish": (POST, {"lena", "stella"}, {}),
    "letter_pdf": (GET, {"lena", "stella"}, {}),
    "slips": (GET, {"lena", "stella"}, {}),
    "answers": (GET, {"lena", "stella"}, {}),
    "answer": (GET, STEWARD, {}),
}
# Open to whoever comes: they hold nothing of a study, or ask for a token or a slip first.
OPEN = {
    "choose_language",
    "manifest",
    "health",
    "sign_in_once",
    "invitation_accept",
    "slip_open",
    "slip_mine",
    "slip_answer",
    "slip_withdraw",
    "slip_close",
}
# what the finder sees in a note is laid down when a steward first opens it; a second look adds nothing
MAY_CHANGE = {("clear_note", "clearing_reviews"), ("clear_note", "masks")}

pytestmark = pytest.mark.django_db


def sent(values: dict) -> dict[str, object]:
    """A body in which the routes that ask for more than their address find it."""
    return {"theme": values["theme_id"], "to": "up", "decision": values["hallway_decision_id"]}


def address(name: str, values: dict, differ: dict[str, str]) -> str:
    """The route with the values it asks for; `differ` names another value, or holds one."""
    chosen = {**values, **{key: values.get(other, other) for key, other in differ.items()}}
    for keys in _subsets(chosen):
        try:
            return reverse(name, kwargs=keys)
        except NoReverseMatch:
            continue
    raise AssertionError(f"no value for a parameter of {name}")


def _subsets(values: dict):
    from django.urls import get_resolver

    seen = get_resolver().reverse_dict
    names = {key for entry in seen.values() for _possibility in entry[0] for key in _possibility[1]}
    known = {key: value for key, value in values.items() if key in names}
    yield {}
    for first in known:
        yield {first: known[first]}
    for second in known:
        if second != "slug":
            yield {"slug": values["slug"], second: known[second]}
    yield {key: values[key] for key in ("slug", "session_id", "seat_id")}
    yield {key: values[key] for key in ("slug", "number", "language")}
    the_round = ("drill", "voice", "seed", "place")
    for length in (2, 3, 4):
        yield {key: values[key] for key in the_round[:length]}


def test_every_route_has_a_row():
    names = {name for name, _view in ours()}

    assert names - set(TABLE) - OPEN == set()
    assert set(TABLE) - names == set()


def test_every_address_answers_each_person_as_the_table_says_and_no_look_changes_a_row(cast, client):
    """A browser fetches ahead, loads a page twice, and people click out of curiosity."""
    values = build(cast)
    wrong, changed = [], set()
    for name, (method, found_by, differ) in TABLE.items():
        path = address(name, values, differ)
        for who in PEOPLE:
            with transaction.atomic():
                client.force_login(getattr(cast, who))
                with connection.execute_wrapper(written := Written()):
                    status = getattr(client, method)(path, sent(values) if method == POST else {}).status_code
                transaction.set_rollback(True)
            if (status == 404) == (who in found_by) or status >= 500:
                wrong.append((name, who, status))
            changed |= {(name, table) for table in written.tables} if method == GET else set()

    assert sorted({f"{name}: {who} {status}" for name, who, status in wrong}) == []
    assert changed - MAY_CHANGE == set()


class Written:
    """The tables that the queries of one request write to; that somebody looked is always kept."""

    def __init__(self) -> None:
        self.tables: set[str] = set()

    def __call__(self, execute, sql, params, many, context):
        if sql.startswith(("INSERT", "UPDATE", "DELETE")):
            self.tables |= {sql.split('"')[1]} - {"audit_entries", "django_session"}
        return execute(sql, params, many, context)


def test_nobody_gets_anywhere_without_signing_in(cast, client):
    values = build(cast)

    answers = {
        name: getattr(client, method)(address(name, values, differ)).headers.get("Location", "")
        for name, (method, _found_by, differ) in TABLE.items()
    }

    assert {name: place for name, place in answers.items() if not place.startswith("/account/login/")} == {}


def test_slip_pages_are_not_found_without_a_slip(cast, client):
    answers = [
        client.get("/slip/mine/"),
        client.post("/slip/answer/", {"kind": "add"}),
        client.get("/slip/withdraw/"),
    ]

    assert [answer.status_code for answer in answers] == [404, 404, 404]
