import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellmore.analysis.domain import board, board_events, board_order, board_undo
from tellmore.analysis.domain.board import EMPTY, applied, replayed
from tellmore.analysis.domain.board_events import (
    CardMoved,
    HeadlineAdded,
    HeadlineRemoved,
    ThemeAdded,
    ThemeDescribed,
    ThemeMoved,
    ThemeRemoved,
    ThemeRenamed,
    ThemesMerged,
    ThemeSplit,
)
from tellmore.analysis.domain.board_undo import Logged

THEMES, CARDS = st.sampled_from("ABC"), st.sampled_from("123456")
KEYS = st.integers(0, 40).map(lambda n: board_order._digits(n + 7))
TEXTS = st.sampled_from(["", "Nobody explains the schedule", "Todos llegan tarde"])
EVENTS = st.one_of(
    st.builds(HeadlineAdded, CARDS, KEYS),
    st.builds(HeadlineRemoved, CARDS),
    st.builds(CardMoved, CARDS, st.none() | THEMES, KEYS),
    st.builds(ThemeAdded, THEMES, KEYS, TEXTS),
    st.builds(ThemeRenamed, THEMES, TEXTS),
    st.builds(ThemeDescribed, THEMES, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS),
    st.builds(ThemeMoved, THEMES, KEYS),
    st.builds(ThemesMerged, THEMES, THEMES),
    st.builds(ThemeSplit, THEMES, THEMES, KEYS, st.lists(CARDS, max_size=3).map(tuple), TEXTS),
    st.builds(ThemeRemoved, THEMES),
)
LOGS = st.lists(
    st.tuples(st.sampled_from(["ana", "ivo", "undo ana", "undo ivo", "redo ana"]), EVENTS), max_size=30
)


def with_cards(*placed):
    """A board with themes A and B; `placed` are (headline, theme or None) in order."""
    events = [ThemeAdded("A", "5"), ThemeAdded("B", "6")]
    for headline, theme in placed:
        state = replayed(events)
        events.append(HeadlineAdded(headline, board.order_at_end(state, None)))
        events.append(CardMoved(headline, theme, board.order_at_end(replayed(events), theme)))
    return replayed(events)


def names(state, theme):
    return "".join(card.headline for card in state.cards_in(theme))


def played(steps):
    """A log in which people also undo and redo, whenever that is possible."""
    log = []
    for who, event in steps:
        verb, _, person = who.rpartition(" ")
        if verb:
            try:
                step = {"undo": board_undo.undo_of, "redo": board_undo.redo_of}[verb](log, person)
            except (board_undo.NothingToUndo, board_undo.TouchedSince):
                continue
            log.append(Logged(len(log), person, step.event, step.undoes))
        else:
            log.append(Logged(len(log), person, event))
    return log


@given(st.lists(EVENTS, max_size=30))
def test_replay_equals_step_by_step(events):
    state = EMPTY
    for event in events:
        state = applied(state, event)

    assert replayed(events) == state


@given(st.lists(EVENTS, max_size=20), EVENTS)
def test_inverse_restores_the_board_exactly(events, last):
    before = replayed(events)

    undone = applied(applied(before, last), board_undo.inverse(before, last))

    assert undone == before


@given(st.lists(EVENTS, max_size=20), EVENTS)
def test_every_event_is_idempotent(events, last):
    once = applied(replayed(events), last)

    assert applied(once, last) == once


@given(st.lists(EVENTS, max_size=30))
def test_no_card_is_ever_in_a_column_nobody_sees(events):
    state = replayed(events)

    homes = {card.theme for card in state.cards.values()} - {None}
    assert homes <= {theme.id for theme in state.columns()}


@given(st.lists(EVENTS, max_size=20), EVENTS)
def test_payloads_survive_json(events, last):
    before = replayed(events)

    for event in (last, board_undo.inverse(before, last), board_undo._difference(EMPTY, before)):
        text = json.dumps(event.to_payload())
        assert board_events.from_payload(json.loads(text)) == event


