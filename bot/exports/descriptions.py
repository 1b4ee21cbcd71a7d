"""What tells the files of one platform from those of another, and what their columns mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.exports.columns import KNOWN, column_name

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping, Sequence


@dataclass(frozen=True)
class Export:
    """One kind of table that a platform gives. A new one is one more of these.

    Columns are called by their whole names, as `column_name` writes them; fields are those of
    `kpi.posts.Reading`, `date` and `time` instead of `published_at`, `weekday` (Monday is 0) and
    `hour` where there is no date.

    `needed`: the columns without any of which it is another table; one of several sets. `file` and
    `beside`: what its file must be called, and which sheets must stand beside it, where columns
    alone do not tell. `columns`: for each field, its column by the best of its names; what is not
    named here has its usual names (`bot.exports.columns`), unless they are `aside` or the
    description is the `only` one that counts; a `closed` one is not even for a table with a usual
    column that it does not name. `longest`: of which columns the longest text counts.
    `fixed`: what no column says. `readers`: how the cells of a field are read where the usual way
    (`bot.fields.READERS`) does not do; they raise `Problem`. `clock`: the time zone of its times;
    `dates`: "mdy" or "dmy", where the file itself does not tell. `kind`: which table its rows are,
    when it is not the one of their media and network; `SKIPPED` for rows that other tables of the
    same file say already. `level`: how a line above the table tells the followers on a day (groups
    `date` and `count`).
    """

    platform: str
    needed: tuple[frozenset[str], ...]
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    aside: frozenset[str] = frozenset()
    longest: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    readers: Mapping[str, Callable[[str], Any]] = field(default_factory=dict)
    clock: str = ""
    dates: str = ""
    kind: str = ""
    file: re.Pattern[str] | None = None
    beside: frozenset[str] = frozenset()
    level: re.Pattern[str] | None = None
    only: bool = False
    closed: bool = False

    def fits(self, names: Sequence[str], file: str = "", sheets: Sequence[str] = ()) -> int:
        """How many of its columns are among some names; 0 when it is another table."""
        found = max((len(one) for one in self.needed if one.issubset(names)), default=0)
        if self.file and not self.file.search(column_name(file)):
            return 0
        if not self.beside.issubset(map(column_name, sheets)):
            return 0
        if self.closed and KNOWN.intersection(names).difference(*self.columns.values()):
            return 0
        return found + len(self.beside) + bool(self.file) if found else 0

    def places(self, names: Sequence[str]) -> dict[str, int]:
        """Where the column of each field that is described is among some names."""
        return {
            what: names.index(name)
            for what, known in self.columns.items()
            if (name := next((name for name in known if name in names), None))
        }


SKIPPED = "skipped"


def named(*sets: str) -> tuple[frozenset[str], ...]:
    """Sets of column names, each written as "date | post id".

    >>> named("Date | Post-ID") == (frozenset({"date", "post id"}),)
    True
    """
    return tuple(frozenset(names(one)) for one in sets)


def names(text: str) -> tuple[str, ...]:
    """Column names, in order, written as "Reach | Reached audience"."""
    return tuple(column_name(name) for name in text.split("|"))


def fields(**columns: str) -> dict[str, tuple[str, ...]]:
    """The names of the columns of some fields: `fields(likes="Reactions | Likes")`."""
    return {field: names(text) for field, text in columns.items()}
