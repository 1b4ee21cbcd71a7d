"""How the app reaches the stand-in for Slack: HTTP, and the websockets that it turns into."""

import base64
import hashlib
import json
import secrets
import socket
import socketserver
import struct
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import Message
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BufferedIOBase
from typing import Any, Literal
from urllib.parse import parse_qsl, urlsplit

_KEY = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # of RFC 6455, the same for everybody
_TEXT, _CLOSE, _PING, _PONG = 0x1, 0x8, 0x9, 0xA
_LAST, _MASKED = 0x80, 0x80  # bits of the first two bytes of a frame
_TWO_BYTES, _EIGHT_BYTES = 126, 127  # lengths that say: the length follows


class Socket:
    """One websocket, from the side of Slack: frames go out bare and must come in masked."""

    def __init__(self, connection: socket.socket, reader: BufferedIOBase) -> None:
        connection.settimeout(None)
        self.connection = connection
        self.reader = reader
        self.ready = False  # the app has been heard to read from it
        self.retired = False  # the app was asked for a fresh one
        self.frozen = False  # nothing goes out any more, and nobody says so
        self._sending = threading.Lock()

    def send(self, kind: int, data: bytes) -> None:
        """Send one frame; in vain if the app has gone."""
        if len(data) < _TWO_BYTES:
            head = struct.pack("!BB", _LAST | kind, len(data))
        elif len(data) < 1 << 16:
            head = struct.pack("!BBH", _LAST | kind, _TWO_BYTES, len(data))
        else:
            head = struct.pack("!BBQ", _LAST | kind, _EIGHT_BYTES, len(data))
        if self.frozen:
            return
        with self._sending, suppress(OSError):
            self.connection.sendall(head + data)

    def say(self, text: str) -> None:
        """Send a text frame, as it is."""
        self.send(_TEXT, text.encode())

    def hang_up(self, *, goodbye: bool) -> None:
        """End the connection; the thread that reads it then ends by itself."""
        if goodbye:
            self.send(_CLOSE, struct.pack("!H", 1000) + b"bye")
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)

    def frames(self) -> Iterator[tuple[int, bytes]]:
        """Give each message with its kind, until the app closes or is gone."""
        whole, whole_kind = b"", 0
        with suppress(OSError, EOFError):
            while True:
                first, second = self._read(2)
                if not second & _MASKED:
                    raise ValueError("a frame of the app is not masked")
                size = second & ~_MASKED
                if size == _TWO_BYTES:
                    (size,) = struct.unpack("!H", self._read(2))
                elif size == _EIGHT_BYTES:
                    (size,) = struct.unpack("!Q", self._read(8))
                mask, data = self._read(4), self._read(size)
                data = bytes(byte ^ mask[i % 4] for i, byte in enumerate(data))
                kind = first & 0xF
                if kind == _CLOSE:
                    self.send(_CLOSE, data[:2])
                    return
                if kind in (_PING, _PONG):  # may stand between the parts of a message
                    yield kind, data
                    continue
                whole, whole_kind = whole + data, kind or whole_kind
                if first & _LAST:
                    yield whole_kind, whole
                    whole = b""

    def _read(self, size: int) -> bytes:
        data = self.reader.read(size)
        if len(data) < size:
            raise EOFError
        return data