@settings(max_examples=300)
@given(LOGS)
def test_undo_takes_back_exactly_my_last_step_in_any_interleaving(steps):
    log = played(steps)
    try:
        undo = board_undo.undo_of(log, "ana")
    except (board_undo.NothingToUndo, board_undo.TouchedSince):
        return
    events = [row.event for row in log]
    mine = next(index for index, row in enumerate(log) if row.number == undo.undoes)

    now, undone = replayed(events), applied(replayed(events), undo.event)
    before, after = replayed(events[:mine]), replayed(events[: mine + 1])

    changed_cards = {c for c in {*before.cards, *after.cards} if before.cards.get(c) != after.cards.get(c)}
    for headline in {*now.cards, *undone.cards, *before.cards}:
        expected = before if headline in changed_cards else now
        assert undone.cards.get(headline) == expected.cards.get(headline)
    homes = {card.theme for card in undone.cards.values()} - {None}
    assert homes <= {theme.id for theme in undone.columns()}


@settings(max_examples=200)
@given(LOGS)
def test_redo_brings_back_what_undo_took(steps):
    log = played(steps)
    try:
        undo = board_undo.undo_of(log, "ivo")
    except (board_undo.NothingToUndo, board_undo.TouchedSince):
        return
    now = replayed(row.event for row in log)
    longer = [*log, Logged(len(log), "ivo", undo.event, undo.undoes)]

    redo = board_undo.redo_of(longer, "ivo")

    assert applied(replayed(row.event for row in longer), redo.event) == now


@given(st.lists(st.integers(0, 1_000), max_size=60))
def test_there_is_always_room_between_two_keys(places):
    keys = []
    for place in places:
        at = place % (len(keys) + 1)
        before, after = keys[at - 1] if at else "", keys[at] if at < len(keys) else ""
        keys.insert(at, board_order.between(before, after))

    assert keys == sorted(set(keys))


def test_keys_stay_short_when_cards_are_added_at_the_end():
    key = ""
    for _ in range(10_000):
        key = board_order.between(key, "")

    assert len(key) == 6


@pytest.mark.parametrize("at_the_front", [True, False])
def test_there_is_room_after_thousands_of_moves_to_one_place(at_the_front):
    first, last = board_order.between("", ""), board_order.between(board_order.between("", ""), "")

    for _ in range(6_000):
        middle = board_order.between(first, last)
        assert first < middle < last
        first, last = (first, middle) if at_the_front else (middle, last)


def test_card_is_moved_behind_its_new_neighbour():
    state = with_cards(("1", "A"), ("2", "A"), ("3", None))

    moved = applied(state, CardMoved("3", "A", board.order_after(state, "A", "1")))

    assert (names(moved, "A"), names(moved, None)) == ("132", "")


def test_card_goes_first_or_last_when_asked():
    state = with_cards(("1", "A"), ("2", "A"), ("3", None))

    assert names(applied(state, CardMoved("3", "A", board.order_after(state, "A", None))), "A") == "312"
    assert names(applied(state, CardMoved("3", "A", board.order_after(state, "A", "gone"))), "A") == "123"


def test_merge_keeps_the_order_of_both_columns():
    state = applied(with_cards(("2", "A"), ("1", "A"), ("3", "B")), ThemesMerged("A", "B"))

    assert names(state, "B") == "321"
    assert [theme.id for theme in state.columns()] == ["B"]


def test_removed_theme_gives_its_cards_back():
    state = applied(with_cards(("1", None), ("2", "A"), ("3", "A")), ThemeRemoved("A"))

    assert names(state, None) == "123"


def test_split_takes_only_cards_of_that_theme():
    state = applied(
        with_cards(("1", "A"), ("2", "A"), ("3", "B")), ThemeSplit("A", "C", "7", ("2", "3"), "New")
    )

    assert (names(state, "A"), names(state, "B"), names(state, "C")) == ("1", "3", "2")


def test_move_into_a_removed_theme_is_refused_in_words():
    state = applied(with_cards(("1", None)), ThemeRemoved("A"))

    with pytest.raises(board.NotOnBoard, match="ya no está en el tablero"):
        board.checked(state, CardMoved("1", "A", "5"), reader="es")
    assert applied(state, CardMoved("1", "A", "5")) == state


