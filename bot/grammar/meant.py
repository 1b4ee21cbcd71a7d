"""What the words heard are taken to mean together, while the rules settle it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kpi.posts import Filter

if TYPE_CHECKING:
    from bot.grammar.heard import Amount, Filters, Heard
    from bot.queries import Kind, Query


@dataclass
class Meant:
    """A query on its way: the rules change it, one after the other, by what was `heard`."""

    heard: Heard
    metrics: list[str]
    filters: Filters
    subjects: list[str]  # dimensions that may be what to group by
    by: str
    ranking: str  # "top" or "worst"
    ordered: bool
    top: int  # so many groups or posts; negative for the worst
    amounts: list[Amount]  # numbers that may be a target
    said: set[str]  # the kinds of the weighed words, and what the rules made of them
    kind: Kind = "value"

    @classmethod
    def by_itself(cls, heard: Heard) -> Meant:
        """What was heard, each word for itself."""
        return cls(
            heard=heard,
            metrics=[*heard.metrics],
            filters={key: [*values] for key, values in heard.filters.items()},
            subjects=[*heard.subjects],
            by=heard.by,
            ranking=heard.ranking,
            ordered=heard.ordered,
            top=heard.top,
            amounts=[*heard.amounts],
            said={*heard.said},
        )

    @property
    def about(self) -> Query | None:
        """What was asked before, if this goes on from it."""
        return self.heard.about

    @property
    def metrics_in_mind(self) -> list[str]:
        """The KPIs, or those of the question before when none is named."""
        return self.metrics or [*(self.about.metrics if self.about else ())]

    def values(self, dimension: str) -> list[str]:
        """The values asked for in a dimension; those to leave out are none of them."""
        return self.filters.get((dimension, False), [])

    def only(self, *metrics: str) -> bool:
        """Whether no other KPI is named."""
        return set(self.metrics) <= {*metrics}

    def said_filters(self) -> tuple[Filter, ...]:
        return tuple(
            Filter(dimension, tuple(values), exclude)
            for (dimension, exclude), values in self.filters.items()
        )
