"""How far the objectives are that a team has set: one of them in full, or all of them."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.answers.absent import why_unknown
from bot.answers.aims import aim, aim_said, weekly
from bot.answers.breakdowns import LEVELS_BY
from bot.answers.charts import trend
from bot.answers.notes import common_notes, left_out, small_numbers
from bot.answers.posts import records, single_posts, title_of
from bot.answers.saying import (
    aimed,
    figure,
    formula,
    key_cell,
    metric_name,
    understood,
)
from bot.answers.shapes import Answer, Step, Table
from bot.grammar import read
from bot.messages import Figure, Person, Problem, Said
from bot.store.objectives import CLOSED, OPEN
from bot.tokens import Vocabulary
from kpi import objectives as aims
from kpi import targets
from kpi.changes import is_ratio, is_sum
from kpi.formulas import Total
from kpi.metrics import CATALOGUE
from kpi.objectives import A_WEEK, BEST, FEWEST_WEEKS
from kpi.periods import Period
from kpi.tables import each_post

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.answers.aims import Aim
    from bot.queries import Query
    from bot.store import Objective, Store
    from kpi.metrics import Metric

BAR = 10  # marks of a progress bar
MOST_GROUPS = 3
MOST_STEPS = 4
_DONE, _LEFT = "■", "□"


# ------------------------------------------------------------------------------- all of them
def objectives(query: Query, store: Store, workspace: str, today: date) -> Answer:
    """The objectives that are open: of some KPIs or filters, where a question says which."""
    kept = [one for one in store.objectives(workspace) if one.state == OPEN]
    if not kept:
        raise Problem("no-objective")
    about = [one for one in kept if is_about(query, one, store, workspace, today)]
    if not about:
        raise Problem("no-objective-of", count=len(kept))
    if len(about) == 1:
        return replace(progress(about[0], store, workspace, today), query=query)
    return replace(listed(about, store, workspace, today), query=query)


def is_about(query: Query, objective: Objective, store: Store, workspace: str, today: date) -> bool:
    """Whether an objective is about the KPIs and filters of a query; about anything without any."""
    if not (query.metrics or query.filters):
        return True
    try:
        other = read(objective.line, today, Vocabulary(store.vocabulary(workspace)))
    except Problem:
        return False
    filters = all(set(f.values) <= set(other.value(f.dimension)) for f in query.filters)
    return filters and (not query.metrics or other.metrics[0] in query.metrics)


def listed(kept: Sequence[Objective], store: Store, workspace: str, today: date) -> Answer:
    """Objectives side by side, with their progress bars."""
    rows = [_row(one, store, workspace, today) for one in kept]
    titles = ("objective", "progress", "status", "word", "owner")
    columns = tuple(Said(f"column-aim-{name}") for name in titles)
    steps = [
        Step(Said("step-aim", number=str(one.id)), f"/vigie objective {one.id}") for one in kept
    ]
    return Answer(
        Said("aims", count=len(kept)),
        table=Table(columns, tuple(rows)),
        notes=(Said("aim-statuses"),),
        steps=(*steps[:MOST_STEPS], Step(Said("step-aim-new"), "/vigie objective")),
    )


def _row(
    objective: Objective, store: Store, workspace: str, today: date
) -> tuple[Said, Said, Said, Said, Person]:
    word = _word(objective)
    owner = Person(objective.owner)
    try:
        found = aim(objective, store, workspace, today)
    except Problem as problem:  # what it names is not there any more
        told = Said("aim-numbered", number=str(objective.id), aim=objective.line)
        return told, problem.said, Said("nothing-shown"), word, owner
    told = Said("aim-numbered", number=str(objective.id), aim=aim_said(found))
    done = found.progress
    closed = objective.state == CLOSED
    status = Said("aim-status-closed" if closed else f"aim-status-{done.status}")
    return told, _bar_said(found), status, word, owner


def in_short(objective: Objective, store: Store, workspace: str, today: date) -> Said:
    """An objective with its progress bar, its status, what people say of it and its owner."""
    told, bar, status, word, owner = _row(objective, store, workspace, today)
    said = Said("aim-in-short-word", word=word) if objective.word else Said("nothing")
    return Said("aim-in-short", aim=told, bar=bar, status=status, word=said, owner=owner)


def _word(objective: Objective) -> Said:
    if not objective.word:
        return Said("nothing-shown")
    if not objective.comment:
        return Said(f"aim-status-{objective.word}")
    status = Said(f"aim-status-{objective.word}")
    return Said("aim-word", status=status, comment=objective.comment)


def _bar_said(found: Aim) -> Said:
    """The bar and how much of the way it is; of a level with its start, that from there."""
    done = found.progress
    if math.isnan(done.value):
        return Said("nothing-shown")
    value = figure(found.metric, done.value)
    if math.isnan(done.share):
        return Said("aim-only-value", value=value)
    return Said(
        "aim-bar-below" if found.goal.way == "below" else "aim-bar",
        bar=bar(done.share),
        share=percents(done.share),
        value=value,
        target=aimed(found.metric, found.goal.target),
    )


def bar(share: float) -> str:
    """A progress bar: as many marks as tenths of the way are made."""
    marks = min(BAR, max(0, math.floor(share * BAR + 1e-9)))
    return _DONE * marks + _LEFT * (BAR - marks)


def percents(share: float) -> int:
    """How much of the way is made, in whole percents: 99.6 % is not there yet."""
    return math.floor(share * 100 + 1e-9)


# ------------------------------------------------------------------------------- one of them
def progress(objective: Objective, store: Store, workspace: str, today: date) -> Answer:
    """One objective in full: to date, by now, ahead, from now on, and what made most of it."""
    found = aim(objective, store, workspace, today)
    asked, metric, measure = found.asked, found.metric, found.measure
    state = "" if objective.state == OPEN else f"-{objective.state}"
    known = measure.known and found.progress.status != "early"
    return Answer(
        Said(
            f"aim-headline{state}",
            number=str(objective.id),
            status=Said(f"aim-status-{found.progress.status}"),
            aim=aim_said(found),
        ),
        understood(asked, [metric]),
        body=tuple(_body(found)),
        table=_about(found),
        chart=trend(asked, metric) if known else None,
        formulas=(formula(metric, measure), *_method(found)) if known else (),
        notes=(
            *small_numbers(metric, measure),
            *left_out([(metric, measure)]),
            *(common_notes(asked, [metric]) if known else ()),
        ),
        query=asked.resolved,
        steps=_steps(objective),
        value=measure.value if known else None,
    )


def _steps(objective: Objective) -> tuple[Step, ...]:
    line, number = "/vigie objective", str(objective.id)
    if objective.state != OPEN:
        return (Step(Said("step-aim-reopen"), f"{line} reopen {number}"),)
    words = (
        Step(
            Said("step-aim-word", status=Said(f"aim-status-{word}")), f"{line} word {number} {word}"
        )
        for word in ("on_track", "at_risk", "off_track")
    )
    return (
        *words,
        Step(Said("step-aim-comment"), f"{line} word {number}"),
        Step(Said("step-aim-edit"), f"{line} edit {number}"),
        Step(Said("step-aim-close"), f"{line} close {number}"),
        Step(Said("step-aim-delete"), f"{line} delete {number}"),
    )


def _about(found: Aim) -> Table:
    """Who answers for it and what they say of it, beside what the figures say."""
    objective = found.objective
    rows: list[tuple[Said, Said | Person | str]] = [
        (Said("aim-row-status"), Said(f"aim-status-{found.progress.status}")),
        (Said("aim-row-owner"), Person(objective.owner)),
        (Said("aim-row-purpose"), Said(f"purpose-{objective.purpose}")),
    ]
    if objective.word:
        zone = found.asked.zone
        at = datetime.fromtimestamp(objective.word_at, UTC).astimezone(zone)
        rows.insert(1, (Said("aim-row-word", day=at.date()), _word(objective)))
        rows.insert(2, (Said("aim-row-word-by"), Person(objective.word_by)))
    return Table((Said("column-what"), Said("column-aim-is")), tuple(rows))


def _body(found: Aim) -> list[Said]:
    metric, done, goal = found.metric, found.progress, found.goal
    if math.isnan(done.value):
        start = Said("time-day", day=goal.period.start)
        begun = done.status != "early"
        told = [Said("aim-none-since" if begun else "aim-early", start=start)]
        ever = found.asked.measure(metric, found.asked.extent(metric) or goal.period)
        return (
            told
            if ever.known
            else [*told, why_unknown(found.asked, metric, ever), Said("aim-nothing-yet")]
        )
    told = [_bar_said(found)]
    left = targets.days_left(goal.period, found.asked.today)
    if left and not math.isnan(done.expected):
        told.append(_expected(found))
    told += [*_weeks_kept(found), *_heading(found)]
    if left and not math.isnan(done.needed):
        told.append(_needed(found, left))
    return [*told, *_made_by(found)]


def _expected(found: Aim) -> Said:
    done, goal = found.progress, found.goal
    day = Said("time-day", day=min(done.known, goal.period.last))
    value = rounded(found.metric, done.expected)
    if done.expected == goal.target:
        return Said(f"aim-throughout-{goal.way}", target=value)
    return Said(
        "aim-expected-below" if goal.way == "below" else "aim-expected", day=day, value=value
    )


def _weeks_kept(found: Aim) -> list[Said]:
    """In how many weeks a rate was where it is to stay: pooled, the latest may hide behind others.

    The weeks are of seven days each, up to the last day with figures.
    """
    done, goal = found.progress, found.goal
    if done.kind != "rate" or goal.way == "reach" or done.known < goal.period.start:
        return []
    so_far = Period.through(goal.period.start, min(done.known, goal.period.last))
    weeks = weekly(found.asked, found.metric, aims.whole_weeks(so_far))
    if not weeks:
        return []
    kept, last = sum(map(goal.met_by, weeks)), figure(found.metric, weeks[-1])
    return [Said(f"aim-weeks-{goal.way}", kept=kept, weeks=len(weeks), last=last)]


def _heading(found: Aim) -> list[Said]:
    """Where it is heading, with its range; or what a projection would take."""
    done, goal, metric = found.progress, found.goal, found.metric
    if not targets.days_left(goal.period, found.asked.today):
        return []
    if done.ahead is None:
        if done.kind == "value":
            return [Said("aim-not-projected", metric=metric_name(metric))]
        if done.kind == "rate":
            return [Said("aim-needs-days")]
        return [Said("aim-needs-weeks", weeks=FEWEST_WEEKS)]
    end = Said("time-day", day=goal.period.last)
    low, high = rounded(metric, done.ahead.low), rounded(metric, done.ahead.high)
    value = rounded(metric, done.ahead.value)
    if found.pace is None:
        return [Said("aim-ahead-rate", value=value, low=low, high=high, end=end)]
    pace = rounded(metric, found.pace.weekly)
    return [Said("aim-ahead", pace=pace, value=value, low=low, high=high, end=end)]


def _needed(found: Aim, left: int) -> Said:
    done, goal = found.progress, found.goal
    value = rounded(found.metric, done.needed)
    if done.kind == "rate":
        possible = done.needed <= aims.bounds(found.metric)[1] and done.needed >= 0
        return Said(
            "aim-needed-rate" if possible else "aim-needed-impossible", value=value, left=left
        )
    pace = rounded(found.metric, found.pace.weekly) if found.pace else Said("nothing-shown")
    return Said(
        "aim-allowed" if goal.way == "below" else "aim-needed", value=value, pace=pace, left=left
    )


def rounded(metric: Metric, value: float) -> Figure:
    """What is counted in whole numbers, as far as its decimals say nothing."""
    few = abs(value) < A_WEEK
    return figure(metric, value if metric.unit != "count" or few else float(round(value)))


def _made_by(found: Aim) -> list[Said]:
    """Which networks or formats made most of it, and how much its best posts did."""
    asked = found.asked
    told = [
        Said("aim-made-by", by=Said(f"dimension-{by}"), parts=parts)
        for by in ("network", "format")
        if by not in asked.query.fixed and (parts := _parts(found, by))
    ]
    best = _best_posts(found)
    return [*told, best] if best else told


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


def _method(found: Aim) -> tuple[Said, ...]:
    """How the projection comes about, with its numbers."""
    done, pace = found.progress, found.pace
    if done.ahead is None:
        return ()
    if pace is None:
        return (Said("aim-method-rate"),)
    last = max(done.known, found.goal.period.start - timedelta(days=1))
    left = (found.goal.period.last - last).days
    return (
        Said(
            "aim-method",
            value=figure(found.metric, done.value),
            gained=rounded(found.metric, pace.gained),
            period=Said("period", period=pace.period),
            days=pace.period.days,
            left=left,
            weeks=len(pace.weeks),
        ),
    )
