"""What people say of an objective, in a line or in a form, and the objective that it makes.

A line and a form give the same `Parts`, which are settled in one place: `settled`.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bot.answers.aims import aim
from bot.answers.saying import aimed, metric_name
from bot.deadlines import days_in
from bot.fields import FieldProblem
from bot.grammar import read
from bot.messages import Problem, Said
from bot.numbers import find_quantities
from bot.queries import Query, Target
from bot.store.objectives import Objective
from bot.tokens import Vocabulary
from bot.words import plain
from kpi.metrics import CATALOGUE
from kpi.objectives import (
    PURPOSES,
    WAYS,
    bounds,
    kind_of,
    purpose_of,
)
from kpi.periods import Period
from kpi.targets import LESS_IS_BETTER

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bot.places import Place
    from bot.store import Store
    from kpi.metrics import Metric

NO_TARGET = {"best_time", "regularity", "volume_share", "conversion_share"}

_PERSON = re.compile(
    r"(?:\b(?:owner|responsable|pour|for)\s*[:=]?\s*)?@([UW][A-Z0-9]+)(?=[\s,.]|$)"
)
_PURPOSE_WORDS = {
    "awareness": ("awareness", "notoriete", "visibilite", "visibility"),
    "engagement": ("engagement",),
    "conversion": ("conversion", "conversions"),
    "retention": ("retention", "fidelisation", "fidelite", "loyalty"),
    "reputation": ("reputation", "image"),
}
PURPOSE_NAMES = {word: name for name, known in _PURPOSE_WORDS.items() for word in known}
_PURPOSE = re.compile(
    rf"\b(?:purpose|finalite|dans un but de|a des fins de|for the sake of|pour la|pour l'|pour|for)"
    rf"\s*[:=]?\s*({'|'.join(PURPOSE_NAMES)})\b"
)
_WAY = {
    "below": (
        "stay below, keep below, stay under, keep under, at most, no more than, less than, below,"
        " under, <=, <, ≤, rester sous, rester en dessous de, garder sous, au plus, pas plus de,"
        " au maximum, maximum, moins de, sous"
    ),
    "above": (
        "stay above, keep above, remain above, above, rester au-dessus de, rester au dessus de,"
        " garder au-dessus de, garder au dessus de, tenir au-dessus de, au-dessus de"
    ),
    "reach": (
        ">=, ≥, >, target, objectif, cible, goal, at least, au moins, atteindre, add up to,"
        " cumuler, totaliser, total, reach, hit, get to, viser, aim for"
    ),
}
_WAY_OF = {phrase: way for way, phrases in _WAY.items() for phrase in phrases.split(", ")}
_NUMBER = r"(-?(?:\d{1,3}(?:[ '.,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)\s?(?:[km]\b)?\s?(?:%|€|\$|‰)?)"
_TARGET = re.compile(
    rf"(?<![\w])({'|'.join(sorted(map(re.escape, _WAY_OF), key=len, reverse=True))})"
    rf"\s*(?:of\s|de\s|d'|[:=]\s?)?\s*{_NUMBER}(?!\d)"
)


_BARE = re.compile(rf"(?<![\w:#/.-]){_NUMBER}(?![\w/.-])")


class Parts(NamedTuple):
    """What a line or a form says of an objective: `what` names its KPI and what it is filtered by,
    `way` is one of `kpi.objectives.WAYS` (or ""), `amount` the number as somebody wrote it.
    """

    what: str
    way: str = ""
    amount: str = ""
    period: Period | None = None
    owner: str = ""
    purpose: str = ""


# ------------------------------------------------------------------------------------ a line
def parts_of(line: str, store: Store, workspace: str, today: date) -> Parts:
    """What a line says of an objective. Raises `Problem` with what is not understood."""
    text, owner, purpose, way, amount = line, "", "", "", ""
    if found := _PERSON.search(text):
        owner, text = found[1], _without(text, found)
    elif re.search(r"(?<!\w)@", text):
        raise Problem("aim-who")
    if found := _PURPOSE.search(plain(text)):
        purpose, text = PURPOSE_NAMES[found[1]], _without(text, found)
    vocabulary = Vocabulary(store.vocabulary(workspace))
    way, amount, text = _target_in(text)
    try:
        period, text = days_in(text, today, vocabulary)
    except Problem:
        if way:
            raise
        amount, period, text = _with_bare_number(text, today, vocabulary)
    if not (way or amount):
        way, amount, text = _target_in(text)  # as the grammar says it, of "CTR 2.5%"
    return Parts(" ".join(text.split()), way, amount, period, owner, purpose)


def _target_in(text: str) -> tuple[str, str, str]:
    """The way and the number that a line says beside each other, and the rest of it."""
    found = _TARGET.search(plain(text))
    if not found:
        return "", "", text
    return _WAY_OF[found[1]], found[2].strip(), _without(text, found)


def _with_bare_number(
    text: str, today: date, vocabulary: Vocabulary
) -> tuple[str, Period | None, str]:
    """What a line says that is only understood without its first number: "500 clics en mai".

    Raises the problem of the line as it is when that is no help.
    """
    found = _BARE.search(plain(text))
    if found:
        with suppress(Problem):
            return found[1].strip(), *days_in(_without(text, found), today, vocabulary)
    return "", *days_in(text, today, vocabulary)


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"


# ---------------------------------------------------------------------------------- settling
def settled(parts: Parts, place: Place, store: Store, today: date) -> Objective:
    """The objective that parts make. Raises `FieldProblem` with what can't be, and why."""
    query, metric = _kpi_of(parts.what, store, place.workspace, today)
    target = _target_of(parts, metric)
    if parts.period is None:
        raise _wrong("end", Said("aim-when"))
    if parts.period.last < today:
        raise _wrong("end", Said("aim-over", end=Said("time-day", day=parts.period.last)))
    if parts.purpose and parts.purpose not in PURPOSES:
        raise _wrong("purpose", Said("aim-purpose"))
    query = replace(query, period=parts.period, target=target)
    wanted = Objective(str(query), parts.owner or place.person, parts.purpose or purpose_of(metric))
    try:
        aim(wanted, store, place.workspace, today)  # what can't be answered is refused now
    except Problem as problem:
        raise _wrong("metric", problem.said) from None
    return wanted


