"""The files of every platform, and those that people keep: read to the figures that they hold."""

import json
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

    assert (report["outcome"], report["reason"] or "") [0] == file["outcome"], report["reason"]
    assert (report["platform"] or "") == (file["platform"] or "") or file["outcome"] == "refused"
    tables = {table["kind"]: table for table in report["tables"]}
    assert tables.keys() == {table["kind"] for table in file["tables"]}
    for expected in file["tables"]:
        found = {name: tables[expected["kind"]][name] for name in expected if name != "mapping"}
        assert found == {name: value for name, value in expected.items() if name != "mapping"}
        assert tables[expected["kind"]]["mapping"] == expected["mapping"]
