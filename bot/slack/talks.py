"""Questions in everyday words: where Vigie is mentioned, in a direct message, in its threads.

A question is in the inbox before it is acknowledged, and leaves it once it is answered: what was
asked when the process died is answered when it starts again. It is one question however often it
comes, and whichever event brings it, since the time of a message tells it from all others.

Slack brings every message of the channels where Vigie is. The text of those that are not for it is
not looked at, kept or logged.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from bot.slack.arrivals import is_file
from bot.slack.desk import Delivery, bot_of, is_direct
from bot.slack.logs import note_bug
from bot.slack.orders import is_order
from bot.slack.replies import Addressee
from bot.slack.texts import heard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from slack_bolt import Ack, App

    from bot.slack.blocks import Payload
    from bot.slack.desk import Desk

# What somebody said, once in a thread and in its channel; all other subtypes are no new words.
_SAID = (None, "thread_broadcast", "file_share")
_TO_OTHERS = re.compile(r"\s*<[@!]")


@dataclass(frozen=True)
class Question:
    """What somebody asks in a talk, as the inbox keeps it.

    `thread` is where to answer, empty for a direct message that is in none; `addressed` tells a
    question from what is said in a thread where Vigie has answered.
    """

    team: str
    person: str
    channel: str
    ts: str
    thread: str
    text: str
    addressed: bool

    @property
    def key(self) -> str:
        """What it is known by in the inbox."""
        return f"{self.channel}:{self.ts}"

    @property
    def delivery(self) -> Delivery:
        """Where it came from."""
        whom = Addressee(self.person, self.channel, thread=self.thread)
        return Delivery(self.team, whom, public=True)


def question_in(body: Payload, known: Callable[[Delivery], bool]) -> Question | None:
    """The question that an event brings, if there is one; `known` talks are those of Vigie."""
    event, bot = body["event"], bot_of(body)
    if event.get("subtype") not in _SAID or event.get("bot_id") or event.get("user") in (None, bot):
        return None
    channel, ts, thread = event["channel"], event["ts"], event.get("thread_ts")
    addressed = is_direct(channel) or event["type"] == "app_mention"
    question = Question(
        body["team_id"],
        event["user"],
        channel,
        ts,
        thread or ("" if is_direct(channel) else ts),
        text="",
        addressed=addressed,
    )
    if not addressed and not (thread and known(question.delivery)):
        return None
    text = event.get("text") or ""
    if not addressed and (not text or f"<@{bot}" in text or _TO_OTHERS.match(text)):
        return None  # another event brings it, or it is for somebody else
    return replace(question, text=_without(bot, text))


def _without(bot: str, text: str) -> str:
    """What is said to the bot, without calling it by its name."""
    return heard(re.sub(rf"<@{re.escape(bot)}(\|[^<>]*)?>", " ", text)).strip().lstrip(",;: ")


@dataclass(frozen=True)
class Talks:
    """The listeners of what people say."""

    desk: Desk

    def listen(self, app: App) -> None:
        for kind in ("app_mention", "message"):
            app.event(kind)(self.on_message)

    # -------------------------------------------------------------------------- from Slack
    def on_message(self, ack: Ack, body: Payload) -> None:
        question = question_in(body, self._known)
        new = question and self._take(question)
        ack()
        if question and new:
            self.desk.later(self._answer, question.delivery, question)

    def resume(self, unfinished: Iterable[tuple[str, str, str]]) -> None:
        """Answer what `Store.unfinished` told: what was asked when the process died."""
        for team, key, body in unfinished:
            if is_file(key) or is_order(key):
                continue
            try:
                question = Question(**json.loads(body))
            except (TypeError, ValueError) as error:  # as another Vigie has kept it
                note_bug(error, "reading the inbox")
                self.desk.inbox.done(team, key)
            else:
                self.desk.later(self._answer, question.delivery, question)

    def _known(self, delivery: Delivery) -> bool:
        return self.desk.store.talk(delivery.team, delivery.whom.talk) is not None

    def _take(self, question: Question) -> bool:
        body = json.dumps(asdict(question), ensure_ascii=False)
        return self.desk.inbox.know(question.team, question.key, body)

    # ------------------------------------------------------------------------------- later
    def _answer(self, delivery: Delivery, question: Question) -> None:
        from bot.commands import ask, pressed  # noqa: PLC0415

        desk = self.desk
        try:
            with desk.turn(delivery):  # a follow-up sent at once waits for what it goes on from
                place, language = desk.place(delivery), desk.language(delivery).code
                about = place, desk.store, desk.clock(), language
                if question.text:
                    reply = ask(question.text, *about, addressed=question.addressed)
                else:
                    reply = pressed("/vigie help", *about)
                if reply:
                    desk.post(delivery, reply)
        finally:
            desk.inbox.done(question.team, question.key)
