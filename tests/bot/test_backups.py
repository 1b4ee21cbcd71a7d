"""Backups: made while people write, checked, put back; and a database that is not what it was."""

import os
import shutil
import sqlite3
import stat
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from conftest import PARIS
from slack_sdk.oauth.installation_store import Installation as Granted
from unasked import digest

from bot.messages import Problem, Said
from bot.schedule import doubt_what_was_due
from bot.store import Objective, Reminder, Store
from bot.store.backups import Backup, back_up, backups, name_of, restore
from bot.store.outbox import DIGEST, DOUBTFUL, NOTICE
from bot.store.presence import TOKENS, alone_with, beside
from bot.store.sealed import Seal, SealedInstallations, new_key
from kpi.posts import Reading

SEAL = Seal([new_key()])
LATER = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def submit(store: Store, *post_ids: str, workspace: str = "T1") -> None:
    readings = [Reading("x", post_id, day=20_700, likes=1) for post_id in post_ids]
    store.submit(workspace, readings, who="U1", source="form")


def tables(path: Path) -> dict[str, list[Any]]:
    """All that a file holds, by table; the tables' own statements besides."""
    with closing(sqlite3.connect(path)) as con:
        names = [
            name
            for (name,) in con.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            if not name.startswith("sqlite_stat")
        ]
        rows = {name: sorted(con.execute(f"SELECT * FROM {name}"), key=repr) for name in names}
        rows["schema"] = con.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()
    return rows


def problem(call: Callable[[], object]) -> Said:
    with pytest.raises(Problem) as refused:
        call()
    return refused.value.said


@pytest.fixture
def full(store: Store) -> Store:
    """A store with something in most tables."""
    submit(store, "1", "2")
    submit(store, "1", workspace="T2")
    store.correct("T1", Reading("x", "1", likes=9), who="U1")
    store.delete("T1", Reading("x", "2"), who="U1")
    submit(store, "gone")
    store.undo("T1", who="U1")
    store.keep_objective("T1", Objective("likes x target 9", "U1", "visibility"), who="U1")
    store.remind("T1", Reminder("U1", "linkedin", 0, 540), who="U1")
    store.digests.keep("T1", digest(), who="U1")
    store.take("T1", "E1", "a question")
    return store


@pytest.fixture
def backup(full: Store, tmp_path: Path) -> Path:
    return back_up(full.path, tmp_path / "copy.db").path


def granted(team: str) -> Granted:
    bot = {"bot_token": f"xoxb-{team}", "bot_id": "B1", "bot_user_id": "UBOT"}
    return Granted(app_id="A1", user_id="U1", team_id=team, **bot)


def keep_tokens(database: Path, *teams: str) -> None:
    """The file of tokens beside a database, with those of some workspaces."""
    tokens = SealedInstallations(beside(database, TOKENS), "12.34", SEAL)
    for team in teams:
        tokens.save(granted(team))


def token(database: Path, team: str) -> str | None:
    tokens = SealedInstallations(beside(database, TOKENS), "12.34", SEAL)
    found = tokens.find_bot(enterprise_id=None, team_id=team)
    return found.bot_token if found else None


# ----------------------------------------------------------------------------------------- made
def test_a_backup_holds_all_and_only_its_owner_reads_it(full: Store, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        made = back_up(full.path, tmp_path / "safe" / "copy.db")
    finally:
        os.umask(before)

    size, posts = made.path.stat().st_size, 18 + 1 + 1
    assert made == Backup(tmp_path / "safe" / "copy.db", 2, posts, size, made.sha256)
    assert tables(made.path) == tables(full.path)
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700
    assert [path.name for path in made.path.parent.iterdir()] == ["copy.db"]


def test_backups_are_made_while_people_write(tmp_path: Path) -> None:
    """Two threads write; nobody waits for a backup, and each of them is whole."""
    path, done, backed = tmp_path / "vigie.db", threading.Event(), []
    with Store(path, PARIS, wait=60) as store:
        submit(store, *(f"old {number}" for number in range(2000)))

        def copy() -> None:
            while not done.is_set():
                backed.append(back_up(path, tmp_path / "copy.db").posts)

        def write(name: str) -> None:
            for number in range(150):
                submit(store, f"{name} {number}")

        copying = threading.Thread(target=copy)
        copying.start()
        writers = [threading.Thread(target=write, args=(name,)) for name in "ab"]
        for one in writers:
            one.start()
        for one in writers:
            one.join()
        done.set()
        copying.join()

        assert store.findings("T1").posts == 2300
    assert backed == sorted(backed)
    assert backed


def damage_a_page(path: Path, table: str) -> None:
    """Overwrite the first page of a table of a closed database."""
    with closing(sqlite3.connect(path)) as con:
        con.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        [page] = con.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,))
    with path.open("rb+") as file:
        file.seek((page[0] - 1) * 4096)
        file.write(b"\x55" * 4096)


