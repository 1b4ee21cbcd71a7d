"""Words of a question that are talk around it: "ouch.", "j'aimerais lui envoyer une lampe".

Vigie answers without them, and says that it left them aside. Only what stands apart is talk: a
clause of its own that names nothing Vigie knows, or a verb after its pronoun. An adjective or a
noun beside what is asked ("organic posts", "clics en France") may change the answer: never talk.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.dates.vocabulary import WORDS as PERIOD_WORDS
from bot.grammar import WEIGHED
from bot.words import plain

if TYPE_CHECKING:
    from bot.tokens import Token

_BREAK = re.compile(
    r"[.?!;:\n\u2026\u2013\u2014()]+(?=\s|$)|,(?=\s)|\s-\s|\s[\u2013\u2014]\s|(?<=\s)\("
)
_ENDING = re.compile(r"[.?!\n\u2026]")
_SPEAKING = """
    je j' on nous vous tu il elle ils elles moi mon ma mes leur lui c' ca i i'm i'd i'll i've we
    we're we've we'd you you're they he she it it's that's let's my me our
"""
_SPEAKERS = frozenset(_SPEAKING.split())
_VERBS_FOLLOW = """
    je j' on nous vous tu il elle ils elles n' ne s' se y ai as avons avez ont va vais vas vont
    allons allez peut peux pouvons pouvez veut veux voulons dois i i'm we we're you you're they
    to can could will would gonna wanna let's i'll we'll i'd we'd pls please
"""
_BEFORE_VERBS = frozenset(_VERBS_FOLLOW.split())
# What one does to posts selects them: "the posts that we boosted".
_DOINGS = re.compile(
    r"^(?:supprim|boost|sponsor|promo|paus|archiv|epingl|masqu|program|schedul|delet|remov|pin|hid|edit|report"
    r"|block|mut|repost|collab|ban|cancel|annul|retir|organi|target|cibl|test|verif|certif|traduit|transl)"
)
_OPENERS = """
    only just seulement uniquement juste en dans a in at for pour sur on with avec sans without
    chez from de du by par except sauf hors not no pas
"""
_OPENING = frozenset(_OPENERS.split())
_BEFORE_INFINITIVES = frozenset(["a", "de", "d'", "pour", "a-t-on", "comment"])
_BETWEEN = "only just also really bien vraiment juste aussi then all still"
_ADVERBS = frozenset(_BETWEEN.split())
_SHORTEST_VERB = 4
_LONGEST_CRY = 2  # words: "ouch", "oh wow"


def chatter(unknown: list[Token], tokens: list[Token], text: str) -> list[Token]:
    """Those of the unknown tokens that are talk around the question."""
    clauses = _clauses(text)
    aside: list[Token] = []
    if not any(map(_says, tokens)):
        return aside  # there is nothing to talk around
    for token in unknown:
        start, end = next(c for c in clauses if c[0] <= token.start < c[1])
        inside = [t for t in tokens if start <= t.start < end]
        strange = [t for t in inside if t in unknown]
        talk = _is_talk(inside, strange, text[start:end], text[end : end + 1])
        if talk or _is_verb(token, tokens):
            aside.append(token)
    return aside


def _clauses(text: str) -> list[tuple[int, int]]:
    """Where each clause of a text begins and ends."""
    breaks = [(found.start(), found.end()) for found in _BREAK.finditer(text)]
    starts = [0, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(text)]
    spans = [(start, end) for start, end in zip(starts, ends, strict=True)]
    return [*spans, (0, len(text) + 1)]


def _is_talk(inside: list[Token], unknown: list[Token], clause: str, mark: str) -> bool:
    """Whether a clause names nothing that Vigie knows, and is somebody speaking, or a cry."""
    if any(_says(token) for token in inside):
        return False
    said = [plain(token.text) for token in inside if token.text[:1].isalnum()]
    if not said or said[0] in _OPENING:
        return False
    if all(token.text.isdecimal() for token in unknown):
        return True  # "call in 5"
    cry = len(said) <= _LONGEST_CRY and bool(_ENDING.match(mark)) and len(clause) > 1
    return cry or not _SPEAKERS.isdisjoint(said)


def _says(token: Token) -> bool:
    """Whether a token says something of a KPI, a place or a time."""
    known = {meaning.kind for meaning in token.meanings} - WEIGHED
    return bool(known or token.period or token.filter or token.earlier)


def _is_verb(token: Token, tokens: list[Token]) -> bool:
    """Whether a word is what somebody does: right after "we", "on", "to"."""
    word = plain(token.text)
    if word in PERIOD_WORDS:
        return False  # "when did we last post?"
    infinitive = len(word) > _SHORTEST_VERB and word.endswith(("er", "ir", "oir"))
    if not (token.text.isalpha() and token.text.islower()):
        return False
    if _DOINGS.match(word) and not (infinitive or word.endswith("ing")):
        return False
    before = [t for t in tokens if t.end <= token.start and plain(t.text) not in _ADVERBS]
    last = plain(before[-1].text) if before else ""
    return last in _BEFORE_VERBS or (infinitive and last in _BEFORE_INFINITIVES)
