"""Our own posts far above or below the usual of their account and format at the same age."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import TYPE_CHECKING

from bot.answers.posts import linked, title_of
from bot.answers.saying import figure, times_said, value_name
from bot.answers.shapes import Answer, Step, Table
from bot.messages import Said
from bot.queries import Query
from bot.store import Scope
from kpi import unusual
from kpi.metrics import CATALOGUE
from kpi.periods import Period, from_epoch_day
from kpi.posts import Filter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from bot.store import Seen, Store

JUDGED_BY = ("impressions", "reach", "interactions")
NEW = timedelta(days=14)  # an older post is no news
YOUNGEST = 6 * 3600  # seconds: before, hours of difference in age are all there is
SAME_AGE = 1.5  # times
SETTLED = 14 * 86_400  # seconds: later, a post hardly gains any more
PAST = 180  # days of peers
LEAST_TIMES = 2.0  # the usual, or its half: less is no message
FRESH = 48 * 3600  # seconds before a watch was switched on, and since a figure came in
_NOON = 43_200


@dataclass(frozen=True)
class StandingOut:
    """A post of ours that is far from its peers: a KPI, its value, theirs, and what is told.

    (`network`, `post_id`) names it: one message for each, whatever later readings say.
    """

    network: str
    post_id: str
    metric: str
    value: float
    usual: float
    answer: Answer

    @property
    def above(self) -> bool:
        return self.value > self.usual


def standing_out_now(
    store: Store, workspace: str, scope: Sequence[Filter], now: datetime, *, since: int = 0
) -> list[StandingOut]:
    """Our posts of the last days that are far from the usual at their age, the farthest first.

    Peers are the posts of the same account and format, of the account alone where these are few,
    each by its reading at about the same age. Only what came in during the last 48 hours is judged,
    and, as for `bot.answers.watched.found`, not what came 48 hours before the watch (`since`).
    """
    today = store.today(workspace, now)
    period = Period(today - timedelta(days=PAST), today + timedelta(days=1))
    filters = (*scope, Filter("network", ("email",), exclude=True))
    posts: dict[tuple[str, str], list[Seen]] = defaultdict(list)
    for one in store.volumes.readings(workspace, Scope(("owned",), period, filters)):
        posts[one.network, one.post_id].append(one)
    heard = max(int(now.timestamp()), since) - FRESH
    found = []
    for readings in posts.values():
        latest = max(readings, key=lambda one: one.taken_at)
        new = now.timestamp() - _published(latest) <= NEW.total_seconds()
        if new and latest.at >= heard and _age(latest) >= YOUNGEST:
            found += _judged(latest, posts.values())
    return sorted(found, key=lambda one: -max(one.value / one.usual, one.usual / max(one.value, 1)))


def _published(one: Seen) -> int:
    return one.published_at if one.published_at is not None else one.day * 86_400 + _NOON


def _age(one: Seen) -> int:
    return one.taken_at - _published(one)


@dataclass(frozen=True, order=True)
class _Far:
    """How far a post is by a KPI, from how many peers of which kind (as a message names them)."""

    score: float
    metric: str
    value: float
    usual: float
    peers: int
    kind: str


def _judged(post: Seen, posts: Iterable[Sequence[Seen]]) -> list[StandingOut]:
    """The post, by the KPI by which it is farthest, if it is far by any."""
    of_account = [
        peer
        for readings in posts
        if (readings[0].network, readings[0].account) == (post.network, post.account)
        and readings[0].post_id != post.post_id
        and (peer := _at_age(_age(post), readings))
    ]
    alike = [peer for peer in of_account if peer.format == post.format]
    kinds = {"own-peers": alike, "own-peers-no-format": of_account}
    far = [one for metric in JUDGED_BY if (one := _far(post, metric, kinds))]
    if not far:
        return []
    most = max(far)
    answer = _answer(post, most)
    return [StandingOut(post.network, post.post_id, most.metric, most.value, most.usual, answer)]


def _far(post: Seen, metric: str, kinds: Mapping[str, Sequence[Seen]]) -> _Far | None:
    """How far the post is from the first kind of peers that are enough."""
    value = getattr(post, metric)
    for kind, peers in kinds.items() if value else ():
        known = [number for one in peers if (number := getattr(one, metric))]
        if len(known) + 1 < unusual.FEWEST_PEERS:
            continue
        usual = float(median(known))
        score = next((o.score for o in unusual.outliers([value, *known]) if o.place == 0), 0.0)
        if score and not usual / LEAST_TIMES < value < usual * LEAST_TIMES:
            return _Far(abs(score), metric, float(value), usual, len(known), kind)
        return None
    return None


def _at_age(age: int, readings: Sequence[Seen]) -> Seen | None:
    """The reading of a post that was taken at about that age."""
    nearest = min(readings, key=lambda one: abs(_age(one) - age))
    other = _age(nearest)
    alike = age / SAME_AGE <= other <= age * SAME_AGE or min(age, other) >= SETTLED
    return nearest if alike else None


def _answer(post: Seen, far: _Far) -> Answer:
    metric, shown = far.metric, CATALOGUE[far.metric]
    way = "above" if far.value > far.usual else "below"
    hours = round(_age(post) / 3600)
    days = round(hours / 24)
    age = Said("own-age-days", count=days) if days > 1 else Said("own-age-hours", count=hours)
    told = post._asdict()
    day = from_epoch_day(post.day)
    query = Query((metric,), (Filter("network", (post.network,)),), Period.day(day), by="post")
    columns = ("dimension-post", "dimension-network", "dimension-format", "dimension-day")
    return Answer(
        Said(
            f"own-{way}",
            post=title_of(told),
            metric=Said(f"metric-{metric}"),
            value=figure(shown, far.value),
            times=times_said(far.value / far.usual),
        ),
        body=(
            Said(
                far.kind,
                usual=figure(shown, far.usual),
                age=age,
                peers=Said("count-posts", count=far.peers),
                account=value_name("account", post.account),
                format=value_name("format", post.format),
            ),
            Said(f"own-do-{way}"),
        ),
        table=Table(
            (*map(Said, columns), Said(f"metric-{metric}"), Said("column-usual")),
            (
                (
                    linked(told),
                    value_name("network", post.network),
                    value_name("format", post.format),
                    day,
                    figure(shown, far.value),
                    figure(shown, far.usual),
                ),
            ),
        ),
        formulas=(Said("own-how"),),
        steps=(Step(Said("step-top-posts"), str(query)),),
        value={post.post_id: far.value},
    )
