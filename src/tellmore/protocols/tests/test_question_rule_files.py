import json

from django.urls import reverse

from tellmore.studies import coaching


def config_of(page):
    opening = '<script id="coach-config" type="application/json">'
    return json.loads(page.partition(opening)[2].partition("</script>")[0])


def test_page_names_the_worker_and_rules_that_are_there(cast, sign_in):
    client = sign_in(cast.lena)
    page = client.get(reverse("question_new", args=[cast.study.slug])).content.decode()

    config = config_of(page)
    rules = client.get(config["rules"])

    assert (config["worker"], config["reader"]) == ("/static/protocols/js/coach/worker.js", "en")
    assert json.loads(rules.content)["leading.en"]["title"] == "Leading question"
    assert rules.headers["Cache-Control"] == "private, max-age=31536000, immutable"


def test_rules_travel_small(cast, sign_in):
    address = reverse("question_rule_files", args=[cast.study.slug])

    answer = sign_in(cast.lena).get(address, HTTP_ACCEPT_ENCODING="gzip")

    assert answer.headers["Content-Encoding"] == "gzip"
    assert len(answer.content) < 64 * 1024


def test_page_tells_the_coach_what_the_study_has_switched_off(cast, sign_in):
    coaching.switch_rule_off(by=cast.lena, study=cast.study, code="closed", reason="We warm up with them.")

    page = sign_in(cast.lena).get(reverse("question_new", args=[cast.study.slug])).content.decode()

    assert config_of(page)["off"] == ["closed"]


def test_page_holds_one_finding_and_one_gentle_one_to_draw_from(cast, sign_in):
    page = sign_in(cast.lena).get(reverse("question_new", args=[cast.study.slug])).content.decode()

    parts = page.partition('<template id="coach-parts">')[2].partition("</template>")[0]

    assert (parts.count('class="finding"'), parts.count('class="finding gentle"')) == (1, 1)
    assert parts.count("data-fine") == 1
