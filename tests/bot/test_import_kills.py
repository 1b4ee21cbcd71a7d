"""An import that is killed has stored all of its file, or nothing; the next one finds all well.

`VIGIE_KILLS=50 pytest tests/bot/test_import_kills.py -s` kills fifty of them and says what came.
"""

import csv
import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from conftest import PARIS

from bot.exports import import_file
from bot.settings import NAMES
from bot.store import Scope, Store
from kpi.periods import ALL
from kpi.posts import Reading

KILLS = int(os.environ.get("VIGIE_KILLS", "3"))
ROWS = 40_000
BEFORE = 100
EVERY = Scope(("owned",), ALL)


def written(path: Path, rows: int) -> Path:
    with path.open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(("network", "post_id", "published_at", "campaign", "likes"))
        writer.writerows(
            ("x", n, f"2026-{1 + n % 10:02}-{1 + n % 28:02}T10:00:00Z", f"c{n % 50}", n % 500)
            for n in range(rows)
        )
    return path


def importing(file: Path, database: Path) -> subprocess.Popen[bytes]:
    vigie = (sys.executable, "-m", "bot", "import", str(file))
    clean = {name: value for name, value in os.environ.items() if name not in NAMES}
    return subprocess.Popen(
        (*vigie, "--database", str(database), "--workspace", "T1"),
        cwd=Path(__file__).parents[2],
        env=clean,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def duration(file: Path, database: Path) -> float:
    begun = time.monotonic()
    assert importing(file, database).wait() == 0
    return time.monotonic() - begun


def test_an_import_that_is_killed_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    file = written(tmp_path / "posts.csv", ROWS)
    start = duration(written(tmp_path / "one.csv", 1), tmp_path / "one.db")
    seconds = max(duration(file, tmp_path / "whole.db") - start, 0.05)  # a machine may be busy
    outcomes = Counter[str]()
    prepared = tmp_path / "prepared.db"
    with Store(prepared, PARIS) as store:
        some = (Reading("x", str(n), likes=n, day=20_500) for n in range(BEFORE))
        store.submit("T1", some, who="U0", source="line")
        before = set(store.readings("T1", EVERY))
    for number in range(KILLS):
        database = Path(shutil.copy(prepared, tmp_path / f"{number}.db"))
        process = importing(file, database)
        # Spread over the import and a little longer, so that few of them hit the same work.
        time.sleep(seconds * (number + random.random()) / KILLS)
        process.kill()
        process.wait()
        with Store(database, PARIS) as store:
            store.verify()
            found = set(store.readings("T1", EVERY))
            outcomes["all" if len(found) == ROWS else "nothing"] += 1
            assert len(found) == ROWS or found == before
            assert store.findings("T1").well
            import_file(file, store, "T1", who="U1")
            assert len(set(store.readings("T1", EVERY))) == ROWS
            assert store.findings("T1").well
        for path in tmp_path.glob(f"{number}.db*"):
            path.unlink()
    print(f"{KILLS} kills: {dict(outcomes)}")  # noqa: T201
