"""Keys change or a conversation is erased while stewards decide: no step is lost, and no hash keeps an old key.

Only PostgreSQL lets two people write at once; SQLite, which lets one in at a time, has nothing to show here.
"""

from __future__ import annotations

import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection, connections, transaction

from tellmore.analysis import services as analysis
from tellmore.analysis.models import Headline
from tellmore.capture import services as capture
from tellmore.capture.access import unsealed
from tellmore.capture.models import IMPORTED, Note, Session
from tellmore.clearing import services as clearing
from tellmore.clearing.domain.units import text_by_id
from tellmore.clearing.models import Mask, Review, SecondLook, StudyDecision, TranscriptVersion
from tellmore.clearing.services.reviews import by_hand
from tellmore.clearing.tests import build as notes
from tellmore.foundation.models import AuditEntry
from tellmore.privacy import services as privacy
from tellmore.privacy.domain import identifiers, phrases
from tellmore.privacy.domain.placeholders import assign
from tellmore.privacy.domain.wordlist import Entry
from tellmore.privacy.models import DictionaryWord
from tellmore.privacy.selectors import dictionary_of_study
from tellmore.retention import services
from tellmore.retention.tests import build

TIMES = 12
LONGEST = 20  # seconds that anything here may take before the test gives up

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="two cannot write at once here"),
]


class Running:
    """Work in a thread with a connection of its own; `held` work waits before it commits."""

    def __init__(self, work: Callable[[], Any], *, held: bool = False) -> None:
        self.error: BaseException | None = None
        self._work, self._held = work, held
        self.reached, self._go = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            if not self._held:
                self._work()
                return
            with transaction.atomic():
                self._work()
                self.reached.set()
                assert self._go.wait(LONGEST)
        except BaseException as error:  # shown by the thread that waits
            self.error = error
        finally:
            self.reached.set()
            connections.close_all()

    def until_held(self) -> Running:
        assert self.reached.wait(LONGEST)
        if self.error:
            raise self.error
        return self

    def end(self) -> None:
        self._go.set()
        self._thread.join(LONGEST)
        assert not self._thread.is_alive()
        if self.error:
            raise self.error


def until_waiting(number: int) -> None:
    """Until so many others wait for a lock."""
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    until = time.monotonic() + LONGEST
    with connection.cursor() as cursor:
        while time.monotonic() < until:
            cursor.execute(waiting)
            if cursor.fetchone()[0] >= number:
                return
            cursor.execute("SELECT pg_sleep(0.01)")
    raise AssertionError("nobody waits")


@dataclass
class Desk:
    """Notes, each for one step, so that no step waits for another one's rows."""

    cast: Any
    steps: dict[str, Callable[[], Any]]
    shows: dict[str, Callable[[], Any]]
    words: tuple[str, ...]


KILN = "then Zorblatt met us at the blue kiln"


def desk(cast: Any) -> Desk:
    made = build.hashed(cast)
    stella, study = cast.stella, cast.study

    def review(name: str, words: str = KILN) -> Review:
        return notes.review(study, cast.ivo, words, pseudonym=name, by=stella)

    def by_hand_in(found: Review) -> Review:
        clearing.add_mask(by=stella, review=found, line_id="l1", start=28, end=37, kind="LOCATION")
        return found

    decided, laid, taken, undone = (
        review("Wren 1"),
        review("Wren 2"),
        by_hand_in(review("Wren 3")),
        review("Wren 4"),
    )
    by_hand_in(undone)
    clearing.remove_mask(by=stella, mask=undone.masks.get(by_finder=False))
    waiting = notes.finished(study, cast.ivo, "so quibblethorn left the gym", pseudonym="Wren 5")
    out = notes.released(study, cast.ivo, "the zebrafinch sang", pseudonym="Wren 6", by=stella)
    said = analysis.write_headline(by=cast.ana, session=out, text="Liked the zebrafinch song", lines=["l1"])
    listed_words = [Entry(1, "OTHER", "zebrafinch"), Entry(2, "OTHER", "quibblethorn")]
    clearing.add_to_list(by=stella, study=study, entries=listed_words)
    look = SecondLook.objects.get(row_id=said.pk)
    listed = DictionaryWord.objects.get(text="zebrafinch")
    imported = Session.objects.get(source__startswith=IMPORTED)

    def list_word() -> Any:
        return clearing.decide_everywhere(
            by=stella, study=study, word=clearing.Word(listed.kind, row=listed), treatment="mask"
        )

    steps = {
        "decide": lambda: clearing.decide_mask(by=stella, mask=decided.masks.get(), decision="kept"),
        "add": lambda: by_hand_in(laid),
        "remove": lambda: clearing.remove_mask(by=stella, mask=taken.masks.get(by_finder=False)),
        "undo": lambda: clearing.undo_last(by=stella, review=undone),
        "open": lambda: clearing.open_review(by=stella, session=waiting),
        "replace": lambda: clearing.replace_words(by=stella, look=look),
        "list": lambda: clearing.add_to_list(
            by=stella, study=study, entries=[Entry(1, "PERSON", "Quill Vandermeer")]
        ),
        "word": list_word,
        "undo everywhere": lambda: clearing.undo_everywhere(by=stella, decision=made.decision),
        "plan": lambda: _edit(cast, imported),
    }
    shows = {
        "decide": lambda: (_decisions(decided, by_finder=True), _steps(decided)),
        "add": lambda: (_decisions(laid, by_finder=False), _steps(laid)),
        "remove": lambda: (_decisions(taken, by_finder=False), _steps(taken)),
        "undo": lambda: (_decisions(undone, by_finder=False), _steps(undone)),
        "open": lambda: list(Mask.objects.filter(review__session=waiting).values_list("start", "end")),
        "replace": lambda: Headline.objects.get(pk=said.pk).text,
        "list": lambda: DictionaryWord.objects.filter(kind="PERSON", is_from_note=False).count(),
        "word": lambda: StudyDecision.objects.get(word=listed).notes,
        "undo everywhere": lambda: StudyDecision.objects.get(pk=made.decision.pk).undone_at is not None,
        "plan": lambda: Session.objects.get(pk=imported.pk).place,
    }
    return Desk(
        cast,
        steps,
        shows,
        ("Quill Vandermeer", "Marko Lindqvist", "words of a file", "zebrafinch", "quibblethorn"),
    )


