"""The forms of objectives: one that says what to reach, and one in which somebody says how it goes.

The KPIs follow from what the objective is for, those that fit it first; what the last weeks suggest
stands beside the target, and is never filled in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.messages import Said
from bot.slack.blocks import plain_object
from bot.slack.form_parts import field, menu, options, typing, view
from bot.slack.texts import LIMITS
from kpi.metrics import CATALOGUE, CATEGORIES
from kpi.objectives import PURPOSES, WAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from bot.messages import Figure, Language
    from bot.slack.blocks import Payload
    from bot.slack.form_parts import About
    from kpi.metrics import Metric
    from kpi.objectives import Suggestion

CALLBACK, WORD_CALLBACK = "vigie_objective", "vigie_objective_word"
CHOICE = "aim-"  # how the actions begin of the fields that change the form
WORDS = ("on_track", "at_risk", "off_track")
LONGEST_COMMENT = 500
_CHANGING = ("purpose", "metric", "start", "end")
_OPTIONAL = ("purpose", "scope", "start", "owner")


# ------------------------------------------------------------------------------ what to reach
def form(
    language: Language, fields: Mapping[str, str], about: About, hint: Said | None = None
) -> Payload:
    """The form as a view, filled in with `fields`; `hint` is what the last weeks suggest."""
    say = language.say
    purpose = fields.get("purpose", "")
    elements = {
        "purpose": menu(options(language, "purpose", PURPOSES), purpose),
        "metric": _kpis(language, purpose, fields.get("metric", "")),
        "scope": _typing(language, "scope", fields),
        "way": menu(options(language, "aim-form-way", WAYS), fields.get("way") or WAYS[0]),
        "target": _typing(language, "target", fields),
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
        chosen = {"action_id": CHOICE + name} if changing else {}
        label, optional = Said(f"aim-form-{name}"), name in _OPTIONAL
        block = field(language, name, label, {**element, **chosen}, optional=optional)
        blocks.append({**block, "dispatch_action": True} if changing else block)
    submit = "aim-form-save" if about.of else "aim-form-submit"
    return view(language, CALLBACK, "aim-form-title", submit, about, blocks)


def hint(
    metric: Metric | None,
    found: Suggestion | None,
    end: date | None,
    own: Callable[[float], Figure],
) -> Said:
    """What the last weeks suggest for a KPI by a day, or in a quarter when nobody has said one."""
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
        when=Said("aim-form-by", day=end) if end else Said("aim-form-in-a-quarter"),
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
            "options": options(language, "metric", names),
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


def _typing(language: Language, name: str, fields: Mapping[str, str]) -> Payload:
    return typing(language, Said(f"aim-form-{name}-example"), fields.get(name, ""))


def _date(told: str) -> Payload:
    return {"type": "datepicker", **({"initial_date": told} if told else {})}


def _owner(told: str) -> Payload:
    return {"type": "users_select", **({"initial_user": told} if told else {})}


# ---------------------------------------------------------------------------------- how it goes
def word_form(language: Language, fields: Mapping[str, str], about: About) -> Payload:
    """The form in which somebody says how an objective goes."""
    comment: Payload = {
        "type": "plain_text_input",
        "multiline": True,
        "max_length": LONGEST_COMMENT,
    }
    if told := fields.get("comment", ""):
        comment["initial_value"] = told[:LONGEST_COMMENT]
    word = menu(options(language, "aim-status", WORDS), fields.get("word", ""))
    blocks = [
        field(language, name, Said(f"aim-word-{name}"), element, optional=name == "comment")
        for name, element in (("word", word), ("comment", comment))
    ]
    return view(language, WORD_CALLBACK, "aim-word-title", "aim-word-submit", about, blocks)
