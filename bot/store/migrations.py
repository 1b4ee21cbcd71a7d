"""The schema, step by step. sqlite-utils applies each step and its record in one transaction.

It is imported only when a step is due: sqlite-utils brings pandas with it, which costs a bot that
has nothing to migrate 400 ms and 70 MB.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from bot.store.cuts import CUT_KEY
from kpi.posts import COUNTERS, FIELDS, NO_SLOT, SUMS, UNDATED_DAY

migrations = Migrations("vigie")

# The first step makes what there was when it was written: these counters came later.
_OF_M003 = ("followers_gained", "followers_lost", "followers_delta")
_FIRST_FIELDS = tuple(name for name in FIELDS if name not in _OF_M003)
_FIRST_SUMS = tuple(name for name in SUMS if name not in _OF_M003)

# What a reading does not say is left to these defaults: see `bot.store.columns`.
_TEXT = "TEXT NOT NULL DEFAULT ''"
_TYPES = {
    "published_at": "INTEGER",
    "day": f"INTEGER NOT NULL DEFAULT {UNDATED_DAY}",
    "slot": f"INTEGER NOT NULL DEFAULT {NO_SLOT}",
    **dict.fromkeys(COUNTERS, "INTEGER"),
}


@migrations()
def m001_posts_readings_cuts(db: Database) -> None:
    """Posts with the counters that count now, the readings they come from, and the sums kept."""
    said = ", ".join(f"{name} {_TYPES.get(name, _TEXT)}" for name in _FIRST_FIELDS)
    for statement in (
        # STRICT: a sum that overflowed would become a rounded REAL; it is refused instead.
        # `row` is declared because VACUUM changes row numbers that are not, and submissions
        # remember theirs.
        f"""CREATE TABLE posts (row INTEGER PRIMARY KEY, workspace TEXT NOT NULL, {said},
            reach_per_follower INTEGER, reported INTEGER NOT NULL,
            taken_at INTEGER NOT NULL, submission INTEGER NOT NULL,
            UNIQUE (workspace, network, post_id)) STRICT""",
        "CREATE INDEX posts_by_day ON posts (workspace, media, day)",
        """CREATE INDEX followers_by_account ON posts
            (workspace, network, account, day DESC, media, published_at DESC)
            WHERE followers IS NOT NULL AND media IN ('owned', 'account')""",
        f"""CREATE TABLE readings (workspace TEXT NOT NULL, {said},
            taken_at INTEGER NOT NULL, submission INTEGER NOT NULL,
            UNIQUE (workspace, network, post_id, taken_at, submission)) STRICT""",
        "CREATE INDEX readings_by_submission ON readings (workspace, submission)",
        f"""CREATE TABLE cuts (workspace TEXT NOT NULL, cut TEXT NOT NULL, bucket INTEGER NOT NULL,
            media TEXT NOT NULL, network TEXT NOT NULL, account TEXT NOT NULL, value TEXT NOT NULL,
            reported INTEGER NOT NULL,
            {", ".join(f"{name} INTEGER NOT NULL DEFAULT 0" for name in _FIRST_SUMS)},
            PRIMARY KEY ({", ".join(CUT_KEY)})) STRICT, WITHOUT ROWID""",
        """CREATE TABLE submissions (id INTEGER PRIMARY KEY AUTOINCREMENT, workspace TEXT NOT NULL,
            who TEXT NOT NULL, source TEXT NOT NULL, at INTEGER NOT NULL, taken_at INTEGER NOT NULL,
            first_row INTEGER NOT NULL DEFAULT 0, last_row INTEGER NOT NULL DEFAULT -1,
            new INTEGER NOT NULL DEFAULT 0, updated INTEGER NOT NULL DEFAULT 0,
            unchanged INTEGER NOT NULL DEFAULT 0, undone_at INTEGER, undone_by TEXT) STRICT""",
        "CREATE INDEX submissions_by_workspace ON submissions (workspace, id)",
        """CREATE TABLE deliveries (workspace TEXT NOT NULL, delivery TEXT NOT NULL,
            at INTEGER NOT NULL, submission INTEGER NOT NULL,
            PRIMARY KEY (workspace, delivery)) STRICT, WITHOUT ROWID""",
        "CREATE INDEX deliveries_by_time ON deliveries (workspace, at)",
        """CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, workspace TEXT NOT NULL,
            at INTEGER NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, details TEXT NOT NULL)
            STRICT""",
        "CREATE INDEX journal_by_workspace ON journal (workspace, id)",
        """CREATE TABLE workspaces (workspace TEXT PRIMARY KEY NOT NULL, zone TEXT NOT NULL)
            STRICT, WITHOUT ROWID""",
    ):
        db.execute(statement)


@migrations()
def m002_talks_inbox(db: Database) -> None:
    """What is remembered of threads, and what Slack delivered until it is answered."""
    for statement in (
        """CREATE TABLE talks (workspace TEXT NOT NULL, thread TEXT NOT NULL, query TEXT NOT NULL,
            language TEXT NOT NULL, chosen TEXT NOT NULL, asking TEXT NOT NULL,
            at INTEGER NOT NULL, PRIMARY KEY (workspace, thread)) STRICT, WITHOUT ROWID""",
        "CREATE INDEX talks_by_time ON talks (at)",
        # `id` is the order in which they came: seconds are too coarse for that.
        """CREATE TABLE inbox (id INTEGER PRIMARY KEY, workspace TEXT NOT NULL,
            delivery TEXT NOT NULL, at INTEGER NOT NULL, body TEXT,
            UNIQUE (workspace, delivery)) STRICT""",
        "CREATE INDEX inbox_by_time ON inbox (at)",
    ):
        db.execute(statement)


@migrations()
def m003_follower_counters(db: Database) -> None:
    """What an account's days say of its followers: gained, lost, net."""
    for name in _OF_M003:
        for table in ("posts", "readings"):
            db.execute(f"ALTER TABLE {table} ADD COLUMN {name} INTEGER")
        db.execute(f"ALTER TABLE cuts ADD COLUMN {name} INTEGER NOT NULL DEFAULT 0")


