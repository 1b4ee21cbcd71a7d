"""What Slack calls, and what then happens: acknowledged first, done in our own threads.

Nothing that may be slow runs before the acknowledgement: no call to Slack, no pandas. The one
exception is a form that is sent, which is stored before it closes: what closed was kept. What
obeys a line is imported at the first one: it brings numpy and pandas, which double the memory of a
bot that nobody has asked anything yet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from slack_bolt import App
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from bot.answers import Answer
from bot.messages import Language, Problem, Said
from bot.slack import forms
from bot.slack.logs import log, note_bug, quiet_slack, slack_word
from bot.slack.people import UNREACHED, People
from bot.slack.replies import RETRIES, TIMEOUT, Addressee, Replies
from bot.slack.texts import clean, heard

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor

    from slack_bolt import Ack

    from bot.settings import Settings
    from bot.slack.blocks import Payload
    from bot.store import Store

COMMANDS = ("/kpi", "/vigie")
SHORTCUT = "vigie_add"
LANGUAGE_TIMEOUT = 2  # seconds: a person waits
FORM_LANGUAGE_TIMEOUT = 0.8  # a form must open within three, and Slack takes its time for that too
_OUR_FAULTS = {"invalid_arguments", "invalid_blocks"}  # Slack's words for a form that it can't read


def make_app(
    settings: Settings,
    store: Store,
    work: Executor,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> App:
    """The Slack app. It talks to Slack only to answer; `work` runs all that follows an
    acknowledgement, and is the caller's to shut down.
    """
    logger = quiet_slack()
    later = RateLimitErrorRetryHandler(max_retry_count=RETRIES)
    client = WebClient(
        settings.bot_token, settings.api_url, timeout=TIMEOUT, retry_handlers=[later]
    )
    asking = WebClient(
        settings.bot_token, settings.api_url, timeout=LANGUAGE_TIMEOUT, retry_handlers=[]
    )
    people = People(asking, settings.language)
    listeners = Listeners(settings, store, work, client, Replies(client), people, clock)
    app = App(
        # At each delivery Bolt sets the level of the logger of this name: it must not be our own.
        name="slack_bolt.vigie",
        logger=logger,
        # Bolt's own client has no token: with one, Bolt asks Slack's auth.test before it lets the
        # first delivery in, which is then acknowledged late or not at all.
        client=WebClient(base_url=settings.api_url),
        authorize=lambda: AuthorizeResult(
            enterprise_id=None, team_id=None, bot_token=settings.bot_token
        ),
        # Else Bolt looks every 10 ms whether a listener has acknowledged, in one of five threads.
        process_before_response=True,
        listener_executor=work,
    )
    listeners.listen(app)
    return app


@dataclass(frozen=True)
class Listeners:
    """The listeners of the app, and what they work with."""

    settings: Settings
    store: Store
    work: Executor
    client: WebClient
    replies: Replies
    people: People
    clock: Callable[[], datetime]

    def listen(self, app: App) -> None:
        """Register everything; Bolt tries the listeners in this order."""
        for command in COMMANDS:
            app.command(command)(self.on_command)
        app.action(re.compile("^line-"))(self.on_line)
        app.action("share")(self.on_share)
        app.action(re.compile(f"^{forms.CHOICE}"))(self.on_choice)
        app.view(forms.CALLBACK)(self.on_form)
        app.shortcut(SHORTCUT)(self.on_shortcut)
        # What nobody handles is acknowledged all the same: Slack would send an event again, and
        # show people a warning beside what they pressed.
        anything = re.compile("")
        app.action(anything)(self.on_old_button)
        for kind in (app.shortcut, app.view, app.view_closed, app.options, app.event):
            kind(anything)(self.on_anything)
        app.error(self.on_bug)

    # -------------------------------------------------------------------------- from Slack
    def on_command(self, ack: Ack, body: Payload) -> None:
        ack()
        line = f"{body['command']} {heard(body.get('text') or '')}"
        whom = Addressee(body["user_id"], body["channel_id"], body["response_url"])
        self._later(self._obey, _Delivery(body["team_id"], whom, body["trigger_id"]), line)

    def on_line(self, ack: Ack, body: Payload) -> None:
        ack()
        self._later(self._obey, _delivery(body), body["actions"][0]["value"])

    def on_share(self, ack: Ack, body: Payload) -> None:
        ack()
        self._later(self._share, _delivery(body), body["actions"][0]["value"])

    def on_shortcut(self, ack: Ack, body: Payload) -> None:
        ack()
        self._later(self._open_form, _delivery(body))

    def on_choice(self, ack: Ack, body: Payload) -> None:
        ack()
        if "view" in body:
            self._later(self._update_form, _delivery(body), body["view"])

    def on_form(self, ack: Ack, body: Payload) -> None:
        """Store what the form says, then let it close; or keep it open and say what is wrong.

        A delivery is a view here: a form that is sent twice is stored once.
        """
        from bot.commands import Place, entered  # noqa: PLC0415

        view, delivery = body["view"], _delivery(body)
        about = forms.about(view)
        language = Language(about.language, self.settings.currency)
        try:
            try:
                place = Place(delivery.team, delivery.whom.person, delivery=view["id"])
                answer = entered(_typed(view), place, self.store, self.clock())
            except Problem as problem:
                errors = forms.error(view, problem, language)
                ack(response_action="errors", errors=errors)
                return
        except Exception as error:  # noqa: BLE001  (a bug: the form stays, with an apology)
            apology = Problem("slack-apology", reference=note_bug(error, "a form"))
            ack(response_action="errors", errors=forms.error(view, apology, language))
            return
        ack()
        whom = Addressee(delivery.whom.person, about.channel, about.response_url)
        self._later(self._tell, _Delivery(delivery.team, whom), answer, language)

    def on_old_button(self, ack: Ack, body: Payload) -> None:
        ack()
        # A link in a button comes here too; there is nothing to add to the page that it opens.
        if body.get("response_url") and "url" not in body["actions"][0]:
            self._later(self._tell, _delivery(body), Answer(Said("slack-outdated")))

    def on_anything(self, ack: Ack) -> None:
        ack()

    def on_bug(self, error: Exception) -> None:
        """A listener above failed before it acknowledged: Slack tells the person by itself."""
        note_bug(error, "a listener")

    # ------------------------------------------------------------------------------- later
    def _later(self, do: Callable[..., None], delivery: _Delivery, *more: Any) -> None:
        self.work.submit(self._guarded, do, delivery, *more)

    def _guarded(self, do: Callable[..., None], delivery: _Delivery, *more: Any) -> None:
        """The one place where what goes wrong becomes an answer."""
        try:
            try:
                do(delivery, *more)
            except Problem as problem:
                self._tell(delivery, Answer(problem.said))
        except Exception as error:  # noqa: BLE001  (a bug: the person hears an apology, not silence)
            try:
                reference = note_bug(error, do.__name__.strip("_"))
                self._tell(delivery, Answer(Said("slack-apology", reference=reference)))
            except Exception as another:  # noqa: BLE001
                note_bug(another, "an apology")

    def _obey(self, delivery: _Delivery, line: str) -> None:
        from bot.commands import Place, obey  # noqa: PLC0415

        whom = delivery.whom
        place = Place(delivery.team, whom.person, whom.channel, delivery=delivery.trigger)
        try:
            answer = obey(line, place, self.store, self.clock())
        except Problem as problem:
            if problem.said.name != "add-what":
                raise
            self._open_form(delivery)  # nothing to add was said: the form asks
        else:
            self._tell(delivery, answer)

    def _share(self, delivery: _Delivery, line: str) -> None:
        from bot.commands import Place, obey  # noqa: PLC0415

        whom = delivery.whom
        language = self._language(delivery)
        place = Place(delivery.team, whom.person, whom.channel)
        answer = obey(f"/kpi {line}", place, self.store, self.clock())
        if not self.replies.share(whom, answer, language):
            raise Problem("slack-not-shared")

    def _open_form(self, delivery: _Delivery) -> None:
        whom = delivery.whom
        code = self.people.language_within(delivery.team, whom.person, FORM_LANGUAGE_TIMEOUT)
        language = Language(code, self.settings.currency)
        about = forms.About(language.code, whom.channel, whom.response_url)
        view = forms.form(language, {}, about)
        try:
            self.client.views_open(trigger_id=delivery.trigger, view=view)
        except UNREACHED as error:
            if slack_word(error) in _OUR_FAULTS:
                raise
            log.warning("a form did not open: %s", slack_word(error))
            raise Problem("slack-form-late") from None

    def _update_form(self, delivery: _Delivery, view: Payload) -> None:  # noqa: ARG002
        about = forms.about(view)
        language = Language(about.language, self.settings.currency)
        changed = forms.form(language, _typed(view), about)
        try:
            self.client.views_update(view_id=view["id"], hash=view["hash"], view=changed)
        except UNREACHED as error:
            # Closed or changed again meanwhile, or Slack is slow: the person sees it and goes on.
            if slack_word(error) in _OUR_FAULTS:
                raise
            log.warning("a form did not change: %s", slack_word(error))

    def _tell(self, delivery: _Delivery, answer: Answer, language: Language | None = None) -> None:
        self.replies.tell(delivery.whom, answer, language or self._language(delivery))

    def _language(self, delivery: _Delivery) -> Language:
        code = self.people.language(delivery.team, delivery.whom.person)
        return Language(code, self.settings.currency)


@dataclass(frozen=True)
class _Delivery:
    """Something that Slack brought: for which workspace, from whom, and what it may open."""

    team: str
    whom: Addressee
    trigger: str | None = None


def _delivery(body: Payload) -> _Delivery:
    """What all interactions tell: buttons, shortcuts, forms."""
    user = body["user"]
    team = (body.get("team") or {}).get("id") or user["team_id"]
    channel = (body.get("channel") or {}).get("id", "")
    whom = Addressee(user["id"], channel, body.get("response_url") or "")
    return _Delivery(team, whom, body.get("trigger_id"))


def _typed(view: Payload) -> dict[str, str]:
    return {name: clean(text) for name, text in forms.fields_from(view).items()}
