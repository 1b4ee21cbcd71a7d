"""Where the figures are kept, and what was said around them: SQLite, through sqlite-utils.

`Store` is all that the rest of Vigie sees. Every row belongs to a workspace, which every method
takes first. A write is on disk, with its sums and its line in the journal, before it returns.
"""

from __future__ import annotations

import gc
import time
from contextlib import ExitStack, contextmanager
from copy import copy
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Self
from zoneinfo import ZoneInfo

from bot.messages import Problem
from bot.store import (
    checking,
    conditions,
    copies,
    deliveries,
    files,
    followers,
    history,
    journal,
    objectives,
    reading,
    recounting,
    reminders,
    schema,
    submissions,
    talks,
    undoing,
)
from bot.store.alerts import Alert, Alerts
from bot.store.brands import Account, Brands
from bot.store.channels import Channel, Channels
from bot.store.checking import Findings
from bot.store.conditions import Condition
from bot.store.connections import Connections
from bot.store.deliveries import Repeated
from bot.store.digests import Digest, Digests
from bot.store.early import Early
from bot.store.files import File
from bot.store.installations import Installation, Installations
from bot.store.journal import Entry, source_said
from bot.store.objectives import Objective
from bot.store.outbox import Letter, Outbox
from bot.store.partners import Partner, Partners
from bot.store.playbooks import Playbooks
from bot.store.preferences import Preference, Preferences
from bot.store.reading import DESCRIBED, Scope
from bot.store.reminders import Reminder
from bot.store.roles import Role, Roles
from bot.store.sight import Behind, Narrowed, Sight
from bot.store.submissions import Change, Outcome
from bot.store.submitters import Submitters
from bot.store.talks import Talk
from bot.store.undoing import Undone
from bot.store.volumes import Seen, Submitted, Voice, Volumes
from bot.store.watches import Watch, Watches
from kpi.posts import COUNTERS, Filter, Reading

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from kpi.periods import Period

__all__ = [
    "DESCRIBED",
    "Account",
    "Alert",
    "Change",
    "Channel",
    "Condition",
    "Digest",
    "Entry",
    "File",
    "Filter",
    "Findings",
    "Installation",
    "Letter",
    "Objective",
    "Outcome",
    "Partner",
    "Preference",
    "Reminder",
    "Repeated",
    "Role",
    "Scope",
    "Seen",
    "Sight",
    "Store",
    "Submitted",
    "Talk",
    "Undone",
    "Voice",
    "Watch",
    "source_said",
]

FEW = 3  # posts of a submission that are named, in its outcome and in the journal


