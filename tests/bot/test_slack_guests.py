"""Guests of the workspace: they neither see nor change what is of all of it."""

import math

import pytest
from slack_people import Call, shown
from slack_server import Deliver, SlackServer

from bot.rights import RIGHTS
from bot.store import Channel, Digest, Role, Store
from bot.store.roles import READER

pytest_plugins = ("slack_app",)

OBJECTIVE = "objective clicks linkedin 2026-11-01..2026-11-30 target 400"
LINES = (
    *("objective", "objective 1", "objective edit 1 clicks target 9", "objective delete 1"),
    *("objective word 1 on track", "objective suggest", "objectif list", OBJECTIVE),
    *("objectives", "objectives all", "objectifs"),
    *("digest", "digest now", "digest redo", "bilan liste", "digest monday 9:00", "digest stop"),
    *("channels", "channels list", "canaux linkedin <@U9>", "channels remove linkedin"),
    *("advice", "conseils linkedin"),
    *("people", "people @lea contacted", "personnes"),
    *("missing", "manque linkedin"),
    *("watch", "watch calm", "veille liste", "watch take 1", "watch stop"),
    *("steps", "consignes negative", "journal"),
    *("remind", "remind me every monday", "remind stop 1"),
    *("export", "roles", "rôles <@U9> admin", "brand", "marque ici Aurora"),
)


@pytest.fixture(autouse=True)
def _guest(slack: SlackServer, store: Store) -> None:
    slack.people["U9"] = {"locale": "en-GB", "is_restricted": True}
    store.channels.keep("T1", [Channel("linkedin", "", "U2")], who="U2")
    store.digests.keep("T1", Digest("C1", 0, 540, "Europe/Paris", "en", "U9"), who="U2")


def said(slack: SlackServer, deliver: Deliver, line: str, user: str = "U9") -> Call:
    before = len(slack.messages)
    deliver(slack.command("/vigie", line, user=user))
    return slack.wait_for_messages(before + 1)[-1]


def test_every_verb_for_members_is_tried() -> None:
    from bot.verbs import VERBS  # noqa: PLC0415

    tried = {line.split()[0] for line in LINES}
    for_members = {verb for verb in VERBS if RIGHTS[verb] == READER}
    assert [verb for verb in for_members if not tried.intersection(VERBS[verb])] == []


@pytest.mark.parametrize("line", LINES)
def test_a_guest_neither_sees_nor_changes_it(
    slack: SlackServer, deliver: Deliver, store: Store, line: str
) -> None:
    said(slack, deliver, f"{OBJECTIVE} <@U9>", user="U2")  # theirs, and still not to change
    before = store.journal("T1"), store.reminders("T1")
    told = said(slack, deliver, line)
    refused, *journal = store.journal("T1")

    assert told.text.startswith("Guests neither see nor change")
    assert slack.called("views.open") == []
    assert (refused.who, refused.what) == ("U9", "refused")
    assert (journal, store.reminders("T1")) == before


@pytest.mark.parametrize("person", [{"is_ultra_restricted": True}, {"is_restricted": None}])
def test_who_slack_does_not_call_a_member_is_a_guest(
    slack: SlackServer, deliver: Deliver, person: dict
) -> None:
    slack.people["U9"] = {"locale": "fr-FR", **person}

    assert said(slack, deliver, "objectifs").text.startswith("Les invités ne voient ni")


def test_where_slack_does_not_answer_nothing_is_shown(slack: SlackServer, deliver: Deliver) -> None:
    slack.fail("users.info", status=503, times=math.inf)

    assert "Try again" in said(slack, deliver, "missing", user="U2").text


def test_a_button_in_a_message_for_everybody_shows_them_nothing_more(
    slack: SlackServer, deliver: Deliver
) -> None:
    assert "Guests" not in said(slack, deliver, OBJECTIVE, user="U2").text
    deliver(slack.block_action("line-0", "/vigie objective edit 1", user="U9"))

    assert "Guests" in shown(slack.wait_for_messages(2)[-1])
    assert slack.called("views.open") == []


def test_they_ask_and_submit_as_anybody(slack: SlackServer, deliver: Deliver) -> None:
    assert "37" in said(slack, deliver, "add linkedin yesterday impressions=99 clicks=37").text
    deliver(slack.command("/kpi", "clicks", user="U9"))

    assert "Guests" not in slack.wait_for_messages(2)[-1].text


def test_a_guest_who_has_a_role_has_the_page_of_a_member(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    def page() -> str:
        before = len(slack.called("views.publish"))
        deliver(slack.home_opened("U9", "home"))
        return shown(slack.wait_for_calls("views.publish", before + 1)[-1])

    assert "/vigie channels list" not in page()
    store.roles.keep("T1", [Role("U9", READER)], who="U2")
    assert "/vigie channels list" in page()
