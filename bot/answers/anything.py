"""Was anything unusual: what is looked at, and what is beside it when nobody said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answers.inquiry import Inquiry
from bot.answers.outliers import standing_out
from bot.answers.saying import metric_name, period_said, scope_said, understood
from bot.answers.unusual import unusual_days
from bot.messages import Said
from kpi.formulas import Count

if TYPE_CHECKING:
    from bot.answers.shapes import Answer

_BOTH = ("mentions", "impressions")  # what others do about us, and what our posts do
_OF_NETWORKS = {"network", "account", "media"}


def anything_unusual(asked: Inquiry) -> Answer:
    """Whether days, campaigns or posts stand out from what is usual."""
    if asked.query.metrics or asked.query.by:
        return _judged(asked)
    if _is_of_networks(asked):
        return _both(asked)
    if asked.query.filters:
        return _judged(asked)
    posts = _judged(_about(asked, "impressions"))
    found = _judged(asked)
    if found.outcome == "no_data":
        return _both(asked, posts) if posts.outcome == "answered" else found
    return replace(found, body=(*found.body, *_also(posts))) if posts.value else found


def _judged(asked: Inquiry) -> Answer:
    metric = asked.alone(_default(asked))
    asked.undivided()
    if isinstance(metric.formula, Count):
        asked.query = replace(asked.query, by="")  # a day is told with its networks and tones
        return unusual_days(asked, metric)
    return standing_out(asked, metric)


def _default(asked: Inquiry) -> str:
    """What is judged when nobody says: mentions, or what the media or the network has."""
    if asked.query.value("network") == ("email",):
        return "unsubscribe_rate"
    return "articles" if "press" in asked.query.value("media") else "mentions"


def _is_of_networks(asked: Inquiry) -> bool:
    """Whether a social network is asked about, or our posts: and not who said what of us."""
    query = asked.query
    told = {chosen.dimension for chosen in query.filters}
    if not told or told - _OF_NETWORKS or query.value("network") == ("email",):
        return False
    return query.value("media") in {(), ("owned",)}


# ------------------------------------------------------------------------------ two at once
def _both(asked: Inquiry, posts: Answer | None = None) -> Answer:
    """The number of mentions and the impressions of our posts: yes when either stands out.

    `posts`: what is already known of the impressions.
    """
    mentions, impressions = _BOTH
    posts = posts or _judged(_about(asked, impressions))
    looked = [_judged(_about(asked, mentions)), posts]
    known = [one for one in looked if one.outcome == "answered"]
    if not known:
        return looked[0]
    found = [one for one in known if one.value]
    first = (*found, *known)[0]
    others = [line for one in looked if one is not first for line in _also(one)]
    whole = _about(asked, *_BOTH)
    quiet = not found and len(known) == len(looked)
    return replace(
        first,
        headline=_neither(whole, *looked) if quiet else first.headline,
        understood=understood(whole, whole.metrics),
        body=(*first.body, *([] if quiet else others)),
        formulas=tuple(line for one in known for line in one.formulas),
        notes=(
            Said("no-metric", metric=tuple(map(metric_name, whole.metrics))),
            *dict.fromkeys(note for one in known for note in one.notes),
        ),
        query=asked.resolved,
        value={key: number for one in found for key, number in _value(one).items()},
    )


def _about(asked: Inquiry, *names: str) -> Inquiry:
    """The same question of these KPIs; each has its own media."""
    query = replace(asked.query.filtered("media"), metrics=names)
    return Inquiry(query, asked.store, asked.workspace, asked.today)


def _value(one: Answer) -> dict[str, float]:
    return dict(one.value) if one.value and not isinstance(one.value, float) else {}


def _neither(whole: Inquiry, mentions: Answer, posts: Answer) -> Said:
    usual, high = (posts.headline.values[name] for name in ("usual", "most"))
    return Said(
        "unusual-neither",
        usual=mentions.headline.values["usual"],
        most=mentions.headline.values["most"],
        posts=posts.headline.values["count"],
        post_usual=usual,
        post_most=high,
        scope=scope_said(whole, whole.metrics),
        period=period_said(whole, whole.period),
    )


def _also(one: Answer) -> list[Said]:
    """What else was looked at, in a line after a verdict: it has none of its own."""
    if one.value:
        return [Said("outlier-also", **one.headline.values)]  # mentions, if any, come first
    if one.outcome == "no_data":
        return _unjudged(one)
    about = "mentions" if one.headline.name == "unusual-none" else "impressions"
    return [Said("unusual-not-in", metric=Said(f"metric-{about}"))]


def _unjudged(one: Answer) -> list[Said]:
    about = one.query.metrics if one.query else ()
    return [Said("unusual-unjudged", metric=Said(f"metric-{name}")) for name in about]
