"""Questions in everyday words in a small Slack: in channels, in threads, to Vigie alone."""

import json
import logging
import math
import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from slack_bolt import App
from slack_limits import problems_of
from slack_people import BOT, Call, Payload, button, shown
from slack_sdk import WebClient
from slack_server import Deliver, SlackServer

from bot.answers import Answer
from bot.grammar import read
from bot.messages import Language, Problem, Said
from bot.settings import Settings
from bot.slack import make_app, serving
from bot.slack.query_form import About, fields_of, form, line_of
from bot.slack.replies import Addressee, Replies
from bot.slack.talks import Talks
from bot.store import Store

pytest_plugins = ("slack_app",)

FR, EN = Language("fr"), Language("en")
QUESTION = "engagement linkedin this month"
MISREAD = EN.say(Said("slack-misread"))


def inbox(store: Store) -> list[tuple[str, str | None]]:
    """What was ever taken, and the text that is still kept of it."""
    with closing(sqlite3.connect(store.path)) as con:
        return con.execute("SELECT delivery, body FROM inbox ORDER BY id").fetchall()


def done(slack: SlackServer, store: Store, taken: int) -> None:
    """Wait until so many questions were taken, and each has had its answer, or its silence."""
    slack.wait_for(lambda: [body for _, body in inbox(store)] == [None] * taken, what="the end")


def asked(slack: SlackServer, deliver: Deliver, text: str = QUESTION, **place: Any) -> Call:
    """Mention Vigie, and give its answer."""
    before = len(slack.messages)
    deliver(slack.mention(text, **{"user": "U2", "channel": "C7", **place}))
    return slack.wait_for_messages(before + 1)[-1]


# ----------------------------------------------------------------------------- where Vigie is
@pytest.mark.parametrize(
    ("text", "user", "told"),
    [
        ("Quel est notre taux d'engagement par réseau ce mois-ci ?", "U1", "Taux d'engagement"),
        ("What is our engagement rate by network this month?", "U2", "Engagement rate"),
    ],
)
def test_a_mention_is_answered_to_all_in_a_thread(
    slack: SlackServer, deliver: Deliver, store: Store, text: str, user: str, told: str
) -> None:
    mention = slack.mention(text, channel="C7", user=user)

    deliver(mention)

    [answer] = slack.wait_for_messages(1)
    assert (answer.method, answer.channel, answer.ephemeral) == ("chat.postMessage", "C7", False)
    assert answer.thread == mention["event"]["ts"]
    assert told in answer.text
    assert {"table", "data_visualization"} <= {block["type"] for block in answer.blocks}
    with pytest.raises(AssertionError, match="no button"):  # all see it already
        button(answer, EN.say(Said("slack-share")))
    done(slack, store, taken=1)


def test_a_mention_in_a_thread_is_answered_there(slack: SlackServer, deliver: Deliver) -> None:
    answer = asked(slack, deliver, thread_ts="1760000000.000100")

    assert answer.thread == "1760000000.000100"


@pytest.mark.parametrize(
    "text",
    [
        f"<@{BOT}> {QUESTION}",
        f"<@{BOT}|vigie>, {QUESTION}",
        f"{QUESTION} <@{BOT}>",
        f"  <@{BOT}>: {QUESTION}",
    ],
)
def test_its_own_name_is_no_word_of_the_question(
    slack: SlackServer, deliver: Deliver, text: str
) -> None:
    deliver(slack.event("app_mention", user="U2", channel="C7", text=text))

    [answer] = slack.wait_for_messages(1)
    assert "/kpi engagement_rate linkedin" in shown(answer)


def test_somebody_else_who_is_mentioned_is_a_word_of_it(
    slack: SlackServer, deliver: Deliver
) -> None:
    answer = asked(slack, deliver, "mentions <@U0123ABCDE>")

    assert answer.text == EN.say(Said("person-id", text="@U0123ABCDE"))


