"""A line cut into tokens: each a stretch of it, and what it may mean.

The workspace's own names come first (a campaign's name may hold a date), then the periods, the
times of the week and the numbers, then the words that Vigie knows by itself; what is left is
unknown, and says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot import words
from bot.dates import FoundEarlier, ImpossiblePeriod, find_earlier, find_periods
from bot.dates.hours import find_times
from bot.dates.vocabulary import WORDS as PERIOD_WORDS
from bot.messages import Problem
from bot.numbers import Quantity, find_quantities
from bot.words import MOST_SUGGESTIONS, plain, spelled_like
from kpi.metrics import CATALOGUE, CATEGORIES
from kpi.periods import Period
from kpi.posts import Filter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date


class Meaning(NamedTuple):
    """What a phrase may mean: its kind ("metric", "network", "dimension", "by"…) and the value."""

    kind: str
    value: str


# An elided article is a word of its own; so is each mark, except those inside a name.
_WORD = re.compile(
    r"(?:jusqu|quelqu|lorsqu|puisqu|qu|[ldnsjcmt])'(?=\w)|[#@]?\w+(?:[-'./&+]\w+)*%?|[^\w\s]"
)
MANY_NAMES = 65_536  # whose words are remembered
FILTERS = tuple(
    name
    for name in words.DIMENSIONS
    if name not in {"interaction", "post", "day", "week", "month", "quarter", "year", "week_part"}
)


class Word(NamedTuple):
    """A word of a plain text, and where it stands."""

    text: str
    start: int
    end: int


def split(text: str) -> list[Word]:
    """The words of a plain text, with their places.

    >>> [word.text for word in split("taux d'engagement, l'ete 2026")]
    ['taux', "d'", 'engagement', ',', "l'", 'ete', '2026']
    """
    return [Word(found[0], found.start(), found.end()) for found in _WORD.finditer(text)]


class Phrases(dict[tuple[str, ...], list[Meaning]]):
    """What phrases may mean, by their words; whole when first asked for the `longest`."""

    @cached_property
    def longest(self) -> int:
        """How many words the longest has."""
        return max(map(len, self), default=0)


@cache
def _phrases() -> dict[tuple[str, ...], list[Meaning]]:
    """What every phrase that Vigie knows by itself may mean."""
    found: dict[tuple[str, ...], list[Meaning]] = {}

    def know(kind: str, table: Mapping[str, Sequence[str]], *, names: bool = True) -> None:
        for value, phrases in table.items():
            for phrase in (*phrases, value) if names else phrases:
                key = _key(phrase)
                meaning = Meaning(kind, value)
                if key and meaning not in found.setdefault(key, []):
                    found[key].append(meaning)

    know("metric", words.METRICS)
    know("metric", words.ALSO)
    know("metric", dict.fromkeys(CATALOGUE, ()))
    know("most", words.MOST)
    know("basis", words.BASES, names=False)
    know("refused", words.REFUSED, names=False)
    know("ambiguous", words.AMBIGUOUS, names=False)
    know("report", words.REPORTS)
    know(
        "report",
        {
            category: ()
            for category in CATEGORIES
            if category not in {"email", "conversion", "engagement"}
        },
    )
    know("media", words.MEDIA)
    know("network", words.NETWORKS)
    know("format", words.FORMATS)
    know("sentiment", words.SENTIMENTS)
    know("outlet_type", words.OUTLET_TYPES)
    know("dimension", words.DIMENSIONS)
    for link, phrases in (*words.LINKS.items(), *words.HINTS.items()):
        know(link, {link: phrases}, names=False)
    return found


@cache
def _all_phrases() -> Phrases:
    """With short ways to write KPIs: "taux engagement" and "tx d'engagement"."""
    found = Phrases(_phrases())
    for key, meanings in _phrases().items():
        if key[0] in {"plus", "moins"}:  # else "le plus faible" would begin as "le plus"
            for article in ("le", "la", "les"):
                found.setdefault((article, *key), meanings)
        bare = tuple(word for word in key if word not in _ARTICLES)
        if meanings[0].kind == "metric" and bare:
            found.setdefault(bare, meanings)
            if key[0] == "taux":
                found.setdefault(("tx", *key[1:]), meanings)
                found.setdefault(("tx", *bare[1:]), meanings)
    for metric, tails in _OVER.items():
        for head in _ENGAGEMENT:
            for link in ("par", "sur", "by", "per", "on", "over", "/"):
                for tail in tails:
                    found.setdefault(_key(f"{head} {link} {tail}"), [Meaning("metric", metric)])
    return found


# "TE par impressions", "ER by reach": an engagement rate, and what it is a rate of.
_ENGAGEMENT = (
    "taux d'engagement", "taux engagement", "tx d'engagement", "engagement rate", "engagement",
    "er", "te", "eng rate", "taux d'eng", "taux d'interaction", "interaction rate",
)  # fmt: skip
_OVER = {
    "engagement_rate": ("portee", "la portee", "reach", "personne touchee", "person reached"),
    "engagement_rate_impressions": ("impression", "impressions", "les impressions", "l'impression"),
    "engagement_rate_followers": (
        "follower", "followers", "abonne", "abonnes", "les abonnes", "fan", "fans", "our followers",
    ),
    "engagement_rate_views": (
        "vue", "vues", "view", "views", "les vues", "video views", "vue video",
    ),
}  # fmt: skip
_ARTICLES = ("d'", "de", "des", "du", "l'", "la", "le", "les")


def _key(phrase: str) -> tuple[str, ...]:
    if phrase.endswith("'"):  # an elision is a word only before another one
        return _key(f"{phrase}x")[:-1]
    return tuple(word.text for word in split(phrase))


@lru_cache(maxsize=MANY_NAMES)
def _key_of_name(name: str) -> tuple[str, ...]:
    """The words of a name: the same names come with every question."""
    return _key(plain(name))


@dataclass(frozen=True)
class Vocabulary:
    """The names in a workspace's own posts: campaigns, accounts, outlets… in each dimension."""

    values: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @cached_property
    def phrases(self) -> Phrases:
        """What each name may mean, by its words."""
        found = Phrases()
        for dimension in (
            "campaign",
            "account",
            "outlet",
            "author",
            "format",
            "network",
            "message",
        ):
            for value in self.values.get(dimension, ()):
                if key := _key_of_name(value):
                    found.setdefault(key, []).append(Meaning(dimension, value))
        return found

    def spelled(self, dimension: str, text: str) -> str:
        """The value as the workspace writes it; the text itself when it has none like it."""
        known = {plain(value): value for value in self.values.get(dimension, ())}
        closed = {
            "network": words.NETWORKS,
            "format": words.FORMATS,
            "sentiment": words.SENTIMENTS,
            "outlet_type": words.OUTLET_TYPES,
            "media": words.MEDIA,
        }
        for value, phrases in closed.get(dimension, {}).items():
            for phrase in (*phrases, value):
                known.setdefault(phrase, value)
        told = plain(text)
        if dimension == "hashtag":
            return text.lstrip("#").lower()
        return known.get(told, text)

    def named(self, dimension: str, word: str) -> str:
        """The value that a word is after its dimension ("hashtag promo"); empty when none is."""
        known = {plain(value).lstrip("@#"): value for value in self.values.get(dimension, ())}
        return known.get(plain(word).lstrip("@#"), "")


