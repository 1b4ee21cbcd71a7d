"""Vigie in a terminal: the same lines as in Slack, the same answers, charts drawn in characters."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import plotext
from rich.console import Console
from rich.markup import escape
from rich.table import Table as RichTable

from bot.answers import Answer, Link
from bot.commands import obey
from bot.messages import Figure, Problem, Said
from bot.text import cells

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from bot.answers import Chart, Step, Table
    from bot.commands import Place
    from bot.messages import Language
    from bot.store import Store

CHART_WIDTH, CHART_HEIGHT = 90, 14
LEAVING = {"quit", "exit", "q", "quitter", "sortir", ":q"}


def printable(text: str) -> str:
    """Text from people or files, unable to move the cursor, change colours or close a markup."""
    return escape(
        "".join(letter if letter.isprintable() or letter == "\n" else " " for letter in text)
    )


class Screen:
    """Shows answers in a language. Without a terminal, the same in plain text."""

    def __init__(self, language: Language, console: Console | None = None) -> None:
        self._language = language
        self._console = console or Console(
            highlight=False, width=None if sys.stdout.isatty() else 110
        )

    def show(self, answer: Answer) -> None:
        say = self._say
        self._console.print(f"[bold]{say(answer.headline)}[/bold]")
        for said in answer.body:
            self._console.print(say(said))
        if answer.table:
            self._console.print(self._table(answer.table))
        if answer.chart:
            self._console.print(self._chart(answer.chart), markup=False)
        for said in (
            *answer.formulas,
            *answer.notes,
            *([answer.understood] if answer.understood else []),
        ):
            self._console.print(f"[dim]{say(said)}[/dim]")
        if answer.steps:
            self._console.print(
                "  ".join(
                    f"[cyan]{n}[/cyan] {say(step.label)}" for n, step in enumerate(answer.steps, 1)
                )
            )

    def typed(self, line: str) -> None:
        """A line as if a person had typed it."""
        self._console.print(f"\n[green]>[/green] {printable(line)}")

    def ask(self) -> str:
        """What the person types; raises EOFError when they leave."""
        return self._console.input("\n[green]>[/green] ")

    def note(self, said: Said) -> None:
        self._console.print(self._say(said))

    def _say(self, said: Said) -> str:
        return self._language.say(said, printable)

    def _table(self, table: Table) -> RichTable:
        titles, *rows = cells(table, self._language, printable)
        drawn = RichTable(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
        for place, title in enumerate(titles):
            numeric = all(isinstance(row[place], Figure) for row in table.rows)
            drawn.add_column(title, justify="right" if numeric else "left", overflow="fold")
        for row, given in zip(rows, table.rows, strict=True):
            drawn.add_row(
                *(self._linked(text, cell) for text, cell in zip(row, given, strict=True))
            )
        return drawn

    @staticmethod
    def _linked(text: str, cell: object) -> str:
        safe = (
            isinstance(cell, Link)
            and cell.url.startswith(("https://", "http://"))
            and cell.url.isprintable()
            and "]" not in cell.url
        )
        return f"[link={cell.url}]{text}[/link]" if safe and isinstance(cell, Link) else text

    def _chart(self, chart: Chart) -> str:
        names = [self._language.cell(category, printable) for category in chart.categories]
        percent = chart.unit == "percent"
        (_, values), *_ = chart.series
        shown = [value * 100 if percent else value for value in values]
        title = self._language.say(chart.title, printable) + (" (%)" if percent else "")
        plotext.clear_figure()
        plotext.theme("clear")
        if chart.kind == "line":
            plotext.plot_size(CHART_WIDTH, CHART_HEIGHT)
            plotext.plot(range(len(names)), shown, marker="braille")
            every = max(1, len(names) // 6)
            plotext.xticks(list(range(0, len(names), every)), names[::every])
            plotext.title(title)
        else:
            plotext.simple_bar(names, shown, width=CHART_WIDTH, title=title)
        drawn = str(plotext.uncolorize(plotext.build())).rstrip()
        return re.sub(r"(\d)\.00$", r"\1", drawn, flags=re.MULTILINE)  # whole numbers as such


def converse(screen: Screen, store: Store, place: Place, clock: Callable[[], datetime]) -> None:
    """Answer line after line until the person leaves; a number asks what was proposed."""
    steps: Sequence[Step] = ()
    while True:
        try:
            line = screen.ask().strip()
        except (EOFError, KeyboardInterrupt):
            return
        if line.lower() in LEAVING:
            return
        if line.isdecimal() and 0 < int(line) <= len(steps):
            line = steps[int(line) - 1].line
            screen.typed(line)
        if line:
            steps = reply(screen, line, store, place, clock()).steps


def reply(screen: Screen, line: str, store: Store, place: Place, now: datetime) -> Answer:
    """Show the answer to a line, or what the person can mend."""
    try:
        answer = obey(line, place, store, now)
    except Problem as problem:
        answer = Answer(problem.said)
    screen.show(answer)
    return answer
