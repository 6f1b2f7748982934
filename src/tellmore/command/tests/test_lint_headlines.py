import json
import subprocess
import sys

from click.testing import CliRunner

from tellmore.command import lint_headlines


def test_command_answers_json_lines_in_order():
    lines = (
        '{"id": 1, "text": "We need advisory"}\n{"id": 2, "text": "Said lunch ends at noon", "lang": "en"}\n'
    )

    result = CliRunner().invoke(lint_headlines.command, ["--jsonl"], input=lines)

    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(a["id"], a["issues"]) for a in answers] == [(1, ["solution"]), (2, [])]
    assert answers[0]["findings"][0]["start"] == 0
    assert answers[1]["findings"] == []


def test_command_uses_the_note_beside_the_headline():
    record = {"id": "a", "text": 'Said "I hate it"', "source": "It is fine."}

    assert lint_headlines.answer(record)["issues"] == ["not_in_note"]


def test_command_names_a_bad_line_and_goes_on():
    lines = '{"id": 1, "text": "Homework", "source": 3}\n{"id": 2, "text": "Homework"}\n'

    result = CliRunner().invoke(lint_headlines.command, ["--jsonl"], input=lines)

    assert result.exit_code == 1
    assert json.loads(result.stdout)["id"] == 2
    assert result.stderr == 'line 1: "source" and "lang" must be text\n'


def test_command_explains_in_plain_words():
    result = CliRunner().invoke(lint_headlines.command, ["--reader", "es"], input="Alumno flojo en clase\n")

    assert result.stdout.startswith("Alumno flojo en clase\n  judgment: “flojo”\n  Esto juzga a una persona.")


def test_command_loads_no_django():
    code = "import sys; import tellmore.command.lint_headlines; print('django' in sys.modules)"

    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert result.stdout == "False\n"
