"""Vigie's own page in Slack: its Home tab, what is told there and what its buttons do."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest
from slack_people import Call, button, shown
from slack_server import Deliver, SlackServer

from bot.settings import Settings
from bot.slack import make_app
from bot.store import Digest, Store

pytest_plugins = ("slack_app",)

MEMBER = {"locale": "en-GB", "is_restricted": False, "is_ultra_restricted": False}
OBJECTIVE = "objective clicks linkedin 2026-11-01..2026-11-30 target 400"


@pytest.fixture(autouse=True)
def _members(slack: SlackServer) -> None:
    slack.people |= {"U1": {**MEMBER, "locale": "fr-FR"}, "U2": MEMBER, "U3": MEMBER}


def opened(slack: SlackServer, deliver: Deliver, user: str = "U2", team: str = "T1") -> Call:
    before = len(slack.called("views.publish"))
    deliver(slack.home_opened(user, "home", team=team))
    return slack.wait_for_calls("views.publish", before + 1)[-1]


def published(slack: SlackServer, count: int) -> Call:
    return slack.wait_for_calls("views.publish", count)[-1]


# ------------------------------------------------------------------------------------- the page
@pytest.mark.parametrize(
    ("user", "title", "latest"),
    [
        ("U1", "Objectifs", "12 nov. 2026 · saisis par <@U0>"),
        ("U2", "Objectives", "Nov 12, 2026 · submitted by <@U0>"),
    ],
)
def test_the_page_is_shown_to_who_opens_it_in_their_language(
    slack: SlackServer, deliver: Deliver, user: str, title: str, latest: str
) -> None:
    deliver(slack.command("/vigie", OBJECTIVE, user="U3"))
    slack.wait_for_messages(1)
    home = opened(slack, deliver, user)

    assert home.view["type"] == "home"
    told = shown(home)
    for part in (title, latest, "■■■■□□□□□□ 40"):
        assert part in told


def test_the_page_of_another_workspace_has_nothing_of_this_one(
    slack: SlackServer, deliver: Deliver
) -> None:
    told = shown(opened(slack, deliver, team="T2"))

    assert "➜ 1. Your objective" in told
    assert "nova" not in told


def test_what_others_are_told_in_their_direct_messages_is_not_on_it(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    store.digests.keep("T1", Digest("D2", 0, 540, "Europe/Paris", "en", "U2"), who="U2")

    assert "irect messages with me" in shown(opened(slack, deliver, "U2"))
    assert "irect messages with me" not in shown(opened(slack, deliver, "U3"))


@pytest.mark.parametrize(
    "person", [{"is_restricted": True}, {"is_ultra_restricted": True}, {"is_stranger": True}]
)
def test_a_guest_sees_no_figures(slack: SlackServer, deliver: Deliver, person: dict) -> None:
    slack.people["U9"] = {**MEMBER, **person}
    told = shown(opened(slack, deliver, "U9"))

    assert "Guests neither see nor change" in told
    assert "nova" not in told


def test_who_slack_does_not_tell_of_sees_no_figures(slack: SlackServer, deliver: Deliver) -> None:
    slack.fail("users.info", error="internal_error", times=9)

    assert "nova" not in shown(opened(slack, deliver))


def test_a_page_that_slack_does_not_take_is_no_matter(
    slack: SlackServer, deliver: Deliver, caplog: pytest.LogCaptureFixture
) -> None:
    slack.fail("views.publish", error="internal_error")
    deliver(slack.home_opened("U2", "home"))

    slack.wait_for(lambda: "a page could not be shown" in caplog.text)
    assert "Latest figures" in shown(opened(slack, deliver))
    assert slack.messages == []


def test_a_page_that_can_not_be_made_says_so_and_sends_nobody_a_message(
    slack: SlackServer, deliver: Deliver, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    opened(slack, deliver)
    store.digests.keep("T1", Digest("C7", 0, 540, "Europe/Nowhere", "en", "U3"), who="U3")
    deliver(slack.command("/vigie", "help", user="U3"))

    told = shown(published(slack, 2))
    assert caplog.text.split("a page failed, reference ")[1][:8] in told
    assert [call.user for call in slack.messages] == ["U3"]


# ------------------------------------------------------------------------------------- buttons
def test_a_button_answers_in_the_talk_with_vigie(slack: SlackServer, deliver: Deliver) -> None:
    home = opened(slack, deliver)
    deliver(slack.block_action(*button(home, "Help"), view=home, user="U2"))

    [answer] = slack.wait_for_messages(1)
    assert (answer.method, answer.channel) == ("chat.postMessage", "D2")
    assert "/vigie missing" in shown(answer)


def test_a_form_opens_from_it_and_what_is_kept_is_on_it(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    deliver(slack.command("/vigie", OBJECTIVE, user="U3"))
    slack.wait_for_messages(1)
    home = opened(slack, deliver)
    deliver(slack.block_action(*button(home, "Choose the accounts"), view=home, user="U2"))
    form = slack.wait_for_calls("views.open")[-1]
    assert "initial_user" in str(form.blocks)

    filled = {"networks": ["linkedin", "tiktok"], "account": "nova", "owner": "U7"}
    deliver(slack.view_submission(form, filled, user="U2"))
    assert "linkedin" in str(store.channels.every("T1"))
    told = shown(slack.wait_for(lambda: _on_page(slack, "TikTok, nova (posts): no figures yet")))
    assert "<@U7> answers for it" in told
    assert slack.wait_for_messages(2)[-1].channel == "D2"


def _on_page(slack: SlackServer, part: str) -> Call | None:
    return next((call for call in slack.called("views.publish") if part in shown(call)), None)


def test_a_language_is_chosen_there_and_holds_everywhere(
    slack: SlackServer, deliver: Deliver
) -> None:
    home = opened(slack, deliver)
    deliver(slack.block_action(*button(home, "En français"), view=home, user="U2"))
    assert "Réglages" in shown(published(slack, 2))

    deliver(slack.command("/vigie", "objective", user="U2"))
    form = slack.wait_for_calls("views.open")[-1]
    assert form.view["title"]["text"] == "Objectif"
    deliver(slack.command("/kpi", "clicks", user="U2"))
    assert "Compris" in shown(slack.wait_for_messages(2)[-1])


def test_the_first_steps_are_put_away(slack: SlackServer, deliver: Deliver) -> None:
    home = opened(slack, deliver)
    assert "First steps: 1 of 4 done" in shown(home)
    deliver(slack.block_action(*button(home, "Hide these steps"), view=home, user="U2"))

    assert "1 of 4" not in shown(published(slack, 2))


# -------------------------------------------------------------------------- when something changes
def test_what_others_change_is_shown_to_who_looks(slack: SlackServer, deliver: Deliver) -> None:
    opened(slack, deliver)
    opened(slack, deliver, "U9", team="T2")
    deliver(slack.command("/vigie", OBJECTIVE, user="U3"))

    assert "40%" in shown(published(slack, 3))
    deliver(slack.command("/kpi", "clicks", user="U3"))  # which changes nothing
    slack.wait_for_messages(2)
    deliver(slack.command("/vigie", "objective close 1", user="U3"))
    published(slack, 4)
    assert [call.user for call in slack.called("views.publish")] == ["U2", "U9", "U2", "U2"]


def test_a_page_is_shown_once_at_a_time(slack: SlackServer, deliver: Deliver) -> None:
    slack.fail("views.publish", delay=0.4)
    for _ in range(6):
        deliver(slack.home_opened("U2", "home"))
    published(slack, 2)
    time.sleep(0.3)

    assert len(slack.called("views.publish")) == 2  # the one under way, and one for all the others


def test_opening_it_is_acknowledged_before_anything_is_read(
    slack: SlackServer, settings: Settings, store: Store, now: datetime
) -> None:
    with ThreadPoolExecutor(1) as work:
        app = make_app(settings, store, work, lambda: now)
        work.submit(time.sleep, 0.5)
        begun = time.monotonic()
        slack.send(app, slack.home_opened("U2", "home"))
        assert time.monotonic() - begun < 0.3
        assert slack.called("views.publish") == []
    assert len(slack.called("views.publish")) == 1


# ------------------------------------------------------------------------------- their first visit
def test_who_writes_to_it_first_in_a_new_workspace_is_told_how_to_begin_once(
    slack: SlackServer, deliver: Deliver
) -> None:
    for _ in range(2):
        deliver(slack.home_opened("U2", team="T2"))
    slack.wait_for_calls("assistant.threads.setSuggestedPrompts", 2)
    [told] = slack.wait_for_messages(1)

    assert (told.channel, told.method) == ("D2", "chat.postMessage")
    assert "➜ 1. Your objective" in told.text
    button(told, "Set an objective")
    deliver(slack.home_opened("U1", team="T2"))
    assert "Votre objectif" in slack.wait_for_messages(2)[-1].text


def test_in_a_workspace_that_has_begun_nobody_is_told_so(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    deliver(slack.home_opened("U2"))
    slack.wait_for_calls("assistant.threads.setSuggestedPrompts")

    assert not store.preferences.of("T1", "U2").welcomed


# ------------------------------------------------------------------------------------ the accounts
def test_people_are_told_by_their_ids_in_a_line(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    deliver(slack.command("/vigie", "canaux linkedin:nova <@U7|ana> instagram <@U8>", user="U1"))
    [answer] = slack.wait_for_messages(1)

    assert "Vous mesurez 2 comptes" in answer.text
    assert [one.owner for one in store.channels.every("T1")] == ["U8", "U7"]


@pytest.mark.parametrize(("user", "title"), [("U1", "Les comptes mesurés"), ("U2", "Accounts")])
def test_channels_alone_is_a_form_with_what_is_there(
    slack: SlackServer, deliver: Deliver, store: Store, user: str, title: str
) -> None:
    deliver(slack.command("/vigie", "channels linkedin:nova", user=user))
    slack.wait_for_messages(1)
    deliver(slack.command("/vigie", "channels", user=user))
    [form] = slack.wait_for_calls("views.open")

    assert title in form.view["title"]["text"]
    assert "linkedin:nova" in shown(form)
    deliver(slack.view_submission(form, {"networks": ["x"], "owner": user}, user=user))
    assert [*map(str, store.channels.every("T1"))] == ["linkedin:nova", "x"]
    assert slack.wait_for_messages(2)[-1].channel == "C1"


def test_an_account_that_can_not_be_kept_is_said_in_the_form(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    many = " ".join(f"x:a{number}" for number in range(60))
    deliver(slack.command("/vigie", f"channels {many}", user="U2"))
    slack.wait_for_messages(1)
    deliver(slack.command("/vigie", "channels", user="U2"))
    [form] = slack.wait_for_calls("views.open")
    refused = deliver(slack.view_submission(form, {"networks": ["tiktok"]}, user="U2")).wait_ack()

    assert "more than 60 accounts" in refused["errors"]["networks"]
    assert len(store.channels.every("T1")) == 60


def test_a_summary_is_named_by_its_channel(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    store.digests.keep("T1", Digest("C77", 0, 540, "Europe/Paris", "fr", "U1"), who="U1")

    assert "<#C77>: every Monday at 09:00" in shown(opened(slack, deliver))


def test_a_summary_is_set_from_it(slack: SlackServer, deliver: Deliver, store: Store) -> None:
    home = opened(slack, deliver)
    deliver(slack.block_action(*button(home, "Choose the day and hour"), view=home, user="U2"))
    form = slack.wait_for_calls("views.open")[-1]
    deliver(slack.view_submission(form, {"channel": "C5"}, user="U2"))

    assert slack.wait_for_messages(1)[-1].channel == "D2"
    assert [one.channel for one in store.digests.every("T1")] == ["C5"]
    assert slack.wait_for(lambda: _on_page(slack, "<#C5>: every"))
