"""Unusual volume: what is told of a count, whatever the series, and what is never told."""

import math
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kpi import spikes
from kpi.rarity import deviate, surprise
from kpi.spikes import DAY, HOUR, WEEK, Watch, alarms, score, step_of, threshold

COLUMNS = ["expected", "low", "high", "score", "alarm", "silence", "enough"]
COLUMNS += ["level", "hour", "weekday", "holiday", "deviation"]
FIRST = "2026-01-05"  # a Monday


def series(counts, freq="D", start=FIRST):
    index = pd.date_range(start, periods=len(counts), freq=freq)
    return pd.Series(np.asarray(counts, dtype=float), index=index)


def poisson(mean, bins, seed=7):
    return np.random.default_rng(seed).poisson(mean, bins).astype(float)


def rhythm(bins, start=FIRST):
    """A day and a week as people have them, by the hour, with a mean of one."""
    hours = pd.date_range(start, periods=bins, freq="h")
    shape = np.exp(np.cos(2 * np.pi * (hours.hour.to_numpy() - 14) / 24))
    shape *= np.where(hours.day_of_week.to_numpy() >= 5, 0.4, 1.0)
    return shape / shape.mean()


def places(flags):
    return np.flatnonzero(flags.to_numpy()).tolist()


# ------------------------------------------------------------------------------------- what is told
@pytest.mark.parametrize(
    ("freq", "bins", "mean"), [("h", 24 * 30, 3), ("D", 90, 20), ("W-MON", 80, 40)]
)
def test_a_spike_is_told_when_it_begins_and_explains_itself(freq, bins, mean):
    counts = poisson(mean, bins)
    counts[-5] = 6 * mean
    told = score(series(counts, freq))
    spike = told.iloc[-5]

    assert list(told.columns) == COLUMNS
    assert places(told["alarm"]) == [bins - 5]
    assert spike["low"] <= spike["expected"] <= spike["high"] < counts[-5]
    assert spike["expected"] == pytest.approx(mean, rel=0.5)


def test_what_is_expected_is_the_product_of_its_parts():
    """Of a busy hour of a working day, of a weekend's night and of a holiday."""
    hours = pd.date_range(FIRST, periods=24 * 7 * 10, freq="h")
    counts = np.random.default_rng(7).poisson(20 * rhythm(len(hours))).astype(float)
    free = date(2026, 3, 12)  # a Thursday
    counts[hours.date == free] //= 4
    told = score(pd.Series(counts, hours), {free}).dropna()
    product = told["level"] * told["hour"] * told["weekday"] * told["holiday"]

    np.testing.assert_allclose(product, told["expected"])
    assert told["level"].iloc[-500:].mean() == pytest.approx(20, rel=0.1)
    busy, night = told.loc["2026-03-11 14:00"], told.loc["2026-03-08 02:00"]
    assert busy["hour"] > 1.5
    assert night["hour"] < 0.5
    assert busy["weekday"] > 1 > night["weekday"]
    assert busy["holiday"] == 1 > told.loc["2026-03-12 20:00", "holiday"]


def test_the_deviation_is_that_of_usual_counts():
    counts = np.random.default_rng(7).negative_binomial(5, 5 / 45, 800).astype(float)  # mean 40
    last = score(series(counts)).iloc[-1]

    assert last["deviation"] == pytest.approx(counts.std(), rel=0.2)


def test_a_score_says_one_in_how_many():
    """Where nothing happens, few are above 2 of a hundred bins, few above 3 of a thousand."""
    days = [score(series(poisson(mean, 1500, seed))) for seed in range(4) for mean in (2, 30)]
    scores = pd.concat(days)["score"].dropna()

    assert 0.002 < (scores > 2).mean() < 0.012
    assert (scores > 3).mean() < 0.0015


def test_calm_tells_less_than_balanced_less_than_sensitive():
    told = [score(series([*poisson(20, 90), last])) for last in range(30, 90, 2)]
    calm, balanced, sensitive = (
        [alarms(each, setting).iloc[-1] for each in told]
        for setting in ("calm", "balanced", "sensitive")
    )

    assert 0 < sum(calm) < sum(balanced) < sum(sensitive) < len(told)
    assert [each["alarm"].iloc[-1] for each in told] == balanced


