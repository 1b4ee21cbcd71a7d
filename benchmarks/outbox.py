"""What is said unasked: ten thousand channels at the same minute, and five years of calendars."""

from __future__ import annotations

import gc
import tempfile
import threading
import time
from collections import deque
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from benchmarks.measuring import line, megabytes, milliseconds, title
from bot.answers import Answer, Table
from bot.answers.weekly import Weekly
from bot.messages import Language, Said
from bot.schedule import EVERY, put_what_is_due
from bot.slack.pace import Pace
from bot.slack.posting import Posting
from bot.slack.sending import Sender
from bot.slack.unasked import SENDERS
from bot.store import Digest, Store
from bot.store.outbox import DIGEST, LEASE, POSTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from benchmarks.stores import Stores
    from kpi.periods import Period

CHANNELS = 10_000
MONDAY_9 = datetime(2026, 11, 23, 8, tzinfo=UTC)  # in Paris
# What the simulated Slack takes: a message a second in a channel with a little more at once, and
# several hundred a minute in all.
BURST, IN_A_MINUTE = 3, 400
ROWS = 12
ZONES = (
    *("Africa/Cairo", "Africa/Casablanca", "Africa/El_Aaiun", "Africa/Johannesburg"),
    *("Africa/Lagos", "America/Anchorage", "America/Asuncion", "America/Bogota"),
    *("America/Chicago", "America/Denver", "America/Halifax", "America/Havana"),
    *("America/Los_Angeles", "America/Mexico_City", "America/Miquelon", "America/New_York"),
    *("America/Nuuk", "America/Santiago", "America/Sao_Paulo", "America/Scoresbysund"),
    *("America/St_Johns", "Antarctica/Troll", "Asia/Beirut", "Asia/Dubai", "Asia/Gaza"),
    *("Asia/Jerusalem", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Tokyo", "Atlantic/Azores"),
    *("Australia/Adelaide", "Australia/Lord_Howe", "Australia/Sydney", "Europe/Dublin"),
    *("Europe/Lisbon", "Europe/London", "Europe/Paris", "Pacific/Apia", "Pacific/Auckland"),
    "Pacific/Chatham",
)
FIRST, LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)
A_DAY, A_MINUTE = timedelta(days=1), timedelta(minutes=1)


class Clock(threading.Event):
    """A simulated time: it goes on to the next moment for which a thread waits, when all do."""

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self.now = now
        self.threads = 1
        self._moved = threading.Condition()
        self._awaited: list[datetime] = []

    def __call__(self) -> datetime:
        return self.now

    def seconds(self) -> float:
        return self.now.timestamp()

    def wait(self, timeout: float | None = None) -> bool:
        with self._moved:
            until = self.now + timedelta(seconds=max(timeout or 0, 0))
            self._awaited.append(until)
            self._go_on()
            self._moved.wait_for(lambda: self.now >= until or self.is_set())
        return self.is_set()

    def leave(self) -> None:
        """One thread fewer waits."""
        with self._moved:
            self.threads -= 1
            self._go_on()

    def _go_on(self) -> None:
        """Move when all wait: whoever is woken does not wait any more."""
        while self._awaited and len(self._awaited) >= self.threads:
            self.now = max(self.now, min(self._awaited))
            self._awaited = [one for one in self._awaited if one > self.now]
            self._moved.notify_all()


class Slack(WebClient):
    """A Slack that takes so many messages, and is asked for nothing else."""

    def __init__(self, clock: Clock) -> None:
        super().__init__("xoxb-simulated", retry_handlers=[])
        self._clock = clock
        self.posted: list[tuple[str, bool, float]] = []  # where, whether in a thread, when
        self.refused = 0
        self._recent: dict[str, deque[float]] = {}

    def api_call(self, api_method: str, **told: Any) -> SlackResponse:
        assert api_method == "chat.postMessage"
        given, now = told["json"], self._clock.seconds()
        for key, most, seconds in (("", IN_A_MINUTE, 60.0), (given["channel"], BURST, BURST)):
            recent = self._recent.setdefault(key, deque())
            while recent and recent[0] <= now - seconds:
                recent.popleft()
            if len(recent) >= most:
                self.refused += 1
                limited = self._response({"ok": False, "error": "ratelimited"}, 429)
                raise SlackApiError("ratelimited", limited)  # type: ignore[no-untyped-call]
        self._recent[""].append(now)
        self._recent[given["channel"]].append(now)
        self.posted.append((given["channel"], bool(given.get("thread_ts")), now))
        return self._response({"ok": True, "ts": f"{now:.6f}"}, 200)

    def _response(self, data: dict[str, Any], status: int) -> SlackResponse:
        headers = {"Retry-After": "10"} if status != 200 else {}
        return SlackResponse(
            client=self,
            http_verb="POST",
            api_url="",
            req_args={},
            data=data,
            headers=headers,
            status_code=status,
        )


