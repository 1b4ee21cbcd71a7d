"""What somebody asks, as data; and its text form, which is also the grammar of the commands.

A line is read word by word: metrics, what they are filtered by, a period, `vs` another one, `by`
something, `top` so many. Every word must be understood: a `Problem` names the one that was not and
what it may have meant. `read(str(query)) == query`, so a query can stand in a button or a footer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot import words
from bot.dates import period_text
from bot.messages import Problem
from bot.tokens import NO_VOCABULARY, Vocabulary, scan, unknown_word
from bot.words import plain
from kpi.formulas import POOLINGS
from kpi.metrics import CATALOGUE, CATEGORIES
from kpi.periods import Period
from kpi.posts import Filter

if TYPE_CHECKING:
    from datetime import date

    from bot.dates import FoundEarlier
    from bot.tokens import Token

LONGEST_LINE = 2_000
MOST_TOP = 50
A_YEAR = 365
REPORTS: dict[str, tuple[str, ...]] = {
    "channels": ("clicks", "volume_share", "conversions", "conversion_share", "conversion_rate"),
    "rhythm": ("posts", "posts_per_week", "regularity", "longest_silence"),
    "summary": (),
    **{
        category: tuple(m.name for m in CATALOGUE.values() if m.category == category)
        for category in CATEGORIES
    },
}
REPORTS["acquisition"] = (
    "impressions",
    "reach",
    "impression_rate",
    "followers",
    "net_followers",
    "posts_per_week",
)
REPORTS["reputation"] = (
    "mentions",
    "positive_share",
    "negative_share",
    "net_sentiment",
    "articles",
)
_REPORT_BY = {"channels": "network"}

# What is shown by something when no KPI is said: what there is to count, or the whole picture.
_COUNTED = {"press": "articles", "earned": "mentions"}
_PICTURE = ("posts", "impressions", "interactions", "engagement_rate")
_COUNTED_BY = {
    "sentiment": "mentions",
    "outlet": "articles",
    "outlet_type": "articles",
    "message": "articles",
    "post": "interactions",
}

# What a list of people, or of posts, is grouped by when nobody says.
_NATURAL_BY = {"engaged_people": "author", "volume_share": "network", "conversion_share": "network"}


@dataclass(frozen=True)
class Query:
    """A question about KPIs.

    No `metrics`: the summary. No `period`: the default one, which depends on what is asked.
    `versus`: the period to compare with, None for the one before. `top` keeps the best so many
    groups or posts, the worst when it is negative. `pooling`: how rates of posts become one.
    """

    metrics: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()
    period: Period | None = None
    versus: Period | None = None
    by: str = ""
    top: int = 0
    pooling: str = "pooled"

    def __str__(self) -> str:
        parts = list(self.metrics)
        for chosen in self.filters:
            values = ",".join(map(_quoted, chosen.values))
            bare = chosen.dimension == "network" and set(chosen.values) <= set(words.NETWORKS)
            if bare and not chosen.exclude:
                parts += chosen.values
            else:
                parts.append(f"{'-' * chosen.exclude}{chosen.dimension}:{values}")
        if self.period:
            parts.append(period_text(self.period))
        if self.versus:
            parts.append(f"vs {period_text(self.versus)}")
        if self.by:
            parts.append(f"by {self.by}")
        if self.top:
            parts.append(f"top {self.top}" if self.top > 0 else f"worst {-self.top}")
        if self.pooling != "pooled":
            parts.append(self.pooling)
        return " ".join(parts) or "summary"

    def value(self, dimension: str) -> tuple[str, ...]:
        """The values asked for in a dimension; those to leave out are none of them."""
        return tuple(
            v for f in self.filters if f.dimension == dimension and not f.exclude for v in f.values
        )

    def filtered(self, dimension: str, *values: str) -> Query:
        """The same query with these values, and no others, in a dimension (none: without it)."""
        others = tuple(f for f in self.filters if f.dimension != dimension)
        return replace(self, filters=(*others, Filter(dimension, values)) if values else others)


def _quoted(value: str) -> str:
    return value if re.fullmatch(r"[\w@.-]+", value) else '"' + value.replace('"', "'") + '"'


# -------------------------------------------------------------------------------------- reading
def read(line: str, today: date, vocabulary: Vocabulary = NO_VOCABULARY) -> Query:
    """The query that a line says. Raises `Problem`, naming the word that says nothing."""
    if len(line) > LONGEST_LINE:
        raise Problem("line-too-long", most=LONGEST_LINE)
    reader = _Reader(vocabulary)
    for token in scan(line, today, vocabulary):
        reader.take(token)
    return reader.query()


class _Reader:
    """Puts tokens together: what a word means may depend on the one before ("by", "top", "vs")."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._metrics: list[str] = []
        self._filters: dict[tuple[str, bool], list[str]] = {}
        self._periods: list[Period] = []
        self._versus: Period | None = None
        self._by = ""
        self._top = 0
        self._pooling = "pooled"
        self._pending = ""
        self._report_by = ""
        self._subject = ""  # a thing named without "by": what to group by, when nothing else is
        self._earlier: FoundEarlier | None = None

    def take(self, token: Token) -> None:
        if token.period:
            self._take_period(token.period)
        elif token.earlier:
            self._earlier, self._pending = token.earlier, ""
        elif token.filter:
            chosen = token.filter
            exclude = chosen.exclude or self._pending == "except"
            self._filters.setdefault((chosen.dimension, exclude), []).extend(chosen.values)
            self._after_filter()
        elif token.meanings:
            self._take_meaning(token)
        elif token.text[:1] in "#@" and len(token.text) > 1:
            dimension = "hashtag" if token.text[0] == "#" else "author"
            self._take_value(dimension, self._vocabulary.spelled(dimension, token.text))
        elif token.text.isdecimal() and self._take_number(int(token.text[:6])):
            pass
        elif plain(token.text) not in words.SMALL:
            raise unknown_word(token.text, self._vocabulary)

    def _take_period(self, period: Period) -> None:
        if self._pending == "versus":
            self._versus, self._pending = period, ""
        elif self._periods:
            raise Problem("two-periods", first=self._periods[0], second=period)
        else:
            self._periods.append(period)

    def _take_number(self, number: int) -> bool:
        if self._pending in {"top", "worst"} and number > 0:
            sign = 1 if self._pending == "top" else -1
            self._top, self._pending = sign * min(number, MOST_TOP), "group"
            return True
        return False

    def _take_meaning(self, token: Token) -> None:
        kinds = {meaning.kind: meaning.value for meaning in token.meanings}
        if self._pending in {"by", "group", "top", "worst"} and "dimension" in kinds:
            self._by, self._pending = kinds["dimension"], ""
            self._top = self._top or {"top": 1, "worst": -1}.get(self._pending, self._top)
            return
        for kind in (
            "metric",
            "refused",
            "report",
            "by",
            "versus",
            "previous",
            "except",
            "top",
            "worst",
            *POOLINGS,
        ):
            if kind in kinds:
                self._take_link(kind, kinds[kind])
                return
        for kind in (
            "network",
            "media",
            "sentiment",
            "outlet_type",
            "format",
            "campaign",
            "account",
            "outlet",
            "author",
            "message",
        ):
            if kind in kinds:
                self._take_value(kind, kinds[kind])
                return
        if "dimension" in kinds:
            self._subject = kinds["dimension"]

    def _take_link(self, kind: str, value: str) -> None:
        if kind == "metric":
            if value not in self._metrics:
                self._metrics.append(value)
            self._pending = "" if self._pending in {"by", "group"} else self._pending
        elif kind == "refused":
            raise Problem(f"refused-{value}")
        elif kind == "report":
            self._metrics.extend(name for name in REPORTS[value] if name not in self._metrics)
            self._report_by = self._report_by or _REPORT_BY.get(value, "")
        elif kind in POOLINGS:
            self._pooling = kind
        elif kind == "previous":
            self._pending = ""
        else:
            self._pending = kind

    def _take_value(self, dimension: str, value: str) -> None:
        exclude = self._pending == "except"
        values = self._filters.setdefault((dimension, exclude), [])
        if value not in values:
            values.append(value)
        self._after_filter(dimension)

    def _after_filter(self, dimension: str = "") -> None:
        if self._pending == "versus":
            self._by, self._pending = self._by or dimension, ""
        # "except" holds for the values that follow each other: "except tiktok and youtube"
        elif self._pending not in {"except", "top", "worst"}:
            self._pending = ""

    def _one_earlier(self, period: Period | None) -> Period | None:
        """What "the week before" or "the same period last year" is to the period."""
        if self._earlier is None or self._earlier.unit is None:
            return None
        if period is None:
            raise Problem("versus-what")
        if self._earlier.unit == "year" and period.days < A_YEAR:
            return Period(_a_year_earlier(period.start), _a_year_earlier(period.end))
        return None  # the period before, which every answer is compared with

    def query(self) -> Query:
        if self._pending == "by":
            raise Problem("by-what")
        metrics = tuple(self._metrics)
        if self._subject == "sentiment" and self._by != "sentiment":
            metrics = metrics or ("net_sentiment",)
        by = (
            self._by
            or self._report_by
            or next((_NATURAL_BY[m] for m in metrics if m in _NATURAL_BY), "")
        )
        top = self._top or {"top": 10, "worst": -10}.get(self._pending, 0)
        if top and not by:
            by = "post"
            metrics = tuple(m for m in metrics if m != "posts") or ("interactions",)
        filters = tuple(
            Filter(dimension, tuple(values), exclude)
            for (dimension, exclude), values in self._filters.items()
        )
        period = next(iter(self._periods), None)
        versus = self._versus or self._one_earlier(period)
        query = Query(metrics, filters, period, versus, by, top, self._pooling)
        return _consistent(query)


def _a_year_earlier(day: date) -> date:
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _consistent(query: Query) -> Query:
    """The same query said in one way; raises `Problem` for what can't be asked together."""
    if query.value("media") == ("press",) or query.value("network") == ("press",):
        query = query.filtered("network").filtered("media", "press")
    if query.versus and query.period is None:
        raise Problem("versus-what")
    if query.by and not query.metrics:
        media = (*query.value("media"), "")[0]
        counted = _COUNTED.get(media) or _COUNTED_BY.get(query.by)
        query = replace(query, metrics=(counted,) if counted else _PICTURE)
    if query.by == "interaction":
        for name in query.metrics:
            if CATALOGUE[name].formula.terms[:1] != ("interactions",):
                raise Problem("no-parts", metric=name)
    if query.pooling != "pooled":
        for name in query.metrics:
            if len(CATALOGUE[name].formula.terms) != 2:  # noqa: PLR2004  (a rate has two terms)
                raise Problem("no-pooling", metric=name)
    return query
