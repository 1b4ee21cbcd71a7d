"""Many numbers in little memory, against Python's own sets."""

from hypothesis import given
from hypothesis import strategies as st

from bot.exports.keys import Keys

FEW = st.integers(-3, 12) | st.sampled_from((-(2**63), 2**63 - 1))


@given(st.lists(st.lists(FEW, max_size=8)))
def test_what_was_there_before_is_told(given: list[list[int]]) -> None:
    keys, before = Keys(), set[int]()
    for some in given:
        assert keys.add(some) == {one for one in some if one in before or some.count(one) > 1}
        before.update(some)