class Writer:
    """Writes messages as large as weekly ones, with threads of two; making them costs nothing."""

    def __init__(self) -> None:
        thread = (_page("Details"), _page("Posts"))
        self._summary = Weekly(_page("Week"), thread, {"reach": 12_400.0})

    def weekly(
        self,
        digest: Digest,
        store: Store,
        workspace: str,
        week: Period,
        now: datetime,
        *,
        late: bool = False,
    ) -> Weekly:
        del digest, store, workspace, week, now, late
        return self._summary

    def corrected(
        self,
        digest: Digest,
        store: Store,
        workspace: str,
        week: Period,
        then: datetime,
        told: Mapping[str, Any],
        heard: int,
    ) -> None:
        """Nothing changes."""


def _page(name: str) -> Answer:
    rows = tuple((Said("no-message", other=f"{name} {row}"), str(row)) for row in range(ROWS))
    titles = (Said("no-message", other="what"), Said("no-message", other="how much"))
    body = tuple(
        Said("no-message", other=f"{name}, line {row}: " + 60 * "x") for row in range(ROWS)
    )
    return Answer(Said("no-message", other=name), body=body, table=Table(titles, rows))


def compare_outbox(stores: Stores, sizes: Sequence[int]) -> None:
    """How long ten thousand channels take that are due at the same minute, in simulated time."""
    del stores, sizes
    title(f"Weekly summaries of {CHANNELS:,} channels of a workspace, due at the same minute")
    clock = Clock(MONDAY_9 - A_DAY)
    with _store(clock) as store:
        for number in range(CHANNELS):
            digest = Digest(f"C{number:05}", 0, 540, "Europe/Paris", "en", "U1")
            store.digests.keep("T1", digest, who="U1")
        slack, writer = Slack(clock), Writer()
        pace = Pace(clock, clock.seconds)
        language = Language("en")
        sender = Sender(
            store, "T1", Posting(slack), pace, lambda: writer, lambda *_: language, clock
        )
        gc.collect()
        before, cpu = _memory(), time.process_time()
        clock.now = MONDAY_9
        ticks: list[float] = []

        def serve(tick: bool) -> None:  # noqa: FBT001
            while len(slack.posted) < 3 * CHANNELS:
                if tick:
                    begun = time.perf_counter()
                    put_what_is_due(store, "T1", clock())
                    ticks.append(time.perf_counter() - begun)
                else:
                    sender.send()
                clock.wait(EVERY)
            clock.leave()

        clock.threads = 1 + SENDERS
        threads = [
            threading.Thread(target=serve, args=(number == 0,)) for number in range(clock.threads)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        most = _memory()
        cpu = time.process_time() - cpu
        firsts = sorted(when for _, thread, when in slack.posted if not thread)
        details = [when for _, thread, when in slack.posted if thread]
        for name, when in (
            ("first messages: the median", median(firsts)),
            ("the last", firsts[-1]),
            ("all, threads too", max(details)),
        ):
            line(name, [f"{(when - MONDAY_9.timestamp()) / 60:.1f} min"])
        line("posted, and once each", [f"{len(slack.posted):,}", str(_each_once(slack))])
        line("refused by Slack (429)", [f"{slack.refused:,}"])
        line("our own work for each message", [milliseconds(cpu / len(slack.posted))])
        line("memory taken meanwhile", [megabytes(most - before)])
        line("looking what is due: the first", [milliseconds(ticks[0])])
        line("when nothing is", [milliseconds(median(ticks[1:]))])


def _each_once(slack: Slack) -> bool:
    firsts = {channel for channel, thread, _ in slack.posted if not thread}
    return len(firsts) == CHANNELS and len(slack.posted) == 3 * CHANNELS


def compare_calendar(stores: Stores, sizes: Sequence[int]) -> None:
    """Five years go by in 40 zones: whether every summary is due at its local hour, once."""
    del stores, sizes
    title(f"Weekly summaries in {len(ZONES)} zones, 2026-2030, with a simulated clock")
    clock = Clock(FIRST - A_DAY)
    said: dict[tuple[str, str], list[datetime]] = {}
    with _store(clock) as store:
        digests = [one for number, zone in enumerate(ZONES) for one in _hours(number, zone)]
        for digest in digests:
            store.digests.keep("T1", digest, who="U1")
        expected = {
            (digest.channel, f"{day:%Y-%m-%d}"): due
            for digest in digests
            for day, due in _expected(digest)
        }
        moments = sorted(set(expected.values()))
        changed, _ = store.outbox.latest_change("T1")
        for moment in sorted({*moments, *(moment - A_MINUTE for moment in moments)}):
            clock.now = moment
            put_what_is_due(store, "T1", moment)
            now = int(moment.timestamp())
            while letter := store.outbox.claim("T1", now, LEASE):
                said.setdefault((letter.channel, letter.occasion), []).append(moment)
                assert store.outbox.keep(replace(letter, state=POSTED, heard=changed))
        kept = len(store.outbox.since("T1", DIGEST, 0))
    # What was due before the first day of all is said on that day, late.
    begun = {key: whens for key, whens in said.items() if key in expected}
    right = sum(whens == [expected[key]] for key, whens in begun.items())
    moved = sum(due.astimezone(ZoneInfo(d.zone)).time().isoformat()[:5] != _shown(d)
                for d in digests for _, due in _expected(d))  # fmt: skip
    line("due, by a count of minutes", [f"{len(expected):,}"])
    line("said at that minute, once", [f"{right:,}"])
    line("missing", [str(len(expected.keys() - said.keys()))])
    line("twice", [str(sum(len(whens) > 1 for whens in said.values()))])
    line("at an hour that did not exist", [str(moved)])
    line("moments looked at", [f"{2 * len(moments):,}"])
    line("letters kept at the end", [f"{kept:,}"])


def _hours(number: int, zone: str) -> Iterator[Digest]:
    """Of a zone: a usual hour, and those on the days and at the hours when its clocks change."""
    nights = {(0, 540)}
    for day in (FIRST + A_DAY * number for number in range((LAST - FIRST).days)):
        before, after = (one.astimezone(ZoneInfo(zone)) for one in (day, day + A_DAY))
        if before.utcoffset() != after.utcoffset():
            steps = (day + A_MINUTE * 15 * step for step in range(97))
            local = [step.astimezone(ZoneInfo(zone)) for step in steps]
            changed = next(
                i for i, one in enumerate(local) if one.utcoffset() != local[0].utcoffset()
            )
            last = local[changed - 1] + timedelta(
                minutes=30
            )  # what is shown then is what is not there
            nights.add((last.weekday(), 60 * last.hour + last.minute))
    for weekday, minute in sorted(nights):
        yield Digest(f"C{number}X{weekday}X{minute}", weekday, minute, zone, "en", "U1")


def _expected(digest: Digest) -> Iterator[tuple[datetime, datetime]]:
    """Its days, and on each the first minute at which clocks show its hour, or a later one."""
    zone = ZoneInfo(digest.zone)
    day = datetime(2026, 1, 1)  # noqa: DTZ001  (what clocks show)
    while day < LAST.replace(tzinfo=None):
        if day.weekday() == digest.weekday:
            asked = day + timedelta(minutes=digest.minute)
            # Counted minute by minute from before any zone could show it.
            moment = asked.replace(tzinfo=UTC) - (zone.utcoffset(asked) or A_DAY) - A_MINUTE * 150
            while moment.astimezone(zone).replace(tzinfo=None) < asked:
                moment += A_MINUTE
            yield day, moment
        day += A_DAY


def _shown(digest: Digest) -> str:
    return f"{digest.minute // 60:02}:{digest.minute % 60:02}"


@contextmanager
def _store(clock: Clock) -> Iterator[Store]:
    with (
        tempfile.TemporaryDirectory() as folder,
        Store(Path(folder) / "vigie.db", ZoneInfo("Europe/Paris"), clock=clock.seconds) as store,
    ):
        store.rebuild("T1", ZoneInfo("Europe/Paris"))
        yield store


def _memory() -> int:
    """What this process keeps in memory now, in bytes."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
