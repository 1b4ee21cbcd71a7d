"""Columns of dates, as files write them, and the moments that they are."""

# ruff: noqa: DTZ001  (what a cell says has no zone)

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.exports.evidence import Dates, Evidence, Undecided
from bot.exports.moments import EARLIEST, Clock
from bot.messages import Problem
from kpi.periods import epoch_day, from_epoch_day
from kpi.posts import NO_SLOT, UNDATED_DAY

PARIS, PACIFIC, UTC_CLOCK = (ZoneInfo(n) for n in ("Europe/Paris", "America/Los_Angeles", "UTC"))
LATEST = date(2026, 11, 22)


def decided(cells: list[str], prefer: str = "", said: str = "", latest: date = LATEST) -> Dates:
    evidence = Evidence(latest)
    evidence.feed(cells, range(2, len(cells) + 2))
    return evidence.decide(prefer, said)


def moments(cells: list[str], prefer: str = "", said: str = ""):
    """The local moments in UTC (days where there is no hour), and the names of what is wrong."""
    dates = decided(cells, prefer, said)
    found, wrong = Clock(UTC_CLOCK, LATEST, dates).column(cells)
    told = [
        (None if day == UNDATED_DAY else from_epoch_day(day))
        if moment is None
        else datetime.fromtimestamp(moment, UTC).replace(tzinfo=None)
        for moment, day in zip(found.published, found.days, strict=True)
    ]
    return [wrong[at].name if at in wrong else one for at, one in enumerate(told)]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        # numbers
        ("02/16/2025 05:14", datetime(2025, 2, 16, 5, 14)),
        ("16/02/2025", date(2025, 2, 16)),
        ("16.02.2025", date(2025, 2, 16)),
        ("16-02-25", date(2025, 2, 16)),
        ("16 02 2025", date(2025, 2, 16)),
        ("2025/10/31 18:19:10", datetime(2025, 10, 31, 18, 19, 10)),
        ("2025.10.31", date(2025, 10, 31)),
        ("2025-3-9 5:14", datetime(2025, 3, 9, 5, 14)),
        ("20250216", date(2025, 2, 16)),
        ("20250216T051400Z", datetime(2025, 2, 16, 5, 14)),
        ("24/05/2023 10:00:10", datetime(2023, 5, 24, 10, 0, 10)),
        ("05/24/2024 04:05 PM EST -0500", datetime(2024, 5, 24, 21, 5)),
        ("24/05/2024 00:19 PM", datetime(2024, 5, 24, 0, 19)),
        ("24/05/2024 12:19 AM", datetime(2024, 5, 24, 0, 19)),
        ("24/05/2024 12:19 p.m.", datetime(2024, 5, 24, 12, 19)),
        ("24/05/2024 2:19\u202fPM", datetime(2024, 5, 24, 14, 19)),
        ("24/05/2024 5 pm", datetime(2024, 5, 24, 17)),
        ("24/05/2024 05:14 (UTC)", datetime(2024, 5, 24, 5, 14)),
        ("24/05/2024 05:14 UTC+2", datetime(2024, 5, 24, 3, 14)),
        ("24/05/2024 05:14 CEST", datetime(2024, 5, 24, 3, 14)),
        ("05:14 24/05/2024", datetime(2024, 5, 24, 5, 14)),
        # ISO 8601
        ("2015-09-30 18:42 +0000", datetime(2015, 9, 30, 18, 42)),
        ("2025-01-01T01:00:00", datetime(2025, 1, 1, 1)),
        ("2025-01-01T01:00:00Z", datetime(2025, 1, 1, 1)),
        ("2025-01-01T01:00:00.123+01:00", datetime(2025, 1, 1, 0)),
        ("2026-W12-1", date(2026, 3, 16)),
        # words
        ("Mon Feb 03 2025", date(2025, 2, 3)),
        ("Tue, Jul 14, 2026", date(2026, 7, 14)),
        ("Dec 18, 2022", date(2022, 12, 18)),
        ("Jan-14-2025", date(2025, 1, 14)),
        ("Oct 26, 2018 02:56 pm", datetime(2018, 10, 26, 14, 56)),
        ("Sept 3, 2026 at 3pm", datetime(2026, 9, 3, 15)),
        ("7:30 PM · Sep 5, 2023", datetime(2023, 9, 5, 19, 30)),
        ("Fri Sep 05 19:30:00 +0000 2025", datetime(2025, 9, 5, 19, 30)),
        ("Mon Feb 03 2025 05:14:00 GMT+0100 (Paris)", datetime(2025, 2, 3, 4, 14)),
        ("28 sept. 2026", date(2026, 9, 28)),
        ("10 févr. 2026", date(2026, 2, 10)),
        ("10 fe\u0301vr. 2026", date(2026, 2, 10)),
        ("1er avril 2026", date(2026, 4, 1)),
        ("1 AOUT 2026", date(2026, 8, 1)),
        ("3 août 2026 à 14:05", datetime(2026, 8, 3, 14, 5)),
        ("3\u00a0août\u00a02026 14\u00a0h\u00a005", datetime(2026, 8, 3, 14, 5)),
        ("lundi 3 août 2026 14h05", datetime(2026, 8, 3, 14, 5)),
        ("mar. 3 févr. 2026", date(2026, 2, 3)),
        ("mar 3 2026", date(2026, 3, 3)),
        ("16-Feb-25", date(2025, 2, 16)),
        ("2026 nov. 5", date(2026, 11, 5)),
        ("3. Februar 2026 um 14:05", datetime(2026, 2, 3, 14, 5)),
        ("3 de febrero de 2026", date(2026, 2, 3)),
        # no year
        ("July 16", date(2026, 7, 16)),
        ("19 avril", date(2026, 4, 19)),
        ("December 30", date(2025, 12, 30)),
        ("16-Dec", date(2025, 12, 16)),
        ("29 février", date(2024, 2, 29)),
        # numbers of a spreadsheet, or of a program
        ("45712", date(2025, 2, 24)),
        ("45712.5", datetime(2025, 2, 24, 12)),
        ("45712,75", datetime(2025, 2, 24, 18)),
        ("1739664000", datetime(2025, 2, 16)),
        ("1739664000000", datetime(2025, 2, 16)),
        # nothing
        ("", None),
        (" - ", None),
        ("N/A", None),
    ],
)
def test_a_date_as_files_write_it(cell, expected):
    assert [expected] == moments([cell])


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("févr. 2026", "date-not-a-day"),
        ("janv-26", "date-not-a-day"),  # what Excel makes of January 2026
        ("2026-02", "date-not-a-day"),
        ("02/2026", "date-not-a-day"),
        ("2026", "date-not-a-day"),
        ("2026-W12", "date-not-a-day"),
        ("T3 2026", "date-not-a-day"),
        ("31/31/2025", "date-impossible"),
        ("31/02/2025", "date-impossible"),
        ("31 février", "date-impossible"),
        ("0000-00-00", "date-impossible"),
        ("16/02/75", "date-impossible"),
        ("16/02/1989", "date-impossible"),
        ("0099-01-01 10:00:00", "date-impossible"),
        ("16/02/2025 25:00", "date-impossible"),
        ("16/02/2025 05:60", "date-impossible"),
        ("16/02/2025 13:05 AM", "date-impossible"),
        ("16/02/2025 05:14 +99:00", "date-impossible"),
        ("16/12/2026", "date-future"),
        ("16/12/26", "date-future"),
        ("1/2.2025", "date-not-read"),
        ("05:14", "date-not-read"),
        ("Jan 1 - Jan 7, 2026", "date-not-read"),
        ("１６/02/2025", "date-not-read"),
        ("١٦/02/2025", "date-not-read"),
        ("yesterday", "date-not-read"),
        ("12", "date-not-read"),
        ("99999", "date-not-read"),
        ("16/02/2025 " * 100, "date-not-read"),
        ("16/02/2025 05:14" + " " * 200 + "x", "date-not-read"),
        (" " * 200 + "x", "date-not-read"),
    ],
)
def test_what_is_no_day_is_refused_with_the_reason(cell, problem):
    assert [problem] == moments([cell])


