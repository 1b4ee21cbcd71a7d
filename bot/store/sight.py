"""What a place is shown: the same tables, with the rows of other brands left out.

A channel that is bound to brands reads on connections where views stand before the tables: whatever
SQL is asked there, by whom and for what, finds nothing of others. So nothing that reads figures
needs to know of brands, and nothing can forget them. What is written goes to the tables.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.store.connections import Connections

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from bot.store.brands import Account

# By `+`, these are no reason to choose an index: the index that the question itself wants is.
_OURS = "(+network, +account) IN (SELECT network, account FROM temp.shown)"

VIEWS = {
    "posts": f"SELECT * FROM main.posts WHERE {_OURS}",
    "cuts": f"SELECT * FROM main.cuts WHERE {_OURS}",
    "channels": f"SELECT * FROM main.channels WHERE {_OURS}",
    # A correction does not tell the account: its post does.
    "readings": f"""SELECT * FROM main.readings WHERE EXISTS (SELECT 1 FROM main.posts p
        WHERE p.workspace = readings.workspace AND p.network = readings.network
        AND p.post_id = readings.post_id AND {_OURS.replace("+", "p.")})""",
    # Lines that name posts, and no other post; what a file brought may be of any brand.
    "journal": """SELECT * FROM main.journal WHERE json_array_length(details, '$.posts') > 0
        AND NOT EXISTS (SELECT 1 FROM json_each(details, '$.posts') post
            WHERE NOT coalesce(
                (json_extract(post.value, '$.network'), json_extract(post.value, '$.account'))
                IN (SELECT network, account FROM temp.shown), 0))""",
    # What was set in a channel of these brands, and is of no other.
    "objectives": """SELECT * FROM main.objectives WHERE json_array_length(brands) > 0
        AND NOT EXISTS (SELECT 1 FROM json_each(brands) brand
            WHERE brand.value NOT IN (SELECT brand FROM temp.shown_brands))""",
    "alerts": "SELECT * FROM main.alerts WHERE channel IN (SELECT channel FROM temp.shown_channel)",
    "partners": """SELECT * FROM main.partners WHERE EXISTS (SELECT 1 FROM main.posts p
        WHERE p.workspace = partners.workspace AND p.media = 'earned'
        AND p.author = partners.author AND (p.network, p.account)
            IN (SELECT network, account FROM temp.shown))""",
}
# The other tables: what tells nothing of a brand's figures, or is only looked up by the id of what
# a place may see already.
OPEN = frozenset(
    {
        *("submissions", "deliveries", "workspaces", "talks", "inbox", "files", "mappings"),
        *("reminders", "digests", "outbox", "watches", "playbooks", "preferences"),
        *("roles", "brands", "bindings", "installations"),
    }
)


@dataclass(frozen=True)
class Sight:
    """What a place is shown: the brands of a channel (or some, wherever), with what is theirs."""

    workspace: str
    brands: tuple[str, ...]
    accounts: tuple[Account, ...]
    channel: str = ""


class Behind(Connections):
    """Connections whose tables are behind views; shared by all sights, which fill them in turn."""

    def _open(self, wait: float) -> sqlite3.Connection:
        con = super()._open(wait)
        con.execute("CREATE TEMP TABLE shown (network TEXT, account TEXT)")
        con.execute("CREATE TEMP TABLE shown_brands (brand TEXT)")
        con.execute("CREATE TEMP TABLE shown_channel (channel TEXT)")
        for name, select in VIEWS.items():
            con.execute(f"CREATE TEMP VIEW {name} AS {select}")
        return con


class Narrowed(Connections):
    """The connections of a store as one sight has them: reads are behind views, writes are not."""

    def __init__(self, whole: Connections, behind: Behind, sight: Sight) -> None:
        self.path = whole.path
        self._whole = whole
        self._behind = behind
        self._sight = sight

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        with self._behind.reading() as con:
            _fill(con, self._sight)
            yield con

    @contextmanager
    def aside(self) -> Iterator[sqlite3.Connection]:
        with self._whole.aside() as con:
            yield con

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        with self._whole.writing() as con:
            yield con


def _fill(con: sqlite3.Connection, sight: Sight) -> None:
    """Say to the views what they let through: the accounts that the workspace has just now."""
    every = con.execute(
        """SELECT network, account FROM main.cuts WHERE workspace = :workspace
           AND (cut = 'quarter.account' OR (cut = 'day.account' AND bucket < 0))
           UNION SELECT network, account FROM main.channels WHERE workspace = :workspace""",
        {"workspace": sight.workspace},
    ).fetchall()
    shown = [one for one in every if any(ours.has(*one) for ours in sight.accounts)]
    for table in ("shown", "shown_brands", "shown_channel"):
        con.execute(f"DELETE FROM temp.{table}")
    con.executemany("INSERT INTO temp.shown VALUES (?, ?)", shown)
    con.executemany("INSERT INTO temp.shown_brands VALUES (?)", [(one,) for one in sight.brands])
    con.execute("INSERT INTO temp.shown_channel VALUES (?)", (sight.channel,))
