"""A release that asks for a second steward's yes."""

import pytest
from django.urls import reverse

from tellmore.accounts.tests import build as people
from tellmore.clearing import selectors, services
from tellmore.clearing.services import Word
from tellmore.clearing.tests import build
from tellmore.privacy import wordbook
from tellmore.privacy.domain.wordlist import Entry
from tellmore.studies.tests import build as studies


@pytest.fixture
def two(cast):
    """Stella and Sofia are stewards, and the study asks for both."""
    cast.study.two_stewards = True
    cast.study.save()
    sofia = people.person("Sofia Lind")
    people.member(cast.organisation, sofia)
    studies.role(cast.study, sofia, "steward")
    return sofia


def ready(cast, *texts):
    return build.decided(build.review(cast.study, cast.ivo, *texts), by=cast.stella)


def post(client, cast, name, review, **values):
    return client.post(reverse(name, args=[cast.study.slug, review.session_id]), values, follow=True)


def page(client, cast, review):
    return client.get(reverse("clear_note", args=[cast.study.slug, review.session_id])).content.decode()


def test_one_steward_alone_releases_nothing(cast, two):
    review = ready(cast)

    with pytest.raises(services.NeedsSecond):
        services.release(by=cast.stella, session=review.session)

    services.propose_release(by=cast.stella, session=review.session)
    with pytest.raises(services.OwnProposal):
        services.confirm_release(by=cast.stella, session=review.session)
    assert selectors.version_out(review.session) is None


def test_a_second_steward_sees_the_proposal_and_confirms_it(cast, two, sign_in):
    review = ready(cast)
    post(sign_in(cast.stella), cast, "release_propose", review)
    mine = page(sign_in(cast.stella), cast, review)
    client = sign_in(two)

    theirs = page(client, cast, review)
    queue = client.get(reverse("clearing_queue", args=[cast.study.slug])).content.decode()
    post(client, cast, "release_confirm", review)

    assert "You proposed to release this note." in mine
    assert 'id="decide"' not in theirs  # the answer is asked for at the top of the page
    assert "Stella Park proposes to release this note." in theirs
    assert "waits for your yes" in queue
    assert selectors.version_out(review.session).released_by == two


def test_who_proposed_is_led_on_to_another_note_and_the_other_steward_to_this_one(cast, two, sign_in):
    review = ready(cast)
    waiting = build.finished(cast.study, cast.ivo, pseudonym="Wren 9")
    services.propose_release(by=cast.stella, session=review.session)
    queue = selectors.queue_of_study(cast.study)
    address = reverse("clearing_queue", args=[cast.study.slug])

    assert (queue.next_for(cast.stella), queue.next_for(two)) == (waiting, review.session)
    assert selectors.next_in_queue(waiting, cast.stella) is None
    assert selectors.next_in_queue(waiting, two) == review.session
    assert "Clear Wren 9" in sign_in(cast.stella).get(address).content.decode()


def test_it_is_sent_back_with_a_reason_that_names_nobody(cast, two, sign_in):
    review = ready(cast)
    services.propose_release(by=cast.stella, session=review.session)
    client = sign_in(two)

    named = post(client, cast, "release_return", review, reason="Mrs. Okafor in line 2")
    empty = post(client, cast, "release_return", review, reason="  ")
    post(client, cast, "release_return", review, reason="line 2, the goalie")

    assert "without a name" in named.content.decode()
    assert "in a few words" in empty.content.decode()
    assert "Sofia Lind sent it back:</strong> line 2, the goalie" in page(sign_in(cast.stella), cast, review)
    with pytest.raises(services.NothingProposed):
        services.confirm_release(by=two, session=review.session)


def test_whoever_changes_a_mark_ends_the_proposal(cast, two):
    review = ready(cast)
    services.propose_release(by=cast.stella, session=review.session)

    services.decide_mask(by=cast.stella, mask=review.masks.get(), decision="kept")

    with pytest.raises(services.NothingProposed):
        services.confirm_release(by=two, session=review.session)


@pytest.mark.parametrize(("word", "stands"), [("night owls", True), ("river pips", False)])
def test_a_new_word_of_the_study_ends_a_proposal_only_where_it_stands(cast, two, word, stands):
    review = ready(cast, "Mrs. Okafor left the river pips.")
    services.propose_release(by=cast.stella, session=review.session)
    wordbook.add_words(by=cast.stella, study=cast.study, entries=[Entry(1, "ORGANIZATION", word)])

    opened = services.open_review(by=two, session=review.session)

    assert (opened.proposed_at is not None, opened.proposed_by == cast.stella) == (stands, stands)


def test_nothing_is_proposed_while_a_mark_is_open(cast, two):
    review = build.review(cast.study, cast.ivo)

    with pytest.raises(services.StillOpen):
        services.propose_release(by=cast.stella, session=review.session)


def test_a_decision_for_the_study_shows_no_word_without_the_second_yes(cast, two):
    review = ready(cast, "Robotika was loud")
    services.propose_release(by=cast.stella, session=review.session)
    services.confirm_release(by=two, session=review.session)

    word = Word.of("Robotika", "PERSON")
    services.decide_everywhere(by=cast.stella, study=cast.study, word=word, treatment="leave")

    review.refresh_from_db()
    assert review.released_at is None
    assert "Robotika" not in selectors.version_out(review.session).lines[0]["text"]


def test_the_pages_say_plainly_that_there_is_only_one_steward(cast, sign_in):
    cast.study.two_stewards = True
    cast.study.save()
    review = ready(cast)

    told = page(sign_in(cast.stella), cast, review)
    settings = sign_in(cast.lena).get(reverse("study_settings", args=[cast.study.slug])).content.decode()

    assert "Two privacy stewards release a note here, and there is only one." in told
    assert "This study has 1 privacy steward." in settings


@pytest.mark.parametrize("who", ["lena", "ivo", "ana", "rita", "adam", "otto"])
def test_only_stewards_propose_confirm_and_return(cast, two, sign_in, who):
    review = ready(cast)
    client = sign_in(getattr(cast, who))

    answers = {
        post(client, cast, name, review).status_code
        for name in ("release_propose", "release_confirm", "release_return")
    }

    assert answers == {404}
