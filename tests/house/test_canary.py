"""A word that nobody may see outside the sealed zone is planted, and looked for in all that the program says
and keeps: every page as everybody, every file, the log, the database, the cache, letters, cookies."""

from __future__ import annotations

import io
import logging
import logging.config
import re
import zipfile
from urllib.parse import unquote

import pypdf
import pytest
from django.conf import settings
from django.contrib import messages
from django.core import mail
from django.core.cache import cache
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import override_settings
from django.urls import path

from tellmore.capture import access
from tellmore.capture import services as capture
from tellmore.capture.domain.note import Line, Note, NoteQuestion, to_data
from tellmore.capture.models import Session
from tellmore.capture.tests import build as captures
from tellmore.circleback import services as circleback
from tellmore.clearing import services as clearing
from tellmore.config.urls import urlpatterns as ours
from tellmore.foundation.passing_words import SealedMessages
from tellmore.interop import services as interop
from tellmore.interop.backup import writing
from tellmore.retention.tests.build import everything_stored
from tellmore.studies import access as studies
from tests.house.test_every_url import GET, PEOPLE, POST, STEWARD, TABLE, address, sent
from tests.house.world import build

pytestmark = pytest.mark.django_db

REACTION = "Xylquorble"  # in a reaction: sealed for ever
MASKED = "Qwenzafira"  # under a mask that a steward laid
KEPT = "Vlimtrosk"  # a steward looked, and decided that it names nobody: cleared words, not public ones
ANSWERED = "Drumblequist"  # in an interviewee's sealed answer
TYPED = "Krellimondo"  # in the note of a conversation under way
SEALED = (REACTION, MASKED, ANSWERED, TYPED)
SAID = f"{MASKED} saved me a seat in the {KEPT} room."
AT = SAID.index(KEPT)
WRITER = {"ivo"}


@pytest.fixture
def values(cast):
    """The world of all pages, with one conversation cleared and one under way that hold the words."""
    found = build(cast)
    lines = (
        Line("l1", "q1", "verbatim", SAID),
        Line("l2", "q1", "reaction", f"I felt {REACTION} when she said it."),
    )
    note = Note(questions=(NoteQuestion("q1", f"Tell me about {MASKED} and you."),), lines=lines)
    listener = Session.objects.get(pk=found["heard_id"]).interviewer
    heard = capture.receive_note(
        by=cast.ivo, study=cast.study, note=note, pseudonym="Plover 31", interviewer=listener, writer=cast.ivo
    )
    review = clearing.open_review(by=cast.stella, session=heard)
    clearing.add_mask(by=cast.stella, review=review, line_id="l1", start=0, end=len(MASKED), kind="PERSON")
    clearing.add_mask(
        by=cast.stella, review=review, line_id="l1", start=AT, end=AT + len(KEPT), kind="LOCATION"
    )
    for mask in review.masks.all():
        kept = mask.line_id == "l1" and mask.start == AT
        clearing.decide_mask(by=cast.stella, mask=mask, decision="kept" if kept else "masked")
    clearing.release(by=cast.stella, session=heard)
    circleback.issue_slips(by=cast.lena, study=cast.study, seats=list(heard.seats.all()))
    slip = heard.seats.get().slip
    found["answer_id"] = circleback.answer(slip=slip, kind="add", text=f"And {ANSWERED} too.").pk
    found["heard_id"] = heard.pk
    under_way = Session.objects.get(pk=found["session_id"])
    capture.save_note(
        by=cast.ivo, session=under_way, data=to_data(captures.note("Hello", f"{TYPED} said.")), base=1
    )
    return found


def told(response) -> str:
    """All that an answer says: headers, and the words of its body, unpacked."""
    head = "\n".join(f"{name}: {value}" for name, value in response.items())
    cookies = response.cookies.output()
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return f"{unquote(head)}\n{unquote(cookies)}\n{readable(body)}"


def readable(data: bytes) -> str:
    if data[:5] == b"%PDF-":
        return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    return data.decode("utf-8", "replace")


def said_in(text: str, words) -> list[str]:
    return [word for word in words if word.casefold() in text.casefold()]


def test_no_page_says_a_word_to_anybody_who_may_not_read_it(cast, client, values):
    """One walk for both kinds of words: the sealed ones, and the kept one of those who read cleared text."""
    client.raise_request_exception = False
    leaks, seen, cleared = [], {}, set()
    for name, (method, found_by, differ) in TABLE.items():
        place = address(name, values, differ)
        for who in PEOPLE:
            with transaction.atomic():
                client.force_login(getattr(cast, who))
                text = told(getattr(client, method)(place, sent(values) if method == POST else {}))
                transaction.set_rollback(True)
            words = said_in(text, SEALED)
            seen.setdefault(who, set()).update(words)
            is_theirs = (who == "ivo" and found_by == WRITER) or (who == "stella" and found_by == STEWARD)
            if words and not is_theirs:
                leaks.append((name, who, words))
            if method == GET and KEPT in text:
                cleared.add(who)

    assert leaks == []
    assert seen["stella"] >= {MASKED, ANSWERED}, "the words are there to be found"
    assert seen["ivo"] >= {TYPED}
    assert cleared == {"lena", "stella", "ana"}


