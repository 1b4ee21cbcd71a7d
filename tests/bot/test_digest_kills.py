"""Processes that are killed while they post: every summary is there whole, and once.

`VIGIE_KILLS=200 pytest tests/bot/test_digest_kills.py -s` kills two hundred and says what came.
"""

import math
import os
import random
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from slack_server import SlackServer
from unasked import Process, digest, keys, started

from bot.store import Store
from bot.store.outbox import POSTED

pytest_plugins = ("slack_app",)

KILLS = int(os.environ.get("VIGIE_KILLS", "4"))
EACH = 3  # channels that are due when a process starts
PARTS = 3  # the message, and two in its thread


def set_due(database: Path, channels: list[str]) -> None:
    """Have channels whose summary is due this minute, set a day ago."""
    now = datetime.now(UTC)
    when = {"weekday": now.weekday(), "minute": now.hour * 60 + now.minute, "zone": "UTC"}
    with Store(database, ZoneInfo("UTC"), wait=20, clock=lambda: time.time() - 86_400) as store:
        for channel in channels:
            store.digests.keep("T1", digest(channel, **when), who="U7")


@pytest.mark.parametrize("processes", [1, 2])
def test_who_is_killed_while_posting_neither_doubles_nor_loses(
    tmp_path: Path, slack: SlackServer, processes: int
) -> None:
    database, channels = tmp_path / "vigie.db", []
    # Half of the time a process waits for an answer to what Slack has taken already.
    slack.fail("chat.postMessage", delay=0.03, times=math.inf)
    running: list[Process] = []
    chance = random.Random(processes)
    kills = KILLS // 2
    try:
        for number in range(kills):
            new = [f"C{number}X{one}" for one in range(EACH)]
            set_due(database, new)
            channels += new
            while len(running) < processes:
                running.append(started(database, slack.url))
            before = len(keys(slack))
            slack.wait_for(lambda: len(keys(slack)) > before, 60)  # noqa: B023
            time.sleep(chance.random() * 0.4)
            victim = running.pop(chance.randrange(processes))
            victim.kill()
            victim.wait()
        running.append(started(database, slack.url))
        with Store(database, ZoneInfo("UTC"), wait=20) as store:
            slack.wait_for(
                lambda: all(
                    (one := store.outbox.last("T1", channel)) and one.state == POSTED
                    for channel in channels
                ),
                120,
            )
    finally:
        for process in running:
            process.kill()
            process.wait()
    posted = Counter(keys(slack))
    expected = {
        f"digest {channel} {key.split()[2]} {part}"
        for channel in channels
        for part in range(PARTS)
        for key in [next(one for one in posted if one.split()[1] == channel)]
    }
    looked = len(slack.called("conversations.history")) + len(slack.called("conversations.replies"))
    print(  # noqa: T201
        f"{kills} kills, {processes} processes, {len(expected)} messages: "
        f"missing {len(expected - posted.keys())}, twice {sum(n - 1 for n in posted.values())}, "
        f"looked up {looked}"
    )

    assert posted == Counter(expected)