@pytest.mark.parametrize(("user", "language"), [("U1", FR), ("U2", EN)])
def test_a_mention_without_words_is_a_call_for_help(
    slack: SlackServer, deliver: Deliver, user: str, language: Language
) -> None:
    mention = slack.mention("", user=user)

    deliver(mention)

    [answer] = slack.wait_for_messages(1)
    assert answer.text.startswith(language.say(Said("help")))
    assert (answer.thread, answer.ephemeral) == (mention["event"]["ts"], False)
    deliver(slack.block_action("line-0", message=answer, user=user))
    assert slack.wait_for_messages(2)[-1].thread == answer.thread


# ------------------------------------------------------------------------ one question, one answer
def test_a_mention_that_comes_again_is_answered_once(
    slack: SlackServer, app: App, store: Store
) -> None:
    del app
    delivery = slack.deliver(slack.mention(QUESTION, user="U2"), times=2)
    delivery.wait_ack(times=2)
    done(slack, store, taken=1)
    delivery.again()  # minutes later, as Slack does
    delivery.wait_ack(times=3)

    assert len(slack.messages) == 1
    assert len(inbox(store)) == 1


@pytest.mark.parametrize("first", ["app_mention", "message"])
@pytest.mark.parametrize("channel", ["C7", "D1"])
def test_a_message_that_two_events_bring_is_answered_once(
    slack: SlackServer, deliver: Deliver, store: Store, first: str, channel: str
) -> None:
    thread = {"thread_ts": "1760000000.000100"}
    asked(slack, deliver, channel=channel, **thread)  # so that its messages are listened to
    mention = slack.mention(QUESTION, channel, "U2", **thread)
    text, ts = mention["event"]["text"], mention["event"]["ts"]
    both = [mention, slack.message(text, channel, "U2", ts=ts, **thread)]

    for event in both if first == "app_mention" else reversed(both):
        deliver(event)

    done(slack, store, taken=2)
    assert len(slack.messages) == 2


