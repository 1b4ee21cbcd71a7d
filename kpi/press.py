"""What the press and rivals' counts tell: potential audience, share of voice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from kpi.formulas import (
    NOTHING,
    Measure,
    clusters_of,
    interval,
    posts_in,
    reporting,
    weights,
)

if TYPE_CHECKING:
    import pandas as pd

    from kpi.periods import Period


@dataclass(frozen=True)
class PotentialAudience:
    """The audience of the outlets that wrote, each counted once (its mean over its articles).

    An article's audience is the outlet's, so a sum over articles would count its readers again for
    each article (Muck Rack counts the same way). `under` is the number of outlets.
    """

    terms: ClassVar[tuple[str, ...]] = ("audience",)
    columns: ClassVar[tuple[str, ...]] = ("outlet",)

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:  # noqa: ARG002
        rows, found = reporting(frame, "audience")
        if not found.posts:
            return found
        outlets = rows.groupby("outlet")[["audience", "posts"]].sum()
        value = float((outlets["audience"] / outlets["posts"]).sum())
        return replace(found, value=value, over=value, under=float(len(outlets)))


@dataclass(frozen=True)
class ShareOfVoice:
    """Our mentions over ours and those of the rivals whose counts were submitted.

    The frame is grouped by `media` ("earned" is ours, "rival" theirs) and `account` (their name).
    NaN when no rival's count is there.
    """

    terms: ClassVar[tuple[str, ...]] = ("mentions",)
    columns: ClassVar[tuple[str, ...]] = ("media", "account")

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:  # noqa: ARG002
        rivals = (frame["media"] == "rival").to_numpy()
        if not rivals.any():
            return NOTHING
        count = weights(frame)
        ours = count * ~rivals
        x, y = float(ours.sum()), float(count.sum())
        if not y:
            return NOTHING
        low, high = interval(ours, count, clusters_of(frame))
        return Measure(x / y, x, y, int(posts_in(frame)[~rivals].sum()), low=low, high=high)


def rivals_in(frame: pd.DataFrame) -> tuple[str, ...]:
    """The rivals that a share of voice is told against: its perimeter."""
    return tuple(sorted(set(frame.loc[frame["media"] == "rival", "account"])))
