"""Where the bot is called: uvicorn, but that it waits for nobody for ever.

uvicorn itself waits for a request as long as its sender likes, be it for the first byte or the
last: a few programs that never end what they began make it deaf.
"""

from __future__ import annotations

import logging
import socket
import threading
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.messages import Problem
from bot.slack.logs import log

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

READ_SECONDS = 10  # within which a request has to come whole
KEEP_ALIVE = 75  # seconds that a connection may wait for its next request: longer than proxies do
MOST_WAITING = 256  # connections whose request has not come whole; then the oldest is dropped
MOST_AT_ONCE = 512  # connections; more are told to come back
MOST_DRAINED = 32 << 20  # bytes of what is refused, which are read and dropped

_NO_HTTP = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_COMING = (h11.IDLE, h11.SEND_BODY)  # of a request that has not come whole


class _Connection(H11Protocol):
    """A connection whose requests have to come whole, and soon.

    `waiting` is shared by all of them: those that have nothing to answer now, the oldest first.
    """

    def __init__(
        self, *args: Any, waiting: dict[_Connection, asyncio.TimerHandle], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self._waiting = waiting
        self._patience = 0
        self._refused = False
        self._dropped = 0  # bytes

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        if not self._refused:
            super().data_received(data)
            return
        self._dropped += len(data)
        if self._dropped > MOST_DRAINED:
            self.drop()

    def handle_events(self) -> None:
        super().handle_events()
        self._watch()

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no HTTP, and read on: who sends it reads no answer before."""
        del msg
        self._refused = True
        answering = self.cycle is not None and not self.cycle.response_complete
        if not answering or not self.cycle.response_started:
            self.transport.write(_NO_HTTP)
        if answering:  # only the head was one: who waits for the rest of it waits no more
            self.cycle.disconnected = True
            self.cycle.waiting_for_100_continue = False
            self.cycle.message_event.set()
        self.transport.write_eof()

    def connection_lost(self, exc: Exception | None) -> None:
        self._forget()
        super().connection_lost(exc)

    def _watch(self) -> None:
        """Count the seconds of what is coming, from its first byte."""
        patience = self._seconds()
        if patience == self._patience:
            return
        self._forget()
        if patience and not self.transport.is_closing():
            if len(self._waiting) >= MOST_WAITING:
                next(iter(self._waiting)).drop()
            self._patience = patience
            self._waiting[self] = self.loop.call_later(patience, self.drop)

    def _seconds(self) -> int:
        """How long we wait for what comes next; 0 when that is our answer."""
        if self._refused:
            return READ_SECONDS
        if self.conn.their_state not in _COMING:
            return 0
        answered = self.cycle is not None and self.conn.their_state is h11.IDLE
        return KEEP_ALIVE if answered and not self.conn.trailing_data[0] else READ_SECONDS

    def _forget(self) -> None:
        self._patience = 0
        if timer := self._waiting.pop(self, None):
            timer.cancel()

    def drop(self) -> None:
        """Hang up."""
        self._forget()
        self.transport.close()


class Server:
    """Has an ASGI app answer at an address, in a thread of its own; `done` is called at the end."""

    def __init__(self, app: object, host: str, port: int, done: Callable[[], None]) -> None:
        self._done = done
        self._address = (host, port)
        self._thread: threading.Thread | None = None
        config = uvicorn.Config(
            cast("Any", app),
            http=cast("Any", partial(_Connection, waiting={})),
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,  # it would hold query strings
            proxy_headers=False,
            server_header=False,
            limit_concurrency=MOST_AT_ONCE,
            timeout_keep_alive=KEEP_ALIVE,
            timeout_graceful_shutdown=READ_SECONDS,
        )
        logging.getLogger("uvicorn").setLevel(logging.ERROR)  # else strangers fill the log
        self._server = uvicorn.Server(config)

    def open(self) -> bool:
        """Begin to listen. Raises `Problem` when the address is not ours to have."""
        host, port = self._address
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            listening = socket.create_server((host, port), family=family, backlog=1024)
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise Problem("http-address", host=host, port=str(port), error=why) from None
        log.info("listening on http://%s:%d", host, listening.getsockname()[1])
        self._thread = threading.Thread(
            target=self._server.run, args=([listening],), name="vigie-http"
        )
        self._thread.start()
        return True

    def tend(self) -> None:
        """Raise when the thread that listens has ended: nobody would be answered any more."""
        if self._thread and not self._thread.is_alive():
            raise RuntimeError("the HTTP server has ended")

    def close(self) -> None:
        """Listen no more, and answer what was asked."""
        self._server.should_exit = True
        if self._thread:
            self._thread.join()
        self._done()
