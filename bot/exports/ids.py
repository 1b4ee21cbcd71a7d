"""Ids for posts whose rows have none: the same rows get the same, whenever their file is read."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from bot.exports.keys import Keys
from bot.fields import day_key
from kpi.periods import from_epoch_day
from kpi.posts import OF_A_DAY, UNDATED_DAY, post_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpi.posts import Reading


class Ids:
    """Gives the posts of one table the ids that they lack; remembers which ones it gave."""

    def __init__(self) -> None:
        self._keys = Keys()
        self._times: dict[str, int] = {}
        self._counted: dict[str, dict[int, int]] = {}  # of mentions that are counted: their rows

    def given(self, made: list[Reading], rows: Sequence[Sequence[str]]) -> list[Reading]:
        """The posts, each with an id; `rows` are the cells that they were made of."""
        keys = [
            None if post.post_id else self._key(post, row)
            for post, row in zip(made, rows, strict=True)
        ]
        alike = [key for post, key in zip(made, keys, strict=True) if key and not _is_told(post)]
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

    def _key(self, post: Reading, row: Sequence[str]) -> str:
        """What tells a post from the others, after its network."""
        key = _key(post, row)
        if not _is_counted(post):
            return key
        # The same row again counts the same: nothing is left that could tell the two apart.
        known = self._counted.setdefault(key, {})
        times = known.setdefault(hash(tuple(row)), len(known) + 1)
        return f"{key}#{times}" if times > 1 else key


def _is_counted(post: Reading) -> bool:
    """Whether it is a number of mentions, and nothing else is known of them."""
    words = post.outlet or post.author or post.text or post.campaign or post.url
    return post.mentions is not None and post.media not in OF_A_DAY and not words


def _is_told(post: Reading) -> bool:
    """Whether nothing else has the same key: a link, a text at its minute, an account's day, and
    what is counted.
    """
    at_its_minute = post.published_at is not None and post.text
    return bool(post.url or at_its_minute) or post.media in OF_A_DAY or _is_counted(post)


def _key(post: Reading, row: Sequence[str]) -> str:
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
