"""Why there are so many: who says it, where, in which words, and whether it is good or bad."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.answers.posts import linked
from bot.answers.saying import value_name
from bot.answers.shapes import Table
from bot.messages import Figure, Said
from bot.words import SMALL, plain
from kpi.formulas import wilson
from kpi.periods import Period, from_epoch_day
from kpi.verdicts import Judged, Tones, judged
from kpi.wording import Word, standing_out, words_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime

    from bot.answers.shapes import Cell
    from bot.store import Scope, Store, Voice

READ = 20_000  # posts of a spike that are read; of more, these are the latest
READ_BEFORE = 5_000
DAYS_BEFORE = 7 * 8
MOST_VALUES, MOST_SEEN = 3, 3
LONGEST_TEXT = 140  # of a post that many saw: enough to know what it says
FEWEST = 1 / 5  # of all: what less of them have drives nothing
REPEATED = 2  # posts of one author
_DIMENSIONS = ("network", "account", "outlet", "campaign")
_SEEN = ("impressions", "reach", "interactions")  # what is seen most, by what is known first
# Grammar that no list of small words for questions has.
_LITTLE = """
    pas plus tres meme aussi comme encore deja tout tous toute toutes elle elles ils nous vous leur
    leurs mais donc car sans sous entre vers chez dont quand etre avoir ont sont ete fait faire est
    the and are was were has have had not but its you your they them their this that these those
    with from just very all any can will would been being who what when where why how than then
    there here our out too get got via amp
"""
_GRAMMAR = frozenset(_LITTLE.split())
_UNKNOWN = Tones()


@dataclass(frozen=True)
class Driver:
    """One value that drives a spike: how many have it, their share, and its share before.

    `usual` is NaN when nobody knows.
    """

    dimension: str
    value: str
    count: int
    share: float
    usual: float


@dataclass(frozen=True)
class Seen:
    """A post that many saw: its title, which leads to it, its network, its day, who wrote it.

    That is an author, or the `outlet` of an article.
    `value` is how many, NaN when nobody knows.
    """

    post: Cell
    network: str
    day: date
    author: str
    outlet: str
    value: float


@dataclass(frozen=True)
class Drivers:
    """What a spike is made of. `count` is how many were read, of `authors` people in all.

    `groups` stand out against the weeks before; `people` wrote several; `words` stand out;
    `seen` are those that most saw, by `seen_by` (a counter; "" where nothing is known, and they are
    the latest); `tones` and `usual` are its tones and
    those of the weeks before. `submitted` is how many came in since a moment that was asked about.
    """

    count: int = 0
    authors: int = 0
    groups: tuple[Driver, ...] = ()
    people: tuple[tuple[str, int], ...] = ()
    words: tuple[Word, ...] = ()
    seen_by: str = ""
    seen: tuple[Seen, ...] = ()
    tones: Tones = _UNKNOWN
    usual: Tones = _UNKNOWN
    submitted: int = 0

    @property
    def judged(self) -> Judged:
        """Whether it is good or bad, from the tones."""
        return judged(self.tones, self.usual)


NOTHING = Drivers()


def drivers(
    store: Store,
    workspace: str,
    scope: Scope,
    between: tuple[datetime, datetime] | None = None,
    *,
    since: int = 0,
    earlier: Sequence[Period] = (),
) -> Drivers:
    """What drives the number of posts of a scope, or of those `between` two moments of its days.

    The days of `earlier` spikes tell nothing of what is usual.
    """
    moments = None
    if between:
        start, end = (int(moment.timestamp()) for moment in between)
        moments = (start, end)
    voices = store.volumes.voices(workspace, scope, READ, moments)
    first = scope.period.start
    before = replace(scope, period=Period(first - timedelta(days=DAYS_BEFORE), first))
    usually = store.volumes.voices(workspace, before, READ_BEFORE, without=earlier)
    people = _counts(voices, "author")
    seen_by, seen = _seen(voices)
    count = sum(voice.stands_for for voice in voices)
    return Drivers(
        count=count,
        authors=len(people),
        groups=tuple(_groups(voices, usually, count)),
        people=tuple(
            (name, number) for name, number in people.most_common(MOST_VALUES) if number >= REPEATED
        ),
        words=tuple(_words(voices, usually)),
        seen_by=seen_by,
        seen=seen,
        tones=_tones(voices),
        usual=_tones(usually),
        submitted=sum(voice.stands_for for voice in voices if voice.submitted >= since),
    )


def _counts(voices: Iterable[Voice], dimension: str) -> Counter[str]:
    """How many have each value of a dimension, first come first; those without one have none."""
    counted: Counter[str] = Counter()
    for voice in voices:
        counted[getattr(voice, dimension)] += voice.stands_for
    del counted[""]
    return counted


def _groups(voices: Sequence[Voice], earlier: Sequence[Voice], count: int) -> list[Driver]:
    """The values that a fifth of them have, and by more than chance more often than before."""
    found = []
    whole = sum(voice.stands_for for voice in earlier)
    for dimension in _DIMENSIONS:
        usual = _counts(earlier, dimension)
        for value, number in _counts(voices, dimension).most_common(MOST_VALUES):
            share = number / count
            low, _ = wilson(number, count)
            known = usual[value] / whole if whole else math.nan
            if share >= FEWEST and number >= REPEATED and not low <= known:
                found.append(Driver(dimension, value, number, share, known))
    return found


def _words(voices: Sequence[Voice], earlier: Sequence[Voice]) -> list[Word]:
    """The words that stand out; nobody's name: neither of who writes nor of the account."""
    names = {
        part
        for voice in (*voices, *earlier)
        for name in (voice.author, voice.account)
        for part in (plain(name.lstrip("@")), *map(plain, words_in(name)))
        if part
    }
    return standing_out(
        (voice.text for voice in voices if voice.text),
        (voice.text for voice in earlier if voice.text),
        _telling_nothing(names),
    )


