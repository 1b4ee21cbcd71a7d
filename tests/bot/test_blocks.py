"""An answer in Slack's blocks: all of it, within Slack's limits, whatever people wrote."""

import json
import math
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from slack_limits import problems_of

from bot.answers import Answer, Cell, Chart, Link, Menu, Step, Table, answer
from bot.commands import Place, obey
from bot.grammar import read
from bot.messages import LANGUAGES, Figure, Language, Person, Problem, Room, Said
from bot.queries import Query
from bot.slack.blocks import Payload
from bot.slack.pages import fallback, message, text_only
from bot.slack.texts import LIMITS, cut, heard, quote
from bot.store import Store
from bot.tokens import Vocabulary

EN = Language("en")
SCREENS = (message, fallback)

QUESTIONS = (
    "",
    "engagement",
    "engagement instagram vs last week this week",
    "engagement by network",
    "engagement by interaction",
    "engagement by week",
    "impressions reach clicks",
    "top 5 posts by clicks",
    "worst 3 posts by likes",
    "best time",
    "channels",
    "rhythm",
    "mentions",
    "mentions by sentiment",
    "engaged people",
    "articles",
    "open rate",
    "spend",
    "engagement last year",
    "engagment",
    "ave",
)
LINES = ("/vigie", "/vigie kpi", "/vigie kpi reach", "/vigie kpi email", "/vigie journal")

HOSTILE = (
    "<!channel> <@U1> <https://evil.example|safe> &lt;!here&gt;",
    "*bold* _it_ ~no~ `code` ```block``` > quote",
    "\u202eright to left\u2066 \ud800 lone \x00\x07 bell\r\nnext line\ttab",
    "x" * 5_000,
    "word " * 2_000,
    "",
)


def texts(value: Any) -> Iterator[str]:
    """Every text that is shown."""
    if isinstance(value, dict):
        if isinstance(value.get("text"), str):
            yield value["text"]
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from texts(part)


def kinds(payload: Payload) -> list[str]:
    return [block["type"] for block in payload["blocks"]]


def found(payload: Payload, kind: str) -> Payload:
    [block] = [block for block in payload["blocks"] if block["type"] == kind]
    return dict(block)


def table_of(*rows: tuple[Cell, ...]) -> Answer:
    columns = tuple(Said("dimension-post") for _ in rows[0])
    return Answer(Said("help"), table=Table(columns, rows))


def chart_answer(chart: Chart) -> Answer:
    return Answer(Said("help"), chart=chart)


def line_chart(names: tuple[str, ...], values: tuple[float, ...], unit: str = "count") -> Chart:
    return Chart("line", Said("metric-reach"), names, ((Said("metric-reach"), values),), unit)


# ------------------------------------------------------------------------- every kind of answer
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("line", QUESTIONS)
@pytest.mark.parametrize("workspace", ["T1", "T-without-data"])
def test_slack_takes_every_answer(
    store: Store, today: date, line: str, code: str, workspace: str
) -> None:
    language = Language(code)
    try:
        told = answer(
            read(line, today, Vocabulary(store.vocabulary(workspace))), store, workspace, today
        )
    except Problem as problem:
        told = Answer(problem.said)

    for payload in (*(show(told, language) for show in SCREENS), text_only(told, language)):
        assert problems_of(payload, "message") == []
        assert language.say(told.headline, quote)[:100] in payload["text"]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("line", LINES)
def test_slack_takes_what_vigie_says_of_itself(
    store: Store, now: Any, line: str, code: str
) -> None:
    told = obey(line, Place("T1", "U1"), store, now)

    for show in SCREENS:
        assert problems_of(show(told, Language(code)), "message") == []


def test_an_answer_has_its_parts_in_order(store: Store, today: date) -> None:
    told = answer(read("engagement by network", today), store, "T1", today)

    shown = message(told, EN)

    assert kinds(shown) == [
        "header",
        "table",
        "data_visualization",
        *["context"] * 3,
        "actions",
    ]
    understood = shown["blocks"][-2]["elements"][0]["text"]
    assert "`/kpi engagement_rate 2026-" in understood
    assert understood.endswith(" by network`")