NO_VOCABULARY = Vocabulary()


# ------------------------------------------------------------------------------------- scanning
class Token(NamedTuple):
    """A stretch of a line and what it may mean; no meaning: unknown."""

    text: str
    start: int
    end: int
    meanings: tuple[Meaning, ...]
    period: Period | None = None
    filter: Filter | None = None
    earlier: FoundEarlier | None = None
    quantity: Quantity | None = None

    @property
    def is_unknown(self) -> bool:
        """Whether it is a word that Vigie does not know, not even as one that carries nothing."""
        if self.meanings or self.period or self.filter or self.earlier or self.quantity:
            return False
        word = plain(self.text)
        return word not in words.IDLE and not word.isdecimal()


_EXPLICIT = re.compile(r'(?<![\w:/])(-?)([a-z_]+):((?:"[^"]*"|[^\s",]+)(?:,(?:"[^"]*"|[^\s",]+))*)')
_VALUE = re.compile(r'"([^"]*)"|([^\s",]+)')
_POSSESSIVE = re.compile(
    r"(?<=\w)(?<!\blet)(?<!\bit)(?<!how)(?<!who)(?<!that)(?<!what)(?<!here)'s\b"
)
_MINUS = re.compile(r"(?<!\S)-(?=[^\W\d]|[#@])")  # "-linkedin": all but LinkedIn


