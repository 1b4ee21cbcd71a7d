"""How soon, and how many, over HTTP: commands that Slack sends to `vigie serve --http`.

The load is offered by the clock, whatever is answered: so many commands each second, from 50
people. Slack itself is a process that says yes to everything.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from benchmarks.measuring import line, milliseconds, title

sys.path.append(str(Path(__file__).parents[1] / "tests"))
from served import SECRET, serving
from slack_server import SlackServer, posted, signed

from benchmarks.starts import acknowledgements

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from served import Bot

    from benchmarks.stores import Stores

IN_TURN = 200
RATES = (100, 200, 320, 400)  # commands a second
SECONDS = int(os.environ.get("VIGIE_LOAD_SECONDS", "10"))
PEOPLE = 50
COMMAND = "help"

# Says yes to every call, and how many of the answers came.
YES = r"""
import asyncio, json
counted = {"answers": 0}

async def serve(reader, writer):
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            length = head.partition(b"content-length:")[2].split(b"\r\n")[0]
            await reader.readexactly(int(length or 0))
            path = head.split(b" ")[1]
            counted["answers"] += b"/response/" in path
            told = {"ok": True, "team_id": "T1", "team": "t", "user_id": "U9", **counted}
            body = json.dumps(told).encode()
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
            writer.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()

async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()

asyncio.run(main())
"""


class YesSlack:
    """Where it is, and how much it was told."""

    def __init__(self, port: int) -> None:
        self.origin = f"http://127.0.0.1:{port}"
        self.url = f"{self.origin}/api/"

    def answers(self) -> int:
        return int(json.loads(posted(f"{self.origin}/count", b"", {}).body)["answers"])


def compare_http(stores: Stores, sizes: Sequence[int]) -> None:  # noqa: ARG001
    title(f"The acknowledgement of a command: {IN_TURN} in turn, by a socket and over HTTP")
    line("", ["p50", "p99"])
    for name, found in {"Socket Mode": acknowledgements(), "HTTP": _in_turn()}.items():
        line(name, [milliseconds(median(found)), milliseconds(_p99(found))])
    title(f"Commands over HTTP for {SECONDS} s, from {PEOPLE} people; goal: 320/s, p99 below 1 s")
    line("a second", ["errors", "p50", "p99", "answered after", "memory"])
    for rate in RATES:
        _sustained(rate)


def _p99(seconds: Sequence[float]) -> float:
    return sorted(seconds)[int(0.99 * len(seconds))]


def _in_turn() -> list[float]:
    with (
        SlackServer() as slack,
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder) / "vigie.db", slack.url) as bot,
    ):
        seconds = []
        for number in range(IN_TURN):
            command = slack.command("/vigie", COMMAND)
            begun = time.perf_counter()
            slack.post(bot.events, command, SECRET)
            seconds.append(time.perf_counter() - begun)
            slack.wait_for_messages(number + 1)
        return seconds[IN_TURN // 10 :]


def _sustained(rate: int) -> None:
    with (
        _yes_slack() as slack,
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder) / "vigie.db", slack.url) as bot,
    ):
        asyncio.run(_offer(bot, slack, 20, 1))  # the first ones load what others find there
        _wait_for(slack, 20)
        count = rate * SECONDS
        seconds, errors = asyncio.run(_offer(bot, slack, rate, SECONDS))
        begun = time.perf_counter()
        _wait_for(slack, 20 + count - errors)
        after = f"{time.perf_counter() - begun:.1f} s"
        memory = f"{_memory(bot) / 1024:.0f} MB"
        p50, p99 = milliseconds(median(seconds)), milliseconds(_p99(seconds))
        line(f"{rate}", [f"{errors}", p50, p99, after, memory])


def _wait_for(slack: YesSlack, count: int) -> None:
    deadline = time.monotonic() + 120
    while slack.answers() < count and time.monotonic() < deadline:
        time.sleep(0.1)


def _memory(bot: Bot) -> int:
    told = Path(f"/proc/{bot.process.pid}/status").read_text(encoding="ascii")
    return int(told.split("VmHWM:")[1].split()[0])


@contextmanager
def _yes_slack() -> Iterator[YesSlack]:
    with subprocess.Popen(
        (sys.executable, "-IS", "-c", YES), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        yield YesSlack(int(process.stdout.readline()))
        process.send_signal(signal.SIGKILL)


async def _offer(bot: Bot, slack: YesSlack, rate: int, seconds: int) -> tuple[list[float], int]:
    """How long each acknowledgement took, from when its command was due; and how many failed."""
    taken: list[float] = []
    failed = 0
    due: asyncio.Queue[float | None] = asyncio.Queue()

    async def person(number: int) -> None:
        nonlocal failed
        host, port = bot.place
        reader, writer = await asyncio.open_connection(host, port)
        while (at := await due.get()) is not None:
            writer.write(_request(slack, bot, f"U{number}"))
            head = await reader.readuntil(b"\r\n\r\n")
            length = head.lower().partition(b"content-length:")[2].split(b"\r\n")[0]
            await reader.readexactly(int(length))
            if head.startswith(b"HTTP/1.1 200 "):
                taken.append(time.perf_counter() - at)
            else:
                failed += 1
        writer.close()

    people = [asyncio.create_task(person(number)) for number in range(PEOPLE)]
    begun = time.perf_counter()
    for number in range(rate * seconds):
        at = begun + number / rate
        await asyncio.sleep(max(0.0, at - time.perf_counter()))
        due.put_nowait(at)
    for _ in people:
        due.put_nowait(None)
    await asyncio.gather(*people)
    return taken, failed


_NUMBERS = iter(range(1_000_000_000))


def _request(slack: YesSlack, bot: Bot, user: str) -> bytes:
    number = next(_NUMBERS)
    payload = {
        "team_id": "T1",
        "channel_id": "C1",
        "user_id": user,
        "command": "/vigie",
        "text": COMMAND,
        "trigger_id": f"{number}.T1",
        "response_url": f"{slack.origin}/response/{number}",
    }
    body, headers = signed(payload, SECRET)
    lines = [f"{name}: {value}" for name, value in headers.items()]
    path = urlsplit(bot.events).path
    head = [f"POST {path} HTTP/1.1", "Host: vigie.example", f"Content-Length: {len(body)}", *lines]
    return ("\r\n".join(head) + "\r\n\r\n" + body).encode()
