"""What somebody asks, as data; and its text form, which is also the grammar of the commands.

A line is read word by word: metrics, what they are filtered by, a period, `vs` another one, `by`
something, `top` so many. Every word must be understood: a `Problem` names the one that was not and
what it may have meant. `read(str(query)) == query`, so a query can stand in a button or a footer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from bot import words
from bot.dates import period_text
from bot.messages import Problem, Said
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
LONGEST_NUMBER = 6
MOST_TOP, USUAL_TOP = 50, 10
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
    "interaction": "engagement_rate",
}

# What is shown in its own order, so that nothing can be the top of it.
_IN_ORDER = ("day", "week", "month", "quarter", "year", "weekday", "hour", "interaction")

# What a list of people, or of posts, is grouped by when nobody says.
_NATURAL_BY = {"engaged_people": "author", "volume_share": "network", "conversion_share": "network"}


Kind: TypeAlias = Literal["value", "why", "unusual", "advice"]


@dataclass(frozen=True)
class Target:
    """What a KPI has to reach or, when it is a `ceiling`, not to exceed; a share of one in percent.

    >>> str(Target(0.025, percent=True)), str(Target(500.0, ceiling=True))
    ('target 2.5%', 'at most 500')
    """

    value: float
    ceiling: bool = False
    percent: bool = False

    def __str__(self) -> str:
        number = f"{self.value * 100:.10g}%" if self.percent else f"{self.value:.15g}"
        return f"{'at most' if self.ceiling else 'target'} {number}"


@dataclass(frozen=True)
class Query:
    """A question about KPIs.

    `kind`: their values, why they moved, what is unusual about them, or where to put the effort.
    No `metrics`: the summary. No `period`: the default one, which depends on what is asked.
    `versus`: the period to compare with, None for the one before. `top` keeps the best so many
    groups or posts, the worst when it is negative. `pooling`: how rates of posts become one.
    `target`: what the KPI has to reach.
    """

    metrics: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()
    period: Period | None = None
    versus: Period | None = None
    by: str = ""
    top: int = 0
    pooling: str = "pooled"
    kind: Kind = "value"
    target: Target | None = None

    def __str__(self) -> str:
        parts = [*([] if self.kind == "value" else [self.kind]), *self.metrics]
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
        if self.target:
            parts.append(str(self.target))
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
# A phrase may be of several kinds: it is of the first of these.
_LINKED = (
    *("metric", "most", "refused", "report", "by", "split", "whole", "versus", "previous"),
    *("except", "minus", "top", "worst", *POOLINGS),
)
_VALUED = (
    *("network", "media", "sentiment", "outlet_type", "format"),
    *("campaign", "account", "outlet", "author", "message"),
)
_SMALL = words.SMALL | words.ASKING
_SLACK_ID = re.compile(r"@[UW][A-Z0-9]{8,}")  # how Slack writes whom somebody mentions


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
        self._earlier: FoundEarlier | None = None
        self._by = ""
        self._report_by = ""
        self._subjects: list[str] = []  # what is named without "by" is what to group by
        self._split = False  # "breakdown": there must be something to group by
        self._ordered_by = False  # "by clicks": there must be a ranking
        self._ranking = ""  # "top" or "worst"
        self._top = 0
        self._number: Token | None = None  # "5 best": it stands before what it counts
        self._pooling = "pooled"
        self._pending = ""  # the link that the next words must answer

    def take(self, token: Token) -> None:
        if token.period or token.earlier:
            self._no_number()
            self._no_exception()
            self._take_period(token.period, token.earlier)
        elif token.filter:
            self._no_number()
            for value in token.filter.values:
                self._take_value(token.filter.dimension, value, exclude=token.filter.exclude)
        elif token.meanings:
            kinds = {meaning.kind: meaning.value for meaning in token.meanings}
            if self._number and not {"top", "worst"}.isdisjoint(kinds):
                self._top, self._number = _top_of(self._number.text), None
            self._no_number()
            self._take_meaning(kinds)
        elif token.text.isdecimal():
            self._take_number(token)
        elif plain(token.text) not in _SMALL:
            self._no_number()
            self._take_name(token.text)

    def _take_name(self, text: str) -> None:
        """A hashtag or somebody's handle: the only names that nobody has to know."""
        if _SLACK_ID.fullmatch(text):
            raise Problem("person-id", text=text)
        if text[:1] not in "#@" or len(text) == 1:
            raise unknown_word(text, self._vocabulary)
        dimension = "hashtag" if text[0] == "#" else "author"
        self._take_value(dimension, self._vocabulary.spelled(dimension, text))

    def _no_number(self) -> None:
        """A number that counts nothing is not understood."""
        if self._number:
            raise unknown_word(self._number.text, self._vocabulary)

    def _no_exception(self) -> None:
        """What is neither a value nor small can't be left out."""
        if self._pending in {"except", "minus"}:
            raise Problem("except-what")

    def _take_period(self, period: Period | None, earlier: FoundEarlier | None) -> None:
        if period is None:
            self._earlier, self._pending = earlier, ""
        elif self._pending == "versus":
            self._versus, self._pending = period, ""
        elif self._periods:
            raise Problem("two-periods", first=self._periods[0], second=period)
        else:
            self._periods.append(period)

    def _take_number(self, token: Token) -> None:
        self._no_number()
        if self._pending == "top" and not self._top:
            self._top, self._pending = _top_of(token.text), ""
        else:
            self._number = token

    def _take_meaning(self, kinds: dict[str, str]) -> None:
        whole = self._pending == "whole"
        self._pending = "" if whole else self._pending
        if "dimension" in kinds and self._groups(kinds["dimension"], kinds):
            return
        for kind in (*_LINKED, *_VALUED):
            if kind in kinds:
                take = self._take_value if kind in _VALUED else self._take_link
                take(kind, kinds[kind])
                return
        self._no_exception()
        # "all networks" is no network in particular
        if not whole and kinds["dimension"] not in self._subjects:
            self._subjects.append(kinds["dimension"])

    def _groups(self, dimension: str, kinds: dict[str, str]) -> bool:
        """Whether a thing is what to group by: after "by" and "breakdown", or what is ranked."""
        asked = self._pending in {"by", "split"}
        ranked = bool(self._ranking) and (dimension == "post" or "metric" not in kinds)
        if ("metric" in kinds and self._by) or not (asked or (ranked and not self._by)):
            return False
        self._no_exception()
        self._group_by(dimension)
        self._pending = ""
        return True

    def _group_by(self, dimension: str) -> None:
        if self._by and self._by != dimension:
            raise _two_groups(self._by, dimension)
        self._by = dimension

    def _take_link(self, kind: str, value: str) -> None:
        self._no_exception()
        if kind in {"metric", "most", "report"}:
            self._take_metrics(kind, value)
        elif kind == "refused":
            raise Problem(f"refused-{value}")
        elif kind in POOLINGS:
            self._pooling = kind
        elif kind == "previous":
            self._pending = "" if self._pending == "versus" else self._pending
        elif kind == "whole":
            self._pending = self._pending or "whole"
        else:
            self._answered()
            if kind in {"top", "worst"}:
                self._ranking = kind if self._ranking != "worst" else self._ranking
            self._split = self._split or kind == "split"
            self._pending = "top" if kind == "worst" else kind

    def _take_metrics(self, kind: str, value: str) -> None:
        names = REPORTS[value] if kind == "report" else (value,)
        new = [name for name in names if name not in self._metrics]
        if kind == "report":
            self._report_by = self._report_by or _REPORT_BY.get(value, "")
        if kind == "most":
            self._ranking = self._ranking or "top"
        self._ordered_by = self._ordered_by or self._pending == "by"
        # "Clicks vs conversions" are two KPIs; after "top", the number may still come.
        if self._pending != "top" and (self._pending != "versus" or (new and self._metrics)):
            self._pending = ""
        self._metrics += new

    def _take_value(self, dimension: str, value: str, *, exclude: bool = False) -> None:
        exclude = exclude or self._pending in {"except", "excepted", "minus"}
        values = self._filters.setdefault((dimension, exclude), [])
        if value not in values:
            values.append(value)
        if self._pending == "versus":
            self._group_by(dimension)
        # "except" holds for the values that follow each other: "except tiktok and youtube"
        self._pending = {"except": "excepted", "excepted": "excepted", "top": "top"}.get(
            self._pending, ""
        )

    def _answered(self) -> None:
        """Raises what is missing after a link that nothing has answered."""
        self._no_exception()
        if self._pending in {"by", "versus"}:
            raise Problem(f"{self._pending}-what")

    def _one_earlier(self, period: Period | None) -> Period | None:
        """What "the week before" or "the same period last year" is to the period."""
        if self._earlier is None or self._earlier.unit is None:
            return None
        if period is None:
            raise Problem("versus-what")
        if self._earlier.unit == "year" and period.days < A_YEAR:
            return Period(_a_year_earlier(period.start), _a_year_earlier(period.end))
        return None  # the period before, which every answer is compared with

    def _grouped(self) -> tuple[tuple[str, ...], str]:
        """The KPIs, and what they are grouped by."""
        metrics = tuple(self._metrics)
        # In "campaign Black Friday" the campaign is one: there is nothing to group.
        subjects = [s for s in self._subjects if len(self._filters.get((s, False), ())) != 1]
        if (
            "account" in subjects
            and ("network", False) in self._filters
            and (self._by or subjects[1:])
        ):
            subjects.remove("account")  # "our LinkedIn page by format"
        if "sentiment" in subjects and set(metrics) <= {"mentions"}:
            others = [s for s in subjects if s != "sentiment"]
            if (self._by or others or not metrics) and self._by != "sentiment":
                metrics, subjects = ("net_sentiment",), others
        for subject in subjects:
            self._group_by(subject)
        if not self._by and (self._split or (self._ordered_by and not self._ranking)):
            raise Problem("by-what")
        natural = (_NATURAL_BY[name] for name in metrics if name in _NATURAL_BY)
        return metrics, self._by or self._report_by or next(natural, "")

    def query(self) -> Query:
        self._no_number()
        self._answered()
        metrics, by = self._grouped()
        top = 0
        if self._ranking:
            top = (self._top or USUAL_TOP) * (1 if self._ranking == "top" else -1)
            by = by or "post"
        if top and by == "post":
            metrics = tuple(m for m in metrics if m != "posts") or ("interactions",)
        filters = tuple(
            Filter(dimension, tuple(values), exclude)
            for (dimension, exclude), values in self._filters.items()
        )
        period = next(iter(self._periods), None)
        versus = self._versus or self._one_earlier(period)
        query = Query(metrics, filters, period, versus, by, top, self._pooling)
        return _consistent(query)


