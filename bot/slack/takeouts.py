"""Files for people: made, then sent to their own talk with the bot, where nobody else sees them."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from threading import BoundedSemaphore
from typing import TYPE_CHECKING
from urllib.request import Request, urlopen

from slack_sdk.errors import SlackApiError

from bot.answers import Answer
from bot.messages import Problem, Said
from bot.rights import need
from bot.slack.logs import log, slack_word
from bot.slack.people import UNREACHED
from bot.slack.texts import quote

if TYPE_CHECKING:
    from bot.exporting import Takeout
    from bot.messages import Language
    from bot.slack.desk import Delivery, Desk

LARGEST = 1_000_000_000  # bytes that Slack takes
TIMEOUT = 60  # seconds without a byte more
AT_ONCE = 2  # of the threads that answer people

# Slack's words for what an administrator of the app can mend.
_NOT_ALLOWED = {
    "missing_scope",
    "no_permission",
    "not_allowed_token_type",
    "file_uploads_disabled",
    "file_upload_size_restricted",
}


@dataclass(frozen=True)
class Takeouts:
    """Sends what people export."""

    desk: Desk
    _places: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(AT_ONCE))

    def send(self, delivery: Delivery, takeout: Takeout) -> None:
        """Make the file and send it to the person. Raises `Problem` when it can't be had."""
        desk = self.desk
        if takeout.scope is None:
            if desk.seen(delivery).sight:
                raise Problem("export-not-here")
            refusal = Problem("export-refused-database")
            need(desk.place(delivery), desk.store, "export-database", refusal=refusal)
        if not self._places.acquire(blocking=False):
            raise Problem("export-busy")
        try:
            language = desk.language(delivery)
            desk.tell(delivery, Answer(Said("export-begun")), language)
            room = self._send(delivery, takeout, language)
        finally:
            self._places.release()
        if room != delivery.whom.channel:
            desk.tell(delivery, Answer(Said("export-sent")), language)

    def _send(self, delivery: Delivery, takeout: Takeout, language: Language) -> str:
        """The same; returns the channel where the person finds the file."""
        from bot.exporting import note, write  # noqa: PLC0415  (see `bot.slack.desk`)

        store, team = self.desk.seen(delivery), delivery.team
        with tempfile.TemporaryDirectory(prefix="vigie-") as folder:
            path = Path(folder) / f"vigie_{self.desk.today(team)}{takeout.suffix}"
            posts = write(takeout, store, team, path, language.code)
            if (size := path.stat().st_size) > LARGEST:
                raise Problem("export-too-large", size=size // 1_000_000, most=LARGEST // 1_000_000)
            told = Said("export-file", what=takeout.said, posts=posts)
            try:
                room = self._upload(delivery, path, language.say(told, quote))
            except UNREACHED as error:
                word = slack_word(error)
                log.warning("a file was not sent: %s", word)
                mendable = isinstance(error, SlackApiError) and word in _NOT_ALLOWED
                raise Problem(
                    "export-not-allowed" if mendable else "export-not-sent", error=word
                ) from None
        note(takeout, store, team, delivery.whom.person, posts)
        return room

    def _upload(self, delivery: Delivery, path: Path, comment: str) -> str:
        """Put a file in a person's talk with the bot; returns the channel that this is.

        Not by the SDK's own `files_upload_v2`, which reads the whole file into memory.
        """
        client = self.desk.clients.answering(delivery.team)
        room = str(client.conversations_open(users=delivery.whom.person)["channel"]["id"])
        size = path.stat().st_size
        place = client.files_getUploadURLExternal(filename=path.name, length=size)
        headers = {"Content-Type": "application/octet-stream", "Content-Length": str(size)}
        with path.open("rb") as file:
            # The address is Slack's, and the token does not go there.
            sent = Request(str(place["upload_url"]), file, headers, method="POST")  # noqa: S310
            with urlopen(sent, timeout=TIMEOUT) as answer:  # noqa: S310
                answer.read()
        client.files_completeUploadExternal(
            files=[{"id": str(place["file_id"]), "title": path.name}],
            channel_id=room,
            initial_comment=comment,
        )
        return room
