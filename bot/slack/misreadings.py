"""The button that says that an answer is not what was meant, and the form that asks what was.

Both are kept in the journal: what was misread, and what was meant by it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.messages import Problem
from bot.slack.blocks import MISREAD
from bot.slack.desk import Delivery, delivery, form_key
from bot.slack.logs import log
from bot.slack.replies import Addressee
from bot.slack.shapes import carried
from bot.slack.texts import clean

if TYPE_CHECKING:
    from slack_bolt import Ack, App

    from bot.queries import Query
    from bot.slack.blocks import Payload
    from bot.slack.desk import Desk
    from bot.slack.query_form import About
    from bot.tokens import Vocabulary


@dataclass(frozen=True)
class _Reading:
    """What the button carries: what was asked, and the line as which it was read."""

    q: str
    line: str


@dataclass(frozen=True)
class Misreadings:
    """The listeners of the button and of its form, which is imported when it is wanted."""

    desk: Desk

    def listen(self, app: App) -> None:
        app.action(MISREAD)(self.on_misread)
        app.view(MISREAD)(self.on_meant)

    # -------------------------------------------------------------------------- from Slack
    def on_misread(self, ack: Ack, body: Payload) -> None:
        ack()
        self.desk.later(self._open, delivery(body), body["actions"][0].get("value") or "")

    def on_meant(self, ack: Ack, body: Payload) -> None:
        """Read what the form says, then let it close; or keep it open and say what is wrong."""
        from bot.slack import query_form  # noqa: PLC0415

        view, sent = body["view"], delivery(body)
        about = query_form.about(view)
        language = self.desk.speaking(about.language)
        whom = Addressee(sent.whom.person, about.channel, about.response_url, about.thread)
        asked = Delivery(sent.team, whom, public=about.public, key=form_key(body))
        query = self.desk.received(
            ack,
            body,
            language,
            lambda: query_form.meant(view, self.desk.today(sent.team), self._vocabulary(asked)),
        )
        if query:
            self.desk.later(self._answer, asked, about, query)

    # ------------------------------------------------------------------------------- later
    def _open(self, delivery: Delivery, value: str) -> None:
        from bot.slack import query_form  # noqa: PLC0415

        told, whom = carried(_Reading, value), delivery.whom
        language = self.desk.language_soon(delivery)
        about = query_form.About(
            clean(told.q),
            language.code,
            whom.channel,
            whom.thread,
            whom.response_url,
            delivery.public,
        )
        view = query_form.form(language, self._read(delivery, told.line), about)
        self.desk.open(delivery, view, late="query-form-late")
        self._note(delivery, "misread", about, told.line)

    def _answer(self, delivery: Delivery, about: About, query: Query) -> None:
        self._note(delivery, "meant", about, str(query))
        self.desk.answer(delivery, str(query))

    def _note(self, delivery: Delivery, what: str, about: About, line: str) -> None:
        told = {"question": about.question, "query": line}
        try:
            self.desk.store.note(delivery.team, delivery.whom.person, what, told)
        except Problem as problem:  # somebody writes for long: the answer matters more
            log.warning("what was %s is not in the journal: %s", what, problem.said.name)

    def _read(self, delivery: Delivery, line: str) -> Query:
        """How the question was read; nothing of it when that is not understood any more."""
        from bot.grammar import read  # noqa: PLC0415
        from bot.queries import Query  # noqa: PLC0415

        try:
            return read(line, self.desk.today(delivery.team), self._vocabulary(delivery))
        except Problem:
            return Query()

    def _vocabulary(self, delivery: Delivery) -> Vocabulary:
        from bot.tokens import Vocabulary  # noqa: PLC0415

        return Vocabulary(self.desk.seen(delivery).vocabulary(delivery.team))
