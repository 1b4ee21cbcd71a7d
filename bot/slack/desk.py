"""What all listeners work with: a thing is acknowledged first, then done in our own threads.

What obeys a line is imported at the first one: it brings numpy and pandas, which double the memory
of a bot that nobody has asked anything yet.
"""

from __future__ import annotations

import json
from collections import deque
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from threading import Lock, Timer
from typing import TYPE_CHECKING, Any, TypeVar

from bot.answers import Answer
from bot.messages import LANGUAGES, Language, Problem, Said
from bot.schedule import Pulse
from bot.slack import forms
from bot.slack.backlog import Backlog
from bot.slack.logs import log, note_bug, slack_word
from bot.slack.people import UNREACHED
from bot.slack.replies import Addressee, Replies
from bot.store import Repeated

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor
    from datetime import date, datetime

    from slack_bolt import Ack

    from bot.commands import Place, Reply
    from bot.settings import Settings
    from bot.slack.blocks import Payload
    from bot.slack.clients import Clients
    from bot.slack.form_parts import About
    from bot.slack.inbox import Inbox
    from bot.slack.people import People
    from bot.store import Store

Told = TypeVar("Told")

TURNS = 64  # locks that talks share: one question of a talk is answered at a time
FORM_LANGUAGE_TIMEOUT = 0.8  # a form must open within three, and Slack takes its time for that too
_ANYWAY = nullcontext()
_OUR_FAULTS = {"invalid_arguments", "invalid_blocks"}  # Slack's words for a form that it can't read


@dataclass(frozen=True)
class Delivery:
    """Something that Slack brought: for which workspace, from whom, and what it may open.

    `public`: it is about a message that all see, so that the answer is for all of them. `key` tells
    it from all others, for what is handled once ("": what it does twice is done once anyway, or its
    listener sees to it); `kept`: the inbox has it whole; `resumed`: since before this process was.
    """

    team: str
    whom: Addressee
    trigger: str | None = None
    public: bool = False
    key: str = ""
    kept: bool = False
    resumed: bool = False


def delivery(body: Payload) -> Delivery:
    """What all interactions tell: buttons, shortcuts, forms."""
    user, container = body["user"], body.get("container") or {}
    team = (body.get("team") or {}).get("id") or user["team_id"]
    channel = (body.get("channel") or {}).get("id", "")
    public = container.get("type") == "message" and not container.get("is_ephemeral")
    thread = container.get("thread_ts") or (body.get("message") or {}).get("thread_ts") or ""
    if public and not thread and not is_direct(channel):
        thread = container["message_ts"]  # a shared answer: what follows it begins its thread
    whom = Addressee(user["id"], channel, body.get("response_url") or "", thread)
    trigger = body.get("trigger_id")
    return Delivery(team, whom, trigger, public, key=trigger or "")


def form_key(body: Payload) -> str:
    """What tells a form that is sent from all others, and from itself filled in otherwise.

    One whose acknowledgement was lost stays open: what is sent then may be something else.
    """
    view = body["view"]
    told = json.dumps([view.get("private_metadata"), view["state"]["values"]], sort_keys=True)
    return f"form:{view['id']}:{sha256(told.encode(errors='replace')).hexdigest()[:32]}"


class FormLate(Problem):
    """A form did not open: it came too late, or Slack does not open any now."""


def asked(sent: Delivery, about: About) -> Delivery:
    """What a form brings, as of where the form was asked for."""
    whom = Addressee(sent.whom.person, about.channel, about.response_url, about.thread)
    return Delivery(sent.team, whom)


def is_direct(channel: str) -> bool:
    """Whether a channel is somebody's talk with the bot alone."""
    return channel.startswith("D")


def bot_of(body: Payload) -> str:
    """The id under which Vigie is mentioned in the workspace."""
    return str((body.get("authorizations") or [{}])[0].get("user_id") or "")


