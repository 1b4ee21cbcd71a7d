"""Files into readings: what is recognised, what it adds up to, what is refused and why."""

import csv
import io
import json
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from time import monotonic
from zoneinfo import ZoneInfo

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import bot
from bot.exports import FileProblem, Import, Report, import_file
from bot.exports.meanings import Seen
from bot.exports.sheets import BLOCK
from bot.fields import media_in
from bot.messages import Problem, Said
from bot.store import Scope, Store
from kpi.periods import ALL, UNDATED, epoch_day
from kpi.posts import COUNTERS, MEDIA, NO_SLOT, UNDATED_DAY, Reading

PARIS = ZoneInfo("Europe/Paris")
UCI = Path(bot.__file__).parent / "samples" / "uci_facebook_metrics.csv"
POSTS = Path(__file__).parent.parent / "data" / "posts.csv"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "vigie.db", PARIS) as store:
        yield store


def written(folder: Path, content: str | bytes, name: str = "export.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def readings(folder: Path, content: str | bytes) -> list[Reading]:
    return read(written(folder, content))


def read(path: Path) -> list[Reading]:
    with Import(path, PARIS) as found:
        return list(found)


def refusals(folder: Path, content: str | bytes) -> list[tuple[int, Said]]:
    with Import(written(folder, content), PARIS, latest=date(2026, 11, 22)) as found:
        with suppress(FileProblem):
            for _ in found:
                pass
        return [(row.line, row.why) for row in found.refusals]


def name(said: Said) -> str:
    return said.name


def bare(said: Said) -> str:
    """The reason, without the column that it is about."""
    why = dict(said.values).get("why", said)
    return why.name if isinstance(why, Said) else ""


# --- The two files that are published ---------------------------------------------------------


def test_the_uci_file_adds_up_to_what_was_counted_apart(store: Store) -> None:
    report = import_file(UCI, store, "T1", who="U1").as_json(name)

    [table] = report["tables"]
    assert report["outcome"] == "accepted"
    assert report["reason"] is None
    assert report["platform"] == "facebook"
    assert report["refused_rows"] == []
    assert (table["kind"], table["rows"]) == ("posts", 500)
    assert table["sums"] == {
        "impressions": 14_792_974,
        "reach": 6_951_680,
        "likes": 88_795,
        "comments": 3_741,
        "shares": 13_524,
        "clicks": 707_565,
        "engagements": 106_060,
        "followers": 61_597_088,
        "engaged_people": 460_172,
    }
    assert table["missing"] == {"likes": 1, "shares": 4}
    assert table["mapping"]["clicks"] == "Lifetime Post Consumptions"
    assert table["mapping"]["engagements"] == "Total Interactions"
    assert table["first_date"] is None
    assert table["last_date"] is None


def test_the_uci_posts_have_an_hour_and_no_date() -> None:
    first = read(UCI)[0]

    assert (first.network, first.media, first.account) == ("facebook", "owned", "uci")
    assert (first.day, first.published_at) == (UNDATED_DAY, None)
    assert first.slot == 2 * 24 + 3  # weekday 4, where 1 is Sunday: Wednesday
    assert first.format == "image"
    assert (first.reach, first.likes, first.followers) == (2752, 79, 139_441)


def test_the_own_csv_adds_up_to_what_pandas_counts(store: Store) -> None:
    report = import_file(POSTS, store, "T1", who="U1").as_json(name)

    frame = pd.read_csv(POSTS)
    kinds = frame["media"].map({"earned": "mentions", "press": "press", "owned": "posts"})
    frame["kind"] = kinds.where(frame["network"] != "email", "email")
    columns = [column for column in frame.columns if column in COUNTERS]
    assert report["outcome"] == "accepted"
    assert report["refused_rows"] == []
    assert {table["kind"] for table in report["tables"]} == set(frame["kind"])
    for table in report["tables"]:
        rows = frame[frame["kind"] == table["kind"]]
        days = rows["published_at"].str[:10]
        assert table["rows"] == len(rows)
        known = [column for column in columns if rows[column].notna().any()]
        assert table["sums"] == {column: int(rows[column].sum()) for column in known}
        blank = {column: int(rows[column].isna().sum()) for column in columns}
        assert table["missing"] == {column: count for column, count in blank.items() if count}
        assert (table["first_date"], table["last_date"]) == (days.min(), days.max())
        assert table["mapping"] == {column: column for column in columns}


@pytest.mark.parametrize("path", [UCI, POSTS])
def test_the_same_file_twice_changes_nothing(store: Store, path: Path) -> None:
    rows = len(pd.read_csv(path, sep=None, engine="python"))
    first = import_file(path, store, "T1", who="U1")
    again = import_file(path, store, "T1", who="U2")

    assert first.stored
    assert again.stored
    assert (first.stored.new, first.stored.updated, first.stored.unchanged) == (rows, 0, 0)
    assert (again.stored.new, again.stored.updated, again.stored.unchanged) == (0, 0, rows)
    assert store.findings("T1").well


# --- Vigie's own CSV --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        "network,post_id,likes,text\nx,1,1200,Déjà vu\n",
        "likes,text,network,post_id\r\n1200,Déjà vu,x,1\r\n",
        "\ufeffnetwork,post_id,likes,text\nx,1,1200,Déjà vu\n",
        "Network;Post_ID;Likes;Text\nTwitter;1;1 200;Déjà vu\n",
        "network\tpost_id\tlikes\ttext\nx\t1\t1,2k\tDéjà vu",
        "sep=;\nnetwork;post_id;likes;text\nx;1;1.200;Déjà vu\n",
        '"network","post_id","likes","text"\n"x","1","1200.0","Déjà vu"\n',
        "network,post_id,likes,text\nx, 1 ,1\u202f200, Déjà vu \n",
        "\n\nnetwork,post_id,likes,text,,\n\nx,1,1200,Déjà vu,,\n,,,,,\n",
        "network,post_id,likes,text\nx,1,1200,Déjà vu\n".encode("utf-16"),
        "network;post_id;likes;text\nx;1;1\xa0200;Déjà vu\n".encode("cp1252"),
    ],
)
def test_a_file_however_it_was_saved(tmp_path: Path, content: str | bytes) -> None:
    [reading] = readings(tmp_path, content)

    assert reading == Reading("x", "1", text="Déjà vu", likes=1200)


