"""What `vigie serve` writes while everything goes wrong: no token, no address, no one's words."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from slack_server import SlackServer

from bot.settings import NAMES, Settings

pytest_plugins = ("slack_app",)

ROOT = Path(__file__).parents[2]
SECRET = "confidential4711"  # stands in all that people write
# `vigie serve`, with a bug where questions are answered.
SERVE = f"""
import sys
import bot.commands
from bot.__main__ import main
def ask(text, *_, **__):
    raise ValueError("{SECRET} xoxb-in-an-exception", text)
bot.commands.ask = ask
main(["serve"])
"""
CRASH = f"""
import sys, threading, logging
from bot.slack.logs import set_up
set_up("DEBUG")
def fail(): raise ValueError("{SECRET} xoxb-in-an-exception")
thread = threading.Thread(target=fail); thread.start(); thread.join()
logging.getLogger("httpx").debug("{SECRET}")
logging.getLogger("vigie").warning("%d", "{SECRET}")
fail()
"""


@contextmanager
def served(
    slack: SlackServer, database: Path, level: str, said: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """`vigie serve` in a process of its own, until the block ends; `said` gets what it writes."""
    clean = {name: value for name, value in os.environ.items() if name not in NAMES}
    told = {
        "SLACK_BOT_TOKEN": "xoxb-a-secret",
        "SLACK_APP_TOKEN": "xapp-a-secret",
        "SLACK_API_URL": slack.url,
        "LOG_LEVEL": level,
        "VIGIE_DATABASE": str(database),
    }
    with said.open("wb") as file:
        process = subprocess.Popen(
            (sys.executable, "-c", SERVE),
            env={**clean, **told, "PYTHONPATH": str(ROOT)},
            cwd=database.parent,
            stdout=file,
            stderr=file,
        )
        try:
            slack.wait_for_socket(60)
            yield process
            process.send_signal(signal.SIGTERM)
            process.wait(60)
        finally:
            process.kill()
            process.wait()


@pytest.mark.parametrize("level", ["DEBUG", "INFO"])
def test_whatever_goes_wrong_nothing_secret_is_written(
    slack: SlackServer, tmp_path: Path, level: str
) -> None:
    said = tmp_path / "said"
    with served(slack, tmp_path / "vigie.db", level, said):

        def brought(payload: dict[str, object], methods: str) -> None:
            """Bring something, and wait until what it leads to was tried."""
            before = len(slack.calls)
            slack.deliver(payload).wait_ack(30)
            for method in methods.split():
                slack.wait_for(
                    lambda: any(call.method == method for call in slack.calls[before:]),  # noqa: B023
                    60,
                    method,
                )

        def typed(text: str) -> dict[str, object]:
            return slack.command("/vigie", f"add linkedin likes=3 text={SECRET}{text}", user="U2")

        brought(typed(" a"), "response_url")
        for number, fault in enumerate(
            ({"status": 429, "retry_after": 0}, {"status": 503}, {"lost": True}, {"garbled": True})
        ):
            slack.fail("response_url", **fault)
            brought(typed(f" {number}"), "response_url")
        slack.fail("response_url", error="used_url", times=9)
        slack.fail("chat.postEphemeral", error="token_revoked", times=9)
        slack.fail("chat.postMessage", error="missing_scope", times=1)
        brought(typed(" b"), "chat.postMessage")
        brought(slack.mention(f"why {SECRET}", user="U2"), "chat.postMessage")  # a bug
        slack.fail("views.open", error="expired_trigger_id")
        brought(slack.command("/vigie", "add", user="U2"), "views.open")
        for name, content in (("bad.xlsx", b"PK\x03\x04broken"), ("away.csv", b"a,b\n1,2\n")):
            file = slack.add_file(f"{SECRET} {name}", content, user="U2")
            if name.startswith("away"):
                slack.files[file["id"]].leads_to = f"{slack.origin}/elsewhere"
            for event in slack.share(file, channel="D2", user="U2", text=""):
                slack.deliver(event).wait_ack(30)
            slack.wait_for_calls("download", 1, 60)
        slack.deliver({"type": "block_actions", "user": SECRET, "actions": 3}).wait_ack(30)
        slack.deliver({**slack.command("/kpi", SECRET), "user_id": [SECRET]}).wait_ack(30)
        slack.push(f'{{"type": "events_api", "payload": "{SECRET}", "envelope_id": ')
        slack.push(f'["{SECRET}"]')
        slack.push(f'{{"type": "events_api", "payload": ["{SECRET}"], "envelope_id": "E"}}')
        brought(typed(" c"), "chat.postMessage")

    written = said.read_text(errors="replace")
    addresses = [call.arguments.get("trigger_id") or "no trigger" for call in slack.calls]
    for secret in (SECRET, "xoxb", "xapp", "/response/", "/link/", "/files/", *addresses):
        assert secret not in written, next(x for x in written.splitlines() if secret in x)
    assert "ValueError" in written  # the bug was noted, by its kind and place
    assert "reference" in written
    assert "Traceback" not in written


def test_what_nobody_caught_is_noted_without_its_words(tmp_path: Path) -> None:
    done = subprocess.run(
        (sys.executable, "-c", CRASH),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.count("ValueError") == 2
    assert SECRET not in done.stdout + done.stderr
    assert "xoxb" not in done.stderr


def test_settings_show_no_token(settings: Settings) -> None:
    assert "secret" not in repr(settings) + str(settings)
