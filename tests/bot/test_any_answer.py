"""Any answer, whatever is in it and however much: Slack takes it, in each of its contents."""

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from slack_limits import problems_of

from bot.answers import Answer, Chart, Check, Link, Menu, Person, Section, Step, Table
from bot.messages import LANGUAGES, Figure, Language, Room, Said
from bot.queries import Query
from bot.slack.pages import page
from bot.slack.replies import contents
from bot.slack.texts import cut_marked, heard, quote

HOSTILE = (
    "<!channel> <@U1> <https://evil.example|safe>",
    "&lt;!here&gt; & < > &amp",
    "*b* _i_ ~s~ `c` ```b```\n> quote\n• a line of ours",
    "\u202e\u2066\u200b\u2028\ufeff\U000e0041\x00\x1b[31m",
    "\ud800",
    "مرحبا 🏳️‍🌈 ﷽",
    "<" * 500,
    "&" * 3_000,
    "*" * 3_000,
    "x" * 5_000,
    "word " * 2_000,
    "",
    " ",
    "\n",
)
TEXTS = st.sampled_from(HOSTILE) | st.text(max_size=300)
LINKS = st.builds(
    Link, TEXTS, st.sampled_from(("https://s.example/?a=1&b=2", "javascript:x", "")) | TEXTS
) | st.builds(lambda text: Link(text, "https://s.example/" + "é&" * 700), TEXTS)
VALUES = st.one_of(
    TEXTS,
    LINKS,
    st.builds(Person, st.sampled_from(("U1", "U2", "<!here>", "nobody"))),
    st.builds(Room, st.sampled_from(("C1", "D1", "x"))),
    st.builds(Figure, st.floats(-1e15, 1e15) | st.just(math.nan), st.sampled_from(("count", "percent", "money"))),
)  # fmt: skip
SAID = st.builds(lambda value: Said("undo-what", text=value), VALUES) | st.builds(
    lambda values: Said("undo-what", text=tuple(values)), st.lists(VALUES, max_size=40)
)
STEPS = st.builds(Step, SAID, TEXTS)


def few(each: st.SearchStrategy, most: int = 4) -> st.SearchStrategy:
    """None, some, or far too many."""
    some = st.lists(each, max_size=most)
    return st.builds(
        lambda listed, times: tuple(listed * times), some, st.sampled_from((1, 1, 1, 40))
    )


@st.composite
def tables(draw: st.DrawFn) -> Table:
    wide = draw(st.sampled_from((1, 2, 3, 30)))
    cells = st.tuples(*(VALUES for _ in range(min(wide, 3))))
    rows = draw(few(cells, 3))
    rows = tuple((row * wide)[:wide] for row in rows)
    titles = draw(st.tuples(*(SAID for _ in range(min(wide, 3)))))
    return Table((titles * wide)[:wide], rows)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    names = draw(few(TEXTS, 3)) or ("a",)
    numbers = st.floats(-1e12, 1e12) | st.just(math.nan)
    values = tuple(draw(numbers) for _ in names[:5]) * len(names)
    return Chart(
        draw(st.sampled_from(("line", "bar"))),
        draw(SAID),
        names,
        ((draw(SAID), values[: len(names)]),) * draw(st.sampled_from((1, 2, 9))),
        "count",
    )


ANSWERS = st.builds(
    Answer,
    SAID,
    understood=st.none() | SAID,
    body=few(SAID),
    table=st.none() | tables(),
    chart=st.none() | charts(),
    formulas=few(SAID, 2),
    notes=few(SAID, 2),
    query=st.none()
    | st.builds(lambda text: Query(("reach",)).filtered("campaign", text), st.text(max_size=100)),
    steps=few(STEPS),
    undo=st.none() | st.just(3),
    question=TEXTS,
    sections=few(st.builds(Section, SAID, few(SAID, 2), few(STEPS, 2)), 3),
    menus=st.just(()) | st.builds(lambda one: (one,), st.builds(Menu, SAID, st.just((Step(Said("help"), "help"),)))),
    checks=few(st.builds(Check, SAID, st.just("on"), st.just("off"), st.none() | st.just(Person("U1"))), 2),
)  # fmt: skip


@pytest.mark.parametrize("code", LANGUAGES)
@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(answer=ANSWERS, public=st.booleans(), by=st.sampled_from(("", "U1", "<!here>")))
def test_slack_takes_any_answer(answer: Answer, code: str, *, public: bool, by: str) -> None:
    language = Language(code)

    for shown in contents(answer, language, shared_by=by, public=public):
        assert problems_of(shown, "message") == []
    assert problems_of(page(answer, language), "home") == []


@given(TEXTS)
def test_what_people_wrote_takes_one_line_and_marks_nothing(text: str) -> None:
    quoted = quote(text)

    assert len(quoted) <= 2_000
    assert not {"<", ">", "`", "\n"} & {*quoted}
    assert not quoted.startswith("&gt;")
    plain = quoted.replace("\u200b", "").replace("ˋ", "`")
    if len(text) < 300:
        assert " ".join(heard(plain).split()) == " ".join(
            heard(quote(heard(plain))).split()
        ).replace("ˋ", "`")


@given(
    st.lists(st.sampled_from(("<@U1>", "<https://s.example/x|a>", "&amp;", "word", " ", "*b*"))),
    st.integers(1, 60),
)
def test_a_text_that_is_cut_leaves_no_mark_open(parts: list[str], most: int) -> None:
    cut = cut_marked("".join(parts), most)

    assert len(cut) <= most
    assert cut.count("<") == cut.count(">")
    assert not cut.removesuffix("…").endswith(("&", "&a", "&am", "&amp"))
