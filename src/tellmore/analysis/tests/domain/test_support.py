from tellmore.analysis.domain.support import Voice, not_heard, support

VOICES = {
    "h1": Voice("s1", "North", ("grade 9",)),
    "h2": Voice("s1", "North", ("grade 9",)),
    "h3": Voice("s2", "South", ("grade 9", "bilingual")),
}


def test_two_headlines_of_one_interview_count_once():
    found = support(["h1", "h2", "h3"], VOICES, of_sessions=12)

    assert (found.headlines, found.sessions, found.of_sessions, found.schools) == (3, 2, 12, 2)
    assert found.groups == (("grade 9", 2), ("bilingual", 1))


def test_single_voice_is_lone_and_not_one_group():
    found = support(["h1", "h2"], VOICES, of_sessions=12)

    assert (found.is_lone, found.is_one_group) == (True, False)


def test_groups_nobody_spoke_for_are_named():
    found = support(["h1"], VOICES, of_sessions=12)

    assert not_heard(["grade 9", "bilingual"], found) == ("bilingual",)


def test_unknown_headline_counts_for_nothing():
    assert support(["gone"], VOICES, of_sessions=12).sessions == 0
