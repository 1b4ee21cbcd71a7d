"""The forms of objectives: one that says what to reach, and one in which somebody says how it goes.

The KPIs follow from what the objective is for, those that fit it first; what the last weeks suggest
stands beside the target, and is never filled in.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from bot.messages import Said
from bot.slack.blocks import plain_object
from bot.slack.forms import fields_from
from bot.slack.texts import LIMITS, clean
from kpi.metrics import CATALOGUE, CATEGORIES
from kpi.objectives import PURPOSES, WAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bot.messages import Figure, Language
    from bot.slack.blocks import Payload
    from kpi.metrics import Metric
    from kpi.objectives import Suggestion

CALLBACK, WORD_CALLBACK = "vigie_objective", "vigie_objective_word"
CHOICE = "aim-"  # how the actions begin of the fields that change the form
WORDS = ("on_track", "at_risk", "off_track")
LONGEST_COMMENT = 500
_FIELD = "field"
_CHANGING = ("purpose", "metric", "start", "end")


@dataclass(frozen=True)
class About:
    """What a form carries with it: its language, where to answer, and which objective it changes
    (its number, "" for a new one).
    """

    language: str
    channel: str = ""
    response_url: str = ""
    thread: str = ""
    number: str = ""


def about(view: Payload) -> About:
    """What the form carries with it."""
    return About(**json.loads(view["private_metadata"]))


def typed(view: Payload) -> dict[str, str]:
    """What a person has filled in so far, by field; a field that is empty is not there."""
    filled = ((name, clean(text).strip()) for name, text in fields_from(view).items())
    return {name: text for name, text in filled if text}


# ------------------------------------------------------------------------------ what to reach
def form(
    language: Language, fields: Mapping[str, str], about: About, hint: Said | None = None
) -> Payload:
    """The form as a view, filled in with `fields`; `hint` is what the last weeks suggest."""
    say = language.say
    purpose = fields.get("purpose", "")
    elements = {
        "purpose": _menu(_options(language, "purpose", PURPOSES), purpose),
        "metric": _kpis(language, purpose, fields.get("metric", "")),
        "scope": _text(language, "scope", fields),
        "way": _menu(_options(language, "aim-form-way", WAYS), fields.get("way") or WAYS[0]),
        "target": _text(language, "target", fields),
        "start": _date(fields.get("start", "")),
        "end": _date(fields.get("end", "")),
        "owner": _owner(fields.get("owner", "")),
    }
    blocks: list[Payload] = []
    for name, element in elements.items():
        if name == "target":
            note = plain_object(say(hint or Said("aim-form-choose")), LIMITS["section"])
            blocks.append({"type": "context", "block_id": "hint", "elements": [note]})
        changing = name in _CHANGING
        block: Payload = {
            "type": "input",
            "block_id": name,
            "label": plain_object(say(Said(f"aim-form-{name}")), LIMITS["form label"]),
            "element": {"action_id": CHOICE + name if changing else _FIELD, **element},
            "optional": name in {"purpose", "scope", "start", "owner"},
        }
        blocks.append({**block, "dispatch_action": True} if changing else block)
    submit = "aim-form-save" if about.number else "aim-form-submit"
    return _view(language, CALLBACK, "aim-form-title", submit, about, blocks)


def hint(
    metric: Metric | None, found: Suggestion | None, days: int, own: Callable[[float], Figure]
) -> Said:
    """What the last weeks suggest for a KPI, over so many days."""
    if metric is None:
        return Said("aim-form-choose")
    name = Said(f"metric-{metric.name}")
    if found is None:
        return Said("aim-form-no-suggestion", metric=name)
    return Said(
        "aim-form-suggestion",
        metric=name,
        weeks=found.weeks,
        median=own(found.median),
        same=own(found.same),
        more=own(found.more),
        days=days,
    )


def _kpis(language: Language, purpose: str, chosen: str) -> Payload:
    """The KPIs that fit a purpose, then the others by category; each is there once."""
    fitting = PURPOSES.get(purpose, ())
    groups = [("aim-form-fits", fitting)] if fitting else []
    groups += [
        (
            f"category-{category}",
            tuple(
                m.name
                for m in CATALOGUE.values()
                if m.category == category and m.name not in fitting
            ),
        )
        for category in CATEGORIES
    ]
    offered: list[Payload] = [
        {
            "label": plain_object(language.say(Said(label)), LIMITS["option"]),
            "options": _options(language, "metric", names),
        }
        for label, names in groups
        if names
    ]
    menu: Payload = {"type": "static_select", "option_groups": offered}
    for group in offered:
        for option in group["options"]:
            if option["value"] == chosen:
                return {**menu, "initial_option": option}
    return menu


def _options(language: Language, kind: str, values: Iterable[str]) -> list[Payload]:
    return [
        {
            "text": plain_object(language.say(Said(f"{kind}-{value}")), LIMITS["option"]),
            "value": value,
        }
        for value in values
    ]


def _menu(options: list[Payload], chosen: str) -> Payload:
    menu: Payload = {"type": "static_select", "options": options}
    initial = next((option for option in options if option["value"] == chosen), None)
    return {**menu, "initial_option": initial} if initial else menu


def _text(language: Language, name: str, fields: Mapping[str, str]) -> Payload:
    example = language.say(Said(f"aim-form-{name}-example"))
    element: Payload = {
        "type": "plain_text_input",
        "placeholder": plain_object(example, LIMITS["form label"]),
    }
    told = fields.get(name, "")[: LIMITS["typed"]]
    return {**element, "initial_value": told} if told else element


def _date(told: str) -> Payload:
    return {"type": "datepicker", **({"initial_date": told} if told else {})}


def _owner(told: str) -> Payload:
    return {"type": "users_select", **({"initial_user": told} if told else {})}


# ---------------------------------------------------------------------------------- how it goes
def word_form(language: Language, fields: Mapping[str, str], about: About) -> Payload:
    """The form in which somebody says how an objective goes."""
    comment: Payload = {
        "type": "plain_text_input",
        "action_id": _FIELD,
        "multiline": True,
        "max_length": LONGEST_COMMENT,
    }
    if told := fields.get("comment", ""):
        comment["initial_value"] = told[:LONGEST_COMMENT]
    word = _menu(_options(language, "aim-status", WORDS), fields.get("word", ""))
    elements = {"word": {"action_id": _FIELD, **word}, "comment": comment}
    blocks = [
        {
            "type": "input",
            "block_id": name,
            "label": plain_object(language.say(Said(f"aim-word-{name}")), LIMITS["form label"]),
            "element": element,
            "optional": name == "comment",
        }
        for name, element in elements.items()
    ]
    return _view(language, WORD_CALLBACK, "aim-word-title", "aim-word-submit", about, blocks)


def _view(
    language: Language, callback: str, title: str, submit: str, about: About, blocks: list[Payload]
) -> Payload:
    def text(name: str) -> Payload:
        return plain_object(language.say(Said(name)), LIMITS["form title"])

    return {
        "type": "modal",
        "callback_id": callback,
        "title": text(title),
        "submit": text(submit),
        "close": text("form-close"),
        "private_metadata": json.dumps(asdict(about)),
        "blocks": blocks,
    }
