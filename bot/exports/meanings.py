"""What the cells of a column mean, by the functions that read the fields of a form.

Most cells are cells seen before, or texts to be left as they are: only the others are read one by
one.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.exports.columns import UNKNOWN, network_said, without_unit
from bot.fields import LONGEST_TEXT, READERS, network_in, sentiment_in
from bot.messages import Problem
from bot.numbers import cents, rounded_count
from kpi.posts import COUNTERS, MONEY, OF_A_DAY, SIGNED

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Sequence

    from bot.exports.plans import Plan
    from bot.messages import Said

_SHORT = 9  # no mark that says "unknown" is longer
# What people take back makes the figure of a day negative.
_MAY_FALL = frozenset({"likes", "comments", "shares", "saves", "engagements", "followers_gained"})


def readers_of(plan: Plan, note: Counter[str]) -> dict[str, Callable[[str], Any]]:
    """How the cells of each field of a table are read; `note` counts what was put right."""
    may_fall = {*SIGNED, *(_MAY_FALL if plan.fixed.get("media") in OF_A_DAY else ())}
    counters = {
        name: partial(cents, decimal=plan.marks.get(name, ""))
        if name in MONEY
        else partial(_count, name, note, plan.marks.get(name, ""), signed=name in may_fall)
        for name in COUNTERS
    }
    tone = partial(_tone, note=note)
    own: dict[str, Callable[[str], Any]] = {"network": _network, "sentiment": tone}
    return {**READERS, **counters, **own, **plan.export.readers}


def _count(
    counter: str, note: Counter[str], decimal: str, cell: str, *, signed: bool
) -> int | None:
    """A count, to the nearest whole number, perhaps with what it counts: "53 likes"."""
    if cell.strip().lower() in UNKNOWN:
        return None
    try:
        number, was_rounded = rounded_count(cell, decimal, signed=signed)
    except Problem:
        if (bare := without_unit(cell, counter)) == cell:
            raise
        number, was_rounded = rounded_count(bare, decimal, signed=signed)
    note["noted-rounded"] += was_rounded
    return number


def _network(cell: str) -> str:
    """A network by any of its names, or by a word of them: "LINKEDIN_COMPANY"."""
    try:
        return network_in(cell)
    except Problem:
        if found := network_said(cell):
            return found
        raise


def _tone(cell: str, note: Counter[str]) -> str:
    """A tone; a word that is none leaves it unknown, as the article or the mention is kept."""
    try:
        return sentiment_in(cell)
    except Problem:
        mark = cell.strip().replace(",", ".").replace("−", "-")
        if _SCORE.fullmatch(mark):
            score = float(mark)
            return "positive" if score > 0 else "negative" if score < 0 else "neutral"
        if mark in _TONE_MARKS:
            return _TONE_MARKS[mark]
        note["noted-tones"] += 1
        return ""


_SCORE = re.compile(r"[-+]?[0-9]{1,3}(?:\.[0-9]+)?")
_TONE_MARKS = {"+": "positive", "++": "positive", "=": "neutral"}


class Seen(dict[Any, Any]):
    """What each cell of a column means, read once."""

    # Cells that are all different, or long, must not fill the memory.
    MOST = 20_000
    MOST_LETTERS = 1 << 20

    def __init__(self, read: Callable[[Any], Any]) -> None:
        self._read = read
        self._letters = 0
        self._problems: dict[Any, Said] = {}

    def column(self, cells: Sequence[Any]) -> tuple[list[Any], dict[int, Said]]:
        """The values of a column, and what is wrong in which places."""
        if len(self) > self.MOST or self._letters > self.MOST_LETTERS:
            self.clear()
            self._problems.clear()
            self._letters = 0
        values = list(map(self.__getitem__, cells))
        if not self._problems:
            return values, {}
        problems = self._problems
        return values, {at: problems[cell] for at, cell in enumerate(cells) if cell in problems}

    def __missing__(self, cell: Any) -> Any:
        try:
            value = self._read(cell)
        except Problem as problem:
            self._problems[cell] = problem.said
            value = None
        self[cell] = value
        self._letters += len(str(cell))
        return value


def texts(cells: Sequence[str], read: Callable[[str], str]) -> list[str]:
    """Every cell as `read` gives it; most are not worth asking it."""
    return [
        cell
        if _SHORT < len(cell) < LONGEST_TEXT
        and cell.isprintable()
        and cell[0] not in " '"
        and cell[-1] != " "
        else read(cell)
        for cell in cells
    ]
