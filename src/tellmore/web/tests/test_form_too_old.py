from __future__ import annotations

from django.test import Client
from django.urls import reverse


def test_form_too_old_says_what_to_do_in_the_readers_language(cast):
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.stella)

    answer = client.post(reverse("clearing_order", args=[cast.study.slug]), HTTP_ACCEPT_LANGUAGE="es")

    assert answer.status_code == 403
    assert "Esta vez no se guardó nada" in answer.content.decode()
