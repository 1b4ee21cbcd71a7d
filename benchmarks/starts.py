"""What starting costs, and how soon a command is acknowledged."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.measuring import line, milliseconds, times, title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.stores import Stores

# What `vigie serve` imports before it listens.
SERVED = "import bot.__main__, bot.slack.listeners, bot.slack.serving, bot.store"
COMMANDS = 200
VIGIE = "from bot.__main__ import main; main(['serve'])"
SERVERS = {
    "Vigie": VIGIE,
    "Vigie, what may change something": VIGIE,
    "Bolt's default App": """
import os
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
client = WebClient(os.environ["SLACK_BOT_TOKEN"], os.environ["SLACK_API_URL"])
app = App(client=client)
app.command("/vigie")(lambda ack: ack())
SocketModeHandler(app, os.environ["SLACK_APP_TOKEN"]).start()
""",
}
EAGER = "import slack_bolt, apscheduler.schedulers.background, pandas, sqlite_utils"


def compare_starts(stores: Stores, sizes: Sequence[int]) -> None:  # noqa: ARG001
    title("A start: a fresh process that imports what `vigie serve` needs; goal: x 0.3, 40 MB")
    ours, eager, nothing = (_process(code) for code in (SERVED, EAGER, "pass"))
    line("", ["CPU", "memory", "CPU to eager"])
    for name, (cpu, memory) in {"python": nothing, "Vigie": ours, "all eagerly": eager}.items():
        line(name, [f"{1000 * cpu:.0f} ms", f"{memory:.0f} MB", f"x {cpu / eager[0]:.2f}"])


def compare_acknowledgements(stores: Stores, sizes: Sequence[int]) -> None:  # noqa: ARG001
    """How soon Slack hears that a command arrived, over Socket Mode, from another process."""
    title(
        f"The acknowledgement of a command: {COMMANDS} in turn; goal: p50 0.5 ms, x 15 of default"
    )
    line("", ["p50", "p99", "default to it"])
    found = {name: acknowledgements(name) for name in SERVERS}
    default = median(found["Bolt's default App"])
    for name, seconds in found.items():
        p50, p99 = median(seconds), sorted(seconds)[int(0.99 * len(seconds))]
        line(name, [milliseconds(p50), milliseconds(p99), times(default, p50)])


def acknowledgements(server: str = "Vigie") -> list[float]:
    """Seconds from a command to its acknowledgement, one at a time, by a fresh process."""
    sys.path.insert(0, str(Path.cwd() / "tests"))
    from slack_server import SlackServer  # noqa: PLC0415

    with SlackServer() as slack, tempfile.TemporaryDirectory() as folder:
        environment = {
            "SLACK_API_URL": slack.url,
            "SLACK_BOT_TOKEN": "xoxb-benchmark",
            "SLACK_APP_TOKEN": "xapp-benchmark",
            "VIGIE_DATABASE": str(Path(folder) / "vigie.db"),
            "PYTHONPATH": str(Path.cwd()),
            "LOG_LEVEL": "ERROR",
        }
        with subprocess.Popen(
            [sys.executable, "-c", SERVERS[server]], env={**os.environ, **environment}
        ) as bot:
            try:
                slack.wait_for_socket()
                text = "undo 1" if "change" in server else "help"
                seconds = []
                for number in range(COMMANDS):
                    delivered = slack.deliver(slack.command("/vigie", text))
                    delivered.wait_ack()
                    seconds.append(delivered.seconds)
                    if server.startswith("Vigie"):  # the stand-in takes its time to check
                        slack.wait_for_messages(number + 1)
                return seconds[COMMANDS // 10 :]  # the first ones load what the others find there
            finally:
                bot.terminate()


def _process(code: str, runs: int = 7) -> tuple[float, float]:
    """CPU seconds and memory (MB) of a fresh Python that runs some code, medians."""
    # The kernel's other figure for memory, ru_maxrss, remembers the process that started this one.
    report = "; import resource as r; u = r.getrusage(r.RUSAGE_SELF)"
    report += "; memory = open('/proc/self/status').read().split('VmHWM:')[1].split()[0]"
    report += "; print(u.ru_utime + u.ru_stime, int(memory) / 1024)"
    found: list[tuple[float, float]] = []
    for _ in range(runs):
        told = subprocess.run(
            [sys.executable, "-c", code + report],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        )
        cpu, memory = told.stdout.split()[-2:]
        found.append((float(cpu), float(memory)))
    return median(cpu for cpu, _ in found), median(memory for _, memory in found)
