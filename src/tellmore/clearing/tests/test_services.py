"""From a sealed note to a released transcript and back, with every refusal on the way."""

import pytest

from tellmore.capture.domain.note import Line, Note, NoteQuestion
from tellmore.capture.services import receive_note, reopen_session, save_note, withdraw_session
from tellmore.capture.services.notes import finish_session
from tellmore.clearing import services
from tellmore.clearing.domain.naming import NotAPlaceholder
from tellmore.clearing.selectors import version_out
from tellmore.clearing.tests import build
from tellmore.foundation.models import AuditEntry
from tellmore.privacy import wordbook
from tellmore.privacy.domain.wordlist import Entry


def ranges(review, **filters):
    return [(m.line_id, m.start, m.end, m.placeholder, m.decision) for m in review.masks.filter(**filters)]


def mask(review, **filters):
    return review.masks.filter(**filters).get()


def test_open_review_lays_a_mask_over_what_the_finder_found(cast):
    review = build.review(cast.study, cast.ivo, by=cast.stella)

    assert ranges(review) == [("l1", 0, 13, "[coach A]", "open")]
    assert review.note_revision == 1


def test_open_review_marks_names_in_questions_too(cast):
    note = Note(
        (NoteQuestion("q1", "What did Principal Delgado tell you?"),), (Line("l1", "q1", "verbatim", "No."),)
    )
    session = receive_note(by=cast.ivo, study=cast.study, note=note)

    review = services.open_review(by=cast.stella, session=session)

    assert [m.line_id for m in review.masks.all()] == ["q:q1"]


def test_open_review_leaves_reactions_and_removed_lines_sealed(cast):
    lines = (
        Line("l1", "q1", "reaction", "I thought of Mrs. Okafor."),
        Line("l2", "q1", "verbatim", "Mrs. Okafor left.", removed=True),
        Line("l3", "q1", "verbatim", "It was fine."),
    )
    session = receive_note(by=cast.ivo, study=cast.study, note=Note((), lines))

    assert ranges(services.open_review(by=cast.stella, session=session)) == []


def test_open_review_twice_changes_nothing(cast):
    review = build.review(cast.study, cast.ivo, by=cast.stella)
    before = list(review.masks.values_list("pk", flat=True))

    services.open_review(by=cast.stella, session=review.session)

    assert list(review.masks.values_list("pk", flat=True)) == before


def test_open_review_finds_the_words_of_the_studys_dictionary(cast):
    words = [Entry(1, "PERSON", "Coach Quiet Otters"), Entry(2, "ORGANIZATION", "river pips")]
    wordbook.add_words(by=cast.stella, study=cast.study, entries=words)

    review = build.review(cast.study, cast.ivo, "i was in the quiet otters and the river pips")

    assert [m.kind for m in review.masks.all()] == ["PERSON", "ORGANIZATION"]


def test_open_review_refuses_a_note_that_is_not_finished(cast):
    session = build.finished(cast.study, cast.ivo)
    reopen_session(by=cast.ivo, session=session)

    with pytest.raises(services.NothingToClear):
        services.open_review(by=cast.stella, session=session)


def changed(cast, session, *lines):
    """The writer opens the note again and leaves these lines in it."""
    from tellmore.capture.access import unsealed
    from tellmore.capture.domain.note import to_data

    reopen_session(by=cast.ivo, session=session)
    old = unsealed(session.note, study_id=cast.study.pk)
    data = to_data(Note(old.questions, tuple(Line(at, "q1", "verbatim", text) for at, text in lines)))
    save_note(by=cast.ivo, session=session, data=data, base=session.note.revision)
    session.note.refresh_from_db()
    return finish_session(by=cast.ivo, session=session)


def test_open_review_keeps_decisions_when_the_note_grew(cast):
    review = build.decided(build.review(cast.study, cast.ivo), by=cast.stella)

    changed(cast, review.session, ("l1", build.TEXTS[0]), ("l3", "Then Mrs. Okafor came by."))
    services.open_review(by=cast.stella, session=review.session)

    assert ranges(review) == [
        ("l1", 0, 13, "[coach A]", "masked"),
        ("l3", 5, 16, "[teacher A]", "open"),
    ]


def test_open_review_finds_words_masked_by_hand_where_they_moved_to(cast):
    review = build.review(cast.study, cast.ivo, "the only goalie of the year")
    services.add_mask(by=cast.stella, review=review, line_id="l1", start=9, end=15, kind="OTHER")

    changed(cast, review.session, ("l1", "and i was the only goalie, the goalie"))
    services.open_review(by=cast.stella, session=review.session)

    assert ranges(review) == [
        ("l1", 19, 25, "[detail]", "masked"),
        ("l1", 31, 37, "[detail]", "masked"),
    ]


