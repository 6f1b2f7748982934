from tools.headline_rules_page import PAGE, page


def test_page_about_the_rules_says_what_the_rules_say():
    assert PAGE.read_text(encoding="utf-8") == page()
