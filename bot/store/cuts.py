"""The sums that are kept, so that a KPI takes the same time over ten million posts as over ten.

A cut is one thing that people filter or group by. For each day and each quarter, medium, network,
account, value of that thing and set of reported counters, there is a row: how many posts, and the
sum of each counter. Whoever asks about one such thing reads its cut; whoever crosses two reads the
posts. The set of reported counters is in the key because "over the posts that report both" is then
a choice of rows.

A post without the thing has no row in its cut (most posts have no outlet, no tone…): what a cut
lacks is what the cut without a further thing has more. Except hashtags: a post may have several, so
that their cut can't be completed by a difference, and keeps a row for none.

A write folds what changed: the posts as they are now, less what they were.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import chain, repeat
from operator import add
from typing import TYPE_CHECKING, Any, TypeAlias

from bot.store.columns import Columns, insert, said, whole_numbers
from kpi.periods import Period, epoch_day, from_epoch_day
from kpi.posts import COUNTERS, NO_SLOT

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    import numpy as np

CUT_KEY = ("workspace", "cut", "bucket", "media", "network", "account", "value", "reported")
BASE = "account"  # the cut without a further thing
CUTS = (
    BASE,
    "format",
    "campaign",
    "author",
    "hashtag",
    "slot",
    "sentiment",
    "outlet",
    "outlet_type",
    "message",
    "prominence",
)
_COLUMN = {"hashtag": "hashtags"}
_PLACE = ("day", "media", "network", "account")
NUMBERS = (*COUNTERS, "reach_per_follower")
SUMMED = (*_PLACE, *(_COLUMN.get(cut, cut) for cut in CUTS[1:]), "reported", *NUMBERS)
"""What a fold needs of a post, as columns."""

_FEW = 64  # posts; below, arrays cost more than they save, and numpy stays unloaded
_EXACT = 2**62

Row: TypeAlias = "tuple[Any, ...]"
Array: TypeAlias = "np.ndarray[Any, np.dtype[np.int64]]"


def fold(
    con: sqlite3.Connection,
    workspace: str,
    columns: Columns,
    signs: Sequence[int] | None = None,
    *,
    into: str = "cuts",
) -> None:
    """Add posts to the sums, or take away those whose sign is -1, in the caller's transaction.

    `columns` has those of `SUMMED`.
    """
    numbers = said({name: columns[name] for name in NUMBERS})
    names = ("posts", *numbers)
    more = ", ".join(f"{name} = {name} + excluded.{name}" for name in names)
    add_row = insert(into, (*CUT_KEY, *names), f"ON CONFLICT DO UPDATE SET {more}")
    signs = [1] * len(columns["day"]) if signs is None else signs
    counted = _array(numbers, signs) if len(signs) > _FEW else None
    if counted is None:
        cells = _cells_of_few(workspace, columns, numbers, signs)
    else:
        cells = _cells_of_many(workspace, columns, counted)
    for rows in cells:
        with whole_numbers():
            con.executemany(add_row, rows)
        fewer = [row[: len(CUT_KEY)] for row in rows if row[len(CUT_KEY)] < 0]
        if fewer:
            con.executemany(_DROP_EMPTY, fewer)


_DROP_EMPTY = f"""DELETE FROM cuts WHERE {" AND ".join(f"{name} = ?" for name in CUT_KEY)}
    AND posts = 0"""


def _array(numbers: Columns, signs: Sequence[int]) -> Array | None:
    """What to add for each post: itself, then each number; None if the sums may exceed 64 bits."""
    import numpy as np  # noqa: PLC0415  (loaded by the first large import)

    counted = np.empty((1 + len(numbers), len(signs)), dtype=np.int64)
    counted[0] = 1
    for place, column in enumerate(numbers.values(), start=1):
        told = [number or 0 for number in column] if None in column else column
        counted[place] = np.array(told, dtype=np.int64)
    # The absolute value of the smallest number is itself.
    if max(int(counted.max()), -int(counted.min())) * len(signs) >= _EXACT:
        return None
    signed: Array = counted * np.array(signs)
    return signed


def _cells_of_few(
    workspace: str, columns: Columns, numbers: Columns, signs: Sequence[int]
) -> Iterator[list[Row]]:
    cells: dict[Row, list[int]] = {}
    things = [(cut, columns[_COLUMN.get(cut, cut)]) for cut in CUTS[1:]]
    places = zip(*(columns[name] for name in _PLACE), strict=True)
    for row, (sign, (day, *place)) in enumerate(zip(signs, places, strict=True)):
        counted = [sign, *(sign * (column[row] or 0) for column in numbers.values())]
        reported = columns["reported"][row]
        values = [(BASE, "")]
        for cut, column in things:
            values += ((cut, value) for value in values_of(cut, column[row]))
        for grain, bucket in (("day", day), ("quarter", quarter_of(day))):
            if grain == "quarter" and day < 0:
                continue
            for cut, value in values:
                key = (workspace, f"{grain}.{cut}", bucket, *place, value, reported)
                known = cells.get(key)
                cells[key] = counted if known is None else list(map(add, known, counted))
    yield sorted((*key, *summed) for key, summed in cells.items() if any(summed))


def values_of(cut: str, held: Any) -> Sequence[str]:
    """The values under which a post is counted in a cut: none, one, or its hashtags."""
    if cut == "hashtag":
        return str(held).split() or ("",)
    if cut == "slot":
        return () if held == NO_SLOT else (str(held),)
    return (held,) if held else ()


def _cells_of_many(workspace: str, columns: Columns, counted: Array) -> Iterator[list[Row]]:
    """The same, with arrays.

    A cell is told by one whole number, whose digits are the places of the day, medium… among the
    sorted ones: cells come out in the order of the table, where they are quick to add.
    """
    days, day_codes = _coded(columns["day"])
    places = [_coded(columns[name]) for name in _PLACE[1:]]
    sets, set_codes = _coded(columns["reported"])
    quarters, quarter_codes = _coded([quarter_of(day) for day in days])
    undated = sum(day < 0 for day in days)
    for cut in CUTS:
        values, codes, rows = _values(cut, columns)
        if not len(rows):
            continue
        digits = [*places, (values, codes), (sets, set_codes)]
        keys = day_codes[rows]
        for known, found in digits:
            keys = keys * len(known) + (found if found is codes else found[rows])
        below = math.prod(len(known) for known, _ in digits)  # what the digit of the day is worth
        keys, sums = _summed(keys, counted[:, rows])
        known = [known for known, _ in digits]
        yield _rows(workspace, f"day.{cut}", keys, sums, [days, *known])
        if undated:
            dated = keys >= undated * below
            keys, sums = keys[dated], sums[:, dated]
        keys = quarter_codes[keys // below] * below + keys % below
        yield _rows(workspace, f"quarter.{cut}", *_summed(keys, sums), [quarters, *known])


def _values(cut: str, columns: Columns) -> tuple[list[str], Array, Array]:
    """The values of a cut, and for each time that a post has one: which value, and which post."""
    import numpy as np  # noqa: PLC0415

    everyone = np.arange(len(columns["day"]))
    if cut == BASE:
        return [""], np.zeros_like(everyone), everyone
    held = columns[_COLUMN.get(cut, cut)]
    if cut == "hashtag":
        split = {tags: values_of(cut, tags) for tags in set(held)}
        tags = [split[one] for one in held]
        values, codes = _coded(list(chain.from_iterable(tags)))
        return values, codes, np.repeat(everyone, list(map(len, tags)))
    values, codes = _coded(held)
    nothing = NO_SLOT if cut == "slot" else ""
    if values[0] == nothing:  # which sorts before the others
        rows = np.flatnonzero(codes)
        codes, everyone = codes[rows], rows
    return [str(value) for value in values], codes, everyone


def _coded(column: Sequence[Any]) -> tuple[list[Any], Array]:
    """The values of a column, sorted, and the place of each row's among them."""
    import numpy as np  # noqa: PLC0415

    values = sorted(set(column))
    places = {value: place for place, value in enumerate(values)}
    return values, np.fromiter(map(places.__getitem__, column), np.int64, len(column))


