"""Pairs, dealing, and what has been read."""

import pytest

from tellmore.accounts.tests import build as people
from tellmore.analysis import selectors, services
from tellmore.analysis.domain.pairs import NobodyToRead
from tellmore.analysis.models import Reading, ReadingPair
from tellmore.analysis.tests import build
from tellmore.studies.tests import build as studies


@pytest.fixture
def readers(cast):
    """Lena and Ana read already; two more analysts join."""
    more = [people.person(name) for name in ("Bo Lind", "Cleo Marsh")]
    for person in more:
        people.member(cast.organisation, person)
        studies.role(cast.study, person, "analyst")
    return [cast.ana, *more, cast.lena]


def names(pair):
    return sorted(person.name.split()[0] for person in pair.people.all())


def test_people_who_read_are_those_who_may_write_headlines(cast, readers):
    assert [person.name for person in selectors.people_who_read(cast.study)] == [
        "Ana Reyes",
        "Bo Lind",
        "Cleo Marsh",
        "Lena Ortiz",
    ]


def test_make_pairs_puts_everybody_in_twos(cast, readers):
    pairs = services.make_pairs(by=cast.lena, study=cast.study)

    assert [names(pair) for pair in pairs] == [["Ana", "Bo"], ["Cleo", "Lena"]]


def test_make_pairs_with_one_reader_is_refused(cast):
    with pytest.raises(NobodyToRead):
        services.make_pairs(by=cast.lena, study=cast.study, people=[cast.ana])


def test_deal_readings_gives_each_interview_to_one_pair_evenly(cast, readers):
    services.make_pairs(by=cast.lena, study=cast.study)
    for number in range(4):
        build.cleared(cast.study, f"Heron {number}")
    build.session(cast.study, "Not cleared yet")

    dealt = services.deal_readings(by=cast.lena, study=cast.study)

    assert dealt == 4
    assert [pair.readings.count() for pair in ReadingPair.objects.filter(study=cast.study)] == [2, 2]


def test_dealing_again_deals_only_what_is_new(cast, readers):
    services.make_pairs(by=cast.lena, study=cast.study)
    build.cleared(cast.study, "Heron 1")
    services.deal_readings(by=cast.lena, study=cast.study)
    build.cleared(cast.study, "Heron 2")

    assert services.deal_readings(by=cast.lena, study=cast.study) == 1
    assert services.deal_readings(by=cast.lena, study=cast.study) == 0
    assert Reading.objects.count() == 2


def test_a_pair_that_goes_leaves_its_unread_interviews_to_deal_again(cast, readers):
    services.make_pairs(by=cast.lena, study=cast.study)
    for number in range(2):
        build.cleared(cast.study, f"Heron {number}")
    services.deal_readings(by=cast.lena, study=cast.study)

    services.arrange_pairs(by=cast.lena, study=cast.study, groups=[readers])

    assert Reading.objects.count() == 1
    assert services.deal_readings(by=cast.lena, study=cast.study) == 1


def test_mark_read_moves_on_to_the_next_interview(cast, readers):
    services.arrange_pairs(by=cast.lena, study=cast.study, groups=[[cast.ana, cast.lena]])
    first, second = build.cleared(cast.study, "Heron 1"), build.cleared(cast.study, "Heron 2")
    services.deal_readings(by=cast.lena, study=cast.study)

    services.mark_read(by=cast.ana, reading=Reading.objects.get(session=first))

    assert selectors.next_interview(cast.study, cast.ana) == second
    assert selectors.reading_progress(cast.study) == {"cleared": 2, "dealt": 2, "read": 1}


def test_mark_read_can_be_opened_again(cast, readers):
    services.arrange_pairs(by=cast.lena, study=cast.study, groups=[[cast.ana, cast.lena]])
    build.cleared(cast.study)
    services.deal_readings(by=cast.lena, study=cast.study)
    reading = Reading.objects.get()

    services.mark_read(by=cast.ana, reading=reading)
    services.mark_read(by=cast.ana, reading=reading, done=False)

    assert Reading.objects.get().done_at is None
