"""Numbers as people and files write them: "1 200", "1,2k", "18,9K", "$12.50", "n/a".

A dot, a comma, a space or an apostrophe may stand between thousands, and a dot or a comma before
decimals. The rules, for a number that could be read in two ways:

- with two kinds of separator, the last one is before the decimals: 1.234,56 and 1,234.56;
- one separator before exactly three digits is between thousands, since a count is whole: 1,200 and
  1.200 are 1200; but not after a lone 0 (0,125), nor after more than three digits (1234,567);
- before k, M or billion the only separator is before decimals: 1.234M is 1,234,000;
- a column of a file may tell more (`DecimalMark`): 1.500 next to 1.5 is not 1500;
- thousands come in groups of three, or the number is refused (12 34 is none).
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, NamedTuple

from bot.messages import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST = 10**12

_MISSING = frozenset(
    {"", "-", "--", "—", "–", "n/a", "#n/a", "na", "n.a.", "null", "none", "undefined"}
    | {"n/d", "nd", "n.d.", "n/c", "nc", "n.c.", "s/o"}
)
_SPACES = re.compile("[\u00a0\u202f\u2007\u2009]")
_SCALES = {
    "k": 3, "mille": 3, "thousand": 3, "m": 6, "million": 6, "millions": 6,
    "md": 9, "mds": 9, "mrd": 9, "b": 9, "bn": 9, "milliard": 9, "milliards": 9, "billion": 9,
}  # fmt: skip
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_CURRENCY = r"(?:€|\$|£|us\$|eur|euros?|usd|dollars?|gbp|chf)"
_NUMBER = re.compile(
    rf"""(?P<sign>[+-])?\ ?(?P<before>{_CURRENCY}\ ?)?
    (?P<digits>[0-9]+(?:[ '.,][0-9]+)*)
    (?:\ ?(?P<scale>{_SCALE}))?
    (?:\ ?(?P<after>{_CURRENCY}|%))?""",
    re.VERBOSE | re.IGNORECASE,
)
_GROUPS = re.compile(r"[0-9]{1,3}(?:([ '.,])[0-9]{3})(?:\1[0-9]{3})*")
# A longer text than this holds no number: it is not worth looking.
_LONGEST = 60


def is_missing(text: str) -> bool:
    """Whether a cell or an answer says "not known", which is never 0.

    >>> [is_missing(text) for text in (" ", "--", "N/A", "NAN", "nan", "0")]
    [True, True, True, True, False, False]
    """
    text = text.strip()
    # TikTok writes NAN for unknown; NaN and nan are what programs make of a wrong sum.
    return text == "NAN" or text.lower() in _MISSING


def count(text: str) -> int | None:
    """A whole number that is not negative; None when the text says that it is not known.

    Raises `Problem` for all else: a negative number, a rate, a fraction, what is no number.

    >>> count("1 200"), count("1,2k"), count("12.0"), count("n/a")
    (1200, 1200, 12, None)
    """
    if text.isascii() and text.isdigit() and len(text) <= 12:  # noqa: PLR2004  (below MOST)
        return int(text)
    if is_missing(text):
        return None
    number = _counted(text)
    if number != number.to_integral_value():
        raise Problem("number-not-whole", text=_shown(text))
    return int(number)


def rounded_count(text: str, decimal: str = "", *, signed: bool = False) -> tuple[int | None, bool]:
    """A count of a file, to the nearest whole number, and whether it had to be rounded.

    Some tools write an estimate, 12.4, for a count. `decimal` is what `DecimalMark` says of the
    column; what is `signed` may be below 0, as followers gained less those lost.

    >>> rounded_count("12.0"), rounded_count("12.4"), rounded_count("1.500", ".")
    ((12, False), (12, True), (2, True))
    >>> rounded_count("(1 200)", signed=True)
    (-1200, False)
    """
    if text.isascii() and text.isdigit() and len(text) <= 12:  # noqa: PLR2004  (below MOST)
        return int(text), False
    if is_missing(text):
        return None, False
    number = _counted(text, decimal, signed=signed)
    nearest = number.to_integral_value(ROUND_HALF_UP)
    return int(nearest), nearest != number


def whole(text: str) -> int | None:
    """A whole number, which may be negative; None when the text says that it is not known.

    >>> whole("-12"), whole("−1 200"), whole("(12)"), whole("12"), whole("n/a")
    (-12, -1200, -12, 12, None)
    """
    number, rounded = rounded_count(text, signed=True)
    if rounded:
        raise Problem("number-not-whole", text=_shown(text))
    return number


def cents(text: str, decimal: str = "") -> int | None:
    """An amount of money in cents, to the nearest; None when it is not known.

    `decimal` is what `DecimalMark` says of the column of a file.

    >>> cents("12,50 €"), cents("$1.2k"), cents("-")
    (1250, 120000, None)
    """
    if is_missing(text):
        return None
    number, mark = _read(text, decimal)
    if mark == "%":
        raise Problem("number-not-a-rate", text=_shown(text))
    return int((number * 100).to_integral_value(ROUND_HALF_UP))


def _counted(text: str, decimal: str = "", *, signed: bool = False) -> Decimal:
    """The number of a count, with its decimals."""
    number, mark = _read(text, decimal, signed=signed)
    if mark == "%":
        raise Problem("number-not-a-rate", text=_shown(text))
    if mark:
        raise Problem("number-not-money", text=_shown(text))
    return number


def _read(text: str, decimal: str = "", *, signed: bool = False) -> tuple[Decimal, str]:
    """The number, and the mark that goes with it: "", "%" or a currency."""
    bare = _bare(text)
    below = signed and bare.startswith("(") and bare.endswith(")")  # as accountants write it
    found = _NUMBER.fullmatch(bare[1:-1] if below else bare) if len(bare) <= _LONGEST else None
    if not found or (below and found["sign"]):
        long = bare.isascii() and bare.isdigit()
        raise Problem("number-too-large" if long else "number-unreadable", text=_shown(text))
    number = _decimal(found["digits"], decimal, scaled=bool(found["scale"]))
    if number is None or (found["before"] and found["after"]):
        raise Problem("number-unreadable", text=_shown(text))
    if found["scale"]:
        number = number.scaleb(_SCALES[found["scale"].lower()])
    if number > MOST:
        raise Problem("number-too-large", text=_shown(text))
    if number and (below or found["sign"] == "-"):
        if not signed:
            raise Problem("number-negative", text=_shown(text))
        number = -number
    return number, found["before"] or found["after"] or ""


def _bare(text: str) -> str:
    return _SPACES.sub(" ", text.strip()).replace("’", "'").replace("−", "-")


def _decimal(digits: str, decimal: str = "", *, scaled: bool) -> Decimal | None:
    """What digits and separators mean; None when they are grouped like no number."""
    separators = re.findall(r"[ '.,]", digits)
    last = separators[-1] if separators else ""
    if last and last in ".," and separators.count(last) == 1:
        before, _, decimals = digits.rpartition(last)
        lone = len(separators) == 1
        thousands = len(decimals) == 3 and len(before) <= 3 and before != "0"  # noqa: PLR2004
        if scaled or last == decimal or not (lone and thousands):
            if not lone and not _GROUPS.fullmatch(before):
                return None
            return Decimal("".join(filter(str.isdigit, before)) + "." + decimals)
    if separators and not _GROUPS.fullmatch(digits):
        return None
    return Decimal("".join(filter(str.isdigit, digits)))


class DecimalMark:
    """Which mark stands before the decimals in a column of a file, as far as its cells tell."""

    def __init__(self) -> None:
        self._before_decimals: set[str] = set()
        self._between_thousands: set[str] = set()

    def feed(self, cells: Sequence[str]) -> None:
        """Look at some more cells of the column."""
        if "".join(cells).isdigit():
            return
        for cell in {cell for cell in cells if "." in cell or "," in cell}:
            found = _NUMBER.fullmatch(bare) if len(bare := _bare(cell)) <= _LONGEST else None
            number = _decimal(found["digits"], scaled=bool(found["scale"])) if found else None
            if not found or number is None:
                continue
            marks = [mark for mark in found["digits"] if mark in ".,"]
            if number.as_tuple().exponent:
                self._before_decimals.add(marks[-1])
            if len(marks) > 1:
                self._between_thousands.add(marks[0])

    @property
    def mark(self) -> str:
        """A dot, a comma, or nothing when no cell tells, or when they do not agree."""
        marks = self._before_decimals - self._between_thousands
        return marks.pop() if len(marks) == 1 == len(self._before_decimals) else ""


_FRACTION = re.compile(r"[+-]?0?[.,][0-9]*[1-9][0-9]*")
_ALL_OR_NOTHING = re.compile(r"[01](?:[.,]0+)?")


def looks_like_rate(cells: Iterable[str]) -> bool:
    """Whether most of what a column says are percentages, or fractions of one: it counts nothing.

    >>> looks_like_rate(["12,5 %", "-", "3 %"]), looks_like_rate(["0.034", "0", "1", "0.5"])
    (True, True)
    >>> looks_like_rate(["0", "1", "12"]), looks_like_rate(["0", ""])
    (False, False)
    """
    known = [_bare(cell) for cell in cells if not is_missing(cell)]
    rates = sum(cell.endswith("%") or bool(_FRACTION.fullmatch(cell)) for cell in known)
    either = sum(bool(_ALL_OR_NOTHING.fullmatch(cell)) for cell in known)
    return 2 * rates > len(known) - either


def _shown(text: str) -> str:
    return text.strip()[:_LONGEST]


class Quantity(NamedTuple):
    """A number within a text: where it stands, its value (a share of one when in percent)."""

    start: int
    end: int
    value: float
    percent: bool


_QUANTITY = re.compile(
    rf"""(?<![\w#@.,:/'-])(?P<digits>[0-9]+(?:[.,][0-9]+|(?:[ '.,][0-9]{{3}})+(?:[.,][0-9]+)?)?)
    (?:\ ?(?P<scale>{_SCALE})(?!\w))?
    (?:\ ?(?P<percent>%|pour\ ?cent|percent|pct))?(?![\w:/]|[.,][0-9])""",
    re.VERBOSE | re.IGNORECASE,
)


def find_quantities(text: str) -> list[Quantity]:
    """The numbers in a plain text that are more than a few digits: "2,5 %", "10k", "1 200".

    >>> find_quantities("did we hit 2.5% ctr")
    [Quantity(start=11, end=15, value=0.025, percent=True)]
    >>> find_quantities("10k, top 3")
    [Quantity(start=0, end=3, value=10000.0, percent=False)]
    """
    found = []
    for match in _QUANTITY.finditer(text):
        scale, percent = match["scale"], bool(match["percent"])
        if match["digits"].isdecimal() and not (scale or percent):
            continue
        number = _decimal(match["digits"], scaled=bool(scale) or percent)
        if number is None:
            continue
        value = number.scaleb(_SCALES[scale.lower()] if scale else 0)
        found.append(Quantity(*match.span(), float(value / 100 if percent else value), percent))
    return found