def test_a_sentence_alone_is_no_title() -> None:
    shown = message(Answer(Said("undo-nothing")), EN)

    assert kinds(shown) == ["section"]
    assert shown["blocks"][0]["text"]["text"] == shown["text"] == EN.say(Said("undo-nothing"))


def test_the_fallback_says_the_same_in_old_blocks(store: Store, today: date) -> None:
    told = answer(read("engagement by network", today), store, "T1", today)

    shown = fallback(told, EN)

    assert set(kinds(shown)) == {"header", "section", "context", "actions"}
    [table] = [text for text in texts(shown["blocks"]) if text.startswith("```")]
    for network in ("Instagram", "LinkedIn"):
        assert network in table
    cells = [cell["text"] for row in found(message(told, EN), "table")["rows"] for cell in row]
    for cell in cells:
        assert cell in table


def test_a_chart_alone_falls_back_to_its_points() -> None:
    chart = line_chart(("Mon", "Tue"), (0.0412, 0.05), "percent")

    [table] = [t for t in texts(fallback(chart_answer(chart), EN)) if t.startswith("```")]

    assert "Mon" in table
    assert "4.12%" in table


# ------------------------------------------------------------------------------------- tables
def test_cells_are_shown_as_they_are() -> None:
    rows: tuple[tuple[Cell, ...], ...] = (
        ("<b> & *c*", Figure(1234), Said("nothing-shown")),
        (Link("Read <me>", "https://social.example/1?a=1&b=2"), Figure(math.nan), ""),
    )

    table = found(message(table_of(*rows), EN), "table")

    assert table["column_settings"] == [
        {"is_wrapped": True},
        {"align": "right"},
        {"is_wrapped": True},
    ]
    first, second = table["rows"][1:]
    assert [cell["text"] for cell in first] == ["<b> & *c*", "1,234", "–"]
    link = second[0]["elements"][0]["elements"]
    assert link == [
        {"type": "link", "url": "https://social.example/1?a=1&b=2", "text": "Read <me>"}
    ]
    assert [cell["text"] for cell in second[1:]] == ["–", "–"]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "slack://open",
        "HTTPS ://x",
        "https://a.example/<b",
        "https://a.example/x y",
        "https://a.example/" + "x" * 3_000,
        "https://",
    ],
)
def test_only_web_addresses_become_links(url: str) -> None:
    table = found(message(table_of((Link("Post", url), Figure(1))), EN), "table")

    assert table["rows"][1][0] == {"type": "raw_text", "text": "Post"}


def test_who_is_named_in_the_words_of_a_cell_is_shown_by_name() -> None:
    given = Said("journal-role", role=Said("role-admin"), whose=Person("U5"))
    rooms = Said("list", items=(Room("C1"), Room("C2"), "\ufdd0Person U9"))
    rows: tuple[tuple[Cell, ...], ...] = ((given, rooms),)
    told = Answer(Said("roles", count=1), table=Table((Said("column-who"),) * 2, rows))

    shown = message(told, Language("en"))
    assert problems_of(shown, "message") == []
    [table] = [block for block in shown["blocks"] if block["type"] == "table"]
    first, second = (cell["elements"][0]["elements"] for cell in table["rows"][1])
    assert [piece["type"] for piece in first] == ["text", "user"]
    assert first[1]["user_id"] == "U5"
    assert [piece.get("channel_id") or piece["text"] for piece in second] == [
        *("C1", ", ", "C2"),
        ", Person U9",
    ]


def test_long_tables_are_cut_and_say_so() -> None:
    rows = tuple((f"Post {number} of the year", Figure(number)) for number in range(500))

    for show in SCREENS:
        shown = show(table_of(*rows), EN)
        assert problems_of(shown, "message") == []
        assert EN.say(Said("slack-cut")) in list(texts(shown))
    assert len(found(message(table_of(*rows), EN), "table")["rows"]) == LIMITS["rows"]


def test_a_table_of_long_texts_gets_what_room_there_is() -> None:
    rows = tuple(("word " * 60, Figure(number)) for number in range(90))
    told = table_of(*rows)
    told = Answer(told.headline, body=(Said("undo-what", text="long " * 2_000),), table=told.table)

    shown = message(told, EN)

    assert problems_of(shown, "message") == []
    assert 5 < len(found(shown, "table")["rows"]) < 90
    assert EN.say(Said("slack-cut")) in list(texts(shown))