@pytest.mark.parametrize("table", ["posts", "readings", "objectives", "posts_by_day"])
def test_a_damaged_database_does_not_replace_a_good_backup(
    full: Store, backup: Path, table: str
) -> None:
    full.close()
    good = backup.read_bytes()
    damage_a_page(full.path, table)

    assert problem(lambda: back_up(full.path, backup)).name == "backup-damaged"
    assert backup.read_bytes() == good
    assert sorted(path.name for path in backup.parent.glob("*copy*")) == ["copy.db"]


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE cuts SET likes = likes + 1",
        "UPDATE posts SET likes = 3 WHERE post_id = '1'",
        "UPDATE posts SET reported = 0 WHERE post_id = '1'",
        "DELETE FROM submissions WHERE id = 2",
        "UPDATE submissions SET new = new + 1 WHERE id = 1",
        "DELETE FROM journal WHERE id = 1",
        "UPDATE journal SET details = 'not json' WHERE id = 1",
        "UPDATE submissions SET undone_at = 5 WHERE id = 1",
        "DELETE FROM submissions WHERE id = 1; DELETE FROM journal WHERE id = 1",
    ],
)
def test_what_does_not_agree_with_itself_gets_no_backup(
    full: Store, tmp_path: Path, harm: str
) -> None:
    full.close()
    with closing(sqlite3.connect(full.path)) as con:
        con.executescript(harm)

    told = problem(lambda: back_up(full.path, tmp_path / "copy.db"))
    assert told == Said("backup-disagrees", workspace="T1")
    assert not list(tmp_path.glob("*copy*"))


