"""The words that people use, in French and in English."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bot.words.everyday import ENGLISH, FRENCH
from bot.words.grammar import HINTS, LINKS, SMALL
from bot.words.kpis import ALSO, AMBIGUOUS, BASES, MAY_MEAN, METRICS, MOST, REPORTS
from bot.words.topics import REFUSED
from bot.words.values import (
    BRANDS,
    CHANNELS,
    DIGEST,
    DIMENSIONS,
    FORMATS,
    MEASURED,
    MEDIA,
    NETWORKS,
    OBJECTIVE,
    OBJECTIVES,
    OUTLET_TYPES,
    REMIND,
    ROLES,
    SENTIMENTS,
    STEPS,
    WATCH,
)

__all__ = [
    "ALSO",
    "AMBIGUOUS",
    "ASKING",
    "BASES",
    "BRANDS",
    "CHANNELS",
    "DIGEST",
    "DIMENSIONS",
    "ENGLISH",
    "FORMATS",
    "FRENCH",
    "HINTS",
    "IDLE",
    "LINKS",
    "MAY_MEAN",
    "MEASURED",
    "MEDIA",
    "METRICS",
    "MOST",
    "MOST_SUGGESTIONS",
    "NETWORKS",
    "OBJECTIVE",
    "OBJECTIVES",
    "OUTLET_TYPES",
    "REFUSED",
    "REMIND",
    "REPORTS",
    "ROLES",
    "SENTIMENTS",
    "SMALL",
    "STEPS",
    "WATCH",
    "accented",
    "plain",
    "spelled_like",
]

if TYPE_CHECKING:
    from collections.abc import Iterable

ASKING = FRENCH | ENGLISH
IDLE = SMALL | ASKING  # all that carries nothing


def plain(text: str) -> str:
    r"""`text` without accents or capitals and with plain spaces and quotes, letter for letter.

    The result is exactly as long as `text`, so that a place found in one is a place in the other.

    >>> plain("L’Été\u202f2026")
    "l'ete 2026"
    """
    return text.lower() if text.isascii() else "".join(map(_plain_letter, text))


def _plain_letter(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    if letter in "’‘ʼ`´′":
        return "'"
    if letter in "«»“”„″":
        return '"'
    if letter in "–—−‑‐":
        return "-"
    if letter.isspace():
        return " "
    bare = "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))
    return bare.lower() if len(bare.lower()) == 1 else letter


# Words of the tables above as they are written with accents, for the spellings that Vigie suggests.
_ACCENTED = """
    réseau réseaux tonalité abonné abonnés portée répétition fréquence régularité coût économique
    viralité réponse réponses désabonnement désabonnement désabonnements désinscription désinscriptions délivrés délivrabilité
    réactivité fidélité fidélisation engagés engagées négatif négatifs négatives médias médiane
    résumé synthèse créneau créneaux clé clés année années télé télévision régionale régional spécialisée
    touchées délai retombées communauté répartition précédent précédente excepté réparti
    évolution
"""
_WITH_ACCENTS = {plain(word): word for word in _ACCENTED.split()}


def accented(text: str) -> str:
    """A phrase of the tables as people write it.

    >>> accented("taux de desabonnement")
    'taux de désabonnement'
    """
    return re.sub(r"\w+", lambda found: _WITH_ACCENTS.get(found[0], found[0]), text)


MOST_SUGGESTIONS = 3


def spelled_like(word: str, known: Iterable[str], most: int = MOST_SUGGESTIONS) -> list[str]:
    """The known words that are spelled like a word, the closest first."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  (loaded at the first typing error)

    found = process.extract(
        plain(word)[:60], sorted(known), scorer=fuzz.ratio, score_cutoff=74, limit=most
    )
    return [close for close, _, _ in found]
