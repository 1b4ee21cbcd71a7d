"""What a token is beside those just before it: names, values, numbers and periods.

A link ("by", "vs", "except", "top"…) waits for what it is about, and a number for what it counts:
that is remembered while tokens are taken, and forgotten at the end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.dates.vocabulary import WORDS as PERIOD_WORDS
from bot.grammar.heard import Amount, Heard
from bot.messages import Problem, Said
from bot.queries import MOST_TOP
from bot.words import plain

if TYPE_CHECKING:
    from bot.tokens import Token, Vocabulary
    from kpi.posts import Filter

LONGEST_NUMBER = 6
_SLACK_ID = re.compile(r"@[UW][A-Z0-9]{8,}")  # how Slack writes whom somebody mentions


@dataclass
class Listening:
    """What is heard so far, and what the next token may depend on."""

    heard: Heard
    vocabulary: Vocabulary
    link: str = ""  # what the next words must answer
    link_text: str = ""
    number: Token | None = None  # "5 best": it stands before what it counts
    dimension: str = ""  # named just before: its value may follow
    filter: tuple[str, bool] | None = None  # the filter of the value just before
    either: str = ""  # the dimension of the value before "or"
    # What stands just before: a KPI by its "name" or in other "words", the word "reach", or the
    # "and" that joins a KPI to the next.
    beside: str = ""
    reaching: bool = False  # just after "reach", which may be a verb
    negating: bool = False  # after "ne": the "pas" that follows is no exception
    no: bool = False  # just after "no" or "pas de"

    def take_name(self, token: Token, dimension: str) -> None:
        """A hashtag or somebody's handle: the only names that nobody has to know."""
        self.count_number()
        text = token.text
        if dimension and text[:1].isupper():
            self.heard.named = dimension, token
        if _SLACK_ID.fullmatch(text):
            raise Problem("person-id", text=text)
        if text[:1] in "#@" and len(text) > 1:
            dimension = "hashtag" if text[0] == "#" else "author"
            self.take_value(dimension, self.vocabulary.spelled(dimension, text))
            return
        self.heard.unknown.append(token)
        if self.link == "versus" and plain(text) not in PERIOD_WORDS:
            self.heard.rival = token
        self.link = "" if self.link in {"except", "minus"} else self.link

    def take_filter(self, chosen: Filter) -> None:
        self.count_number()
        self.end_exception()
        for value in chosen.values:
            self.take_value(chosen.dimension, value, exclude=chosen.exclude)
        self.end_exception()

    def take_value(self, dimension: str, value: str, *, exclude: bool = False) -> None:
        if self.link == "including":
            self.link = ""
            self.heard.included.append((dimension, value))
            return
        exclude = exclude or self.link in {"except", "excepted", "minus"}
        values = self.heard.filters.setdefault((dimension, exclude), [])
        if self.link == "versus":
            self.heard.said.add("beside")
        if self.link == "versus" or (self.link == "or" and self.either == dimension):
            self.group_by(dimension)
        if value not in values:
            values.append(value)
        self.either = dimension
        self.filter = dimension, exclude
        # "except" holds for the values that follow each other: "except tiktok and youtube"
        self.link = {"except": "excepted", "excepted": "excepted", "top": "top"}.get(self.link, "")

    def include(self) -> None:
        """Leave out no filter for "shorts compris", nor for what follows "including"."""
        filters = self.heard.filters
        if self.filter and filters.get(self.filter):
            filters[self.filter].pop()
            self.heard.filters = {key: values for key, values in filters.items() if values}
        else:
            self.link = self.link or "including"

    def take_number(self, token: Token) -> None:
        self.count_number()
        if self.reaching:  # "did we reach 1000 clicks?"
            self.take_amount(Amount(token, float(token.text[:15]), percent=False))
        elif self.link == "top" and not self.heard.top:
            self.heard.top, self.link = top_of(token.text), ""
        else:
            self.number = token

    def count_number(self) -> None:
        """A number that ranks nothing may be what a KPI has to reach."""
        if self.number:
            number, self.number = self.number, None
            self.take_amount(Amount(number, float(number.text[:15]), percent=False))

    def take_amount(self, amount: Amount) -> None:
        """A number that may be a target: "more than 5%", "reach 500 conversions"."""
        self.heard.amounts.append(amount)
        if self.link == "versus":  # "more than 100"
            self.link = ""
            self.heard.said.add("ceiling" if "less" in self.heard.said else "target")
        if self.reaching:  # the verb, not the KPI
            self.reaching = False
            self.heard.metrics.remove("reach")
            self.heard.said.add("target")

    def take_period(self, token: Token) -> None:
        self.count_number()
        self.need_no_exception()
        self.end_exception()
        if token.period is None:
            self.heard.said |= {"compare"} if self.link == "versus" else set()
            self.heard.earlier, self.link = token.earlier, ""
        elif self.link == "versus":
            if self.heard.versus and not token.period.within(self.heard.versus):
                raise Problem("two-periods", first=self.heard.versus, second=token.period)
            self.heard.versus, self.link = token.period, ""
        elif token.period not in self.heard.periods:
            self.heard.periods.append(token.period)
            self.heard.period_text = plain(token.text)
        if self.link == "by":  # "by December" is when, not what to group by
            self.link = ""
            self.heard.said.add("ending")

    def group_by(self, dimension: str) -> None:
        need_one_group(self.heard.by, dimension)
        self.heard.by = dimension

    def end_exception(self) -> None:
        """What was left out is said: what follows is not left out with it."""
        if self.link == "excepted":
            self.link = ""

    def need_no_exception(self) -> None:
        """What is neither a value nor small can't be left out."""
        if self.link == "except" and self.negating:
            self.link = ""  # "n'a pas marché"
            self.heard.said.add("negated")
        if self.link in {"except", "minus"}:
            raise Problem("except-what")


def need_answer(link: str) -> None:
    """Raises what is missing after a link that nothing has answered."""
    if link in {"by", "versus", "except"}:
        raise Problem(f"{link}-what")
    if link == "minus":
        raise Problem("except-what")


def need_one_group(one: str, other: str) -> None:
    """Raises `Problem` when there are two things to group by."""
    if one and one != other:
        first, second = Said(f"dimension-{one}"), Said(f"dimension-{other}")
        raise Problem("one-by", first=first, second=second)


def top_of(text: str) -> int:
    """How many to rank."""
    if len(text) <= LONGEST_NUMBER and 0 < int(text) <= MOST_TOP:
        return int(text)
    raise Problem("top-number", text=text, most=MOST_TOP)
