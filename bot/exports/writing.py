"""Vigie's own CSV, written: what goes out is read again to the same figures.

A spreadsheet must not take a text for a formula: one that begins like a formula gets an apostrophe,
which the readers of `bot.exports.own` take off again. So does one that begins with apostrophes and
then like a formula, so that none is taken off for good.
"""

from __future__ import annotations

import csv
import re
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

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
    from collections.abc import Iterable
    from typing import TextIO
    from zoneinfo import ZoneInfo

    from kpi.posts import Reading

_TOLD = ("network", "media", "account")
_WHEN = ("published_at", "weekday", "hour")
_SAID = tuple(
    name for name in FIELDS[:FIRST_COUNTER] if name not in {*_TOLD, *_WHEN, "day", "slot"}
)
COLUMNS = (*_TOLD, *_WHEN, *_SAID, *COUNTERS)
FREE = {"account", *_SAID} - {"sentiment"}  # texts that may begin in any way

# With the wide letters that spreadsheets in East Asian languages take for these, too.
_FORMULA = "=+\\-@\t\r\n＝＋－＠"
_LIKE_FORMULA = re.compile(f"'*[{_FORMULA}]")


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
