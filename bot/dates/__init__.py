"""Periods as people write them, in French and in English: "la semaine dernière", "Oct 1-15", "T3".

The rules, with Wednesday 18 November 2026 as today:

- *Whole units.* Last week, month, quarter, semester, year: the calendar unit before this one. Weeks
  begin on Monday (ISO). The last 7 days are the 7 full days before today; the last 3 months, weeks,
  years are full calendar ones. "2 weeks ago" is that week, "il y a 3 jours" that day.
- *Until today.* This month, YTD, since July, depuis lundi: from the start to today, included.
  "Depuis 2 semaines" starts on that very day, "until 15 October" on 1 January of that year.
- *The past is meant.* Without a year it is the latest one that has begun: "novembre" is this whole
  month, "décembre" last year's, "ce week-end" the 14th. "Octobre dernier" is over. Only a year or a
  word like "next" or "demain" leads to the future. In a range or a list ("28 sept - 3 oct 2026",
  "Q3 et Q4 2025") the last year serves all; "from October to March" may cross the new year.
- *Numbers.* The day comes first: 10/11 is 10 November, 10/31 is impossible; "oct 26" is a day,
  "oct 2026" a month; S1 and S2 are semesters, S3 to S53 weeks; a range includes both its days;
  "du 5 au 12" is of the latest month in which the 5th has come.
- *Seasons* are the meteorologists': summer is June to August, winter 2025 is December 2025 to
  February 2026 (named by its December; "hiver 2025-2026" is the same).
- *Left unread*, for the caller to weigh: what is vague (recent weeks, fin octobre, last week of
  October), what filters (on Mondays, le week-end), what counts (5 posts a week, every 3 days), what
  is part of a name (promo-2026-10, soldes d'été, #mars), rates, hours, and "may" where it may be
  the verb. A date that cannot be is an `ImpossiblePeriod`, never a guess.

A text becomes `items`, each of a kind ("digits", "month", "since") that the `vocabulary` gives to
words. The `grammar` says what patterns of kinds mean, in four stages that each work on what the one
before has made (`reading`): years; names and relative words; what stands next to those; ranges. At
each place the longest pattern wins. Its `rules` compute the days, out of `meanings`.
"""

from __future__ import annotations

from bot.dates.earlier import FoundEarlier, find_earlier
from bot.dates.moments import FoundMoment, find_moment
from bot.dates.periods import (
    FoundPeriod,
    ImpossiblePeriod,
    find_periods,
    period_text,
    read_period,
)
from bot.dates.recurring import FoundRecurring, find_recurring

__all__ = [
    "FoundEarlier",
    "FoundMoment",
    "FoundPeriod",
    "FoundRecurring",
    "ImpossiblePeriod",
    "find_earlier",
    "find_moment",
    "find_periods",
    "find_recurring",
    "period_text",
    "read_period",
]
