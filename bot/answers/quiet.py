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
    from collections.abc import Mapping

    from bot.answers.volumes import Subject, Volume

LITTLE = 0.25  # of the expected: days that have no more are still quiet


def known_of(found: Answer, subject: Subject) -> dict[str, Any]:
    """What is known of a silence when it is told: what `broken` tells the news from."""
    volume = volumes(subject)[-1]
    since = int(found.value["since"]) if isinstance(found.value, dict) else 0
    until = max(epoch_day(volume.known_until.date()) - 1, since)  # its last day may not be over
    observed, _ = _between(volume, since, until)
    known = int(volume.known_until.timestamp())
    told = {"since": since, "until": until, "known": known, "observed": observed}
    return {"outcome": found.outcome, **told}


def broken(told: Mapping[str, Any], subject: Subject) -> Answer | None:
    """That a silence is none, or none any more; None while it goes on, and while nobody knows."""
    found, known = silence(subject), volumes(subject)
    if not known:
        return None
    volume, what = known[-1], what_said(subject.metric, subject.scope)
    until = exactly_said(volume.known_until)
    if told["outcome"] == "no_data":
        is_over = not found or found.outcome != told["outcome"]
        came = volume.known_until.timestamp() > told["known"]
        submitted = Said("quiet-submitted", metric=what, until=until)
        return Answer(submitted) if is_over and came else None
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
        observed, expected = _between(volume, told["until"] + 1, epoch_day(subject.today))
        headline = Said("quiet-over", metric=what, value=Figure(observed), day=day)
    return Answer(headline, body=(Said("quiet-known", until=until),))


def _between(volume: Volume, first: int, last: int) -> tuple[float, float]:
    """How many there were on some days, and were to be expected."""
    frame = judged(volume, "balanced").loc[str(from_epoch_day(first)) : str(from_epoch_day(last))]
    return float(frame["observed"].sum()), float(frame["expected"].sum())
