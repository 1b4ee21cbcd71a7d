"""What lacks in a week, and who should submit it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from bot.answers.lacking import account_said, figures_said, found_missing, lacks, step_to_add
from bot.answers.shapes import Section, Step
from bot.grammar import read
from bot.messages import Person, Problem, Said
from bot.tokens import Vocabulary
from kpi.periods import epoch_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answers.weekly.week import Week
    from kpi.gaps import Gaps

MOST, MOST_STEPS = 4, 2
LIVING = 60  # days: an account with nothing for longer is not asked about any more


def lacking(week: Week) -> list[Section]:
    """The accounts that lack figures of the week, and whom to ask; nothing when all are there."""
    found = [one for one in _accounts(week) if one.any and _is_alive(one, week)]
    if not found:
        return []
    whom = _Whom(week)
    lines = tuple(
        Said(
            "weekly-lacking-line",
            account=account_said(one),
            what=figures_said(one),
            lacks=lacks(one),
            who=whom.said(one),
        )
        for one in found[:MOST]
    )
    return [_section("weekly-lacking", lines, found)]


def nothing_submitted(week: Week) -> Section:
    """Who should submit what, for a week of which nobody submitted anything."""
    found = [one for one in _accounts(week) if _is_alive(one, week)]
    if not found:
        line = Said("weekly-submit-again" if week.known else "weekly-submit-first")
        return Section(Said("weekly-to-submit"), (line,), _ADDING)
    whom = _Whom(week)
    lines = tuple(
        Said(
            "weekly-to-submit-line",
            account=account_said(one),
            what=figures_said(one),
            who=whom.said(one),
        )
        for one in found[:MOST]
    )
    return _section("weekly-to-submit", lines, found, _ADDING)


_ADDING = (Step(Said("step-add"), "/vigie add"), Step(Said("weekly-step-import"), "/vigie import"))


def _section(
    title: str, lines: tuple[Said, ...], found: list[Gaps], steps: tuple[Step, ...] = ()
) -> Section:
    if len(found) > MOST:
        lines = (*lines, Said("weekly-more-accounts", count=len(found) - MOST))
    adding = (step_to_add(one) for one in found[:MOST_STEPS])
    return Section(Said(title), lines, steps or tuple(adding))


def _accounts(week: Week) -> list[Gaps]:
    """What our accounts lack; none where what is asked about is not whole accounts."""
    media = week.scope.value("media")
    if not week.whole or (media and not {*media} & {"owned", "account"}):
        return []
    of_accounts = week.scope.filtered("media")
    return found_missing(of_accounts, week.period, week.workspace, week.store, week.period.end)


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
