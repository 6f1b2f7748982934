"""A word decided for the whole study: waiting notes, reviews, what is out, notes to come, and the way back."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tellmore.clearing import selectors, services
from tellmore.clearing.models import Mask, StudyDecision
from tellmore.clearing.services import Word
from tellmore.clearing.tests import build
from tellmore.foundation.models import AuditEntry
from tellmore.privacy.models import DictionaryWord

SAID = "then zorblatt laughed"
WORD = Word.of("Zorblatt", "PERSON")


def note(cast, pseudonym, *texts):
    return build.finished(cast.study, cast.ivo, *(texts or (SAID,)), pseudonym=pseudonym)


def kept(review):
    """The finder may doubt the word; this is a note in which somebody kept it."""
    for mask in review.masks.filter(decision="open"):
        services.decide_mask(by=review.session.note.writer, mask=mask, decision="kept")
    return review


def out(cast, pseudonym, *texts):
    session = note(cast, pseudonym, *texts)
    kept(services.open_review(by=cast.stella, session=session))
    services.release(by=cast.stella, session=session)
    return session


def decide(cast, word=WORD, treatment="mask"):
    return services.decide_everywhere(by=cast.stella, study=cast.study, word=word, treatment=treatment)


def text_out(session):
    return " / ".join(line["text"] for line in selectors.version_out(session).lines)


def test_a_released_note_gets_a_new_version_at_once(cast):
    session = out(cast, "Wren 1", SAID, "and Zorblatt’s bag")

    decide(cast)

    assert "orblatt" not in text_out(session)
    assert selectors.version_out(session).number == 2


def test_a_review_that_was_opened_again_keeps_its_version_masked_too(cast):
    session = out(cast, "Wren 1")
    services.reopen_review(by=cast.stella, session=session)

    decide(cast)

    assert "zorblatt" not in text_out(session)
    assert session.review.masks.get(start=5).decision == "masked"


def test_a_note_in_review_gets_its_marks(cast):
    review = services.open_review(by=cast.stella, session=note(cast, "Wren 1"))
    review.masks.all().delete()

    decision = decide(cast)

    mask = review.masks.get()
    assert (mask.start, mask.end, mask.decision, mask.decided_by) == (5, 13, "masked", cast.stella)
    assert (decision.notes, decision.places) == (1, 1)


def test_a_note_that_waits_is_masked_when_it_is_opened(cast):
    session = note(cast, "Wren 1")

    decide(cast)

    review = services.open_review(by=cast.stella, session=session)
    assert [(mask.start, mask.end, mask.decision) for mask in review.masks.all()] == [(5, 13, "masked")]


def test_a_title_is_no_part_of_a_name(cast):
    review = services.open_review(by=cast.stella, session=note(cast, "Wren 1", "Mrs. Okafor and okafor"))

    decide(cast, Word.of("Coach Okafor", "PERSON"))

    assert {mask.decision for mask in review.masks.all()} == {"masked"}


def test_left_everywhere_keeps_marks_and_shows_the_word_again(cast):
    session = note(cast, "Wren 1", "Robotika was loud")
    build.decided(services.open_review(by=cast.stella, session=session), by=cast.stella)
    services.release(by=cast.stella, session=session)
    waiting = services.open_review(by=cast.stella, session=note(cast, "Wren 2", "then Robotika began"))

    decide(cast, Word.of("Robotika", "PERSON"), "leave")

    assert text_out(session) == "Robotika was loud"
    assert {mask.decision for mask in waiting.masks.all()} == {"kept"}
    to_come = services.open_review(by=cast.stella, session=note(cast, "Wren 3", "and Robotika ended"))
    assert to_come.masks.count() == 0


def test_undo_puts_every_note_back_as_it_was(cast):
    released = out(cast, "Wren 1")
    review = services.open_review(by=cast.stella, session=note(cast, "Wren 2"))
    before = sorted(review.masks.values_list("start", "end", "decision"))
    decision = decide(cast)

    services.undo_everywhere(by=cast.stella, decision=decision)

    assert text_out(released) == SAID
    assert sorted(review.masks.values_list("start", "end", "decision")) == before
    assert DictionaryWord.objects.count() == 0
    with pytest.raises(services.AlreadyUndone):
        services.undo_everywhere(by=cast.stella, decision=decision)


def test_undo_leaves_what_somebody_decided_since(cast):
    review = services.open_review(by=cast.stella, session=note(cast, "Wren 1"))
    review.masks.all().delete()
    decision = decide(cast)
    services.decide_mask(by=cast.lena, mask=review.masks.get(), decision="kept")

    services.undo_everywhere(by=cast.stella, decision=decision)

    assert review.masks.get().decision == "kept"


def test_undo_of_leaving_masks_in_notes_that_were_released_since(cast):
    session = note(cast, "Wren 1", "then Robotika began")
    services.open_review(by=cast.stella, session=session)
    decision = decide(cast, Word.of("Robotika", "PERSON"), "leave")
    services.release(by=cast.stella, session=session)

    services.undo_everywhere(by=cast.stella, decision=decision)

    assert "Robotika" not in text_out(session)


def test_nobody_undoes_an_older_step_across_a_decision(cast):
    review = services.open_review(by=cast.stella, session=note(cast, "Wren 1", "Robotika was loud"))
    services.decide_mask(by=cast.stella, mask=review.masks.get(), decision="masked")
    decide(cast, Word.of("Robotika", "PERSON"), "leave")

    with pytest.raises(services.ChangedSince):
        services.undo_last(by=cast.stella, review=review)


def test_another_study_is_out_of_reach(cast):
    elsewhere = cast.otto.study_roles.first().study
    theirs = build.review(elsewhere, cast.otto, SAID)
    before = list(theirs.masks.values_list("decision", flat=True))

    decide(cast)

    assert list(theirs.masks.values_list("decision", flat=True)) == before


def test_nothing_of_the_word_is_stored(cast):
    out(cast, "Wren 1", "then Robotika began")
    decision = decide(cast, Word.of("Robotika", "PERSON"))

    stored = str(StudyDecision.objects.values().get()) + str(DictionaryWord.objects.values().get())

    assert "robotika" not in stored.lower()
    assert "robotika" not in str(AuditEntry.objects.filter(object_id=decision.pk).values().get()).lower()


def preview(client, cast, mask, **query):
    path = reverse("mask_everywhere", args=[cast.study.slug, mask.review.session_id])
    return client.get(path, {"mask": str(mask.pk), **query})


def test_the_preview_counts_and_quotes_and_is_recorded(cast, sign_in):
    out(cast, "Wren 1", "Robotika was loud", "robotika")
    review = services.open_review(by=cast.stella, session=note(cast, "Wren 2", "then Robotika began"))
    client = sign_in(cast.stella)
    read = AuditEntry.objects.filter(verb="note_read").count()

    page = preview(client, cast, review.masks.get())

    found = page.context["found"]
    assert (found.notes, found.places, found.versions) == (2, 3, 1)
    assert "then <span" in page.content.decode()
    assert AuditEntry.objects.filter(verb="note_read").count() == read + 2


def test_the_preview_leads_to_the_decision_and_its_undo(cast, sign_in):
    review = services.open_review(by=cast.stella, session=note(cast, "Wren 2", "then Robotika began"))
    client = sign_in(cast.stella)
    path = reverse("mask_everywhere", args=[cast.study.slug, review.session_id])

    answer = client.post(path, {"mask": str(review.masks.get().pk), "as": "mask"}, follow=True)
    decision = StudyDecision.objects.get()
    listed = client.get(reverse("study_words", args=[cast.study.slug])).content.decode()
    undo = reverse("decision_undo", args=[cast.study.slug, decision.pk])
    asked = client.get(undo)
    client.post(undo)

    assert "Masked in 1 note, and in every note to come." in answer.content.decode()
    assert undo in listed
    assert "obotika" not in listed
    assert asked.status_code == 200
    assert review.masks.get().decision == Mask.Decision.OPEN


def test_the_preview_costs_the_same_for_many_notes(cast, sign_in, django_assert_max_num_queries):
    review = services.open_review(by=cast.stella, session=note(cast, "Wren 0", "then Robotika began"))
    client = sign_in(cast.stella)
    mask = review.masks.get()
    preview(client, cast, mask)
    for n in range(1, 10):
        services.open_review(by=cast.stella, session=note(cast, f"Wren {n}", "then Robotika began"))

    with django_assert_max_num_queries(40):
        page = preview(client, cast, mask)

    assert page.context["found"].notes == 10


def costs(act):
    with CaptureQueriesContext(connection) as queries:
        answer = act()
    return answer, len(queries)


def three_of_each(cast, name):
    """Released, opened again and in review: in each the word stands."""
    for n in range(3):
        out(cast, f"{name} {n}1", "then Robotika began")
        services.reopen_review(by=cast.stella, session=out(cast, f"{name} {n}2", "then Robotika began"))
        services.open_review(by=cast.stella, session=note(cast, f"{name} {n}3", "then Robotika began"))


@pytest.mark.parametrize("treatment", ["mask", "leave"])
def test_a_decision_and_its_undo_cost_the_same_for_many_notes(cast, treatment):
    word = Word.of("Robotika", "PERSON")
    three_of_each(cast, "Wren")
    decision, few = costs(lambda: decide(cast, word, treatment))
    _undone, few_back = costs(lambda: services.undo_everywhere(by=cast.stella, decision=decision))
    for name in ("Lark", "Heron", "Finch"):
        three_of_each(cast, name)

    decision, many = costs(lambda: decide(cast, word, treatment))
    _undone, many_back = costs(lambda: services.undo_everywhere(by=cast.stella, decision=decision))

    assert (many, many_back) == (few, few_back)
    assert decision.notes == 36


@pytest.mark.parametrize("who", ["lena", "ivo", "ana", "rita", "adam", "otto"])
def test_only_a_steward_decides_for_the_study(cast, sign_in, who):
    review = services.open_review(by=cast.stella, session=note(cast, "Wren 2", "then Robotika began"))
    decision = decide(cast)
    client = sign_in(getattr(cast, who))

    answers = [
        preview(client, cast, review.masks.first()).status_code,
        client.get(reverse("study_words", args=[cast.study.slug])).status_code,
        client.post(reverse("study_words_list", args=[cast.study.slug])).status_code,
        client.get(reverse("word_everywhere", args=[cast.study.slug, decision.word_id])).status_code,
        client.post(reverse("study_word_remove", args=[cast.study.slug, decision.word_id])).status_code,
        client.post(reverse("decision_undo", args=[cast.study.slug, decision.pk])).status_code,
    ]

    assert answers == [404] * 6
