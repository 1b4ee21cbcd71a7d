"""What is heard: all that the words said, before it is known what they mean together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from bot.dates import FoundEarlier
    from bot.queries import Query
    from bot.tokens import Token
    from kpi.periods import Period

Filters: TypeAlias = dict[tuple[str, bool], list[str]]  # by dimension, and whether to leave out

# Questions that need no KPI: "why?", "who?".
_ASKING = frozenset({"why", "unusual", "viral", "advice", "happened", "who", "how_often", "when"})
# Two periods beside one of these are to be compared.
_COMPARING = frozenset({"compare", "or", "which", "more", "less"})
# Weighed words that ask nothing when they stand alone.
_ASKING_NOTHING = frozenset(
    {
        *("follow", "talk", "or", "target", "publish", "more", "less"),
        *("part", "chat", "no", "those", "launch", "ending", "only", "with", "negated"),
    }
)


class Amount(NamedTuple):
    """A number that may be what a KPI has to reach; its value is a share of one when in percent."""

    token: Token
    value: float
    percent: bool


@dataclass
class Heard:
    """What the words said, each by itself.

    `about` is what was asked before in the same talk, when the sentence goes on from it.
    """

    about: Query | None = None
    metrics: list[str] = field(default_factory=list)
    loose: set[str] = field(default_factory=set)  # "likes of our posts": not a KPI of its own
    basis: str = ""  # "per follower": the engagement rate of that
    pooling: str = "pooled"
    summary: bool = False
    report_by: str = ""  # what a report that is named is grouped by
    filters: Filters = field(default_factory=dict)
    included: list[tuple[str, str]] = field(default_factory=list)  # "with the reels"
    endings: list[Token] = field(default_factory=list)  # "fin octobre": vague but for a target
    everywhere: set[str] = field(default_factory=set)  # "all networks"
    by: str = ""
    subjects: list[str] = field(default_factory=list)  # dimensions that are named without "by"
    split: bool = False  # "breakdown": there must be something to group by
    ordered: bool = False  # "by clicks": there must be a ranking
    ranking: str = ""  # "top" or "worst"
    top: int = 0
    amounts: list[Amount] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    period_text: str = ""  # as the last of them was written
    versus: Period | None = None
    earlier: FoundEarlier | None = None
    said: set[str] = field(default_factory=set)  # the kinds of the weighed words
    unanswered: str = ""  # the link that the sentence ends with: "by", "versus", "except"…
    refused: list[str] = field(default_factory=list)  # subjects that Vigie has no figures of
    unknown: list[Token] = field(default_factory=list)  # tokens that say nothing
    unclear: list[Token] = field(default_factory=list)  # those that may be one of several KPIs
    named: tuple[str, Token] | None = None  # "campagne X", where X is none that is known
    rival: Token | None = None  # "better than Somebody": none of ours

    @property
    def says_something(self) -> bool:
        """Whether anything but small words was understood."""
        return any(
            (
                *(self.metrics, self.summary, self.unclear, self.refused),
                *(self.basis, self.pooling != "pooled"),
                *(self.filters, self.everywhere, self.by, self.subjects, self.ranking),
                *(self.periods, self.versus, self.earlier, self.included),
                self.about and self.amounts,
                self.said - _ASKING_NOTHING,
            )
        )

    @property
    def elliptic(self) -> bool:
        """Whether no KPI is named in any way, so that the sentence says only how one changes."""
        return not (self.metrics or self.summary or self.unclear or _ASKING & self.said)

    @property
    def only_pooled(self) -> bool:
        """Whether "the average", "per post" is all that is said, and of nothing."""
        return self.pooling != "pooled" and self.about is None

    @property
    def two_periods(self) -> bool:
        """Whether two periods are named, and nothing says that they are to be compared."""
        compared = bool(self.said & _COMPARING) and self.versus is None
        return len(self.periods) > 1 and not compared

    @property
    def negated(self) -> bool:
        """Whether something is said not to be so: "qu'est-ce qui n'a pas marché"."""
        return "negated" in self.said or self.unanswered == "negation"
