"""Advice on where the effort goes: channels and formats, read by what they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.answers.compared import is_counted
from bot.answers.inquiry import OF_LEVELS
from bot.answers.pieces import Advised, Piece, last_weeks
from bot.answers.saying import (
    briefly,
    counted,
    interval_said,
    metric_name,
    noun,
    part_said,
    term_name,
    value_name,
)
from bot.messages import Figure, Said
from bot.queries import REPORTS, Query
from kpi.advice import advise
from kpi.formulas import Measure, Rate, interval
from kpi.metrics import CATALOGUE, PER_POST
from kpi.posts import Filter
from kpi.tables import Line, breakdown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd

    from bot.answers.inquiry import Inquiry
    from bot.answers.pieces import Looking
    from bot.messages import Value
    from kpi.advice import Beside
    from kpi.metrics import Metric
    from kpi.periods import Period

# What channels and formats are judged by for each purpose: the first KPI that the figures tell.
JUDGED_BY: dict[str, tuple[Metric, ...]] = {
    "awareness": (PER_POST["reach"], PER_POST["impressions"]),
    "engagement": (CATALOGUE["engagement_rate"], CATALOGUE["engagement_rate_impressions"]),
    "conversion": (CATALOGUE["conversion_rate"], CATALOGUE["click_through_rate"]),
    "retention": (CATALOGUE["followers_per_post"],),
    "reputation": (CATALOGUE["net_sentiment"],),
}
# Without an objective: nothing stands in for conversions, which a team may have no use for.
ANY_PURPOSE: dict[str, tuple[Metric, ...]] = {
    **{name: JUDGED_BY[name] for name in ("engagement", "awareness")},
    "conversion": JUDGED_BY["conversion"][:1],
}


def channels(looking: Looking, purposes: Sequence[str]) -> Iterator[Piece]:
    """The network to develop for each purpose, and the one to mend."""
    period = last_weeks(looking.today)
    for purpose, metrics in _judged(purposes):
        for metric in metrics:
            asked = looking.about(metric, period)
            if lines := _by_network(asked, metric, period):
                found = advise(lines, counted=is_counted(metric))
                told = (("push", found.push), ("mend", found.mend))
                yield from (
                    _channel(looking, way, metric, purpose, one, period) for way, one in told if one
                )
                break


def _judged(purposes: Sequence[str]) -> list[tuple[str, tuple[Metric, ...]]]:
    known = dict.fromkeys(name for name in purposes if name in JUDGED_BY)
    return [(name, JUDGED_BY[name]) for name in known] or [*ANY_PURPOSE.items()]


def _by_network(asked: Inquiry, metric: Metric, period: Period) -> list[Line]:
    """A KPI by network; that of followers, which has no interval of its own, by its weeks."""
    if metric.source != "levels":
        return [line for line in asked.lines(metric, period, "network") if line.measure.known]
    if any(chosen.dimension not in OF_LEVELS for chosen in asked.query.filters):
        return []  # followers are of an account, whatever its posts are
    weeks: dict[str, list[tuple[float, float]]] = {}
    for part in period.parts("week"):
        for line in asked.lines(metric, part, "network"):
            if line.measure.known:
                told = (line.measure.over, line.measure.under)
                weeks.setdefault(str(line.key), []).append(told)
    return [Line(key, _over_weeks(told)) for key, told in sorted(weeks.items())]


def _over_weeks(told: list[tuple[float, float]]) -> Measure:
    over, under = np.array(told).T
    x, y = float(over.sum()), float(under.sum())
    low, high = interval(over, under, np.arange(len(told)), chance=False)
    return Measure(x / y, x, y, int(y), low=low, high=high)


def _channel(
    looking: Looking, way: str, metric: Metric, purpose: str, one: Beside, period: Period
) -> Piece:
    toned = "tone" if metric.name == "net_sentiment" else "channel"
    volume = metric.formula.terms[-1] if isinstance(metric.formula, Rate) else ""
    said = Said(
        f"advised-{toned}-{way}",
        network=value_name("network", str(one.line.key)),
        purpose=Said(f"advised-for-{purpose}"),
        **values_said(metric, one),
        volume=term_name(volume) if volume else Said(f"those-{noun(metric)}"),
    )
    metrics = REPORTS["channels"] if metric.name == "conversion_rate" else askable(metric)
    step = looking.step(
        Said("step-by-network-of", metric=metric_name(metric)),
        Query(metrics, (), period, by="network"),
    )
    advised = Advised("channels", said, why_said(metric, one, period), step)
    return Piece(advised, (purpose,), sure=True, times=one.times, mends=way == "mend")


def formats(looking: Looking, purposes: Sequence[str]) -> Iterator[Piece]:
    """A format that does better than the network's others, and that few of its posts have."""
    period = last_weeks(looking.today)
    for purpose, metrics in _judged(purposes):
        for metric in metrics:
            if metric.perimeter != "social":
                break  # how others tell of us is not ours to choose; followers are of an account
            asked = looking.about(metric, period)
            networks = [
                (network, breakdown(metric.formula, rows, "format", period))
                for network, rows in each_network(asked, metric, period, "format")
            ]
            among = sum(len(lines) for _, lines in networks)
            for network, lines in networks:
                found = advise(lines, counted=is_counted(metric), volume="posts", among=among)
                if found.push:
                    yield _format(looking, network, metric, purpose, found.push, period)
            if any(line.measure.known for _, lines in networks for line in lines):
                break


def each_network(
    asked: Inquiry, metric: Metric, period: Period, by: str
) -> Iterator[tuple[str, pd.DataFrame]]:
    """The rows of each network, by something as well; from one frame."""
    found = asked.frame(metric, period, by)
    if len(found):
        for network, rows in found.groupby("network", sort=True):
            yield str(network), rows


def _format(
    looking: Looking, network: str, metric: Metric, purpose: str, one: Beside, period: Period
) -> Piece:
    on = value_name("network", network)
    what = value_name("format", str(one.line.key))
    aim = Said(f"advised-for-{purpose}")
    said = Said("advised-format", format=what, network=on, purpose=aim, **values_said(metric, one))
    query = Query(askable(metric), (Filter("network", (network,)),), period, by="format")
    step = looking.step(Said("step-by-format-on", network=on), query)
    advised = Advised("formats", said, why_said(metric, one, period), step)
    return Piece(advised, (purpose,), sure=True, times=one.times)


def values_said(metric: Metric, one: Beside) -> dict[str, Value]:
    return {
        "metric": metric_name(metric),
        "value": briefly(metric, one.line.measure.value),
        "rest": briefly(metric, one.rest.value),
        "part": part_said(one.part),
    }


def why_said(metric: Metric, one: Beside, period: Period) -> Said:
    """How many posts, the intervals, the period; of a count out of a count, both counts."""
    found, none = one.line.measure, Said("nothing-shown")
    counts = Said("nothing")
    if is_counted(metric):
        over, under = metric.formula.terms
        counts = Said(
            "advised-counts",
            x=Figure(found.over),
            over=term_name(over),
            y=Figure(found.under),
            under=term_name(under),
        )
    return Said(
        "advised-why",
        posts=counted(metric, found.posts),
        counts=counts,
        interval=interval_said(metric, found) or none,
        rest=interval_said(metric, one.rest) or none,
        others=counted(metric, one.rest.posts),
        period=period,
    )


def askable(metric: Metric) -> tuple[str, ...]:
    """The KPIs that tell what one is told by: what a post brings is told by a sum and the posts."""
    return (metric.name,) if metric.name in CATALOGUE else (metric.formula.terms[0], "posts")
