"""What the columns of a file mean, by their names, in English and French.

The names are those that platforms write and that people give to the columns of their own sheets.
A platform's description (`bot.exports.descriptions`) comes first; what it does not name is looked
up here, and so is all of a file that nobody has described.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.fields import KEYS, PLACE_NAMES, SENTIMENT_NAMES, SOURCE_NAMES, cleaned, phrase
from bot.messages import Problem
from bot.numbers import is_missing, looks_like_rate, whole
from bot.words.columns import COLUMN_NAMES, COLUMN_PARTS, NETWORK_WORDS, PICTURES
from kpi.posts import COUNTERS, MONEY

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f]")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SLASH = re.compile(r" ?/ ?")
_BOTH = re.compile(r"\s*(?:/|&|,|\b(?:et|and|ou|or)\b)\s*")
_AROUND = re.compile(
    r"^(?:(?:n[°o]|nb(?:re)?\.?|nombre|number|total|somme|sum)(?![a-z])|#)(?: (?:de|des|of|d'))? ?"
    r"|\s*[(\[][^)\]%€$£\d]*[)\]]\s*$"  # what counts something else says so there: (%), (N-1)
    r"|^(?:dont|of which|incl\.?) "
    r"|[ :*.]+$"
    r"| (?:de la |du |de l'|of the )?(?:page|profil|profile|compte|account)$"
    r"| (?:total|totaux|totales?|count)$"
)
UNKNOWN = frozenset({"nan", "?", "??"})  # as programs and people write it in files, too
_SAMPLE = 200
_MOST_ALIKE = 3  # readings of a post, of most posts of a file
LONGEST_NAME = 120  # letters: a longer one is a text, and takes these forms too long


def column_name(name: str) -> str:
    """A column's name as descriptions write it.

    >>> column_name("Mentions J’aime"), column_name(" Post_ID "), column_name("E-mails envoyés")
    ("mentions j'aime", 'post id', 'e mails envoyes')
    """
    name = _UNSEEN.sub("", cleaned(name))
    if not name.isascii():
        name = _without_pictures(name)
    if " " not in name and name[:1].islower():
        name = _CAMEL.sub(" ", name)  # createdAt, likeCount
    return _SLASH.sub("/", phrase(name.strip(" \"'")))


def _without_pictures(name: str) -> str:
    """A name without the emoji around it; what they mean, when it is nothing else."""
    bare = "".join(
        " " if unicodedata.category(c) in {"So", "Sk", "Mn", "Cs"} else c
        for c in unicodedata.normalize("NFC", name)
    )
    if any(map(str.isalnum, bare)):
        return bare.strip()
    return next((means for picture, means in PICTURES.items() if picture in name), name)


@lru_cache(maxsize=4096)
def bare_name(name: str) -> str:
    """The same without "number of", a unit in brackets and the like.

    >>> bare_name("nombre de likes"), bare_name("likes (total)"), bare_name("d'impressions")
    ('likes', 'likes', "d'impressions")
    """
    if len(name) > LONGEST_NAME:
        return name
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
    r".*\d[-/]\d|.*\d\.\d{1,2}\.\d|.*\d\W{0,2}[a-zà-ÿ]{3}|.*[a-zà-ÿ]{3}\W{0,2}\d"
    r"|(?:[345]\d{4}|\d{8}|\d{10}|\d{13})(?:\.\d+)?$",
    re.IGNORECASE | re.DOTALL,
)
_CLOCK_LIKE = re.compile(r"\d{1,2}\s?(?:[h:]\s?\d{0,2}.{0,12}|[ap]\.?m\.?|)$", re.IGNORECASE)
_FORMS = {"date": _DATE_LIKE, "time": _CLOCK_LIKE}
_SCORE = re.compile(r"[-+−]?\d{1,3}(?:[.,]\d+)?|[+=-]{1,2}")
_TONES = frozenset({*SENTIMENT_NAMES, "unknown", "inconnu", "no sentiment", "none"})


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
        whole = [at for at in dated if all(map(_WHOLE_DATE.search, filter(None, cells(at))))]
        if len(called or whole) == 1:
            found["date"] = (called or whole)[0]
    return found


def _exactly(field: str, name: str) -> int:
    """The rank of a column's name among those of a field; -1 when it is none of them."""
    return USUAL[field].index(name) if name in USUAL[field] else -1


def _nearly(field: str, name: str) -> int:
    return _exactly(field, bare_name(_CURRENCY.sub("", name) if field in MONEY else name))


def _jointly(field: str, name: str) -> int:
    """The same for a name that is several names of the field: "J'aime / Réactions"."""
    ranks = [_nearly(field, part) for part in _BOTH.split(name)]
    return max(ranks) if len(ranks) > 1 and min(ranks) >= 0 else -1


_CURRENCY = re.compile(r"\s*[(\[](?:€|\$|£|eur|usd|gbp|chf|euros?)[)\]]$")
_WHOLE_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|[A-Za-zà-ÿ]{3}.{0,8}\d{4}|^\d{10}")
_ABOUT_TIME = re.compile(
    r"date|time|publi|post|sent|envoi|jour|day|live|ligne|parution|quand|when|fecha|datum"
)


def plausible(field: str, cells: Sequence[str]) -> bool:
    """Whether what stands in a column may be a field: true of an empty one."""
    known = (cell.strip() for cell in cells[:_SAMPLE] if not is_missing(cell))
    told = [cell for cell in known if cell.lower() not in UNKNOWN]
    if not told:
        return True
    if field == "post_id":  # a post may be there twice; what all rows have tells none of them
        return _MOST_ALIKE * len(set(told)) > len(told)
    if field in COUNTERS and looks_like_rate(told):
        return False
    return 2 * sum(_may_be(field, cell) for cell in told) > len(told)


def _may_be(field: str, cell: str) -> bool:
    """Whether a cell may be of a field."""
    if field in MONEY:
        return any(map(str.isdigit, cell))
    if field in COUNTERS:
        return _is_count(without_unit(cell, field))
    if field in _FORMS:
        return bool(_FORMS[field].match(cell))
    if field == "network":
        return bool(network_said(cell))
    if field == "media":
        return phrase(cell) in SOURCE_NAMES
    if field == "outlet":  # "media" may be either
        return phrase(cell) not in SOURCE_NAMES
    if field == "sentiment":
        return phrase(cell) in _TONES or bool(_SCORE.fullmatch(cell))
    return True


def network_said(cell: str) -> str:
    """The network that a cell names: "Insta", "LINKEDIN_COMPANY"; empty when it names none."""
    name = phrase(cell)
    words = (NETWORK_WORDS[word] for word in name.split() if word in NETWORK_WORDS)
    return PLACE_NAMES.get(name) or next(words, "")


def without_unit(cell: str, field: str) -> str:
    """A number without what it counts: "53 likes", "1 800 vues".

    >>> [without_unit(cell, "likes") for cell in ("53 likes", "18k", "3 x")]
    ['53', '18k', '3 x']
    """
    found = _WITH_UNIT.fullmatch(cell.strip()) if len(cell) <= LONGEST_NAME else None
    return found[1].strip() if found and _nearly(field, column_name(found[2])) >= 0 else cell


_WITH_UNIT = re.compile(r"(\d[\d\s.,'’]*(?:[kKmM](?=\s))?)\s*([^\W\d][\w'’. ]*)")


def _is_count(cell: str) -> bool:
    try:
        whole(cell)
    except Problem as problem:  # rows are refused for these
        return problem.said.name in {"number-negative", "number-too-large"}
    return True
