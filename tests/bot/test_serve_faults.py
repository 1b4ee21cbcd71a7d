"""`vigie serve` on a file that is locked, full, damaged or gone: what is told, what is kept.

Nobody is told "not stored" of what is stored, nor "stored" of what is not.
"""

import os
import resource
import sqlite3
import subprocess
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from conftest import PARIS
from serving import answer, log_of, serving, start
from slack_server import SlackServer

from bot.messages import Language, Problem, Said
from bot.store import Store
from bot.store.backups import Backup, back_up, name_of, restore
from bot.verbs import HELP
from kpi.posts import Reading

pytest_plugins = ("slack_app",)

EN, FR = Language("en"), Language("fr")
WRITES = int(os.environ.get("VIGIE_WRITES", "60"))
STORED = "Stored: X"
APOLOGY = EN.say(Said("slack-apology", reference="")).strip()
# What Slack brought and what was talked about: passing, and not figures.
PASSING = {"inbox", "talks", "deliveries", "sqlite_sequence"}


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "vigie.db"
    with Store(path, PARIS) as store:
        posts = [
            Reading("linkedin", str(n), day=20_760 + n, likes=n, reach=9 * n, text="Spring launch")
            for n in range(1, 20)
        ]
        store.submit("T1", posts, who="U2", source="posts.csv")
    return path


def kept(path: Path) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(path)) as con:
        names = [
            name for (name,) in con.execute("SELECT name FROM sqlite_schema WHERE type='table'")
        ]
        return {
            name: sorted(con.execute(f"SELECT * FROM {name}"), key=repr)
            for name in names
            if name not in PASSING
        }


def add(name: str) -> str:
    return f'/vigie add x 2026-11-20 likes=7 text="{name}"'


def texts(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as con:
        rows = con.execute("SELECT text FROM posts WHERE network = 'x' ORDER BY text")
        return [text for (text,) in rows]


def refused(problem: str, language: Language = EN) -> str:
    """What a refusal ends with; before that is the path, as Slack shows it."""
    return language.say(Said(problem, path="…")).rpartition("…")[2]


@contextmanager
def no_file_grows(process: "subprocess.Popen[bytes]") -> Iterator[None]:
    """Whatever the process writes to a file fails, as on a disk that is full or broken."""
    before = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (1, before[1]))
    try:
        yield
    finally:
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, before)


# ----------------------------------------------------------------------------------------- locked
def test_somebody_else_keeps_the_file_locked(slack: SlackServer, database: Path) -> None:
    """Ten people are told to try again while it is locked; each is stored when they do."""
    names = [f"k{number}" for number in range(10)]
    with serving(database, slack), closing(sqlite3.connect(database)) as other:
        answer(slack, add("before"))
        other.execute("BEGIN IMMEDIATE")
        with ThreadPoolExecutor(10) as people:
            told = [
                people.submit(answer, slack, add(name), user=f"U{number}")
                for number, name in enumerate(names, start=2)
            ]
            busy = [one.result() for one in told]
        assert all(refused("store-busy") in one for one in busy)
        other.execute("ROLLBACK")
        assert texts(database) == ["before"]

        assert all(STORED in answer(slack, add(name)) for name in names)
    assert texts(database) == ["before", *names]


def test_what_was_answered_while_the_file_was_locked_is_not_answered_again(
    slack: SlackServer, database: Path
) -> None:
    """A question that is answered is let go of as soon as somebody may write again."""
    with serving(database, slack), closing(another(database)) as other:
        slack.fail("chat.postMessage", when=lambda _: other.execute("BEGIN IMMEDIATE"), delay=0.01)
        slack.deliver(slack.mention("likes linkedin all time", user="U2")).wait_ack(60)
        slack.wait_for_messages(1, 60)
        slack.wait_for(lambda: "could not be cleared" in log_of(database).read_text(), 30)
        assert waiting(other) == 1

        other.execute("ROLLBACK")

        slack.wait_for(lambda: waiting(other) == 0, 30, "the inbox to be cleared")
    with serving(database, slack):
        answer(slack, "/kpi likes linkedin")
    assert len(slack.called("chat.postMessage")) == 1


def another(path: Path) -> sqlite3.Connection:
    """Another program that has the file open, in any thread."""
    return sqlite3.connect(path, isolation_level=None, check_same_thread=False)


def waiting(con: sqlite3.Connection) -> int:
    """How many lines the next start would do."""
    return int(con.execute("SELECT count(*) FROM inbox WHERE body IS NOT NULL").fetchone()[0])


# ------------------------------------------------------------------------------------------- full
def everything_to_type() -> list[str]:
    """What the help says to type, and what it leaves out."""
    told = [EN.say(Said(f"help-{name}-line")) for name in HELP]
    more = [
        "/vigie start hide",
        "/vigie press 2026-11-20 outlet=Figaro audience=1000",
        "/vigie email 2026-11-20 deliveries=900 opens=300",
        "/vigie remind linkedin monday 9:00",
        "/vigie undo",
    ]
    return [line if line.startswith("/") else f"/kpi {line}" for line in (*told, *more)]


def test_whatever_can_not_be_written_is_said_and_not_done(
    slack: SlackServer, database: Path
) -> None:
    """Every command that changes something, found by trying: told in words, and nothing changed."""
    changing = 0
    with serving(database, slack) as process:
        for line in everything_to_type():
            before = kept(database)
            # An export is answered twice: people of its own, for whom no other answer is taken.
            failing, trying = ("U3", "U4") if "export" in line else ("U2", "U2")
            with no_file_grows(process):
                failed = answer(slack, line, user=failing)
            assert kept(database) == before, line
            worked = answer(slack, line, user=trying)
            assert refused("store-unwritable") not in worked, line
            if kept(database) != before:
                changing += 1
                assert any(refused("store-unwritable", one) in failed for one in (EN, FR)), line
            else:
                assert APOLOGY not in failed, line
        assert process.poll() is None
    assert changing > 12
    with Store(database, PARIS) as store:
        assert store.findings("T1").well
        assert not store.damage()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m,mode=700", "none", str(folder)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no disk may be mounted here")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(path: Path) -> None:
    """Leave no byte of its disk free."""
    with suppress(OSError), path.open("wb", buffering=0) as filler:
        while True:
            filler.write(b"x" * 512)


