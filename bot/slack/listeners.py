"""What Slack calls, and what then happens: acknowledged first, done in our own threads.

Nothing that may be slow runs before the acknowledgement: no call to Slack, no pandas. The two
exceptions are a form that is sent, which is read or stored before it closes (what closed was kept),
and a question, which is put in the inbox (see `bot.slack.talks`).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, cast

from slack_bolt import App, BoltResponse
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.authorize import CallableAuthorize
from slack_sdk import WebClient

from bot.answers import Answer, Step
from bot.fields import (
    AIM_FORM,
    AIM_WORD_FORM,
    CHANNELS_FORM,
    DIGEST_FORM,
    FILE_FORM,
    STEPS_FORM,
    WATCH_FORM,
    FormNeeded,
)
from bot.messages import Problem, Said
from bot.slack import forms
from bot.slack.admission import NotTooMuch, OnlyOurs, left
from bot.slack.channels import Channels
from bot.slack.clients import Clients, OneWorkspace, Workspaces
from bot.slack.desk import Delivery, Desk, FormLate, delivery
from bot.slack.digests import Digests
from bot.slack.files import Files
from bot.slack.home import Home
from bot.slack.inbox import Inbox
from bot.slack.leaving import Leaving
from bot.slack.logs import log, note_bug, quiet_slack
from bot.slack.misreadings import Misreadings
from bot.slack.objectives import Objectives
from bot.slack.orders import Order, body_of, is_order, key_of, may_change
from bot.slack.people import People
from bot.slack.replies import Addressee
from bot.slack.shapes import Forged, is_sound
from bot.slack.takeouts import Takeouts
from bot.slack.talks import Talks
from bot.slack.texts import clean, heard
from bot.slack.watch import Watches
from bot.words import BRANDS, CHANNELS, DIGEST, OBJECTIVE, OBJECTIVES, REMIND, ROLES, WATCH, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from concurrent.futures import Executor

    from slack_bolt import Ack
    from slack_bolt.oauth import OAuthFlow

    from bot.settings import Settings
    from bot.slack.blocks import Payload
    from bot.slack.installs import Installs
    from bot.store import Store

COMMANDS = ("/kpi", "/vigie")
# What is told by its id after these verbs: people "@", channels "#", user groups "!".
_IDS = {
    **dict.fromkeys((*REMIND, *OBJECTIVE, *OBJECTIVES, *CHANNELS), "@"),
    **dict.fromkeys((*DIGEST, *WATCH), "@#"),
    **dict.fromkeys(ROLES, "@!"),
    **dict.fromkeys(BRANDS, "#"),
}
SHORTCUT, POST_SHORTCUT = "vigie_add", "vigie_add_post"


def make_app(
    settings: Settings,
    store: Store,
    work: Executor,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> App:
    """The Slack app. It talks to Slack only to answer; `work` runs all that follows an
    acknowledgement, and is the caller's to shut down.
    """
    return app_of(make_desk(settings, store, work, clock))


def make_desk(
    settings: Settings,
    store: Store,
    work: Executor,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Desk:
    """What the listeners work with: see `make_app`."""
    workspaces: Workspaces = OneWorkspace(settings.bot_token)
    if settings.client_id:
        from bot.slack.installs import Installs  # noqa: PLC0415  (it brings cryptography)

        workspaces = Installs(settings, store)
    clients = Clients(workspaces, settings.api_url)
    people = People(
        clients,
        settings.language,
        chosen=lambda team, person: store.preferences.of(team, person).language,
    )
    return Desk(settings, store, work, clients, people, clock, Inbox(store))


def app_of(desk: Desk) -> App:
    """The Slack app whose listeners work with a desk."""
    logger, settings = quiet_slack(), desk.settings
    app = App(
        # At each delivery Bolt sets the level of the logger of this name: it must not be our own.
        name="slack_bolt.vigie",
        logger=logger,
        signing_secret=settings.signing_secret,  # of what comes over HTTP
        # Bolt itself has no token, which `desk.clients` alone gives out: with one, it asks Slack's
        # auth.test before a delivery is let in, which is then acknowledged late or not at all.
        client=WebClient(base_url=settings.api_url),
        authorize=cast(
            "Callable[..., AuthorizeResult]", CallableAuthorize(logger=logger, func=_nobody)
        ),
        oauth_flow=_installing(desk),
        # Else Bolt looks every 10 ms whether a listener has acknowledged, in one of five threads.
        process_before_response=True,
        listener_executor=desk.work,
    )
    app.middleware(OnlyOurs(desk))
    app.middleware(NotTooMuch(desk))
    # Bolt tries the listeners in the order in which it hears of them.
    rest = Listeners(desk, Takeouts(desk))
    home = Home(desk)
    desk.afterwards.append(home.refresh)
    others = (Files, Talks, Misreadings, Objectives, Digests, Channels, Watches, Leaving)
    for listeners in (rest, *(one(desk) for one in others), home):
        listeners.listen(app)
    rest.listen_to_the_rest(app)
    return app


def _nobody() -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id=None)


def _installing(desk: Desk) -> OAuthFlow | None:
    """The pages on which many workspaces install Vigie; None when there is one."""
    installs = installs_of(desk)
    if installs is None:
        return None
    from bot.slack.installing import Installing  # noqa: PLC0415

    return Installing(desk.settings, installs)


def installs_of(desk: Desk) -> Installs | None:
    """The workspaces that installed Vigie, if it serves many."""
    workspaces = desk.clients.workspaces
    if isinstance(workspaces, OneWorkspace):
        return None
    return cast("Installs", workspaces)


@dataclass(frozen=True)
class Listeners:
    """The listeners of commands, of buttons, and of the form that adds figures."""

    desk: Desk
    takeouts: Takeouts

    def listen(self, app: App) -> None:
        for command in COMMANDS:
            app.command(command)(self.on_command)
        app.action(re.compile("^line-"))(self.on_line)
        app.action("share")(self.on_share)
        app.action(re.compile(f"^{forms.CHOICE}"))(self.on_choice)
        app.view(forms.CALLBACK)(self.on_form)
        app.shortcut(SHORTCUT)(self.on_shortcut)
        app.shortcut(POST_SHORTCUT)(self.on_post)
        app.error(self.on_bug)

    def listen_to_the_rest(self, app: App) -> None:
        """What nobody handles is acknowledged all the same: Slack would send an event again, and
        show people a warning beside what they pressed.
        """
        anything = re.compile("")
        app.action(anything)(self.on_old_button)
        for kind in (app.shortcut, app.view, app.view_closed, app.options, app.event):
            kind(anything)(self.on_anything)

    # -------------------------------------------------------------------------- from Slack
    def on_command(self, ack: Ack, body: Payload) -> None:
        text = body.get("text") or ""
        verb = plain(text.partition(" ")[0])
        said = heard(text, ids=_IDS.get(verb, ""))
        line = f"{body['command']} {said}"
        whom, trigger = (
            Addressee(body["user_id"], body["channel_id"], body["response_url"]),
            body["trigger_id"],
        )
        self._take(ack, Delivery(body["team_id"], whom, trigger, key=trigger), line)

    def on_line(self, ack: Ack, body: Payload) -> None:
        chosen = body["actions"][0]
        line = chosen.get("value") or (chosen.get("selected_option") or {}).get("value") or ""
        self._take(ack, delivery(body), line)

    def _take(self, ack: Ack, asked: Delivery, line: str) -> None:
        """Take a line: what may change something is kept before it is acknowledged."""
        new = True
        if asked.key and may_change(line):
            kept = body_of(asked, line)
            asked = replace(asked, key=key_of(asked), kept=True)
            new = self.desk.inbox.know(asked.team, asked.key, kept)
        ack()
        if new:
            self.desk.later(self._obey, asked, line)

    def resume(self, unfinished: Iterable[tuple[str, str, str]]) -> None:
        """Do what `Store.unfinished` told: the lines that were under way when the process died."""
        for team, key, body in unfinished:
            if not is_order(key):
                continue
            try:
                order = Order(**json.loads(body))
            except (TypeError, ValueError) as error:  # as another Vigie has kept it
                note_bug(error, "reading the inbox")
                self.desk.inbox.done(team, key)
            else:
                self.desk.later(self._obey, order.delivery(team, key), order.line)

    def on_share(self, ack: Ack, body: Payload) -> None:
        ack()
        self.desk.later(self._share, delivery(body), body["actions"][0].get("value") or "")

    def on_shortcut(self, ack: Ack, body: Payload) -> None:
        ack()
        self.desk.later(self._obey, delivery(body), "/vigie add")

    def on_post(self, ack: Ack, body: Payload) -> None:
        ack()
        self.desk.later(self._open_of, delivery(body), forms.fields_of(body.get("message") or {}))

    def on_choice(self, ack: Ack, body: Payload) -> None:
        ack()
        if "view" in body:
            self.desk.later(self._change_form, delivery(body), body["view"])

    def on_form(self, ack: Ack, body: Payload) -> None:
        """Store what the form says, then let it close; or keep it open and say what is wrong.

        A delivery is a view here: a form that is sent twice is stored once.
        """
        view, sent = body["view"], delivery(body)
        about = forms.about(view)
        language = self.desk.speaking(about.language)
        whom = Addressee(sent.whom.person, about.channel, about.response_url)
        asked = Delivery(sent.team, whom)
        answer = self.desk.received(ack, body, language, lambda: self._entered(asked, view))
        if answer:
            self.desk.later(self.desk.tell, asked, answer, language)

    def on_old_button(self, ack: Ack, body: Payload) -> None:
        ack()
        # A link in a button comes here too; there is nothing to add to the page that it opens.
        if body.get("response_url") and "url" not in body["actions"][0]:
            self.desk.later(self.desk.tell, delivery(body), Answer(Said("slack-outdated")))

    def on_anything(self, ack: Ack) -> None:
        ack()

    def on_bug(self, error: Exception, body: Payload) -> BoltResponse | None:
        """A listener failed before it acknowledged: Slack tells the person, or sends it again.

        What is of another shape would fail again: it is acknowledged.
        """
        if isinstance(error, Forged) or not is_sound(body):
            return left()
        if isinstance(error, Problem):
            log.warning("a delivery was not taken: %s", error.said.name)
            return BoltResponse(status=HTTPStatus.SERVICE_UNAVAILABLE)
        note_bug(error, "a listener")
        return None

    # ------------------------------------------------------------------------------- later
    def _obey(self, delivery: Delivery, line: str) -> None:
        try:
            self._obey_now(delivery, line)
        except FormLate as late:
            self._propose_anew(delivery, late, line)

    def _propose_anew(self, delivery: Delivery, late: FormLate, line: str) -> None:
        """Say that a form came too late, with a button that opens it by its line."""
        again = Step(Said("form-again"), line)
        self.desk.tell(delivery, Answer(late.said, steps=(again,)))

    def _obey_now(self, delivery: Delivery, line: str) -> None:
        from bot.exporting import FileWanted  # noqa: PLC0415

        try:
            told = self.desk.answer(delivery, line)
            if told.alert:
                Watches(self.desk).show(delivery, told.alert)
            if line.startswith("/vigie "):
                Files(self.desk).show_undone(delivery.team)
        except FileWanted as wanted:
            self.takeouts.send(delivery, wanted.takeout)
        except FormNeeded as needed:
            if needed.form == FILE_FORM:
                Files(self.desk).open_form(delivery)
            elif needed.form in {AIM_FORM, AIM_WORD_FORM}:
                Objectives(self.desk).open_form(delivery, needed)
            elif needed.form == CHANNELS_FORM:
                Channels(self.desk).open_form(delivery, needed.fields)
            elif needed.form == DIGEST_FORM:
                Digests(self.desk).open_form(delivery, needed)
            elif needed.form in {WATCH_FORM, STEPS_FORM}:
                Watches(self.desk).open_form(delivery, needed)
            else:
                self._open_form(delivery, needed.fields, *needed.post)

    def _share(self, delivery: Delivery, line: str) -> None:
        from bot.commands import obey  # noqa: PLC0415

        desk, language = self.desk, self.desk.language(delivery)
        answer = obey(f"/kpi {line}", desk.place(delivery), desk.store, desk.clock())
        if not desk.replies(delivery.team).share(delivery.whom, answer, language):
            raise Problem("slack-not-shared")

    def _open_of(self, delivery: Delivery, fields: Mapping[str, str]) -> None:
        """Open the form of the post that a message tells of."""
        try:
            self._open_form(delivery, fields)
        except FormLate as late:
            pressed = fields.get("media") == "press"
            what = f"press {fields['url']}" if pressed else f"add {fields.get('network', '')}"
            self._propose_anew(delivery, late, f"/vigie {what}".strip())

    def _open_form(
        self, delivery: Delivery, fields: Mapping[str, str], network: str = "", post_id: str = ""
    ) -> None:
        language, whom = self.desk.language_soon(delivery), delivery.whom
        about = forms.About(language.code, whom.channel, whom.response_url, network, post_id)
        self.desk.open(delivery, forms.form(language, fields, about), late="slack-form-late")

    def _change_form(self, delivery: Delivery, view: Payload) -> None:
        about = forms.about(view)
        language = self.desk.speaking(about.language)
        self.desk.change(delivery, view, forms.form(language, _typed(view), about))

    def _entered(self, sent: Delivery, view: Payload) -> Answer:
        from bot.corrections import corrected  # noqa: PLC0415
        from bot.verbs import entered  # noqa: PLC0415

        place, typed, about = self.desk.place(sent), _typed(view), forms.about(view)
        if not about.post_id:
            return entered(typed, place, self.desk.seen(sent), self.desk.clock())
        fields = {name: typed.get(name, "") for name in forms.fields_asked(view)}
        of = (about.network, about.post_id)
        return corrected(fields, of, place, self.desk.seen(sent), self.desk.clock())


def _typed(view: Payload) -> dict[str, str]:
    return {name: clean(text) for name, text in forms.fields_from(view).items()}
