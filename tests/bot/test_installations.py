"""Which workspaces are served, what is erased of those that left, and tokens that nobody reads."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from conftest import PARIS
from slack_sdk.oauth.installation_store import Installation as Granted

from bot.messages import Problem
from bot.store import Store, installations, sealed
from bot.store.installations import ERASING
from bot.store.sealed import Seal, SealedInstallations, States, new_key

SECRETS = {
    "bot_token": "xoxb-very-secret",
    "bot_refresh_token": "xoxe-1-very-secret",
    "user_token": "xoxp-very-secret",
    "user_refresh_token": "xoxe-2-very-secret",
    "incoming_webhook_url": "https://hooks.slack.com/very-secret",
    "incoming_webhook_configuration_url": "https://slack.com/very-secret",
}
BOT = {"bot_id": "B1", "bot_user_id": "UBOT"}
A_DAY = 86_400


def tables(path: Path) -> dict[str, tuple[str, ...]]:
    """The columns of every table that a workspace has rows in, and what they hold."""
    with closing(sqlite3.connect(path)) as con:
        found = con.execute(
            """SELECT t.name, c.name, c.type, c.pk FROM sqlite_schema t
               JOIN pragma_table_info(t.name) c
               WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid"""
        ).fetchall()
    of: dict[str, tuple[str, ...]] = {}
    for table, *column in found:
        of[table] = (*of.get(table, ()), *[(*column,)])
    return of


def fill(path: Path, workspace: str, rows: int = 1) -> None:
    """Put rows of a workspace into every table."""
    with closing(sqlite3.connect(path)) as con, con:
        for table, columns in tables(path).items():
            key = [column for column in columns if column[2]]
            numbered = len(key) == 1 and key[0][1] == "INTEGER"  # SQLite gives the number
            told = [column for column in columns if not (numbered and column in key)]
            if table == "installations" or "workspace" not in [name for name, *_ in told]:
                continue
            for number in range(rows):
                values = [
                    workspace
                    if name == "workspace"
                    else (number if kind == "INTEGER" else f"secret {workspace} {number}")
                    for name, kind, _ in told
                ]
                names, marks = ", ".join(name for name, *_ in told), ", ".join("?" * len(told))
                con.execute(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", values)


def counted(path: Path, workspace: str) -> dict[str, int]:
    """How many rows each table has of a workspace."""
    with closing(sqlite3.connect(path)) as con:
        return {
            table: con.execute(
                f"SELECT count(*) FROM {table} WHERE workspace = ?", (workspace,)
            ).fetchone()[0]
            for table, columns in tables(path).items()
            if "workspace" in [name for name, *_ in columns]
        }


def in_files(folder: Path, word: bytes) -> list[str]:
    return [file.name for file in folder.iterdir() if word in file.read_bytes()]


# ----------------------------------------------------------------------- which are served
def test_a_workspace_is_open_until_it_leaves_and_again_when_it_comes_back(store: Store) -> None:
    known = store.installations
    first = known.open("T2", "")
    assert (first.is_open, first.turn) == (True, 1)
    assert known.of("T1") is None

    assert known.close("T2", "app_uninstalled")
    assert not known.close("T2", "tokens_revoked")
    closed = known.of("T2")
    assert closed is not None
    assert (closed.is_open, closed.why) == (False, "app_uninstalled")

    again = known.open("T2", "E1")
    assert (again.is_open, again.why, again.closed_at) == (True, "", 0)
    assert (again.enterprise, again.turn) == ("E1", 2)
    # What is said of the time before does not close it.
    assert not known.close("T2", "invalid_auth", turn=1)


def test_every_table_has_a_workspace_that_can_be_erased(store: Store) -> None:
    without = {
        table
        for table, columns in tables(store.path).items()
        if "workspace" not in [name for name, *_ in columns]
    }
    assert without == {"_sqlite_migrations"}


@pytest.mark.parametrize("rows", [1, 7])
def test_all_of_a_workspace_is_erased_and_nothing_of_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    monkeypatch.setattr(installations, "PIECE", 3)
    now = 1_000_000
    with Store(tmp_path / "vigie.db", PARIS, clock=lambda: now) as store:
        for workspace in ("T1", "T2"):
            store.installations.open(workspace, "")
            fill(store.path, workspace, rows)
        assert set(counted(store.path, "T2").values()) <= {1, rows}
        assert 0 not in counted(store.path, "T2").values()
        before = counted(store.path, "T1")
        store.installations.close("T2", "app_uninstalled")

        now += 30 * A_DAY - 1
        assert store.installations.overdue(30 * A_DAY) == []
        now += 1
        assert [one.workspace for one in store.installations.overdue(30 * A_DAY)] == ["T2"]
        assert store.installations.erase("T2") == sum(counted(store.path, "T1").values())

        assert set(counted(store.path, "T2").values()) == {0}
        assert counted(store.path, "T1") == before
        assert store.installations.overdue(0) == []
        assert in_files(tmp_path, b"secret T2") == []  # nor in the log beside the file
    assert in_files(tmp_path, b"secret T2") == []
    assert in_files(tmp_path, b"secret T1") == ["vigie.db"]


def test_one_that_is_open_is_never_erased(store: Store) -> None:
    store.installations.open("T1", "")
    before = counted(store.path, "T1")

    assert store.installations.erase("T1") == 0
    assert store.installations.erase("T9") == 0
    assert counted(store.path, "T1") == before


def test_who_comes_back_while_it_is_erased_begins_anew(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installations, "PIECE", 1)
    known = store.installations
    known.open("T1", "")
    known.close("T1", "app_uninstalled")
    steps = iter(range(5))
    erase = known._erase

    def interrupted(piece: str, workspace: str) -> int:
        if next(steps, None) is None:
            raise KeyboardInterrupt
        return erase(piece, workspace)

    monkeypatch.setattr(known, "_erase", interrupted)
    with pytest.raises(KeyboardInterrupt):
        known.erase("T1")
    half = known.of("T1")
    assert half is not None
    assert half.state == ERASING
    monkeypatch.setattr(known, "_erase", erase)

    again = known.open("T1", "")

    assert again.turn == 1
    left = counted(store.path, "T1")
    assert left.pop("installations") == 1
    assert set(left.values()) == {0}


ERASER = """
import sys
from pathlib import Path
from zoneinfo import ZoneInfo
from bot.store import Store, installations
installations.PIECE = 5
with Store(Path(sys.argv[1]), ZoneInfo("UTC")) as store:
    print("ready", flush=True)
    store.installations.erase("T2")
    print("erased", flush=True)
