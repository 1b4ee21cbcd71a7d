"""Weekdays and hours: what is filtered by them is what a plain count over all the posts gives."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.store import Scope, Store, cuts
from kpi.periods import ALL, UNDATED, Period, epoch_day, from_epoch_day
from kpi.posts import (
    COUNTERS,
    NO_SLOT,
    UNDATED_DAY,
    Filter,
    Reading,
    local_day_and_slot,
    reported,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

PARIS, NEW_YORK = ZoneInfo("Europe/Paris"), ZoneInfo("America/New_York")
KOLKATA = ZoneInfo("Asia/Kolkata")  # half an hour away from the others
MEDIA = ("owned", "earned")
YEAR = Period.months(2026, 1, 12)
WEEKEND = Filter("weekday", ("5", "6"))
EVENING = Filter("hour", ("18", "19"))
EVERY_DAY = tuple(map(str, range(7)))
EVERY_HOUR = tuple(map(str, range(24)))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "vigie.db", PARIS) as opened:
        yield opened


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store for many examples: each has a workspace of its own."""
    with Store(tmp_path_factory.mktemp("store") / "vigie.db", PARIS) as opened:
        yield opened


fresh_workspace: Callable[[], str] = (f"W{number}" for number in count()).__next__


def at(moment: str, post_id: str, zone: ZoneInfo = PARIS, **told: Any) -> Reading:
    """A post of a moment, in ISO 8601 and UTC."""
    published_at = int(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp())
    return placed(Reading("x", post_id, published_at=published_at, **told), zone)


def on(day: str, post_id: str, **told: Any) -> Reading:
    """A post of a day, at an hour that nobody gave."""
    return Reading("x", post_id, day=epoch_day(datetime.fromisoformat(day).date()), **told)


def placed(one: Reading, zone: ZoneInfo) -> Reading:
    if one.published_at is None:
        return one
    day, slot = local_day_and_slot(one.published_at, zone)
    return one._replace(day=day, slot=slot)


def submit(store: Store, *readings: Reading, workspace: str = "T1") -> None:
    store.submit(workspace, readings, who="U1", source="form")


def without(chosen: Filter) -> Filter:
    return Filter(chosen.dimension, chosen.values, exclude=True)


def found(store: Store, *filters: Filter, period: Period = ALL) -> set[str]:
    """The posts that some filters leave; every way to read them tells as many."""
    scope = Scope(MEDIA, period, filters)
    names, rows = store.posts("T1", scope)
    for by in ((), ("slot",), ("format",)):
        columns, sums = store.sums("T1", scope, by)
        assert sum(row[columns.index("posts")] for row in sums) == len(rows)
    if period == UNDATED:
        assert store.undated("T1", Scope(MEDIA, ALL, filters)) == len(rows)
    return {row[names.index("post_id")] for row in rows}


# ------------------------------------------------------------------------------------ examples
def test_weekdays_are_those_of_the_local_day(store: Store) -> None:
    submit(
        store,
        at("2026-11-20T22:59", "friday"),  # in Paris
        at("2026-11-20T23:00", "saturday"),
        on("2026-11-22", "sunday"),
        on("2026-11-23", "monday"),
    )

    assert found(store, WEEKEND) == {"saturday", "sunday"}
    assert found(store, without(WEEKEND)) == {"friday", "monday"}
    assert found(store, Filter("weekday", ("0",))) == {"monday"}
    assert found(store, WEEKEND, without(Filter("weekday", ("6",)))) == {"saturday"}


def test_hours_are_local_and_only_those_that_are_known(store: Store) -> None:
    submit(
        store,
        at("2026-11-20T16:59", "17h59"),
        at("2026-11-20T17:00", "18h"),
        at("2026-11-21T18:59", "19h59"),
        on("2026-11-20", "some time"),
    )

    assert found(store, EVENING) == {"18h", "19h59"}
    assert found(store, without(EVENING)) == {"17h59", "some time"}
    assert found(store, Filter("hour", EVERY_HOUR)) == {"17h59", "18h", "19h59"}
    assert found(store, Filter("hour", EVERY_HOUR, exclude=True)) == {"some time"}
    assert found(store, EVENING, WEEKEND) == {"19h59"}
    assert found(store, EVENING, without(WEEKEND)) == {"18h"}


def test_the_week_of_the_first_days_of_the_calendar(store: Store) -> None:
    submit(store, on("1970-01-01", "thursday"), on("1970-01-04", "sunday"))

    assert found(store, Filter("weekday", ("3",))) == {"thursday"}
    assert found(store, Filter("weekday", ("6",))) == {"sunday"}


