"""What is advised, and what is not for want of being sure."""

import math

from kpi.advice import advise
from kpi.formulas import Measure
from kpi.tables import Line

WHOLE = Measure(0.02, low=0.015, high=0.025)


def line(key, value, clicks, *, posts=20, half=0.001):
    found = Measure(value, value * clicks, clicks, posts, low=value - half, high=value + half)
    return Line(key, found)


def keys(lines):
    return [one.key for one in lines]


def test_the_best_is_advised_when_it_is_surely_the_best():
    found = advise([line("a", 0.01, 500), line("b", 0.07, 500)], WHOLE)

    assert found.best.key == "b"
    assert keys(found.judged) == ["b", "a"]


def test_none_is_advised_when_two_are_too_close():
    found = advise([line("a", 0.0705, 500), line("b", 0.07, 500), line("c", 0.01, 500)], WHOLE)

    assert found.best is None
    assert keys(found.close) == ["b"]


def test_equal_counts_are_too_close():
    found = advise([Line("a", Measure(5.0, posts=9)), Line("b", Measure(5.0, posts=9))], WHOLE)

    assert found.best is None
    assert keys(found.close) == ["b"]


def test_one_group_alone_is_not_advised():
    assert advise([line("a", 0.07, 500)], WHOLE).best is None
    assert advise([], WHOLE).best is None


def test_a_group_with_few_posts_is_not_judged():
    found = advise([line("a", 0.5, 500, posts=2), line("b", 0.07, 9), line("c", 0.01, 9)], WHOLE)

    assert found.best.key == "b"
    assert keys(found.few) == ["a"]


def test_what_has_no_name_or_no_value_is_left_out():
    unknown = Line("b", Measure(math.nan, posts=9))

    assert keys(advise([line("", 0.5, 9), unknown, line("c", 0.1, 9)], WHOLE).judged) == ["c"]


def test_less_is_better_for_some():
    found = advise([line("a", 0.01, 500), line("b", 0.07, 500)], WHOLE, lower=True)

    assert found.best.key == "a"
    assert found.mend.key == "b"


def test_what_does_well_with_little_and_what_does_badly_with_much():
    found = advise([line("a", 0.07, 100), line("b", 0.03, 400), line("c", 0.004, 900)], WHOLE)

    assert found.push.key == "a"
    assert found.mend.key == "c"


def test_what_has_much_and_does_well_has_nothing_to_push_or_mend():
    found = advise([line("a", 0.07, 900), line("b", 0.03, 400)], WHOLE)

    assert (found.push, found.mend) == (None, None)