# --- Day first or month first -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "prefer", "said", "order", "why"),
    [
        (["03/04/2025", "16/02/2025"], "", "", "dmy", "dates-order-seen"),
        (["03/04/2025", "02/16/2025"], "", "", "mdy", "dates-order-seen"),
        (["03/04/2025", "16/02/2025"], "mdy", "", "dmy", "dates-order-seen"),
        (["03/04/2025", "16/02/2025"], "", "mdy", "dmy", "dates-order-seen"),
        (["03/04/2025"], "mdy", "", "mdy", "dates-order-platform"),
        (["03/04/2025"], "mdy", "dmy", "dmy", "dates-order-said"),
        (["03/04/2025", "03/12/2026"], "", "", "mdy", "dates-order-future"),
        (["03/04/2025", "12/03/2026"], "mdy", "", "dmy", "dates-order-future"),
        (["03.04.2025"], "", "", "dmy", "dates-order-dots"),
        (["03.04.2025"], "mdy", "", "mdy", "dates-order-platform"),
        # the rows follow each other one way only
        (
            ["05/01/2025", "01/02/2025", "09/03/2025", "02/04/2025", "07/05/2025", "03/06/2025"],
            "", "", "dmy", "dates-order-rows",
        ),
        (
            ["06/03/2025", "05/07/2025", "04/02/2025", "03/09/2025", "02/01/2025", "01/05/2025"],
            "", "", "mdy", "dates-order-rows",
        ),
        # six days of May are likelier than the fifth of six months
        ([f"0{day}/05/2025" for day in range(1, 7)], "", "", "dmy", "dates-order-rows"),
        ([f"05/0{day}/2025" for day in range(6, 0, -1)], "", "", "mdy", "dates-order-rows"),
    ],
)  # fmt: skip
def test_the_whole_column_tells_which_number_is_the_day(cells, prefer, said, order, why):
    dates = decided(cells, prefer, said)

    assert (order, why) == (dates.order, dates.how.name)
    assert bool(dates.warnings) == (said not in {"", order})