def test_what_is_no_backup_is_left_alone(full: Store, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all")
    link = tmp_path / "link.db"
    link.symlink_to(full.path)

    assert problem(lambda: back_up(full.path, letter)) == Said("backup-other", path=str(letter))
    assert letter.read_text() == "Dear all"
    for same in (full.path, link):
        assert problem(lambda: back_up(full.path, same)).name == "backup-itself"  # noqa: B023
        assert problem(lambda: restore(same, full.path, LATER)).name == "backup-itself"  # noqa: B023
    assert full.findings("T1").well


def test_without_a_database_there_is_no_backup(tmp_path: Path) -> None:
    assert problem(lambda: back_up(tmp_path / "no.db", tmp_path / "copy.db")).name == (
        "store-missing"
    )
    assert not list(tmp_path.iterdir())


def test_two_backups_at_once_do_not_mix(full: Store, tmp_path: Path) -> None:
    folder = os.open(tmp_path, os.O_RDONLY)
    try:
        import fcntl  # noqa: PLC0415

        fcntl.flock(folder, fcntl.LOCK_EX)
        told = problem(lambda: back_up(full.path, tmp_path / "copy.db"))
    finally:
        os.close(folder)

    assert told.name == "backup-busy"
    assert back_up(full.path, tmp_path / "copy.db").workspaces == 2


def test_backups_are_known_by_their_names(tmp_path: Path) -> None:
    database = tmp_path / "vigie.db"
    names = [name_of(database, LATER + timedelta(days=days)) for days in (0, 2, 1)]
    others = ["vigie.db", "vigie-old.db", "other-2026-11-20T093000Z.db", "2026-11-20T093000Z.db"]
    for name in (*names, *others):
        (tmp_path / name).touch()

    found = backups(tmp_path, database)

    assert [at - LATER for at, _ in found] == [timedelta(days=days) for days in (2, 1, 0)]
    assert [path.name for _, path in found] == [names[1], names[2], names[0]]
    assert backups(tmp_path / "nowhere", database) == []


# -------------------------------------------------------------------------------------- put back
def test_what_is_put_back_is_what_was_and_what_came_after_is_kept_aside(
    full: Store, backup: Path
) -> None:
    then = tables(full.path)
    submit(full, "after")
    full.close()
    now = tables(full.path)

    done = restore(backup, full.path, LATER)

    aside = full.path.with_name("vigie.db.before-2026-11-20T093000Z")
    assert done.aside == aside
    assert (done.backup.workspaces, done.backup.posts) == (2, 20)
    assert tables(full.path) == then == tables(backup)
    assert tables(aside) == now != then
    with Store(full.path, PARIS) as store:
        assert store.post("T1", "x", "after") is None
        submit(store, "next")
        assert store.findings("T1").well


def test_nothing_is_put_back_while_somebody_works_with_the_database(
    full: Store, backup: Path
) -> None:
    submit(full, "after")

    assert problem(lambda: restore(backup, full.path, LATER)).name == "restore-in-use"
    assert full.post("T1", "x", "after")
    with alone_with(Path(f"{full.path}.other")):
        pass


def test_nobody_starts_while_a_backup_is_put_back(full: Store) -> None:
    full.close()
    with alone_with(full.path):
        assert problem(lambda: Store(full.path, PARIS)).name == "store-restoring"
    Store(full.path, PARIS).close()


def test_a_database_behind_a_link_is_known_by_all_its_names(
    full: Store, backup: Path, tmp_path: Path
) -> None:
    link = tmp_path / "linked" / "link.db"
    link.parent.mkdir()
    link.symlink_to(full.path)

    assert problem(lambda: restore(backup, link, LATER)).name == "restore-in-use"
    full.close()
    with Store(link, PARIS) as store:
        submit(store, "after")
        assert problem(lambda: restore(backup, full.path, LATER)).name == "restore-in-use"
    restore(backup, link, LATER)

    assert link.is_symlink()
    assert tables(full.path) == tables(backup)
    assert [path.name for path in link.parent.iterdir()] == ["link.db"]


def test_a_log_that_a_crash_left_is_not_read_into_the_backup(
    full: Store, backup: Path, tmp_path: Path
) -> None:
    submit(full, "after")
    crashed = tmp_path / "crashed" / "vigie.db"
    crashed.parent.mkdir()
    for end in ("", "-wal", "-shm"):
        shutil.copy(f"{full.path}{end}", f"{crashed}{end}")
    wal = Path(f"{crashed}-wal")
    assert wal.stat().st_size

    # The database itself is gone, and its log is left: SQLite would read it into another file.
    crashed.unlink()
    assert problem(lambda: Store(crashed, PARIS)).name == "store-gone"
    restore(backup, crashed, LATER)

    assert tables(crashed) == tables(backup)
    assert not wal.exists()


def test_what_a_crash_left_is_kept_whole(full: Store, backup: Path, tmp_path: Path) -> None:
    submit(full, "after")
    crashed = tmp_path / "crashed.db"
    for end in ("", "-wal", "-shm"):
        shutil.copy(f"{full.path}{end}", f"{crashed}{end}")

    done = restore(backup, crashed, LATER)

    assert tables(crashed) == tables(backup)
    assert tables(done.aside) == tables(full.path)


def test_a_file_that_was_copied_by_hand_is_put_back_with_its_log(
    full: Store, tmp_path: Path
) -> None:
    submit(full, "late")
    for end in ("", "-wal"):
        shutil.copy(f"{full.path}{end}", tmp_path / f"hand.db{end}")

    restore(tmp_path / "hand.db", tmp_path / "new.db", LATER)

    assert tables(tmp_path / "new.db") == tables(full.path)


def test_what_is_no_backup_is_not_put_back(full: Store, backup: Path, tmp_path: Path) -> None:
    full.close()
    then = tables(full.path)
    content = backup.read_bytes()

    def made(name: str, data: bytes) -> Path:
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    foreign, newer = tmp_path / "foreign.db", Path(shutil.copy(backup, tmp_path / "newer.db"))
    with closing(sqlite3.connect(foreign)) as con, con:
        con.execute("CREATE TABLE posts (workspace TEXT)")
    with closing(sqlite3.connect(newer)) as con, con:
        con.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('vigie', 'm999_from_the_future', '2030-01-01')"
        )
    damaged = Path(shutil.copy(backup, tmp_path / "damaged.db"))
    damage_a_page(damaged, "posts")
    for path, name in {
        tmp_path / "nowhere.db": "backup-missing",
        made("empty.db", b""): "store-foreign",
        made("text.db", b"network,post_id\n" * 100): "backup-damaged",
        made("cut.db", content[: len(content) // 2]): "backup-damaged",
        damaged: "backup-damaged",
        foreign: "store-foreign",
        newer: "store-newer",
    }.items():
        assert problem(lambda: restore(path, full.path, LATER)).name == name  # noqa: B023

    assert tables(full.path) == then
    assert not list(tmp_path.glob("*before*"))
    assert not list(tmp_path.glob("*.part*"))


def test_a_backup_that_does_not_agree_with_itself_is_not_put_back(
    full: Store, backup: Path
) -> None:
    full.close()
    then = tables(full.path)
    with closing(sqlite3.connect(backup)) as con, con:
        con.execute("UPDATE posts SET likes = likes + 1 WHERE likes IS NOT NULL")

    assert problem(lambda: restore(backup, full.path, LATER)).name == "backup-disagrees"
    assert tables(full.path) == then


def test_after_the_loss_of_a_disk_no_workspace_has_to_install_vigie_again(
    full: Store, tmp_path: Path
) -> None:
    keep_tokens(full.path, "T1", "T2")

    made = back_up(full.path, tmp_path / "copy.db")
    assert made.tokens == tmp_path / "copy.db.tokens"
    assert stat.S_IMODE(made.tokens.stat().st_mode) == 0o600
    assert b"xoxb-" not in made.tokens.read_bytes()

    lost = tmp_path / "new disk" / "vigie.db"
    assert restore(made.path, lost, LATER).tokens == "back"
    assert [token(lost, team) for team in ("T1", "T2")] == ["xoxb-T1", "xoxb-T2"]
    assert stat.S_IMODE(beside(lost, TOKENS).stat().st_mode) == 0o600


def test_tokens_that_are_there_are_newer_than_those_of_a_backup(
    full: Store, tmp_path: Path
) -> None:
    keep_tokens(full.path, "T1")
    made = back_up(full.path, tmp_path / "copy.db")
    keep_tokens(full.path, "T3")
    full.close()

    assert restore(made.path, full.path, LATER).tokens == "newer"
    assert token(full.path, "T3") == "xoxb-T3"

    beside(full.path, TOKENS).write_bytes(b"damaged")
    assert restore(made.path, full.path, LATER + timedelta(days=1)).tokens == "back"
    assert token(full.path, "T1") == "xoxb-T1"
    aside = beside(full.path, ".tokens.before-2026-11-21T093000Z")
    assert aside.read_bytes() == b"damaged"


def test_damaged_tokens_are_told_and_the_figures_backed_up(full: Store, tmp_path: Path) -> None:
    keep_tokens(full.path, "T1")
    made = back_up(full.path, tmp_path / "copy.db")
    assert made.tokens
    good, bad = made.tokens.read_bytes(), beside(full.path, TOKENS)
    bad.write_bytes(b"damaged" * 1_000)
    submit(full, "since")

    said = problem(lambda: back_up(full.path, tmp_path / "copy.db"))
    assert said == Said("backup-tokens-damaged", path=str(bad))
    assert tables(made.path)["posts"] == tables(full.path)["posts"]
    assert made.tokens.read_bytes() == good
    made.tokens.write_bytes(b"damaged" * 1_000)
    assert restore(made.path, tmp_path / "other.db", LATER).tokens == "damaged"

    bad.unlink()
    assert back_up(full.path, tmp_path / "copy.db").tokens is None
    assert not made.tokens.exists()
    assert restore(made.path, tmp_path / "another.db", LATER).tokens == "none"


def test_what_was_due_since_the_backup_is_not_said_again(store: Store, tmp_path: Path) -> None:
    """It was due on Monday at nine, after the backup, and perhaps posted then."""
    store.digests.keep("T1", digest(), who="U1")
    monday = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    restored = tmp_path / "new.db"
    restore(back_up(store.path, tmp_path / "copy.db").path, restored, monday)

    with Store(restored, PARIS) as back:
        doubt_what_was_due(back, "T1", monday + timedelta(hours=2))

        [letter] = back.outbox.since("T1", DIGEST, 0)
        [notice] = back.outbox.since("T1", NOTICE, 0)
        assert (letter.state, letter.occasion) == (DOUBTFUL, "2026-11-23")
        assert (notice.channel, notice.told["state"]) == ("U7", "restored")
        # The owner is told; the next one comes as usual.
        assert back.outbox.claim("T1", int(monday.timestamp()) + 9_000, 60).kind == NOTICE
        doubt_what_was_due(back, "T1", monday + timedelta(days=7, hours=-1))
        assert len(back.outbox.since("T1", DIGEST, 0)) == 1


# ------------------------------------------------------------------- a database that is gone
def test_no_new_file_takes_the_place_of_one_that_was_there(store: Store) -> None:
    store.close()
    content = store.path.read_bytes()
    marker = store.path.with_name("vigie.db.open")
    for harm in (store.path.unlink, lambda: store.path.write_bytes(b"")):
        harm()
        told = problem(lambda: Store(store.path, PARIS))
        assert told == Said("store-gone", path=str(store.path), marker=str(marker))
        assert not store.path.exists() or not store.path.stat().st_size
        store.path.write_bytes(content)
    store.path.unlink()
    marker.unlink()
    Store(store.path, PARIS).close()  # who says so begins with nothing


def test_a_start_that_was_cut_short_does_not_forbid_the_next(tmp_path: Path) -> None:
    path = tmp_path / "vigie.db"
    for left in (path, path.with_name("vigie.db.open")):
        left.touch()

    Store(path, PARIS).close()


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "photos.db"
    with closing(sqlite3.connect(path)) as con, con:
        con.execute("CREATE TABLE photos (name TEXT)")
    content = path.read_bytes()

    assert problem(lambda: Store(path, PARIS)) == Said("store-foreign", path=str(path))
    with closing(sqlite3.connect(path)) as con:
        assert con.execute("SELECT name FROM sqlite_schema").fetchall() == [("photos",)]
    assert len(path.read_bytes()) == len(content)


def test_what_would_be_written_to_a_file_that_was_moved_is_refused(
    store: Store, tmp_path: Path
) -> None:
    """SQLite goes on with the file that it has open, which nobody finds at the next start."""
    store.path.rename(tmp_path / "moved.db")
    assert problem(lambda: submit(store, "1")) == Said("store-moved", path=str(store.path))
    shutil.copy(tmp_path / "moved.db", store.path)
    assert problem(lambda: submit(store, "1")).name == "store-moved"
    store.path.unlink()
    (tmp_path / "moved.db").rename(store.path)

    submit(store, "1")
    assert store.post("T1", "x", "1")


def test_a_file_that_was_moved_is_not_made_anew_by_who_reads(store: Store, tmp_path: Path) -> None:
    submit(store, "1")
    store.path.rename(tmp_path / "moved.db")
    with store._connections.reading():  # another thread has the one that is open
        assert problem(lambda: store.post("T1", "x", "1")).name == "store-moved"
    assert not store.path.exists()


# --------------------------------------------------------------------------------------- checked
@pytest.mark.parametrize(
    ("harm", "wrong"),
    [
        ("UPDATE cuts SET likes = likes + 1 WHERE cut = 'day.account'", "sums"),
        ("DELETE FROM cuts", "sums"),
        ("UPDATE posts SET likes = 3 WHERE post_id = '1'", "stale"),
        ("UPDATE posts SET reported = 0", "stale"),
        ("UPDATE posts SET reach_per_follower = 5 WHERE network = 'x'", "stale"),
        ("DELETE FROM posts WHERE post_id = '1'", "stale"),
        ("UPDATE readings SET likes = 7 WHERE kind = 'edit'", "stale"),
    ],
)
def test_what_is_derived_is_found_wrong_and_made_again(full: Store, harm: str, wrong: str) -> None:
    assert full.findings("T1").well
    with closing(sqlite3.connect(full.path)) as con, con:
        con.execute(harm)

    assert getattr(full.findings("T1"), wrong)
    full.rebuild("T1")
    assert full.findings("T1").well
    full.rebuild("T2")
    assert full.findings("T2").well


def test_damage_of_indexes_alone_is_mended(full: Store) -> None:
    with closing(sqlite3.connect(full.path)) as con, con:
        con.execute("PRAGMA writable_schema = ON")
        where = "name = 'posts_by_day'"
        [kept] = con.execute(f"SELECT sql FROM sqlite_schema WHERE {where}").fetchone()
        con.execute(f"UPDATE sqlite_schema SET sql = sql || ' WHERE day < 0' WHERE {where}")
    with closing(sqlite3.connect(full.path)) as con, con:
        con.execute("REINDEX posts_by_day")
        con.execute("PRAGMA writable_schema = ON")
        con.execute(f"UPDATE sqlite_schema SET sql = ? WHERE {where}", (kept,))
    full.close()
    with Store(full.path, PARIS) as store:
        assert "posts_by_day" in store.damage()[0]
        assert store.mend_indexes()
        assert not store.damage()
        assert not store.mend_indexes()
        assert store.findings("T1").well


def test_damage_that_nothing_mends_is_told(full: Store) -> None:
    full.close()
    damage_a_page(full.path, "readings")
    with Store(full.path, PARIS) as store:
        assert store.damage()
        assert not store.mend_indexes()


def test_a_text_that_can_not_be_read_is_damage(full: Store) -> None:
    with closing(sqlite3.connect(full.path)) as con, con:
        con.execute("UPDATE posts SET text = CAST(x'ff' AS TEXT) WHERE post_id = '1'")

    assert problem(lambda: full.post("T1", "x", "1")).name == "store-damaged"
