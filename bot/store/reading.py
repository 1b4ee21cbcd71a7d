"""What is read back: sums for the KPIs, posts for the rankings, words for the grammar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from operator import itemgetter, sub
from typing import TYPE_CHECKING, Any, TypeAlias

from bot.store.cuts import BASE, CUTS, ranges, values_of
from bot.words import plain
from kpi.periods import ALL, Period, epoch_day, from_epoch_day
from kpi.posts import COUNTERS, FIELDS, MEDIA, NO_SLOT, Filter, Reading, counters_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

ALWAYS = ("media", "network", "account")
_SLOTS = range(7 * 24)


@dataclass(frozen=True)
class Scope:
    """Which posts: the media, the period, and what they are filtered by.

    A filter may also be by "weekday" or "hour", in the workspace's zone: see `kpi.posts.Filter`.
    """

    media: tuple[str, ...]
    period: Period
    filters: tuple[Filter, ...] = ()


Table: TypeAlias = tuple[tuple[str, ...], list[tuple[Any, ...]]]
"""Column names, and rows."""


def sums(
    con: sqlite3.Connection,
    workspace: str,
    scope: Scope,
    by: Iterable[str] = (),
    terms: Iterable[str] = COUNTERS,
    *,
    by_day: bool = False,
) -> Table:
    """Columns and rows of sums (`kpi.posts.frame`) by network and by what else is in `by`.

    Posts without the thing asked for are there too, under "" (`NO_SLOT` for the slot). The sums
    come from a cut when one thing is asked for beside medium, network and account, else from the
    posts; an hour is a thing, a weekday is none: the sums are then those of days, as with `by_day`.
    Only the columns that are asked for are read: they are most of what reading costs.
    """
    by, scope = tuple(by), slotted(scope)
    by_day = by_day or any(f.dimension == "weekday" for f in scope.filters)
    keys = tuple(name for name in ALWAYS if name == "network" or name in by)
    by = [name for name in by if name not in ALWAYS]
    things = dict.fromkeys(
        (*by, *(f.dimension for f in scope.filters if f.dimension not in (*ALWAYS, "weekday")))
    )
    if unknown := things.keys() - set(CUTS[1:]):
        msg = f"nothing is kept by {sorted(unknown)}"
        raise ValueError(msg)
    numbers = _numbers(terms)
    if len(things) > 1 or ("hashtag" in things and not _tells_hashtags(scope, by)):
        return _from_posts(con, workspace, scope, (*keys, *by), numbers)
    cut = next(iter(things), BASE)
    chosen = [f for f in scope.filters if f.dimension == cut and things]
    around = Scope(scope.media, scope.period, tuple(f for f in scope.filters if f not in chosen))
    parts = ranges(scope.period, by_day=by_day)
    names = ("bucket", *keys, "reported", *numbers)
    if not things:
        return names, _from_cut(con, workspace, cut, parts, scope, names)
    if cut == "hashtag" or any(_is_among_values(f) for f in chosen):
        rows = _from_cut(con, workspace, cut, parts, scope, ("value", *names))
    else:
        every = ("bucket", *ALWAYS, "reported", *numbers)
        rows = _from_cut(con, workspace, cut, parts, around, ("value", *every))
        rows += _without(_from_cut(con, workspace, BASE, parts, around, every), rows)
        for one in chosen:
            rows = [row for row in rows if (row[0] in one.values) is not one.exclude]
        if every != names:
            wanted = itemgetter(0, *(every.index(name) + 1 for name in names))
            rows = [wanted(row) for row in rows]
    if cut == "slot":
        rows = [(int(row[0] or NO_SLOT), *row[1:]) for row in rows]
    return (cut, *names), rows


def slotted(scope: Scope) -> Scope:
    """The same scope, its hours told as hours of the week, which is what is kept of a post."""
    return replace(scope, filters=tuple(map(_slots, scope.filters)))


def _slots(chosen: Filter) -> Filter:
    if chosen.dimension != "hour":
        return chosen
    slots = tuple(str(slot) for slot in _SLOTS if str(slot % 24) in chosen.values)
    return Filter("slot", slots, chosen.exclude)


def _numbers(terms: Iterable[str]) -> tuple[str, ...]:
    """The columns of numbers that the terms of formulas need."""
    counters = tuple(dict.fromkeys(counter for term in terms for counter in counters_of(term)))
    rate = ("reach_per_follower",) if {"reach", "followers"} <= {*counters} else ()
    return ("posts", *counters, *rate)


def _is_among_values(chosen: Filter) -> bool:
    """Whether a filter leaves out the posts that don't have the thing at all."""
    return not chosen.exclude and "" not in chosen.values