@pytest.mark.parametrize(
    "cells",
    [
        ["03/04/2025"],
        ["03/04/2025", "05/06/2025", "01/02/2025"],
        ["03-04-25", "n/a", "2025-05-06"],
        # the first days of January, or the first day of each month
        [f"01/0{month}/2025" for month in range(1, 10)],
        ["04/03"],
    ],
)
def test_what_nothing_tells_is_asked(cells):
    with pytest.raises(Undecided) as caught:
        decided(cells)

    assert caught.value.said.name == "dates-order-unknown"
    assert decided(cells, prefer="mdy").order == "mdy"
    assert decided(cells, said="dmy").order == "dmy"


def test_the_same_either_way_is_not_asked():
    assert [date(2025, 3, 3), date(2025, 11, 11)] == moments(["03/03/2025", "11/11/2025"])


def test_dates_that_contradict_each_other_are_told_with_their_lines():
    with pytest.raises(Problem) as caught:
        decided(["03/04/2025", "13/02/2025", "02/13/2025"], said="dmy")

    assert caught.value.said.name == "dates-contradict"
    assert dict(caught.value.said.values) == {
        "text": "13/02/2025", "line": "3", "othertext": "02/13/2025", "otherline": "4",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        # 03/04 and 05/06 became dates of March and May; 16/02 had no 16th month to be in
        (["2025-03-04", "16/02/2025", "2025-05-06", "28/02/2025"], "dates-converted"),
        (["2025-04-03 05:14:00", "02/16/2025 10:00"], "dates-converted"),
    ],
)
def test_dates_that_a_spreadsheet_has_swapped_are_refused(cells, problem):
    with pytest.raises(Problem) as caught:
        decided(cells)

    assert problem == caught.value.said.name


