"""Words for the period before another one: "la semaine d'avant", "YoY"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bot.dates.vocabulary import OTHER, SAME_LAST_YEAR, WORDS


@dataclass(frozen=True)
class FoundEarlier:
    """Words for "the one before": one unit earlier, or (None) the period just before."""

    start: int
    end: int
    unit: str | None


def find_earlier(text: str) -> FoundEarlier | None:
    """Words that mean something only next to a period, in a comparison or a follow-up.

    `find_periods` does not read "the week before" or "même période l'an dernier", but it reads
    "previous month" as last month: where there is another period, look for these first.

    >>> find_earlier("et la semaine d'avant ?")
    FoundEarlier(start=3, end=21, unit='week')
    """
    if not (found := _earlier().search(text)):
        return None
    said = next(filter(None, found.groups()), "")
    unit = "year" if found["same"] else _OVER.get(said) or WORDS.get(said, OTHER)[1]
    return FoundEarlier(*found.span(), unit if isinstance(unit, str) and unit else None)


_OVER = {"n-1": "year", "yoy": "year", "qoq": "quarter", "mom": "month", "wow": "week"}
_ONE = (
    "jour|day|semaine|week|mois|month|trimestre|quarter|semestre|semester|half|annee|an|year"
    "|periode|period|one"
)


@cache
def _earlier() -> re.Pattern[str]:
    return re.compile(
        rf"""\b(?:(?:(?:the|la|le)\ |l')?(?:(?P<before>{_ONE})\ (?:before|prior|d'avant|precedente?)
            (?!\ (?:last|yesterday|our|the|le|la|les|nos|notre|ce|cette|this|noel|christmas|\d)\b)
        |   (?:previous|prior|preceding|precedente?)\ (?P<previous>{_ONE})
        |   (?P<same>{SAME_LAST_YEAR}))
        | (?:les\ )?\d+\ \w+\ (?:precedente?s|d'avant) | (?:the\ )?\d+\ \w+\ before
        | (?:the\ )?(?:previous|prior)\ \d+\ \w+
        | cel(?:le|ui|les)\ d'avant | ceux\ d'avant
        | (?:une?|a|one)\ (?P<one>{_ONE})\ (?:plus\ tot|auparavant|avant|earlier|before)
        | (?P<over>year|quarter|month|week)[- ]o(?:ver|n)[- ](?P=over)
        | (?P<short>{"|".join(_OVER)}))(?!\w)""",
        re.VERBOSE,
    )
