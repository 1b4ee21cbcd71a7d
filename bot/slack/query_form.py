"""The form that says what a question meant, filled in with how it was read.

What of a reading has no field of its own (other filters, how posts' own rates are pooled…) stands
in the last one, in the grammar, so that nothing is lost on the way.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, get_args

from bot.dates import period_text
from bot.fields import FieldProblem
from bot.grammar import read
from bot.messages import Problem, Said
from bot.queries import MOST_TOP, Kind, Query
from bot.slack.blocks import MISREAD, plain_object
from bot.slack.shapes import carried, chosen_as_offered
from bot.slack.texts import LIMITS, clean
from bot.words import DIMENSIONS, FORMATS, NETWORKS
from kpi.metrics import CATALOGUE, CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from bot.messages import Language
    from bot.slack.blocks import Payload
    from bot.tokens import Vocabulary

_FIELD = "field"
_NOTHING = "nothing"  # what a menu offers that says nothing: Slack lets nobody empty a menu
_LISTED = {"network": NETWORKS, "format": FORMATS}  # the filters that are chosen from a list

# At which field a line is wrong, by the name of its problem; else at the KPIs.
_WRONG_AT = {
    "no-ranking": "top",
    "top-number": "top",
    "no-breakdown": "by",
    "no-parts": "by",
    "one-by": "by",
    "two-periods": "more",
    "no-pooling": "more",
    "no-pooling-posts": "more",
    "target-unit": "more",
    "no-threshold": "more",
}


@dataclass(frozen=True)
class About:
    """What a form carries with it: the question, and where to answer what was meant by it."""

    question: str
    language: str
    channel: str = ""
    thread: str = ""
    response_url: str = ""
    public: bool = False


def about(view: Payload) -> About:
    """What the form carries with it."""
    return carried(About, view["private_metadata"])


# ------------------------------------------------------------------------------------ a reading
def fields_of(query: Query) -> dict[str, tuple[str, ...]]:
    """A query as the fields of the form; one that is empty is not there."""
    listed = {
        chosen.dimension: chosen.values
        for chosen in query.filters
        if not chosen.exclude and set(chosen.values) <= set(_LISTED.get(chosen.dimension, ()))
    }
    others = tuple(f for f in query.filters if f.exclude or f.dimension not in listed)
    rest = Query(filters=others, pooling=query.pooling, target=query.target)
    texts = {
        "kind": query.kind,
        "period": period_text(query.period) if query.period else "",
        "versus": period_text(query.versus) if query.versus else "",
        "by": query.by,
        "top": str(query.top) if query.top else "",
        "more": str(rest) if rest != Query() else "",
    }
    single = {name: (text,) for name, text in texts.items() if text}
    return {**({"metrics": query.metrics} if query.metrics else {}), **listed, **single}


def line_of(fields: Mapping[str, tuple[str, ...]]) -> str:
    """The fields of the form as a line of the grammar."""
    texts = {name: " ".join(values) for name, values in fields.items()}
    most = int(texts.get("top", "0"))
    parts = [
        texts.get("kind", "").removeprefix("value"),
        texts.get("metrics", ""),
        *(f"{name}:{','.join(fields[name])}" for name in _LISTED if name in fields),
        texts.get("period", ""),
        f"vs {texts['versus']}" if "versus" in texts else "",
        f"by {texts['by']}" if "by" in texts else "",
        (f"top {most}" if most > 0 else f"worst {-most}") if most else "",
        texts.get("more", ""),
    ]
    return " ".join(filter(None, parts))


def meant(view: Payload, today: date, vocabulary: Vocabulary) -> Query:
    """The query that a form says. Raises `FieldProblem` with the field that is wrong."""
    fields = _typed(view)
    period, versus, more = (" ".join(fields.get(name, ())) for name in ("period", "versus", "more"))
    if period:
        query = _read_at("period", period, today, vocabulary)
        if query.period is None or query != Query(period=query.period):
            raise _wrong("period", Said("query-form-no-period"))
    if versus:
        query = _read_at("versus", f"{period} vs {versus}", today, vocabulary)
        if query != Query(period=query.period, versus=query.versus):
            raise _wrong("versus", Said("query-form-no-period"))
    top = " ".join(fields.get("top", ()))
    if not re.fullmatch(r"-?\d{0,9}", top, re.ASCII):
        raise _wrong("top", Said("top-number", text=top, most=MOST_TOP))
    if more:
        _read_at("more", more, today, vocabulary)
    return _read_at("metrics", line_of(fields), today, vocabulary)


def _read_at(field: str, line: str, today: date, vocabulary: Vocabulary) -> Query:
    try:
        return read(line, today, vocabulary)
    except Problem as problem:
        place = _WRONG_AT.get(problem.said.name, field) if field == "metrics" else field
        raise _wrong(place, problem.said) from None


def _wrong(field: str, why: Said) -> FieldProblem:
    return FieldProblem(why, field, names_it=True)


def _typed(view: Payload) -> dict[str, tuple[str, ...]]:
    """What a person has filled in and chosen, by field; a field that is empty is not there."""
    chosen_as_offered(view)
    found: dict[str, tuple[str, ...]] = {}
    for name, actions in view["state"]["values"].items():
        for element in actions.values():
            options = element.get("selected_options") or [element.get("selected_option")]
            chosen = [option["value"] for option in options if option]
            values = chosen or [clean(element.get("value") or "").strip()]
            if any(values) and values != [_NOTHING]:
                found[name] = tuple(values)
    return found


# ------------------------------------------------------------------------------------- the view
def form(language: Language, query: Query, about: About) -> Payload:
    """The form as a view, filled in with a query."""
    said, filled = language.say, fields_of(query)
    asked = plain_object(said(Said("query-form-asked", question=about.question)), LIMITS["section"])
    blocks = [
        {
            "type": "input",
            "block_id": name,
            "label": plain_object(said(Said(f"query-form-{name}")), LIMITS["form label"]),
            "element": {"action_id": _FIELD, **element},
            "optional": True,
        }
        for name, element in _elements(language, filled).items()
    ]
    return {
        "type": "modal",
        "callback_id": MISREAD,
        "title": plain_object(said(Said("query-form-title")), LIMITS["form title"]),
        "submit": plain_object(said(Said("query-form-submit")), LIMITS["form title"]),
        "close": plain_object(said(Said("form-close")), LIMITS["form title"]),
        "private_metadata": json.dumps(asdict(about), ensure_ascii=False),
        "blocks": [{"type": "section", "text": asked}, *blocks],
    }


def _elements(language: Language, filled: Mapping[str, tuple[str, ...]]) -> dict[str, Payload]:
    """What stands in each field, in order."""
    nothing = _option(language, Said("query-form-no-group"), _NOTHING)
    groups = [nothing, *_options(language, "dimension", DIMENSIONS)]
    return {
        "kind": _menu(_options(language, "query-form-kind", get_args(Kind)), filled["kind"]),
        "metrics": _several({"option_groups": _metrics(language)}, filled.get("metrics", ())),
        **{
            name: _several({"options": _options(language, name, known)}, filled.get(name, ()))
            for name, known in _LISTED.items()
        },
        **{name: _typing(language, name, filled) for name in ("period", "versus")},
        "by": _menu(groups, filled.get("by", (_NOTHING,))),
        **{name: _typing(language, name, filled) for name in ("top", "more")},
    }


def _metrics(language: Language) -> list[Payload]:
    """The KPIs, by category."""
    return [
        {
            "label": plain_object(language.say(Said(f"category-{category}")), LIMITS["option"]),
            "options": _options(
                language, "metric", [m.name for m in CATALOGUE.values() if m.category == category]
            ),
        }
        for category in CATEGORIES
    ]


def _options(language: Language, kind: str, values: Iterable[str]) -> list[Payload]:
    return [_option(language, Said(f"{kind}-{value}", other=value), value) for value in values]


def _option(language: Language, name: Said, value: str) -> Payload:
    return {"text": plain_object(language.say(name), LIMITS["option"]), "value": value}


def _menu(options: list[Payload], chosen: tuple[str, ...]) -> Payload:
    [initial] = [option for option in options if option["value"] in chosen]
    return {"type": "static_select", "options": options, "initial_option": initial}


def _several(offered: Payload, chosen: tuple[str, ...]) -> Payload:
    """A menu of which several things may be chosen; they keep the order that they had."""
    groups = offered.get("option_groups", [offered])
    known = {option["value"]: option for group in groups for option in group["options"]}
    initial = [known[value] for value in chosen]
    menu: Payload = {"type": "multi_static_select", **offered}
    return {**menu, "initial_options": initial} if initial else menu


def _typing(language: Language, name: str, filled: Mapping[str, tuple[str, ...]]) -> Payload:
    """A field to type in, with an example."""
    example = plain_object(language.say(Said(f"query-form-{name}-example")), LIMITS["form label"])
    element: Payload = {"type": "plain_text_input", "placeholder": example}
    if name == "top":
        bounds = {"min_value": str(-MOST_TOP), "max_value": str(MOST_TOP)}
        element |= {"type": "number_input", "is_decimal_allowed": False, **bounds}
    typed = filled.get(name, ("",))[0]
    return {**element, "initial_value": typed[: LIMITS["typed"]]} if typed else element
