"""A small Slack for tests, on loopback: it records what it is told, refuses what Slack would.

    with SlackServer() as slack:
        app = build_app(WebClient(token="xoxb-test", base_url=slack.url))
        slack.send(app, slack.command("/kpi", "engagement last week"))
        [answer] = slack.wait_for_messages(1)
        slack.send(app, slack.block_action("next", message=answer))

The app under test is the real one, with Slack's own web client and, within `socket_mode(app)`,
Slack's own socket. All that it shows is held against Slack's limits (`slack_limits.py`): the app
gets Slack's error and the sentence is kept in `problems`, and leaving the `with` block then fails
unless the test called `expect_problems`. So a check that nobody thought of cannot pass.

What people do (`command`, `block_action`…) is in `slack_people.py`, the network in `slack_door.py`.
"""

import base64
import hashlib
import hmac
import json
import secrets
import threading
import time
import zoneinfo
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import Message
from functools import partial
from http import HTTPStatus
from http.client import HTTPConnection
from types import TracebackType
from typing import Any, Literal, Self, TypeVar
from urllib.parse import parse_qs, parse_qsl, quote, urlencode, urlsplit

from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_door import Door, Reply, Sockets
from slack_limits import problems_of, prompt_problems
from slack_people import BOT, Call, Hook, Payload, People, with_ids

Found = TypeVar("Found")

TRIGGER_SECONDS = 3
RESPONSES = 5  # uses of a response_url
RESPONSE_SECONDS = 30 * 60
DEEPEST_STACK = 3  # a modal and two pushed upon it

_REQUIRED = {
    "chat.postMessage": ("channel",),
    "chat.postEphemeral": ("channel", "user"),
    "chat.update": ("channel", "ts"),
    "views.open": ("trigger_id", "view"),
    "views.push": ("trigger_id", "view"),
    "views.update": ("view",),
    "views.publish": ("user_id", "view"),
    "users.info": ("user",),
    "usergroups.users.list": ("usergroup",),
    "conversations.open": ("users",),
    "conversations.info": ("channel",),
    "conversations.history": ("channel",),
    "conversations.replies": ("channel", "ts"),
    "assistant.threads.setSuggestedPrompts": ("channel_id", "prompts"),
    "files.info": ("file",),
    "files.getUploadURLExternal": ("filename", "length"),
    "files.completeUploadExternal": ("files",),
    "oauth.v2.access": ("client_id", "client_secret", "code"),
}
# Arguments that name what is a workspace's own, and Slack's word for what is another one's.
_OWNED = {
    "channel": "channel_not_found",
    "channel_id": "channel_not_found",
    "user": "user_not_found",
    "user_id": "user_not_found",
    "users": "user_not_found",
    "file": "file_not_found",
}
_JSON_FIELDS = {"blocks", "view", "attachments", "metadata", "files", "unfurls", "prompts"}


@dataclass(frozen=True)
class Ack:
    """An acknowledgement that came over the socket."""

    payload: Payload
    seconds: float


@dataclass
class Delivery:
    """An envelope that was pushed to the app, and its acknowledgements."""

    server: "SlackServer"
    envelope: Payload
    acks: list[Ack] = field(default_factory=list)
    started: float = field(default_factory=time.monotonic)

    def wait_ack(self, timeout: float = 3.0, times: int = 1) -> Payload:
        """Wait for the acknowledgement and return what it carries: `{}` if nothing."""
        self.server.wait_for(lambda: len(self.acks) >= times, timeout, "an acknowledgement")
        return self.acks[times - 1].payload

    @property
    def seconds(self) -> float:
        """How long the first acknowledgement took."""
        return self.acks[0].seconds

    def again(self) -> None:
        """Send the same bytes once more, on whatever socket is now open."""
        self.server.push(json.dumps(self.envelope))


Deliver = Callable[[Payload], Delivery]


@dataclass
class _Fault:
    method: str
    status: int
    error: str
    retry_after: int
    delay: float
    lost: bool
    garbled: bool
    acted: bool
    times: float
    when: Callable[[Payload], object]


@dataclass
class _File:
    name: str
    content: bytes
    user: str = BOT
    mimetype: str = "application/octet-stream"
    channels: list[str] = field(default_factory=list)
    shares: dict[str, str] = field(default_factory=dict)  # in which channel, on which message
    told: Payload = field(default_factory=dict)  # what files.info says otherwise
    leads_to: str = ""  # where a download is sent on to
    pause: float = 0.0  # seconds between the kilobytes of a download


class _SlackError(Exception):
    """Slack says no, in one of its words."""

    def __init__(self, error: str, status: int = HTTPStatus.OK) -> None:
        limited = status == HTTPStatus.TOO_MANY_REQUESTS
        super().__init__(error or ("ratelimited" if limited else "internal_error"))
        self.status = status


