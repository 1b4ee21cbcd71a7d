"""The whole app in a small Slack: what people do there, and what they then read."""

import logging
import math
import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from conftest import NOW, PARIS
from slack_bolt import App
from slack_people import Call, button, shown
from slack_server import Deliver, SlackServer

from bot.entries import reading_of
from bot.messages import Language, Problem, Said
from bot.settings import Settings
from bot.slack import serving, socket_mode
from bot.slack.clients import Clients, OneWorkspace
from bot.slack.listeners import make_desk
from bot.slack.people import People
from bot.store import Digest, Letter, Store
from bot.store.outbox import NOTICE

pytest_plugins = ("slack_app",)

FR, EN = Language("fr"), Language("en")
ADD = "add linkedin 2026-11-17 09:00 impressions=1,200 reach=900 likes=85 clicks=37"


def submissions(store: Store) -> int:
    return sum(entry.what == "submit" for entry in store.journal("T1")) - 1  # the posts at first


# ----------------------------------------------------------------------------------- asking
def test_a_question_is_answered_to_the_person_in_french(
    slack: SlackServer, deliver: Deliver
) -> None:
    deliver(slack.command("/kpi", "engagement linkedin ce mois-ci", user="U1", channel="C7"))

    [answer] = slack.wait_for_messages(1)
    assert (answer.method, answer.channel, answer.user) == ("response_url", "C7", "U1")
    assert answer.ephemeral
    assert "Taux d'engagement" in answer.text
    assert re.search(r"\d,\d\d\s%", answer.text)


def test_the_same_question_in_english_for_who_reads_english(
    slack: SlackServer, deliver: Deliver
) -> None:
    deliver(slack.command("/kpi", "engagement linkedin this month", user="U2"))

    [answer] = slack.wait_for_messages(1)
    assert "Engagement rate" in answer.text
    assert re.search(r"\d\.\d\d%", answer.text)


def test_kpi_alone_is_the_summary(slack: SlackServer, deliver: Deliver) -> None:
    deliver(slack.command("/kpi", ""))

    [answer] = slack.wait_for_messages(1)
    assert {"table", "data_visualization"} <= {block["type"] for block in answer.blocks}


def test_a_button_asks_the_next_question(slack: SlackServer, deliver: Deliver) -> None:
    deliver(slack.command("/kpi", "reach this month", user="U2"))
    [answer] = slack.wait_for_messages(1)

    deliver(slack.block_action(*button(answer, "By network"), message=answer))

    following = slack.wait_for_messages(2)[-1]
    assert "reach 2026-11-01..2026-11-18 by network" in shown(following)
    assert (following.ephemeral, following.user) == (True, "U2")
    assert not following.arguments["replace_original"]


def test_who_a_person_is_is_asked_once(slack: SlackServer, deliver: Deliver) -> None:
    for _ in range(3):
        deliver(slack.command("/vigie", "help"))
        slack.wait_for_messages(1)
    slack.wait_for_messages(3)

    assert len(slack.called("users.info")) == 1


def test_a_language_is_asked_again_the_next_day(slack: SlackServer) -> None:
    seconds = 0.0
    people = People(Clients(OneWorkspace("xoxb-test"), slack.url), "en", lambda: seconds)
    assert people.language("T1", "U1") == "fr"

    slack.people["U1"] = {"locale": "en-GB"}
    assert people.language("T1", "U1") == "fr"
    seconds = 86_400.0
    assert people.language("T1", "U1") == "en"

    slack.fail("users.info", status=500)
    seconds *= 2  # what was known stays, while Slack does not answer
    assert people.language("T1", "U1") == "en"


def test_a_language_may_be_wanted_soon_and_is_known_the_next_time(slack: SlackServer) -> None:
    people = People(Clients(OneWorkspace("xoxb-test"), slack.url), "en")
    slack.fail("users.info", delay=0.5)

    assert people.language_within("T1", "U1", 0.05) == "en"
    slack.wait_for(lambda: people._known)
    assert people.language_within("T1", "U1", 0.05) == "fr"
    assert len(slack.called("users.info")) == 1


