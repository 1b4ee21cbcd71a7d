"""An answer as Slack shows it: a message, or somebody's page of Vigie, within Slack's limits."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from bot.messages import Said
from bot.slack import blocks
from bot.slack.texts import LIMITS, cut, cut_marked, escaped, one_line, plain, quote
from bot.text import aligned, checked, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.answers import Answer, Check, Person, Section, Table
    from bot.messages import Language
    from bot.slack.blocks import Payload

_LONGEST_LINE = 300  # a longer query is not repeated under its answer


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
    if answer.chart and (chart := blocks.chart_of(answer.chart, language)):
        page.add(chart)
    return page.message()


def fallback(
    answer: Answer, language: Language, *, shared_by: str = "", public: bool = False
) -> Payload:
    """The same in the oldest blocks, for where Slack refuses tables and charts."""
    page = _Page(answer, language, shared_by, public=public)
    if table := answer.table or (answer.chart and blocks.table_of(answer.chart)):
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
            self._blocks.append(blocks.section(self._lines("body", answer.body)))
        if answer.checks:
            self._blocks += self._boxes(answer.checks) if public else [self._unboxed(answer.checks)]
        self._below = [*self._small_print(), *self._by("slack-shared-by", shared_by)]
        if answer.decided_by:
            self._below += self._by("slack-decided-by", answer.decided_by)
        decisions, about = blocks.to_decide(answer, language), []
        if not shared_by:
            about = blocks.menus_of(answer.menus, language)
            about += blocks.about_it(answer, language, public=public)
        left = LIMITS["buttons"] - len(decisions) - len(about)
        steps = blocks.stepping(answer.steps, "line-", language)[:left]
        buttons = [*decisions, *steps, *about]
        self._buttons = [{"type": "actions", "elements": buttons}] if buttons else []
        self._cut_note = blocks.context(language.say(Said("slack-cut")))
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
            return {"type": "header", "text": blocks.plain_object(text, LIMITS["header"])}
        # On one line: a line break would end what is bold.
        quoted = self._within("headline", one_line(language.say(answer.headline, quote)))
        return blocks.section(f"*{quoted}*" if titled else quoted)

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
        if self.add(blocks.section(shown)) and (
            buttons := blocks.stepping(section.steps, action, self._language)
        ):
            self.add({"type": "actions", "elements": buttons})

    def _unboxed(self, checks: tuple[Check, ...]) -> Payload:
        """What is to be ticked off, for one person alone: Slack does not tell what they untick."""
        lines = (checked(*one, self._language, quote) for one in enumerate(checks, 1))
        return blocks.section(self._within("section", "\n".join(lines)))

    def _boxes(self, checks: tuple[Check, ...]) -> Iterator[Payload]:
        """What is to be ticked off, and who did."""
        boxes = [
            blocks.box(number, self._language.cell(check.text, plain), check)
            for number, check in enumerate(checks[: LIMITS["boxes"]], 1)
        ]
        done = [box for box, check in zip(boxes, checks, strict=False) if check.by]
        element = {"type": "checkboxes", "action_id": blocks.TICK, "options": boxes}
        ticked = {"initial_options": done} if done else {}
        yield {"type": "actions", "elements": [{**element, **ticked}]}
        by: dict[Person, list[str]] = {}
        for number, check in enumerate(checks, 1):
            if check.by:
                by.setdefault(check.by, []).append(str(number))
        if by:
            told = (Said("ticked-by", who=who, numbers=tuple(of)) for who, of in by.items())
            yield blocks.context(" · ".join(self._language.say(one, quote) for one in told))

    def _within(self, limit: str, text: str) -> str:
        kept = cut_marked(text, LIMITS[limit])
        self._cut = self._cut or kept != text
        return kept

    def _lines(self, limit: str, said: Iterable[Said]) -> str:
        return self._within(limit, "\n".join(self._language.say(line, quote) for line in said))

    def _small_print(self) -> Iterator[Payload]:
        """The formulas, what to beware of, what was understood and how to type it."""
        if self._answer.formulas:
            yield blocks.context(self._lines("lines", self._answer.formulas))
        if self._answer.notes:
            yield blocks.context(self._lines("lines", self._answer.notes))
        asked = []
        if self._answer.understood:
            asked.append(self._lines("understood", (self._answer.understood,)))
        if self._answer.query and len(line := escaped(str(self._answer.query))) <= _LONGEST_LINE:
            asked.append(f"`/kpi {line}`")
        if asked:
            yield blocks.context("\n".join(asked))

    def _by(self, name: str, person: str) -> Iterator[Payload]:
        if re.fullmatch(r"[UW]\w+", person, re.ASCII):
            yield blocks.context(self._language.say(Said(name, person=f"<@{person}>")))

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
            blocks.plain_cell(self._language.say(title, plain)) for title in table.columns[:columns]
        ]
        rows, left = [titles], self._left - sum(map(_size, titles))
        for row in islice(table.rows, LIMITS["rows"] - 1):
            cells = [blocks.cell_of(cell, self._language) for cell in row[:columns]]
            left -= sum(map(_size, cells))
            if left < 0:
                break
            rows.append(cells)
        self._cut |= len(rows) <= len(table.rows) or len(table.columns) > columns
        if len(rows) > 1:
            self.add(
                {
                    "type": "table",
                    "rows": rows,
                    "column_settings": blocks.column_settings(table)[:columns],
                }
            )

    def add_text_table(self, table: Table) -> None:
        """Add a table as aligned text, in as many sections as it takes."""
        text = escaped(aligned(table, self._language, _short))
        fence = len("```\n\n```")
        part: list[str] = []
        for line in [*text.split("\n"), ""]:
            longer = "\n".join([*part, line])
            if part and (not line or len(longer) > LIMITS["section"] - fence):
                self.add(blocks.section("```\n" + "\n".join(part) + "\n```"))
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
