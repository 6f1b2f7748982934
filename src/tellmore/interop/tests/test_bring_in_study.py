"""A study out and in again: the same study, with new ids."""

import json

import pytest

from tellmore.analysis import services as analysis
from tellmore.analysis.models import Headline
from tellmore.analysis.selectors import board_of_study
from tellmore.capture.access import unsealed
from tellmore.capture.models import Note
from tellmore.interop.formats.bundle import BadBundle, read_bundle
from tellmore.interop.services import DoesNotFit, ShortNameTaken, bring_in_study, hand_out
from tellmore.interop.tests import study as build
from tellmore.protocols.selectors import own_questions_of
from tellmore.studies import coaching
from tellmore.studies.models import Study

pytestmark = pytest.mark.django_db


def handed_out(cast, study=None, **options):
    return hand_out(by=cast.lena, study=study or cast.study, format="json", **options).data


def round_trip(cast, **options):
    bundle = read_bundle(handed_out(cast, **options), "ninth.json")
    return bring_in_study(by=cast.lena, organisation=cast.organisation, bundle=bundle, slug="again")


def comparable(data):
    """The export without what must differ: moments of writing, short name, ids (numbered as they come)."""
    plain = json.loads(data)
    plain.pop("exported_at")
    plain["study"].pop("slug")
    ids = {}
    for part in ("sessions", "quotes", "headlines", "themes", "actions"):
        ids |= {one["id"]: f"{part} {number}" for number, one in enumerate(plain[part])}
    for criterion in plain["sampling"]:
        ids |= {one["id"]: one["name"]["en"] for one in criterion["categories"]}
    for version in plain["protocols"]:
        ids |= {one["id"]: f"question {number}" for number, one in enumerate(version["questions"])}
    return _with_names(plain, ids)


def _with_names(value, ids):
    if isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, dict):
        # Members of a team are codes, which do not travel: the new team is another one.
        kept = {k: v for k, v in value.items() if k not in {"by", "owner", "interviewer", "writer"}}
        return {name: _with_names(one, ids) for name, one in kept.items()}
    return [_with_names(one, ids) for one in value] if isinstance(value, list) else value


@pytest.mark.parametrize("sealed", [False, True])
def test_a_study_comes_back_as_it_went(cast, sealed):
    build.whole_study(cast)
    spanish = build.category(cast.study)
    cast.study.sessions.get().seats.get().categories.set([spanish])

    cast.study.two_stewards = True
    cast.study.save()

    again = round_trip(cast, sealed=sealed)

    assert again.two_stewards
    assert comparable(handed_out(cast, again, sealed=sealed)) == comparable(handed_out(cast, sealed=sealed))


def test_its_coach_is_as_quiet_as_before(cast):
    _quote, plain, _theme = build.whole_study(cast)

    again = round_trip(cast)

    version = again.protocol_versions.get()
    came = Headline.objects.get(study=again, text=plain.text)
    assert coaching.silenced_codes(again) == {"closed"}
    assert again.silenced_rules.get().reason == "We ask them on purpose."
    assert [
        (one["code"], one["reason"], one["by"])
        for holder in (version, version.questions.get(), came)
        for one in holder.dismissed
    ] == [
        ("no_positive", "Fine with us.", ""),
        ("double", "Fine with us.", ""),
        ("solution", "She said just this.", ""),
    ]
    assert came.dismissed[0]["at"] == plain.dismissed[0]["at"]


def test_questions_of_our_own_come_along_once(cast):
    build.whole_study(cast)
    elsewhere = Study.objects.get(slug="elsewhere")
    bundle = read_bundle(handed_out(cast), "ninth.json")

    for slug in ("once", "twice"):
        bring_in_study(by=cast.otto, organisation=elsewhere.organisation, bundle=bundle, slug=slug)

    ours, theirs = (own_questions_of(study).get() for study in (cast.study, elsewhere))
    told = ("text", "text_es", "topic", "audiences", "part", "kind", "kept_at")
    assert [getattr(theirs, name) for name in told] == [getattr(ours, name) for name in told]
    assert (theirs.kept_by, ours.kept_by) == (cast.otto, cast.lena)


