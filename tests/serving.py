"""`vigie serve` as a process of its own, in a Slack for tests, which may be killed or starved."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from slack_people import Call, shown
from slack_server import SlackServer

from bot.messages import Language, Said
from bot.settings import NAMES

EN = Language("en")
ROOT = Path(__file__).parents[1]


def start(database: Path, slack: SlackServer, **more: str) -> subprocess.Popen[bytes]:
    """Start a process that serves; it answers once the Slack has a socket of it.

    What it logs is added to `log_of` the database.
    """
    clean = {name: value for name, value in os.environ.items() if name not in NAMES}
    told = {
        "SLACK_BOT_TOKEN": "xoxb-test-secret",
        "SLACK_APP_TOKEN": "xapp-test-secret",
        "SLACK_API_URL": slack.url,
        "VIGIE_DATABASE": str(database),
    }
    with log_of(database).open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "bot", "serve"],
            cwd=database.parent,  # where there is no .env
            env={**clean, **told, **more, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=log,
        )


def log_of(database: Path) -> Path:
    return database.with_suffix(".log")


def kill(process: "subprocess.Popen[bytes]", slack: SlackServer) -> None:
    """End a process at once, and wait until Slack has noticed."""
    sockets = len(slack._sockets.ready())
    process.kill()
    process.wait()
    if sockets:
        slack.wait_for(lambda: len(slack._sockets.ready()) < sockets, 20, "a socket to end")


@contextmanager
def serving(database: Path, slack: SlackServer, **more: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process that serves while the block runs."""
    process = start(database, slack, **more)
    try:
        slack.wait_for_socket(60)
        yield process
    finally:
        process.kill()
        process.wait()


def answer(slack: SlackServer, line: str, *, user: str = "U2", timeout: float = 60.0) -> str:
    """What somebody is shown after a slash command: a message, or a form."""
    before = len(slack.calls)
    command, _, rest = line.partition(" ")
    slack.deliver(slack.command(command, rest, user)).wait_ack(timeout)
    told = slack.wait_for(
        lambda: [
            call
            for call in slack.calls[before:]
            if call.shows and user in {call.user, call.channel} and not _is_late(call)
        ],
        timeout,
        line,
    )
    return shown(told[0])


def _is_late(call: Call) -> bool:
    """Whether it is about something that was answered when the process was killed."""
    return EN.say(Said("delivery-done")) in shown(call)
