"""One post that is stored, named in a line: corrected, or deleted.

`/vigie edit linkedin spring launch likes=90 comments=-`: what stands before the first key names the
post, by its link, its network and id, or words of it; what follows is what changes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answers import Answer
from bot.dates import FoundMoment, find_moment
from bot.entries import correction_of, fields_of, typed
from bot.fields import PLACE_NAMES, FormNeeded, counted
from bot.journal import altered, deleted, named, step_to
from bot.lines import before_keys
from bot.messages import Problem, Said
from bot.rights import need
from bot.words import plain
from kpi.periods import epoch_day
from kpi.posts import COUNTERS, Reading, network_of, post_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from bot.places import Place
    from bot.store import Store

MOST = 5  # posts to choose from
_ADDRESS = re.compile(r'https?://[^\s"“”«»]+')


def edit(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """Correct the post that a line names; one that says nothing else needs a form."""
    today = store.today(place.workspace, now)
    words, rest = before_keys(line)
    fields = fields_of(rest, today) if rest else {}
    post_id = fields.pop("post_id", "")
    posts = _meant(words, post_id, place, store, today)
    if len(posts) > 1:
        return _which(posts, "edit", "" if post_id else rest)
    [post] = posts
    if "format" in fields:  # "type=" is the outlet's, of an article
        fields = fields_of(rest, today, media=post.media)
        fields.pop("post_id", "")
    if not fields:
        known = typed(post, store.zone(place.workspace))
        raise FormNeeded("edit-what", known, (post.network, post.post_id))
    return corrected(fields, (post.network, post.post_id), place, store, now)


def corrected(
    fields: Mapping[str, str], of: tuple[str, str], place: Place, store: Store, now: datetime
) -> Answer:
    """Correct a post, by its network and id: see `bot.entries.correction_of` for the fields."""
    post = store.post(place.workspace, *of)
    if post is None:
        raise Problem("post-gone")
    _need_right(post, "edit", place, store)
    zone = store.zone(place.workspace)
    reading, emptied = correction_of(fields, post, now.astimezone(zone).date(), zone)
    outcome = store.correct(place.workspace, reading, emptied, who=place.person)
    return altered(outcome, post)


def _need_right(post: Reading, verb: str, place: Place, store: Store) -> None:
    """Raises `Problem` for who may not change a post: those who submitted it may, and editors."""
    need(place, store, verb)
    theirs = store.submitters.all_of(place.workspace, post.network, post.post_id)
    need(place, store, "correct-others", *theirs)


def delete(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """Delete the post that a line names by its network and id; show any other one first."""
    words, rest = before_keys(line)
    today = store.today(place.workspace, now)
    fields = fields_of(rest, today) if rest else {}
    post_id = fields.pop("post_id", "")
    if fields:
        raise Problem("delete-what")
    network = PLACE_NAMES.get(plain(words), "")
    if post_id and (gone := store.deleted(place.workspace, network, post_id)):
        return deleted(gone)
    posts = _meant(words, post_id, place, store, today)
    if len(posts) > 1:
        return _which(posts, "delete")
    [post] = posts
    if not (post_id and network):
        figures = ((name, getattr(post, name)) for name in COUNTERS)
        told = tuple(counted(name, value) for name, value in figures if value is not None)
        return Answer(
            Said("delete-this", **named(post)),
            body=(Said("list", items=told),) if told else (),
            steps=step_to("delete", post, Said("step-delete")),
            outcome="clarify",
        )
    _need_right(post, "delete", place, store)
    outcome = store.delete(place.workspace, post, who=place.person)
    return deleted(post, outcome)


def _meant(words: str, post_id: str, place: Place, store: Store, today: date) -> list[Reading]:
    """The posts that a line may name, newest first; at least one. Raises `Problem`."""
    if not (words or post_id):
        raise Problem("post-which")
    workspace, text = place.workspace, plain(words)
    # Between quotes it is a title, as answers show it: cut, and no network or day is named in it.
    titles, text = re.findall('"([^"]*)"', text), re.sub('"[^"]*"?', " ", text)
    networks = [PLACE_NAMES[word] for word in text.split() if word in PLACE_NAMES]
    if post_id:
        known = networks or store.vocabulary(workspace)["network"]
        found = [post for name in known if (post := store.post(workspace, name, post_id))]
    elif link := _ADDRESS.search(words):
        found = _linked(link[0], workspace, store)
    else:
        moment = find_moment(text, today)
        day = epoch_day(moment.day) if isinstance(moment, FoundMoment) else None
        if moment:
            text = text[: moment.start] + text[moment.end :]
        wanted = [word for word in text.split() if word not in PLACE_NAMES]
        wanted += [word.rstrip("…") for title in titles for word in title.split()]
        found = store.search(workspace, wanted, networks[:1], day, MOST + 1)
    if not found:
        raise Problem("post-unknown", text=(words or post_id)[:60])
    return found


def _linked(url: str, workspace: str, store: Store) -> list[Reading]:
    """The post at an address: by the id in it, else by the address as somebody gave it."""
    network = network_of(url)
    key = post_key(Reading(network, "", url=url))
    known = [network] if network else store.vocabulary(workspace)["network"]
    found = [post for name in known if (post := store.post(workspace, name, key))]
    bare = plain(re.sub(r"^https?://(www\.)?|[?#].*$|/$", "", url))
    return found or store.search(workspace, [bare], known if network else [], None, MOST + 1)


def _which(posts: Sequence[Reading], verb: str, rest: str = "") -> Answer:
    """The posts that a line may mean, to choose from."""
    steps = tuple(
        step
        for post in posts[:MOST]
        for step in step_to(verb, post, Said("post-named", **named(post)), rest)
    )
    more = (Said("which-more"),) if len(posts) > MOST else ()
    return Answer(Said(f"which-{verb}"), notes=more, steps=steps, outcome="clarify")
