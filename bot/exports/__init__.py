"""The files that platforms give: recognised by their columns, read into readings, told in figures.

`EXPORTS` lists the platforms; each has a module of its own with its description.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING, Any, Protocol

from bot.exports.choices import NO_CHOICES, Choices
from bot.exports.descriptions import Export, column_name
from bot.exports.files import LARGEST, FileProblem, Opened, blocks, opened
from bot.exports.generic import described, example_of, overridden, signature_of
from bot.exports.own import OWN
from bot.exports.rows import MOST_REFUSALS, Conversion, Refusal, Table
from bot.exports.uci import UCI
from bot.messages import Said
from kpi.periods import Period

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from kpi.posts import Reading

__all__ = [
    "EXPORTS",
    "Change",
    "Choices",
    "Export",
    "FileProblem",
    "Import",
    "Refusal",
    "Report",
    "Stored",
    "Table",
    "import_file",
    "read_file",
    "recognise",
]

EXPORTS = (UCI, OWN)
_SHOWN = 10


class Change(Protocol):
    """A figure that changed (`bot.store.Change`)."""

    @property
    def field(self) -> str: ...

    @property
    def before(self) -> int | str | None: ...

    @property
    def after(self) -> int | str | None: ...


class Stored(Protocol):
    """What storing the readings did (`bot.store.Outcome`)."""

    submission: int
    new: int
    updated: int
    unchanged: int
    lowered: int
    repeated: bool

    @property
    def fallen(self) -> Sequence[tuple[Reading, Change]]: ...


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


def recognise(path: Path) -> Export:
    """The platform that a file comes from, by its columns. Raises `FileProblem`."""
    return _recognised(opened(path).header)


def _recognised(header: list[str], choices: Choices = NO_CHOICES) -> Export:
    fitting = [export for export in EXPORTS if export.fits(header)]
    if not fitting and (generic := described(header, choices)):
        return generic
    if not fitting:
        shown = tuple(name.strip()[:40] or "–" for name in header[:_SHOWN])
        raise FileProblem("file-unknown", columns=shown)
    export = max(fitting, key=lambda export: len(export.places(header)))
    return replace(export, columns=overridden(export.columns, choices))


class Import:
    """The readings of a file: iterate over them, then look at what there was.

    `tables`, `refusals` (the first ones) and `refused` (how many) are complete after the iteration,
    which starts from the beginning each time. `ignored`: the columns that nothing was made of.
    Raises `FileProblem` where the file can't be read on, and at the end if no row could be kept.
    """

    def __init__(
        self,
        file: Opened,
        zone: ZoneInfo,
        latest: date | None,
        progress: Callable[[int], None] | None,
        choices: Choices = NO_CHOICES,
    ) -> None:
        self.export = _recognised(file.header, choices)
        self.platform = self.export.platform
        places = self.export.places(file.header)
        self.ignored = tuple(
            name
            for at, name in enumerate(file.header)
            if name.strip() and at not in places.values()
        )
        names = [column_name(name) for name in file.header]
        for at in places.values():
            if names.count(names[at]) > 1:
                raise FileProblem("file-column-twice", column=file.header[at])
        self._file = file
        self._zone = zone
        self._latest = latest
        self._progress = progress
        self._conversion = self._start()
        self._complete = False

    def _start(self) -> Conversion:
        return Conversion(self.export, self._file.header, self._zone, self._latest)

    @property
    def tables(self) -> tuple[Table, ...]:
        # Only a file with a post twice is read twice, and only when somebody looks.
        if self._complete and self._conversion.repeats:
            again = self._start()
            readings = (again.readings(block) for block in blocks(self._file))
            self._conversion.settle(chain.from_iterable(readings))
        return tuple(self._conversion.tables.values())

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        return tuple(sorted(self._conversion.refusals, key=lambda refusal: refusal.line))

    @property
    def refused(self) -> int:
        return self._conversion.refused

    def __iter__(self) -> Iterator[Reading]:
        self._conversion = conversion = self._start()
        self._complete = False
        done = 0
        for block in blocks(self._file):
            yield from conversion.readings(block)
            if self._progress:
                self._progress(block.done - done)
                done = block.done
        self._complete = True
        if not conversion.tables:
            if conversion.refused:
                raise FileProblem("file-all-refused", rows=conversion.refused)
            raise FileProblem("file-no-rows")


def read_file(
    path: Path,
    zone: ZoneInfo,
    *,
    latest: date | None = None,
    progress: Callable[[int], None] | None = None,
    largest: int = LARGEST,
    choices: Choices = NO_CHOICES,
) -> Import:
    """The readings of a file, whose days are those of `zone`. Raises `FileProblem`.

    `latest`: the last day that a post can have. `progress` is told how many more bytes were read.
    """
    return Import(opened(path, largest), zone, latest, progress, choices)


@dataclass(frozen=True)
class Report:
    """What an import did, or would do. `stored` is None after a dry run, or when it was refused.

    `foreseen` is what storing it would do, after a dry run; `asks` what has to be decided before it
    can be stored. `signature` is that of the columns: the next file with the same has the same.
    `choices` are those that it was read with; `example` a date of the file that reads both ways.
    """

    outcome: str
    reason: Said | None = None
    platform: str | None = None
    tables: tuple[Table, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    refused: int = 0
    ignored: tuple[str, ...] = ()
    stored: Stored | None = field(default=None, compare=False)
    foreseen: Stored | None = field(default=None, compare=False)
    warnings: tuple[Said, ...] = ()
    asks: tuple[str, ...] = ()
    signature: str = ""
    header: tuple[str, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)
    choices: Choices = NO_CHOICES
    example: str = ""

    def as_json(self, say: Callable[[Said], str]) -> dict[str, Any]:
        """One object for programs; `say` puts the reasons in words."""
        refused_rows = [
            {"line": row.line, "why": say(row.why)} for row in self._shown(MOST_REFUSALS)
        ]
        return {
            "outcome": self.outcome,
            "reason": say(self.reason) if self.reason else None,
            "platform": self.platform,
            "tables": [table.as_json() for table in self.tables],
            "refused_rows": refused_rows,
        }

    def lines(self) -> tuple[Said, ...]:
        """For people: what came in, what did not and why."""
        lines = [self.reason] if self.reason else []
        lines += [_told(table) for table in self.tables]
        if self.stored:
            done = self.stored
            lines.append(
                Said("import-stored", new=done.new, updated=done.updated, unchanged=done.unchanged)
            )
            if done.lowered:
                lines.append(Said("import-lowered", count=done.lowered))
        elif self.outcome == "accepted":
            lines.append(Said("import-dry"))
        if self.refused:
            lines.append(Said("import-refused", rows=self.refused))
            lines += [
                Said("import-row", line=str(row.line), why=row.why) for row in self._shown(_SHOWN)
            ]
        if self.ignored:
            lines.append(Said("import-ignored", columns=self.ignored[:_SHOWN]))
        return tuple(lines)

    def _shown(self, most: int) -> list[Refusal]:
        """The first refused rows; one more line tells that there are others."""
        shown = list(self.refusals[:most])
        if self.refused > len(shown) > 0:
            shown[-1] = Refusal(shown[-1].line, Said("rows-more", rows=self.refused - most + 1))
        return shown


def _told(table: Table) -> Said:
    kind = Said(f"table-{table.kind}")
    if table.first and table.last:
        period = Period.through(table.first, table.last)
        return Said("import-table", kind=kind, rows=table.rows, period=period)
    return Said("import-table-undated", kind=kind, rows=table.rows)


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
    row to keep. What is wrong with the store is raised. `source`: the name to keep, the file's own
    by default. Without `choices`, those that were made for the last file with the same columns.
    """
    found: Import | None = None
    stored: Stored | None = None
    foreseen: Stored | None = None
    reason: Said | None = None
    header: list[str] = []
    asks: tuple[str, ...] = ()
    example = signature = ""
    try:
        zone = store.zone(workspace)
        file = opened(path, largest)
        header = file.header
        signature = signature_of(header)
        if choices == NO_CHOICES:
            choices = Choices(**store.choices(workspace, signature))
        found = Import(file, zone, latest, progress, choices)
        places = found.export.places(header)
        if found.export.platform == "table" and "date" in places and not choices.dates:
            at = places["date"]
            example = example_of(row[at] for block in blocks(file) for row in block.rows)
            if example:
                asks = ("dates",)
                raise FileProblem("date-unreadable", text=example)  # noqa: TRY301
        if dry_run:
            foreseen = store.foresee(workspace, found)
        else:
            stored = store.submit(
                workspace, found, who=who, source=source or path.name, delivery=delivery
            )
    except FileProblem as problem:
        reason = problem.said
        if reason.name == "file-unknown":
            asks = ("columns",)
    told: dict[str, Any] = {
        "asks": asks,
        "signature": signature,
        "header": tuple(header),
        "choices": choices,
        "example": example,
    }
    if found is None:
        return Report("refused", reason, **told)
    places = found.export.places(header)
    return Report(
        "refused" if reason else "accepted",
        reason,
        found.platform,
        () if reason else found.tables,
        found.refusals,
        found.refused,
        found.ignored,
        stored,
        foreseen,
        mapping={name: header[at] for name, at in places.items()},
        **told,
    )