def test_an_undated_post_is_on_no_weekday(store: Store) -> None:
    submit(store, Reading("x", "1", likes=1))

    for day in EVERY_DAY:  # the day that stands for "undated" is a Wednesday
        assert found(store, Filter("weekday", (day,)), period=UNDATED) == set()
        assert found(store, Filter("weekday", (day,), exclude=True), period=UNDATED) == {"1"}
    assert found(store, Filter("weekday", EVERY_DAY, exclude=True), period=UNDATED) == {"1"}
    assert found(store, EVENING, period=UNDATED) == set()
    assert found(store, without(EVENING), period=UNDATED) == {"1"}
    assert found(store, without(EVENING)) == found(store, without(WEEKEND)) == set()


@pytest.mark.parametrize(
    "chosen",
    [
        Filter("weekday", ("7", "-1", "saturday", "")),
        Filter("hour", ("24", "-1", "08", "", "18h")),
    ],
)
def test_what_is_no_weekday_and_no_hour_matches_nothing(store: Store, chosen: Filter) -> None:
    submit(store, on("2026-11-21", "1"), at("2026-11-22T23:30", "2"), at("2026-11-22T07:30", "3"))

    assert found(store, chosen) == set()
    assert found(store, without(chosen)) == {"1", "2", "3"}


def test_the_days_on_which_the_clocks_change(store: Store) -> None:
    submit(
        store,
        at("2026-03-29T00:59", "1h59"),
        at("2026-03-29T01:00", "3h"),  # there is no 2 o'clock
        at("2026-10-25T00:30", "2h30 in summer"),
        at("2026-10-25T01:30", "2h30 in winter"),
        at("2026-10-25T22:59", "23h59"),
        at("2026-10-25T23:00", "monday"),
    )

    assert found(store, Filter("hour", ("2",))) == {"2h30 in summer", "2h30 in winter"}
    assert found(store, Filter("hour", ("1", "3"))) == {"1h59", "3h"}
    assert found(store, Filter("weekday", ("0",))) == {"monday"}
    assert found(store, Filter("weekday", ("6",)), Filter("hour", ("23",))) == {"23h59"}


def test_weekdays_and_hours_move_with_the_zone(store: Store) -> None:
    submit(store, at("2026-11-20T23:30", "1"), on("2026-11-21", "2"))  # Saturday 0:30 in Paris
    assert found(store, WEEKEND) == {"1", "2"}
    assert found(store, Filter("hour", ("0",))) == {"1"}

    store.rebuild("T1", NEW_YORK)
    assert found(store, WEEKEND) == {"2"}
    assert found(store, EVENING) == {"1"}

    store.rebuild("T1", KOLKATA)
    assert found(store, WEEKEND) == {"1", "2"}
    assert found(store, Filter("hour", ("5",))) == {"1"}


def test_an_hour_that_is_taken_away_and_given_back(store: Store) -> None:
    submit(store, at("2026-11-20T17:30", "1"))
    submit(store, on("2026-11-21", "1"))
    assert found(store, EVENING) == set()
    assert found(store, WEEKEND) == {"1"}

    store.undo("T1", who="U1")
    assert found(store, EVENING) == {"1"}
    assert found(store, WEEKEND) == set()


def test_another_workspace_has_its_own_evenings(store: Store) -> None:
    submit(store, at("2026-11-21T17:30", "1"), workspace="T2")

    assert found(store, EVENING) == found(store, WEEKEND) == found(store, without(EVENING)) == set()


def test_accounts_have_followers_at_every_hour(store: Store) -> None:
    submit(
        store,
        at("2026-11-21T17:30", "1", account="me", followers=7),
        at("2026-11-22T08:00", "2", account="me"),
        at("2026-11-23T17:30", "3", account="me"),
    )

    def levels(*filters: Filter) -> list[tuple[Any, ...]]:
        return store.levels("T1", Scope(("account",), YEAR, filters))[1]

    day = epoch_day(datetime(2026, 11, 21, tzinfo=PARIS).date())
    assert levels(WEEKEND) == [("x", "me", None, None, 7, day, None, 0, 2)]
    assert levels(EVENING, WEEKEND) == [("x", "me", None, None, 7, day, None, 0, 1)]


@pytest.mark.parametrize("by", ["weekday", "hour"])
def test_what_is_filtered_by_is_not_grouped_by(store: Store, by: str) -> None:
    with pytest.raises(ValueError, match=by):
        store.sums("T1", Scope(MEDIA, ALL, (WEEKEND, EVENING)), by=(by,))


