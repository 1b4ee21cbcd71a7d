"""Why a KPI moved: which groups and posts of ours explain it, never what happened outside."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answers.absent import nothing
from bot.answers.moved import (
    Moved,
    dimensions_of,
    first_dimensions,
    inside_of,
    measured,
    moved_by,
    versus_of,
)
from bot.answers.notes import common_notes, left_out, steps
from bot.answers.posts import linked, records, single_posts
from bot.answers.saying import (
    asked_name,
    change,
    counted,
    difference,
    figure,
    formula,
    key_cell,
    metric_name,
    period_said,
    scope_said,
    understood,
)
from bot.answers.shapes import Answer, Chart, Step, Table
from bot.answers.spikes_asked import is_watched, of_a_change, spikes_asked
from bot.answers.values import pooling
from bot.messages import Figure, Said
from kpi import changes
from kpi.formulas import NOTHING, Count, PerPost, Rate, Total
from kpi.periods import ALL, UNDATED
from kpi.tables import each_post

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answers.inquiry import Inquiry
    from bot.answers.shapes import Cell
    from kpi.changes import Part
    from kpi.formulas import Measure
    from kpi.metrics import Metric
    from kpi.periods import Period

NAMED_POSTS, MOST_LINES = 3, 10
_OTHER_LENGTH = 0.1  # of the days of a period: the other one is then not as long
_COMING = ("earned", "press")  # what others write comes by chance, what we publish does not


def why(asked: Inquiry) -> Answer:
    """What explains that a KPI moved between two periods: where, and with which posts."""
    metric = asked.alone("impressions")
    asked.undivided("post")  # posts are not in both periods: those that weigh most are shown anyway
    versus = versus_of(asked, metric)
    now = measured(asked, metric, asked.period)
    if not now.known:
        return nothing(asked, metric, now)
    before = measured(asked, metric, versus) if asked.covered(metric, versus) else NOTHING
    if not before.known:
        return _nothing_before(asked, metric, versus)
    moved = moved_by(asked, metric, before, now, first_dimensions(asked, metric))
    inside = inside_of(asked, moved)
    posts = _posts(inside, moved)
    return Answer(
        _headline(asked, moved, versus),
        understood(asked, [metric]),
        body=(
            *_spikes(asked, metric),
            *_body(moved),
            *_within(inside, moved),
            *_about_posts(moved, posts),
        ),
        table=_table(moved, posts),
        chart=_chart(moved),
        formulas=(
            *([formula(metric, now, pooling(asked, metric))] if now.posts else []),
            *_formulas(moved),
        ),
        notes=(
            *_cautions(asked, moved, versus),
            *left_out([(metric, now)]),
            *common_notes(asked, [metric]),
        ),
        query=asked.resolved,
        steps=steps(asked, metric),
        value=_value(moved),
    )


def _spikes(asked: Inquiry, metric: Metric) -> list[Said]:
    """Whether what is watched had a spike in the period, as the watch says."""
    period = asked.effective(metric, asked.period)
    if not is_watched(asked, metric) or period in {ALL, UNDATED}:
        return []
    return of_a_change(spikes_asked(asked, metric, period), period)


def _nothing_before(asked: Inquiry, metric: Metric, versus: Period) -> Answer:
    """The KPI has a value, and nothing to compare it with."""
    known = "why-unknown-before" if asked.covered(metric, versus) else "why-nothing-before"
    return Answer(
        Said(known, metric=asked_name(asked, metric), period=Said("period", period=versus)),
        understood(asked, [metric]),
        notes=tuple(common_notes(asked, [metric])),
        query=asked.resolved,
        steps=(Step(metric_name(metric), str(replace(asked.resolved, kind="value"))),),
        outcome="no_data",
    )


# -------------------------------------------------------------------------------- in words
def _headline(asked: Inquiry, moved: Moved, versus: Period) -> Said:
    metric, delta = moved.metric, moved.delta
    return Said(
        "why-same" if not delta else "why-rose" if delta > 0 else "why-fell",
        metric=asked_name(asked, metric),
        value=figure(metric, moved.now.value),
        before=figure(metric, moved.before.value),
        change=change(metric, moved.now, moved.before),
        scope=scope_said(asked, [metric]),
        period=period_said(asked, asked.period),
        versus=Said("period", period=versus),
    )


def _body(moved: Moved) -> list[Said]:
    """The group that explains most; and how: by more posts, or by more for each."""
    main, metric = moved.main, moved.metric
    if main is None:
        return _of_posts(Said("why-all"), metric, moved.before, moved.now)
    group, part = key_cell(moved.by, main.key), main.delta / moved.delta
    told = Said(
        "why-group-more" if part > 1 else "why-group",
        group=group,
        delta=difference(metric, main.delta),
        part=round(100 * part),
    )
    if math.isnan(main.own):
        return [told, *_of_posts(group, metric, main.before, main.now)]
    return [told, *_of_ratio(group, metric, main)]


def _of_posts(group: str | Said, metric: Metric, before: Measure, now: Measure) -> list[Said]:
    """A sum over posts: how many posts, and what each brings."""
    if not isinstance(metric.formula, Total):
        return []
    parted = changes.split(before, now)
    if parted is None:
        missing = "why-no-posts-now" if before.posts else "why-no-posts-before"
        return [Said(missing, group=group, posts=counted(metric, before.posts or now.posts))]
    return [
        Said(
            "why-posts" if now.posts != before.posts else "why-each",
            group=group,
            now=counted(metric, now.posts),
            before=before.posts,
            by_number=difference(metric, float(round(parted.by_number))),
            each=Figure(parted.each_now),
            each_before=Figure(parted.each_before),
            by_each=difference(metric, float(round(parted.by_each))),
        )
    ]


def _of_ratio(group: str | Said, metric: Metric, main: Part) -> list[Said]:
    """A ratio: how much because it moved in the group, how much because the group weighs more."""
    if not (main.before.known and main.now.known):
        return [Said("why-new" if main.now.known else "why-gone", group=group)]
    return [
        Said(
            "why-ratio",
            group=group,
            before=figure(metric, main.before.value),
            now=figure(metric, main.now.value),
            own=difference(metric, main.own),
            weighed=Figure(main.weighed, "percent"),
            weighs=Figure(main.weighs, "percent"),
            weight=difference(metric, main.delta - main.own),
        )
    ]


def _within(inside: Inquiry, moved: Moved) -> list[Said]:
    """What explains most of the change within the group that explains most of it."""
    main = moved.main
    if main is None or not (main.before.known and main.now.known and main.of_itself):
        return []
    others = [name for name in dimensions_of(inside, moved.metric) if name != moved.by]
    deeper = moved_by(inside, moved.metric, main.before, main.now, others)
    first = deeper.main
    if first is None or first.delta * deeper.delta <= 0:
        return []
    return [
        Said(
            "why-within",
            dimension=Said(f"dimension-{deeper.by}"),
            inner=key_cell(deeper.by, first.key),
            delta=difference(moved.metric, first.delta),
        )
    ]


def _about_posts(moved: Moved, posts: Sequence[tuple[Cell, ...]]) -> list[Said]:
    if not posts:
        return []
    earlier = moved.delta < 0 and not isinstance(moved.metric.formula, Rate)
    count = counted(moved.metric, len(posts))
    return [Said("why-top-before" if earlier else "why-top-now", count=count)]


def _formulas(moved: Moved) -> list[Said]:
    """How the parts make the change."""
    if not moved.main:
        return []
    dimension = Said(f"dimension-{moved.by}")
    if not math.isnan(moved.main.own):
        return [Said("why-formula-ratio", dimension=dimension)]
    shown = tuple(difference(moved.metric, p.delta) for p in moved.parts[:MOST_LINES] if p.delta)
    more = Said("and-others") if len(moved.parts) > MOST_LINES else Said("nothing")
    total = difference(moved.metric, moved.delta)
    return [Said("why-formula-sum", dimension=dimension, parts=shown, more=more, total=total)]


def _cautions(asked: Inquiry, moved: Moved, versus: Period) -> list[Said]:
    metric = moved.metric
    counted = isinstance(metric.formula, Count) and metric.perimeter in _COMING
    notes = [Said("why-inside")]
    if moved.delta and changes.may_be_chance(moved.before, moved.now, counted=counted):
        name = metric_name(metric)
        chance = "change-few" if counted else "change-uncertain"
        notes.insert(0, Said(chance, metric=name))
    days, other = asked.effective(metric, asked.period).days, versus.days
    if changes.is_sum(metric.formula) and abs(days - other) > _OTHER_LENGTH * days:
        notes.append(Said("why-lengths", days=days, other=other))
    return notes


# ------------------------------------------------------------------------------ in figures
def _posts(inside: Inquiry, moved: Moved) -> list[tuple[Cell, ...]]:
    """The posts that weigh most in the group that explains most, as lines of the table.

    Of a sum that fell, those of before, which have no like now; else those of now. Of a rate, those
    of now that pull it the way it went.
    """
    metric = moved.metric
    if not moved.delta or not isinstance(metric.formula, Total | PerPost | Rate):
        return []
    if metric.perimeter in {"account", "days"} or inside.formula(metric) is not metric.formula:
        return []
    if moved.main and not moved.main.of_itself:
        return []
    earlier = moved.delta < 0 and not isinstance(metric.formula, Rate)
    period = (inside.versus or inside.period) if earlier else inside.period
    found = single_posts(inside, metric, inside.effective(metric, period))
    if found.empty:
        return []
    before = moved.main.before if moved.main else moved.before
    way = math.copysign(1, moved.delta) if isinstance(metric.formula, Rate) else 1
    pulls = way * changes.pulls(metric.formula, found, before)
    told = zip(records(found), pulls.tolist(), each_post(metric.formula, found), strict=True)
    heaviest = sorted(
        (line for line in told if line[1] > 0), key=lambda line: (-line[1], line[0]["post_id"])
    )
    none = Said("nothing-shown")
    return [
        (linked(post), value, none, none) if earlier else (linked(post), none, value, none)
        for post, _, number in heaviest[:NAMED_POSTS]
        for value in [figure(metric, float(number))]
    ]


def _table(moved: Moved, posts: Sequence[tuple[Cell, ...]]) -> Table | None:
    """A line for each group: before, now, and its part of the change; then posts."""
    metric = moved.metric
    ratio = any(not math.isnan(part.own) for part in moved.parts)
    rows: list[tuple[Cell, ...]] = [
        (
            key_cell(moved.by, part.key),
            figure(metric, part.before.value),
            figure(metric, part.now.value),
            difference(metric, part.delta),
        )
        for part in _heaviest(moved)
    ]
    rows += posts
    if not rows:
        return None
    title = Said(f"dimension-{moved.by}" if len(rows) > len(posts) else "dimension-post")
    last = Said("column-effect" if ratio else "column-difference")
    return Table((title, Said("column-before"), Said("column-now"), last), tuple(rows))


def _heaviest(moved: Moved) -> list[Part]:
    """The groups that weigh most either way, in the order of the parts."""
    if len(moved.parts) < 2:  # noqa: PLR2004  (one group is the whole)
        return []
    known = [part for part in moved.parts if part.before.known or part.now.known]
    kept = sorted(known, key=lambda part: -abs(part.delta))[:MOST_LINES]
    return [part for part in known if part in kept]


def _chart(moved: Moved) -> Chart | None:
    """Each group's part of the change."""
    shown = [part for part in _heaviest(moved) if part.delta]
    if len(shown) < 2 or not moved.main:  # noqa: PLR2004  (one bar is no chart)
        return None
    name = Said("column-difference")
    return Chart(
        "bar",
        Said("chart-why", metric=metric_name(moved.metric), by=Said(f"dimension-{moved.by}")),
        tuple(key_cell(moved.by, part.key) for part in shown),
        ((name, tuple(figure(moved.metric, part.delta).value for part in shown)),),
        moved.metric.unit,
    )


def _value(moved: Moved) -> dict[str, float]:
    """The KPI now and before, the change, and each group's part of it."""
    told = {"now": moved.now.value, "before": moved.before.value, "change": moved.delta}
    parts = {str(part.key): part.delta for part in moved.parts if moved.main}
    return told | {key: delta for key, delta in parts.items() if not math.isnan(delta)}
