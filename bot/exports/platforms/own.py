"""Vigie's own CSV: a column for each field, by its own name, in any order; `network` is needed.

`published_at` is ISO 8601, with an offset or in the workspace's time zone; a date alone leaves the
hour unknown. `media` is "owned" when nothing is said. Money is in units, not in cents.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.exports.columns import column_name
from bot.exports.descriptions import Export, named
from bot.exports.writing import COLUMNS, FREE, unharmed
from bot.fields import LONGEST_TEXT, READERS, media_in, name_in
from bot.numbers import count

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST_ID = LONGEST_TEXT + 100  # an address of any length, and what Vigie put before it


def _read_again(read: Callable[[str], Any]) -> Callable[[str], Any]:
    return lambda cell: read(unharmed(cell))


def _hashtags(cell: str) -> str:
    tags = cell.replace("#", " ").replace(",", " ").lower().split()
    return " ".join(dict.fromkeys(tags))


def _id(cell: str) -> str:
    return name_in(cell, _LONGEST_ID)


_READERS = {**READERS, "post_id": _id, "hashtags": _hashtags}

OWN = Export(
    platform="vigie",
    columns={"date" if name == "published_at" else name: (column_name(name),) for name in COLUMNS},
    needed=named("network"),
    fixed={"media": "owned"},
    closed=True,
    readers={
        **{name: _read_again(_READERS[name]) for name in FREE},
        "media": lambda text: media_in(text) or "owned",
        "weekday": count,
        "hour": count,
    },
)
