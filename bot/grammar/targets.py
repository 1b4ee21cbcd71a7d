"""What a KPI has to reach: a number beside "target", "at most", "by December", or in percent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.messages import Problem, Said
from bot.queries import Target
from kpi.metrics import CATALOGUE
from kpi.targets import LESS_IS_BETTER

if TYPE_CHECKING:
    from bot.grammar.meant import Meant
    from bot.tokens import Token


def target(meant: Meant) -> tuple[Target | None, tuple[Token, ...]]:
    """What the first KPI has to reach, and the numbers that are no target: they say nothing."""
    metric = next(iter(meant.metrics_in_mind), "")
    wanted = meant.said & {"target", "ceiling", "floor", "ending"} or (
        meant.about and meant.about.target
    )
    targets = [amount for amount in meant.amounts if wanted or amount.percent] if metric else []
    reached = {amount.token for amount in targets[:1]}
    unread = tuple(amount.token for amount in meant.amounts if amount.token not in reached)
    if not targets:
        vague = () if metric == "followers" else tuple(meant.heard.endings)
        return None, (*unread, *vague)
    value, percent = targets[0].value, targets[0].percent
    rate = CATALOGUE[metric].unit in {"percent", "points"}
    if rate and not percent:
        value, percent = value / 100, True  # "a CTR of 2.5" is in percent
    if percent and not rate:
        raise Problem("target-unit", metric=Said(f"metric-{metric}"))
    low = "ceiling" in meant.said or metric in LESS_IS_BETTER
    floor = "floor" in meant.said and not low
    return Target(value, ceiling=low, percent=percent, floor=floor), unread
