"""What Slack brings about files, as the inbox keeps it: a file, or the wish to import one."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from bot.slack.desk import Delivery, bot_of, is_direct
from bot.slack.downloads import may_be_table
from bot.slack.replies import Addressee

if TYPE_CHECKING:
    from bot.slack.blocks import Payload

MOST_AT_ONCE = 10  # files of one message
_INBOX = "file:"  # how the keys of files begin in the inbox


@dataclass(frozen=True)
class Arrival:
    """A file that somebody brought.

    `asked` says how they asked Vigie about it: in the "message", from a "menu", or not at all. `by`
    tells what brought it from what did before; the events of one message that ask nothing are one.
    """

    team: str
    person: str
    channel: str
    thread: str
    file: str
    asked: str = ""
    by: str = ""

    @property
    def key(self) -> str:
        """What it is known by in the inbox."""
        return f"{_INBOX}{self.channel}:{self.file}:{self.by}"

    @property
    def delivery(self) -> Delivery:
        """Where it came from."""
        whom = Addressee(self.person, self.channel, thread=self.thread)
        return Delivery(self.team, whom, public=True)


@dataclass(frozen=True)
class Wish:
    """Somebody's wish to import a file, by the number that it is kept under."""

    team: str
    person: str
    number: int
    by: str

    @property
    def key(self) -> str:
        """What it is known by in the inbox."""
        return f"{_INBOX}{self.number}:{self.by}"

    @property
    def delivery(self) -> Delivery:
        """Who wishes it: what goes wrong before the file is known is told to them."""
        return Delivery(self.team, Addressee(self.person))


def arrivals(body: Payload) -> list[Arrival]:
    """The files that an event brings, as far as it tells."""
    event, team = body["event"], body["team_id"]
    if event["type"] == "file_shared":
        person, channel = event.get("user_id", ""), event.get("channel_id", "")
        # In a channel that two companies share, only the message tells whose file it is.
        if not channel or body.get("is_ext_shared_channel"):
            return []
        return [Arrival(team, person, channel, "", event["file_id"])]
    channel, ts = event["channel"], event["ts"]
    direct = is_direct(channel)
    thread = event.get("thread_ts") or ("" if direct else ts)
    asked = "message" if direct or event["type"] == "app_mention" else ""
    come = Arrival(team, event["user"], channel, thread, "", asked, ts if asked else "")
    return [replace(come, file=file["id"]) for file in event["files"][:MOST_AT_ONCE]]


def by_somebody(body: Payload) -> bool:
    """Whether a person did it: Vigie sends files too."""
    event, bot = body["event"], bot_of(body)
    person = event.get("user_id") or event.get("user")
    return bool(person) and person != bot and not event.get("bot_id")


def brings_files(body: Payload) -> bool:
    """Whether a message brings files that may be tables, or says nothing but its files."""
    event = body["event"]
    files = event.get("files") or ()
    if not files or not by_somebody(body):
        return False
    if event["type"] == "message" and event.get("subtype") != "file_share":
        return False
    silent = is_direct(event["channel"]) and not (event.get("text") or "").strip()
    return silent or any(may_be_table(file.get("name") or "") for file in files)


def is_file(key: str) -> bool:
    """Whether something in the inbox is about a file."""
    return key.startswith(_INBOX)


def body_of(come: Arrival | Wish) -> str:
    """What the inbox keeps of it."""
    return json.dumps(asdict(come), ensure_ascii=False)
