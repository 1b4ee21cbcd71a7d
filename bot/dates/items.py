"""From a text to items: its words, numbers and marks, with what each may mean."""

# ruff: noqa: PLR2004  (a calendar is made of numbers)

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.dates.meanings import Value, dated, kind_of, numbered, whole_year
from bot.dates.rules import Here
from bot.dates.vocabulary import MARKS, OTHER, WORDS, phrases

if TYPE_CHECKING:
    from datetime import date


class Item(NamedTuple):
    """Of one kind, in one place: a word, a number or a mark, or what several of them make."""

    kind: str
    value: Value
    start: int
    end: int


def items_of(text: str, today: date) -> list[Item]:
    """All that is in a text, in order; what says nothing of a date is of the kind "other"."""
    items: list[Item] = []
    place = 0
    while token := _TOKEN.match(text, place):
        start, place = token.start(token.lastindex or 0), token.end()
        meaning = OTHER
        if token.lastgroup == "word":
            meaning, place = _word(token["word"], Here(text, today, start, place))
        elif token.lastgroup == "mark":
            meaning = MARKS.get(token["mark"], "other"), token["mark"]
        elif number := _numbers().match(text, start):
            place = number.end()
            meaning = _number(number, Here(text, today, start, place))
        items.append(Item(*meaning, start, place))
    _unglue(items, text)
    return items


_TOKEN = re.compile(
    r"\s*(?:(?P<word>(?:[cdjlmnst]|qu)'|[^\W\d]\w*)|(?P<number>(?:(?<=\w)'(?=\d\d\b))?\d\w*)"
    r"|(?P<mark>\.\.|->|\S))"
)


def _unglue(items: list[Item], text: str) -> None:
    """Take its meaning from what is part of a name: promo-2026-10, octobre-rose, #mars, $2025."""
    seams = []
    for place, (left, right) in enumerate(pairwise(items)):
        if left.end == right.start and left.end - left.start == 1:
            mark = text[left.start]
            if mark in "@$€£~+" or (mark == "#" and right.kind != "digits"):
                items[place + 1] = right._replace(kind="other")
            elif mark in "-/." and place and items[place - 1].end == left.start:
                seams.append(place)
    for way in (1, -1):
        for place in seams[::way]:
            name = items[place - way]
            if name.kind == "other" and text[name.start].isalnum():
                items[place + way] = items[place + way]._replace(kind="other")


# --- Words -----------------------------------------------------------------------------------


def _word(word: str, here: Here) -> tuple[tuple[str, Value], int]:
    """What a word means, or the phrase that it begins, and where that ends."""
    meaning, end = WORDS.get(word, OTHER), here.end
    if meaning[0].endswith("_unit") and _PER.search(here.text, max(0, here.start - 12), here.start):
        meaning = OTHER
    for phrase, kind, value in phrases().get(word, ()):
        if found := phrase.match(here.text, here.start):
            meaning, end = (kind, value), found.end()
            break
    if _SHORT.fullmatch(word) and _DOT.match(here.text, end):
        end += 1
    if word in _SHY and not _is_month(word, here._replace(end=end)):
        meaning = ("numeral", 7) if word == "sept" else OTHER
    return meaning, end


def _is_month(word: str, here: Here) -> bool:
    """May, march, Mars and sept mean other things too."""
    if word in ("march", "mars"):
        other = _MARCH_BEFORE if word == "march" else _MARS_BEFORE
        return not (other.search(here.before) or _MARCH_AFTER.match(here.after))
    if here.text[here.end - 1] == ".":
        return True
    if _MONTH_BEFORE.search(here.before) or _MONTH_AFTER.match(here.after):
        return word != "sept" or not _SEVEN_AFTER.match(here.after)
    modal = _VERB_BEFORE.search(here.before) or _VERB_AFTER.match(here.after)
    return not modal and bool(_LINK_BEFORE.search(here.before) or _LINK_AFTER.match(here.after))


