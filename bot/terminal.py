"""Vigie in a terminal: the same lines as in Slack, the same answers, charts drawn in characters."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, cast

import plotext
from rich.cells import cell_len
from rich.console import Console
from rich.markup import escape
from rich.table import Table as RichTable

from bot.answers import Answer, Link
from bot.commands import ask, obey, pressed
from bot.messages import Figure, Language, Problem, Said, as_is
from bot.text import cells

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from bot.answers import Chart, Step, Table
    from bot.commands import Place
    from bot.messages import FigureUnit
    from bot.store import Store

CHART_WIDTH, CHART_HEIGHT, CHART_TICKS = 90, 14, 5
LONGEST_NAME, LONGEST_BAR = 24, 50
POSITIVE, NEGATIVE = "█", "▒"
LEAVING = {"quit", "exit", "q", "quitter", "sortir", ":q"}


def printable(text: str) -> str:
    """Text from people or files, unable to move the cursor, change colours or close a markup."""
    return escape(unmoving(text, but="\n"))


def unmoving(text: str, but: str = "") -> str:
    """Text without what a terminal obeys, for where there is no markup."""
    return "".join(letter if letter.isprintable() or letter in but else " " for letter in text)


class Screen:
    """Shows answers in a language. Without a terminal, the same in plain text."""

    def __init__(self, language: Language, console: Console | None = None) -> None:
        self._language = language
        self._console = console or Console(
            highlight=False, emoji=False, width=None if sys.stdout.isatty() else 110
        )

    @property
    def language(self) -> str:
        return self._language.code

    def speaking(self, code: str) -> Screen:
        """The same screen in a language."""
        return Screen(Language(code, self._language.currency), self._console)

    def show(self, answer: Answer) -> None:
        say = self._say
        self._console.print(f"[bold]{say(answer.headline)}[/bold]")
        for said in answer.body:
            self._console.print(say(said))
        for section in answer.sections:
            self._console.print(f"\n[bold]{say(section.title)}[/bold]")
            for said in section.lines:
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
        if steps := offered(answer):
            self._console.print(
                "  ".join(f"[cyan]{n}[/cyan] {say(step.label)}" for n, step in enumerate(steps, 1))
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
        names = [self._language.cell(category, as_is) for category in chart.categories]
        names = [unmoving(name) for name in names]
        (_, values), *_ = chart.series
        draw = self._line if chart.kind == "line" else self._bars
        title = unmoving(self._language.say(chart.title))
        return f"{f' {title} ':─^{CHART_WIDTH}}\n{draw(names, values, chart.unit)}"

    def _bars(self, names: Sequence[str], values: Sequence[float], unit: str) -> str:
        """A bar for each name, as long as its value is far from 0, and the value itself."""
        names = [name if len(name) <= LONGEST_NAME else name[:LONGEST_NAME] + "…" for name in names]
        furthest = max(map(abs, values)) or 1.0
        wide = max(map(cell_len, names))
        lines = []
        for name, value in zip(names, values, strict=True):
            bar = (NEGATIVE if value < 0 else POSITIVE) * round(LONGEST_BAR * abs(value) / furthest)
            shown = " ".join(filter(None, (bar, self._figure(value, unit))))
            lines.append(f"{name}{' ' * (wide - cell_len(name))} {shown}")
        return "\n".join(lines)

    def _line(self, names: Sequence[str], values: Sequence[float], unit: str) -> str:
        plotext.clear_figure()
        plotext.theme("clear")
        plotext.plot_size(CHART_WIDTH, CHART_HEIGHT)
        plotext.plot(range(len(names)), values, marker="braille")
        every = max(1, len(names) // 6)
        plotext.xticks(list(range(0, len(names), every)), names[::every])
        lowest, highest = min(values), max(values)
        step = (highest - lowest) / (CHART_TICKS - 1)
        ticks = [lowest + step * place for place in range(CHART_TICKS)] if step else [lowest]
        plotext.yticks(ticks, [self._figure(tick, unit) for tick in ticks])
        return str(plotext.uncolorize(plotext.build())).rstrip()

    def _figure(self, value: float, unit: str) -> str:
        return self._language.figure(Figure(value, cast("FigureUnit", unit)))


def offered(answer: Answer) -> list[Step]:
    """What can be asked next, in the order in which it is shown: of the parts first."""
    return [*(step for section in answer.sections for step in section.steps), *answer.steps]


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
            step = steps[int(line) - 1].line
            screen.typed(step)
            steps = offered(reply(screen, step, store, place, clock(), proposed=True))
        elif line:
            steps = offered(reply(screen, line, store, place, clock()))


def reply(
    screen: Screen,
    line: str,
    store: Store,
    place: Place,
    now: datetime,
    *,
    proposed: bool = False,
) -> Answer:
    """Show the answer to a command, to a line that was proposed, or to a question."""
    language = screen.language
    try:
        if proposed:
            answer, language = pressed(line, place, store, now, language)
        elif line.startswith("/"):
            answer = obey(line, place, store, now)
        else:
            told = ask(line, place, store, now, language)
            answer, language = told or (Answer(Said("question-empty")), language)
    except Problem as problem:
        answer = Answer(problem.said)
    screen.speaking(answer.language or language).show(answer)
    return answer