def test_every_field_has_its_column(tmp_path: Path) -> None:
    header = [field for field in Reading._fields if field not in {"day", "slot", "hashtags"}]
    texts = {
        "network": "x",
        "media": "earned",
        "sentiment": "positif",
        "published_at": "2026-11-20",
    }
    row = [texts.get(field, "12") for field in header]
    [reading] = readings(tmp_path, ",".join(header) + "\n" + ",".join(row))

    assert reading.sentiment == "positive"
    assert reading.spend == 1200  # money is in units in a file, in cents in the store
    assert all(getattr(reading, counter) in {12, 1200} for counter in COUNTERS)


@pytest.mark.parametrize(
    ("cell", "day", "slot", "published_at"),
    [
        ("2026-11-20T14:30:00+01:00", date(2026, 11, 20), 4 * 24 + 14, 1795181400),
        ("2026-11-20T13:30:00Z", date(2026, 11, 20), 4 * 24 + 14, 1795181400),
        ("2026-11-20 14:30", date(2026, 11, 20), 4 * 24 + 14, 1795181400),
        ("2026-11-20T23:45:00-05:00", date(2026, 11, 21), 5 * 24 + 5, 1795236300),
        ("2026-11-20", date(2026, 11, 20), NO_SLOT, None),
        ("", None, NO_SLOT, None),
        ("n/a", None, NO_SLOT, None),
    ],
)
def test_dates(
    tmp_path: Path, cell: str, day: date | None, slot: int, published_at: int | None
) -> None:
    [reading] = readings(tmp_path, f"network,post_id,published_at,likes\nx,1,{cell},3\n")

    assert reading.day == (epoch_day(day) if day else UNDATED_DAY)
    assert (reading.slot, reading.published_at) == (slot, published_at)


