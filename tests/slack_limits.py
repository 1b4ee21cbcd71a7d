"""What Slack refuses in a message, a modal or a Home tab, said as sentences.

The public functions are `problems_of` and `prompt_problems`. The rest is a table of every block and
element that we may use (`BLOCKS`, `ELEMENTS`): each field with the rule that its value must follow,
a name that ends in `!` being required. What the table does not know is a problem too, so that a
block which is used for the first time must first be described here.

Where Slack's sources disagree, the smaller figure is kept (6 series in a chart, 101 rows in a data
table, 10,000 characters in a message): what passes here is meant to pass everywhere.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, Literal

Surface = Literal["message", "modal", "home"]
Rule = Callable[[Any, str], Iterator[str]]
Rules = Mapping[str, Rule]

LONGEST_TEXT = 4_000  # of a message's `text`; Slack cuts at 40,000
LONGEST_MESSAGE = 10_000  # all texts of its blocks; msg_blocks_too_long was seen at 13,200
LONGEST_TABLES = 10_000  # all cells of its tables
LONGEST_MARKDOWN = 12_000  # all its markdown blocks
LARGEST_VIEW = 250_000  # bytes of JSON: view_too_large
MOST_CHARTS = 2  # not documented; a third one answers invalid_blocks
MOST_BLOCKS: dict[Surface, int] = {"message": 50, "modal": 100, "home": 100}


def problems_of(message_or_view: Mapping[str, Any], surface: Surface) -> list[str]:
    """Return what Slack would refuse, one sentence each; nothing when all is well.

    A message is what chat.postMessage is given (`text`, `blocks`…); a modal or a Home tab is a
    view. Besides Slack's own limits, two habits are demanded: a message always has a `text`, and
    nothing that it shows may call a whole channel (`<!channel>` from text left unescaped).
    """
    unsendable = list(_unsendable(message_or_view, ""))
    if unsendable:
        return unsendable
    if surface == "message":
        found = [*_message(message_or_view)]
    else:
        found = [*_view(message_or_view, surface)]
    return [*found, *_broadcasts(message_or_view, "")]


def prompt_problems(proposed: Mapping[str, Any]) -> list[str]:
    """Return what is wrong with the questions that an agent proposes in its Messages tab."""
    return [*_unsendable(proposed, ""), *_PROPOSED(proposed, "prompts")]


# --- Rules: each takes a value and where it stands, and yields what is wrong with it ---


def anything(_value: Any, _where: str) -> Iterator[str]:
    """Accept all."""
    yield from ()


def flag(value: Any, where: str) -> Iterator[str]:
    """Accept true and false only."""
    if not isinstance(value, bool):
        yield f"{where} is {_named(value)}, not true or false"


def number(value: Any, where: str) -> Iterator[str]:
    """Accept numbers (that they are finite is looked at before everything else)."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        yield f"{where} is {_named(value)}, not a number"


def positive(value: Any, where: str) -> Iterator[str]:
    """Accept numbers above zero: the parts of a pie."""
    wrong = list(number(value, where))
    yield from wrong
    if not wrong and value <= 0:
        yield f"{where} is {value}, must be more than 0"


def whole(least: int, most: int) -> Rule:
    """Accept whole numbers within limits."""

    def rule(value: Any, where: str) -> Iterator[str]:
        if isinstance(value, bool) or not isinstance(value, int):
            yield f"{where} is {_named(value)}, not a whole number"
        elif not least <= value <= most:
            yield f"{where} is {value}, must be from {least} to {most}"

    return rule


