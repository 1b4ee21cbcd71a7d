"""What becomes of a silence that a channel was told of: the figures come late, or people talk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.answers.judging import judged
from bot.answers.shapes import Answer
from bot.answers.spike_said import exactly_said, usual_said, what_said
from bot.answers.volumes import volumes
from bot.answers.watched import silence
from bot.messages import Figure, Said
from kpi.periods import epoch_day, from_epoch_day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.answers.spike import Watched
    from bot.answers.volumes import Volume
    from bot.store import Store
    from kpi.posts import Filter

LITTLE = 0.25  # of the expected: days that have no more are still quiet


def known_of(
    found: Answer,
    store: Store,
    workspace: str,
    scope: Sequence[Filter],
    metric: Watched,
    now: datetime,
) -> dict[str, Any]:
    """What is known of a silence when it is told: what `broken` tells the news from."""
    volume = volumes(store, workspace, scope, metric, now)[-1]
    since = int(found.value["since"]) if isinstance(found.value, dict) else 0
    until = max(epoch_day(volume.known_until.date()) - 1, since)  # its last day may not be over
    observed, _ = _between(volume, since, until)
    known = int(volume.known_until.timestamp())
    told = {"since": since, "until": until, "known": known, "observed": observed}
    return {"outcome": found.outcome, **told}


def broken(
    told: Mapping[str, Any],
    store: Store,
    workspace: str,
    scope: Sequence[Filter],
    metric: Watched,
    now: datetime,
) -> Answer | None:
    """That a silence is none, or none any more; None while it goes on, and while nobody knows."""
    found = silence(store, workspace, scope, metric, now)
    known = volumes(store, workspace, scope, metric, now)
    if not known:
        return None
    volume, what = known[-1], what_said(metric, scope)
    until = exactly_said(volume.known_until)
    if told["outcome"] == "no_data":
        if (found and found.outcome == "no_data") or volume.known_until.timestamp() <= told[
            "known"
        ]:
            return None
        return Answer(Said("quiet-submitted", metric=what, until=until))
    if found:
        return None
    since = told["since"]
    observed, expected = _between(volume, since, told["until"])
    day = from_epoch_day(since)
    if observed > max(LITTLE * expected, told["observed"]):
        headline = Said(
            "quiet-filled",
            metric=what,
            value=Figure(observed),
            span=Said("silence-since", count=told["until"] - since + 1, day=day),
            before=Figure(told["observed"]),
            usual=usual_said(expected),
        )
    else:
        observed, expected = _between(volume, told["until"] + 1, epoch_day(now.date()))
        headline = Said("quiet-over", metric=what, value=Figure(observed), day=day)
    return Answer(headline, body=(Said("quiet-known", until=until),))


def _between(volume: Volume, first: int, last: int) -> tuple[float, float]:
    """How many there were on some days, and were to be expected."""
    frame = judged(volume, "balanced").loc[str(from_epoch_day(first)) : str(from_epoch_day(last))]
    return float(frame["observed"].sum()), float(frame["expected"].sum())
