"""The stand-in for Slack is itself held to what Slack does, with a tiny app of its own."""

import http.client
import json
import math
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, Literal
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest
from slack_bolt import Ack, App, Respond
from slack_limits import Surface, problems_of
from slack_people import BOT, Call
from slack_sdk import WebClient, WebhookClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import (
    ConnectionErrorRetryHandler,
    RateLimitErrorRetryHandler,
)
from slack_sdk.http_retry.builtin_interval_calculators import FixedValueRetryIntervalCalculator
from slack_sdk.web import SlackResponse
from slack_server import SlackServer

Payload = dict[str, Any]

SIGNED_BY = "secret"


def plain(text: str) -> Payload:
    """Make a text that is shown as it is."""
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Payload:
    """Make a text that Slack parses."""
    return {"type": "mrkdwn", "text": text}


def section(text: str, **more: Any) -> Payload:
    """Make a block of text."""
    return {"type": "section", "text": mrkdwn(text), **more}


def actions(*elements: Payload, **more: Any) -> Payload:
    """Make a block of things to press."""
    return {"type": "actions", "elements": list(elements), **more}


def button(value: str, **more: Any) -> Payload:
    """Make a button."""
    named = {"type": "button", "action_id": "go", "text": plain("Go"), "value": value}
    return {**named, **more}


def options(*values: str) -> list[Payload]:
    """Make the options of a menu."""
    return [{"text": plain(value), "value": value} for value in values]


def menu(*values: str, **more: Any) -> Payload:
    """Make a menu."""
    named = {"type": "static_select", "action_id": "pick"}
    return {**named, "options": options(*(values or ("week", "month"))), **more}


def field(kind: str, name: str = "field", *, optional: bool = False, **more: Any) -> Payload:
    """Make a field of a form."""
    element = {"type": kind, "action_id": "value", **more}
    block = {"type": "input", "block_id": name, "label": plain(name), "element": element}
    return {**block, "optional": optional}


def modal(*blocks: Payload, **more: Any) -> Payload:
    """Make a form."""
    named = {"type": "modal", "callback_id": "form", "title": plain("Form")}
    return {**named, "submit": plain("Send"), "blocks": list(blocks), **more}


def home(*blocks: Payload, **more: Any) -> Payload:
    """Make a Home tab."""
    return {"type": "home", "blocks": list(blocks), **more}


def message(*blocks: Payload, **more: Any) -> Payload:
    """Make a message."""
    return {"text": "Summary", "blocks": list(blocks), **more}


def series(name: str, *values: float, labels: Sequence[str] = "abcdefghijklmnopqrstu") -> Payload:
    """Make a line of a chart."""
    points = zip(labels, values, strict=False)
    return {"name": name, "data": [{"label": label, "value": value} for label, value in points]}


def chart(*lines: Payload, categories: str = "abc", **more: Any) -> Payload:
    """Make a chart of lines."""
    plot = {"type": "line", "series": list(lines), "axis_config": {"categories": list(categories)}}
    return {"type": "data_visualization", "title": "Views", "chart": {**plot, **more}}


def pie(*values: float, title: str = "Parts") -> Payload:
    """Make a pie."""
    parts = [{"label": f"part {index}", "value": value} for index, value in enumerate(values)]
    return {
        "type": "data_visualization",
        "title": title,
        "chart": {"type": "pie", "segments": parts},
    }


def raw(*texts: str) -> list[Payload]:
    """Make a row of a table."""
    return [{"type": "raw_text", "text": text} for text in texts]


def table(*rows: list[Payload], **more: Any) -> Payload:
    """Make a table."""
    return {"type": "table", "rows": list(rows), **more}


def data_table(*rows: list[Payload], **more: Any) -> Payload:
    """Make a table to sort and filter."""
    return {"type": "data_table", "caption": "Posts", "rows": list(rows), **more}


NUMBER: Payload = {"type": "raw_number", "value": 12, "text": "12"}
RICH: Payload = {
    "type": "rich_text",
    "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "Post"}]}],
}


def client_of(slack: SlackServer) -> WebClient:
    """Make Slack's own client, for this Slack."""
    return WebClient("xoxb-test", slack.url)


@pytest.fixture
def slack() -> Iterator[SlackServer]:
    """Open a Slack; at the end it fails if something unexpected was wrong."""
    with SlackServer() as server:
        yield server


@pytest.fixture
def client(slack: SlackServer) -> WebClient:
    """Make a client of this Slack."""
    return client_of(slack)


@pytest.fixture
def app(client: WebClient) -> App:
    """Build an app that says back what it is told, and opens a form."""
    app = App(client=client, signing_secret=SIGNED_BY)

    @app.command("/say")
    def say(ack: Ack, respond: Respond, command: Payload) -> None:
        ack()
        respond(
            text=command["text"],
            blocks=[section("*said*"), actions(button("1")), actions(button("2"))],
        )

    @app.command("/now")
    def now(ack: Ack, command: Payload) -> None:
        ack(text=command["text"])

    @app.command("/form")
    def form(ack: Ack, body: Payload, client: WebClient) -> None:
        ack()
        client.views_open(
            trigger_id=body["trigger_id"],
            view=modal(
                field("plain_text_input", "title", initial_value="draft"),
                field("static_select", "period", options=options("week", "month")),
                field("checkboxes", "boxes", options=options("a", "b"), optional=True),
            ),
        )

    @app.action("go")
    def go(ack: Ack, respond: Respond, action: Payload) -> None:
        ack()
        respond(text=f"pressed {action['value']}")

    @app.view("form")
    def sent(ack: Ack, view: Payload) -> None:
        values = view["state"]["values"]
        title = values["title"]["value"]["value"]
        if title == "bad":
            ack(response_action="errors", errors={"title": "Not this one"})
        elif title == "wrong":
            ack(response_action="errors", errors={"nowhere": "Not this one"})
        else:
            ack(response_action="update", view=modal(section(f"Thanks for {title}")))

    @app.event("app_mention")
    def mentioned(event: Payload, client: WebClient) -> None:
        client.chat_postMessage(channel=event["channel"], text="Yes?", thread_ts=event["ts"])

    return app