def test_a_table_of_too_many_columns_keeps_the_first() -> None:
    shown = message(table_of(tuple(Figure(number) for number in range(30))), EN)

    assert problems_of(shown, "message") == []
    assert [len(row) for row in found(shown, "table")["rows"]] == [20, 20]


# ------------------------------------------------------------------------------------- charts
def test_a_share_is_drawn_in_percents() -> None:
    chart = found(
        message(chart_answer(line_chart(("a", "b"), (0.041234, 0.5), "percent")), EN),
        "data_visualization",
    )

    assert [point["value"] for point in chart["chart"]["series"][0]["data"]] == [4.123, 50.0]
    assert chart["chart"]["axis_config"]["y_label"] == "%"


def test_labels_are_short_and_distinct() -> None:
    names = ("Campaign of the spring 2026", "Campaign of the spring 2025", "", "", "a", "a")
    shown = message(chart_answer(line_chart(names, (1, 2, 3, 4, 5, 6))), EN)

    assert problems_of(shown, "message") == []
    assert found(shown, "data_visualization")["chart"]["axis_config"]["categories"] == [
        "Campaign of the…",
        "Campaign of the… 2",
        "–",
        "– 2",
        "a",
        "a 2",
    ]


def test_a_chart_has_only_numbers_that_there_are() -> None:
    values = (1.0, math.nan, math.inf, 1_234_567.0, -2.345)
    shown = message(chart_answer(line_chart(tuple("abcde"), values)), EN)

    assert problems_of(shown, "message") == []
    [series] = found(shown, "data_visualization")["chart"]["series"]
    assert [point["value"] for point in series["data"]] == [1, 1_234_567, -2.35]
    nothing = message(chart_answer(line_chart(("a",), (math.nan,))), EN)
    assert "data_visualization" not in kinds(nothing)


# ------------------------------------------------------------------------------------ buttons
def test_a_button_stands_for_a_whole_line() -> None:
    steps = (
        Step(Said("step-by-network"), "reach by network"),
        Step(Said("step-by-format"), "x" * 2_001),
        Step(Said("step-by-week"), ""),
    )
    told = Answer(Said("help"), query=Query(("reach",), top=3), steps=steps, undo=7)

    one, share, undo = found(message(told, EN), "actions")["elements"]

    assert (one["action_id"], one["value"]) == ("line-0", "reach by network")
    assert (share["action_id"], share["value"]) == ("share", "reach top 3")
    assert (undo["action_id"], undo["value"]) == ("line-undo", "/vigie undo 7")
    assert set(undo["confirm"]) == {"title", "text", "confirm", "deny"}


def test_of_too_many_buttons_those_about_the_answer_stay() -> None:
    step = Step(Said("step-by-week"), "reach by week")
    menu = Menu(Said("step-by-week"), (step,))
    asked = {"query": Query(("reach",)), "question": "reach?", "undo": 7}
    told = message(Answer(Said("help"), steps=(step,) * 40, menus=(menu,), **asked), EN)

    assert problems_of(told, "message") == []
    buttons = told["blocks"][-1]["elements"]
    assert [one["action_id"] for one in buttons[-4:]] == [
        "line-menu-0",
        "share",
        "misread",
        "line-undo",
    ]


def test_what_is_shared_says_by_whom_and_has_no_private_buttons() -> None:
    told = Answer(
        Said("help"), query=Query(("reach",)), steps=(Step(Said("step-by-week"), "reach"),), undo=7
    )

    for show in SCREENS:
        shown = show(told, EN, shared_by="U123")
        assert problems_of(shown, "message") == []
        assert [button["action_id"] for button in found(shown, "actions")["elements"]] == ["line-0"]
        assert "Shared by <@U123>" in list(texts(shown))
    assert "!channel" not in json.dumps(message(told, EN, shared_by="!channel> <!channel"))


def test_what_everybody_sees_has_nothing_to_share() -> None:
    told = Answer(Said("help"), query=Query(("reach",)), question="Reach?")

    for show in SCREENS:
        alone, public = (
            [button["action_id"] for button in found(shown, "actions")["elements"]]
            for shown in (show(told, EN), show(told, EN, public=True))
        )
        assert alone == ["share", "misread"]
        assert public == ["misread"]
        assert kinds(show(told, EN, shared_by="U123")).count("actions") == 0


