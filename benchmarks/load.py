"""Many people at once, for long: `python -m benchmarks.load`.

`vigie serve` runs by itself, in a small Slack that is told what people do: deliveries that come
three times each; bursts; then questions, figures, objectives and buttons at an even pace, whether
they were answered or not; last, as fast as they are.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import connect
from typing import TYPE_CHECKING, Any

from benchmarks.measuring import line, milliseconds, title
from benchmarks.stores import Stores

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from slack_server import SlackServer

if TYPE_CHECKING:
    from collections.abc import Iterator

POSTS = 10_000
ASKED = (
    "engagement by network last 30 days",
    "engagement linkedin this month",
    "reach by week last 12 weeks",
    "quel est notre taux d'engagement sur Instagram ce mois-ci ?",
    "top 5 reach last 30 days",
)
BATCH = 500  # deliveries after which what is done is counted and forgotten
SOON = 3.0  # seconds within which Slack wants an acknowledgement
IN_FLIGHT = 16


class Crowd(SlackServer):
    """The stand-in without its checks of every message, which cost more than making them."""

    def _complaints(self, _call: Any) -> tuple[list[str], str]:
        return [], ""


class Told:
    """What came of what people did so far."""

    def __init__(self, slack: Crowd) -> None:
        self._slack = slack
        self._pending: list[Any] = []
        self.seconds: list[float] = []
        self.sent = self.unacknowledged = self.busy = self.answers = self.apologies = 0

    def send(self, payload: dict[str, Any], times: int = 1) -> None:
        self._pending.append(self._slack.deliver(payload, times=times))
        self.sent += 1
        if len(self._pending) >= BATCH:
            self.count(older=SOON)

    def in_flight(self) -> int:
        """How many wait for their answer; the stand-in forgets what was counted."""
        return self.sent - self.unacknowledged - self.busy - self.answers - self._answered()

    def _answered(self) -> int:
        return sum(call.shows != "" and call.accepted for call in list(self._slack.calls))

    def count(self, *, older: float = 0.0) -> None:
        """Count what is done, and forget it, as the stand-in does."""
        end = time.monotonic() - older
        due = [one for one in self._pending if one.started < end]
        self._pending = [one for one in self._pending if one.started >= end]
        for one in due:
            if one.acks and one.seconds < SOON:
                self.seconds.append(one.seconds)
                self.busy += bool(one.acks[0].payload)
            else:
                self.unacknowledged += 1
        shown = [call for call in self._slack.forget(due) if call.shows and call.accepted]
        # An acknowledgement that says "busy" is no answer.
        self.answers += sum(call.method != "ack" for call in shown)
        self.apologies += sum("reference" in call.text for call in shown)

    def settle(self, timeout: float = 60.0) -> None:
        """Wait until nothing comes any more."""
        end, before = time.monotonic() + timeout, -1
        while time.monotonic() < end and before != self.answers:
            before = self.answers
            time.sleep(2)
            self.count()

    def show(self, name: str, bot: subprocess.Popen[bytes]) -> None:
        self.count(older=SOON)
        inorder = sorted(self.seconds) or [float("nan")]
        p50, p99 = (milliseconds(inorder[int(part * len(inorder))]) for part in (0.5, 0.99))
        errors = self.unacknowledged + self.apologies
        cells = [f"{self.sent:,}", p50, p99, milliseconds(inorder[-1]), f"{errors}"]
        line(name, [*cells, f"{self.busy}", f"{self.answers:,}", f"{memory(bot):.1f} MB"])


HEADINGS = ["sent", "ack p50", "p99", "longest", "errors", "busy", "answers", "memory"]


def memory(bot: subprocess.Popen[bytes]) -> float:
    """What a process holds, MB."""
    status = Path(f"/proc/{bot.pid}/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def something(slack: Crowd, number: int, chance: random.Random) -> dict[str, Any]:
    """What one of the people does."""
    person = f"U{number % 50}"
    dice = chance.random()
    if dice < 0.5:
        return slack.command("/kpi", chance.choice(ASKED), user=person)
    if dice < 0.7:
        return slack.block_action("line-1", f"/kpi {chance.choice(ASKED)}", user=person)
    if dice < 0.9:
        day, likes = chance.randint(1, 28), chance.randint(1, 999)
        figures = f"add linkedin 2026-10-{day:02} {number % 24}:00 likes={likes}"
        return slack.command("/vigie", figures, user=person)
    if dice < 0.95:
        aim = f"objective clicks linkedin target {5000 + number % 9} by 31 December"
        return slack.command("/vigie", aim, user=person)
    return slack.command("/vigie", "journal", user=person)


def quickly(slack: Crowd, number: int, chance: random.Random) -> dict[str, Any]:
    """The same, mostly of what is answered quickly: for a run of very many."""
    if chance.random() < 0.2:
        return something(slack, number, chance)
    line = chance.choice(("help", "kpi engagement", "language en", "undo 1", "what", "objectives"))
    return slack.command("/vigie", line, user=f"U{number % 50}")


@contextmanager
def served(slack: Crowd, database: Path) -> Iterator[subprocess.Popen[bytes]]:
    """`vigie serve` on a database, in a process of its own."""
    environment = {
        "SLACK_API_URL": slack.url,
        "SLACK_BOT_TOKEN": "xoxb-benchmark",
        "SLACK_APP_TOKEN": "xapp-benchmark",
        "VIGIE_DATABASE": str(database),
        "PYTHONPATH": str(Path(__file__).parents[1]),
        "LOG_LEVEL": "ERROR",
    }
    code = "from bot.__main__ import main; main(['serve'])"
    with subprocess.Popen([sys.executable, "-c", code], env={**os.environ, **environment}) as bot:
        try:
            slack.wait_for_socket(30)
            yield bot
        finally:
            bot.terminate()


def at_a_pace(slack: Crowd, bot: subprocess.Popen[bytes], rate: float, seconds: float) -> None:
    told, chance, begun = Told(slack), random.Random(7), time.monotonic()
    for number in range(int(rate * seconds)):
        time.sleep(max(0.0, begun + number / rate - time.monotonic()))
        told.send(something(slack, number, chance))
        if number and number % int(rate * seconds / 10) == 0:
            told.show(f"after {time.monotonic() - begun:.0f} s", bot)
    told.settle()
    told.show(f"{rate:g}/s, {seconds:g} s", bot)


def bursts(slack: Crowd, bot: subprocess.Popen[bytes], times: int, people: int = 50) -> None:
    told, chance = Told(slack), random.Random(8)
    for burst in range(times):
        begun = time.monotonic()
        for number in range(people):
            told.send(something(slack, people * burst + number, chance))
        time.sleep(max(0.0, begun + 1 - time.monotonic()))
    told.settle()
    told.show(f"{times} bursts of {people}", bot)


def soak(slack: Crowd, bot: subprocess.Popen[bytes], many: int) -> None:
    told, chance = Told(slack), random.Random(9)
    begun = time.monotonic()
    for number in range(many):
        while told.in_flight() >= IN_FLIGHT:
            time.sleep(0.002)
        told.send(quickly(slack, number, chance))
        if number and number % (many // 10) == 0:
            told.show(f"after {number:,}", bot)
    told.settle()
    told.show(f"{many / (time.monotonic() - begun):.0f}/s", bot)


def thrice(slack: Crowd, bot: subprocess.Popen[bytes], database: Path, many: int) -> None:
    """Deliveries that come three times each: at once, and once more when all have come."""
    told, before = Told(slack), _done(database)
    every = []
    for number in range(many):
        likes = f"add linkedin 2025-{1 + number // 28 % 12:02}-{1 + number % 28:02} "
        likes += f"{number // 336:02}:00 likes={number}"
        changes = slack.command("/vigie", likes, user=f"U{number % 50}")
        every.append(slack.command("/kpi", ASKED[0]) if number % 2 else changes)
    for payload in every:
        told.send(payload, times=2)
        time.sleep(0.02)
    told.settle()
    for payload in every:
        slack.deliver(payload).wait_ack()
    told.settle()
    told.show(f"{many:,}, three times each", bot)
    stored = _done(database) - before
    print(
        f"answers beyond one each: {told.answers - many}; submissions stored: {stored}, "
        f"of {many // 2}"
    )


def _done(database: Path) -> int:
    with closing(connect(database)) as con:
        return int(con.execute("SELECT count(*) FROM submissions").fetchone()[0])


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    parser.add_argument("--rate", type=float, default=50, help="deliveries a second")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--soak", type=int, default=100_000, help="deliveries, as fast as answered")
    parser.add_argument("--thrice", type=int, default=1_000, help="deliveries")
    parser.add_argument("--bursts", type=int, default=20, help="one a second, of 50 people")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Stores(Path(folder)) as stores, Crowd() as slack:
        database = stores.store(POSTS).path
        print(f"{os.cpu_count()} CPUs, load {os.getloadavg()[0]:.1f}")
        with served(slack, database) as bot:
            slack.deliver(slack.command("/kpi", ASKED[0])).wait_ack()
            slack.wait_for_messages(1, 60)  # the first answer loads what the others find there
            slack.calls.clear()
            title(
                "Fifty people in Socket Mode, a mix of questions, figures, objectives and buttons"
            )
            line("", HEADINGS)
            if chosen.thrice:
                thrice(slack, bot, database, chosen.thrice)
            if chosen.bursts:
                bursts(slack, bot, chosen.bursts)
            if chosen.seconds:
                at_a_pace(slack, bot, chosen.rate, chosen.seconds)
            if chosen.soak:
                soak(slack, bot, chosen.soak)


if __name__ == "__main__":
    main()
