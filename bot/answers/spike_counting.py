"""How a spike is counted: what made the expected, and how rare so many are, with the numbers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.answers.shapes import Answer, Table
from bot.answers.spike_said import (
    counted_said,
    interval_of,
    moment_said,
    notes_said,
    seldom_said,
    usual_said,
)
from bot.messages import Figure, Said

if TYPE_CHECKING:
    from bot.answers.spike import Bin, Spike

MOST_LINES = 24
_HOURS = 24  # the level is told by the day: of an hour, it would have too many decimals


def counting(spike: Spike) -> Answer:
    """How what was expected of its peak was found, and its interval; then each hour or day."""
    unit, peak = spike.unit, spike.peak
    return Answer(
        Said("spike-how", metric=counted_said(spike)),
        body=(
            expected_said(spike),
            Said(
                f"spike-varies-{unit}",
                deviation=Figure(round(peak.deviation, 1), "decimal"),
                **interval_of(peak),
            ),
            *_chance_said(spike, peak),
            Said(f"spike-past-{unit}"),
        ),
        table=Table(
            (
                Said(f"dimension-{unit}"),
                counted_said(spike),
                Said("column-usual"),
                Said(f"column-most-{unit}s"),
            ),
            tuple(
                (
                    moment_said(one.at, unit),
                    Figure(one.observed),
                    usual_said(one.expected),
                    Said("spike-from-to", **interval_of(one)),
                )
                for one in spike.own[:MOST_LINES]
            ),
        ),
        notes=notes_said(spike),
        value={"expected": peak.expected, **peak.parts._asdict()},
    )


def expected_said(spike: Spike) -> Said:
    """The product that makes what was expected of its peak."""
    peak = spike.peak
    parts = peak.parts
    free = Said("spike-free", name=spike.holiday) if spike.holiday else Said("spike-not-free")
    return Said(
        f"spike-expected-{spike.unit}",
        at=moment_said(peak.at, spike.unit),
        level=usual_said(parts.level * (_HOURS if spike.unit == "hour" else 1)),
        hour=Figure(parts.hour, "decimal"),
        weekday=Figure(parts.weekday, "decimal"),
        holiday=Figure(parts.holiday, "decimal"),
        free=free,
        usual=Figure(peak.expected, "decimal"),
    )


def _chance_said(spike: Spike, peak: Bin) -> tuple[Said, ...]:
    """How rare so many are, which is judged together with the two hours or days before."""
    seldom = seldom_said(peak.rarity)
    if not seldom.value:
        return ()
    place = spike.bins.index(peak)
    together = math.fsum(one.observed for one in spike.bins[max(place - 2, 0) : place + 1])
    return (
        Said(
            f"spike-chance-{spike.unit}",
            value=Figure(peak.observed),
            together=Figure(together),
            number=seldom,
        ),
    )
