"""What Vigie says unasked, for tests: a clock that is moved by hand, a stand-in for what it says.

`World` is one process of Vigie: it looks at what is due and says it, in a Slack for tests. Run as a
program (`python tests/unasked.py DATABASE ADDRESS`), this is one that says what is due until it is
killed, as `vigie serve` does but with shorter waits.
"""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias
from zoneinfo import ZoneInfo

from slack_sdk import WebClient
from slack_server import SlackServer

from bot import watching
from bot.answers import Answer
from bot.messages import LANGUAGES, Language, Said
from bot.schedule import put_what_is_due, ticking
from bot.settings import NAMES, read_settings
from bot.slack import clients, pace, sending, serving
from bot.slack.listeners import make_desk
from bot.slack.pace import Pace
from bot.slack.posting import Posting
from bot.slack.sending import Sender
from bot.store import Digest, Scope, Store
from kpi.periods import ALL, Period

if TYPE_CHECKING:
    from bot.answers.weekly import Correction, Weekly

TIMEOUT = 0.4  # seconds
Process: TypeAlias = subprocess.Popen[bytes]


class Clock:
    """The time, which goes on when somebody waits, or is told to."""

    def __init__(self, now: datetime) -> None:
        self.now = now.astimezone(UTC)
        self._lock = threading.Lock()

    def __call__(self) -> datetime:
        return self.now

    def seconds(self) -> float:
        return self.now.timestamp()

    def forward(self, **by: float) -> None:
        with self._lock:
            self.now += timedelta(**by)


class Stop(threading.Event):
    """Nobody really waits."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock

    def wait(self, timeout: float | None = None) -> bool:
        self._clock.forward(seconds=timeout or 0.0)
        return self.is_set()


@dataclass
class Writer:
    """Stands in for what makes summaries: likes, in a message and a thread of two."""

    breaks: str = ""  # the channel whose summary can't be made
    calls: list[str] = field(default_factory=list)
    meanwhile: Callable[[], object] = lambda: None

    def weekly(
        self, digest: Digest, store: Store, workspace: str, week: Period, now: datetime, *,
        late: bool = False,
    ) -> "Weekly":  # fmt: skip
        from bot.answers.weekly import Weekly  # noqa: PLC0415  (numpy and pandas)

        del now
        self.calls.append(digest.channel)
        if digest.channel == self.breaks:
            raise KeyError("a bug")
        likes = self._likes(store, workspace)
        self.meanwhile()
        first = _answer(f"{week.start} {likes} likes{' late' if late else ''}")
        thread = (_answer(f"{week.start} details"), _answer(f"{week.start} posts"))
        return Weekly(first, thread, {"likes": likes})

    def corrected(
        self, digest: Digest, store: Store, workspace: str, week: Period, then: datetime,
        told: Mapping[str, Any], heard: int,
    ) -> "Correction | None":  # fmt: skip
        from bot.answers.weekly import Correction  # noqa: PLC0415

        del then, heard
        self.calls.append(digest.channel)
        likes = self._likes(store, workspace)
        if likes == told["likes"]:
            return None
        answer = _answer(f"{week.start} {told['likes']:g} to {likes} likes")
        return Correction(answer, {"likes": likes})

    @staticmethod
    def _likes(store: Store, workspace: str) -> int:
        return sum(one.likes or 0 for one in store.readings(workspace, Scope(("owned",), ALL)))


def _answer(text: str) -> Answer:
    return Answer(Said("no-such-message", other=text))


class World:
    """One process of Vigie, which looks at what is due when it is told to."""

    def __init__(self, store: Store, slack: SlackServer, clock: Clock) -> None:
        self.store, self.slack, self.clock, self.weekly = store, slack, clock, Writer()
        client = WebClient("xoxb-test", slack.url, timeout=TIMEOUT, retry_handlers=[])  # type: ignore[arg-type]
        self.stop = Stop(clock)
        self.sender = Sender(
            store,
            "T1",
            Posting(client),
            Pace(self.stop, clock.seconds),
            lambda: self.weekly,
            lambda code, _person: Language(code if code in LANGUAGES else "en"),
            clock,
        )

    def tick(self, **after: float) -> None:
        """Let some time pass, then look, and say what is due."""
        self.clock.forward(**after)
        put_what_is_due(self.store, "T1", self.clock())
        self.sender.send()

    def said(self, channel: str = "C1") -> list[str]:
        """What stands in a channel, and in its threads with a mark, even if Slack denied it."""
        calls = [call for call in self.slack.called("chat.postMessage") if call.channel == channel]
        return [("> " if call.thread else "") + call.text for call in calls if call.ts]


def digest(channel: str = "C1", **fields: Any) -> Digest:
    """A summary on Mondays at nine in Paris."""
    told = {"weekday": 0, "minute": 540, "zone": "Europe/Paris", "language": "en", "owner": "U7"}
    return Digest(channel, **{**told, **fields})


def started(database: Path, address: str) -> Process:
    """A process of its own that says what is due, to be killed."""
    clean = {name: value for name, value in os.environ.items() if name not in NAMES}
    here = Path(__file__)
    return subprocess.Popen(
        (sys.executable, str(here), str(database), address),
        env={**clean, "PYTHONPATH": f"{here.parents[1]}:{here.parent}"},
        stderr=subprocess.DEVNULL,
    )


def keys(slack: SlackServer) -> list[str]:
    """What tells the messages that stand in this Slack from each other, even if it denied them."""
    posts = [call for call in slack.called("chat.postMessage") if call.ts]
    return [call.arguments["metadata"]["event_payload"]["key"] for call in posts]


def serve(database: Path, address: str) -> None:
    """Say what is due until somebody kills this process."""
    told = {"SLACK_BOT_TOKEN": "xoxb-test-secret", "SLACK_APP_TOKEN": "xapp-test-secret"}
    settings = read_settings({**told, "SLACK_API_URL": address})
    watching.SETTLED = 0
    clients.TIMEOUT, sending.LEASE, sending.DOUBT, sending.FIRST_WAIT = 1, 3, 3, 1
    pace.IN_A_CHANNEL = pace.IN_ALL = 0.01
    serving.ticking = partial(ticking, every=0.1)
    serving._writer = Writer
    with (
        Store(database, ZoneInfo("UTC")) as store,
        ThreadPoolExecutor(1) as work,
        serving.saying_what_is_due(make_desk(settings, store, work), lambda: ["T1"]),
    ):
        time.sleep(3_600)


if __name__ == "__main__":
    serve(Path(sys.argv[1]), sys.argv[2])
