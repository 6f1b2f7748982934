from tellmore.team.domain.readiness import ITEMS, is_ready, missing


def test_is_ready_only_with_every_item():
    assert is_ready(ITEMS)
    assert not is_ready(ITEMS[:-1])


def test_missing_keeps_the_order_of_the_checklist():
    assert missing({"purpose", "bias"}) == ("protocol", "script", "notes", "distress", "practice")