def scan(
    line: str, today: date, vocabulary: Vocabulary = NO_VOCABULARY, *, goes_on: bool = False
) -> list[Token]:
    """The tokens of a line, left to right: the names first, then the periods, then the words.

    `goes_on`: the line is part of a talk, where "the week before" is before what was asked then.
    """
    own, known = vocabulary.phrases, _all_phrases()
    uncut = _Uncut(line)
    uncut.cut(_explicit(uncut.text, line, vocabulary))
    # A name that holds a date ("Soldes d'été 2026") is a name: it goes before the periods.
    names = _matches(uncut.text, [own], line)
    uncut.cut(token for token in names if _holds_digit(token) or " " in token.text)
    uncut.cut(_one_before(uncut.text, line, today, goes_on=goes_on))
    uncut.cut(_periods_and_times(uncut.text, line, today))
    # "Interactions per 1,000 people" is a KPI, "1,000 likes" a number and a KPI.
    uncut.cut(filter(_holds_digit, _matches(uncut.text, [known], line)))
    uncut.cut(_numbers(uncut.text, line))
    uncut.cut(_minuses(uncut.text))
    uncut.cut(_matches(uncut.text, [known, own], line, unknown=True))
    return sorted(uncut.tokens, key=lambda token: token.start)


class _Uncut:
    """The text that is left of a line once the tokens are cut out of it."""

    def __init__(self, line: str) -> None:
        self.text = _POSSESSIVE.sub("  ", plain(line))
        self.tokens: list[Token] = []

    def cut(self, tokens: Iterable[Token]) -> None:
        for token in tokens:
            self.tokens.append(token)
            self.text = _without(self.text, token.start, token.end)


def _holds_digit(token: Token) -> bool:
    return any(letter.isdigit() for letter in token.text)


def _one_before(text: str, line: str, today: date, *, goes_on: bool) -> Iterator[Token]:
    """The period before another one; "the week before" that stands alone is last week."""
    found = find_earlier(text)
    if not found:
        return
    token = Token(line[found.start : found.end], found.start, found.end, ())
    if goes_on or find_periods(_without(text, found.start, found.end), today):
        yield token._replace(earlier=found)
    elif found.unit and not find_periods(text, today):
        yield token._replace(period=Period.holding(today, found.unit).previous())


def _numbers(text: str, line: str) -> Iterator[Token]:
    for found in find_quantities(text):
        yield Token(line[found.start : found.end], found.start, found.end, (), quantity=found)


def _minuses(text: str) -> Iterator[Token]:
    for found in _MINUS.finditer(text):
        yield Token("-", found.start(), found.end(), (Meaning("minus", ""),))


def _periods_and_times(text: str, line: str, today: date) -> Iterator[Token]:
    """The periods of a text, then the times of the week in what is left."""
    for period in find_periods(text, today):
        stretch = line[period.start : period.end]
        if isinstance(period, ImpossiblePeriod):
            raise Problem("period-impossible", text=stretch)
        yield Token(stretch, period.start, period.end, (), period=period.period)
        text = _without(text, period.start, period.end)
    for time in find_times(text):
        chosen = Filter(time.dimension, time.values)
        yield Token(line[time.start : time.end], time.start, time.end, (), filter=chosen)


