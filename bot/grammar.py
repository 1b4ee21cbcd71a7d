"""Tokens put together: what a line, or a question, asks.

One reader serves both. A word may hang on the one before it ("by", "top", "vs"), or change what the
others mean ("who", "why", "how often"); what is said nowhere comes, in a talk, from what was asked
before. What it does not know it keeps in `unknown`, for the caller to refuse or to ask about.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import words
from bot.messages import Problem, Said
from bot.queries import MOST_TOP, REPORTS, USUAL_TOP, Query, Target, consistent
from bot.tokens import NO_VOCABULARY, Vocabulary, scan, unknown_word
from bot.words import plain
from kpi.formulas import POOLINGS
from kpi.metrics import CATALOGUE
from kpi.periods import ALL, UNDATED, UNITS, Period
from kpi.posts import Filter

if TYPE_CHECKING:
    from datetime import date

    from bot.dates import FoundEarlier
    from bot.queries import Kind
    from bot.tokens import Token

LONGEST_LINE = 2_000
LONGEST_NUMBER = 6
A_YEAR, DAYS_OF_A_WEEK = 365, 7
BY_DAY_UP_TO, BY_WEEK_UP_TO = 16, 130  # days of a trend told by day, by week

# A phrase may be of several kinds: it is of the first of these.
_LINKED = (
    *("metric", "most", "refused", "report", "by", "split", "whole", "versus", "previous"),
    *("except", "minus", "top", "worst", *POOLINGS, "ambiguous", "basis"),
)
_VALUED = (
    *("network", "media", "sentiment", "outlet_type", "format"),
    *("campaign", "account", "outlet", "author", "message"),
)
WEIGHED = frozenset(words.HINTS)  # remembered, and weighed at the end
_SMALL = words.SMALL | words.ASKING
_SLACK_ID = re.compile(r"@[UW][A-Z0-9]{8,}")  # how Slack writes whom somebody mentions
_NAMED_AFTER = ("campaign", "account", "outlet", "author", "hashtag")
_REPORT_BY = {"channels": "network"}
# What a list of people, or of posts, is grouped by when nobody says.
_NATURAL_BY = {"engaged_people": "author", "volume_share": "network", "conversion_share": "network"}
_TONES = {"positive": "positive_share", "neutral": "neutral_share", "negative": "negative_share"}
_TIMES = frozenset({"day", "hour", "weekday"})
_CLOCK = ("weekday", "hour")
# What people do, which "who" asks about: it is their mentions that Vigie knows.
_OF_PEOPLE = frozenset(
    {"mentions", "interactions", "comments", "shares", "likes", "engaged_people"}
)
_CEILINGS = frozenset({"unsubscribe_rate", "unsubscribes", "bounce_rate", "bounces", "negative_share", "longest_silence"})  # fmt: skip
# A topic that says nothing new beside these: "clicks to our site" are clicks.
_QUIET = frozenset(
    [
        "follow",
        "talk",
        "or",
        "target",
        "publish",
        "more",
        "less",
        "part",
        "chat",
        "no",
        "those",
        "launch",
        "ending",
    ]
)
_COUNTED = frozenset({"posts", "articles", "mentions", "engaged_people"})
_REACHING = frozenset({"reach", "reached", "toucher"})
_BASE = {
    "engagement_rate": "reach",
    "engagement_rate_impressions": "impressions",
    "engagement_rate_followers": "followers",
    "engagement_rate_views": "video_views",
}
_RATE_OF = {
    "clicks": "click_through_rate",
    "conversions": "conversion_rate",
    "opens": "open_rate",
    "unsubscribes": "unsubscribe_rate",
    "bounces": "bounce_rate",
    "deliveries": "delivery_rate",
    "interactions": "engagement_rate",
}
_EACH = frozenset({"each", "chaque", "every"})
_JOINING = frozenset({"and", "et", ",", "&", "vs", "+", "versus", "contre"})
_INERT = {
    "messages": {"response_rate", "response_time"},
    "traffic": {"clicks", "conversions", "conversion_rate", "click_through_rate"},
}
_UNIT_WORDS = (
    ("year", re.compile(r"\b(?:an|annee|year|ytd)\b")),
    ("quarter", re.compile(r"\b(?:trimestre|quarter|qtd)\b")),
    ("month", re.compile(r"\b(?:mois|month|mtd)\b")),
    ("week", re.compile(r"\b(?:semaine|week|wtd)\b")),
)


def read(line: str, today: date, vocabulary: Vocabulary = NO_VOCABULARY) -> Query:
    """The query that a line says. Raises `Problem`, naming the word that says nothing."""
    if len(line) > LONGEST_LINE:
        raise Problem("line-too-long", most=LONGEST_LINE)
    reader = Reader(today, vocabulary)
    reader.take_all(scan(line, today, vocabulary))
    query = reader.query()
    if reader.unknown:
        raise unknown_word(reader.unknown[0].text, vocabulary)
    if reader.unclear:
        raise Problem("metric-which", word=reader.unclear[0].text)
    return query


class Reader:
    """Puts tokens together. `about` is what was asked before in the same talk, if this goes on.

    Afterwards `unknown` holds the tokens that say nothing, `unclear` those that may be one of
    several KPIs, and `said` the kinds of the weighed words.
    """

    def __init__(self, today: date, vocabulary: Vocabulary, about: Query | None = None) -> None:
        self.unknown: list[Token] = []
        self.unclear: list[Token] = []
        self.said: set[str] = set()
        self.metrics: list[str] = []
        self.filters: dict[tuple[str, bool], list[str]] = {}
        self.periods: list[Period] = []
        self.summary = False
        self.rival: Token | None = None
        self.named: tuple[str, Token] | None = None  # "campagne X", where X is none that is known
        self._today = today
        self._vocabulary = vocabulary
        self._about = about
        self._refused: list[str] = []
        self._period_text = ""
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
        self._quantities: list[tuple[Token, float, bool]] = []  # what may be a target
        self._pooling = "pooled"
        self._pending = ""  # the link that the next words must answer
        self._valued: tuple[str, bool] | None = None  # the filter of the value just before
        self._or = ""  # the dimension of the value before "or"
        self._basis = ""  # "per follower"
        self._near = ""  # "metric" just after a KPI, and "join" after the "and" that follows it
        self._negating = False  # after "ne": the "pas" that follows is no exception
        self._reaching = False  # just after "reach", which may be a verb
        self._no = False  # just after "no" or "pas de"
        self._loose: set[str] = set()  # "likes of our posts": what is counted, not another KPI
        self._last = ""  # the dimension named just before, whose value may follow
        self._everywhere: set[str] = set()  # "all networks"
        self._last_link = ""

    # ------------------------------------------------------------------------------ taking
    def take_all(self, tokens: list[Token]) -> None:
        for token in tokens:
            self._take(token)
        self._count_number()
        if len(self.periods) > 1 and not self._quantities:
            begun = [period for period in self.periods if period.start <= self._today]
            self.periods = begun or self.periods  # "for my slide of tomorrow"

    def _take(self, token: Token) -> None:
        if not any(meaning.kind == "including" for meaning in token.meanings):
            self._valued = None
        last, self._last = self._last, ""
        near, self._near = self._near, ""
        self._negating = self._negating or plain(token.text) in {"ne", "n'"}
        small = token.quantity or token.text.isdecimal() or plain(token.text) in _SMALL
        self._reaching = near == "reach" or bool(self._reaching and small)
        if near in {"metric", "words"} and plain(token.text) in _JOINING:
            self._near = "join"
        if token.period or token.earlier:
            self._count_number()
            self._no_exception()
            self._take_period(token)
        elif token.filter:
            self._count_number()
            for value in token.filter.values:
                self._take_value(token.filter.dimension, value, exclude=token.filter.exclude)
            self._pending = "" if self._pending == "excepted" else self._pending
        elif token.quantity:
            self._take_quantity(token, token.quantity.value, token.quantity.percent)
        elif last and (value := self._vocabulary.named(last, token.text)):
            self._subjects.remove(last)
            self._take_value(last, value)
        elif token.meanings:
            kinds = {meaning.kind: meaning.value for meaning in token.meanings}
            if self._number and not {"top", "worst"}.isdisjoint(kinds):
                self._top, self._number = _top_of(self._number.text), None
            self._count_number()
            self._take_meaning(token, kinds)
            if "metric" in kinds and self._near != "join":
                # In a line of the grammar KPIs stand side by side, by their own names.
                text = plain(token.text)
                self._near = "metric" if text in CATALOGUE else "words"
                self._weigh(kinds["metric"], near)
                if text in _REACHING and self.metrics[-1:] == ["reach"]:
                    self._near = "reach"
        elif token.text.isdecimal():
            self._take_number(token)
        elif plain(token.text) in _SMALL:
            self._no = False
        else:
            self._count_number()
            if last and token.text[:1].isupper():
                self.named = last, token
            self._take_name(token)

    def _weigh(self, metric: str, near: str) -> None:
        """Whether what is counted stands beside another KPI ("posts and likes") or under it."""
        if metric in _COUNTED and near in {"", "words"}:
            self._loose.add(metric)
        elif near in {"metric", "join"} and len(self.metrics) > 1:
            self._loose.discard(self.metrics[-2])

    def _take_name(self, token: Token) -> None:
        """A hashtag or somebody's handle: the only names that nobody has to know."""
        text = token.text
        if _SLACK_ID.fullmatch(text):
            raise Problem("person-id", text=text)
        if text[:1] not in "#@" or len(text) == 1:
            self.unknown.append(token)
            if self._pending == "versus":
                self.rival = token  # "better than Somebody": none of ours
            self._pending = "" if self._pending in {"except", "minus"} else self._pending
            return
        dimension = "hashtag" if text[0] == "#" else "author"
        self._take_value(dimension, self._vocabulary.spelled(dimension, text))

    def _count_number(self) -> None:
        """A number that ranks nothing may be what a KPI has to reach."""
        if self._number:
            number, self._number = self._number, None
            self._take_quantity(number, float(number.text[:15]), percent=False)

    def _take_quantity(self, token: Token, value: float, percent: bool) -> None:  # noqa: FBT001
        """A number that may be a target: "more than 5%", "reach 500 conversions"."""
        self._quantities.append((token, value, percent))
        if self._pending == "versus":  # "more than 100"
            self._pending = ""
            self.said.add("ceiling" if "less" in self.said else "target")
        if self._reaching:  # the verb, not the KPI
            self.metrics.remove("reach")
            self.said.add("target")

    def _no_exception(self) -> None:
        """What is neither a value nor small can't be left out."""
        if self._pending == "except" and self._negating:
            self._pending = ""  # "n'a pas marché"
            self.said.add("negated")
        if self._pending in {"except", "minus"}:
            raise Problem("except-what")

    def _take_period(self, token: Token) -> None:
        if token.period is None:
            self._earlier, self._pending = token.earlier, ""
        elif self._pending == "versus":
            self._versus, self._pending = token.period, ""
        elif token.period not in self.periods:
            self.periods.append(token.period)
            self._period_text = plain(token.text)
        if self._pending == "by":  # "by December" is when, not what to group by
            self._pending = ""
            self.said.add("ending")

    def _take_number(self, token: Token) -> None:
        self._count_number()
        if self._pending == "top" and not self._top:
            self._top, self._pending = _top_of(token.text), ""
        else:
            self._number = token

    def _take_meaning(self, token: Token, kinds: dict[str, str]) -> None:
        weighed = WEIGHED & kinds.keys()
        if "who" in weighed and (self.metrics or self._subjects or self._by):
            weighed -= {"who"}  # "les posts qui…"
            kinds.pop("who")
        self.said |= weighed
        soft, self._no = self._no, "no" in weighed
        if soft and not self._pending and not kinds.keys().isdisjoint(_VALUED):
            self._pending = "except"  # "no videos"
        if self._everywhere and plain(token.text) in {"but", "mais"}:
            self._pending = "except"  # "all networks but Facebook"
            return
        if "including" in weighed:
            self._include()
            return
        if weighed and not (kinds.keys() - weighed):
            self._or = self._or if "or" in kinds else ""
            if "or" in kinds and self._pending == "":
                self._pending = "or"
            return
        if not kinds:
            return
        whole = self._pending == "whole"
        self._pending = "" if whole else self._pending
        if "dimension" in kinds and self._groups(kinds["dimension"], kinds):
            if "network" in kinds:  # "tweets" are posts, on X
                self._take_value("network", kinds["network"])
            return
        for kind in (*_LINKED, *_VALUED):
            if kind in kinds:
                if kind == "ambiguous":
                    self.unclear.append(token)
                elif kind == "basis":
                    self._take_basis(kinds[kind])
                elif kind in _VALUED:
                    self._take_value(kind, kinds[kind])
                else:
                    self._take_link(kind, kinds[kind], plain(token.text))
                return
        self._no_exception()
        self._take_subject(kinds["dimension"], everywhere=whole)

    def _take_basis(self, rate: str) -> None:
        """Take "per follower", of an engagement rate; else it is what to rank by."""
        about = self._about.metrics[:1] if self._about and not self._about.top else ()
        if "engagement_rate" in self.metrics or (about and about[0].startswith("engagement_rate")):
            self._basis = rate
        else:
            self._pending = "by"
            self._take_metrics("metric", _BASE[rate])

    def _take_subject(self, dimension: str, *, everywhere: bool) -> None:
        if everywhere:  # "all networks" is no network in particular
            self._everywhere.add(dimension)
        elif dimension not in self._subjects:
            self._subjects.append(dimension)
            self._last = dimension if dimension in _NAMED_AFTER else ""

    def _groups(self, dimension: str, kinds: dict[str, str]) -> bool:
        """Whether a thing is what to group by: after "by" and "breakdown", or what is ranked."""
        asked = self._pending in {"by", "split"}
        ranked = bool(self._ranking) and (
            not self._subjects if dimension == "post" else "metric" not in kinds
        )
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

    def _take_link(self, kind: str, value: str, text: str) -> None:
        self._no_exception()
        self._last_link = text
        if kind in {"metric", "most", "report"}:
            self._take_metrics(kind, value)
        elif kind == "refused":
            self._refused.append(value)
        elif kind in POOLINGS:
            self._pooling = kind
        elif kind == "previous":
            self.said.add("previous")
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
        new = [name for name in names if name not in self.metrics]
        if kind == "report":
            self._report_by = self._report_by or _REPORT_BY.get(value, "")
            self.summary = self.summary or value == "summary"
        if kind == "most":
            self._ranking = self._ranking or "top"
        self._ordered_by = self._ordered_by or self._pending == "by"
        # "Clicks vs conversions" are two KPIs; after "top", the number may still come.
        if self._pending != "top" and (self._pending != "versus" or (new and self.metrics)):
            self._pending = ""
        self.metrics += new

    def _include(self) -> None:
        """Leave out no filter for "shorts compris", nor for what follows "including"."""
        if self._valued and self.filters.get(self._valued):
            self.filters[self._valued].pop()
            self.filters = {key: values for key, values in self.filters.items() if values}
        else:
            self._pending = self._pending or "including"

    def _take_value(self, dimension: str, value: str, *, exclude: bool = False) -> None:
        if self._pending == "including":
            self._pending = ""
            return
        exclude = exclude or self._pending in {"except", "excepted", "minus"}
        values = self.filters.setdefault((dimension, exclude), [])
        if self._pending == "versus" or (self._pending == "or" and self._or == dimension):
            self._group_by(dimension)
        if value not in values:
            values.append(value)
        self._or = dimension
        self._valued = dimension, exclude
        # "except" holds for the values that follow each other: "except tiktok and youtube"
        self._pending = {"except": "excepted", "excepted": "excepted", "top": "top"}.get(
            self._pending, ""
        )

    def _answered(self) -> None:
        """Raises what is missing after a link that nothing has answered."""
        self._no_exception()
        if self._pending in {"by", "versus"}:
            raise Problem(f"{self._pending}-what")

    # ----------------------------------------------------------------------------- putting together
    @property
    def elliptic(self) -> bool:
        """Whether no KPI is named in any way, so that the sentence says only how one changes."""
        asks = {"why", "unusual", "viral", "advice", "who", "how_often", "when"}
        return not (self.metrics or self.summary or self.unclear or asks & self.said)

    @property
    def two_periods(self) -> bool:
        """Whether two periods are named, and nothing says that they are to be compared."""
        compared = self.said & {"compare", "or", "which", "more", "less"} and self._versus is None
        return len(self.periods) > 1 and not compared

    @property
    def goes_on(self) -> bool:
        """Whether this is part of a talk, and changes what was asked before."""
        return self._about is not None

    @property
    def only_pooled(self) -> bool:
        """Whether "the average", "per post" is all that is said, and of nothing."""
        return self._pooling != "pooled" and self._about is None

    @property
    def says_something(self) -> bool:
        """Whether anything but small words was understood."""
        parts = (self.metrics, self.filters, self.periods, self._by, self._subjects, self._earlier)
        told = self.said - _QUIET
        if self._about:
            parts = (*parts, self._quantities)
        return any(
            (
                *parts,
                self._everywhere,
                self.summary,
                self._basis,
                self._pooling != "pooled",
                self._ranking,
                self.unclear,
                self._refused,
                told,
            )
        )

    def query(self) -> Query:
        """The query; raises `Problem` for what can't be asked, or can't be asked together."""
        about = self._about or Query()
        self._refuse_topics()
        if self._pending == "by" and self._last_link in _EACH:
            self._pending = ""  # "how many each?"
        self._answered()
        if len(self.periods) > 1 and not self.two_periods:
            self._versus = self.periods.pop()
        if self.two_periods:
            raise Problem("two-periods", first=self.periods[0], second=self.periods[1])
        self._whole_week()
        metrics, by = self._grouped()
        by = by or self._part_of(metrics)
        if (not metrics and "viral" in self.said) or ("unusual" in self.said and by == "post"):
            metrics, by = metrics or ("impressions",), "post"
        top = self._ranked(by)
        by = by or ((about.by or "post") if top else "")
        kind = self._kind(metrics, by, top)
        if kind == "why":
            top, by = 0, "" if by in UNITS else by
        if top and by == "post":
            metrics = (
                tuple(m for m in metrics if m != "posts") or about.metrics or ("interactions",)
            )
        period = self._period(metrics)
        versus = self._versus or self._one_earlier(period)
        target = self._target(metrics or about.metrics)
        if self._about:
            query = self._going_on(about, metrics, period, versus, by, top, kind, target)
        else:
            if not metrics and by and (top or "works" in self.said) and by in _JUDGED:
                metrics = ("engagement_rate",)
            if kind == "value" and "trend" in self.said and metrics and not by:
                by = _trend_unit(period)
            filters = self._filters()
            query = Query(metrics, filters, period, versus, by, top, self._pooling, kind, target)
        others = {*query.metrics} - {"posts"}
        if target and (query.by == "post" or (others and "posts" in self._loose)):
            raise Problem("no-threshold", metric=Said(f"metric-{query.metrics[0]}"))
        if target and query.period:
            query = replace(query, period=self._until_the_end(query.period))
        return consistent(query)

    def _refuse_topics(self) -> None:
        for topic in self._refused:
            told = set(self.metrics) - {"posts"}
            if not (told and told <= _INERT.get(topic, set())):
                raise Problem(f"refused-{topic}")

    def _whole_week(self) -> None:
        """ "The week-end or weekdays?" is all days, told apart."""
        if len(self._values("weekday")) == DAYS_OF_A_WEEK:
            del self.filters["weekday", False]
            self._by = "week_part"

    def _filters(self) -> tuple[Filter, ...]:
        return tuple(
            Filter(dimension, tuple(values), exclude)
            for (dimension, exclude), values in self.filters.items()
        )

    def _values(self, dimension: str) -> list[str]:
        return self.filters.get((dimension, False), [])

    def _grouped(self) -> tuple[tuple[str, ...], str]:
        """The KPIs, and what they are grouped by."""
        # In "campaign Black Friday" the campaign is one: there is nothing to group.
        subjects = [s for s in self._subjects if len(self._values(s)) != 1]
        if "media" in subjects and "outlet" in subjects:
            subjects.remove("media")
        if "account" in subjects and self._values("network") and (self._by or subjects[1:]):
            subjects.remove("account")  # "our LinkedIn page by format"
        metrics, subjects = self._meant(subjects)
        if subjects == ["sentiment"] and not metrics and self._values("media") == ["press"]:
            metrics = ("articles",)  # "the tone of the press"
        if "sentiment" in subjects and set(metrics) <= {"mentions"}:
            others = [s for s in subjects if s != "sentiment"]
            if (self._by or others or not metrics) and self._by != "sentiment":
                metrics, subjects = ("net_sentiment",), others
        if self.said & {"compare", "which"} and self._by in {"", "post"} and not subjects:
            several = (
                d for (d, out), values in self.filters.items() if len(values) > 1 and not out
            )
            self._by = next(several, self._by)
        if "advice" in self.said and len(subjects) > 1:
            subjects = [s for s in subjects if s not in UNITS and s != "post"]  # "a post a week"
        for subject in subjects:
            self._group_by(subject)
        if "when" in self.said and self._by == "day" and metrics:
            rates = all(CATALOGUE[name].unit == "percent" for name in metrics)
            self._by = "weekday" if rates else "day"  # a rate is of a habit, a count of a day
        of = metrics or (self._about.metrics if self._about else ())
        if self._by == "account" and set(of) == {"mentions"}:
            self._by = "author"  # whose accounts? those of who mentions us
        if self._by == "media" and of and {CATALOGUE[n].perimeter for n in of} == {"press"}:
            self._by = "outlet"
        if not self._by and (self._split or (self._ordered_by and not self._orders)):
            raise Problem("by-what")
        natural = (_NATURAL_BY[name] for name in metrics if name in _NATURAL_BY)
        return metrics, self._by or self._report_by or next(natural, "")

    def _part_of(self, metrics: tuple[str, ...]) -> str:
        """What to group by for "what share of our clicks comes from LinkedIn": by network, all."""
        if "part" not in self.said or [CATALOGUE[name].unit for name in metrics] != ["count"]:
            return ""
        for dimension, out in [*self.filters]:
            if not out and dimension in {"network", "format", "outlet_type", "sentiment"}:
                del self.filters[dimension, out]
                return dimension
        return ""

    @property
    def _orders(self) -> bool:
        return bool(self._ranking or (self._about and self._about.top))

    def _meant(self, subjects: list[str]) -> tuple[tuple[str, ...], list[str]]:
        """The KPIs that the words mean together, and what is left of the subjects."""
        metrics, said = list(self.metrics), self.said
        metrics = self._without_loose(metrics)
        times = {*subjects, self._by} & _TIMES
        if self._ranking == "worst" and set(metrics) <= {"best_time", "posts"} and times:
            self._by = "hour" if "hour" in times else "weekday"  # those of the least engagement
            return ("engagement_rate",), []
        if "best_time" in metrics and set(metrics) <= {"best_time", "posts", *_JUDGING}:
            metrics = ["best_time"]
        if said & {"gain", "trend", "up", "down", "fast"} and "followers" in metrics:
            growth = "follower_growth" if "fast" in said else "net_followers"
            metrics[metrics.index("followers")] = growth
        if "how_often" in said and set(metrics) <= {"posts"}:
            return ("posts_per_week",), subjects
        tones, shares = self._values("sentiment"), set(metrics) & {*_TONES.values()}
        if tones and shares and set(metrics) == shares:  # "the share of neutral and of negative"
            del self.filters["sentiment", False]
            return tuple(dict.fromkeys((*metrics, *map(_TONES.__getitem__, tones)))), subjects
        if len(metrics) == 1 and metrics[0] in _RATE_OF and "percent" in said:
            metrics = [_RATE_OF[metrics[0]]]
        if self._basis:
            of = metrics or list(self._about.metrics if self._about else ())
            if of and of[0].startswith("engagement_rate"):
                return (self._basis,), subjects
            raise Problem("by-what")
        tone = self._tone_share(metrics)
        if tone:
            return (tone,), [s for s in subjects if s != "sentiment"]
        if "mentions" in metrics and "outlet" in (*subjects, self._by):
            metrics[metrics.index("mentions")] = "articles"
        if metrics == ["longest_silence"]:
            subjects = [s for s in subjects if s not in UNITS]  # "in days"
            self._by = "" if self._ranking else self._by  # "the longest one, in days"
        if self._asks_when(metrics, subjects):
            return ("best_time",), []
        others = [s for s in subjects if s not in {"author", "account", "post"}]
        asks = "who" in said and not said & {"why", "unusual"}
        if asks and "published" in said and set(metrics) <= {"posts"} and "talk" not in said:
            return ("posts",), ["author"]  # who of us
        if asks and not others and (metrics or "talk" in said or self._ranking):
            if self._values("media") == ["press"] and set(metrics) <= {"mentions", "articles"}:
                return ("articles",), ["outlet"]
            if set(metrics) <= _OF_PEOPLE:
                self._by = ""
                return ("engaged_people",), []
            return tuple(metrics), ["author"]  # who of us
        if not metrics and "how_many" in said and not self._by:
            return (self._counted(subjects),), [s for s in subjects if s != "post"]
        return tuple(metrics), subjects

    def _without_loose(self, metrics: list[str]) -> list[str]:
        """The KPIs without what they only are of: "the reach of our posts", "people reached"."""
        kept = [name for name in metrics if name not in self._loose]
        if not kept:
            kept = [name for name in metrics if name != "engaged_people"][:1]
        if not kept or len(kept) == len(metrics):
            return metrics
        dropped = set(metrics) - set(kept)
        social = {CATALOGUE[name].perimeter for name in kept} == {"social"}
        if "mentions" in dropped and social:
            self.filters.setdefault(("media", False), ["earned"])
        if "articles" in dropped and set(kept) <= set(_TONES.values()):
            self.filters.setdefault(("media", False), ["press"])
        return kept

    def _tone_share(self, metrics: list[str]) -> str:
        """The share that "percentage of negative mentions" asks for; empty when none is."""
        tones = self._values("sentiment")
        percent = any(percent for *_, percent in self._quantities)
        if len(tones) != 1 or not (percent or self.said & {"part", "percent"}):
            return ""
        if not set(metrics) <= {"mentions", "articles"}:
            return ""
        del self.filters["sentiment", False]
        if metrics == ["articles"]:
            self.filters.setdefault(("media", False), ["press"])
        return _TONES[tones[0]]

    def _asks_when(self, metrics: list[str], subjects: list[str]) -> bool:
        """Whether it is the best time that is asked: "when to post", "what's the best hour"."""
        named = {*subjects, self._by} - {""}
        if self._by == "week":
            return False
        if not (
            set(metrics) <= {"posts", "best_time", *_JUDGING} and named <= {*_TIMES, "post", "week"}
        ):
            return False
        asks = self.said & {"publish", "advice"} or (self._ranking == "top" and not named)
        if set(metrics) & _JUDGING and not ("when" in self.said and asks):
            return False
        ranked = (self._ranking == "top" or "publish" in self.said) and named & _TIMES
        if not ("when" in self.said or ranked or metrics == ["best_time"]):
            return False
        self._by, self._ranking, self._ordered_by = "", "", False
        return True

    def _counted(self, subjects: list[str]) -> str:
        """What "how many" counts when no KPI is named."""
        media = (*self._values("media"), "")[0]
        named = {*subjects, *(dimension for dimension, out in self.filters if not out)}
        if media == "press" or {"outlet", "outlet_type"} & named:
            return "articles"
        return "mentions" if media == "earned" or self._values("sentiment") else "posts"

    def _ranked(self, by: str) -> int:
        """How many are kept: the best so many, or (negative) the worst; 0 for all."""
        ranking = self._ranking
        if not self._top and not self.said & {"ceiling"} and (ranking or "author" in {by}):
            self._top = self._counted_before()
            ranking = ranking or ("top" if self._top else "")
        if not ranking and by and by not in UNITS and {"more", "less"} & self.said:
            ranking = "top" if "more" in self.said else "worst"
        if not ranking and self._top and self._about and self._about.top:
            ranking = "top" if self._about.top > 0 else "worst"
        if not ranking or {"best_time", "longest_silence", "regularity"} & {*self.metrics}:
            return 0
        return (self._top or USUAL_TOP) * (1 if ranking == "top" else -1)

    def _counted_before(self) -> int:
        """How many, where a number stood before what it counts: "les 5 posts les plus aimés"."""
        for found in self._quantities:
            token, value, percent = found
            if not percent and token.text.isdecimal() and 0 < value <= MOST_TOP:
                self._quantities.remove(found)
                return int(value)
        return 0

    def _kind(self, metrics: tuple[str, ...], by: str, top: int) -> Kind:
        said = self.said
        if self.metrics == ["best_time"] or metrics == ("best_time",):
            return "value"
        if said & {"unusual", "viral"}:
            return "unusual"
        moved = said & {"up", "down"} and not set(metrics) & {"net_followers", "follower_growth"}
        if "why" in said or (moved and top and by not in {"", "post"}):
            return "why"  # "which network fell most?"
        return "advice" if "advice" in said else "value"

    def _period(self, metrics: tuple[str, ...]) -> Period | None:
        if not self.periods and "launch" in self.said and self._values("campaign"):
            return ALL
        period = next(iter(self.periods), None)
        if period and period.start > self._today and metrics == ("best_time",):
            return None  # when to post next week is told by all that was posted before
        day = "target" in self.said and period is not None and period.days == 1
        ends = ("ending" in self.said or day) and not re.search(r"\d{4}", self._period_text)
        if period and ends and self._quantities and period.end <= self._today:
            # "By December": the next one, and what counts begins with the year.
            end = _a_year_later(period.end)
            return Period(end.replace(month=1, day=1) if end.month > 1 else period.start, end)
        return period

    def _one_earlier(self, period: Period | None) -> Period | None:
        """What "the week before" or "the same period last year" is to the period."""
        if self._earlier is None or self._earlier.unit is None or self._about:
            return None
        if period is None:
            raise Problem("versus-what")
        return _earlier_than(period, self._earlier.unit)

    def _target(self, metrics: tuple[str, ...]) -> Target | None:
        """What the first KPI has to reach; a number that is no target is not understood."""
        wanted = {"target", "ceiling", "ending"} & self.said
        targets = [q for q in self._quantities if wanted or q[2]] if metrics else []
        self.unknown += [token for token, *_ in self._quantities if token not in {t[0] for t in targets[:1]}]  # fmt: skip
        if not targets:
            return None
        _, value, percent = targets[0]
        rate = CATALOGUE[metrics[0]].unit in {"percent", "points"}
        if rate and not percent:
            value, percent = value / 100, True  # "a CTR of 2.5" is in percent
        if percent and not rate:
            raise Problem("target-unit", metric=Said(f"metric-{metrics[0]}"))
        low = "ceiling" in self.said or metrics[0] in _CEILINGS
        return Target(value, ceiling=low, percent=percent)

    def _until_the_end(self, period: Period) -> Period:
        """The whole of a period that is still running: its target is for its end."""
        if period.end != self._today + timedelta(days=1):
            return period
        for unit, pattern in _UNIT_WORDS:
            if pattern.search(self._period_text):
                whole = Period.holding(self._today, unit)
                return whole if whole.start == period.start else Period(period.start, whole.end)
        return period

    # ------------------------------------------------------------------------------ going on
    def _going_on(
        self,
        about: Query,
        metrics: tuple[str, ...],
        period: Period | None,
        versus: Period | None,
        by: str,
        top: int,
        kind: Kind,
        target: Target | None,
    ) -> Query:
        """What was asked before, with what is said now in its place."""
        filters = dict.fromkeys(about.filters)
        tone = self._values("sentiment")
        if not metrics and tone and set(about.metrics) & set(_TONES.values()):
            metrics = tuple(_TONES[value] for value in tone)
            del self.filters["sentiment", False]
        if metrics and metrics != about.metrics:
            filters = {f: None for f in filters if _fits(f, metrics)}
        for chosen in self._filters():
            same = (f for f in [*filters] if f.dimension == chosen.dimension)
            for old in [*same] if not chosen.exclude else [f for f in same if f.exclude]:
                del filters[old]
            filters[chosen] = None
        for dimension in self._everywhere | ({by} if by and by != about.by else set()):
            for old in [f for f in filters if f.dimension == dimension and len(f.values) == 1]:
                if old not in self._filters():
                    del filters[old]
        if period is None and self._earlier:
            period = self._before(about.period)
        said_by = by or (self._about.by if self._about else "")
        one = any(
            f.dimension == said_by and len(f.values) == 1 and not f.exclude for f in self._filters()
        )
        return replace(
            about,
            metrics=metrics or about.metrics,
            filters=tuple(filters),
            period=period or about.period,
            versus=versus or (None if period else about.versus),
            by=by or ("" if one or (metrics and about.by in _NATURAL_BY.values()) else about.by),
            top=top or (about.top if not by or by == about.by else 0),
            pooling=self._pooling if self._pooling != "pooled" else about.pooling,
            kind=kind if kind != "value" else about.kind,
            target=target or about.target,
        )

    def _before(self, period: Period | None) -> Period | None:
        """The period before the one asked about, when "the week before" goes on from it."""
        period = period or Period.last_full_days(self._today, 30)
        if period in {ALL, UNDATED}:
            return period
        unit = self._earlier.unit if self._earlier else None
        return (_earlier_than(period, unit) if unit else None) or period.previous()


