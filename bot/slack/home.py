"""Vigie's own page in Slack, as somebody opens it: its Home tab, and their talk with it.

Home is shown again when something changes that is on it, to those who looked at it lately. Slack
does not say who still does.
"""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from bot.answers import Answer
from bot.messages import Problem, Said
from bot.rights import has
from bot.slack.desk import Delivery
from bot.slack.logs import log, note_bug, slack_word
from bot.slack.people import UNREACHED
from bot.slack.replies import Addressee
from bot.store.roles import READER

if TYPE_CHECKING:
    from slack_bolt import Ack, App

    from bot.slack.blocks import Payload
    from bot.slack.desk import Desk

PROMPTS = ("prompt-engagement", "prompt-best-time", "prompt-why", "prompt-people")
LOOKING = 1_800.0  # seconds after which somebody is taken to look no more
MOST_LOOKING = 1_000


class _Looking(NamedTuple):
    """Until when somebody is taken to look at their page, and what it was made from."""

    until: float
    shown: object


@dataclass
class _Watch:
    """Who looks at their page, and whose is being shown: each one's at most once at a time."""

    lock: Lock = field(default_factory=Lock)
    looking: dict[tuple[str, str], _Looking] = field(default_factory=dict)
    showing: dict[tuple[str, str], bool] = field(default_factory=dict)  # True: once more after

    def opened(self, who: tuple[str, str]) -> None:
        with self.lock:
            if len(self.looking) >= MOST_LOOKING:
                self.looking.clear()
            self.looking[who] = _Looking(time.monotonic() + LOOKING, None)

    def of(self, team: str) -> list[tuple[tuple[str, str], object]]:
        """Who of a team looks, and what their page was made from."""
        now = time.monotonic()
        with self.lock:
            return [
                (who, one.shown)
                for who, one in self.looking.items()
                if who[0] == team and now < one.until
            ]

    def shows(self, who: tuple[str, str], what: object) -> None:
        with self.lock:
            if who in self.looking:
                self.looking[who] = self.looking[who]._replace(shown=what)

    def begins(self, who: tuple[str, str]) -> bool:
        """Whether somebody's page may be shown now; else it is once more after it is."""
        with self.lock:
            busy = who in self.showing
            self.showing[who] = busy
        return not busy

    def ends(self, who: tuple[str, str]) -> bool:
        """Whether it is to be shown once more."""
        with self.lock:
            again = self.showing.pop(who)
            if again:
                self.showing[who] = False
        return again


@dataclass(frozen=True)
class Home:
    """The listeners of who opens Vigie's page."""

    desk: Desk
    watch: _Watch = field(default_factory=_Watch)

    def listen(self, app: App) -> None:
        app.event("app_home_opened")(self.on_opened)

    # -------------------------------------------------------------------------- from Slack
    def on_opened(self, ack: Ack, body: Payload) -> None:
        ack()
        event, team = body["event"], body["team_id"]
        whom = Addressee(event["user"], event["channel"])
        if event.get("tab") == "messages":
            self.desk.later(self._propose, Delivery(team, whom))
        elif event.get("tab") == "home":
            self.watch.opened((team, event["user"]))
            self._show(team, event["user"])

    # ------------------------------------------------------------------------------- later
    def refresh(self, team: str) -> None:
        """Show their page again to those of a team who look at it, if something changed."""
        for who, shown in self.watch.of(team):
            if shown is not None and shown != self._made_from(who):
                self._show(*who)

    def _made_from(self, who: tuple[str, str]) -> object:
        """What a page changes with: the latest line of the journal, and what the person chose."""
        return self.desk.store.journal(who[0], 1), self.desk.store.preferences.of(*who)

    def _show(self, team: str, person: str) -> None:
        if self.watch.begins((team, person)):
            self.desk.later(self._publish, Delivery(team, Addressee(person)))

    def _publish(self, delivery: Delivery) -> None:
        who = delivery.team, delivery.whom.person
        try:
            # Before anything is read: what changes meanwhile is on the page that comes after.
            self.watch.shows(who, self._made_from(who))
            self._publish_now(delivery)
        finally:
            if self.watch.ends(who):
                self.desk.later(self._publish, delivery)

    def _publish_now(self, delivery: Delivery) -> None:
        from bot.slack.pages import page  # noqa: PLC0415

        desk = self.desk
        try:
            answer = self._made(delivery)
        except Problem as problem:
            answer = Answer(problem.said)
        except Exception as error:  # noqa: BLE001  (a bug: who did not ask is sent no message)
            answer = Answer(Said("slack-apology", reference=note_bug(error, "a page")))
        view = page(answer, desk.language(delivery))
        try:
            client = desk.clients.answering(delivery.team)
            client.views_publish(user_id=delivery.whom.person, view=view)
        except UNREACHED as error:
            log.warning("a page could not be shown: %s", slack_word(error))

    def _made(self, delivery: Delivery) -> Answer:
        from bot.home import home, home_of_guest  # noqa: PLC0415

        desk, place = self.desk, self.desk.place(delivery)
        if self._is_guest(delivery):
            return home_of_guest(place, desk.store)
        return home(place, desk.store, desk.clock())

    def _is_guest(self, delivery: Delivery) -> bool:
        """Whether somebody is a guest; they are, when Slack does not tell."""
        try:
            return not has(self.desk.place(delivery), self.desk.store, READER)
        except Problem:
            return True

    def _propose(self, delivery: Delivery) -> None:
        """Propose questions to who opens their talk with Vigie; at the very first, how to begin."""
        say = self.desk.language(delivery).say
        questions = [say(Said(name)) for name in PROMPTS]
        try:
            client = self.desk.clients.answering(delivery.team)
            client.assistant_threads_setSuggestedPrompts(
                channel_id=delivery.whom.channel,
                title=say(Said("prompts")),
                prompts=[{"title": question, "message": question} for question in questions],
            )
        except UNREACHED as error:
            log.warning("questions could not be proposed: %s", slack_word(error))
        self._welcome(delivery)

    def _welcome(self, delivery: Delivery) -> None:
        from bot.welcome import beginning, first_steps  # noqa: PLC0415

        store, person = self.desk.store, delivery.whom.person
        about = self.desk.place(delivery), store, self.desk.today(delivery.team)
        if store.preferences.of(delivery.team, person).welcomed or not beginning(*about):
            return
        led = first_steps(*about)
        with suppress(Problem):  # somebody writes for long: the next time will do
            if led and store.preferences.change(delivery.team, person, welcomed=True):
                self.desk.tell(Delivery(delivery.team, Addressee(person)), led)