def _tells_hashtags(scope: Scope, by: Iterable[str]) -> bool:
    """Whether the cut of hashtags, where a post counts once for each, counts no post twice here."""
    chosen = [f for f in scope.filters if f.dimension == "hashtag"]
    if "hashtag" in by:
        return not chosen
    return len(chosen) == 1 and len(chosen[0].values) == 1 and not chosen[0].exclude


def _from_cut(
    con: sqlite3.Connection,
    workspace: str,
    cut: str,
    parts: Iterable[tuple[str, int, int]],
    scope: Scope,
    columns: Sequence[str],
) -> list[tuple[Any, ...]]:
    where, values = conditions(scope, "value")
    select = f"""SELECT {", ".join(columns)} FROM cuts
        WHERE workspace = ? AND cut = ? AND bucket >= ? AND bucket < ?{where}"""
    arguments: list[Any] = []
    for grain, start, end in parts:
        arguments += [workspace, f"{grain}.{cut}", start, end, *values]
    return con.execute(" UNION ALL ".join(select for _ in parts), arguments).fetchall()


def _without(
    every: list[tuple[Any, ...]], some: list[tuple[Any, ...]]
) -> Iterator[tuple[Any, ...]]:
    """The sums of the posts that a cut lacks, from those of all the posts (without a value)."""
    posts = 2 + len(ALWAYS)  # after the bucket… and the reported counters
    if sum(row[posts] for row in every) == sum(row[posts + 1] for row in some):
        return
    left = {row[:posts]: row[posts:] for row in every}
    for row in some:
        key = row[1 : posts + 1]
        left[key] = tuple(map(sub, left[key], row[posts + 1 :]))
    yield from (("", *key, *numbers) for key, numbers in left.items() if numbers[0])


def conditions(scope: Scope, value: str = "") -> tuple[str, list[Any]]:
    """What a scope says beside its period, in SQL; `value` is where a cut keeps its dimension."""
    where, values = f" AND {_one_of('media', scope.media)}", list(scope.media)
    for chosen in scope.filters:
        if chosen.dimension == "hashtag" and not value:
            found = "instr(' ' || hashtags || ' ', ' ' || ? || ' ')"
            told = f"({' OR '.join(found for _ in chosen.values)})"
        elif chosen.dimension == "weekday":
            told = _on_weekdays("bucket" if value else "day", chosen.values)
        else:
            column = chosen.dimension if chosen.dimension in ALWAYS else value or chosen.dimension
            told = _one_of(column, chosen.values)
        where += f" AND {'NOT ' if chosen.exclude else ''}{told}"
        values += chosen.values
    return where, values


def _on_weekdays(day: str, weekdays: Sequence[str]) -> str:
    """Whether an epoch day, if it is known, is one of those weekdays."""
    return f"({day} >= 0 AND CAST(({day} + 3) % 7 AS TEXT) IN ({', '.join('?' * len(weekdays))}))"


def _one_of(column: str, values: Sequence[str]) -> str:
    return f"{column} IN ({', '.join('?' * len(values))})"


def _from_posts(
    con: sqlite3.Connection,
    workspace: str,
    scope: Scope,
    things: tuple[str, ...],
    numbers: tuple[str, ...],
) -> Table:
    where, values = conditions(scope)
    columns = ["hashtags" if thing == "hashtag" else thing for thing in things]
    keys = ", ".join(("day", *columns, "reported"))
    summed = "".join(f", coalesce(sum({name}), 0)" for name in numbers[1:])
    rows = con.execute(
        f"""SELECT {keys}, count(*){summed} FROM posts
            WHERE workspace = ? AND day >= ? AND day < ?{where} GROUP BY {keys}""",
        (workspace, *days_of(scope.period), *values),
    ).fetchall()
    names = ("bucket", *things, "reported", *numbers)
    if "hashtag" in things:
        at = names.index("hashtag")
        rows = [
            (*row[:at], tag, *row[at + 1 :])
            for row in rows
            for tag in values_of("hashtag", row[at])
        ]
    return names, rows


def days_of(period: Period) -> tuple[int, int]:
    """The epoch days of a period, the last one excluded."""
    return epoch_day(period.start), epoch_day(period.end)


DESCRIBED = (
    "network",
    "post_id",
    "media",
    "account",
    "day",
    "published_at",
    "format",
    "text",
    "url",
    "campaign",
    "author",
    "outlet",
)


