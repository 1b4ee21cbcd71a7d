"""The files that platforms and people give: recognised by their columns, read into readings.

A file is opened as sheets (`files`), tables are found in them (`layouts`), it is found out how
their rows are read (`survey`, `plans`), and blocks of rows become readings (`rows`). `platforms`
has a description for each kind of table that a platform gives.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, Self

from bot.exports.choices import NO_CHOICES, Choices
from bot.exports.evidence import Undecided
from bot.exports.files import LARGEST, FileProblem, opened
from bot.exports.reports import SHOWN, Change, Report, Stored
from bot.exports.rows import Conversion
from bot.exports.survey import Survey
from bot.exports.tables import Counts, Refusal, Table
from bot.messages import Said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from bot.exports.layouts import Heading
    from kpi.posts import Reading

__all__ = [
    "Change",
    "Choices",
    "FileProblem",
    "Import",
    "Refusal",
    "Report",
    "Stored",
    "Table",
    "import_file",
]

# How the order of day and month was decided, when it needs no word.
_PLAIN = frozenset({"dates-order-seen", "dates-order-said", "dates-order-platform"})

_OF_ACCOUNTS = frozenset({"daily", "followers"})  # the kinds of tables that need an account


class Store(Protocol):
    """What an import needs of the store."""

    def zone(self, workspace: str) -> ZoneInfo: ...

    def submit(
        self,
        workspace: str,
        readings: Iterable[Reading],
        *,
        who: str,
        source: str,
        delivery: str | None = None,
    ) -> Stored: ...

    def foresee(self, workspace: str, readings: Iterable[Reading]) -> Stored: ...

    def choices(self, workspace: str, signature: str) -> dict[str, Any]: ...


class Import:
    """The readings of a file: iterate over them, then look at what there was.

    A context: the file is open within it. `tables`, `refusals` (the first ones), `refused` (how
    many) and `warnings` are complete after the iteration, which starts from the beginning each
    time. `survey` tells how the file is read.

    Raises `FileProblem` where the file can't be read on, and at the end if no row could be kept;
    `Undecided` when the order of day and month has to be chosen first.
    """

    def __init__(
        self,
        path: Path,
        zone: ZoneInfo,
        *,
        latest: date | None = None,
        progress: Callable[[int], None] | None = None,
        largest: int = LARGEST,
        choices: Callable[[str], Choices] = lambda _: NO_CHOICES,
        name: str = "",
    ) -> None:
        """`latest`: the last day that a post can have, by default today's, wherever it is latest.
        `progress` is told how many more bytes were read; `choices`: see `Survey`; `name`: what
        people call the file, by default its own.
        """
        self._path, self._zone, self._largest, self._name = path, zone, largest, name
        self._latest = latest or (datetime.now(UTC) + timedelta(days=1)).date()
        self._progress, self._choices = progress, choices
        self.survey: Survey | None = None
        self._open = ExitStack()
        self._counts = Counts()
        self._complete = False

    def __enter__(self) -> Self:
        self._book = self._open.enter_context(opened(self._path, self._largest, self._name))
        try:
            self.survey = Survey(self._book, self._zone, self._latest, self._choices)
            self.survey.settle()
        except BaseException:
            self._open.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def __iter__(self) -> Iterator[Reading]:
        self._counts = counts = Counts()
        self._complete = False
        for _, readings in self._read(counts):
            yield from readings
        self._complete = True
        if not counts.tables:
            if counts.refused:
                raise FileProblem("file-all-refused", rows=counts.refused)
            raise FileProblem("file-no-rows")
        if not any(table.known or table.describes for table in counts.tables.values()):
            raise FileProblem("file-no-figure")

    def _read(self, counts: Counts) -> Iterator[tuple[str, list[Reading]]]:
        """All the readings, with the kinds of the tables that they are of."""
        survey = self._surveyed
        conversions: dict[tuple[int, Heading], Conversion] = {}
        told = before = 0
        sheet = 0
        scale = self._path.stat().st_size / max(1, self._book.size)
        for number, piece in survey.pieces():
            counts.note(piece)
            for plan in survey.planned(number, piece):
                if not plan.is_read:
                    continue
                key = number, plan.heading
                if key not in conversions:
                    dates = survey.dates(number, plan, piece)
                    conversions[key] = Conversion(plan, dates, self._zone, self._latest, counts)
                    if level := conversions[key].level():
                        yield plan.kind, level
                yield from conversions[key].readings(plan.part(piece))
            if self._progress:
                if number != sheet:
                    before, sheet = sum(one.size for one in self._book.sheets[:number]), number
                done = round((before + piece.done) * scale)
                self._progress(done - told)
                told = done

    @property
    def _surveyed(self) -> Survey:
        assert self.survey is not None, "the file is not open"  # noqa: S101
        return self.survey

    # ------------------------------------------------------------------------- what there was
    @property
    def tables(self) -> tuple[Table, ...]:
        # Only a file with a post twice is read twice, and only when somebody looks.
        if self._complete and self._counts.unsettled:
            self._counts.settle(self._read(Counts()))
        found = self._counts.tables.values()
        known = {counter for table in found for counter in table.known}
        for table in found:  # a column without any figure is none
            table.mapping = {c: name for c, name in table.mapping.items() if c in known}
        return tuple(found)

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        return tuple(sorted(self._counts.refusals, key=lambda refusal: refusal.line))

    @property
    def refused(self) -> int:
        return self._counts.refused

    @property
    def platform(self) -> str:
        """Where the file comes from: the tool, or the networks of its rows."""
        tools = {plan.export.platform for plan in self._surveyed.plans if plan.is_read} - {""}
        networks = {network for table in self._counts.tables.values() for network in table.networks}
        return "+".join(sorted(tools or networks - {""}))

    @property
    def mapping(self) -> dict[str, str]:
        """Each field of the first table that is read, with its column."""
        return next((plan.mapping for plan in self._surveyed.plans if plan.is_read), {})

    @property
    def ignored(self) -> tuple[str, ...]:
        """The columns that nothing was made of."""
        used = {name for plan in self._surveyed.plans for name in plan.used}
        read = (plan.heading.names for plan in self._surveyed.plans if plan.is_read)
        names = dict.fromkeys(name for names in read for name in names)
        return tuple(name for name in names if name and name not in used)

    @property
    def warnings(self) -> tuple[Said, ...]:
        """What was supposed, put right or left out."""
        plans = [plan for plan in self._surveyed.plans if plan.is_read]
        found = [said for plan in plans for said in plan.supposed]
        found += self._surveyed.not_counts
        clocks = {plan.export.clock for plan in plans if "date" in plan.places} - {""}
        calendars = self._surveyed.calendars
        if any(dates.hours for dates in calendars) and (clocks := clocks - {self._zone.key}):
            found.append(Said("noted-clock", clock=min(clocks), zone=self._zone.key))
        for dates in calendars:
            found += [dates.how] if dates.how and dates.how.name not in _PLAIN else []
            found += dates.warnings
        noted = self._counts.noted
        found += [Said(name, count=noted[name]) for name in sorted(noted) if noted[name]]
        if any("" in table.accounts for table in self.tables if table.kind in _OF_ACCOUNTS):
            found.append(Said("noted-no-account"))
        if unread := tuple(dict.fromkeys(self._surveyed.unread)):
            found.append(Said("noted-unread", names=unread[:SHOWN]))
        return tuple(dict.fromkeys(found))


def import_file(
    path: Path,
    store: Store,
    workspace: str,
    who: str,
    *,
    dry_run: bool = False,
    progress: Callable[[int], None] | None = None,
    source: str = "",
    delivery: str | None = None,
    latest: date | None = None,
    largest: int = LARGEST,
    choices: Choices = NO_CHOICES,
) -> Report:
    """Store the readings of a file, all in one submission; or only tell, with `dry_run`.

    A file that can't be read stores nothing and is told in the report; so is one without a single
    row to keep, or that leaves something to be chosen. What is wrong with the store is raised.
    `source`: what people call the file, its own name by default; `choices`: what a person said of
    it, by default of the last file with the same columns.
    """
    zone = store.zone(workspace)
    name = source or path.name
    found = Import(
        path,
        zone,
        latest=latest,
        progress=progress,
        largest=largest,
        choices=partial(_chosen, store, workspace, choices),
        name=name,
    )

    def outcome() -> Stored:
        if dry_run:
            return store.foresee(workspace, found)
        return store.submit(workspace, found, who=who, source=name, delivery=delivery)

    try:
        with found:
            survey = found.survey
            if survey and survey.ask:
                return _report(found, Said(f"ask-{survey.ask}"), asks=(survey.ask,))
            try:
                done = outcome()
            except Undecided:  # dates began as ISO 8601, and went on in another way
                if survey:
                    survey.settle(thorough=True)
                done = outcome()
            if dry_run:
                return _report(found, foreseen=done)
            return _report(found, stored=done)
    except Undecided as problem:
        example = str(problem.said.values.get("text", ""))
        return _report(found, problem.said, asks=("dates",), example=example)
    except FileProblem as problem:
        asks = ("columns",) if problem.said.name == "file-unknown" else ()
        return _report(found, problem.said, asks=asks)


def _chosen(store: Store, workspace: str, choices: Choices, signature: str) -> Choices:
    """What was chosen for a file, else for the last one with the same columns."""
    if choices != NO_CHOICES:
        return choices
    # Another account's file may have the same columns: its figures are not of the last one's.
    return replace(Choices(**store.choices(workspace, signature)), account="")


def _report(
    found: Import,
    reason: Said | None = None,
    *,
    stored: Stored | None = None,
    foreseen: Stored | None = None,
    asks: tuple[str, ...] = (),
    example: str = "",
) -> Report:
    """What is told of an import; it was refused if there is a reason."""
    survey = found.survey
    if survey is None:
        return Report("refused", reason)
    return Report(
        "refused" if reason else "accepted",
        reason,
        found.platform or None,
        () if reason else found.tables,
        found.refusals,
        found.refused,
        found.ignored,
        stored,
        foreseen,
        () if reason else found.warnings,
        asks,
        example,
        survey.signature,
        survey.header,
        found.mapping,
        survey.choices,
    )
