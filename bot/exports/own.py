"""Vigie's own CSV: a column for each field, by its own name, in any order; `network` is needed.

`published_at` is ISO 8601, with an offset or in the workspace's time zone; a date alone leaves the
hour unknown. `media` is "owned" when nothing is said. Money is in units, not in cents.

What `write` writes is read again to the same figures. A spreadsheet must not take a text for a
formula: one that begins like a formula gets an apostrophe, which the readers take off again. So
does one that begins with apostrophes and then like a formula, so that none is taken off for good.
"""

from __future__ import annotations

import csv
import re
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.exports.descriptions import Export
from bot.fields import LONGEST_TEXT, READERS, media_in, name_in
from bot.numbers import count
from kpi.periods import from_epoch_day
from kpi.posts import (
    COUNTERS,
    FIELDS,
    FIRST_COUNTER,
    MONEY,
    NO_SLOT,
    UNDATED_DAY,
    hashtags_in,
    local_day_and_slot,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TextIO
    from zoneinfo import ZoneInfo

    from kpi.posts import Reading

_TOLD = ("network", "media", "account")
_WHEN = ("published_at", "weekday", "hour")
_SAID = tuple(
    name for name in FIELDS[:FIRST_COUNTER] if name not in {*_TOLD, *_WHEN, "day", "slot"}
)
COLUMNS = (*_TOLD, *_WHEN, *_SAID, *COUNTERS)
_FREE = {"account", *_SAID} - {"sentiment", "hashtags"}  # texts that may begin in any way

# With the wide letters that spreadsheets in East Asian languages take for these, too.
_FORMULA = "=+\\-@\t\r\n＝＋－＠"
_LIKE_FORMULA = re.compile(f"'*[{_FORMULA}]")
_LONGEST_ID = LONGEST_TEXT + 100  # an address of any length, and what Vigie put before it


class Style(NamedTuple):
    """What stands between two cells, and before the decimals."""

    separator: str
    decimal: str


# As a spreadsheet in that language opens a CSV without being told anything.
STYLES = {"en": Style(",", "."), "fr": Style(";", ",")}


def harmless(text: str) -> str:
    """A text as a cell that no spreadsheet computes.

    >>> harmless("=1+1"), harmless("'=1"), harmless("'tis"), harmless("Nova")
    ("'=1+1", "''=1", "'tis", 'Nova')
    """
    return f"'{text}" if _LIKE_FORMULA.match(text) else text


def unharmed(cell: str) -> str:
    """The text that `harmless` made a cell of.

    >>> unharmed("'=1+1"), unharmed("''=1"), unharmed("'tis"), unharmed("=1")
    ('=1+1', "'=1", "'tis", '=1')
    """
    return cell[1:] if cell[:1] == "'" and _LIKE_FORMULA.match(cell) else cell


def _read_again(read: Callable[[str], Any]) -> Callable[[str], Any]:
    return lambda cell: read(unharmed(cell))


def _hashtags(cell: str) -> str:
    tags = cell.replace("#", " ").replace(",", " ").lower().split()
    return " ".join(dict.fromkeys(tags))


def _id(cell: str) -> str:
    return name_in(cell, _LONGEST_ID)


OWN = Export(
    platform="vigie",
    columns={"date" if name == "published_at" else name: (name,) for name in COLUMNS},
    needed=frozenset({"network"}),
    fixed={"media": "owned"},
    readers={
        **{name: _read_again(READERS[name]) for name in _FREE},
        "post_id": _read_again(_id),
        "media": lambda text: media_in(text) or "owned",
        "hashtags": _hashtags,
        "weekday": count,
        "hour": count,
    },
)


def write(file: TextIO, readings: Iterable[Reading], zone: ZoneInfo, style: Style) -> int:
    """Write readings as a CSV in the time zone of their days; returns how many there were.

    `file` is open without newline translation. Nothing is kept of what was written.
    """
    money = [COLUMNS.index(counter) for counter in MONEY]
    writer = csv.writer(file, delimiter=style.separator)
    writer.writerow(COLUMNS)
    written = 0
    for reading in readings:
        row: list[Any] = [
            *(reading.network, reading.media, harmless(reading.account)),
            *_when(reading, zone),
            *(harmless(getattr(reading, name)) for name in _SAID),
            *reading[FIRST_COUNTER:],
        ]
        if reading.hashtags == hashtags_in(reading.text):
            row[_HASHTAGS] = ""  # read from the text again
        for place in money:
            if (cents := row[place]) is not None:
                row[place] = f"{cents // 100}{style.decimal}{cents % 100:02}"
        writer.writerow(row)
        written += 1
    return written


_HASHTAGS = COLUMNS.index("hashtags")


def _when(reading: Reading, zone: ZoneInfo) -> tuple[str, int | None, int | None]:
    """The cells of `_WHEN`: the weekday and the hour only where the moment does not tell them."""
    slot = NO_SLOT
    if reading.published_at is not None:
        moment = datetime.fromtimestamp(reading.published_at, zone).isoformat()
        _, slot = local_day_and_slot(reading.published_at, zone)
    elif reading.day != UNDATED_DAY:
        moment = from_epoch_day(reading.day).isoformat()
    else:
        moment = ""
    if reading.slot in {slot, NO_SLOT}:
        return moment, None, None
    weekday, hour = divmod(reading.slot, 24)
    return moment, weekday, hour
