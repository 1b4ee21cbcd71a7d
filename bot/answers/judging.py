"""Which hours and days of a count have too many, by the word that sets how soon that is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.holidays import public_holidays

if TYPE_CHECKING:
    import pandas as pd

    from bot.answers.volumes import Volume
    from kpi.spikes import Sensitivity

# What is too little for a message is a line in the summary: what the next word would tell.
_LINE: dict[Sensitivity, Sensitivity] = {
    "calm": "balanced",
    "balanced": "sensitive",
    "sensitive": "sensitive",
}


def judged(volume: Volume, sensitivity: Sensitivity) -> pd.DataFrame:
    """What is usual for each hour or day, from those before it, and whether there are too many.

    Columns: those of `kpi.spikes.score`, `observed`, `rarity` (the chance of as many or more),
    `quiet` (of so little for so long) and `told`: "alert", "watch", or "" when it is as usual, or
    among the first `fewest_days`: an hour needs the shape of a week as well.
    """
    import numpy as np  # noqa: PLC0415  (only when something is judged)

    from kpi.spikes import alarms, score  # noqa: PLC0415

    counts = volume.counts
    first, last = counts.index[0].year, counts.index[-1].year
    holidays = public_holidays(str(volume.zone), first, last)
    found = score(counts, holidays=frozenset(holidays))
    early = (counts.index - counts.index[0]).days < fewest_days()
    alert, watch = (alarms(found, one) & ~early for one in (sensitivity, _LINE[sensitivity]))
    return found.assign(
        observed=counts,
        rarity=10.0 ** -found["score"],
        quiet=10.0 ** -found["silence"],
        told=np.select([alert, watch], ["alert", "watch"], ""),
    )


def fewest_days() -> int:
    """How many days it takes before the first hour or day can be judged."""
    from kpi.usual import DAY  # noqa: PLC0415

    return DAY.fewest
