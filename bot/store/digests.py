"""When each channel is told of its week, and of what: the weekly summaries that people set.

A time is a local weekday and minute of the zone that was chosen, not a moment: clocks change.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.store.told import ToldInChannels


@dataclass(frozen=True)
class Digest:
    """The weekly summary of a channel: one channel has one.

    `weekday` from 0 (Monday), `minute` of the day, in `zone` (IANA); `language` "en" or "fr".
    `scope` is a line of filters and `lines` are lines to answer under it (`bot.queries`), which
    keep "last week" and are read on the day; `objectives` are numbers, none for all that are open.
    `owner` answers for it, `since` is when it was last set (epoch seconds). `stopped` is why it is
    not said any more, in Slack's word; "" while it is.
    """

    channel: str
    weekday: int
    minute: int
    zone: str
    language: str
    owner: str
    scope: str = ""
    lines: tuple[str, ...] = ()
    objectives: tuple[int, ...] = ()
    since: int = 0
    stopped: str = ""


class Digests(ToldInChannels[Digest]):
    """The weekly summaries of every workspace, as `Store` keeps them."""

    _kind, _table, _word = Digest, "digests", "digest"
    _lists = ("lines", "objectives")
