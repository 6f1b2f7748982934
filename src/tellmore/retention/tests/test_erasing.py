import pytest
from django.urls import reverse

from tellmore.analysis import selectors as board
from tellmore.analysis import services as analysis
from tellmore.analysis.models import BoardEvent, Headline
from tellmore.analysis.services import log
from tellmore.capture.models import ErasedSession, Session
from tellmore.circleback import services as circleback
from tellmore.circleback.models import Answer, Slip
from tellmore.clearing.models import SecondLook, StudyDecision
from tellmore.foundation.audit import broken_links
from tellmore.foundation.models import AuditEntry
from tellmore.interop import services as interop
from tellmore.kernel.ids import uuid7
from tellmore.retention import selectors, services
from tellmore.retention.models import Erasure
from tellmore.retention.tests import build

pytestmark = pytest.mark.django_db


@pytest.fixture
def there(cast):
    return build.everywhere(cast)


def test_words_stand_everywhere_before(there):
    stored = build.everything_stored()

    assert [word for word in build.WORDS if word not in stored] == [build.NAME]
    assert "zebrafinch" in build.printed(there.room.study)


def test_no_table_holds_a_word_of_it_afterwards(cast, there):
    key, seat = there.session.pk, there.session.seats.get().pk
    services.erase_session(by=cast.stella, session=there.session)

    stored = build.everything_stored()
    assert [word for word in (*build.WORDS, str(seat), str(there.quote.quote_id)) if word in stored] == []
    assert not Session.objects.filter(pk=key).exists()
    assert ErasedSession.objects.get().pk == key


def test_decisions_for_every_note_forget_the_erased_one(cast, there):
    own, other = str(there.session.review.pk), str(uuid7())
    decision = StudyDecision.objects.create(
        study=cast.study, treatment="mask", kind="PERSON", steps={own: {"put": []}, other: {"put": []}}
    )
    for row in (there.told.pk, there.room.quotes[0].pk):
        SecondLook.objects.create(study=cast.study, holder="headline", row_id=row, field="text", hashed="0")

    services.erase_session(by=cast.stella, session=there.session)

    decision.refresh_from_db()
    assert list(decision.steps) == [other]
    assert [look.row_id for look in SecondLook.objects.all()] == [there.room.quotes[0].pk]


def test_everybody_elses_words_stay(cast, there):
    others = {
        str(row) for row in Headline.objects.exclude(session=there.session).values_list("pk", flat=True)
    }

    services.erase_session(by=cast.stella, session=there.session)

    assert {str(row) for row in Headline.objects.values_list("pk", flat=True)} == others
    assert build.printed(cast.study).count("Nobody would notice if I left.") > 0


def test_what_went_is_counted_and_recorded_without_a_word(cast, there):
    done = services.erase_session(by=cast.stella, session=there.session)

    assert done.gone == {
        "notes": 1, "versions": 2, "masks": 2, "headlines": 2, "quotes": 1, "ideas": 1,
        "slips": 1, "answers": 1, "places": 4,
    }  # fmt: skip
    entry = AuditEntry.objects.get(verb="session_erased")
    assert (entry.actor, entry.details) == (cast.stella, done.gone)
    assert list(broken_links()) == []


def test_the_board_is_what_its_log_says_after_an_erasure(cast, there):
    services.erase_session(by=cast.stella, session=there.session)

    rows = log.log_of(cast.study)
    state = log.state_of(rows)
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    shown = board.board_of_study(cast.study)
    assert {str(card.row.pk) for card in (*shown.loose.cards, *shown.columns[0].cards)} == set(state.cards)
    assert BoardEvent.objects.filter(verb="headline_removed").count() == 2


def test_an_erased_card_does_not_come_back_by_undo(cast, there):
    services.erase_session(by=cast.stella, session=there.session)

    with pytest.raises(analysis.CannotUndo):
        analysis.undo_last(by=cast.ana, study=cast.study)


def test_the_board_page_and_its_history_still_open(cast, there, sign_in):
    services.erase_session(by=cast.stella, session=there.session)
    client = sign_in(cast.ana)

    pages = [client.get(reverse(name, args=[cast.study.slug])) for name in ("theme_board", "board_history")]

    assert [page.status_code for page in pages] == [200, 200]
    assert [word for word in build.WORDS for page in pages if word in page.content.decode()] == []