def _telling_nothing(names: set[str]) -> Callable[[str], bool]:
    def tells_nothing(word: str) -> bool:
        plainly = plain(word)
        return plainly in SMALL or plainly in _GRAMMAR or plainly in names

    return tells_nothing


def _tones(voices: Iterable[Voice]) -> Tones:
    counted: Counter[str] = Counter()
    for voice in voices:
        counted[voice.sentiment] += voice.stands_for
    return Tones.of(counted)


def seen_first(voices: Iterable[Voice]) -> tuple[str, list[Voice]]:
    """By what is known how many saw them, and the posts, those that most saw first.

    That is impressions, else reach, else interactions; "" when nothing is known of any. Those of
    which nothing is known come last, the latest of them first.
    """
    latest = sorted(voices, key=lambda one: (-one.day, -(one.published_at or 0), one.post_id))
    for term in _SEEN:
        if any(getattr(voice, term) for voice in latest):
            return term, sorted(latest, key=lambda voice: -(getattr(voice, term) or 0))
    return "", latest


def _seen(voices: Sequence[Voice]) -> tuple[str, tuple[Seen, ...]]:
    term, first = seen_first(voices)
    return term, tuple(
        Seen(
            linked(voice._asdict(), LONGEST_TEXT),
            voice.network,
            from_epoch_day(voice.day),
            voice.author,
            voice.outlet,
            seen_by(voice, term),
        )
        for voice in first[:MOST_SEEN]
    )


def seen_by(voice: Voice, term: str) -> float:
    """How many saw a post, by what is known of that; NaN when nobody knows."""
    number: int | None = getattr(voice, term) if term else None
    return math.nan if number is None else number


# ------------------------------------------------------------------------------------ in words
def tones_said(found: Judged) -> Said:
    """The verdict of the tones, with the numbers that it rests on."""
    tones, tone = found.tones, "positive" if found.verdict == "positive" else "negative"
    low, high = tones.negative_interval
    if tone == "positive":
        low, high = 1 - high, 1 - low
    usual = found.usual.share(tone)
    before = Said("verdict-before", share=_percent(usual))
    taking = tones.negative if tone == "negative" else tones.positive
    sides = Said(
        f"verdict-interval-{tone}",
        sides=round(tones.sides),
        part=_percent(taking / tones.sides if tones.sides else math.nan),
        low=_percent(low),
        high=_percent(high),
    )
    return Said(
        f"verdict-{found.verdict}"
        if found.verdict != "undetermined"
        else f"verdict-{found.reason}",
        positive=round(tones.positive),
        neutral=round(tones.neutral),
        negative=round(tones.negative),
        told=round(tones.told),
        all=round(tones.all),
        share=_percent(tones.share(tone)),
        usual=Said("nothing") if math.isnan(usual) else before,
        untold=Said("verdict-untold", count=round(tones.untold))
        if tones.untold
        else Said("nothing"),
        sides=Said("nothing") if math.isnan(low) else sides,
    )


def drivers_said(found: Drivers) -> tuple[Said, ...]:
    """What drives it: the groups, the people and the words that stand out, a line for each."""
    told = []
    if found.groups:
        told.append(Said("drivers-groups", groups=tuple(map(_group_said, found.groups))))
    if found.people:
        named = tuple(Said("count-by", who=name, count=count) for name, count in found.people)
        told.append(Said("drivers-people", authors=found.authors, people=named))
    elif found.authors > 1:
        told.append(Said("drivers-authors", authors=found.authors))
    if found.words:
        named = tuple(Said("count-by", who=one.word, count=one.texts) for one in found.words)
        told.append(Said("drivers-words", words=named))
    return tuple(told)


def seen_table(told: Iterable[Drivers]) -> Table | None:
    """The posts that most people saw, by what is known of the first; their days if several."""
    known = [one for one in told if one.seen]
    every = [seen for one in known for seen in one.seen]
    if not every:
        return None
    dated = len({seen.day for seen in every}) > 1
    by = "outlet" if any(seen.outlet for seen in every) else "author"
    columns = ("post", "network", *(["day"] if dated else []), by)
    term = known[0].seen_by
    return Table(
        (
            *(Said(f"dimension-{name}") for name in columns),
            *([Said(f"metric-{term}")] if term else []),
        ),
        tuple(
            (
                seen.post,
                value_name("network", seen.network),
                *([Said("time-day", day=seen.day)] if dated else []),
                value_name(by, getattr(seen, by)),
                *([Figure(seen.value)] if term else []),
            )
            for seen in every
        ),
    )


def _group_said(one: Driver) -> Said:
    return Said(
        "driver-new" if math.isnan(one.usual) else "driver",
        dimension=Said(f"dimension-{one.dimension}"),
        value=value_name(one.dimension, one.value),
        count=one.count,
        share=_percent(one.share),
        usual=_percent(one.usual),
    )


def _percent(share: float) -> Said:
    """A share in whole percents: of so few, decimals say more than there is to say."""
    if math.isnan(share):
        return Said("nothing-shown")
    return Said("whole-percent", percent=round(100 * share))
