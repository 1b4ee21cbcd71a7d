"""What an import did, or would do, as it is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from bot.exports.choices import NO_CHOICES, Choices
from bot.exports.columns import column_name
from bot.exports.tables import MOST_REFUSALS, Refusal
from bot.messages import Said
from bot.words.columns import NETWORK_WORDS
from kpi.periods import Period

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.exports.tables import Table
    from bot.messages import Value
    from kpi.posts import Reading

SHOWN = 10
_SUPPOSED = "supposed-network"  # a message that each table may bring


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
    deleted: int
    repeated: bool

    @property
    def levels(self) -> Mapping[tuple[str, str], tuple[int, int]]: ...

    @property
    def fallen(self) -> Sequence[tuple[Reading, Change]]: ...


@dataclass(frozen=True)
class Report:
    """What an import did, or would do. `stored` is None after a dry run, or when it was refused.

    `foreseen`: what storing it would do, after a dry run. `warnings`: what was supposed, put right
    or left out. `asks`: what has to be chosen before the file can be stored ("dates", "network",
    "columns"), with `example`, a date of it that may be two. `signature` is that of the first
    table's columns: the next file with the same has the same. `header` and `mapping` (each field
    and its column) are those of the first table that is read; `choices` those that the file was
    read with.
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
    example: str = ""
    signature: str = ""
    header: tuple[str, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)
    choices: Choices = NO_CHOICES

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
            "warnings": [say(warning) for warning in self.noted],
            "asks": list(self.asks),
        }

    def lines(self) -> tuple[Said, ...]:
        """For people: what came in, what did not and why."""
        lines = [self.reason] if self.reason else []
        lines += [_told(table) for table in self.tables]
        if self.stored:
            done = self.stored
            lines.append(
                Said(
                    "import-stored",
                    new=done.new,
                    updated=done.updated,
                    unchanged=done.unchanged - done.deleted,
                )
            )
            if done.deleted:
                lines.append(Said("import-deleted", count=done.deleted))
            if done.lowered:
                lines.append(Said("import-lowered", count=done.lowered))
        elif self.outcome == "accepted":
            lines.append(Said("import-dry"))
        if self.refused:
            lines.append(Said("import-refused", rows=self.refused))
            lines += [
                Said("import-row", line=str(row.line), why=row.why) for row in self._shown(SHOWN)
            ]
        lines += self.noted
        if self.ignored:
            lines.append(self.left_out)
        return tuple(lines)

    @property
    def noted(self) -> tuple[Said, ...]:
        """The warnings, with what was supposed of several sheets or files in one line."""
        supposed = [said for said in self.warnings if said.name == _SUPPOSED]
        if len(supposed) <= 1:
            return self.warnings
        sources: dict[Value, list[Value]] = {}
        for said in supposed:
            sources.setdefault(said.values["network"], []).append(said.values["text"])
        taken: tuple[Value, ...] = tuple(
            Said("supposed-from", network=network, texts=tuple(texts[:SHOWN]))
            for network, texts in sources.items()
        )
        others = tuple(said for said in self.warnings if said.name != _SUPPOSED)
        return (Said("supposed-networks", taken=taken), *others)

    def columns_of(self, table: Table, counter: str) -> str:
        """The column of a counter in a table; all of them, where each network has its own."""
        name = table.mapping.get(counter, "")
        whose, called = _network_and_name(name)
        if not whose or len(table.networks) == 1:
            return name
        alike = (
            (column, *_network_and_name(column))
            for column in self.header
            if column not in self.ignored
        )
        found = [column for column, of, other in alike if of in table.networks and other == called]
        return " + ".join(found) or name

    @property
    def left_out(self) -> Said:
        """The columns that nothing was made of: the first ones, and how many others there are."""
        shown = self.ignored[:SHOWN]
        if (more := len(self.ignored) - len(shown)) > 0:
            return Said("import-ignored-more", columns=shown, count=more)
        return Said("import-ignored", columns=shown)

    def _shown(self, most: int) -> list[Refusal]:
        """The first refused rows; one more line tells that there are others."""
        shown = list(self.refusals[:most])
        if self.refused > len(shown) > 0:
            shown[-1] = Refusal(shown[-1].line, Said("rows-more", rows=self.refused - most + 1))
        return shown


def _network_and_name(column: str) -> tuple[str, str]:
    """The network that a column's name says, and the rest of its name."""
    words = column_name(column).split()
    whose = next((NETWORK_WORDS[word] for word in words if word in NETWORK_WORDS), "")
    return whose, " ".join(word for word in words if word not in NETWORK_WORDS)


def _told(table: Table) -> Said:
    kind = Said(f"table-{table.kind}")
    if table.first and table.last:
        period = Period.through(table.first, table.last)
        return Said("import-table", kind=kind, rows=table.posts, period=period)
    return Said("import-table-undated", kind=kind, rows=table.posts)
