"""What an answer is made of in Slack: Block Kit, in plain dicts.

`bot.slack.pages` puts an answer together.

The SDK's own classes turn a block that they don't know (charts, for now) into null, with a warning
in the log and nothing else: no payload of ours goes through them.

What people or files wrote passes through `quote` where Slack interprets text, and through `plain`
where it does not.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from bot.answers import Link, Person, Table
from bot.messages import Figure, Room, Said
from bot.slack.texts import (
    LIMITS,
    NOTHING,
    PERSON_ID,
    ROOM_ID,
    clean,
    cut,
    leads,
    one_line,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answers import Answer, Cell, Chart, Check, Menu, Step
    from bot.messages import FigureUnit, Language

Payload: TypeAlias = dict[str, Any]

DECIDE = "decide-"  # how the buttons begin that decide about a file
_MENU = "line-menu-"  # how the menus begin of which each choice is a line
TICK = "tick"  # the boxes of what is to be ticked off
MISREAD = "misread"  # the button that says so, and the form that it opens


def plain_object(text: str, most: int) -> Payload:
    """A text that Slack shows as it is."""
    return {"type": "plain_text", "text": cut(one_line(text), most) or NOTHING, "emoji": False}


def _mrkdwn(text: str) -> Payload:
    # verbatim: Slack would make links and mentions of what only looks like one.
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def section(text: str) -> Payload:
    return {"type": "section", "text": _mrkdwn(text)}


def context(text: str) -> Payload:
    return {"type": "context", "elements": [_mrkdwn(text)]}


# ----------------------------------------------------------------------------------------- tables
_HERE = "\ufdd0"  # where somebody is named in a cell: a character that no text has


def plain_cell(text: str) -> Payload:
    return {"type": "raw_text", "text": cut(one_line(text), LIMITS["cell"]) or NOTHING}


def cell_of(cell: Cell, language: Language) -> Payload:
    if isinstance(cell, Link):
        raw = plain_cell(str(cell))
        return _rich({"type": "link", "url": cell.url, "text": raw["text"]}) if leads(cell) else raw
    named: list[Payload] = []

    def marked(text: str) -> str:
        if not (element := _named(text)):
            return plain(text).replace(_HERE, "")
        named.append(element)
        return _HERE

    text = language.cell(cell, marked)
    if not named:
        return plain_cell(text)
    first, *rest = cut(one_line(text), LIMITS["cell"]).split(_HERE)
    elements: list[Payload] = [{"type": "text", "text": first}]
    for who, words in zip(named, rest, strict=False):  # of a long list, as many as there is room
        elements += [who, {"type": "text", "text": words}]
    return _rich(*(element for element in elements if element.get("text") != ""))


def _named(text: str) -> Payload | None:
    """Somebody or a channel, which Slack shows by name; None for any other text."""
    if isinstance(text, Person) and PERSON_ID.fullmatch(text):
        return {"type": "user", "user_id": text}
    if isinstance(text, Room) and ROOM_ID.fullmatch(text):
        return {"type": "channel", "channel_id": text}
    return None


def _rich(*elements: Payload) -> Payload:
    """A cell with a link, people or channels in it."""
    section = {"type": "rich_text_section", "elements": list(elements)}
    return {"type": "rich_text", "elements": [section]}


def column_settings(table: Table) -> list[Payload]:
    """Columns of numbers stand on the right, texts may take several lines."""
    return [
        {"align": "right"} if all(map(_is_number, column)) else {"is_wrapped": True}
        for column in zip(*table.rows, strict=True)
    ]


def _is_number(cell: Cell) -> bool:
    if isinstance(cell, Said):
        return cell.name.startswith(("change-", "interval", "nothing-shown"))
    return isinstance(cell, Figure)


def table_of(chart: Chart) -> Table:
    """The points of a chart, where it can't be drawn."""
    unit = cast("FigureUnit", chart.unit)
    values = zip(*(values for _, values in chart.series), strict=True)
    columns = tuple(name if isinstance(name, Said) else chart.title for name, _ in chart.series)
    return Table(
        (Said("nothing-shown"), *columns),
        tuple(
            (category, *(Figure(value, unit) for value in points))
            for category, points in zip(chart.categories, values, strict=True)
        ),
    )


# ----------------------------------------------------------------------------------------- charts
_AXES = {"percent": "%", "points": "%", "per_mille": "‰"}


