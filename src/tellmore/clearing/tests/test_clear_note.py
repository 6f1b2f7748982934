"""The review page and its forms: who may, what they change, what they never repeat."""

import json

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tellmore.capture.services import withdraw_session
from tellmore.clearing import services
from tellmore.clearing.tests import build
from tellmore.foundation.models import AuditEntry
from tellmore.kernel.ids import uuid7

POSTS = ("mask_decide", "mask_add", "mask_undo", "masks_sure", "note_release", "review_reopen")


def address(cast, name, session):
    return reverse(name, args=[cast.study.slug, session.pk])


@pytest.mark.parametrize("who", ["lena", "ivo", "ana", "rita", "adam", "otto"])
def test_only_a_steward_finds_a_review(cast, sign_in, who):
    session = build.finished(cast.study, cast.ivo)
    client = sign_in(getattr(cast, who))

    answers = {
        client.get(address(cast, name, session)).status_code for name in ("clear_note", "note_take_back")
    }
    answers |= {client.post(address(cast, name, session)).status_code for name in POSTS}

    assert answers == {404}


def test_clear_note_is_not_found_for_what_is_withdrawn_or_elsewhere(cast, sign_in):
    session = build.finished(cast.study, cast.ivo)
    withdraw_session(by=cast.lena, session=session)
    client = sign_in(cast.stella)

    assert client.get(address(cast, "clear_note", session)).status_code == 404
    assert client.get(reverse("clear_note", args=[cast.study.slug, uuid7()])).status_code == 404


def test_clear_note_shows_both_columns_and_the_mark_in_hand(cast, sign_in):
    session = build.finished(cast.study, cast.ivo)

    page = sign_in(cast.stella).get(address(cast, "clear_note", session))

    text = page.content.decode()
    assert page.context["focus"].words == "Coach Ramirez"
    assert '<em class="mask">[coach A]</em> said my name' in text
    assert "Ramirez" not in page.headers.get("Set-Cookie", "") + page.headers.get("Location", "")
    assert "no-store" in page.headers["Cache-Control"]


def test_clear_note_is_recorded_as_a_reading(cast, sign_in):
    session = build.finished(cast.study, cast.ivo)

    sign_in(cast.stella).get(address(cast, "clear_note", session))

    assert AuditEntry.objects.filter(verb="note_read", actor=cast.stella).count() == 1


def test_clear_note_asks_first_what_the_finder_doubts(cast, sign_in):
    review = build.review(cast.study, cast.ivo, "Mrs. Okafor waved.", "Mr. Delgado too.")
    review.masks.filter(line_id="l2").update(is_sure=False)

    page = sign_in(cast.stella).get(address(cast, "clear_note", review.session))

    assert page.context["focus"].words == "Mr. Delgado"


def test_clear_note_escapes_whatever_a_line_says(cast, sign_in):
    review = build.review(cast.study, cast.ivo, "<script>alert(1)</script> Mrs. Okafor & ‮Ana Reyes‬ 🙂" * 20)

    page = sign_in(cast.stella).get(address(cast, "clear_note", review.session)).content.decode()

    assert "<script>alert" not in page


def test_a_line_of_the_page_is_the_text_that_offsets_are_counted_in(cast, sign_in):
    """No blank slips in between two pieces, or every mark laid by selection would be shifted."""
    review = build.review(cast.study, cast.ivo, "Mrs. Okafor, Mr. Delgado")

    page = sign_in(cast.stella).get(address(cast, "clear_note", review.session)).content.decode()

    inside = page.split('data-line="l1">')[1].split("</span>")[0]
    assert "".join(piece.split(">")[-1] for piece in inside.split("<")) == "Mrs. Okafor, Mr. Delgado"


def decide(client, cast, mask, **values):
    sent = {"mask": mask.pk, "decision": "masked", "kind": mask.kind, "placeholder": "", "everywhere": "on"}
    return client.post(address(cast, "mask_decide", mask.review.session), sent | values)


def test_mask_decide_goes_on_to_the_next_mark(cast, sign_in):
    review = build.review(cast.study, cast.ivo)

    answer = decide(sign_in(cast.stella), cast, review.masks.get())

    assert (answer.status_code, answer.url) == (302, address(cast, "clear_note", review.session) + "#decide")
    assert review.masks.get().decision == "masked"


def test_mask_decide_gives_back_what_was_typed_when_it_repeats_the_name(cast, sign_in):
    review = build.review(cast.study, cast.ivo)

    answer = decide(sign_in(cast.stella), cast, review.masks.get(), placeholder="ramirez again")

    assert answer.status_code == 422
    assert 'value="ramirez again"' in answer.content.decode()
    assert review.masks.get().decision == "open"


