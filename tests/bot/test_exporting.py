"""Out again: what is exported, that it is harmless, and that it comes in again as it was."""

import csv
import io
import itertools
import re
import sqlite3
import tempfile
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner
from conftest import DATA, NOW, PARIS
from hypothesis import given, settings
from hypothesis import strategies as st

import bot
from bot.__main__ import main
from bot.commands import Place, obey
from bot.exporting import DATABASE, EVERYTHING, FileWanted, Takeout, takeout, write
from bot.exports import Report, import_file
from bot.exports.writing import COLUMNS, STYLES, harmless, unharmed
from bot.exports.writing import write as write_csv
from bot.fields import READERS
from bot.journal import journal
from bot.messages import LANGUAGES, Language, Problem
from bot.schedule import put_what_is_due
from bot.settings import NAMES
from bot.store import Filter, Reminder, Scope, Store
from bot.store.outbox import POSTED
from bot.tokens import Vocabulary
from kpi.periods import ALL, UNDATED, Period, epoch_day
from kpi.posts import (
    COUNTERS,
    FIELDS,
    MEDIA,
    OF_A_DAY,
    Reading,
    hashtags_in,
    local_day_and_slot,
    post_key,
)

UCI = Path(bot.__file__).parent / "samples" / "uci_facebook_metrics.csv"
TODAY = date(2026, 11, 18)
EVER = Scope(MEDIA, Period(UNDATED.start, ALL.end))
ALL_OF_IT = Takeout(EVERYTHING, EVER)


def exported(store: Store, path: Path, *, language: str = "en", workspace: str = "T1") -> Path:
    write(ALL_OF_IT, store, workspace, path, language)
    return path


def everything(store: Store, workspace: str = "T1") -> set[Reading]:
    return set(store.readings(workspace, EVER))


def sums(store: Store, workspace: str) -> list[object]:
    """All that KPIs are computed from."""
    told = [store.findings(workspace).well]
    for by in ((), ("format",), ("campaign",), ("hashtag",), ("slot",), ("author",), ("outlet",)):
        for period in (ALL, UNDATED):
            names, rows = store.sums(workspace, Scope(MEDIA, period), ("account", *by))
            told.append((names, sorted(rows)))
    told.append(sorted(store.levels(workspace, Scope(MEDIA, ALL))[1]))
    return [*told, sorted(store.posts(workspace, EVER)[1], key=str)]


def counts(report: Report) -> tuple[int, int, int]:
    assert (report.reason, report.refused, report.ignored) == (None, 0, ())
    return report.stored.new, report.stored.updated, report.stored.unchanged


# --------------------------------------------------------------------------------- round trip
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_exported_imports_again_to_the_same_figures(
    store: Store, tmp_path: Path, language: str
) -> None:
    for source in (DATA / "posts.csv", UCI):
        import_file(source, store, "T1", who="U1")
    before = everything(store)
    path = exported(store, tmp_path / "all.csv", language=language)

    with Store(tmp_path / "other.db", PARIS) as other:
        assert counts(import_file(path, other, "T9", who="U1")) == (len(before), 0, 0)
        assert everything(other, "T9") == before
        assert sums(other, "T9") == sums(store, "T1")
        again = exported(other, tmp_path / "again.csv", language=language, workspace="T9")
        assert sorted(again.read_bytes().splitlines()) == sorted(path.read_bytes().splitlines())
    assert counts(import_file(path, store, "T1", who="U1")) == (0, 0, len(before))


def test_every_field_has_a_column() -> None:
    told = {"published_at" if name in {"day", "slot"} else name for name in FIELDS}

    assert told <= {*COLUMNS}


def test_spreadsheets_open_it_as_it_is(store: Store, tmp_path: Path) -> None:
    english = exported(store, tmp_path / "en.csv").read_bytes()
    french = exported(store, tmp_path / "fr.csv", language="fr").read_bytes()

    assert english.startswith(b"\xef\xbb\xbfnetwork,media,account,published_at,")
    assert french.startswith(b"\xef\xbb\xbfnetwork;media;account;published_at;")