def string(longest: int, *, may_be_empty: bool = False) -> Rule:
    """Accept strings up to a length. Blank counts as empty."""

    def rule(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield f"{where} is {_named(value)}, not a string"
        elif not value.strip() and not may_be_empty:
            yield f"{where} is empty"
        elif len(value) > longest:
            yield f"{where} has {len(value)} characters, at most {longest}"

    return rule


def like(pattern: str, example: str) -> Rule:
    """Accept strings of one form, shown by an example."""

    def rule(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, str) or not re.fullmatch(pattern, value, re.ASCII):
            yield f"{where} is {value!r}, must look like {example!r}"

    return rule


def one_of(*words: str) -> Rule:
    """Accept some words only."""

    def rule(value: Any, where: str) -> Iterator[str]:
        if value not in words:
            yield f"{where} is {value!r}, must be one of: {', '.join(words)}"

    return rule


def several(least: int, most: int, each: Rule) -> Rule:
    """Accept lists of so many things, each following a rule."""

    def rule(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, list | tuple):
            yield f"{where} is {_named(value)}, not a list"
            return
        if not least <= len(value) <= most:
            yield f"{where} holds {len(value)}, must hold from {least} to {most}"
        for index, item in enumerate(value):
            yield from each(item, f"{where}[{index}]")

    return rule


def fields(rules: Rules, *more: Rule) -> Rule:
    """Accept objects with these fields and no other; `more` looks at the object as a whole."""
    known = {name.removesuffix("!"): rule for name, rule in rules.items()}
    required = [name.removesuffix("!") for name in rules if name.endswith("!")]

    def rule(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, Mapping):
            yield f"{where} is {_named(value)}, not an object"
            return
        wrong = [f"{where} has no {name}" for name in required if name not in value]
        for name, part in value.items():
            if name in known:
                wrong += known[name](part, f"{where}.{name}")
            else:
                wrong.append(f"{where} has a field that Slack does not know: {name}")
        yield from wrong
        if not wrong:  # the rules on the whole may then count on the shape of the parts
            for whole_rule in more:
                yield from whole_rule(value, where)

    return rule


def text(longest: int, *kinds: str) -> Rule:
    """Accept text objects, of both kinds unless said otherwise."""
    kinds = kinds or ("plain_text", "mrkdwn")
    shapes = {
        "plain_text": fields({"type!": anything, "text!": anything, "emoji": flag}),
        "mrkdwn": fields({"type!": anything, "text!": anything, "verbatim": flag}),
    }

    def rule(value: Any, where: str) -> Iterator[str]:
        kind = value.get("type") if isinstance(value, Mapping) else None
        if kind not in kinds:
            yield f"{where} must be a {' or '.join(kinds)} object, not {_named(value)}"
            return
        yield from shapes[str(kind)](value, where)
        yield from string(longest)(value.get("text", ""), where)

    return rule


def plain(longest: int) -> Rule:
    """Accept plain_text objects."""
    return text(longest, "plain_text")


def typed(shapes: Mapping[str, Rule], allowed: Collection[str] = ()) -> Rule:
    """Accept objects whose `type` is one of the shapes, or of the few that are allowed here."""
    allowed = allowed or shapes.keys()

    def rule(value: Any, where: str) -> Iterator[str]:
        kind = value.get("type") if isinstance(value, Mapping) else None
        if kind is None:
            yield f"{where} is {_named(value)}, not an object with a type"
        elif kind not in shapes:
            yield f"{where} is of an unknown type: {kind}"
        elif kind not in allowed:
            yield f"{where} is of a type that may not stand here: {kind}"
        else:
            yield from shapes[kind](value, where)

    return rule


def exactly_one(*names: str) -> Rule:
    """Accept objects that have one of these fields and not the others."""

    def rule(value: Any, where: str) -> Iterator[str]:
        if sum(name in value for name in names) != 1:
            yield f"{where} must have exactly one of: {', '.join(names)}"

    return rule


def at_least_one(*names: str) -> Rule:
    """Accept objects that have some of these fields."""

    def rule(value: Any, where: str) -> Iterator[str]:
        if not any(name in value for name in names):
            yield f"{where} must have at least one of: {', '.join(names)}"

    return rule


# --- Elements: what people click and fill in ---


def _initial_options_are_offered(value: Any, where: str) -> Iterator[str]:
    groups = value.get("option_groups", [])
    offered = [*value.get("options", []), *(o for group in groups for o in group["options"])]
    chosen = [value["initial_option"]] if "initial_option" in value else []
    for option in [*chosen, *value.get("initial_options", [])]:
        if option not in offered:
            yield f"{where}: the initial option {option.get('value')!r} equals none of the options"


def _lengths_agree(value: Any, where: str) -> Iterator[str]:
    least, most = value.get("min_length", 0), value.get("max_length", 3_000)
    if least > most:
        yield f"{where}: min_length {least} is more than max_length {most}"
    if len(value.get("initial_value", "")) > most:
        yield f"{where}: the initial value is longer than max_length {most}"


def _bounds_agree(value: Any, where: str) -> Iterator[str]:
    least, initial, most = (
        float(value[name]) if name in value else None
        for name in ("min_value", "initial_value", "max_value")
    )
    known = [bound for bound in (least, initial, most) if bound is not None]
    if known != sorted(known):
        yield f"{where}: min_value, initial_value and max_value are not in this order"


_NUMERAL = like(r"-?\d+(\.\d+)?", "12.5")  # number_input takes strings, never numbers
_STYLE = one_of("primary", "danger")
_CONFIRM = fields(
    {
        "title!": plain(100),
        "text!": text(300),
        "confirm!": plain(30),
        "deny!": plain(30),
        "style": _STYLE,
    }
)
_OPTION = fields({"text!": plain(75), "value!": string(150), "description": plain(75)})
_BOX = fields({"text!": text(75), "value!": string(150), "description": text(75)})
_LINE = fields(
    {"text!": plain(75), "value!": string(150), "description": plain(75), "url": string(3_000)}
)
_GROUP = fields({"label!": plain(75), "options!": several(1, 100, _OPTION)})
_IMAGE: Rules = {
    "type!": anything,
    "image_url": string(3_000),
    "slack_file": anything,
    "alt_text!": string(2_000),
}
_ANY: Rules = {"type!": anything, "action_id": string(255)}
_CHOICE: Rules = {**_ANY, "confirm": _CONFIRM, "focus_on_load": flag}
_MENU: Rules = {**_CHOICE, "placeholder": plain(150)}
_MULTI: Rules = {**_MENU, "max_selected_items": whole(1, 100)}
_CLOSED: Rules = {
    "options": several(1, 100, _OPTION),
    "option_groups": several(1, 100, _GROUP),
}
_ENTRY: Rules = {
    **_ANY,
    "placeholder": plain(150),
    "focus_on_load": flag,
    "dispatch_action_config": anything,
    "initial_value": string(3_000, may_be_empty=True),
}
_OFFERED = (exactly_one("options", "option_groups"), _initial_options_are_offered)
_CONVERSATIONS: Rules = {"default_to_current_conversation": flag, "filter": anything}
_FEEDBACK = fields({"text!": plain(75), "value!": string(2_000), "accessibility_label": string(75)})

ELEMENTS: dict[str, Rule] = {
    "button": fields(
        {
            **_ANY,
            "text!": plain(75),
            "value": string(2_000),
            "url": string(3_000),
            "style": _STYLE,
            "confirm": _CONFIRM,
            "accessibility_label": string(75),
            "agent_prompt": string(4_000),
        }
    ),
    "image": fields(_IMAGE, exactly_one("image_url", "slack_file")),
    "overflow": fields({**_ANY, "options!": several(1, 5, _LINE), "confirm": _CONFIRM}),
    "checkboxes": fields(
        {**_CHOICE, "options!": several(1, 10, _BOX), "initial_options": several(1, 10, _BOX)},
        _initial_options_are_offered,
    ),
    "radio_buttons": fields(
        {**_CHOICE, "options!": several(1, 10, _BOX), "initial_option": _BOX},
        _initial_options_are_offered,
    ),
    "static_select": fields({**_MENU, **_CLOSED, "initial_option": _OPTION}, *_OFFERED),
    "multi_static_select": fields(
        {**_MULTI, **_CLOSED, "initial_options": several(1, 100, _OPTION)}, *_OFFERED
    ),
    "external_select": fields(
        {**_MENU, "min_query_length": whole(0, 255), "initial_option": _OPTION}
    ),
    "multi_external_select": fields(
        {
            **_MULTI,
            "min_query_length": whole(0, 255),
            "initial_options": several(1, 100, _OPTION),
        }
    ),
    "users_select": fields({**_MENU, "initial_user": string(255)}),
    "multi_users_select": fields({**_MULTI, "initial_users": several(1, 100, string(255))}),
    "channels_select": fields(
        {**_MENU, "initial_channel": string(255), "response_url_enabled": flag}
    ),
    "multi_channels_select": fields({**_MULTI, "initial_channels": several(1, 100, string(255))}),
    "conversations_select": fields(
        {
            **_MENU,
            **_CONVERSATIONS,
            "initial_conversation": string(255),
            "response_url_enabled": flag,
        }
    ),
    "multi_conversations_select": fields(
        {**_MULTI, **_CONVERSATIONS, "initial_conversations": several(1, 100, string(255))}
    ),
    "datepicker": fields({**_MENU, "initial_date": like(r"\d{4}-\d\d-\d\d", "2026-11-22")}),
    "timepicker": fields(
        {**_MENU, "initial_time": like(r"\d\d:\d\d", "09:00"), "timezone": string(255)}
    ),
    "datetimepicker": fields({**_CHOICE, "initial_date_time": whole(10**9, 10**10 - 1)}),
    "plain_text_input": fields(
        {
            **_ENTRY,
            "multiline": flag,
            "min_length": whole(0, 3_000),
            "max_length": whole(1, 3_000),
        },
        _lengths_agree,
    ),
    "email_text_input": fields(_ENTRY),
    "url_text_input": fields(_ENTRY),
    "number_input": fields(
        {
            **_ENTRY,
            "is_decimal_allowed!": flag,
            "initial_value": _NUMERAL,
            "min_value": _NUMERAL,
            "max_value": _NUMERAL,
        },
        _bounds_agree,
    ),
    "file_input": fields(
        {**_ANY, "filetypes": several(1, 100, string(255)), "max_files": whole(1, 10)}
    ),
    "feedback_buttons": fields(
        {**_ANY, "positive_button!": _FEEDBACK, "negative_button!": _FEEDBACK}
    ),
    "icon_button": fields(
        {
            **_ANY,
            "icon!": string(255),
            "text!": plain(75),
            "value": string(2_000),
            "confirm": _CONFIRM,
            "accessibility_label": string(75),
            "visible_to_user_ids": several(1, 100, string(255)),
        }
    ),
}

_TYPED_IN = {"plain_text_input", "email_text_input", "url_text_input", "number_input"}
_FEEDBACKS = {"feedback_buttons", "icon_button"}
_CLICKED = set(ELEMENTS) - _TYPED_IN - _FEEDBACKS - {"file_input", "image"}
_IN_SECTION = _CLICKED - {"datetimepicker"} | {"image"}
_IN_INPUT = _CLICKED - {"button", "overflow"} | _TYPED_IN | {"file_input"}


def _element(allowed: set[str]) -> Rule:
    return typed(ELEMENTS, allowed)


# --- Charts and tables ---


def _chart(value: Any, where: str) -> Iterator[str]:
    categories = value["axis_config"]["categories"]
    names = [series["name"] for series in value["series"]]
    yield from _repeated(categories, f"{where}.axis_config.categories")
    yield from _repeated(names, f"{where}.series names")
    for index, series in enumerate(value["series"]):
        labels = [point["label"] for point in series["data"]]
        if sorted(labels) != sorted(set(categories)):
            yield f"{where}.series[{index}] must have exactly one point for every category"


_PIE = fields(
    {
        "type!": anything,
        "segments!": several(1, 6, fields({"label!": string(20), "value!": positive})),
    }
)
_SERIES = fields(
    {
        "name!": string(20),
        "data!": several(1, 20, fields({"label!": string(20), "value!": number})),
    }
)
_AXES = fields(
    {
        "categories!": several(1, 20, string(20)),
        "x_label": string(50),
        "y_label": string(50),
    }
)
_PLOT = fields(
    {"type!": anything, "series!": several(1, 6, _SERIES), "axis_config!": _AXES}, _chart
)
_CHARTS = {"line": _PLOT, "bar": _PLOT, "area": _PLOT, "pie": _PIE}

_WRITTEN = ("text", "link", "emoji", "user", "channel", "usergroup", "date", "color", "broadcast")


def _rich_part(value: Any, where: str) -> Iterator[str]:
    """Look at a part of rich text: a run of text, or a paragraph that holds such runs."""
    kind = value.get("type") if isinstance(value, Mapping) else None
    if kind in _WRITTEN:
        if kind == "text":
            # A line break or a space between two runs is a run of its own.
            yield from string(3_000, may_be_empty=True)(value.get("text"), f"{where}.text")
            if value.get("text") == "":
                yield f"{where}.text is empty"
    elif isinstance(kind, str) and kind.startswith("rich_text_"):
        yield from several(0, 1_000, _rich_part)(value.get("elements"), f"{where}.elements")
    else:
        yield f"{where} is of an unknown type: {kind}"


_RICH_TEXT = fields(
    {"type!": anything, "block_id": string(255), "elements!": several(1, 1_000, _rich_part)}
)
_CELLS: dict[str, Rule] = {
    "raw_text": fields({"type!": anything, "text!": string(LONGEST_TABLES)}),
    "raw_number": fields({"type!": anything, "value!": number, "text!": string(LONGEST_TABLES)}),
    "rich_text": _RICH_TEXT,
}
_CELL = typed(_CELLS)


def _rectangular(value: Any, where: str) -> Iterator[str]:
    if len({len(row) for row in value["rows"]}) > 1:
        yield f"{where}: all rows must have the same number of cells"


def _headed(value: Any, where: str) -> Iterator[str]:
    if any(cell["type"] == "rich_text" for cell in value["rows"][0]):
        yield f"{where}: the first row is the header and may not hold rich_text"
    if value.get("row_header_column_index", 0) >= len(value["rows"][0]):
        yield f"{where}.row_header_column_index is beyond the last column"


def _column(value: Any, where: str) -> Iterator[str]:
    if value is not None:  # the one null that Slack wants: a column left as it is
        rules = {"align": one_of("left", "center", "right"), "is_wrapped": flag}
        yield from fields(rules)(value, where)


# --- Blocks ---


def _titled(value: Any, where: str) -> Iterator[str]:
    yield from at_least_one("title", "rich_text_title")(value, where)
    if value.get("is_collapsible") and value.get("has_header_divider"):
        yield f"{where} is collapsible and may not have a header divider"


def _block(value: Any, where: str) -> Iterator[str]:
    """Look at one block, which its sentences name by type."""
    kind = value.get("type") if isinstance(value, Mapping) else None
    yield from _ANY_BLOCK(value, where if kind is None else f"{kind} {where}")


def _child(value: Any, where: str) -> Iterator[str]:
    """Look at a block within a container: charts and data tables may not be there."""
    yield from typed(BLOCKS, _EVERYWHERE | {"table"})(value, where)


_BLOCK: Rules = {"type!": anything, "block_id": string(255)}
# Text objects may have 3,000 characters; a context with more than 2,000 would not be a context.
_IN_CONTEXT = {"plain_text": text(2_000), "mrkdwn": text(2_000), "image": ELEMENTS["image"]}
_CARD: Rules = {
    **_BLOCK,
    "hero_image": _element({"image"}),
    "icon": _element({"image"}),
    "title": text(150),
    "subtitle": text(150),
    "subtext": text(200),
    "body": text(200),
    "actions": several(1, 25, _element({"button"})),
}
_IS_CARD = fields(_CARD, at_least_one("hero_image", "title", "body", "actions"))

BLOCKS: dict[str, Rule] = {
    "section": fields(
        {
            **_BLOCK,
            "text": text(3_000),
            "fields": several(1, 10, text(2_000)),
            "accessory": _element(_IN_SECTION),
            "expand": flag,
        },
        at_least_one("text", "fields"),
    ),
    "header": fields({**_BLOCK, "text!": plain(150), "level": whole(1, 4)}),
    "divider": fields(_BLOCK),
    "image": fields(
        {**_BLOCK, **_IMAGE, "title": plain(2_000)}, exactly_one("image_url", "slack_file")
    ),
    "context": fields({**_BLOCK, "elements!": several(1, 10, typed(_IN_CONTEXT))}),
    "actions": fields({**_BLOCK, "elements!": several(1, 25, _element(_CLICKED))}),
    "input": fields(
        {
            **_BLOCK,
            "label!": plain(2_000),
            "element!": _element(_IN_INPUT),
            "hint": plain(2_000),
            "optional": flag,
            "dispatch_action": flag,
        }
    ),
    "rich_text": _RICH_TEXT,
    "alert": fields(
        {
            **_BLOCK,
            "text!": text(200),
            "level": one_of("default", "info", "warning", "error", "success"),
        }
    ),
    "markdown": fields({**_BLOCK, "text!": string(LONGEST_MARKDOWN)}),
    "card": _IS_CARD,
    "carousel": fields({**_BLOCK, "elements!": several(1, 10, _IS_CARD)}),
    "container": fields(
        {
            **_BLOCK,
            "title": plain(150),
            "rich_text_title": anything,
            "subtitle": text(150),
            "child_blocks!": several(1, 10, _child),
            "width": one_of("narrow", "standard", "wide", "full"),
            "is_collapsible": flag,
            "default_collapsed": flag,
            "has_header_divider": flag,
        },
        _titled,
    ),
    "context_actions": fields({**_BLOCK, "elements!": several(1, 5, _element(_FEEDBACKS))}),
    "data_visualization": fields(
        {
            **_BLOCK,
            "title!": string(50),
            "chart!": typed(_CHARTS),
        }
    ),
    "data_table": fields(
        {
            **_BLOCK,
            "caption!": string(3_000),
            "rows!": several(2, 101, several(1, 20, _CELL)),
            "page_size": whole(1, 100),
            "row_header_column_index": whole(0, 19),
        },
        _rectangular,
        _headed,
    ),
    "table": fields(
        {
            **_BLOCK,
            "rows!": several(1, 100, several(1, 20, _CELL)),
            "column_settings": several(1, 20, _column),
        },
        _rectangular,
    ),
}
_ANY_BLOCK = typed(BLOCKS)

_EVERYWHERE = {
    "actions",
    "context",
    "divider",
    "header",
    "image",
    "input",
    "rich_text",
    "section",
}
ALLOWED: dict[Surface, set[str]] = {
    "message": set(BLOCKS) - {"alert"},  # chat.postMessage rejects alerts
    "modal": _EVERYWHERE | {"alert"},
    "home": _EVERYWHERE,
}


# --- What is proposed to who opens the talk with an agent ---

# A `thread_ts` is for assistants, as they were before: to an agent, nothing is then proposed.
_PROPOSED = fields(
    {
        "channel_id!": like(r"D\w+", "D0123"),
        "title": string(255),
        "prompts!": several(1, 4, fields({"title!": string(255), "message!": string(4_000)})),
    }
)


# --- A whole message, a whole view ---


def _message(message: Mapping[str, Any]) -> Iterator[str]:
    yield from string(LONGEST_TEXT)(message.get("text", ""), "text")
    if message.get("thread_ts"):
        yield from like(r"\d+\.\d{6}", "1760000000.000100")(message["thread_ts"], "thread_ts")
    if message.get("link_names") or message.get("parse") == "full":
        yield "link_names and parse=full turn a plain @name into a mention"
    blocks = message.get("blocks") or []
    yield from _blocks(blocks, "message", "blocks")
    for index, attachment in enumerate(message.get("attachments") or []):
        if isinstance(attachment, Mapping):
            where = f"attachments[{index}].blocks"
            yield from _blocks(attachment.get("blocks", []), "message", where)
    if not isinstance(blocks, list | tuple):
        return
    kinds = Counter(block.get("type") for block in blocks if isinstance(block, Mapping))
    if kinds["data_visualization"] > MOST_CHARTS:
        yield f"{kinds['data_visualization']} charts in one message, at most {MOST_CHARTS}"
    if kinds["table"] > 1:
        yield f"{kinds['table']} table blocks in one message, at most 1"
    for what, longest, some in (
        ("all blocks", LONGEST_MESSAGE, blocks),
        ("all tables", LONGEST_TABLES, _of_type(blocks, "data_table", "table")),
        ("all markdown blocks", LONGEST_MARKDOWN, _of_type(blocks, "markdown")),
    ):
        size = sum(map(len, _texts(some)))
        if size > longest:
            yield f"{what} together have {size} characters, at most {longest}"


_VIEW: Rules = {
    "type!": one_of("modal", "home"),
    "blocks!": anything,
    "private_metadata": string(3_000, may_be_empty=True),
    "callback_id": string(255),
    "external_id": string(255, may_be_empty=True),
}
_IS_VIEW: dict[Surface, Rule] = {
    "home": fields(_VIEW),
    "modal": fields(
        {
            **_VIEW,
            "title!": plain(24),
            "submit": plain(24),
            "close": plain(24),
            "clear_on_close": flag,
            "notify_on_close": flag,
            "submit_disabled": flag,
        }
    ),
}


def _view(view: Mapping[str, Any], surface: Surface) -> Iterator[str]:
    yield from _IS_VIEW[surface](view, "view")
    if view.get("type") != surface:
        yield f"view.type is {view.get('type')!r}, must be {surface!r} here"
    blocks = view.get("blocks", [])
    yield from _blocks(blocks, surface, "blocks")
    if surface == "modal" and "submit" not in view and _of_type(blocks, "input"):
        yield "view has input blocks and no submit"
    if sum(bool(thing.get("focus_on_load")) for thing in _objects(blocks)) > 1:
        yield "view: only one element may have focus_on_load"
    size = len(json.dumps(view, ensure_ascii=False).encode())
    if size > LARGEST_VIEW:
        yield f"view weighs {size} bytes, at most {LARGEST_VIEW}"


def _blocks(blocks: Any, surface: Surface, where: str) -> Iterator[str]:
    """Look at the blocks of a surface, one by one and together."""
    if isinstance(blocks, list | tuple):
        if len(blocks) > MOST_BLOCKS[surface]:
            yield f"{where} holds {len(blocks)} blocks, at most {MOST_BLOCKS[surface]}"
        yield from several(0, len(blocks), _block)(blocks, where)
    else:
        yield f"{where} is {_named(blocks)}, not a list"
        return
    for index, block in enumerate(blocks):
        if isinstance(block, Mapping):
            if block.get("type") in set(BLOCKS) - ALLOWED[surface]:
                yield f"{where}[{index}]: a {surface} may not hold a block of type {block['type']}"
            ids = [thing["action_id"] for thing in _objects(block) if "action_id" in thing]
            yield from _repeated(ids, f"{where}[{index}]: action_id")
    names = [thing["block_id"] for thing in _objects(blocks) if "block_id" in thing]
    yield from _repeated(names, f"{where}: block_id")


# --- Walks through all that is sent ---


def _unsendable(value: Any, where: str) -> Iterator[str]:
    """Find what JSON cannot carry: NaN, infinities, dates, numpy's own integers, lone surrogates.

    Python's json module writes NaN without a word, and Slack cannot read it.
    """
    here = where.removeprefix(".") or "the whole"
    if isinstance(value, Mapping):
        for name, part in value.items():
            yield from _unsendable(part, f"{where}.{name}")
        value = list(value)  # the names themselves
    if isinstance(value, list | tuple):
        for index, part in enumerate(value):
            yield from _unsendable(part, f"{where}[{index}]")
    elif isinstance(value, str):
        if any("\ud800" <= character <= "\udfff" for character in value):
            yield f"{here} holds a lone surrogate, which UTF-8 cannot carry"
    elif isinstance(value, float):
        if not math.isfinite(value):
            yield f"{here} is {value}, which JSON cannot carry"
    elif value is not None and not isinstance(value, bool | int):
        yield f"{here} is {_named(value)}, which JSON cannot carry"


_CALL = re.compile(r"<!(channel|here|everyone)\b")
_UNPARSED = {"plain_text", "raw_text", "raw_number", "text", "link"}  # shown as they are


def _broadcasts(value: Any, where: str) -> Iterator[str]:
    """Find what would notify a whole channel, anywhere that Slack parses text."""
    here = where.removeprefix(".")
    if isinstance(value, Mapping):
        if value.get("type") == "broadcast":
            yield f"{here} calls a whole channel"
        for name, part in value.items():
            parsed = name == "text" and value.get("type") not in _UNPARSED
            if parsed and isinstance(part, str) and (call := _CALL.search(part)):
                yield f"{f'{here}.text'.removeprefix('.')} calls a whole channel: {call[0]}>"
            else:
                yield from _broadcasts(part, f"{where}.{name}")
    elif isinstance(value, list | tuple):
        for index, part in enumerate(value):
            yield from _broadcasts(part, f"{where}[{index}]")


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    """Give every object within, whatever its depth."""
    if isinstance(value, Mapping):
        yield value
        value = list(value.values())
    if isinstance(value, list | tuple):
        for part in value:
            yield from _objects(part)


def _texts(value: Any) -> Iterator[str]:
    """Give every `text` that is shown."""
    for thing in _objects(value):
        if isinstance(thing.get("text"), str):
            yield thing["text"]


def _of_type(blocks: Any, *kinds: str) -> list[Mapping[str, Any]]:
    return [thing for thing in _objects(blocks) if thing.get("type") in kinds]


def _repeated(names: Sequence[Any], where: str) -> Iterator[str]:
    for name, times in Counter(map(str, names)).items():
        if times > 1:
            yield f"{where} {name!r} is there {times} times, must be unique"


def _named(value: Any) -> str:
    """Say what a wrong value is."""
    if value is None:
        return "null"
    if isinstance(value, Mapping):
        return f"an object of type {value.get('type')!r}" if "type" in value else "an object"
    return f"{value!r} ({type(value).__name__})"[:80]