def test_who_slack_does_not_know_reads_the_default_language(
    slack: SlackServer, deliver: Deliver
) -> None:
    slack.people["U3"] = {"locale": "de-DE"}
    slack.fail("users.info", error="internal_error", when=lambda given: given["user"] == "U1")
    for user in ("U3", "U1"):
        deliver(slack.command("/vigie", "help", user=user))

    for answer in slack.wait_for_messages(2):
        assert answer.text.startswith(EN.say(Said("help")))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("engagment", "engagement"),
        ("reach on myspace", "myspace"),
        ("reach 2026-02-31", "2026-02-31"),
        ("reach campaign:&lt;!everyone&gt;", "&lt;"),
        ("x" * 10_000, "2,000"),
    ],
)
def test_what_is_not_understood_is_named(
    slack: SlackServer, deliver: Deliver, line: str, told: str
) -> None:
    deliver(slack.command("/kpi", line, user="U2"))

    [answer] = slack.wait_for_messages(1)
    assert told in answer.text
    assert "<" not in answer.text


def test_a_workspace_without_figures_is_told_what_to_do(
    slack: SlackServer, deliver: Deliver
) -> None:
    deliver(slack.command("/kpi", "reach", team="T9", user="U2"))

    [answer] = slack.wait_for_messages(1)
    deliver(slack.block_action(*button(answer, "Add figures"), message=answer))
    [form] = slack.wait_for_views(1)
    assert form.view["callback_id"] == "vigie_add"


# -------------------------------------------------------------------------- adding and undoing
def test_a_line_is_stored_once_however_often_it_comes(
    slack: SlackServer, app: App, store: Store
) -> None:
    delivery = slack.deliver(slack.command("/vigie", ADD, user="U2"), times=2)
    delivery.wait_ack(times=2)
    slack.wait_for_messages(1)
    delivery.again()
    delivery.wait_ack(times=3)
    slack.send(app, slack.command("/kpi", "reach", user="U2"))

    stored, asked = slack.wait_for_messages(2)
    assert stored.text.startswith("Stored")
    assert "reach" in asked.text.lower()
    assert submissions(store) == 1


def test_two_people_may_say_the_same(slack: SlackServer, deliver: Deliver, store: Store) -> None:
    for user in ("U1", "U2"):
        deliver(slack.command("/vigie", ADD, user=user))
    slack.wait_for_messages(2)

    assert submissions(store) == 2


