"""What is unusual is looked for, and put into the outbox; and what an alert says when it is said.

Whoever looks, and however often, finds the same spikes: each is one alert of a channel
(`bot.store.alerts`) and one letter of the outbox, whose thread tells what becomes of it. What is
said last of it is kept with the letter, so that nothing is said twice.
"""

from __future__ import annotations

import logging
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from bot.answers import Answer
from bot.messages import Problem, Said
from bot.store.alerts import GONE, OPEN, OVER, Alert
from bot.store.outbox import ALERT, CHANGED, Letter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from bot.answers.spike import Sensitivity, Spike, Watched
    from bot.store import Store, Watch
    from kpi.posts import Filter

WATCHED: tuple[Watched, ...] = ("mentions", "articles")
SETTLED = 60  # seconds without a change of the figures, after which they are looked at
LONGEST = 600  # seconds, however they go on changing
AN_HOUR, A_DAY = 3_600, 86_400
KEPT = 8 * A_DAY  # seconds that the thread of a spike may go on
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
    """Look at the figures of a workspace that has a watch, if that is due."""
    watched = any(not watch.stopped for watch in store.watches.every(workspace))
    change = store.outbox.latest_change(workspace)
    if watched and lookout.is_due(change, now.timestamp()):
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
        for what in WATCHED:
            self._look_for_spike(what, scope)
        outbox, now = self.store.outbox, int(self.now.timestamp())
        known = {
            letter.occasion: letter
            for letter in outbox.since(self.workspace, ALERT, now - KEPT)
            if letter.channel == self.watch.channel
        }
        alerts = [
            one
            for one in self.store.alerts.since(self.workspace, now - KEPT)
            if one.channel == self.watch.channel
        ]
        new = [self._letter(f"spike {one.id}", one.opened) for one in alerts]
        new += [self._letter(occasion, now) for occasion in self._once(scope, known)]
        if new := [letter for letter in new if letter.occasion not in known]:
            outbox.put(new, now)
        latest, _ = outbox.latest_change(self.workspace)
        changed = [
            letter
            for one in alerts
            if (letter := known.get(f"spike {one.id}")) and _may_have_news(one, letter, latest)
        ]
        if changed:
            outbox.reopen(changed)

    def _look_for_spike(self, what: Watched, scope: tuple[Filter, ...]) -> None:
        """Keep the spike that goes on, or was lately; end those that are not there any more."""
        from bot.answers.alerts import REST, spike_of  # noqa: PLC0415
        from bot.answers.watched import found  # noqa: PLC0415

        alerts, watch = self.store.alerts, self.watch
        level = cast("Sensitivity", watch.sensitivity)
        spike = found(self.store, self.workspace, scope, what, self.now, level, since=watch.since)
        seen = None
        if spike:
            times = int(spike.began.timestamp()), int(spike.last.timestamp())
            state = OVER if spike.over else OPEN
            told = Alert(watch.channel, what, watch.scope, *times, state)
            is_worth_one = spike.level == "alert"
            seen = alerts.seen(self.workspace, told, REST, opening=is_worth_one)
        for one in alerts.since(self.workspace, int(self.now.timestamp()) - KEPT):
            of_it = (one.channel, one.what) == (watch.channel, what) and one.state != GONE
            if of_it and (seen is None or one.id != seen.id):
                still = spike_of(one, watch, self.store, self.workspace, self.now)
                if still is None:
                    alerts.close(self.workspace, one.id, GONE)
                elif still.over:  # else nobody knows what came of it
                    alerts.close(self.workspace, one.id, OVER)

    def _once(self, scope: tuple[Filter, ...], known: Mapping[str, Letter]) -> Iterator[str]:
        """What is told once and has no thread: silence, and our own posts that stand out."""
        from bot.answers.own_posts import standing_out_now  # noqa: PLC0415
        from bot.answers.watched import silence  # noqa: PLC0415

        where = (self.store, self.workspace, scope)
        for what in WATCHED:
            found = silence(*where, what, self.now)
            if found and _since(found) * A_DAY >= self.watch.since - 2 * A_DAY:
                yield _silence(what, found)
        day_ago = self.now.timestamp() - A_DAY
        told = [one for one in known.values() if one.occasion.startswith("post ")]
        left = MOST_POSTS - sum(one.due > day_ago for one in told)
        posts = (
            _post(one.network, one.post_id)
            for one in standing_out_now(*where, self.now, since=self.watch.since)
        )
        yield from [one for one in posts if one not in known][: max(left, 0)]

    def _letter(self, occasion: str, due: int) -> Letter:
        return Letter(self.workspace, ALERT, self.watch.channel, occasion, due)


