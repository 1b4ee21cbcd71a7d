"""The brand that is watched, as fixtures: `pytest_plugins = ("slack_app", "watched_brand")`."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from brand import MONDAY, Watching, watched
from conftest import PARIS
from slack_server import SlackServer
from unasked import Clock

from bot.store import Store


@pytest.fixture
def start() -> datetime:
    """When a test begins."""
    return MONDAY


@pytest.fixture
def language() -> str:
    """The language of the watch."""
    return "en"


@pytest.fixture
def brand(tmp_path: Path, clock: Clock, language: str) -> Iterator[Store]:
    """A brand of which people speak as usual, and a channel that is watched."""
    with Store(tmp_path / "vigie.db", PARIS, clock=clock.seconds) as store:
        watched(store, clock, language)
        yield store


@pytest.fixture
def world(store: Store, slack: SlackServer, clock: Clock) -> Watching:
    """One process that looks at it."""
    return Watching(store, slack, clock)
