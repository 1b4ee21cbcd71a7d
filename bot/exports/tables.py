"""What the rows of a file add up to, by their kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.exports.keys import Keys
from kpi.periods import from_epoch_day
from kpi.posts import COUNTERS, MONEY, OF_A_DAY, UNDATED_DAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from bot.exports.layouts import Rows
    from bot.messages import Said
    from kpi.posts import Reading

MOST_REFUSALS = 1000
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
    `last` are local days, None as long as no row is dated, `written` both as the file has them;
    `mapping` gives each counter's column; `tones` how many mentions or articles have which tone.
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
    written: tuple[date, date] | None = None

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
        if found := _ends(values["day"]):
            self.first = min(self.first or found[0], found[0])
            self.last = max(self.last or found[1], found[1])
        if found := _ends(values.get("written", ())):
            known_ends = self.written or found
            self.written = min(known_ends[0], found[0]), max(known_ends[1], found[1])

    def count_level(self, followers: int) -> None:
        """Add the followers that no row tells, but a line above them."""
        self.rows += 1
        self.posts += 1
        self.sums["followers"] += followers
        self.known["followers"] += 1

    def count_post(self, post: Reading, sign: int) -> None:
        """Add one post to the sums and to what is missing, or take it out of them."""
        for counter in COUNTERS:
            if (value := getattr(post, counter)) is not None:
                self.sums[counter] += sign * value
                self.known[counter] += sign
        if self.tones:
            self.tones[post.sentiment] += sign
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
            "first_date": self.written and self.written[0].isoformat(),
            "last_date": self.written and self.written[1].isoformat(),
            "mapping": self.mapping,
        }
        return told | ({"tones": dict(+self.tones)} if self.tones else {})


def _ends(days: Iterable[int]) -> tuple[date, date] | None:
    """The first and the last of some days."""
    dated = [day for day in days if day != UNDATED_DAY]
    return (from_epoch_day(min(dated)), from_epoch_day(max(dated))) if dated else None


class Counts:
    """What the rows of a file add up to, whatever their tables.

    `tables` is by kind; `refusals` has the first rows that were not kept, `refused` how many there
    are; `noted` how often something was left out or put right, by the name of what is said of it.
    """

    def __init__(self) -> None:
        self.tables: dict[str, Table] = {}
        self.refusals: list[Refusal] = []
        self.refused = 0
        self.noted: Counter[str] = Counter()
        self._posts = Keys()
        self._twice: set[int] = set()

    def refuse(self, line: int, why: Said) -> None:
        self.refused += 1
        if len(self.refusals) < MOST_REFUSALS:
            self.refusals.append(Refusal(line, why))

    def keep(self, kind: str, readings: Sequence[Reading]) -> None:
        """Remember which posts there were, to see those that come twice."""
        self._twice |= self._posts.add(hash(_key_of(kind, reading)) for reading in readings)

    def note(self, piece: Rows) -> None:
        """Remember what stands among some rows and is none."""
        self.noted["noted-totals"] += piece.totals
        self.noted["noted-notes"] += piece.notes
        self.noted["noted-short"] += len(piece.short)

    @property
    def unsettled(self) -> bool:
        """Whether a post was there twice: the sums then wait for `settle`."""
        return bool(self._twice)

    def settle(self, all_readings: Iterable[tuple[str, list[Reading]]]) -> None:
        """Count each post once, as it is stored. `all_readings`: once more, with their kinds."""
        found: dict[tuple[str, ...], tuple[Table, Reading]] = {}
        for kind, reading in ((kind, one) for kind, readings in all_readings for one in readings):
            if hash(key := _key_of(kind, reading)) not in self._twice:
                continue
            table = self.tables[kind]
            table.count_post(reading, -1)
            _, before = found.get(key, (table, reading))
            told = {name: getattr(reading, name) for name in (*COUNTERS, "sentiment")}
            said = {name: value for name, value in told.items() if value not in {None, ""}}
            found[key] = (table, before._replace(**said))
        for table, post in found.values():
            table.count_post(post, 1)
        self.noted["noted-twice"] = len(self._twice)
        self._twice.clear()


def _key_of(kind: str, reading: Reading) -> tuple[str, ...]:
    """What tells a post from the others; a day may have figures in several tables."""
    return (kind if reading.media in OF_A_DAY else "", *reading[:2])
