"""The forms of objectives: opened, changed while they are filled in, and sent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from bot.fields import AIM_WORD_FORM
from bot.slack.desk import asked, delivery
from bot.slack.form_parts import About, about, typed
from kpi.periods import Period

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slack_bolt import Ack, App

    from bot.answers import Answer
    from bot.fields import FormNeeded
    from bot.messages import Said
    from bot.slack.blocks import Payload
    from bot.slack.desk import Delivery, Desk

A_QUARTER = timedelta(days=91)  # what is suggested when nobody has said an end yet
_FORM, _WORD_FORM, _CHOICE = "vigie_objective", "vigie_objective_word", "aim-"


@dataclass(frozen=True)
class Objectives:
    """The listeners of the forms of objectives, which are imported when they are wanted."""

    desk: Desk

    def listen(self, app: App) -> None:
        app.action(re.compile(f"^{_CHOICE}"))(self.on_choice)
        app.view(_FORM)(self.on_form)
        app.view(_WORD_FORM)(self.on_word)

    # -------------------------------------------------------------------------- from Slack
    def on_choice(self, ack: Ack, body: Payload) -> None:
        ack()
        if "view" in body:
            self.desk.later(self._change, delivery(body), body["view"])

    def on_form(self, ack: Ack, body: Payload) -> None:
        """Keep the objective that the form says, or keep the form open and say what is wrong."""
        self.desk.take_form(ack, body, about(body["view"]), self._set)

    def on_word(self, ack: Ack, body: Payload) -> None:
        self.desk.take_form(ack, body, about(body["view"]), self._say)

    # ------------------------------------------------------------------------------- later
    def open_form(self, delivery: Delivery, needed: FormNeeded) -> None:
        """Open the form that sets or changes an objective, or the one that says how it goes."""
        from bot.slack import objective_form  # noqa: PLC0415

        language, whom = self.desk.language_soon(delivery), delivery.whom
        told = About(language.code, whom.channel, whom.response_url, whom.thread, of=needed.post[1])
        if needed.form == AIM_WORD_FORM:
            view = objective_form.word_form(language, needed.fields, told)
        else:
            today = self.desk.today(delivery.team)
            fields = {"start": today.isoformat(), **needed.fields}
            view = objective_form.form(language, fields, told, self._hint(delivery, fields))
        self.desk.open(delivery, view, late="aim-form-late")

    def _change(self, delivery: Delivery, view: Payload) -> None:
        from bot.slack import objective_form  # noqa: PLC0415

        told, fields = about(view), typed(view)
        language = self.desk.speaking(told.language)
        hint = self._hint(asked(delivery, told), fields)
        self.desk.change(delivery, view, objective_form.form(language, fields, told, hint))

    def _hint(self, delivery: Delivery, fields: Mapping[str, str]) -> Said | None:
        """What the team's last weeks suggest for the KPI and the days of a form."""
        from bot.answers.saying import figure  # noqa: PLC0415
        from bot.slack import objective_form  # noqa: PLC0415
        from bot.suggesting import suggestion  # noqa: PLC0415
        from kpi.metrics import CATALOGUE  # noqa: PLC0415

        metric = CATALOGUE.get(fields.get("metric", ""))
        if metric is None:
            return None
        today, scope, end = self.desk.today(delivery.team), fields.get("scope", ""), None
        start = date.fromisoformat(fields.get("start") or today.isoformat())
        period = Period(start, start + A_QUARTER)
        if fields.get("end"):
            end = max(start, date.fromisoformat(fields["end"]))
            period = Period.through(start, end)
        found = suggestion(
            metric.name, scope, period, delivery.team, self.desk.seen(delivery), today
        )
        return objective_form.hint(metric, found, end, partial(figure, metric))

    def _set(self, sent: Delivery, view: Payload) -> Answer:
        from bot.aims import parts_of_fields  # noqa: PLC0415
        from bot.objectives import edited, kept  # noqa: PLC0415

        desk, number = self.desk, about(view).of
        place, today = desk.place(sent, key=view["id"]), desk.today(sent.team)
        parts = parts_of_fields(typed(view), today)
        if number:
            return edited(int(number), parts, place, desk.seen(sent), today)
        return kept(parts, place, desk.seen(sent), today)

    def _say(self, sent: Delivery, view: Payload) -> Answer:
        from bot.objectives import said  # noqa: PLC0415

        desk, told = self.desk, typed(view)
        number = int(about(view).of)
        place, today = desk.place(sent, key=view["id"]), desk.today(sent.team)
        word, comment = told.get("word", ""), told.get("comment", "")
        return said(number, word, comment, place, desk.seen(sent), today)
