"""Objectives in Slack: set in a form, listed, talked about with buttons, changed by who may."""

import re

import pytest
from conftest import DATA
from slack_people import Call, button, shown
from slack_server import Deliver, SlackServer

from bot.exports import import_file
from bot.store import Store

pytest_plugins = ("slack_app",)

CLICKS = "objective clicks linkedin 2026-11-01..2026-11-30 target 400"
FILLED = {"metric": "clicks", "scope": "linkedin", "target": "400", "end": "2026-11-30"}


def set_one(slack: SlackServer, deliver: Deliver, line: str = CLICKS, user: str = "U2") -> Call:
    deliver(slack.command("/vigie", line, user=user, channel="C7"))
    return slack.wait_for_messages(1)[-1]


def opened(slack: SlackServer, deliver: Deliver, text: str = "objective", user: str = "U2") -> Call:
    deliver(slack.command("/vigie", text, user=user, channel="C7"))
    return slack.wait_for_views(1)[-1]


def elements(form: Call) -> dict[str, dict]:
    return {block["block_id"]: block["element"] for block in form.blocks if "element" in block}


def hint(form: Call) -> str:
    [block] = [block for block in form.blocks if block.get("block_id") == "hint"]
    return block["elements"][0]["text"]


# ----------------------------------------------------------------------------------- the form
@pytest.mark.parametrize(
    ("text", "user", "title"), [("objective", "U2", "Objective"), ("objectif", "U1", "Objectif")]
)
def test_objective_alone_opens_a_form(
    slack: SlackServer, deliver: Deliver, text: str, user: str, title: str
) -> None:
    form = opened(slack, deliver, text, user)

    assert form.view["title"]["text"] == title
    assert elements(form)["owner"]["initial_user"] == user
    assert elements(form)["start"]["initial_date"] == "2026-11-18"
    assert "initial_value" not in elements(form)["target"]


def test_what_is_filled_in_becomes_an_objective(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    form = opened(slack, deliver)
    told = {**FILLED, "start": "2026-11-01", "purpose": "engagement", "owner": "U5"}
    deliver(slack.view_submission(form, told, user="U2"))

    [answer] = slack.wait_for_messages(1)
    [found] = store.objectives("T1")
    assert found.line == "clicks linkedin 2026-11-01..2026-11-30 target 400"
    assert (found.owner, found.purpose, found.who) == ("U5", "engagement", "U2")
    assert "■■■■□□□□□□ 40%" in shown(answer)
    assert (answer.channel, answer.user) == ("C7", "U2")


def test_the_kpis_follow_from_what_it_is_for(slack: SlackServer, deliver: Deliver) -> None:
    form = opened(slack, deliver)
    chosen = slack.block_action(
        "aim-purpose", "reputation", view=form, values={"target": "60%"}, user="U2"
    )
    deliver(chosen)
    changed = slack.wait_for_views(2)[-1]

    first, *others = elements(changed)["metric"]["option_groups"]
    assert first["label"]["text"] == "For this purpose"
    fitting = [option["value"] for option in first["options"]]
    assert fitting[0] == "positive_share"
    rest = [option["value"] for group in others for option in group["options"]]
    assert not {*fitting} & {*rest}
    assert elements(changed)["target"]["initial_value"] == "60%"


def test_a_suggestion_stands_beside_the_target_and_is_not_filled_in(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    form = opened(slack, deliver)
    assert "Choose a KPI" in hint(form)
    deliver(slack.block_action("aim-metric", "clicks", view=form, user="U2"))
    changed = slack.wait_for_views(2)[-1]

    assert "too few weeks" in hint(changed)  # two weeks of posts
    assert "initial_value" not in elements(changed)["target"]
    assert store.objectives("T1") == []


def test_a_suggestion_is_for_the_whole_period_or_for_a_quarter(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    import_file(DATA / "posts.csv", store, "T1", who="U1")
    new = opened(slack, deliver, "objective form clicks linkedin")
    assert re.search(r"705 is the median.*[\d,]+ in a quarter", hint(new))

    set_one(slack, deliver, "objective clicks linkedin 2026-10-01..2026-12-31 target 10,000")
    deliver(slack.command("/vigie", "objective edit 1", user="U2", channel="C7"))
    # 5,838 so far (162 of them by hand), and 705 a week in the 46 days to come.
    assert "10,471 by Dec 31, 2026" in hint(slack.wait_for_views(2)[-1])


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"target": "150%", "metric": "positive_share"}, "target"),
        ({"target": "much"}, "target"),
        ({"end": "2026-11-01"}, "end"),
        ({"start": "2026-10-01", "end": "2026-10-31"}, "end"),
        ({"scope": "blorps"}, "scope"),
        ({"scope": "by network"}, "scope"),
        ({"scope": "campaign:x", "metric": "followers"}, "scope"),
        ({"metric": "best_time"}, "metric"),
    ],
)
def test_an_error_stands_at_its_field_and_nothing_is_set(
    slack: SlackServer, deliver: Deliver, store: Store, wrong: dict, field: str
) -> None:
    form = opened(slack, deliver)
    sent = slack.view_submission(form, {**FILLED, **wrong}, user="U2")
    refused = deliver(sent).wait_ack()

    assert [*refused["errors"]] == [field]
    assert store.objectives("T1") == []


