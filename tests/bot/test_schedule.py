"""What is due by the local calendar: every week at its hour, over all changes of clocks."""

import threading
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest
from conftest import PARIS
from hypothesis import given
from hypothesis import strategies as st
from unasked import Clock, digest

from bot.dues import EVERY_DAY, last_due, moment_of, next_due
from bot.schedule import put_what_is_due, ticking
from bot.store import Reminder, Store
from bot.store.outbox import DIGEST, REMINDER

A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
ZONES = sorted(available_timezones() - {"localtime", "Factory"})
# Forty with every kind of change: none, at midnight, half an hour, in Ramadan, in the south.
SOME = [
    f"{part}/{city}"
    for part, cities in {
        "Africa": "Cairo Casablanca El_Aaiun Johannesburg Lagos",
        "America": "Anchorage Asuncion Bogota Chicago Denver Halifax Havana Los_Angeles "
        "Mexico_City Miquelon New_York Nuuk Santiago Sao_Paulo Scoresbysund St_Johns",
        "Antarctica": "Troll",
        "Asia": "Beirut Dubai Gaza Jerusalem Kathmandu Kolkata Tokyo",
        "Atlantic": "Azores",
        "Australia": "Adelaide Lord_Howe Sydney",
        "Europe": "Dublin Lisbon London Paris",
        "Pacific": "Apia Auckland Chatham",
    }.items()
    for city in cities.split()
]


# ------------------------------------------------------------------------------ moments due
def wall(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None, fold=0)


@given(
    st.sampled_from(ZONES),
    st.dates(date(2020, 1, 1), date(2035, 12, 31)),
    st.integers(0, 1439),
)
def test_a_time_of_a_day_is_the_first_moment_that_shows_it_or_a_later_one(
    name: str, day: date, minute: int
) -> None:
    zone = ZoneInfo(name)
    moment = moment_of(day, minute, zone)
    asked = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)
    shown = wall(moment)

    assert shown >= asked
    # No earlier minute of that night shows it, or a later time of that day.
    before = [moment.astimezone(UTC) - timedelta(minutes=back) for back in range(1, 181)]
    assert all(wall(one.astimezone(zone)) < asked for one in before)
    if shown > asked:  # clocks went over it
        assert wall(before[0].astimezone(zone)) < asked


@given(
    st.sampled_from(ZONES),
    st.integers(EVERY_DAY, 6),
    st.integers(0, 1439),
    st.integers(19_723, 22_645).map(lambda day: datetime.fromtimestamp(day * 86_400, UTC)),
    st.integers(0, 86_399),
)
def test_the_next_moment_is_the_last_one_when_it_comes(
    name: str, weekday: int, minute: int, midnight: datetime, second: int
) -> None:
    zone, now = ZoneInfo(name), midnight + timedelta(seconds=second)
    due = next_due(weekday, minute, zone, now)
    day, before = last_due(weekday, minute, zone, now)

    assert before <= now < due
    assert weekday in {EVERY_DAY, day.weekday()}
    assert before == moment_of(day, minute, zone)
    assert last_due(weekday, minute, zone, due)[1] == due
    assert last_due(weekday, minute, zone, due - timedelta(seconds=1)) == (day, before)
    usual = A_DAY if weekday == EVERY_DAY else A_WEEK
    assert abs(due - before.astimezone(UTC) - usual) <= timedelta(hours=25)


# ------------------------------------------------------------------------------ the outbox
@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2026, 1, 1, tzinfo=UTC))


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    with Store(tmp_path / "vigie.db", PARIS, clock=clock.seconds) as store:
        yield store


def put(store: Store, kind: str = DIGEST) -> list[str]:
    return [letter.occasion for letter in store.outbox.since("T1", kind, 0)]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


@pytest.mark.parametrize(
    ("weekday", "minute", "now", "due"),
    [
        (0, 540, "2026-11-23T08:59", "2026-11-16"),
        (0, 540, "2026-11-23T09:00", "2026-11-23"),
        (0, 540, "2026-11-29T23:59", "2026-11-23"),
        (0, 1380, "2026-11-24T01:00", "2026-11-23"),
        (6, 150, "2027-03-28T03:00", "2027-03-28"),  # an hour that does not exist
        (6, 150, "2027-03-28T01:59", "2027-03-21"),
        (0, 30, "2027-03-29T00:31", "2027-03-29"),  # the day after it
    ],
)
def test_what_was_due_last_is_put_once(
    store: Store, weekday: int, minute: int, now: str, due: str
) -> None:
    store.digests.keep("T1", digest(weekday=weekday, minute=minute), who="U1")
    for _ in range(2):
        put_what_is_due(store, "T1", at(now))

    [letter] = store.outbox.since("T1", DIGEST, 0)
    assert letter.occasion == due


