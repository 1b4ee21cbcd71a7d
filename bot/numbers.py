"""Numbers as people and files write them: "1 200", "1,2k", "18,9K", "$12.50", "n/a".

A dot, a comma, a space or an apostrophe may stand between thousands, and a dot or a comma before
decimals. The rules, for a number that could be read in two ways:

- with two kinds of separator, the last one is before the decimals: 1.234,56 and 1,234.56;
- one separator before exactly three digits is between thousands, since a count is whole: 1,200 and
  1.200 are 1200; but not after a lone 0 (0,125), nor after more than three digits (1234,567);
- before k, M or billion the only separator is before decimals: 1.234M is 1,234,000;
- thousands come in groups of three, or the number is refused (12 34 is none).
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from bot.messages import Problem

MOST = 10**12

_MISSING = frozenset(
    {"", "-", "--", "—", "–", "n/a", "na", "null", "undefined", "n/d", "nd", "nc", "n.d.", "n.c."}
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
    number, mark = _read(text)
    if mark == "%":
        raise Problem("number-not-a-rate", text=_shown(text))
    if mark:
        raise Problem("number-not-money", text=_shown(text))
    if number != number.to_integral_value():
        raise Problem("number-not-whole", text=_shown(text))
    return int(number)


def signed(text: str) -> int | None:
    """A whole number that may be negative; otherwise like `count`.

    >>> signed("-12"), signed("−1 200"), signed("+3"), signed("-")
    (-12, -1200, 3, None)
    """
    bare = text.strip()
    if not is_missing(text) and bare[0] in "-−":
        number = count(bare[1:])
        return None if number is None else -number
    return count(text)


def cents(text: str) -> int | None:
    """An amount of money in cents, to the nearest; None when it is not known.

    >>> cents("12,50 €"), cents("$1.2k"), cents("-")
    (1250, 120000, None)
    """
    if is_missing(text):
        return None
    number, mark = _read(text)
    if mark == "%":
        raise Problem("number-not-a-rate", text=_shown(text))
    return int((number * 100).to_integral_value(ROUND_HALF_UP))


def looks_like_rate(cells):
    found = [c for c in cells if not is_missing(c)]
    rates = sum("%" in c or (c.replace(",", ".").startswith(("0.", "-0.")) and not c.strip("0., ") == "") for c in found)
    return 2 * rates > len(found)


def rounded(text, note):
    try:
        return count(text)
    except Problem as problem:
        if problem.said.name != "number-not-whole":
            raise
    note["noted-rounded"] += 1
    return int(_read(text)[0].to_integral_value(ROUND_HALF_UP))


def _read(text: str) -> tuple[Decimal, str]:
    """The number, and the mark that goes with it: "", "%" or a currency."""
    bare = _SPACES.sub(" ", text.strip()).replace("’", "'").replace("−", "-")
    found = _NUMBER.fullmatch(bare) if len(bare) <= _LONGEST else None
    if not found:
        long = bare.isascii() and bare.isdigit()
        raise Problem("number-too-large" if long else "number-unreadable", text=_shown(text))
    number = _decimal(found["digits"], scaled=bool(found["scale"]))
    if number is None or (found["before"] and found["after"]):
        raise Problem("number-unreadable", text=_shown(text))
    if found["scale"]:
        number = number.scaleb(_SCALES[found["scale"].lower()])
    if number > MOST:
        raise Problem("number-too-large", text=_shown(text))
    if found["sign"] == "-" and number:
        raise Problem("number-negative", text=_shown(text))
    return number, found["before"] or found["after"] or ""


def _decimal(digits: str, *, scaled: bool) -> Decimal | None:
    """What digits and separators mean; None when they are grouped like no number."""
    separators = re.findall(r"[ '.,]", digits)
    last = separators[-1] if separators else ""
    if last and last in ".," and separators.count(last) == 1:
        whole, _, decimals = digits.rpartition(last)
        lone = len(separators) == 1
        thousands = len(decimals) == 3 and len(whole) <= 3 and whole != "0" and not scaled  # noqa: PLR2004
        if not (lone and thousands):
            if not lone and not _GROUPS.fullmatch(whole):
                return None
            return Decimal("".join(filter(str.isdigit, whole)) + "." + decimals)
    if separators and not _GROUPS.fullmatch(digits):
        return None
    return Decimal("".join(filter(str.isdigit, digits)))


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