def test_open_review_never_gives_two_people_one_placeholder(cast):
    review = build.review(cast.study, cast.ivo, "Mrs. Okafor waved.")
    services.decide_mask(by=cast.stella, mask=review.masks.get(), decision="masked")

    changed(cast, review.session, ("l0", "Mrs. Delgado did not."), ("l1", "Mrs. Okafor waved."))
    services.open_review(by=cast.stella, session=review.session)

    assert [(m.line_id, m.placeholder, m.decision) for m in review.masks.all()] == [
        ("l0", "[teacher B]", "open"),
        ("l1", "[teacher A]", "masked"),
    ]


def test_decide_mask_everywhere_reaches_the_same_person_only(cast):
    review = build.review(cast.study, cast.ivo, "Mrs. Okafor and Mr. Delgado.", "Mrs. Okafor again.")

    count = services.decide_mask(by=cast.stella, mask=mask(review, line_id="l2"), decision="masked")

    assert count == 2
    assert [m.decision for m in review.masks.all()] == ["masked", "open", "masked"]


def test_decide_mask_here_only(cast):
    review = build.review(cast.study, cast.ivo, "Mrs. Okafor waved.", "Mrs. Okafor again.")

    services.decide_mask(by=cast.stella, mask=mask(review, line_id="l2"), decision="kept", everywhere=False)

    assert [m.decision for m in review.masks.all()] == ["open", "kept"]


def test_decide_mask_with_another_kind_takes_its_next_free_placeholder(cast):
    review = build.review(cast.study, cast.ivo, "Mrs. Okafor waved at Alder Creek High School.")

    services.decide_mask(by=cast.stella, mask=mask(review, kind="PERSON"), decision="masked", kind="SCHOOL")

    assert [(m.kind, m.placeholder) for m in review.masks.all()] == [
        ("SCHOOL", "[school A]"),
        ("SCHOOL", "[school]"),
    ]


def test_decide_mask_refuses_a_placeholder_that_repeats_the_name(cast):
    review = build.review(cast.study, cast.ivo, "Mrs. Okafor waved.")

    with pytest.raises(NotAPlaceholder):
        services.decide_mask(
            by=cast.stella, mask=review.masks.get(), decision="masked", placeholder="teacher okafor"
        )

    assert review.masks.get().placeholder == "[teacher A]"


def test_a_placeholder_names_nobody_else_who_is_hidden(cast):
    review = build.review(cast.study, cast.ivo, "Mrs. Okafor waved.", "Mr. Delgado ran.")
    delgado = mask(review, line_id="l2")
    before = ranges(review)

    with pytest.raises(NotAPlaceholder, match="something else"):
        services.decide_mask(by=cast.stella, mask=delgado, decision="masked", placeholder="friend of okafor")
    with pytest.raises(NotAPlaceholder, match="something else"):
        services.add_mask(
            by=cast.stella, review=review, line_id="l2", start=12, end=15, kind="OTHER", placeholder="okafor"
        )

    assert ranges(review) == before


def test_a_placeholder_may_say_what_was_kept(cast):
    review = build.review(cast.study, cast.ivo, "Mrs. Okafor waved.", "Mr. Delgado ran.")
    services.decide_mask(by=cast.stella, mask=mask(review, line_id="l1"), decision="kept")

    services.decide_mask(
        by=cast.stella, mask=mask(review, line_id="l2"), decision="masked", placeholder="friend of Okafor"
    )

    assert mask(review, line_id="l2").placeholder == "[friend of Okafor]"


def test_add_mask_covers_the_same_words_in_any_case_but_no_longer_word(cast):
    review = build.review(cast.study, cast.ivo, "at robotics we build", "ROBOTICS is not roboticsy")

    services.add_mask(by=cast.stella, review=review, line_id="l1", start=3, end=11, kind="ORGANIZATION")

    assert [r[:4] for r in ranges(review)] == [
        ("l1", 3, 11, "[organization]"),
        ("l2", 0, 8, "[organization]"),
    ]


def test_add_mask_takes_the_place_of_masks_it_touches(cast):
    review = build.review(cast.study, cast.ivo, "my aunt knows Okafor from work")
    old = mask(review)

    services.add_mask(
        by=cast.stella, review=review, line_id="l1", start=14, end=30, kind="PERSON", everywhere=False
    )

    assert (old.start, old.end) == (14, 20)
    assert ranges(review) == [("l1", 14, 30, old.placeholder, "masked")]


def test_add_mask_never_cuts_a_sign_in_half(cast):
    review = build.review(cast.study, cast.ivo, "we say jose\u0301 👩🏽‍🏫 here")

    services.add_mask(
        by=cast.stella, review=review, line_id="l1", start=8, end=14, kind="PERSON", everywhere=False
    )

    found = review.masks.latest("end")
    assert (found.start <= 8, found.end) == (True, 17)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 4), (900, 950), (8, 3)])
