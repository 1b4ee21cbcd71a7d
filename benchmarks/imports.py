"""What a file costs, against the fastest ways to load one; going out again; and a single post."""

from __future__ import annotations

import csv
import shutil
import sqlite3
import sys
from contextlib import closing
from functools import partial
from itertools import count, islice
from typing import TYPE_CHECKING

from benchmarks.measuring import (
    Cost,
    command,
    cpu,
    line,
    megabytes,
    milliseconds,
    once,
    times,
    title,
)
from benchmarks.stores import WORKSPACE
from bot.store import Scope
from kpi.periods import ALL
from kpi.posts import MEDIA

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.stores import Stores
    from bot.store import Store

FILES = {"own": "Vigie's own CSV", "meta": "Meta's content CSV"}


def compare_imports(stores: Stores, sizes: Sequence[int]) -> None:
    title("A first import, with history and sums; goals: half the speed of sqlite3's .import,")
    print("8 times that of sqlite-utils, and memory that does not grow with the file")
    if shutil.which("sqlite3") is None:
        print("Not compared: the command sqlite3 is not installed.")
        return
    print(".import loads the same rows, ready made, into the same table with its key and indexes.")
    line("", ["rows a second", "memory", "CPU a row", "CPU: .import", "wall: .import"])
    for kind, name in FILES.items():
        for size in sizes[-2:]:
            compared = {
                f"{size:,} rows of {name}": _vigie(stores, size, kind),
                "  the same file again": _vigie(stores, size, kind, again=True),
            }
            reference = _dot_import(stores.folder)
            compared["  sqlite3 .import"] = reference
            compared["  sqlite-utils insert --csv"] = _sqlite_utils(stores, size, kind)
            for what, cost in compared.items():
                speeds = times(reference.cpu, cost.cpu), times(reference.wall, cost.wall)
                told = f"{size / cost.wall:,.0f}", megabytes(cost.memory)
                line(what, [*told, f"{1e6 * cost.cpu / size:.1f} µs", *speeds])


def _fresh(path: Path) -> Path:
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()
    return path


def _vigie(stores: Stores, size: int, kind: str, *, again: bool = False) -> Cost:
    path = stores.folder / "imported.db"
    path = path if again else _fresh(path)
    vigie = (sys.executable, "-m", "bot", "import", str(stores.file(size, kind)))
    return command(*vigie, "--database", str(path), "--workspace", WORKSPACE)


def _dot_import(folder: Path) -> Cost:
    """What loading the table that was imported before costs."""
    path, rows = _fresh(folder / "reference.db"), folder / "rows.csv"
    with closing(sqlite3.connect(folder / "imported.db")) as con:
        schema = con.execute("SELECT sql FROM sqlite_schema WHERE tbl_name = 'posts' AND sql > ''")
        statements = [sql for (sql,) in schema]
        with rows.open("w", newline="") as file:
            csv.writer(file).writerows(con.execute("SELECT * FROM posts"))
    with closing(sqlite3.connect(path)) as con:
        con.execute("PRAGMA journal_mode = WAL")
        for sql in statements:
            con.execute(sql.removesuffix("STRICT"))  # .import writes '' for what is unknown
    return command("sqlite3", str(path), "PRAGMA synchronous = FULL", f".import --csv {rows} posts")


def _sqlite_utils(stores: Stores, size: int, kind: str) -> Cost:
    path = _fresh(stores.folder / "utils.db")
    utils = (sys.executable, "-m", "sqlite_utils")
    return command(*utils, "insert", str(path), "posts", str(stores.file(size, kind)), "--csv")


def compare_exports(stores: Stores, sizes: Sequence[int]) -> None:
    title("Out again; goal: memory that does not grow with what goes out")
    line("", ["rows a second", "memory", "CPU a row", "size"])
    for size in sizes[-2:]:
        stores.store(size)
        for suffix in ("csv", "db"):
            path = _fresh(stores.folder / f"out.{suffix}")
            vigie = (sys.executable, "-m", "bot", "export", str(path), "--workspace", WORKSPACE)
            cost = command(*vigie, "--database", str(stores.folder / f"{size}.db"))
            told = f"{size / cost.wall:,.0f}", megabytes(cost.memory)
            each = f"{1e6 * cost.cpu / size:.1f} µs", megabytes(path.stat().st_size)
            line(f"{size:,} rows to a .{suffix}", [*told, *each])


def compare_one_post(stores: Stores, sizes: Sequence[int]) -> None:
    title("One post through the store, CPU; goal: at most 0.3 ms")
    line("posts there already", [*(f"{size:,}" for size in sizes), ""])
    opened = [stores.store(size) for size in sizes]
    sample = list(islice(opened[0].readings(WORKSPACE, Scope(MEDIA, ALL)), 9_000, 10_000))
    number = count()

    def add(store: Store, new: bool) -> None:  # noqa: FBT001
        at = next(number)
        reading = sample[at % len(sample)]._replace(post_id=f"new{at}")
        if not new:
            reading = sample[0]._replace(likes=at)
        store.submit(WORKSPACE, [reading], who="U1", source="form")

    for name, new in {"a new one": True, "new figures of one": False}.items():
        spent = [cpu(partial(add, store, new)) for store in opened]
        line(name, [*map(milliseconds, spent), times(spent[-1], spent[0])])
    spent = []
    for store in opened:
        add(store, new=True)
        spent.append(once(partial(store.undo, WORKSPACE, who="U1")).cpu)
    line("undoing one", [*map(milliseconds, spent), times(spent[-1], spent[0])])
