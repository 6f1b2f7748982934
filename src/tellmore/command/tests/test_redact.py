"""`tellmore redact` as people run it: a process with pipes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[3]
COMMAND = [sys.executable, "-m", "tellmore.command.redact"]


def run(stdin, *options):
    return subprocess.run(
        [*COMMAND, *options],
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        env={"PYTHONPATH": str(SOURCE), "PYTHONIOENCODING": "utf-8"},
        timeout=60,
    )


def answers(done):
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_redact_answers_in_order_with_code_points():
    lines = [
        {"id": "a", "text": "👩‍🏫 Ms. Rivera met my friend Xiomara"},
        {"id": 2, "text": "lunch is too short"},
        {"id": 3, "text": "La maestra Lupe me ayudó", "lang": "es"},
    ]

    done = run("".join(json.dumps(line) + "\n" for line in lines), "--jsonl")

    assert done.returncode == 0
    assert answers(done) == [
        {
            "id": "a",
            "spans": [
                {"start": 4, "end": 14, "type": "PERSON"},
                {"start": 29, "end": 36, "type": "PERSON"},
            ],
            "text": "👩‍🏫 [teacher A] met my friend [student A]",
        },
        {"id": 2, "spans": [], "text": "lunch is too short"},
        {"id": 3, "spans": [{"start": 3, "end": 15, "type": "PERSON"}], "text": "La [maestra A] me ayudó"},
    ]


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        (b"{", b"line 2: not JSON"),
        (b'{"id": NaN, "text": "a"}', b"line 2: not JSON"),
        (b'["text"]', b"line 2: not a JSON object"),
        (b'{"id": 1}', b'line 2: the field "text" is missing'),
        (b'{"text": "\xff"}', b"line 2: not UTF-8"),
        (b'{"text": "a", "lang": 4}', b'line 2: "lang" is not text'),
    ],
)
def test_redact_names_a_bad_line_and_does_the_rest(bad, complaint):
    done = run(b'{"id": 1, "text": "x"}\n' + bad + b'\n{"id": 3, "text": "y"}\n', "--jsonl")

    assert done.returncode == 1
    assert [a["id"] for a in answers(done)] == [1, 3]
    assert done.stderr.startswith(complaint)


def test_redact_survives_half_a_surrogate_pair():
    done = run('{"id": 1, "text": "Ms. Rivera \\ud83d"}\n', "--jsonl")

    assert done.returncode == 0
    assert answers(done)[0]["text"] == "[teacher A] \ud83d"


def test_redact_counts_code_points_of_letters_written_in_parts():
    text = "Mari\u0301a 👩🏽‍🏫 met Jose\u0301 and 🇲🇽 Nu\u0308ray"

    (answer,) = answers(run(json.dumps({"text": text}) + "\n", "--jsonl"))

    assert [text[s["start"] : s["end"]] for s in answer["spans"]] == [
        "Mari\u0301a",
        "Jose\u0301",
        "Nu\u0308ray",
    ]


def test_redact_reads_a_byte_order_mark_and_windows_line_ends():
    done = run(b'\xef\xbb\xbf{"id": 1, "text": "Ms. Rivera"}\r\n\r\n{"id": 2, "text": "ok"}\r\n', "--jsonl")

    assert (done.returncode, [a["text"] for a in answers(done)]) == (0, ["[teacher A]", "ok"])


def test_redact_answers_nothing_with_nothing():
    done = run("", "--jsonl")

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_redact_plain_text_names_a_line_that_is_not_utf8():
    done = run(b"a\xff\nMs. Rivera\n")

    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        b"[teacher A]\n",
        b"line 1: not UTF-8 text (byte 1)\n",
    )


def test_redact_uses_the_dictionary_of_the_study(tmp_path):
    words = tmp_path / "words.txt"
    words.write_text("school: The Annex\nteam: Night Owls\n", encoding="utf-8")

    done = run("at the annex I play for the night owls\n", "--dictionary", str(words))

    assert done.stdout.decode() == "at [school] I play for the [organization]\n"


def test_redact_refuses_a_dictionary_it_cannot_read(tmp_path):
    words = tmp_path / "words.txt"
    words.write_text("planet: Mars\n", encoding="utf-8")

    done = run("x\n", "--dictionary", str(words))

    assert done.returncode == 2
    assert b'"planet" is no kind of word' in done.stderr


def test_redact_plain_text_keeps_lines_and_endings():
    done = run("Coach R saw me\r\n\r\nlunch is short", "--lang", "es")

    assert done.stdout.decode() == "[entrenador A] saw me\r\n\r\nlunch is short"


def test_redact_answers_each_line_before_the_next_arrives():
    with subprocess.Popen(
        [*COMMAND, "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={"PYTHONPATH": str(SOURCE)}
    ) as process:
        process.stdin.write(b'{"id": 1, "text": "Ms. Rivera"}\n')
        process.stdin.flush()
        first = json.loads(process.stdout.readline())
        process.stdin.close()

    assert first == {"id": 1, "spans": [{"start": 0, "end": 10, "type": "PERSON"}], "text": "[teacher A]"}


def test_redact_is_quiet_when_its_reader_leaves(tmp_path):
    many = tmp_path / "many.jsonl"
    many.write_bytes(b'{"id": 1, "text": "Ms. Rivera"}\n' * 20_000)

    done = subprocess.run(
        f"'{sys.executable}' -m tellmore.command.redact --jsonl < '{many}' | head -n 1",
        shell=True,
        capture_output=True,
        env={"PYTHONPATH": str(SOURCE), "PATH": os.defpath},
        timeout=60,
    )

    assert (len(answers(done)), done.stderr) == (1, b"")


def test_redact_help_teaches_the_dictionary():
    done = run("", "--help")

    assert b"school: The Annex" in done.stdout


def test_redact_loads_no_django():
    check = "import sys, tellmore.command.redact; print('django' in sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", check], capture_output=True, env={"PYTHONPATH": str(SOURCE)}, timeout=60
    )

    assert done.stdout.strip() == b"False"
