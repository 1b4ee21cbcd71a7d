"""Lines that may change something: kept before they are acknowledged, until they are answered.

Slack never sends a command or a press again: what was acknowledged when the process died is done
when it starts again. The address that Slack gave for the answer is a secret for half an hour, and
not kept: the answer comes in the channel then, or in the person's talk with Vigie.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from bot.slack.desk import Delivery
from bot.slack.replies import Addressee
from bot.store.deliveries import ORDER
from bot.words import ONLY_ASK, plain


@dataclass(frozen=True)
class Order:
    """A line as the inbox keeps it, with who said it, and where."""

    person: str
    channel: str
    thread: str
    public: bool
    line: str

    def delivery(self, team: str, key: str) -> Delivery:
        """Where it came from: what it may have opened is too old for that now."""
        whom = Addressee(self.person, self.channel, thread=self.thread)
        return Delivery(team, whom, None, self.public, key, kept=True, resumed=True)


def may_change(line: str) -> bool:
    """Whether a line may change something: `/kpi` only asks, and so do some words of `/vigie`."""
    command, _, rest = line.partition(" ")
    return command == "/vigie" and plain(rest.strip().partition(" ")[0]) not in ONLY_ASK


def is_order(key: str) -> bool:
    """Whether something in the inbox is a line."""
    return key.startswith(ORDER)


def key_of(delivery: Delivery) -> str:
    """What a line is known by in the inbox."""
    return f"{ORDER}{delivery.key}"


def body_of(delivery: Delivery, line: str) -> str:
    """What the inbox keeps of a line."""
    whom = delivery.whom
    order = Order(whom.person, whom.channel, whom.thread, delivery.public, line)
    return json.dumps(asdict(order), ensure_ascii=False)
