"""What several tests start from: a moment, some posts made by hand, a generated brand."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from sqlite_utils import Database

from bot.entries import reading_of
from bot.exports import import_file
from bot.store import Store
from bot.store.migrations import migrations

# A busy machine fails no test: speed is measured in benchmarks/.
settings.register_profile("vigie", deadline=None)
settings.load_profile("vigie")

DATA = Path(__file__).parent / "data"
PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=PARIS)  # a Wednesday

# Twelve posts of ours in two weeks, on three networks; YouTube tells neither reach nor conversions.
OWNED = """
network date time impressions reach likes comments shares clicks conversions
instagram 2026-11-02 18:00 1200 1000 60 6 4 20 2
instagram 2026-11-04 18:00 1300 1100 66 5 3 22 2
instagram 2026-11-06 12:00 1100 900 30 2 1 18 1
instagram 2026-11-09 18:00 1500 1200 90 8 6 30 4
instagram 2026-11-11 18:00 1400 1150 80 7 5 26 3
linkedin 2026-11-03 09:00 800 700 14 2 1 40 8
linkedin 2026-11-05 09:00 750 650 12 1 0 36 9
linkedin 2026-11-10 09:00 900 800 20 3 2 45 10
linkedin 2026-11-12 09:00 820 710 16 2 1 41 9
youtube 2026-11-03 17:00 2000 - 40 3 2 10 -
youtube 2026-11-10 17:00 2400 - 52 4 3 12 -
youtube 2026-11-13 17:00 1900 - 35 2 1 9 -
"""
# What others wrote: one of them would like to call the whole channel.
EARNED = (
    ("x", "2026-11-05", "@ana", "positive", "J'adore @nova & co"),
    ("x", "2026-11-07", "@ana", "positive", "Encore *bravo* `nova`"),
    ("x", "2026-11-09", "@leo", "negative", "<!channel> déçu, <https://evil.example|cliquez>"),
    ("instagram", "2026-11-12", "@mia", "neutral", "=cmd() _unboxing_ ~nova~"),
)


def posts() -> list[dict[str, str]]:
    """The fields of every post."""
    titles, *rows = (line.split() for line in OWNED.strip().splitlines())
    owned = [dict(zip(titles, row, strict=True)) for row in rows]
    told = [
        {
            **fields,
            "media": "owned",
            "account": "nova",
            "format": "video" if fields["network"] == "youtube" else "image",
            "text": f"Post {number} of <nova> & friends",
            "url": f"https://social.example/{number}",
        }
        for number, fields in enumerate(owned)
    ]
    earned = ("network", "date", "author", "sentiment", "text")
    told += [{**dict(zip(earned, row, strict=True)), "media": "earned"} for row in EARNED]
    press = {"media": "press", "network": "press", "outlet": "Le Quotidien", "audience": "120000"}
    told.append({**press, "date": "2026-11-08", "outlet_type": "national_daily"})
    email = {"media": "owned", "network": "email", "campaign": "Lettre 45", "date": "2026-11-06"}
    return [*told, {**email, "deliveries": "2000", "opens": "700", "clicks": "60"}]


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def today() -> date:
    return NOW.date()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The figures of workspace T1; any other workspace has none."""
    with Store(tmp_path / "vigie.db", PARIS, clock=NOW.timestamp) as store:
        readings = [reading_of(fields, NOW.date(), PARIS) for fields in posts()]
        store.submit("T1", readings, who="U0", source="posts.csv")
        yield store


@pytest.fixture(scope="module")
def nova(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Two years of a generated brand (tests/data): the figures of workspace T1."""
    with Store(tmp_path_factory.mktemp("nova") / "vigie.db", PARIS) as store:
        import_file(DATA / "posts.csv", store, "T1", who="U1")
        yield store


def make_older(path: Path, step: str) -> None:
    """Make a closed database one of before a step of the schema, which knows what both know."""
    older = path.with_suffix(".older")
    with closing(sqlite3.connect(older, isolation_level=None)) as con:
        migrations.apply(Database(con), stop_before=step)
        con.execute("ATTACH ? AS newer", (str(path),))
        tables = con.execute(
            """SELECT name, (SELECT group_concat(name, ', ') FROM pragma_table_info(t.name))
               FROM sqlite_schema t WHERE type = 'table' AND name NOT LIKE '%sqlite_%'
               AND name IN (SELECT name FROM newer.sqlite_schema)"""
        )
        for table, columns in tables.fetchall():
            con.execute(f"INSERT INTO {table} SELECT {columns} FROM newer.{table}")
    older.replace(path)
