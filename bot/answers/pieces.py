"""A piece of advice, and what it is weighed by against the others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answers.inquiry import Inquiry
from bot.answers.shapes import Step
from bot.queries import Query
from kpi.periods import Period

if TYPE_CHECKING:
    from datetime import date

    from bot.messages import Said
    from bot.store import Store
    from kpi.metrics import Metric
    from kpi.posts import Filter

WEEKS, A_YEAR = 12, 365  # what most advice rests on; what comes seldom is looked at for longer
ABOUT = ("channels", "formats", "rhythm", "slots", "people", "press", "email")


@dataclass(frozen=True)
class Advised:
    """What to do and why: one piece of advice.

    `about` is one of `ABOUT`; `said` what to do, with its numbers; `why` what that rests on (how
    many, the intervals, the period, what it was compared with); `step` shows the figures.
    """

    about: str
    said: Said
    why: Said
    step: Step | None


@dataclass(frozen=True)
class Piece:
    """A piece of advice with what it is good for (`kpi.objectives.PURPOSES`).

    `sure`: the figures show it for sure, it is not just something to try. `times`: how many times
    what it was compared with; NaN where that says nothing. `mends`: it is about what goes wrong,
    where something else of the same kind may go well.
    """

    advised: Advised
    purposes: tuple[str, ...]
    sure: bool
    times: float
    mends: bool = False


@dataclass(frozen=True)
class Looking:
    """Whose figures are looked at for advice; `today` is not over yet, and does not count."""

    store: Store
    workspace: str
    scope: tuple[Filter, ...]
    today: date

    def asked(self, period: Period, *metrics: str) -> Inquiry:
        query = Query(metrics, self.scope, period)
        return Inquiry(query, self.store, self.workspace, self.today)

    def about(self, metric: Metric, period: Period) -> Inquiry:
        """The same about a KPI, which may be none that one asks for by name."""
        asked = self.asked(period)
        asked.metrics = (metric,)
        return asked

    def step(self, label: Said, query: Query) -> Step:
        """The way to figures, of what is looked at; in a dimension of the query, of that alone."""
        told = {chosen.dimension for chosen in query.filters}
        around = tuple(chosen for chosen in self.scope if chosen.dimension not in told)
        return Step(label, str(replace(query, filters=(*around, *query.filters))))


def last_weeks(today: date, weeks: int = WEEKS) -> Period:
    """The full weeks before a day, which ends none of them: 84 days for twelve."""
    return Period.last_full_days(today, 7 * weeks)


def last_year(today: date) -> Period:
    return Period.last_full_days(today, A_YEAR)