@pytest.mark.parametrize(
    ("filters", "by"),
    [
        ((WEEKEND,), ()),
        ((without(WEEKEND), Filter("format", ("video",))), ()),
        ((WEEKEND,), ("campaign",)),
        ((EVENING, WEEKEND), ()),
        ((without(EVENING),), ("slot",)),
    ],
)
def test_one_thing_beside_the_weekday_is_read_from_the_sums_alone(
    store: Store, filters: tuple[Filter, ...], by: tuple[str, ...]
) -> None:
    submit(
        store,
        at("2026-11-21T17:30", "1", format="video"),
        at("2026-11-23T08:30", "2", format="video"),
    )
    asked = Scope(MEDIA, ALL, filters)
    before = store.sums("T1", asked, by)
    assert before[1]
    with closing(sqlite3.connect(store.path)) as con, con:
        con.execute("DELETE FROM posts")

    assert store.sums("T1", asked, by) == before


# ---------------------------------------------------------------------------------------- laws
MOMENTS = st.integers(0, 400 * 48).map(lambda half_hours: 1_760_000_000 + 1800 * half_hours)
CHANGES = st.sampled_from(  # around the nights on which the clocks of Paris and New York change
    [1_761_440_400, 1_762_063_200, 1_772_953_200, 1_774_746_000]
).flatmap(lambda second: st.integers(-4, 12).map(lambda halves: second + 1800 * halves))


@st.composite
def posts_of_all_sorts(draw: st.DrawFn) -> list[Reading]:
    """Posts, each with its moment, its day alone, or neither."""
    told = st.fixed_dictionaries(
        {},
        optional={
            "network": st.sampled_from(["linkedin", "tiktok"]),
            "media": st.sampled_from(["earned", "press"]),
            "account": st.just("me"),
            "format": st.sampled_from(["video", "image"]),
            "hashtags": st.sampled_from(["a", "a b", "a_b"]),
            "likes": st.integers(0, 9),
            "reach": st.integers(0, 10**9),
            "followers": st.integers(0, 3),
        },
    )
    when = st.one_of(
        MOMENTS.map(lambda moment: {"published_at": moment}),
        CHANGES.map(lambda moment: {"published_at": moment}),
        st.integers(20_370, 20_770).map(lambda day: {"day": day}),
        st.just({"day": UNDATED_DAY}),
    )
    sorts = draw(st.lists(st.tuples(told, when), min_size=4, max_size=20))
    return [
        Reading(**({"network": "x", "post_id": str(number)} | one | moment))
        for number, (one, moment) in enumerate(sorts)
    ]


VALUES = {
    "weekday": EVERY_DAY,
    "hour": EVERY_HOUR,
    "network": ("x", "linkedin"),
    "account": ("", "me"),
    "format": ("", "video"),
    "hashtag": ("", "a", "b"),
    "slot": ("10", "11", "143", "144"),
}
BY = ("format", "hashtag", "slot")


def filters(*dimensions: str) -> st.SearchStrategy[Filter]:
    def of(dimension: str) -> st.SearchStrategy[Filter]:
        most = {"weekday": 4, "hour": 20}.get(dimension, 2)
        values = st.lists(
            st.sampled_from(VALUES[dimension]), min_size=1, max_size=most, unique=True
        )
        return st.builds(Filter, st.just(dimension), values.map(tuple), st.booleans())

    return st.sampled_from(dimensions).flatmap(of)


TIMES = st.lists(filters("weekday", "hour"), min_size=1, max_size=2)
MIXED = st.tuples(st.just([]) | st.lists(filters(*VALUES), max_size=2), TIMES).map(
    lambda both: (*both[0], *both[1])
)
PERIODS = st.sampled_from([ALL, YEAR, UNDATED]) | st.tuples(
    st.integers(20_360, 20_700), st.integers(1, 300)
).map(lambda one: Period(from_epoch_day(one[0]), from_epoch_day(one[0] + one[1])))


def held(one: Reading, dimension: str, zone: ZoneInfo) -> set[str]:
    """What a post has in a dimension; days and hours are read from the calendar."""
    local = None
    if one.published_at is not None:
        local = datetime.fromtimestamp(one.published_at, zone)
    if dimension == "hour":
        return {str(local.hour)} if local else set()
    if dimension == "slot":
        return {str(local.weekday() * 24 + local.hour)} if local else set()
    if dimension == "weekday":
        day = local.date() if local else from_epoch_day(one.day)
        return {str(day.weekday())} if local or one.day != UNDATED_DAY else set()
    if dimension == "hashtag":
        return set(one.hashtags.split() or [""])
    return {getattr(one, dimension)}


def chosen_by(scope: Scope, posts: Iterable[Reading], zone: ZoneInfo) -> list[Reading]:
    """The posts of a scope, one by one."""
    first, end = epoch_day(scope.period.start), epoch_day(scope.period.end)
    return [
        one
        for one in posts
        if one.media in scope.media
        and first <= one.day < end
        and all(
            held(one, f.dimension, zone).isdisjoint(f.values) is f.exclude for f in scope.filters
        )
    ]


