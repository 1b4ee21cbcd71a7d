"""Slack over HTTP: who knocks is known before anything of theirs is read or done.

A request has to come whole within seconds, be small, and carry Slack's signature of its bytes;
only then Bolt sees it. Bolt acknowledges in threads of its own: an app is not asynchronous, and a
form that waits for the file must not keep anybody else waiting.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import re
import time
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, TypeVar

from slack_bolt import BoltRequest, BoltResponse
from slack_bolt.adapter.asgi.base_handler import BaseSlackRequestHandler
from slack_sdk.signature import SignatureVerifier

from bot.slack.health import OK
from bot.slack.logs import log, note_bug
from bot.slack.metrics import CONTENT as METRICS_CONTENT
from bot.slack.server import MOST_DRAINED

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping
    from typing import TypeAlias

    from slack_bolt import App
    from slack_bolt.adapter.asgi.http_request import AsgiHttpRequest

    from bot.settings import Settings
    from bot.slack.health import Health
    from bot.slack.metrics import Metrics

    Message: TypeAlias = dict[str, Any]
    Receive: TypeAlias = Callable[[], Awaitable[Message]]
    Send: TypeAlias = Callable[[Message], Awaitable[None]]

Found = TypeVar("Found")

EVENTS = "/slack/events"  # for everything that Slack sends: events, commands, buttons, forms
LARGEST = 1 << 20  # bytes of a body; a message of 40,000 characters with its blocks takes a third
THREADS = 64  # that acknowledge; one may wait 1.5 s for the file
REFUSED_NOTED = 10 * 60  # seconds between two lines about the same reason to refuse

_READ = ("GET", "HEAD")
_STAMP, _SIGNATURE = re.compile(rb"\d{1,12}"), re.compile(rb"v0=[0-9a-f]{64}")


class _RefusedError(Exception):
    """A request that is not let in."""

    def __init__(self, status: HTTPStatus, *headers: tuple[bytes, bytes]) -> None:
        super().__init__(status)
        self.status = status
        self.headers = headers


class _GoneError(Exception):
    """Who knocked is gone."""


class Gate:
    """The ASGI app: lets in what Slack signed, and hands it to `app`. `close` it at the end.

    It tells everybody whether Vigie works, and who knows the token of the metrics what it counts.
    """

    def __init__(self, app: App, settings: Settings, health: Health, metrics: Metrics) -> None:
        self._verifier = SignatureVerifier(settings.signing_secret)
        self._health = health
        self._metrics = metrics
        self._metrics_token = f"Bearer {settings.metrics_token}".encode()
        self._threads = ThreadPoolExecutor(THREADS, "vigie-http")
        self._bolt = _Bolt(app, self._threads, metrics)
        self._noted: dict[str, float] = {}
        self._ways = {EVENTS: (("POST",), self._deliver), "/healthz": (_READ, self._tell_health)}
        if settings.metrics_token:
            self._ways["/metrics"] = (_READ, self._tell_metrics)
        if app.oauth_flow is not None:
            for path in (app.oauth_flow.install_path, app.oauth_flow.redirect_uri_path):
                self._ways[path] = (("GET",), self._bolt_alone)

    def close(self) -> None:
        """Wait for what is being acknowledged."""
        self._threads.shutdown()
        self._metrics.close()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one request: a bug of ours is told as such, and ends nothing else."""
        body = _Body(receive)
        try:
            await self._way(scope)(scope, body, send)
        except _RefusedError as refused:
            self._metrics.refused(refused.status)
            await _refuse(refused, body, send)
        except _GoneError:
            pass
        except Exception as error:  # noqa: BLE001  (the last resort of one request)
            note_bug(error, "a request")
            await _refuse(_RefusedError(HTTPStatus.INTERNAL_SERVER_ERROR), body, send)

    def _way(self, scope: Message) -> Callable[[Message, _Body, Send], Awaitable[None]]:
        """What answers a request, by its path and method."""
        methods, way = self._ways.get(scope["path"], ((), None))
        if way is None:
            raise _RefusedError(HTTPStatus.NOT_FOUND)
        if scope["method"] not in methods:
            allowed = (b"allow", ", ".join(methods).encode())
            raise _RefusedError(HTTPStatus.METHOD_NOT_ALLOWED, allowed)
        return way

    async def _deliver(self, scope: Message, body: _Body, send: Send) -> None:
        """Hand Bolt what Slack sent, once that is sure."""
        headers = _headers(scope)
        whole = await body.whole(headers)
        if b"ssl_check=1" in whole.split(b"&"):  # Slack looks at the certificate, and signs nothing
            await _answer(send, HTTPStatus.OK)
            return
        self._verify(headers, whole)
        await self._bolt(scope, _once(whole), send)

    async def _bolt_alone(self, scope: Message, body: _Body, send: Send) -> None:
        """Hand Bolt what a browser asks for, as people install the app."""
        headers = _headers(scope)
        await self._bolt(scope, _once(await body.whole(headers)), send)

    async def _tell_health(self, scope: Message, body: _Body, send: Send) -> None:  # noqa: ARG002
        """Tell whether each part works: 200 if all do."""
        parts = await self._aside(self._health.parts)
        well = all(word == OK for word in parts.values())
        status = HTTPStatus.OK if well else HTTPStatus.SERVICE_UNAVAILABLE
        told = (b"content-type", b"application/json"), (b"cache-control", b"no-store")
        await _answer(send, status, told, json.dumps(parts).encode())

    async def _tell_metrics(self, scope: Message, body: _Body, send: Send) -> None:  # noqa: ARG002
        """Tell what is counted, to who knows the token."""
        shown = _headers(scope).get(b"authorization", b"")
        if not hmac.compare_digest(shown, self._metrics_token):
            raise _RefusedError(HTTPStatus.UNAUTHORIZED, (b"www-authenticate", b"Bearer"))
        text = await self._aside(self._metrics.text)
        await _answer(send, HTTPStatus.OK, [(b"content-type", METRICS_CONTENT.encode())], text)

    async def _aside(self, look: Callable[[], Found]) -> Found:
        """Do in a thread what may take a while."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, look)

    def _verify(self, headers: Mapping[bytes, bytes], body: bytes) -> None:
        """Let in what Slack signed within the last minutes. Slack's verifier raises on the rest."""
        stamp = headers.get(b"x-slack-request-timestamp", b"")
        signature = headers.get(b"x-slack-signature", b"")
        if not _STAMP.fullmatch(stamp) or not _SIGNATURE.fullmatch(signature):
            raise _RefusedError(HTTPStatus.UNAUTHORIZED)
        try:
            text = body.decode()
        except UnicodeDecodeError:
            raise _RefusedError(HTTPStatus.BAD_REQUEST) from None
        if self._verifier.is_valid(text, stamp.decode(), signature.decode()):
            return
        right = self._verifier.generate_signature(timestamp=stamp.decode(), body=text) or ""
        if hmac.compare_digest(right.encode(), signature):
            self._note(
                "a request with Slack's signature is refused: it is %+d s away from the clock of "
                "this machine. If that goes on, set the clock of this machine",
                int(stamp) - time.time(),
            )
        else:
            self._note(
                "a request is refused: it is not signed with SLACK_SIGNING_SECRET. If all of "
                "Slack's are, copy it again from “Basic Information”"
            )
        raise _RefusedError(HTTPStatus.UNAUTHORIZED)

    def _note(self, why: str, *told: float) -> None:
        """Say why requests are refused, once in a while: anybody may send them."""
        if time.monotonic() - self._noted.get(why, float("-inf")) > REFUSED_NOTED:
            self._noted[why] = time.monotonic()
            log.warning(why, *told)


