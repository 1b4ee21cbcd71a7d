"""What made most of an objective: networks, formats, and its best posts."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.answers.breakdowns import LEVELS_BY
from bot.answers.posts import records, single_posts, title_of
from bot.answers.saying import key_cell, term_name
from bot.messages import Said
from kpi import objectives as aims
from kpi.changes import is_ratio, is_sum
from kpi.formulas import Total
from kpi.metrics import CATALOGUE
from kpi.objectives import BEST
from kpi.tables import each_post

if TYPE_CHECKING:
    from bot.answers.aims import Aim
    from kpi.metrics import Metric

MOST_GROUPS = 3


def made_by(found: Aim) -> list[Said]:
    """Which networks or formats made most of it, and how much its best posts did."""
    asked = found.asked
    told = [
        _made(found.metric, by, parts)
        for by in ("network", "format")
        if by not in asked.query.fixed and (parts := _parts(found, by))
    ]
    best = _best_posts(found)
    return [*told, best] if best else told


def _made(metric: Metric, by: str, parts: tuple[Said, ...]) -> Said:
    """The parts of a sum; or of what a rate counts, which are no rates."""
    dimension = Said(f"dimension-{by}")
    if not is_ratio(metric.formula):
        return Said("aim-made-by", by=dimension, parts=parts)
    terms = metric.formula.terms
    counted = term_name(terms[0]) if terms else Said("aim-counted")
    return Said("aim-shares-by", by=dimension, counted=counted, parts=parts)


def _best_posts(found: Aim) -> Said | None:
    """How much the best posts made of what adds up over posts; None of anything else, or of few."""
    asked, metric = found.asked, found.metric
    if not isinstance(metric.formula, Total) or metric.perimeter == "days":
        return None
    posts = single_posts(asked, metric, asked.effective(metric, asked.period))
    if posts.empty:
        return None
    each = zip(each_post(metric.formula, posts).tolist(), records(posts), strict=True)
    ranked = sorted(
        ((value, post) for value, post in each if not math.isnan(value)),
        key=lambda pair: (-pair[0], str(pair[1]["post_id"])),
    )
    share = aims.of_the_best([value for value, _ in ranked])
    if math.isnan(share):
        return None
    titles = tuple(Said("aim-post", title=title_of(post)) for _, post in ranked[:BEST])
    return Said(
        "aim-best-posts", count=BEST, all=len(ranked), share=round(share * 100), posts=titles
    )


def _parts(found: Aim, by: str) -> tuple[Said, ...]:
    """The groups that make most of a sum, or of what a rate counts; none when there are not two."""
    asked, metric = found.asked, found.metric
    if metric.source == "levels":
        if by not in LEVELS_BY or any(f.dimension not in LEVELS_BY for f in asked.query.filters):
            return ()
        metric = CATALOGUE["net_followers"]
    elif metric.source != "sums" or not (is_sum(metric.formula) or is_ratio(metric.formula)):
        return ()
    if metric.name == "share_of_voice" or by in metric.formula.columns:
        return ()
    lines = [line for line in asked.lines(metric, asked.period, by) if line.measure.known]
    made = [
        (line, line.measure.value if is_sum(metric.formula) else line.measure.over)
        for line in lines
    ]
    whole = math.fsum(value for _, value in made)
    if len(made) < 2 or whole <= 0 or any(value < 0 for _, value in made):  # noqa: PLR2004
        return ()
    made.sort(key=lambda pair: (-pair[1], str(pair[0].key)))
    return tuple(
        Said("aim-part", group=key_cell(by, line.key), share=round(value / whole * 100))
        for line, value in made[:MOST_GROUPS]
    )
