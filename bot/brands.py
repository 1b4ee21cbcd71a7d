"""Brands and the channels that see nothing else: `/vigie brand here Aurora`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answers import Answer, Table
from bot.answers.saying import room_said
from bot.fields import LONGEST_NAME, name_in, network_in
from bot.messages import Problem, Said
from bot.rights import need
from bot.rooms import ALL, channel_in, need_seen
from bot.store import Account
from bot.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.places import Place
    from bot.store import Store

MOST = 40  # brands of a workspace, and accounts of a brand
_LIST = frozenset({"", "list", "liste"})
_HERE = frozenset({"here", "ici"})
_REMOVE = frozenset({"remove", "delete", "supprimer", "supprime", "retirer", "retire"})
_ANY = frozenset({"any", "all", "every", "tout", "tous", "partout"})
_PIECE = re.compile(r'(?:[^\s,;"]|"[^"]*"?)+')


def brand(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """List the brands, say what belongs to one, forget one, or bind a channel to some."""
    del now
    line = re.sub(r"[“”«»]", '"', line.strip())
    if plain(line) in _LIST:
        return _listed(place, store)
    channel, told = channel_in(line, place)
    first, *rest = _pieces(told) or [""]
    if channel != place.channel or plain(first) in _HERE:
        wanted = rest if plain(first) in _HERE else [first, *rest]
        return _bound(channel, wanted, place, store)
    if plain(first) in _REMOVE:
        return _removed(" ".join(rest), place, store)
    return _kept(first, rest, place, store)


def _pieces(line: str) -> list[str]:
    return _PIECE.findall(re.sub(r"\s*([:=])\s*", r"\1", line))


def _bare(piece: str) -> str:
    return name_in(piece.replace('"', ""), LONGEST_NAME)


def _kept(name: str, pieces: Sequence[str], place: Place, store: Store) -> Answer:
    """Say what belongs to a brand, in the place of what was said before."""
    name = _bare(name)
    if not name or not pieces:
        raise Problem("brand-what")
    accounts = [_account(piece) for piece in pieces]
    known = store.brands.every(place.workspace)
    if max(len(known.keys() | {name}), len(accounts)) > MOST:
        raise Problem("brand-many", most=MOST)
    need(place, store, "set-brands")
    store.brands.keep(place.workspace, _known(name, known) or name, accounts, who=place.person)
    return _listed(place, store, Said("brand-kept", brand=name))


def _account(piece: str) -> Account:
    """`linkedin:Aurora`, `linkedin`, or `any:Aurora`. Raises `Problem` for what is none."""
    network, _, account = piece.replace("=", ":", 1).partition(":")
    if plain(network) in _ANY:
        if not _bare(account):
            raise Problem("brand-what")
        return Account("", _bare(account))
    return Account(network_in(network.replace('"', "")), _bare(account))


def _known(name: str, known: dict[str, list[Account]]) -> str:
    """A brand as it was written first, however it is written now; "" when there is none."""
    return next((one for one in known if plain(one) == plain(name)), "")


def _bound(channel: str, names: Sequence[str], place: Place, store: Store) -> Answer:
    """Show a channel nothing but some brands, or all there is again."""
    if not channel or channel.startswith("D"):
        raise Problem("brand-where")
    if not names:
        raise Problem("brand-what")
    need(place, store, "set-brands")
    need_seen(channel, place)
    workspace = place.workspace
    if len(names) == 1 and plain(names[0]) in ALL:
        store.brands.bind(workspace, channel, (), who=place.person)
        return Answer(Said("brand-unbound", room=room_said(channel)))
    every = store.brands.every(workspace)
    found = [_known(_bare(name), every) for name in names]
    if "" in found:
        raise Problem("brand-unknown", name=_bare(names[found.index("")]))
    store.brands.bind(workspace, channel, found, who=place.person)
    return Answer(
        Said("brand-bound-to", room=room_said(channel), brands=tuple(found)),
        notes=(Said("brand-bound-how"),),
    )


def _removed(name: str, place: Place, store: Store) -> Answer:
    known = _known(_bare(name), store.brands.every(place.workspace))
    need(place, store, "set-brands")
    if not known:
        raise Problem("brand-unknown", name=_bare(name))
    store.brands.remove(place.workspace, known, who=place.person)
    return Answer(Said("brand-removed", brand=known))


def _listed(place: Place, store: Store, *done: Said) -> Answer:
    """The brands, with what belongs to each and where it is shown alone; here, those of here."""
    every, bound = store.brands.every(place.workspace), store.brands.bound(place.workspace)
    shown = [one for one in every if not store.sight or one in store.sight.brands]
    if not shown:
        return Answer(Said("brand-none"), notes=(Said("brand-how"),))
    rooms = {one: [room for room, names in bound.items() if one in names] for one in shown}
    if store.sight:
        rooms = {one: [place.channel] for one in shown}
    return Answer(
        Said("brand-list", count=len(shown)),
        body=done,
        table=Table(
            tuple(map(Said, ("column-brand", "column-accounts", "column-rooms"))),
            tuple(
                (
                    one,
                    ", ".join(map(str, every[one])),
                    Said("list", items=tuple(map(room_said, rooms[one])))
                    if rooms[one]
                    else Said("nothing-shown"),
                )
                for one in shown
            ),
        ),
        notes=(Said("brand-how"),),
    )
