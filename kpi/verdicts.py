"""Whether what is said is good or bad: from the tones that people submitted, and the usual mix."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from kpi.formulas import wilson

if TYPE_CHECKING:
    from collections.abc import Mapping

Verdict: TypeAlias = Literal["positive", "negative", "undetermined"]
Reason: TypeAlias = Literal["leads", "moved", "few", "mixed", "neutral", "fading"]

FEWEST = 1 / 5  # of all: when fewer carry a tone, they may be chosen, and tell nothing of the rest
SIDES = 1 / 3  # of those with a tone: when fewer take that side, most do not take any
EVEN = 1 / 2


@dataclass(frozen=True)
class Tones:
    """How many have each tone, and how many have none (`untold`)."""

    positive: float = 0.0
    neutral: float = 0.0
    negative: float = 0.0
    untold: float = 0.0

    @classmethod
    def of(cls, counts: Mapping[str, float]) -> Tones:
        """From counts by tone, "" for those that have none."""
        tones = (counts.get(tone, 0.0) for tone in ("positive", "neutral", "negative", ""))
        return cls(*tones)

    @property
    def told(self) -> float:
        return self.positive + self.neutral + self.negative

    @property
    def all(self) -> float:
        return self.told + self.untold

    def share(self, tone: str) -> float:
        """The share of a tone among those that have one; NaN when none has."""
        return float(getattr(self, tone)) / self.told if self.told else math.nan

    @property
    def sides(self) -> float:
        """How many take sides: those that are not neutral."""
        return self.positive + self.negative

    @property
    def negative_interval(self) -> tuple[float, float]:
        """Where the share of negatives among those that take sides lies, with 95 % certainty."""
        return wilson(self.negative, self.sides)


@dataclass(frozen=True)
class Judged:
    """A verdict and what it rests on.

    `reason`: one side "leads" beyond chance; it leads, and "moved" that way from the usual mix
    beyond chance. Of what is undetermined: "few" carry a tone, sides are "mixed", most are
    "neutral", or praise still leads and is "fading" beyond chance.
    """

    verdict: Verdict
    reason: Reason
    tones: Tones
    usual: Tones


def judged(tones: Tones, usual: Tones | None = None) -> Judged:
    """Whether what is said is good or bad, beside the usual mix (that of the weeks before).

    Of those that take sides, the share of negatives is compared with a half by Wilson's interval:
    who leads beyond chance gives the verdict, if a third of those with a tone take that side. A
    side that leads less clearly gives it too where the share moved its way from the usual one
    beyond chance. Praise that leads as criticism grows beyond chance is no good news.

    >>> judged(Tones(0, 7, 58)).verdict, judged(Tones(33, 2, 0)).verdict
    ('negative', 'positive')
    >>> judged(Tones(3, 0, 2)).reason, judged(Tones(0, 90, 10)).reason
    ('mixed', 'neutral')
    >>> judged(Tones(0, 0, 6, untold=60)).reason
    'few'
    >>> judged(Tones(10, 2, 14), Tones(180, 60, 20)).verdict  # usually one in ten is negative
    'negative'
    """
    usual = usual or Tones()
    verdict, reason = _verdict(tones, usual)
    return Judged(verdict, reason, tones, usual)


def _verdict(tones: Tones, usual: Tones) -> tuple[Verdict, Reason]:
    if not tones.told or tones.told < FEWEST * tones.all:
        return "undetermined", "few"
    if max(tones.positive, tones.negative) < SIDES * tones.told:
        return "undetermined", "neutral"
    low, high = tones.negative_interval
    usual_low, usual_high = usual.negative_interval  # NaN when nobody knows: nothing is beyond it
    worse, better = low > usual_high, high < usual_low
    if low > EVEN:
        return "negative", "leads"
    if worse and tones.negative >= tones.positive:
        return "negative", "moved"
    if worse and high < EVEN:
        return "undetermined", "fading"
    if high < EVEN:
        return "positive", "leads"
    if better and tones.positive >= tones.negative:
        return "positive", "moved"
    return "undetermined", "mixed"
