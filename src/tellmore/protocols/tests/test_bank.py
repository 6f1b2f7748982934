import pytest
from django.urls import reverse

from tellmore.foundation.models import AuditEntry
from tellmore.protocols import services
from tellmore.protocols.models import OwnQuestion
from tellmore.studies.tests import build as studies

TAGS = {"part": "story", "kind": "hard", "topic": "attendance", "audiences": ["high"]}
WORDS = {"text": "Tell me about the north stairs.", "text_es": "Cuéntame de las escaleras del norte."}


def url(name, cast, *more):
    return reverse(name, args=[cast.study.slug, *more])


@pytest.fixture
def own(cast):
    return services.keep_in_bank(by=cast.lena, study=cast.study, values={**WORDS, **TAGS})


@pytest.fixture
def question(cast):
    draft = services.draft_version(by=cast.lena, study=cast.study)
    services.add_questions(by=cast.lena, version=draft, questions=[WORDS])
    return draft.questions.get()


def found(page):
    return [one.text for one in page.context["page"]]


def test_question_of_the_draft_is_kept_with_its_tags(cast, question, sign_in):
    client = sign_in(cast.lena)
    where = url("question_keep", cast, question.pk)
    assert "north stairs" in client.get(where).content.decode()

    client.post(where, {**WORDS, **TAGS})

    own = OwnQuestion.objects.get()
    assert (own.organisation, own.text, own.topic, own.audiences) == (
        cast.organisation,
        WORDS["text"],
        "attendance",
        ["high"],
    )
    assert AuditEntry.objects.filter(study_id=cast.study.pk, verb="own_question_kept").count() == 1


def test_same_words_again_stay_one_question(cast, own):
    services.keep_in_bank(by=cast.lena, study=cast.study, values={**WORDS, **TAGS, "kind": "neutral"})

    assert [one.kind for one in OwnQuestion.objects.all()] == ["neutral"]


def test_question_without_words_or_people_is_refused(cast, question, sign_in):
    answer = sign_in(cast.lena).post(
        url("question_keep", cast, question.pk), {**TAGS, "text": " ", "text_es": "", "audiences": []}
    )

    assert answer.status_code == 422
    assert OwnQuestion.objects.count() == 0


def test_own_question_is_found_first_in_another_study_of_the_organisation(cast, own, sign_in):
    second = studies.study(cast.organisation, slug="second", title="Second")
    studies.role(second, cast.lena, "lead")

    page = sign_in(cast.lena).get(reverse("bank", args=["second"]), {"topic": "attendance"})

    assert found(page)[0] == WORDS["text"]
    assert len(found(page)) > 1


def test_own_question_is_not_seen_by_another_organisation(cast, own, sign_in):
    client = sign_in(cast.otto)

    assert found(client.get(reverse("bank", args=["elsewhere"]), {"whose": "ours"})) == []
    assert client.get(reverse("own_question_edit", args=["elsewhere", own.pk])).status_code == 404
    assert client.post(reverse("bank_add", args=["elsewhere", f"own-{own.pk}"])).status_code == 404


def test_own_question_is_added_to_the_draft_with_both_languages(cast, own, sign_in):
    answer = sign_in(cast.lena).post(url("bank_add", cast, f"own-{own.pk}"), {"back": "whose=ours"})

    assert answer.url == url("bank", cast) + "?whose=ours"
    added = cast.study.protocol_versions.get().questions.get()
    assert (added.text, added.text_es, added.kind) == (*WORDS.values(), "hard")


def test_own_question_is_changed_and_removed_after_asking(cast, own, sign_in):
    client = sign_in(cast.lena)
    client.post(
        url("own_question_edit", cast, own.pk), {**TAGS, **WORDS, "text": "Tell me about the stairs."}
    )
    own.refresh_from_db()
    assert own.text == "Tell me about the stairs."

    asked = client.get(url("own_question_remove", cast, own.pk)).content.decode()
    assert "Tell me about the stairs." in asked
    assert OwnQuestion.objects.count() == 1

    client.post(url("own_question_remove", cast, own.pk))
    assert OwnQuestion.objects.count() == 0


def test_search_needs_no_accents_and_filters_by_kind(cast, sign_in):
    client = sign_in(cast.lena)
    client.cookies["django_language"] = "es"

    hard = client.get(url("bank", cast), {"topic": "discipline", "audience": "family", "kind": "hard"})

    assert len(found(client.get(url("bank", cast), {"q": "matematicas entendiste"}))) == 1
    assert len(found(hard)) == 1


def test_pages_of_the_bank_keep_the_filters(cast, sign_in):
    client = sign_in(cast.lena)
    first = client.get(url("bank", cast), {"topic": "belonging", "part": "story"})
    assert first.context["page"].has_other_pages() is False

    every = client.get(url("bank", cast), {"part": "story", "page": "2"})

    assert every.context["page"].number == 2
    assert "part=story" in every.content.decode()


def test_openers_and_probes_speak_to_whom_the_talk_is_with(cast, sign_in):
    client = sign_in(cast.ivo)
    client.cookies["django_language"] = "es"

    students = client.get(url("openers", cast), {"for": "high"}).content.decode()
    families = client.get(url("openers", cast), {"for": "family"}).content.decode()

    assert "Cuéntame más de eso." in students
    assert "Cuénteme más de eso." in families
    assert client.get(url("openers", cast), {"for": "cats"}).context["chosen"] == "high"