def test_a_full_disk_is_said_and_stores_nothing_until_there_is_room(
    slack: SlackServer, small_disk: Path
) -> None:
    database, filler = small_disk / "vigie.db", small_disk / "filler"
    stored, told = [], []
    with serving(database, slack) as process:
        assert STORED in answer(slack, add("before"))
        fill(filler)
        for number in range(200):  # the log has some room of its own at first
            name = f"k{number}"
            told.append(answer(slack, add(name)))
            if STORED in told[-1]:
                stored.append(name)
            else:
                assert refused("store-full") in told[-1]
        assert refused("store-full") in told[-1]
        assert sorted(texts(database)) == sorted(["before", *stored])
        with pytest.raises(Problem, match="backup-full"):
            back_up(database, small_disk / "copy.db")
        assert sorted(path.name for path in small_disk.glob("*copy*")) == []

        filler.unlink()

        assert STORED in answer(slack, add("after"))
        assert process.poll() is None
    with Store(database, PARIS) as store:
        assert sorted(texts(database)) == sorted(["before", *stored, "after"])
        assert store.findings("T1").well
        assert not store.damage()


def test_a_form_stays_open_while_nothing_can_be_written(slack: SlackServer, database: Path) -> None:
    values = {"network": "x", "date": "2026-11-20", "likes": "7", "text": "form"}
    with serving(database, slack) as process:
        slack.deliver(slack.shortcut("vigie_add", user="U2")).wait_ack(60)
        [form] = slack.wait_for_views(1, 60)
        with no_file_grows(process):
            told = slack.deliver(slack.view_submission(form, values, "U2")).wait_ack(60)
        assert any(refused("store-unwritable") in text for text in told["errors"].values())
        assert texts(database) == []

        sent = slack.deliver(slack.view_submission(form, values, "U2"))

        assert sent.wait_ack(60) == {}
        assert texts(database) == ["form"]


# ------------------------------------------------------------------------------- damaged, or gone
def ended(database: Path, slack: SlackServer) -> tuple[int, str]:
    """What a start that is refused says, and its exit code."""
    log_of(database).unlink(missing_ok=True)
    code = start(database, slack).wait(60)
    return code, log_of(database).read_text(encoding="utf-8")


def overwrite_a_page(path: Path) -> None:
    with closing(sqlite3.connect(path)) as con:
        con.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        root = con.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'posts'").fetchone()[0]
    with path.open("rb+") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\x55" * 4096)


@pytest.mark.parametrize(
    "harm",
    [
        overwrite_a_page,
        lambda path: path.write_bytes(b"not a database" * 999),
        lambda path: path.write_bytes(b""),
        Path.unlink,
        lambda path: [one.unlink() for one in path.parent.glob("vigie.db*")],
    ],
)
def test_no_start_on_a_file_that_is_damaged_or_gone(
    slack: SlackServer, database: Path, harm: Callable[[Path], object]
) -> None:
    with serving(database, slack):
        answer(slack, add("k1"))
    copy = database.parent / "backups" / name_of(database, datetime(2026, 11, 20, tzinfo=UTC))
    back_up(database, copy)
    harm(database)
    content = database.read_bytes() if database.exists() else None

    code, told = ended(database, slack)

    assert code == 1
    assert f"vigie restore {copy}" in told
    assert "Traceback" not in told
    assert (database.read_bytes() if database.exists() else None) == content
    restore(copy, database, datetime(2026, 11, 21, tzinfo=UTC))
    with serving(database, slack):
        assert STORED in answer(slack, add("k2"))
    assert texts(database) == ["k1", "k2"]


def test_what_is_said_while_the_file_is_replaced_is_never_that_it_is_stored(
    slack: SlackServer, database: Path
) -> None:
    with serving(database, slack):
        answer(slack, add("k1"))
        content = database.read_bytes()
        database.rename(database.with_name("moved.db"))
        assert refused("store-moved") in answer(slack, add("lost"))
        database.write_bytes(content)
        assert refused("store-moved") in answer(slack, add("lost"))


# ---------------------------------------------------------------------------- backups meanwhile
def test_backups_do_not_disturb_who_submits(slack: SlackServer, database: Path) -> None:
    """`VIGIE_WRITES=1000 pytest tests/bot/test_serve_faults.py -k disturb -s` submits so many."""
    copies: list[Backup] = []
    done = threading.Event()

    def keep_copying() -> None:
        while not done.is_set():
            copies.append(back_up(database, database.with_name("copy.db")))

    with serving(database, slack), ThreadPoolExecutor(5) as threads:
        copying = threads.submit(keep_copying)
        try:
            told = threads.map(
                lambda number: answer(slack, add(f"k{number}"), user=f"U{number % 4 + 2}X{number}"),
                range(WRITES),
            )
            refusals = [one for one in told if STORED not in one]
        finally:
            done.set()
        copying.result()
    print(f"{WRITES} writes, {len(copies)} backups: {len(refusals)} refused")  # noqa: T201

    assert not refusals
    assert [copy.posts for copy in copies] == sorted(copy.posts for copy in copies)
    assert len(texts(database)) == WRITES