def test_rows_of_every_media_have_their_tables(tmp_path: Path, store: Store) -> None:
    path = written(
        tmp_path,
        "network,media,account,published_at,likes,followers,mentions,opens,outlet\n"
        "x,owned,nova,2026-11-20,3,,,,\n"
        "email,,lettre,2026-11-20,,,,5,\n"
        "x,earned,,2026-11-21,1,,,,\n"
        "press,press,,2026-11-21,,,,,Le Quotidien\n"
        "x,account,nova,2026-11-21,,900,,,\n"
        "x,rival,Moka,2026-11-21,,,12,,\n",
    )
    report = import_file(path, store, "T1", who="U1").as_json(name)

    tables = {table["kind"]: table for table in report["tables"]}
    assert list(tables) == ["posts", "email", "mentions", "press", "followers", "rivals"]
    assert tables["followers"]["sums"]["followers"] == 900
    assert tables["rivals"]["sums"] == {"mentions": 12}
    assert tables["press"]["sums"] == {}
    assert tables["posts"]["missing"] == {"followers": 1, "mentions": 1, "opens": 1}
    keys = {reading.media: reading.post_id for reading in read(path)}
    assert keys["account"] == "account:nova:2026-11-21"
    assert keys["rival"] == "rival:Moka:x:2026-11-21"


def test_posts_that_nothing_tells_apart_are_as_many_posts(tmp_path: Path) -> None:
    content = "network,published_at,likes\nx,2026-11-20,3\nx,2026-11-20,5\nx,,3\nx,,3\n"
    keys = [reading.post_id for reading in readings(tmp_path, content)]

    assert len(set(keys)) == 4
    assert keys == [reading.post_id for reading in readings(tmp_path, content)]


def test_the_same_link_is_the_same_post(tmp_path: Path) -> None:
    content = (
        "network,url,likes\nx,https://x.com/i/status/17,3\nx,https://x.com/i/status/17?s=20,4\n"
    )

    assert [reading.post_id for reading in readings(tmp_path, content)] == ["17", "17"]


def test_texts_are_kept_but_for_what_nobody_can_see(tmp_path: Path) -> None:
    [reading] = readings(
        tmp_path, 'network,post_id,likes,text\nx,1,3,"On\0 recrute,\r\n""ici"" #CDI 👩‍🔬\x1b"\n'
    )

    assert reading.text == 'On recrute,\n"ici" #CDI 👩‍🔬'
    assert reading.hashtags == "cdi"


def test_unknown_columns_are_told(tmp_path: Path, store: Store) -> None:
    path = written(tmp_path, "network,post_id,impresions,likes\nx,1,30,4\n")

    report = import_file(path, store, "T1", who="U1")

    assert report.ignored == ("impresions",)
    assert Said("import-ignored", columns=("impresions",)) in report.lines()


# --- What is refused --------------------------------------------------------------------------


def test_refused_rows_are_told_with_their_lines(tmp_path: Path) -> None:
    content = (
        "network,post_id,published_at,text,likes\n"
        'x,1,,"two\nlines",3\n'
        "x,2,,,-3\n"
        "myspace,3,,,3\n"
        "\n"
        "x,4,soon,,3\n"
        "x,5,2027-01-01,,3\n"
        "x,6,0001-01-01,,3\n"
        ",7,,,3\n"
        "x,8,,a,3,spilled\n"
        "x,6.49E+17,,,3\n"
        "x,9\n"
        "x,10,,,12 %\n"
    )

    assert {line: bare(why) for line, why in refusals(tmp_path, content)} == {
        4: "number-negative",
        5: "network-unknown",
        7: "date-not-read",
        8: "date-future",
        9: "date-impossible",
        10: "row-no-network",
        11: "row-too-long",
        14: "number-not-a-rate",
    }


def test_a_row_without_any_figure_counts_nothing(tmp_path: Path) -> None:
    content = (
        "network,media,outlet,author,likes\n"
        "x,,,Léa,\n"
        "x,,,,n/a\n"
        "x,,,,0\n"
        "press,press,Le Quotidien,,\n"
        "press,press,,,\n"
        "x,earned,,@lea,\n"
        "x,account,,,\n"
    )

    assert [(line, why.name) for line, why in refusals(tmp_path, content)] == [
        (2, "row-no-figure"),
        (3, "row-no-figure"),
        (6, "row-no-figure"),
        (8, "row-no-figure"),
    ]


