"""The files of every platform, and those that people keep: read to the figures that they hold."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.exports import import_file
from bot.messages import Language
from bot.store import Store

FILES = Path(__file__).parent.parent / "data" / "exports"
EXPECTED = json.loads((FILES / "expected.json").read_text(encoding="utf-8"))
BESIDE = {"engaged_people", "spend", "goal_value"}  # which the expected figures do not tell
SAY = Language("en").say


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "vigie.db", ZoneInfo("Europe/Paris")) as store:
        yield store


def read(store: Store, name: str, *, dry_run: bool = True) -> dict[str, Any]:
    latest = date.fromisoformat(EXPECTED["latest"])
    path = FILES / name
    return import_file(path, store, "T1", "U1", dry_run=dry_run, latest=latest).as_json(SAY)


@pytest.mark.parametrize("file", EXPECTED["files"], ids=lambda file: file["name"])
def test_a_file_adds_up_to_what_was_counted_apart(store: Store, file: dict[str, Any]) -> None:
    report = read(store, file["name"])

    assert report["outcome"] == file["outcome"], report["reason"]
    if "asks" in file:
        assert report["asks"] == file["asks"]
    if file["outcome"] == "accepted":
        assert report["platform"] == file["platform"]
    tables = {table["kind"]: table for table in report["tables"]}
    kinds = [expected["kind"].split("+") for expected in file["tables"]]
    assert {kind for several in kinds for kind in several} >= tables.keys()
    for expected in file["tables"]:
        found = [tables[kind] for kind in expected["kind"].split("+") if kind in tables]
        more = BESIDE.union(expected.get("may", ()))
        for part in ("sums", "missing"):
            total = sum((Counter(table[part]) for table in found), Counter())
            wanted = Counter(expected[part])
            assert {name for name in total if total[name] != wanted[name]} <= more, part
            assert {name for name in wanted if name not in total} <= more
        assert sum(table["rows"] for table in found) == expected["rows"]
        dates = [(table["first_date"], table["last_date"]) for table in found]
        assert min(dates)[0] == expected["first_date"]
        assert max(last for _, last in dates if last or last is None) == expected["last_date"]
        mapping = {name: column for table in found for name, column in table["mapping"].items()}
        wrong = {name for name, column in expected["mapping"].items() if mapping[name] != column}
        assert not wrong - more
