from tellmore.team.domain.matching import Concern, Listener, concerns, may_listen

IVO = Listener("ivo", ("en", "es"), capacity=2, assigned=1, is_ready=True)


def test_concerns_are_none_for_a_good_pairing():
    assert concerns(IVO, language="es", teachers=()) == ()


def test_concerns_refuse_a_current_teacher():
    found = concerns(IVO, language="en", teachers={"ivo"})

    assert found == (Concern.TEACHES_NOW,)
    assert not may_listen(found)


def test_concerns_name_language_load_and_readiness_in_that_order():
    busy = Listener("bea", ("en",), capacity=1, assigned=1, is_ready=False)

    found = concerns(busy, language="mixed", teachers=())

    assert found == (Concern.OTHER_LANGUAGE, Concern.FULL, Concern.NOT_READY)
    assert may_listen(found)


def test_concerns_do_not_count_a_session_that_is_already_theirs():
    full = Listener("bea", ("en",), capacity=1, assigned=1, is_ready=True)

    assert concerns(full, language="en", teachers=(), already_theirs=True) == ()