# --- From people to the app and back ---


def test_a_command_travels_over_the_socket(slack: SlackServer, app: App) -> None:
    """A command is acknowledged on the socket, and answered through its response_url."""
    with slack.socket_mode(app):
        delivery = slack.deliver(slack.command("/say", "hello", user="U2", channel="C7"))

        assert delivery.wait_ack() == {}
        assert delivery.seconds < 3
        [answer] = slack.wait_for_messages(1)
    assert (answer.method, answer.text) == ("response_url", "hello")
    assert (answer.channel, answer.user, answer.ephemeral) == ("C7", "U2", True)
    assert answer.blocks[0] == section("*said*")


def test_an_acknowledgement_may_carry_the_answer(slack: SlackServer, app: App) -> None:
    """What an ack says is a message like another, over the socket and over HTTP."""
    with slack.socket_mode(app):
        assert slack.deliver(slack.command("/now", "one")).wait_ack() == {"text": "one"}
    slack.send_signed(app, slack.command("/now", "two"), SIGNED_BY)
    slack.send(app, slack.command("/now", "<!channel>"))

    assert [message.text for message in slack.messages] == ["one", "two"]
    slack.expect_problems("ack: text calls a whole channel: <!channel>")


def test_the_same_envelope_can_come_twice(slack: SlackServer, app: App) -> None:
    """A redelivery has the same bytes, and its own acknowledgement."""
    with slack.socket_mode(app):
        delivery = slack.deliver(slack.command("/say", "twice"), times=2)
        delivery.wait_ack(times=2)

        assert len(slack.wait_for_messages(2)) == 2


@pytest.mark.parametrize("how", ["close", "refresh"])
def test_a_dropped_socket_is_opened_again(
    slack: SlackServer, app: App, how: Literal["close", "refresh"]
) -> None:
    """The app comes back by itself, and what is sent again arrives."""
    with slack.socket_mode(app, ping_interval=0.1):
        delivery = slack.deliver(slack.command("/say", "first"))
        delivery.wait_ack()
        slack.drop_sockets(how)
        delivery.again()

        delivery.wait_ack(times=2)
        assert len(slack.called("apps.connections.open")) == 2


def test_a_large_envelope_arrives_whole(slack: SlackServer, app: App) -> None:
    """Frames of all three sizes of RFC 6455 are written; Slack's client reads them."""
    with slack.socket_mode(app):
        for size in (10, 1_000, 70_000):
            delivery = slack.deliver(slack.command("/now", "x"), times=1)
            delivery.wait_ack()
            event = slack.event("unknown", text="x" * size)
            slack.deliver(event)
        slack.deliver(slack.command("/say", "after")).wait_ack()


def test_signatures_count(slack: SlackServer, app: App) -> None:
    """The HTTP variant is signed as Slack signs, for all kinds of payloads."""
    assert slack.send_signed(app, slack.command("/say", "é & <b>"), SIGNED_BY).status == 200
    assert slack.send_signed(app, slack.block_action("go", "7"), SIGNED_BY).status == 200
    mention = slack.event("app_mention", user="U1", channel="C1", text="<@UBOT> hello")
    assert slack.send_signed(app, mention, SIGNED_BY).status == 200
    assert slack.send_signed(app, slack.command("/say"), "guessed").status == 401
    assert slack.send_signed(app, slack.command("/say"), SIGNED_BY, timestamp=1).status == 401

    texts = {message.text for message in slack.wait_for_messages(3)}
    assert texts == {"é & <b>", "pressed 7", "Yes?"}


def test_people_press_what_they_see(slack: SlackServer, app: App) -> None:
    """A button must be shown, with its value, and to this person."""
    slack.send(app, slack.command("/say", "hello", user="U2"))
    [answer] = slack.wait_for_messages(1)

    payload = slack.block_action("go", "2", message=answer)

    assert payload["user"]["id"] == "U2"
    assert payload["actions"][0]["block_id"] == "made_2"
    assert payload["container"]["is_ephemeral"]
    assert "message" not in payload
    slack.send(app, payload)
    assert slack.wait_for_messages(2)[-1].text == "pressed 2"
    with pytest.raises(AssertionError, match="'go' with '3' is not shown"):
        slack.block_action("go", "3", message=answer)
    with pytest.raises(AssertionError, match="U1 does not see it"):
        slack.block_action("go", "2", message=answer, user="U1")


def test_a_menu_tells_the_whole_option(slack: SlackServer) -> None:
    """What is chosen stands in the action and in the state."""
    shown = Call(
        "chat.postMessage", message(actions(menu(), block_id="b"), text="Which?", thread_ts="1.1")
    )

    payload = slack.block_action("pick", "month", message=shown)

    [month] = options("month")
    assert payload["actions"][0]["selected_option"] == month
    assert payload["state"]["values"]["b"]["pick"]["selected_option"] == month
    assert (payload["message"]["text"], payload["message"]["thread_ts"]) == ("Which?", "1.1")
    with pytest.raises(AssertionError, match="does not offer 'year'"):
        slack.block_action("pick", "year", message=shown)


def test_a_form_is_opened_filled_in_and_sent(slack: SlackServer, app: App) -> None:
    """A form keeps its first values, and leaves only when it is complete."""
    slack.send(app, slack.command("/form", user="U2"))
    [form] = slack.wait_for_views(1)
    assert form.user == "U2"

    payload = slack.view_submission(form, {"period": "week", "boxes": ["b"]}, user="U2")

    values = payload["view"]["state"]["values"]
    assert values["title"]["value"] == {"type": "plain_text_input", "value": "draft"}
    assert values["period"]["value"]["selected_option"] == options("week")[0]
    assert values["boxes"]["value"]["selected_options"] == options("b")
    slack.send(app, payload)
    assert slack.views[-1].blocks[0]["text"]["text"] == "Thanks for draft"
    assert slack.views[-1].view["id"] == form.view["id"]
    with pytest.raises(AssertionError, match="period must be filled in"):
        slack.view_submission(form)
    with pytest.raises(AssertionError, match="has no field"):
        slack.view_submission(form, {"period": "week", "colour": "red"})