class _Bolt(BaseSlackRequestHandler):
    """Bolt's own adapter, but for where the app runs: not where the requests are read."""

    def __init__(self, app: App, threads: ThreadPoolExecutor, metrics: Metrics) -> None:
        self.app = app
        self.path = EVENTS
        self._threads = threads
        self._metrics = metrics

    async def dispatch(self, request: AsgiHttpRequest) -> BoltResponse:
        began = time.perf_counter()

        def dispatched(known: BoltRequest) -> BoltResponse:
            try:
                response = self.app.dispatch(known)
            except Exception as error:  # noqa: BLE001  (Bolt's own: see `bot.slack.socket_mode.Door`)
                log.warning("a delivery was left: it can't be read (%s)", type(error).__name__)
                response = BoltResponse(status=HTTPStatus.OK)
            seconds = time.perf_counter() - began
            self._metrics.acknowledged(known.body, response.status, seconds)
            return response

        return await self._aside(dispatched, request)

    async def handle_installation(self, request: AsgiHttpRequest) -> BoltResponse:
        return await self._aside(self.app.oauth_flow.handle_installation, request)  # type: ignore[union-attr]

    async def handle_callback(self, request: AsgiHttpRequest) -> BoltResponse:
        return await self._aside(self.app.oauth_flow.handle_callback, request)  # type: ignore[union-attr]

    async def _aside(
        self, handle: Callable[[BoltRequest], BoltResponse], request: AsgiHttpRequest
    ) -> BoltResponse:
        body, query, headers = (
            await request.get_raw_body(),
            request.query_string,
            request.get_headers(),
        )

        def handled() -> BoltResponse:
            try:
                known = BoltRequest(body=body, query=query, headers=headers)
            except Exception as error:  # noqa: BLE001  (whatever Bolt can't make sense of)
                log.warning("a request could not be read: %s", type(error).__name__)
                return BoltResponse(status=HTTPStatus.BAD_REQUEST)
            return handle(known)

        return await asyncio.get_running_loop().run_in_executor(self._threads, handled)