def keys_of(one: Reading, by: Sequence[str]) -> list[tuple[Any, ...]]:
    """Where a post is counted: under each of its hashtags, if they are asked for."""
    keys: list[tuple[Any, ...]] = [()]
    for name in by:
        values = one.hashtags.split() or [""] if name == "hashtag" else [getattr(one, name)]
        keys = [(*key, value) for key in keys for value in values]
    return keys


def counted(rows: Iterable[tuple[tuple[Any, ...], tuple[int, ...]]]) -> dict[Any, list[int]]:
    sums: dict[Any, list[int]] = defaultdict(lambda: [0, 0, 0])
    for key, numbers in rows:
        sums[key] = [a + b for a, b in zip(sums[key], numbers, strict=True)]
    return dict(sums)


@settings(max_examples=400)
@given(
    posts_of_all_sorts(),
    MIXED,
    st.lists(st.sampled_from(BY), max_size=2, unique=True),
    PERIODS,
    st.booleans(),
    st.sampled_from([0, 64]),
    st.sampled_from([PARIS, PARIS, NEW_YORK, KOLKATA]),
)
def test_what_is_filtered_by_time_is_what_the_posts_say(
    shared: Store,
    posts: list[Reading],
    chosen: tuple[Filter, ...],
    by: list[str],
    period: Period,
    by_day: bool,  # noqa: FBT001
    few: int,
    zone: ZoneInfo,
) -> None:
    workspace = fresh_workspace()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cuts, "_FEW", few)
        submit(shared, *(placed(one, PARIS) for one in posts), workspace=workspace)
        if zone is not PARIS:
            shared.rebuild(workspace, zone)
    posts = [placed(one, zone) for one in posts]
    scope = Scope(MEDIA, period, chosen)
    expected = chosen_by(scope, posts, zone)

    names, rows = shared.posts(workspace, scope)
    assert {row[names.index("post_id")] for row in rows} == {one.post_id for one in expected}
    assert len(rows) == len(expected)
    undated = [one for one in posts if one.day == UNDATED_DAY]
    everywhere = Scope(MEDIA, UNDATED, scope.filters)
    assert shared.undated(workspace, scope) == len(chosen_by(everywhere, undated, zone))

    for more in (("media", "account"), ()):
        keys = ("network", *more, *by, *(["bucket"] if by_day else []), "reported")
        names, rows = shared.sums(workspace, scope, (*more, *by), ("likes", "reach"), by_day=by_day)
        place = [names.index(key) for key in keys]
        numbers = [names.index(name) for name in ("posts", "likes", "reach")]
        assert counted(
            (tuple(row[at] for at in place), tuple(row[at] for at in numbers)) for row in rows
        ) == counted(
            (
                (*key, *([one.day] if by_day else []), reported(counters_of(one))),
                (1, one.likes or 0, one.reach or 0),
            )
            for one in expected
            for key in keys_of(one, ("network", *more, *by))
        )
    if "slot" in by:
        assert all(isinstance(row[names.index("slot")], int) for row in rows)


def counters_of(one: Reading) -> list[int | None]:
    return [getattr(one, counter) for counter in COUNTERS]


@settings(max_examples=60)
@given(posts_of_all_sorts(), TIMES, PERIODS)
def test_levels_count_the_posts_that_are_filtered(
    shared: Store, posts: list[Reading], times: list[Filter], period: Period
) -> None:
    workspace = fresh_workspace()
    posts = [placed(one, PARIS) for one in posts]
    submit(shared, *posts, workspace=workspace)
    own = Scope(("owned",), period, tuple(times))
    plain = shared.levels(workspace, Scope(("account",), period))[1]
    rows = shared.levels(workspace, Scope(("account",), period, tuple(times)))[1]

    assert [row[:-1] for row in rows] == [row[:-1] for row in plain]
    for network, account, *_, number in rows:
        mine = [one for one in posts if (one.network, one.account) == (network, account)]
        assert number == len(chosen_by(own, mine, PARIS))


def test_a_slot_is_known_when_the_hour_is() -> None:
    assert at("2026-11-22T22:59", "1").slot == 6 * 24 + 23
    assert on("2026-11-22", "1").slot == NO_SLOT


def test_a_file_that_comes_again_leaves_a_correction(tmp_path):
    with Store(tmp_path / "corrected.db", ZoneInfo("Europe/Paris")) as store:
        row = Reading("x", "1", day=20_700, impressions=1200, likes=3)
        store.submit("T1", [row], who="U1", source="a.csv")
        store.correct("T1", Reading("x", "1", media="", impressions=900), (), who="U1")
        again = store.submit("T1", [row], who="U1", source="a.csv")
        assert (again.updated, again.unchanged) == (0, 1)
        assert store.post("T1", "x", "1").impressions == 900

        store.submit("T1", [row._replace(impressions=1500)], who="U1", source="b.csv")
        assert store.post("T1", "x", "1").impressions == 1500
        assert store.findings("T1").well
