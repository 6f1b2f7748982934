"""The step page: a steward's work, and calm words for everybody else."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tellmore.clearing import selectors, services
from tellmore.clearing.tests import build
from tellmore.clearing.views.notes import MOST_ROWS
from tellmore.sampling import coverage
from tellmore.sampling.models import Category, Criterion


def address(cast):
    return reverse("clearing_queue", args=[cast.study.slug])


def test_queue_sorts_notes_by_how_far_they_are(cast):
    waiting = build.finished(cast.study, cast.ivo, pseudonym="Wren 1")
    begun = build.review(cast.study, cast.ivo, "Mrs. Okafor and Mr. Delgado.", pseudonym="Wren 2")
    begun.masks.filter(start=0).update(is_sure=False)
    out = build.released(cast.study, cast.ivo, pseudonym="Wren 3")
    back = build.released(cast.study, cast.ivo, pseudonym="Wren 4")
    services.take_back(by=cast.stella, session=back)

    queue = selectors.queue_of_study(cast.study)

    assert queue.waiting == (waiting,)
    assert set(queue.in_review) == {begun.session, back}
    assert queue.released == (out,)
    found = next(one for one in queue.in_review if one == begun.session)
    assert (found.marks, found.open, found.unsure) == (2, 2, 1)


@pytest.mark.parametrize("who", ["lena", "ivo", "ana", "rita"])
def test_clearing_queue_explains_itself_to_those_who_do_not_clear(cast, sign_in, who):
    session = build.finished(cast.study, cast.ivo)

    page = sign_in(getattr(cast, who)).get(address(cast)).content.decode()

    assert "Only privacy stewards see what was written." in page
    assert reverse("clear_note", args=[cast.study.slug, session.pk]) not in page


def test_clearing_queue_leads_a_steward_to_the_next_note(cast, sign_in):
    session = build.finished(cast.study, cast.ivo)

    page = sign_in(cast.stella).get(address(cast)).content.decode()

    assert reverse("clear_note", args=[cast.study.slug, session.pk]) in page


def test_clearing_queue_is_not_found_for_a_stranger(cast, sign_in):
    assert sign_in(cast.otto).get(address(cast)).status_code == 404


def test_clearing_queue_teaches_while_it_is_empty(cast, sign_in):
    assert "No note is finished yet" in sign_in(cast.stella).get(address(cast)).content.decode()


def test_clearing_queue_takes_as_many_queries_for_three_notes_as_for_one(cast, sign_in):
    client = sign_in(cast.stella)
    counts = []
    for names in (["Wren 1"], ["Wren 2", "Wren 3"]):
        for name in names:
            build.review(cast.study, cast.ivo, pseudonym=name)
            build.released(cast.study, cast.ivo, pseudonym=f"{name}0")
            build.finished(cast.study, cast.ivo, pseudonym=f"{name}1")
        client.get(address(cast))
        with CaptureQueriesContext(connection) as captured:
            client.get(address(cast))
        counts.append(len(captured))

    assert counts[0] == counts[1]


def test_facts_count_what_waits_and_what_is_out(cast):
    build.finished(cast.study, cast.ivo, pseudonym="Wren 1")
    build.review(cast.study, cast.ivo, pseudonym="Wren 2")
    build.released(cast.study, cast.ivo, pseudonym="Wren 3")
    services.take_back(by=cast.stella, session=build.released(cast.study, cast.ivo, pseudonym="Wren 4"))

    assert selectors.facts(cast.study.pk) == {"cleared": 1, "waiting_for_clearing": 3}


def test_coverage_counts_people_whose_words_are_out(cast):
    criterion = Criterion.objects.create(study=cast.study, name="Grade")
    ninth = Category.objects.create(criterion=criterion, name="Ninth")
    for session in (
        build.released(cast.study, cast.ivo, pseudonym="Wren 1"),
        build.finished(cast.study, cast.ivo, pseudonym="Wren 2"),
    ):
        session.seats.get().categories.add(ninth)

    counts = coverage.counts_of(cast.study.pk)[ninth.pk]

    assert (counts.heard, counts.cleared) == (2, 1)


def test_notes_with_most_doubts_come_first_or_the_day_decides(cast, sign_in):
    few = build.review(cast.study, cast.ivo, "Mrs. Okafor waved.", pseudonym="Wren 1")
    many = build.review(cast.study, cast.ivo, "Mrs. Okafor and Mr. Delgado.", pseudonym="Wren 2")
    many.masks.update(is_sure=False)
    client = sign_in(cast.stella)

    doubts = client.get(address(cast)).context["queue"].in_review
    client.post(reverse("clearing_order", args=[cast.study.slug]), {"order": "reading"})
    reading = client.get(address(cast)).context["queue"].in_review

    assert doubts == (many.session, few.session)
    assert reading == (few.session, many.session)


def test_looking_through_lays_marks_on_every_note_that_waits(cast, sign_in):
    sessions = [build.finished(cast.study, cast.ivo, pseudonym=f"Wren {n}") for n in range(3)]

    sign_in(cast.stella).post(reverse("notes_search", args=[cast.study.slug]))

    queue = selectors.queue_of_study(cast.study)
    assert set(queue.in_review) == set(sessions)
    assert queue.waiting == ()


def test_next_doubtful_goes_round_the_note_and_then_to_the_next_note(cast, sign_in):
    review = build.review(
        cast.study, cast.ivo, "Mrs. Okafor, Mr. Delgado, Mrs. Nakamura.", pseudonym="Wren 1"
    )
    other = build.review(cast.study, cast.ivo, pseudonym="Wren 2")
    first, second, third = review.masks.order_by("start")
    review.masks.exclude(pk=second.pk).update(is_sure=False)
    client = sign_in(cast.stella)
    path = reverse("clear_note", args=[cast.study.slug, review.session_id])

    around = client.get(path, {"mask": str(third.pk)}).context["focus"]
    review.masks.update(is_sure=True)
    none_left = client.get(path).context

    assert (around.unsure_after, around.unsure_before) == (first, first)
    assert (none_left["focus"].unsure_after, none_left["next_note"]) == (None, other.session)


def test_a_long_list_is_cut_and_the_rest_is_one_link_away(cast, sign_in):
    for n in range(MOST_ROWS + 2):
        build.finished(cast.study, cast.ivo, pseudonym=f"Wren {n}")
    client = sign_in(cast.stella)

    cut = client.get(address(cast)).content.decode()
    everything = client.get(address(cast), {"show": "all"}).content.decode()

    assert (cut.count('class="who"'), "Show 2 more" in cut) == (MOST_ROWS, True)
    assert (everything.count('class="who"'), "Show 2 more" in everything) == (MOST_ROWS + 2, False)


@pytest.mark.parametrize(("unsure_first", "then"), [(True, "Wren 3"), (False, "Wren 2")])
def test_after_a_note_comes_what_was_begun_and_then_what_waits(cast, unsure_first, then):
    waiting = build.finished(cast.study, cast.ivo, pseudonym="Wren 1")
    first = build.review(cast.study, cast.ivo, "Mrs. Okafor left.", pseudonym="Wren 2")
    doubtful = build.review(cast.study, cast.ivo, "Mrs. Okafor left.", pseudonym="Wren 3")
    doubtful.masks.update(is_sure=False)
    build.released(cast.study, cast.ivo, pseudonym="Wren 4")

    assert selectors.next_in_queue(waiting, cast.stella, unsure_first=unsure_first).pseudonym == then
    for review in (first, doubtful):
        services.take_back(by=cast.stella, session=released(cast, review))
        review.session.withdrawn_at = review.opened_at
        review.session.save()
    assert selectors.next_in_queue(first.session, cast.stella) == waiting


def released(cast, review):
    services.release(by=cast.stella, session=build.decided(review, by=cast.stella).session)
    return review.session
