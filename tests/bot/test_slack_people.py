"""People to approach, and advice, in Slack: listed with buttons, in the language of who asks."""

import pytest
from slack_people import Call, button, shown
from slack_server import Deliver, SlackServer

from bot.store import Store

pytest_plugins = ("slack_app",)


def asked(slack: SlackServer, deliver: Deliver, text: str, user: str = "U2") -> Call:
    deliver(slack.command("/vigie", text, user=user, channel="C7"))
    return slack.wait_for_messages(1)[-1]


def test_a_button_changes_the_status_and_another_takes_it_back(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    first = asked(slack, deliver, "people")
    assert "@ana — not approached yet" in shown(first)
    deliver(slack.block_action(*button(first, "Contacted"), message=first, user="U2"))
    second = slack.wait_for_messages(2)[-1]
    [kept] = store.partners.every("T1")
    assert (kept.author, kept.status, kept.who) == ("@ana", "contacted", "U2")

    deliver(slack.block_action(*button(second, "As it was"), message=second, user="U2"))
    slack.wait_for_messages(3)
    assert store.partners.every("T1") == []


def test_a_person_who_is_on_slack_too_is_meant_by_name(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    asked(slack, deliver, "people <@U8|ana> partner &amp; friend")

    [kept] = store.partners.every("T1")
    assert (kept.author, kept.status, kept.note) == ("@ana", "partner", "& friend")


def test_the_same_press_twice_changes_nothing_more(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    first = asked(slack, deliver, "people")
    for count in (2, 3):
        deliver(slack.block_action(*button(first, "No"), message=first, user="U2"))
        slack.wait_for_messages(count)

    assert len([entry for entry in store.journal("T1") if entry.what == "people"]) == 1


@pytest.mark.parametrize(
    ("user", "text", "title"),
    [
        ("U1", "personnes", "personne à approcher"),
        ("U2", "people", "person to approach"),
        ("U1", "conseils", "Rien à conseiller de sûr"),
        ("U2", "advice", "Nothing to advise for sure"),
    ],
)
def test_it_speaks_the_language_of_who_asks(
    slack: SlackServer, deliver: Deliver, user: str, text: str, title: str
) -> None:
    assert title in shown(asked(slack, deliver, text, user))


def test_notes_call_nobody(slack: SlackServer, deliver: Deliver) -> None:
    answer = asked(slack, deliver, "people @ana contacted &lt;!channel&gt; *now*")

    assert "<!channel>" not in answer.text
    assert "&lt;!channel&gt;" in answer.text
