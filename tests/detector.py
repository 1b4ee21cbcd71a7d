"""A plain judge of counts for the tests of what is told: the mean of the weeks before, as a law.

It answers as `kpi.spikes.score` does: `score` is how seldom chance alone does as much (10**-score).
"""

import math

import numpy as np
import pandas as pd

from kpi import unusual

WEEKS = 4


def score(counts, holidays=None):  # noqa: ARG001
    hourly = len(counts) > 1 and counts.index[1] - counts.index[0] < pd.Timedelta("1D")
    day = 24 if hourly else 1
    usual = counts.to_numpy(dtype=float).copy()
    rows = []
    for place, count in enumerate(counts.to_numpy(dtype=float)):
        before = usual[max(0, place - WEEKS * 7 * day) : place]
        before = before[~np.isnan(before)]
        if len(before) < 14 * day:
            rows.append((math.nan,) * 4)
            continue
        expected = max(float(before.mean()), 0.01)
        told = 0.0 if math.isnan(count) else count
        rarity, low, high = unusual._tail(max(told, 1), expected, 0.1)
        seldom = math.nan if math.isnan(count) else -math.log10(max(rarity, 1e-12))
        if seldom > 4:
            usual[place] = high
        rows.append((expected, low, high, seldom))
    found = pd.DataFrame(rows, index=counts.index, columns=["expected", "low", "high", "score"])
    return found.assign(alarm=found["score"] > 6)