_JUDGING = frozenset({"engagement_rate", "interactions", "impressions", "reach"})
_JUDGED = frozenset({"network", "format", "campaign", "account", "hashtag", "author", "weekday", "hour"})  # fmt: skip


def _fits(chosen: Filter, metrics: tuple[str, ...]) -> bool:
    """Whether a filter of before can hold for other KPIs."""
    perimeters = {CATALOGUE[name].perimeter for name in metrics}
    if chosen.dimension == "network":
        email = chosen.values == ("email",)
        return email == (perimeters == {"email"}) or (email and perimeters == {"social"})
    if chosen.dimension in {"sentiment", "author"}:
        return perimeters <= {"earned", "press"} or chosen.dimension == "author"
    return chosen.dimension != "media"


def _trend_unit(period: Period | None) -> str:
    """By day, week or month: a trend is told in a few steps."""
    if period and period not in {ALL, UNDATED} and period.whole_months > 1:
        return "month"
    days = period.days if period and period != ALL else A_YEAR if period else 30
    return "day" if days <= BY_DAY_UP_TO else "week" if days <= BY_WEEK_UP_TO else "month"


def _top_of(text: str) -> int:
    """How many to rank."""
    if len(text) <= LONGEST_NUMBER and 0 < int(text) <= MOST_TOP:
        return int(text)
    raise Problem("top-number", text=text, most=MOST_TOP)


def _two_groups(one: str, other: str) -> Problem:
    return Problem("one-by", first=Said(f"dimension-{one}"), second=Said(f"dimension-{other}"))


def _earlier_than(period: Period, unit: str) -> Period | None:
    """One unit earlier; None where that is the period before, which every answer compares with."""
    if unit == "year" and period.days < A_YEAR:
        return Period(_a_year_earlier(period.start), _a_year_earlier(period.end))
    return None


def _a_year_later(day: date) -> date:
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _a_year_earlier(day: date) -> date:
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