def test_a_question_that_is_in_the_bank_keeps_the_tags_it_has_there(cast):
    build.whole_study(cast)
    bundle = read_bundle(handed_out(cast), "ninth.json")
    own_questions_of(cast.study).update(topic="college")

    bring_in_study(by=cast.lena, organisation=cast.organisation, bundle=bundle, slug="again")

    assert own_questions_of(cast.study).get().topic == "college"


def test_a_file_from_before_these_parts_comes_in(cast):
    build.whole_study(cast)
    plain = json.loads(handed_out(cast))
    del plain["silent_rules"], plain["own_questions"], plain["protocols"][0]["set_aside"]
    for holder in (*plain["headlines"], *plain["protocols"][0]["questions"]):
        del holder["set_aside"]
    bundle = read_bundle(json.dumps(plain).encode(), "ninth.json")

    again = bring_in_study(by=cast.lena, organisation=cast.organisation, bundle=bundle, slug="again")

    assert coaching.silenced_codes(again) == set()
    assert again.protocol_versions.get().dismissed == []


def test_its_board_goes_on_where_it_stopped(cast):
    build.whole_study(cast)
    again = round_trip(cast)

    board = board_of_study(again)
    loose = board.loose.cards[0].row
    analysis.move_card(by=cast.lena, headline=loose, theme=board.columns[0].theme)

    assert [len(column.cards) for column in board_of_study(again).columns] == [2]
    assert [card.text for card in board.columns[0].cards] == ["waited for me"]


def test_raw_notes_are_sealed_with_a_key_of_their_own(cast):
    build.whole_study(cast)

    again = round_trip(cast, sealed=True)

    note = Note.objects.get(session__study=again)
    assert unsealed(note, study_id=again.pk).lines[0].text == build.RAW
    assert bytes(note.sealed) != bytes(Note.objects.get(session__study=cast.study).sealed)


def test_a_removed_headline_in_the_log_does_not_stop_it(cast):
    quote, plain, _theme = build.whole_study(cast)
    analysis.remove_headline(by=cast.ana, headline=plain)
    quote.quote.withdrawn_at = quote.written_at
    quote.quote.save()

    again = round_trip(cast)

    assert Headline.objects.filter(study=again).count() == 1
    assert analysis.add_theme(by=cast.lena, study=again, title="Another").number == 6


def test_a_short_name_that_is_taken_is_refused_and_nothing_is_kept(cast):
    build.whole_study(cast)
    bundle = read_bundle(handed_out(cast), "ninth.json")

    with pytest.raises(ShortNameTaken, match="ninth"):
        bring_in_study(by=cast.lena, organisation=cast.organisation, bundle=bundle)

    assert Study.objects.filter(organisation=cast.organisation).count() == 1


def test_a_changed_file_is_refused_with_its_path(cast):
    build.whole_study(cast)
    plain = json.loads(handed_out(cast))
    plain["headlines"][0]["theme"] = "elsewhere"

    with pytest.raises(BadBundle) as refusal:
        read_bundle(json.dumps(plain).encode(), "ninth.json")

    assert refusal.value.path == "headlines[0].theme"


def test_a_name_that_stands_twice_is_refused_and_nothing_is_kept(cast):
    build.whole_study(cast)
    plain = json.loads(handed_out(cast))
    plain["letters"] *= 2

    with pytest.raises(DoesNotFit):
        bring_in_study(
            by=cast.lena,
            organisation=cast.organisation,
            bundle=read_bundle(json.dumps(plain).encode(), "ninth.json"),
            slug="twice",
        )

    assert not Study.objects.filter(slug="twice").exists()