def test_a_file_without_any_figure_stores_nothing(tmp_path: Path, store: Store) -> None:
    path = written(tmp_path, "network,post_id,text,likes\nx,1,Hello,\nx,2,Hi,\n")
    report = import_file(path, store, "T1", who="U1")

    assert report.reason == Said("file-no-figure")
    assert store.workspaces() == []


def test_what_nobody_can_see_in_a_column_s_name(tmp_path: Path) -> None:
    [reading] = readings(tmp_path, "net\0work,\0post_id,likes\0\nx,1,3\n")

    assert reading == Reading("x", "1", likes=3)


@pytest.mark.parametrize("between", [0, 2 * BLOCK])
def test_a_post_that_is_there_twice_counts_once_as_it_is_stored(
    tmp_path: Path, store: Store, between: int
) -> None:
    others = "".join(f"x,,o{number},,,\n".replace(",,\n", ",1,\n") for number in range(between))
    path = written(
        tmp_path,
        "network,media,post_id,likes,clicks,spend\n"
        f"x,,1,5,2,\n{others}x,,1,7,,\nx,earned,1,,,1.5\nx,,2,10,,\n",
    )
    report = import_file(path, store, "T1", who="U1")
    tables = {table.kind: table.as_json() for table in report.tables}

    assert tables["mentions"]["sums"] == {"likes": 7, "clicks": 2, "spend": 1.5}
    assert tables["posts"]["sums"].get("likes") == 10
    assert tables["posts"]["missing"]["spend"] == 1 + between
    names, rows = store.sums("T1", Scope(MEDIA, UNDATED), terms=("likes",))
    assert sum(row[names.index("likes")] for row in rows) == 17


def test_the_tone_of_an_article_that_is_there_twice_counts_once(
    tmp_path: Path, store: Store
) -> None:
    path = written(
        tmp_path,
        "network,media,url,sentiment\n"
        "press,press,https://a.fr/1,positive\npress,press,https://a.fr/2,neutral\n"
        "press,press,https://a.fr/1,negative\npress,press,https://a.fr/1,\n",
    )
    [table] = import_file(path, store, "T1", who="U1").tables

    assert table.as_json()["tones"] == {"neutral": 1, "negative": 1}


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("a" + " :" * 60_000 + "x", "1"),
        ("(" * 120_000, "1"),
        ("likes", "1" + " " * 120_000 + "!"),
        ("url", "a." * 60_000),
    ],
)
def test_long_cells_take_no_long_time(tmp_path: Path, name: str, cell: str) -> None:
    begun = monotonic()
    read = readings(tmp_path, f"network,post_id,saves,{name}\nx,1,3,{cell}\nx,2,4,5\n")

    assert read[-1].saves == 4
    assert monotonic() - begun < 5


def test_many_titles_take_no_long_time(tmp_path: Path) -> None:
    above = "\n".join(",".join(f"w{at} z{row}" for at in range(400)) for row in range(8))
    begun = monotonic()
    table = "Nos abonnés en 2026\nDate,Instagram,Facebook\n2026-10-05,3,4\n2026-10-06,5,6\n"
    read = readings(tmp_path, f"{above}\n{table}")

    assert [(one.network, one.followers) for one in read] == [
        *(("instagram", 3), ("instagram", 5), ("facebook", 4), ("facebook", 6)),
    ]
    assert monotonic() - begun < 5


def test_long_cells_are_not_remembered_for_long() -> None:
    seen = Seen(len)
    for letter in "abc":
        assert seen.column([letter * (Seen.MOST_LETTERS + 1)]) == ([Seen.MOST_LETTERS + 1], {})

    assert len(seen) == 1


@pytest.mark.parametrize(
    ("cell", "tone"),
    [("-0,4", "negative"), ("2", "positive"), ("0", "neutral"), ("+", "positive"), ("1e5", "")],
)
def test_tones_may_be_scores(tmp_path: Path, cell: str, tone: str) -> None:
    content = f"network;media;post_id;Sentiment;likes\nx;earned;1;{cell};1\nx;earned;2;positif;1\n"
    assert readings(tmp_path, content)[0].sentiment == tone


