"""What people say of an objective, in a line or in a form, and the objective that it makes.

A line and a form give the same `Parts`, which are settled in one place: `settled`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from bot.answers.aims import aim
from bot.answers.saying import aimed, metric_name
from bot.deadlines import OUTSIDE, days_in
from bot.fields import FieldProblem
from bot.grammar import read
from bot.messages import Problem, Said
from bot.numbers import MOST, find_quantities
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

MOST_TOLD = 4  # KPIs of a purpose
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
    "": "target, objectif, cible, goal",  # as the KPI is, or as it was before
    "reach": (
        ">=, ≥, >, at least, au moins, atteindre, add up to,"
        " cumuler, totaliser, total, reach, hit, get to, viser, aim for"
    ),
}
_WAY_OF = {phrase: way for way, phrases in _WAY.items() for phrase in phrases.split(", ")}
_HOURS, _MINUTES, _DAYS = r"h(?:ours?|eures?)?", r"min(?:utes?)?", r"days?|jours?"
_NUMBER = (
    r"(-?(?:\d{1,3}(?:[ '.,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)\s?(?:[km]\b)?"
    rf"\s?(?:%|€|\$|‰|(?:{_HOURS}(?: ?\d\d)?|{_MINUTES}|{_DAYS})\b)?)"
)
_TIME = re.compile(
    rf"(?P<n>\d+(?:[.,]\d+)?) ?(?:(?P<hours>{_HOURS})(?: ?(?P<and>\d\d))?"
    rf"|(?P<minutes>{_MINUTES})|(?P<days>{_DAYS}))"
)
_TARGET = re.compile(
    rf"{OUTSIDE}({'|'.join(sorted(map(re.escape, _WAY_OF), key=len, reverse=True))})"
    rf"\s*(?:of\s|de\s|d'|[:=]\s?)?\s*{_NUMBER}(?!\d)"
)


_BARE = re.compile(rf"{OUTSIDE}(?<![:#/.-]){_NUMBER}(?![\w/.-])")
MOST_YEARS = 50  # from today to the ends of an objective


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
def parts_of(
    line: str, store: Store, workspace: str, today: date, since: date | None = None
) -> Parts:
    """What a line says of an objective; what is to be done by some day begins `since` (today).

    Raises `Problem` with what is not understood.
    """
    text, owner, purpose, way, amount = line, "", "", "", ""
    if found := _PERSON.search(text):
        owner, text = found[1], _without(text, found)
    elif re.search(r"(?<!\w)@", text):
        raise Problem("aim-who")
    if found := _PURPOSE.search(plain(text)):
        purpose, text = PURPOSE_NAMES[found[1]], _without(text, found)
    vocabulary = Vocabulary(store.vocabulary(workspace))
    days = partial(days_in, today=today, vocabulary=vocabulary, since=since)
    way, amount, text = _target_in(text)
    _need_kpi(text, today)
    try:
        period, text = days(text)
    except Problem as problem:
        found = None if amount else _BARE.search(plain(text))
        if not found:
            raise
        amount = found[1].strip()
        try:
            period, text = days(_without(text, found))  # "500 clics en mai"
        except Problem:
            raise problem from None
    if not amount:
        way, amount, text = _target_in(text)  # as the grammar says it, of "CTR 2.5%"
    if not amount and (found := _BARE.search(plain(text))):
        amount, text = found[1].strip(), _without(text, found)
    return Parts(" ".join(text.split()).strip(" ,"), way, amount, period, owner, purpose)


def _need_kpi(text: str, today: date) -> None:
    """Raises `Problem` with the KPIs that fit a purpose, where it is said for one of them."""
    for word in re.findall(rf"{OUTSIDE}(?<!:)\w+", plain(text)):
        purpose = PURPOSE_NAMES.get(word, "")
        if purpose and _is_several(word, today):
            metrics = tuple(metric_name(CATALOGUE[name]) for name in PURPOSES[purpose][:MOST_TOLD])
            raise Problem("aim-which-for", purpose=Said(f"purpose-{purpose}"), metrics=metrics)


def _is_several(word: str, today: date) -> bool:
    try:
        return len(read(word, today).metrics) > 1
    except Problem as problem:
        return problem.said.name == "metric-which"


def _target_in(text: str) -> tuple[str, str, str]:
    """The way and the number that a line says beside each other, and the rest of it."""
    found = _TARGET.search(plain(text))
    if not found:
        return "", "", text
    return _WAY_OF[found[1]], found[2].strip(), _without(text, found)


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
        raise _wrong("scope" if query.filters else "metric", problem.said) from None
    return wanted


def _kpi_of(what: str, store: Store, workspace: str, today: date) -> tuple[Query, Metric]:
    # The form names the KPI first, as it is: what is wrong is then what stands after it.
    name, _, scope = what.partition(" ")
    field = "scope" if name in CATALOGUE and scope else "metric"
    try:
        query = read(what, today, Vocabulary(store.vocabulary(workspace))) if what else Query()
    except Problem as problem:
        raise _wrong(field, problem.said) from None
    if len(query.metrics) != 1:
        raise _wrong(field, Said("aim-which" if not query.metrics else "aim-one"))
    metric = CATALOGUE[query.metrics[0]]
    if metric.name in NO_TARGET:
        raise _wrong("metric", Said("aim-no-target", metric=metric_name(metric)))
    by = query.by if query.by != read(metric.name, today).by else ""  # people are told by author
    if query.kind != "value" or by or query.top or query.versus or query.period:
        raise _wrong(field, Said("aim-only"))
    return query, metric


def _target_of(parts: Parts, metric: Metric) -> Target:
    """The target in the unit that the KPI is shown in."""
    name = metric_name(metric)
    way = parts.way or ("below" if metric.name in LESS_IS_BETTER else "reach")
    if way not in WAYS or not parts.amount.strip():
        raise _wrong("target", Said("aim-how-much", metric=name))
    value, percent = _time_of(parts.amount, metric) or amount_of(parts.amount)
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
    found = find_quantities(bare)
    if bare.isascii() and bare.isdecimal():
        value = float(bare)
    elif len(found) == 1 and found[0].end - found[0].start == len(bare):
        value = found[0].value
    else:
        raise _wrong("target", Said("aim-no-number", text=text[:40]))
    if value > MOST:
        raise _wrong("target", Said("number-too-large", text=text[:40]))
    return sign * value, percent


def _time_of(text: str, metric: Metric) -> tuple[float, bool] | None:
    """A time as people write it, in the unit of a KPI that is one: "2 h 30" is 150 minutes."""
    found = _TIME.fullmatch(plain(text).strip())
    if not found or metric.unit not in {"minutes", "days"}:
        return None
    number = float(found["n"].replace(",", "."))
    a_day = 24 * 60
    minutes = number * (60 if found["hours"] else a_day if found["days"] else 1)
    minutes += int(found["and"] or 0)
    return minutes / (a_day if metric.unit == "days" else 1), False


def _wrong(field: str, why: Said) -> FieldProblem:
    return FieldProblem(why, field, names_it=True)


# --------------------------------------------------------------------------- what there is
def parts_known(known: Objective, store: Store, workspace: str, today: date) -> Parts:
    """What an objective says. Raises `Problem` when its line can't be read any more."""
    query = read(known.line, today, Vocabulary(store.vocabulary(workspace)))
    target = query.target
    if target is None:
        raise Problem("aim-unreadable", number=str(known.id))
    way = "below" if target.ceiling else "above" if target.floor else "reach"
    amount = f"{target.value * 100:.10g} %" if target.percent else f"{target.value:.15g}"
    what = str(replace(query, period=None, target=None))
    return Parts(what, way, amount, query.period, known.owner, known.purpose)


