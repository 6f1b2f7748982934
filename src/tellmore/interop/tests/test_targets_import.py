import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tellmore.sampling.models import Category

pytestmark = pytest.mark.django_db

TABLE = b"criterion,category,population,min,max,focal\nGrade,9,240,4,8,yes\n,10,310,2,,\n"


def page(study):
    return reverse("targets_import", args=[study.slug])


def upload(client, study, data=TABLE, name="targets.csv"):
    return client.post(page(study), {"file": SimpleUploadedFile(name, data)})


def signed(answer):
    return re.search(r'name="rows" value="([^"]+)"', answer.content.decode())[1]


@pytest.mark.parametrize("person", ["otto", "stella", "ivo", "ana", "rita", "adam"])
def test_only_a_lead_finds_it(cast, sign_in, person):
    client = sign_in(getattr(cast, person))

    assert client.get(page(cast.study)).status_code == 404
    assert upload(client, cast.study).status_code == 404


def test_the_table_is_shown_before_it_is_kept(cast, sign_in):
    answer = upload(sign_in(cast.lena), cast.study)

    assert answer.status_code == 200
    assert "2 categories. Nothing is kept yet." in answer.content.decode()
    assert not Category.objects.exists()


def test_confirmed_rows_are_kept_and_counted(cast, sign_in):
    client = sign_in(cast.lena)

    answer = client.post(page(cast.study), {"rows": signed(upload(client, cast.study))}, follow=True)

    assert answer.redirect_chain[-1][0] == reverse("whose_stories", args=[cast.study.slug])
    assert "2 categories are in." in answer.content.decode()
    rows = Category.objects.values_list("criterion__name", "name", "population", "target_min", "target_max")
    assert list(rows) == [("Grade", "9", 240, 4, 8), ("Grade", "10", 310, 2, None)]
    assert Category.objects.get(name="9").is_focal


def test_confirming_twice_changes_nothing_more(cast, sign_in):
    client = sign_in(cast.lena)
    rows = signed(upload(client, cast.study))

    for _again in range(2):
        client.post(page(cast.study), {"rows": rows})

    assert Category.objects.count() == 2


def test_a_changed_preview_is_refused(cast, sign_in):
    answer = sign_in(cast.lena).post(page(cast.study), {"rows": "WzFd:forged"})

    assert answer.status_code == 422
    assert "This preview is too old." in answer.content.decode()
    assert not Category.objects.exists()


def test_every_row_that_makes_no_sense_is_named(cast, sign_in):
    bad = b"criterion,category,population,min,max\nGrade,9,many,4,8\nGrade,10,310,9,2\n"

    answer = upload(sign_in(cast.lena), cast.study, bad)

    said = answer.content.decode()
    assert answer.status_code == 422
    assert "row 2" in said
    assert "row 3" in said


def test_a_roster_of_people_is_refused_whole(cast, sign_in):
    answer = upload(sign_in(cast.lena), cast.study, b"Student name,criterion,category\nMaria,Grade,9\n")

    assert answer.status_code == 422
    assert "this column is about single people" in answer.content.decode()
