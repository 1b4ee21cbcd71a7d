"""What KPIs are grouped by: what follows "by", or a dimension named without any of its values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.grammar.listening import need_one_group
from bot.messages import Problem
from kpi.metrics import CATALOGUE
from kpi.periods import UNITS

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.grammar.meant import Meant

DAYS_OF_A_WEEK = 7
# What a list of people, or of shares, is grouped by when nobody says.
NATURAL = {"engaged_people": "author", "volume_share": "network", "conversion_share": "network"}


def drop_subjects(meant: Meant) -> None:
    """Drop the dimensions that are named for another reason than to group by them."""
    if len(meant.values("weekday")) == DAYS_OF_A_WEEK:  # "the week-end or weekdays?" is all days
        del meant.filters["weekday", False]
        meant.by = "week_part"
    if meant.values("network"):
        meant.filters.pop(("network", True), None)  # "not Instagram, only Facebook"
    # In "campaign Black Friday" the campaign is one: there is nothing to group.
    meant.subjects = [name for name in meant.subjects if len(meant.values(name)) != 1]
    if "media" in meant.subjects and "outlet" in meant.subjects:
        meant.subjects.remove("media")
    grouped = meant.by or meant.subjects[1:]
    if "account" in meant.subjects and meant.values("network") and grouped:
        meant.subjects.remove("account")  # "our LinkedIn page by format"


def group(meant: Meant) -> None:
    """Settle what the KPIs are grouped by; raises `Problem` when it is two things, or missing."""
    for rule in RULES:
        rule(meant)
    ordered = meant.ordered and not (meant.ranking or (meant.about and meant.about.top))
    if not meant.by and (meant.heard.split or ordered):
        raise Problem("by-what")
    natural = (NATURAL[name] for name in meant.metrics if name in NATURAL)
    meant.by = meant.by or meant.heard.report_by or next(natural, "") or _whole_of_a_part(meant)


def tone_of_the_press(meant: Meant) -> None:
    """The tone of the press is that of its articles."""
    press = meant.values("media") == ["press"] or meant.values("outlet_type")
    if meant.subjects == ["sentiment"] and not meant.metrics and press:
        meant.metrics = ["articles"]


def tone_by_another(meant: Meant) -> None:
    """A tone by something else is the net sentiment of each: "the tone by network"."""
    if "sentiment" not in meant.subjects or not meant.only("mentions"):
        return
    others = [name for name in meant.subjects if name != "sentiment"]
    if (meant.by or others or not meant.metrics) and meant.by != "sentiment":
        meant.metrics, meant.subjects = ["net_sentiment"], others


def compared_values(meant: Meant) -> None:
    """Values that are compared are groups: "compare Instagram and TikTok"."""
    if meant.said & {"compare", "which"} and meant.by in {"", "post"} and not meant.subjects:
        several = (
            dimension
            for (dimension, exclude), values in meant.filters.items()
            if len(values) > 1 and not exclude
        )
        meant.by = next(several, meant.by)


def advice_about_one(meant: Meant) -> None:
    """Beside a subject, a time or a post is a measure: "which format for a post a week?"."""
    if "advice" in meant.said and len(meant.subjects) > 1:
        meant.subjects = [name for name in meant.subjects if name not in UNITS and name != "post"]


def named_subjects(meant: Meant) -> None:
    """A dimension that is named is grouped by: "which network…"."""
    for subject in meant.subjects:
        need_one_group(meant.by, subject)
        meant.by = subject


def day_of_a_habit(meant: Meant) -> None:
    """The day of a rate is a weekday, that of a count one day: "when is our CTR best, by day?"."""
    rates = all(CATALOGUE[name].unit == "percent" for name in meant.metrics)
    if "when" in meant.said and meant.by == "day" and meant.metrics and rates:
        meant.by = "weekday"


def accounts_of_others(meant: Meant) -> None:
    """Who mentions us has an account too: "which accounts mention us?"."""
    if meant.by == "account" and {*meant.metrics_in_mind} == {"mentions"}:
        meant.by = "author"


def media_of_the_press(meant: Meant) -> None:
    """The media of articles are outlets: "articles by media"."""
    perimeters = {CATALOGUE[name].perimeter for name in meant.metrics_in_mind}
    if meant.by == "media" and perimeters == {"press"}:
        meant.by = "outlet"


RULES: tuple[Callable[[Meant], None], ...] = (
    tone_of_the_press,
    tone_by_another,
    compared_values,
    advice_about_one,
    named_subjects,
    day_of_a_habit,
    accounts_of_others,
    media_of_the_press,
)


def _whole_of_a_part(meant: Meant) -> str:
    """What to group by for "what share of our clicks comes from LinkedIn": by network, all."""
    if "part" not in meant.said or [CATALOGUE[name].unit for name in meant.metrics] != ["count"]:
        return ""
    for dimension, out in [*meant.filters]:
        if not out and dimension in {"network", "format", "outlet_type", "sentiment"}:
            del meant.filters[dimension, out]
            return dimension
    return ""