def test_passing_words_are_readable_on_the_next_page_only(cast, client):
    client.force_login(cast.lena)
    request = HttpRequest()
    request.session = client.session
    storage = SealedMessages(request)
    storage.add(messages.ERROR, f"This names {MASKED}.")
    storage.update(HttpResponse())
    request.session.save()

    assert said_in(everything_stored() + repr(dict(request.session)), SEALED) == []
    assert [str(one) for one in SealedMessages(request)] == [f"This names {MASKED}."]


def test_files_hold_no_sealed_word(cast, client, values, tmp_path):
    files = [
        interop.hand_out(by=cast.lena, study=cast.study, format=form, sealed=False, language="en").data
        for form in ("json", "csv", "xlsx")
    ]
    client.force_login(cast.lena)
    pages = [
        client.post(f"/studies/{cast.study.slug}/export/", {"format": form})
        for form in ("json", "csv", "xlsx")
    ]

    said = [readable(data) for data in files] + [told(page) for page in pages]
    assert [said_in(text, SEALED) for text in said] == [[]] * 6
    assert KEPT in said[0]


def test_the_database_and_what_lies_beside_it_hold_no_sealed_word(cast, client, values):
    for who in ("ivo", "stella"):
        client.force_login(getattr(cast, who))
        for name in ("clear_note", "listen", "session_finish"):
            client.get(address(name, values, TABLE[name][2]))
        client.post(address("mask_decide", values, TABLE["mask_decide"][2]), {"mask": "nonsense"})

    stored = everything_stored() + "\n".join(letter.message().as_string() for letter in mail.outbox)
    assert said_in(stored, SEALED) == []
    assert said_in(repr(getattr(cache, "_cache", {})), SEALED) == []
    assert KEPT in stored
    if connection.vendor == "sqlite":
        assert said_in(connection.connection.serialize().decode("utf-8", "replace"), SEALED) == []


def test_a_backup_holds_no_sealed_word_even_when_it_is_opened(cast, values):
    text = "\n".join(map(str, writing.entries(with_keys=True)))

    assert said_in(text, SEALED) == []
    assert KEPT in text


def broken(request: HttpRequest, slug: str) -> HttpResponse:
    """A page of a later day, with a mistake in it: its error quotes what it was reading."""
    opened = studies.pass_for(request.user, slug, "clear")
    note = access.read_note(opened, Session.objects.get(pseudonym="Plover 31"))
    request.session["seen"] = str(opened.study.pk)
    words = note.lines[0].text
    raise ValueError(f"cannot read {words}\n{words}")


urlpatterns = [*ours, path("studies/<slug:slug>/broken/", broken, name="broken")]
handler404, handler500 = "tellmore.web.views.not_found", "tellmore.web.views.server_error"


@pytest.fixture
def log_as_in_life():
    """What the configured handlers write, as text."""
    written = io.StringIO()
    plain = settings.LOGGING["formatters"]["plain"]
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"plain": plain},
            "handlers": {"here": {"class": "logging.StreamHandler", "formatter": "plain", "stream": written}},
            "root": {"handlers": ["here"], "level": "WARNING"},
        }
    )
    yield written
    logging.getLogger().handlers = [one for one in logging.getLogger().handlers if one.stream is not written]


@override_settings(ROOT_URLCONF="tests.house.test_canary")
def test_an_error_quotes_no_sealed_word_on_its_page_or_in_the_log(cast, client, values, log_as_in_life):
    client.raise_request_exception = False
    client.force_login(cast.stella)

    page = client.get(f"/studies/{cast.study.slug}/broken/")

    log = log_as_in_life.getvalue()
    assert (page.status_code, said_in(told(page), SEALED)) == (500, [])
    assert said_in(log, SEALED) == []
    assert re.search(
        r"ERROR django.request Internal Server Error: /studies/\w+/broken/\nbuiltins.ValueError", log
    )
    assert "test_canary.py" in log
    assert said_in(everything_stored(), SEALED) == []


def test_nothing_is_told_to_a_debugger_or_to_a_mailbox():
    assert (settings.DEBUG, list(settings.ADMINS), list(settings.MANAGERS)) == (False, [], [])
    assert "django.contrib.admin" not in settings.INSTALLED_APPS