def test_errors_of_a_form_stand_at_its_fields(slack: SlackServer, app: App) -> None:
    """Slack shows an error only under an input of the form that was sent."""
    slack.send(app, slack.command("/form"))
    [form] = slack.wait_for_views(1)

    response = slack.send(app, slack.view_submission(form, {"title": "bad", "period": "week"}))

    assert json.loads(response.body)["errors"] == {"title": "Not this one"}
    slack.send(app, slack.view_submission(form, {"title": "wrong", "period": "week"}))
    slack.expect_problems("'nowhere', which is no input")


def test_events_carry_what_bolt_wants(slack: SlackServer, app: App) -> None:
    """An event reaches its listener; one that nobody handles is not acknowledged."""
    mention = slack.event("app_mention", user="U1", channel="C1", text="<@UBOT> hello")

    assert slack.send(app, mention).status == 200
    assert slack.send(app, slack.event("reaction_added", user="U1")).status == 404
    [answer] = slack.wait_for_messages(1)
    assert answer.arguments["thread_ts"] == mention["event"]["ts"]


def test_people_write_where_the_bot_is_and_to_it_alone(slack: SlackServer) -> None:
    """What is said carries what Slack tells with it; two events may bring one message."""
    mention = slack.mention("hello", "C7", "U2", thread_ts="1760000000.000100")
    event = mention["event"]
    assert (event["type"], event["text"]) == ("app_mention", "<@UBOT> hello")
    assert (event["channel"], event["user"], event["thread_ts"]) == (
        "C7",
        "U2",
        "1760000000.000100",
    )
    assert mention["authorizations"][0]["user_id"] == BOT
    assert slack.mention("")["event"]["text"] == "<@UBOT>"

    again = slack.message(event["text"], "C7", "U2", ts=event["ts"])
    assert again["event_id"] != mention["event_id"]
    assert (again["event"]["ts"], again["event"]["event_ts"]) == (event["ts"], event["ts"])
    kinds = [slack.message("x", channel)["event"]["channel_type"] for channel in ("C1", "G1", "D1")]
    assert kinds == ["channel", "group", "im"]
    assert slack.message("x", team="T9")["team_id"] == "T9"
    opened = slack.home_opened("U2")["event"]
    assert (opened["channel"], opened["tab"]) == ("D2", "messages")


def test_shortcuts_are_global_or_of_a_message(slack: SlackServer) -> None:
    """A shortcut of a message brings the message and a response_url."""
    message = Call("chat.postMessage", {"text": "Look"}, channel="C1", ts="1.1")

    assert slack.shortcut("import")["type"] == "shortcut"
    payload = slack.shortcut("import", message=message)
    assert (payload["type"], payload["message"]["text"]) == ("message_action", "Look")
    assert payload["response_url"].startswith(slack.origin)


# --- The Web API ---


def error_of(call: Callable[[], object]) -> str:
    """Return Slack's word for why a call fails."""
    with pytest.raises(SlackApiError) as caught:
        call()
    return str(caught.value.response["error"])


def test_the_web_api_answers_like_slack(slack: SlackServer, client: WebClient) -> None:
    """The methods that the app uses give back what it reads."""
    slack.people["U2"] = {"locale": "en-GB", "tz": "Europe/London", "is_admin": True}

    assert client.auth_test()["user_id"] == "UBOT"
    assert client.users_info(user="U2", include_locale=True)["user"]["locale"] == "en-GB"
    assert "locale" not in client.users_info(user="U2")["user"]
    assert error_of(lambda: client.users_info(user="nobody")) == "user_not_found"
    assert client.conversations_open(users="U2")["channel"]["id"] == "D2"
    posted = client.chat_postMessage(channel="U2", text="Hello")
    assert posted["channel"] == "D2"
    client.chat_update(channel="D2", ts=posted["ts"], text="Hello again")
    assert (
        error_of(lambda: client.chat_update(channel="D2", ts="1.1", text="x"))
        == "message_not_found"
    )
    client.chat_postEphemeral(channel="C1", user="U2", text="Only you")
    assert [message.text for message in slack.messages] == ["Hello", "Hello again", "Only you"]
    assert {call.token for call in slack.calls} == {"xoxb-test"}


def test_unknown_methods_and_missing_arguments_are_problems(
    slack: SlackServer, client: WebClient
) -> None:
    """What is not known here is said, unless the test gives the answer."""
    slack.answers["reactions.add"] = {}

    client.reactions_add(channel="C1", name="eyes", timestamp="1.1")
    assert error_of(client.emoji_list) == "unknown_method"
    assert error_of(lambda: client.chat_postMessage(channel="", text="x")) == "invalid_arguments"
    assert error_of(lambda: WebClient(base_url=slack.url).auth_test()) == "not_authed"
    slack.expect_problems("emoji.list", "chat.postMessage: has no channel", "has no token")


def test_an_agent_proposes_at_most_four_questions(slack: SlackServer, client: WebClient) -> None:
    """A thread is no place for them: Slack would say yes, and show nothing."""
    prompt = {"title": "Reach", "message": "What is our reach?"}
    propose = client.assistant_threads_setSuggestedPrompts

    propose(channel_id="D1", title="Ask", prompts=[prompt] * 4)
    assert len(slack.wait_for_calls("assistant.threads.setSuggestedPrompts")) == 1
    for wrong in (
        {"channel_id": "C1", "prompts": [prompt]},
        {"channel_id": "D1", "prompts": [prompt] * 5},
        {"channel_id": "D1", "prompts": [{"title": "Reach"}]},
        {"channel_id": "D1", "prompts": [prompt], "thread_ts": "1760000000.000100"},
    ):
        assert error_of(lambda wrong=wrong: propose(**wrong)) == "invalid_arguments"
    assert len(slack.expect_problems("D0123", "holds 5", "no message", "thread_ts")) == 4


