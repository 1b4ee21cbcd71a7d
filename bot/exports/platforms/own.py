"""Vigie's own CSV: a column for each field, by its own name, in any order; `network` is needed.

`published_at` is ISO 8601, with an offset or in the workspace's time zone; a date alone leaves the
hour unknown. `media` is "owned" when nothing is said. Money is in units, not in cents.
"""

from bot.exports.columns import column_name
from bot.exports.descriptions import Export, named
from bot.fields import media_in
from kpi.posts import FIELDS

_MADE = {"published_at", "day", "slot", "hashtags"}  # from the date and the text

OWN = Export(
    platform="vigie",
    columns={
        "date": (column_name("published_at"),),
        **{field: (column_name(field),) for field in FIELDS if field not in _MADE},
    },
    needed=named("network"),
    fixed={"media": "owned"},
    closed=True,
    readers={"media": lambda text: media_in(text) or "owned"},
)
