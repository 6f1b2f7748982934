"""What a steward's pages and decisions cost in a big study: `python -m bench.stewards --notes 300`.

Makes a study in a folder that is removed afterwards (or in TELLMORE_DATABASE_URL, which must be empty): notes
of 150 words in which the same names stand again and again. `--released 33` of a hundred are released; of the
others one half is in review and the other one waits. Then one steward asks for each page and makes each
decision through the program's own addresses. `--long 20000` adds one note of so many words.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

SEED, LINES, WORDS_A_LINE = 7, 10, 15
EVERYWHERE = "Zorblatt"  # one of them stands in every note
NAMES = (
    "Coach Ramirez", "Ms. Okafor", "Danny Whitfield", "Priya", "Lupita", "Alder Creek Elementary",
    "Mr. Vandermeer", "Keisha", "Tomasz Zielinski", "Abuela Rosa", "Northgate", "Hollis",
)  # fmt: skip
TALK = (
    "we talked after lunch and nobody asked me anything the bus was late again so I missed the start of "
    "class they never call home when it goes well only when something is wrong I like the room with the "
    "plants because it is quiet there and you can finish your work before the bell my group did not wait "
    "for me and I had to explain it all again in the hallway it helps when somebody says your name"
)
PLAIN = TALK.split()


def text_of(words: int, dice: random.Random, *, named: bool = True) -> str:
    """A line of so many words; now and then a name stands among them."""
    start = dice.randrange(len(PLAIN))
    said = [PLAIN[(start + n) % len(PLAIN)] for n in range(words)]
    if named:
        said[dice.randrange(1, words)] = dice.choice(NAMES)
    return " ".join(said)


def note_of(dice: random.Random, words: int = LINES * WORDS_A_LINE) -> Any:
    from tellmore.capture.domain.note import Line, Note, NoteQuestion

    count = words // WORDS_A_LINE
    texts = [text_of(WORDS_A_LINE, dice, named=n % 2 == 0) for n in range(count)]
    texts[0] = f"then {EVERYWHERE} said it was fine and I asked {EVERYWHERE} about it once more"
    return Note(
        questions=(NoteQuestion("q1", "Tell me about a day you felt known here."),),
        lines=tuple(Line(f"l{n}", "q1", "verbatim", text) for n, text in enumerate(texts, start=1)),
    )


def study_of(owner: Any, notes: int, released: int) -> Any:
    """The study, with its notes in three states and two headlines for each released one."""
    from tellmore.analysis.models import Headline
    from tellmore.capture import services as capture
    from tellmore.clearing import services
    from tellmore.clearing.models import Mask
    from tellmore.studies.models import Study, StudyRole

    organisation = owner.memberships.first().organisation
    study = Study.objects.create(organisation=organisation, slug="big", title="A big study")
    for role in ("lead", "steward", "analyst"):
        StudyRole.objects.create(study=study, person=owner, role=role)
    dice = random.Random(SEED)
    for n in range(notes):
        session = capture.receive_note(
            by=owner, study=study, note=note_of(dice), pseudonym=f"Heron {n + 1}", writer=owner
        )
        is_released = n % 100 < released
        if not is_released and n % 2:
            continue
        review = services.open_review(by=owner, session=session)
        if not is_released:
            continue
        review.masks.update(decision=Mask.Decision.MASKED, decided_by=owner)
        review.masks.filter(line_id="l1").update(decision=Mask.Decision.KEPT)  # somebody kept the name
        services.release(by=owner, session=session)
        for text in ("Nobody asks how the day went", "A quiet room helps to finish work"):
            Headline.objects.create(
                study=study, session=session, kind="descriptive", text=text, written_by=owner
            )
    return study


@contextlib.contextmanager
def counted() -> Iterator[list[str]]:
    from django.db import connection

    said: list[str] = []

    def note(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        said.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(note):
        yield said


class Steward:
    """Asks as a browser would, and prints what each request cost."""

    def __init__(self, owner: Any) -> None:
        from django.conf import settings
        from django.test import Client

        settings.ALLOWED_HOSTS = ["testserver"]
        self.client = Client()
        self.client.force_login(owner)

    def get(self, name: str, address: str, **values: str) -> Any:
        self.client.get(address, values)  # once before, as somebody who has worked there already
        return self._timed(name, lambda: self.client.get(address, values))

    def post(self, name: str, address: str, **values: str) -> Any:
        return self._timed(name, lambda: self.client.post(address, values))

    def _timed(self, name: str, ask: Callable[[], Any]) -> Any:
        with counted() as queries:
            started = time.perf_counter()
            answer = ask()
            took = time.perf_counter() - started
        assert answer.status_code in (200, 302), (name, answer.status_code)
        size = f"{len(answer.content) / 1000:8.1f} kB" if answer.status_code == 200 else " " * 11
        print(f"{name:<44}{took * 1000:9.0f} ms {len(queries):6} queries {size}", flush=True)
        return answer


def measure(owner: Any, study: Any, long: int) -> None:
    from django.urls import reverse

    from tellmore.capture import services as capture
    from tellmore.clearing.models import Mask, Review, StudyDecision

    steward = Steward(owner)

    def at(name: str, *more: Any) -> str:
        return reverse(name, args=[study.slug, *more])

    waiting = Review.objects.filter(session__study=study, released_at=None).select_related("session").first()
    note = waiting.session_id
    mark = Mask.objects.filter(review=waiting, line_id="l1").first()
    steward.get("queue", at("clearing_queue"))
    steward.get("one note", at("clear_note", note))
    for decision in ("masked", "kept", "open"):
        values = {"mask": str(mark.pk), "seen": "", "kind": mark.kind, "everywhere": "on"}
        steward.post(f"decide one mark: {decision}", at("mask_decide", note), decision=decision, **values)
    for treatment in ("mask", "leave"):
        steward.get(
            f"everywhere, preview: {treatment}",
            at("mask_everywhere", note),
            mask=str(mark.pk),
            **{"as": treatment},
        )
        sent = {"mask": str(mark.pk), "as": treatment}
        steward.post(f"everywhere: {treatment}", at("mask_everywhere", note), **sent)
        made = StudyDecision.objects.latest("made_at")
        steward.post(f"everywhere: {treatment}, taken back", at("decision_undo", made.pk))
    steward.get("words of the study", at("study_words"))
    steward.post("look through all that wait", at("notes_search"))
    if long:
        session = capture.receive_note(
            by=owner, study=study, note=note_of(random.Random(SEED), long), pseudonym="Wren 1", writer=owner
        )
        steward.get(f"a note of {long} words", at("clear_note", session.pk))
        mark = Mask.objects.filter(review__session=session, line_id="l1").first()
        values = {"mask": str(mark.pk), "seen": "", "kind": mark.kind, "everywhere": "on"}
        steward.post("  decide one mark", at("mask_decide", session.pk), decision="masked", **values)
        steward.post("  mask all sure ones", at("masks_sure", session.pk))
        Mask.objects.filter(review__session=session, decision="open").update(decision="masked")
        steward.post("  release", at("note_release", session.pk))
    steward.get("queue, at the end", at("clearing_queue"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=300)
    parser.add_argument("--released", type=int, default=33)
    parser.add_argument("--long", type=int, default=0)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tellmore-bench-", ignore_cleanup_errors=True) as place:
        from tellmore.command import data as folders

        os.environ["TELLMORE_DATA"] = place
        folders.begin_data(str(Path(place)))
        owner = folders.owner()
        started = time.perf_counter()
        study = study_of(owner, asked.notes, asked.released)
        print(f"{asked.notes} notes made in {time.perf_counter() - started:.1f} s")
        measure(owner, study, asked.long)
        from django.db import connections

        connections.close_all()


if __name__ == "__main__":
    main()