def test_views_have_hashes_and_a_stack_of_three(slack: SlackServer, client: WebClient) -> None:
    """An update with an old hash is refused, and so is a third push."""
    trigger = slack.command("/form")["trigger_id"]
    view = client.views_open(trigger_id=trigger, view=modal(section("one")))["view"]
    old = view["hash"]
    client.views_update(view_id=view["id"], hash=old, view=modal(section("two")))
    again = modal(section("three"))
    assert (
        error_of(lambda: client.views_update(view_id=view["id"], hash=old, view=again))
        == "hash_conflict"
    )
    assert error_of(lambda: client.views_update(view_id="V0", view=again)) == "not_found"

    for depth in range(3):
        pushing = modal(actions(button("1")), callback_id=f"level_{depth}")
        shown = {**pushing, "id": view["id"]}
        trigger = slack.block_action("go", "1", view=shown)["trigger_id"]
        if depth < 2:
            view = client.views_push(trigger_id=trigger, view=pushing)["view"]
    assert (
        error_of(lambda: client.views_push(trigger_id=trigger, view=pushing))
        == "push_limit_reached"
    )


def test_the_home_tab_belongs_to_a_person(slack: SlackServer, client: WebClient) -> None:
    """A Home tab is published for one person, over what was there."""
    client.views_publish(user_id="U2", view=home(section("old")))
    client.views_publish(user_id="U2", view=home(section("new"), actions(button("1"))))

    assert slack.homes["U2"]["blocks"][0]["text"]["text"] == "new"
    payload = slack.block_action("go", "1", view=slack.views[-1], user="U2")
    assert payload["container"]["type"] == "view"
    assert "response_url" not in payload


def test_a_trigger_opens_one_view_within_three_seconds(
    slack: SlackServer, client: WebClient
) -> None:
    """A trigger is used once, soon, and must come from Slack."""
    first, late = slack.command("/a")["trigger_id"], slack.command("/b")["trigger_id"]
    view = modal(section("x"))

    client.views_open(trigger_id=first, view=view)
    assert (
        error_of(lambda: client.views_open(trigger_id=first, view=view)) == "exchanged_trigger_id"
    )
    slack.later(3.1)
    assert error_of(lambda: client.views_open(trigger_id=late, view=view)) == "expired_trigger_id"
    assert (
        error_of(lambda: client.views_open(trigger_id="made up", view=view)) == "expired_trigger_id"
    )
    assert len(slack.views) == 1


def post(url: str, body: Payload) -> tuple[int, str]:
    """Post to a response_url; return the status and the body."""
    answer = WebhookClient(url).send_dict(body)
    return answer.status_code, answer.body


def download(url: str, token: str) -> bytes:
    """Get a file as somebody who has this token."""
    place = urlsplit(url)
    connection = http.client.HTTPConnection(place.netloc)
    connection.request("GET", place.path, headers={"Authorization": f"Bearer {token}"})
    content = connection.getresponse().read()
    connection.close()
    return content


def test_a_response_url_is_used_five_times_within_half_an_hour(slack: SlackServer) -> None:
    """After five answers, or thirty minutes, there is nothing at the address."""
    url = slack.command("/say")["response_url"]
    other = slack.command("/say")["response_url"]

    for _ in range(5):
        assert post(url, {"text": "again"}) == (200, "ok")
    assert post(url, {"text": "once too often"}) == (404, "used_url")
    assert post(other, {"text": ""}) == (400, "invalid_blocks")
    assert post(other, {"delete_original": True}) == (200, "ok")
    slack.later(30 * 60 + 1)
    assert post(other, {"text": "too late"}) == (404, "expired_url")
    assert len(slack.messages) == 5
    slack.expect_problems("response_url: text is empty")


def test_files_come_and_go(slack: SlackServer, client: WebClient) -> None:
    """A file is described, downloaded with the bot's token only, and uploaded in three calls."""
    number = slack.add_file("posts.csv", b"a;b\n1;2\n")["id"]
    file = client.files_info(file=number)["file"]

    assert file["size"] == 8
    assert download(file["url_private_download"], "xoxb-test") == b"a;b\n1;2\n"
    assert download(file["url_private_download"], "").startswith(b"<!DOCTYPE html>")
    assert error_of(lambda: client.files_info(file="F0")) == "file_not_found"
    sent = client.files_upload_v2(channel="C1", filename="kpi.csv", content="x;y", title="KPI")
    kept = slack.files[sent["file"]["id"]]
    assert (kept.name, kept.content, kept.channels) == ("kpi.csv", b"x;y", ["C1"])


def test_the_history_of_a_channel_and_of_a_thread(slack: SlackServer, client: WebClient) -> None:
    """The newest first, those of threads apart and the oldest first; metadata when asked for."""
    metadata = {"event_type": "said", "event_payload": {"key": "1"}}
    first = client.chat_postMessage(channel="C1", text="first", metadata=metadata)["ts"]
    for number in range(3):
        client.chat_postMessage(channel="C1", text=f"reply {number}", thread_ts=first)
    slack.later(60)
    client.chat_postMessage(channel="C1", text="second")
    client.chat_postMessage(channel="U9", text="to you")

    def texts(page: SlackResponse) -> list[str]:
        return [message["text"] for message in page["messages"]]

    history = client.conversations_history(channel="C1", include_all_metadata=True)
    assert texts(history) == ["second", "first"]
    assert history["messages"][1]["metadata"] == metadata
    assert "metadata" not in client.conversations_history(channel="C1")["messages"][1]
    late = client.conversations_history(channel="C1", oldest=str(float(first) + 30))
    assert texts(late) == ["second"]
    assert texts(client.conversations_history(channel="D9")) == ["to you"]
    replies = client.conversations_replies(channel="C1", ts=first, limit=3)
    assert texts(replies) == ["first", "reply 0", "reply 1"]
    cursor = replies["response_metadata"]["next_cursor"]
    assert texts(client.conversations_replies(channel="C1", ts=first, limit=3, cursor=cursor)) == [
        "reply 2"
    ]
    slack.scopes = "chat:write"
    assert error_of(partial(client.conversations_history, channel="C1")) == "missing_scope"