def test_a_submission_is_undone_by_its_button(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    deliver(slack.command("/vigie", ADD, user="U2"))
    [answer] = slack.wait_for_messages(1)
    pressed = button(answer, "Undo")

    deliver(slack.block_action(*pressed, message=answer))

    undone = slack.wait_for_messages(2)[-1]
    assert undone.text.startswith("Undone")
    assert store.journal("T1")[0].what == "undo"
    deliver(slack.block_action(*pressed, message=answer))  # once more, on the old message
    assert "undone already" in slack.wait_for_messages(3)[-1].text


@pytest.mark.parametrize(
    "line", ["add linkedin likes=-3", "add linkedin hier", "add linkedin likes=many"]
)
def test_what_can_not_be_stored_is_told_and_not_stored(
    slack: SlackServer, deliver: Deliver, store: Store, line: str
) -> None:
    deliver(slack.command("/vigie", line, user="U2"))

    [answer] = slack.wait_for_messages(1)
    assert "reference" not in answer.text
    assert submissions(store) == 0


# --------------------------------------------------------------------------------- the form
def opened(slack: SlackServer, deliver: Deliver, user: str = "U2") -> Call:
    deliver(slack.command("/vigie", "add", user=user, channel="C7"))
    return slack.wait_for_views(1)[-1]


def inputs(form: Call) -> list[str]:
    return [block["block_id"] for block in form.blocks if block["type"] == "input"]


@pytest.mark.parametrize("text", ["add", "ajouter", " ADD  "])
def test_add_alone_opens_the_form(slack: SlackServer, deliver: Deliver, text: str) -> None:
    deliver(slack.command("/vigie", text, user="U1"))

    [form] = slack.wait_for_views(1)
    assert form.user == "U1"
    assert form.view["title"]["text"] == "Saisir des stats"
    assert {"media", "network", "date", "likes"} <= set(inputs(form))
    [date] = [block for block in form.blocks if block.get("block_id") == "date"]
    assert "initial_date" not in date["element"]  # a post that is there keeps the date it has
    assert slack.messages == []


def test_the_shortcut_opens_the_form(slack: SlackServer, deliver: Deliver, store: Store) -> None:
    deliver(slack.shortcut("vigie_add", user="U2"))
    [form] = slack.wait_for_views(1)

    deliver(slack.view_submission(form, {"likes": "12"}, user="U2"))

    # There is no channel to answer in: the answer comes in the talk with the bot.
    [answer] = slack.wait_for_messages(1)
    assert (answer.method, answer.channel) == ("chat.postMessage", "D2")
    assert submissions(store) == 1


def test_the_form_follows_the_network_and_keeps_what_was_typed(
    slack: SlackServer, deliver: Deliver
) -> None:
    form = opened(slack, deliver)
    typed = {"likes": "1 200", "text": "Bonjour <&>", "time": "10:30", "date": "2026-11-10"}
    chosen = slack.block_action("choice-network", "facebook", view=form, values=typed, user="U2")
    deliver(chosen)
    facebook = slack.wait_for_views(2)[-1]

    assert "engaged_people" in set(inputs(facebook)) - set(inputs(form))
    assert "saves" in set(inputs(form)) - set(inputs(facebook))
    elements = {
        block["block_id"]: block["element"] for block in facebook.blocks if "element" in block
    }
    assert elements["network"]["initial_option"]["value"] == "facebook"
    assert elements["likes"]["initial_value"] == "1 200"
    assert elements["text"]["initial_value"] == "Bonjour <&>"
    assert (elements["date"]["initial_date"], elements["time"]["initial_time"]) == (
        "2026-11-10",
        "10:30",
    )
    assert facebook.view["private_metadata"] == form.view["private_metadata"]


@pytest.mark.parametrize("media", ["owned", "earned", "press", "account", "rival"])
@pytest.mark.parametrize("user", ["U1", "U2"])
def test_there_is_a_form_for_every_media(
    slack: SlackServer, deliver: Deliver, media: str, user: str
) -> None:
    form = opened(slack, deliver, user)
    deliver(slack.block_action("choice-media", media, view=form, user=user))
    changed = slack.wait_for_views(2)[-1]

    # And each of its networks has one that Slack takes.
    [networks] = [block for block in changed.blocks if block.get("block_id") == "network"]
    for number, option in enumerate(networks["element"]["options"], start=3):
        latest = slack.views[-1]
        chosen = slack.block_action("choice-network", option["value"], view=latest, user=user)
        deliver(chosen)
        slack.wait_for_views(number)


def test_an_error_stands_at_its_field_and_the_form_stays(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    form = opened(slack, deliver, "U1")

    refused = deliver(slack.view_submission(form, {"likes": "beaucoup"}, user="U1")).wait_ack()
    assert refused["response_action"] == "errors"
    assert list(refused["errors"]) == ["likes"]
    nothing = deliver(slack.view_submission(form, user="U1")).wait_ack()
    assert list(nothing["errors"]) == ["media"]  # about no field: at the top
    assert submissions(store) == 0
    well = slack.view_submission(form, {"likes": "1,2k", "clicks": "1 200"}, user="U1")
    assert deliver(well).wait_ack() == {}

    [answer] = slack.wait_for_messages(1)
    assert (answer.method, answer.channel, answer.user) == ("response_url", "C7", "U1")
    assert "1 200" in re.sub(r"\s", " ", shown(answer))
    assert submissions(store) == 1
    assert button(answer, FR.say(Said("slack-undo")))[1].startswith("/vigie undo ")


def test_a_form_sent_twice_is_stored_once(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    form = opened(slack, deliver)
    sent = slack.view_submission(form, {"likes": "12"}, user="U2")

    slack.deliver(sent, times=2).wait_ack(times=2)
    slack.wait_for_messages(1)
    deliver(slack.view_submission(form, {"likes": "12"}, user="U2"))  # pressed once more
    assert submissions(store) == 1

    # The acknowledgement was lost, so that the form is still there: and they changed their mind.
    deliver(slack.view_submission(form, {"likes": "13"}, user="U2"))
    slack.wait_for_messages(2)
    assert submissions(store) == 2


def test_the_form_stays_open_when_nothing_can_be_stored(
    slack: SlackServer, deliver: Deliver, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    form = opened(slack, deliver)
    store.close()

    refused = deliver(slack.view_submission(form, {"likes": "12"}, user="U2")).wait_ack()

    reference = re.search(r"reference.*: (\w+)", refused["errors"]["media"])
    assert reference
    assert reference[1] in caplog.text


POST = 'add linkedin 2026-11-16 10:30 likes=900 comments=2 format=Série text="Launch" id=7'


def test_a_post_is_corrected_in_a_form_filled_in_with_what_is_stored(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    deliver(slack.command("/vigie", POST, user="U2", channel="C7"))
    [answer] = slack.wait_for_messages(1)
    deliver(slack.block_action(*button(answer, "Correct"), message=answer, user="U2"))
    [form] = slack.wait_for_views(1)

    assert form.view["title"]["text"] == "Correct figures"
    assert {"media", "network"}.isdisjoint(inputs(form))
    filled = {block["block_id"]: block["element"] for block in form.blocks if "element" in block}
    assert filled["likes"]["initial_value"] == "900"
    assert filled["time"]["initial_time"] == "10:30"
    assert filled["format"]["initial_option"]["value"] == "série"

    typed = {"likes": "90", "reach": "1k", "comments": ""}
    deliver(slack.view_submission(form, typed, user="U2"))
    corrected = slack.wait_for_messages(2)[-1]
    assert corrected.text.startswith("Corrected: LinkedIn")
    post = store.post("T1", "linkedin", "7")
    assert post
    assert (post.likes, post.comments, post.reach, post.format) == (90, None, 1000, "série")

    deliver(slack.block_action(*button(corrected, "Undo"), message=corrected, user="U2"))
    slack.wait_for_messages(3)
    post = store.post("T1", "linkedin", "7")
    assert post
    assert (post.likes, post.comments, post.reach) == (900, 2, None)


def test_what_is_wrong_in_a_correction_stands_at_its_field(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    deliver(slack.command("/vigie", POST, user="U2"))
    slack.wait_for_messages(1)
    deliver(slack.command("/vigie", "edit launch", user="U2"))
    [form] = slack.wait_for_views(1)
    refused = deliver(slack.view_submission(form, {"likes": "-3"}, user="U2")).wait_ack()

    assert set(refused["errors"]) == {"likes"}
    assert submissions(store) == 1


def test_a_deletion_is_asked_about_twice_and_undone(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    deliver(slack.command("/vigie", POST, user="U2"))
    slack.wait_for_messages(1)
    deliver(slack.command("/vigie", "delete launch", user="U2"))
    asked = slack.wait_for_messages(2)[-1]
    [actions] = [block for block in asked.blocks if block["type"] == "actions"]
    assert actions["elements"][0]["confirm"]["confirm"]["text"] == "Delete"

    deliver(slack.block_action(*button(asked, "Delete it"), message=asked, user="U2"))
    deleted = slack.wait_for_messages(3)[-1]
    assert deleted.text.startswith("Deleted: LinkedIn")
    assert store.post("T1", "linkedin", "7") is None

    deliver(slack.block_action(*button(deleted, "Undo"), message=deleted, user="U2"))
    slack.wait_for_messages(4)
    assert store.post("T1", "linkedin", "7")


@pytest.mark.parametrize(
    ("line", "media", "filled"),
    [
        ("press https://www.lemonde.fr/a", "press", {"url": "https://www.lemonde.fr/a"}),
        ("mentions", "earned", {}),
        ("abonnés", "account", {}),
    ],
)
def test_a_short_command_opens_its_form(
    slack: SlackServer, deliver: Deliver, line: str, media: str, filled: dict[str, str]
) -> None:
    deliver(slack.command("/vigie", line, user="U2"))
    [form] = slack.wait_for_views(1)
    elements = {block["block_id"]: block["element"] for block in form.blocks if "element" in block}

    assert elements["media"]["initial_option"]["value"] == media
    assert {name: elements[name]["initial_value"] for name in filled} == filled


def test_a_form_that_opens_too_late_is_told(slack: SlackServer, deliver: Deliver) -> None:
    command = slack.command("/vigie", "add", user="U2")
    slack.later(4)  # seconds: the trigger is worth three

    deliver(command)

    [answer] = slack.wait_for_messages(1)
    assert answer.text == EN.say(Said("slack-form-late"))


@pytest.mark.parametrize("way", ["command", "shortcut"])
def test_a_form_does_not_wait_for_the_language(
    slack: SlackServer, deliver: Deliver, way: str
) -> None:
    slack.fail("users.info", delay=1.8)
    asked = slack.command("/vigie", "add", user="U1")
    started = time.monotonic()

    deliver(asked if way == "command" else slack.shortcut("vigie_add", user="U1"))

    [form] = slack.wait_for_views(1)
    assert time.monotonic() - started < 1.5
    assert form.view["title"]["text"] == EN.say(Said("form-title"))


def test_a_change_of_a_form_that_was_closed_is_no_error(
    slack: SlackServer, deliver: Deliver, caplog: pytest.LogCaptureFixture
) -> None:
    form = opened(slack, deliver)
    slack.fail("views.update", error="not_found")

    deliver(slack.block_action("choice-network", "x", view=form, user="U2"))

    slack.wait_for_calls("views.update")
    deliver(slack.command("/vigie", "help", user="U2"))
    slack.wait_for_messages(1)
    assert "failed" not in caplog.text


# -------------------------------------------------------------------------------------- sharing
def test_an_answer_is_shared_with_the_channel(slack: SlackServer, deliver: Deliver) -> None:
    deliver(slack.command("/kpi", "reach by network this month", user="U2", channel="C7"))
    [answer] = slack.wait_for_messages(1)

    deliver(slack.block_action(*button(answer, "Share in the channel"), message=answer))

    shared = slack.wait_for_messages(2)[-1]
    assert (shared.method, shared.channel, shared.ephemeral) == ("response_url", "C7", False)
    assert shared.text == answer.text
    assert "Shared by <@U2>" in shown(shared)
    with pytest.raises(AssertionError, match="no button"):
        button(shared, "Share in the channel")


def test_the_person_hears_when_it_could_not_be_shared(slack: SlackServer, deliver: Deliver) -> None:
    deliver(slack.command("/kpi", "reach", user="U2"))
    [answer] = slack.wait_for_messages(1)
    pressed = slack.block_action(*button(answer, "Share in the channel"), message=answer)
    slack.later(31 * 60)  # until the address is worth nothing

    deliver(pressed)

    told = slack.wait_for_messages(2)[-1]
    assert (told.method, told.text) == ("chat.postEphemeral", EN.say(Said("slack-not-shared")))


# ------------------------------------------------------------------------------ what goes wrong
def test_blocks_that_slack_refuses_are_replaced(slack: SlackServer, deliver: Deliver) -> None:
    slack.refuse_blocks("table", "data_visualization")

    deliver(slack.command("/kpi", "engagement by network", user="U2"))

    [answer] = slack.wait_for_messages(1)
    assert "```" in shown(answer)
    assert len(slack.called("response_url")) == 2


def test_text_is_left_when_slack_refuses_all_blocks(slack: SlackServer, deliver: Deliver) -> None:
    slack.refuse_blocks("section", "header")

    deliver(slack.command("/kpi", "engagement by network", user="U2"))

    [answer] = slack.wait_for_messages(1)
    assert answer.blocks == []
    assert "Instagram" in answer.text


def test_an_expired_address_is_replaced_by_the_channel(
    slack: SlackServer, deliver: Deliver
) -> None:
    command = slack.command("/kpi", "reach", user="U2", channel="C7")
    slack.later(31 * 60)

    deliver(command)

    [answer] = slack.wait_for_messages(1)
    assert (answer.method, answer.channel, answer.user) == ("chat.postEphemeral", "C7", "U2")


def test_a_channel_without_the_bot_is_replaced_by_the_talk_with_it(
    slack: SlackServer, deliver: Deliver
) -> None:
    slack.fail("response_url", status=500)
    slack.fail("chat.postEphemeral", error="channel_not_found")

    deliver(slack.command("/kpi", "reach", user="U2"))

    [answer] = slack.wait_for_messages(1)
    assert (answer.method, answer.channel) == ("chat.postMessage", "D2")


def test_an_answer_that_slack_wants_later_comes_later(slack: SlackServer, deliver: Deliver) -> None:
    slack.fail("response_url", status=429, retry_after=0)

    deliver(slack.command("/kpi", "reach", user="U2"))

    [answer] = slack.wait_for_messages(1)
    assert answer.method == "response_url"


def test_a_bug_is_an_apology_with_a_reference_and_nothing_secret_in_the_log(
    slack: SlackServer, deliver: Deliver, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    store.close()
    command = slack.command("/kpi", "reach confidential-plan", user="U2")

    deliver(command)

    [answer] = slack.wait_for_messages(1)
    reference = re.search(r": (\w{8})$", answer.text)
    assert reference
    assert reference[1] in caplog.text
    assert 'File "' in caplog.text
    assert "RuntimeError" in caplog.text
    secrets = ["confidential", "xoxb-", "xapp-", command["response_url"], command["trigger_id"]]
    assert [secret for secret in secrets if secret in caplog.text] == []


def test_a_slow_slack_does_not_delay_the_next_acknowledgement(slack: SlackServer, app: App) -> None:
    del app
    slack.fail("response_url", delay=1.0, times=math.inf)
    slack.fail("users.info", delay=1.0, times=math.inf)
    for number in range(30):
        slack.deliver(slack.command("/kpi", "reach", user=f"U{number}"))

    delivery = slack.deliver(slack.command("/kpi", "reach"))

    delivery.wait_ack()
    assert delivery.seconds < 1


def test_nothing_calls_slack_before_the_acknowledgement(
    slack: SlackServer, deliver: Deliver
) -> None:
    slack.fail("auth.test", delay=1.0, times=math.inf)
    slack.fail("users.info", delay=1.0)

    assert deliver(slack.command("/kpi", "reach")).seconds < 0.5
    assert slack.called("auth.test") == []


def test_what_nobody_handles_is_acknowledged(slack: SlackServer, deliver: Deliver) -> None:
    deliver(slack.event("reaction_added", user="U1"))
    deliver(slack.event("channel_rename", channel={"id": "C1", "name": "news"}))
    deliver(slack.shortcut("unknown"))
    deliver(slack.block_action("from-last-year", "x", user="U2"))

    [answer] = slack.wait_for_messages(1)
    assert answer.text == EN.say(Said("slack-outdated"))


@pytest.mark.parametrize(
    "text", ["\ud800", "\x00", "a\u202eb", "<!channel>", "'; DROP TABLE posts; --"]
)
def test_odd_texts_get_an_answer(slack: SlackServer, deliver: Deliver, text: str) -> None:
    deliver(slack.command("/kpi", text, user="U2"))
    deliver(slack.command("/vigie", f"add linkedin likes=1 text={text}", user="U2"))

    slack.wait_for_messages(2)


# -------------------------------------------------------------------------------------- serving
@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "FIRST_WAIT", 0.01)


def test_a_reminder_is_a_direct_message_to_its_owner_in_their_language(
    slack: SlackServer,
    deliver: Deliver,
    settings: Settings,
    store: Store,
    work: ThreadPoolExecutor,
) -> None:
    later = NOW + timedelta(days=60)  # nothing was submitted since
    line = "remind &lt;@U9&gt; every day 0:00"
    deliver(slack.command("/vigie", "remind <@U1|ana> every day 0:00", user="U2"))
    assert "0:00" in slack.wait_for_messages(1)[0].text
    assert [reminder.owner for reminder in store.reminders("T1")] == ["U1"]
    deliver(slack.command("/vigie", line, user="U2"))
    assert "direct message" not in slack.wait_for_messages(2)[1].text

    desk = make_desk(settings, store, work, lambda: later.replace(hour=1))
    for _ in range(2):
        with serving.saying_what_is_due(desk, lambda: ["T1"]):
            slack.wait_for_messages(3)

    [message] = slack.messages[2:]
    assert (message.method, message.channel) == ("chat.postMessage", "D1")
    assert message.text.startswith("Il manque des chiffres")


def test_a_summary_whose_zone_is_unknown_here_does_not_keep_back_what_waits(
    slack: SlackServer, settings: Settings, store: Store, work: ThreadPoolExecutor
) -> None:
    store.digests.keep("T1", Digest("C1", 0, 540, "Europe/Nowhere", "en", "U2"), who="U2")
    told = {"kind": "digest", "state": "missed", "channel": "C1", "why": ""}
    due = int(NOW.timestamp())
    store.outbox.put([Letter("T1", NOTICE, "U2", "2026-11-16 C1", due, told=told)], due)

    with serving.saying_what_is_due(make_desk(settings, store, work, lambda: NOW), lambda: ["T1"]):
        [message] = slack.wait_for_messages(1)
    assert message.channel == "D2"


def test_serving_waits_for_slack_and_finishes_what_was_begun(
    settings: Settings,
    slack: SlackServer,
    store: Store,
    at_once: None,
    caplog: pytest.LogCaptureFixture,
) -> None:
    del at_once
    slack.fail("auth.test", status=500)
    slack.fail("apps.connections.open", status=500, times=2)
    stop = threading.Event()
    settings = replace(settings, database=store.path)
    thread = threading.Thread(target=serving.serve_until, args=(stop, settings))
    thread.start()
    slack.wait_for_socket()
    slack.fail("response_url", delay=0.3, lost=True)

    slack.deliver(slack.command("/vigie", "help")).wait_ack()
    stop.set()

    thread.join(10)
    assert not thread.is_alive()
    slack.wait_for_messages(1)
    # Each failed attempt is told by us, before a delivery and after it, and not by Slack's client.
    told = [record.name for record in caplog.records if record.levelno >= logging.WARNING]
    assert told.count("vigie") == 4
    assert not {"slack_sdk.web.base_client", "slack_sdk.webhook.client"} & set(told)


@pytest.mark.parametrize("method", ["auth.test", "apps.connections.open"])
@pytest.mark.parametrize("body", [b"[]", b'{"ok": true}', b"\xff"])
def test_serving_waits_for_an_answer_that_is_slacks(
    settings: Settings,
    slack: SlackServer,
    store: Store,
    at_once: None,
    monkeypatch: pytest.MonkeyPatch,
    method: str,
    body: bytes,
) -> None:
    del at_once
    answered, garbled = SlackServer._settle, [method, method]

    def settle(self: SlackServer, call: Call, *about: Any, **more: Any) -> Any:
        reply = answered(self, call, *about, **more)
        if call.method in garbled:
            garbled.remove(call.method)
            reply.body = body
        return reply

    monkeypatch.setattr(SlackServer, "_settle", settle)
    stop = threading.Event()
    settings = replace(settings, database=store.path)
    thread = threading.Thread(target=serving.serve_until, args=(stop, settings))
    thread.start()
    try:
        slack.wait_for_socket()
        slack.deliver(slack.command("/vigie", "help")).wait_ack()
    finally:
        stop.set()
        thread.join(10)


def test_a_socket_that_falls_silent_is_replaced(
    settings: Settings, slack: SlackServer, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket_mode, "PING_INTERVAL", 0.2)  # at 2 s it takes 11 s (measured)
    monkeypatch.setattr(serving, "TENDED", 0.2)
    stop = threading.Event()
    settings = replace(settings, database=store.path)
    thread = threading.Thread(target=serving.serve_until, args=(stop, settings))
    thread.start()
    try:
        slack.wait_for_socket()
        slack.freeze_sockets(coming=1)  # and the next one never says a word

        slack.wait_for_socket(30)
        slack.deliver(slack.command("/vigie", "help")).wait_ack()
        slack.wait_for_messages(1)
    finally:
        stop.set()
        thread.join(10)


def test_a_damaged_file_is_not_served(settings: Settings, slack: SlackServer, store: Store) -> None:
    readings = [
        reading_of({"network": "x", "post_id": str(number), "likes": "1"}, NOW.date(), PARIS)
        for number in range(500)
    ]
    store.submit("T1", readings, who="U0", source="file")
    store.close()
    damaged = bytearray(store.path.read_bytes())
    half = len(damaged) // 8192 * 4096
    damaged[half:] = b"\x55" * (len(damaged) - half)
    store.path.write_bytes(damaged)

    with pytest.raises(Problem, match="store-damaged"):
        serving.serve_until(threading.Event(), replace(settings, database=store.path))

    assert slack.calls == []


@pytest.mark.parametrize("method", ["auth.test", "apps.connections.open"])
def test_a_refused_token_ends_it_with_a_sentence(
    settings: Settings, slack: SlackServer, store: Store, method: str
) -> None:
    slack.fail(method, error="invalid_auth", times=math.inf)

    with pytest.raises(Problem, match="token-refused") as caught:
        serving.serve_until(threading.Event(), replace(settings, database=store.path))

    assert "invalid_auth" in EN.say(caught.value.said)