def _may_have_news(alert: Alert, letter: Letter, latest: int) -> bool:
    """Whether a spike that was told goes on, or other figures came since: `latest` numbers them."""
    became = alert.state != letter.told.get("state", alert.state)
    return alert.state == OPEN or became or letter.heard < latest


def _silence(what: str, found: Answer) -> str:
    return f"silence {what} {_since(found):g}"


def _since(found: Answer) -> float:
    """The day on which a silence began, as an epoch day."""
    return found.value["since"] if isinstance(found.value, dict) else 0


def _post(network: str, post_id: str) -> str:
    return f"post {network} {post_id}"


# --------------------------------------------------------------------------------- what is said
class Alerted(NamedTuple):
    """The messages of an alert that are still to be posted, in a language, and what they tell."""

    answers: list[Answer]
    language: str
    told: Mapping[str, Any]


def alerted(letter: Letter, store: Store, now: datetime) -> Alerted | None:
    """What is still to be posted of an alert; None when there is nothing to say any more."""
    watch = store.watches.of(letter.workspace, letter.channel)
    if watch is None or watch.stopped:
        return None
    what, _, rest = letter.occasion.partition(" ")
    if what == "spike":
        return _spike(letter, int(rest), watch, store, now)
    answer = _told_once(letter, watch, store, now)
    return Alerted([answer], watch.language, {}) if answer else None


def _told_once(letter: Letter, watch: Watch, store: Store, now: datetime) -> Answer | None:
    from bot.answers.alerts import scope_of  # noqa: PLC0415
    from bot.answers.own_posts import standing_out_now  # noqa: PLC0415
    from bot.answers.watched import silence  # noqa: PLC0415

    where = (store, letter.workspace, scope_of(watch, store, letter.workspace, now))
    if letter.occasion.startswith("silence "):
        told: Iterable[tuple[str, Answer | None]] = (
            (_silence(what, found), found)
            for what in WATCHED
            if (found := silence(*where, what, now))
        )
    else:
        told = (
            (_post(one.network, one.post_id), one.answer)
            for one in standing_out_now(*where, now, since=watch.since)
        )
    return next((answer for occasion, answer in told if occasion == letter.occasion), None)


def _spike(
    letter: Letter, number: int, watch: Watch, store: Store, now: datetime
) -> Alerted | None:
    """A spike: its message, the list of what to do in its thread, then what becomes of it."""
    from bot.answers.alerts import checklist, shown, spike_of  # noqa: PLC0415

    alert = store.alerts.get(letter.workspace, number)
    if alert is None:
        return None
    spike = spike_of(alert, watch, store, letter.workspace, now)
    if letter.state != CHANGED:
        if spike is None:
            return None
        answers = [shown(spike, alert), checklist(spike)][letter.parts :]
        return Alerted(answers, watch.language, _told(spike, alert))
    if now.timestamp() < alert.snoozed_until:
        return Alerted([], watch.language, letter.told)
    news = _news(letter.told, alert, spike)
    if news is None:
        return Alerted([], watch.language, letter.told)
    return Alerted([news], watch.language, _told(spike, alert) if spike else _gone(letter))


def _told(spike: Spike, alert: Alert) -> dict[str, Any]:
    return {**asdict(spike.told), "state": alert.state}


def _gone(letter: Letter) -> dict[str, Any]:
    return {**letter.told, "state": GONE}


def _news(told: Mapping[str, Any], alert: Alert, spike: Spike | None) -> Answer | None:
    """What became of a spike since something was told of it, as one message."""
    from bot.answers.alerts import checklist  # noqa: PLC0415
    from bot.answers.spike import Told, again, ended, update  # noqa: PLC0415

    state = told["state"]
    if spike is None:
        return Answer(Said("alert-gone")) if state != GONE else None
    if alert.state != OPEN and state == OPEN:
        return ended(spike)
    before = Told(**{name: value for name, value in told.items() if name != "state"})
    is_another = state not in {OPEN, alert.state} or before.is_before(spike)
    if not is_another and spike.given and spike.verdict != before.verdict:
        return checklist(spike)
    news = again(spike) if is_another else update(spike, before)
    if news is None or not news.sections:
        return news
    steps = checklist(spike)  # to be ticked off, where others are to be read
    return replace(news, sections=(), checks=steps.checks, notes=(*news.notes, *steps.notes))