# --- Faults ---


def test_too_many_requests(slack: SlackServer, client: WebClient) -> None:
    """A 429 says when to come back; what was refused is not shown."""
    client.retry_handlers.append(RateLimitErrorRetryHandler(max_retry_count=2))
    slack.fail("chat.postMessage", status=429, retry_after=0, times=2)

    client.chat_postMessage(channel="C1", text="At last")

    assert [call.status for call in slack.called("chat.postMessage")] == [429, 429, 200]
    assert len(slack.messages) == 1


def test_errors_come_when_asked_for(slack: SlackServer, client: WebClient) -> None:
    """A fault has a method, a number of times, and a condition."""
    slack.fail("chat.postMessage", status=500)
    slack.fail(
        "chat.postMessage", error="is_archived", times=math.inf, when=lambda a: a["channel"] == "C9"
    )

    assert error_of(lambda: client.chat_postMessage(channel="C1", text="x")) == "internal_error"
    for _ in range(3):
        assert error_of(lambda: client.chat_postMessage(channel="C9", text="x")) == "is_archived"
    client.chat_postMessage(channel="C1", text="x")
    assert len(slack.messages) == 1


def test_answers_come_late_or_never(slack: SlackServer, client: WebClient) -> None:
    """The message is shown all the same: a client that asks again shows it twice."""
    at_once = FixedValueRetryIntervalCalculator(0)
    client.retry_handlers = [ConnectionErrorRetryHandler(1, at_once)]
    slack.fail("chat.postMessage", delay=0.2)
    started = time.monotonic()
    client.chat_postMessage(channel="C1", text="slow")
    assert time.monotonic() - started >= 0.2
    slack.fail("chat.postMessage", lost=True)
    client.chat_postMessage(channel="C1", text="lost")

    assert [message.text for message in slack.messages] == ["slow", "lost", "lost"]


def test_an_answer_may_be_garbled_or_deny_what_was_done(
    slack: SlackServer, client: WebClient
) -> None:
    """Neither tells whether the message is there: the history does."""
    slack.fail("chat.postMessage", garbled=True)
    slack.fail("chat.postMessage", status=500, acted=True)
    for text in ("one", "two"):
        error_of(partial(client.chat_postMessage, channel="C1", text=text))

    assert [
        message["text"] for message in client.conversations_history(channel="C1")["messages"]
    ] == [
        "two",
        "one",
    ]


def test_what_is_sent_by_half_is_not_received(slack: SlackServer) -> None:
    """A program that is killed may leave a request unfinished."""
    place = urlsplit(slack.origin)
    with socket.create_connection((place.hostname, place.port)) as connection:
        connection.sendall(b"POST /api/chat.postMessage HTTP/1.1\r\nContent-Length: 99\r\n\r\nchan")
        connection.shutdown(socket.SHUT_WR)
        assert connection.recv(100) == b""

    assert slack.calls == []


def test_blocks_that_are_not_yet_out(slack: SlackServer, client: WebClient) -> None:
    """Slack may refuse a type of block: the app must try another way, and it is no problem."""
    slack.refuse_blocks("data_visualization")
    blocks = [chart(series("Instagram", 1, 2, 3))]

    refused = error_of(lambda: client.chat_postMessage(channel="C1", text="x", blocks=blocks))
    client.chat_postMessage(channel="C1", text="x", blocks=[section("1, 2, 3")])

    assert refused == "invalid_blocks"
    assert len(slack.messages) == 1


# --- Limits ---


GOOD: list[tuple[Surface, Payload]] = [
    ("message", {"text": "&lt;!channel&gt; is harmless, <@U1> and <https://a.b|c> too"}),
    ("message", message(*[{"type": "divider"}] * 50)),
    ("message", message({"type": "header", "text": plain("h" * 150), "level": 2})),
    ("message", message(section("x" * 3_000, accessory=button("v" * 2_000)))),
    ("message", message({"type": "section", "fields": [mrkdwn("*a*\n1")] * 10})),
    ("message", message({"type": "context", "elements": [mrkdwn("a"), plain("b")]})),
    ("message", message({"type": "markdown", "text": "## Title"}, RICH)),
    (
        "message",
        message(actions(button("1", style="primary"), menu(initial_option=options("week")[0]))),
    ),
    ("message", message(actions({"type": "overflow", "options": options("a", "b")}))),
    ("message", message(chart(series("A", 9, 12, -1.5), series("B", 3, 5, 4)), pie(1, 2.5))),
    ("message", message(table(raw("Post", "Views"), [RICH, NUMBER]))),
    ("message", message(table(raw("a", "b"), column_settings=[None, {"align": "right"}]))),
    ("message", message(data_table(raw("Post", "Views"), [RICH, NUMBER], page_size=5))),
    (
        "message",
        message({"type": "container", "title": plain("x"), "child_blocks": [section("x")]}),
    ),
    (
        "message",
        message({"type": "carousel", "elements": [{"type": "card", "title": mrkdwn("A")}]}),
    ),
    (
        "message",
        message(
            {
                "type": "context_actions",
                "elements": [
                    {
                        "type": "feedback_buttons",
                        "action_id": "opinion",
                        "positive_button": {"text": plain("Good"), "value": "1"},
                        "negative_button": {"text": plain("Bad"), "value": "0"},
                    }
                ],
            }
        ),
    ),
    ("modal", modal({"type": "alert", "level": "warning", "text": mrkdwn("Careful")})),
    ("modal", modal(field("number_input", is_decimal_allowed=False, min_value="0", max_value="9"))),
    ("modal", modal(field("plain_text_input", max_length=3_000, placeholder=plain("Title")))),
    ("modal", modal(field("file_input", filetypes=["csv"], max_files=1))),
    ("modal", modal(field("datepicker", initial_date="2026-11-22"), private_metadata="m" * 3_000)),
    ("modal", {"type": "modal", "title": plain("Read"), "close": plain("Close"), "blocks": []}),
    ("home", home(*[section("x")] * 99, actions(button("1")))),
]


