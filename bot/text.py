"""An answer as plain text: the notification line in Slack, the terminal, a test."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answers import Answer, Link, Table
from bot.messages import Figure, as_is

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answers import Cell, Check
    from bot.messages import Language

# What RFC 3986 allows, and which no screen obeys: shown as it is, or it would lead nowhere.
_ADDRESS = re.compile(r"https?://[\w.~:/?#\[\]@!$&'()*+,;=%-]+", re.ASCII)


def plain_text(answer: Answer, language: Language, quote: Callable[[str], str] = as_is) -> str:
    """Everything that an answer says, but for its chart: the figures are in the table."""
    parts = [language.say(answer.headline, quote)]
    parts += [language.say(said, quote) for said in answer.body]
    for section in answer.sections:
        parts += ["", *(language.say(said, quote) for said in (section.title, *section.lines))]
    parts += [
        checked(number, check, language, quote) for number, check in enumerate(answer.checks, 1)
    ]
    if answer.table:
        parts.append(aligned(answer.table, language, quote, addresses=True))
    if answer.sections and (answer.formulas or answer.notes or answer.understood):
        parts.append("")
    said = (*answer.formulas, *answer.notes, *((answer.understood,) if answer.understood else ()))
    parts += [language.say(line, quote) for line in said]
    return "\n".join(parts)


def checked(number: int, check: Check, language: Language, quote: Callable[[str], str]) -> str:
    """Something to tick off, as a line: done or not, and by whom."""
    told = f"{'☑' if check.by else '☐'} {number}. {language.cell(check.text, quote)}"
    return f"{told} ({quote(check.by)})" if check.by else told


def cells(
    table: Table,
    language: Language,
    quote: Callable[[str], str] = as_is,
    *,
    addresses: bool = False,
) -> list[list[str]]:
    """The titles and the rows of a table, as texts; a link is its text, with `addresses` both."""
    titles = [language.say(title, quote) for title in table.columns]
    rows = [
        [
            _with_address(cell, quote)
            if addresses and isinstance(cell, Link)
            else language.cell(_plain(cell), quote)
            for cell in row
        ]
        for row in table.rows
    ]
    return [titles, *rows]


def _with_address(link: Link, quote: Callable[[str], str]) -> str:
    """A link as "title (https://…)"; its text alone when its address could do harm."""
    if not _ADDRESS.fullmatch(link.url):
        return quote(str(link))
    return link.url if link == link.url else f"{quote(str(link))} ({link.url})"


def _plain(cell: Cell) -> Cell:
    return str(cell) if isinstance(cell, Link) else cell


def aligned(
    table: Table,
    language: Language,
    quote: Callable[[str], str] = as_is,
    *,
    addresses: bool = False,
) -> str:
    """A table in columns of equal width, numbers on the right; see `cells`."""
    texts = cells(table, language, quote, addresses=addresses)
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
