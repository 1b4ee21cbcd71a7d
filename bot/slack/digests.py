"""The form of a weekly summary: opened, and sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.slack.form_parts import About, about, typed

if TYPE_CHECKING:
    from slack_bolt import Ack, App

    from bot.answers import Answer
    from bot.fields import FormNeeded
    from bot.slack.blocks import Payload
    from bot.slack.desk import Delivery, Desk

_FORM = "vigie_digest"


@dataclass(frozen=True)
class Digests:
    """The listener of the form of weekly summaries, which is imported when it is wanted."""

    desk: Desk

    def listen(self, app: App) -> None:
        app.view(_FORM)(self.on_form)

    def on_form(self, ack: Ack, body: Payload) -> None:
        """Set the summary that the form says, or keep the form open and say what is wrong."""
        self.desk.take_form(ack, body, about(body["view"]), self._set)

    def open_form(self, delivery: Delivery, needed: FormNeeded) -> None:
        """Open the form that sets or changes the summary of a channel."""
        from bot.slack import digest_form  # noqa: PLC0415
        from bot.store.objectives import OPEN  # noqa: PLC0415

        language, whom = self.desk.language_soon(delivery), delivery.whom
        told = About(language.code, whom.channel, whom.response_url, whom.thread, of=needed.post[1])
        every = self.desk.seen(delivery).objectives(delivery.team)
        view = digest_form.form(
            language, needed.fields, told, [one for one in every if one.state == OPEN]
        )
        self.desk.open(delivery, view, late="digest-form-late")

    def _set(self, sent: Delivery, view: Payload) -> Answer:
        from bot.digest_parts import parts_of_fields  # noqa: PLC0415
        from bot.digests import kept  # noqa: PLC0415

        desk, fields, of = self.desk, typed(view), about(view).of
        place, channel = desk.place(sent, key=view["id"]), fields["channel"]
        parts, fresh = parts_of_fields(fields), channel != of
        return kept(channel, parts, place, desk.seen(sent), desk.clock(), fresh=fresh)