def _top_of(text: str) -> int:
    """How many to rank."""
    if len(text) <= LONGEST_NUMBER and 0 < int(text) <= MOST_TOP:
        return int(text)
    raise Problem("top-number", text=text, most=MOST_TOP)


def _two_groups(one: str, other: str) -> Problem:
    return Problem("one-by", first=Said(f"dimension-{one}"), second=Said(f"dimension-{other}"))


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
    _refuse(query)
    return query


def _refuse(query: Query) -> None:
    """Raises `Problem` for what can't be asked together."""
    if query.top and query.by in _IN_ORDER:
        raise Problem("no-ranking", dimension=Said(f"dimension-{query.by}"))
    if query.metrics[:1] == ("best_time",) and (query.by or query.top):
        # its answer is a list already, the best first
        dimension, metric = Said(f"dimension-{query.by}"), Said("metric-best_time")
        raise Problem("no-breakdown", metric=metric, dimension=dimension)
    if query.by == "interaction":
        for name in query.metrics:
            if CATALOGUE[name].formula.terms[:1] != ("interactions",):
                raise Problem("no-parts", metric=name)
    if query.pooling != "pooled":
        if query.by == "post":
            raise Problem("no-pooling-posts")
        for name in query.metrics:
            if len(CATALOGUE[name].formula.terms) != 2:  # noqa: PLR2004  (a rate has two terms)
                raise Problem("no-pooling", metric=name)
