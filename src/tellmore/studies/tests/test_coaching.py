import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from tellmore.foundation.models import AuditEntry
from tellmore.studies import coaching
from tellmore.studies.models import SilencedRule


def switch(study, code, way="off"):
    return reverse(f"rule_switch_{way}", args=[study.slug, code])


def test_every_code_belongs_to_one_rule_only(db):
    codes = [rule.code for shelf in coaching._shelves for rule in shelf.rules]

    assert len(codes) == len(set(codes)) == len(coaching.rules())


def test_page_lists_every_rule_with_a_link_to_its_explanation(cast, sign_in):
    page = sign_in(cast.lena).get(reverse("coach_rules", args=[cast.study.slug])).content.decode()

    assert [code for code in coaching.rules() if f'id="{code}"' not in page or f"#{code}" not in page] == []


def test_lead_switches_a_rule_off_with_a_reason_and_on_again(cast, sign_in):
    client = sign_in(cast.lena)
    client.post(switch(cast.study, "jargon"), {"reason": "Everyone here says  IEP"})
    row = SilencedRule.objects.get()

    assert (row.code, row.reason, row.by) == ("jargon", "Everyone here says IEP", cast.lena)

    client.post(switch(cast.study, "jargon", "on"))

    assert coaching.silenced_codes(cast.study) == frozenset()
    verbs = AuditEntry.objects.filter(study_id=cast.study.pk).values_list("verb", flat=True)
    assert {"rule_switched_off", "rule_switched_on"} <= set(verbs)


def test_without_a_reason_the_rule_stays_on(cast, sign_in):
    answer = sign_in(cast.lena).post(switch(cast.study, "closed"), {"reason": "  "})

    assert answer.status_code == 422
    assert "The team will read it" in answer.content.decode()
    assert coaching.silenced_codes(cast.study) == frozenset()


def test_everybody_on_the_team_reads_why_and_only_the_lead_switches(cast, sign_in):
    coaching.switch_rule_off(by=cast.lena, study=cast.study, code="closed", reason="We ask toddlers")
    client = sign_in(cast.rita)

    page = client.get(reverse("coach_rules", args=[cast.study.slug])).content.decode()

    assert "We ask toddlers" in page
    assert "rule_switch" not in page
    assert "<form" not in page.split("<main")[1]
    assert client.post(switch(cast.study, "closed", "on")).status_code == 404


def test_a_rule_nobody_has_is_not_found_and_refused(cast, sign_in):
    assert sign_in(cast.lena).post(switch(cast.study, "no-such-rule"), {"reason": "x"}).status_code == 404
    with pytest.raises(coaching.UnknownRule):
        coaching.switch_rule_off(by=cast.lena, study=cast.study, code="nothing", reason="x")


def test_switching_twice_keeps_one_row_with_the_newer_reason(cast):
    for reason in ("first", "second"):
        coaching.switch_rule_off(by=cast.lena, study=cast.study, code="closed", reason=reason)
    coaching.switch_rule_on(by=cast.lena, study=cast.study, code="leading")

    assert [(row.code, row.reason) for row in coaching.silenced_rules(cast.study)] == [("closed", "second")]
    with pytest.raises(IntegrityError), transaction.atomic():
        SilencedRule.objects.create(study=cast.study, code="closed", reason="again")


@pytest.mark.parametrize("language", ["en", "es"])
def test_rule_is_listed_by_a_whole_sentence(language):
    said = {code: coaching.first_sentence(rule.why[language]) for code, rule in coaching.rules().items()}

    assert {code: text for code, text in said.items() if text[-1] not in ".»”" or len(text) < 25} == {}