def posts(
    con: sqlite3.Connection, workspace: str, scope: Scope, terms: Iterable[str] = COUNTERS
) -> Table:
    """Single posts, described, as sums of one: see `sums`."""
    numbers = _numbers(terms)
    where, values = conditions(slotted(scope))
    known = "".join(f", coalesce({name}, 0)" for name in numbers[1:])
    rows = con.execute(
        f"""SELECT day, {", ".join(DESCRIBED)}, slot, reported, 1{known}
            FROM posts WHERE workspace = ? AND day >= ? AND day < ?{where}""",
        (workspace, *days_of(scope.period), *values),
    ).fetchall()
    return ("bucket", *DESCRIBED, "slot", "reported", *numbers), rows


def readings(con: sqlite3.Connection, workspace: str, scope: Scope) -> Iterator[Reading]:
    """What is stored of each post of a scope, by medium and day; one at a time in memory."""
    for medium in scope.media:  # in which the days have an index: all media would be sorted first
        where, values = conditions(slotted(replace(scope, media=(medium,))))
        rows = con.execute(
            f"""SELECT {", ".join(FIELDS)} FROM posts
                WHERE workspace = ? AND day >= ? AND day < ?{where} ORDER BY day, row""",
            (workspace, *days_of(scope.period), *values),
        )
        yield from map(Reading._make, rows)


SEARCHED = 5_000  # posts of each medium: a person means a recent one
_SEARCHED_IN = ("text", "campaign", "account", "author", "outlet", "format", "url", "post_id")


def search(
    con: sqlite3.Connection,
    workspace: str,
    words: Sequence[str],
    networks: Sequence[str],
    day: int | None,
    most: int,
) -> list[Reading]:
    """The newest posts that have all the words (as `bot.words.plain` gives them), among the latest.

    `networks` and `day`: of which, when it is said.
    """
    where, values = "", list[Any]()
    if networks:
        where, values = f" AND {_one_of('network', networks)}", [*networks]
    if day is not None:
        where, values = f"{where} AND day = ?", [*values, day]
    found: list[Reading] = []
    for medium in MEDIA:
        rows = con.execute(
            f"""SELECT {", ".join(FIELDS)} FROM posts WHERE workspace = ? AND media = ?{where}
                ORDER BY day DESC LIMIT ?""",
            (workspace, medium, *values, SEARCHED),
        )
        of_medium = (
            post
            for post in map(Reading._make, rows)
            if all(word in _said_of(post) for word in words)
        )
        found += islice(of_medium, most)
    found.sort(key=lambda post: (-post.day, -(post.published_at or 0)))
    return found[:most]


def _said_of(post: Reading) -> str:
    return plain(" ".join(getattr(post, name) for name in _SEARCHED_IN))


def extent(
    con: sqlite3.Connection, workspace: str, media: Sequence[str], filters: Sequence[Filter] = ()
) -> Period | None:
    """From the first day with a post to the last; None when there is none.

    `filters` by network and account count; what posts are filtered by otherwise does not, since
    it need not be there every week.
    """
    accounts = tuple(chosen for chosen in filters if chosen.dimension in ALWAYS)
    where, values = conditions(Scope(tuple(media), ALL, accounts))
    # Two searches that stop at the first row found; min() and max() together read all the days.
    ends = [
        con.execute(
            f"""SELECT bucket FROM cuts WHERE workspace = ? AND cut = 'day.account'
                AND bucket >= 0{where} ORDER BY bucket {order} LIMIT 1""",
            (workspace, *values),
        ).fetchone()
        for order in ("ASC", "DESC")
    ]
    if None in ends:
        return None
    first, last = (from_epoch_day(bucket) for (bucket,) in ends)
    return Period.through(first, last)


def undated(con: sqlite3.Connection, workspace: str, scope: Scope) -> int:
    """How many posts of a scope have no date, and so stay out of every dated period."""
    where, values = conditions(slotted(scope))
    count: int = con.execute(
        f"SELECT count(*) FROM posts WHERE workspace = ? AND day < 0{where}", (workspace, *values)
    ).fetchone()[0]
    return count


def vocabulary(con: sqlite3.Connection, workspace: str) -> dict[str, list[str]]:
    """The values that the workspace's own posts have, for each thing that people filter by."""
    found = {name: _values(con, workspace, BASE, name) for name in ALWAYS}
    for cut in CUTS:
        if cut not in {BASE, "slot"}:
            found[cut] = [value for value in _values(con, workspace, cut, "value") if value]
    return found


def _values(con: sqlite3.Connection, workspace: str, cut: str, column: str) -> list[str]:
    rows = con.execute(
        f"""SELECT {column} FROM cuts WHERE workspace = :workspace AND cut = 'quarter.{cut}'
            UNION SELECT {column} FROM cuts
            WHERE workspace = :workspace AND cut = 'day.{cut}' AND bucket < 0""",
        {"workspace": workspace},
    )
    return [value for (value,) in rows]