def _kpi_of(what: str, store: Store, workspace: str, today: date) -> tuple[Query, Metric]:
    try:
        query = read(what, today, Vocabulary(store.vocabulary(workspace))) if what else Query()
    except Problem as problem:
        raise _wrong("metric", problem.said) from None
    if len(query.metrics) != 1:
        raise _wrong("metric", Said("aim-which" if not query.metrics else "aim-one"))
    metric = CATALOGUE[query.metrics[0]]
    if metric.name in NO_TARGET:
        raise _wrong("metric", Said("aim-no-target", metric=metric_name(metric)))
    by = query.by if query.by != read(metric.name, today).by else ""  # people are told by author
    if query.kind != "value" or by or query.top or query.versus or query.period:
        raise _wrong("metric", Said("aim-only"))
    return query, metric


def _target_of(parts: Parts, metric: Metric) -> Target:
    """The target in the unit that the KPI is shown in."""
    name = metric_name(metric)
    way = parts.way or ("below" if metric.name in LESS_IS_BETTER else "reach")
    if way not in WAYS or not parts.amount.strip():
        raise _wrong("target", Said("aim-how-much", metric=name))
    value, percent = amount_of(parts.amount)
    rate = metric.unit in {"percent", "points"}
    if percent and not rate:
        raise _wrong("target", Said("target-unit", metric=name))
    value = value / 100 if rate else value
    target = Target(value, ceiling=way == "below", percent=rate, floor=way == "above")
    least, most = bounds(metric)
    own = target.of(metric).value
    if own > most:
        raise _wrong(
            "target",
            Said("aim-too-much", metric=name, most=aimed(metric, most), value=aimed(metric, own)),
        )
    if own < least or (own <= 0 and way != "below" and least == 0):
        raise _wrong("target", Said("aim-too-little", metric=name))
    if way == "above" and kind_of(metric.formula) == "total":
        raise _wrong("target", Said("aim-adds-up", metric=name))
    return target


def amount_of(text: str) -> tuple[float, bool]:
    """A number as people write it, and whether it is in percent ("2,5 %" is 2.5).

    >>> amount_of("5 000"), amount_of("2,5 %"), amount_of("10k"), amount_of("-5")
    ((5000.0, False), (2.5, True), (10000.0, False), (-5.0, False))
    """
    bare = plain(text).strip().replace("−", "-")
    sign = -1 if bare.startswith("-") else 1
    percent = "%" in bare
    bare = bare.strip("-% €$‰").strip()
    if bare.isascii() and bare.isdecimal():
        return sign * float(bare[:15]), percent
    found = find_quantities(bare)
    if len(found) != 1 or found[0].end - found[0].start != len(bare):
        raise _wrong("target", Said("aim-no-number", text=text[:40]))
    return sign * found[0].value, percent


def _wrong(field: str, why: Said) -> FieldProblem:
    return FieldProblem(why, field, names_it=True)


# ---------------------------------------------------------------------------------- the form
def fields_of(known: Objective, store: Store, workspace: str, today: date) -> dict[str, str]:
    """An objective as the fields of its form."""
    query = read(known.line, today, Vocabulary(store.vocabulary(workspace)))
    target = query.target
    if target is None:
        return {"owner": known.owner, "purpose": known.purpose}
    way = "below" if target.ceiling else "above" if target.floor else "reach"
    amount = f"{target.value * 100:.10g} %" if target.percent else f"{target.value:.10g}"
    what = str(replace(query, period=None, target=None))
    parts = Parts(what, way, amount, query.period, known.owner, known.purpose)
    return fields_of_parts(parts, today)


def fields_of_parts(parts: Parts, today: date) -> dict[str, str]:
    """Parts as the fields of the form: the KPI apart from what it is filtered by."""
    query = read(parts.what, today)
    known = {
        "purpose": parts.purpose
        or (purpose_of(CATALOGUE[query.metrics[0]]) if query.metrics else ""),
        "metric": query.metrics[0] if query.metrics else "",
        "scope": str(replace(query, metrics=())).removeprefix("summary"),
        "way": parts.way,
        "target": parts.amount,
        "start": parts.period.start.isoformat() if parts.period else "",
        "end": parts.period.last.isoformat() if parts.period else "",
        "owner": parts.owner,
    }
    return {name: text for name, text in known.items() if text}


def parts_of_fields(fields: Mapping[str, str], today: date) -> Parts:
    """What the fields of the form say. Raises `FieldProblem` with the field that is wrong."""
    from datetime import date as day  # noqa: PLC0415

    start = day.fromisoformat(fields["start"]) if fields.get("start") else today
    end = day.fromisoformat(fields["end"]) if fields.get("end") else None
    if end and end < start:
        told = {"start": Said("time-day", day=start), "end": Said("time-day", day=end)}
        raise _wrong("end", Said("aim-ends-before", **told))
    what = f"{fields.get('metric', '')} {fields.get('scope', '')}".strip()
    period = Period.through(start, end) if end else None
    amount, way = fields.get("target", ""), fields.get("way", "")
    return Parts(what, way, amount, period, fields.get("owner", ""), fields.get("purpose", ""))
