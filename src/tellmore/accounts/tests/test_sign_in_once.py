import pytest

from tellmore.accounts import services
from tellmore.accounts.tests import build

pytestmark = pytest.mark.django_db


def test_sign_in_once_asks_before_it_spends_the_link(client):
    link = services.issue_sign_in_link(person=build.person("Lena Ortiz"))

    looked = client.get(link)
    entered = client.post(link)

    assert "signs you in once" in looked.content.decode()
    assert entered.headers["Location"] == "/"
    assert "_auth_user_id" in client.session


def test_sign_in_once_says_what_to_do_when_the_link_is_over(client):
    answer = client.post("/sign-in/never-was/")

    assert answer.status_code == 410
    assert "already used or has ended" in answer.content.decode()