@pytest.mark.parametrize(
    ("question", "query", "kept"),
    [
        ("Reach ?", Query(("reach",)), {"q": "Reach ?", "line": "reach"}),
        ("Quoi\n« ça » ?", None, {"q": "Quoi « ça » ?", "line": ""}),
        ("x" * 5_000, Query(("reach",)), {"q": "x" * 999 + "…", "line": "reach"}),
        ('"' * 5_000, Query(("reach",)), {"q": "", "line": "reach"}),  # each is two characters
    ],
)
def test_what_was_asked_and_read_is_behind_a_button(
    question: str, query: Query | None, kept: Payload
) -> None:
    shown = message(Answer(Said("help"), query=query, question=question), EN)

    assert problems_of(shown, "message") == []
    assert json.loads(found(shown, "actions")["elements"][-1]["value"]) == kept


def test_a_reading_that_is_too_long_for_a_button_gets_none() -> None:
    query = Query(("reach",)).filtered("campaign", "x y " * 600)

    shown = message(Answer(Said("help"), query=query, question="Reach?"), EN)

    assert "actions" not in kinds(shown)


# ----------------------------------------------------------------------------- what people wrote
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_wrote_is_inert_everywhere(text: str, code: str) -> None:
    said = Said("undo-what", text=text)
    chart = Chart("bar", said, (text, text), ((text, (1.0, 2.0)),), "count")
    table = Table((said, said), ((text, Link(text, f"https://a.example/{text}")), (said, text)))
    told = Answer(
        said, said, (said, said), table, chart, (said,), (said,) * 30,
        Query(("reach",)).filtered("campaign", text), (Step(said, "reach"),) * 40, 1, question=text,
    )  # fmt: skip

    for shown in (
        *(show(told, Language(code)) for show in SCREENS),
        text_only(told, Language(code)),
    ):
        assert problems_of(shown, "message") == []
        interpreted = [
            shown["text"],
            *(t["text"] for block in shown.get("blocks", ()) for t in mrkdwn(block)),
        ]
        for part in interpreted:
            assert not {"<!", "<@", "<h"} & {part[at : at + 2] for at in range(len(part))}
            inner = part.removeprefix("```\n").removesuffix("\n```")
            assert "```" not in inner


def mrkdwn(value: Any) -> Iterator[Payload]:
    """Every text that Slack interprets."""
    if isinstance(value, dict):
        if value.get("type") == "mrkdwn":
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from mrkdwn(part)


def test_a_code_block_can_not_be_closed_from_within() -> None:
    told = table_of(("``` <!here> ```", Figure(1)))

    [block] = [text for text in texts(fallback(told, EN)["blocks"]) if text.startswith("```")]

    assert block.count("```") == 2
    assert "<!here>" not in block


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("engagement &amp; reach &lt;3", "engagement & reach <3"),
        ("&amp;lt; stays", "&lt; stays"),
        ("by <@U1|ana> in <#C1|news>", "by @ana in #news"),
        ("<@U1> <#C1> <!here> <!subteam^S1|team>", "@U1 #C1 @here @team"),
        ("url=<https://a.fr/?x=1&amp;y=2>", "url=https://a.fr/?x=1&y=2"),
        ("<https://a.fr|a.fr> <mailto:a@b.fr|a@b.fr>", "https://a.fr a@b.fr"),
        ("en\u200bgagement\ud800\x00", "engagement"),
        ("1 > 0 < 2", "1 > 0 < 2"),
    ],
)
def test_what_slack_marks_is_heard_as_it_was_typed(typed: str, meant: str) -> None:
    assert heard(typed) == meant


@pytest.mark.parametrize("most", [2, 5, 20, 100])
@pytest.mark.parametrize(
    "text", ["", "short", "a few words that go on", "x" * 300, "a\n" * 90, "&amp;" * 60]
)
def test_a_cut_text_fits(text: str, most: int) -> None:
    kept = cut(text, most)

    assert len(kept) <= most
    assert kept == text or kept.endswith("…")
    assert "&" not in kept.replace("&amp;", "")
