"""How many groups or posts are kept, and whether values, a cause or advice is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.queries import MOST_TOP, USUAL_TOP
from kpi.periods import UNITS

if TYPE_CHECKING:
    from bot.grammar.meant import Meant
    from bot.queries import Kind

_LISTS = frozenset({"best_time", "longest_silence", "regularity"})  # there is nothing to rank


def rank(meant: Meant) -> None:
    """Settle how many are kept, of what, and the kind of the question."""
    viral = meant.only("posts") and "viral" in meant.said and "why" not in meant.said
    if viral or ("unusual" in meant.said and meant.by == "post"):
        named = [name for name in meant.metrics if name != "posts"]
        meant.metrics, meant.by = named or ["impressions"], "post"
    meant.top = _kept(meant)
    about_by = meant.about.by if meant.about else ""
    meant.by = meant.by or ((about_by or "post") if meant.top else "")
    meant.kind = _kind(meant)
    if meant.kind == "why":
        meant.top, meant.by = 0, "" if meant.by in UNITS else meant.by
    if meant.top and meant.by == "post":
        before = meant.about.metrics if meant.about else ()
        others = [name for name in meant.metrics if name != "posts"]
        meant.metrics = others or [*before] or ["interactions"]


def _kept(meant: Meant) -> int:
    """How many are kept: the best so many, or (negative) the worst; 0 for all."""
    ranks = meant.ranking or meant.by == "author"
    if not meant.top and ranks and "ceiling" not in meant.said:
        meant.top = _counted_before(meant)
        meant.ranking = meant.ranking or ("top" if meant.top else "")
    if meant.heard.versus and not (meant.by or meant.top):
        return 0  # "better than in Q3 2025?" ranks nothing
    ranking = meant.ranking or _direction(meant)
    if not ranking or _LISTS & {*meant.heard.metrics}:
        return 0
    return (meant.top or USUAL_TOP) * (1 if ranking == "top" else -1)


def _counted_before(meant: Meant) -> int:
    """How many, where a number stood before what it counts: "les 5 posts les plus aimés"."""
    for amount in meant.amounts:
        token, value, percent = amount
        if not percent and token.text.isdecimal() and 0 < value <= MOST_TOP:
            meant.amounts.remove(amount)
            return int(value)
    return 0


def _direction(meant: Meant) -> str:
    """The best or the worst, when only "more", "less" or the question before says which."""
    if meant.by and meant.by not in UNITS and {"more", "less"} & meant.said:
        return "top" if "more" in meant.said else "worst"
    if meant.top and meant.about and meant.about.top:
        return "top" if meant.about.top > 0 else "worst"
    return ""


def _kind(meant: Meant) -> Kind:
    said = meant.said
    if ["best_time"] in (meant.heard.metrics, meant.metrics):
        return "value"
    if "happened" in said:
        return "why" if meant.metrics else "unusual"
    if "unusual" in said or ("viral" in said and "why" not in said):
        return "unusual"
    moved = said & {"up", "down"} and not {*meant.metrics} & {"net_followers", "follower_growth"}
    if "why" in said or (moved and meant.top and meant.by not in {"", "post"}):
        return "why"  # "which network fell most?"
    return "advice" if "advice" in said else "value"
