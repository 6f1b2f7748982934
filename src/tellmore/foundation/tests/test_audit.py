from django.db import connection
from django.test.utils import CaptureQueriesContext

from tellmore.foundation import audit
from tellmore.foundation.models import AuditEntry


def test_many_facts_are_chained_as_if_each_came_alone(cast):
    audit.record("study_begun", by=cast.lena, study=cast.study)

    facts = [audit.fact("note_read", on=cast.study, lines=n) for n in range(3)]
    audit.record_all(facts, by=cast.stella, study=cast.study)
    audit.record("note_read", by=cast.lena, study=cast.study)

    rows = AuditEntry.objects.order_by("number").values_list("verb", "actor_name", "details")
    assert list(rows)[-4:] == [
        *(("note_read", "Stella Park", {"lines": n}) for n in range(3)),
        ("note_read", "Lena Ortiz", {}),
    ]
    assert list(audit.broken_links()) == []


def test_many_facts_cost_as_many_queries_as_one(cast, django_assert_num_queries):
    audit.record("study_begun", by=cast.lena, study=cast.study)

    with CaptureQueriesContext(connection) as one:
        audit.record("note_read", by=cast.lena, study=cast.study)

    with django_assert_num_queries(len(one)):
        audit.record_all((audit.fact("note_read") for _n in range(9)), by=cast.lena, study=cast.study)
