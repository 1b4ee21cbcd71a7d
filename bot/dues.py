"""When something is due by the local calendar: every week, or every day, at a minute of a zone.

What is due is told by the wall clock, not by adding up hours: on the night when clocks change, an
hour that does not exist is made up for at the first minute that does, and one that comes twice is
due once, the first time.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from kpi.periods import Period

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

EVERY_DAY = -1
NINE = 9 * 60  # the minute of the day when nobody says one
LATE = 300  # seconds after which what was due says that it comes late
_A_WEEK = 7
_A_MINUTE = 60.0  # seconds


def clock_at(minute: int) -> str:
    """A minute of the day as clocks show it.

    >>> clock_at(NINE)
    '09:00'
    """
    return "{:02}:{:02}".format(*divmod(minute, 60))


def moment_of(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """The first moment of a day, in `zone`, when its clocks show a minute of the day, or a later.

    >>> from zoneinfo import ZoneInfo
    >>> paris = ZoneInfo("Europe/Paris")
    >>> moment_of(date(2026, 3, 29), 150, paris).isoformat()  # no 2:30 on that night
    '2026-03-29T03:00:00+02:00'
    >>> moment_of(date(2026, 10, 25), 150, paris).isoformat()  # 2:30 twice
    '2026-10-25T02:30:00+02:00'
    """
    shown = datetime.combine(day, time(*divmod(minute, 60)))
    first = min(shown.replace(tzinfo=zone, fold=fold).timestamp() for fold in (0, 1))
    moment = datetime.fromtimestamp(first, zone)
    while moment.replace(tzinfo=None, fold=0) < shown:
        moment = datetime.fromtimestamp(moment.timestamp() + _A_MINUTE, zone)
    return moment


def next_due(weekday: int, minute: int, zone: ZoneInfo, after: datetime) -> datetime:
    """The first moment after another when something is due; `weekday` from 0 (Monday).

    >>> from zoneinfo import ZoneInfo
    >>> now = datetime.fromisoformat("2026-11-23T09:00:00+01:00")
    >>> next_due(0, 540, ZoneInfo("Europe/Paris"), now).isoformat()
    '2026-11-30T09:00:00+01:00'
    """
    today = after.astimezone(zone).date()
    days = (today + timedelta(days=ahead) for ahead in range(_A_WEEK + 1))
    moments = (moment_of(day, minute, zone) for day in days if _falls_on(weekday, day))
    return next(moment for moment in moments if moment > after)


def last_due(weekday: int, minute: int, zone: ZoneInfo, now: datetime) -> tuple[date, datetime]:
    """The last moment, now or before, when something was due, and the day for which it was.

    That is the day before where clocks go over midnight and what is due with it.

    >>> from zoneinfo import ZoneInfo
    >>> now = datetime.fromisoformat("2026-11-23T09:00:00+01:00")
    >>> day, moment = last_due(EVERY_DAY, 600, ZoneInfo("Europe/Paris"), now)
    >>> str(day), moment.isoformat()
    ('2026-11-22', '2026-11-22T10:00:00+01:00')
    """
    today = now.astimezone(zone).date()
    days = (today - timedelta(days=back) for back in range(_A_WEEK + 1))
    dues = ((day, moment_of(day, minute, zone)) for day in days if _falls_on(weekday, day))
    return next((day, moment) for day, moment in dues if moment <= now)


def week_told(due: datetime, zone: ZoneInfo) -> Period:
    """The week that a summary tells that is due at a moment: the last seven days that are over
    then in `zone`, that of the workspace.

    >>> from zoneinfo import ZoneInfo
    >>> due = datetime.fromisoformat("2026-11-23T09:00:00+11:00")  # in Sydney
    >>> week_told(due, ZoneInfo("Europe/Paris")).last.isoformat()  # where it is Sunday still
    '2026-11-21'
    """
    return Period.last_full_days(due.astimezone(zone).date(), _A_WEEK)


def _falls_on(weekday: int, day: date) -> bool:
    return weekday in {EVERY_DAY, day.weekday()}
