from django.urls import reverse

from tellmore.studies.models import Purpose

SENT = {
    "kind": "needs",
    "question": "What helps a new ninth grader feel known here?",
    "focal_population": "Students who joined after September.",
    "focal_population_es": "Estudiantes que llegaron después de septiembre.",
    "why_them": "They started without anybody they knew.",
}


def in_spanish(client, name, study):
    return client.get(reverse(name, args=[study.slug]), headers={"accept-language": "es"}).content.decode()


def test_purpose_edit_keeps_both_languages(cast, sign_in):
    answer = sign_in(cast.lena).post(reverse("purpose_edit", args=[cast.study.slug]), SENT)

    assert answer.status_code == 302
    kept = Purpose.objects.get(study=cast.study)
    assert (kept.focal_population_es, kept.why_them_es) == (SENT["focal_population_es"], "")


def test_purpose_is_read_in_spanish_as_far_as_it_is_written(cast, sign_in):
    client = sign_in(cast.lena)
    client.post(reverse("purpose_edit", args=[cast.study.slug]), SENT)

    page = in_spanish(client, "purpose", cast.study)

    assert SENT["focal_population_es"] in page
    assert SENT["focal_population"] not in page
    assert SENT["why_them"] in page


def test_purpose_edit_names_what_is_missing_and_keeps_what_was_typed(cast, sign_in):
    answer = sign_in(cast.lena).post(
        reverse("purpose_edit", args=[cast.study.slug]), {**SENT, "why_them": ""}
    )

    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {"why_them"}
    assert SENT["focal_population_es"] in answer.content.decode()
    assert Purpose.objects.get(study=cast.study).focal_population_es == ""


def test_purpose_edit_is_not_found_for_whoever_does_not_lead(cast, sign_in):
    for person in (cast.ivo, cast.ana, cast.rita, cast.otto):
        assert sign_in(person).get(reverse("purpose_edit", args=[cast.study.slug])).status_code == 404
