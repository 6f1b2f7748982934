from django.urls import reverse

from tellmore.foundation import audit


def test_the_record_is_read_in_plain_spanish(cast, client):
    cast.lena.language = "es"
    cast.lena.save()
    audit.record("note_read", by=cast.stella, study=cast.study, on=cast.study)
    client.force_login(cast.lena)
    page = client.get(reverse("audit_log", args=[cast.study.slug]), headers={"accept-language": "es"})
    assert page.status_code == 200
    assert "leyó una nota original" in page.content.decode()
    assert "note_read" not in page.content.decode()


def test_a_stranger_finds_no_record(cast, client):
    client.force_login(cast.otto)
    assert client.get(reverse("audit_log", args=[cast.study.slug])).status_code == 404
