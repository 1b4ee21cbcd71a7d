"""A question in everyday words, and the query that it asks.

The same tokens and the same reader as a command; then what is left over is weighed. A word that is
nearly one that Vigie knows is read as that one, and the answer says so. Any other word that carries
meaning is asked about, or refused: a figure is never given to half a question. In a talk, what the
question does not say is what was asked before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from bot import words
from bot.chatter import chatter
from bot.grammar import LONGEST_LINE, Reader
from bot.messages import Problem, Said
from bot.queries import Query
from bot.tokens import NO_VOCABULARY, Vocabulary, known_words, scan
from bot.words import plain
from kpi.periods import ALL

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bot.messages import Value
    from bot.tokens import Token

MOST_CHOICES = 4
_NAMES = 4  # the weight of networks and of the workspace's own names
_MOST_MISSED = 2  # letters
MANY_UNKNOWN = 3  # words: then it is rather another language, or another subject
_GAP = 5  # letters: "Maisons du Monde"
SHORT_WORD, LONG_WORD = (
    5,
    8,
)  # letters: shorter words are never corrected, longer ones by two letters


class Choice(NamedTuple):
    """One of the things that a question may mean: how it is told, and its line."""

    label: Said
    query: Query


class Unclear(Problem):
    """The question may mean several things: the person chooses. `word` is what was not clear."""

    def __init__(self, said: Said, choices: tuple[Choice, ...], word: str = "") -> None:
        super().__init__(said.name, **said.values)
        self.choices = choices
        self.word = word


@dataclass(frozen=True)
class Found:
    """What a question asks, and what was taken for granted: it is said with the answer."""

    query: Query
    assumed: tuple[Said, ...] = ()


@dataclass(frozen=True)
class Talk:
    """What was asked before in the same talk, and what its unclear words were said to mean."""

    query: Query | None = None
    chosen: Mapping[str, str] = field(default_factory=dict)


NO_TALK = Talk()
_EMOJI = re.compile(
    r"(?<!\S):[a-z0-9_+'-]+:(?!\w)|[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff\u200d]"
)
# "Before the meeting at 11" says nothing of when posts came out.
_MEETING = re.compile(
    r"(?:\b(?:avant|before|pour|for)\s(?:(?:la|le|ma|mon|my|the|notre|our)\s)?)?"
    r"\b(?:r[ée]union|meeting|call|rdv|rendez-vous|comit[ée]|codir|standup|d[ée]mo|pr[ée]sentation|point)"
    r"\s+(?:de|du|à|a|at|d'|@|vers)\s?\d{1,2}\s?(?:h\d*|am|pm|:\d\d)?(?!\w)",
    re.IGNORECASE,
)
_INVERTED = re.compile(r"([^\W\d]+)-(?:t-)?(?:on|il|elle|nous|vous|je|tu|ils|elles|ce)")
_HELLO = r"(?:(?:hey|hi|hello|salut|bonjour|coucou|bjr|hep|ok|dis|yo)[\s,!]+)?"
_BOT = re.compile(rf"^\s*{_HELLO}(?:@(?:[UW][A-Z0-9]{{2,}}|[Vv]igie)\b[\s,:]*)+")


def find(
    sentence: str, today: date, vocabulary: Vocabulary = NO_VOCABULARY, talk: Talk = NO_TALK
) -> Found:
    """The query that a sentence asks.

    Raises `Unclear` with the likely readings, and `Problem` for what can't be answered: both say
    why, in a sentence for the person. An empty sentence is the problem "question-empty".
    """
    text = _MEETING.sub(" ", _EMOJI.sub(" ", _BOT.sub("", sentence)))
    if not any(letter.isalnum() for letter in text):
        raise Problem("question-empty")
    if len(text) > LONGEST_LINE:
        raise Problem("line-too-long", most=LONGEST_LINE)
    text, corrected = _corrected(text, today, vocabulary)
    tokens = scan(text, today, vocabulary, goes_on=talk.query is not None)
    if _strange(tokens):
        raise Problem("question-not-understood")
    reader = _reader(tokens, today, vocabulary, talk)
    _choose(reader, talk)
    if reader.rival:
        name = _stretches([reader.rival, *reader.unknown], text)[0]
        raise Problem("refused-rival", name=name)
    if not (reader.says_something or reader.unknown):
        raise Problem("question-empty" if not talk.query else "question-not-understood")
    query = _asked(reader)
    if "negated" in reader.said and query.kind == "value":
        raise Unclear(Said("ask-negation"), (Choice(reading_said(query), query),))
    aside = chatter(reader.unknown, tokens, text)
    reader.unknown = [token for token in reader.unknown if token not in aside]
    if reader.unknown:
        raise _about_unknown(reader, query, text, vocabulary)
    assumed = [*corrected, *_assumed(reader, query)]
    if aside:
        assumed.append(Said("left-aside", words=tuple(_stretches(aside, text))))
    if talk.query and talk.query.period and query.period is None:
        query = replace(query, period=talk.query.period)  # the same days, unless others are said
        assumed.append(Said("assumed-period"))
    return Found(query, tuple(assumed))


def _strange(tokens: list[Token]) -> bool:
    """Whether most words are unknown: another language, another subject, or code."""
    unknown = sum(_is_unknown(token) for token in tokens)
    known = sum(bool(token.meanings or token.period) for token in tokens)
    names = any(meaning.kind == "metric" for token in tokens for meaning in token.meanings)
    return unknown >= MANY_UNKNOWN and (not names or 2 * unknown > known + 2)


def _is_unknown(token: Token) -> bool:
    known = token.meanings or token.period or token.filter or token.earlier or token.quantity
    word = plain(token.text)
    return not known and word not in words.SMALL | words.ASKING and not word.isdecimal()


def _reader(tokens: list[Token], today: date, vocabulary: Vocabulary, talk: Talk) -> Reader:
    """The tokens read as a question of its own or, in a talk, as what changes of the one before."""
    reader = Reader(today, vocabulary)
    reader.take_all(tokens)
    if talk.query is None:
        return reader
    alone = reader.metrics and not (reader.filters or reader.periods)
    bare = not reader.metrics and bool(reader.said & {"why", "unusual", "advice"})
    if not (reader.elliptic or bare or alone or "those" in reader.said or _goes_on(tokens)):
        return reader
    again = Reader(today, vocabulary, talk.query)
    again.take_all(tokens)
    return again


def _goes_on(tokens: list[Token]) -> bool:
    """Whether the first word that says anything is "and", "what about", "same for"…"""
    for token in tokens:
        if token.meanings:
            return any(meaning.kind == "follow" for meaning in token.meanings)
        if token.period or token.filter or token.earlier or token.quantity:
            return False
    return False


def _asked(reader: Reader) -> Query:
    """The query; what is not clear becomes a question with one reading for each meaning."""
    if reader.two_periods:
        raise _which_period(reader)
    if reader.elliptic and reader.only_pooled:
        raise Unclear(Said("ask-which-kpi-of"), _kpis_of(reader))
    if not reader.unclear:
        return reader.query()
    token = reader.unclear[0]
    name = next(m.value for m in token.meanings if m.kind == "ambiguous")
    choices = []
    for metric in words.MAY_MEAN[name]:
        reader.metrics = [metric]
        choices.append(Choice(Said(f"metric-{metric}"), reader.query()))
    raise Unclear(Said("ask-which-kpi", word=token.text), tuple(choices), name)


def _kpis_of(reader: Reader) -> tuple[Choice, ...]:
    """Readings of "the average?": of the KPIs that are asked for most."""
    choices = []
    for metric in ("engagement_rate", "reach", "likes", "clicks"):
        reader.metrics = [metric]
        choices.append(Choice(Said(f"metric-{metric}"), reader.query()))
    return tuple(choices)


def _which_period(reader: Reader) -> Unclear:
    """Two periods and no word between them: to compare, or one of them."""
    first, second = (Said("period", period=period) for period in reader.periods[:2])
    start, end = reader.periods[:2]
    reader.periods = [start]
    query = reader.query()
    both = Choice(Said("choice-versus", first=first, second=second), replace(query, versus=end))
    one, other = Choice(first, query), Choice(second, replace(query, period=end))
    return Unclear(Said("ask-period"), (both, one, other))


def _choose(reader: Reader, talk: Talk) -> None:
    """An unclear word means what it was said to mean before, or goes without saying."""
    for token in [*reader.unclear]:
        name = next(m.value for m in token.meanings if m.kind == "ambiguous")
        if name in talk.chosen and not reader.metrics:
            reader.metrics.append(talk.chosen[name])
        if reader.metrics or reader.said & {"unusual", "advice"}:
            reader.unclear.remove(token)
            reader.said |= {"percent"} if name == "rate" else set()


def _about_unknown(reader: Reader, query: Query, text: str, vocabulary: Vocabulary) -> Problem:
    """What to say of words that mean nothing to Vigie: what it would answer without them."""
    told = ", ".join(_stretches(reader.unknown, text))[:60]
    if reader.named:
        return _unknown_name(*reader.named, vocabulary)
    if reader.elliptic:
        return Problem("question-word-unknown", word=told)
    return Unclear(Said("ask-without-word", word=told), (Choice(reading_said(query), query),))


def _unknown_name(dimension: str, token: Token, vocabulary: Vocabulary) -> Problem:
    """A campaign, an account… that nobody has submitted, and those that are called alike."""
    told: dict[str, Value] = {"name": token.text[:60], "dimension": Said(f"dimension-{dimension}")}
    known = {plain(value): value for value in vocabulary.values.get(dimension, ())}
    close = tuple(known[name] for name in words.spelled_like(token.text, known))
    return Problem("name-unknown-close", **told, close=close) if close else Problem("name-unknown", **told)  # fmt: skip


def _stretches(unknown: list[Token], text: str) -> list[str]:
    """Unknown words as they were written; those with only a small word between are one name."""
    found: list[tuple[int, int]] = []
    for token in sorted(unknown, key=lambda token: token.start):
        if found and token.start - found[-1][1] <= _GAP:
            found[-1] = found[-1][0], token.end
        else:
            found.append((token.start, token.end))
    return [text[start:end] for start, end in found[:3]]


_TOLD = {"network", "media", "format", "sentiment", "outlet_type"}


def reading_said(query: Query) -> Said:
    """A query in a few words, for a button."""
    told: list[Said | str] = [Said(f"metric-{name}") for name in query.metrics[:2]]
    told = told or [Said("metric-summary")]
    for chosen in query.filters:
        if not chosen.exclude:
            told += [
                Said(f"{chosen.dimension}-{v}", other=v) if chosen.dimension in _TOLD else v
                for v in chosen.values[:2]
            ]
    if query.by:
        told.append(Said("choice-by", dimension=Said(f"dimension-{query.by}")))
    if query.period and query.period != ALL:
        told.append(Said("period", period=query.period))
    return Said("list", items=tuple(told))


def _assumed(reader: Reader, query: Query) -> list[Said]:
    """What the question did not say, and was taken for granted."""
    if not reader.elliptic or reader.goes_on or "how_many" in reader.said:
        return []
    if not query.metrics and query.kind == "value":
        return [Said("assumed-summary")]
    if query.kind == "value" and query.metrics:
        return [Said("assumed-kpi", metric=Said(f"metric-{query.metrics[0]}"))]
    return []


# ---------------------------------------------------------------------------------- spelling
def _corrected(text: str, today: date, vocabulary: Vocabulary) -> tuple[str, list[Said]]:
    """The text with its misspelled words put right, and what was put right."""
    notes: list[Said] = []
    unknown = [
        token
        for token in scan(text, today, vocabulary)
        if _is_unknown(token) and (token.text.isalpha() or _INVERTED.fullmatch(token.text))
    ]
    for token in reversed(unknown):
        if bare := _INVERTED.fullmatch(token.text):  # "engage-t-on" is what "on engage" is
            verb = bare[1].ljust(len(token.text))
            text = text[: token.start] + verb + text[token.end :]
        elif right := _nearest(token, vocabulary):
            text = text[: token.start] + right + text[token.end :]
            if right not in words.SMALL | words.ASKING:
                notes.insert(0, Said("read-as", word=token.text, right=words.accented(right)))
    return text, notes


def _nearest(token: Token, vocabulary: Vocabulary) -> str:
    """The known word that somebody meant who missed a letter or two; empty when there is none.

    A short word may lack a letter, have one too many, or two that changed places: with another
    letter it is another word. A name in the middle of a sentence may only be one that is known.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415  (loaded at the first typing error)

    word = plain(token.text)
    least = _NAMES if token.text[0].isupper() and token.start else 0
    found = [
        (distance, _swapped(word, known), -weight, known)
        for known, weight in _spellings(vocabulary).items()
        if weight >= least
        and abs(len(known) - len(word)) <= _MOST_MISSED
        and 0 < (distance := OSA.distance(word, known)) <= _missed_at_most(word, known)
    ]
    return min(found, default=(0, False, 0, ""))[-1]