class SlackServer(People):
    """One workspace's worth of Slack. See the module for how it is used.

    What a test may set: `people` (user id to what users.info tells: locale, tz, is_admin…; not
    what is None; a member of the workspace unless it says otherwise), `workspaces` (token to team
    id: then no other token is taken), `owners` (a channel, person or file to its team, when there
    are several), `revoked` (a token to Slack's word for it), `secret` (of the app), `rooms`
    (channel id to what conversations.info tells of it: is_member, is_archived, is_ext_shared…),
    `answers` (what a method of the Web API answers, for those that are not known here or should say
    something else), `clock` (see `later`), `scopes`, `groups` (user group id to who is in it).
    What it may read: `calls`, `messages`, `views`, `homes` (by user), `files` (by id), `problems`.
    """

    def __init__(self) -> None:
        """Prepare; nothing listens before `with`."""
        super().__init__()
        self.people: dict[str, Payload] = {"U1": {"locale": "fr-FR", "tz": "Europe/Paris"}}
        self.workspaces: dict[str, str] = {}
        self.owners: dict[str, str] = {}
        self.revoked: dict[str, str] = {}
        self.secret = ""
        self.groups: dict[str, list[str]] = {}
        self.rooms: dict[str, Payload] = {}
        self.answers: dict[str, Payload] = {}
        self.scopes = (
            "app_mentions:read,assistant:write,channels:history,channels:read,chat:write,commands,"
            "files:read,files:write,groups:history,groups:read,im:history,im:write,mpim:history,"
            "mpim:read,usergroups:read,users:read"
        )
        self.calls: list[Call] = []
        self.problems: list[str] = []
        self.homes: dict[str, Payload] = {}
        self.files: dict[str, _File] = {}
        self._news = threading.Condition(threading.RLock())
        self._closing = threading.Event()
        self._faults: list[_Fault] = []
        self._refused: set[str] = set()
        self._views: dict[str, Payload] = {}
        self._sockets = Sockets(self._hear, self._note)
        self._deliveries: dict[str, Delivery] = {}
        self._codes: dict[str, Payload] = {}
        self._methods: dict[str, Callable[[Call], Payload]] = {
            "auth.test": self._auth_test,
            "apps.connections.open": self._open_connection,
            "oauth.v2.access": self._grant,
            "users.info": self._tell_of_person,
            "usergroups.users.list": self._tell_of_group,
            "conversations.open": lambda call: {"channel": {"id": _room(call.arguments["users"])}},
            "conversations.info": self._tell_of_room,
            "conversations.history": self._read,
            "conversations.replies": self._read,
            "chat.postMessage": self._post,
            "chat.postEphemeral": self._post,
            "chat.update": self._update,
            "views.open": self._open_view,
            "views.push": self._open_view,
            "views.update": self._update_view,
            "views.publish": self._publish_view,
            "assistant.threads.setSuggestedPrompts": _nothing,
            "files.info": lambda call: {"file": self._file(call.arguments["file"])},
            "files.getUploadURLExternal": self._offer_upload,
            "files.completeUploadExternal": self._complete_upload,
        }

    # --- Opening, closing, looking ---

    def __enter__(self) -> Self:
        """Listen on a free port of 127.0.0.1."""
        self._door = Door(self._receive, self._sockets.hold, self._note)
        self._thread = threading.Thread(target=self._door.serve_forever, args=(0.01,))
        self._thread.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Hang up, wait for every thread, then fail if a problem was left unexpected."""
        self._door.shutdown()
        self._thread.join()
        self._closing.set()  # cuts delays short
        self._sockets.close()
        self._door.server_close()  # joins the threads of requests under way
        if self.problems:
            found = "Slack would have refused:\n- " + "\n- ".join(self.problems)
            if error is None:
                raise AssertionError(found)
            error.add_note(found)

    @property
    def origin(self) -> str:
        """The address of this server, without a path."""
        return f"http://127.0.0.1:{self._door.server_port}"

    @property
    def url(self) -> str:
        """The `base_url` of a WebClient."""
        return f"{self.origin}/api/"

    @property
    def messages(self) -> list[Call]:
        """Every message shown to somebody, oldest first, whatever the way it took."""
        return [call for call in list(self.calls) if call.accepted and call.shows == "message"]

    @property
    def views(self) -> list[Call]:
        """Every modal and Home tab shown to somebody, oldest first."""
        return [call for call in list(self.calls) if call.accepted and call.shows == "view"]

    def called(self, method: str) -> list[Call]:
        """Every call of a method, the failed ones too."""
        return [call for call in list(self.calls) if call.method == method]

    def wait_for(
        self, look: Callable[[], Found], timeout: float = 5.0, what: str = "what was waited for"
    ) -> Found:
        """Wait until `look()` finds something, and return it."""
        end = time.monotonic() + timeout
        while not (found := look()):
            if time.monotonic() > end:
                seen = [f"{call.method} {call.answer.get('error', '')}" for call in self.calls]
                story = f"{what} did not come within {timeout} s; calls: {seen}"
                raise AssertionError(f"{story}; problems: {self.problems}")
            with self._news:
                self._news.wait(0.02)  # also for what changes elsewhere than here
        return found

    def wait_for_messages(self, count: int = 1, timeout: float = 5.0) -> list[Call]:
        """Wait until so many messages were shown, and return all of them."""
        return self._wait_for_many(lambda: self.messages, count, timeout, "messages")

    def wait_for_views(self, count: int = 1, timeout: float = 5.0) -> list[Call]:
        """Wait until so many views were shown, and return all of them."""
        return self._wait_for_many(lambda: self.views, count, timeout, "views")

    def wait_for_calls(self, method: str, count: int = 1, timeout: float = 5.0) -> list[Call]:
        """Wait until a method was called so often, and return all these calls."""
        return self._wait_for_many(lambda: self.called(method), count, timeout, method)

    def _wait_for_many(
        self, look: Callable[[], list[Call]], count: int, timeout: float, what: str
    ) -> list[Call]:
        self.wait_for(lambda: len(look()) >= count, timeout, f"{count} {what}")
        return look()

    def expect_problems(self, *parts: str) -> list[str]:
        """Take the problems away and return them; each part must be within one of them."""
        found, self.problems = self.problems, []
        assert found, "no problem was found"
        for part in parts:
            assert any(part in sentence for sentence in found), f"{part!r} is not in {found}"
        return found

    def forget(self, deliveries: Iterable[Delivery]) -> list[Call]:
        """Forget these, and every call, which is returned: who delivers for hours needs no more."""
        with self._news:
            for delivery in deliveries:
                self._deliveries.pop(delivery.envelope["envelope_id"], None)
            calls = self.calls[:]
            self.calls.clear()
            self._posted.clear()
        return calls

    # --- Faults ---

    def fail(
        self,
        method: str,
        *,
        error: str = "",
        status: int = 0,
        retry_after: int = 1,
        delay: float = 0.0,
        lost: bool = False,
        garbled: bool = False,
        acted: bool = False,
        times: float = 1,
        when: Callable[[Payload], object] = lambda _arguments: True,
    ) -> None:
        """Make the next calls of a method go wrong: `times` of them (`math.inf`: all), if `when`.

        `error` is answered with HTTP 200; `status` is an HTTP status, 429 with a Retry-After;
        with `delay`, `lost` or `garbled` alone the call does its work, and the answer comes late,
        never, or as a page. `acted`: it does its work all the same, and then says that it did not.
        """
        how = (status, error, retry_after, delay, lost, garbled, acted)
        fault = _Fault(method, *how, times, when)
        self._faults.append(fault)

    def refuse_blocks(self, *kinds: str) -> None:
        """Answer invalid_blocks to messages that hold these types, as where they are not yet out.

        This is Slack's doing, not the app's: it is no problem.
        """
        self._refused |= set(kinds)

    def add_file(
        self, name: str, content: bytes, user: str = "U1", mimetype: str = "text/csv"
    ) -> Payload:
        """Upload a file as a person would; return Slack's description of it, with its `id`."""
        number = f"F{next(self._numbers):04}"
        self.files[number] = _File(name, content, user, mimetype)
        return self._file(number)

    def share(
        self, *files: Payload, channel: str = "C1", user: str = "U1", text: str = "", **fields: Any
    ) -> list[Payload]:
        """Post files with a message; return the events that tell the app, in Slack's order."""
        message = self.message(
            text, channel, user, subtype="file_share", files=list(files), **fields
        )
        ts = message["event"]["ts"]
        shared = []
        for file in files:
            self.files[file["id"]].shares[channel] = ts
            named = {"file_id": file["id"], "file": {"id": file["id"]}}
            told = {"user_id": user, "channel_id": channel, **named}
            shared.append(self.event("file_shared", **told))
        return [*shared, message]

    # --- Installing the app ---

    def allow(self, address: str, team: str, user: str = "U1", *, token: str = "") -> str:
        """Press "Allow" on the page that asks for scopes; where the browser then goes.

        The workspace gives the bot a `token`, the same again if it is left out.
        """
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert address.startswith(f"{self.origin}/oauth/v2/authorize?"), address
        assert set(asked["scope"].split(",")) == set(self.scopes.split(","))
        code = secrets.token_hex(16)
        given = token or f"xoxb-{team.lower()}-secret"
        self._codes[code] = {
            "client_id": asked["client_id"],
            "redirect_uri": asked["redirect_uri"],
            "access_token": given,
            "token_type": "bot",
            "scope": asked["scope"],
            "bot_user_id": BOT,
            "app_id": "A1",
            "team": {"id": team, "name": f"Team {team}"},
            "enterprise": None,
            "is_enterprise_install": False,
            "authed_user": {"id": user},
        }
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def _grant(self, call: Call) -> Payload:
        """Exchange a code for a token, once."""
        given = call.arguments
        grant = self._codes.pop(str(given["code"]), None)
        if grant is None:
            raise _SlackError("invalid_code")
        if given["client_id"] != grant.pop("client_id"):
            raise _SlackError("invalid_client_id")
        if given["client_secret"] != self.secret:
            raise _SlackError("bad_client_secret")
        if given.get("redirect_uri") != grant.pop("redirect_uri"):
            raise _SlackError("bad_redirect_uri")
        self.workspaces[grant["access_token"]] = grant["team"]["id"]
        self.revoked.pop(grant["access_token"], None)
        return grant

    def _stranger(self, call: Call) -> str:
        """Say why a token is not taken, or not there: each speaks for its own workspace."""
        if not self.workspaces or call.method in {"oauth.v2.access", "apps.connections.open"}:
            return ""
        if call.token in self.revoked or call.token not in self.workspaces:
            return self.revoked.get(call.token, "invalid_auth")
        team = self.workspaces[call.token]
        for name, word in _OWNED.items():
            if self.owners.get(str(call.arguments.get(name, "")), team) != team:
                return word
        return ""

    # --- Bringing it to the app: straight, signed over HTTP, or over a socket ---

    def send(
        self, app: App, payload: Payload, headers: Mapping[str, str] | None = None
    ) -> BoltResponse:
        """Give a payload to the app as its socket would, and return the acknowledgement."""
        request = BoltRequest(
            mode="socket_mode", body=json.loads(json.dumps(payload)), headers=dict(headers or {})
        )
        return self._acknowledged(payload, app.dispatch(request))

    def send_signed(
        self,
        app: App,
        payload: Payload,
        secret: str,
        headers: Mapping[str, str] | None = None,
        timestamp: int | None = None,
    ) -> BoltResponse:
        """Give a payload to the app as Slack would over HTTP: encoded and signed."""
        body, signed_headers = signed(payload, secret, timestamp)
        request = BoltRequest(body=body, headers={**signed_headers, **(headers or {})})
        return self._acknowledged(payload, app.dispatch(request))

    def post(
        self,
        address: str,
        payload: Payload,
        secret: str,
        headers: Mapping[str, str] | None = None,
        timestamp: int | None = None,
    ) -> BoltResponse:
        """Post a payload to the address of an app as Slack does: encoded and signed."""
        body, signed_headers = signed(payload, secret, timestamp)
        return self._acknowledged(
            payload, posted(address, body.encode(), {**signed_headers, **(headers or {})})
        )

    def deliver(
        self, payload: Payload, *, times: int = 1, retry_attempt: int = 0, retry_reason: str = ""
    ) -> Delivery:
        """Push an envelope through an open socket, the same bytes `times` times."""
        kind = "interactive"
        if "command" in payload:
            kind = "slash_commands"
        elif payload["type"] == "event_callback":
            kind = "events_api"
        answered = {"view_submission", "block_suggestion"}
        name = secrets.token_hex(16)
        envelope = {
            "envelope_id": name,
            "type": kind,
            "payload": payload,
            "accepts_response_payload": kind == "slash_commands" or payload["type"] in answered,
        }
        if kind == "events_api":
            envelope |= {"retry_attempt": retry_attempt, "retry_reason": retry_reason}
        delivery = Delivery(self, envelope)
        self._deliveries[name] = delivery
        for _ in range(times):
            delivery.again()
        return delivery

    def push(self, text: str, timeout: float = 5.0) -> None:
        """Push a text frame, as it is, to the newest of the sockets that are open."""
        self.wait_for(self._sockets.ready, timeout, "a socket")[-1].say(text)

    def wait_for_socket(self, timeout: float = 5.0) -> None:
        """Wait until the app has a socket open and reads from it."""
        self.wait_for(self._sockets.ready, timeout, "a socket")

    def drop_sockets(self, how: Literal["close", "cut", "refresh"] = "close") -> None:
        """End every socket: with a goodbye, without one, or by asking the app for a fresh one."""
        self._sockets.drop(how)

    def freeze_sockets(self, coming: int = 0) -> None:
        """Answer nothing any more on the sockets there are, and on so many of the next ones."""
        self._sockets.freeze(coming)

    def refuse_sockets(self, coming: int) -> None:
        """Let go so many of the sockets that are opened next: there are too many."""
        self._sockets.refuse(coming)

    @contextmanager
    def socket_mode(self, app: App, ping_interval: float = 10.0) -> Iterator[SocketModeHandler]:
        """Connect the app over Socket Mode, and hang up at the end without its usual delays."""
        handler = SocketModeHandler(app, "xapp-test", ping_interval=ping_interval)
        handler.connect()  # type: ignore[no-untyped-call]
        try:
            self.wait_for_socket()
            yield handler
        finally:
            client = handler.client
            client.auto_reconnect_enabled = False
            client.closed = True
            client.message_queue.put(None)  # wakes the thread that waits for messages
            self.drop_sockets()  # and this the one that waits for bytes
            with suppress(AssertionError):  # two of its threads may not close it at once
                self.wait_for(lambda: not client.is_connected(), 1.0)
            handler.close()  # type: ignore[no-untyped-call]

    # --- Behind the door: one request ---

    def _receive(self, path: str, headers: Message, body: bytes) -> Reply:
        """Answer one HTTP request."""
        split = urlsplit(path)
        kind, _, token = headers.get("Authorization", "").partition(" ")
        match split.path.strip("/").split("/"):
            case ["api", method]:
                arguments = _decoded(headers.get("Content-Type", ""), split.query, body)
                if kind == "Basic":  # the app itself, and none of its tokens
                    names = base64.b64decode(token).decode().split(":")
                    arguments |= dict(zip(("client_id", "client_secret"), names, strict=True))
                    token = ""
                call = Call(method, arguments, arguments.pop("token", token))
                known = {**self._methods, **dict.fromkeys(self.answers, self._other)}
                return self._settle(call, known.get(method, self._other))
            case ["response", name] if name in self._hooks:
                hook = self._hooks[name]
                arguments = _decoded("application/json", "", body)
                call = Call("response_url", arguments, channel=hook.channel, user=hook.user)
                return self._settle(call, lambda call: self._respond(call, hook), b"ok")
            case ["files", number, _] if number in self.files:
                return self._download(Call("download", {"file": number}, token))
            case ["elsewhere"]:  # where a file may lead on to: nobody should come with a token
                return self._settle(Call("elsewhere", {}, token), _nothing, b"a;b\n1;2\n")
            case ["upload", number] if number in self.files:
                self.files[number].content = body
                return self._settle(Call("upload", {"file": number}), _nothing, b"OK")
        self._note(f"nothing is at {split.path}")
        return Reply(b"no_service", HTTPStatus.NOT_FOUND, "text/plain")

    def _download(self, call: Call) -> Reply:
        kept = self.files[call.arguments["file"]]
        if kept.leads_to:
            reply = self._settle(call, _nothing, b"")
            return Reply(
                b"", HTTPStatus.FOUND, headers={**reply.headers, "Location": kept.leads_to}
            )
        no_token = not call.token.startswith("xoxb-") or self._stranger(call)
        if no_token or "files:read" not in self.scopes:
            # What a person who is not signed in would see.
            return self._settle(call, _nothing, b"<!DOCTYPE html><p>Sign in", "text/html")
        reply = self._settle(call, _nothing, kept.content, kept.mimetype)
        reply.pause = kept.pause
        return reply

    def _settle(
        self,
        call: Call,
        act: Callable[[Call], Payload],
        body: bytes | None = None,
        content: str = "text/plain",
    ) -> Reply:
        """Do what a call says unless Slack would refuse it; record both, and reply.

        The reply is the answer as JSON, or `body` when Slack does not answer JSON there.
        """
        with self._news:
            wrong, error = self._complaints(call)
            self.problems += [f"{call.method}: {sentence}" for sentence in wrong]
            fault = self._fault(call)
            try:
                call.answer = {"ok": True, **self._obey(call, act, fault, error)}
            except _SlackError as refusal:
                call.status = refusal.status
                call.answer = {"ok": False, "error": str(refusal)}
                if wrong:
                    told = [f"[ERROR] {sentence}" for sentence in wrong]
                    call.answer |= {"errors": wrong, "response_metadata": {"messages": told}}
            self.calls.append(call)
            self._news.notify_all()
        if body is None:
            body, content = json.dumps(call.answer).encode(), "application/json; charset=utf-8"
        elif not call.accepted:
            # For a response_url Slack documents neither status nor body when blocks are invalid;
            # its incoming webhooks, which take the same bodies, answer 400 and a bare word.
            call.status = HTTPStatus.BAD_REQUEST if call.status == HTTPStatus.OK else call.status
            body, content = str(call.answer["error"]).encode(), "text/plain"
        reply = Reply(body, call.status, content, {"x-oauth-scopes": self.scopes})
        if fault is not None:
            reply.lost = fault.lost
            if fault.garbled:
                reply.body = b"<!DOCTYPE html><p>Something went wrong"
            if call.status == HTTPStatus.TOO_MANY_REQUESTS:
                reply.headers["Retry-After"] = str(fault.retry_after)
            self._closing.wait(fault.delay)
        return reply

    def _obey(
        self, call: Call, act: Callable[[Call], Payload], fault: _Fault | None, error: str
    ) -> Payload:
        if fault is not None and fault.acted:
            act(call)
        if fault is not None and (fault.error or fault.status):
            raise _SlackError(fault.error, fault.status or HTTPStatus.OK)
        if error:
            raise _SlackError(error)
        if call.shows == "message" and self._refused & _types(call.blocks):
            raise _SlackError("invalid_blocks")
        return act(call)

    def _complaints(self, call: Call) -> tuple[list[str], str]:
        """Say what is wrong with a call, in sentences and in Slack's word."""
        given = call.arguments
        missing = [name for name in _REQUIRED.get(call.method, ()) if not given.get(name)]
        if missing:
            return [f"has no {name}" for name in missing], "invalid_arguments"
        needs_token = call.method in self._methods and call.method != "oauth.v2.access"
        if needs_token and not call.token:
            return ["has no token"], "not_authed"
        if needs_token and (word := self._stranger(call)):
            return [], word
        found: list[str] = []
        if call.shows == "message":
            found = problems_of(given, "message")
        elif call.method == "assistant.threads.setSuggestedPrompts":
            return (wrong := prompt_problems(given)), "invalid_arguments" if wrong else ""
        elif call.shows == "view":
            at_home = call.method == "views.publish" or given["view"].get("type") == "home"
            at_home &= call.method in {"views.publish", "views.update"}
            found = problems_of(given["view"], "home" if at_home else "modal")
        elif given.get("initial_comment"):
            found = problems_of({"text": given["initial_comment"]}, "message")
        return found, "invalid_blocks" if found else ""

    def _fault(self, call: Call) -> _Fault | None:
        for fault in self._faults:
            if fault.method == call.method and fault.times > 0 and fault.when(call.arguments):
                fault.times -= 1
                return fault
        return None

    def _note(self, problem: str) -> None:
        with self._news:
            self.problems.append(problem)

    # --- What each method does ---

    def _other(self, call: Call) -> Payload:
        if call.method in self.answers:
            return self.answers[call.method]
        self._note(f"{call.method}: no such method here; a test may put it in `answers`")
        raise _SlackError("unknown_method")

    def _auth_test(self, call: Call) -> Payload:
        team = self.workspaces.get(call.token, "T1")
        bot = {"user": "bot", "user_id": BOT, "bot_id": "B1", "is_enterprise_install": False}
        return {"url": "https://test.slack.com/", "team": "Test", "team_id": team, **bot}

    def _open_connection(self, call: Call) -> Payload:
        if not call.token.startswith("xapp-"):
            raise _SlackError("not_allowed_token_type")
        return {"url": f"{self.origin.replace('http', 'ws')}/link/?{self._sockets.ticket()}"}

    def _tell_of_person(self, call: Call) -> Payload:
        number = str(call.arguments["user"])
        if number not in self.people and not number.startswith(("U", "W")):
            raise _SlackError("user_not_found")
        member = {"is_restricted": False, "is_ultra_restricted": False}
        told = {"locale": "en-US", "tz": "UTC", **member, **self.people.get(number, {})}
        person = {name: value for name, value in told.items() if value is not None}
        if call.arguments.get("include_locale") not in (True, "1", "true"):
            del person["locale"]
        now = datetime.fromtimestamp(self.clock(), zoneinfo.ZoneInfo(person["tz"]))
        person["tz_offset"] = int((now.utcoffset() or timedelta()).total_seconds())
        known = {"id": number, "team_id": "T1", "name": number.lower(), "is_bot": False}
        return {"user": {**known, **person}}

    def _tell_of_group(self, call: Call) -> Payload:
        group = str(call.arguments["usergroup"])
        if "usergroups:read" not in self.scopes:
            raise _SlackError("missing_scope")
        if group not in self.groups:
            raise _SlackError("no_such_subteam")
        return {"users": self.groups[group]}

    def _tell_of_room(self, call: Call) -> Payload:
        number = str(call.arguments["channel"])
        if "channels:read" not in self.scopes:
            raise _SlackError("missing_scope")
        known = {"id": number, "is_member": True, "is_archived": False, "is_ext_shared": False}
        return {"channel": {**known, **self.rooms.get(number, {})}}

    def _post(self, call: Call) -> Payload:
        call.channel = _room(call.arguments["channel"])
        call.ts = self._stamp()
        if call.ephemeral:
            call.user = call.arguments["user"]
            return {"message_ts": call.ts}
        self._posted.add((call.channel, call.ts))
        message = {**call.arguments, "type": "message", "user": BOT, "ts": call.ts}
        return {"channel": call.channel, "ts": call.ts, "message": message}

    def _read(self, call: Call) -> Payload:
        """Give what the app posted in a channel, the newest first, or in a thread, the oldest."""
        given = call.arguments
        channel, thread = str(given["channel"]), str(given.get("ts", ""))
        if f"{'im' if channel.startswith('D') else 'channels'}:history" not in self.scopes:
            raise _SlackError("missing_scope")
        oldest, size = float(given.get("oldest", 0)), int(given.get("limit", 100))
        found = [
            {**post.arguments, "type": "message", "user": BOT, "ts": post.ts}
            for post in self.calls
            if (post.method, post.channel) == ("chat.postMessage", channel)
            and float(post.ts or 0) > oldest
            and (thread in {post.thread, post.ts} if thread else not post.thread)
        ]
        if str(given.get("include_all_metadata", "")).lower() not in {"1", "true"}:
            for message in found:
                message.pop("metadata", None)
        if not thread:
            found.reverse()
        start = int(given.get("cursor") or 0)
        more = str(start + size) if start + size < len(found) else ""
        page = {"messages": found[start : start + size], "has_more": bool(more)}
        return {**page, "response_metadata": {"next_cursor": more}}

    def _update(self, call: Call) -> Payload:
        call.channel, call.ts = call.arguments["channel"], call.arguments["ts"]
        if (call.channel, call.ts) not in self._posted:
            raise _SlackError("message_not_found")
        return {"channel": call.channel, "ts": call.ts, "text": call.text}

    def _respond(self, call: Call, hook: Hook) -> Payload:
        if self.clock() - hook.issued > RESPONSE_SECONDS:
            raise _SlackError("expired_url", HTTPStatus.NOT_FOUND)
        if hook.used >= RESPONSES:
            raise _SlackError("used_url", HTTPStatus.NOT_FOUND)
        hook.used += 1
        call.ts = self._stamp()
        return {}

    def _open_view(self, call: Call) -> Payload:
        trigger = self._triggers.get(call.arguments["trigger_id"])
        if trigger is None or self.clock() - trigger.issued > TRIGGER_SECONDS:
            raise _SlackError("expired_trigger_id")
        if trigger.used:
            raise _SlackError("exchanged_trigger_id")
        below = ""
        if call.method == "views.push":
            below, stack = trigger.view_id, [trigger.view_id]
            while parent := self._views.get(stack[-1], {}).get("previous_view_id"):
                stack.append(parent)
            if not below:
                raise _SlackError("not_found")
            if len(stack) >= DEEPEST_STACK:
                raise _SlackError("push_limit_reached")
        trigger.used, call.user = True, trigger.user
        return self._show(call, below=below)

    def _update_view(self, call: Call) -> Payload:
        wanted = {call.arguments.get("view_id"), call.arguments.get("external_id")} - {None, ""}
        for number, view in self._views.items():
            if wanted & {number, view["external_id"]}:
                if call.arguments.get("hash", view["hash"]) != view["hash"]:
                    raise _SlackError("hash_conflict")
                return self._show(call, number)
        raise _SlackError("not_found")

    def _publish_view(self, call: Call) -> Payload:
        call.user = call.arguments["user_id"]
        before = self.homes.get(call.user, {})
        if call.arguments.get("hash", before.get("hash")) != before.get("hash"):
            raise _SlackError("hash_conflict")
        self.homes[call.user] = self._keep(call.arguments["view"], before.get("id", ""))
        return {"view": self.homes[call.user]}

    def _show(self, call: Call, number: str = "", below: str = "") -> Payload:
        return {"view": self._keep(call.arguments["view"], number, below)}

    def _keep(self, view: Payload, number: str = "", below: str = "") -> Payload:
        """Keep a view as Slack does: with an id, a hash, and an id for every block."""
        number = number or f"V{next(self._numbers):04}"
        before = self._views.get(number, {})
        below = before.get("previous_view_id") or below
        self._views[number] = {
            "private_metadata": "",
            "callback_id": "",
            "external_id": "",
            **with_ids(view),
            "id": number,
            "hash": f"{int(self.clock())}.{next(self._numbers):08}",
            "team_id": "T1",
            "app_id": "A1",
            "bot_id": "B1",
            "state": {"values": {}},
            "previous_view_id": below or None,
            "root_view_id": self._views.get(below, {}).get("root_view_id", number),
        }
        return self._views[number]

    def _file(self, number: str) -> Payload:
        """Describe a file as files.info does."""
        if number not in self.files:
            raise _SlackError("file_not_found")
        kept = self.files[number]
        address = f"{self.origin}/files/{number}/{quote(kept.name, safe='')}"
        return {
            "id": number,
            "name": kept.name,
            "title": kept.name,
            "mimetype": kept.mimetype,
            "filetype": kept.name.rpartition(".")[2],
            "size": len(kept.content),
            "user": kept.user,
            "mode": "hosted",
            "channels": kept.channels,
            "shares": {"public": {room: [{"ts": ts}] for room, ts in kept.shares.items()}},
            "url_private": address,
            "url_private_download": address,
            **kept.told,
        }

    def _offer_upload(self, call: Call) -> Payload:
        number = f"F{next(self._numbers):04}"
        self.files[number] = _File(call.arguments["filename"], b"")
        return {"file_id": number, "upload_url": f"{self.origin}/upload/{number}"}

    def _complete_upload(self, call: Call) -> Payload:
        numbers = [file["id"] for file in call.arguments["files"]]
        rooms = str(call.arguments.get("channel_id") or call.arguments.get("channels") or "")
        described = [self._file(number) for number in numbers]
        for number in numbers:
            self.files[number].channels += filter(None, rooms.split(","))
        return {"files": described}

    # --- Acknowledgements ---

    def _acknowledged(self, payload: Payload, response: BoltResponse) -> BoltResponse:
        if response.status == HTTPStatus.OK and response.body:
            is_json = "json" in (response.headers.get("content-type") or [""])[0]
            carried = json.loads(response.body) if is_json else {"text": response.body}
            self._take_ack(payload, carried)
        return response

    def _take_ack(self, payload: Payload, carried: Payload) -> None:
        """Look at what an acknowledgement carries: a message, a view, errors of a form."""
        kind = payload.get("type", "command")
        user = payload.get("user_id") or payload.get("user", {}).get("id", "")
        call = Call("ack", carried, channel=payload.get("channel_id", ""), user=user)
        act = _nothing
        match kind, carried.get("response_action"):
            case "view_submission", "errors":
                blocks = payload["view"]["blocks"]
                inputs = {block["block_id"] for block in blocks if block["type"] == "input"}
                for place in set(carried.get("errors") or ["nothing"]) - inputs:
                    self._note(f"ack: an error is for {place!r}, which is no input of the form")
            case "view_submission", "update":
                act = partial(self._show, number=payload["view"]["id"])
            case "view_submission", "push":
                act = partial(self._show, below=payload["view"]["id"])
            case (("command" | "view_submission" | "block_suggestion" | "url_verification"), _):
                pass
            case _:
                self._note(f"ack: Slack does not read what the ack of a {kind} carries: {carried}")
        self._settle(call, act)

    def _hear(self, said: Payload) -> None:
        """Take an acknowledgement from a socket."""
        came = time.monotonic()
        delivery = self._deliveries.get(said.get("envelope_id", ""))
        if delivery is None:
            self._note(f"socket: an acknowledgement of nothing: {said}")
            return
        carried = said.get("payload") or {}
        if carried:
            self._take_ack(delivery.envelope["payload"], carried)
        with self._news:
            delivery.acks.append(Ack(carried, came - delivery.started))
            self._news.notify_all()


