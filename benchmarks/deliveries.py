"""What Vigie does with hostile deliveries: `python -m benchmarks.deliveries --inputs 100000`.

Each input is something that Slack could bring (a command, a question, a button, a form, an event),
made from the lines of the documentation and from what Vigie itself showed before; then changed: its
words, its letters, or any field of it, which is dropped or holds something of another kind. The app
is the real one, in the small Slack of the tests, which refuses what Slack would.

A failure is an exception, a bug that Vigie noted, a delivery that is not acknowledged, a message
that Slack would refuse or that calls somebody, and a sound command that got no answer. It is
printed. The same `--seed` makes the same inputs.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import re
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import Executor, Future
from copy import deepcopy
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import bot
from bot.settings import read_settings
from bot.slack import make_app
from bot.slack.socket_mode import Receiver
from bot.store import Store

sys.path.append(str(Path(bot.__file__).parent.parent / "tests"))

from slack_sdk.socket_mode import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_server import SlackServer

from benchmarks.stores import WORKSPACE, ZONE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from slack_people import Call

    from bot.settings import Settings

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=ZONE)
FRESH = 1_000  # inputs after which a database is new: it gets slower as it fills
_SHOWN = 40  # messages and forms whose buttons are pressed
_FAILURES_SHOWN = 30
_PLACEHOLDER = re.compile(r"<[^<>|]+>|…")
_OURS = re.compile(r"<([@#][CGUW][A-Z0-9]+|https?://[^<>]*)>")
_MARKUP = re.compile(r"<[^<>]*>")
_CANARY = "<!channel> <@U666|you> <https://evil.example|here>"

WORDS = (
    *("<!channel>", "<@U1>", "<@U2|ana>", "<#C1|news>", "<https://evil.example|safe>", "*", "`", "~"),
    *("```", "_x_", "\u202e", "\u200b", "\u2066", "\x00", "\ud800", "\U000e0041", "\u2028", "\ufeff"),
    *("'; DROP TABLE posts; --", '"', "%s", "%n", "{x}", "{ $x }", "{0.__class__}", "\\", "\x1b[31m"),
    *("NaN", "inf", "-inf", "1e309", "-1", "١٢٣", "１２３", "²", str(2**77), "1,234", "1.234,5", "0x10"),
    *("0000-01-01", "9999-12-31", "32.13.2026", "29.02.2027", "2026-11-20", "00:00", "25:61", "S53"),
    *("=cmd()", "+1", "@SUM(A1)", "a=", "=b", "impressions=", "likes=1e5", "campaign:", 'campaign:"', ":"),
    *("../../etc/passwd", "C:\\CON", "x" * 300, "é" * 99, "🏴", "ﷺ", "İ", "ß", "top", "vs", "by", "et"),
    *("100000000", "0", "-0", "1/0", "50%", "0,0001 %", "€", "$5", "12 400", "12\u202f400", ",", ";"),
)  # fmt: skip
LINES = (
    *(
        "add linkedin 2026-11-20 10:30 impressions=1,200 likes=85 comments=4",
        "undo",
        "journal",
        "edit",
    ),
    *(
        "add",
        "press",
        "import",
        "export",
        "objective",
        "objectives",
        "digest",
        "digest list",
        "watch",
    ),
    *("press https://a.example/x outlet=Monde tone=negative audience=2 300 000", "start", "people"),
    *(
        "mentions 12 x negative yesterday",
        "followers linkedin 12 400 ourpage",
        "language fr",
        "advice",
    ),
    *("email campaign=Noel recipients=5 000 opens=1 200", "missing", "remind @U1 monday 9:00"),
    *("objective clicks linkedin target 5,000 by 31 December for conversion", "channels linkedin"),
    *(
        "digest monday 9:00 Europe/Paris linkedin lines: engagement by network; reach",
        "steps negative",
    ),
    *(
        "watch balanced",
        "watch test",
        "steps negative",
        "kpi reach",
        "delete",
        "help",
        "digest now",
    ),
    *("people add Ana Martin @anam linkedin", "steps", "channels list", "objective suggest reach"),
)
QUESTIONS = (
    "quel est notre taux d'engagement sur LinkedIn ce mois-ci ?",
    "et sur Facebook ?",
    "pourquoi ?",
    "best time to post on insta?",
    "who talks about us most?",
    "did we hit 2.5% CTR last month?",
    "why did our impressions fall last week",
    "top 5 posts by clicks since July by network",
)


class _AtOnce(Executor):
    """Does what it is given there and then."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except BaseException as error:  # noqa: BLE001  (whoever waits for it is told)
            future.set_exception(error)
            NOTED.append(f"in a thread: {error!r}")
        return future