"""


def test_who_is_killed_while_erasing_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "vigie.db"
    with Store(path, PARIS) as store:
        for workspace in ("T1", "T2"):
            store.installations.open(workspace, "")
            fill(path, workspace, 200)
        store.installations.close("T2", "app_uninstalled")
    before = counted(path, "T1")
    lengths = random.Random(7)
    for _ in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", ERASER, str(path)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(lengths.random() / 10)  # wherever that is: nothing may depend on it
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()
    with Store(path, PARIS) as store:
        for overdue in store.installations.overdue(0):
            store.installations.erase(overdue.workspace)
        assert store.installations.of("T2") is None
    assert set(counted(path, "T2").values()) == {0}
    assert counted(path, "T1") == before


# --------------------------------------------------------------------------------- tokens
@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vigie.db.tokens"


def granted(**told: str) -> Granted:
    return Granted(**{"team_id": "T2", "user_id": "U5", "app_id": "A1", **BOT, **SECRETS, **told})


def test_tokens_come_back_and_nobody_else_reads_them(path: Path) -> None:
    tokens = SealedInstallations(path, "1.1", Seal([new_key()]))
    tokens.save(granted())

    bot = tokens.find_bot(enterprise_id=None, team_id="T2")
    found = tokens.find_installation(enterprise_id=None, team_id="T2")
    assert bot is not None
    assert found is not None
    assert bot.bot_token == SECRETS["bot_token"]
    assert {name: getattr(found, name) for name in SECRETS} == SECRETS
    assert in_files(path.parent, b"very-secret") == []
    assert in_files(path.parent, b"xoxb-") == []
    assert path.stat().st_mode & 0o777 == 0o600
    assert tokens.find_bot(enterprise_id=None, team_id="T3") is None

    tokens.save(granted(bot_token="xoxb-another"))  # at the same second
    again = tokens.find_bot(enterprise_id=None, team_id="T2")
    assert again is not None
    assert again.bot_token == "xoxb-another"

    tokens.delete_all(enterprise_id=None, team_id="T2")
    assert tokens.find_bot(enterprise_id=None, team_id="T2") is None
    assert tokens.find_installation(enterprise_id=None, team_id="T2") is None


def test_a_wrong_key_is_told_and_a_new_one_takes_over(path: Path) -> None:
    old, new = new_key(), new_key()
    SealedInstallations(path, "1.1", Seal([old])).save(granted())
    where = {"enterprise_id": None, "team_id": "T2"}

    with pytest.raises(Problem, match="token-key-wrong"):
        SealedInstallations(path, "1.1", Seal([new])).renew(**where)
    assert SealedInstallations(path, "1.1", Seal([new, old])).renew(**where)

    tokens = SealedInstallations(path, "1.1", Seal([new]))
    assert tokens.renew(**where)
    found = tokens.find_installation(**where)
    assert found is not None
    assert {name: getattr(found, name) for name in SECRETS} == SECRETS
    assert not tokens.renew(enterprise_id=None, team_id="T3")


def test_the_file_is_made_once_by_many_and_is_whole(path: Path) -> None:
    seal = Seal([new_key()])
    together = threading.Barrier(8)

    def make(number: int) -> None:
        together.wait()
        SealedInstallations(path, "1.1", seal).save(granted(team_id=f"T{number}"))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(make, range(8)))

    tokens = SealedInstallations(path, "1.1", seal)
    assert all(tokens.find_bot(enterprise_id=None, team_id=f"T{n}") for n in range(8))
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_file_that_is_busy_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed, "WAIT", 0.05)
    tokens = SealedInstallations(path, "1.1", Seal([new_key()]))
    with closing(sqlite3.connect(path, isolation_level=None)) as con:
        con.execute("BEGIN IMMEDIATE")
        with pytest.raises(Problem, match="store-busy"):
            tokens.save(granted())
        with pytest.raises(Problem, match="store-busy"):
            States(path).issue()
    tokens.save(granted())


@pytest.mark.parametrize("harm", [b"", b"no database" * 500])
def test_a_file_that_is_damaged_is_told_at_the_start(path: Path, harm: bytes) -> None:
    SealedInstallations(path, "1.1", Seal([new_key()])).save(granted())
    path.write_bytes(harm)
    with pytest.raises(Problem, match="tokens-damaged"):
        SealedInstallations(path, "1.1", Seal([new_key()]))


def test_a_file_that_is_gone_is_not_made_again_empty(path: Path) -> None:
    tokens = SealedInstallations(path, "1.1", Seal([new_key()]))
    path.unlink()
    with pytest.raises(Problem, match="store-unwritable"):
        tokens.save(granted())
    with pytest.raises(Problem, match="store-unwritable"):
        States(path).issue()
    assert not path.exists()


def test_an_installation_is_ended_once_whoever_comes_at_the_same_time(path: Path) -> None:
    SealedInstallations(path, "1.1", Seal([new_key()]))
    states = States(path)
    for _ in range(20):
        state, together = states.issue(), threading.Barrier(4)

        def end(_: int, state: str = state, together: threading.Barrier = together) -> bool:
            together.wait()
            return states.consume(state)

        with ThreadPoolExecutor(4) as threads:
            assert sum(threads.map(end, range(4))) == 1
    assert not states.consume("of nobody")


def test_installations_that_nobody_ends_are_forgotten(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SealedInstallations(path, "1.1", Seal([new_key()]))
    states = States(path)
    monkeypatch.setattr(sealed, "MOST_STATES", 10)
    first, *others = [states.issue() for _ in range(50)]
    assert not states.consume(first)
    assert states.consume(others[-1])

    monkeypatch.setattr(states, "expiration_seconds", -1)
    late = states.issue()
    assert not states.consume(late)
    states.issue()
    with closing(sqlite3.connect(path)) as con:
        assert con.execute("SELECT count(*) FROM oauth_states").fetchone()[0] < 12