def _edit(cast: Any, session: Session) -> None:
    capture.edit_session(by=cast.lena, session=session, values={"place": "library"})


def _decisions(review: Review, *, by_finder: bool) -> list[str]:
    return sorted(review.masks.filter(by_finder=by_finder).values_list("decision", flat=True))


def _steps(review: Review) -> int:
    return len(Review.objects.get(pk=review.pk).steps)


SHOWN = {
    "decide": (["kept"], 1),
    "add": (["masked"], 1),
    "remove": ([], 2),
    "undo": (["masked"], 1),
    "open": [(3, 15)],
    "replace": "Liked the [detail] song",
    "list": 2,
    "word": 1,
    "undo everywhere": True,
    "plan": "library",
}


def of_no_newest_key(at: Desk) -> set[str]:
    """Hashes in the database that are not what the study's keys make of its words as they are now."""
    study = at.cast.study
    known = privacy.hasher(study.pk)
    expected = {known(value) for value in _values(study, at.words)}
    audited = set(AuditEntry.objects.values_list("digest", flat=True))
    return set(re.findall(r"\b[0-9a-f]{64}\b", build.everything_stored())) - expected - audited


def _values(study: Any, words: Collection[str]) -> Iterator[str]:
    """Everything of which a hash can be kept: entities, words under a mark, words of the list, and parts of them."""
    known = dictionary_of_study(study.pk)
    texts = [
        text_by_id(unsealed(note, study_id=study.pk)) for note in Note.objects.filter(session__study=study)
    ]
    for lines in (list(one.values()) for one in texts):
        found = identifiers.find_in_lines(lines, language="en", dictionary=known)
        yield from (one.entity for line in assign(lines, found, language="en") for one in line)
    for text in (*words, *(line for one in texts for line in one.values())):
        parts = text.split(" ")
        for start in range(len(parts)):
            for end in range(start + 1, min(start + 5, len(parts)) + 1):
                words_here = " ".join(parts[start:end])
                yield from (
                    words_here,
                    by_hand(words_here),
                    by_hand(words_here.rstrip(".")),
                    phrases.plain(words_here),
                )


def test_steps_that_wait_for_a_change_of_keys_are_taken_with_the_new_ones(cast):
    at = desk(cast)
    change = Running(lambda: services.begin_rotation(by=cast.adam, study=cast.study), held=True).until_held()

    steps = {name: Running(step) for name, step in at.steps.items()}
    until_waiting(len(steps))
    change.end()
    for step in steps.values():
        step.end()

    assert {name: show() for name, show in at.shows.items()} == SHOWN
    assert of_no_newest_key(at) == set()


def test_a_change_of_keys_waits_for_steps_and_takes_them_along(cast):
    at = desk(cast)
    for name, step in at.steps.items():
        taken = Running(step, held=True).until_held()
        change = Running(lambda: services.rotate_keys(by=cast.adam, study=cast.study))
        until_waiting(1)
        taken.end()
        change.end()

        assert (name, at.shows[name]()) == (name, SHOWN[name])
        assert (name, of_no_newest_key(at)) == (name, set())


def test_two_stewards_and_three_changes_of_keys_get_through(cast):
    review = notes.review(cast.study, cast.ivo, KILN, KILN, pseudonym="Wren 1", by=cast.stella)

    def decide(person: Any, line: str) -> None:
        mask = review.masks.get(line_id=line, by_finder=True)
        here = {"review": review, "line_id": line, "everywhere": False}
        for number in range(TIMES):
            decision = ("masked", "kept")[number % 2]
            clearing.decide_mask(by=person, mask=mask, decision=decision, everywhere=False)
            clearing.add_mask(by=person, start=28, end=37, kind="LOCATION", **here)
            clearing.undo_last(by=person, review=review)

    def change() -> None:
        for _time in range(3):
            services.rotate_keys(by=cast.adam, study=cast.study)

    for one in [
        Running(lambda: decide(cast.stella, "l1")),
        Running(lambda: decide(cast.lena, "l2")),
        Running(change),
    ]:
        one.end()

    kept = Counter(step["by"] for step in Review.objects.get().steps)
    assert kept == {str(cast.stella.pk): TIMES, str(cast.lena.pk): TIMES}
    assert of_no_newest_key(Desk(cast, {}, {}, ())) == set()


def test_an_erasure_waits_for_a_release_and_takes_all_of_it(cast):
    session = notes.decided(
        notes.review(cast.study, cast.ivo, KILN, pseudonym="Wren 1", by=cast.stella), by=cast.stella
    ).session
    clearing.add_to_list(by=cast.stella, study=cast.study, entries=[Entry(1, "OTHER", "kiln")])

    out = Running(lambda: clearing.release(by=cast.stella, session=session), held=True).until_held()
    erasure = Running(lambda: services.erase_session(by=cast.stella, session=session))
    until_waiting(1)
    out.end()
    erasure.end()

    assert (Session.objects.count(), TranscriptVersion.objects.count()) == (0, 0)