def completed(told: Parts, known: Parts, store: Store, workspace: str, today: date) -> Parts:
    """What is told of an objective, with what is known of it and not told.

    A KPI, how much and until when are a whole objective: to it nothing is added but who answers for
    it, and what it is for.
    """
    told = told._replace(owner=told.owner or known.owner, purpose=told.purpose or known.purpose)
    if told.what and told.amount and told.period:
        return told
    what = told.what or known.what
    if told.what:
        names = Vocabulary(store.vocabulary(workspace))
        new, old = read(told.what, today, names), read(known.what, today, names)
        metrics, filters = new.metrics or old.metrics, new.filters or old.filters
        what = str(replace(new, metrics=metrics, filters=filters))
    return Parts(
        what,
        told.way or known.way,
        told.amount or known.amount,
        told.period or known.period,
        told.owner,
        told.purpose,
    )


# ---------------------------------------------------------------------------------- the form


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
    start, end = days_of_fields(fields, today)
    if end and end < start:
        told = {"start": Said("time-day", day=start), "end": Said("time-day", day=end)}
        raise _wrong("end", Said("aim-ends-before", **told))
    what = f"{fields.get('metric', '')} {fields.get('scope', '')}".strip()
    period = Period.through(start, end) if end else None
    amount, way = fields.get("target", ""), fields.get("way", "")
    return Parts(what, way, amount, period, fields.get("owner", ""), fields.get("purpose", ""))


def days_of_fields(fields: Mapping[str, str], today: date) -> tuple[date, date | None]:
    """The first and the last day of the form. Raises `FieldProblem` with what is no day near."""
    from datetime import date as day  # noqa: PLC0415

    told = {}
    for name in ("start", "end"):
        try:
            if fields.get(name):
                told[name] = day.fromisoformat(fields[name])
        except ValueError:
            raise _wrong(name, Said("aim-when")) from None
    for name, one in told.items():
        if abs(one.year - today.year) > MOST_YEARS:
            raise _wrong(name, Said("aim-day-far", years=MOST_YEARS))
    return told.get("start", today), told.get("end")