@pytest.mark.parametrize(("surface", "payload"), GOOD)
def test_good_payloads_pass(surface: Surface, payload: Payload) -> None:
    """Nothing is said about what Slack takes."""
    assert problems_of(payload, surface) == []


BAD_MESSAGES: list[tuple[Payload, str]] = [
    ({"blocks": [section("x")]}, "text is empty"),
    ({"text": " "}, "text is empty"),
    ({"text": "x" * 4_001}, "text has 4001 characters, at most 4000"),
    ({"text": "Hello <!here>"}, "text calls a whole channel: <!here>"),
    ({"text": "x", "link_names": True}, "link_names"),
    ({"text": "x", "thread_ts": "C1:1760000000.000100"}, "thread_ts is 'C1:1760000000.000100'"),
    ({"text": "x", "blocks": [None]}, "blocks[0] is null, not an object with a type"),
    ({"text": "x", "blocks": "[]"}, "blocks is '[]' (str), not a list"),
    ({"text": "x", "attachments": [{"blocks": [section("")]}]}, "attachments[0].blocks[0].text"),
    (message(*[{"type": "divider"}] * 51), "blocks holds 51 blocks, at most 50"),
    (message(*[section("x" * 2_600)] * 4), "all blocks together have 10400 characters"),
    (message(section("a", block_id="x"), section("b", block_id="x")), "'x' is there 2 times"),
    (
        message(*[{"type": "markdown", "text": "x" * 6_001}] * 2),
        "markdown blocks together have 12002",
    ),
    (message(pie(1), pie(1), pie(1)), "3 charts in one message, at most 2"),
    (message(table(raw("a")), table(raw("b"))), "2 table blocks in one message, at most 1"),
    (message(metadata={"event_payload": {"x": math.inf}}), "metadata.event_payload.x is inf"),
]

BAD_BLOCKS: list[tuple[Payload, str]] = [
    ({"type": "bogus"}, "bogus blocks[0] is of an unknown type: bogus"),
    ({"type": "divider", "text": plain("x")}, "a field that Slack does not know: text"),
    ({"type": "alert", "text": plain("x")}, "a message may not hold a block of type alert"),
    (section("x", block_id="b" * 256), "block_id has 256 characters, at most 255"),
    (section("x", block_id={1}), "blocks[0].block_id is {1} (set), which JSON cannot carry"),
    (section("x\ud800"), "blocks[0].text.text holds a lone surrogate"),
    (section("Bravo <!channel|all>"), "blocks[0].text.text calls a whole channel: <!channel>"),
    (section(""), "section blocks[0].text is empty"),
    (section("x" * 3_001), "section blocks[0].text has 3001 characters, at most 3000"),
    ({"type": "section"}, "section blocks[0] must have at least one of: text, fields"),
    ({"type": "section", "text": "bare"}, "must be a plain_text or mrkdwn object"),
    ({"type": "section", "text": {**mrkdwn("x"), "emoji": True}}, "does not know: emoji"),
    ({"type": "section", "fields": [plain("x")] * 11}, "holds 11, must hold from 1 to 10"),
    ({"type": "section", "fields": [plain("x" * 2_001)]}, "2001 characters, at most 2000"),
    ({"type": "header", "text": mrkdwn("x")}, "must be a plain_text object, not an object of"),
    ({"type": "header", "text": plain("x" * 151)}, "151 characters, at most 150"),
    ({"type": "context", "elements": [plain("x")] * 11}, "must hold from 1 to 10"),
    ({"type": "context", "elements": [mrkdwn("x" * 2_001)]}, "2001 characters, at most 2000"),
    ({"type": "image", "image_url": "https://a.b/c.png"}, "image blocks[0] has no alt_text"),
    ({"type": "image", "alt_text": "x" * 2_001}, "alt_text has 2001 characters, at most 2000"),
    ({"type": "image", "alt_text": "x"}, "must have exactly one of: image_url, slack_file"),
    ({"type": "context_actions", "elements": [button("1")]}, "may not stand here: button"),
    ({"type": "card", "subtitle": plain("x")}, "one of: hero_image, title, body, actions"),
    ({"type": "card", "title": mrkdwn("x" * 151)}, "title has 151 characters, at most 150"),
    ({"type": "card", "body": mrkdwn("x" * 201)}, "body has 201 characters, at most 200"),
    ({"type": "carousel", "elements": []}, "must hold from 1 to 10"),
    ({"type": "container", "title": plain("x"), "child_blocks": [pie(1)]}, "may not stand here"),
    (actions(*[button("1", action_id=str(i)) for i in range(26)]), "must hold from 1 to 25"),
    (actions(button("1"), button("2")), "action_id 'go' is there 2 times, must be unique"),
    (pie(1, title="x" * 51), "title has 51 characters, at most 50"),
    (pie(1, 0), "segments[1].value is 0, must be more than 0"),
    (pie(1, 2, 3, 4, 5, 6, 7), "segments holds 7, must hold from 1 to 6"),
    (chart(*[series(f"S{i}", 1, 2, 3) for i in range(7)]), "must hold from 1 to 6"),
    (chart(series("x" * 21, 1, 2, 3)), "name has 21 characters, at most 20"),
    (chart(series("A", 1, 2, 3), series("A", 1, 2, 3)), "series names 'A' is there 2 times"),
    (chart(series("A", 1, 2, 3), categories="abb"), "categories 'b' is there 2 times"),
    (chart(series("A", 1), categories="abcdefghijklmnopqrstu"), "holds 21, must hold from 1 to 20"),
    (
        chart(axis_config={"categories": ["x" * 21], "x_label": "x" * 51, "y_label": "y" * 51}),
        "categories[0] has 21 characters, at most 20",
    ),
    (chart(axis_config={"categories": ["x"], "x_label": "x" * 51}), "x_label has 51 characters"),
    (chart(axis_config={"categories": ["x"], "y_label": "x" * 51}), "y_label has 51 characters"),
    (chart(series("A", 1, labels=["x" * 21])), "label has 21 characters, at most 20"),
    (chart(series("A", 1, 2)), "series[0] must have exactly one point for every category"),
    (chart(series("A", 1, 2, 3, labels="aab")), "series[0] must have exactly one point"),
    (chart(series("A", 1, math.nan, 3)), "value is nan, which JSON cannot carry"),
    (chart(type="donut"), "chart is of an unknown type: donut"),
    (table(raw("a", "b"), raw("c")), "all rows must have the same number of cells"),
    (table(*[raw("a")] * 101), "rows holds 101, must hold from 1 to 100"),
    (table(raw(*"abcdefghijklmnopqrstu")), "rows[0] holds 21, must hold from 1 to 20"),
    (table(raw("")), "rows[0][0].text is empty"),
    (table([{"type": "raw_number", "value": 3}]), "rows[0][0] has no text"),
    ({"type": "data_table", "rows": []}, "data_table blocks[0] has no caption"),
    (data_table(raw("a")), "rows holds 1, must hold from 2 to 101"),
    (data_table(*[raw("a")] * 102), "rows holds 102, must hold from 2 to 101"),
    (data_table(*[raw(*"abcdefghijklmnopqrstu")] * 2), "rows[0] holds 21, must hold from 1 to 20"),
    (data_table(*[raw("a")] * 2, row_header_column_index=1), "is beyond the last column"),
    (data_table([RICH], raw("a")), "the header and may not hold rich_text"),
    (data_table(raw("a"), raw("b"), page_size=101), "page_size is 101, must be from 1 to 100"),
    (data_table(raw("a"), raw("x" * 9_999), raw("y")), "all tables together have 10001"),
]

