"""The watch in Slack: set in a form or a line, and alerts that people act on with buttons."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial

import pytest
from brand import MONDAY, Watching, mentions, submit
from slack_bolt import App
from slack_people import Call, button, shown
from slack_server import Deliver, SlackServer
from unasked import Clock

from bot.playbooks import LONGEST_STEP
from bot.schedule import ticking
from bot.settings import Settings
from bot.slack import make_app, serving
from bot.slack.listeners import make_desk
from bot.store import Store, Watch

pytest_plugins = ("slack_app", "watched_brand")
pytestmark = pytest.mark.usefixtures("members")


@pytest.fixture
def language() -> str:
    return "fr"


@pytest.fixture
def store(brand: Store) -> Store:
    return brand


@pytest.fixture
def app(
    settings: Settings, store: Store, slack: SlackServer, work: object, clock: Clock
) -> Iterator[App]:
    """The app on its socket."""
    app = make_app(settings, store, work, clock)  # type: ignore[arg-type]
    with slack.socket_mode(app):
        yield app


@pytest.fixture
def alert(app: App, store: Store, slack: SlackServer, clock: Clock) -> Call:  # noqa: ARG001
    """The message of a spike; the list of what to do is the next one."""
    Watching(store, slack, clock).hours(1, 40, "negative")
    return slack.messages[0]


def said(
    slack: SlackServer, deliver: Deliver, text: str, user: str = "U2", channel: str = "C7"
) -> Call:
    count = len(slack.messages)
    deliver(slack.command("/vigie", text, user=user, channel=channel))
    return slack.wait_for_messages(count + 1)[count]


def opened(slack: SlackServer, deliver: Deliver, text: str, user: str = "U2") -> list[Call]:
    deliver(slack.command("/vigie", text, user=user, channel="C7"))
    return slack.wait_for_views(2 if text.startswith(("watch", "veille")) else 1)


def chosen(message: Call, line: str) -> tuple[str, str]:
    """What is chosen in a menu of a message, by the line that it stands for."""
    for block in message.blocks:
        for element in block.get("elements", ()):
            for option in element.get("options", ()):
                if option["value"] == line:
                    return element["action_id"], line
    raise AssertionError(f"no menu offers {line!r}")


def watch(store: Store, channel: str = "C7") -> Watch:
    found = store.watches.of("T1", channel)
    assert found is not None
    return found


# ----------------------------------------------------------------------------------- the form
@pytest.mark.parametrize(
    ("text", "user", "title"), [("watch", "U2", "Watch"), ("veille", "U1", "Veille")]
)
def test_watch_alone_opens_a_form_that_counts_what_it_would_have_done(
    slack: SlackServer, deliver: Deliver, text: str, user: str, title: str
) -> None:
    first, counted = opened(slack, deliver, text, user)

    assert first.view["title"]["text"] == title
    notes = [block["elements"] for block in counted.blocks if block["type"] == "context"]
    assert "43" in notes[1][0]["text"]  # days of figures
    assert len(notes) > 2  # what ends without a full stop has a line of its own


def test_another_setting_is_counted_anew(slack: SlackServer, deliver: Deliver) -> None:
    _, form = opened(slack, deliver, "watch")
    deliver(slack.block_action("watch-sensitivity", "calm", view=form, user="U2"))

    assert "out of all proportion" in shown(slack.wait_for_views(3)[-1])


def test_what_is_filled_in_is_watched(slack: SlackServer, deliver: Deliver, store: Store) -> None:
    _, form = opened(slack, deliver, "watch")
    told = {"channel": "C7", "sensitivity": "sensitive", "scope": "x", "language": "fr"}
    deliver(slack.view_submission(form, told, user="U2"))
    [answer] = slack.wait_for_messages(1)

    found = watch(store)
    assert (found.sensitivity, found.scope, found.language) == ("sensitive", "x", "fr")
    assert found.owner == "U2"
    assert "The watch is on: sensitive" in shown(answer)


def test_an_error_stands_at_its_field_and_nothing_is_set(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    _, form = opened(slack, deliver, "watch")
    told = {"channel": "C7", "scope": "reach by week"}
    refused = deliver(slack.view_submission(form, told, user="U2")).wait_ack()

    assert [*refused["errors"]] == ["scope"]
    assert store.watches.of("T1", "C7") is None


def test_a_line_sets_it_and_says_what_it_would_have_done(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    answer = said(slack, deliver, "veille calme x en français")

    found = watch(store)
    assert (found.sensitivity, found.scope, found.language) == ("calm", "x", "fr")
    assert "43" in shown(answer)


def test_guests_set_none(slack: SlackServer, deliver: Deliver, store: Store) -> None:
    assert "Guests" in shown(said(slack, deliver, "watch calm", user="U9"))
    assert store.watches.of("T1", "C7") is None


@pytest.mark.parametrize(("user", "changes"), [("U1", True), ("U4", True), ("U3", False)])
def test_its_owner_and_administrators_change_it(
    slack: SlackServer, deliver: Deliver, store: Store, user: str, *, changes: bool
) -> None:
    said(slack, deliver, "watch calm", user=user, channel="C1")

    assert (watch(store, "C1").sensitivity == "calm") is changes


def test_a_channel_without_vigie_is_not_watched(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    slack.rooms["C7"] = {"is_member": False}

    assert "/invite" in shown(said(slack, deliver, "watch calm"))
    assert store.watches.of("T1", "C7") is None


def test_stopped_and_set_again(slack: SlackServer, deliver: Deliver, store: Store) -> None:
    answer = said(slack, deliver, "veille stop", user="U1", channel="C1")
    assert store.watches.of("T1", "C1") is None
    deliver(slack.block_action(*button(answer, "La remettre en marche"), message=answer, user="U1"))
    slack.wait_for_messages(2)

    assert watch(store, "C1").sensitivity == "balanced"


# ----------------------------------------------------------------------------------- an alert
def test_a_bot_that_serves_looks_by_itself(
    settings: Settings,
    store: Store,
    slack: SlackServer,
    work: ThreadPoolExecutor,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    submit(store, mentions(MONDAY, MONDAY + timedelta(hours=1), 40, "negative", by="s"))
    clock.forward(hours=1, minutes=2)
    monkeypatch.setattr(serving, "ticking", partial(ticking, every=0.2))
    with serving.saying_what_is_due(make_desk(settings, store, work, clock), lambda: ["T1"]):
        alert, steps = slack.wait_for_messages(2, timeout=20)

    assert "plutôt une mauvaise nouvelle" in alert.text
    assert steps.thread == alert.ts


def test_an_alert_is_in_the_language_of_its_watch_with_what_to_do(
    alert: Call, slack: SlackServer
) -> None:
    steps = slack.messages[1]

    assert "plutôt une mauvaise nouvelle" in alert.text
    assert button(alert, "Je m'en charge")[1] == "/vigie watch take 1"
    assert steps.thread == alert.ts
    assert steps.text.startswith("Que faire maintenant (négatif)")


def test_who_takes_charge_is_shown_in_the_message(
    alert: Call, slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    take = button(alert, "Je m'en charge")
    deliver(slack.block_action(*take, message=alert, user="U2"))
    [update] = slack.wait_for_calls("chat.update")

    assert update.arguments["ts"] == alert.ts
    assert "<@U2> s'en charge" in shown(update)
    assert len(slack.messages) == 3  # the third is the update
    kept = store.alerts.get("T1", 1)
    assert kept is not None
    assert kept.taken_by == "U2"


def test_a_snooze_is_shown_with_its_end(
    alert: Call, slack: SlackServer, deliver: Deliver, clock: Clock, store: Store
) -> None:
    choice = chosen(alert, "/vigie watch snooze 1 6h")
    deliver(slack.block_action(*choice, message=alert, user="U2"))
    [update] = slack.wait_for_calls("chat.update")

    kept = store.alerts.get("T1", 1)
    assert kept is not None
    assert kept.snoozed_until == int((clock() + timedelta(hours=6)).timestamp())
    assert "21 h" in shown(update)


def test_a_wrong_verdict_is_put_right_and_its_list_follows(
    alert: Call, slack: SlackServer, deliver: Deliver, store: Store, clock: Clock
) -> None:
    choice = chosen(alert, "/vigie watch verdict 1 positive")
    deliver(slack.block_action(*choice, message=alert, user="U3"))
    [update] = slack.wait_for_calls("chat.update")
    assert "plutôt une bonne nouvelle" in update.text
    assert "<@U3>" in shown(update)

    Watching(store, slack, clock).tick(seconds=15)
    steps = slack.messages[-1]
    assert steps.thread == alert.ts
    assert steps.text.startswith("Que faire maintenant (positif)\nVerdict donné par <@U3>")


def test_a_line_that_is_typed_changes_the_message_as_well(
    alert: Call, slack: SlackServer, deliver: Deliver
) -> None:
    deliver(slack.command("/vigie", "watch take 1", user="U2", channel="C1"))
    [update] = slack.wait_for_calls("chat.update")

    assert update.arguments["ts"] == alert.ts
    [alone] = [call for call in slack.messages if call.ephemeral]
    assert "<@U2> takes care of it" in shown(alone)


def test_guests_act_on_none(
    alert: Call, slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    take = button(alert, "Je m'en charge")
    deliver(slack.block_action(*take, message=alert, user="U9"))
    answer = slack.wait_for_messages(3)[-1]

    assert "Guests" in shown(answer)
    kept = store.alerts.get("T1", 1)
    assert kept is not None
    assert kept.taken_by == ""


# ------------------------------------------------------------------------------------ its list
def boxes(message: Call) -> tuple[list[str], list[str]]:
    """What the boxes of a message stand for; and those that are ticked."""
    [found] = [
        element
        for block in message.blocks
        for element in block.get("elements", ())
        if element["type"] == "checkboxes"
    ]
    ticked = [option["value"] for option in found.get("initial_options", ())]
    return [option["value"] for option in found["options"]], ticked


def test_steps_are_ticked_off_by_whom(
    alert: Call,
    slack: SlackServer,
    deliver: Deliver,
) -> None:
    steps = slack.messages[1]
    offered, _ = boxes(steps)
    pressed = slack.block_action("tick", [offered[0], offered[2]], message=steps, user="U2")
    deliver(pressed)
    of_list, of_alert = slack.wait_for_calls("chat.update", 2)
    assert (of_list.arguments["ts"], of_alert.arguments["ts"]) == (steps.ts, alert.ts)
    assert "✓ 1, 3" in shown(of_list)

    now, ticked = boxes(of_list)
    deliver(slack.block_action("tick", [*ticked, now[1]], message=of_list, user="U3"))
    again = slack.wait_for_calls("chat.update", 4)[2]
    assert "✓ 1, 3 : <@U2> · ✓ 2 : <@U3>" in shown(again).replace("\u202f", " ")

    now, ticked = boxes(again)
    deliver(slack.block_action("tick", [], message=again, user="U3"))
    last = slack.wait_for_calls("chat.update", 6)[4]
    assert boxes(last)[1] == []


def test_a_team_writes_its_own_list(
    slack: SlackServer, deliver: Deliver, store: Store, clock: Clock
) -> None:
    [form] = opened(slack, deliver, "consignes négatif", user="U1")
    assert "Suspendre les publications" in shown(form)
    told = {"steps": "Appeler *Ana* <!channel>\n2. Écrire à R&D"}
    deliver(slack.view_submission(form, told, user="U1"))
    slack.wait_for_messages(1)
    assert store.playbooks.of("T1", "negative") == ("Appeler *Ana* <!channel>", "Écrire à R&D")

    Watching(store, slack, clock).hours(1, 40, "negative")
    alert, steps = slack.messages[1:3]
    assert "<!channel>" not in alert.text
    assert "Écrire à R&D" in shown(steps)
    assert len(boxes(steps)[0]) == 2


def test_the_longest_list_of_hostile_steps_is_shown(
    slack: SlackServer,
    store: Store,
    clock: Clock,
) -> None:
    wanted = [f"{number} <!channel> *R&D* `{'x y' * 40}"[:LONGEST_STEP] for number in range(10)]
    store.playbooks.keep("T1", "negative", wanted, who="U1")
    Watching(store, slack, clock).hours(1, 40, "negative")
    alert, steps = slack.messages

    assert len(boxes(steps)[0]) == 10
    assert "<!channel>" not in alert.text + steps.text


def test_only_those_who_set_a_watch_and_administrators_write_lists(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    text = "steps negative: Call Ana"
    assert "Nothing was changed" in shown(said(slack, deliver, text, user="U3"))
    assert store.playbooks.of("T1", "negative") == ()
    said(slack, deliver, text, user="U4")
    assert store.playbooks.of("T1", "negative") == ("Call Ana",)
    said(slack, deliver, "steps negative default", user="U4")
    assert store.playbooks.of("T1", "negative") == ()
