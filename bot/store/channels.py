"""The accounts that a team measures, and who answers for the figures of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.store import journal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    from bot.store.connections import Connections


@dataclass(frozen=True)
class Channel:
    """An account that a team measures: `account` is "" for whatever it has on the network.

    `owner` answers for its figures, by their id; "" when nobody does.
    """

    network: str
    account: str = ""
    owner: str = ""

    def __str__(self) -> str:
        """The account as people type it: `linkedin`, `linkedin:ourpage`, `linkedin:"Our page"`."""
        if not self.account:
            return self.network
        bare = re.fullmatch(r"[\w.-]+", self.account)
        account = self.account if bare else f'"{self.account}"'
        return f"{self.network}:{account}"


class Channels:
    """The accounts that every workspace measures, as `Store` keeps them."""

    def __init__(self, connections: Connections, clock: Callable[[], float]) -> None:
        self._connections = connections
        self._clock = clock

    def keep(self, workspace: str, channels: Iterable[Channel], *, who: str) -> None:
        """Measure these as well; one that is there already gets the owner that is told now."""
        now = int(self._clock())
        with self._connections.writing() as con:
            known = _every(con, workspace)
            for one in (one for one in dict.fromkeys(channels) if one not in known):
                con.execute(
                    """INSERT OR REPLACE INTO channels (workspace, network, account, owner)
                       VALUES (?, ?, ?, ?)""",
                    (workspace, one.network, one.account, one.owner),
                )
                journal.note(con, workspace, now, who, "channel", {"account": str(one)})

    def every(self, workspace: str) -> list[Channel]:
        """What a workspace measures, by network and account."""
        with self._connections.reading() as con:
            return _every(con, workspace)

    def remove(self, workspace: str, channel: Channel, *, who: str) -> Channel | None:
        """Measure an account no more; what it was, None when it is not among them."""
        now = int(self._clock())
        with self._connections.writing() as con:
            known = [one for one in _every(con, workspace) if _same(one, channel)]
            if known:
                con.execute(
                    "DELETE FROM channels WHERE workspace = ? AND network = ? AND account = ?",
                    (workspace, channel.network, channel.account),
                )
                told = {"account": str(channel)}
                journal.note(con, workspace, now, who, "channel-removed", told)
        return known[0] if known else None


def _same(one: Channel, other: Channel) -> bool:
    return (one.network, one.account) == (other.network, other.account)


def _every(con: sqlite3.Connection, workspace: str) -> list[Channel]:
    rows = con.execute(
        """SELECT network, account, owner FROM channels
           WHERE workspace = ? ORDER BY network, account""",
        (workspace,),
    )
    return [Channel(*row) for row in rows]
