"""The summary of a week, put together: one screen, and the details in its thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.answers.objectives import listed
from bot.answers.saying import clock_said, filters_said
from bot.answers.shapes import Answer, Step
from bot.answers.summary import kpis, summary
from bot.answers.weekly.advice import advice_of, reasons, to_do
from bot.answers.weekly.aims import aims_of, chart, objectives, told_of_aims
from bot.answers.weekly.lacking import lacking, nothing_submitted
from bot.answers.weekly.moves import in_figures, moves, told_of
from bot.answers.weekly.posts import best_and_worst, posts_in_full, standouts
from bot.answers.weekly.rhythm import rhythm
from bot.answers.weekly.voices import emails, unusual, voices
from bot.answers.weekly.week import Week, dotted
from bot.grammar import read
from bot.messages import Problem, Said
from bot.queries import Query
from bot.tokens import Vocabulary
from kpi.metrics import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.answers.advising import Advised
    from bot.answers.shapes import Section
    from bot.answers.weekly.aims import Aims
    from bot.answers.weekly.posts import Standouts
    from bot.store import Digest, Store
    from kpi.metrics import Metric
    from kpi.periods import Period
    from kpi.spikes import Sensitivity

# What is drawn where no objective can be, the first that is known of enough weeks.
_DRAWN = (
    "engagement_rate",
    "impressions",
    "interactions",
    "net_followers",
    "open_rate",
    "articles",
)


@dataclass(frozen=True)
class Weekly:
    """What is told of a week: one screen, the details, and the values that it told.

    `told` has each KPI by name, in its own unit, and its `objectives` by their numbers
    (`told_of_aims`). What is not known is not there.
    """

    first: Answer
    thread: tuple[Answer, ...]
    told: Mapping[str, Any]


def weekly(
    digest: Digest,
    store: Store,
    workspace: str,
    week: Period,
    now: datetime,
    *,
    late: bool = False,
) -> Weekly:
    """The summary of a week for a channel, as its digest wants it.

    The same data, digest, week and day give the same text. `late`: it is said that it comes late.
    """
    today = store.today(workspace, now)
    yesterday = today - timedelta(days=1)  # what today brings is for the next one
    try:
        about = week_of(digest, store, workspace, week)
    except Problem as problem:  # what its scope names is not there any more
        step = Step(Said("weekly-step-set"), "/vigie digest")
        headline = Said(
            "weekly-headline", period=Said("period", period=week), scope=Said("nothing")
        )
        return Weekly(Answer(headline, body=(problem.said,), steps=(step,)), (), {})
    aims = aims_of(about, digest, yesterday)
    table = in_table(about)
    posts = standouts(about, [one.metric for one in aims.found])
    advice = advice_of(about, aims) if about.submitted else []
    body = [_when(about, digest, late=late), *in_figures(about, told_in(table))]
    first = Answer(
        Said(
            "weekly-headline",
            period=Said("period", period=week),
            scope=_scope(about),
        ),
        body=tuple(body),
        sections=(
            objectives(aims, about),
            *_parts(about, posts, advice, _sensitivity(digest, store, workspace)),
        ),
        chart=chart(aims, about, _drawn(about)) if about.submitted else None,
    )
    thread = [
        *([listed(aims.every, store, workspace, yesterday)] if aims.every else []),
        *([table] if table else []),
        *posts_in_full(posts),
        *reasons(advice),
        *(_line(line, about) for line in digest.lines),
    ]
    return Weekly(first, tuple(thread), everything_told(table, aims))


def _sensitivity(digest: Digest, store: Store, workspace: str) -> Sensitivity:
    """That of the channel's watch; a balanced one where there is none."""
    watch = store.watches.of(workspace, digest.channel)
    return watch.sensitivity if watch else "balanced"


def _parts(
    week: Week, posts: Standouts | None, advice: list[Advised], sensitivity: Sensitivity
) -> list[Section]:
    """What a summary tells after the objectives; each part only where it has something to say."""
    if not week.submitted:
        return [nothing_submitted(week)] if week.whole else []
    hours = not any(one.about == "slots" for one in advice)
    return [
        *moves(week),
        *unusual(week, sensitivity),
        *best_and_worst(posts),
        *rhythm(week, hours=hours),
        *voices(week),
        *emails(week),
        *to_do(advice),
        *lacking(week),
    ]


def week_of(digest: Digest, store: Store, workspace: str, week: Period) -> Week:
    """The week that a digest is about. Raises `Problem` when its scope can't be read any more."""
    scope = Query()
    if digest.scope:
        scope = read(digest.scope, week.end, Vocabulary(store.vocabulary(workspace)))
    return Week(store, workspace, Query(filters=scope.filters), week)


def in_table(week: Week) -> Answer | None:
    """The KPIs of a week beside the week before; None when there are none."""
    found = summary(week.asked())
    return found if found.outcome == "answered" and week.submitted else None


def told_in(table: Answer | None) -> dict[str, float]:
    """The KPIs that a table tells."""
    return dict(table.value) if table and isinstance(table.value, dict) else {}


def everything_told(table: Answer | None, aims: Aims) -> dict[str, Any]:
    """The values that a summary tells: see `Weekly`."""
    known = told_of_aims(aims)
    return {**told_in(table), **({"objectives": known} if known else {})}


def _scope(week: Week) -> Said:
    told = filters_said(week.scope)
    return Said("weekly-scope", filters=told) if told else Said("nothing")


def _when(week: Week, digest: Digest, *, late: bool) -> Said:
    """The zone of its days, up to when something is known, and when it was due if it is late."""
    parts = [Said("weekly-zone", zone=str(week.asked().zone))]
    if week.known:
        parts.append(Said("weekly-known", day=week.known.last))
    if not week.submitted:
        parts.append(Said("weekly-nothing" if week.whole else "weekly-none-of-it"))
    if late:
        due = week.due(digest)
        parts.append(Said("weekly-late", day=due.date(), at=clock_said(due.hour * 60 + due.minute)))
    return dotted(parts)


def _drawn(week: Week) -> list[Metric]:
    asked = week.asked()
    fitting = {metric.name for metric in kpis(asked)}
    return [
        CATALOGUE[name] for name in _DRAWN if name in fitting and told_of(week, CATALOGUE[name])
    ]


def _line(line: str, week: Week) -> Answer:
    """A line of the digest, answered as on the day it is due; or why it can't be any more.

    It is about what the digest is about, where it does not name another network, account…
    """
    from bot.answers import answer  # noqa: PLC0415  (which knows of every answer)

    try:
        vocabulary = Vocabulary(week.store.vocabulary(week.workspace))
        query = read(line, week.period.end, vocabulary)
        named = {chosen.dimension for chosen in query.filters}
        scope = (chosen for chosen in week.scope.filters if chosen.dimension not in named)
        query = replace(query, filters=(*query.filters, *scope))
        return answer(query, week.store, week.workspace, week.period.end)
    except Problem as problem:
        return Answer(Said("weekly-line", line=line, problem=problem.said), outcome="refused")
