"""Processes that are killed while people submit: what was acknowledged is there once, and told.

`VIGIE_KILLS=200 pytest tests/bot/test_delivery_kills.py -s` kills two hundred and says what came.
"""

import os
import random
import subprocess
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

from slack_server import Delivery, SlackServer

from bot.settings import NAMES, Settings
from bot.store import Store

pytest_plugins = ("slack_app",)

KILLS = int(os.environ.get("VIGIE_KILLS", "3"))
EACH = 12  # lines that a process is brought
UTC = ZoneInfo("UTC")


def serving(database: Path, settings: Settings) -> subprocess.Popen[bytes]:
    environment = {
        "SLACK_API_URL": settings.api_url,
        "SLACK_BOT_TOKEN": settings.bot_token,
        "SLACK_APP_TOKEN": settings.app_token,
        "VIGIE_DATABASE": str(database),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    clean = {name: value for name, value in os.environ.items() if name not in NAMES}
    return subprocess.Popen(
        (sys.executable, "-c", "from bot.__main__ import main; main(['serve'])"),
        env={**clean, **environment},
        stderr=subprocess.DEVNULL,
    )


def bring(slack: SlackServer, name: str) -> Delivery:
    line = f"add x post_id={name} 2026-11-17 likes=7"
    return slack.deliver(slack.command("/vigie", line, user="U2"))


def opened(slack: SlackServer, times: int) -> None:
    """Wait until a process has come for its socket."""
    slack.wait_for_calls("apps.connections.open", times, 60)


def test_what_was_acknowledged_when_the_process_was_killed_is_there_once_and_told(
    tmp_path: Path, slack: SlackServer, settings: Settings
) -> None:
    database, chance = tmp_path / "vigie.db", random.Random(7)
    brought: dict[str, Delivery] = {}
    for number in range(KILLS):
        with serving(database, settings) as bot:
            try:
                opened(slack, number + 1)
                slack.wait_for_socket(60)
                for one in range(chance.randint(1, EACH)):
                    name = f"{number}x{one}"
                    brought[name] = bring(slack, name)
                    brought[name].wait_ack(30)
                # Most of what follows is killed at some point between its arrival and its answer.
                brought |= {f"{number}y{one}": bring(slack, f"{number}y{one}") for one in range(2)}
            finally:
                bot.kill()
    with serving(database, settings) as bot, Store(database, UTC, wait=20) as store:
        try:
            opened(slack, KILLS + 1)
            slack.wait_for(lambda: store.unfinished() == [], 60)
        finally:
            bot.terminate()
        bot.wait()
        told = [name for name, one in brought.items() if one.acks]
        stored = [name for name in brought if store.post("T1", "x", name)]
        submitted = sum(entry.what == "submit" for entry in store.journal("T1", 10 * len(brought)))

    what = f"brought {len(brought)}, acknowledged {len(told)}, stored {len(stored)}"
    print(f"{KILLS} kills: {what}")  # noqa: T201
    assert set(told) <= set(stored)
    assert submitted == len(stored)
    # Whoever was acknowledged has an answer; a crash after it was given may give it once more.
    assert len(slack.messages) >= len(told)