@migrations()
def m004_files(db: Database) -> None:
    """Files that wait for somebody's decision, and what was decided of their columns."""
    for statement in (
        """CREATE TABLE files (id INTEGER PRIMARY KEY AUTOINCREMENT, workspace TEXT NOT NULL,
            file TEXT NOT NULL, name TEXT NOT NULL, channel TEXT NOT NULL, thread TEXT NOT NULL,
            message TEXT NOT NULL, person TEXT NOT NULL, at INTEGER NOT NULL,
            sha256 TEXT NOT NULL, choices TEXT NOT NULL, found TEXT NOT NULL, state TEXT NOT NULL,
            who TEXT NOT NULL, decided INTEGER, submission INTEGER) STRICT""",
        "CREATE INDEX files_by_sha256 ON files (workspace, sha256)",
        "CREATE INDEX files_by_file ON files (workspace, file)",
        "CREATE INDEX files_by_time ON files (at)",
        """CREATE TABLE mappings (workspace TEXT NOT NULL, signature TEXT NOT NULL,
            choices TEXT NOT NULL, who TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (workspace, signature)) STRICT, WITHOUT ROWID""",
    ):
        db.execute(statement)


@migrations()
def m005_by_hand(db: Database) -> None:
    """What a reading does to those before it: see `bot.store.history`."""
    for statement in (
        "ALTER TABLE readings ADD COLUMN kind TEXT NOT NULL DEFAULT 'file'",
        "ALTER TABLE readings ADD COLUMN emptied TEXT NOT NULL DEFAULT ''",
        """CREATE INDEX readings_by_hand ON readings (workspace, network, post_id)
            WHERE kind IN ('edit', 'delete')""",
    ):
        db.execute(statement)


@migrations()
def m006_reminders(db: Database) -> None:
    """Who is to be reminded of what lacks, and what was said unasked: see `bot.store.reminders`."""
    for statement in (
        """CREATE TABLE reminders (id INTEGER PRIMARY KEY AUTOINCREMENT, workspace TEXT NOT NULL,
            owner TEXT NOT NULL, line TEXT NOT NULL, weekday INTEGER NOT NULL,
            minute INTEGER NOT NULL, since INTEGER NOT NULL,
            UNIQUE (workspace, owner, line, weekday, minute)) STRICT""",
        """CREATE TABLE claims (workspace TEXT NOT NULL, key TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (workspace, key)) STRICT, WITHOUT ROWID""",
        "CREATE INDEX claims_by_time ON claims (at)",
    ):
        db.execute(statement)


