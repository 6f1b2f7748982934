import pytest
from django.urls import reverse

from tellmore.foundation.models import AuditEntry
from tellmore.gym.domain import practice
from tellmore.gym.domain.exercises import exercises
from tellmore.team import services as team
from tellmore.team.models import Practice

SEED = 4


def where(place=1, drill="questions", voice="adults"):
    return reverse("gym_exercise", args=[drill, voice, SEED, place])


def exercise(place=1, drill="questions", voice="adults"):
    return practice.drawn(exercises(drill, voice), SEED)[place - 1]


@pytest.fixture
def rita(cast, sign_in):
    return sign_in(cast.rita)


def test_gym_starts_a_round_with_a_seed_of_its_own(rita):
    answer = rita.post(reverse("gym_start"), {"drill": "headlines", "voice": "students"})

    assert answer.status_code == 302
    assert answer.url.startswith("/gym/headlines/students/")
    assert answer.url.endswith("/1/")


def test_gym_start_without_a_choice_goes_back(rita):
    assert rita.post(reverse("gym_start"), {"drill": "boxing"}).url == reverse("gym")


def test_exercise_shows_the_weak_sentence_and_how_far_one_is(rita):
    page = rita.get(where(4)).content.decode()

    assert "4 of 10" in page
    assert 'value="4"' in page
    assert exercise(4).answer["en"] not in page


def test_a_weak_repair_is_answered_by_the_coach_and_no_answer_is_shown_yet(rita):
    answer = rita.post(where(), {"text": "Do you like math?"})

    assert [finding.code for finding in answer.context["look"].findings] == ["closed"]
    assert answer.context["answer"] == ""
    assert "Show one way" in answer.content.decode()


def test_worked_answer_comes_only_after_trying(rita):
    early = rita.post(where(), {"text": "", "answer": "1"})
    later = rita.post(where(), {"text": "Do you like math?", "answer": "1"})

    assert early.context["answer"] == ""
    assert later.context["answer"] == exercise().answer["en"]


def test_good_repair_leads_on_and_shows_another_way(rita):
    page = rita.post(where(), {"text": "Tell me about a day you remember."})

    assert page.context["look"].is_repaired
    assert page.context["answer"] == exercise().answer["en"]
    assert where(2) in page.content.decode()


def test_hints_open_one_after_another_and_keep_what_was_written(rita):
    first = rita.post(where(), {"text": "Half a", "hint": "1", "hints": "0"})
    third = rita.post(where(), {"text": "Half a", "hint": "1", "hints": "2"})

    assert (len(first.context["hints"]), first.context["hints_left"]) == (1, True)
    assert (len(third.context["hints"]), third.context["hints_left"]) == (3, False)
    assert "Half a</textarea>" in first.content.decode()
    assert first.context["look"] is None


def test_nothing_written_is_said_kindly_and_marked(rita):
    page = rita.post(where(), {"text": "  "}).content.decode()

    assert "Write your own first" in page
    assert 'aria-invalid="true"' in page


def test_headline_comes_with_its_note(rita):
    page = rita.get(where(1, "headlines", "students"))

    assert page.context["note"] == exercise(1, "headlines", "students").note["en"]


def test_round_speaks_spanish(rita):
    rita.cookies["django_language"] = "es"

    page = rita.get(where()).content.decode()

    assert exercise().weak["es"] in page
    assert "1 de 10" in page


@pytest.mark.parametrize(
    "address",
    [
        "/gym/boxing/adults/4/1/",
        "/gym/questions/cats/4/1/",
        "/gym/questions/adults/4/0/",
        "/gym/questions/adults/4/11/",
        "/gym/boxing/adults/done/",
    ],
)
def test_what_there_is_not_is_not_found(rita, address):
    assert rita.get(address).status_code == 404


def test_finishing_writes_down_that_it_was_done_and_nothing_else(cast, rita):
    rita.post(where(10), {"text": "Do you like math?"})
    assert Practice.objects.count() == 0

    for _ in range(2):
        answer = rita.post(
            reverse("gym_finish", args=["questions", "adults", SEED]), {"text": "secret words"}
        )

    assert answer.url == reverse("gym_done", args=["questions", "adults"])
    assert [(row.person, row.drill) for row in Practice.objects.all()] == [(cast.rita, "questions")]
    entries = AuditEntry.objects.filter(verb="practice_done")
    assert {str(entry.details) for entry in entries} == {"{'drill': 'questions'}"}
    assert "Last done on" in rita.get(reverse("gym")).content.decode()


def test_readiness_shows_practice_and_leads_to_the_gym(cast, sign_in):
    ivo = team.add_interviewer(
        by=cast.lena, study=cast.study, person=cast.ivo, kind="staff", languages=["en"]
    )
    team.practise(by=cast.ivo, drill="headlines")
    client = sign_in(cast.ivo)

    page = client.get(reverse("readiness", args=[cast.study.slug, ivo.pk])).content.decode()
    done = client.get(reverse("gym_done", args=["headlines", "adults"])).content.decode()

    assert "ten headlines repaired" in page
    assert reverse("gym") in page
    assert reverse("readiness", args=[cast.study.slug, ivo.pk]) in done
