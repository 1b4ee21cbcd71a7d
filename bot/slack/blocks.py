"""An answer as Slack shows it: Block Kit, in plain dicts.

The SDK's own classes turn a block that they don't know (charts, for now) into null, with a warning
in the log and nothing else: no payload of ours goes through them.

What people or files wrote passes through `quote` where Slack interprets text, and through `plain`
where it does not.
"""

from __future__ import annotations

import json
import math
import re
from itertools import islice
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
    cut_marked,
    escaped,
    leads,
    one_line,
    plain,
    quote,
)
from bot.text import aligned, checked, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.answers import Answer, Cell, Chart, Check, Menu, Section, Step
    from bot.messages import FigureUnit, Language

Payload: TypeAlias = dict[str, Any]

DECIDE = "decide-"  # how the buttons begin that decide about a file
_MENU = "line-menu-"  # how the menus begin of which each choice is a line
TICK = "tick"  # the boxes of what is to be ticked off
MISREAD = "misread"  # the button that says so, and the form that it opens
_LONGEST_LINE = 300  # a longer query is not repeated under its answer


def plain_object(text: str, most: int) -> Payload:
    """A text that Slack shows as it is."""
    return {"type": "plain_text", "text": cut(one_line(text), most) or NOTHING, "emoji": False}


def _mrkdwn(text: str) -> Payload:
    # verbatim: Slack would make links and mentions of what only looks like one.
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def _section(text: str) -> Payload:
    return {"type": "section", "text": _mrkdwn(text)}


def _context(text: str) -> Payload:
    return {"type": "context", "elements": [_mrkdwn(text)]}


# ---------------------------------------------------------------------------------------- messages
def message(
    answer: Answer, language: Language, *, shared_by: str = "", public: bool = False
) -> Payload:
    """An answer as a message with a table and a chart: `text` says the same for who sees no blocks.

    `shared_by`: the id of who shows it to the channel; it then has none of that person's buttons.
    `public`: everybody sees it where it was asked, so that there is nothing to share.
    """
    page = _Page(answer, language, shared_by, public=public)
    if answer.table:
        page.add_table(answer.table)
    if answer.chart and (chart := _chart(answer.chart, language)):
        page.add(chart)
    return page.message()


def fallback(
    answer: Answer, language: Language, *, shared_by: str = "", public: bool = False
) -> Payload:
    """The same in the oldest blocks, for where Slack refuses tables and charts."""
    page = _Page(answer, language, shared_by, public=public)
    if table := answer.table or (answer.chart and _table_of(answer.chart)):
        page.add_text_table(table)
    return page.message()


def page(answer: Answer, language: Language) -> Payload:
    """The same as somebody's page of Vigie, which holds neither tables nor charts."""
    page = _Page(answer, language, "", public=True, home=True)
    if answer.table:
        page.add_text_table(answer.table)
    return {"type": "home", "blocks": page.blocks()}


def text_only(answer: Answer, language: Language) -> Payload:
    """The same without any block: what is left when Slack refuses them all."""
    return {"text": cut_marked(plain_text(answer, language, quote), LIMITS["text"])}


