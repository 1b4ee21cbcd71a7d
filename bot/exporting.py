"""Out again: a line that says what is wanted, and the file that holds it."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from bot.exports import writing
from bot.fields import SOURCE_NAMES, names_in, phrase
from bot.grammar import read
from bot.messages import Problem
from bot.queries import Query
from bot.store import Scope
from kpi.periods import ALL, UNDATED, Period
from kpi.posts import MEDIA

if TYPE_CHECKING:
    from datetime import date

    from bot.store import Store
    from bot.tokens import Vocabulary

DATABASE, EVERYTHING = "database", "everything"
SUFFIXES = {"csv": (".csv",), DATABASE: (".db", ".sqlite", ".sqlite3")}

_ALWAYS = Period(UNDATED.start, ALL.end)  # the posts without a date too
_ALL = Scope(MEDIA, _ALWAYS)
_DATABASE_NAMES = names_in({DATABASE: ("base", "base de donnees", "db", "sqlite")})
_MEDIA_NAMES = SOURCE_NAMES | names_in({"account": ("accounts", "comptes")})
_COUNTED = {"posts": "owned", "mentions": "earned", "articles": "press", "followers": "account"}
_WORD = re.compile(r'(?:[^\s"]|"[^"]*")+')


@dataclass(frozen=True)
class Takeout:
    """What is wanted: the posts of a scope as CSV, or the workspace's database (no scope).

    `said` is the line that said it, `DATABASE` or `EVERYTHING`.
    """

    said: str
    scope: Scope | None = None

    @property
    def suffix(self) -> str:
        return SUFFIXES["csv" if self.scope else DATABASE][0]


class FileWanted(Problem):
    """What is asked for is a file, which an answer can't hold: whoever can sends it instead."""

    def __init__(self, takeout: Takeout) -> None:
        super().__init__("export-here")
        self.takeout = takeout


def takeout(line: str, today: date, vocabulary: Vocabulary) -> Takeout:
    """What a line asks for: "database", or a period, networks, media, in any order; else all.

    Raises `Problem` for a word that says nothing, and for what is no choice of posts.
    """
    if phrase(line) in _DATABASE_NAMES:
        return Takeout(DATABASE)
    words = _WORD.findall(line)
    named = [_media_in(word) for word in words]
    rest = " ".join(word for word, media in zip(words, named, strict=True) if not media)
    query = read(rest, today, vocabulary)
    counted = [_COUNTED.get(metric, "") for metric in query.metrics]
    if not all(counted) or query != Query(query.metrics, query.filters, query.period):
        raise Problem("export-what", text=rest[:60])
    chosen = [one for one in query.filters if one.dimension == "media"]
    others = tuple(one for one in query.filters if one not in chosen)
    left_out = {medium for one in chosen if one.exclude for medium in one.values}
    wanted = {*query.value("media"), *counted, *chain.from_iterable(named)}
    kept = tuple(
        medium for medium in MEDIA if medium in (wanted or MEDIA) and medium not in left_out
    )
    period = query.period if query.period and query.period != ALL else _ALWAYS
    scope = Scope(kept, period, others)
    return Takeout(EVERYTHING if scope == _ALL else line, scope)


def _media_in(word: str) -> tuple[str, ...]:
    """The media that a word names, or several between commas; none when it says something else."""
    named = [_MEDIA_NAMES.get(phrase(part)) for part in word.split(",") if part]
    media = tuple(filter(None, named))
    return media if word[0] != "-" and len(media) == len(named) else ()


def takeout_for(path: Path, line: str, today: date, vocabulary: Vocabulary) -> Takeout:
    """What is to be in a file of that name, the line saying which part of a CSV is wanted.

    Raises `Problem` for another name.
    """
    kinds = [kind for kind, suffixes in SUFFIXES.items() if path.suffix.lower() in suffixes]
    if not kinds:
        raise Problem("export-suffix", path=str(path))
    if line and kinds == [DATABASE]:
        raise Problem("export-whole", path=str(path))
    return Takeout(DATABASE) if kinds == [DATABASE] else takeout(line, today, vocabulary)


def write(wanted: Takeout, store: Store, workspace: str, path: Path, language: str) -> int:
    """Make the file that is wanted, in a place where there is none; returns how many posts it has.

    It is there whole or not at all, and readable by its owner alone. Raises `Problem` when there is
    nothing to put in it.
    """
    try:
        if path.exists():
            raise Problem("export-exists", path=str(path))
        with tempfile.TemporaryDirectory(prefix=".vigie-", dir=path.parent) as folder:
            made = Path(folder) / path.name
            posts = _make(wanted, store, workspace, made, language)
            if not posts:
                raise Problem("export-nothing")
            made.rename(path)
    except OSError as error:
        raise Problem("export-unwritable", path=str(path)) from error
    return posts


def _make(wanted: Takeout, store: Store, workspace: str, path: Path, language: str) -> int:
    if wanted.scope is None:
        return store.copy(workspace, path)
    path.touch(mode=0o600)
    # With its mark: without it, Excel takes UTF-8 for the encoding of the country.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        readings = store.readings(workspace, wanted.scope)
        return writing.write(file, readings, store.zone(workspace), writing.STYLES[language])


def note(wanted: Takeout, store: Store, workspace: str, who: str, posts: int) -> None:
    """Say in the journal who took what out."""
    store.note(workspace, who, "export", {"what": wanted.said[:100], "rows": posts})