@pytest.mark.parametrize("rate", [1, 2, 5, 10])
@pytest.mark.parametrize("varied", [1.0, 1.5, 2.5])
def test_a_quiet_brand_is_woken_at_most_once_a_year(rate, varied):
    rng = np.random.default_rng(5)
    week = np.tile([1.2, 1.2, 1.2, 1.2, 1.2, 0.5, 0.5], 3 * 53)[: 3 * 365]
    mean = rate * week
    among = mean / (varied - 1) if varied > 1 else None
    counts = rng.poisson(mean) if among is None else rng.negative_binomial(among, 1 / varied)

    assert score(series(counts))["alarm"].sum() <= 3


def test_by_the_hour_too():
    rng = np.random.default_rng(5)
    for rate in (1, 10):
        counts = rng.poisson(rate / 24 * rhythm(365 * 24))

        assert score(series(counts, "h"))["alarm"].sum() <= 1


def test_a_burst_at_night_is_told_though_days_have_more():
    counts = np.random.default_rng(3).poisson(40 * rhythm(24 * 42)).astype(float)
    counts[24 * 37 + 3] = 60

    assert places(score(series(counts, "h"))["alarm"]) == [24 * 37 + 3]
    assert counts[24 * 37 + 14] > 60


def test_talk_that_lasts_is_told_though_no_hour_stands_out():
    counts = poisson(4, 24 * 28)
    counts[600:606] = 12
    alone = np.copy(counts)
    alone[601:606] = 4
    lasting, single = (score(series(each, "h"))["score"] for each in (counts, alone))

    assert lasting.iloc[600:606].max() > single.iloc[600:606].max()
    assert lasting.iloc[600:606].max() > threshold(HOUR, "balanced")


# ------------------------------------------------------------------------------------- the calendar
def test_a_busy_weekday_and_a_busy_hour_are_usual():
    assert not score(series([3, 3, 3, 3, 40, 3, 3] * 20))["alarm"].iloc[28:].any()
    assert not score(series(([2] * 9 + [60] + [2] * 14) * 40, "h"))["alarm"].iloc[14 * 24 :].any()


