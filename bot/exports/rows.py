"""Rows of cells into readings, a block and a column at a time: a million rows take seconds.

What their cells mean is told by `bot.exports.meanings`.
"""

from __future__ import annotations

import re
from itertools import repeat
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.exports.ids import Ids
from bot.exports.meanings import Seen, readers_of, texts
from bot.exports.moments import Clock
from bot.exports.tables import Counts, Table
from bot.fields import DESCRIBED
from bot.messages import Problem, Said
from bot.numbers import count
from kpi.posts import (
    FIELDS,
    NO_SLOT,
    OF_A_DAY,
    UNDATED_DAY,
    Reading,
    hashtags_in,
    network_of,
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
_REWRITTEN = re.compile(r"[0-9](?:[.,][0-9]+)?E\+[0-9]+")
_AS_FLOAT = re.compile(r"[0-9]+\.0")
_DEFAULTS = Reading("", "")._asdict()


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
        self._readers = readers_of(plan, counts.noted)
        self._seen = {
            name: Seen(self._readers[name])
            for name in plan.places
            if name not in _WHEN.union(_UNIQUE)
        }
        source = ZoneInfo(plan.export.clock) if plan.export.clock else None
        self._clock = Clock(zone, latest, dates, source) if dates else None
        self._kinds = Seen(self._kind)
        self._ids = Ids()

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
            [reading] = self._ids.given([reading._replace(followers=followers)], [[]])
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
            made = self._ids.given(made, rows)
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
                values[name] = texts(cells, self._readers[name])
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
