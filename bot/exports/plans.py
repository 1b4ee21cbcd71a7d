"""How the rows of a table are read: which kind they are, and which column each field is in.

A platform's description comes first, then the usual names of columns; what a person chose wins
over both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from bot.exports.choices import Choices
from bot.exports.columns import PARTS, bare_name, column_name, usual_places
from bot.exports.descriptions import SKIPPED, Export
from bot.exports.layouts import by_network, network_in, side_by_side
from bot.exports.platforms import EXPORTS
from bot.fields import PLACE_NAMES, phrase
from bot.messages import Said
from bot.numbers import DecimalMark
from kpi.posts import COUNTERS, OF_A_DAY, account_of, network_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from bot.exports.layouts import Heading, Rows

    Cells = Callable[[int], Sequence[str]]

GENERIC = Export(platform="", needed=())
DESCRIBED = frozenset(
    name
    for export in EXPORTS
    for names in (*export.needed, *export.columns.values(), *export.longest.values())
    for name in names
)
"""The names of columns that descriptions know."""

FOLLOWER_COUNTERS = frozenset(
    {"followers", "followers_gained", "followers_lost", "followers_delta"}
)
_OF_EMAIL = frozenset({"recipients", "deliveries", "opens", "unsubscribes", "bounces"})
_OF_PEOPLE = frozenset({"impressions", "reach", "saves", "video_views", "clicks", "conversions"})
_OF_ONE_POST = ("url", "post_id", "text", "format", "campaign", "time", "author")
# A view is that of a video on these networks; on others it is what an impression was.
_VIEWS = frozenset({"views", "vues", "vue", "total views"})
_OF_VIDEOS = frozenset({"youtube", "tiktok", "twitch", "vimeo", "dailymotion"})
_ACCOUNT = re.compile(
    r"\s*(?:compte|account|page|profil|profile|chaine|channel|handle)s?\s*:\s*(?P<name>\S.*)",
    re.IGNORECASE,
)
_TELLING = ("url", "post_id", "text", "media")  # without these and a date, a row is of nothing
_ENOUGH = 2


class Place(NamedTuple):
    """Where a table stands: its file, its sheet, and the sheets beside it."""

    file: str
    sheet: str
    sheets: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """How the rows of a table are read.

    `places`: the columns of each field; several are added up, or their longest text counts.
    `fixed`: what holds for all rows. `kind`: which table they are, "" where each row tells.
    `marks`: what stands before the decimals of a counter, where its cells tell. `supposed`: what
    nothing in the file says; `ask`: what has to be chosen first, "" for nothing.
    """

    heading: Heading
    export: Export
    places: Mapping[str, tuple[int, ...]]
    fixed: Mapping[str, str]
    kind: str = ""
    ask: str = ""
    supposed: tuple[Said, ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_read(self) -> bool:
        """Whether anything is made of its rows."""
        if self.kind == SKIPPED:
            return False
        described = self.fixed.get("media") in {"press", "earned"} or "media" in self.places
        told = {"date", "weekday", *_TELLING} & self.places.keys()
        return (bool(self.counters) and bool(told)) or (described and len(self.places) > _ENOUGH)

    @property
    def used(self) -> Iterator[str]:
        """The names of the columns that are read."""
        return (self.heading.names[at] for found in self.places.values() for at in found)

    @property
    def counters(self) -> dict[str, str]:
        """The counters that are read, with the names of their columns."""
        names = self.heading.names
        return {
            counter: " + ".join(names[at] for at in self.places[counter])
            for counter in COUNTERS
            if counter in self.places
        }

    @property
    def mapping(self) -> dict[str, str]:
        """All the fields that are read, with the names of their columns."""
        names = self.heading.names
        return {what: " + ".join(names[at] for at in at_) for what, at_ in self.places.items()}

    def part(self, piece: Rows) -> Rows:
        """The part of some rows that is under this table's header."""
        shift, width = self.heading.first - piece.heading.first, len(self.heading.names)
        if not shift and width == len(piece.heading.names):
            return piece
        both = zip(piece.rows, piece.lines, strict=True)
        cut = [(row[shift : shift + width], line) for row, line in both]
        kept = [(row, line) for row, line in cut if any(row)]
        rows, lines = [row for row, _ in kept], [line for _, line in kept]
        return replace(piece, heading=self.heading, rows=rows, lines=lines)

    def dates_in(self, rows: Sequence[Sequence[str]]) -> list[str]:
        """The cells that tell when; those of a day and of an hour are one."""
        [at] = self.places["date"]
        if "time" not in self.places:
            return [row[at] for row in rows]
        [hour] = self.places["time"]
        return [f"{row[at]} {row[hour]}".strip() for row in rows]