def test_times_have_their_offset_and_money_its_unit(tmp_path: Path) -> None:
    moment = datetime(2026, 7, 1, 10, 30, tzinfo=UTC)
    day, slot = local_day_and_slot(int(moment.timestamp()), PARIS)
    timed = Reading("x", "1", published_at=int(moment.timestamp()), day=day, slot=slot, spend=1205)
    a_day = Reading("x", "2", day=day, goal_value=123456789, likes=0)
    undated = Reading("x", "3", slot=2 * 24 + 9, likes=7)
    with Store(tmp_path / "vigie.db", PARIS) as store:
        store.submit("T1", [timed, a_day, undated], who="U1", source="line")
        path = exported(store, tmp_path / "fr.csv", language="fr")
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = {row["post_id"]: row for row in csv.DictReader(file, delimiter=";")}

    assert rows["1"]["published_at"] == "2026-07-01T12:30:00+02:00"
    assert (rows["1"]["spend"], rows["1"]["likes"]) == ("12,05", "")
    assert (rows["2"]["published_at"], rows["2"]["goal_value"]) == ("2026-07-01", "1234567,89")
    assert rows["2"]["likes"] == "0"
    assert (rows["3"]["published_at"], rows["3"]["weekday"], rows["3"]["hour"]) == ("", "2", "9")
    assert (rows["1"]["weekday"], rows["1"]["hour"]) == ("", "")


# Whatever a person may have typed, as the readers of forms, lines and files leave it.
ANY = st.text(alphabet=st.sampled_from("=+-@'\t\n \",;#1aàÉ７＝🙂|%<&"), max_size=12)
FREE = ("account", "format", "campaign", "author", "text", "url", "outlet", "outlet_type",
        "message", "prominence")  # fmt: skip
FEW = st.dictionaries(st.sampled_from(COUNTERS), st.integers(0, 10**8), min_size=1, max_size=4)
MOMENTS = st.one_of(
    st.just({}),
    st.builds(lambda slot: {"slot": slot}, st.integers(0, 167)),
    st.builds(lambda day: {"day": epoch_day(day)}, st.dates(date(1995, 1, 1), TODAY)),
    st.builds(
        lambda second: dict(
            zip(
                ("published_at", "day", "slot"),
                (second, *local_day_and_slot(second, PARIS)),
                strict=True,
            )
        ),
        st.integers(800_000_000, 1_790_000_000),
    ),
)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    media = draw(st.sampled_from(MEDIA))
    texts = {name: READERS[name](draw(ANY)) for name in FREE if draw(st.booleans())}
    when = draw(MOMENTS)
    if media in OF_A_DAY and "day" not in when:
        when = {"day": 20_000}
    hashtags = hashtags_in(texts.get("text", "")) or draw(st.sampled_from(("", "promo été")))
    reading = Reading(
        draw(st.sampled_from(("x", "email", "web", "press"))),
        READERS["post_id"](draw(ANY)),
        media,
        sentiment=draw(st.sampled_from(("", "negative"))),
        hashtags=hashtags,
        **texts,
        **when,
        **draw(FEW),
    )
    return reading if reading.post_id else reading._replace(post_id=post_key(reading))


NUMBERS = itertools.count()


@pytest.fixture(scope="module")
def shared() -> Iterator[Store]:
    with (
        tempfile.TemporaryDirectory() as folder,
        Store(Path(folder) / "vigie.db", PARIS) as store,
    ):
        yield store


@settings(max_examples=150)
@given(st.lists(readings(), min_size=1, max_size=6), st.sampled_from(LANGUAGES))
def test_any_reading_comes_in_again_as_it_was(
    shared: Store, given: list[Reading], language: str
) -> None:
    number = next(NUMBERS)
    here, there = f"A{number}", f"B{number}"
    shared.submit(here, given, who="U1", source="line")
    with tempfile.TemporaryDirectory() as folder:
        path = exported(shared, Path(folder) / "out.csv", language=language, workspace=here)
        new = counts(import_file(path, shared, there, who="U1"))
        again = counts(import_file(path, shared, here, who="U1"))
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = list(csv.reader(file, delimiter=STYLES[language].separator))

    assert everything(shared, there) == everything(shared, here)
    assert new == (len(everything(shared, here)), 0, 0)
    assert again[:2] == (0, 0)
    assert shared.findings(there).well
    assert not [cell for row in cells for cell in row if cell[:1] in {*"=+-@\t\r"} - {""}]