_PER = re.compile(r"\b(?:per|par|by|each|every|chaque) $")
_SHORT = re.compile(
    "jan|janv|fev|fevr|feb|mar|avr|apr|jun|juil|jul|aug|sep|sept|oct|nov|dec|sem"
    "|lun|mon|tue|mer|wed|jeu|thu|ven|fri|sam|sat|dim|sun"
)
_DOT = re.compile(r"\.(?!\.)")
# Words whose neighbours decide, and what stands before or after them: where they are a month, where
# it is a link that joins them to another, where they are something else.
_SHY = ("may", "mar", "march", "mars", "sept")
_MARCH_BEFORE = re.compile(r"\b(?:i|we|you|they|will|can|a)$")
_MARS_BEFORE = re.compile(r"\b(?:the|planete?|barres?|marque|brand)$")
_MARCH_AFTER = re.compile(r"(?:madness|of|for|against)\b")
_MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|en|of|de|since|depuis|during|until|from|between|entre|last|this|next)"
    r"|\d(?:st|nd|rd|th|er|e)?)$"
)
_MONTH_AFTER = re.compile(r"\d|dernier\b")
_SEVEN_AFTER = re.compile(r"(?:jours?|semaines|mois|trimestres|ans|annees|derni|premi|proch)")
_VERB_BEFORE = re.compile(r"\b(?:i|we|you|they|he|she|it|one|who|that|this|which|what|there)$")
_VERB_AFTER = re.compile(r"(?:i|we|you|they|he|she|it|one|be|have|not|the)\b")
_LINK_BEFORE = re.compile(r"(?:\b(?:to|and|et|vs|versus|or|au|a)|-)$")
_LINK_AFTER = re.compile(r"(?:to|and|et|vs|versus|or|ou|until|a|au)\b|\W|$")


# --- Numbers ---------------------------------------------------------------------------------


@cache
def _numbers() -> re.Pattern[str]:
    return re.compile(
        r"""(?P<ymd>\d{4}([-/.])\d\d?\2\d\d?(?:(?=t\d\d:)|(?!\w)))
        | (?P<dmy>\d\d?(?:([-/.])\d\d?\4\d{4}|/\d\d?/\d\d)(?!\w))
        | (?P<ym>(?:19|20)\d\d[-/]\d\d(?!\w|[-/.]\d))
        | (?P<my>\d\d?[-/](?:19|20)\d\d(?!\w|[-/.]\d))
        | (?P<dm>\d\d?/\d\d?(?!\w|[/.,]\d))
        | (?P<coded>\d{4}-?[qtshw]\d\d?(?!\w))
        | (?P<ordinal>\d\d?(?:er|re|ere|e|eme|nde?|st|rd|th)(?!\w))
        | (?P<amount>\d+(?:[.,]\d{1,3})*\s?[%€$£‰]|\d+(?:,\d{1,3}|\.\d+)+(?!\d)|\d\d?:\d\d)
        | (?P<short>'\d\d)
        | (?P<digits>\d{1,6}(?=(?:j|d|w|sem|wks?)?(?!\w)))""",
        re.VERBOSE,
    )


def _number(found: re.Match[str], here: Here) -> tuple[str, Value]:
    """A date in figures, the 3rd, 2026-W42, a year, a number."""
    number, *others = (int(digits) for digits in re.findall(r"\d+", found[0]))
    match found.lastgroup:
        case "ymd":
            return "day", dated(others[1], others[0], number)
        case "dmy" | "dm" if not _RATIO.fullmatch(found[0]) or _DATE_BEFORE.search(here.before):
            year = others[1] + 2000 * (others[1] < 100) if others[1:] else None
            return "day", dated(number, others[0], year)
        case "ym" if not others[0] == (number + 1) % 100 > 12:  # else a season, 2025-26
            return "name", numbered("month", others[0], number)
        case "my":
            return "name", numbered("month", number, others[0])
        case "coded":
            code = WORDS.get(found[0][4:].lstrip("-"), OTHER)[1]
            if isinstance(code, tuple):
                named = numbered(*code, number)
                return kind_of(named), named
        case "ordinal":
            return "first" if number == 1 else "nth", number
        case "short":  # Q3'25
            return "year", whole_year(2000 + number)
        case "digits" if not _RANK_BEFORE.search(here.before):
            return _counted(number, here)
    return OTHER


def _counted(number: int, here: Here) -> tuple[str, Value]:
    """2015 is a year; 2000 only where the words say so: it may well count followers."""
    near = -15 <= number - here.today.year <= 5 or here.before == here.after == ""
    if 1990 <= number <= 2100 and (near or _YEAR_BEFORE.search(here.before)):
        return "year", whole_year(number)
    return "digits" if here.end - here.start <= 2 else "big", number


_RATIO = re.compile(r"24/7|16/9|9/16|4/3|4/5|[1-3]/[1-4]|50/50")
_DATE_BEFORE = re.compile(r"\b(?:le|du|au|on|since|depuis|from|to|until)$")
_RANK_BEFORE = re.compile(r"\b(?:top|best|worst|flop|bottom|meilleure?s?|pires?)$")
_YEAR_BEFORE = re.compile(
    r"\b(?:en|in|an|annee|year|since|depuis|during|pendant|from|to|until|between|entre|et|and"
    r"|[qtsw]\d+|summer|winter|ete|hiver)$"
)
