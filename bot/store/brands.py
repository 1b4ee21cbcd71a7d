"""Brands: the accounts that belong to each, and the channels that are shown nothing but theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.messages import Problem
from bot.store import journal
from bot.words import plain

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence

    from bot.store.connections import Connections


@dataclass(frozen=True)
class Account:
    """What belongs to a brand: an account of a network, whatever there is on a network (`account`
    is ""), or whatever bears a name on any network (`network` is "").
    """

    network: str
    account: str = ""

    def has(self, network: str, account: str) -> bool:
        """Whether a post of that network and account belongs to it."""
        return self.network in {"", network} and (
            not self.account or _key(self.account) == _key(account)
        )

    def __str__(self) -> str:
        """As people type it: `linkedin`, `linkedin:Aurora`, `any:"Aurora Paris"`."""
        told = f'"{self.account}"' if " " in self.account else self.account
        return ":".join(filter(None, (self.network or "any", told)))


def _key(name: str) -> str:
    return plain(name).strip().lstrip("@")


class Brands:
    """The brands of every workspace, as `Store` keeps them."""

    def __init__(self, connections: Connections, clock: Callable[[], float]) -> None:
        self._connections = connections
        self._clock = clock

    def every(self, workspace: str) -> dict[str, list[Account]]:
        """The brands of a workspace by name, each with what belongs to it."""
        with self._connections.reading() as con:
            return _every(con, workspace)

    def keep(self, workspace: str, brand: str, accounts: Iterable[Account], *, who: str) -> None:
        """Say what belongs to a brand, in the place of what was said before."""
        told = [*dict.fromkeys(accounts)]
        with self._connections.writing() as con:
            con.execute("DELETE FROM brands WHERE workspace = ? AND brand = ?", (workspace, brand))
            con.executemany(
                "INSERT INTO brands (workspace, brand, network, account) VALUES (?, ?, ?, ?)",
                ((workspace, brand, one.network, one.account) for one in told),
            )
            accounts_told = ", ".join(map(str, told))
            self._note(con, workspace, who, "brand", {"brand": brand, "accounts": accounts_told})

    def remove(self, workspace: str, brand: str, *, who: str) -> None:
        """Forget a brand. Raises `Problem` while a channel is bound to it, which would then be
        shown all there is.
        """
        with self._connections.writing() as con:
            rows = con.execute(
                "SELECT channel FROM bindings WHERE workspace = ? AND brand = ?", (workspace, brand)
            )
            if channels := [channel for (channel,) in rows]:
                raise Problem("brand-bound", brand=brand, count=len(channels))
            con.execute("DELETE FROM brands WHERE workspace = ? AND brand = ?", (workspace, brand))
            self._note(con, workspace, who, "brand-removed", {"brand": brand})

    def bind(self, workspace: str, channel: str, brands: Sequence[str], *, who: str) -> None:
        """Show a channel nothing but some brands; without any, all there is."""
        with self._connections.writing() as con:
            con.execute(
                "DELETE FROM bindings WHERE workspace = ? AND channel = ?", (workspace, channel)
            )
            con.executemany(
                "INSERT INTO bindings (workspace, channel, brand) VALUES (?, ?, ?)",
                ((workspace, channel, brand) for brand in dict.fromkeys(brands)),
            )
            told = {"channel": channel, "brands": ", ".join(brands)}
            self._note(con, workspace, who, "brand-bound" if brands else "brand-unbound", told)

    def bound(self, workspace: str) -> dict[str, tuple[str, ...]]:
        """The channels that are bound, each with its brands."""
        found: dict[str, tuple[str, ...]] = {}
        with self._connections.reading() as con:
            rows = con.execute(
                "SELECT channel, brand FROM bindings WHERE workspace = ? ORDER BY channel, brand",
                (workspace,),
            )
            for channel, brand in rows:
                found[channel] = (*found.get(channel, ()), brand)
        return found

    def of(self, workspace: str, channel: str) -> tuple[str, ...]:
        """The brands that a channel is bound to; none for a channel that is shown all there is."""
        with self._connections.reading() as con:
            rows = con.execute(
                "SELECT brand FROM bindings WHERE workspace = ? AND channel = ? ORDER BY brand",
                (workspace, channel),
            )
            return tuple(brand for (brand,) in rows)

    def _note(
        self, con: sqlite3.Connection, workspace: str, who: str, what: str, told: dict[str, str]
    ) -> None:
        journal.note(con, workspace, int(self._clock()), who, what, told)


def _every(con: sqlite3.Connection, workspace: str) -> dict[str, list[Account]]:
    rows = con.execute(
        """SELECT brand, network, account FROM brands WHERE workspace = ?
           ORDER BY brand, network, account""",
        (workspace,),
    )
    found: dict[str, list[Account]] = {}
    for brand, network, account in rows:
        found.setdefault(brand, []).append(Account(network, account))
    return found