@given(st.text(alphabet="'=+-@\t\rab ＝"))
def test_the_mark_of_a_harmless_cell_comes_off_again(text: str) -> None:
    assert unharmed(harmless(text)) == text
    assert harmless(text)[:1] not in {*"=+-@\t\r＝"}


def test_a_text_of_a_file_made_by_hand_keeps_its_apostrophe(tmp_path: Path) -> None:
    path = tmp_path / "hand.csv"
    path.write_text("network,likes,text\nx,1,'tis the season\nx,1,'quoted'\n", encoding="utf-8")
    with Store(tmp_path / "vigie.db", PARIS) as store:
        import_file(path, store, "T1", who="U1")
        assert {one.text for one in everything(store)} == {"'tis the season", "'quoted'"}


def test_a_long_export_takes_little_memory(tmp_path: Path) -> None:
    with Store(tmp_path / "vigie.db", PARIS) as store:
        some = (Reading("x", str(n), text=f"Post {n}", day=20_000 + n % 99) for n in range(40_000))
        store.submit("T1", some, who="U1", source="line")
        # The first ones bring what is loaded once.
        write_csv(
            io.StringIO(), itertools.islice(store.readings("T1", EVER), 9), PARIS, STYLES["en"]
        )
        tracemalloc.start()
        exported(store, tmp_path / "out.csv")
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert most < 2 << 20


def test_an_export_is_of_one_moment(store: Store) -> None:
    before = everything(store)
    reading = store.readings("T1", EVER)
    first = next(reading)
    store.submit("T1", [Reading("x", "later", likes=1)], who="U1", source="line")

    assert {first, *reading} == before


# ----------------------------------------------------------------------------- what is wanted
def wanted(line: str) -> Takeout:
    return takeout(line, TODAY, Vocabulary({"campaign": ["Black Friday", "la presse"]}))


OCTOBER = Period(date(2026, 10, 1), date(2026, 11, 1))


@pytest.mark.parametrize(
    ("line", "media", "period", "filters"),
    [
        ("", MEDIA, EVER.period, ()),
        ("all time", MEDIA, EVER.period, ()),
        ("tout", MEDIA, EVER.period, ()),
        ("linkedin octobre", MEDIA, OCTOBER, (Filter("network", ("linkedin",)),)),
        ("last month press mentions", ("earned", "press"), OCTOBER, ()),
        ("le mois dernier presse, concurrents", ("press", "rival"), OCTOBER, ()),
        ("mentions,presse", ("earned", "press"), EVER.period, ()),
        ("media:earned,press", ("earned", "press"), EVER.period, ()),
        ("posts about us, presse -media:press", ("earned",), EVER.period, ()),
        ("account:nova,press", MEDIA, EVER.period, (Filter("account", ("nova", "press")),)),
        ("posts, abonnés", ("owned", "account"), EVER.period, ()),
        ("abonnés", ("account",), EVER.period, ()),
        ("nos posts undated", ("owned",), UNDATED, ()),
        ("-media:press", ("owned", "earned", "account", "rival"), EVER.period, ()),
        ('campaign:"la presse"', MEDIA, EVER.period, (Filter("campaign", ("la presse",)),)),
    ],
)
def test_a_line_says_what_is_wanted(
    line: str, media: tuple[str, ...], period: Period, filters: tuple[Filter, ...]
) -> None:
    assert wanted(line).scope == Scope(media, period, filters)


def examples() -> list[str]:
    """What the page about exports says to type."""
    page = (Path(__file__).parents[2] / "docs" / "export.md").read_text(encoding="utf-8")
    table = page.partition("|---|---|")[2].partition("\n\n")[0]
    return re.findall(r"`([^`]+)`", table)


