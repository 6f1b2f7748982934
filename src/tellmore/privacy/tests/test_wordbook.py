"""The study's own words: found in every text, and nobody's name kept."""

import json

import pytest
from django.db import IntegrityError, connection, transaction

from tellmore.privacy import services, wordbook
from tellmore.privacy.domain.identifiers import find
from tellmore.privacy.domain.wordlist import Entry
from tellmore.privacy.models import DictionaryWord
from tellmore.privacy.selectors import dictionary_of_study, words_of_study


def add(cast, *words):
    entries = [Entry(n, type, text) for n, (type, text) in enumerate(words, start=1)]
    return wordbook.add_words(by=cast.stella, study=cast.study, entries=entries)


def spans(cast, text):
    return [
        (text[f.start : f.end], f.type) for f in find(text, dictionary=dictionary_of_study(cast.study.pk))
    ]


def test_words_are_found_whatever_their_case_and_accents(cast):
    add(cast, ("SCHOOL", "the annex"), ("PERSON", "Mr. José Brightwater"), ("ORGANIZATION", "night owls"))

    assert spans(cast, "at The Annex jose brightwater ran with the NIGHT OWLS") == [
        ("The Annex", "SCHOOL"),
        ("jose brightwater", "PERSON"),
        ("NIGHT OWLS", "ORGANIZATION"),
    ]


def test_a_part_of_a_name_is_found_where_it_reads_as_a_name(cast):
    add(cast, ("PERSON", "Grace Water"))

    assert spans(cast, "we drank water and then Water came") == [("Water", "PERSON")]


def test_nobodys_name_is_kept(cast):
    add(cast, ("PERSON", "Ines Brightwater"), ("SCHOOL", "the annex"))

    kept = json.dumps(list(DictionaryWord.objects.values()), default=str).lower()

    assert ("brightwater" in kept, "ines" in kept, "the annex" in kept) == (False, False, True)


def test_the_database_refuses_a_name(cast):
    with pytest.raises(IntegrityError), transaction.atomic():
        DictionaryWord.objects.create(study_id=cast.study.pk, kind="PERSON", text="Ines", hashed="x")


def test_a_word_is_kept_once(cast):
    assert add(cast, ("PERSON", "Ines Brightwater"), ("PERSON", "Ms. INÉS BRIGHTWATER")) == 1
    assert add(cast, ("PERSON", "ines brightwater")) == 0


def test_another_study_does_not_know_it(cast):
    add(cast, ("SCHOOL", "the annex"))

    assert words_of_study(cast.otto.study_roles.first().study_id).count() == 0


def test_a_word_that_is_left_is_not_asked_about(cast):
    before = spans(cast, "then Robotika began")
    wordbook.keep_decided(
        by=cast.stella, study=cast.study, phrase="robotika", kind="PERSON", treatment="leave"
    )

    assert (before, spans(cast, "then Robotika began, robotika ended")) == ([("Robotika", "PERSON")], [])


def test_after_shred_day_the_list_is_silent(cast):
    add(cast, ("SCHOOL", "the annex"))
    services.destroy_keys(by=cast.lena, study=cast.study)

    assert spans(cast, "at the annex") == []


def test_the_list_is_read_in_two_queries(cast, django_assert_num_queries):
    add(cast, *[("PERSON", f"Ines Brightwater{chr(97 + n)}") for n in range(20)])

    with django_assert_num_queries(4 if connection.vendor == "postgresql" else 2):  # two locks there
        dictionary_of_study(cast.study.pk)
