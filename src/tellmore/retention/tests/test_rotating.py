import re

import pytest
from django.apps import apps
from django.urls import reverse

from tellmore.accounts.domain.roles import Need
from tellmore.capture.access import unsealed
from tellmore.capture.models import Note
from tellmore.circleback import services as circleback
from tellmore.clearing import services as clearing
from tellmore.clearing.selectors import looks_for
from tellmore.clearing.services.reviews import by_hand
from tellmore.clearing.tests import build as notes
from tellmore.foundation.models import AuditEntry
from tellmore.privacy import services as privacy
from tellmore.privacy.domain import identifiers
from tellmore.privacy.models import StudyKey
from tellmore.privacy.selectors import dictionary_of_study
from tellmore.retention import selectors, services
from tellmore.retention.tests import build
from tellmore.studies import access as studies

pytestmark = pytest.mark.django_db


def keys_of(study):
    rows = StudyKey.objects.filter(study_id=study.pk, use="notes").order_by("number")
    return [(key.number, key.destroyed_at is None) for key in rows]


def test_every_sealed_column_is_sealed_anew():
    sealed = {
        model
        for model in apps.get_models()
        if any(field.name == "sealed" for field in model._meta.get_fields())
    }

    assert sealed == {holder.model for holder in selectors.HOLDERS}


def test_a_new_key_opens_everything_and_the_old_one_is_gone(cast):
    there = build.everywhere(cast)

    rows = services.rotate_keys(by=cast.adam, study=cast.study)

    assert rows == 2
    assert keys_of(cast.study) == [(1, False), (2, True)]
    note = Note.objects.get(session=there.session)
    assert unsealed(note, study_id=cast.study.pk).lines[0].text == build.SAID
    there.answer.refresh_from_db()
    assert circleback.read_answer(by=cast.stella, answer=there.answer) == "And the zebrafinch flew."
    assert AuditEntry.objects.filter(verb="keys_rotated").count() == 1


def test_a_rotation_that_was_killed_goes_on_where_it_was(cast):
    sessions = [notes.finished(cast.study, cast.ivo, f"Line {n}.", pseudonym=f"Lark {n}") for n in range(7)]
    services.begin_rotation(by=cast.adam, study=cast.study)
    assert services.reseal_some(by=cast.adam, study=cast.study, limit=3) == 3
    # here the process dies: four notes are under the old key, and all of them open
    assert keys_of(cast.study) == [(1, True), (2, True)]
    assert [text_of(session) for session in sessions] == [f"Line {n}." for n in range(7)]

    assert services.begin_rotation(by=cast.adam, study=cast.study) == 2
    assert services.rotate_keys(by=cast.adam, study=cast.study) == 4

    assert keys_of(cast.study) == [(1, False), (2, True)]
    assert [text_of(session) for session in sessions] == [f"Line {n}." for n in range(7)]


def text_of(session):
    return unsealed(Note.objects.get(session=session), study_id=session.study_id).lines[0].text


def test_masks_laid_by_hand_are_found_again_after_a_rotation(cast):
    review = notes.review(cast.study, cast.ivo, "We met at the blue kiln.", by=cast.stella)
    clearing.add_mask(by=cast.stella, review=review, line_id="l1", start=14, end=23, kind="LOCATION")
    services.rotate_keys(by=cast.adam, study=cast.study)
    Note.objects.filter(session=review.session).update(revision=2)

    again = clearing.open_review(by=cast.stella, session=review.session)

    assert [(mask.start, mask.end, mask.decision) for mask in again.masks.filter(by_finder=False)] == [
        (14, 23, "masked")
    ]


def hashes_in(*values):
    return set(re.findall(r"\b[0-9a-f]{64}\b", str(values)))


def test_no_hash_of_the_old_key_is_left(cast):
    build.everywhere(cast)
    build.hashed(cast)
    before = hashes_in(build.everything_stored())

    services.rotate_keys(by=cast.adam, study=cast.study)

    audited = hashes_in(*AuditEntry.objects.values_list("digest", flat=True))
    assert before & hashes_in(build.everything_stored()) <= audited
    assert len(before - audited) >= 8


def test_what_was_decided_before_is_known_after_two_changes(cast):
    there = build.hashed(cast)
    for _time in range(2):
        services.rotate_keys(by=cast.adam, study=cast.study)

    found = identifiers.find("then zorblatt and MARKO", dictionary=dictionary_of_study(cast.study.pk))
    assert [(hit.start, hit.end) for hit in found] == [(5, 13), (18, 23)]
    look = looks_for(studies.pass_for(cast.stella, cast.study.slug, Need.CLEAR))
    assert [one.excerpts[0].words for one in look] == ["Zorblatt"]
    to_come = notes.review(cast.study, cast.ivo, "so Zorblatt left", pseudonym="Lark 9", by=cast.stella)
    assert [mask.decision for mask in to_come.masks.all()] == ["masked"]
    clearing.undo_everywhere(by=cast.stella, decision=there.decision)
    assert [mask.decision for mask in there.review.masks.filter(by_finder=True)] == ["open"]
    clearing.undo_last(by=cast.stella, review=there.review)
    known = privacy.fingerprint(cast.study.pk, by_hand("blue kiln"))
    assert [mask.entity for mask in there.review.masks.filter(by_finder=False)] == [known]


def test_a_shredded_study_gets_no_new_key(cast):
    build.everywhere(cast)
    services.shred_study(by=cast.lena, study=cast.study)

    with pytest.raises(privacy.KeyDestroyed):
        services.rotate_keys(by=cast.adam, study=cast.study)


def test_the_admins_page_goes_on_until_nothing_is_under_the_old_key(cast, sign_in):
    build.everywhere(cast)
    client, change = sign_in(cast.adam), reverse("key_change", args=["ninth"])

    first = client.post(change, follow=True).content.decode()
    (shown,) = selectors.keys_of_organisation(cast.organisation)
    assert (shown.is_changing, shown.behind, shown.sealed, "data-goes-on" in first) == (True, 0, 2, True)

    last = client.post(change, follow=True).content.decode()
    assert keys_of(cast.study) == [(1, False), (2, True)]
    assert "data-goes-on" not in last


def test_an_admin_elsewhere_finds_no_study_of_ours(cast, sign_in):
    page = sign_in(cast.otto).get(reverse("keys")).content.decode()

    assert "Starting ninth grade" not in page
    assert sign_in(cast.otto).post(reverse("key_change", args=["ninth"])).status_code == 404