def test_undo_explains_who_touched_the_card_since():
    log = [
        Logged(1, "ana", HeadlineAdded("1", "5")),
        Logged(2, "ana", ThemeAdded("A", "5")),
        Logged(3, "ana", CardMoved("1", "A", "5")),
        Logged(4, "ivo", CardMoved("1", None, "5")),
    ]

    with pytest.raises(board_undo.TouchedSince, match="moved this headline since") as refused:
        board_undo.undo_of(log, "ana")
    assert refused.value.row.number == 4


def test_undo_is_not_hindered_by_another_card_in_the_same_column():
    start = with_cards(("1", None), ("2", None))
    log = [Logged(1, "ana", CardMoved("1", "A", "7")), Logged(2, "ivo", CardMoved("2", "A", "8"))]

    undo = board_undo.undo_of(log, "ana", start=start)

    assert undo.undoes == 1
    assert names(applied(replayed((row.event for row in log), start), undo.event), "A") == "2"


def test_undo_is_possible_again_when_the_other_takes_theirs_back():
    log = [
        Logged(1, "ana", HeadlineAdded("1", "5")),
        Logged(2, "ana", ThemeAdded("A", "5")),
        Logged(3, "ana", CardMoved("1", "A", "5")),
        Logged(4, "ivo", CardMoved("1", None, "6")),
    ]
    log.append(Logged(5, "ivo", *_pair(board_undo.undo_of(log, "ivo"))))

    undo = board_undo.undo_of(log, "ana")

    assert undo == board_undo.Undo(CardMoved("1", None, "5"), 3)


def _pair(undo):
    return undo.event, undo.undoes


def test_new_theme_cannot_vanish_under_the_cards_of_others():
    log = [
        Logged(1, "ivo", HeadlineAdded("1", "5")),
        Logged(2, "ana", ThemeAdded("A", "5")),
        Logged(3, "ivo", CardMoved("1", "A", "5")),
    ]

    with pytest.raises(board_undo.TouchedSince, match="changed this theme"):
        board_undo.undo_of(log, "ana")


def test_card_cannot_go_back_into_a_theme_that_left():
    log = [
        Logged(1, "ivo", HeadlineAdded("1", "5")),
        Logged(2, "ivo", ThemeAdded("A", "5")),
        Logged(3, "ivo", CardMoved("1", "A", "5")),
        Logged(4, "ana", CardMoved("1", None, "5")),
        Logged(5, "ivo", ThemeRemoved("A")),
    ]

    with pytest.raises(board_undo.TouchedSince, match="changed this theme"):
        board_undo.undo_of(log, "ana")


def test_undo_with_nothing_of_mine_says_so():
    with pytest.raises(board_undo.NothingToUndo, match="nothing of yours"):
        board_undo.undo_of([Logged(1, "ivo", HeadlineAdded("1", "5"))], "ana")


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"type": []},
        {"type": "no"},
        {"type": "card_moved"},
        {"type": "card_moved", "headline": 3, "theme": None, "order": "5"},
        {"type": "card_moved", "headline": ["a"], "theme": None, "order": "5"},
        {"type": "headline_removed", "headline": "a", "more": "b"},
        {"type": "theme_split", "theme": "A", "new": "B", "position": "5", "cards": "12"},
        {"type": "put_back", "themes": ["A"]},
        {"type": "put_back", "cards": [{"headline": "1"}]},
        {"type": "put_back", "themes": [{"id": "A", "position": "5", "retired": "yes"}]},
    ],
)
def test_payload_of_no_event_is_named(payload):
    with pytest.raises(board_events.BadEvent):
        board_events.from_payload(payload)


def test_log_of_a_state_replays_quickly():
    log = [HeadlineAdded(str(n), board_order._digits(n)) for n in range(20_000)]
    log += [CardMoved(str(n), None, board_order._digits(40_000 - n)) for n in range(20_000)]

    state = replayed(log)

    assert state.cards_in(None)[0].headline == "19999"
