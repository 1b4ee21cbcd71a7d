"""What lacks in a week, and who should submit it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answers.lacking import account_said, figures_said, found_missing, lacks, step_to_add
from bot.answers.shapes import Section, Step
from bot.answers.weekly.week import LIVING, WATCHED, dotted, source_said
from bot.grammar import read
from bot.messages import Person, Problem, Said
from bot.tokens import Vocabulary
from kpi.periods import epoch_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answers.weekly.week import Week
    from kpi.gaps import Gaps

MOST, MOST_STEPS = 6, 2
_KINDS = ("owned", "account")  # what lacks most first: posts, then daily figures


def lacking(week: Week) -> list[Section]:
    """The accounts that lack figures of the week, and whom to ask; nothing when all are there."""
    accounts = _by_account(one for one in _accounts(week) if one.any and _is_alive(one, week))
    whom = _Whom(week)
    lines = [
        Said("weekly-asked", line=dotted(_lacks(account)), who=whom.said(account[0]))
        for account in accounts
    ]
    if not week.scope.filters:
        lines += [
            Said(
                "weekly-lacking-all",
                figures=source_said(kind, network),
                lacks=Said("gap-silence", day=last),
            )
            for (kind, network), last in week.awaited(*WATCHED).items()
        ]
    return [_section("weekly-lacking", lines, accounts)] if lines else []


def _lacks(account: Sequence[Gaps]) -> list[Said]:
    first, *others = account
    return [
        Said(
            "weekly-lacking-line",
            account=account_said(first),
            what=figures_said(first),
            lacks=lacks(first),
        ),
        *(Said("weekly-lacking-also", what=figures_said(one), lacks=lacks(one)) for one in others),
    ]


def nothing_submitted(week: Week) -> Section:
    """Who should submit what, for a week of which nobody submitted anything."""
    accounts = _by_account(one for one in _accounts(week) if _is_alive(one, week))
    if not accounts:
        ever = week.store.vocabulary(week.workspace)["network"]
        line = Said("weekly-submit-again" if ever else "weekly-submit-first")
        return Section(Said("weekly-to-submit"), (line,), _ADDING)
    whom = _Whom(week)
    lines = [
        Said(
            "weekly-to-submit-line",
            account=account_said(account[0]),
            what=tuple(figures_said(one) for one in account),
            who=whom.said(account[0]),
        )
        for account in accounts
    ]
    return _section("weekly-to-submit", lines, accounts, _ADDING)


def _by_account(found: Iterable[Gaps]) -> list[list[Gaps]]:
    """What each account lacks, its posts first; the accounts that lack posts before the others."""
    accounts: dict[tuple[str, str], list[Gaps]] = defaultdict(list)
    for one in sorted(found, key=lambda one: _KINDS.index(one.media)):
        accounts[one.network, one.account].append(one)
    return [*accounts.values()]


_ADDING = (Step(Said("step-add"), "/vigie add"), Step(Said("weekly-step-import"), "/vigie import"))


def _section(
    title: str, lines: list[Said], accounts: list[list[Gaps]], steps: tuple[Step, ...] = ()
) -> Section:
    told = lines[:MOST]
    if len(lines) > MOST:
        told.append(Said("weekly-more-accounts", count=len(lines) - MOST))
    adding = (step_to_add(account[0]) for account in accounts[:MOST_STEPS])
    return Section(Said(title), tuple(told), steps or tuple(adding))


def _accounts(week: Week) -> list[Gaps]:
    """What our accounts lack; none where what is asked about is not whole accounts."""
    media = week.scope.value("media")
    if not week.whole or (media and not {*media} & {"owned", "account"}):
        return []
    of_accounts = week.scope.filtered("media")
    found = found_missing(of_accounts, week.period, week.workspace, week.store, week.period.end)
    days: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for day in week.days:
        days[day.media, day.network, day.account].append(day.day)
    # What comes every week and did not in this one lacks, though it be no silence yet.
    return [
        replace(one, silent=not one.days)
        if (known := days.get((one.media, one.network, one.account))) and week.lacks(known)
        else one
        for one in found
    ]


def _is_alive(one: Gaps, week: Week) -> bool:
    """Whether figures are expected: of an account of the team's list, or that had some lately."""
    return one.last is None or one.last >= epoch_day(week.period.start) - LIVING


class _Whom:
    """Whom to ask for the figures of accounts: who answers for them, else who is reminded of them,
    else who submitted last.
    """

    def __init__(self, week: Week) -> None:
        store, workspace = week.store, week.workspace
        self._store, self._workspace = store, workspace
        self._owners: dict[tuple[str, str], list[str]] = defaultdict(list)
        vocabulary = Vocabulary(store.vocabulary(workspace))
        for reminder in store.reminders(workspace):
            try:
                query = read(reminder.line, week.period.end, vocabulary)
            except Problem:  # the accounts that it names are not there any more
                continue
            for network in query.value("network") or ("",):
                for account in query.value("account") or ("",):
                    self._owners[network, account].append(reminder.owner)

    def said(self, one: Gaps) -> Said:
        """The people to ask, as the end of a line; nothing when nobody is known."""
        known = (
            self._owners.get(key)
            for key in ((one.network, one.account), ("", one.account), (one.network, ""), ("", ""))
        )
        asked = [one.owner] if one.owner else next(filter(None, known), [])
        people = asked or self._submitter(one)
        if not people:
            return Said("nothing")
        return Said("weekly-who", people=_named(people))

    def _submitter(self, one: Gaps) -> list[str]:
        by = self._store.submitters.last(self._workspace, one)
        return [by.who] if by else []


def _named(people: Iterable[str]) -> tuple[Person, ...]:
    return tuple(Person(one) for one in dict.fromkeys(people))