@pytest.mark.parametrize(("who", "told"), [("lena", True), ("stella", False)])
def test_mask_decide_says_when_it_overrules_a_colleague(cast, sign_in, who, told):
    review = build.review(cast.study, cast.ivo)
    mask = review.masks.get()
    client = sign_in(cast.stella)
    shown = client.get(address(cast, "clear_note", review.session)).context["decide"]
    services.decide_mask(by=getattr(cast, who), mask=mask, decision="masked")

    answer = client.post(
        address(cast, "mask_decide", review.session),
        {"mask": str(mask.pk), "seen": shown["seen"].value(), "decision": "kept", "kind": "PERSON"},
        follow=True,
    )

    mask.refresh_from_db()
    assert mask.decision == "kept"
    assert ("Somebody else decided this mark" in answer.content.decode()) is told


def test_mask_decide_knowing_a_colleagues_decision_says_nothing(cast, sign_in):
    review = build.review(cast.study, cast.ivo)
    mask = review.masks.get()
    services.decide_mask(by=cast.lena, mask=mask, decision="masked")
    client = sign_in(cast.stella)
    shown = client.get(address(cast, "clear_note", review.session), {"mask": str(mask.pk)}).context["decide"]

    answer = client.post(
        address(cast, "mask_decide", review.session),
        {"mask": str(mask.pk), "seen": shown["seen"].value(), "decision": "kept", "kind": "PERSON"},
        follow=True,
    )

    mask.refresh_from_db()
    assert mask.decision == "kept"
    assert "Somebody else decided this mark" not in answer.content.decode()


def test_mask_decide_in_a_stale_tab_says_so(cast, sign_in):
    review = build.review(cast.study, cast.ivo)
    mask = review.masks.get()
    client = sign_in(cast.stella)
    mask_id = mask.pk
    mask.delete()

    for sent in (str(mask_id), "nonsense", ""):
        answer = client.post(address(cast, "mask_decide", review.session), {"mask": sent}, follow=True)
        assert "not there any more" in answer.content.decode()


def test_mask_decide_does_not_reach_into_another_conversation(cast, sign_in):
    review = build.review(cast.study, cast.ivo)
    other = build.review(cast.study, cast.ivo, pseudonym="Wren 20")
    mask = other.masks.get()

    sign_in(cast.stella).post(
        address(cast, "mask_decide", review.session),
        {"mask": mask.pk, "decision": "kept", "kind": mask.kind},
    )

    assert other.masks.get().decision == "open"


def test_mask_decide_takes_off_a_mask_laid_by_hand(cast, sign_in):
    review = build.review(cast.study, cast.ivo, "the goalie")
    services.add_mask(by=cast.stella, review=review, line_id="l1", start=4, end=10, kind="OTHER")

    decide(sign_in(cast.stella), cast, review.masks.get(), decision="remove")

    assert review.masks.count() == 0


@pytest.mark.parametrize(
    "range", [{"start": 4, "end": 10}, {"words": ["4-10"]}, {"words": ["4-10", "x", "1-", "²-3"]}]
)
def test_mask_add_takes_a_range_or_ticked_words(cast, sign_in, range):
    review = build.review(cast.study, cast.ivo, "the goalie left")

    sign_in(cast.stella).post(
        address(cast, "mask_add", review.session), {"line": "l1", "kind": "OTHER", **range}
    )

    mask = review.masks.get()
    assert (mask.start, mask.end, mask.placeholder, mask.decision) == (4, 10, "[detail]", "masked")


@pytest.mark.parametrize(
    "sent", [{}, {"line": "l9", "kind": "OTHER", "start": 0, "end": 3}, {"line": "l1", "kind": "X"}]
)
def test_mask_add_refuses_what_is_no_range(cast, sign_in, sent):
    review = build.review(cast.study, cast.ivo, "the goalie left")

    answer = sign_in(cast.stella).post(address(cast, "mask_add", review.session), sent)

    assert answer.status_code in (302, 422)
    assert review.masks.count() == 0


def test_words_of_a_line_can_be_ticked_without_a_pointer(cast, sign_in):
    review = build.review(cast.study, cast.ivo, "the goalie left")

    page = sign_in(cast.stella).get(address(cast, "clear_note", review.session) + "?line=l1")

    assert [(word.range, word.text) for word in page.context["words"]] == [
        ("0-3", "the"),
        ("4-10", "goalie"),
        ("11-15", "left"),
    ]


