"""What is told of a spike: an unusual number of mentions, or of press articles, while it lasts.

What was found (`bot.answers.watched`) and what people did about it (taken in charge, snoozed, their
verdict, the steps ticked off) come in as one `Spike`; every sentence about it is made here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias
from zlib import crc32

from bot.answers.drivers import NOTHING, Drivers, drivers_said, seen_table
from bot.answers.shapes import Answer, Check, Section
from bot.answers.spike_said import (
    LENGTH,
    as_times,
    asking,
    chart_around,
    counted_said,
    counts_said,
    headline_said,
    judgement_said,
    lasted_said,
    next_said,
    notes_said,
    own_steps_said,
    rarity_said,
    span_said,
    state_said,
    usual_said,
    when_said,
)
from bot.messages import Figure, Said
from kpi.periods import Period

if TYPE_CHECKING:
    from datetime import datetime

    from bot.messages import Person
    from kpi.posts import Filter
    from kpi.usual import Parts
    from kpi.verdicts import Verdict

Watched: TypeAlias = Literal["mentions", "articles"]  # the KPI that counts them: `kpi.metrics`
Unit: TypeAlias = Literal["hour", "day"]
Level: TypeAlias = Literal["watch", "alert"]

# Times what is beyond the expected, and at least so many more, that are worth another message.
GROWS, GROWS_BY = 1.5, 5
MOST_STEPS = {"negative": 8, "positive": 7, "undetermined": 6}  # messages `spike-do-…`


@dataclass(frozen=True)
class Bin:
    """One hour or day: how many there were, and what was usual for it. NaN is what nobody knows.

    `at` is its beginning, in the workspace's zone; `parts` are what makes the expected, and
    `deviation` is how much usual ones vary: 95 % of them are from `low` to `high`. `rarity` is the
    chance of as many when nothing happens; `unusual`: it is too many.
    """

    at: datetime
    observed: float
    expected: float
    low: float
    high: float
    rarity: float
    unusual: bool
    parts: Parts
    deviation: float


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

    @property
    def excess(self) -> float:
        return self.observed - self.expected

    def is_before(self, spike: Spike) -> bool:
        """Whether it was told of an earlier one, which had come to its end."""
        return spike.began.timestamp() >= self.last


@dataclass(frozen=True)
class Spike:
    """An unusual number of what is watched, from its first unusual bin until it is back to normal.

    `metric` is what is counted, of which `scope` says a part (none: all). `bins` are its own and
    those around it, in order; `began` is when its first unusual bin begins and `last` when its
    latest ends. `known_until`: what was submitted tells nothing after. `over`: it is back to normal
    (as long as nobody knows, it is not). `level`: "alert" is worth a message, "watch" a line in the
    weekly summary. `alike` are the bins a week, two, three… before its peak, and `holiday` is the
    public holiday that the peak is on, if it is on any. `left_out`: networks that are not counted,
    as their source is new; `earlier`: the days of spikes in the weeks before, which say nothing of
    what is usual.

    Two of the same metric and scope are the same spike when they overlap, whatever their unit.

    `drivers` tell what it is made of, and the verdict of the tones; `given` is what a person said
    (`given_by`), which wins. `number`, `taken_by`, `snoozed_until` and `steps` are what a watch
    keeps of it.
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
    drivers: Drivers = NOTHING
    alike: tuple[Bin, ...] = ()
    holiday: str = ""
    left_out: tuple[str, ...] = ()
    earlier: tuple[Period, ...] = ()
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
    def is_past(self) -> bool:
        """Whether a whole bin is known since, and was as usual: it is over, or may be."""
        return self.known_until - self.last >= LENGTH[self.unit]

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


def key_of(step: NextStep) -> str:
    """What tells a step from the others of any list, as short as a line may hold it."""
    return f"{crc32((step.text if isinstance(step.text, str) else step.text.name).encode()):08x}"


def checks(spike: Spike) -> tuple[Check, ...]:
    """What to do about it, to be ticked off in its thread."""
    return tuple(
        Check(
            step.text,
            f"/vigie watch tick {spike.number} {key_of(step)}",
            f"/vigie watch untick {spike.number} {key_of(step)}",
            step.ticked_by,
        )
        for step in spike.steps
    )