class Store:
    """The figures of every workspace, in one SQLite file that may not exist yet.

    `wait`: how long a write waits for another one, in seconds; `zone`: the time zone of workspaces
    that have none yet (a workspace keeps the zone it was first written in: its days depend on it).
    `digests` are the weekly summaries that channels are told, `outbox` what is to be said unasked;
    `watches` which channels are warned of spikes, `alerts` the spikes that they were warned of,
    `playbooks` what a team does about one; `volumes` tells what was submitted of what others
    publish, `submitters` who submitted what; `early` posts when they were young; `partners` are the
    people outside whom the team works with, or thinks of; `channels` the accounts that it measures;
    `preferences` what people chose; `roles` who may do what; `installations` which workspaces
    installed Vigie; `brands` what belongs to each and which channels see nothing else. `sight` is
    what is shown of the file, None for all of it.
    """

    def __init__(
        self,
        path: Path,
        zone: ZoneInfo,
        *,
        wait: float = 1.5,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.path = path
        self._zone = zone
        self._clock = clock
        self._connections = Connections(path, wait)
        self._behind = Behind(path, wait)
        self.sight: Sight | None = None
        self._read_figures()
        self.digests = Digests(self._connections, clock)
        self.outbox = Outbox(self._connections)
        self.watches = Watches(self._connections, clock)
        self.playbooks = Playbooks(self._connections, clock)
        self.preferences = Preferences(self._connections)
        self.installations = Installations(self._connections, clock)
        self.roles = Roles(self._connections, clock)
        self.brands = Brands(self._connections, clock)
        try:
            self._migrate()
        except BaseException:
            self.close()
            raise

    def _read_figures(self) -> None:
        """What tells of figures reads on the connections that there are now."""
        self.volumes = Volumes(self._connections)
        self.submitters = Submitters(self._connections)
        self.early = Early(self._connections)
        self.partners = Partners(self._connections, self._clock)
        self.alerts = Alerts(self._connections, self._clock)
        self.channels = Channels(self._connections, self._clock)

    def seen_from(self, workspace: str, channel: str) -> Store:
        """The same store as a channel is shown it: see `bot.store.sight`. All of it where the
        channel is bound to no brand; what is seen already is seen no further.
        """
        brands = self.brands.of(workspace, channel) if channel and not self.sight else ()
        return self.of_brands(workspace, brands, channel)

    def of_brands(self, workspace: str, brands: Sequence[str], channel: str = "") -> Store:
        """The same store with what is of some brands alone; all that is seen, when none is said."""
        if not brands:
            return self
        if self.sight:
            brands = [one for one in brands if one in self.sight.brands]
            channel = self.sight.channel
        known = self.brands.every(workspace)
        accounts = tuple(one for brand in brands for one in known.get(brand, ()))
        narrowed = copy(self)
        narrowed.sight = Sight(workspace, tuple(brands), accounts, channel)
        narrowed._connections = Narrowed(self._connections, self._behind, narrowed.sight)  # noqa: SLF001
        narrowed._read_figures()  # noqa: SLF001
        return narrowed

    def close(self) -> None:
        """Close the file. What is being read or written ends first."""
        self._behind.close()
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _migrate(self) -> None:
        with self._connections.reading() as con:
            if schema.is_due(con, self.path):
                self._connections.set_up(partial(schema.apply, path=self.path))
        self._connections.presence.note_made()

    # ------------------------------------------------------------------------------ writing
    def zone(self, workspace: str) -> ZoneInfo:
        """The time zone in which a workspace's days are counted."""
        with self._connections.reading() as con:
            return _zone(con, workspace) or self._zone

    def today(self, workspace: str, now: datetime) -> date:
        """The day that it is in a workspace's time zone."""
        return now.astimezone(self.zone(workspace)).date()

    def submit(
        self,
        workspace: str,
        readings: Iterable[Reading],
        *,
        who: str,
        source: str,
        taken_at: int | None = None,
        delivery: str | None = None,
        new_day: int | None = None,
        by_hand: bool = False,
    ) -> Outcome:
        """Keep readings: all of them, or none if one of them fails.

        `who` submitted them and from what (`source`: "line", "form", a file's name); `taken_at` is
        when the counters were read (epoch seconds, now by default). A `delivery` that was handled
        before changes nothing: the counts of its first outcome come back, `repeated`. `new_day`:
        the day of a post of which no day is said, if it is new; else it keeps the day it has.
        `by_hand`: somebody said it of this post, which brings it back if it was deleted.
        """
        rows = iter(readings)
        with ExitStack() as stack:
            stack.enter_context(_no_search_for_cycles())
            # Most files are read to their end before the others have to wait for this write.
            head = list(islice(rows, submissions.CHUNK))
            con = stack.enter_context(self._connections.writing())
            now = int(self._clock())
            if delivery and (known := deliveries.submitted(con, workspace, delivery, now)):
                return known
            submission = self._submission(con, workspace, who, source, taken_at)
            if delivery:
                deliveries.keep(con, workspace, delivery, now, submission[1])
            zone = _zone(con, workspace) or self._zone
            kind = history.HAND if by_hand else history.FILE
            every = chain(head, rows)
            outcome = submissions.add(con, workspace, every, submission, zone, new_day, kind)
            if len(head) <= FEW:
                found = (submissions.stored(con, workspace, reading) for reading in head)
                outcome.posts = tuple(dict.fromkeys(post for post in found if post))
            self._note_submission(con, workspace, who, source, outcome)
        return outcome

    def foresee(self, workspace: str, readings: Iterable[Reading]) -> Outcome:
        """What `submit` would do now: nothing is written, and nobody has to wait.

        The `submission` of the outcome is none.
        """
        now = int(self._clock())
        with _no_search_for_cycles(), self._connections.aside() as con:
            zone = _zone(con, workspace) or self._zone
            return replace(submissions.foresee(con, workspace, readings, now, zone), submission=0)

    def correct(
        self,
        workspace: str,
        reading: Reading,
        emptied: Iterable[str] = (),
        *,
        who: str,
    ) -> Outcome:
        """Change what is stored of a post to what a reading says; nothing is known of `emptied`.

        Raises `Problem` when the post is not there. It is undone like any other submission.
        """
        return self._alter(workspace, reading, who, history.EDIT, " ".join(emptied))

    def delete(self, workspace: str, post: Reading, *, who: str) -> Outcome:
        """Take a post out of all figures; what was said of it is kept, and undoing brings it back.

        A file that tells of it again does not; somebody who submits it by hand does, from nothing.
        """
        told = Reading(post.network, post.post_id, media="")
        return self._alter(workspace, told, who, history.DELETE, "")

    def _alter(
        self, workspace: str, reading: Reading, who: str, kind: str, emptied: str
    ) -> Outcome:
        """Correct or delete one post, after all that was said of it so far."""
        with self._connections.writing() as con:
            known = history.find(con, workspace, reading.network, reading.post_id)
            latest = max(int(self._clock()), known.mark[0]) if known else None
            submission = self._submission(con, workspace, who, kind, latest)
            zone = _zone(con, workspace) or self._zone
            outcome = submissions.add(
                con, workspace, [reading], submission, zone, kind=kind, emptied=emptied
            )
            now = submissions.stored(con, workspace, reading)
            outcome.posts = tuple(post for post in (now or (known and known.told),) if post)
            self._note_submission(con, workspace, who, kind, outcome)
        return outcome

    def _submission(
        self,
        con: sqlite3.Connection,
        workspace: str,
        who: str,
        source: str,
        taken_at: int | None,
    ) -> history.Mark:
        """A new submission: when it is taken, and its number."""
        now = int(self._clock())
        con.execute(
            "INSERT OR IGNORE INTO workspaces (workspace, zone) VALUES (?, ?)",
            (workspace, self._zone.key),
        )
        taken_at = now if taken_at is None else taken_at
        cursor = con.execute(
            "INSERT INTO submissions (workspace, who, source, at, taken_at) VALUES (?, ?, ?, ?, ?)",
            (workspace, who, source, now, taken_at),
        )
        return taken_at, int(cursor.lastrowid or 0)

    def _note_submission(
        self, con: sqlite3.Connection, workspace: str, who: str, source: str, outcome: Outcome
    ) -> None:
        done = {"source": source, "new": outcome.new, "updated": outcome.updated}
        details = {"submission": outcome.submission, **done, **journal.particulars(outcome)}
        journal.note(con, workspace, int(self._clock()), who, "submit", details)

    def undo(
        self,
        workspace: str,
        submission: int | None = None,
        *,
        who: str,
        whose: str | None = None,
    ) -> Undone:
        """Take a submission back: the posts are again what the other submissions say.

        It has to be that of `who` takes it back, unless it is said `whose` it is. Without a number,
        the latest one that still stands and changed something; those after it, which only said the
        same again, go with it. Raises `Problem` when there is none, when it is somebody else's, or
        undone already.
        """
        now = int(self._clock())
        with self._connections.writing() as con:
            if submission is None:
                return undoing.undo_latest(con, workspace, who, now)
            return undoing.undo(con, workspace, submission, who, now, whose)

    def rebuild(self, workspace: str, zone: ZoneInfo | None = None, *, who: str = "vigie") -> int:
        """Make posts and sums again from what was submitted, in `zone` if it changes.

        Returns how many rows the sums make.
        """
        with self._connections.writing() as con:
            if zone is not None:
                con.execute(
                    "INSERT OR REPLACE INTO workspaces (workspace, zone) VALUES (?, ?)",
                    (workspace, zone.key),
                )
                recounting.move_days(con, workspace, zone)
                now = int(self._clock())
                journal.note(con, workspace, now, who, "zone", {"zone": zone.key})
            checking.mend(con, workspace)
            con.execute("DELETE FROM cuts WHERE workspace = ?", (workspace,))
            recounting.recount(con, workspace, into="cuts")
            rows = con.execute("SELECT count(*) FROM cuts WHERE workspace = ?", (workspace,))
            count: int = rows.fetchone()[0]
        return count

    def note(self, workspace: str, who: str, what: str, details: Mapping[str, object]) -> None:
        """Add a line to the journal; "submit", "undo" and "zone" are the store's own `what`."""
        with self._connections.writing() as con:
            journal.note(con, workspace, int(self._clock()), who, what, details)

    # -------------------------------------------------------------------------- remembering
    def talk(self, workspace: str, thread: str) -> Talk | None:
        """See `bot.store.talks.get`."""
        with self._connections.reading() as con:
            return talks.get(con, workspace, thread, int(self._clock()))

    def keep_talk(self, workspace: str, thread: str, talk: Talk) -> None:
        """See `bot.store.talks.keep`."""
        with self._connections.writing() as con:
            talks.keep(con, workspace, thread, talk, int(self._clock()))

    def take(
        self, workspace: str, delivery: str, body: str | None, wait: float | None = None
    ) -> bool:
        """See `bot.store.deliveries.take`; `wait` is how long, in seconds, for other writers."""
        with self._connections.writing(wait) as con:
            return deliveries.take(con, workspace, delivery, body, int(self._clock()))

    @contextmanager
    def once(self, workspace: str, delivery: str) -> Iterator[None]:
        """What this thread changes in the block is changed once for a delivery.

        Raises `Repeated` in the place of the first change when that came before.
        """
        now = int(self._clock())
        mark = partial(deliveries.mark, workspace=workspace, delivery=delivery, now=now)
        with self._connections.because(mark):
            yield

    def done(self, workspace: str, delivery: str) -> None:
        """See `bot.store.deliveries.done`."""
        with self._connections.writing() as con:
            deliveries.done(con, workspace, delivery)

    def unfinished(self) -> list[tuple[str, str, str]]:
        """See `bot.store.deliveries.unfinished`: the one question over all the workspaces."""
        with self._connections.reading() as con:
            return deliveries.unfinished(con, int(self._clock()))

    # -------------------------------------------------------------------------------- files
    def keep_file(self, workspace: str, file: File) -> File:
        """See `bot.store.files.keep`: the file as it is kept, with its number and its time."""
        file = file if file.at else replace(file, at=int(self._clock()))
        with self._connections.writing() as con:
            return replace(file, id=files.keep(con, workspace, file))

    def file(self, workspace: str, number: int) -> File | None:
        """See `bot.store.files.get`."""
        with self._connections.reading() as con:
            return files.get(con, workspace, number)

    def shown_file(self, workspace: str, file: str, channel: str) -> File | None:
        """See `bot.store.files.shown`."""
        with self._connections.reading() as con:
            return files.shown(con, workspace, file, channel)

    def imported_file(self, workspace: str, sha256: str) -> File | None:
        """See `bot.store.files.imported`."""
        with self._connections.reading() as con:
            return files.imported(con, workspace, sha256)

    def undone_files(self, workspace: str) -> list[int]:
        """See `bot.store.files.undone`."""
        with self._connections.reading() as con:
            return files.undone(con, workspace)

    def remember(
        self, workspace: str, signature: str, choices: Mapping[str, object], *, who: str
    ) -> None:
        """See `bot.store.files.remember`."""
        with self._connections.writing() as con:
            files.remember(con, workspace, signature, choices, who, int(self._clock()))

    def choices(self, workspace: str, signature: str) -> dict[str, Any]:
        """See `bot.store.files.choices`."""
        with self._connections.reading() as con:
            return files.choices(con, workspace, signature)

    # ---------------------------------------------------------------------------- reminding
    def remind(self, workspace: str, reminder: Reminder, *, who: str) -> int:
        """See `bot.store.reminders.keep`."""
        now = int(self._clock())
        with self._connections.writing() as con:
            con.execute(
                "INSERT OR IGNORE INTO workspaces (workspace, zone) VALUES (?, ?)",
                (workspace, self._zone.key),
            )
            number = reminders.keep(con, workspace, reminder, now)
            journal.note(con, workspace, now, who, "remind", {"number": str(number)})
        return number

    def reminders(self, workspace: str) -> list[Reminder]:
        """See `bot.store.reminders.every`."""
        with self._connections.reading() as con:
            return reminders.every(con, workspace)

    def reminded(self) -> list[str]:
        """The workspaces that have reminders."""
        with self._connections.reading() as con:
            return reminders.workspaces(con)

    def stop_reminding(self, workspace: str, number: int, *, who: str) -> Reminder | None:
        """See `bot.store.reminders.stop`."""
        with self._connections.writing() as con:
            if stopped := reminders.stop(con, workspace, number):
                told = {"number": str(number)}
                journal.note(con, workspace, int(self._clock()), who, "remind-stop", told)
        return stopped

    # --------------------------------------------------------------------------- objectives
    def keep_objective(self, workspace: str, objective: Objective, *, who: str) -> Objective:
        """See `bot.store.objectives.keep`: the objective as it is kept, with its number."""
        now = int(self._clock())
        with self._connections.writing() as con:
            con.execute(
                "INSERT OR IGNORE INTO workspaces (workspace, zone) VALUES (?, ?)",
                (workspace, self._zone.key),
            )
            brands = self.sight.brands if self.sight else ()
            wanted = replace(objective, who=who, at=now, brands=brands)
            kept, new = objectives.keep(con, workspace, wanted)
            if new:
                told = {"number": str(kept.id), "line": kept.line}
                journal.note(con, workspace, now, who, "objective", told)
        return kept

    def objectives(self, workspace: str) -> list[Objective]:
        """See `bot.store.objectives.every`."""
        with self._connections.reading() as con:
            return objectives.every(con, workspace)

    def change_objective(
        self, workspace: str, number: int, what: str, *, who: str, **fields: str
    ) -> Objective | None:
        """See `bot.store.objectives.change`; `what` was done, for the journal."""
        now = int(self._clock())
        with self._connections.writing() as con:
            said = {"word_at": now} if "word" in fields else {}
            changed = objectives.change(con, workspace, number, {**fields, **said})
            if changed:
                told = {"number": str(number), **fields}
                journal.note(con, workspace, now, who, f"objective-{what}", told)
        return changed

    # ----------------------------------------------------------------------------- checking
    def findings(self, workspace: str) -> Findings:
        """See `bot.store.checking.findings`."""
        with self._connections.snapshot() as con:
            return checking.findings(con, workspace)

    def mend_indexes(self) -> bool:
        """Make the indexes again if only they are damaged; whether they were."""
        damage = self.damage()
        if not damage or not checking.can_be_indexed_again(damage):
            return False
        with self._connections.writing() as con:
            con.execute("REINDEX")
        return True

    def damage(self) -> list[str]:
        """See `bot.store.checking.damage`: slower than `verify`, and tells what it is."""
        with self._connections.reading() as con:
            return checking.damage(con)

    def verify(self) -> None:
        """Read the whole file; raises `Problem` when it is damaged. A second for 500 MB."""
        with self._connections.reading() as con:
            found = con.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise Problem("store-damaged", path=str(self.path))

    def try_writing(self) -> None:
        """Write what changes nothing: raises `Problem` when the file can't be written now.

        A long write of our own, as that of a large import, is as good.
        """
        try:
            with self._connections.writing() as con:
                conditions.write_the_same(con)
        except Problem as problem:
            if problem.said.name != "store-busy" or not self._connections.is_writing:
                raise

    def condition(self) -> Condition:
        """In what state the file is: of all workspaces, and of none of them."""
        with self._connections.reading() as con:
            return conditions.condition(con, self.path)

    def workspaces(self) -> list[str]:
        """The workspaces that wrote something once, in order."""
        with self._connections.reading() as con:
            rows = con.execute("SELECT workspace FROM workspaces ORDER BY workspace")
            return [workspace for (workspace,) in rows]

    def journal(self, workspace: str, most: int = 20) -> list[Entry]:
        """The latest changes, newest first."""
        with self._connections.reading() as con:
            return journal.entries(con, workspace, most)

    # ------------------------------------------------------------------------------ reading
    def sums(
        self,
        workspace: str,
        scope: Scope,
        by: Iterable[str] = (),
        terms: Iterable[str] = COUNTERS,
        *,
        by_day: bool = False,
    ) -> reading.Table:
        """See `bot.store.reading.sums`."""
        with self._connections.snapshot() as con:
            return reading.sums(con, workspace, scope, by, terms, by_day=by_day)

    def posts(self, workspace: str, scope: Scope, terms: Iterable[str] = COUNTERS) -> reading.Table:
        """See `bot.store.reading.posts`."""
        with self._connections.reading() as con:
            return reading.posts(con, workspace, scope, terms)

    def readings(self, workspace: str, scope: Scope) -> Iterator[Reading]:
        """See `bot.store.reading.readings`: as they are when the first is asked for."""
        with self._connections.snapshot() as con:
            yield from reading.readings(con, workspace, scope)

    def copy(self, workspace: str, path: Path) -> int:
        """Make a database of one workspace alone at `path`; see `bot.store.copies.fill`."""
        schema.make(path)
        with self._connections.reading() as con:
            return copies.fill(con, workspace, path)

    def post(self, workspace: str, network: str, post_id: str) -> Reading | None:
        """What is stored of one post, if it is there."""
        with self._connections.reading() as con:
            known = history.find(con, workspace, network, post_id)
            return known.told if known else None

    def deleted(self, workspace: str, network: str, post_id: str) -> Reading | None:
        """What was stored of one post, if somebody deleted it."""
        with self._connections.reading() as con:
            return history.deleted(con, workspace, network, post_id)

    def search(
        self,
        workspace: str,
        words: Sequence[str],
        networks: Sequence[str],
        day: int | None,
        most: int,
    ) -> list[Reading]:
        """See `bot.store.reading.search`."""
        with self._connections.reading() as con:
            return reading.search(con, workspace, words, networks, day, most)

    def levels(self, workspace: str, scope: Scope) -> reading.Table:
        """See `bot.store.followers.levels`."""
        with self._connections.snapshot() as con:
            return followers.levels(con, workspace, scope)

    def extent(
        self, workspace: str, media: Sequence[str], filters: Sequence[Filter] = ()
    ) -> Period | None:
        """See `bot.store.reading.extent`."""
        with self._connections.snapshot() as con:
            return reading.extent(con, workspace, media, filters)

    def undated(self, workspace: str, scope: Scope) -> int:
        """See `bot.store.reading.undated`."""
        with self._connections.reading() as con:
            return reading.undated(con, workspace, scope)

    def vocabulary(self, workspace: str) -> dict[str, list[str]]:
        """See `bot.store.reading.vocabulary`."""
        with self._connections.snapshot() as con:
            return reading.vocabulary(con, workspace)


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Spare the collector the rows of an import, in which there are none: a quarter of its time."""
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()


def _zone(con: sqlite3.Connection, workspace: str) -> ZoneInfo | None:
    kept = con.execute("SELECT zone FROM workspaces WHERE workspace = ?", (workspace,)).fetchone()
    return ZoneInfo(kept[0]) if kept else None
