"""What many workspaces cost while nothing is due, and how long others wait while one is erased."""

from __future__ import annotations

import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from slack_sdk.oauth.installation_store import Installation

from benchmarks.data import write_csv
from benchmarks.measuring import cpu, line, milliseconds, once, title
from bot.answers import weekly
from bot.exports import import_file
from bot.schedule import EVERY
from bot.settings import read_settings
from bot.slack.listeners import installs_of, make_desk
from bot.slack.unasked import Unasked
from bot.store import Digest, Reminder, Store, Watch
from bot.store.sealed import new_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.stores import Stores

WORKSPACES = 1_000
ERASED = 100_000  # posts
NOW = datetime(2026, 11, 25, 8, tzinfo=UTC)  # a Wednesday: nothing is due


def compare_workspaces(_stores: Stores, _sizes: Sequence[int]) -> None:
    """A thousand workspaces with a summary, a reminder and a watch each; one that is erased."""
    with tempfile.TemporaryDirectory() as folder:
        _idle(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        _erase(Path(folder))


def _idle(folder: Path) -> None:
    told = {
        "SLACK_CLIENT_ID": "1.2",
        "SLACK_CLIENT_SECRET": "5e87",
        "SLACK_SIGNING_SECRET": "8f74",
        "SLACK_API_URL": "http://127.0.0.1:9/api/",
        "VIGIE_URL": "https://vigie.example",
        "VIGIE_TOKEN_KEY": new_key(),
    }
    settings = read_settings(told, http=True)
    with (
        Store(folder / "vigie.db", ZoneInfo("Europe/Paris"), clock=NOW.timestamp) as store,
        ThreadPoolExecutor(1) as work,
    ):
        desk = make_desk(settings, store, work, lambda: NOW)
        installs = installs_of(desk)
        assert installs is not None
        for number in range(WORKSPACES):
            team = f"T{number}"
            installs.install(
                Installation(
                    app_id="A1",
                    team_id=team,
                    user_id="U1",
                    bot_token=f"xoxb-{number}",
                    bot_id="B1",
                    bot_user_id="UBOT",
                )
            )
            summary = Digest("C1", 0, 540, "Europe/Paris", "en", "U1")
            store.digests.keep(team, summary, who="U1")
            store.remind(team, Reminder("U1", "", 0, 540), who="U1")
            store.watches.keep(team, Watch("C1", "balanced", "en", "U1"), who="U1")
        title(f"{WORKSPACES:,} workspaces, nothing due (CPU)")
        line("the start: all tokens are read", [milliseconds(once(installs.verify).cpu)])
        unasked = Unasked(desk, installs.every, work, threading.Event(), lambda: weekly)
        say, look = cpu(unasked.say), cpu(unasked.look)
        line(f"what is due, each {EVERY} s", [milliseconds(say)])
        line("the watches, as often", [milliseconds(look)])
        line("of one core", [f"{(say + look) / EVERY:.1%}"])
        line("whether one is served", [milliseconds(cpu(lambda: installs.is_served("T7")))])
        line("its token", [milliseconds(cpu(lambda: installs.token_of("T7")))])


def _erase(folder: Path) -> None:
    posts = folder / "posts.csv"
    write_csv(posts, ERASED, "own")
    waits: list[float] = []
    over = threading.Event()
    with Store(folder / "vigie.db", ZoneInfo("Europe/Paris")) as store:
        store.installations.open("T1", "")
        import_file(posts, store, "T1", who="U1")
        store.installations.close("T1", "app_uninstalled")

        def others() -> None:
            while not over.is_set():
                began = time.perf_counter()
                store.note("T2", "U1", "submit", {})
                waits.append(time.perf_counter() - began)
                time.sleep(0.01)

        writer = threading.Thread(target=others)
        writer.start()
        cost = once(lambda: store.installations.erase("T1"))
        over.set()
        writer.join()
    title(f"a workspace of {ERASED:,} posts is erased")
    line("it takes", [f"{cost.wall:.1f} s"])
    waits.sort()
    line("others' writes wait, half of them", [milliseconds(waits[len(waits) // 2])])
    line("at most", [milliseconds(waits[-1])])
