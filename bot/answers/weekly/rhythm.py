"""How much each account published in a week, its silences, and the time to try."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answers.best_time import best_slot
from bot.answers.saying import figure, metric_name, slot_said, value_name
from bot.answers.shapes import Section
from bot.answers.weekly.week import FEWEST_WEEKS, USUAL_WEEKS, dotted
from bot.messages import Figure, Said
from kpi.periods import Period, epoch_day, from_epoch_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answers.weekly.week import Week
    from kpi.gaps import Day

SILENCE = 3  # days without a post that are worth saying, and twice what is usual
FEW = 0.5  # of what is usual
MOST_NAMED = 3


def rhythm(week: Week, *, hours: bool = True) -> list[Section]:
    """The posts of the week beside what is usual, who is below it, silences.

    With `hours`, the best time as well: unless it is advised anyway.
    """
    accounts = week.accounts()
    start = epoch_day(week.period.start)
    posted = {key: sum(d.posts for d in days if d.day >= start) for key, days in accounts.items()}
    # Of an account that is not submitted yet nobody knows whether it published.
    told = {k: days for k, days in accounts.items() if not week.lacks(day.day for day in days)}
    usual = {key: found for key, days in told.items() if (found := _usual(days, start))}
    if not any(posted.values()) and (len(told) < len(accounts) or not usual):
        return []
    parts = [Said("weekly-published", count=sum(posted.values()))]
    if usual:
        parts.append(Said("weekly-usually", usual=_per_week(sum(usual.values()))))
    # How many they were stands in the figures above.
    lines = [dotted(parts)] if usual or not any(posted.values()) else []
    low = [key for key in usual if posted[key] < FEW * usual[key] and usual[key] >= 1]
    if low:
        low.sort(key=lambda key: (posted[key] - usual[key], key))
        named = tuple(
            Said(
                "weekly-below",
                account=_account(key, accounts),
                count=posted[key],
                usual=_per_week(usual[key]),
            )
            for key in low[:MOST_NAMED]
        )
        more = Said("and-others") if len(low) > MOST_NAMED else Said("nothing")
        lines.append(Said("weekly-low", accounts=named, more=more))
    if len(told) == len(accounts):
        lines += _silence(accounts, week)
    if hours:
        lines += _slot(week, posted)
    return [Section(Said("weekly-rhythm"), tuple(lines))] if lines else []


def _usual(days: Sequence[Day], start: int) -> float:
    """How many posts an account usually has a week; 0 when it is too new, or posts no more."""
    first = min(day.day for day in days)
    known = min(USUAL_WEEKS, (start - first) // 7)
    if known < FEWEST_WEEKS:
        return 0.0
    return sum(day.posts for day in days if start - 7 * known <= day.day < start) / known


def _per_week(number: float) -> Figure:
    return Figure(round(number, 1 if number < 10 else 0), "decimal")  # noqa: PLR2004


def _account(key: tuple[str, str], accounts: dict[tuple[str, str], list[Day]]) -> Said | str:
    """An account by its network; by its name as well where the network has several."""
    network, account = key
    alone = Counter(network for network, _ in accounts)[network] == 1
    named = "account-unnamed" if alone or not account else "account-named"
    return Said(named, network=value_name("network", network), account=account)


def _silence(accounts: dict[tuple[str, str], list[Day]], week: Week) -> list[Said]:
    """The longest stretch of the week without any post of ours, where it is long."""
    start, end = epoch_day(week.period.start), epoch_day(week.period.end)
    if came := week.complete("social"):
        end = epoch_day(came.end)
    every = sorted({day.day for days in accounts.values() for day in days})
    early = [day for day in every if start - 7 * USUAL_WEEKS <= day < start]
    if len(early) < FEWEST_WEEKS:
        return []
    usual = (early[-1] - early[0]) / (len(early) - 1)
    marks = [start - 1, *(day for day in every if day >= start), end]
    longest, first = max((after - before - 1, -before - 1) for before, after in pairwise(marks))
    if longest < max(SILENCE, 2 * usual) or longest == end - start:
        return []
    silent = Period.through(from_epoch_day(-first), from_epoch_day(-first + longest - 1))
    return [Said("weekly-silence", count=longest, period=silent)]


def _slot(week: Week, posted: dict[tuple[str, str], int]) -> list[Said]:
    """The best hour of the network that published most: each has its own."""
    networks: Counter[str] = Counter()
    for (network, _), count in posted.items():
        networks[network] += count
    if not networks:
        return []
    network = min(networks, key=lambda name: (-networks[name], name))
    asked = week.asked("best_time")
    asked.query = asked.query.filtered("network", network)
    found = best_slot(asked)
    if found is None:
        return []
    metric, slot = found
    return [
        Said(
            "weekly-slot",
            network=value_name("network", network),
            slot=slot_said(slot.number),
            metric=metric_name(metric),
            value=figure(metric, slot.measure.value),
            posts=slot.measure.posts,
        )
    ]
