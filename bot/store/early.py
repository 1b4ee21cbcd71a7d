"""Posts as they were read when they were young, so that they can be compared at the same age."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store.reading import conditions, days_of, slotted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.store.connections import Connections
    from bot.store.reading import Scope

_A_DAY = 86_400


class Early:
    """The early readings of every workspace's posts."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def counters(
        self, workspace: str, scope: Scope, counters: Sequence[str], days: int
    ) -> dict[tuple[str, str], dict[str, int]]:
        """What posts (network, id) counted within so many days of being published.

        Only of those that were read again later; a post that somebody corrected is not there, for
        what was read of it early may be what was wrong.
        """
        where, values = conditions(slotted(scope))
        with self._connections.reading() as con:
            rows = con.execute(
                f"""SELECT one, two, {", ".join(counters)} FROM readings
                    JOIN (SELECT network AS one, post_id AS two, day AS published FROM posts
                          WHERE workspace = ? AND day >= ? AND day < ?{where})
                    ON network = one AND post_id = two
                    WHERE workspace = ? AND taken_at < (published + ?) * {_A_DAY}
                    AND NOT EXISTS (SELECT 1 FROM readings AS later
                                    WHERE later.workspace = readings.workspace
                                    AND later.network = one AND later.post_id = two
                                    AND later.kind IN ('edit', 'delete'))
                    ORDER BY taken_at, submission""",
                (workspace, *days_of(scope.period), *values, workspace, days),
            )
            found: dict[tuple[str, str], dict[str, int]] = {}
            for network, post, *numbers in rows:
                told = zip(counters, numbers, strict=True)
                known = {name: number for name, number in told if number is not None}
                found.setdefault((network, post), {}).update(known)
        return found
