"""The best and the worst post of a week, each against what is usual for its account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeAlias

from bot.answers.posts import described, records, single_posts, title_of
from bot.answers.saying import figure, metric_name, times_said, value_name
from bot.answers.shapes import Answer, Section, Table
from bot.messages import Figure, Link, Said
from kpi import weeks
from kpi.formulas import Total
from kpi.metrics import CATALOGUE
from kpi.periods import Period, from_epoch_day
from kpi.posts import BIT, counters_of
from kpi.tables import each_post
from kpi.targets import LESS_IS_BETTER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    import pandas as pd

    from bot.answers.weekly.week import Week
    from bot.store import Scope
    from kpi.metrics import Metric
    from kpi.weeks import Judged

RECENT = timedelta(days=90)  # before the week: the posts that tell what is usual
YOUNG = 8  # days: a post of the week is no older when its week is told
GROWING = 2  # days, for which a post is too young to be the worst
FEWEST = 3  # posts of the week that can be judged: of fewer, none is the best
MOST_LINES = 10
LONGEST = 45  # of a title, on a line with its figures
# What posts are judged by, the first that is known of enough of them.
_OF_POSTS = ("social", "email")
_BY = ("interactions", "impressions", "reach", "video_views", "clicks", "opens")


_Post: TypeAlias = "tuple[dict[str, Any], Judged]"


@dataclass(frozen=True)
class Standouts:
    """The posts of a week that could be judged by a KPI, the best first."""

    metric: Metric
    last: date  # of the week
    posts: tuple[_Post, ...]

    @property
    def best(self) -> _Post | None:
        """The best one, if it is well above what is usual for it."""
        first = self.posts[0]
        return first if first[1].stands_out and first[1].times > 1 else None

    @property
    def worst(self) -> _Post | None:
        """The worst one that has had the time to grow, if it is well below what is usual for it."""
        old = [
            (post, one)
            for post, one in self.posts
            if (self.last - from_epoch_day(int(post["day"]))).days >= GROWING
        ]
        return old[-1] if old and old[-1][1].stands_out and old[-1][1].times < 1 else None

    def alike(self, one: Judged) -> int:
        """How many others have as much, where as much is usual."""
        value, usual = one.value, one.usual
        return sum((o.value, o.usual) == (value, usual) for _, o in self.posts) - 1


def standouts(week: Week, aims: Iterable[Metric]) -> Standouts | None:
    """The posts of a week beside their norm, by the first KPI in which one is far from it.

    Those of `aims` come first. None when too few can be judged by any KPI.
    """
    # A rate of one post may be of very little, and of a cost the best is the lowest.
    wanted = [m.name for m in aims if isinstance(m.formula, Total) and m.perimeter in _OF_POSTS]
    names = (*(name for name in wanted if name not in LESS_IS_BETTER), *_BY)
    usual: Standouts | None = None
    for name in dict.fromkeys(names):
        found = Standouts(CATALOGUE[name], week.period.last, tuple(_judged(week, CATALOGUE[name])))
        if len(found.posts) >= FEWEST:
            if found.best or found.worst:
                return found
            usual = usual or found
    return usual


def _judged(week: Week, metric: Metric) -> list[_Post]:
    asked = week.asked(metric.name)
    [metric] = asked.metrics
    media, networks = week.scope.value("media"), week.scope.value("network")
    email = metric.perimeter == "email"
    if (media and "owned" not in media) or (email and networks not in {(), ("email",)}):
        return []
    whole = Period(week.period.start - RECENT, week.period.end)
    found = single_posts(asked, metric, whole)
    if found.empty:
        return []
    found = found.sort_values(["network", "post_id"], ignore_index=True)
    found = _when_young(week, asked.scope(metric, whole), metric, found)
    kinds = zip(found["network"], found["account"], found["format"], strict=True)
    recent = [from_epoch_day(int(day)) in week.period for day in found["day"]]
    values = each_post(metric.formula, found).tolist()
    told = weeks.judged(values, kinds, recent)
    posts = records(found.loc[[one.place for one in told]])
    return list(zip(posts, told, strict=True))


def _when_young(week: Week, scope: Scope, metric: Metric, found: pd.DataFrame) -> pd.DataFrame:
    """Posts as they were read in their first days, where that is known: the week's are young.

    A post that was read only later counts as it is.
    """
    counters = tuple(dict.fromkeys(name for term in metric.counters for name in counters_of(term)))
    early = week.store.early.counters(week.workspace, scope, counters, YOUNG)
    if not early:
        return found
    columns = {name: found[name].to_numpy(copy=True) for name in (*counters, "reported")}
    for place, key in enumerate(zip(found["network"], found["post_id"], strict=True)):
        for name, number in early.get(key, {}).items():
            columns[name][place] = number
            columns["reported"][place] |= BIT[name]
    return found.assign(**columns)


def best_and_worst(found: Standouts | None) -> list[Section]:
    """The best and the worst post, on a line each; nothing when too few could be judged."""
    if found is None:
        return []
    metric = found.metric
    lines = [_said("weekly-best", found, *found.best)] if found.best else []
    lines += [_said("weekly-worst", found, *found.worst)] if found.worst else []
    if not lines:
        lines = [Said("weekly-as-usual", count=len(found.posts), metric=metric_name(metric))]
    return [Section(Said("weekly-posts"), tuple(lines))]


def _said(name: str, found: Standouts, post: dict[str, Any], one: Judged) -> Said:
    title, metric, alike = title_of(post), found.metric, found.alike(one)
    if isinstance(title, str):
        title = title if len(title) <= LONGEST else title[: LONGEST - 1] + "…"
        title = Link(title, post["url"]) if post["url"] else title
    return Said(
        name,
        post=title,
        network=value_name("network", post["network"]),
        metric=metric_name(metric),
        value=figure(metric, one.value),
        times=Figure(times_said(one.times).value, "decimal"),
        usual=figure(metric, one.usual),
        peers=one.peers,
        alike=Said("weekly-alike", count=alike) if alike else Said("nothing"),
    )


def posts_in_full(found: Standouts | None) -> list[Answer]:
    """The posts of a week beside their norm, in a table."""
    if found is None:
        return []
    metric = found.metric
    columns = ("dimension-post", "dimension-network", "dimension-day")
    return [
        Answer(
            Said("weekly-posts-in-full", count=len(found.posts), metric=metric_name(metric)),
            table=Table(
                (
                    *map(Said, columns),
                    metric_name(metric),
                    Said("column-usual"),
                    Said("column-times"),
                ),
                tuple(
                    (
                        *described(post),
                        figure(metric, one.value),
                        figure(metric, one.usual),
                        times_said(one.times),
                    )
                    for post, one in _ends(found.posts)
                ),
            ),
            notes=(
                Said(
                    "weekly-posts-how",
                    days=RECENT.days,
                    least=weeks.FEWEST_POSTS,
                    young=YOUNG,
                    growing=GROWING,
                ),
                *_cut(found.posts),
            ),
        )
    ]


def _cut(posts: Sequence[_Post]) -> list[Said]:
    """That a table holds the first and the last of many alone."""
    if len(posts) <= MOST_LINES:
        return []
    return [Said("weekly-posts-cut", shown=MOST_LINES // 2, count=len(posts))]


def _ends(posts: Sequence[_Post]) -> Sequence[_Post]:
    """The first and the last of many."""
    half = MOST_LINES // 2
    return posts if len(posts) <= MOST_LINES else (*posts[:half], *posts[-half:])
