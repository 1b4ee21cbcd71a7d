"""What is unusual is looked for, and put into the outbox, to be said once.

Whoever looks, and however often, finds the same spikes: each is one alert of a channel
(`bot.store.alerts`) and one letter of the outbox, whose thread tells what becomes of it
(`bot.alerted`).
"""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.alerted import (
    POST,
    QUIET,
    first_quiet_day,
    post_occasion,
    quiet_occasion,
    spike_now,
    spike_occasion,
)
from bot.messages import Problem
from bot.store.alerts import GONE, LEFT, OPEN, OVER, Alert
from bot.store.outbox import ALERT, SILENT, Letter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from bot.answers.spike import Watched
    from bot.answers.volumes import Subject
    from bot.store import Store, Watch
    from kpi.posts import Filter

WATCHED: tuple[Watched, ...] = ("mentions", "articles")
SETTLED = 60  # seconds without a change of the figures, after which they are looked at
LONGEST = 600  # seconds, however they go on changing
AN_HOUR, A_DAY = 3_600, 86_400
KEPT = 8 * A_DAY  # seconds that the thread of a spike may go on once it is over
FOLLOWED = 60 * A_DAY  # and that anything is known to have been told
MOST_POSTS = 3  # of our own that a channel is told of in a day

log = logging.getLogger("vigie")


# -------------------------------------------------------------------------------------- when
class Lookout:
    """Tells when the figures of a workspace are to be looked at: when they changed, and hourly.

    What it knows is lost with the process: to look once more changes nothing.
    """

    def __init__(self) -> None:
        self._number, self._looked = -1, 0.0

    def is_due(self, change: tuple[int, int], now: float) -> bool:
        """Whether to look now; `change` is the number of the latest one, and when it was."""
        number, at = change
        waited = now - at >= SETTLED or now - self._looked >= LONGEST
        due = (number != self._number and waited) or now // AN_HOUR != self._looked // AN_HOUR
        if due:
            self._number, self._looked = number, now
        return due


def look_if_due(store: Store, workspace: str, lookout: Lookout, now: datetime) -> None:
    """Look at the figures of a workspace that watches them, if that is due."""
    watched = any(not watch.stopped for watch in store.watches.every(workspace))
    change = store.outbox.latest_change(workspace)
    if (watched or store.alerts.open(workspace)) and lookout.is_due(change, now.timestamp()):
        look(store, workspace, now)


# ------------------------------------------------------------------------------------ looking
def look(store: Store, workspace: str, now: datetime) -> None:
    """Put what is unusual now into the outbox, for each watch of a workspace."""
    for watch in store.watches.every(workspace):
        if watch.stopped:
            continue
        try:
            seen = store.seen_from(workspace, watch.channel)
            _Look(seen, workspace, watch, now).look()
        except Problem as problem:  # what it is of is not known any more
            log.warning("a watch can't be looked at: %s", problem.said.name)
    leave(store, workspace, now)


def leave(store: Store, workspace: str, now: datetime) -> None:
    """Follow no alert of a channel that is not watched any more, and say so in its thread."""
    watches = {watch.channel: watch for watch in store.watches.every(workspace)}
    for one in store.alerts.open(workspace):
        watch = watches.get(one.channel)
        if watch is None or watch.stopped:
            store.alerts.close(workspace, one.id, LEFT)
    seconds = int(now.timestamp())
    letters = {
        letter.occasion: letter
        for letter in store.outbox.since(workspace, ALERT, seconds - FOLLOWED)
        if letter.told.get("state") == OPEN
    }
    left = (
        letters.get(spike_occasion(one))
        for one in store.alerts.since(workspace, seconds - KEPT)
        if one.state == LEFT and one.channel not in watches
    )
    store.outbox.reopen([letter for letter in left if letter])


