"""The form of the accounts that a team measures: opened, and sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.slack.form_parts import About, about, typed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slack_bolt import Ack, App

    from bot.answers import Answer
    from bot.slack.blocks import Payload
    from bot.slack.desk import Delivery, Desk

_FORM = "vigie_channels"


@dataclass(frozen=True)
class Channels:
    """The listener of the form of accounts, which is imported when it is wanted."""

    desk: Desk

    def listen(self, app: App) -> None:
        app.view(_FORM)(self.on_form)

    def on_form(self, ack: Ack, body: Payload) -> None:
        """Measure the accounts that the form says, or keep it open and say what is wrong."""
        self.desk.take_form(ack, body, about(body["view"]), self._keep)

    def open_form(self, delivery: Delivery, fields: Mapping[str, str]) -> None:
        """Open the form, with who asks for it as the one who answers."""
        from bot.slack import channel_form  # noqa: PLC0415

        language, whom = self.desk.language_soon(delivery), delivery.whom
        told = About(language.code, whom.channel, whom.response_url, whom.thread)
        known = [str(one) for one in self.desk.seen(delivery).channels.every(delivery.team)]
        view = channel_form.form(language, told, fields["owner"], known)
        self.desk.open(delivery, view, late="channels-form-late")

    def _keep(self, sent: Delivery, view: Payload) -> Answer:
        from bot.channels import channel_of, kept  # noqa: PLC0415

        fields = typed(view)
        account, owner = fields.get("account", ""), fields["owner"]
        told = [channel_of(name, account, owner) for name in fields["networks"].split()]
        place, today = self.desk.place(sent, key=view["id"]), self.desk.today(sent.team)
        return kept(told, place, self.desk.seen(sent), today)