def test_a_question_while_somebody_writes_for_long_is_answered_once(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    mention = slack.mention(QUESTION, user="U2")
    with store._connections.writing():  # as an import of a million rows does
        deliver(mention)
        deliver(mention)
        slack.wait_for_messages(1, timeout=8)

    assert len(slack.messages) == 1
    deliver(mention)
    assert len(slack.messages) == 1


def test_a_question_that_can_not_be_kept_is_answered_once(
    slack: SlackServer, deliver: Deliver, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> bool:
        raise Problem("store-full", path="vigie.db")

    monkeypatch.setattr(store, "take", full)
    mention = slack.mention(QUESTION, user="U2")
    deliver(mention)
    slack.wait_for_messages(1)
    monkeypatch.undo()

    deliver(mention)
    deliver(slack.mention(QUESTION, channel="C8", user="U2"))

    assert [one.channel for one in slack.wait_for_messages(2)] == ["C1", "C8"]


def test_a_question_is_acknowledged_before_slack_is_asked_anything(
    slack: SlackServer, deliver: Deliver
) -> None:
    slack.fail("users.info", delay=1.0, times=math.inf)

    assert deliver(slack.mention(QUESTION)).seconds < 0.5
    assert deliver(slack.message(QUESTION)).seconds < 0.5


# ------------------------------------------------------------------------ what follows in a thread
@pytest.mark.parametrize("channel", ["C7", "G7"])
def test_what_follows_in_its_thread_needs_no_mention(
    slack: SlackServer, deliver: Deliver, channel: str
) -> None:
    first = asked(slack, deliver, channel=channel)

    deliver(slack.message("reach by network", channel, "U3", thread_ts=first.thread))

    answer = slack.wait_for_messages(2)[-1]
    assert (answer.channel, answer.thread, answer.ephemeral) == (channel, first.thread, False)
    assert "/kpi reach 2026-" in shown(answer)


def test_what_is_said_in_its_thread_and_in_the_channel_is_answered_in_the_thread(
    slack: SlackServer, deliver: Deliver
) -> None:
    first = asked(slack, deliver)
    broadcast = {"subtype": "thread_broadcast", "thread_ts": first.thread}

    deliver(slack.message("reach by network", "C7", "U3", **broadcast))

    assert slack.wait_for_messages(2)[-1].thread == first.thread


@pytest.mark.parametrize("text", ["merci !", "ok super", "thanks, that's great :tada:"])
def test_people_who_talk_to_each_other_are_left_alone(
    slack: SlackServer, deliver: Deliver, store: Store, text: str
) -> None:
    first = asked(slack, deliver)

    deliver(slack.message(text, "C7", "U3", thread_ts=first.thread))

    done(slack, store, taken=2)
    assert slack.messages == [first]


@pytest.mark.parametrize(
    "text", ["<@U3> reach this month?", "<!here> reach", "<!subteam^S1> reach"]
)
def test_what_begins_with_the_name_of_somebody_else_is_for_them(
    slack: SlackServer, deliver: Deliver, store: Store, text: str
) -> None:
    first = asked(slack, deliver)

    deliver(slack.message(text, "C7", "U1", thread_ts=first.thread))

    assert len(inbox(store)) == 1
    assert slack.messages == [first]


def test_nothing_is_read_where_vigie_has_not_answered(
    slack: SlackServer, deliver: Deliver, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    first = asked(slack, deliver)
    secret = "reach of the confidential plan"

    deliver(slack.message(secret, "C7"))
    deliver(slack.message(secret, "C7", thread_ts="1760000000.000100"))
    deliver(slack.message(secret, "C8", thread_ts=first.thread))
    deliver(slack.message(secret, "C7", thread_ts=first.thread, team="T9"))

    assert len(inbox(store)) == 1
    assert slack.messages == [first]
    assert "confidential" not in caplog.text
    assert b"confidential" not in b"".join(
        path.read_bytes() for path in store.path.parent.glob("vigie.db*")
    )


def test_an_answered_question_is_kept_no_longer(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    deliver(slack.message("merci confidentiel", "D1"))

    done(slack, store, taken=1)
    assert store.unfinished() == []


@pytest.mark.parametrize(
    "fields",
    [
        {"user": BOT},
        {"bot_id": "B1"},
        {"bot_id": "B7", "user": "U7"},
        {"subtype": "bot_message", "bot_id": "B7", "user": None},
        {"subtype": "message_changed", "message": {"text": QUESTION, "user": "U1"}},
        {"subtype": "message_deleted", "deleted_ts": "1.1"},
        {"subtype": "channel_join"},
    ],
)
@pytest.mark.parametrize("channel", ["C7", "D1"])
def test_what_nobody_says_is_no_question(
    slack: SlackServer, deliver: Deliver, store: Store, fields: Payload, channel: str
) -> None:
    first = asked(slack, deliver, channel=channel)

    deliver(slack.message(QUESTION, channel, **{"thread_ts": first.thread, **fields}))

    assert len(inbox(store)) == 1
    assert slack.messages == [first]


# ------------------------------------------------------------------------------- to Vigie alone
def test_a_direct_message_is_answered_where_it_stands(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    deliver(slack.message("taux d'engagement linkedin ce mois-ci", "D1", "U1"))

    [answer] = slack.wait_for_messages(1)
    assert (answer.method, answer.channel, answer.thread) == ("chat.postMessage", "D1", "")
    assert "Taux d'engagement" in answer.text
    assert store.talk("T1", "D1") is not None  # all of it is one talk
    deliver(slack.message("reach by network", "D1", "U1", thread_ts=answer.ts))
    assert slack.wait_for_messages(2)[-1].thread == answer.ts


def test_a_direct_message_that_is_not_understood_is_answered_too(
    slack: SlackServer, deliver: Deliver
) -> None:
    deliver(slack.message("xyzzy", "D2", "U2"))

    [answer] = slack.wait_for_messages(1)
    assert (answer.channel, answer.ephemeral) == ("D2", False)


@pytest.mark.parametrize(("user", "language"), [("U1", FR), ("U2", EN)])
def test_questions_are_proposed_to_who_opens_the_talk(
    slack: SlackServer, deliver: Deliver, user: str, language: Language
) -> None:
    deliver(slack.home_opened(user, tab="home"))
    deliver(slack.home_opened(user))

    [call] = slack.wait_for_calls("assistant.threads.setSuggestedPrompts")
    assert call.arguments["channel_id"] == f"D{user[1:]}"
    prompts = call.arguments["prompts"]
    assert prompts[0]["message"] == language.say(Said("prompt-engagement"))
    for number, prompt in enumerate(prompts, start=1):
        deliver(slack.message(prompt["message"], f"D{user[1:]}", user))
        answer = slack.wait_for_messages(number)[-1]
        assert "/kpi" in shown(answer), prompt


def test_questions_that_can_not_be_proposed_are_no_matter(
    slack: SlackServer, deliver: Deliver, caplog: pytest.LogCaptureFixture
) -> None:
    slack.fail("assistant.threads.setSuggestedPrompts", error="missing_scope")

    deliver(slack.home_opened("U2"))

    slack.wait_for(lambda: "missing_scope" in caplog.text)
    assert slack.messages == []


# ------------------------------------------------------------------------------------ buttons
def test_a_button_in_a_thread_is_answered_to_all_in_the_language_of_the_talk(
    slack: SlackServer, deliver: Deliver
) -> None:
    first = asked(slack, deliver, "taux d'engagement linkedin ce mois-ci", user="U1")

    deliver(slack.block_action("line-0", message=first, user="U2"))

    answer = slack.wait_for_messages(2)[-1]
    assert (answer.method, answer.thread, answer.ephemeral) == (
        "chat.postMessage",
        first.thread,
        False,
    )
    assert "Taux d'engagement" in answer.text


def test_a_button_on_a_shared_answer_begins_a_thread(slack: SlackServer, deliver: Deliver) -> None:
    deliver(slack.command("/kpi", "reach this month", user="U2", channel="C7"))
    [told] = slack.wait_for_messages(1)
    deliver(slack.block_action(*button(told, EN.say(Said("slack-share"))), message=told))
    shared = slack.wait_for_messages(2)[-1]

    deliver(slack.block_action(*button(shared, "By network"), message=shared, user="U3"))

    answer = slack.wait_for_messages(3)[-1]
    assert (answer.channel, answer.thread, answer.ephemeral) == ("C7", shared.ts, False)
    deliver(slack.message("reach by network", "C7", "U2", thread_ts=shared.ts))
    slack.wait_for_messages(4)


def test_a_button_that_adds_opens_the_form(slack: SlackServer, deliver: Deliver) -> None:
    answer = asked(slack, deliver, team="T9")  # where there are no figures

    pressed = button(answer, "Add figures")
    deliver(slack.block_action(*pressed, message=answer, user="U3", team="T9"))

    [form] = slack.wait_for_views(1)
    deliver(slack.view_submission(form, {"likes": "12"}, user="U3", team="T9"))
    stored = slack.wait_for_messages(2)[-1]
    assert (stored.ephemeral, stored.user) == (True, "U3")


# ------------------------------------------------------------------------------ what was misread
def opened(slack: SlackServer, deliver: Deliver, answer: Call, user: str = "U2") -> Call:
    label = Language("fr" if user == "U1" else "en").say(Said("slack-misread"))
    deliver(slack.block_action(*button(answer, label), message=answer, user=user))
    return slack.wait_for_views(1)[-1]


def elements(form: Call) -> dict[str, Payload]:
    return {block["block_id"]: block["element"] for block in form.blocks if "element" in block}


def test_what_was_meant_is_said_in_a_form(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    question = "engagement instagram video by week 2026-11-02..2026-11-15 account:nova"
    answer = asked(slack, deliver, question)

    form = opened(slack, deliver, answer)

    assert question in shown(form)
    filled = elements(form)
    initial = {
        name: [option["value"] for option in element["initial_options"]]
        for name, element in filled.items()
        if "initial_options" in element
    }
    assert initial == {
        "metrics": ["engagement_rate"],
        "network": ["instagram"],
        "format": ["video"],
    }
    assert filled["by"]["initial_option"]["value"] == "week"
    assert filled["period"]["initial_value"] == "2026-11-02..2026-11-15"
    assert filled["more"]["initial_value"] == "account:nova"
    slack.wait_for(lambda: store.journal("T1", 1)[0].what == "misread")

    meant = {
        "metrics": ["reach", "clicks"],
        "network": ["linkedin"],
        "format": [],
        "period": "last week",
        "versus": "the week before",
        "by": "nothing",
        "more": None,
    }
    deliver(slack.view_submission(form, meant, user="U2"))

    right = slack.wait_for_messages(2)[-1]
    assert (right.thread, right.ephemeral) == (answer.thread, False)
    line = "reach clicks linkedin 2026-11-09..2026-11-15"
    assert f"/kpi {line}" in shown(right)
    kept = [(entry.who, entry.what, entry.details) for entry in store.journal("T1", 2)]
    assert kept[0] == ("U2", "meant", {"question": question, "query": line})
    assert kept[1][:2] == ("U2", "misread")
    assert kept[1][2]["question"] == question
    assert kept[1][2]["query"].startswith("engagement_rate instagram format:video account:nova")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "engagement linkedin last month by week",
        "top 5 posts by clicks",
        "worst 3 campaigns by conversions october",
        'open rate campaign:"Black Friday" -format:story median',
        "reach except tiktok",
        "network:instagram,youtube clicks format:video,mine",
        "impressions last week vs 2026-10-01..2026-10-07",
        "posts undated",
        "reach all time",
        "channels",
        "why impressions last week",
        "engagement rate target 2.5%",
        "unusual clicks",
        "advice",
    ],
)
def test_nothing_of_a_reading_is_lost_in_the_form(line: str, now: datetime) -> None:
    query = read(line, now.date())

    assert read(line_of(fields_of(query)), now.date()) == query
    for language in (FR, EN):
        assert problems_of(form(language, query, About("Quoi ?", "fr")), "modal") == []


def test_the_form_is_in_the_language_of_who_opens_it(slack: SlackServer, deliver: Deliver) -> None:
    answer = asked(slack, deliver, "engagement linkedin ce mois-ci", user="U1")

    form = opened(slack, deliver, answer, user="U1")

    assert form.view["title"]["text"] == FR.say(Said("query-form-title"))


def test_a_ranking_is_filled_in_and_changed(slack: SlackServer, deliver: Deliver) -> None:
    answer = asked(slack, deliver, "top 5 posts by clicks")
    form = opened(slack, deliver, answer)
    assert elements(form)["top"]["initial_value"] == "5"

    deliver(slack.view_submission(form, {"top": "-3"}, user="U2"))

    assert "by post worst 3" in shown(slack.wait_for_messages(2)[-1])


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"period": "the other day"}, "period"),
        ({"period": "2026-02-31"}, "period"),
        ({"period": "reach"}, "period"),
        ({"period": "", "versus": "last week"}, "versus"),
        ({"period": "last week", "versus": "instagram"}, "versus"),
        ({"more": "xyzzy"}, "more"),
        ({"more": "x" * 2_500}, "more"),
        ({"by": "interaction", "top": "5"}, "top"),
        ({"metrics": ["best_time"], "by": "network"}, "by"),
        ({"by": "post", "top": "3", "more": "median"}, "more"),
        ({"metrics": ["clicks"], "more": "target 3%"}, "more"),
        ({"by": "network", "more": "by week"}, "by"),
    ],
)
def test_what_is_wrong_in_the_form_stands_at_its_field(
    slack: SlackServer, deliver: Deliver, values: Payload, wrong: str
) -> None:
    answer = asked(slack, deliver, "engagement linkedin ce mois-ci", user="U1")
    form = opened(slack, deliver, answer, user="U1")

    refused = deliver(slack.view_submission(form, values, user="U1")).wait_ack()

    assert refused["response_action"] == "errors"
    assert list(refused["errors"]) == [wrong]
    assert slack.messages == [answer]


