"""Watches in Slack: their forms, and alerts that are shown anew when somebody acts on them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.fields import STEPS_FORM
from bot.slack.blocks import TICK
from bot.slack.desk import Delivery, delivery
from bot.slack.form_parts import About, about, typed
from bot.slack.replies import Shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slack_bolt import Ack, App

    from bot.answers import Answer
    from bot.fields import FormNeeded
    from bot.messages import Said
    from bot.slack.blocks import Payload
    from bot.slack.desk import Desk

_FORM, _STEPS_FORM, _CHOICE = "vigie_watch", "vigie_steps", "watch-"


@dataclass(frozen=True)
class Watches:
    """The listeners of the forms of watches, and of what is ticked off an alert's list."""

    desk: Desk

    def listen(self, app: App) -> None:
        app.action(re.compile(f"^{_CHOICE}"))(self.on_choice)
        app.action(TICK)(self.on_tick)
        app.view(_FORM)(self.on_form)
        app.view(_STEPS_FORM)(self.on_steps)

    # -------------------------------------------------------------------------- from Slack
    def on_choice(self, ack: Ack, body: Payload) -> None:
        ack()
        if "view" in body:
            self.desk.later(self._change, delivery(body), body["view"])

    def on_tick(self, ack: Ack, body: Payload) -> None:
        """What was ticked, or unticked: of each box, the line that it stands for is obeyed."""
        ack()
        action = body["actions"][0]
        boxes = [
            element
            for block in (body.get("message") or {}).get("blocks") or []
            for element in block.get("elements") or []
            if element.get("action_id") == TICK
        ]
        before = {one["value"] for box in boxes for one in box.get("initial_options") or []}
        after = {one["value"] for one in action.get("selected_options") or []}
        lines = sorted(before ^ after)
        message = (body.get("container") or {}).get("message_ts") or ""
        if lines and message:
            self.desk.later(self._tick, delivery(body), lines, message)

    def on_form(self, ack: Ack, body: Payload) -> None:
        """Set the watch that the form says, or keep the form open and say what is wrong."""
        self.desk.take_form(ack, body, about(body["view"]), self._set)

    def on_steps(self, ack: Ack, body: Payload) -> None:
        self.desk.take_form(ack, body, about(body["view"]), self._set_steps)

    # ------------------------------------------------------------------------------- alerts
    def show(self, delivery: Delivery, number: int) -> None:
        """Show an alert anew, where it is, in the language of its watch."""
        from bot.alerts import answered, letter_of, watch_of  # noqa: PLC0415

        desk, team = self.desk, delivery.team
        # Of two who press at once, who comes second shows what both did.
        with desk.turn(delivery):
            known = desk.store.alerts.get(team, number)
            letter = letter_of(known, team, desk.store) if known else None
            if known is None or letter is None or not letter.ts:
                return
            language = desk.speaking(watch_of(known, team, desk.store).language)
            answer = answered(known, team, desk.store, desk.clock())
            desk.replies(team).change(Shown(letter.channel, letter.ts), answer, language)

    def _tick(self, delivery: Delivery, lines: list[str], message: str) -> None:
        from bot.alerts import answered, watch_of  # noqa: PLC0415
        from bot.commands import obey  # noqa: PLC0415

        desk, team = self.desk, delivery.team
        number = 0
        for line in lines:
            number = obey(line, desk.place(delivery), desk.store, desk.clock()).alert
        known = desk.store.alerts.get(team, number)
        if known:
            language = desk.speaking(watch_of(known, team, desk.store).language)
            with desk.turn(delivery):
                steps = answered(known, team, desk.store, desk.clock(), steps=True)
                desk.replies(team).change(Shown(delivery.whom.channel, message), steps, language)
            self.show(delivery, number)

    # -------------------------------------------------------------------------------- forms
    def open_form(self, delivery: Delivery, needed: FormNeeded) -> None:
        """Open the form that sets or changes a watch, or the one of what to do."""
        from bot.slack import watch_form  # noqa: PLC0415

        language, whom = self.desk.language_soon(delivery), delivery.whom
        told = About(language.code, whom.channel, whom.response_url, whom.thread, of=needed.post[1])
        if needed.form == STEPS_FORM:
            from bot.playbooks import text_of  # noqa: PLC0415

            steps = text_of(told.of, self.desk.place(delivery), self.desk.seen(delivery))
            texts = [
                one.text if isinstance(one.text, str) else language.say(one.text) for one in steps
            ]
            view = watch_form.steps_form(language, texts, told)
            self.desk.open(delivery, view, late="steps-form-late")
            return
        view = watch_form.form(language, needed.fields, told)
        opened = self.desk.open(delivery, view, late="watch-form-late")
        # It takes longer to count than a form may take to open.
        hint = self._hint(delivery, needed.fields)
        self.desk.change(delivery, opened, watch_form.form(language, needed.fields, told, hint))

    def _change(self, delivery: Delivery, view: Payload) -> None:
        from bot.slack import watch_form  # noqa: PLC0415

        told, fields = about(view), typed(view)
        language = self.desk.speaking(told.language)
        hint = self._hint(delivery, fields)
        self.desk.change(delivery, view, watch_form.form(language, fields, told, hint))

    def _hint(self, delivery: Delivery, fields: Mapping[str, str]) -> list[Said]:
        """How often the watch of a form would have fired; or why that can't be told."""
        from bot.messages import Problem  # noqa: PLC0415
        from bot.watches import parts_of_fields, settled, usual, would_have  # noqa: PLC0415

        desk, place, now = self.desk, self.desk.place(delivery), self.desk.clock()
        store = desk.store.seen_from(delivery.team, fields.get("channel", ""))
        try:
            watch = settled(parts_of_fields(fields), usual("", place), place, store, now)
            return [*would_have(watch, delivery.team, store, now)]
        except Problem as problem:
            return [problem.said]

    def _set(self, sent: Delivery, view: Payload) -> Answer:
        from bot.watches import kept, parts_of_fields  # noqa: PLC0415

        desk, fields = self.desk, typed(view)
        place = desk.place(sent, key=view["id"])
        return kept(
            fields["channel"], parts_of_fields(fields), place, desk.seen(sent), desk.clock()
        )

    def _set_steps(self, sent: Delivery, view: Payload) -> Answer:
        from bot.playbooks import kept, listed  # noqa: PLC0415

        place, of = self.desk.place(sent, key=view["id"]), about(view).of
        return kept(of, listed(typed(view).get("steps", "")), place, self.desk.seen(sent))
