"""What is told of a spike: an unusual number of mentions, or of press articles, while it lasts.

What was found (`bot.answers.watched`) and what people did about it (taken in charge, snoozed, their
verdict, the steps ticked off) come in as one `Spike`; every sentence about it is made here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from datetime import datetime

    from bot.answers.shapes import Answer
    from bot.messages import Person, Said
    from kpi.posts import Filter

Watched: TypeAlias = Literal["mentions", "articles"]  # the KPI that counts them: `kpi.metrics`
Unit: TypeAlias = Literal["hour", "day"]
Verdict: TypeAlias = Literal["positive", "negative", "undetermined"]
Level: TypeAlias = Literal["watch", "alert"]
Sensitivity: TypeAlias = Literal["calm", "balanced", "sensitive"]


@dataclass(frozen=True)
class Bin:
    """One hour or day: how many there were, and what was usual for it. NaN is what nobody knows.

    `at` is its beginning, in the workspace's zone; 95 % of usual ones are from `low` to `high`;
    `score` says how unlikely `observed` is (`kpi.spikes.score`), `unusual` whether it is too many.
    """

    at: datetime
    observed: float
    expected: float
    low: float
    high: float
    score: float
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
    weekly summary.

    Two of the same metric and scope are the same spike when they overlap, whatever their unit.

    `found`: what the tones say; `given`: what a person said (by `given_by`), which wins. `number`,
    `taken_by`, `snoozed_until` and `steps` are what a watch keeps of it; no steps: ours.
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
    found: Verdict = "undetermined"
    given: Verdict | None = None
    given_by: Person | None = None
    number: int = 0
    taken_by: Person | None = None
    snoozed_until: datetime | None = None
    steps: tuple[NextStep, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Good or bad: what a person said, else what the tones say."""
        return self.given or self.found

    @property
    def told(self) -> Told:
        """Its numbers as they are now, to be kept once they are said."""
        raise NotImplementedError


def default_steps(verdict: Verdict) -> tuple[NextStep, ...]:
    """What to do about a spike where the team has no list of its own: `spike-do-…` messages."""
    raise NotImplementedError


def alert(spike: Spike) -> Answer:
    """The message about a spike, as it is now: what happened, by what, what to do next.

    The same message is shown again in its place when somebody takes it in charge, gives another
    verdict or ticks a step off. Its `steps` ask for the figures behind; a watch adds its own.
    """
    raise NotImplementedError


def update(spike: Spike, before: Told) -> Answer | None:
    """What is new since `before`, for the thread; None when it is not worth a message."""
    raise NotImplementedError


def ended(spike: Spike) -> Answer:
    """Back to normal: how long it lasted, its peak, all of it, and the verdict."""
    raise NotImplementedError


def watch_line(spike: Spike) -> Said:
    """One sentence about a spike, for the weekly summary."""
    raise NotImplementedError