def plans(
    heading: Heading, sample: Sequence[Sequence[str]], place: Place, choices: Choices
) -> Iterator[Plan]:
    """The tables under one header, as they are read. `sample`: the first rows."""
    for beside in side_by_side(heading):
        shift = beside.first - heading.first
        cells = [row[shift : shift + len(beside.names)] for row in sample]
        if export := recognised(beside, place):
            yield _plan(beside, export, cells, place, choices)
            continue
        parts = [_plan(one, GENERIC, cells, place, choices) for one in by_network(beside)]
        counted = [part for part in parts if part.counters] or parts[:1]
        yield from counted


def recognised(heading: Heading, place: Place) -> Export | None:
    """The description that fits a header best; None when there is none."""
    names = tuple(map(column_name, heading.names))
    fitting = [(export.fits(names, place.file, place.sheets), export) for export in EXPORTS]
    best = max(fit for fit, _ in fitting)
    if not best:
        return None
    found = [export for fit, export in fitting if fit == best]
    return max(found, key=lambda export: len(export.places(names)))


def _plan(
    heading: Heading,
    export: Export,
    sample: Sequence[Sequence[str]],
    place: Place,
    choices: Choices,
) -> Plan:
    names = heading.plain_names

    def cells(at: int) -> list[str]:
        return [row[at] for row in sample]

    found = {what: (at,) for what, at in export.places(names).items()}
    for what, longest in export.longest.items():
        if at_ := tuple(names.index(name) for name in longest if name in names):
            found[what] = at_
    used = {at for at_ in found.values() for at in at_}
    if not export.only:
        aside = used | {at for at, name in enumerate(names) if name in export.aside}
        taken = {*found, *(what for what in export.fixed if what != "account")}
        found |= {what: (at,) for what, at in usual_places(names, cells, taken, aside).items()}
    for what, parts in PARTS.items():
        at_ = tuple(at for part in parts for at in _first(names, part))
        if what not in found and len(at_) == len(parts):
            found[what] = at_
    found = _chosen(found, heading.names, choices)
    return _settled(Plan(heading, export, found, export.fixed, export.kind), cells, place, choices)


def _chosen(
    found: dict[str, tuple[int, ...]], names: Sequence[str], choices: Choices
) -> dict[str, tuple[int, ...]]:
    """With the columns that a person chose for some fields."""
    for what, name in choices.columns.items():
        if not name:
            found.pop(what, None)
        elif name in names:
            at = names.index(name)
            found = {other: at_ for other, at_ in found.items() if at_ != (at,)} | {what: (at,)}
    return found


def _first(names: Sequence[str], known: Sequence[str]) -> tuple[int, ...]:
    """Where the first of some names is, if it is."""
    return next(((at,) for at, name in enumerate(names) if name in known or bare_name(name) in known), ())


def _settled(plan: Plan, cells: Cells, place: Place, choices: Choices) -> Plan:
    """With what holds for all rows: whose publications they are, where, and on which account."""
    fixed, places = dict(plan.fixed), dict(plan.places)
    supposed: list[Said] = []
    if choices.media:
        fixed["media"] = choices.media
        places.pop("media", None)
    elif "media" not in {*fixed, *places}:
        fixed["media"] = _media(places)
    media = "" if "media" in places else fixed.get("media", "")  # each row tells, or all are one
    if media == "press" and "outlet_type" not in places and "format" in places:
        places["outlet_type"] = places.pop("format")
    if media not in {"press", ""}:  # only an outlet has an audience
        for what in ("audience", "outlet", "outlet_type"):
            places.pop(what, None)
    if media == "press" and "audience" not in places and "reach" in places:
        places["audience"] = places.pop("reach")
    if choices.network:
        fixed["network"] = choices.network
        places.pop("network", None)
    elif plan.heading.network and "network" not in places:
        fixed["network"] = plan.heading.network
    ask = ""
    if not fixed.get("network") and "network" not in places:
        network, why = _network(plan, places, media, cells, place)
        fixed["network"] = network
        if why:
            supposed.append(why)
        elif not network and not _linked(places, cells):
            ask = "network"
    networks = {fixed["network"]} if fixed.get("network") else _networks(places, cells)
    if not plan.export.platform and "impressions" not in places:
        views = _views(plan, places)
        if views is not None and networks and not networks <= _OF_VIDEOS:
            places = {what: at for what, at in places.items() if at != (views,)}
            places["impressions"] = (views,)
    if choices.account:
        fixed["account"] = choices.account
        places.pop("account", None)
    elif "account" not in places and not fixed.get("account"):
        fixed["account"] = _account(plan.heading) or _linked_account(places, media, cells)
    marks = {what: _mark([c for at in places[what] for c in cells(at)]) for what in COUNTERS if what in places}
    settled = replace(
        plan, places=places, fixed=fixed, ask=ask, supposed=tuple(supposed), marks=marks
    )
    return of_days(settled) if media in OF_A_DAY else settled


