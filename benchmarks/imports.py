"""What writing costs: a whole file, against the fastest ways to load one; and a single post."""

from __future__ import annotations

import csv
import shutil
import sqlite3
import sys
from contextlib import closing
from functools import partial
from itertools import count, islice
from typing import TYPE_CHECKING

from benchmarks.measuring import Cost, command, cpu, line, milliseconds, once, times, title
from benchmarks.stores import WORKSPACE, ZONE
from bot.exports import read_file
from bot.store import Store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.stores import Stores

MOST_FOR_SQLITE_UTILS = 100_000  # two minutes for a million


def compare_imports(stores: Stores, sizes: Sequence[int]) -> None:
    title("A first import, with history and sums; goal: half the speed of sqlite3's .import")
    if shutil.which("sqlite3") is None:
        print("Not compared: the command sqlite3 is not installed.")
        return
    print(".import loads the same rows, ready made, into the same table with its key and index.")
    line("", ["CPU a post", "CPU speed", "wall speed"])
    for size in sizes:
        ours, again, rows = _vigie(stores, size)
        reference = _dot_import(stores.folder, rows)
        compared = {"Vigie": ours, "Vigie, the same file again": again}
        if size <= MOST_FOR_SQLITE_UTILS:
            compared["sqlite-utils insert --csv"] = _sqlite_utils(stores, size)
        line(f"{size:,} posts: .import", [f"{1e6 * reference.cpu / size:.1f} µs"])
        for name, cost in compared.items():
            speeds = times(reference.cpu, cost.cpu), times(reference.wall, cost.wall)
            line(f"  {name}", [f"{1e6 * cost.cpu / size:.1f} µs", *speeds])


def _fresh(path: Path) -> Path:
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()
    return path


def _vigie(stores: Stores, size: int) -> tuple[Cost, Cost, Path]:
    """What importing costs, and again; and the table it makes, as a file."""
    source, path = stores.file(size), _fresh(stores.folder / "imported.db")
    with Store(path, ZONE) as store:

        def submit() -> None:
            store.submit(WORKSPACE, read_file(source, ZONE), who="U1", source=source.name)

        first, again = once(submit), once(submit)
    rows = stores.folder / "rows.csv"
    with closing(sqlite3.connect(path)) as con, rows.open("w", newline="") as file:
        csv.writer(file).writerows(con.execute("SELECT * FROM posts"))
    return first, again, rows


def _dot_import(folder: Path, rows: Path) -> Cost:
    path = _fresh(folder / "reference.db")
    with closing(sqlite3.connect(folder / "imported.db")) as con:
        schema = con.execute("SELECT sql FROM sqlite_schema WHERE tbl_name = 'posts' AND sql > ''")
        statements = [sql for (sql,) in schema]
    with closing(sqlite3.connect(path)) as con:
        con.execute("PRAGMA journal_mode = WAL")
        for sql in statements:
            con.execute(sql.removesuffix("STRICT"))  # .import writes '' for what is unknown
    return command("sqlite3", str(path), "PRAGMA synchronous = FULL", f".import --csv {rows} posts")


def _sqlite_utils(stores: Stores, size: int) -> Cost:
    path = _fresh(stores.folder / "utils.db")
    utils = (sys.executable, "-m", "sqlite_utils")
    return command(*utils, "insert", str(path), "posts", str(stores.file(size)), "--csv")


def compare_one_post(stores: Stores, sizes: Sequence[int]) -> None:
    title("One post through the store, CPU; goal: at most 0.3 ms")
    line("posts there already", [*(f"{size:,}" for size in sizes), ""])
    opened = [stores.store(size) for size in sizes]
    sample = list(islice(read_file(stores.file(10_000), ZONE), 9_000, 10_000))
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