def _summed(keys: Array, numbers: Array) -> tuple[Array, Array]:
    """Each key once, in order, and the sums of its columns."""
    import numpy as np  # noqa: PLC0415

    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    starts = np.flatnonzero(np.diff(keys, prepend=-1))
    return keys[starts], np.add.reduceat(numbers[:, order], starts, axis=1)


def _rows(
    workspace: str, cut: str, keys: Array, sums: Array, digits: Sequence[Sequence[Any]]
) -> list[Row]:
    """Rows of the table, from keys whose digits are places in those lists."""
    told: list[Iterable[Any]] = []
    for values in reversed(digits):
        keys, places = divmod(keys, len(values))
        told.append([values[place] for place in places.tolist()])
    *rest, buckets = told
    rest.reverse()
    return list(zip(repeat(workspace), repeat(cut), buckets, *rest, *sums.tolist()))


@lru_cache(maxsize=1 << 15)
def quarter_of(day: int) -> int:
    """The epoch day on which the quarter of an epoch day begins."""
    return epoch_day(Period.holding(from_epoch_day(day), "quarter").start)


def ranges(period: Period, *, by_day: bool) -> list[tuple[str, int, int]]:
    """The grains and buckets that add up to a period: whole quarters where there are, days around.

    >>> from datetime import date
    >>> [(grain, end - start) for grain, start, end in
    ...     ranges(Period(date(2026, 3, 30), date(2026, 7, 2)), by_day=False)]
    [('day', 2), ('quarter', 91), ('day', 1)]
    """
    start, end = epoch_day(period.start), epoch_day(period.end)
    first = quarter_of(start)
    while first < start:
        first = quarter_of(first + 93)  # no quarter is longer than 92 days
    last = quarter_of(end)
    if by_day or start < 0 or last <= first:
        return [("day", start, end)]
    found = [("day", start, first), ("quarter", first, last), ("day", last, end)]
    return [part for part in found if part[1] < part[2]]
