"""Text in, Answer out: what people type after `/kpi` and `/vigie`, wherever they type it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bot import words
from bot.answers import Answer, Step, answer
from bot.grammar import read
from bot.language import language_of
from bot.messages import Problem, Said
from bot.places import Place
from bot.questions import Choice, Found, Talk, Unclear, find
from bot.store import Talk as Kept
from bot.tokens import Vocabulary
from bot.verbs import VERBS, done, help_given
from bot.welcome import beside
from bot.words import plain

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.queries import Query
    from bot.store import Store

__all__ = ["Place", "Reply", "ask", "obey", "pressed"]


class Reply(NamedTuple):
    """An answer, and the language it was asked in."""

    answer: Answer
    language: str


def obey(text: str, place: Place, store: Store, now: datetime) -> Answer:
    """What a line asks for is done, or answered. Raises `Problem` with what to mend.

    `/kpi` and a line of the query grammar (also without `/kpi`); `/vigie` and what `bot.verbs`
    knows.
    """
    store = store.seen_from(place.workspace, place.channel)
    command, _, rest = text.strip().partition(" ")
    if command == "/vigie":
        return done(rest, place, store, now)
    line = rest if command == "/kpi" else text
    return _kpi(line.strip(), place, store, now)


def _kpi(line: str, place: Place, store: Store, now: datetime) -> Answer:
    if plain(line) in VERBS["help"]:
        return help_given("", place, store, now)
    today = store.today(place.workspace, now)
    vocabulary = Vocabulary(store.vocabulary(place.workspace))
    try:
        query = read(line, today, vocabulary)
    except Problem:
        # Not a line of the grammar: perhaps a question, or one letter is missing.
        reply = ask(line, place, store, now, "", vocabulary=vocabulary)
        if reply is None or reply.answer.outcome == "refused":
            raise
        return reply.answer
    told = answer(query, store, place.workspace, today)
    return told if line else beside(told, place, store, today)


def ask(
    sentence: str,
    place: Place,
    store: Store,
    now: datetime,
    language: str,
    *,
    addressed: bool = True,
    vocabulary: Vocabulary | None = None,
) -> Reply | None:
    """Answer a question in everyday words, in its own language; `language` is the person's.

    Never raises `Problem`: what can't be answered is an answer that says so, or asks back. When
    the sentence was not `addressed` to Vigie (somebody said it in a thread where Vigie has
    answered), None unless it is plainly about KPIs: people also talk to each other. `vocabulary` is
    the workspace's, from those who have read it already.
    """
    store = store.seen_from(place.workspace, place.channel)
    known = store.talk(place.workspace, place.thread) if place.thread else None
    language = language_of(sentence) or (known.language if known else language)
    told_words = plain(sentence).replace("!", " ").replace(".", " ").replace(",", " ").split()
    if told_words and _THANKS.issuperset(told_words) and not (known and known.asking == CONFIRM):
        return Reply(Answer(Said("welcome")), language) if addressed else None
    today = store.today(place.workspace, now)
    vocabulary = vocabulary or Vocabulary(store.vocabulary(place.workspace))
    known = replace(known, language=language) if known else Kept("", language, {})
    before = _before(known, today, vocabulary)
    try:
        if before and known.asking == CONFIRM and addressed and _YES.issuperset(told_words):
            found = Found(before)  # "oui" to the one reading that was offered
        else:
            found = find(sentence, today, vocabulary, Talk(before, known.chosen))
            _need_choice(known, found)
        told = answer(found.query, store, place.workspace, today)
        told = replace(told, notes=(*found.assumed, *told.notes), question=sentence)
        chosen = _chosen(known, found.query)
        kept = replace(known, query=str(found.query), chosen=chosen, asking="")
    except Unclear as unclear:
        steps = tuple(Step(choice.label, str(choice.query)) for choice in unclear.choices)
        told = Answer(unclear.said, steps=steps, outcome="clarify", question=sentence)
        # What is said next may be the choice, in words: it goes on from the first reading.
        one = len(unclear.choices) == 1
        pending = str(unclear.choices[0].query) if unclear.word or one else known.query
        kept = replace(known, query=pending, asking=unclear.word or (CONFIRM if one else ""))
    except Problem as problem:
        if problem.said.name == "question-empty" and addressed:
            return Reply(help_given("", place, store, now), language)
        told = Answer(problem.said, outcome="refused", question=sentence)
        kept = replace(known, asking="")
    if not addressed and (told.outcome != "answered" or _talks(told)):
        return None
    if place.thread and kept.query:
        _keep(kept, place, store)
    return Reply(told, language)


def _keep(talk: Kept, place: Place, store: Store) -> None:
    """Remember what was asked, unless somebody writes for long: the answer matters more."""
    with suppress(Problem):
        store.keep_talk(place.workspace, place.thread, talk)


CONFIRM = "?"  # what a talk waits for when it has one reading, and asks whether it is right
_YES = frozenset({"oui", "yes", "ok", "yep", "exact", "please", "stp", "svp", "merci", "thanks"})
_THANKS = frozenset(
    {
        *("merci", "thanks", "thank", "you", "thx", "super", "parfait", "great", "perfect", "ok"),
        *("beaucoup", "bien", "so", "much", "cool", "nickel", "vigie", "lot"),
    }
)


def _need_choice(known: Kept, found: Found) -> None:
    """Raises `Unclear` again while nobody has said which KPI an unclear word means."""
    if known.asking in words.MAY_MEAN and not found.names_kpi:
        choices = tuple(
            Choice(Said(f"metric-{name}"), replace(found.query, metrics=(name,)))
            for name in words.MAY_MEAN[known.asking]
        )
        raise Unclear(Said("ask-which-kpi-still"), choices, known.asking)


def _before(known: Kept, today: date, vocabulary: Vocabulary) -> Query | None:
    """What was asked before in the talk; None when its line is not understood any more."""
    try:
        return read(known.query, today, vocabulary) if known.query else None
    except Problem:
        return None


def _chosen(known: Kept, query: Query) -> dict[str, str]:
    """What unclear words were said to mean: not asked again in this talk."""
    if known.asking in {"", CONFIRM} or len(query.metrics) != 1:
        return dict(known.chosen)
    return {**known.chosen, known.asking: query.metrics[0]}


def _talks(told: Answer) -> bool:
    """Whether the answer left aside a part of what was said."""
    return any(said.name == "left-aside" for said in told.notes)


def pressed(line: str, place: Place, store: Store, now: datetime, language: str) -> Reply:
    """Answer the line of a button in a talk, and remember it as what was asked last."""
    told = obey(line, place, store, now)
    known = store.talk(place.workspace, place.thread) if place.thread else None
    if place.thread and told.query:
        chosen = _chosen(known, told.query) if known else {}
        _keep(Kept(line, known.language if known else language, chosen), place, store)
    return Reply(told, known.language if known else language)