def test_published_editions_say_that_words_were_removed_and_not_whose(cast, there, sign_in):
    services.erase_session(by=cast.stella, session=there.session)

    page = sign_in(cast.rita).get(reverse("edition", args=[cast.study.slug, 1])).content.decode()

    assert "Removed at the speaker’s request." in page
    assert [word for word in build.WORDS if word in page] == []


def test_a_new_edition_counts_without_the_erased_conversation(cast, there):
    from tellmore.reports import services as reports

    services.erase_session(by=cast.stella, session=there.session)

    edition = reports.publish_edition(by=cast.lena, study=cast.study)[0]

    assert "zebrafinch" not in str(edition.outline)
    assert "Removed at the speaker" not in str(edition.outline)


def test_the_slip_opens_nothing_any_more(cast, there, client):
    assert circleback.open_slip(locator="Wren 77", words=" ".join(there.words))

    services.erase_session(by=cast.stella, session=there.session)

    assert (Slip.objects.count(), Answer.objects.count()) == (0, 0)
    with pytest.raises(circleback.NotOpen):
        circleback.open_slip(locator="Wren 77", words=" ".join(there.words))


@pytest.mark.parametrize("form", ["json", "csv", "xlsx"])
def test_exports_say_nothing_of_it(cast, there, form):
    services.erase_session(by=cast.stella, session=there.session)

    made = interop.hand_out(by=cast.lena, study=cast.study, format=form, sealed=form == "json", language="en")

    assert [word for word in build.WORDS if word in opened(made.data)] == []


def opened(data: bytes) -> str:
    """A file's text; of a packed one, that of all its parts."""
    import io
    import zipfile

    if data[:2] != b"PK":
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())


def test_a_device_is_told_to_drop_what_it_holds(cast, sign_in):
    from tellmore.capture.tests import build as captures

    session = captures.begun(cast.study, cast.ivo, "A zebrafinch.")
    here = [cast.study.slug, session.pk]
    services.erase_session(by=cast.stella, session=session)
    client = sign_in(cast.ivo)

    sent = client.post(
        reverse("note_keep", args=here), {"base": 1, "note": {}}, content_type="application/json"
    )
    asked, page = client.get(reverse("note_data", args=here)), client.get(reverse("listen", args=here))

    assert [answer.status_code for answer in (sent, asked, page)] == [410, 410, 410]
    assert sent.json()["erased"] is True
    assert "erased.js" in page.content.decode()
    assert sign_in(cast.otto).get(reverse("listen", args=here)).status_code == 404


def test_a_withdrawn_conversation_can_be_erased(cast, there):
    from tellmore.capture import services as capture

    capture.withdraw_session(by=cast.lena, session=there.session)

    services.erase_session(by=cast.stella, session=there.session)

    assert [word for word in build.WORDS if word in build.everything_stored()] == []


def test_a_steward_sees_what_would_go_and_which_texts_repeat_it(cast, there):
    theme = there.room.theme
    analysis.rename_theme(by=cast.ana, theme=theme, title="The zebrafinch sang when the bell rang")

    goes = selectors.what_goes(there.session)

    assert (goes.headlines, goes.quotes, goes.chosen, goes.editions) == (2, 1, 1, (1, 2))
    assert goes.themes == ("The zebrafinch sang when the bell rang",)
    assert goes.repeats == ("The zebrafinch sang when the bell rang",)


def test_a_conversation_is_found_by_its_pseudonym_and_by_no_address(cast, there, sign_in):
    client, address = sign_in(cast.stella), reverse("erasures", args=[cast.study.slug])

    missed = client.post(address, {"pseudonym": "Wren 78"})
    found = client.post(address, {"pseudonym": " wren  77"})

    assert (missed.status_code, found.status_code) == (422, 302)
    assert found.headers["Location"] == reverse("session_erase", args=[cast.study.slug, there.session.pk])


def test_the_page_asks_for_the_pseudonym_before_it_erases(cast, there, sign_in):
    client = sign_in(cast.stella)
    address = reverse("session_erase", args=[cast.study.slug, there.session.pk])

    wrong = client.post(address, {"pseudonym": "Heron 10"})
    assert (wrong.status_code, Erasure.objects.count()) == (422, 0)

    done = client.post(address, {"pseudonym": " wren 77 "}, follow=True)
    assert done.redirect_chain[0][0] == reverse("erasure", args=[cast.study.slug, Erasure.objects.get().pk])
    assert [word for word in build.WORDS if word in done.content.decode()] == []