def test_a_form_sent_twice_sets_one(slack: SlackServer, deliver: Deliver, store: Store) -> None:
    form = opened(slack, deliver)
    sent = slack.view_submission(form, FILLED, user="U2")
    deliver(sent)
    deliver(sent)
    slack.wait_for_messages(1)

    assert len(store.objectives("T1")) == 1


def test_it_is_edited_in_a_form_filled_in_with_what_it_is(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    first = set_one(slack, deliver)
    deliver(slack.block_action(*button(first, "Edit"), message=first))
    [form] = slack.wait_for_views(1)
    assert elements(form)["target"]["initial_value"] == "400"
    assert form.view["submit"]["text"] == "Save"

    deliver(slack.view_submission(form, {"target": "450"}, user="U2"))
    answer = slack.wait_for_messages(2)[-1]
    [found] = store.objectives("T1")
    assert found.line.endswith("target 450")

    deliver(slack.block_action(*button(answer, "As it was before"), message=answer))
    slack.wait_for_messages(3)
    [found] = store.objectives("T1")
    assert found.line.endswith("target 400")


# ---------------------------------------------------------------------------------- buttons
def test_a_button_says_how_it_goes_and_a_form_says_more(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    first = set_one(slack, deliver)
    deliver(slack.block_action(*button(first, "I say: at risk"), message=first))
    second = slack.wait_for_messages(2)[-1]
    assert "What people say" in shown(second)
    assert store.objectives("T1")[0].word == "at_risk"

    deliver(slack.block_action(*button(second, "Say more…"), message=second))
    [form] = slack.wait_for_views(1)
    assert elements(form)["word"]["initial_option"]["value"] == "at_risk"
    deliver(slack.view_submission(form, {"comment": "<!channel> no page yet"}, user="U2"))
    third = slack.wait_for_messages(3)[-1]

    assert store.objectives("T1")[0].comment == "<!channel> no page yet"
    assert "<!channel>" not in third.text


def test_it_is_closed_and_taken_back(slack: SlackServer, deliver: Deliver, store: Store) -> None:
    first = set_one(slack, deliver)
    deliver(slack.block_action(*button(first, "Close"), message=first))
    closed = slack.wait_for_messages(2)[-1]
    assert store.objectives("T1")[0].state == "closed"

    deliver(slack.block_action(*button(closed, "Take it back"), message=closed))
    slack.wait_for_messages(3)
    assert store.objectives("T1")[0].state == "open"


@pytest.mark.parametrize(("user", "text"), [("U1", "objectifs"), ("U2", "objectives")])
def test_the_list_shows_each_with_its_bar_and_who_answers_for_it(
    slack: SlackServer, deliver: Deliver, user: str, text: str
) -> None:
    set_one(slack, deliver, f"{CLICKS} <@U7|ana>")
    deliver(slack.command("/vigie", text, user=user))
    answer = slack.wait_for_messages(2)[-1]

    assert "■■■■□□□□□□ 40" in shown(answer)
    assert '"user_id": "U7"' in shown(answer)


# ------------------------------------------------------------------------------------ rights
@pytest.mark.parametrize(("admin", "state"), [(False, "open"), (True, "closed")])
def test_only_who_may_changes_it(
    slack: SlackServer, deliver: Deliver, store: Store, *, admin: bool, state: str
) -> None:
    set_one(slack, deliver, f"{CLICKS} <@U7>")
    slack.people["U3"] = {"locale": "en-GB", "is_admin": admin}
    deliver(slack.command("/vigie", "objective close 1", user="U3"))
    answer = slack.wait_for_messages(2)[-1]

    assert ("Nothing was changed" in answer.text) is not admin
    assert store.objectives("T1")[0].state == state


def test_a_question_in_a_thread_is_answered_from_what_is_set(
    slack: SlackServer, deliver: Deliver
) -> None:
    set_one(slack, deliver)
    deliver(slack.mention("are we on target?", user="U2", channel="C7"))
    answer = slack.wait_for_messages(2)[-1]

    assert "Objective 1" in answer.text
    assert not answer.ephemeral
