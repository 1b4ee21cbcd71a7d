"""What is told of a spike: an unusual number of mentions, or of press articles, while it lasts.

What was found (`bot.answers.watched`) and what people did about it (taken in charge, snoozed, their
verdict, the steps ticked off) come in as one `Spike`; every sentence about it is made here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

from bot.answers.charts import MOST_POINTS
from bot.answers.drivers import Drivers, drivers_said, tones_said
from bot.answers.saying import filters_said, times_said, value_name
from bot.answers.shapes import Answer, Chart, Section, Step, Table
from bot.messages import Figure, Said
from bot.queries import Query
from kpi.periods import Period

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.messages import Person
    from kpi.posts import Filter
    from kpi.verdicts import Verdict

Watched: TypeAlias = Literal["mentions", "articles"]  # the KPI that counts them: `kpi.metrics`
Unit: TypeAlias = Literal["hour", "day"]
Level: TypeAlias = Literal["watch", "alert"]
Sensitivity: TypeAlias = Literal["calm", "balanced", "sensitive"]

GROWS, GROWS_BY = 1.5, 5  # times, and at least so many more, that are worth another message
LENGTH = {"hour": timedelta(hours=1), "day": timedelta(days=1)}
MOST_STEPS = {"negative": 8, "positive": 7, "undetermined": 6}  # messages `spike-do-…`
_RARITIES = (1_000_000, 100_000, 10_000, 1_000, 100)  # once in so many
_NO = Said("nothing")


@dataclass(frozen=True)
class Bin:
    """One hour or day: how many there were, and what was usual for it. NaN is what nobody knows.

    `at` is its beginning, in the workspace's zone; 95 % of usual ones are from `low` to `high`;
    `rarity` is the chance of as many when nothing happens; `unusual`: it is too many.
    """

    at: datetime
    observed: float
    expected: float
    low: float
    high: float
    rarity: float
    unusual: bool


@dataclass(frozen=True)
class NextStep:
    """One thing to do about a spike: the team's own words, or ours; who ticked it off, if any."""

    text: str | Said
    ticked_by: Person | None = None


@dataclass(frozen=True)
class Told:
    """What was said last of a spike, in numbers: what a later message tells the news from."""

    observed: float
    expected: float
    peak: float
    verdict: Verdict
    last: int  # the end of its last unusual bin, epoch seconds


