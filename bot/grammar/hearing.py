"""Tokens taken one after the other, left to right, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import words
from bot.grammar.heard import Amount, Heard
from bot.grammar.listening import Listening
from bot.grammar.phrases import take_phrase
from bot.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bot.queries import Query
    from bot.tokens import Token, Vocabulary

_JOINING = frozenset({"and", "et", ",", "&", "vs", "+", "versus", "contre"})
# What follows one of these is where or when, and not left out with what stands before.
_PLACES = "sur on in en dans for pour from chez by par at a au aux with avec during pendant"
_PLACING = frozenset(_PLACES.split())
_THAN = frozenset({"que", "qu'"})
_EACH = frozenset({"each", "chaque", "every"})


def hear(
    tokens: Iterable[Token], today: date, vocabulary: Vocabulary, about: Query | None = None
) -> Heard:
    """What tokens say; `about` is what was asked before, if they go on from it.

    Raises `Problem` for what can't be said: "except" with nothing left out, a top of 1,000.
    """
    listening = Listening(Heard(about), vocabulary)
    for token in tokens:
        _take(listening, token)
    listening.count_number()
    heard = listening.heard
    heard.unanswered = _unanswered(listening)
    if len(heard.periods) > 1 and not heard.amounts:
        begun = [period for period in heard.periods if period.start <= today]
        heard.periods = begun or heard.periods  # "for my slide of tomorrow"
    return heard


def _take(listening: Listening, token: Token) -> None:
    text = plain(token.text)
    beside, dimension = _go_past(listening, token, text)
    if token.period or token.earlier:
        listening.take_period(token)
    elif token.filter:
        listening.take_filter(token.filter)
    elif token.quantity:
        listening.take_amount(Amount(token, token.quantity.value, token.quantity.percent))
    elif dimension and (value := listening.vocabulary.named(dimension, token.text)):
        listening.heard.subjects.remove(dimension)
        listening.take_value(dimension, value)
    elif token.meanings:
        take_phrase(listening, token, text, beside)
    elif token.text.isdecimal():
        listening.take_number(token)
    elif text in words.IDLE:
        listening.no = False
        if text in _PLACING:
            listening.end_exception()  # "sans les stories sur Instagram"
        ranked = listening.heard.ranking or listening.heard.said & {"more", "less"}
        if text in _THAN and ranked:
            listening.link = "versus"  # "plus de clics que Facebook"
    else:
        listening.take_name(token, dimension)


def _go_past(listening: Listening, token: Token, text: str) -> tuple[str, str]:
    """What stands just before the token, and the dimension named there: for this token only."""
    beside, listening.beside = listening.beside, ""
    dimension, listening.dimension = listening.dimension, ""
    if beside in {"name", "words"} and text in _JOINING:
        listening.beside = "join"
    if not any(meaning.kind == "including" for meaning in token.meanings):
        listening.filter = None
    small = token.quantity or token.text.isdecimal() or text in words.IDLE
    listening.reaching = beside == "reach" or bool(listening.reaching and small)
    listening.negating = listening.negating or text in {"ne", "n'"}
    return beside, dimension


def _unanswered(listening: Listening) -> str:
    """The link that the last words leave open."""
    if listening.link == "except" and listening.negating:
        return "negation"  # "ça n'a pas marché": nothing to leave out
    if listening.link == "by" and listening.link_text in _EACH:
        return ""  # "how many each?"
    return listening.link