def test_mask_undo_and_masks_sure(cast, sign_in):
    review = build.review(cast.study, cast.ivo)
    client = sign_in(cast.stella)

    client.post(address(cast, "masks_sure", review.session))
    masked = review.masks.get().decision
    client.post(address(cast, "mask_undo", review.session))

    assert (masked, review.masks.get().decision) == ("masked", "open")


def test_mask_undo_with_nothing_left_says_so(cast, sign_in):
    review = build.review(cast.study, cast.ivo)

    answer = sign_in(cast.stella).post(address(cast, "mask_undo", review.session), follow=True)

    assert "nothing left to undo" in answer.content.decode()


def test_note_release_is_refused_while_marks_are_open(cast, sign_in):
    review = build.review(cast.study, cast.ivo)

    answer = sign_in(cast.stella).post(address(cast, "note_release", review.session), follow=True)

    assert "1 mark still waits for a decision." in answer.content.decode()


def test_note_release_twice_makes_one_version(cast, sign_in):
    review = build.decided(build.review(cast.study, cast.ivo), by=cast.stella)
    client = sign_in(cast.stella)

    for _click in range(2):
        answer = client.post(address(cast, "note_release", review.session))

    assert answer.url == reverse("clearing_queue", args=[cast.study.slug])
    assert review.session.transcript.versions.count() == 1


def test_a_released_review_shows_how_to_open_it_again(cast, sign_in):
    session = build.released(cast.study, cast.ivo)
    client = sign_in(cast.stella)

    page = client.get(address(cast, "clear_note", session)).content.decode()
    client.post(address(cast, "review_reopen", session))

    session.review.refresh_from_db()
    assert address(cast, "review_reopen", session) in page
    assert session.review.released_at is None


def test_note_take_back_asks_first(cast, sign_in):
    session = build.released(cast.study, cast.ivo)
    client = sign_in(cast.stella)

    asked = client.get(address(cast, "note_take_back", session))
    session.transcript.refresh_from_db()
    still_out = session.transcript.taken_back_at is None
    client.post(address(cast, "note_take_back", session))
    session.transcript.refresh_from_db()

    assert (asked.status_code, still_out) == (200, True)
    assert session.transcript.taken_back_at is not None


def test_clear_note_takes_as_many_queries_for_many_marks_as_for_few(cast, sign_in):
    few = build.review(cast.study, cast.ivo, "Mrs. Okafor waved.")
    many = build.review(
        cast.study, cast.ivo, *["Mrs. Okafor and Mr. Delgado waved."] * 20, pseudonym="Wren 20"
    )
    client = sign_in(cast.stella)
    counts = []
    client.get(address(cast, "clear_note", few.session))  # warms what is cached once for a process
    for review in (few, many):
        with CaptureQueriesContext(connection) as captured:
            client.get(address(cast, "clear_note", review.session))
        counts.append(len(captured))

    assert counts[0] == counts[1]


def test_a_word_of_a_raw_note_stays_in_sealed_bytes(cast, sign_in, caplog):
    """Every table is read through after the whole way: queue, review, refusals, release, take back."""
    canary = "Zyxwvia"
    session = build.finished(cast.study, cast.ivo, f"Mrs. {canary} waved.", f"and {canary.lower()} left")
    client = sign_in(cast.stella)
    client.get(address(cast, "clear_note", session))
    review = session.review
    for mask in list(review.masks.filter(decision="open")):
        decide(client, cast, mask, everywhere="")
    client.post(address(cast, "mask_add", session), {"line": "l2", "start": 4, "end": 11, "kind": "PERSON"})
    client.post(address(cast, "mask_undo", session))
    client.post(address(cast, "masks_sure", session))
    client.post(
        address(cast, "mask_add", session),
        {"line": "l2", "start": 4, "end": 11, "kind": "PERSON", "everywhere": "on"},
    )
    client.post(address(cast, "note_release", session))
    client.post(address(cast, "note_take_back", session))
    client.post(address(cast, "note_release", session))

    assert session.transcript.versions.count() == 2
    told = [canary.lower() in str(row).lower() for row in everything()]
    assert (len(told) > 20, any(told)) == (True, False)
    assert canary.lower() not in caplog.text.lower()


def everything():
    for model in apps.get_models():
        for row in model.objects.values():
            yield {
                name: bytes(value)
                if isinstance(value, memoryview)
                else json.dumps(value, default=str, ensure_ascii=False)
                for name, value in row.items()
            }