def test_an_hour_that_comes_twice_is_due_once(store: Store) -> None:
    store.digests.keep("T1", digest(weekday=6, minute=150), who="U1")
    first = datetime(2026, 10, 25, 0, 29, tzinfo=UTC)
    for minutes in (0, 1, 30, 61, 120):
        put_what_is_due(store, "T1", first + timedelta(minutes=minutes))

    assert put(store) == ["2026-10-25", "2026-10-18"]


def test_where_clocks_go_over_midnight_a_day_keeps_its_own(store: Store) -> None:
    store.rebuild("T1", ZoneInfo("America/Nuuk"))
    store.remind("T1", Reminder("U1", "", EVERY_DAY, 1395), who="U1")
    store.digests.keep("T1", digest(weekday=5, minute=1395, zone="America/Nuuk"), who="U1")
    for hours in range(72):  # on the 28th of March 22:59 is followed by the 29th, 0:00
        put_what_is_due(store, "T1", datetime(2026, 3, 28, 12, tzinfo=UTC) + timedelta(hours=hours))

    assert put(store) == ["2026-03-28", "2026-03-21"]
    assert put(store, REMINDER) == [f"2026-03-{day} 1" for day in (30, 29, 28, 27)]


def test_what_was_set_after_it_was_due_or_stopped_waits(store: Store, clock: Clock) -> None:
    clock.now = at("2026-11-23T10:00")
    store.digests.keep("T1", digest(), who="U1")
    store.remind("T1", Reminder("U1", "", EVERY_DAY, 540), who="U1")
    put_what_is_due(store, "T1", at("2026-11-23T10:01"))
    assert put(store) == put(store, REMINDER) == []

    store.digests.stop("T1", "C1", "is_archived")
    put_what_is_due(store, "T1", at("2026-11-30T09:00"))
    assert put(store) == []
    assert put(store, REMINDER) == ["2026-11-30 1"]


def test_days_of_a_summary_are_those_of_its_own_zone(store: Store) -> None:
    store.digests.keep("T1", digest(weekday=0, minute=60, zone="Pacific/Auckland"), who="U1")
    put_what_is_due(store, "T1", at("2026-11-22T13:00"))

    assert put(store) == ["2026-11-23"]


def test_what_is_long_over_is_forgotten_and_never_said_again(store: Store, clock: Clock) -> None:
    store.digests.keep("T1", digest(), who="U1")
    for week in range(52):
        clock.now = at("2026-01-05T09:00") + week * A_WEEK
        put_what_is_due(store, "T1", clock.now)

    assert 12 <= len(put(store)) <= 14


def changes(zone: ZoneInfo) -> list[date]:
    """The days of five years on which the clocks of a zone change."""
    noons = [
        datetime(2026, 1, 1, 12, tzinfo=zone) + number * A_DAY for number in range(5 * 365 + 1)
    ]
    pairs = pairwise(noons)
    return [later.date() for one, later in pairs if one.utcoffset() != later.utcoffset()]


@pytest.mark.parametrize("name", SOME)
def test_around_every_change_of_clocks_each_hour_is_due_once(name: str) -> None:
    """`python -m benchmarks --only calendar` has all five years go by, with the outbox."""
    zone = ZoneInfo(name)
    for day in [one - back * A_DAY for one in changes(zone) for back in (0, 1)]:
        start = datetime.combine(day - 2 * A_DAY, datetime.min.time(), zone).astimezone(UTC)
        ticks = [start + timedelta(minutes=15 * number) for number in range(4 * 96)]
        for minute in (0, 30, 90, 150, 185, 1395, 1410):
            seen = {last_due(day.weekday(), minute, zone, tick) for tick in ticks}
            [(shown_on, due)] = [one for one in seen if one[1] >= ticks[0]]
            asked = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)

            assert shown_on == day
            assert timedelta() <= wall(due) - asked <= timedelta(hours=2)  # Troll, else one


def test_the_clock_ticks_until_the_block_ends() -> None:
    ticks: list[float] = []
    with ticking(lambda: ticks.append(time.monotonic()), every=0.02):
        end = time.monotonic() + 5
        while len(ticks) < 3 and time.monotonic() < end:
            time.sleep(0.01)
    count = len(ticks)
    time.sleep(0.06)

    assert count >= 3
    assert len(ticks) == count
    assert threading.active_count() < 20