def chart_of(chart: Chart, language: Language) -> Payload | None:
    """A chart of the categories for which every series has a number; None when there are none."""
    series = chart.series[: LIMITS["series"]]
    shown = [
        place
        for place in range(len(chart.categories))
        if all(math.isfinite(values[place]) for _, values in series)
    ][: LIMITS["points"]]
    if not shown or not series:
        return None
    labels = _distinct(language.cell(chart.categories[place], plain) for place in shown)
    # "Engagement rate (by reach)" is cut where its name ends, not in the middle of a word.
    names = _distinct(language.cell(name, plain).partition(" (")[0] for name, _ in series)
    axes: Payload = {"categories": labels}
    if chart.unit in _AXES:
        axes["y_label"] = _AXES[chart.unit]
    lines = [
        {
            "name": name,
            "data": [
                {"label": label, "value": _plotted(values[place], chart.unit)}
                for label, place in zip(labels, shown, strict=True)
            ],
        }
        for name, (_, values) in zip(names, series, strict=True)
    ]
    return {
        "type": "data_visualization",
        "title": cut(one_line(language.say(chart.title, plain)), LIMITS["chart title"]) or NOTHING,
        "chart": {"type": chart.kind, "series": lines, "axis_config": axes},
    }


def _plotted(value: float, unit: str) -> float:
    """The number that Slack writes beside a point: a share as percents, and no endless decimals."""
    if unit == "percent":
        return float(f"{value * 100:.4g}")
    return int(value) if float(value).is_integer() else round(value, 2)


def _distinct(names: Iterable[str]) -> list[str]:
    """The names, short enough for a chart and no two of them equal."""
    labels: list[str] = []
    for name in map(one_line, names):
        label, number = cut(name, LIMITS["label"]) or NOTHING, 1
        while label in labels:
            number += 1
            label = f"{cut(name or NOTHING, LIMITS['label'] - len(f' {number}'))} {number}"
        labels.append(label)
    return labels


# ---------------------------------------------------------------------------------------- buttons
def _button(action_id: str, text: str, value: str) -> Payload:
    label = plain_object(text, LIMITS["button"])
    return {"type": "button", "action_id": action_id, "text": label, "value": clean(value)}


def to_decide(answer: Answer, language: Language) -> list[Payload]:
    """What is to be decided about a file; what most will do stands out."""
    return [
        {
            **_button(f"{DECIDE}{number}", language.say(decision.label, plain), decision.line),
            **({"style": "primary"} if decision.main else {}),
        }
        for number, decision in enumerate(answer.decisions)
    ]


def stepping(steps: Iterable[Step], action: str, language: Language) -> list[Payload]:
    """A button for each step. A line that Slack can't carry gets none: never half."""
    return [
        {
            **_button(f"{action}{number}", language.say(step.label, plain), step.line),
            **(_asking_again("delete", language) if step.grave else {}),
        }
        for number, step in enumerate(steps)
        if clean(step.line).strip() and len(step.line) <= LIMITS["value"]
    ][: LIMITS["buttons"]]


def menus_of(menus: Iterable[Menu], language: Language) -> list[Payload]:
    return [
        {
            "type": "static_select",
            "action_id": f"{_MENU}{number}",
            "placeholder": plain_object(language.say(menu.label, plain), LIMITS["button"]),
            "options": [
                {
                    "text": plain_object(language.say(step.label, plain), LIMITS["option"]),
                    "value": step.line,
                }
                for step in menu.steps
            ],
        }
        for number, menu in enumerate(menus)
    ]


def box(number: int, text: str, check: Check) -> Payload:
    """One thing to tick off; what is too long for its first line goes on in a second."""
    told = one_line(f"{number}. {text}")
    first = cut(told, LIMITS["option"])
    more: Payload = {}
    if first != told:
        first = first.removesuffix("…")
        more = {"description": plain_object(told[len(first) :], LIMITS["option"])}
    value = check.back if check.by else check.line
    return {"text": plain_object(first, LIMITS["option"]), "value": value, **more}


def about_it(answer: Answer, language: Language, *, public: bool) -> list[Payload]:
    """What to do with the answer: share it, say that it is not what was meant, take it back."""
    found = []
    line = str(answer.query) if answer.query else ""
    if 0 < len(line) <= LIMITS["value"] and not public:
        found.append(_button("share", language.say(Said("slack-share")), line))
    if answer.question and (meant := _misreading(answer.question, line)):
        found.append(_button(MISREAD, language.say(Said("slack-misread")), meant))
    if answer.undo is not None:
        undo = _button("line-undo", language.say(Said("slack-undo")), f"/vigie undo {answer.undo}")
        found.append({**undo, **_asking_again("undo", language)})
    return found


def _misreading(question: str, line: str) -> str:
    """What was asked and how it was read, as a button carries it; empty when it can't."""
    for asked in (cut(clean(one_line(question)), LIMITS["quoted"]), ""):
        told = {"q": asked, "line": line}
        value = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        if len(value) <= LIMITS["value"]:
            return value
    return ""


def _asking_again(what: str, language: Language) -> Payload:
    """What makes Slack ask whether one means it."""
    said = {
        "title": (f"sure-{what}-title", "confirm title"),
        "text": (f"sure-{what}-text", "confirm text"),
        "confirm": (f"sure-{what}-yes", "confirm button"),
        "deny": (f"sure-{what}-no", "confirm button"),
    }
    confirm = {
        part: plain_object(language.say(Said(name)), LIMITS[limit])
        for part, (name, limit) in said.items()
    }
    return {"style": "danger", "confirm": confirm}