def test_the_error_in_the_form_is_in_the_language_of_the_person(
    slack: SlackServer, deliver: Deliver
) -> None:
    answer = asked(slack, deliver, "engagement linkedin ce mois-ci", user="U1")
    form = opened(slack, deliver, answer, user="U1")

    refused = deliver(slack.view_submission(form, {"period": "reach"}, user="U1")).wait_ack()

    assert refused["errors"] == {"period": FR.say(Said("query-form-no-period"))}


def test_what_one_person_alone_saw_is_corrected_for_them_alone(
    slack: SlackServer, app: App, deliver: Deliver, now: datetime
) -> None:
    del app
    query = read("reach linkedin this month", now.date())
    told = Answer(Said("help"), query=query, question="portée \"linkedin\" 'ici' <!channel> & *là*")
    Replies(WebClient("xoxb-test", slack.url)).tell(Addressee("U2", "C7"), told, EN)
    [answer] = slack.wait_for_messages(1)
    assert button(answer, EN.say(Said("slack-share")))

    form = opened(slack, deliver, answer)
    deliver(slack.view_submission(form, {"network": ["instagram"]}, user="U2"))

    right = slack.wait_for_messages(2)[-1]
    assert (right.method, right.ephemeral, right.user) == ("response_url", True, "U2")
    assert "/kpi reach instagram" in shown(right)


