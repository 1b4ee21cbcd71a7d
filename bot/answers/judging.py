"""Which hours and days of a count have too many, by the word that sets how soon that is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from bot.holidays import public_holidays

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

    from bot.answers.spike import Sensitivity
    from bot.answers.volumes import Volume

    Score: TypeAlias = Callable[..., pd.DataFrame]

# In how many years chance alone gives one such hour or day: for a line in the summary, a message.
_YEARS = {"calm": (3.0, 30.0), "balanced": (0.25, 3.0), "sensitive": (0.05, 0.25)}
_A_YEAR = {"hour": 365.25 * 24, "day": 365.25}
_FEWEST = 5  # of fewer, a small brand need not hear
_LEAST_TIMES = 1.3  # the usual: below, rare or not, nobody would act on it


def judged(volume: Volume, sensitivity: Sensitivity, score: Score | None = None) -> pd.DataFrame:
    """What is usual for each hour or day, from those before it, and whether there are too many.

    Columns: `observed`, `expected`, `low`, `high`, `rarity` (the chance of as many or more) and
    `level` ("alert", "watch", or "" when it is as usual). `score` is `kpi.spikes.score`, or what
    judges in its place.
    """
    import numpy as np  # noqa: PLC0415  (only when something is judged)

    counts = volume.counts
    first, last = counts.index[0].year, counts.index[-1].year
    holidays = public_holidays(str(volume.zone), first, last)
    found = (score or _score())(counts, holidays=frozenset(holidays))
    rarity = 10.0 ** -found["score"]
    enough = (counts >= _FEWEST) & (counts >= _LEAST_TIMES * found["expected"])
    a_year = _A_YEAR[volume.unit]
    watch, alert = (enough & (rarity * years * a_year < 1) for years in _YEARS[sensitivity])
    return found[["expected", "low", "high"]].assign(
        observed=counts, rarity=rarity, level=np.select([alert, watch], ["alert", "watch"], "")
    )


def _score() -> Score:
    from kpi.spikes import score  # type: ignore[import-not-found]  # noqa: PLC0415

    found: Score = score
    return found
