from tellmore.command.tests.running import begin, run


def test_a_link_is_printed_for_a_person_and_nobody_else(tmp_path):
    begin(tmp_path)

    done = run("sign-in-link", "YOU@localhost", "--address", "https://talk.example.org/", "--data", tmp_path)
    nobody = run("sign-in-link", "who@example.org", "--data", tmp_path)

    assert done.returncode == 0
    assert done.stdout.startswith("https://talk.example.org/")
    assert (nobody.returncode, nobody.stdout) == (1, "")
    assert "Nobody here has the address who@example.org" in nobody.stderr
