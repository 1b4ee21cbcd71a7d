"""Our own posts far above or below the usual of their account and format at the same age."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.answers.shapes import Answer
    from bot.store import Store
    from kpi.posts import Filter


@dataclass(frozen=True)
class StandingOut:
    """A post of ours that is far from its peers: a KPI, its value, theirs, and what is told.

    (`network`, `post_id`) names it: one message for each, whatever later readings say.
    """

    network: str
    post_id: str
    metric: str
    value: float
    usual: float
    answer: Answer

    @property
    def above(self) -> bool:
        return self.value > self.usual


def standing_out_now(
    store: Store, workspace: str, scope: Sequence[Filter], now: datetime, *, since: int = 0
) -> list[StandingOut]:
    """Our posts of the last days that are far from the usual at their age, the farthest first.

    `since`: as for `bot.answers.watched.found`.
    """
    raise NotImplementedError
