"""What tells the files of one platform from those of another, and what their columns mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.words import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True)
class Export:
    """One platform's file. A new platform is one more of these, in its own module.

    `columns` gives, for each field, the names that its column may have, in plain letters: whole
    names, never parts of them. The fields are those of `kpi.posts.Reading`; `date` instead of
    `published_at`; `weekday` (Monday is 0) and `hour` where there is no date.
    `needed`: the fields without which it is another file. `fixed`: what no column says.
    `readers`: how the cells of a field are read where the usual way (`bot.fields.READERS`, ISO 8601
    for dates) does not do; they raise `Problem`. `kind`: which table its rows are, when it is not
    the one of their media and network.
    """

    platform: str
    columns: Mapping[str, tuple[str, ...]]
    needed: frozenset[str]
    fixed: Mapping[str, str] = field(default_factory=dict)
    readers: Mapping[str, Callable[[str], Any]] = field(default_factory=dict)
    kind: str = ""

    def places(self, header: list[str]) -> dict[str, int]:
        """Where the column of each field is in a header; the first of its names that is there."""
        names = [column_name(name) for name in header]
        return {
            what: names.index(name)
            for what, known in self.columns.items()
            if (name := next((name for name in known if name in names), None))
        }

    def fits(self, header: list[str]) -> bool:
        return self.needed.issubset(self.places(header))


def column_name(name: str) -> str:
    """A column's name as descriptions write it."""
    return " ".join(plain(name).split())
