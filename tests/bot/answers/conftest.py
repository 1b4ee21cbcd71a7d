"""What the tests of answers start from: an empty store, for a handful of posts of their own."""

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "vigie.db", ZoneInfo("Europe/Paris")) as store:
        yield store