def test_a_form_that_opens_too_late_is_told(slack: SlackServer, deliver: Deliver) -> None:
    answer = asked(slack, deliver)
    pressed = slack.block_action(*button(answer, MISREAD), message=answer, user="U2")
    slack.later(4)  # seconds: the trigger is worth three

    deliver(pressed)

    told = slack.wait_for_messages(2)[-1]
    assert told.text == EN.say(Said("query-form-late"))
    assert (told.ephemeral, told.user, told.thread) == (True, "U2", answer.thread)


def test_the_answer_matters_more_than_the_journal(
    slack: SlackServer, deliver: Deliver, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = asked(slack, deliver)

    def busy(*_: object) -> None:
        raise Problem("store-busy")

    monkeypatch.setattr(store, "note", busy)
    form = opened(slack, deliver, answer)
    deliver(slack.view_submission(form, {"network": ["instagram"]}, user="U2"))

    assert "/kpi engagement_rate instagram" in shown(slack.wait_for_messages(2)[-1])


# ------------------------------------------------------------------------------ what goes wrong
def test_blocks_that_slack_refuses_are_replaced(slack: SlackServer, deliver: Deliver) -> None:
    slack.refuse_blocks("table", "data_visualization")

    answer = asked(slack, deliver, "engagement by network")

    assert "```" in shown(answer)
    assert answer.thread
    assert len(slack.called("chat.postMessage")) == 2


def test_text_is_left_when_slack_refuses_all_blocks(slack: SlackServer, deliver: Deliver) -> None:
    slack.refuse_blocks("section", "header")

    answer = asked(slack, deliver, "engagement by network")

    assert answer.blocks == []
    assert "Instagram" in answer.text
    assert answer.thread


def test_a_channel_that_takes_no_message_is_told_to_the_person(
    slack: SlackServer, deliver: Deliver
) -> None:
    slack.fail("chat.postMessage", error="not_in_channel")
    answer = asked(slack, deliver)
    assert (answer.method, answer.channel, answer.user) == ("chat.postEphemeral", "C7", "U2")
    assert answer.thread

    slack.fail("chat.postMessage", error="is_archived")
    slack.fail("chat.postEphemeral", error="is_archived")
    answer = asked(slack, deliver)
    assert (answer.method, answer.channel, answer.thread) == ("chat.postMessage", "D2", "")


def test_a_bug_is_an_apology_to_the_person_and_nothing_is_left_to_do(
    slack: SlackServer, deliver: Deliver, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.commands.ask", None)

    deliver(slack.mention("confidential", user="U2"))

    [answer] = slack.wait_for_messages(1)
    assert (answer.ephemeral, answer.user) == (True, "U2")
    assert "reference" in answer.text
    done(slack, store, taken=1)


@pytest.mark.parametrize(
    "text",
    [
        "<!channel> reach",
        "*reach* _by_ ~network~ `now`",
        "reach &lt;!channel&gt; &amp; <https://evil.example|safe>",
        "reach campaign:&lt;!everyone&gt;",
        "\u202ereach\x00 \ud800",
        "'; DROP TABLE inbox; --",
        'reach this month {"q": "x", "line": "y"}',
        "reach " * 1_000,
    ],
)
def test_odd_questions_get_an_answer_that_calls_nobody(
    slack: SlackServer, deliver: Deliver, text: str
) -> None:
    answer = asked(slack, deliver, text)

    opened(slack, deliver, answer)


# ------------------------------------------------------------------------------------ whose data
def test_another_workspace_has_its_own_figures(slack: SlackServer, deliver: Deliver) -> None:
    assert "LinkedIn" in asked(slack, deliver, "reach by network this month").text

    assert "LinkedIn" not in asked(slack, deliver, "reach by network this month", team="T9").text


def test_strangers_in_a_shared_channel_get_none(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    answer = asked(slack, deliver)
    shared = {"is_ext_shared_channel": True}

    deliver({**slack.mention(QUESTION, user="U9", user_team="T8"), **shared})
    pressed = slack.block_action(*button(answer, MISREAD), message=answer, user="U9")
    pressed["user"]["team_id"] = "T8"
    deliver(pressed)
    assert len(inbox(store)) == 1

    deliver({**slack.mention(QUESTION, user="U3"), **shared})  # one of ours, in the same channel
    slack.wait_for_messages(2)
    assert slack.views == []


# -------------------------------------------------------------------------------------- serving
class Lost(Executor):
    """The threads of a process that dies: nothing that they are given is done."""

    def submit(self, *_: Any, **_named: Any) -> Any:
        """Forget it."""


@contextmanager
def served(settings: Settings, slack: SlackServer) -> Iterator[None]:
    """`vigie serve`, for a while."""
    stop = threading.Event()
    thread = threading.Thread(target=serving.serve_until, args=(stop, settings))
    thread.start()
    try:
        slack.wait_for_socket()
        yield
    finally:
        stop.set()
        thread.join(10)


def test_what_was_asked_when_the_process_died_is_answered_when_it_starts(
    settings: Settings, slack: SlackServer, store: Store
) -> None:
    settings = replace(settings, database=store.path)
    # The clock of the store stands still in tests; that of `vigie serve` does not.
    store._clock = slack.clock
    mention = slack.mention(QUESTION, channel="C7", user="U2")
    with slack.socket_mode(make_app(settings, store, Lost())):
        slack.deliver(mention).wait_ack()
    assert slack.messages == []

    with served(settings, slack):
        [answer] = slack.wait_for_messages(1)
        assert (answer.channel, answer.thread) == ("C7", mention["event"]["ts"])
        done(slack, store, taken=1)
        slack.deliver(mention).wait_ack()  # Slack has not heard that it was answered
    with served(settings, slack):
        pass

    assert len(slack.messages) == 1


def test_what_another_vigie_kept_in_another_shape_is_let_go(
    settings: Settings, slack: SlackServer, store: Store, work: ThreadPoolExecutor
) -> None:
    store.take("T1", "C1:1.1", json.dumps({"text": "reach"}))
    desk = serving.make_desk(settings, store, work)

    Talks(desk).resume(store.unfinished())

    assert store.unfinished() == []
    assert slack.calls == []
