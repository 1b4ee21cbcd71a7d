"""What the rows of a file add up to, by their kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kpi.periods import from_epoch_day
from kpi.posts import COUNTERS, MONEY, UNDATED_DAY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bot.messages import Said

_TONED = frozenset({"mentions", "press"})


@dataclass(frozen=True)
class Refusal:
    """A row that was not kept, and why."""

    line: int
    why: Said


@dataclass
class Table:
    """The rows of one kind: how many, the sums of their counters, what is missing.

    A post that is there twice counts once in the sums, and in how many lack a counter. `first` and
    `last` are the days as the file writes them, None as long as no row is dated; `mapping` gives
    each counter's column; `tones` how many mentions or articles have which tone.
    """

    kind: str
    mapping: dict[str, str] = field(default_factory=dict)
    rows: int = 0
    posts: int = 0
    sums: Counter[str] = field(default_factory=Counter)
    known: Counter[str] = field(default_factory=Counter)
    networks: dict[str, None] = field(default_factory=dict)
    accounts: dict[str, None] = field(default_factory=dict)
    tones: Counter[str] = field(default_factory=Counter)
    first: date | None = None
    last: date | None = None

    @property
    def missing(self) -> dict[str, int]:
        """How many posts lack each counter."""
        return {counter: self.posts - self.known[counter] for counter in self.mapping}

    @property
    def account(self) -> str:
        """The account, when all the rows are of one."""
        return next(iter(self.accounts)) if len(self.accounts) == 1 else ""

    @property
    def describes(self) -> bool:
        """Whether its rows count for one without any figure."""
        return self.kind in _TONED

    def count(self, values: Mapping[str, list[Any]], rows: int, mapping: Mapping[str, str]) -> None:
        """Add the columns of some more rows."""
        self.rows += rows
        self.posts += rows
        self.mapping |= mapping
        self.networks |= dict.fromkeys(values.get("network", ()))
        self.accounts |= dict.fromkeys(values.get("account", ("",)))
        for counter in mapping:
            known = [value for value in values[counter] if value is not None]
            self.sums[counter] += sum(known)
            if known:
                self.known[counter] += len(known)
        if self.describes and "sentiment" in values:
            self.tones.update(values["sentiment"])
        days = values.get("written", values["day"])
        if dated := [day for day in days if day != UNDATED_DAY]:
            first, last = from_epoch_day(min(dated)), from_epoch_day(max(dated))
            self.first = min(self.first or first, first)
            self.last = max(self.last or last, last)

    def count_level(self, followers: int) -> None:
        """Add the followers that no row tells, but a line above them."""
        self.rows += 1
        self.posts += 1
        self.sums["followers"] += followers
        self.known["followers"] += 1

    def count_post(self, counters: Mapping[str, int | None], sign: int) -> None:
        """Add one post to the sums and to what is missing, or take it out of them."""
        for counter in self.mapping:
            value = counters[counter]
            self.sums[counter] += sign * (value or 0)
            self.known[counter] += sign * (value is not None)
        self.posts += sign

    def as_json(self) -> dict[str, Any]:
        """Sums of money are in units, as in the file; a counter that no row has makes no sum."""
        told = {
            "kind": self.kind,
            "rows": self.posts,
            "networks": sorted(filter(None, self.networks)),
            "account": self.account or None,
            "sums": {
                counter: self.sums[counter] / 100 if counter in MONEY else self.sums[counter]
                for counter in COUNTERS
                if self.known[counter]
            },
            "missing": {counter: rows for counter, rows in self.missing.items() if rows},
            "first_date": self.first and self.first.isoformat(),
            "last_date": self.last and self.last.isoformat(),
            "mapping": self.mapping,
        }
        return told | ({"tones": dict(self.tones)} if self.tones else {})
