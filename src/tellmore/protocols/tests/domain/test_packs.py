import pytest

from tellmore.protocols.domain import packs, scripts
from tellmore.protocols.domain.linter import lint_protocol
from tellmore.protocols.domain.probes import (
    group_norms,
    icebreakers,
    neutral_responses,
    posture_cues,
    probes,
)

ALL = packs.packs()


def test_there_are_packs_for_every_named_topic():
    topics = {each.topic for each in ALL}

    assert len(ALL) >= 10
    assert topics >= {
        "ninth_grade",
        "college",
        "mathematics",
        "belonging",
        "attendance",
        "advising",
        "families",
    }
    assert len({each.id for each in ALL}) == len(ALL)


@pytest.mark.parametrize("pack", ALL, ids=lambda pack: pack.id)
def test_pack_makes_a_whole_protocol_without_findings(pack):
    assert lint_protocol(pack.asked, minutes=pack.minutes) == ()
    assert [pack.asked[place].part for place in (0, 1, -1)] == ["opener", "story", "closing"]


@pytest.mark.parametrize("pack", ALL, ids=lambda pack: pack.id)
def test_pack_asks_only_questions_worded_for_its_audience(pack):
    assert [each.id for each in pack.questions if pack.audience not in each.audiences] == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("pack", ALL, ids=lambda pack: pack.id)
def test_pack_opens_with_consent_and_its_purpose(pack, language):
    said = {line.key: line.text(language, {"purpose": pack.purpose(language)}) for line in pack.opening}

    assert tuple(said) == scripts.OPENING
    assert pack.purpose(language) in said["why"]
    assert "{" not in "".join(said.values())


def test_script_leaves_open_what_the_plan_does_not_know():
    thanks = packs.pack("belonging").closing[0]

    assert thanks.blanks == ("promise_date",)
    assert "By ______ we will come back" in thanks.text("en")
    assert "el 3 de mayo volvemos" in thanks.text("es", {"promise_date": "3 de mayo"})


def test_unknown_pack_is_refused_with_the_names_there_are():
    with pytest.raises(packs.UnknownPack, match="ninth_grade"):
        packs.pack("sports")


def test_palette_speaks_both_languages_and_knows_usted():
    assert [each.id for each in probes()][:2] == ["more", "next"]
    assert probes()[0].text("es") == "Cuéntame más de eso."
    assert probes()[0].text("es", formal=True) == "Cuénteme más de eso."
    assert min(len(neutral_responses()), len(group_norms()), len(posture_cues())) >= 5


@pytest.mark.parametrize("age", ["family", "staff"])
def test_icebreakers_for_adults_say_usted(age):
    said = [each.text("es", formal=True) for each in icebreakers(age)]

    assert [text for text in said if "uéntame" in text or " te " in text or "Elige " in text] == []


@pytest.mark.parametrize("age", ["elementary", "middle", "high", "family", "staff"])
def test_every_age_has_icebreakers(age):
    assert len(icebreakers(age)) >= 2