@pytest.mark.parametrize(
    "cells",
    [
        ["2025-03-14", "16/02/2025"],  # a day above 12 was not swapped
        ["2025-03-04", "16/02/2025", "07/02/2025"],  # this one would have been converted too
    ],
)
def test_dates_written_in_two_ways_are_kept(cells):
    assert decided(cells).order == "dmy"


# --- Years, hours, numbers ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["December 30", "December 31", "January 1"],
         [(2025, 12, 30), (2025, 12, 31), (2026, 1, 1)]),
        (["January 1", "December 31"], [(2026, 1, 1), (2025, 12, 31)]),
        # in order, and so within the year before the 28 November of last year
        (["25 oct.", "15 nov.", "28 nov."], [(2025, 10, 25), (2025, 11, 15), (2025, 11, 28)]),
        (["28 nov.", "15 nov.", "25 oct."], [(2025, 11, 28), (2025, 11, 15), (2025, 10, 25)]),
        # in no order: each the latest
        (["15 nov.", "25 oct.", "28 nov.", "1 nov."],
         [(2026, 11, 15), (2026, 10, 25), (2025, 11, 28), (2026, 11, 1)]),
        (["30/12", "31/12", "01/01"], [(2025, 12, 30), (2025, 12, 31), (2026, 1, 1)]),
    ],
)  # fmt: skip
def test_a_missing_year_is_the_latest_and_rows_in_order_stay_in_order(cells, expected):
    assert [date(*day) for day in expected] == moments(cells)
    assert [said.name for said in decided(cells).warnings] == ["dates-without-year"]


@pytest.mark.parametrize(
    "cells",
    [
        [f"{name} 26" for name in ("Jan", "Feb", "Mar", "Apr")],  # months of 2026
        [f"{name} 2" for name in ("Jan", "May", "Sep", "Dec", "Apr", "Aug")],  # more than a year
    ],
)
def test_years_that_cannot_be_told_are_needed(cells):
    with pytest.raises(Problem) as caught:
        decided(cells)

    assert caught.value.said.name == "dates-need-years"


def test_midnight_everywhere_is_no_hour():
    cells = ["2026-11-02 00:00:00", "2026-11-03 00:00:00"]

    assert [date(2026, 11, 2), date(2026, 11, 3)] == moments(cells)
    assert datetime(2026, 11, 2) == moments([*cells, "2026-11-03 18:00:00"])[0]
    assert [date(2025, 2, 24)] * 2 == moments(["45712", "45712.0"])
    assert datetime(2025, 2, 24) == moments(["45712", "45712.5"])[0]


def test_numbers_are_dates_only_when_all_are():
    assert [date(2025, 2, 24), "date-not-read"] == moments(["24/02/2025", "45712"])
    assert moments(["45712", "1739664000"]) == ["date-not-read"] * 2
    assert [date(2025, 2, 24), None, "date-not-read"] == moments(["45712", "", "total"])


def test_a_column_that_begins_as_iso_needs_no_second_look_until_it_changes():
    evidence = Evidence(LATEST)
    assert not evidence.settled
    evidence.feed(["2026-11-02", "", "2026-11-03 10:00"], [2, 3, 4])
    assert evidence.settled

    clock = Clock(PARIS, LATEST, evidence.decide())
    clock.column(["2026-11-04", "n/a"])
    for cell in ("16/02/2025", "July 16"):
        with pytest.raises(Undecided):
            clock.column(["2026-11-04", cell])
    evidence.feed(["16/02/2025"], [5])
    assert not evidence.settled


