"""A file that nobody has described: its columns by the names of the fields."""

from __future__ import annotations

import hashlib
import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from bot.exports.descriptions import Export, column_name
from bot.exports.moments import iso_date
from bot.fields import KEYS, names_in, phrase
from bot.messages import Problem
from kpi.posts import COUNTERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bot.exports.choices import Choices

_FIELDS = names_in(KEYS)
_DATE = re.compile(r"\s*(\d{1,2})/(\d{1,2})/(\d{4})\s*")


def signature_of(header: Iterable[str]) -> str:
    told = "\x1f".join(sorted(column_name(name) for name in header))
    return hashlib.blake2b(told.encode(), digest_size=8).hexdigest()


def described(header: list[str], choices: Choices) -> Export | None:
    columns: Mapping[str, tuple[str, ...]] = {
        found: (column_name(name),)
        for name in reversed(header)
        if (found := _FIELDS.get(phrase(name)))
    }
    columns = overridden(columns, choices)
    fixed = {"media": choices.media or "owned", "account": choices.account}
    fixed = {name: value for name, value in fixed.items() if name not in columns}
    if choices.network and "network" not in columns:
        fixed["network"] = choices.network
    if "network" not in {*columns, *fixed} or not set(COUNTERS) & set(columns):
        return None
    return Export(
        "table", columns, frozenset(), fixed, readers={"date": date_reader(choices.dates)}
    )


def overridden(
    columns: Mapping[str, tuple[str, ...]], choices: Choices
) -> dict[str, tuple[str, ...]]:
    """The columns of fields, with what somebody said of some of them."""
    chosen = {field: column_name(column) for field, column in choices.columns.items()}
    kept = {
        field: tuple(name for name in names if name not in chosen.values())
        for field, names in columns.items()
        if field not in chosen
    }
    return {**kept, **{field: (column,) for field, column in chosen.items() if column}}


def date_reader(order: str) -> Callable[[str], datetime | date | None]:
    def read(cell: str) -> datetime | date | None:
        if not (found := _DATE.fullmatch(cell)):
            return iso_date(cell)
        first, second, year = map(int, found.groups())
        try:
            return date(year, first, second) if order == "mdy" else date(year, second, first)
        except ValueError as error:
            raise Problem("date-impossible", text=cell.strip()[:60]) from error

    return read


def example_of(cells: Iterable[str]) -> str:
    """A date that reads both ways, when no other one tells the order."""
    found = [match for match in map(_DATE.fullmatch, cells) if match]
    if any(int(part) > 12 for match in found for part in match.groups()[:2]):  # noqa: PLR2004
        return ""
    return next((m[0].strip() for m in found if m[1] != m[2]), "")
