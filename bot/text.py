"""An answer as plain text: the notification line in Slack, the terminal, a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers import Answer, Link, Person, Table
from bot.messages import Figure, as_is

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answers import Cell
    from bot.messages import Language


def plain_text(answer: Answer, language: Language, quote: Callable[[str], str] = as_is) -> str:
    """Everything that an answer says, but for its chart: the figures are in the table."""
    parts = [language.say(answer.headline, quote)]
    parts += [language.say(said, quote) for said in answer.body]
    if answer.table:
        parts.append(aligned(answer.table, language, quote))
    said = (*answer.formulas, *answer.notes, *((answer.understood,) if answer.understood else ()))
    parts += [language.say(line, quote) for line in said]
    return "\n".join(parts)


def cells(table: Table, language: Language, quote: Callable[[str], str] = as_is) -> list[list[str]]:
    """The titles and the rows of a table, as texts; a link is its text."""
    titles = [language.say(title, quote) for title in table.columns]
    rows = [[language.cell(_plain(cell), quote) for cell in row] for row in table.rows]
    return [titles, *rows]


def _plain(cell: Cell) -> Cell:
    if isinstance(cell, Link):
        return cell.text
    return cell.id if isinstance(cell, Person) else cell


def aligned(table: Table, language: Language, quote: Callable[[str], str] = as_is) -> str:
    """A table in columns of equal width, numbers on the right."""
    texts = cells(table, language, quote)
    widths = [max(len(row[column]) for row in texts) for column in range(len(table.columns))]
    numeric = [
        all(isinstance(row[column], Figure) for row in table.rows)
        for column in range(len(table.columns))
    ]
    return "\n".join(
        "  ".join(
            text.rjust(width) if right else text.ljust(width)
            for text, width, right in zip(row, widths, numeric, strict=True)
        ).rstrip()
        for row in texts
    )