NOTED: list[str] = []


class _Socket(SocketModeClient):
    """A socket to nowhere, which counts what is acknowledged."""

    acknowledged = 0

    def send_socket_mode_response(self, response: object) -> None:  # noqa: ARG002
        self.acknowledged += 1


class _Notes(logging.Handler):
    """Keeps the bugs that are noted."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.ERROR:
            NOTED.append(record.getMessage())


class Fuzzer:
    """Makes deliveries for an app and judges what comes of them."""

    def __init__(self, slack: SlackServer, settings: Settings, seed: int) -> None:
        self.chance = random.Random(seed)
        self.slack, self._settings = slack, settings
        self.lines = [*_documented(), *(f"/vigie {line}" for line in LINES)]
        self._messages: list[Call] = []
        self._views: list[dict[str, Any]] = []
        self.outcomes: Counter[str] = Counter()
        self.failures: Counter[str] = Counter()
        self.failed = 0
        self._receiver: Receiver | None = None
        self._socket = _Socket("xapp-fuzzed")

    def run(self, inputs: int, folder: Path) -> None:
        for first in range(0, inputs, FRESH):
            with Store(folder / f"{first}.db", ZONE, clock=NOW.timestamp) as store:
                _fill(store)
                app = make_app(self._settings, store, _AtOnce(), lambda: NOW)
                self._receiver = Receiver(app, "xapp-fuzzed")
                self._messages, self._views = [], []
                for number in range(first, min(first + FRESH, inputs)):
                    self._try(number)
            done = min(first + FRESH, inputs)
            print(f"{done:>8,} inputs, {self.failed} failures", file=sys.stderr, flush=True)
            for left in folder.glob(f"{first}.db*"):
                left.unlink()

    def _try(self, number: int) -> None:
        make = self.chance.choices(
            (self._command, self._question, self._button, self._form, self._event), (8, 3, 4, 3, 2)
        )[0]
        sound = make()
        changed = sound
        broken = self.chance.random() < 0.4
        if broken:
            changed = deepcopy(sound)
            for _ in range(self.chance.choice((1, 1, 2, 5))):
                _break(changed, self.chance)
        self.slack.calls.clear()
        NOTED.clear()
        try:
            self._socket.acknowledged = 0
            assert self._receiver
            self._receiver.handle(self._socket, SocketModeRequest("slash", "E1", deepcopy(changed)))
        except Exception as error:  # noqa: BLE001  (whatever it is, it should not have been raised)
            NOTED.append(f"raised {error!r}")
        calls = list(self.slack.calls)
        kind = f"{make.__name__.strip('_')}{', fields changed' if broken else ''}"
        wrong = [*NOTED, *self.slack.problems, *_markup(calls)]
        if not self._socket.acknowledged:
            wrong.append("not acknowledged")
        told = [
            call for call in calls if call.shows or call.method == "files.completeUploadExternal"
        ]
        if not told and not broken and kind == "command":
            wrong.append("no answer")
        self.slack.problems.clear()
        self.outcomes[f"{kind}: {'an answer' if told else 'no word'}"] += 1
        if wrong:
            self.failed += 1
            last = re.sub(r"reference \w+", "", wrong[0])
            self.failures[last[-400:]] += 1
            if self.failures[last[-400:]] == 1 and len(self.failures) <= _FAILURES_SHOWN:
                print(
                    f"Input {number}, a {kind}:\n{wrong[0]}\n{wrong[1:]}\n{json.dumps(changed)[:2_500]}\n"
                )
        self._messages = [
            *self._messages,
            *(c for c in calls if c.accepted and c.shows == "message" and c.blocks),
        ][-_SHOWN:]
        views = (call.view for call in calls if call.shows == "view" and call.accepted)
        self._views = [*self._views, *(v for v in views if v.get("type") == "modal")][-_SHOWN:]

    # ------------------------------------------------------------------------- what is made
    def _command(self) -> dict[str, Any]:
        line = self.chance.choice(self.lines)
        name, _, text = line.partition(" ")
        return self.slack.command(name, self._changed(text), self._person(), self._room())

    def _question(self) -> dict[str, Any]:
        text = self.chance.choice((*QUESTIONS, *(line.partition(" ")[2] for line in self.lines)))
        channel, text = self._room(), self._changed(text)
        if channel.startswith("D"):
            return self.slack.message(text, channel, self._person())
        threads = [{"thread_ts": m.thread or m.ts} for m in self._messages if m.ts] or [{}]
        more = self.chance.choice([{}, self.chance.choice(threads)])
        if more and self.chance.random() < 0.5:
            return self.slack.message(text, channel, self._person(), **more)
        return self.slack.mention(text, channel, self._person(), **more)

    def _button(self) -> dict[str, Any]:
        found = [
            (message, element)
            for message in self._messages
            for element in _within(message.blocks)
            if "action_id" in element
        ]
        if not found:
            return self._command()
        message, element = self.chance.choice(found)
        person = message.user if message.ephemeral and message.user else self._person()
        value: Any = element.get("value")
        if options := element.get("options"):
            value = self.chance.choice(options)["value"]
            if element["type"] == "checkboxes":
                value = [value]
        made = self.slack.block_action(element["action_id"], value, message=message, user=person)
        if self.chance.random() < 0.5:  # forged: the same button, and another line behind it
            action = made["actions"][0]
            for holder in (action, action.get("selected_option") or {}):
                if "value" in holder:
                    holder["value"] = self._changed(holder["value"])
        return made

    def _form(self) -> dict[str, Any]:
        if not self._views:
            return self._command()
        view = deepcopy(self.chance.choice(self._views))
        values: dict[str, Any] = {}
        for block in view["blocks"]:
            element = block.get("element") or {}
            if "action_id" in element:
                filled = {"type": element["type"], **self._filled(element)}
                values[block["block_id"]] = {element["action_id"]: filled}
        view["state"] = {"values": values}
        person = self._person()
        made = self.slack._interaction(  # noqa: SLF001
            "view_submission", person, WORKSPACE, view["id"]
        )
        changes = [
            block["element"]["action_id"]
            for block in view["blocks"]
            if block.get("dispatch_action")
        ]
        if changes and self.chance.random() < 0.4:
            action = {"action_id": self.chance.choice(changes), "block_id": "x", "type": "x"}
            place = {"container": {"type": "view", "view_id": view["id"]}}
            return {**made, "type": "block_actions", "actions": [action], "view": view, **place}
        return {**made, "view": view, "response_urls": []}

    def _filled(self, element: dict[str, Any]) -> dict[str, Any]:
        """What somebody puts in a field; now and then what its menu does not offer."""
        text = self._changed(self.chance.choice((*WORDS, *QUESTIONS, *self.lines)))
        options = [*element.get("options", ()), {"value": text}]
        match element["type"]:
            case "static_select" | "radio_buttons" | "external_select":
                return {
                    "selected_option": self.chance.choice([*options[:-1] * 5, options[-1], None])
                }
            case "multi_static_select" | "checkboxes":
                return {"selected_options": self.chance.choices(options, k=2)}
            case "datepicker":
                days = ("2026-12-31", "2026-11-01", None, "0000-00-00", "9999-12-31", "1/2/3")
                return {"selected_date": self.chance.choice(days)}
            case "timepicker":
                return {"selected_time": self.chance.choice(("09:00", None, "25:61", "٠٩:٠٠"))}
            case "users_select":
                return {"selected_user": self.chance.choice(("U1", "U2", None, "x"))}
            case "conversations_select":
                return {"selected_conversation": self.chance.choice(("C1", "D1", None, "<!here>"))}
            case "file_input":
                return {"files": [{"id": "F0404"}]}
        return {"value": self.chance.choice((text, element.get("initial_value"), None, "12"))}

    def _event(self) -> dict[str, Any]:
        person, text = self._person(), self._changed(self.chance.choice(WORDS))
        match self.chance.randrange(5):
            case 0:
                return self.slack.home_opened(
                    person, self.chance.choice(("home", "messages", text))
                )
            case 1:
                files = [{"id": "F0404", "name": f"{text}.csv"}]
                return self.slack.message("", user=person, subtype="file_share", files=files)
            case 2:
                told: dict[str, Any] = {"file_id": "F0404", "file": {"id": "F0404"}}
                return self.slack.event("file_shared", user_id=person, channel_id="C1", **told)
            case 3:
                callback = self.chance.choice(("vigie_add", "vigie_import", text))
                return self.slack.shortcut(callback, user=person)
            case _:
                said = self.slack.message(f"<https://x.example/{text}> {text}", "C1", person)
                said["event"]["files"] = [{"id": "F0404", "name": text}]
                callback = self.chance.choice(("vigie_add_post", "vigie_import"))
                return self.slack.shortcut(callback, said=said, user=person)

    def _person(self) -> str:
        return self.chance.choice(("U1", "U1", "U2", "U4", "U9"))

    def _room(self) -> str:
        return self.chance.choice(("C1", "C1", "C7", "D1"))

    def _changed(self, text: str) -> str:
        """A line of the same kind: some of its words changed, or its letters, or nothing."""
        chance = self.chance
        words = text.split(" ")
        for _ in range(chance.choice((0, 1, 1, 2, 4))):
            at = chance.randrange(len(words) + 1)
            other = chance.choice(self.lines).split(" ")
            match chance.randrange(8):
                case 0:
                    words[at : at + 1] = []
                case 1:
                    words[at:at] = [chance.choice(WORDS)]
                case 2:
                    words[at : at + 1] = [chance.choice(WORDS)]
                case 3:
                    words[at:at] = other[1 + chance.randrange(len(other)) :]
                case 4:
                    words[at : at + 1] = [chance.choice(other)]
                case 5:
                    words[at:at] = words[at : at + 2] * chance.choice((1, 2, 40))
                case 6 if at < len(words) and "=" in words[at]:
                    words[at] = words[at].partition("=")[0] + "=" + chance.choice(WORDS)
                case _ if at < len(words) and words[at]:
                    letters = list(words[at])
                    place = chance.randrange(len(letters))
                    letters[place : place + chance.randrange(2)] = chance.choice(WORDS)[:2]
                    words[at] = "".join(letters)
        return " ".join(words)


def _documented() -> Iterator[str]:
    """The lines that the documentation says to type."""
    root = Path(bot.__file__).parent.parent
    for page in (root / "README.md", *sorted((root / "docs").glob("*.md"))):
        for line in re.findall(r"`((?:/vigie|/kpi)[^`]*)`", page.read_text(encoding="utf-8")):
            yield _PLACEHOLDER.sub("x", line)
        if page.name == "README.md":
            for cell in re.findall(
                r"^\| [^|]+ \| (`.*`) \|$", page.read_text("utf-8"), re.MULTILINE
            ):
                yield from (f"/kpi {line}" for line in re.findall("`([^`]+)`", cell))


_OTHER: tuple[Any, ...] = (
    *(None, 0, -1, 2**77, 1.5, True, "", " ", "x", "x" * 5_000, "\ud800", "<!channel>", "T2", "U9"),
    *(
        [],
        {},
        [None],
        [[]],
        [{}],
        {"a": 1},
        {"id": None},
        "null",
        "{}",
        "[]",
        '{"a": 1}',
        "-1",
        "C2",
    ),
)


def _break(value: Any, chance: random.Random) -> None:
    """Drop a field of a delivery, at any depth, or put something else in it."""
    places = [(holder, key) for holder, key in _places(value) if key not in {"type", "command"}]
    if not places:
        return
    holder, key = chance.choice(places)
    if isinstance(holder, dict) and chance.random() < 0.4:
        del holder[key]
    else:
        holder[key] = deepcopy(chance.choice(_OTHER))


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    pairs: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        pairs = list(value.items())
    elif isinstance(value, list):
        pairs = list(enumerate(value))
    for key, inner in pairs:
        yield value, key
        yield from _places(inner)


def _within(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _within(inner)


def _markup(calls: list[Call]) -> Iterator[str]:
    """What is said to Slack in marks that are none of Vigie's own."""
    for call in calls:
        texts = [call.text] if call.shows == "message" else []
        texts += [x["text"] for x in _within(call.blocks) if x.get("type") == "mrkdwn"]
        for text in texts:
            for mark in _MARKUP.findall(str(text)):
                if not _OURS.fullmatch(mark) or "U666" in mark:
                    yield f"unescaped: {mark}"