def test_a_refusal_names_the_column(tmp_path: Path) -> None:
    [(line, why)] = refusals(tmp_path, "Network,Likes\nx,3\nx,beaucoup\n")

    assert line == 3
    wrong = Said("number-unreadable", text="beaucoup")
    assert why == Said("field-wrong", field="Likes", why=wrong)


def test_the_figures_of_an_account_need_a_day(tmp_path: Path) -> None:
    content = "network,media,published_at,followers\nx,account,,3\nx,account,2026-11-20,4\n"

    assert refusals(tmp_path, content) == [(2, Said("row-no-date"))]


def test_the_rows_that_are_right_are_kept(tmp_path: Path, store: Store) -> None:
    path = written(tmp_path, "network,post_id,likes\nx,1,3\nx,2,-3\nx,3,4\n")
    report = import_file(path, store, "T1", who="U1")

    assert report.stored
    assert report.stored.new == 2
    assert report.as_json(name) == {
        "outcome": "accepted",
        "reason": None,
        "platform": "vigie",
        "tables": [
            {
                "kind": "posts",
                "rows": 2,
                "networks": ["x"],
                "account": None,
                "sums": {"likes": 7},
                "missing": {},
                "first_date": None,
                "last_date": None,
                "mapping": {"likes": "likes"},
            }
        ],
        "refused_rows": [{"line": 3, "why": "field-wrong"}],
        "warnings": ["noted-undated"],
        "asks": [],
    }
    json.dumps(report.as_json(name))


def test_only_the_first_refused_rows_are_listed(tmp_path: Path, store: Store) -> None:
    path = written(tmp_path, "network,likes\nx,1\n" + "x,-1\n" * 3000)
    report = import_file(path, store, "T1", who="U1")
    rows = report.as_json(repr)["refused_rows"]

    assert report.refused == 3000
    assert len(rows) == 1000
    assert rows[-1] == {"line": 1002, "why": "Said('rows-more', rows=2001)"}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "file-empty"),
        (" \r\n\n", "file-empty"),
        (b"\xef\xbb\xbf", "file-empty"),
        ("network,likes\n", "file-no-rows"),
        ("network,likes\nmyspace,3\nx,-1\n", "file-all-refused"),
        ("a,b\n1,2\n", "file-unknown"),
        ("likes\n3\n", "file-unknown"),
        ("Ceci n'est pas un tableau.", "file-unknown"),
        ("network,likes,Likes\nx,1,2\n", "file-column-twice"),
        ("<!DOCTYPE html><title>Sign in</title>", "file-web-page"),
        ("\n<HTML lang=en>", "file-web-page"),
        (b"PK\x03\x04...", "file-archive-damaged"),
        (b"\xd0\xcf\x11\xe0...", "file-workbook-damaged"),
        (b"\x1f\x8b\x08...", "file-compressed"),
        (b"%PDF-1.7", "file-pdf"),
        (bytes(range(256)) * 9, "file-not-table"),
        (b"\0\1" * 99, "file-not-table"),
        (b"\xff\xfen\0e\0t", "file-not-table"),
        ("network," + "a," * 100_000 + "\n", "file-too-wide"),
        ("network," * 2000 + "\n", "file-too-wide"),
        ('network,likes,text\nx,3,"open\nx,4,\n', "file-quote-open"),
        ('network,likes,text\nx,3,"' + "long " * 40_000 + '"\n', "file-cell-too-long"),
        ("network,likes,text\nx,3," + "long " * 400_000, "file-cell-too-long"),
    ],
)
def test_a_file_that_cannot_be_stores_nothing(
    tmp_path: Path, store: Store, content: str | bytes, problem: str
) -> None:
    report = import_file(written(tmp_path, content), store, "T1", who="U1")

    assert (report.outcome, report.stored, report.tables) == ("refused", None, ())
    assert report.reason
    assert report.reason.name == problem
    assert store.posts("T1", Scope(MEDIA, ALL))[1] == []
    assert store.posts("T1", Scope(MEDIA, UNDATED))[1] == []
    assert store.journal("T1") == []


