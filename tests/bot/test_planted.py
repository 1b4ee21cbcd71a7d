"""What people and files write does nothing: it is shown as it is, on every screen.

The same hostile text is planted by the ways that people have, in every field that takes one; then
everything that Vigie can show is asked for, and each text that goes out is looked at.
"""

import csv
import io
import re
from collections.abc import Iterator
from concurrent.futures import Executor, Future
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from conftest import NOW, PARIS
from rich.console import Console
from slack_bolt import App
from slack_people import Call, Payload
from slack_server import SlackServer
from workbooks import xlsx

from bot.commands import Place
from bot.messages import LANGUAGES, Language
from bot.settings import Settings
from bot.slack import make_app
from bot.store import Store
from bot.terminal import Screen, reply

pytest_plugins = ("slack_app",)

# As Slack brings it: what a person types is escaped already.
MARK = "zz9"
HOSTILE = (
    f"<!channel> <@U666> <https://evil.example|{MARK}> *{MARK}* _{MARK}_ ~{MARK}~ `{MARK}` "
    f"```{MARK}``` &lt;!here&gt; \u202e{MARK}\u200b\u2066 \x1b[31m{MARK} '; DROP TABLE posts; -- "
    f"%s {{0}} {{ $x }} [link={MARK}]"
)
TYPED = HOSTILE.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "")
OURS = re.compile(r"<([@#][CGUW][A-Z0-9]+|https://s\.example/[^<>]*)>")
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)  # in which Slack reads no other mark
ACTIVE = re.compile(rf"(?<!\u200b)[*_~]{MARK}|`{MARK}")

LINES = (
    *(
        "",
        "add",
        "journal",
        "missing",
        "objectives",
        "digest now",
        "digest list",
        "people",
        "start",
    ),
    *("channels list", "steps negative", "watch test", "remind", "kpi", "advice", "undo", "help"),
    *(f"kpi {MARK}", f"edit {MARK}", f"delete {MARK}", f"export {TYPED}", f"people {MARK}", TYPED),
    *(
        "objective",
        "digest",
        "watch",
        "steps neutral",
        "channels",
        "import",
        "press",
        "language fr",
    ),
)
QUESTIONS = (
    *(
        "",
        "channels",
        "people",
        "mentions by author",
        "top 5 posts by clicks",
        "articles by outlet",
    ),
    *("impressions by campaign", "impressions by account", "engagement by format", "open rate"),
    *("impressions by post", "mentions by sentiment", "articles", "engaged people", TYPED),
    *(f'reach campaign:"{TYPED}"', "worst 3 posts by likes", "impressions by hashtag", "best time"),
)


class AtOnce(Executor):
    """Does what it is given there and then."""

    def submit(self, do: Any, /, *args: Any, **more: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(do(*args, **more))
        return future


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "vigie.db", PARIS, clock=NOW.timestamp) as store:
        yield store


@pytest.fixture
def app(settings: Settings, store: Store, slack: SlackServer) -> App:
    slack.people |= {"U1": {"locale": "fr-FR"}, "U2": {"locale": "en-GB"}, "U4": {"is_admin": True}}
    return make_app(settings, store, AtOnce(), lambda: NOW)


def plant(slack: SlackServer, app: App) -> None:
    """Put the text wherever a person or a file can put one."""

    def typed(line: str) -> None:
        slack.send(app, slack.command("/vigie", line, user="U2", channel="C7"))

    figures = "impressions=1000 reach=900 likes=80 clicks=30"
    for day in range(1, 15):
        texts = " ".join(
            f'{name}="{TYPED} {day}"' for name in ("text", "campaign", "account", "hashtags")
        )
        link = f"url=https://s.example/{day}"
        typed(f"add linkedin 2026-11-{day:02} 10:30 {figures} {link} {texts}")
        earned = " ".join(f'{name}="{TYPED}"' for name in ("text", "author", "message"))
        typed(f"add x media=earned 2026-11-{day:02} sentiment=negative likes=3 {earned}")
    typed(f'press https://s.example/p outlet="{TYPED}" message="{TYPED}" tone=negative audience=99')
    typed(f'email campaign="{TYPED}" recipients=500 opens=40')
    typed(f'objective clicks linkedin campaign:"{TYPED}" target 5,000 by 31 December for {TYPED}')
    typed("objective clicks linkedin target 5,000 by 31 December for conversion")
    typed(f"objective word 1 at risk {TYPED}")
    typed(f'digest monday 9:00 lines: reach campaign:"{TYPED}"; engagement by campaign')
    typed(f'watch balanced campaign:"{TYPED}"')
    typed("watch balanced")
    typed(f"people add {TYPED} @{MARK} linkedin {TYPED}")
    typed(f'channels linkedin:"{TYPED}" @U1')
    typed(f"steps negative {TYPED}")
    table = [
        ["date", "network", "likes", "text", "campaign", HOSTILE],
        *(["2026-11-02", "linkedin", "5", HOSTILE, HOSTILE, HOSTILE] for _ in range(3)),
        ["never", "linkedin", HOSTILE, "", "", ""],
    ]
    written = io.StringIO()
    csv.writer(written).writerows(table)
    cells = {
        f"{column}{row}": re.sub("[\x00-\x1f]", "", value)
        for row, values in enumerate(table, 1)
        for column, value in zip("ABCDEF", values, strict=True)
    }
    for name, content in (
        (f"{HOSTILE}.csv", written.getvalue().encode()),
        (f"../../{HOSTILE}.csv", b"date;likes\n\xff\xfe"),
        ("names.csv", f"{HOSTILE},{HOSTILE}\n1,2\n".encode()),
        (f"{HOSTILE}.xlsx", xlsx({HOSTILE[:31]: cells})),
    ):
        file = slack.add_file(name, content, user="U2")
        for event in slack.share(file, channel="D2", user="U2"):
            slack.send(app, event)