BAD_ELEMENTS: list[tuple[Payload, str]] = [
    (button("1", action_id="a" * 256), "action_id has 256 characters"),
    (button("1", text=plain("x" * 76)), "elements[0].text has 76 characters, at most 75"),
    (button("1", text=mrkdwn("x")), "must be a plain_text object, not an object of type"),
    (button("x" * 2_001), "value has 2001 characters, at most 2000"),
    (button("1", url="u" * 3_001), "url has 3001 characters, at most 3000"),
    (button("1", style="warning"), "style is 'warning', must be one of: primary, danger"),
    (button("1", confirm={"title": plain("x")}), "confirm has no text"),
    (button("1", confirm={"title": plain("x" * 101)}), "title has 101 characters, at most 100"),
    (button("1", confirm={"text": mrkdwn("x" * 301)}), "text has 301 characters, at most 300"),
    (button("1", confirm={"confirm": plain("x" * 31)}), "confirm has 31 characters, at most 30"),
    (button("1", confirm={"deny": plain("x" * 31)}), "deny has 31 characters, at most 30"),
    (button("1", accessibility_label="x" * 76), "accessibility_label has 76 characters"),
    ({"type": "overflow", "options": options(*"abcdef")}, "must hold from 1 to 5"),
    ({"type": "checkboxes", "options": options(*"abcdefghijk")}, "must hold from 1 to 10"),
    ({"type": "radio_buttons", "options": options(*"abcdefghijk")}, "must hold from 1 to 10"),
    ({"type": "plain_text_input"}, "may not stand here: plain_text_input"),
    ({"type": "static_select"}, "must have exactly one of: options, option_groups"),
    (menu(*map(str, range(101))), "options holds 101, must hold from 1 to 100"),
    (menu("x" * 76), "options[0].text has 76 characters, at most 75"),
    (menu(options=[{"text": plain("x"), "value": "v" * 151}]), "value has 151 characters"),
    (menu(options=[{**options("x")[0], "description": plain("x" * 76)}]), "description has 76"),
    (menu(initial_option=options("year")[0]), "'year' equals none of the options"),
    (menu(placeholder=plain("x" * 151)), "placeholder has 151 characters, at most 150"),
]


@pytest.mark.parametrize(
    ("payload", "sentence"),
    [
        *BAD_MESSAGES,
        *((message(block), sentence) for block, sentence in BAD_BLOCKS),
        *((message(actions(element)), sentence) for element, sentence in BAD_ELEMENTS),
    ],
)
def test_bad_messages_are_found(payload: Payload, sentence: str) -> None:
    """Each limit is found, and said with its place."""
    found = problems_of(payload, "message")

    assert any(sentence in problem for problem in found), found


