"""Processes that are killed while four people submit: what was called stored is there, once.

`VIGIE_KILLS=200 pytest tests/bot/test_serve_kills.py -s` kills two hundred and says what came.
"""

import itertools
import os
import random
import sqlite3
import threading
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import PARIS
from serving import kill, log_of, start
from slack_people import shown
from slack_server import SlackServer

from bot.store import Scope, Store
from kpi.periods import ALL

if TYPE_CHECKING:
    import subprocess

pytest_plugins = ("slack_app",)

KILLS = int(os.environ.get("VIGIE_KILLS", "4"))
WRITERS = 4
EVERY = Scope(("owned",), ALL)


@dataclass
class Crowd:
    """Four people who submit one post after the other, three in a line and one in a form.

    `promised` has the posts that they were told are stored, `sent` all of them.
    """

    slack: SlackServer
    form: dict
    sent: list[str] = field(default_factory=list)
    promised: list[str] = field(default_factory=list)
    kills: int = 0
    done: threading.Event = field(default_factory=threading.Event)
    seen: Counter[str] = field(default_factory=Counter)
    _looked: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def write(self, writer: int) -> None:
        """Submit until all is done; what a kill cut short is given up, and is no promise."""
        for number in itertools.count():
            if self.done.is_set():
                return
            name = f"k{writer}x{number}k"
            self.slack.wait_for_socket(120)
            self.sent.append(name)
            kills = self.kills
            if self._in_form(name) if writer == 0 else self._in_a_line(name, writer):
                self.promised.append(name)
            elif kills == self.kills and not self.done.is_set():
                raise AssertionError(f"{name} was answered by nothing, and nobody was killed")

    def _in_a_line(self, name: str, writer: int) -> bool:
        line = f'add x 2026-11-20 likes=7 text="{name}"'
        self.slack.deliver(self.slack.command("/vigie", line, f"U{writer + 1}"))
        return self._wait(lambda: self._told(name))

    def _in_form(self, name: str) -> bool:
        """A form closes once it is stored."""
        values = {"network": "x", "date": "2026-11-20", "likes": "7", "text": name}
        sent = self.slack.deliver(self.slack.view_submission(self.form, values, "U9"))
        if self._wait(lambda: sent.acks):
            return "errors" not in sent.acks[0].payload
        return False

    def _wait(self, look: object) -> bool:
        """Whether it came before somebody was killed, or soon after."""
        kills, end = self.kills, time.monotonic() + 120
        while time.monotonic() < end:
            if look():
                return True
            if self.kills > kills:
                time.sleep(0.2)  # what was on its way
                return bool(look())
            time.sleep(0.002)
        return False

    def _told(self, name: str) -> bool:
        with self._lock:
            calls = self.slack.calls[self._looked :]
            self._looked += len(calls)
            for call in calls:
                if call.shows == "message" and "Stored: X" in (text := shown(call)):
                    self.seen[text.partition("“")[2].partition("”")[0]] += 1
            return name in self.seen


def form_of(slack: SlackServer) -> dict:
    slack.wait_for_socket(60)
    slack.deliver(slack.shortcut("vigie_add", user="U9")).wait_ack(60)
    [form] = slack.wait_for_views(1, 60)
    return {name: value for name, value in form.view.items() if name not in {"id", "hash"}}


@pytest.mark.parametrize("processes", [1, 2])
def test_what_is_called_stored_survives_a_kill(
    tmp_path: Path, slack: SlackServer, processes: int
) -> None:
    database, kills = tmp_path / "vigie.db", max(KILLS // 2, 1)
    chance = random.Random(processes)
    running: list[subprocess.Popen[bytes]] = [start(database, slack)]
    crowd = Crowd(slack, form_of(slack))
    writers = [threading.Thread(target=crowd.write, args=(one,)) for one in range(WRITERS)]
    try:
        while len(running) < processes:
            running.append(start(database, slack))
        for writer in writers:
            writer.start()
        for _ in range(kills):
            enough = len(crowd.promised) + chance.randrange(1, 40)
            slack.wait_for(lambda: len(crowd.promised) >= enough, 120)  # noqa: B023
            slack.wait_for(lambda: len(slack._sockets.ready()) == processes, 120)
            time.sleep(chance.random() * 0.05)
            victim = running.pop(chance.randrange(processes))
            kill(victim, slack)
            crowd.kills += 1
            if running:  # the other goes on
                before = len(crowd.promised)
                slack.wait_for(lambda: len(crowd.promised) > before, 120)  # noqa: B023
            running.append(start(database, slack))
        before = len(crowd.promised)
        slack.wait_for(lambda: len(crowd.promised) > before, 120)
    finally:
        crowd.done.set()
        for writer in writers:
            writer.join()
        for process in running:
            process.kill()
            process.wait()
    with Store(database, PARIS) as store:
        kept = Counter(one.text for one in store.readings("T1", EVERY))
        found, damage = store.findings("T1"), store.damage()
        whole = sum(one.likes == 7 for one in store.readings("T1", EVERY))
    crowd._told("")  # what was still on its way
    promised = {*crowd.promised, *crowd.seen}
    lost = promised - kept.keys()
    print(  # noqa: T201
        f"{kills} kills, {processes} processes: sent {len(crowd.sent)}, "
        f"called stored {len(promised)}, lost {len(lost)}, "
        f"half-written {found.posts - whole}, doubled {sum(kept.values()) - len(kept)}, "
        f"stored and never said {len(kept.keys() - promised)}"
    )

    assert "Traceback" not in log_of(database).read_text(encoding="utf-8")
    assert not lost
    assert set(kept.values()) == {1}
    assert kept.keys() <= {*crowd.sent}
    assert whole == found.posts
    assert found.well
    assert not damage


def test_a_file_whose_event_was_acknowledged_survives_a_kill(
    tmp_path: Path, slack: SlackServer
) -> None:
    database, chance, names = tmp_path / "vigie.db", random.Random(3), []
    process = start(database, slack)
    try:
        for number in range(KILLS):
            slack.wait_for_socket(60)
            names.append(f"posts{number}x.csv")
            rows = f"network,post_id,published_at,likes\nx,{number},2026-11-20T10:00:00Z,{number}\n"
            file = slack.add_file(names[-1], rows.encode(), user="U2")
            for event in slack.share(file, channel="D1", user="U2"):
                slack.deliver(event).wait_ack(20)
            time.sleep(chance.random() * 0.4)
            kill(process, slack)
            process = start(database, slack)
            slack.wait_for(lambda: told_of(slack, names[-1]), 60, names[-1])
    finally:
        process.kill()
        process.wait()
    with closing(sqlite3.connect(database)) as con:
        kept = Counter(name for (name,) in con.execute("SELECT name FROM files"))
    print(f"{KILLS} kills after a file came: {kept.total()} kept")  # noqa: T201

    assert kept == Counter(names)


def told_of(slack: SlackServer, name: str) -> bool:
    return any(name in shown(message) for message in slack.messages)