class _Page:
    """The blocks of a message, which together stay within Slack's limits.

    What stands above and below the table and the chart is made first, each part within its own
    limit; the table gets the characters that are left.
    """

    def __init__(
        self,
        answer: Answer,
        language: Language,
        shared_by: str,
        *,
        public: bool,
        home: bool = False,
    ) -> None:
        self._answer = answer
        self._language = language
        self._cut = False
        self._blocks = [self._headline()]
        if answer.body:
            self._blocks.append(_section(self._lines("body", answer.body)))
        if answer.checks:
            self._blocks += self._boxes(answer.checks) if public else [self._unboxed(answer.checks)]
        self._below = [*self._small_print(), *self._by("slack-shared-by", shared_by)]
        if answer.decided_by:
            self._below += self._by("slack-decided-by", answer.decided_by)
        menus = [] if shared_by else _menus(answer.menus, language)
        buttons = [*_to_decide(answer, language), *_asking_next(answer, language), *menus]
        if not shared_by:
            buttons += _about_it(answer, language, public=public)
        self._buttons = [{"type": "actions", "elements": buttons}] if buttons else []
        self._cut_note = _context(language.say(Said("slack-cut")))
        taken = (*self._blocks, *self._below, *self._buttons, self._cut_note)
        self._left = LIMITS["characters"] - sum(map(_size, taken))
        most = LIMITS["page blocks" if home else "blocks"]
        self._most = most - len(self._below) - len(self._buttons) - 1  # the cut note
        for number, section in enumerate(answer.sections):
            if home:
                self.add({"type": "divider"})
            self._add_section(section, f"line-{number}-")

    def _headline(self) -> Payload:
        """A title when there is something under it, a sentence when it is all there is."""
        answer, language = self._answer, self._language
        text = one_line(language.say(answer.headline, plain))
        parts = (answer.body, answer.sections, answer.checks)
        titled = any((*parts, answer.table, answer.chart, answer.formulas))
        if titled and len(text) <= LIMITS["header"]:
            return {"type": "header", "text": plain_object(text, LIMITS["header"])}
        # On one line: a line break would end what is bold.
        quoted = self._within("headline", one_line(language.say(answer.headline, quote)))
        return _section(f"*{quoted}*" if titled else quoted)

    def _add_section(self, section: Section, action: str) -> None:
        """Its title in bold over its lines, and its own buttons under them.

        What comes first is what matters most: whole lines are left out from the end.
        """
        shown = f"*{one_line(self._language.say(section.title, quote))}*"
        for line in section.lines:
            longer = f"{shown}\n{self._language.say(line, quote)}"
            if len(longer) > min(LIMITS["section"], self._left):
                self._cut = True
                break
            shown = longer
        if self.add(_section(shown)) and (
            buttons := _stepping(section.steps, action, self._language)
        ):
            self.add({"type": "actions", "elements": buttons})

    def _unboxed(self, checks: tuple[Check, ...]) -> Payload:
        """What is to be ticked off, for one person alone: Slack does not tell what they untick."""
        lines = (checked(*one, self._language, quote) for one in enumerate(checks, 1))
        return _section(self._within("section", "\n".join(lines)))

    def _boxes(self, checks: tuple[Check, ...]) -> Iterator[Payload]:
        """What is to be ticked off, and who did."""
        boxes = [
            _box(number, self._language.cell(check.text, plain), check)
            for number, check in enumerate(checks[: LIMITS["boxes"]], 1)
        ]
        done = [box for box, check in zip(boxes, checks, strict=False) if check.by]
        element = {"type": "checkboxes", "action_id": TICK, "options": boxes}
        ticked = {"initial_options": done} if done else {}
        yield {"type": "actions", "elements": [{**element, **ticked}]}
        by: dict[Person, list[str]] = {}
        for number, check in enumerate(checks, 1):
            if check.by:
                by.setdefault(check.by, []).append(str(number))
        if by:
            told = (Said("ticked-by", who=who, numbers=tuple(of)) for who, of in by.items())
            yield _context(" · ".join(self._language.say(one, quote) for one in told))

    def _within(self, limit: str, text: str) -> str:
        kept = cut_marked(text, LIMITS[limit])
        self._cut = self._cut or kept != text
        return kept

    def _lines(self, limit: str, said: Iterable[Said]) -> str:
        return self._within(limit, "\n".join(self._language.say(line, quote) for line in said))

    def _small_print(self) -> Iterator[Payload]:
        """The formulas, what to beware of, what was understood and how to type it."""
        if self._answer.formulas:
            yield _context(self._lines("lines", self._answer.formulas))
        if self._answer.notes:
            yield _context(self._lines("lines", self._answer.notes))
        asked = []
        if self._answer.understood:
            asked.append(self._lines("understood", (self._answer.understood,)))
        if self._answer.query and len(line := escaped(str(self._answer.query))) <= _LONGEST_LINE:
            asked.append(f"`/kpi {line}`")
        if asked:
            yield _context("\n".join(asked))

    def _by(self, name: str, person: str) -> Iterator[Payload]:
        if re.fullmatch(r"[UW]\w+", person, re.ASCII):
            yield _context(self._language.say(Said(name, person=f"<@{person}>")))

    def add(self, block: Payload) -> bool:
        """Add a block if there is room for it; whether there was."""
        size = _size(block)
        fits = size <= self._left and len(self._blocks) < self._most
        if fits:
            self._blocks.append(block)
            self._left -= size
        self._cut |= not fits
        return fits

    def add_table(self, table: Table) -> None:
        """Add as many rows of a table as there is room for."""
        columns = LIMITS["columns"]
        titles: list[Payload] = [
            _raw(self._language.say(title, plain)) for title in table.columns[:columns]
        ]
        rows, left = [titles], self._left - sum(map(_size, titles))
        for row in islice(table.rows, LIMITS["rows"] - 1):
            cells = [_cell(cell, self._language) for cell in row[:columns]]
            left -= sum(map(_size, cells))
            if left < 0:
                break
            rows.append(cells)
        self._cut |= len(rows) <= len(table.rows) or len(table.columns) > columns
        if len(rows) > 1:
            self.add({"type": "table", "rows": rows, "column_settings": _settings(table)[:columns]})

    def add_text_table(self, table: Table) -> None:
        """Add a table as aligned text, in as many sections as it takes."""
        text = escaped(aligned(table, self._language, _short))
        fence = len("```\n\n```")
        part: list[str] = []
        for line in [*text.split("\n"), ""]:
            longer = "\n".join([*part, line])
            if part and (not line or len(longer) > LIMITS["section"] - fence):
                self.add(_section("```\n" + "\n".join(part) + "\n```"))
                part = []
            part.append(cut(line, LIMITS["section"] - fence))

    def blocks(self) -> list[Payload]:
        notes = [self._cut_note] if self._cut else []
        return [*self._blocks, *self._below, *notes, *self._buttons]

    def message(self) -> Payload:
        return {**text_only(self._answer, self._language), "blocks": self.blocks()}