BAD_VIEWS: list[tuple[Surface, Payload, str]] = [
    ("modal", home(), "view.type is 'home', must be 'modal' here"),
    ("modal", {"type": "modal", "blocks": []}, "view has no title"),
    ("modal", modal(title=plain("x" * 25)), "view.title has 25 characters, at most 24"),
    ("modal", modal(submit=plain("x" * 25)), "view.submit has 25 characters, at most 24"),
    ("modal", modal(close=plain("x" * 25)), "view.close has 25 characters, at most 24"),
    ("modal", modal(private_metadata="x" * 3_001), "private_metadata has 3001 characters"),
    ("modal", modal(callback_id="x" * 256), "view.callback_id has 256 characters"),
    ("modal", modal(*[section("x")] * 101), "blocks holds 101 blocks, at most 100"),
    ("modal", modal(pie(1)), "a modal may not hold a block of type data_visualization"),
    ("modal", modal(table(raw("a"))), "a modal may not hold a block of type table"),
    ("modal", modal(section("<!everyone>")), "blocks[0].text.text calls a whole channel"),
    ("modal", modal({"type": "alert", "text": plain("x" * 201)}), "at most 200"),
    ("modal", modal(field("datepicker", "x" * 2_001)), "label has 2001 characters, at most 2000"),
    ("modal", modal({**field("datepicker"), "hint": plain("x" * 2_001)}), "hint has 2001"),
    (
        "modal",
        modal(field("email_text_input", placeholder=plain("x" * 151))),
        "placeholder has 151",
    ),
    ("modal", modal(field("plain_text_input", initial_value="x" * 3_001)), "has 3001 characters"),
    ("modal", modal(*[field("url_text_input", n, focus_on_load=True) for n in "ab"]), "only one"),
    ("modal", modal(field("button", text=plain("x"))), "may not stand here: button"),
    ("modal", modal(field("number_input")), "element has no is_decimal_allowed"),
    ("modal", modal(field("number_input", min_value=0)), "min_value is 0, must look like"),
    ("modal", modal(field("plain_text_input", max_length=3_001)), "must be from 1 to 3000"),
    ("modal", modal(field("plain_text_input", max_length=2, min_length=3)), "more than max_length"),
    ("modal", modal(field("datepicker", initial_date="22/11/2026")), "must look like '2026-11-22'"),
    ("modal", modal(field("file_input", max_files=11)), "max_files is 11, must be from 1 to 10"),
    ("home", home(title=plain("x")), "view has a field that Slack does not know: title"),
    ("home", home({"type": "markdown", "text": "x"}), "a home may not hold a block of type"),
]


@pytest.mark.parametrize(("surface", "payload", "sentence"), BAD_VIEWS)
def test_bad_views_are_found(surface: Surface, payload: Payload, sentence: str) -> None:
    """The same for modals and Home tabs."""
    found = problems_of(payload, surface)

    assert any(sentence in problem for problem in found), found


def test_a_form_needs_a_button_to_send_it() -> None:
    """A modal with a field and no submit is refused."""
    form = modal(field("datepicker"))
    del form["submit"]

    assert problems_of(form, "modal") == ["view has input blocks and no submit"]


def test_an_unexpected_problem_fails_the_test() -> None:
    """The app gets Slack's error, and the test fails at the end of the `with` block."""

    def forget() -> None:
        with SlackServer() as slack:
            client, bad = client_of(slack), [section("")]
            word = error_of(lambda: client.chat_postMessage(channel="C1", text="x", blocks=bad))
            assert (word, slack.messages) == ("invalid_blocks", [])

    with pytest.raises(
        AssertionError, match=r"chat.postMessage: section blocks\[0\].text is empty"
    ):
        forget()


def test_problems_are_told_with_the_failure_of_a_test() -> None:
    """When the test fails by itself, the problems are a note to its error."""

    def fail() -> None:
        with SlackServer() as slack:
            slack.problems.append("something")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError) as caught:
        fail()
    assert "- something" in caught.value.__notes__[0]


def test_not_a_number_does_not_pass(slack: SlackServer, client: WebClient) -> None:
    """Python writes NaN into JSON without a word; it is found on the way."""
    blocks = [chart(series("A", 1, math.nan, 3))]

    error_of(lambda: client.chat_postMessage(channel="C1", text="x", blocks=blocks))

    slack.expect_problems("is nan, which JSON cannot carry")


def test_waiting_says_what_there_was(slack: SlackServer, client: WebClient) -> None:
    """A wait that is in vain fails with what came instead."""
    client.auth_test()

    with pytest.raises(AssertionError, match=r"1 messages did not come.*auth\.test"):
        slack.wait_for_messages(1, timeout=0.05)


def test_nothing_is_left_behind() -> None:
    """After the `with` block no thread of the server is left, nor of the socket."""
    before = set(threading.enumerate())
    with SlackServer() as slack, slack.socket_mode(App(client=client_of(slack))):
        pass

    left = set(threading.enumerate()) - before
    assert not [thread for thread in left if "ThreadPool" not in thread.name]


# ------------------------------------------------------------------------------- files of people
def test_a_file_that_somebody_shares_is_told_by_two_events(slack):
    file = slack.add_file("a.csv", b"a;b")

    shared, message = slack.share(file, channel="C7", user="U2", text="voilà")

    assert (shared["event"]["type"], shared["event"]["file_id"]) == ("file_shared", file["id"])
    assert (message["event"]["subtype"], message["event"]["files"]) == ("file_share", [file])
    told = WebClient("xoxb-test", slack.url).files_info(file=file["id"])["file"]
    assert told["shares"] == {"public": {"C7": [{"ts": message["event"]["ts"]}]}}


def test_a_download_may_lead_elsewhere_or_to_a_login_page(slack):
    file = slack.add_file("a.csv", b"a;b")

    def fetched():
        asked = Request(file["url_private"], headers={"Authorization": "Bearer xoxb-test"})
        with urlopen(asked) as reply:
            return reply.read()

    assert fetched() == b"a;b"
    slack.scopes = "chat:write"
    assert b"Sign in" in fetched()
    slack.files[file["id"]].leads_to = f"{slack.origin}/elsewhere"
    fetched()
    assert slack.called("elsewhere")[0].token == "xoxb-test"  # urllib hands it on: the app must not


def test_a_shortcut_of_what_somebody_said_brings_it(slack):
    said = slack.message("hello", channel="C7")

    payload = slack.shortcut("import", said=said)

    assert payload["type"] == "message_action"
    assert (payload["message"], payload["channel"]["id"]) == (said["event"], "C7")
