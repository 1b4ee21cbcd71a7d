import re
import sqlite3
from contextlib import closing
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.commands import Place, obey
from bot.documentation import ROOT, kpis_page, with_table
from bot.grammar import read
from bot.messages import LANGUAGES, Language, Problem, Said
from bot.store import Store
from bot.verbs import HELP

PARIS = ZoneInfo("Europe/Paris")


def test_the_kpi_page_is_that_of_the_catalogue():
    """`make docs` writes it again."""
    assert (ROOT / "docs" / "kpis.md").read_text(encoding="utf-8") == kpis_page()


def test_the_table_of_the_readme_is_that_of_the_catalogue():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert with_table(readme) == readme


def test_the_page_of_the_store_names_every_table(tmp_path):
    page = (ROOT / "docs" / "store.md").read_text(encoding="utf-8")
    path = tmp_path / "vigie.db"
    Store(path, PARIS).close()
    with closing(sqlite3.connect(path)) as con:
        every = con.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        tables = {name for (name,) in every if not name.startswith(("sqlite_", "_sqlite_"))}
    documented = re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)

    assert tables == {*documented}


PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


def names_of_tests():
    every = [*(ROOT / "tests").rglob("test_*.py")]
    names = {path.name for path in every}
    for path in every:
        names |= {*re.findall(r"^def (test_\w+)", path.read_text("utf-8"), re.MULTILINE)}
    return names


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_test_that_a_page_names_is_there(page):
    """One that is cut ("…") is the beginning of some."""
    every = names_of_tests()
    named = re.findall(r"\b(test_\w+(?:\.py)?)(…?)", page.read_text("utf-8"))
    missing = {
        name
        for name, cut in named
        if name not in every and not (cut and any(one.startswith(name) for one in every))
    }

    assert missing == set()


def test_each_fault_of_the_page_on_reliability_names_a_test_or_what_tries_it():
    page = (ROOT / "docs" / "reliability.md").read_text("utf-8")
    rows = [line.split(" | ") for line in page.splitlines() if line.count(" | ") > 2]
    faults = [cells for cells in rows if cells[1] != "fault"]

    shown = re.compile("test_|the same|benchmarks")

    assert len(faults) > 100
    assert [cells for cells in faults if not shown.search(cells[-1])] == []


def anchors(page):
    """What links may lead to in a page: its headings, as GitHub names them."""
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_the_pages_lead_somewhere(page):
    links = re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)\)", page.read_text("utf-8"))
    for path, anchor in links:
        to = (page.parent / path) if path else page
        assert to.exists(), path
        assert not anchor or anchor in anchors(to), f"{path}#{anchor}"


def examples_of_the_readme():
    """What the table under "Ask" says to type after `/kpi`."""
    asked = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Ask")[2]
    table = asked.partition("|---|---|")[2].partition("\n\n")[0]
    return [line for row in table.splitlines() for line in re.findall(r"`([^`]+)`", row)]


@pytest.mark.parametrize("line", examples_of_the_readme())
def test_what_the_readme_says_to_type_is_understood(line):
    assert read(line, date(2026, 11, 18)).metrics


def test_the_readme_has_examples():
    assert len(examples_of_the_readme()) > 20


@pytest.mark.parametrize("name", HELP)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_help_says_to_type_works(name, language, tmp_path):
    line = Language(language).say(Said(f"help-{name}-line"))
    now = datetime(2026, 11, 18, 10, tzinfo=PARIS)
    with Store(tmp_path / "vigie.db", PARIS) as store:
        text = "Spring launch, lancement du printemps"
        post = f'/vigie add linkedin 2026-11-02 likes=5 reach=90 text="{text}"'
        obey(post, Place("T1", "U1"), store, now)
        if name in (asks := {"form": "add-what", "export": "export-here", "file": "import-what"}):
            with pytest.raises(Problem, match=asks[name]):
                obey(line, Place("T1", "U1"), store, now)
        else:
            assert obey(line, Place("T1", "U1", "C1"), store, now).headline
