"""Tokens put together: how a sentence, or a line of a command, becomes a query.

`bot.tokens` cuts the text: each token is a stretch of it and what it may mean. Then

1. they are heard, left to right (`hearing`): `phrases` says of which of its kinds a phrase is where
   it stands, `listening` what a name, a number or a period is about, and `heard` is what was said;
2. they are understood together (`meaning`): the `kpis`, what they are grouped by (`groups`), how
   many are kept (`ranking`), of `whens`, with which `targets`;
3. in a talk (`talks`), what is not said is as it was asked before.

One grammar serves questions and commands. What it does not know it keeps in `Heard.unknown`, for
the caller to refuse or to ask about.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.grammar.heard import Heard
from bot.grammar.hearing import hear
from bot.grammar.kpis import RATE_OF
from bot.grammar.meaning import Asked, meaning
from bot.grammar.phrases import WEIGHED
from bot.grammar.talks import has_own_days
from bot.language import language_of
from bot.messages import Problem
from bot.tokens import NO_VOCABULARY, scan, unknown_word

if TYPE_CHECKING:
    from datetime import date

    from bot.queries import Query
    from bot.tokens import Vocabulary

__all__ = [
    "LONGEST_LINE",
    "RATE_OF",
    "WEIGHED",
    "Asked",
    "Heard",
    "has_own_days",
    "hear",
    "meaning",
    "read",
]

LONGEST_LINE = 2_000


def read(
    line: str, today: date, vocabulary: Vocabulary = NO_VOCABULARY, language: str = ""
) -> Query:
    """The query that a line says. Raises `Problem`, naming the word that says nothing.

    The words suggested for it are of the language of the line or, where the line does not tell,
    of `language`.
    """
    if len(line) > LONGEST_LINE:
        raise Problem("line-too-long", most=LONGEST_LINE)
    heard = hear(scan(line, today, vocabulary), today, vocabulary)
    query, unread, _ = meaning(heard, today)
    if unknown := (*heard.unknown, *unread):
        fits = partial(_is_of, language_of(line) or language)
        raise unknown_word(unknown[0].text, vocabulary, fits)
    if heard.unclear:
        raise Problem("metric-which", word=heard.unclear[0].text)
    return query


def _is_of(language: str, phrase: str) -> bool:
    """Whether a phrase is of a language, or of both; any is, when none is known."""
    return not language or language_of(phrase) in {language, None}
