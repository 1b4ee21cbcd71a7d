"""`vigie serve --http` in a process of its own, on a free port, for a small Slack."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import Popen

from bot.settings import NAMES

ROOT = Path(__file__).parents[1]
SECRET = "8f742231b10e8888abcd99yyyzzz85a5"  # the example of Slack's documentation
STARTED = re.compile(r"listening on (http://\S+)")


@dataclass
class Bot:
    """A bot that serves: its process, its file, its address, and the lines of its log so far."""

    process: Popen[str]
    database: Path
    address: str = ""
    log: list[str] = field(default_factory=list)

    @property
    def events(self) -> str:
        """Where Slack posts."""
        return f"{self.address}/slack/events"

    @property
    def place(self) -> tuple[str, int]:
        """The host and the port."""
        host, _, port = self.address.removeprefix("http://").rpartition(":")
        return host, int(port)

    def stop(self, how: int = signal.SIGTERM) -> int:
        """Ask it to end, and wait until it has."""
        self.process.send_signal(how)
        return self.process.wait(30)

    def wait_for_line(self, words: str, seconds: float = 30) -> str:
        """The first line of the log that holds some words."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for line in list(self.log):
                if words in line:
                    return line
            if self.process.poll() is not None:
                break
            time.sleep(0.01)
        raise AssertionError(f"no {words!r} in {self.log}")


@contextmanager
def serving(database: Path, slack: str, **settings: str) -> Iterator[Bot]:
    """A bot that serves over HTTP, for the Slack at an address; at the end it is killed."""
    told = {
        "SLACK_BOT_TOKEN": "xoxb-test-secret",
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_API_URL": slack,
        "VIGIE_DATABASE": str(database),
        **settings,
    }
    clean = {name: value for name, value in os.environ.items() if name not in NAMES}
    command = (sys.executable, "-m", "bot", "serve", "--http", "--port", "0")
    with Popen(
        command,
        env={**clean, **told, "PYTHONPATH": str(ROOT)},
        cwd=database.parent,  # where no .env of ours is read
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        bot = Bot(process, database)
        reader = threading.Thread(target=_read, args=(bot,))
        reader.start()
        try:
            line = bot.wait_for_line("listening on http")
            if found := STARTED.search(line):
                bot.address = found[1]
            yield bot
        finally:
            process.kill()
            reader.join()


def _read(bot: Bot) -> None:
    for line in bot.process.stderr or ():
        bot.log.append(line)
