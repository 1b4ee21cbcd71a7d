"""What the columns of a file mean, by their names, in English and French.

The names are those that platforms write and that people give to the columns of their own sheets.
A platform's description (`bot.exports.descriptions`) comes first; what it does not name is looked
up here, and so is all of a file that nobody has described.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.fields import KEYS, PLACE_NAMES, SENTIMENT_NAMES, SOURCE_NAMES, cleaned, phrase
from bot.messages import Problem
from bot.numbers import is_missing, looks_like_rate, whole
from bot.words.columns import COLUMN_NAMES, COLUMN_PARTS
from kpi.posts import COUNTERS, MONEY

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f]")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SLASH = re.compile(r" ?/ ?")
_BOTH = re.compile(r"\s*(?:/|&|,|\b(?:et|and|ou|or)\b)\s*")
_AROUND = re.compile(
    r"^(?:(?:n[°o]|nb(?:re)?\.?|nombre|number|total|somme|sum)(?![a-z])|#)(?: (?:de|des|of|d'))? ?"
    r"|\s*[(\[][^)\]]*[)\]]\s*$"
    r"|[ :*.]+$"
    r"| (?:de la |du |de l'|of the )?(?:page|profil|profile|compte|account)$"
    r"| (?:total|totaux|totales?|count)$"
)
_SAMPLE = 200


def column_name(name: str) -> str:
    """A column's name as descriptions write it.

    >>> column_name("Mentions J’aime"), column_name(" Post_ID "), column_name("E-mails envoyés")
    ("mentions j'aime", 'post id', 'e mails envoyes')
    """
    name = _UNSEEN.sub("", cleaned(name))
    if " " not in name and name[:1].islower():
        name = _CAMEL.sub(" ", name)  # createdAt, likeCount
    return _SLASH.sub("/", phrase(name.strip(" \"'")))


@lru_cache(maxsize=4096)
def bare_name(name: str) -> str:
    """The same without "number of", a unit in brackets and the like.

    >>> bare_name("nombre de likes"), bare_name("likes (total)"), bare_name("d'impressions")
    ('likes', 'likes', "d'impressions")
    """
    while (bare := _AROUND.sub("", name).strip()) and bare != name:
        name = bare
    return name


USUAL: dict[str, tuple[str, ...]] = {
    field: tuple(
        dict.fromkeys(map(column_name, (*COLUMN_NAMES.get(field, ()), field, *KEYS.get(field, ()))))
    )
    for field in dict.fromkeys((*COLUMN_NAMES, *KEYS))
    if field != "rival"
}
"""Every field, and the names that its column may have."""

KNOWN = frozenset(name for names in USUAL.values() for name in names) | frozenset(
    name for parts in COLUMN_PARTS.values() for names in parts for name in names
)

# Two numbers with a mark between, a number and a word, or a date or a moment in digits alone.
_DATE_LIKE = re.compile(
    r".*\d[-/.:]\d|.*\d\W*[a-zà-ÿ]{3}|.*[a-zà-ÿ]{3}\W*\d|(?:[34567]\d{4}|\d{8}|\d{10}|\d{13})(?:\.\d+)?$",
    re.IGNORECASE | re.DOTALL,
)
_CLOCK_LIKE = re.compile(r"\d{1,2}\s?(?:[h:]\s?\d{0,2}.{0,12}|[ap]\.?m\.?|)$", re.IGNORECASE)


def usual_places(
    names: Sequence[str],
    cells: Callable[[int], Sequence[str]],
    taken: Collection[str] = (),
    aside: Collection[int] = (),
) -> dict[str, int]:
    """Where the column of each field is, by its usual names and by what stands in it.

    `names`: the columns' names as `column_name` writes them; `cells(at)`: some cells of a column;
    `taken`: the fields that have theirs; `aside`: the columns that are not to be looked at. A
    column is one field's only. A column of rates is no count, whatever its name.
    """
    free = {at: name for at, name in enumerate(names) if name and at not in aside}
    found: dict[str, int] = {}
    for rank in (_exactly, _nearly, _jointly):
        for field in USUAL:
            if field in found or field in taken:
                continue
            ranked = sorted(
                (place, at) for at, name in free.items() if (place := rank(field, name)) >= 0
            )
            at = next((at for _, at in ranked if plausible(field, cells(at))), None)
            if at is not None:
                found[field] = at
                del free[at]
    if "date" not in {*found, *taken}:
        dated = [at for at in free if (told := cells(at)) and any(told) and plausible("date", told)]
        called = [at for at in dated if _ABOUT_TIME.search(free[at])]
        if len(called or dated) == 1:
            found["date"] = (called or dated)[0]
    return found


def _exactly(field: str, name: str) -> int:
    """The rank of a column's name among those of a field; -1 when it is none of them."""
    return USUAL[field].index(name) if name in USUAL[field] else -1


def _nearly(field: str, name: str) -> int:
    return _exactly(field, bare_name(name))


def _jointly(field: str, name: str) -> int:
    """The same for a name that is several names of the field: "J'aime / Réactions"."""
    ranks = [_nearly(field, part) for part in _BOTH.split(name)]
    return max(ranks) if len(ranks) > 1 and min(ranks) >= 0 else -1


_ABOUT_TIME = re.compile(r"date|time|publi|post|sent|envoi|jour|day|live|ligne|parution|quand|when")


def plausible(field: str, cells: Sequence[str]) -> bool:
    """Whether what stands in a column may be a field: true of an empty one."""
    told = [cell.strip() for cell in cells[:_SAMPLE] if not is_missing(cell)]
    if not told:
        return True
    if field == "post_id":
        return 10 * len(set(told)) > 9 * len(told)  # what many rows have tells none of them
    if field in COUNTERS and looks_like_rate(told):
        return False
    fits = _is_count if field in COUNTERS and field not in MONEY else _FITS.get(field)
    return fits is None or 2 * sum(map(fits, told)) > len(told)


_SCORE = re.compile(r"[-+−]?\d{1,3}(?:[.,]\d+)?")
_TONES = frozenset({*SENTIMENT_NAMES, "unknown", "inconnu", "no sentiment", "none"})


def _is_count(cell: str) -> bool:
    try:
        whole(cell)
    except Problem as problem:  # rows are refused for these
        return problem.said.name in {"number-negative", "number-too-large"}
    return True


def _has_digit(cell: str) -> bool:
    return any(letter.isdigit() for letter in cell)


def _is_tone(cell: str) -> bool:
    return phrase(cell) in _TONES or bool(_SCORE.fullmatch(cell))


# What a cell of some fields is, if it is one: true of most of a column.
_FITS: dict[str, Callable[[str], bool]] = {
    **dict.fromkeys(MONEY, _has_digit),
    "date": lambda cell: bool(_DATE_LIKE.match(cell)),
    "time": lambda cell: bool(_CLOCK_LIKE.match(cell)),
    "sentiment": _is_tone,
    "network": lambda cell: phrase(cell) in PLACE_NAMES,
    "media": lambda cell: phrase(cell) in SOURCE_NAMES,
}
