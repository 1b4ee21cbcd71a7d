"""What waits for a thread of ours, and when that is too much.

An answer after minutes is none. Slack takes a command's acknowledgement with words in it, so that
who types one is told at once. A press and an event have to wait, since we have no words for them
before their turn has come; when more waits than memory should hold they are not acknowledged: Slack
then sends an event again, and tells who pressed a button.
"""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING

from slack_bolt import BoltResponse
from slack_bolt.middleware import Middleware

from bot.messages import Said

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_bolt import BoltRequest

    from bot.slack.desk import Desk

MOST_WAITING = 5_000
LONGEST_WAIT = 60.0  # seconds
_FORMS = {"view_submission", "view_closed"}


class Backlog:
    """When each thing came that waits; they are begun in that order."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._came: deque[float] = deque()

    def comes(self) -> None:
        """Something waits."""
        self._came.append(self._clock())

    def begins(self) -> None:
        """What waited longest is begun."""
        self._came.popleft()

    @property
    def is_full(self) -> bool:
        """Whether so much waits that nothing more may."""
        return len(self._came) >= MOST_WAITING

    @property
    def is_late(self) -> bool:
        """Whether what waits has waited for too long already."""
        try:
            return self._clock() - self._came[0] > LONGEST_WAIT
        except IndexError:  # nothing waits
            return False


class Doorkeeper(Middleware):
    """Lets no more in than can be answered soon.

    A form that is sent always comes in: it is read at once, and what somebody wrote is in it.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def process(
        self,
        *,
        req: BoltRequest,
        resp: BoltResponse,
        next: Callable[[], BoltResponse],  # noqa: A002  (as Bolt calls it)
    ) -> BoltResponse:
        del resp
        desk, body = self._desk, req.body
        if "command" in body and (desk.backlog.is_full or desk.backlog.is_late):
            who = body.get("team_id", ""), body.get("user_id", "")
            language = desk.speaking(desk.people.language_known(*who))
            return req.context.ack(language.say(Said("delivery-busy")))
        if body.get("type") not in _FORMS and desk.backlog.is_full:
            return BoltResponse(status=503)
        return next()