def test_public_holidays_have_a_usual_of_their_own():
    counts = poisson(40, 365 * 3)
    free = {
        date(year, month, day)
        for year in (2026, 2027, 2028)
        for month, day in ((5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
    }
    days = series(counts)
    quiet = np.array([day.date() in free for day in days.index])
    days[quiet] = np.round(days[quiet] * 0.2)
    latest = np.flatnonzero(quiet)[-1]

    known, unknown = score(days, holidays=free), score(days)
    assert known["expected"].iloc[latest] < 15
    assert unknown["expected"].iloc[latest] > 30
    days.iloc[latest] = 40  # as many as on any day
    assert score(days, holidays=free)["score"].iloc[latest] > 3
    assert score(days)["score"].iloc[latest] < 1


def test_the_time_of_year_is_learned():
    usual = 30 * np.exp(np.sin(2 * np.pi * np.arange(365 * 6) / 365.25))
    told = score(series(np.random.default_rng(4).poisson(usual)))
    far = np.abs(told["expected"] / usual - 1)

    assert far.iloc[-365:].mean() < 0.85 * far.iloc[:365].mean()
    assert not told["alarm"].iloc[-365:].any()


# --------------------------------------------------------------------------- laws of what is told
@settings(max_examples=25, deadline=None)
@given(st.data())
def test_what_was_said_does_not_depend_on_what_comes_later(data):
    freq = data.draw(st.sampled_from(["h", "D", "W-MON"]))
    count = st.one_of(st.integers(0, 60), st.just(math.nan), st.integers(0, 10**6))
    counts = series(data.draw(st.lists(count, min_size=20, max_size=90)), freq)
    cut = data.draw(st.integers(3, len(counts)))

    pd.testing.assert_frame_equal(score(counts).iloc[:cut], score(counts.iloc[:cut]))


def test_a_watch_says_what_score_says():
    counts = series(poisson(5, 24 * 20), "h")
    counts.iloc[100:110] = np.nan
    told, watch = score(counts), Watch(HOUR)
    for place, (when, count) in enumerate(counts.items()):
        seen = watch.see(count, when.to_pydatetime())

        np.testing.assert_allclose(
            told.iloc[place][list(seen._fields)].to_numpy(dtype=float),
            np.array(seen, dtype=float),
        )
    assert watch.known == 24 * 20 - 10


def test_ten_times_as_many_is_expected_of_ten_times_as_many():
    counts = poisson(50, 200)
    once, tenfold = score(series(counts)), score(series(10 * counts))

    ratio = (tenfold["expected"] / once["expected"]).dropna()
    assert ratio.iloc[30:].between(9.5, 10.5).all()


def test_more_is_rarer_and_nothing_else_changes():
    counts = poisson(10, 60)
    scores = []
    for last in range(10, 60, 5):
        told = score(series([*counts, last]))
        scores.append(told["score"].iloc[-1])
        assert told["expected"].iloc[-1] == score(series([*counts, 0]))["expected"].iloc[-1]

    assert scores == sorted(scores)


def test_a_missing_bin_is_not_a_bin_in_which_nobody_spoke():
    counts = poisson(20, 120)
    missing, zero = np.copy(counts), np.copy(counts)
    missing[60:90], zero[60:90] = np.nan, 0
    unknown, silent = score(series(missing)), score(series(zero))

    assert unknown["score"].iloc[60:90].isna().all()
    assert unknown["silence"].iloc[60:90].isna().all()
    assert unknown["expected"].iloc[90] == pytest.approx(20, rel=0.25)
    assert silent["expected"].iloc[89] < 5
    assert silent["silence"].iloc[62] > 3
    assert not unknown["alarm"].any()


def test_bins_that_are_left_out_are_missing():
    counts = series(poisson(20, 120))
    counts.iloc[60:90] = np.nan
    left_out = counts.dropna()

    pd.testing.assert_frame_equal(score(left_out), score(counts).loc[left_out.index])


@pytest.mark.parametrize(
    ("freq", "bins", "soon"), [("h", 24 * 28, 48), ("D", 120, 14), ("W-MON", 120, 12)]
)
@pytest.mark.parametrize("mean", [20, 500])
def test_a_new_level_is_told_once_and_then_is_the_usual(freq, bins, soon, mean):
    counts = np.concatenate([poisson(mean, bins), poisson(3 * mean, bins, 8)])
    told = score(series(counts, freq))
    found = places(told["alarm"])

    assert found[0] == bins
    assert found[-1] < bins + soon
    assert max(np.diff(found), default=1) <= 3, "one spike, not several"
    assert told["expected"].iloc[bins + 2 * soon] == pytest.approx(3 * mean, rel=0.2)


def test_a_level_that_falls_is_learned_and_is_no_alarm():
    counts = np.concatenate([poisson(90, 100), poisson(10, 60, 8)])
    told = score(series(counts))

    assert not told["alarm"].any()
    assert told["silence"].iloc[100:107].max() > 3
    assert told["expected"].iloc[-1] == pytest.approx(10, rel=0.4)


def test_a_past_spike_does_not_blind_it():
    counts = poisson(20, 120)
    counts[60:63] = 900, 500, 120
    told = score(series(counts))
    assert told["expected"].iloc[64:].max() < 30
    counts[75] = 90
    assert 75 in places(score(series(counts))["alarm"])


def test_past_crises_do_not_make_the_next_one_usual():
    counts = poisson(20, 240)
    counts[40:240:25] = 150
    assert set(range(40, 240, 25)) <= set(places(score(series(counts))["alarm"]))


# ----------------------------------------------------------------------------------------- silence
def test_silence_is_told_the_longer_it_lasts():
    counts = poisson(3, 100)
    counts[90:] = 0
    silence = score(series(counts))["silence"]

    assert silence.iloc[:90].max() < 3
    assert silence.iloc[90:97].is_monotonic_increasing
    assert silence.iloc[96] > 4


def test_nights_are_not_silent():
    counts = np.random.default_rng(6).poisson(6 * rhythm(24 * 60))
    assert score(series(counts, "h"))["silence"].iloc[24 * 7 :].max() < 4


# --------------------------------------------------------------------------------- short histories
@pytest.mark.parametrize(("step", "freq"), [(HOUR, "h"), (DAY, "D"), (WEEK, "W-MON")])
def test_nothing_is_told_before_there_is_enough(step, freq):
    counts = np.full(step.fewest + 1, 10.0)
    counts[2:] = 500
    told = score(series(counts, freq))

    assert told["score"].iloc[: step.fewest].isna().all()
    assert not told["alarm"].iloc[: step.fewest].any()
    assert told["score"].notna().iloc[-1]


def test_what_it_lacks_is_known():
    watch = Watch(DAY)
    for day in range(6):
        watch.see(3, datetime(2026, 1, 5 + day))  # noqa: DTZ001
    watch.see(math.nan, datetime(2026, 1, 11))  # noqa: DTZ001

    assert (watch.known, watch.lacking, DAY.fewest) == (6, 8, 14)


def test_the_first_monday_is_no_event():
    """Watched since any day, when half as many speak on some: nobody knows yet what Mondays are."""
    told = 0
    for first in pd.date_range("2026-02-23", periods=7).strftime("%Y-%m-%d"):
        for seed in range(4):
            counts = np.random.default_rng(seed).poisson(30 * rhythm(24 * 15, first))
            told += score(series(counts, "h", first))["alarm"].sum()

    assert told <= 1, "in 28 brands"


def test_a_short_history_is_enough_for_what_is_plain():
    assert places(score(series([*poisson(10, 29), 80], "h"))["alarm"]) == [29]


# --------------------------------------------------------------------------------------- bad input
@pytest.mark.parametrize(
    "counts", [[], [9], [math.nan] * 60, [0] * 400, [5] * 400, [0] * 200 + [1], [math.inf] * 60]
)
@pytest.mark.parametrize("freq", ["h", "D", "W-MON"])
def test_of_nothing_few_equal_or_unknown_counts_nothing_is_told(counts, freq):
    told = score(series(counts, freq))

    assert list(told.columns) == COLUMNS
    assert len(told) == len(counts)
    assert not told["alarm"].any()
    assert told["alarm"].dtype == bool
    assert told["score"].dtype == float


def test_after_silence_a_few_are_already_many():
    assert places(score(series([0] * 200 + [30], "h"))["alarm"]) == [200]
    assert places(score(series([0] * 40 + [6]))["alarm"]) == [40]


@pytest.mark.parametrize("most", [1_000_000, 10**15, 1e300])
def test_a_million_in_a_minute(most):
    counts = poisson(2, 24 * 30)
    counts[400] = most
    told = score(series(counts, "h"))

    assert places(told["alarm"])[0] == 400
    assert places(told["alarm"])[-1] <= 402
    assert np.isfinite(told["score"].iloc[24:]).all()
    assert told["expected"].iloc[402:].max() < 10


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_whatever_comes_is_judged_with_finite_numbers_or_not_at_all(data):
    freq = data.draw(st.sampled_from(["h", "D", "W-MON"]))
    most = data.draw(st.sampled_from([1e-3, 3.0, 1e6, 1e308]))
    count = st.one_of(st.floats(0, most), st.floats(allow_nan=True), st.just(0.0))
    told = score(series(data.draw(st.lists(count, max_size=80)), freq))
    judged = told.dropna()

    assert np.isfinite(judged[["expected", "low", "high", "score", "silence"]]).all(axis=None)
    assert (judged["low"] <= judged["expected"]).all()
    assert (judged["expected"] <= judged["high"]).all()
    assert (judged[["score", "silence"]] >= 0).all(axis=None)


def test_negative_numbers_are_no_counts():
    counts = poisson(20, 60)
    wrong, missing = np.copy(counts), np.copy(counts)
    wrong[40], missing[40] = -20, np.nan

    pd.testing.assert_frame_equal(score(series(wrong)), score(series(missing)))


@pytest.mark.parametrize("kind", [int, float, object, "Int64", "Float64", str, bool])
def test_any_kind_of_number_is_read(kind):
    counts = series(poisson(20, 60).clip(1, 1) if kind is bool else poisson(20, 60))
    given_so = counts.astype(int).astype(kind)

    pd.testing.assert_frame_equal(score(given_so), score(counts))


def test_what_is_no_number_is_missing():
    counts = series(poisson(20, 60)).astype(object)
    missing = series(poisson(20, 60))
    counts.iloc[[30, 40]], missing.iloc[[30, 40]] = ["many", None], np.nan

    pd.testing.assert_frame_equal(score(counts), score(missing))


def test_counts_that_go_back_in_time_are_neither_judged_nor_learned():
    counts = series(poisson(20, 60))
    late = pd.Series([5_000.0, 5_000.0], index=counts.index[[10, 59]])
    told = score(pd.concat([counts, late, series([21], start="2026-03-06")]))

    assert told.iloc[60:62][["expected", "score", "silence"]].isna().all(axis=None)
    assert not told["alarm"].any()
    assert told["expected"].iloc[62] == pytest.approx(20, rel=0.2)
    assert score(counts[::-1])["score"].notna().sum() == 0


def test_an_hour_given_twice_counts_once():
    counts = series(poisson(20, 24 * 10), "h")
    twice = pd.concat([counts, counts]).sort_index(kind="stable")
    told = score(twice)

    assert told.index.equals(twice.index)
    judged = told[told["score"].notna()]
    pd.testing.assert_frame_equal(judged, score(counts).iloc[24:], check_freq=False)


@pytest.mark.parametrize("zone", [None, "Europe/Paris", "America/New_York"])
def test_a_change_of_time_is_no_event(zone):
    """An hour is missing in March, and comes twice in October."""
    for start in ("2026-03-01", "2026-10-01"):
        index = pd.date_range(start, periods=24 * 45, freq="h", tz="UTC")
        index = index.tz_convert(zone or "Europe/Paris")
        index = index if zone else index.tz_localize(None)
        counts = np.random.default_rng(2).poisson(30 * rhythm(24 * 45, start))
        told = score(pd.Series(counts, index=index))

        assert told.index.equals(index)
        assert not told["alarm"].any()
        assert told["score"].iloc[24:].isna().sum() == (start == "2026-10-01" and not zone)


def test_the_hour_is_that_of_the_clock_on_the_wall():
    index = pd.date_range("2026-03-01", periods=24 * 60, freq="h", tz="Europe/Paris")
    busy = pd.Series(np.where(index.hour == 9, 60.0, 3.0), index=index)

    assert not score(busy)["alarm"].iloc[24 * 14 :].any()


def test_a_watch_knows_the_two_hours_of_a_change_of_time_apart():
    watch, zone = Watch(HOUR), ZoneInfo("Europe/Paris")
    first, again = (datetime(2026, 10, 25, 2, tzinfo=zone, fold=fold) for fold in (0, 1))
    for when in (first, again, again):
        watch.see(3, when)

    assert watch.known == 2


@pytest.mark.parametrize(
    "index",
    [
        range(90),
        [str(place) for place in range(90)],
        pd.period_range("2026-01-05", periods=90, freq="D"),
        [date(2026, 1, 5) + timedelta(days=place) for place in range(90)],
        [
            datetime.fromisoformat(f"{date(2026, 1, 5) + timedelta(days=place)}T00:00{offset}")
            for place, offset in enumerate(["+01:00"] * 83 + ["+02:00"] * 7)
        ],
        [pd.NaT] * 90,
        [date(2026, 1, 5)] * 90,
    ],
)
def test_any_index_is_given_back(index):
    counts = poisson(20, 90)
    counts[80] = 120
    given_so = pd.Series(counts, index=index)
    told = score(given_so)

    assert told.index.equals(given_so.index)
    assert places(told["alarm"]) in ([80], [])


@pytest.mark.parametrize(
    ("freq", "step"),
    [("15min", HOUR), ("h", HOUR), ("6h", HOUR), ("D", DAY), ("W", WEEK), ("MS", WEEK)],
)
def test_a_bin_is_an_hour_a_day_or_a_week(freq, step):
    counts = series(poisson(50, 200), freq)
    counts.iloc[150] = 400

    assert step_of(counts.index).name == step.name
    assert score(counts)["alarm"].iloc[150]


def test_holidays_may_be_a_calendar_that_fills_itself():
    class Calendar(dict):
        """Empty until it is asked, as those of the `holidays` library are."""

        def __contains__(self, day):
            return (day.month, day.day) == (5, 1)

    asked = score(series(poisson(20, 365 * 2)), holidays=Calendar())
    told = score(series(poisson(20, 365 * 2)), holidays={date(2026, 5, 1), date(2027, 5, 1)})

    pd.testing.assert_frame_equal(asked, told)


# ------------------------------------------------------------------------------------------ the law
@pytest.mark.parametrize("mean", [0.05, 1, 8, 300, 2e6])
def test_the_chance_of_a_count_is_poissons_when_nothing_spreads_it(mean):
    most = math.ceil(mean + 3 * math.sqrt(mean)) + 1
    logs = -mean
    below = math.exp(logs) if mean < 700 else 0.0
    if not below:  # too many to sum: a normal law, so many are
        expected = -math.log10(math.erfc((most - 0.5 - mean) / math.sqrt(2 * mean)) / 2)
    else:
        for number in range(1, most):
            logs += math.log(mean / number)
            below += math.exp(logs)
        expected = -math.log10(1 - below)

    assert surprise(deviate(most, mean, 0.0)) == pytest.approx(expected, rel=0.05)


def test_what_spreads_more_is_less_surprising():
    rare = [surprise(deviate(60, 20, spread)) for spread in (0, 0.05, 0.3, 2)]

    assert rare == sorted(rare, reverse=True)


def test_settings_are_told_in_years():
    assert [round(threshold(step, "balanced"), 1) for step in (HOUR, DAY, WEEK)] == [4.6, 3.3, 2.4]
    assert spikes.YEARS["calm"] > spikes.YEARS["balanced"] > spikes.YEARS["sensitive"]