class _Body:
    """The body of a request, as far as it has come."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._more = True

    async def whole(self, headers: Mapping[bytes, bytes]) -> bytes:
        """All of it. Who announces too much, or sends it, is refused at once."""
        if int(headers.get(b"content-length", 0)) > LARGEST:
            raise _RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        body = bytearray()
        while self._more:
            body += await self._next()
            if len(body) > LARGEST:
                raise _RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return bytes(body)

    async def drop(self) -> None:
        """Read what is left of it, up to a limit."""
        dropped = 0
        while self._more and dropped < MOST_DRAINED:
            dropped += len(await self._next())

    async def _next(self) -> bytes:
        message = await self._receive()
        if message["type"] != "http.request":
            raise _GoneError
        self._more = bool(message.get("more_body"))
        return bytes(message.get("body", b""))


def _headers(scope: Message) -> dict[bytes, bytes]:
    """The headers of a request; one that Bolt could not read, or that comes twice, is refused."""
    headers: dict[bytes, bytes] = {}
    for name, value in scope["headers"]:
        if not value.isascii() or (name in headers and name.startswith(b"x-slack-")):
            raise _RefusedError(HTTPStatus.BAD_REQUEST)
        headers[name] = value
    return headers


def _once(body: bytes) -> Receive:
    """A body that is known, as ASGI apps receive one."""

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    return receive


async def _answer(
    send: Send,
    status: HTTPStatus,
    headers: Iterable[tuple[bytes, bytes]] = (),
    body: bytes = b"",
    *,
    more: bool = False,
) -> None:
    length = (b"content-length", b"%d" % len(body))
    await send({"type": "http.response.start", "status": status, "headers": [*headers, length]})
    await send({"type": "http.response.body", "body": body, "more_body": more})


async def _refuse(refused: _RefusedError, body: _Body, send: Send) -> None:
    """Say no at once, and then take what is still coming: who sends it reads no answer before."""
    said = refused.status.phrase.encode()
    plain, close = (b"content-type", b"text/plain"), (b"connection", b"close")
    await _answer(send, refused.status, [plain, close, *refused.headers], said, more=True)
    try:
        await body.drop()
    except _GoneError:
        return
    await send({"type": "http.response.body", "body": b""})
