"""What is said unasked, to every workspace: one look over all of them, now and then.

Each has its own pace, as Slack has limits for each; and what is wrong with one of them, its token
or its figures, keeps nothing from the others.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.messages import Problem
from bot.schedule import put_what_is_due
from bot.slack.logs import log, note_bug, slack_word
from bot.slack.pace import Pace
from bot.slack.people import UNREACHED
from bot.slack.posting import Posting
from bot.slack.sending import Sender
from bot.watching import Lookout, look_if_due

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Executor, Future
    from threading import Event

    from bot.letters import Writer
    from bot.messages import Language
    from bot.slack.desk import Desk

SENDERS = 4  # threads that say what is due to one workspace
MOST_SENDERS = 64  # in all: while Slack lets one workspace wait, a thread waits with it


class Unasked:
    """Looks what is due, and says it in the threads of `work`, until `stop`.

    `workspaces` tells which there are; `writer` gives what makes summaries.
    """

    def __init__(
        self,
        desk: Desk,
        workspaces: Callable[[], Sequence[str]],
        work: Executor,
        stop: Event,
        writer: Callable[[], Writer],
    ) -> None:
        self._desk, self._store = desk, desk.store
        self._workspaces = workspaces
        self._work, self._stop = work, stop
        self._writer = writer
        self._senders: dict[str, Sender] = {}
        self._sending: dict[str, list[Future[None]]] = {}
        self._lookouts: dict[str, Lookout] = {}

    def say(self) -> None:
        """Note what is due, and say what waits."""
        _guarded("noting what is due", self._put_all)
        _guarded("saying what is due", self._send_all)

    def look(self) -> None:
        """Look at the figures that are watched."""
        _guarded("watching", self._look_at_all)

    def _put_all(self) -> None:
        told = {*self._store.digests.workspaces(), *self._store.reminded()}
        for workspace in told.intersection(self._workspaces()):
            _guarded("noting what is due", self._put, workspace)

    def _put(self, workspace: str) -> None:
        put_what_is_due(self._store, workspace, self._desk.clock())

    def _look_at_all(self) -> None:
        for workspace in {*self._workspaces()}.intersection(self._store.watches.workspaces()):
            _guarded("watching", self._look, workspace)

    def _look(self, workspace: str) -> None:
        lookout = self._lookouts.setdefault(workspace, Lookout())
        look_if_due(self._store, workspace, lookout, self._desk.clock())

    def _send_all(self) -> None:
        """Give each workspace to which something is to be said a thread, and more if there are."""
        served, now = {*self._workspaces()}, int(self._desk.clock().timestamp())
        self._senders = {one: sender for one, sender in self._senders.items() if one in served}
        self._sending = {
            one: running
            for one, threads in self._sending.items()
            if (running := [thread for thread in threads if not thread.done()])
        }
        waiting = served.intersection(self._store.outbox.workspaces(now))
        for threads in range(SENDERS):
            # One that Slack lets wait takes its threads from the others only while there are many.
            most = MOST_SENDERS if threads == 0 else MOST_SENDERS // 2
            for workspace in waiting:
                sending = len(self._sending.get(workspace, ()))
                if sending <= threads and sum(map(len, self._sending.values())) < most:
                    _guarded("saying what is due", self._start, workspace)

    def _start(self, workspace: str) -> None:
        if workspace not in self._senders:
            self._senders[workspace] = self._sender(workspace)
        thread = self._work.submit(self._senders[workspace].send)
        self._sending.setdefault(workspace, []).append(thread)

    def _sender(self, workspace: str) -> Sender:
        return Sender(
            self._store,
            workspace,
            Posting(self._desk.clients.posting(workspace)),
            Pace(self._stop),
            self._writer,
            partial(self._language, workspace),
            self._desk.clock,
        )

    def _language(self, workspace: str, code: str, person: str) -> Language:
        """The language of a code or, without one, that of a person."""
        return self._desk.speaking(code or self._desk.people.language(workspace, person))


def _guarded(doing: str, do: Callable[..., None], *told: str) -> None:
    """Do something: what goes wrong with one workspace is none of the others' business."""
    try:
        do(*told)
    except Problem as problem:  # the file is busy: the next time looks again
        log.warning("%s did not work: %s", doing, problem.said.name)
    except UNREACHED as error:  # it was closed since we looked
        log.warning("%s did not work: %s", doing, slack_word(error))
    except Exception as error:  # noqa: BLE001  (a bug: what else is due goes on)
        note_bug(error, doing)