@dataclass(frozen=True)
class _Look:
    """One look at what a channel watches."""

    store: Store
    workspace: str
    watch: Watch
    now: datetime

    def look(self) -> None:
        from bot.answers.alerts import scope_of  # noqa: PLC0415  (numpy and pandas)

        scope = scope_of(self.watch, self.store, self.workspace, self.now)
        seen = {found.id for what in WATCHED if (found := self._spike(what, scope))}
        outbox, now = self.store.outbox, self._seconds
        known = {
            letter.occasion: letter
            for letter in outbox.since(self.workspace, ALERT, now - FOLLOWED)
            if letter.channel == self.watch.channel
        }
        alerts = self._alerts()
        new = [self._letter(spike_occasion(one), one.opened) for one in alerts]
        new += [self._letter(occasion, now) for occasion in self._once(scope, known)]
        if new := [letter for letter in new if letter.occasion not in known]:
            outbox.put(new, now)
        latest, _ = outbox.latest_change(self.workspace)
        changed = [letter for letter in known.values() if _is_quiet_still(letter, latest)]
        for one in alerts:
            letter = known.get(spike_occasion(one))
            if letter and letter.state == SILENT and one.id in seen:
                changed.append(replace(letter, due=now))  # it was none, for a while
            elif letter and _may_have_news(one, letter, latest):
                changed.append(letter)
        if changed:
            outbox.reopen(changed)

    def _subject(self, what: Watched, scope: tuple[Filter, ...]) -> Subject:
        from bot.answers.volumes import Subject  # noqa: PLC0415

        return Subject(self.store, self.workspace, what, self.now, scope)

    @property
    def _seconds(self) -> int:
        return int(self.now.timestamp())

    def _alerts(self) -> list[Alert]:
        """The alerts of the channel whose threads may go on."""
        every = self.store.alerts.since(self.workspace, self._seconds - KEPT)
        return [one for one in every if one.channel == self.watch.channel]

    def _spike(self, what: Watched, scope: tuple[Filter, ...]) -> Alert | None:
        """The alert of the spike that goes on, or was lately; those that are over are closed."""
        from bot.answers.alerts import REST  # noqa: PLC0415
        from bot.answers.watched import found  # noqa: PLC0415

        alerts, watch = self.store.alerts, self.watch
        spike = found(self._subject(what, scope), watch.sensitivity, since=watch.since)
        seen = None
        if spike:
            times = int(spike.began.timestamp()), int(spike.last.timestamp())
            state = OVER if spike.over else OPEN
            told = Alert(watch.channel, what, watch.scope, *times, state)
            is_worth_one, alike = spike.level == "alert", self._alike(what, scope)
            seen = alerts.seen(self.workspace, told, REST, opening=is_worth_one, alike=alike)
        for one in self._alerts():
            goes_on = one.what == what and one.state not in {GONE, LEFT}
            if goes_on and (seen is None or one.id != seen.id):
                still = spike_now(one, watch, self.store, self.workspace, self.now)
                if still is None:
                    alerts.close(self.workspace, one.id, GONE)
                elif still.over:  # else nobody knows what came of it
                    alerts.close(self.workspace, one.id, OVER)
        return seen

    def _alike(self, what: Watched, scope: tuple[Filter, ...]) -> set[str]:
        """Of what else the channel was warned lately, that may be of the same posts."""
        from bot.answers.alerts import scope_of  # noqa: PLC0415

        found = set()
        for one in self._alerts():
            if one.what == what and one.scope != self.watch.scope:
                with suppress(Problem):  # what it is of is not known any more
                    if _meet(scope, scope_of(one, self.store, self.workspace, self.now)):
                        found.add(one.scope)
        return found

    def _once(self, scope: tuple[Filter, ...], known: Mapping[str, Letter]) -> Iterator[str]:
        """What else is told: silence, and our own posts that stand out."""
        from bot.answers.own_posts import standing_out_now  # noqa: PLC0415
        from bot.answers.watched import silence  # noqa: PLC0415

        on = {one.occasion.rpartition(" ")[0] for one in known.values() if self._goes_on(one)}
        for what in WATCHED:
            found = silence(self._subject(what, scope))
            if found and first_quiet_day(found) * A_DAY >= self.watch.since - 2 * A_DAY:
                occasion = quiet_occasion(what, found)
                if occasion.rpartition(" ")[0] not in on:
                    yield occasion
        day_ago = self.now.timestamp() - A_DAY
        told = [one for one in known.values() if one.occasion.startswith(POST)]
        left = MOST_POSTS - sum(one.due > day_ago for one in told)
        posts = (
            post_occasion(one.network, one.post_id)
            for one in standing_out_now(
                self.store, self.workspace, scope, self.now, since=self.watch.since
            )
        )
        yield from [one for one in posts if one not in known][: max(left, 0)]

    def _goes_on(self, letter: Letter) -> bool:
        """Whether a silence that was told is none that has ended since."""
        told = letter.told
        return (told.get("state"), told.get("scope")) == (OPEN, self.watch.scope)

    def _letter(self, occasion: str, due: int) -> Letter:
        return Letter(self.workspace, ALERT, self.watch.channel, occasion, due)


def _meet(one: Iterable[Filter], other: Iterable[Filter]) -> bool:
    """Whether a post may be of both: no part that both name keeps them apart."""
    return not any(a.dimension == b.dimension and not _share(a, b) for a in one for b in other)


def _share(one: Filter, other: Filter) -> bool:
    if one.exclude and other.exclude:
        return True
    if one.exclude or other.exclude:
        out, into = (one, other) if one.exclude else (other, one)
        return not set(into.values) <= set(out.values)
    return not set(one.values).isdisjoint(other.values)


def _may_have_news(alert: Alert, letter: Letter, latest: int) -> bool:
    """Whether a spike that was told goes on, or other figures came since: `latest` numbers them."""
    became = alert.state != letter.told.get("state", alert.state)
    return alert.state == OPEN or became or letter.heard < latest


def _is_quiet_still(letter: Letter, latest: int) -> bool:
    """Whether figures came since a silence was told, which may have been none."""
    is_one = letter.occasion.startswith(tuple(QUIET.values()))
    return is_one and letter.told.get("state") == OPEN and letter.heard < latest
