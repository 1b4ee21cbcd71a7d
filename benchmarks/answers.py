"""What a KPI costs, from ten thousand posts to a million and more."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, time
from functools import partial
from typing import TYPE_CHECKING, Any

from benchmarks.data import LAST_DAY
from benchmarks.measuring import cpu, line, milliseconds, once, times, title
from benchmarks.stores import WORKSPACE, ZONE, Stores
from bot.store import Scope, Store
from kpi.periods import ALL, Period, from_epoch_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TODAY = from_epoch_day(LAST_DAY + 1)
MONTH = Period.last_full_days(TODAY, 30)
WEEKS = Period.last_full_days(TODAY, 84)
RATE = ("interactions", "reach")
OWNED, EARNED = ("owned",), ("earned",)


def _sums(scope: Scope, by: Sequence[str] = (), *, by_day: bool = False) -> Callable[[Store], Any]:
    def ask(store: Store) -> object:
        return store.sums(WORKSPACE, scope, by, RATE, by_day=by_day)

    return ask


def _month_and_before(store: Store) -> object:
    return [
        store.sums(WORKSPACE, Scope(OWNED, period), terms=RATE)
        for period in (MONTH, MONTH.previous())
    ]


def _summary(store: Store) -> object:
    """What a weekly message asks: engagement, formats, campaigns, mentions, followers."""
    return [
        _month_and_before(store),
        *(store.sums(WORKSPACE, Scope(OWNED, MONTH), (by,), RATE) for by in ("format", "campaign")),
        store.sums(WORKSPACE, Scope(EARNED, MONTH), ("sentiment",), ("mentions",)),
        store.levels(WORKSPACE, Scope(("account",), MONTH)),
    ]


QUESTIONS: dict[str, Callable[[Store], object]] = {
    "engagement, 30 days and 30 before": _month_and_before,
    "engagement, all time": _sums(Scope(OWNED, ALL)),
    "weekly trend, 12 weeks": _sums(Scope(OWNED, WEEKS), by_day=True),
    "best time, 12 weeks": _sums(Scope(OWNED, WEEKS), ("slot",)),
    "top people, 30 days": _sums(Scope(EARNED, MONTH), ("author",)),
    "by campaign, 30 days": _sums(Scope(OWNED, MONTH), ("campaign",)),
    "by format, 30 days": _sums(Scope(OWNED, MONTH), ("format",)),
    "followers, 30 days": lambda store: store.levels(WORKSPACE, Scope(("account",), MONTH)),
    "summary, 30 days": _summary,
    "the first and the last day": lambda store: store.extent(WORKSPACE, OWNED),
    "the words that posts use": lambda store: store.vocabulary(WORKSPACE),
}


LINES = (
    "engagement by network last 30 days",
    "engagement linkedin this month",
    "reach by week last 12 weeks",
    "best time last 12 weeks",
)


def compare_kpis(stores: Stores, sizes: Sequence[int]) -> None:
    opened = [stores.store(size) for size in sizes]
    title("A KPI through the store, CPU; the last column: the largest store to the smallest")
    line("posts", [*(f"{size:,}" for size in sizes), ""])
    spent: dict[str, list[float]] = {}
    for name, ask in QUESTIONS.items():
        spent[name] = [cpu(partial(ask, store)) for store in opened]
        ratio = times(spent[name][-1], spent[name][0])
        line(name, [*map(milliseconds, spent[name]), ratio])

    title("The same statements through sqlite3 alone; goal: at most x 1.1")
    for name, ask in QUESTIONS.items():
        cells: list[str] = []
        for store in opened:
            # Measured again, in turn with the other: the machine may have become busier.
            with closing(sqlite3.connect(store.path, isolation_level=None)) as con:
                con.execute("PRAGMA cache_size = -32768")
                raw = cpu(partial(_run, con, _statements(store, ask)))
            cells.append(times(cpu(partial(ask, store)), raw))
        line(name, cells)

    title("All posts into pandas, then groupby, to the store; goal: x 10,000 at a million")
    question = "engagement, 30 days and 30 before"
    for size, store, through_store in zip(sizes, opened, spent[question], strict=True):
        pandas = once(partial(_with_pandas, store)).cpu
        line(f"{size:,} posts", [milliseconds(pandas), times(pandas, through_store)])
    _compare_answers(opened, sizes)


def _statements(store: Store, ask: Callable[[Store], object]) -> list[str]:
    """What the store asks SQLite, with its values."""
    found: list[str] = []
    pool = store._connections  # noqa: SLF001  (nobody else needs to know)
    with pool.reading() as con:
        con.set_trace_callback(found.append)
    ask(store)  # the pool hands out the connection that was used last
    with pool.reading() as con:
        con.set_trace_callback(None)
    return found


def _run(con: sqlite3.Connection, statements: list[str]) -> None:
    for statement in statements:
        con.execute(statement).fetchall()


def _with_pandas(store: Store) -> object:
    import pandas as pd  # noqa: PLC0415

    with closing(sqlite3.connect(store.path)) as con:
        posts = pd.read_sql_query("SELECT * FROM posts WHERE workspace = 'T1'", con)
    return posts.groupby(["network", "day"])[
        ["likes", "comments", "shares", "saves", "reach"]
    ].sum()


def _compare_answers(opened: Sequence[Store], sizes: Sequence[int]) -> None:
    title("A whole answer to a line, CPU: words understood, sums read, KPIs computed")
    try:
        from bot.commands import Place, obey  # noqa: PLC0415
    except ImportError as error:
        print(f"Not measured: {error}.")
        return
    now = datetime.combine(TODAY, time(12), ZONE)
    place = Place(WORKSPACE, "U1")
    line("posts", [*(f"{size:,}" for size in sizes), ""])
    for text in LINES:
        spent = [cpu(partial(obey, text, place, store, now)) for store in opened]
        line(text, [*map(milliseconds, spent), times(spent[-1], spent[0])])
