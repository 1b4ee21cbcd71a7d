"""The message in which a file is shown, from how far it is read to what came of it."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.imports import progress
from bot.slack.replies import Addressee, Shown

if TYPE_CHECKING:
    from bot.answers import Answer
    from bot.messages import Language
    from bot.slack.desk import Desk
    from bot.store import File

FIRST_WORD, EACH_WORD = 2.0, 3.0  # seconds until it is told how far a file is, and from then on


@dataclass
class Screen:
    """The message of one file; at first there is none."""

    desk: Desk
    team: str
    file: File
    language: Language
    shown: Shown | None = None
    _what: str = ""
    _total: int = 0
    _done: int = 0
    _next: float = 0.0

    def __post_init__(self) -> None:
        if self.file.message:
            self.shown = Shown(self.file.channel, self.file.message)
        self._next = time.monotonic() + FIRST_WORD

    def show(self, answer: Answer) -> None:
        """Show an answer in the place of what was shown before."""
        file = self.file
        whom = Addressee(file.person, file.channel, thread=file.thread)
        replies = self.desk.replies(self.team)
        self.shown = replies.put(whom, answer, self.language, self.shown)

    def placed(self, file: File) -> File:
        """A file with where it is shown now."""
        if self.shown is None:
            return file
        return replace(file, channel=self.shown.channel, message=self.shown.ts)

    def doing(self, what: str, total: int) -> None:
        """Begin something that takes so many bytes."""
        self._what, self._total, self._done = what, max(total, 1), 0

    def advance(self, more: int) -> None:
        """Some more bytes are done: told now and then, if it takes long."""
        self._done += more
        if time.monotonic() >= self._next:
            percent = min(99, 100 * self._done // self._total)
            self.show(progress(self.file.name, self._what, percent))
            self._next = time.monotonic() + EACH_WORD