def test_add_mask_refuses_a_range_without_words(cast, start, end):
    review = build.review(cast.study, cast.ivo, "one two")

    with pytest.raises(services.NothingSelected):
        services.add_mask(by=cast.stella, review=review, line_id="l1", start=start, end=end, kind="PERSON")


def test_add_mask_refuses_a_note_that_changed_since(cast):
    review = build.review(cast.study, cast.ivo, "one two")
    changed(cast, review.session, ("l1", "one more two"))

    with pytest.raises(services.NoteChanged):
        services.add_mask(by=cast.stella, review=review, line_id="l1", start=0, end=3, kind="PERSON")


def test_undo_last_walks_back_step_by_step(cast):
    review = build.review(cast.study, cast.ivo, "Mrs. Okafor waved at the goalie.")
    fresh = ranges(review)
    services.decide_mask(by=cast.stella, mask=mask(review), decision="masked", kind="SCHOOL")
    decided = ranges(review)
    services.add_mask(by=cast.stella, review=review, line_id="l1", start=0, end=31, kind="OTHER")

    services.undo_last(by=cast.stella, review=review)
    assert ranges(review) == decided
    services.undo_last(by=cast.stella, review=review)
    assert ranges(review) == fresh
    with pytest.raises(services.NothingToUndo):
        services.undo_last(by=cast.stella, review=review)


def test_undo_last_leaves_a_colleagues_step_alone(cast):
    review = build.review(cast.study, cast.ivo, "Mrs. Okafor waved.", "Mr. Delgado ran.")
    services.decide_mask(by=cast.stella, mask=mask(review, line_id="l1"), decision="masked")
    services.decide_mask(by=cast.lena, mask=mask(review, line_id="l2"), decision="kept")

    services.undo_last(by=cast.stella, review=review)

    assert [m.decision for m in review.masks.order_by("line_id")] == ["open", "kept"]
    with pytest.raises(services.NothingToUndo):
        services.undo_last(by=cast.stella, review=review)


@pytest.mark.parametrize("mine", ["decides", "removes"])
def test_undo_last_refuses_marks_a_colleague_changed_since(cast, mine):
    review = build.review(cast.study, cast.ivo, "nobody saw the goalie.")
    services.add_mask(by=cast.lena, review=review, line_id="l1", start=15, end=21, kind="OTHER")
    if mine == "decides":
        services.decide_mask(by=cast.stella, mask=mask(review), decision="kept")
        services.decide_mask(by=cast.lena, mask=mask(review), decision="masked")
    else:
        services.remove_mask(by=cast.stella, mask=mask(review))
        services.add_mask(by=cast.lena, review=review, line_id="l1", start=11, end=21, kind="OTHER")
    before = ranges(review)

    with pytest.raises(services.ChangedSince):
        services.undo_last(by=cast.stella, review=review)

    assert ranges(review) == before


def test_remove_mask_takes_off_only_what_a_hand_laid(cast):
    review = build.review(cast.study, cast.ivo, "Mrs. Okafor waved at the goalie.")
    services.add_mask(by=cast.stella, review=review, line_id="l1", start=25, end=31, kind="OTHER")

    services.remove_mask(by=cast.stella, mask=mask(review, by_finder=False))

    assert [m.by_finder for m in review.masks.all()] == [True]
    with pytest.raises(services.AddedByFinder):
        services.remove_mask(by=cast.stella, mask=mask(review))


def test_mask_all_sure_leaves_the_doubtful_open(cast):
    review = build.review(cast.study, cast.ivo, "Mrs. Okafor and Mr. Delgado waved.")
    doubtful = review.masks.first()
    review.masks.filter(pk=doubtful.pk).update(is_sure=False)

    assert services.mask_all_sure(by=cast.stella, review=review) == 1
    assert [m.decision for m in review.masks.all()] == ["open", "masked"]


def test_release_refuses_while_marks_are_open_and_says_how_many(cast):
    review = build.review(cast.study, cast.ivo, "Mrs. Okafor and Mr. Delgado waved.")

    with pytest.raises(services.StillOpen, match="2 marks still wait"):
        services.release(by=cast.stella, session=review.session)

    assert version_out(review.session) is None


