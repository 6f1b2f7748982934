import pytest
from django.urls import reverse

from tellmore.foundation.models import AuditEntry
from tellmore.protocols import selectors, services
from tellmore.studies import coaching


@pytest.fixture
def draft(cast):
    draft = services.draft_version(by=cast.lena, study=cast.study)
    services.add_questions(
        by=cast.lena,
        version=draft,
        questions=[{"text": "Do you like math?"}, {"text": "Tell me about a day."}],
    )
    return draft


def remarks(draft, silenced=frozenset()):
    draft.refresh_from_db()
    return [
        finding.code
        for one in selectors.coached(draft, reader="en", silenced=silenced)
        for finding in one.findings
    ]


def test_set_aside_stays_with_the_published_version_and_goes_on_to_the_next(cast, draft, sign_in):
    question = draft.questions.first()
    services.set_finding_aside(by=cast.lena, holder=question, code="closed", reason="A warm start")
    published = services.publish_version(by=cast.lena, version=draft)
    following = services.draft_version(by=cast.lena, study=cast.study, start=published)

    assert remarks(following) == []
    page = sign_in(cast.rita).get(reverse("version", args=[cast.study.slug, published.number]))
    assert "A warm start" in page.content.decode()
    assert "take-up" not in page.content.decode()


def test_finding_taken_up_again_comes_back(cast, draft, sign_in):
    question = draft.questions.first()
    where = [cast.study.slug, question.pk]
    client = sign_in(cast.lena)
    client.post(reverse("finding_set_aside", args=where), {"code": "closed", "reason": "Fine"})
    assert remarks(draft) == []

    client.post(reverse("finding_take_up", args=where), {"code": "closed"})

    assert remarks(draft) == ["closed"]
    assert AuditEntry.objects.filter(study_id=cast.study.pk, verb="finding_returned").count() == 1


def test_remark_on_the_whole_protocol_is_set_aside_and_taken_up(cast, draft, sign_in):
    client = sign_in(cast.lena)
    client.post(reverse("remark_set_aside", args=[cast.study.slug]), {"code": "count", "reason": "A pilot"})
    draft.refresh_from_db()
    codes = {one.code for one in selectors.remarks_on(draft, reader="en", silenced=frozenset())}
    assert "count" not in codes

    client.post(reverse("remark_take_up", args=[cast.study.slug]), {"code": "count"})

    draft.refresh_from_db()
    assert draft.dismissed == []


def test_a_code_no_rule_has_is_not_kept(cast, draft, sign_in):
    question = draft.questions.first()
    sign_in(cast.lena).post(
        reverse("finding_set_aside", args=[cast.study.slug, question.pk]), {"code": "made-up", "reason": "x"}
    )

    question.refresh_from_db()
    assert question.dismissed == []


def test_rule_that_is_off_is_silent_on_every_page_of_the_protocol(cast, draft, sign_in):
    coaching.switch_rule_off(by=cast.lena, study=cast.study, code="closed", reason="We ask toddlers")
    client = sign_in(cast.lena)
    question = draft.questions.first()
    slug = cast.study.slug
    pages = {
        "protocol": client.get(reverse("protocol", args=[slug])),
        "publish": client.get(reverse("version_publish", args=[slug])),
        "edit": client.get(reverse("question_edit", args=[slug, question.pk])),
        "new": client.get(reverse("question_new", args=[slug])),
    }
    typed = client.post(reverse("question_lint", args=[slug]) + "?field=text", {"text": "Do you like math?"})

    assert remarks(draft, frozenset({"closed"})) == []
    assert [name for name, page in pages.items() if "We ask toddlers" not in page.content.decode()] == []
    assert pages["publish"].context["open_findings"] == 0
    assert list(pages["edit"].context["english"]) == []
    assert "finding" not in typed.content.decode()


def test_what_was_set_aside_stays_unsaid_while_typing(cast, draft, sign_in):
    question = draft.questions.first()
    services.set_finding_aside(by=cast.lena, holder=question, code="closed", reason="Fine")
    client = sign_in(cast.lena)
    page = client.get(reverse("question_edit", args=[cast.study.slug, question.pk])).content.decode()

    assert "&amp;unsaid=closed" in page
    typed = client.post(
        reverse("question_lint", args=[cast.study.slug]) + "?field=text&unsaid=closed",
        {"text": "Do you like math?"},
    )
    assert "finding" not in typed.content.decode()