@migrations()
def m007_objectives(db: Database) -> None:
    """What teams want to reach, and what people say of it: see `bot.store.objectives`."""
    for statement in (
        """CREATE TABLE objectives (id INTEGER PRIMARY KEY AUTOINCREMENT, workspace TEXT NOT NULL,
            line TEXT NOT NULL, owner TEXT NOT NULL, purpose TEXT NOT NULL, who TEXT NOT NULL,
            at INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'open',
            word TEXT NOT NULL DEFAULT '', comment TEXT NOT NULL DEFAULT '',
            word_by TEXT NOT NULL DEFAULT '', word_at INTEGER NOT NULL DEFAULT 0) STRICT""",
        "CREATE INDEX objectives_by_workspace ON objectives (workspace, id)",
    ):
        db.execute(statement)


@migrations()
def m008_digests(db: Database) -> None:
    """When each channel is told of its week, and of what: see `bot.store.digests`."""
    db.execute(
        """CREATE TABLE digests (workspace TEXT NOT NULL, channel TEXT NOT NULL,
            weekday INTEGER NOT NULL, minute INTEGER NOT NULL, zone TEXT NOT NULL,
            language TEXT NOT NULL, owner TEXT NOT NULL, scope TEXT NOT NULL, lines TEXT NOT NULL,
            objectives TEXT NOT NULL, since INTEGER NOT NULL, stopped TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (workspace, channel)) STRICT, WITHOUT ROWID"""
    )


@migrations()
def m009_outbox(db: Database) -> None:
    """What is to be said unasked, and how far that is: see `bot.store.outbox`."""
    for statement in (
        """CREATE TABLE outbox (workspace TEXT NOT NULL, kind TEXT NOT NULL,
            channel TEXT NOT NULL, occasion TEXT NOT NULL, due INTEGER NOT NULL,
            state TEXT NOT NULL DEFAULT 'due', lease INTEGER NOT NULL DEFAULT 0,
            turn INTEGER NOT NULL DEFAULT 0, tried INTEGER NOT NULL DEFAULT 0,
            tries INTEGER NOT NULL DEFAULT 0, why TEXT NOT NULL DEFAULT '',
            parts INTEGER NOT NULL DEFAULT 0, ts TEXT NOT NULL DEFAULT '',
            posted_at INTEGER NOT NULL DEFAULT 0, heard INTEGER NOT NULL DEFAULT 0,
            told TEXT NOT NULL, telling TEXT NOT NULL, first TEXT NOT NULL DEFAULT '{}',
            PRIMARY KEY (workspace, kind, channel, occasion)) STRICT, WITHOUT ROWID""",
        "CREATE INDEX outbox_by_time ON outbox (workspace, due)",
        """CREATE INDEX outbox_waiting ON outbox (workspace, parts, due, channel)
            WHERE state IN ('due', 'changed')""",
        # What was said before this step is not said again: its key was "reminder 7 2026-11-23".
        """INSERT INTO outbox
            (workspace, kind, channel, occasion, due, state, posted_at, told, telling)
            SELECT c.workspace, 'reminder', r.owner, substr(c.key, -10) || ' ' || r.id,
                c.at, 'posted', c.at, '{}', '{}'
            FROM claims c JOIN reminders r ON r.workspace = c.workspace
            AND c.key = 'reminder ' || r.id || ' ' || substr(c.key, -10)""",
        "DROP TABLE claims",
    ):
        db.execute(statement)


@migrations()
def m010_partners(db: Database) -> None:
    """Whom the team works with, or thinks of: see `bot.store.partners`."""
    db.execute(
        """CREATE TABLE partners (workspace TEXT NOT NULL, author TEXT NOT NULL,
            status TEXT NOT NULL, who TEXT NOT NULL, at INTEGER NOT NULL, note TEXT NOT NULL,
            PRIMARY KEY (workspace, author)) STRICT, WITHOUT ROWID"""
    )


@migrations()
def m011_channels(db: Database) -> None:
    """The accounts that a team measures and who answers for each; what people chose for themselves.

    See `bot.store.channels` and `bot.store.preferences`.
    """
    for statement in (
        """CREATE TABLE channels (workspace TEXT NOT NULL, network TEXT NOT NULL,
            account TEXT NOT NULL, owner TEXT NOT NULL,
            PRIMARY KEY (workspace, network, account)) STRICT, WITHOUT ROWID""",
        """CREATE TABLE preferences (workspace TEXT NOT NULL, person TEXT NOT NULL,
            language TEXT NOT NULL DEFAULT '', welcomed INTEGER NOT NULL DEFAULT 0,
            hidden INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (workspace, person)) STRICT, WITHOUT ROWID""",
    ):
        db.execute(statement)


