"""One word in every note: where it stands and what masking it changes."""

from tellmore.clearing.domain import everywhere
from tellmore.clearing.domain.everywhere import Wanted
from tellmore.clearing.domain.ranges import Place
from tellmore.kernel.spans import Span


def wanted(phrase, *, is_name=False):
    return Wanted(lambda plain: plain == phrase, (len(phrase.split()),), is_name)


def at(start, end, unit="l1"):
    return Place(unit, Span(start, end))


def test_places_are_whole_words_in_every_unit():
    texts = {"l1": "Okafor and OKAFOR", "q:1": "the okafors", "l2": "Okafor’s"}

    assert list(everywhere.places(texts, wanted("okafor"))) == [at(0, 6), at(11, 17), at(0, 6, "l2")]


def test_an_everyday_word_counts_only_where_it_is_written_like_a_name():
    texts = {"l1": "Hope said I hope"}

    assert list(everywhere.places(texts, wanted("hope", is_name=True))) == [at(0, 4)]


def test_masking_decides_marks_that_cover_the_word_and_lays_the_rest():
    marks = {at(0, 11): False, at(30, 40): True, at(50, 54): False}

    change = everywhere.masking([at(5, 11), at(30, 36), at(52, 58), at(70, 76)], marks)

    assert dict(change.laid) == {at(50, 58): frozenset({at(50, 54)}), at(70, 76): frozenset()}
    assert change.decided == {at(0, 11)}
    assert len(change) == 3


def test_two_places_over_one_mark_become_one_mask():
    mark = at(4, 20)

    change = everywhere.masking([at(0, 6), at(18, 26)], {mark: True})

    assert dict(change.laid) == {at(0, 26): frozenset({mark})}


def test_an_excerpt_is_cut_at_blanks():
    text = "one two three four Okafor five six seven eight"

    excerpt = everywhere.excerpt({"l1": text}, at(19, 25), around=12)

    assert (excerpt.before, excerpt.words, excerpt.after) == ("…three four ", "Okafor", " five six …")
