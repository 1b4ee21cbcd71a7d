"""Single posts as answers name them: by their words, linked, with their network and day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.answers.saying import value_name
from bot.messages import Link, Said
from kpi.periods import from_epoch_day
from kpi.posts import frame

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from bot.answers.inquiry import Inquiry
    from bot.answers.shapes import Cell
    from kpi.metrics import Metric
    from kpi.periods import Period

LONGEST_TITLE = 60
MADE_UP = ":"  # in the id that a post is given when nobody gave one: it would tell nobody anything


def single_posts(
    asked: Inquiry, metric: Metric, period: Period, also: Iterable[str] = ()
) -> pd.DataFrame:
    """The posts that a metric is about, one in each row, with the terms of `also`."""
    terms = tuple(dict.fromkeys((*metric.counters, *also)))
    names, rows = asked.store.posts(asked.workspace, asked.scope(metric, period), terms)
    return frame(rows, names)


def records(posts: pd.DataFrame) -> list[dict[str, Any]]:
    """Each post as a dict, in the order of the frame."""
    found: list[dict[str, Any]] = posts.to_dict("records")  # type: ignore[assignment]
    return found


def title_of(post: dict[str, Any], longest: int = LONGEST_TITLE) -> str | Said:
    """A post by its words, else by its day; an e-mail by its campaign."""
    first, other = ("campaign", "text") if post["network"] == "email" else ("text", "campaign")
    text = " ".join(str(post[first] or post[other]).split())
    if text:
        return text if len(text) <= longest else text[: longest - 1] + "…"
    day = int(post["day"])
    return Said("post-of", day=from_epoch_day(day)) if day >= 0 else str(post["post_id"])


def linked(post: dict[str, Any], longest: int = LONGEST_TITLE) -> Cell:
    """A post by its title, which leads to it; by its title and its id when it has no address."""
    title, number = title_of(post, longest), str(post["post_id"])
    if post["url"]:
        return Link(title if isinstance(title, str) else post["url"], post["url"])
    if MADE_UP in number or title == number:
        return title
    return Said("post-numbered", post=title, number=number)


def described(post: dict[str, Any]) -> tuple[Cell, Cell, Cell]:
    """A post, its network and its day, for the first three columns of a table."""
    day = int(post["day"])
    when = Said("nothing-shown") if day < 0 else Said("time-day", day=from_epoch_day(day))
    return linked(post), value_name("network", post["network"]), when
