"""What Vigie says: messages not yet in a language, figures not yet formatted, and the languages.

The catalogue is Fluent (projectfluent.org), one folder for each language in `bot/locales`: plurals
and word order are the translators' to decide, in text files that need no compiling. Babel writes
numbers and dates.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias

from kpi.periods import Period

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fluent.runtime import FluentBundle

    from kpi.metrics import Unit

FigureUnit: TypeAlias = (
    "Unit | Literal['signed_count', 'signed_decimal', 'signed_percent', 'whole_percent',"
    " 'aimed_percent']"
)
# "aimed": as people set it, "3%" or "0.25%".
_PERCENTS = {
    "percent": "",
    "signed_percent": "#,##0.0",
    "whole_percent": "#,##0",
    "aimed_percent": "#,##0.######",
}


@dataclass(frozen=True)
class Figure:
    """A number that is not yet formatted. NaN is shown as "–", never as 0."""

    value: float
    unit: FigureUnit = "count"


class Person(str):
    """Somebody of the workspace, by their id; Slack shows who it is."""

    __slots__ = ()


class Room(str):
    """A channel of Slack, or a talk in it, by its id; Slack shows which to who may see it."""

    __slots__ = ()


class Link(str):
    """A text from people or files, and the address it leads to, on screens that have links."""

    __slots__ = ("url",)
    url: str

    def __new__(cls, text: str, url: str) -> Self:
        link = super().__new__(cls, text)
        link.url = url
        return link


Value: TypeAlias = "str | int | Figure | Said | Period | date | tuple[Value, ...]"


class Said:
    """A message of the catalogue and its values, not yet in a language.

    A value of type `str` is text that people or files gave: it is shown, never interpreted.
    """

    __slots__ = ("name", "values")

    def __init__(self, name: str, /, **values: Value) -> None:
        self.name = name
        self.values: Mapping[str, Value] = values

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Said) and (self.name, self.values) == (other.name, other.values)

    def __hash__(self) -> int:
        return hash((self.name, tuple(self.values.items())))

    def __repr__(self) -> str:
        return f"Said({self.name!r}{''.join(f', {k}={v!r}' for k, v in self.values.items())})"


class Problem(Exception):
    """What the person can mend: shown to them in their language. Anything else is a bug."""

    def __init__(self, name: str, /, **values: Value) -> None:
        self.said = Said(name, **values)
        super().__init__(repr(self.said))


# ------------------------------------------------------------------------------------ languages
LANGUAGES = ("en", "fr")
_LOCALES = Path(__file__).parent / "locales"
_MISSING = "–"
LONGEST_VALUE = 2_000
WHOLE_FROM = 100  # a count is an average at times: its decimals stop mattering there


def as_is(text: str) -> str:
    """No quoting: for a terminal, and for what Slack does not interpret."""
    return text


@cache
def _bundle(code: str) -> FluentBundle:
    from fluent.runtime import FluentBundle, FluentResource  # noqa: PLC0415  (60 ms, at the first answer)

    bundle = FluentBundle([code], use_isolating=False)
    for path in sorted((_LOCALES / code).glob("*.ftl")):
        bundle.add_resource(FluentResource(_spaced(path.read_text(encoding="utf-8"), code)))
    return bundle


def _spaced(text: str, code: str) -> str:
    """French texts with a narrow space, where no line ends, at the marks that want one."""
    return re.sub(r"(?<=«) | (?=[:;?!»%])", "\u202f", text) if code == "fr" else text


def _ordinal(text: str, code: str) -> str:
    """A French date says "1er" of a month's first day, and "avril" in full: one more letter."""
    if code != "fr":
        return text
    return re.sub(r"(?<![\d:])1(?=\s|–)", "1er", text).replace("avr.", "avril")


