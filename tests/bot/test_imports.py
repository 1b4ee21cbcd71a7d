"""What is told of a file before and after it is imported."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import NOW, PARIS
from slack_limits import problems_of

from bot.commands import Place, obey
from bot.exports import Refusal, Report, import_file
from bot.imports import cancelled, decided_already, imported, is_figures, preview, progress
from bot.messages import LANGUAGES, Language, Said
from bot.slack.pages import message
from bot.store import Change, File, Outcome, Store
from bot.text import plain_text
from kpi.posts import Reading

EN = Language("en")
FILE = File("F1", "x.csv", "C7", "1.1", "U1", "a1b2", at=int(NOW.timestamp()), id=12)
FILE_OF_POSTS = """network,published_at,post_id,impressions,spend
linkedin,2026-10-05,1,1200,19.99
linkedin,2026-10-12,2,800,
linkedin,2026-10-26,3,450,
"""
NEW = Outcome(0, new=2, updated=1)


@pytest.fixture
def accepted(store: Store, tmp_path: Path) -> Report:
    """What reading a file of three posts tells: two of them are new."""
    path = tmp_path / "x.csv"
    path.write_text(FILE_OF_POSTS, encoding="utf-8")
    report = import_file(path, store, "T1", "U1", dry_run=True)
    return replace(report, foreseen=NEW, stored=NEW)


def lines(answer: object) -> str:
    return plain_text(answer, EN)


def test_the_sums_are_beside_their_columns_with_what_is_missing(accepted: Report) -> None:
    table = preview(accepted, FILE, None, PARIS).table

    rows = [[EN.cell(cell) for cell in row] for row in table.rows]
    assert rows == [["Impressions", "2,450", "impressions", "0"], ["Spend", "€19.99", "spend", "2"]]


def test_a_post_that_is_there_twice_brings_no_other_figures(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(f"{FILE_OF_POSTS}linkedin,2026-10-26,3,460,\n", encoding="utf-8")
    table = preview(import_file(path, store, "T1", "U1", dry_run=True), FILE, None, PARIS).table

    rows = [[EN.cell(cell) for cell in row] for row in table.rows]
    assert rows == [["Impressions", "2,460", "impressions", "0"], ["Spend", "€19.99", "spend", "2"]]


def test_a_level_is_not_summed(accepted: Report) -> None:
    [posts] = accepted.tables
    known, sums = Counter(followers=3), Counter(followers=36_000)
    levels = replace(posts, kind="followers", mapping={}, known=known, sums=sums)
    told = preview(replace(accepted, tables=(levels,)), FILE, None, PARIS)

    assert told.table is None
    assert "account figures of LinkedIn" in lines(told)


def test_the_last_followers_of_each_account_are_shown_with_their_column(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "x.csv"
    path.write_text(
        "Date;Network;Account;Fans\n2026-10-06;instagram;A;1001\n2026-10-05;instagram;A;1000\n"
        "2026-10-05;linkedin;B;50\n",
        encoding="utf-8",
    )
    table = preview(import_file(path, store, "T1", "U1", dry_run=True), FILE, None, PARIS).table

    [[name, *cells]] = [[EN.cell(cell) for cell in row] for row in table.rows]
    assert name.startswith("Followers, the last number")
    assert cells == ["1,051", "Fans"]


def test_a_sum_over_networks_names_the_column_of_each(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(
        "Date;Reach Instagram;Reach Facebook;Note Facebook\n13/10/2026;10;20;x\n", encoding="utf-8"
    )
    table = preview(import_file(path, store, "T1", "U1", dry_run=True), FILE, None, PARIS).table

    [row] = [[EN.cell(cell) for cell in row] for row in table.rows]
    assert row[:3] == ["Reach", "30", "Reach Instagram + Reach Facebook"]


def test_a_day_that_two_sheets_tell_is_new_once(store: Store) -> None:
    path = Path(__file__).parents[1] / "data/exports/linkedin_creator_en.xlsx"
    told = import_file(path, store, "T1", "U1", dry_run=True).foreseen

    assert told.updated == 0
    assert told.new == 41  # 30 days, one more with its followers, 10 posts


def test_several_tables_are_told_apart(accepted: Report) -> None:
    [posts] = accepted.tables
    daily = replace(posts, kind="daily")
    told = preview(replace(accepted, tables=(posts, daily)), FILE, None, PARIS)

    assert "2 kinds of rows" in lines(told)
    assert "Daily figures of LinkedIn, Oct" in lines(told)
    assert {EN.cell(row[0]) for row in told.table.rows} == {"Posts", "Daily figures"}


def test_what_may_be_wrong_comes_before_the_sums(accepted: Report) -> None:
    fallen = [(Reading("x", "1", text="Hi"), Change("x", "1", "impressions", 1200, 300))]
    report = replace(
        accepted,
        foreseen=replace(NEW, lowered=3, fallen=fallen),
        warnings=(Said("import-ignored", columns=("A",)),),
        refusals=tuple(Refusal(line, Said("row-no-date")) for line in range(5, 10)),
        refused=7,
        ignored=("Currency",),
        mapping={"date": "Day", "impressions": "Impr."},
    )
    told = preview(report, FILE, None, PARIS)

    assert [said.name for said in told.body] == [
        *("rows", "import-ignored", "preview-fallen", "preview-fallen-more"),
        *("preview-row", "preview-row", "preview-row", "preview-rows-more"),
    ]
    assert "10 rows: 2 new, 1 updated, 7 left out" in lines(told)
    assert "date (“Day”)" in lines(told)


def test_what_was_deleted_by_hand_is_said_to_stay_so(accepted: Report) -> None:
    some = replace(accepted, foreseen=replace(NEW, unchanged=5, deleted=2))
    all_of_it = replace(accepted, foreseen=Outcome(0, unchanged=3, deleted=3))

    counted = "8 rows: 2 new, 1 updated, 3 unchanged, 2 of posts that somebody deleted"
    assert counted in lines(preview(some, FILE, None, PARIS))
    assert "What was deleted stays so" in lines(preview(all_of_it, FILE, None, PARIS))


@pytest.mark.parametrize(
    ("asks", "example", "buttons"),
    [
        (("dates",), "03/04/2026 10:30", ["dmy 12", "mdy 12", "change 12", "cancel 12"]),
        (("dates",), "31/04/2026", ["change 12", "cancel 12"]),
        (("network",), "", ["change 12", "cancel 12"]),
        (("columns",), "", ["change 12", "cancel 12"]),
        ((), "", []),
    ],
)
def test_what_has_to_be_said_first_is_asked(
    asks: tuple[str, ...], example: str, buttons: list[str]
) -> None:
    report = Report("refused", Said("row-no-network"), asks=asks, example=example)

    told = preview(report, FILE, None, PARIS)

    assert [decision.line for decision in told.decisions] == buttons
    assert told.outcome == ("clarify" if asks else "refused")


@pytest.mark.parametrize(
    ("report", "known"),
    [
        (Report("accepted"), True),
        (Report("refused", asks=("dates",)), True),
        (Report("refused", asks=("columns",)), False),
        (Report("refused", Said("file-empty")), False),
    ],
)
def test_a_word_unasked_is_for_figures_alone(report: Report, *, known: bool) -> None:
    assert is_figures(report) is known


def test_what_was_decided_is_told_with_who_did() -> None:
    done = replace(FILE, state="cancelled", who="U2", decided=int(NOW.timestamp()))

    told = decided_already(done, NOW, PARIS)
    assert "put aside on Nov 18, 2026" in lines(told)
    assert told.decided_by == "U2"
    assert decided_already(FILE, NOW, PARIS) is None


def test_the_figures_of_a_file_are_one_line_away(accepted: Report) -> None:
    [step] = imported(accepted, FILE, "U2").steps

    assert step.line == "linkedin 2026-10-05..2026-10-26"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (
            "Date;Support;Titre;Tonalité;Audience\n2026-10-05;Le Monde;A;positif;5000\n",
            "media:press 2026-10-05..2026-10-05",
        ),
        (
            "Date;Network;Author;Text;Sentiment;Reach\n2026-10-05;x;bob;hi there;positive;500\n",
            "media:earned x 2026-10-05..2026-10-05",
        ),
        (
            "Date;Network;Account;Followers;Reach\n2026-10-05;instagram;Nova;1000;4\n",
            "followers account_reach instagram 2026-10-05..2026-10-05",
        ),
        (
            "Date;Network;Rival;Mentions\n2026-10-05;linkedin;Acme;4\n",
            "share_of_voice 2026-10-05..2026-10-05",
        ),
    ],
)
def test_the_figures_of_any_kind_of_file_are_one_line_away(
    store: Store, tmp_path: Path, content: str, line: str
) -> None:
    path = tmp_path / "x.csv"
    path.write_text(content, encoding="utf-8")

    [step] = imported(import_file(path, store, "T1", "U1"), FILE, "U2").steps

    assert step.line == line
    answer = obey(f"/kpi {line}", Place("T1", "U1"), store, NOW)
    assert answer.outcome == "answered"
    assert answer.table or "No data" not in lines(answer)


def test_how_many_columns_are_left_out_beyond_those_that_are_named(accepted: Report) -> None:
    report = replace(accepted, ignored=tuple(f"Note {at}" for at in range(30)))

    assert "Note 9 and 20 more" in lines(preview(report, FILE, None, PARIS))
    assert "Note 9 and 20 more" in " ".join(map(EN.say, report.lines()))


def test_what_is_supposed_of_several_sheets_is_one_line(accepted: Report) -> None:
    sheets = (("linkedin", "LinkedIn 1"), ("linkedin", "LinkedIn 2"), ("x", "Twitter"))
    warnings = tuple(
        Said("supposed-network", network=Said(f"network-{network}"), text=text)
        for network, text in sheets
    )
    report = replace(accepted, warnings=(*warnings, Said("noted-rounded")))

    told = lines(preview(report, FILE, None, PARIS))
    assert "taken for LinkedIn (as in LinkedIn 1, LinkedIn 2), X (as in Twitter)." in told
    assert told.count("taken for") == 1
    assert [said.name for said in report.noted] == ["supposed-networks", "noted-rounded"]


@pytest.mark.parametrize("language", [Language(code) for code in LANGUAGES])
def test_slack_takes_it_all_whatever_the_file_says(accepted: Report, language: Language) -> None:
    nasty = replace(FILE, name="<!channel> *" + "x" * 300)
    hostile = replace(
        accepted,
        tables=(replace(accepted.tables[0], mapping={"impressions": "<!here>" * 50}),) * 9,
        refusals=tuple(Refusal(1, Said("field-wrong", field="<!channel>", why="*")) for _ in "ab"),
        ignored=("<!everyone>" * 100,) * 90,
        mapping={"date": "<!here>" * 400},
        example="03/04/2026",
    )
    told = (
        preview(hostile, nasty, None, PARIS),
        preview(replace(hostile, outcome="refused", asks=("dates",)), nasty, None, PARIS),
        imported(hostile, nasty, "U2"),
        cancelled(nasty),
        progress(nasty.name, "reading", 40),
    )
    for answer in told:
        assert problems_of(message(answer, language, public=True), "message") == []