@pytest.mark.parametrize("line", examples())
def test_what_the_page_says_to_type_is_understood(line: str) -> None:
    assert wanted(line).scope != EVER


@pytest.mark.parametrize("line", ["database", "base", "Base de données", "sqlite"])
def test_the_whole_database_may_be_wanted(line: str) -> None:
    assert wanted(line) == Takeout(DATABASE)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("linkedin by week", "export-what"),
        ("likes linkedin", "export-what"),
        ("octobre vs septembre", "export-what"),
        ("foobarbaz", "word-unknown"),
        ("database linkedin", "word-unknown"),
    ],
)
def test_what_is_no_choice_of_posts_is_refused(line: str, problem: str) -> None:
    with pytest.raises(Problem, match=problem):
        wanted(line)


def test_only_what_is_wanted_is_exported(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    posts = write(wanted("linkedin 2026-11-03..2026-11-05"), store, "T1", path, "en")

    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [(row["network"], row["published_at"]) for row in csv.DictReader(file)]
    assert (posts, rows) == (2, [("linkedin", f"2026-11-0{n}T09:00:00+01:00") for n in (3, 5)])


@pytest.mark.parametrize("verb", ["export", "exporter"])
def test_where_nothing_can_be_sent_it_says_how_to_have_it(
    store: Store, now: datetime, verb: str
) -> None:
    with pytest.raises(FileWanted) as found:
        obey(f"/vigie {verb} linkedin", Place("T1", "U1"), store, now)

    assert "vigie export" in Language("fr").say(found.value.said)
    assert found.value.takeout.scope


def test_nothing_to_export_is_said_and_leaves_no_file(store: Store, tmp_path: Path) -> None:
    there = set(tmp_path.iterdir())
    with pytest.raises(Problem, match="export-nothing"):
        write(wanted("tiktok"), store, "T1", tmp_path / "out.csv", "en")
    with pytest.raises(Problem, match="export-nothing"):
        write(Takeout(DATABASE), store, "T9", tmp_path / "out.db", "en")

    assert {path for path in tmp_path.iterdir() if "vigie.db" not in path.name} <= there


def test_what_was_deleted_is_not_exported(store: Store, tmp_path: Path) -> None:
    deleted, *others = everything(store)
    store.delete("T1", deleted, who="U1")

    assert write(ALL_OF_IT, store, "T1", tmp_path / "out.csv", "en") == len(others)
    assert everything(store) == {*others}
    write(Takeout(DATABASE), store, "T1", tmp_path / "copy.db", "en")
    with Store(tmp_path / "copy.db", PARIS) as copy:
        assert everything(copy) == {*others}
        assert copy.submit("T1", [deleted], who="U1", source="posts.csv").deleted == 1
        assert copy.undo("T1", 2, who="U1").restored == 1
        assert copy.findings("T1").well


# ------------------------------------------------------------------------------- the database
def test_reminders_come_with_the_database_and_are_said_once(store: Store, tmp_path: Path) -> None:
    store.remind("T1", Reminder("U7", "linkedin", 0, 540), who="U1")
    week = NOW + timedelta(days=7)
    put_what_is_due(store, "T1", week)
    letter = store.outbox.claim("T1", int(week.timestamp()), 60)
    assert letter
    assert store.outbox.keep(replace(letter, state=POSTED))
    store.remind("T2", Reminder("U8", "", 0, 540), who="U8")
    write(Takeout(DATABASE), store, "T1", tmp_path / "copy.db", "en")

    with Store(tmp_path / "copy.db", PARIS) as copy:
        assert copy.reminders("T1") == store.reminders("T1")
        assert copy.reminders("T2") == []
        put_what_is_due(copy, "T1", week)
        assert copy.outbox.claim("T1", int(week.timestamp()) + 60, 60) is None


def test_the_database_is_that_of_one_workspace(store: Store, tmp_path: Path) -> None:
    secret = "Bordereau-Ultramarin"
    store.submit("T_OTHER", [Reading("x", "1", text=secret, likes=1)], who="USECRET", source="line")
    store.submit("T1", [Reading("x", "again", likes=1)], who="U1", source="line")
    store.submit("T1", [Reading("x", "again", likes=2)], who="U1", source="line")
    path = tmp_path / "copy.db"
    assert write(Takeout(DATABASE), store, "T1", path, "en") == len(everything(store))

    content = path.read_bytes()
    assert not [word for word in (secret, "T_OTHER", "USECRET") if word.encode() in content]
    assert path.stat().st_mode & 0o777 == 0o600
    assert not list(tmp_path.glob("copy.db-*"))
    with Store(path, ZoneInfo("UTC")) as copy:
        copy.verify()
        assert copy.workspaces() == ["T1"]
        assert copy.zone("T1") == PARIS
        assert sums(copy, "T1") == sums(store, "T1")
        assert copy.journal("T1") == store.journal("T1")
        assert copy.undo("T1", who="U1").restored == 1
        numbers = [
            kept.submit("T1", [Reading("x", "next", likes=1)], who="U1", source="line").submission
            for kept in (store, copy)
        ]
        assert numbers[1] <= numbers[0]
        assert copy.findings("T1").well


def test_the_database_has_nothing_of_what_people_asked(store: Store, tmp_path: Path) -> None:
    store.take("T1", "Ev1", '{"text": "un mot confidentiel"}')
    write(Takeout(DATABASE), store, "T1", tmp_path / "copy.db", "en")

    assert b"confidentiel" not in (tmp_path / "copy.db").read_bytes()


def test_every_table_is_a_workspaces(store: Store) -> None:
    """Else a copy would leave some of it out."""
    own = {"sqlite_sequence", "_sqlite_migrations"}
    with closing(sqlite3.connect(store.path)) as con:
        tables = {
            name for (name,) in con.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        }
        for table in tables - own:
            names = {row[1] for row in con.execute(f"PRAGMA table_info({table})")}
            assert "workspace" in names, table


# --------------------------------------------------------------------------- the command line
@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (*NAMES, "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def vigie(*words: str) -> str:
    result = CliRunner().invoke(main, words)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return f"{result.exit_code} {result.output}"


def test_a_file_is_written_from_the_command_line(folder: Path, store: Store) -> None:
    posts = len(everything(store))
    assert f"{posts} lines of figures are in out.csv" in vigie("export", "out.csv")
    assert f"{posts} lignes" in vigie("export", "out.db", "--language", "fr")
    assert "2 lines" in vigie("export", "some.csv", "instagram", "2026-11-09..2026-11-11")
    assert "of T1 equal" in vigie("check", "--database", "out.db")
    assert f"{posts} new" in vigie("import", "out.csv", "--database", "new.db", "--workspace", "T2")
    [entry, *_] = store.journal("T1")
    assert entry.details == {"what": "instagram 2026-11-09..2026-11-11", "rows": 2}
    shown = journal(store.journal("T1"), PARIS)
    told = [Language("en").cell(row[2]) for row in shown.table.rows]
    assert told[:2] == [
        "Exported “instagram 2026-11-09..2026-11-11” (2 lines)",
        "Took out the whole database",
    ]
    assert not list(folder.glob(".vigie-*"))


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("out.txt",), "name the file"),
        (("vigie.db",), "already"),
        (("nowhere/out.csv",), "folder exists"),
        (("out.db", "linkedin"), "always whole"),
        (("out.csv", "--workspace", "T9"), "nothing to export"),
        (("out.csv", "--database", "no.db"), "no file no.db"),
    ],
)
def test_what_can_not_be_written_is_told(folder: Path, words: tuple[str, ...], told: str) -> None:
    before = (folder / "vigie.db").read_bytes()
    assert vigie("export", *words).startswith("1 ")
    assert told in vigie("export", *words)

    assert (folder / "vigie.db").read_bytes() == before
    assert not list(folder.glob("out.*"))