class Sockets:
    """The websockets that apps hold open: Slack's side of Socket Mode.

    `hear` is given what the apps say, `note` what is wrong with it.
    """

    def __init__(self, hear: Callable[[dict[str, Any]], None], note: Callable[[str], None]) -> None:
        self._hear = hear
        self._note = note
        self._lock = threading.Lock()
        self._tickets: set[str] = set()
        self._open: list[Socket] = []
        self._closed = False
        self._born_frozen = 0
        self._too_many = 0

    def ticket(self) -> str:
        """Give the right to open one socket, as the query of its address."""
        ticket = secrets.token_hex(8)
        self._tickets.add(ticket)
        return f"ticket={ticket}&app_id=A1"

    def ready(self) -> list[Socket]:
        """Give the sockets that the app reads from, the newest last."""
        with self._lock:
            return [link for link in self._open if link.ready]

    def drop(self, how: Literal["close", "cut", "refresh"] = "close") -> None:
        """End every socket: with a goodbye, without one, or by asking the app for a fresh one."""
        with self._lock:
            dropped = list(self._open)
        for link in dropped:
            link.ready = False
            if how == "refresh":
                link.retired = True
                farewell = {"type": "disconnect", "reason": "refresh_requested"}
                link.say(json.dumps(farewell))
            else:
                link.hang_up(goodbye=how == "close")

    def freeze(self, coming: int = 0) -> None:
        """Leave every socket open and silent, and so many of those that are opened next."""
        with self._lock:
            self._born_frozen = coming
            for link in self._open:
                link.frozen, link.ready = True, False

    def refuse(self, coming: int) -> None:
        """Let go so many of the sockets that are opened next: there are too many."""
        with self._lock:
            self._too_many = coming

    def close(self) -> None:
        """End every socket and take no new one."""
        with self._lock:
            self._closed = True
        self.drop()

    def hold(self, handler: BaseHTTPRequestHandler) -> None:
        """Serve one websocket until it ends."""
        ticket = dict(parse_qsl(urlsplit(handler.path).query)).get("ticket", "")
        if ticket not in self._tickets:
            handler.send_response(HTTPStatus.UNAUTHORIZED)
            handler.end_headers()
            return
        self._tickets.discard(ticket)
        key = (handler.headers["Sec-WebSocket-Key"] + _KEY).encode()
        accept = base64.b64encode(hashlib.sha1(key, usedforsecurity=False).digest())
        handler.send_response(HTTPStatus.SWITCHING_PROTOCOLS)
        handler.send_header("Upgrade", "websocket")
        handler.send_header("Connection", "Upgrade")
        handler.send_header("Sec-WebSocket-Accept", accept.decode())
        handler.end_headers()
        link = Socket(handler.connection, handler.rfile)
        with self._lock:
            if self._closed:
                return
            for old in self._open:
                if old.retired:
                    old.hang_up(goodbye=False)
            link.frozen = self._born_frozen > 0
            self._born_frozen -= link.frozen
            self._open.append(link)
            number = len(self._open)
            link.retired = self._too_many > 0
            self._too_many -= link.retired
        hello = {"type": "hello", "num_connections": number, "connection_info": {"app_id": "A1"}}
        link.say(json.dumps(hello))
        if link.retired:
            link.say(json.dumps({"type": "disconnect", "reason": "too_many_websockets"}))
        link.send(_PING, b"are you there")  # the pong tells that the app is reading
        try:
            for kind, data in link.frames():
                if kind == _PING:
                    link.send(_PONG, data)
                elif kind == _PONG:
                    link.ready = True
                else:
                    self._hear(json.loads(data))
        except ValueError as error:
            self._note(f"socket: {error}")
        finally:
            with self._lock:
                self._open.remove(link)


@dataclass
class Reply:
    """An HTTP answer on its way out."""

    body: bytes
    status: int = 200
    content: str = "application/json; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    lost: bool = False
    pause: float = 0.0  # seconds between the kilobytes of the body


class Handler(BaseHTTPRequestHandler):
    """One connection: one request and its reply, or a websocket."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 5  # for a request of which only half is sent
    server: "Door"

    def do_GET(self) -> None:
        """Turn into a websocket, or answer."""
        self.close_connection = True
        if self.headers.get("Upgrade", "").lower() == "websocket":
            self.server.hold(self)
        else:
            self._answer()

    def do_POST(self) -> None:
        """Answer."""
        self._answer()

    def _answer(self) -> None:
        self.close_connection = True
        size = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(size)
        if len(body) < size:  # the app is gone
            return
        reply = self.server.receive(self.path, self.headers, body)
        if reply.lost:
            return
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.content)
        self.send_header("Content-Length", str(len(reply.body)))
        self.send_header("Connection", "close")
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if not reply.pause:
            self.wfile.write(reply.body)
            return
        for start in range(0, len(reply.body), 1024):
            self.wfile.write(reply.body[start : start + 1024])
            self.wfile.flush()
            time.sleep(reply.pause)

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Say nothing: the calls are recorded."""


class Door(ThreadingHTTPServer):
    """What listens, one thread for each connection; all of them are waited for at the end."""

    daemon_threads = False
    request_queue_size = 128

    def __init__(
        self,
        receive: Callable[[str, Message, bytes], Reply],
        hold: Callable[[BaseHTTPRequestHandler], None],
        note: Callable[[str], None],
    ) -> None:
        self.receive = receive
        self.hold = hold
        self.note = note
        super().__init__(("127.0.0.1", 0), Handler)

    def server_bind(self) -> None:
        """Bind without the look-up of our own name, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]

    def handle_error(self, _request: object, _address: object) -> None:
        """Keep what failed in here as a problem, except that the app hung up."""
        error = sys.exception()
        if not isinstance(error, ConnectionError | TimeoutError):
            self.note(f"the stand-in itself failed: {error!r}")