def test_an_unknown_file_is_told_by_its_columns(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as caught:
        read(written(tmp_path, "Pièce;Poids;Durée\na;1;2\n"))

    assert caught.value.said == Said("file-unknown", columns=("Pièce", "Poids", "Durée"))


def test_a_file_that_is_too_large_or_away(tmp_path: Path) -> None:
    path = written(tmp_path, "network,likes\nx,1\n")

    for file, largest, problem in (
        (path, 5, "file-too-large"),
        (tmp_path / "away.csv", 5, "file-unreadable"),
        (tmp_path, 1 << 30, "file-unreadable"),
    ):
        with pytest.raises(FileProblem) as caught, Import(file, PARIS, largest=largest):
            pass
        assert caught.value.said.name == problem


# --- The import as a whole --------------------------------------------------------------------


def test_a_dry_run_tells_the_same_and_stores_nothing(store: Store) -> None:
    dry = import_file(POSTS, store, "T1", who="U1", dry_run=True)

    assert dry.stored is None
    assert store.journal("T1") == []
    assert Said("import-dry") in dry.lines()
    assert import_file(POSTS, store, "T1", who="U1").as_json(name) == dry.as_json(name)


def test_an_import_is_one_submission_that_can_be_undone(store: Store) -> None:
    report = import_file(UCI, store, "T1", who="U1", source="septembre.csv")

    assert report.stored
    undone = store.undo("T1", report.stored.submission, who="U1")
    assert (undone.removed, undone.source) == (500, "septembre.csv")


def test_the_same_delivery_is_stored_once(store: Store) -> None:
    for _ in range(2):
        report = import_file(UCI, store, "T1", who="U1", delivery="F123")

    assert report.stored
    assert len(store.journal("T1")) == 1


def test_progress_counts_all_the_bytes(tmp_path: Path, store: Store) -> None:
    path = written(tmp_path, "network,likes\n" + "x,1\n" * (3 * BLOCK))
    steps: list[int] = []
    import_file(path, store, "T1", who="U1", dry_run=True, progress=steps.append)

    assert len(steps) == 4
    assert sum(steps) == path.stat().st_size


def test_a_file_is_read_in_blocks_and_can_be_read_again(tmp_path: Path) -> None:
    path = written(tmp_path, "network,likes\n" + "x,1\n" * (3 * BLOCK))
    with Import(path, PARIS) as found:
        assert next(iter(found)).likes == 1
        assert found.tables[0].rows == BLOCK - 1
        assert len(list(found)) == len(list(found)) == 3 * BLOCK
        assert found.tables[0].sums["likes"] == 3 * BLOCK


def test_a_report_tells_people_what_came_in() -> None:
    lines = Report("refused", Said("file-empty")).lines()

    assert lines == (Said("file-empty"),)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_file_or_a_problem(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for start in (b"", b"network,likes,text\n"):
            try:
                readings(Path(folder), start + content)
            except Problem as problem:
                assert problem.said.name.startswith("file-")  # noqa: PT017  (it need not be raised)


CELLS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.sampled_from("x owned account rival press email 12 -1 1,2k NaN 2026-11-20 n/a".split()),  # noqa: SIM905
    st.datetimes(timezones=st.timezones() | st.none()).map(str),
)
COLUMNS = ("network", "media", "published_at", "post_id", "text", "likes", "spend", "sentiment")


@given(st.lists(st.tuples(*[CELLS] * len(COLUMNS)), max_size=5))
def test_any_cells_are_kept_or_refused(rows: list[tuple[str, ...]]) -> None:
    text = io.StringIO()
    csv.writer(text).writerows([COLUMNS, *rows])
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder), text.getvalue())
        try:
            with Import(path, PARIS) as found:
                kept = list(found)
        except Problem:
            return
    assert len(kept) + found.refused == sum(any(cell for cell in row) for row in rows)
    for reading in kept:
        assert reading.network
        assert reading.post_id
        assert media_in(reading.media) == reading.media
        counters = (getattr(reading, counter) for counter in COUNTERS)
        assert all(value is None or value >= 0 for value in counters)