def _explicit(text: str, line: str, vocabulary: Vocabulary) -> Iterator[Token]:
    """The filters that are written out: `campaign:"Black Friday"`, `-format:story`."""
    for found in _EXPLICIT.finditer(text):
        if (dimension := _dimension(found[2])) in FILTERS:
            start = found.start(3)
            values = tuple(
                vocabulary.spelled(
                    dimension,
                    line[start + m.start(m.lastindex or 0) : start + m.end(m.lastindex or 0)],
                )
                for m in _VALUE.finditer(found[3])
            )
            chosen = Filter(dimension, values, exclude=bool(found[1]))
            meaning = Meaning("filter", "")
            yield Token(found[0], found.start(), found.end(), (meaning,), filter=chosen)


def _without(text: str, start: int, end: int) -> str:
    return text[:start] + "\0" * (end - start) + text[end:]


def _dimension(name: str) -> str:
    return next((d for d, phrases in words.DIMENSIONS.items() if name == d or name in phrases), "")


def _matches(
    text: str,
    tables: Sequence[Phrases],
    line: str,
    *,
    unknown: bool = False,
) -> list[Token]:
    """The longest known phrases; with `unknown`, the words that are part of none as well."""
    found = split(text)
    longest = max(table.longest for table in tables)
    tokens: list[Token] = []
    place = 0
    while place < len(found):
        if found[place].text.startswith("\0"):
            place += 1
            continue
        for length in range(min(longest, len(found) - place), 0, -1):
            stretch = found[place : place + length]
            key = tuple(word.text for word in stretch)
            if meanings := tuple(meaning for table in tables for meaning in table.get(key, ())):
                tokens.append(_token(stretch, line, meanings))
                place += length
                break
        else:
            if unknown:
                tokens.append(_token(found[place : place + 1], line, ()))
            place += 1
    return tokens


def _token(stretch: list[Word], line: str, meanings: tuple[Meaning, ...]) -> Token:
    start, end = stretch[0].start, stretch[-1].end
    return Token(line[start:end], start, end, meanings)


# ----------------------------------------------------------------------------- unknown words
@cache
def known_words() -> dict[str, int]:
    """The single words that Vigie knows, each with its weight: 3 for the name of a KPI or a
    value, 2 for a word of such a name, 1 for the rest.
    """
    found = {word: 1 for word in PERIOD_WORDS if word.isalpha()}
    refused = {key[0] for key, meanings in _phrases().items() if meanings[0].kind == "refused"}
    for key, meanings in _phrases().items():
        weight = 1 + (meanings[0].kind in _HEAVY) * (1 + (len(key) == 1))
        found |= {w: max(weight, found.get(w, 0)) for w in key if w.isalpha() and w not in refused}
    return found


_HEAVY = frozenset({"metric", "network", "format", "dimension", "media", "sentiment", "most"})


def unknown_word(
    word: str, vocabulary: Vocabulary, fits: Callable[[str], bool] = lambda _: True
) -> Problem:
    """The problem of a word that says nothing, with up to three that are spelled like it.

    `fits`: whether somebody who wrote as they did may mean a phrase of ours.
    """
    close = _suggestions(word, vocabulary, fits)
    shown = word if len(word) <= 60 else word[:59] + "…"  # noqa: PLR2004
    return (
        Problem("word-unknown-close", word=shown, close=tuple(close))
        if close
        else Problem("word-unknown", word=shown)
    )


def _suggestions(word: str, vocabulary: Vocabulary, fits: Callable[[str], bool]) -> list[str]:
    """Up to three known words that are spelled like one that is not, one for each meaning."""
    known: dict[str, tuple[str, Meaning]] = {}
    for phrase, meanings in _phrases().items():
        if "_" not in (text := " ".join(phrase).replace("' ", "'")):  # the names of the code
            known[text] = words.accented(text), meanings[0]
    known = {text: told for text, told in known.items() if fits(told[0])}
    for meanings in vocabulary.phrases.values():
        known[plain(meanings[0].value)] = meanings[0].value, meanings[0]
    known.pop(plain(word), None)  # it is known, only not where it stands
    found: dict[Meaning, str] = {}
    for close in spelled_like(word, known, most=12):
        text, meaning = known[close]
        found.setdefault(meaning, text)
    return list(found.values())[:MOST_SUGGESTIONS]