def signed(
    payload: Payload, secret: str, timestamp: int | None = None
) -> tuple[str, dict[str, str]]:
    """Encode a payload as Slack does for HTTP, and sign it: the body and its headers."""
    content = "application/x-www-form-urlencoded"
    if "command" in payload:
        body = urlencode(payload)
    elif payload["type"] in {"event_callback", "url_verification"}:
        content, body = "application/json", json.dumps(payload)
    else:
        body = urlencode({"payload": json.dumps(payload)})
    stamp = str(int(time.time()) if timestamp is None else timestamp)
    digest = hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256)
    return body, {
        "content-type": content,
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": f"v0={digest.hexdigest()}",
    }


def posted(address: str, body: bytes, headers: Mapping[str, str]) -> BoltResponse:
    """Post bytes to an address, once, and return what it answers, whatever that is."""
    where = urlsplit(address)
    connection = HTTPConnection(where.netloc, timeout=30)
    try:
        connection.request("POST", where.path, body, dict(headers))
        answer = connection.getresponse()
        said: dict[str, str | Sequence[str]] = {n: [value] for n, value in answer.getheaders()}
        return BoltResponse(status=answer.status, body=answer.read().decode(), headers=said)
    finally:
        connection.close()


def _types(blocks: Any) -> set[str]:
    """Give the types of blocks, those within containers too."""
    found = {block["type"] for block in blocks}
    return found.union(*(_types(block.get("child_blocks", [])) for block in blocks))


def _room(channel: str) -> str:
    """Give the channel where a message goes; for a person, their conversation with the bot."""
    return f"D{channel[1:]}" if channel.startswith("U") else channel


def _nothing(_call: Call) -> Payload:
    """Do nothing more than record."""
    return {}


def _decoded(content: str, query: str, body: bytes) -> Payload:
    """Read the arguments of a request, JSON or form, and the JSON within a form."""
    if content.startswith("application/json"):
        return dict(json.loads(body or b"{}"))
    given: Payload = dict(parse_qsl(query) + parse_qsl(body.decode()))
    return {
        name: json.loads(value) if name in _JSON_FIELDS and value[:1] in "[{" else value
        for name, value in given.items()
    }