def _why(spike: Spike) -> tuple[Said, ...]:
    """How many there are, good or bad, and by what."""
    return (*counts_said(spike), *judgement_said(spike), *drivers_said(spike.drivers))


# -------------------------------------------------------------------------------- its messages
def alert(spike: Spike) -> Answer:
    """The message about a spike, as it is now: what happened, by what, what to do next.

    The same message is shown again in its place when somebody takes it in charge, gives another
    verdict or ticks a step off. Its `steps` ask for the figures behind; a watch adds its own.
    """
    return Answer(
        headline_said("spike-alert", spike),
        body=(*counts_said(spike), *judgement_said(spike)),
        sections=tuple(
            Section(Said(title), lines)
            for title, lines in (
                ("spike-from", drivers_said(spike.drivers)),
                ("spike-to-do", (*state_said(spike), *next_said(spike))),
            )
            if lines
        ),
        table=seen_table([spike.drivers]),
        chart=chart_around(spike),
        notes=(rarity_said(spike), *notes_said(spike)),
        steps=asking(spike),
        value={spike.began.isoformat(): spike.observed},
    )


def update(spike: Spike, before: Told) -> Answer | None:
    """What is new since `before`, for the thread; None when it is not worth a message."""
    turned = spike.verdict != before.verdict
    excess = spike.told.excess
    grows = excess - before.excess >= GROWS_BY and excess >= GROWS * before.excess
    if not turned and not grows:
        return None
    growing = "spike-grew" if spike.is_past else "spike-grows"
    headline = Said(
        growing if grows else "spike-turns",
        metric=counted_said(spike),
        value=Figure(spike.observed),
        span=span_said(spike),
        before=Figure(before.observed),
        when=when_said(spike),
        times=as_times(spike),
        verdict=Said(f"spike-{spike.verdict}"),
        was=Said(f"spike-{before.verdict}"),
    )
    notes = notes_said(spike)
    if not turned:
        return Answer(headline, body=_why(spike), notes=notes)
    return Answer(
        headline, body=_why(spike), notes=(*notes, own_steps_said(spike)), checks=checks(spike)
    )


def again(spike: Spike) -> Answer:
    """Another one, in the thread of the one before: it came back before anybody forgot that one."""
    return Answer(
        headline_said("spike-again", spike),
        body=(*_why(spike), *state_said(spike)),
        chart=chart_around(spike),
        notes=(rarity_said(spike), *notes_said(spike), own_steps_said(spike)),
        checks=checks(spike),
    )


def ended(spike: Spike) -> Answer:
    """Back to normal: how long it lasted, its peak, all of it, and the verdict."""
    ticked = [step for step in spike.steps if step.ticked_by]
    done = Said("spike-ticked", count=len(ticked), all=len(spike.steps))
    return Answer(
        Said(
            "spike-ended",
            metric=counted_said(spike),
            lasted=lasted_said(spike),
            verdict=Said(f"spike-{spike.verdict}"),
        ),
        body=(
            *counts_said(spike),
            *judgement_said(spike),
            *drivers_said(spike.drivers),
            *([Said("spike-took", person=spike.taken_by)] if spike.taken_by else []),
            *([done] if spike.steps else []),
            Said(f"spike-after-{spike.verdict}"),
        ),
        chart=chart_around(spike),
        notes=notes_said(spike),
        value={spike.began.isoformat(): spike.observed},
    )


def watch_line(spike: Spike) -> Said:
    """One sentence about a spike, for the weekly summary; with its verdict if it is looked at."""
    known = spike.given or spike.drivers.count
    verdict = Said("spike-so", verdict=Said(f"spike-{spike.verdict}"))
    return Said(
        "spike-watch-line",
        metric=counted_said(spike),
        value=Figure(spike.observed),
        usual=usual_said(spike.expected),
        span=span_said(spike),
        times=as_times(spike),
        verdict=verdict if known else Said("nothing"),
    )
