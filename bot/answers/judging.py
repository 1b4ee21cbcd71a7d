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

# The chance of an hour or a day like it, for a line in the summary and for a message.
_SELDOM = {
    "calm": (1e-5, 1e-7),
    "balanced": (1e-4, 1e-6),
    "sensitive": (1e-3, 1e-5),
}
_FEWEST = 5  # of fewer, a small brand need not hear
_LEAST_TIMES = 1.5  # the usual: below, rare or not, nobody would act on it


def judged(volume: Volume, sensitivity: Sensitivity, score: Score | None = None) -> pd.DataFrame:
    """What is usual for each hour or day, from those before it, and whether there are too many.

    Columns: `observed`, `expected`, `low`, `high`, `rarity` (the chance of as many or more) and
    `level` ("alert", "watch", or "" when it is as usual). `score` is `kpi.spikes.score`, or what
    judges in its place.
    """
    import numpy as np  # noqa: PLC0415  (only when something is judged)

    counts = volume.counts
    years = (counts.index[0].year, counts.index[-1].year)
    holidays = public_holidays(str(volume.zone), *years)
    found = (score or _score())(counts, holidays=frozenset(holidays))
    rarity = 10.0 ** -found["score"]
    enough = (counts >= _FEWEST) & (counts >= _LEAST_TIMES * found["expected"])
    watch, alert = (enough & (rarity < chance) for chance in _SELDOM[sensitivity])
    return found[["expected", "low", "high"]].assign(
        observed=counts, rarity=rarity, level=np.select([alert, watch], ["alert", "watch"], "")
    )


def _score() -> Score:
    from kpi.spikes import score  # type: ignore[import-not-found]  # noqa: PLC0415

    found: Score = score
    return found
