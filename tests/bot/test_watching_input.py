"""Files of counts as they may be, through the whole of it: no false alarm, no crash."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeAlias

import pytest
from brand import MONDAY, OPEN_FROM, OPEN_TO, Watching
from click.testing import CliRunner
from conftest import PARIS
from slack_server import SlackServer
from unasked import Clock

from bot.__main__ import main
from bot.exports import import_file
from bot.store import Scope, Store, Watch
from kpi.periods import ALL

pytest_plugins = ("slack_app",)

NOW = MONDAY.replace(minute=0)
SIX_WEEKS = 42 * 24  # hours
Line: TypeAlias = tuple[str, int]  # an hour, and how many


@pytest.fixture
def start() -> datetime:
    return MONDAY


def hours(last: int, until: datetime = NOW) -> list[Line]:
    """About twenty mentions in each of the last hours, few at night."""
    told = (until - timedelta(hours=number) for number in range(last, 0, -1))
    return [
        (f"{at:%Y-%m-%d %H:%M}", (20 if OPEN_FROM <= at.hour < OPEN_TO else 2) + at.hour * 3 % 5)
        for at in told
    ]


@dataclass
class Team:
    """A channel that watches with the eagerest setting, and files that are imported."""

    world: Watching
    folder: Path

    def imports(self, lines: list[Line]) -> None:
        path = self.folder / f"{len([*self.folder.iterdir()])}.csv"
        rows = (f"{at},x,{number}\n" for at, number in lines)
        path.write_text("date,network,mentions\n" + "".join(rows))
        import_file(path, self.world.store, "T1", who="U1")
        self.world.tick(minutes=2)

    def warned(self) -> list[str]:
        """What the channel was told until some hours later, but for threads."""
        for _ in range(3):
            self.world.tick(hours=1)
        return [said for said in self.world.said() if not said.startswith(">")]


@pytest.fixture
def team(tmp_path: Path, slack: SlackServer, clock: Clock) -> Iterator[Team]:
    folder = tmp_path / "files"
    folder.mkdir()
    with Store(tmp_path / "vigie.db", PARIS, clock=clock.seconds) as store:
        clock.now -= timedelta(days=3)
        store.watches.keep("T1", Watch("C1", "sensitive", "en", "U1"), who="U1")
        clock.now += timedelta(days=3)
        yield Team(Watching(store, slack, clock), folder)


BEFORE, LATELY = hours(SIX_WEEKS)[:-72], hours(72)


@pytest.mark.parametrize(
    "files",
    [
        pytest.param([BEFORE[::-1], LATELY[::-1]], id="back in time"),
        pytest.param([LATELY, BEFORE], id="the newer file first"),
        pytest.param([BEFORE, [one for one in LATELY for _ in range(2)]], id="each hour twice"),
        pytest.param([BEFORE, [*LATELY, *LATELY[-6:]]], id="six hours twice"),
        pytest.param([BEFORE, LATELY, LATELY], id="the same file twice"),
        pytest.param([BEFORE, [*BEFORE[-48:], *LATELY]], id="files that overlap"),
        pytest.param([BEFORE, *([one] for one in LATELY[-12:])], id="a file an hour"),
        pytest.param(
            [BEFORE, LATELY[:-26] + LATELY[-2:], LATELY[-26:-2]], id="yesterday comes late"
        ),
        pytest.param(
            [BEFORE, LATELY, [(at, number + 1) for at, number in LATELY[-30:-6]]],
            id="yesterday is corrected",
        ),
        pytest.param([[(at, 0) for at, _ in (*BEFORE, *LATELY)]], id="zeros"),
        pytest.param([LATELY[-24:]], id="one single day"),
        pytest.param([[*LATELY[-24:-1], (LATELY[-1][0], 900)]], id="a spike on the first day"),
        pytest.param([BEFORE, [(at, -5) for at, _ in LATELY]], id="less than none"),
        pytest.param([BEFORE, [*LATELY, ("2027-01-01 10:00", 900)]], id="dated later"),
        pytest.param([BEFORE, [*LATELY, ("1970-01-01 00:00", 900)]], id="dated long ago"),
    ],
)
def test_what_is_no_spike_warns_nobody(team: Team, files: list[list[Line]]) -> None:
    for lines in files:
        team.imports(lines)

    assert team.warned() == []


def test_a_million_in_a_minute_is_one_alert_and_ends(team: Team) -> None:
    team.imports(BEFORE)
    team.imports([*LATELY, (f"{MONDAY:%Y-%m-%d %H:%M}", 1_000_000)])
    team.imports(LATELY)
    for _ in range(3):
        team.world.clock.forward(hours=6)
        now = team.world.clock().astimezone(PARIS).replace(minute=0)
        team.imports(hours(6, now))

    [warned] = team.warned()
    assert "1,000,0" in warned
    assert any(said.startswith("> Back to normal") for said in team.world.said())


def test_days_that_are_moved_to_another_zone_warn_nobody(team: Team) -> None:
    team.imports(BEFORE)
    team.imports(LATELY)
    store = team.world.store
    for zone in ("America/New_York", "Asia/Tokyo", "Pacific/Apia", "Europe/Paris"):
        words = ("check", "--zone", zone, "--workspace", "T1", "--database", str(store.path))
        assert CliRunner().invoke(main, words).exit_code == 0
        team.world.tick(minutes=2)

    assert team.warned() == []


def test_a_spike_survives_that_its_days_are_moved(team: Team) -> None:
    team.imports(BEFORE)
    team.imports([*LATELY[:-1], (LATELY[-1][0], 400)])
    assert len(team.warned()) == 1
    said = team.world.said()
    for zone in ("Asia/Tokyo", "Europe/Paris"):
        words = ("check", "--zone", zone, "--workspace", "T1")
        path = str(team.world.store.path)
        assert CliRunner().invoke(main, (*words, "--database", path)).exit_code == 0
        team.world.tick(minutes=2)

    assert team.world.said() == said


def test_counts_that_come_hour_by_hour_are_all_there(team: Team) -> None:
    for line in LATELY[-12:]:
        team.imports([line])
    team.imports([(LATELY[-1][0], 7)])  # counted anew

    told = team.world.store.readings("T1", Scope(("earned",), ALL))
    counted = sum(one.mentions or 0 for one in told)
    assert counted == sum(number for _, number in LATELY[-12:-1]) + 7
