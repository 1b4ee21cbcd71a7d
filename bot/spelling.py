"""A question with its misspelled words put right.

A word that is nearly one that Vigie knows is read as that one, and the answer says so.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bot import words
from bot.messages import Said
from bot.tokens import known_words, scan
from bot.words import plain

if TYPE_CHECKING:
    from datetime import date

    from bot.tokens import Token, Vocabulary

_NAMES = 4  # the weight of networks and of the workspace's own names
_OF_A_NAME = 2  # that of the words in the names of KPIs and values
_MOST_MISSED = 2  # letters
# Letters: shorter words are never corrected, longer ones by two letters.
SHORT_WORD, LONG_WORD = 5, 8
_INVERTED = re.compile(r"([^\W\d]+)-(?:t-)?(?:on|il|elle|nous|vous|je|tu|ils|elles|ce)")


def corrected(text: str, today: date, vocabulary: Vocabulary) -> tuple[str, list[Said]]:
    """The text with its misspelled words put right, and what was put right."""
    notes: list[Said] = []
    spellings = cache(lambda: _spellings(vocabulary))  # most questions have no word to look up
    for token in reversed(scan(text, today, vocabulary)):
        if not token.is_unknown:
            continue
        if bare := _INVERTED.fullmatch(token.text):  # "engage-t-on" is what "on engage" is
            verb = bare[1].ljust(len(token.text))
            text = text[: token.start] + verb + text[token.end :]
        elif token.text.isalpha() and (right := _nearest(token, spellings())):
            text = text[: token.start] + right + text[token.end :]
            if right not in words.IDLE:
                notes.insert(0, Said("read-as", word=token.text, right=words.accented(right)))
    return text, notes


def _nearest(token: Token, spellings: dict[str, int]) -> str:
    """The known word that somebody meant who missed a letter or two; empty when there is none.

    A short word may lack a letter, have one too many, or two that changed places: with another
    letter it is another word. A name in the middle of a sentence may only be one that is known.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415  (loaded at the first typing error)

    word = plain(token.text)
    if word in spellings:
        return ""  # well written, only not understood where it stands: "dernier"
    least = _NAMES if token.text[0].isupper() and token.start else 0
    found = [
        (distance, _swapped(word, known), -weight, known)
        for known, weight in spellings.items()
        if weight >= least
        and abs(len(known) - len(word)) <= _MOST_MISSED
        and 0 < (distance := OSA.distance(word, known)) <= _missed_at_most(word, known, weight)
    ]
    return min(found, default=(0, False, 0, ""))[-1]


def _swapped(word: str, known: str) -> bool:
    """Whether a letter stands for another one: it is rather left out, or doubled."""
    return len(word) == len(known) and sorted(word) != sorted(known)


def _missed_at_most(word: str, known: str, weight: int) -> int:
    """How many letters somebody who meant one word may have missed to write the other."""
    if len(word) == LONG_WORD - 1 and sorted(word) == sorted(known):
        return _MOST_MISSED
    if len(word) >= LONG_WORD:
        return _MOST_MISSED if weight >= _OF_A_NAME else 1
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
    small = {word: 1 for word in words.IDLE if len(word) >= SHORT_WORD}
    return {**small, **{w: weight for w, weight in known_words().items() if len(w) >= SHORT_WORD}}