def of_days(plan: Plan) -> Plan:
    """A plan whose rows are days of an account: their texts and links say nothing."""
    media = plan.fixed["media"] if plan.fixed["media"] in OF_A_DAY else "account"
    places = {what: at for what, at in plan.places.items() if what not in _OF_ONE_POST}
    kind = plan.kind or ("followers" if plan.counters.keys() <= FOLLOWER_COUNTERS else "daily")
    if media == "rival":
        kind = "rivals"
    return replace(plan, places=places, fixed={**plan.fixed, "media": media}, kind=kind)


def may_be_days(plan: Plan) -> bool:
    """Whether nothing tells the rows of a table from an account's days but their dates."""
    return (
        plan.export is GENERIC
        and plan.fixed.get("media") == "owned"
        and "date" in plan.places
        and not any(what in plan.places for what in _OF_ONE_POST)
        and plan.fixed.get("network") != "email"
    )


def _media(places: Mapping[str, tuple[int, ...]]) -> str:
    """Whose publications the rows are, by what is told of them."""
    if len(_OF_EMAIL & places.keys()) >= _ENOUGH:
        return "owned"
    described = {"sentiment", "audience", "outlet_type"} & places.keys()
    ours = _OF_PEOPLE & places.keys()
    if "outlet" in places and described and not ours - {"reach"}:
        return "press"
    if "outlet" in places and "url" in places and not ours and "likes" not in places:
        return "press"
    if "sentiment" in places or ("mentions" in places and not ours):
        return "earned"
    if "author" in places and "text" in places and not ours - {"reach"}:
        return "earned"
    return "owned"


def _network(
    plan: Plan, places: Mapping[str, tuple[int, ...]], media: str, cells: Cells, place: Place
) -> tuple[str, Said | None]:
    """The network of all the rows, and what it was taken from when they do not say it."""
    if media == "press":
        return "press", None
    if len(_OF_EMAIL & places.keys()) >= _ENOUGH:
        return "email", None
    if _linked(places, cells):
        return "", None
    titles = [cell for row in plan.heading.above for cell in row if cell]
    for text in (place.sheet, *titles, place.file):
        if network := network_in(column_name(re.sub(r"\W|_", " ", text))):
            said = Said("supposed-network", network=Said(f"network-{network}"), text=text[:60])
            return network, said
    return ("web", None) if media == "earned" else ("", None)


def _mark(cells: Sequence[str]) -> str:
    """What stands before the decimals of numbers, "" when they do not tell."""
    decimal = DecimalMark()
    decimal.feed(cells)
    return decimal.mark


def _views(plan: Plan, places: Mapping[str, tuple[int, ...]]) -> int | None:
    """Where a column of plain "views" is, which no other field than video views has taken."""
    taken = {at for what, at_ in places.items() if what != "video_views" for at in at_}
    names = plan.heading.plain_names
    found = (at for at, name in enumerate(names) if bare_name(name) in _VIEWS and at not in taken)
    return next(found, None)


def _linked(places: Mapping[str, tuple[int, ...]], cells: Cells) -> bool:
    return bool(_networks_linked(places, cells))


def _networks_linked(places: Mapping[str, tuple[int, ...]], cells: Cells) -> set[str]:
    """The networks that the links of the first rows lead to."""
    return {network for at in places.get("url", ()) for cell in cells(at) if (network := network_of(cell))}


def _networks(places: Mapping[str, tuple[int, ...]], cells: Cells) -> set[str]:
    if "network" not in places:
        return _networks_linked(places, cells)
    told = (phrase(cell) for at in places["network"] for cell in cells(at))
    return {PLACE_NAMES[name] for name in told if name in PLACE_NAMES}


def _linked_account(places: Mapping[str, tuple[int, ...]], media: str, cells: Cells) -> str:
    """The account that all the links of a team's own posts are on, if they tell."""
    if media != "owned" or "url" not in places:
        return ""
    [at] = places["url"]
    accounts = {account_of(url) for url in cells(at) if url.strip()}
    return next(iter(accounts)) if len(accounts) == 1 else ""


def _account(heading: Heading) -> str:
    """The account that a line above the table names."""
    for row in heading.above:
        joined = " ".join(cell for cell in row if cell)
        if found := _ACCOUNT.match(joined):
            return found["name"].strip().removeprefix("@")[:200]
    return ""