def ask_for_all(slack: SlackServer, app: App, person: str) -> None:
    """Ask for everything that Vigie shows, and press the buttons that this brings."""
    for line in LINES:
        slack.send(app, slack.command("/vigie", line, user=person, channel="C7"))
    for line in QUESTIONS:
        slack.send(app, slack.command("/kpi", line, user=person, channel="C7"))
        slack.send(app, slack.mention(line, user=person))
    slack.send(app, slack.home_opened(person, "home"))
    slack.send(app, slack.home_opened(person, "messages"))
    for message in list(slack.messages):
        if message.user not in {"", person} or not message.blocks:
            continue
        for element in elements(message.blocks):
            if element["type"] == "button" and "url" not in element:
                pressed = slack.block_action(
                    element["action_id"], element["value"], message=message, user=person
                )
                slack.send(app, pressed)


def elements(value: Any) -> Iterator[Payload]:
    """Every object that Slack knows, at any depth."""
    if isinstance(value, dict):
        if "type" in value and ("action_id" in value or "text" in value):
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from elements(part)


def interpreted(call: Call) -> Iterator[str]:
    """Every text of a call that Slack interprets."""
    if call.shows == "message":
        yield call.text
    if comment := call.arguments.get("initial_comment"):
        yield str(comment)
    yield from (one["text"] for one in elements(call.blocks) if one["type"] == "mrkdwn")


def shown_as_is(call: Call) -> Iterator[str]:
    """Every other text that it shows."""
    for one in elements([call.blocks, call.view.get("title"), call.arguments.get("title")]):
        if isinstance(one.get("text"), str) and one["type"] != "mrkdwn":
            yield one["text"]
    yield str(call.arguments.get("filename", ""))


# ---------------------------------------------------------------------------------------- Slack
@pytest.mark.parametrize("person", ["U1", "U4"])
def test_nothing_that_was_planted_does_anything(
    slack: SlackServer, app: App, store: Store, person: str, caplog: pytest.LogCaptureFixture
) -> None:
    plant(slack, app)
    ask_for_all(slack, app, person)

    planted, harmed = 0, []
    for call in slack.calls:
        for text in interpreted(call):
            planted += MARK in text
            marks = [mark[0] for mark in re.finditer("<[^<>]*>", text)]
            harmed += [mark for mark in marks if not OURS.fullmatch(mark) or "U666" in mark]
            harmed += ACTIVE.findall(CODE.sub("", text))
            harmed += [repr(text)] if UNSEEN.search(text) else []
        for text in shown_as_is(call):
            planted += MARK in text
            harmed += [repr(text)] if UNSEEN.search(text) else []
    assert not harmed
    assert planted > 200
    assert "failed, reference" not in caplog.text
    assert store.findings("T1").well


# ------------------------------------------------------------------------------------- terminal
@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_that_was_planted_moves_a_terminal(
    slack: SlackServer, app: App, store: Store, code: str, now: datetime
) -> None:
    plant(slack, app)
    written = io.StringIO()
    screen = Screen(Language(code), Console(file=written, force_terminal=False, width=110))
    place = Place("T1", "U4", language=lambda: code, is_admin=lambda: True)

    for line in (*(f"/vigie {line}" for line in LINES if "export" not in line), *QUESTIONS):
        try:
            reply(screen, line or "/vigie", store, place, now)
        except Exception as error:
            if type(error).__name__ != "FormNeeded":
                raise

    assert MARK in written.getvalue()
    assert not re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", written.getvalue())
