"""Processes that are killed while they look and warn: each channel is warned of a spike once.

`VIGIE_KILLS=200 pytest tests/bot/test_alert_kills.py -s` kills two hundred and says what came.
"""

import math
import os
import random
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from brand import mention, mentions, submit
from slack_server import SlackServer
from unasked import Process, keys, started

from bot.store import Store, Watch
from bot.store.outbox import ALERT, POSTED

pytest_plugins = ("slack_app",)

KILLS = int(os.environ.get("VIGIE_KILLS", "4"))
EACH = 2  # channels that begin to watch before each kill
PARTS = 2  # the message, and its list
UTC_ZONE = ZoneInfo("UTC")


def opened(database: Path) -> Store:
    return Store(database, UTC_ZONE, wait=20)


def say_something(database: Path) -> None:
    """A brand with a spike two hours ago."""
    spike = datetime.now(UTC).replace(minute=0, second=0, microsecond=0) - timedelta(hours=2)
    with opened(database) as store:
        submit(store, mentions(spike - timedelta(days=20), spike, 2))
        submit(store, mentions(spike, spike + timedelta(hours=1), 1, by="usual"))
        minutes = (spike + timedelta(minutes=one) for one in range(60))
        submit(store, [mention(at, f"spike-{at:%M}", "negative") for at in minutes])


def begin_to_watch(database: Path, channels: list[str], number: int) -> None:
    """Channels that watch, and figures that are a reason to look: of long ago, and of no matter."""
    old = datetime.now(UTC) - timedelta(days=10, minutes=number)
    with opened(database) as store:
        for channel in channels:
            store.watches.keep("T1", Watch(channel, "balanced", "en", "U1"), who="U1")
        submit(store, [mention(old, f"reason-{number}")])


def is_warned(store: Store, channels: list[str]) -> bool:
    done = [one.channel for one in store.outbox.since("T1", ALERT, 0) if one.state == POSTED]
    return sorted(done) == sorted(channels)


@pytest.mark.parametrize("processes", [1, 2])
def test_who_is_killed_while_looking_and_warning_neither_doubles_nor_loses(
    tmp_path: Path, slack: SlackServer, processes: int
) -> None:
    database, channels = tmp_path / "vigie.db", []
    slack.fail("chat.postMessage", delay=0.03, times=math.inf)
    say_something(database)
    running: list[Process] = []
    chance = random.Random(processes)
    kills = KILLS // 2
    try:
        for number in range(kills):
            new = [f"C{number}X{one}" for one in range(EACH)]
            begin_to_watch(database, new, number)
            channels += new
            while len(running) < processes:
                running.append(started(database, slack.url))
            before = len(keys(slack))
            if number % 2 == 0:  # else it is killed while it looks, or begins
                slack.wait_for(lambda: len(keys(slack)) > before, 60)  # noqa: B023
            time.sleep(chance.random() * (0.3 if number % 2 == 0 else 3))
            victim = running.pop(chance.randrange(processes))
            victim.kill()
            victim.wait()
        running.append(started(database, slack.url))
        with opened(database) as store:
            slack.wait_for(lambda: is_warned(store, channels), 120)
            alerts = Counter(one.channel for one in store.alerts.since("T1", 0))
    finally:
        for process in running:
            process.kill()
            process.wait()
    posted = Counter(keys(slack))
    of_spike = Counter((key.split()[1], key.split()[-1]) for key in posted.elements())
    expected = Counter((channel, str(part)) for channel in channels for part in range(PARTS))
    print(  # noqa: T201
        f"{kills} kills, {processes} processes, {len(channels)} channels: "
        f"missing {len(expected - of_spike)}, twice {len(of_spike - expected)}"
    )

    assert alerts == Counter(channels)
    assert of_spike == expected
