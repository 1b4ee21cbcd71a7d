"""Backups and restores that are killed: what was good stays good, and the next one works.

`VIGIE_KILLS=50 pytest tests/bot/test_backup_kills.py -s` kills fifty of each and says what came.
"""

import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from conftest import PARIS

from bot.messages import Problem
from bot.settings import NAMES
from bot.store import Store
from bot.store.backups import back_up, restore
from kpi.posts import Reading

KILLS = int(os.environ.get("VIGIE_KILLS", "4"))
POSTS = 5_000
LATER = datetime(2026, 11, 20, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "vigie.db"
    with Store(path, PARIS) as store:
        for first in (0, POSTS // 2):
            readings = [
                Reading("x", str(n), day=20_000 + n % 700, likes=1, campaign=f"c{n % 40}")
                for n in range(first, POSTS)
            ]
            store.submit("T1", readings, who="U1", source="posts.csv")
    return path


def run(*words: str, cwd: Path) -> "subprocess.Popen[bytes]":
    clean = {name: value for name, value in os.environ.items() if name not in NAMES}
    return subprocess.Popen(
        [sys.executable, "-m", "bot", *words],
        cwd=cwd,
        env={**clean, "PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def duration(*words: str, cwd: Path) -> float:
    begun = time.monotonic()
    assert run(*words, cwd=cwd).wait() == 0
    return time.monotonic() - begun


def killed(number: int, seconds: float, *words: str, cwd: Path) -> None:
    """Kill a command at another moment of its life each time."""
    process = run(*words, cwd=cwd)
    time.sleep(seconds * (0.3 + 0.7 * number / KILLS))
    process.kill()
    process.wait()


def test_a_backup_that_is_killed_leaves_the_one_before(database: Path) -> None:
    folder, outcomes = database.parent, Counter[str]()
    seconds = duration("backup", "copy.db", cwd=folder)
    back_up(database, folder / "copy.db")
    for number in range(KILLS):
        with Store(database, PARIS) as store:
            store.submit("T1", [Reading("x", f"k{number}")], who="U1", source="form")
        killed(number, seconds, "backup", "copy.db", cwd=folder)
        whole = restore(folder / "copy.db", folder / "tried.db", LATER).backup
        outcomes["the new one" if whole.posts > POSTS + number else "the one before"] += 1
        assert back_up(database, folder / "copy.db").posts == POSTS + number + 1
    print(f"{KILLS} kills of a backup: {dict(outcomes)}")  # noqa: T201

    assert not list(folder.glob("*.part*"))
    assert sum(outcomes.values()) == KILLS


def test_a_restore_that_is_killed_loses_nothing(database: Path) -> None:
    folder, outcomes = database.parent, Counter[str]()
    copy = back_up(database, folder / "copy.db").path
    now = folder / "now.db"
    shutil.copy(database, now)
    with Store(now, PARIS) as store:
        store.submit("T1", [Reading("x", "late")], who="U1", source="form")
    shutil.copy(now, database)
    seconds = duration("restore", "copy.db", cwd=folder)
    for number in range(KILLS):
        for left in folder.glob("vigie.db*"):
            if left.name != "vigie.db.open":
                left.unlink()
        shutil.copy(now, database)
        killed(number, seconds, "restore", "copy.db", cwd=folder)
        late = None
        try:
            with Store(database, PARIS) as store:
                late = store.post("T1", "x", "late")
                assert store.findings("T1").well
            outcomes["as it was" if late else "put back"] += 1
        except Problem as problem:  # between the two names
            outcomes[problem.said.name] += 1
        if not late:
            [aside] = folder.glob("vigie.db.before-*")
            with Store(aside, PARIS) as store:
                assert store.post("T1", "x", "late")
        restore(copy, database, LATER)
        with Store(database, PARIS) as store:
            assert store.findings("T1").posts == POSTS
    print(f"{KILLS} kills of a restore: {dict(outcomes)}")  # noqa: T201

    assert outcomes.keys() <= {"as it was", "put back", "store-gone"}