def test_release_lets_only_cleared_words_out(cast):
    lines = (
        Line("l1", "q1", "verbatim", "Mrs. Okafor waved.", quote=True, seat="A", probe="Who is Okafor?"),
        Line("l2", "q1", "reaction", "Poor Okafor."),
        Line("l3", "q1", "verbatim", "Okafor's car", removed=True),
        Line("l4", "q1", "verbatim", "half a word about Okafor", passed=True, quote=True),
    )
    note = Note((NoteQuestion("q1", "And Mrs. Okafor?"),), lines, said=("Okafor",), promises=("Okafor",))
    session = receive_note(by=cast.ivo, study=cast.study, note=note, seats=("A", "B"), kind="group")
    build.decided(services.open_review(by=cast.stella, session=session), by=cast.stella)

    version = services.release(by=cast.stella, session=session)

    assert version.questions == [{"id": "q1", "text": "And [teacher A]?"}]
    assert version.lines == [
        {"id": "l1", "question": "q1", "kind": "verbatim", "text": "[teacher A] waved.", "quote": True, "seat": "A"},
        {"id": "l4", "question": "q1", "kind": "verbatim", "text": "", "quote": False, "seat": "", "passed": True},
    ]  # fmt: skip
    assert version.masks == {"q:q1": [[4, 15, "[teacher A]"]], "l1": [[0, 11, "[teacher A]"]]}


def test_release_masks_a_line_whose_id_looks_like_a_questions(cast):
    note = Note(
        questions=(NoteQuestion("q1", "Tell me about a day on which you felt that somebody knew you here."),),
        lines=(
            Line("q:q1", "q1", "verbatim", "Mrs. Okafor waved."),
            Line("l:q:q1", "q1", "verbatim", "and Mr. Delgado"),
        ),
    )
    session = receive_note(by=cast.ivo, study=cast.study, note=note, pseudonym="Heron 42", writer=cast.ivo)
    build.decided(services.open_review(by=cast.stella, session=session), by=cast.stella)

    version = services.release(by=cast.stella, session=session)

    assert [line["id"] for line in version.lines] == ["q:q1", "l:q:q1"]
    assert [line["text"] for line in version.lines] == ["[teacher A] waved.", "and [teacher B]"]


def test_release_shows_what_was_kept(cast):
    review = build.review(cast.study, cast.ivo, "Mrs. Okafor waved.")
    services.decide_mask(by=cast.stella, mask=review.masks.get(), decision="kept")

    version = services.release(by=cast.stella, session=review.session)

    assert version.lines[0]["text"] == "Mrs. Okafor waved."


def test_release_twice_is_one_version(cast):
    session = build.released(cast.study, cast.ivo)

    services.release(by=cast.stella, session=session)

    assert session.transcript.versions.count() == 1


def test_release_refuses_a_note_that_changed_since(cast):
    review = build.decided(build.review(cast.study, cast.ivo), by=cast.stella)
    changed(cast, review.session, ("l1", "And Mrs. Okafor."))

    with pytest.raises(services.NoteChanged):
        services.release(by=cast.stella, session=review.session)


def test_release_refuses_what_was_withdrawn(cast):
    review = build.decided(build.review(cast.study, cast.ivo), by=cast.stella)
    withdraw_session(by=cast.stella, session=review.session)

    with pytest.raises(services.NothingToClear):
        services.release(by=cast.stella, session=review.session)


def test_a_released_review_does_not_change_until_it_is_opened_again(cast):
    session = build.released(cast.study, cast.ivo)
    review = session.review
    values = {"by": cast.stella, "review": review, "line_id": "l2", "start": 0, "end": 6, "kind": "OTHER"}

    with pytest.raises(services.IsReleased):
        services.add_mask(**values)
    services.reopen_review(by=cast.stella, session=session)
    services.add_mask(**values)

    assert version_out(session).lines[1]["text"] == "Nobody would notice if I left."
    services.release(by=cast.stella, session=session)
    assert version_out(session).lines[1]["text"] == "[detail] would notice if I left."
    assert version_out(session).number == 2


def test_take_back_closes_the_transcript_until_the_next_release(cast):
    session = build.released(cast.study, cast.ivo)

    services.take_back(by=cast.stella, session=session)
    out = version_out(session)
    services.release(by=cast.stella, session=session)

    assert out is None
    assert version_out(session).number == 2


def test_take_back_refuses_where_nothing_is_released(cast):
    review = build.review(cast.study, cast.ivo)

    with pytest.raises(services.NothingReleased):
        services.take_back(by=cast.stella, session=review.session)


def test_audit_tells_who_did_what_in_counts(cast):
    session = build.released(cast.study, cast.ivo, by=cast.stella)
    services.take_back(by=cast.stella, session=session)

    entries = AuditEntry.objects.filter(study_id=cast.study.pk, actor=cast.stella).order_by("number")

    assert [(entry.verb, entry.details) for entry in entries] == [
        ("review_opened", {"revision": 1, "marks": 1}),
        ("marks_decided", {"decision": "masked", "marks": 1}),
        ("transcript_released", {"version": 1, "lines": 2, "masks": 1}),
        ("transcript_taken_back", {"version": 1}),
    ]
