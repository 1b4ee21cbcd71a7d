"""The accounts that a team measures: `/vigie channels linkedin:ourpage @ana instagram @bob`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answers import Answer, Step, Table
from bot.answers.lacking import account_said, found_missing, owner_said
from bot.fields import CHANNELS_FORM, LONGEST_NAME, FormNeeded, name_in, network_in
from bot.messages import Person, Problem, Said
from bot.queries import DEFAULT_DAYS, Query
from bot.rights import need
from bot.store import Channel
from bot.welcome import going_on
from bot.words import MEASURED, plain
from kpi.periods import Period, from_epoch_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from bot.answers import Cell
    from bot.places import Place
    from bot.store import Store
    from kpi.gaps import Gaps

MOST_STEPS = 3
MOST_KEPT = 60  # accounts of a workspace: the list of them stays one message
_LIST = frozenset({"list", "liste", "all", "tous", "toutes"})
_REMOVE = frozenset(
    {"remove", "delete", "supprimer", "supprime", "retirer", "retire", "enlever", "enleve", "stop"}
)
_MYSELF = frozenset({"me", "myself", "moi", "@me", "@moi"})
_BETWEEN = frozenset({"and", "et", "&", "+", "for", "pour", "by", "par"})
_PERSON = re.compile(r"@([UW][A-Z0-9]+)")
_PIECE = re.compile(r'(?:[^\s,;"]|"[^"]*"?)+')


def channels(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """Measure accounts, list those that are measured, or measure one no more."""
    line = re.sub(r"[“”«»]", '"', line.strip())
    first, _, rest = line.partition(" ")
    if not line:
        raise FormNeeded("channels-what", {"owner": place.person}, form=CHANNELS_FORM)
    today = store.today(place.workspace, now)
    if plain(line) in _LIST:
        return listed(place, store, today)
    if plain(first) in _REMOVE:
        return _removed(rest, place, store)
    return kept(channels_in(line, place, store), place, store, today)


def channels_in(line: str, place: Place, store: Store) -> list[Channel]:
    """The accounts that a line names. Raises `Problem` with what is not understood.

    A person answers for the accounts before, up to the person before; where a person comes first,
    for those after. Who is not said stays who it was, else it is who speaks.
    """
    pieces = [_named_piece(piece) for piece in _pieces(line, place)]
    persons_first = bool(pieces) and isinstance(pieces[0], Person)
    found: list[Channel] = []
    for piece in reversed(pieces) if persons_first else pieces:
        if isinstance(piece, Channel):
            found.append(piece)
        else:
            found = [one if one.owner else replace(one, owner=piece) for one in found]
    if not found:
        raise Problem("channels-what")
    return _answered_for(found, place, store)


def _pieces(line: str, place: Place) -> list[str]:
    pieces = _PIECE.findall(re.sub(r"\s*([:=])\s*", r"\1", line))
    told = (f"@{place.person}" if plain(piece) in _MYSELF else piece for piece in pieces)
    return [piece for piece in told if plain(piece) not in _BETWEEN]


def _named_piece(piece: str) -> Channel | Person:
    """One account, or one person."""
    if piece.startswith("@"):
        if not (found := _PERSON.fullmatch(piece)):
            raise Problem("channels-who", text=piece[:60])
        return Person(found[1])
    network, _, account = piece.replace("=", ":", 1).partition(":")
    return channel_of(network.strip('"'), account)


def channel_of(network: str, account: str, owner: str = "") -> Channel:
    """An account of a network by any of its names. Raises `Problem` for one that is not known."""
    known = network_in(network)
    if known not in MEASURED:
        raise Problem("channels-network", text=network[:60])
    return Channel(known, name_in(account.replace('"', ""), LONGEST_NAME), owner)


def _answered_for(found: Iterable[Channel], place: Place, store: Store) -> list[Channel]:
    owners = {
        (one.network, one.account): one.owner for one in store.channels.every(place.workspace)
    }
    return [
        replace(one, owner=one.owner or owners.get((one.network, one.account), "") or place.person)
        for one in found
    ]


def kept(told: Sequence[Channel], place: Place, store: Store, today: date) -> Answer:
    """Measure these accounts as well, and show all that are measured."""
    need(place, store, "set-channels")
    known = store.channels.every(place.workspace)
    names = {(one.network, one.account) for one in (*known, *told)}
    if len(names) > MOST_KEPT:
        raise Problem("channels-many", most=MOST_KEPT)
    # A network that is measured account by account is not measured as a whole as well.
    for one in told:
        if one.account and Channel(one.network) in [replace(other, owner="") for other in known]:
            store.channels.remove(place.workspace, Channel(one.network), who=place.person)
    store.channels.keep(place.workspace, told, who=place.person)
    return going_on(listed(place, store, today), place, store, today)


def listed(place: Place, store: Store, today: date) -> Answer:
    """The accounts that are measured: who answers for each, and its last figures."""
    every = store.channels.every(place.workspace)
    add = Step(Said("step-channels-add" if every else "step-channels-set"), "/vigie channels")
    if not every:
        return Answer(Said("channels-none"), steps=(add,))
    found = figures_of(place.workspace, store, today)
    titles = ("dimension-account", "column-owner", "column-last", "column-submitted-by")
    return Answer(
        Said("channels-measured", count=len(every)),
        table=Table(
            tuple(map(Said, titles)),
            tuple(_row(one, found, place.workspace, store) for one in every),
        ),
        notes=(Said("channels-how"),),
        steps=(add, *(_to_remove(one) for one in every[:MOST_STEPS])),
    )


def figures_of(workspace: str, store: Store, today: date) -> list[Gaps]:
    """What there is and what lacks of each account, in the last 30 full days."""
    period = Period.last_full_days(today, DEFAULT_DAYS)
    return found_missing(Query(), period, workspace, store, today)


def _row(channel: Channel, found: Sequence[Gaps], workspace: str, store: Store) -> tuple[Cell, ...]:
    last = max(
        (
            one
            for one in found
            if one.last is not None and one.is_of(channel.network, channel.account)
        ),
        key=lambda one: one.last or 0,
        default=None,
    )
    dash = Said("nothing-shown")
    if last is None or last.last is None:
        return account_said(channel), owner_said(channel.owner), dash, dash
    by = store.submitters.last(workspace, last)
    who = Person(by.who) if by else dash
    return account_said(channel), owner_said(channel.owner), from_epoch_day(last.last), who


def _to_remove(channel: Channel) -> Step:
    return Step(
        Said("step-channels-remove", account=account_said(channel)),
        f"/vigie channels remove {channel}",
    )


def _removed(rest: str, place: Place, store: Store) -> Answer:
    pieces = [_named_piece(piece) for piece in _pieces(rest, place)]
    wanted = [piece for piece in pieces if isinstance(piece, Channel)]
    if len(wanted) != 1:
        raise Problem("channels-remove-what")
    [channel] = wanted
    of_network = [
        one for one in store.channels.every(place.workspace) if one.network == channel.network
    ]
    if not channel.account and len(of_network) == 1:
        channel = of_network[0]
    elif not channel.account and len(of_network) > 1:
        accounts = tuple(map(str, of_network))
        raise Problem("channels-remove-which", accounts=accounts)
    need(place, store, "set-channels")
    removed = None
    if any((one.network, one.account) == (channel.network, channel.account) for one in of_network):
        removed = store.channels.remove(place.workspace, channel, who=place.person)
    if removed is None:
        raise Problem("channels-not-measured", account=account_said(channel))
    owner = f" @{removed.owner}" if removed.owner else ""
    back = Step(Said("step-channels-back"), f"/vigie channels {removed}{owner}")
    return Answer(Said("channels-removed", account=account_said(removed)), steps=(back,))