@dataclass(frozen=True)
class Spike:
    """An unusual number of what is watched, from its first unusual bin until it is back to normal.

    `metric` is what is counted, of which `scope` says a part (none: all). `bins` are its own and
    those around it, in order; `began` is when its first unusual bin begins and `last` when its
    latest ends. `known_until`: what was submitted tells nothing after. `over`: it is back to normal
    (as long as nobody knows, it is not). `level`: "alert" is worth a message, "watch" a line in the
    weekly summary. `alike` are the bins a week, two, three… before its peak, and `holiday` is the
    public holiday that the peak is on, if it is on any.

    Two of the same metric and scope are the same spike when they overlap, whatever their unit.

    `drivers` tell what it is made of, and the verdict of the tones; `given` is what a person said
    (`given_by`), which wins. `number`, `taken_by`, `snoozed_until` and `steps` are what a watch
    keeps of it; no steps: ours.
    """

    metric: Watched
    scope: tuple[Filter, ...]
    unit: Unit
    level: Level
    began: datetime
    last: datetime
    known_until: datetime
    bins: tuple[Bin, ...]
    over: bool = False
    drivers: Drivers = Drivers()
    alike: tuple[Bin, ...] = ()
    holiday: str = ""
    given: Verdict | None = None
    given_by: Person | None = None
    number: int = 0
    taken_by: Person | None = None
    snoozed_until: datetime | None = None
    steps: tuple[NextStep, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Good or bad: what a person said, else what the tones say."""
        return self.given or self.drivers.judged.verdict

    @property
    def own(self) -> tuple[Bin, ...]:
        """Its own bins that are known, from the first unusual one to the last."""
        inside = (one for one in self.bins if self.began <= one.at < self.last)
        return tuple(one for one in inside if not math.isnan(one.observed))

    @property
    def observed(self) -> float:
        return math.fsum(one.observed for one in self.own)

    @property
    def expected(self) -> float:
        return math.fsum(one.expected for one in self.own)

    @property
    def peak(self) -> Bin:
        """The hour or day with most."""
        return max(self.own, key=lambda one: one.observed)

    @property
    def times(self) -> float:
        """How many times the usual; NaN when that is nothing at all."""
        return self.observed / self.expected if self.expected else math.nan

    @property
    def period(self) -> Period:
        """The days it is on."""
        return Period.through(self.began.date(), (self.last - timedelta(seconds=1)).date())

    @property
    def told(self) -> Told:
        """Its numbers as they are now, to be kept once they are said."""
        last = int(self.last.timestamp())
        return Told(self.observed, self.expected, self.peak.observed, self.verdict, last)


def default_steps(verdict: Verdict) -> tuple[NextStep, ...]:
    """What to do about a spike where the team has no list of its own."""
    numbers = range(1, MOST_STEPS[verdict] + 1)
    return tuple(NextStep(Said(f"spike-do-{verdict}-{number}")) for number in numbers)


# -------------------------------------------------------------------------------- its messages
def alert(spike: Spike) -> Answer:
    """The message about a spike, as it is now: what happened, by what, what to do next.

    The same message is shown again in its place when somebody takes it in charge, gives another
    verdict or ticks a step off. Its `steps` ask for the figures behind; a watch adds its own.
    """
    return Answer(
        Said(
            "spike-alert",
            metric=_what(spike),
            value=Figure(spike.observed),
            when=_when(spike),
            times=_times(spike),
            verdict=Said(f"spike-{spike.verdict}"),
        ),
        body=(*_counts(spike), *_judgement(spike), *drivers_said(spike.drivers), *_state(spike)),
        sections=(_next_steps(spike),),
        table=_most_seen(spike),
        chart=_chart(spike),
        formulas=(_formula(spike),),
        notes=_notes(spike),
        steps=_asking(spike),
        value={spike.began.isoformat(): spike.observed},
    )


def update(spike: Spike, before: Told) -> Answer | None:
    """What is new since `before`, for the thread; None when it is not worth a message."""
    turned = spike.verdict != before.verdict
    more = spike.observed - before.observed
    grows = more >= GROWS_BY and spike.observed >= GROWS * before.observed
    if not turned and not grows:
        return None
    headline = Said(
        "spike-grows" if grows else "spike-turns",
        metric=_what(spike),
        value=Figure(spike.observed),
        before=Figure(before.observed),
        when=_when(spike),
        times=_times(spike),
        verdict=Said(f"spike-{spike.verdict}"),
        was=Said(f"spike-{before.verdict}"),
    )
    told = (*_counts(spike), *_judgement(spike), *drivers_said(spike.drivers))
    sections = (_next_steps(spike),) if turned else ()
    return Answer(headline, body=told, sections=sections, notes=_notes(spike))


def ended(spike: Spike) -> Answer:
    """Back to normal: how long it lasted, its peak, all of it, and the verdict."""
    ticked = [step for step in spike.steps if step.ticked_by]
    done = Said("spike-ticked", count=len(ticked), all=len(spike.steps))
    return Answer(
        Said(
            "spike-ended",
            metric=_what(spike),
            lasted=_lasted(spike),
            verdict=Said(f"spike-{spike.verdict}"),
        ),
        body=(
            Said(
                "spike-sum",
                span=_span(spike),
                value=Figure(spike.observed),
                usual=_usual(spike.expected),
                times=_times(spike),
            ),
            *_peak(spike),
            *_judgement(spike),
            *drivers_said(spike.drivers),
            *([Said("spike-taken", person=spike.taken_by)] if spike.taken_by else []),
            *([done] if spike.steps else []),
            Said(f"spike-after-{spike.verdict}"),
        ),
        chart=_chart(spike),
        notes=_notes(spike),
        value={spike.began.isoformat(): spike.observed},
    )


def watch_line(spike: Spike) -> Said:
    """One sentence about a spike, for the weekly summary."""
    return Said(
        "spike-watch-line",
        metric=_what(spike),
        value=Figure(spike.observed),
        span=_span(spike),
        times=_times(spike),
        verdict=Said(f"spike-{spike.verdict}"),
    )


# ------------------------------------------------------------------------------------- its parts
def what_said(metric: Watched, scope: Sequence[Filter]) -> Said:
    """What is counted, and of which part."""
    filters = filters_said(Query(filters=tuple(scope)))
    of = Said("spike-scope", scope=filters) if filters else _NO
    return Said("spike-what", metric=Said(f"metric-{metric}"), scope=of)


def _what(spike: Spike) -> Said:
    return what_said(spike.metric, spike.scope)


def _when(spike: Spike) -> Said:
    """Since when it goes on; when it was, once it is over."""
    if spike.over or (spike.unit == "day" and spike.last - spike.began <= LENGTH["day"]):
        return Said("spike-on", span=_span(spike))
    return Said("spike-since", start=moment_said(spike.began, spike.unit))


def moment_said(at: datetime, unit: Unit) -> Said:
    """An hour of a day, or a day."""
    return Said(f"spike-{unit}", day=at.date(), hour=at.hour)


def _span(spike: Spike) -> Said:
    if spike.unit == "day":
        return Said("period", period=spike.period)
    end = Said("hour", hour=spike.last.hour)
    if spike.last.date() != spike.began.date():
        end = moment_said(spike.last, "hour")
    return Said("spike-span", start=moment_said(spike.began, "hour"), end=end)


def _lasted(spike: Spike) -> Said:
    return Said(
        f"spike-lasted-{spike.unit}", count=(spike.last - spike.began) // LENGTH[spike.unit]
    )


def _times(spike: Spike) -> Said:
    times = spike.times
    return Said("spike-times", times=times_said(times)) if math.isfinite(times) else _NO


def _usual(expected: float) -> Figure:
    return Figure(round(expected, 1) if expected < 10 else round(expected), "decimal")  # noqa: PLR2004


def _counts(spike: Spike) -> tuple[Said, ...]:
    """All of it beside what was to be expected; the hour or day with most where there are several."""
    if len(spike.own) == 1:
        return _peak(spike)
    whole = Said(
        "spike-sum",
        span=_span(spike),
        value=Figure(spike.observed),
        usual=_usual(spike.expected),
        times=_times(spike),
    )
    return (whole, *_peak(spike))


def _peak(spike: Spike) -> tuple[Said, ...]:
    peak = spike.peak
    return (
        Said(
            f"spike-peak-{spike.unit}" if len(spike.own) > 1 else f"spike-only-{spike.unit}",
            at=moment_said(peak.at, spike.unit),
            value=Figure(peak.observed),
            usual=_usual(peak.expected),
            low=Figure(peak.low),
            high=Figure(peak.high),
            rarity=_rarity(peak.rarity, spike.unit),
        ),
    )


def _rarity(chance: float, unit: Unit) -> Said:
    """How seldom chance alone does as much, in round numbers; nothing when it does so often."""
    seldom = next((number for number in _RARITIES if chance * number <= 1), 0)
    return Said(f"spike-rarity-{unit}", number=Figure(seldom)) if seldom else _NO


def _judgement(spike: Spike) -> tuple[Said, ...]:
    """What a person said of it; what the tones say; how to say more where they say nothing."""
    told = []
    if spike.given:
        verdict = Said(f"spike-{spike.given}")
        told.append(Said("spike-given", verdict=verdict, person=spike.given_by or ""))
    if spike.drivers.tones.all:
        told.append(tones_said(spike.drivers.judged))
    return tuple(told)


def _state(spike: Spike) -> tuple[Said, ...]:
    """Who takes care of it, and until when nobody wants to hear of it."""
    told = []
    if spike.taken_by:
        told.append(Said("spike-taken", person=spike.taken_by))
    if spike.snoozed_until:
        told.append(Said("spike-snoozed", until=moment_said(spike.snoozed_until, "hour")))
    return tuple(told)


def _next_steps(spike: Spike) -> Section:
    steps = spike.steps or default_steps(spike.verdict)
    return Section(
        Said("spike-next", verdict=Said(f"spike-next-{spike.verdict}")),
        tuple(
            Said("spike-step-done", step=step.text, person=step.ticked_by)
            if step.ticked_by
            else Said("spike-step", step=step.text)
            for step in steps
        ),
    )


def _formula(spike: Spike) -> Said:
    """What was expected of the peak, as anyone can check it: the same hours or days before."""
    peak = spike.peak
    alike = tuple(Figure(one.observed) for one in spike.alike)
    return Said(
        f"formula-spike-{spike.unit}",
        at=moment_said(peak.at, spike.unit),
        day=peak.at.date(),
        hour=peak.at.hour,
        usual=_usual(peak.expected),
        low=Figure(peak.low),
        high=Figure(peak.high),
        alike=Said("spike-alike", count=len(alike), numbers=alike) if alike else _NO,
        holiday=Said("spike-holiday", name=spike.holiday) if spike.holiday else _NO,
    )


def _notes(spike: Spike) -> tuple[Said, ...]:
    known = Said("spike-known", until=moment_said(spike.known_until, "hour"))
    zone = Said("spike-zone", zone=str(spike.began.tzinfo))
    notes = [known, zone] if not spike.over else [zone]
    if spike.drivers.count and spike.drivers.count < spike.observed:
        notes.append(Said("spike-read", count=spike.drivers.count))
    return tuple(notes)


def _most_seen(spike: Spike) -> Table | None:
    seen = spike.drivers.seen
    columns = ("dimension-post", "dimension-network", "dimension-author")
    title = Said(f"metric-{spike.drivers.seen_by}")
    rows = tuple(
        (
            one.post,
            value_name("network", one.network),
            value_name("author", one.author),
            Figure(one.value),
        )
        for one in seen
    )
    return Table((*map(Said, columns), title), rows) if rows else None


def _chart(spike: Spike) -> Chart | None:
    """The hours or days around it, beside what was to be expected; only those that are known."""
    known = [one for one in spike.bins if math.isfinite(one.observed + one.expected)]
    known = known[-MOST_POINTS:]
    if len(known) < 2:  # noqa: PLR2004  (one point is no chart)
        return None
    unbroken = known[-1].at - known[0].at == LENGTH[spike.unit] * (len(known) - 1)
    return Chart(
        "line" if unbroken else "bar",
        Said(
            "spike-chart", metric=Said(f"metric-{spike.metric}"), by=Said(f"dimension-{spike.unit}")
        ),
        tuple(_category(one, spike.unit) for one in known),
        (
            (Said(f"metric-{spike.metric}"), tuple(one.observed for one in known)),
            (Said("spike-expected"), tuple(round(one.expected, 1) for one in known)),
        ),
        "count",
    )


def _category(one: Bin, unit: Unit) -> Said:
    if unit == "day":
        return Said("short-day", day=one.at.date())
    return Said("short-slot", day=one.at.date(), hour=one.at.hour)


def _asking(spike: Spike) -> tuple[Step, ...]:
    """The figures behind it: its posts, its tones, its people."""
    query = Query((spike.metric,), spike.scope, spike.period)
    medium = "press" if spike.metric == "articles" else "earned"
    top = replace(query, metrics=("impressions",), by="post", top=5).filtered("media", medium)
    found = [Step(Said("step-top-posts"), str(top))]
    if spike.drivers.tones.told:
        found.append(Step(Said("step-by-tone"), str(replace(query, by="sentiment"))))
    if spike.metric == "mentions" and spike.drivers.authors > 1:
        people = replace(query, metrics=("engaged_people",), by="author")
        found.append(Step(Said("step-people"), str(people)))
    return tuple(found)
