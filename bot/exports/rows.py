"""Rows of cells into readings, a block and a column at a time: a million rows take seconds.

A cell is read by the same functions as a field of a form (`bot.fields.READERS`). Most cells are
cells seen before, or texts to be left as they are: only the others are read one by one.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import repeat
from typing import TYPE_CHECKING, Any

from bot.exports.moments import Clock, iso_date
from bot.fields import DESCRIBED, LONGEST_TEXT, READERS, day_key
from bot.messages import Problem, Said
from kpi.periods import from_epoch_day
from kpi.posts import COUNTERS, FIELDS, MONEY, OF_A_DAY, UNDATED_DAY, Reading, hashtags_in, post_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date
    from zoneinfo import ZoneInfo

    from bot.exports.descriptions import Export
    from bot.exports.files import Block

MOST_REFUSALS = 1000

_KINDS = {"earned": "mentions", "press": "press", "account": "followers", "rival": "rivals"}
_UNIQUE = ("text", "url", "post_id")  # hardly ever the same twice
_SHORT = 9  # no mark that says "unknown" is longer
_REWRITTEN = re.compile(r"[0-9](?:[.,][0-9]+)?E\+[0-9]+")
_DEFAULTS = Reading("", "")._asdict()


@dataclass(frozen=True)
class Refusal:
    """A row that was not kept, and why."""

    line: int
    why: Said


@dataclass
class Table:
    """The rows of one kind: how many, the sums of their counters, what is missing.

    A post that is there twice counts once in the sums, and in how many lack a counter. `first` and
    `last` are local days, None as long as no row is dated; `mapping` gives each counter's column.
    """

    kind: str
    mapping: dict[str, str]
    account: str = ""
    networks: dict[str, None] = field(default_factory=dict)
    rows: int = 0
    posts: int = 0
    sums: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)
    first: date | None = None
    last: date | None = None

    def count(self, values: dict[str, list[Any]], rows: int) -> None:
        """Add the columns of some more rows."""
        self.rows += rows
        self.posts += rows
        self.networks |= dict.fromkeys(values.get("network", ()))
        for counter in self.mapping:
            known = [value for value in values[counter] if value is not None]
            self.sums[counter] += sum(known)
            self.missing[counter] += rows - len(known)
        if dated := [day for day in values["day"] if day != UNDATED_DAY]:
            first, last = from_epoch_day(min(dated)), from_epoch_day(max(dated))
            self.first = min(self.first or first, first)
            self.last = max(self.last or last, last)

    def count_post(self, counters: Mapping[str, int | None], sign: int) -> None:
        """Add one post to the sums and to what is missing, or take it out of them."""
        for counter in self.mapping:
            value = counters[counter]
            self.sums[counter] += sign * (value or 0)
            self.missing[counter] += sign * (value is None)
        self.posts += sign

    def as_json(self) -> dict[str, Any]:
        """Sums of money are in units, as in the file; a counter that no row has makes no sum."""
        return {
            "kind": self.kind,
            "rows": self.rows,
            "sums": {
                counter: self.sums[counter] / 100 if counter in MONEY else self.sums[counter]
                for counter in self.mapping
                if self.missing[counter] < self.posts
            },
            "missing": {counter: rows for counter, rows in self.missing.items() if rows},
            "first_date": self.first and self.first.isoformat(),
            "last_date": self.last and self.last.isoformat(),
            "mapping": self.mapping,
        }


class Conversion:
    """Turns the blocks of one file into readings, and counts what they hold.

    `tables` is by kind; `refusals` has the first rows that were not kept, `refused` how many there
    are. `latest`: the last day that a post can have.
    """

    def __init__(
        self, export: Export, header: list[str], zone: ZoneInfo, latest: date | None = None
    ) -> None:
        self.tables: dict[str, Table] = {}
        self.refusals: list[Refusal] = []
        self.refused = 0
        self._export = export
        self._header = header
        self._places = export.places(header)
        self._mapping = {c: header[self._places[c]] for c in COUNTERS if c in self._places}
        self._readers: dict[str, Callable[[str], Any]] = {**READERS, **export.readers}
        self._seen = {
            name: _Seen(self._readers[name])
            for name in self._places
            if name != "date" and name not in _UNIQUE
        }
        self._clock = Clock(zone, latest, export.readers.get("date", iso_date))
        self._kinds = _Seen(self._kind)
        self._keys: Counter[int] = Counter()
        self._posts: set[int] = set()
        self._twice: set[int] = set()

    def readings(self, block: Block) -> list[Reading]:
        """The readings of a block, those of one table after those of another."""
        made: list[Reading] = []
        for line in block.too_long:
            self._refuse(line, Said("row-too-long", columns=len(self._header)))
        for line in block.too_short:
            self._refuse(line, Said("row-too-short", columns=len(self._header)))
        for kind, places in self._by_kind(block.rows).items():
            if isinstance(kind, Said):
                for place in places:
                    self._refuse(block.lines[place], kind)
            else:
                made += self._of_kind(kind, block, places)
        keys = list(map(_key_of, made))
        if len(new := set(keys)) < len(keys) or not new.isdisjoint(self._posts):
            seen = Counter(keys)
            self._twice.update(key for key in new if seen[key] > 1 or key in self._posts)
        self._posts |= new
        return made

    @property
    def repeats(self) -> bool:
        """Whether a post was there twice: the sums then wait for `settle`."""
        return bool(self._twice)

    def settle(self, readings: Iterable[Reading]) -> None:
        """Count each post once, as it is stored. `readings`: all of them once more."""
        found: dict[tuple[str, str], tuple[Table, dict[str, int | None]]] = {}
        for reading in readings:
            if _key_of(reading) not in self._twice:
                continue
            table = self.tables[self._kind_of(reading.media, reading.network)]
            told = {counter: getattr(reading, counter) for counter in COUNTERS}
            table.count_post(told, -1)
            _, before = found.get(reading[:2], (table, told))
            both = {name: before[name] if new is None else new for name, new in told.items()}
            found[reading[:2]] = (table, both)
        for table, counters in found.values():
            table.count_post(counters, 1)
        self._twice.clear()

    def _refuse(self, line: int, why: Said) -> None:
        self.refused += 1
        if len(self.refusals) < MOST_REFUSALS:
            self.refusals.append(Refusal(line, why))

    def _by_kind(self, rows: list[list[str]]) -> dict[str | Said, list[int]]:
        """Which rows belong to which table, or to none and why."""
        media, network = (self._cells(rows, name) for name in ("media", "network"))
        kinds, _ = self._kinds.column(list(zip(media, network, strict=True)))
        found: dict[str | Said, list[int]] = {kind: [] for kind in kinds}
        for place, kind in enumerate(kinds):
            found[kind].append(place)
        return found

    def _cells(self, rows: list[list[str]], name: str) -> list[str]:
        if (at := self._places.get(name)) is not None:
            return [row[at] for row in rows]
        return [self._export.fixed.get(name, "")] * len(rows)

    def _kind(self, media_and_network: tuple[str, str]) -> str | Said:
        media, network = media_and_network
        try:
            whose = self._readers["media"](media)
            where = self._readers["network"](network)
        except Problem as problem:
            return problem.said
        if not where:
            return Said("row-no-network")
        return self._kind_of(whose, where)

    def _kind_of(self, media: str, network: str) -> str:
        if self._export.kind:
            return self._export.kind
        return _KINDS.get(media) or ("email" if network == "email" else "posts")

    def _of_kind(self, kind: str, block: Block, places: list[int]) -> list[Reading]:
        rows = [block.rows[place] for place in places]
        values, wrong = self._columns(rows)
        wrong = {at: Said("row-no-figure") for at in self._without_figure(values, rows)} | wrong
        if kind in {"followers", "rivals"}:
            wrong |= {
                at: Said("row-no-date")
                for at, day in enumerate(values["day"])
                if day == UNDATED_DAY
            }
        if wrong:
            for at in sorted(wrong):
                self._refuse(block.lines[places[at]], wrong[at])
            rows = [row for at, row in enumerate(rows) if at not in wrong]
            if not rows:
                return []
            values, _ = self._columns(rows)
        table = self.tables.setdefault(kind, Table(kind, self._mapping))
        table.count(values, len(rows))
        columns = (values.get(name) or repeat(_DEFAULTS[name]) for name in FIELDS)
        made = list(map(Reading._make, zip(*columns, strict=False)))
        if not all(values.get("post_id", [""])):
            both = zip(made, rows, strict=True)
            made = [post if post.post_id else self._with_id(post, row) for post, row in both]
        return made

    def _without_figure(self, values: dict[str, list[Any]], rows: list[list[str]]) -> list[int]:
        """Which rows count nothing; an article or a mention is one by what describes it."""
        empty = list(range(len(rows)))
        for counter in self._mapping:
            empty = [at for at in empty if values[counter][at] is None]
        media = values.get("media")
        return [
            at
            for at in empty
            if not any(
                values[name][at]
                for name in DESCRIBED.get(media[at] if media else "", ())
                if name in values
            )
        ]

    def _columns(self, rows: list[list[str]]) -> tuple[dict[str, list[Any]], dict[int, Said]]:
        """The columns of readings, and what is wrong in which rows."""
        columns = list(zip(*rows, strict=True))
        wrong: dict[int, Said] = {}
        values: dict[str, list[Any]] = {
            name: [value] * len(rows) for name, value in self._export.fixed.items()
        }

        def refuse(name: str, found: dict[int, Said]) -> None:
            column = self._header[self._places[name]]
            for at, why in found.items():
                wrong[at] = Said("field-wrong", field=column, why=why)

        for name, seen in self._seen.items():
            values[name], found = seen.column(columns[self._places[name]])
            refuse(name, found)
        for name in _UNIQUE:
            if name in self._places:
                values[name] = _texts(columns[self._places[name]], self._readers[name])
        if "text" in values:
            values["hashtags"] = [hashtags_in(t) if "#" in t else "" for t in values["text"]]
        if "E+" in "".join(values.get("post_id", ())):
            found = {at: i for at, i in enumerate(values["post_id"]) if _REWRITTEN.fullmatch(i)}
            refuse("post_id", {at: Said("id-rewritten", text=i) for at, i in found.items()})
        values["day"] = [UNDATED_DAY] * len(rows)
        if "date" in self._places:
            moments, found = self._clock.column(columns[self._places["date"]])
            refuse("date", found)
            values["published_at"], values["day"], values["slot"] = moments
        elif "weekday" in values and "hour" in values:
            days_and_hours = zip(values["weekday"], values["hour"], strict=True)
            values["slot"] = [_slot(day, hour) for day, hour in days_and_hours]
        return values, wrong

    def _with_id(self, reading: Reading, row: list[str]) -> Reading:
        """With an id that the same row gets again, whenever its file is read."""
        if reading.media in OF_A_DAY:
            day = from_epoch_day(reading.day)
            key = day_key(reading.media, reading.network, reading.account, day)
            return reading._replace(post_id=key)
        if reading.url:
            return reading._replace(post_id=post_key(reading))
        if reading.day != UNDATED_DAY or reading.text:
            key = post_key(reading)
        else:
            told = "\x1f".join(row).encode("utf-8", "replace")
            key = f"row:{hashlib.blake2b(told, digest_size=8).hexdigest()}"
        # Two rows that nothing tells apart are two posts: the second of two posts of a day.
        same = hash((reading.network, key))
        self._keys[same] += 1
        return reading._replace(
            post_id=f"{key}#{self._keys[same]}" if self._keys[same] > 1 else key
        )


def _key_of(reading: Reading) -> int:
    """What tells a post from the others, in little room."""
    return hash(reading[:2])


class _Seen(dict[Any, Any]):
    """What each cell of a column means, read once."""

    MOST = 20_000  # cells that are all different must not fill the memory

    def __init__(self, read: Callable[[Any], Any]) -> None:
        self._read = read
        self._problems: dict[Any, Said] = {}

    def column(self, cells: Sequence[Any]) -> tuple[list[Any], dict[int, Said]]:
        """The values of a column, and what is wrong in which places."""
        if len(self) > self.MOST:
            self.clear()
            self._problems.clear()
        values = list(map(self.__getitem__, cells))
        if not self._problems:
            return values, {}
        problems = self._problems
        return values, {at: problems[cell] for at, cell in enumerate(cells) if cell in problems}

    def __missing__(self, cell: Any) -> Any:
        try:
            value = self._read(cell)
        except Problem as problem:
            self._problems[cell] = problem.said
            value = None
        self[cell] = value
        return value


def _texts(cells: Sequence[str], read: Callable[[str], str]) -> list[str]:
    """Every cell as `read` gives it; most are not worth asking it."""
    return [
        cell
        if _SHORT < len(cell) < LONGEST_TEXT and cell.isprintable() and cell[0] != " " != cell[-1]
        else read(cell)
        for cell in cells
    ]


def _slot(day: int | None, hour: int | None) -> int:
    if day is None or hour is None or not (0 <= day < 7 and 0 <= hour < 24):  # noqa: PLR2004
        return int(_DEFAULTS["slot"])
    return day * 24 + hour
