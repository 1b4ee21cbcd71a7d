"""The words that stand out in what is said now, against what was said before."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

FEWEST_TEXTS = 20  # before: with fewer, nobody knows what is usually said
FEWEST = 3  # texts that have the word
LEAST_TIMES = 2.0  # its share before
LEAST = 10.83  # log-likelihood: one chance in 1,000 (chi-square, one degree of freedom)
_SHORTEST, _LONGEST = 3, 40  # letters
_SAME = 0.8  # of the texts that have either of two words: having both, they tell once

_NO_WORDS = re.compile(r"https?://\S+|www\.\S+|[@＠][\w.\-]+|\S+@\S+\.\S+|<[!@#][^>]*>")
_WORD = re.compile(r"#?[^\W_]+(?:[-'’_][^\W_]+)*")
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True)
class Word:
    """A word that stands out: in how many texts of now, in which share of them and of those before.

    `score` is Dunning's log-likelihood (1993, Computational Linguistics 19).
    """

    word: str
    texts: int
    share: float
    usual: float
    score: float


def words_in(text: str) -> Iterator[str]:
    """The words of a text in lower case, hashtags with their `#`; no address and no handle.

    >>> [*words_in("L'abonnement @farlouse débité 2 fois ! #FarlouseGate https://t.co/x")]
    ['abonnement', 'débité', 'fois', '#farlousegate']
    """
    for found in _WORD.findall(_NO_WORDS.sub(" ", text)):
        word = _POSSESSIVE.sub("", _ELIDED.sub("", found.lower()))
        if _SHORTEST <= len(word) <= _LONGEST and not word.lstrip("#").isnumeric():
            yield word


def standing_out(
    now: Iterable[str],
    before: Iterable[str],
    without: Callable[[str], bool] | None = None,
    most: int = 5,
) -> list[Word]:
    """The words that stand out in the texts of now against those before, the strongest first.

    A word counts once in a text. `without` says of a word, its `#` left out, that it tells nothing
    or is somebody's name. Of words in the same texts, the longest is told. Without enough texts
    before, none.

    >>> usual = ["great coffee today", "the coffee shop", "my morning coffee", "nice cup"] * 6
    >>> [w.word for w in standing_out(["refund my order", "refund now", "a refund!"] * 3, usual)]
    ['refund']
    """
    said, usual = ([frozenset(words_in(text)) for text in texts] for texts in (now, before))
    if len(usual) < FEWEST_TEXTS or not said:
        return []
    counts, known = Counter(w for s in said for w in s), Counter(w for s in usual for w in s)
    ranked: list[Word] = []
    for word, count in counts.items():
        share, earlier = count / len(said), known[word] / len(usual)
        score = _log_likelihood(count, len(said), known[word], len(usual))
        if count < FEWEST or share < LEAST_TIMES * earlier or score < LEAST:
            continue
        if without is None or not without(word.lstrip("#")):
            ranked.append(Word(word, count, share, earlier, score))
    ranked.sort(key=lambda one: (-one.score, -len(one.word), one.word))
    return _apart(ranked, said, most)


def _log_likelihood(now: int, all_now: int, before: int, all_before: int) -> float:
    """Twice how much likelier two shares are than one: of texts with and without a word."""
    share = (now + before) / (all_now + all_before)
    total = 0.0
    for count, size in ((now, all_now), (before, all_before)):
        for seen, chance in ((count, share), (size - count, 1 - share)):
            if seen:
                total += seen * math.log(seen / (size * chance))
    return 2 * total


def _apart(ranked: list[Word], said: list[frozenset[str]], most: int) -> list[Word]:
    """The first ones, without those that come in the same texts as one before."""
    chosen: list[tuple[Word, frozenset[int]]] = []
    for one in ranked[: 10 * most]:
        texts = frozenset(place for place, words in enumerate(said) if one.word in words)
        if all(len(texts & other) < _SAME * len(texts | other) for _, other in chosen):
            chosen.append((one, texts))
    return [one for one, _ in chosen[:most]]