def _fill(store: Store) -> None:
    from bot.entries import reading_of  # noqa: PLC0415

    networks = ("linkedin", "instagram", "youtube", "x")
    told: list[dict[str, str]] = [
        {
            "network": networks[day % 4],
            "media": "owned",
            "date": f"2026-11-{day:02}",
            "time": "18:00",
            "impressions": str(1000 + day),
            "reach": "900",
            "likes": str(day),
            "clicks": "9",
            "text": f"{_CANARY} {day}",
            "campaign": f"Noel {_CANARY}",
            "account": "nova",
            "format": "image",
            "url": f"https://s.example/{day}",
        }
        for day in range(1, 17)
    ]
    told += [
        {
            "network": "x",
            "media": "earned",
            "date": f"2026-11-{day:02}",
            "author": _CANARY,
            "sentiment": ("positive", "negative")[day % 2],
            "text": _CANARY,
        }
        for day in range(1, 17)
    ]
    store.submit(
        WORKSPACE, [reading_of(one, NOW.date(), ZONE) for one in told], who="U0", source="posts.csv"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.deliveries", description=__doc__)
    parser.add_argument("--inputs", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    logging.getLogger("vigie").addHandler(_Notes())
    logging.getLogger("vigie").propagate = False
    start = time.perf_counter()
    with SlackServer() as slack, tempfile.TemporaryDirectory() as folder:
        slack.clock = NOW.timestamp
        slack.people["U4"] = {"is_admin": True}
        slack.people["U9"] = {"is_restricted": True}
        tokens = {"SLACK_BOT_TOKEN": "xoxb-fuzzed", "SLACK_APP_TOKEN": "xapp-fuzzed"}
        settings = read_settings({**tokens, "SLACK_API_URL": slack.url})
        fuzzer = Fuzzer(slack, settings, chosen.seed)
        fuzzer.run(chosen.inputs, Path(folder))
    took = time.perf_counter() - start
    print(
        f"{chosen.inputs:,} inputs in {took:,.0f} s, seed {chosen.seed}: {fuzzer.failed} failures"
    )
    for outcome, times in sorted(fuzzer.outcomes.items()):
        print(f"{times:>8,}  {outcome}")
    for failure, times in fuzzer.failures.most_common():
        print(f"\n{times:>8,} times: …{failure}")


if __name__ == "__main__":
    main()