def _short(text: str) -> str:
    return cut(one_line(text), LIMITS["fallback cell"])


def _size(value: object) -> int:
    """How many characters are shown or followed, at any depth."""
    if isinstance(value, dict):
        own = sum(len(value[name]) for name in ("text", "url") if isinstance(value.get(name), str))
        return own + sum(map(_size, value.values()))
    return sum(map(_size, value)) if isinstance(value, list) else 0


# ----------------------------------------------------------------------------------------- tables
_HERE = "\ufdd0"  # where somebody is named in a cell: a character that no text has


def _raw(text: str) -> Payload:
    return {"type": "raw_text", "text": cut(one_line(text), LIMITS["cell"]) or NOTHING}


def _cell(cell: Cell, language: Language) -> Payload:
    if isinstance(cell, Link):
        raw = _raw(str(cell))
        return _rich({"type": "link", "url": cell.url, "text": raw["text"]}) if leads(cell) else raw
    named: list[Payload] = []

    def marked(text: str) -> str:
        if not (element := _named(text)):
            return plain(text).replace(_HERE, "")
        named.append(element)
        return _HERE

    text = language.cell(cell, marked)
    if not named:
        return _raw(text)
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


def _settings(table: Table) -> list[Payload]:
    """Columns of numbers stand on the right, texts may take several lines."""
    return [
        {"align": "right"} if all(map(_is_number, column)) else {"is_wrapped": True}
        for column in zip(*table.rows, strict=True)
    ]


def _is_number(cell: Cell) -> bool:
    if isinstance(cell, Said):
        return cell.name.startswith(("change-", "interval", "nothing-shown"))
    return isinstance(cell, Figure)


def _table_of(chart: Chart) -> Table:
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


def _chart(chart: Chart, language: Language) -> Payload | None:
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


def _to_decide(answer: Answer, language: Language) -> list[Payload]:
    """What is to be decided about a file; what most will do stands out."""
    return [
        {
            **_button(f"{DECIDE}{number}", language.say(decision.label, plain), decision.line),
            **({"style": "primary"} if decision.main else {}),
        }
        for number, decision in enumerate(answer.decisions)
    ]


def _asking_next(answer: Answer, language: Language) -> list[Payload]:
    """What to ask next, with room left for the buttons about the answer itself."""
    return _stepping(answer.steps, "line-", language)[: LIMITS["buttons"] - 3]


def _stepping(steps: Iterable[Step], action: str, language: Language) -> list[Payload]:
    """A button for each step. A line that Slack can't carry gets none: never half."""
    return [
        {
            **_button(f"{action}{number}", language.say(step.label, plain), step.line),
            **(_asking_again("delete", language) if step.grave else {}),
        }
        for number, step in enumerate(steps)
        if clean(step.line).strip() and len(step.line) <= LIMITS["value"]
    ][: LIMITS["buttons"]]


def _menus(menus: Iterable[Menu], language: Language) -> list[Payload]:
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


def _box(number: int, text: str, check: Check) -> Payload:
    """One thing to tick off; what is too long for its first line goes on in a second."""
    told = one_line(f"{number}. {text}")
    first = cut(told, LIMITS["option"])
    more: Payload = {}
    if first != told:
        first = first.removesuffix("…")
        more = {"description": plain_object(told[len(first) :], LIMITS["option"])}
    value = check.back if check.by else check.line
    return {"text": plain_object(first, LIMITS["option"]), "value": value, **more}


def _about_it(answer: Answer, language: Language, *, public: bool) -> list[Payload]:
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