# --- Clocks -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "local", "written"),
    [
        ("02/16/2025 05:14", datetime(2025, 2, 16, 14, 14), date(2025, 2, 16)),
        ("02/16/2025 20:14", datetime(2025, 2, 17, 5, 14), date(2025, 2, 16)),
        ("02/16/2025 20:14 +0100", datetime(2025, 2, 16, 20, 14), date(2025, 2, 16)),
        ("2025-02-16 20:14:00", datetime(2025, 2, 17, 5, 14), date(2025, 2, 16)),
        ("Feb 16, 2025", None, date(2025, 2, 16)),
        ("2025-03-09 02:30:00", datetime(2025, 3, 9, 11, 30), date(2025, 3, 9)),  # skipped
        ("03/09/2025 02:30", datetime(2025, 3, 9, 11, 30), date(2025, 3, 9)),
        ("2025-11-02 01:30:00", datetime(2025, 11, 2, 9, 30), date(2025, 11, 2)),  # shown twice
        ("Nov 2, 2025 01:30 AM", datetime(2025, 11, 2, 9, 30), date(2025, 11, 2)),
    ],
)
def test_the_clock_of_a_platform_is_turned_into_that_of_the_team(cell, local, written):
    clock = Clock(PARIS, LATEST, decided([cell], "mdy"), PACIFIC)
    found, wrong = clock.column([cell])

    assert not wrong
    [published], [day], [slot], [as_written] = found
    assert epoch_day(written) == as_written
    if local is None:
        assert (published, day, slot) == (None, as_written, NO_SLOT)
    else:
        assert published == local.replace(tzinfo=PARIS).timestamp()
        assert (day, slot) == (epoch_day(local.date()), local.weekday() * 24 + local.hour)


FORMS = [
    "%Y-%m-%d %H:%M:%S", "%d/%m/%Y %H:%M:%S", "%m/%d/%y %I:%M:%S %p", "%d.%m.%Y %Hh%M",
    "%a, %b %d, %Y", "%B %d, %Y %I:%M %p", "%d %b %Y", "%Y%m%d", "%d-%b-%y", "%Y/%m/%d %H:%M",
    "%a %b %d %H:%M:%S +0000 %Y", "%m-%d-%Y",
]  # fmt: skip


@given(
    st.lists(
        st.datetimes(datetime(1990, 1, 2), datetime(2026, 11, 21)).map(
            lambda moment: moment.replace(microsecond=0)
        ),
        min_size=1,
        max_size=20,
    ),
    st.sampled_from(FORMS),
)
def test_dates_are_read_back_as_they_were_written(days, form):
    order = "mdy" if form.startswith("%m") else "dmy"
    cells = [day.strftime(form) for day in days]
    clock = Clock(UTC_CLOCK, LATEST, decided(cells, said=order))
    found, wrong = clock.column(cells)

    assert not wrong
    assert [epoch_day(day.date()) for day in days] == found.days == found.written
    for day, published in zip(days, found.published, strict=True):
        if published is not None:
            seconds = day.second if "%S" in form else 0
            assert day.replace(tzinfo=UTC, second=seconds).timestamp() == published


TEXTS = st.text() | st.from_regex(
    r"[ -]?[0-9]{1,4}[-/. :hT][0-9]{1,4}[-/. :+]{0,2}([0-9]{1,4})?( ?[apz+-]m?)?"
)
NEAR = st.text("0123456789/-.: ,hTZapm+éûjanvfevmarchsept", max_size=30)


@given(st.lists(TEXTS | NEAR, max_size=6), st.sampled_from(["", "dmy", "mdy"]))
def test_any_cells_are_dates_or_told_why_not(cells, said):
    try:
        dates = decided(cells, said=said)
        found, wrong = Clock(PARIS, LATEST, dates, PACIFIC).column(cells)
    except Problem:
        return
    for column in found:
        assert len(column) == len(cells)
    assert all(found.days[at] == UNDATED_DAY for at in wrong)
    last, earliest = epoch_day(LATEST), epoch_day(EARLIEST - timedelta(days=1))
    assert all(day == UNDATED_DAY or earliest <= day <= last for day in found.days)
