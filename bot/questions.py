"""A question in everyday words, and the query that it asks.

The same tokens and the same grammar as a command; then what is left over is weighed. A misspelled
word is put right (`bot.spelling`), and talk around the question is left aside (`bot.chatter`). Any
other word that carries meaning is asked about, or refused: a figure is never given to half a
question. In a talk, what the question does not say is what was asked before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from bot import words
from bot.chatter import chatter
from bot.grammar import LONGEST_LINE, RATE_OF, has_own_days, hear, meaning
from bot.messages import Problem, Said
from bot.spelling import corrected
from bot.tokens import NO_VOCABULARY, Vocabulary, scan
from bot.words import plain
from kpi.metrics import CATALOGUE
from kpi.periods import ALL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from bot.grammar import Asked, Heard
    from bot.queries import Query
    from bot.tokens import Token

MANY_UNKNOWN = 3  # words: then it is rather another language, or another subject
LONGEST_TOLD = 60
_GAP = 5  # letters: "Maisons du Monde"
_COUNTED_MOST = ("posts", "interactions", "clicks", "followers")
_ASKED_MOST = ("engagement_rate", "reach", "likes", "clicks")
_TOLD = {"network", "media", "format", "sentiment", "outlet_type"}


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
    """What a question asks, and what was taken for granted: it is said with the answer.

    `names_kpi`: the KPI is in the sentence itself, and not in the talk.
    """

    query: Query
    assumed: tuple[Said, ...] = ()
    names_kpi: bool = True


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
    r"\s+(?:de|du|à|a|at|d'|@|vers)\s?\d{1,2}\s?(?:h\d*|am|pm|:\d\d)?(?!\w)"
    r"(?!\s?(?:janv|f[ée]v|mars|avr|mai|juin|juil|ao[uû]|sep|oct|nov|d[ée]c|jan|feb|mar|apr|may|jun|jul|aug))",
    re.IGNORECASE,
)
_HELLO = r"(?:(?:hey|hi|hello|salut|bonjour|coucou|bjr|hep|ok|dis|yo)[\s,!]+)?"
_BOT = re.compile(rf"^\s*{_HELLO}(?:@(?:[UW][A-Z0-9]{{2,}}|[Vv]igie)\b[\s,:]*)+")


def find(
    sentence: str, today: date, vocabulary: Vocabulary = NO_VOCABULARY, talk: Talk = NO_TALK
) -> Found:
    """The query that a sentence asks.

    Raises `Unclear` with the likely readings, and `Problem` for what can't be answered: both say
    why, in a sentence for the person. An empty sentence is the problem "question-empty".
    """
    text, misspelled = corrected(_asked_of_vigie(sentence), today, vocabulary)
    tokens = scan(text, today, vocabulary, goes_on=talk.query is not None)
    if _strange(tokens):
        raise Problem("question-not-understood")
    heard = _heard(tokens, today, vocabulary, talk)
    _choose(heard, talk)
    if heard.rival:
        raise Problem("refused-rival", name=_stretches([heard.rival, *heard.unknown], text)[0])
    if not (heard.says_something or heard.unknown):
        raise Problem("question-empty" if not talk.query else "question-not-understood")
    query, unread, said = _meaning(heard, today)
    _need_sense(heard, query, said, today)
    unknown = [*heard.unknown, *unread]
    aside = chatter(unknown, tokens, text)
    if strange := [token for token in unknown if token not in aside]:
        raise _about_unknown(strange, heard, query, text, vocabulary)
    assumed = [*misspelled, *_assumed(heard, query)]
    if "judged" in said:
        assumed.append(Said("assumed-judged"))
    if aside:
        assumed.append(Said("left-aside", words=tuple(_stretches(aside, text))))
    before = talk.query
    if before and before.period and query.period is None and not has_own_days(query, before):
        query = replace(query, period=before.period)  # the same days, unless others are said
        assumed.append(Said("assumed-period"))
    return Found(query, tuple(assumed), bool(heard.metrics))


def _need_sense(heard: Heard, query: Query, said: frozenset[str], today: date) -> None:
    """Raises `Unclear` where all words are known, and it can't be said what they ask together."""
    if "uncounted" in said and not heard.about:
        raise Unclear(Said("ask-count"), _with_each(_COUNTED_MOST, heard, today))
    if query.kind == "why" and not query.metrics and "why" not in heard.said:
        raise Unclear(Said("ask-which-kpi-of"), _with_each(_ASKED_MOST, heard, today))
    if heard.negated and query.kind == "value":
        raise Unclear(Said("ask-negation"), (Choice(reading_said(query), query),))


def _asked_of_vigie(sentence: str) -> str:
    """The sentence without its greeting, its smileys and the meeting that it is for."""
    text = _MEETING.sub(" ", _EMOJI.sub(" ", _BOT.sub("", sentence)))
    if not any(letter.isalnum() for letter in text):
        raise Problem("question-empty")
    if len(text) > LONGEST_LINE:
        raise Problem("line-too-long", most=LONGEST_LINE)
    return text


def _strange(tokens: list[Token]) -> bool:
    """Whether most words are unknown: another language, another subject, or code."""
    unknown = sum(token.is_unknown for token in tokens)
    known = sum(bool(token.meanings or token.period) for token in tokens)
    names = any(meaning.kind == "metric" for token in tokens for meaning in token.meanings)
    return unknown >= MANY_UNKNOWN and (not names or 2 * unknown > known + 2)