@dataclass(frozen=True)
class Language:
    """Says messages and figures in a language: "en" or "fr".

    `currency` is the code of the money that teams submit (ISO 4217).
    """

    code: str
    currency: str = "EUR"

    def say(self, said: Said, quote: Callable[[str], str] = as_is) -> str:
        """The message as a sentence; `quote` is applied to what people or files wrote."""
        text = self._said(said, quote)
        marked = text[1:2] == " " and unicodedata.category(text[0]) == "So"  # "▲ likes"
        at = 2 if marked else 0
        return text[:at] + text[at : at + 1].upper() + text[at + 1 :]

    def cell(self, cell: object, quote: Callable[[str], str] = as_is) -> str:
        """A cell of a table, or the name of a category."""
        if isinstance(cell, Said):
            return self.say(cell, quote)
        if isinstance(cell, str):
            return quote(cell)
        return str(self._value(cell, quote))

    def _said(self, said: Said, quote: Callable[[str], str]) -> str:
        bundle = _bundle(self.code)
        if not bundle.has_message(said.name):
            if isinstance(other := said.values.get("other"), str):
                return quote(other)
            raise KeyError(said.name)
        values: dict[str, Any] = {}
        for name, value in said.values.items():
            values[name] = self._value(value, quote)
            if isinstance(value, date) and name == "day":
                values |= self._parts(value)
        pattern = bundle.get_message(said.name).value
        assert pattern is not None, said.name  # noqa: S101  (a message without a text is a mistake)
        text, errors = bundle.format_pattern(pattern, values)
        if errors:
            raise errors[0]
        return str(text)

    def _value(self, value: object, quote: Callable[[str], str]) -> object:
        """A value of a message: a text, or a number where the message chooses a plural by it."""
        if isinstance(value, Figure):
            return self.figure(value)
        if isinstance(value, Said):
            return self._said(value, quote)
        if isinstance(value, str):
            return _cut(quote(value))
        if isinstance(value, Period):
            return self.period(value)
        if isinstance(value, datetime):
            return self.moment(value)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, tuple):
            return _cut(", ".join(str(self._value(item, quote)) for item in value))
        return value

    def figure(self, figure: Figure) -> str:
        """A number in its unit, as it is written here: "12.3%", "12,3 %"; "–" for none."""
        return self._figure(figure).replace("-", "−")

    def _figure(self, figure: Figure) -> str:
        from babel.numbers import format_currency, format_decimal  # noqa: PLC0415

        value, unit = figure.value, figure.unit
        if math.isnan(value):
            return _MISSING
        if unit in _PERCENTS:
            return self._percent(value, unit)
        if unit == "money":
            return str(format_currency(value, self.currency, locale=self.code))
        if unit == "count" and abs(value) >= WHOLE_FROM:
            value = round(value)
        pattern = {
            "points": "+#,##0.0;-#,##0.0",
            "signed_count": "+#,##0;-#,##0",
            "signed_decimal": "+#,##0.00;-#,##0.00",
            "minutes": "#,##0.#",
        }
        number = str(format_decimal(value, format=pattern.get(unit, "#,##0.##"), locale=self.code))
        if unit == "per_mille":
            return f"{number} ‰"
        if unit == "times":
            return f"{number} ×"
        if unit == "per_week":
            return self._said(Said("unit-per-week", number=number), as_is)
        if unit == "days":
            return self._said(Said("unit-days", number=number, count=int(value)), as_is)
        if unit == "minutes":
            return self._said(Said("unit-minutes", number=number), as_is)
        return number

    def _percent(self, value: float, unit: str) -> str:
        """Two decimals, or three significant digits below 1 %: a small rate is not rounded away."""
        from babel.numbers import format_percent  # noqa: PLC0415

        small = 0 < abs(value) < 0.01  # noqa: PLR2004
        decimals = 2 - math.floor(math.log10(abs(value) * 100)) if small else 2
        number = _PERCENTS[unit] or "#,##0." + "0" * min(decimals, 8)
        pattern = f"{number} %" if self.code == "fr" else f"{number}%"
        pattern = f"+{pattern};-{pattern}" if unit == "signed_percent" else pattern
        return str(format_percent(value, format=pattern, locale=self.code))

    def period(self, period: Period) -> str:
        """Both dates, in full: "Nov 9, 2026 – Nov 15, 2026"."""
        from babel.dates import format_interval  # noqa: PLC0415

        if period.days == 1:
            return self.day(period.start)
        told = format_interval(period.start, period.last, skeleton="yMMMd", locale=self.code)
        return _ordinal(str(told), self.code)

    def day(self, day: date) -> str:
        from babel.dates import format_date  # noqa: PLC0415

        return _ordinal(str(format_date(day, "medium", locale=self.code)), self.code)

    def moment(self, moment: datetime) -> str:
        from babel.dates import format_datetime  # noqa: PLC0415

        pattern = "medium" if self.code == "fr" else "MMM d, y HH:mm"
        return _ordinal(str(format_datetime(moment, pattern, locale=self.code)), self.code)

    def _parts(self, day: date) -> dict[str, str]:
        """What messages about a time may need of its first day."""
        return _parts_of(self.code, day)


def _cut(text: str) -> str:
    """A value as long as Fluent takes one; it refuses 2,500 characters."""
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


@lru_cache(maxsize=4096)
def _parts_of(code: str, day: date) -> dict[str, str]:
    from babel.dates import format_date  # noqa: PLC0415

    return {
        "short": _ordinal(
            str(format_date(day, "d MMM" if code == "fr" else "MMM d", locale=code)), code
        ),
        "short_weekday": str(format_date(day, "EEE", locale=code)),
        "month": str(format_date(day, "MMM y", locale=code)),
        "weekday": str(format_date(day, "EEEE", locale=code)),
        "quarter": str((day.month + 2) // 3),
        "year": str(day.year),
    }