class Queues:
    """Things to start one after the other for each workspace; waiting for it takes no thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: dict[str, deque[Callable[[], object]]] = {}

    def add(self, team: str, start: Callable[[], object]) -> None:
        """Start something, at once or when what came before is done."""
        with self._lock:
            if team in self._waiting:
                self._waiting[team].append(start)
                return
            self._waiting[team] = deque()
        start()

    def done(self, team: str) -> None:
        """What was started is done: start the next."""
        with self._lock:
            waiting = self._waiting[team]
            if not waiting:
                del self._waiting[team]
                return
            start = waiting.popleft()
        start()


@dataclass(frozen=True)
class Desk:
    """Does what is asked, and tells it; `work` runs all that follows an acknowledgement."""

    settings: Settings
    store: Store
    work: Executor
    clients: Clients
    people: People
    clock: Callable[[], datetime]
    inbox: Inbox
    backlog: Backlog = field(default_factory=Backlog)
    queues: Queues = field(default_factory=Queues)
    # What follows anything that was done for a workspace.
    afterwards: list[Callable[[str], None]] = field(default_factory=list)
    pulse: Pulse = field(default_factory=Pulse)  # of looking at what is due
    turns: tuple[Lock, ...] = field(default_factory=lambda: tuple(Lock() for _ in range(TURNS)))

    def later(self, do: Callable[..., None], delivery: Delivery, *more: Any) -> None:
        """Do something in a thread of ours."""
        self.backlog.comes()
        self.work.submit(self._next, do, delivery, *more)

    def _next(self, do: Callable[..., None], delivery: Delivery, *more: Any) -> None:
        self.backlog.begins()
        self._guarded(do, delivery, *more)

    def in_turn(self, do: Callable[..., None], delivery: Delivery, *more: Any) -> None:
        """Do something long in a thread of ours, after all such things of the workspace."""
        start = partial(self.work.submit, self._next_after, do, delivery, *more)
        self.queues.add(delivery.team, start)

    def in_turn_after(
        self, seconds: float, do: Callable[..., None], delivery: Delivery, *more: Any
    ) -> None:
        """The same, some time from now; not when we are stopped before."""

        def start() -> None:
            with suppress(RuntimeError):  # our threads take nothing more
                self.in_turn(do, delivery, *more)

        timer = Timer(seconds, start)
        timer.daemon = True
        timer.start()

    def _next_after(self, do: Callable[..., None], delivery: Delivery, *more: Any) -> None:
        try:
            self._guarded(do, delivery, *more)
        finally:
            self.queues.done(delivery.team)

    def _guarded(self, do: Callable[..., None], delivery: Delivery, *more: Any) -> None:
        """The one place where what goes wrong becomes an answer, and what comes again nothing."""
        known = delivery.key and not delivery.kept
        try:
            if known and not self.inbox.know(delivery.team, delivery.key):
                return
            try:
                with self.store.once(delivery.team, delivery.key) if delivery.key else _ANYWAY:
                    do(delivery, *more)
            except Problem as problem:
                self.tell(delivery, Answer(problem.said))
            except Repeated:
                if delivery.resumed:  # its answer is what was lost
                    self.tell(delivery, Answer(Said("delivery-done")))
            for follow in self.afterwards:
                follow(delivery.team)
        except Exception as error:  # noqa: BLE001  (a bug: the person hears an apology, not silence)
            try:
                reference = note_bug(error, do.__name__.strip("_"))
                self.tell(delivery, Answer(Said("slack-apology", reference=reference)))
            except Exception as another:  # noqa: BLE001
                note_bug(another, "an apology")
        finally:
            if delivery.kept:
                self.inbox.done(delivery.team, delivery.key)

    def turn(self, delivery: Delivery) -> Lock:
        """What is held while a question of a talk is answered."""
        return self.turns[hash((delivery.team, delivery.whom.talk)) % TURNS]

    # ----------------------------------------------------------------------------- answering
    def answer(self, delivery: Delivery, line: str) -> Answer:
        """Answer a line where it was asked: to everybody in a talk, else to the person alone.

        What changed an alert that everybody sees is not said besides: it is shown there.
        """
        from bot.commands import obey, pressed  # noqa: PLC0415

        place = self.place(delivery)
        if not delivery.public:
            answer = obey(line, place, self.store, self.clock())
            self.tell(delivery, answer)
            return answer
        talk = self.store.talk(delivery.team, place.thread)
        language = talk.language if talk else self.language(delivery).code
        reply = pressed(line, place, self.store, self.clock(), language)
        if not reply.answer.alert:
            self.post(delivery, reply)
        return reply.answer

    def place(self, delivery: Delivery) -> Place:
        """Who speaks and where."""
        from bot.commands import Place  # noqa: PLC0415

        whom = delivery.whom
        talk = whom.talk if delivery.public else ""
        return Place(
            delivery.team,
            whom.person,
            whom.channel,
            talk,
            language=partial(self.people.language, delivery.team, whom.person),
            is_admin=partial(self.people.is_admin, delivery.team, whom.person),
            is_guest=partial(self.people.is_guest, delivery.team, whom.person),
            in_group=partial(self.people.in_group, delivery.team, whom.person),
            barred=partial(self.people.barred, delivery.team, whom.person),
        )

    def seen(self, delivery: Delivery) -> Store:
        """The store as it is shown where somebody asks."""
        return self.store.seen_from(delivery.team, delivery.whom.channel)

    def today(self, team: str) -> date:
        """The day that it is where a team's days are counted."""
        return self.store.today(team, self.clock())

    # ------------------------------------------------------------------------------- telling
    def replies(self, team: str) -> Replies:
        """How answers reach the people of a workspace."""
        return Replies(self.clients.answering(team))

    def tell(self, delivery: Delivery, answer: Answer, language: Language | None = None) -> None:
        """Show an answer to the person alone."""
        if answer.language:
            language = self.speaking(answer.language)
        language = language or self.language(delivery)
        self.replies(delivery.team).tell(delivery.whom, answer, language)

    def post(self, delivery: Delivery, reply: Reply) -> None:
        """Show an answer to everybody in the talk, in the language it was asked in."""
        language = self.speaking(reply.language)
        self.replies(delivery.team).post(delivery.whom, reply.answer, language)

    def language(self, delivery: Delivery) -> Language:
        """The language of the person."""
        return self.speaking(self.people.language(delivery.team, delivery.whom.person))

    def language_soon(self, delivery: Delivery) -> Language:
        """The same for a form, which does not wait for it."""
        who = delivery.team, delivery.whom.person
        return self.speaking(self.people.language_within(*who, FORM_LANGUAGE_TIMEOUT))

    def speaking(self, code: str) -> Language:
        """A language by its code; the usual one when there is none of that code."""
        known = code if code in LANGUAGES else self.settings.language
        return Language(known, self.settings.currency)

    # --------------------------------------------------------------------------------- forms
    def open(self, delivery: Delivery, view: Payload, late: str) -> Payload:
        """Open a form; as Slack has it then. Raises `FormLate`, which says `late`."""
        if not delivery.trigger:
            raise FormLate(late)
        try:
            client = self.clients.answering(delivery.team)
            opened = client.views_open(trigger_id=delivery.trigger, view=view)
        except UNREACHED as error:
            if slack_word(error) in _OUR_FAULTS:
                raise
            log.warning("a form did not open: %s", slack_word(error))
            raise FormLate(late) from None
        return dict(opened.get("view") or {})

    def change(self, delivery: Delivery, view: Payload, changed: Payload) -> None:
        """Show a form that is open in another way."""
        try:
            client = self.clients.answering(delivery.team)
            client.views_update(view_id=view["id"], hash=view["hash"], view=changed)
        except UNREACHED as error:
            # Closed or changed again meanwhile, or Slack is slow: the person sees it and goes on.
            if slack_word(error) in _OUR_FAULTS:
                raise
            log.warning("a form did not change: %s", slack_word(error))

    def take_form(
        self, ack: Ack, body: Payload, about: About, take: Callable[[Delivery, Payload], Answer]
    ) -> None:
        """Take a form that is sent and show what came of it where it was asked for; or keep it open
        and say what is wrong.
        """
        view, sent = body["view"], asked(delivery(body), about)
        language = self.speaking(about.language)
        answer = self.received(ack, body, language, lambda: take(sent, view))
        if answer:
            self.later(self.tell, sent, answer, language)

    def received(
        self, ack: Ack, body: Payload, language: Language, take: Callable[[], Told]
    ) -> Told | None:
        """What comes of a form that is sent. None: it stays open and says what is wrong; or it came
        before, and closes.
        """
        view, sent = body["view"], delivery(body)
        try:
            try:
                with self.store.once(sent.team, form_key(body)):
                    taken = take()
            except Problem as problem:
                ack(response_action="errors", errors=forms.error(view, problem, language))
                return None
            except Repeated:
                ack()
                return None
        except Exception as error:  # noqa: BLE001  (a bug: the form stays, with an apology)
            apology = Problem("slack-apology", reference=note_bug(error, "a form"))
            ack(response_action="errors", errors=forms.error(view, apology, language))
            return None
        ack()
        return taken