@migrations()
def m012_watches(db: Database) -> None:
    """Who is warned of spikes, what of, and what people did: see `bot.store.alerts`."""
    for statement in (
        """CREATE TABLE watches (workspace TEXT NOT NULL, channel TEXT NOT NULL,
            sensitivity TEXT NOT NULL, language TEXT NOT NULL, owner TEXT NOT NULL,
            scope TEXT NOT NULL, since INTEGER NOT NULL, stopped TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (workspace, channel)) STRICT, WITHOUT ROWID""",
        """CREATE TABLE alerts (id INTEGER PRIMARY KEY AUTOINCREMENT, workspace TEXT NOT NULL,
            channel TEXT NOT NULL, what TEXT NOT NULL, scope TEXT NOT NULL,
            began INTEGER NOT NULL, last INTEGER NOT NULL, state TEXT NOT NULL,
            opened INTEGER NOT NULL, taken_by TEXT NOT NULL, snoozed_until INTEGER NOT NULL,
            verdict TEXT NOT NULL, verdict_by TEXT NOT NULL, ticked TEXT NOT NULL) STRICT""",
        "CREATE INDEX alerts_by_channel ON alerts (workspace, channel, what, scope, id)",
        # Whatever looks at once: a channel is warned of one thing once.
        """CREATE UNIQUE INDEX alerts_open ON alerts (workspace, channel, what, scope)
            WHERE state = 'open'""",
        """CREATE TABLE playbooks (workspace TEXT NOT NULL, verdict TEXT NOT NULL,
            steps TEXT NOT NULL, PRIMARY KEY (workspace, verdict)) STRICT, WITHOUT ROWID""",
    ):
        db.execute(statement)


@migrations()
def m013_roles_brands(db: Database) -> None:
    """Who may do what, and what a channel is shown: see `bot.store.roles`, `bot.store.brands`."""
    for statement in (
        """CREATE TABLE roles (workspace TEXT NOT NULL, whose TEXT NOT NULL, role TEXT NOT NULL,
            name TEXT NOT NULL, PRIMARY KEY (workspace, whose)) STRICT, WITHOUT ROWID""",
        """CREATE TABLE brands (workspace TEXT NOT NULL, brand TEXT NOT NULL,
            network TEXT NOT NULL, account TEXT NOT NULL,
            PRIMARY KEY (workspace, brand, network, account)) STRICT, WITHOUT ROWID""",
        """CREATE TABLE bindings (workspace TEXT NOT NULL, channel TEXT NOT NULL,
            brand TEXT NOT NULL, PRIMARY KEY (workspace, channel, brand)) STRICT, WITHOUT ROWID""",
        # The brands of the channel where it was set, as JSON: none for the whole workspace.
        "ALTER TABLE objectives ADD COLUMN brands TEXT NOT NULL DEFAULT '[]'",
    ):
        db.execute(statement)


@migrations()
def m014_marks(db: Database) -> None:
    """Which deliveries have changed something: see `bot.store.deliveries`."""
    db.execute("ALTER TABLE inbox ADD COLUMN marked INTEGER NOT NULL DEFAULT 0")


@migrations()
def m015_installations(db: Database) -> None:
    """Which workspaces installed Vigie, and which took it away: see `bot.store.installations`."""
    db.execute(
        """CREATE TABLE installations (workspace TEXT PRIMARY KEY NOT NULL,
            enterprise TEXT NOT NULL, at INTEGER NOT NULL,
            turn INTEGER NOT NULL DEFAULT 1, state TEXT NOT NULL DEFAULT 'open',
            closed_at INTEGER NOT NULL DEFAULT 0, why TEXT NOT NULL DEFAULT '')
            STRICT, WITHOUT ROWID"""
    )


@migrations()
def m016_as_first_written(db: Database) -> None:
    """What some of the steps above did not do yet when they were first written."""
    columns = {
        table: {
            column for (column,) in db.execute("SELECT name FROM pragma_table_info(?)", [table])
        }
        for table in ("outbox", "installations")
    }
    if "first" not in columns["outbox"]:
        db.execute("ALTER TABLE outbox ADD COLUMN first TEXT NOT NULL DEFAULT '{}'")
    if "installer" in columns["installations"]:  # the roles tell who it was
        db.execute("ALTER TABLE installations DROP COLUMN installer")
    for statement in (
        "DROP INDEX alerts_by_channel",
        "CREATE INDEX alerts_by_channel ON alerts (workspace, channel, what, scope, id)",
        "DROP INDEX alerts_open",
        """CREATE UNIQUE INDEX alerts_open ON alerts (workspace, channel, what, scope)
            WHERE state = 'open'""",
    ):
        db.execute(statement)
