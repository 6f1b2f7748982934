import json
import subprocess
import sys

from click.testing import CliRunner

from tellmore.command import lint_questions


def test_command_answers_json_lines_in_order():
    lines = '{"id": 1, "text": "Do you like math?"}\n{"id": 2, "text": "Cuéntame de tu día.", "lang": "es"}\n'

    result = CliRunner().invoke(lint_questions.command, ["--jsonl"], input=lines)

    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(a["id"], a["issues"]) for a in answers] == [(1, ["closed"]), (2, [])]
    assert answers[0]["findings"][0]["proposal"] == "Tell me about a recent day in math."


def test_command_leaves_matters_of_taste_out_of_the_issues():
    record = {"id": 1, "text": "Did you ever feel left out? Tell me about it."}

    told = lint_questions.answer(record)

    assert told["issues"] == []
    assert [(each["code"], each["gentle"]) for each in told["findings"]] == [("closed", True)]


def test_command_names_a_bad_line_and_goes_on():
    lines = '{"id": 1, "text": "x", "lang": 3}\n{"id": 2, "text": "Is math hard?"}\n'

    result = CliRunner().invoke(lint_questions.command, ["--jsonl"], input=lines)

    assert result.exit_code == 1
    assert json.loads(result.stdout)["id"] == 2
    assert result.stderr == 'line 1: "lang" must be text\n'


def test_command_explains_in_plain_words():
    result = CliRunner().invoke(
        lint_questions.command, ["--reader", "es"], input="¿Te gustan las matemáticas?\n"
    )

    assert result.stdout == (
        "¿Te gustan las matemáticas?\n"
        "  closed (revisar): “Te gustan las matemáticas?”\n"
        "    Se puede contestar con un sí o un no, y la historia quizá no llegue. (Patton, 2015)\n"
        "  Propuesta: Cuéntame de un día reciente en matemáticas.\n\n"
    )


def test_command_says_so_when_all_is_well():
    result = CliRunner().invoke(lint_questions.command, input="Tell me about your first day here.\n")

    assert result.stdout == "Nothing to look at again.\n"


def test_command_loads_no_django():
    code = "import sys; import tellmore.command.lint_questions; print('django' in sys.modules)"

    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert result.stdout == "False\n"