def _heard(tokens: list[Token], today: date, vocabulary: Vocabulary, talk: Talk) -> Heard:
    """What is said: a question of its own or, in a talk, what changes of the one before."""
    heard = hear(tokens, today, vocabulary)
    if talk.query is None:
        return heard
    alone = heard.metrics and not (heard.filters or heard.periods)
    bare = not heard.metrics and heard.said & {"why", "unusual", "advice"}
    if heard.elliptic or alone or bare or "those" in heard.said or _goes_on(tokens):
        return hear(tokens, today, vocabulary, talk.query)
    return heard


def _goes_on(tokens: list[Token]) -> bool:
    """Whether the first word that says anything is such as "and", "what about", "same for"."""
    for token in tokens:
        if token.meanings:
            return any(meaning.kind == "follow" for meaning in token.meanings)
        if token.period or token.filter or token.earlier or token.quantity:
            return False
    return False


def _choose(heard: Heard, talk: Talk) -> None:
    """An unclear word means what it was said to mean before, or goes without saying."""
    for token in [*heard.unclear]:
        name = _ambiguous(token)
        if name in talk.chosen and not heard.metrics:
            heard.metrics.append(talk.chosen[name])
        if name == "rate" and heard.metrics and not _rated(heard.metrics):
            continue  # "the view rate": there is none
        if heard.metrics or heard.said & {"unusual", "advice"}:
            heard.unclear.remove(token)
            heard.said |= {"percent"} if name == "rate" else set()


def _rated(metrics: list[str]) -> bool:
    """Whether KPIs are rates, or have one."""
    return any(CATALOGUE[name].unit == "percent" or name in RATE_OF for name in metrics)


def _ambiguous(token: Token) -> str:
    """What a word that may be one of several KPIs is called: "rate", "audience"."""
    return next(meaning.value for meaning in token.meanings if meaning.kind == "ambiguous")


def _meaning(heard: Heard, today: date) -> Asked:
    """What is asked; what is not clear becomes a question with one reading for each meaning."""
    if heard.two_periods:
        raise _which_period(heard, today)
    if heard.elliptic and heard.only_pooled:
        raise Unclear(Said("ask-which-kpi-of"), _with_each(_ASKED_MOST, heard, today))
    if heard.unclear:
        token = heard.unclear[0]
        name = _ambiguous(token)
        choices = _with_each(words.MAY_MEAN[name], heard, today)
        raise Unclear(Said("ask-which-kpi", word=token.text), choices, name)
    return meaning(heard, today)


def _with_each(metrics: Iterable[str], heard: Heard, today: date) -> tuple[Choice, ...]:
    """What is asked if it is of one KPI, or of another."""
    return tuple(
        Choice(Said(f"metric-{metric}"), meaning(replace(heard, metrics=[metric]), today).query)
        for metric in metrics
    )


def _which_period(heard: Heard, today: date) -> Unclear:
    """Two periods and no word between them: to compare, or one of them."""
    start, end = heard.periods[:2]
    query = meaning(replace(heard, periods=[start]), today).query
    first, second = Said("period", period=start), Said("period", period=end)
    both = Choice(Said("choice-versus", first=first, second=second), replace(query, versus=end))
    one, other = Choice(first, query), Choice(second, replace(query, period=end))
    return Unclear(Said("ask-period"), (both, one, other))


def _about_unknown(
    unknown: list[Token], heard: Heard, query: Query, text: str, vocabulary: Vocabulary
) -> Problem:
    """What to say of words that mean nothing to Vigie: what it would answer without them."""
    told = ", ".join(_stretches(unknown, text))[:LONGEST_TOLD]
    if heard.named:
        return _unknown_name(*heard.named, vocabulary)
    if heard.elliptic:
        return Problem("question-word-unknown", word=told)
    return Unclear(Said("ask-without-word", word=told), (Choice(reading_said(query), query),))


def _unknown_name(dimension: str, token: Token, vocabulary: Vocabulary) -> Problem:
    """A campaign, an account… that nobody has submitted, and those that are called alike."""
    name, thing = token.text[:LONGEST_TOLD], Said(f"dimension-{dimension}")
    known = {plain(value): value for value in vocabulary.values.get(dimension, ())}
    close = tuple(known[like] for like in words.spelled_like(token.text, known))
    if close:
        return Problem("name-unknown-close", name=name, dimension=thing, close=close)
    return Problem("name-unknown", name=name, dimension=thing)


def _stretches(unknown: list[Token], text: str) -> list[str]:
    """Unknown words as they were written; those with only a small word between are one name."""
    found: list[tuple[int, int]] = []
    for token in sorted(unknown, key=lambda token: token.start):
        if found and token.start - found[-1][1] <= _GAP:
            found[-1] = found[-1][0], token.end
        else:
            found.append((token.start, token.end))
    return [text[start:end] for start, end in found[:3]]


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


def _assumed(heard: Heard, query: Query) -> list[Said]:
    """What the question did not say, and was taken for granted."""
    if not heard.elliptic or heard.about or "how_many" in heard.said:
        return []
    if not query.metrics and query.kind == "value":
        return [Said("assumed-summary")]
    if query.kind == "value" and query.metrics:
        return [Said("assumed-kpi", metric=Said(f"metric-{query.metrics[0]}"))]
    return []
