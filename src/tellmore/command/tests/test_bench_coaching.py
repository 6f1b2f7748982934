from bench.coaching_table import COACHES, Answers, answered
from bench.coaching_talk import agreement, annomi, switchboard
from click.testing import CliRunner

from tellmore.command.bench import command


def test_table_has_every_code_of_both_coaches_and_every_set():
    done = CliRunner().invoke(command, ["coaching", "--figures-only"])

    assert done.exit_code == 0
    for coach in COACHES:
        for word in (*coach.codes, *coach.sets()):
            assert word in done.output


def test_precision_and_recall_are_told_apart():
    wanted_and_found = (({"closed"}, {"closed"}), ({"closed"}, set()), (set(), {"closed"}), (set(), set()))
    answers = Answers(tuple((frozenset(wanted), frozenset(found)) for wanted, found in wanted_and_found))

    score = answers.score("closed")

    assert (score.hits, score.misses, score.false) == (1, 1, 1)
    assert (score.precision, score.recall, score.f1) == (0.5, 0.5, 0.5)
    assert (answers.right, answers.good, answers.alarms) == (0.5, 2, 1)


def test_a_code_nobody_asked_for_does_not_lift_the_mean():
    answers = Answers(((frozenset({"closed"}), frozenset()),))

    assert answers.mean(("closed", "jargon")) == 0.0


def test_a_language_can_be_measured_alone():
    coach = COACHES[0]
    rows = coach.rows("unseen")

    both = answered(coach, rows)

    assert len(answered(coach, rows, ("es",)).pairs) == sum(row["lang"] == "es" for row in rows)
    assert len(both.pairs) == len(rows)


def test_talks_of_others_are_read_as_they_hand_them_out(tmp_path):
    counselling = tmp_path / "AnnoMI-full.csv"
    counselling.write_text(
        "transcript_id,utterance_id,interlocutor,utterance_text,question_subtype\n"
        "1,1,therapist,Do you smoke?,closed\n1,1,therapist,Do you smoke?,open\n"
        "1,2,client,Why?,n/a\n1,3,therapist,What happened then?,open\n",
        encoding="utf-8",
    )
    talks = tmp_path / "talks" / "test"
    talks.mkdir(parents=True)
    (talks / "1.txt").write_text(
        "A|Do you have kids?|qy\nB|Yes.|ny\nB|What do you think?|qo\n", encoding="utf-8"
    )

    assert annomi(counselling) == [("Do you smoke?", "closed"), ("What happened then?", "open")]
    assert agreement(annomi(counselling), "closed", ("open",)) == (1.0, 2)
    assert agreement(switchboard(tmp_path / "talks"), "qy", ("qo", "qw")) == (1.0, 2)
