import pytest

from tellmore.analysis.models import Quote
from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


@pytest.fixture
def where(cast):
    return url("headline_quote", cast.study.slug, build.cleared(cast.study).pk)


def test_headline_quote_is_closed_to_those_who_may_not_write(cast, where):
    assert answers(where, *outsiders(cast), cast.stella, method="post") == [404] * 5


def test_headline_quote_takes_a_whole_line(cast, where, sign_in):
    answer = sign_in(cast.ana).post(where, {"line": "l3", "client": "a"})

    quote = Quote.objects.get()
    assert (quote.line_id, quote.start, quote.end) == ("l3", 0, 30)
    assert answer.url.endswith("#line-l3")


def test_headline_quote_takes_the_chosen_words(cast, where, sign_in):
    sign_in(cast.ana).post(where, {"line": "l3", "start": "0", "end": "6"})

    assert list(Quote.objects.values_list("start", "end")) == [(0, 6)]


@pytest.mark.parametrize("values", [{}, {"line": "nowhere"}, {"line": "l3", "start": "-4", "end": "x"}])
def test_headline_quote_of_nothing_is_told(cast, where, sign_in, values):
    answer = sign_in(cast.ana).post(where, values, follow=True)

    assert "notice stop" in answer.content.decode()
    assert Quote.objects.count() == 0
