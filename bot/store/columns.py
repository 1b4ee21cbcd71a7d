"""Posts as columns: how many are written, summed and checked at once without a loop over each."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

from bot.messages import Problem
from kpi.posts import BIT, COUNTERS, FIELDS, Reading, reach_per_follower

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Columns: TypeAlias = "dict[str, Sequence[Any]]"

# What a field holds when the reading does not say: also the defaults of the tables.
NOTHING = Reading("", "", media="")
_NOTHING = dict(zip(FIELDS, NOTHING, strict=True))


def fields_of(readings: Sequence[Reading]) -> Columns:
    """The fields of some readings, one or more."""
    return dict(zip(FIELDS, zip(*readings, strict=True), strict=True))


def columns_of(readings: Sequence[Reading]) -> Columns:
    """The fields of some posts, and what is kept of each beside them: see `kpi.posts`."""
    columns = fields_of(readings)
    reach, followers = columns["reach"], columns["followers"]
    nothing = (None,) * len(readings)
    rates: Sequence[int | None] = nothing
    if nothing not in {reach, followers}:
        rates = tuple(map(reach_per_follower, reach, followers))
    columns["reach_per_follower"] = rates
    known = [0] * len(readings)
    for name in (*COUNTERS, "reach_per_follower"):
        if (column := columns[name]) != nothing:
            bit = BIT[name]
            known = [
                bits if value is None else bits | bit
                for bits, value in zip(known, column, strict=True)
            ]
    columns["reported"] = known
    return columns


def said(columns: Mapping[str, Sequence[Any]]) -> Columns:
    """The columns in which some post says something; the tables' defaults say the others."""
    return {
        name: column
        for name, column in columns.items()
        if any(column) or column.count(_NOTHING.get(name)) < len(column)
    }


_WRONG_TYPE = 3091  # SQLITE_CONSTRAINT_DATATYPE, which Python does not name


@lru_cache(maxsize=512)
def insert(table: str, names: tuple[str, ...], conflict: str = "") -> str:
    """The statement that adds a row; `conflict` is what to do when it is there already."""
    return (
        f"INSERT INTO {table} ({', '.join(names)}) "
        f"VALUES ({', '.join('?' * len(names))}) {conflict}"
    )


@contextmanager
def whole_numbers() -> Iterator[None]:
    """What SQLite can't keep exactly is refused: a number, or a sum, beyond 64 bits."""
    try:
        yield
    except OverflowError as error:
        raise Problem("figure-too-large") from error
    except sqlite3.IntegrityError as error:
        if error.sqlite_errorcode != _WRONG_TYPE:
            raise
        raise Problem("figure-too-large") from error
