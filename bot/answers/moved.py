"""A KPI in two periods, and which of its groups moved it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answers.saying import asked_name, metric_name
from bot.messages import Problem, Said
from bot.store import DESCRIBED
from kpi import changes
from kpi.formulas import Measure, OfPosts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answers.inquiry import Inquiry
    from kpi.changes import Part
    from kpi.metrics import Metric
    from kpi.periods import Period

# What explains a change, the first that has several groups, and within it the next one.
_GROUPS: dict[str, tuple[str, ...]] = {
    "social": ("network", "format", "account"),
    "account": ("network", "account"),
    "days": ("network", "account"),
    "email": (),  # a campaign is sent once: it is not in both periods
    "earned": ("network", "sentiment"),
    "press": ("outlet_type", "outlet"),
    "voice": ("network",),
}
_APART = ("network", "account", "format", "campaign", "sentiment", "outlet", "outlet_type")


@dataclass(frozen=True)
class Moved:
    """A KPI in two periods, and each group's part of its change."""

    metric: Metric
    before: Measure
    now: Measure
    by: str
    parts: tuple[Part, ...]

    @property
    def delta(self) -> float:
        return self.now.value - self.before.value

    @property
    def main(self) -> Part | None:
        """The group that explains most of the change; None when there are not several."""
        told = len(self.parts) > 1 and self.delta and not math.isnan(self.parts[0].delta)
        return self.parts[0] if told else None


def versus_of(asked: Inquiry, metric: Metric) -> Period:
    """The period to compare with. Raises `Problem` for a KPI whose change has no parts."""
    found = asked.formula(metric)
    if not (changes.is_sum(found) or changes.is_ratio(found)):
        raise Problem("no-why", metric=asked_name(asked, metric))
    known = _APART if metric.source == "sums" else _GROUPS["account"]
    if asked.query.by and asked.query.by not in known:
        dimension = Said(f"dimension-{asked.query.by}")
        raise Problem("no-breakdown", metric=metric_name(metric), dimension=dimension)
    if asked.versus is None:
        raise Problem("needs-dates", metric=metric_name(metric))
    return asked.versus


def measured(asked: Inquiry, metric: Metric, period: Period) -> Measure:
    """The KPI over a period; a sum is 0 where nothing was published in the midst of the data."""
    found = asked.measure(metric, period)
    extent, days = asked.extent(metric), asked.effective(metric, period)
    unpublished = not found.known and not found.posts and not found.posts_left_out
    if unpublished and metric.source == "sums" and changes.is_sum(metric.formula):
        return Measure(0.0, 0.0) if extent and days.within(extent) == days else found
    return found


def dimensions_of(asked: Inquiry, metric: Metric) -> tuple[str, ...]:
    """What the change is looked at by, first to last; those with one value have nothing to say."""
    chosen = (asked.query.by,) if asked.query.by else ()
    # A share of negatives is not explained by the tone.
    fixed = asked.query.fixed | {*metric.formula.columns}
    usual = [name for name in _GROUPS[_perimeter(asked, metric)] if name not in fixed]
    return tuple(dict.fromkeys((*chosen, *usual)))


def first_dimensions(asked: Inquiry, metric: Metric) -> tuple[str, ...]:
    """The same; of one network, its accounts come before its formats."""
    found = dimensions_of(asked, metric)
    accounts = len(asked.query.value("network")) == 1 and not asked.query.by
    return tuple(sorted(found, key=lambda name: name != "account")) if accounts else found


def _perimeter(asked: Inquiry, metric: Metric) -> str:
    """Which posts the KPI is about here: likes may be those of others' posts."""
    if asked.query.value("network") == ("email",):
        return "email"
    told = asked.query.value("media")
    return told[0] if told in {("earned",), ("press",)} else metric.perimeter


def moved_by(
    asked: Inquiry, metric: Metric, before: Measure, now: Measure, dimensions: Sequence[str]
) -> Moved:
    """The change by the first dimension that has several groups."""
    moved = Moved(metric, before, now, "", ())
    for by in dimensions:
        if isinstance(asked.formula(metric), OfPosts) and by not in DESCRIBED:
            continue
        found = changes.parts(
            asked.lines(metric, asked.versus or asked.period, by),
            asked.lines(metric, asked.period, by),
            asked.formula(metric),
        )
        moved = Moved(metric, before, now, by, tuple(found))
        if len(found) > 1:
            break
    return moved


def inside_of(asked: Inquiry, moved: Moved) -> Inquiry:
    """The same question of the group that explains most."""
    main = moved.main
    return asked.narrowed(moved.by, str(main.key)) if main else asked
