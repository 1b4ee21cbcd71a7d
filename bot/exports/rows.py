"""Rows of cells into readings, a block and a column at a time: a million rows take seconds.

A cell is read by the same functions as a field of a form (`bot.fields.READERS`). Most cells are
cells seen before, or texts to be left as they are: only the others are read one by one.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.exports.columns import network_said, without_unit
from bot.exports.keys import Keys
from bot.exports.moments import Clock
from bot.exports.tables import Counts, Table
from bot.fields import DESCRIBED, LONGEST_TEXT, READERS, day_key, network_in, sentiment_in
from bot.messages import Problem, Said
from bot.numbers import cents, count, rounded_count
from kpi.periods import from_epoch_day
from kpi.posts import (
    COUNTERS,
    FIELDS,
    MONEY,
    NO_SLOT,
    OF_A_DAY,
    SIGNED,
    UNDATED_DAY,
    Reading,
    hashtags_in,
    network_of,
    post_key,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from bot.exports.evidence import Dates
    from bot.exports.layouts import Rows
    from bot.exports.plans import Plan

_DATED = frozenset({"posts", "mentions", "press", "email"})
_KINDS = {"earned": "mentions", "press": "press", "account": "followers", "rival": "rivals"}
_UNIQUE = ("text", "url", "post_id")  # hardly ever the same twice
_WHEN = frozenset({"date", "time"})
_SHORT = 9  # no mark that says "unknown" is longer
_REWRITTEN = re.compile(r"[0-9](?:[.,][0-9]+)?E\+[0-9]+")
_AS_FLOAT = re.compile(r"[0-9]+\.0")
_DEFAULTS = Reading("", "")._asdict()
# What people take back makes the figure of a day negative.
_MAY_FALL = frozenset({"likes", "comments", "shares", "saves", "engagements", "followers_gained"})


class Conversion:
    """Turns the rows of one table into readings, and counts what they hold.

    `dates`: how its dates are read, None when it has none; `latest`: the last day that a post can
    have.
    """

    def __init__(
        self, plan: Plan, dates: Dates | None, zone: ZoneInfo, latest: date | None, counts: Counts
    ) -> None:
        self._plan = plan
        self._counts = counts
        self._mapping = plan.counters
        self._readers = self._readers_of(plan)
        self._seen = {
            name: _Seen(self._readers[name])
            for name in plan.places
            if name not in _WHEN.union(_UNIQUE)
        }
        source = ZoneInfo(plan.export.clock) if plan.export.clock else None
        self._clock = Clock(zone, latest, dates, source) if dates else None
        self._kinds = _Seen(self._kind)
        self._keys = Keys()
        self._times: dict[str, int] = {}

    def _readers_of(self, plan: Plan) -> dict[str, Callable[[str], Any]]:
        note = self._counts.noted
        may_fall = {*SIGNED, *(_MAY_FALL if plan.fixed.get("media") in OF_A_DAY else ())}
        counters = {
            name: partial(cents, decimal=plan.marks.get(name, ""))
            if name in MONEY
            else partial(_count, name, note, plan.marks.get(name, ""), signed=name in may_fall)
            for name in COUNTERS
        }
        tone = partial(_tone, note=note)
        own: dict[str, Callable[[str], Any]] = {"network": _network, "sentiment": tone}
        return {**READERS, **counters, **own, **plan.export.readers}

    def level(self) -> list[Reading]:
        """The followers on a day, where a line above the table tells them."""
        plan, form, clock = self._plan, self._plan.export.level, self._clock
        if form is None or clock is None:
            return []
        for row in plan.heading.above:
            found = form.search(row[0])
            followers = next((count(cell) for cell in row[1:] if cell), None) if found else None
            if found is None or followers is None:
                continue
            moments, wrong = clock.column([found["date"]])
            if wrong:
                continue
            network, account = plan.fixed["network"], plan.fixed.get("account", "")
            reading = Reading(network, "", "account", account, day=moments.days[0])
            [reading] = self._with_ids([reading._replace(followers=followers)], [[]])
            self._counts.tables.setdefault(plan.kind, Table(plan.kind)).count_level(followers)
            self._counts.keep(plan.kind, [reading])
            return [reading]
        return []

    def readings(self, piece: Rows) -> list[tuple[str, list[Reading]]]:
        """The readings of some rows, by the kind of table that they are."""
        counts, width = self._counts, len(piece.heading.names)
        for line in piece.too_long:
            counts.refuse(line, Said("row-too-long", columns=width))
        for line in piece.cut:
            counts.refuse(line, Said("row-too-short", columns=width))
        found: list[tuple[str, list[Reading]]] = []
        networks = self._networks(piece.rows)
        for kind, places in self._by_kind(piece.rows, networks).items():
            if isinstance(kind, Said):
                for place in places:
                    counts.refuse(piece.lines[place], kind)
            elif made := self._of_kind(kind, piece, places, networks):
                counts.keep(kind, made)
                found.append((kind, made))
        return found

    # ------------------------------------------------------------------------- whose and where
    def _by_kind(
        self, rows: list[list[str]], networks: Sequence[str]
    ) -> dict[str | Said, list[int]]:
        """Which rows belong to which table, or to none and why."""
        both = zip(self._cells(rows, "media"), networks, strict=True)
        kinds, _ = self._kinds.column(list(both))
        found: dict[str | Said, list[int]] = {kind: [] for kind in kinds}
        for place, kind in enumerate(kinds):
            found[kind].append(place)
        return found

    def _cells(self, rows: list[list[str]], name: str) -> list[str]:
        if name in self._plan.places:
            [at] = self._plan.places[name]
            return [row[at] for row in rows]
        return [self._plan.fixed.get(name, "")] * len(rows)

    def _networks(self, rows: list[list[str]]) -> list[str]:
        """What tells the network of each row: a column, or else where its link leads."""
        otherwise = self._plan.fixed.get("network", "")
        if otherwise or "network" in self._plan.places or "url" not in self._plan.places:
            return self._cells(rows, "network")
        return [network_of(url) for url in self._cells(rows, "url")]

    def _kind(self, media_and_network: tuple[str, str]) -> str | Said:
        media, network = media_and_network
        try:
            whose = self._readers["media"](media) or self._plan.fixed.get("media") or "owned"
            where = self._readers["network"](network)
        except Problem as problem:
            return problem.said
        if not where and whose != "press":
            return Said("row-no-network")
        if self._plan.kind:
            return self._plan.kind
        return _KINDS.get(whose) or ("email" if where == "email" else "posts")

    # ---------------------------------------------------------------------------- the readings
    def _of_kind(
        self, kind: str, piece: Rows, places: list[int], networks: Sequence[str]
    ) -> list[Reading]:
        rows = piece.rows if len(places) == len(piece.rows) else [piece.rows[at] for at in places]
        values, wrong = self._columns(rows)
        wrong = {at: Said("row-no-figure") for at in self._worthless(values, len(rows))} | wrong
        if (values.get("media") or [""])[0] in OF_A_DAY:
            undated = (at for at, day in enumerate(values["day"]) if day == UNDATED_DAY)
            wrong |= {at: Said("row-no-date") for at in undated if at not in wrong}
        elif not self._plan.export.needed:
            wrong |= {
                at: Said("row-of-nothing") for at in _of_nothing(values, rows) if at not in wrong
            }
        if wrong:
            for at in sorted(wrong):
                self._counts.refuse(piece.lines[places[at]], wrong[at])
            rows = [row for at, row in enumerate(rows) if at not in wrong]
            places = [place for at, place in enumerate(places) if at not in wrong]
            if not rows:
                return []
            values, _ = self._columns(rows)
        if "network" not in self._plan.places:
            values["network"] = [networks[place] for place in places]
        table = self._counts.tables.setdefault(kind, Table(kind))
        table.count(values, len(rows), self._mapping)
        if table.kind in _DATED:
            self._counts.noted["noted-undated"] += values["day"].count(UNDATED_DAY)
        columns = (values.get(name) or repeat(_DEFAULTS[name]) for name in FIELDS)
        made = list(map(Reading._make, zip(*columns, strict=False)))
        if not all(values.get("post_id", [""])):
            made = self._with_ids(made, rows)
        return made

    def _worthless(self, values: dict[str, list[Any]], rows: int) -> list[int]:
        """Which rows count nothing and describe nothing that counts for one."""
        empty = list(range(rows))
        for counter in self._mapping:
            column = values[counter]
            empty = [at for at in empty if column[at] is None]
        if not empty:
            return []
        media, days = values["media"], values["day"]
        return [
            at
            for at in empty
            if not any(
                values[name][at]
                for name in DESCRIBED.get(media[at], () if media[at] in OF_A_DAY else _UNIQUE[1:])
                if name in values
            )
            and not (media[at] == "owned" and days[at] != UNDATED_DAY and _text(values, at))
        ]

    def _columns(self, rows: list[list[str]]) -> tuple[dict[str, list[Any]], dict[int, Said]]:
        """The columns of readings, and what is wrong in which rows."""
        plan, width = self._plan, len(rows)
        columns = list(zip(*rows, strict=True))
        wrong: dict[int, Said] = {}
        values: dict[str, list[Any]] = {
            name: [value] * width for name, value in plan.fixed.items() if value
        }

        def refuse(at_: Sequence[int], found: Mapping[int, Said]) -> None:
            for at, why in found.items():
                wrong[at] = Said("field-wrong", field=plan.heading.names[at_[0]], why=why)

        for name, seen in self._seen.items():
            at_ = plan.places[name]
            values[name], found = seen.column(columns[at_[0]])
            refuse(at_, found)
            for at in at_[1:]:
                more, found = seen.column(columns[at])
                refuse((at,), found)
                values[name] = list(map(_added, values[name], more))
        for name in _UNIQUE:
            if name in plan.places:
                cells = _longest([columns[at] for at in plan.places[name]])
                values[name] = _texts(cells, self._readers[name])
        self._put_right(values)
        self._time(values, rows, refuse)
        return values, wrong

    def _time(
        self,
        values: dict[str, list[Any]],
        rows: Sequence[Sequence[str]],
        refuse: Callable[[Sequence[int], Mapping[int, Said]], None],
    ) -> None:
        """Add the columns that tell when."""
        values["day"] = [UNDATED_DAY] * len(rows)
        if self._clock:
            moments, wrong = self._clock.column(self._plan.dates_in(rows))
            refuse(self._plan.places["date"], wrong)
            values["published_at"], values["day"], values["slot"], values["written"] = moments
        if "weekday" in values and "hour" in values:
            values["slot"] = _slots(values)

    def _put_right(self, values: dict[str, list[Any]]) -> None:
        if "media" in values:
            otherwise = self._plan.fixed.get("media") or "owned"
            values["media"] = [media or otherwise for media in values["media"]]
        else:
            values["media"] = []
        if "text" in values:
            tags = values.get("hashtags") or repeat("")
            values["hashtags"] = [
                given or (hashtags_in(text) if "#" in text else "")
                for given, text in zip(tags, values["text"], strict=False)
            ]
        written = self._plan.export.platform == "vigie"  # what it says was put right before
        if "account" in values and not written:
            values["account"] = [account.removeprefix("@") for account in values["account"]]
        if "post_id" not in values:
            return
        joined = "\n".join(values["post_id"])
        if "E+" in joined:
            # A spreadsheet has rounded it: two posts may have the same one now.
            kept = ["" if _REWRITTEN.fullmatch(i) else i for i in values["post_id"]]
            self._counts.noted["noted-ids-rounded"] += kept.count("") - values["post_id"].count("")
            values["post_id"] = kept
        if ".0" in joined and not written:
            values["post_id"] = [i[:-2] if _AS_FLOAT.fullmatch(i) else i for i in values["post_id"]]

    def _with_ids(self, made: list[Reading], rows: list[list[str]]) -> list[Reading]:
        """With ids that the same rows get again, whenever their file is read."""
        keys = [
            None if post.post_id else _key(post, row) for post, row in zip(made, rows, strict=True)
        ]
        alike = [
            key
            for post, key in zip(made, keys, strict=True)
            if key and not post.url and post.media not in OF_A_DAY
        ]
        # Two rows that nothing tells apart are two posts: the second of two posts of a day.
        before = self._keys.add({hash(key) for key in alike})
        twice = {key for key, times in Counter(alike).items() if times > 1}
        found = []
        for post, key in zip(made, keys, strict=True):
            if key is None:
                found.append(post)
                continue
            if key in twice or hash(key) in before:
                self._times[key] = times = self._times.get(key, int(hash(key) in before)) + 1
                if times > 1:
                    key = f"{key}#{times}"  # noqa: PLW2901
            found.append(post._replace(post_id=key.partition("\x1f")[2]))
        return found


def _key(post: Reading, row: list[str]) -> str:
    """What tells a post without an id from the others, after its network."""
    if post.media in OF_A_DAY:
        day = from_epoch_day(post.day)
        key = day_key(post.media, post.network, post.account, day)
    elif post.url or post.day != UNDATED_DAY or post.text:
        key = post_key(post)
    else:
        told = "\x1f".join(row).encode("utf-8", "replace")
        key = f"row:{hashlib.blake2b(told, digest_size=8).hexdigest()}"
    return f"{post.network}\x1f{key}"


def _count(
    counter: str, note: Counter[str], decimal: str, cell: str, *, signed: bool
) -> int | None:
    """A count, to the nearest whole number, perhaps with what it counts: "53 likes"."""
    try:
        number, was_rounded = rounded_count(cell, decimal, signed=signed)
    except Problem:
        if (bare := without_unit(cell, counter)) == cell:
            raise
        number, was_rounded = rounded_count(bare, decimal, signed=signed)
    note["noted-rounded"] += was_rounded
    return number


def _network(cell: str) -> str:
    """A network by any of its names, or by a word of them: "LINKEDIN_COMPANY"."""
    try:
        return network_in(cell)
    except Problem:
        if found := network_said(cell):
            return found
        raise


def _tone(cell: str, note: Counter[str]) -> str:
    """A tone; a word that is none leaves it unknown, as the article or the mention is kept."""
    try:
        return sentiment_in(cell)
    except Problem:
        mark = cell.strip().replace(",", ".").replace("−", "-")
        if _SCORE.fullmatch(mark):
            score = float(mark)
            return "positive" if score > 0 else "negative" if score < 0 else "neutral"
        if mark in _TONE_MARKS:
            return _TONE_MARKS[mark]
        note["noted-tones"] += 1
        return ""


_SCORE = re.compile(r"[-+]?[0-9]{1,3}(?:\.[0-9]+)?")
_TONE_MARKS = {"+": "positive", "++": "positive", "=": "neutral"}


def _of_nothing(values: dict[str, list[Any]], rows: Sequence[object]) -> list[int]:
    """Which rows of a dated table have neither a date nor a text: they are sums of the others."""
    told = [values[name] for name in _IDENTITY if name in values]
    days = values["day"]
    if days.count(UNDATED_DAY) == len(rows):
        return []
    return [
        at
        for at, day in enumerate(days)
        if day == UNDATED_DAY and not any(column[at] for column in told)
    ]


_IDENTITY = (*_UNIQUE, "author", "outlet", "campaign", "format")


def _text(values: dict[str, list[Any]], at: int) -> str:
    return str(values["text"][at]) if "text" in values else ""


def _added(one: int | None, more: int | None) -> int | None:
    """The sum of two parts; not known as long as one of them is not."""
    return None if one is None or more is None else one + more


def _longest(columns: Sequence[Sequence[str]]) -> Sequence[str]:
    return (
        columns[0]
        if len(columns) == 1
        else [max(cells, key=len) for cells in zip(*columns, strict=True)]
    )


class _Seen(dict[Any, Any]):
    """What each cell of a column means, read once."""

    # Cells that are all different, or long, must not fill the memory.
    MOST = 20_000
    MOST_LETTERS = 1 << 20

    def __init__(self, read: Callable[[Any], Any]) -> None:
        self._read = read
        self._letters = 0
        self._problems: dict[Any, Said] = {}

    def column(self, cells: Sequence[Any]) -> tuple[list[Any], dict[int, Said]]:
        """The values of a column, and what is wrong in which places."""
        if len(self) > self.MOST or self._letters > self.MOST_LETTERS:
            self.clear()
            self._problems.clear()
            self._letters = 0
        values = list(map(self.__getitem__, cells))
        if not self._problems:
            return values, {}
        problems = self._problems
        return values, {at: problems[cell] for at, cell in enumerate(cells) if cell in problems}

    def __missing__(self, cell: Any) -> Any:
        try:
            value = self._read(cell)
        except Problem as problem:
            self._problems[cell] = problem.said
            value = None
        self[cell] = value
        self._letters += len(str(cell))
        return value


def _texts(cells: Sequence[str], read: Callable[[str], str]) -> list[str]:
    """Every cell as `read` gives it; most are not worth asking it."""
    return [
        cell
        if _SHORT < len(cell) < LONGEST_TEXT
        and cell.isprintable()
        and cell[0] not in " '"
        and cell[-1] != " "
        else read(cell)
        for cell in cells
    ]


def _slots(values: Mapping[str, list[Any]]) -> list[int]:
    """The hours of the week that are said, else those that the moments tell."""
    told = zip(values["weekday"], values["hour"], strict=True)
    otherwise = values.get("slot") or repeat(NO_SLOT)
    return [
        slot
        if None in both or not (0 <= both[0] < 7 and 0 <= both[1] < 24)  # noqa: PLR2004
        else both[0] * 24 + both[1]
        for both, slot in zip(told, otherwise, strict=False)
    ]
