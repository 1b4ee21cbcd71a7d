"""Which channels are warned of unusual volume, and of what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.store.told import ToldInChannels

if TYPE_CHECKING:
    from kpi.spikes import Sensitivity


@dataclass(frozen=True)
class Watch:
    """The watch of a channel: one channel has one.

    `sensitivity` is how soon it is warned, `language` "en" or "fr", `scope` a line of filters
    (`bot.queries`), "" for all that is about the team. `owner` answers for it, `since` is when it
    was switched on (epoch seconds). `stopped` is why nothing is said any more, in Slack's word.
    """

    channel: str
    sensitivity: Sensitivity
    language: str
    owner: str
    scope: str = ""
    since: int = 0
    stopped: str = ""


class Watches(ToldInChannels[Watch]):
    """The watches of every workspace, as `Store` keeps them."""

    _kind, _table, _word = Watch, "watches", "watch"

    def _since(self, known: Watch | None, now: int) -> int:
        """One that is changed is on since it was first."""
        return known.since if known and not known.stopped else now

    def _noted(self, kept: Watch) -> dict[str, str]:
        return {**super()._noted(kept), "sensitivity": kept.sensitivity}
