"""The shape of all that Vigie tells: an answer, its table, its chart, what to ask next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bot.messages import Figure, Link, Person, Said
    from bot.queries import Query


Cell: TypeAlias = "Figure | str | Said | date | Link | Person"


@dataclass(frozen=True)
class Table:
    """Titles of columns, and rows of as many cells. A `str` is text from people or files."""

    columns: tuple[Said, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Chart:
    """Values in one unit along categories; none of them NaN, at most `MOST_POINTS`."""

    kind: Literal["line", "bar"]
    title: Said
    categories: tuple[Cell, ...]
    series: tuple[tuple[Cell, tuple[float, ...]], ...]
    unit: str


@dataclass(frozen=True)
class Step:
    """Something to ask next: what the button says, and the line it stands for.

    `grave`: one is asked again whether one means it.
    """

    label: Said
    line: str
    grave: bool = False


@dataclass(frozen=True)
class Section:
    """A part of an answer that tells of several things: its title, what it says, what to do."""

    title: Said
    lines: tuple[Said, ...]
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True)
class Decision(Step):
    """Something to decide about a file: the line is of `bot.imports`. `main`: what most will do."""

    main: bool = False


@dataclass(frozen=True)
class Answer:
    """What Vigie tells.

    `headline` is the answer in one sentence; `understood` says what was read in the question;
    `sections` are the parts of what tells of several things; `formulas` the formulas with their
    numbers; `notes` what was left out, and what to beware of;
    `query` what was asked, in full; `undo` the number of a submission that can be taken back;
    `decisions` what is to be decided first, and `decided_by` who did.

    `outcome` tells an answer from what is none: no figures for it, refused, or asked back. `value`
    is the KPI as data, in its own unit (a share of one, not percent), by group where there are
    several; `question` what was asked in a sentence, if it was;
    `language` the one that it is to be said in, where that is not the reader's.
    """

    headline: Said
    understood: Said | None = None
    body: tuple[Said, ...] = ()
    table: Table | None = None
    chart: Chart | None = None
    formulas: tuple[Said, ...] = ()
    notes: tuple[Said, ...] = ()
    query: Query | None = None
    steps: tuple[Step, ...] = ()
    undo: int | None = None
    decisions: tuple[Decision, ...] = ()
    decided_by: Person | None = None
    outcome: Literal["answered", "no_data", "refused", "clarify"] = "answered"
    value: float | Mapping[str, float] | None = None
    question: str = ""
    sections: tuple[Section, ...] = ()
    language: str = ""