def _swapped(word: str, known: str) -> bool:
    """Whether a letter stands for another one: it is rather left out, or doubled."""
    return len(word) == len(known) and sorted(word) != sorted(known)


def _missed_at_most(word: str, known: str) -> int:
    """How many letters somebody who meant one word may have missed to write the other."""
    if len(word) >= LONG_WORD or (len(word) == LONG_WORD - 1 and sorted(word) == sorted(known)):
        return _MOST_MISSED
    if len(word) < SHORT_WORD or _swapped(word, known):
        return 0
    return int(word[0] == known[0] or len(word) > SHORT_WORD)


def _spellings(vocabulary: Vocabulary) -> dict[str, int]:
    """The words that may be meant, each with its weight: names and KPIs before the rest."""
    found = dict(_own_spellings())
    names = [key[0] for key in vocabulary.phrases if len(key) == 1]
    names += [name for phrases in words.NETWORKS.values() for name in phrases]
    known = (name for name in names if len(name) >= SHORT_WORD and name.isalpha())
    return {**found, **dict.fromkeys(known, _NAMES)}


@cache
def _own_spellings() -> dict[str, int]:
    small = {word: 1 for word in words.SMALL | words.ASKING if len(word) >= SHORT_WORD}
    return {**small, **{w: weight for w, weight in known_words().items() if len(w) >= SHORT_WORD}}
