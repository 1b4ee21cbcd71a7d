"""Who speaks to Vigie, and where."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

UNSURE = "unsure"


@dataclass(frozen=True)
class Place:
    """Who speaks, and where.

    `thread` names the talk that it is part of, if it is: what was asked before gives it its
    meaning.
    What takes a while is asked when it is wanted: `language` tells what they read, `is_admin`
    whether they are an administrator of the workspace, `is_guest` whether they are a guest in it,
    `in_group` whether they are in a user group of it, by its id (the last two raise `Problem` when
    Slack does not tell); and `barred` what keeps what is for the team out of a channel: "" when
    nothing does, else Slack's word ("not_in_channel", "channel_not_found", "is_archived";
    "is_ext_shared": another company reads it too; "is_private": nothing, for those who are in it),
    or `UNSURE` when Slack does not tell.
    """

    workspace: str
    person: str
    channel: str = ""
    thread: str = ""
    language: Callable[[], str] = field(default=lambda: "en", compare=False, repr=False)
    is_admin: Callable[[], bool] = field(default=lambda: False, compare=False, repr=False)
    is_guest: Callable[[], bool] = field(default=lambda: False, compare=False, repr=False)
    in_group: Callable[[str], bool] = field(default=lambda _: False, compare=False, repr=False)
    barred: Callable[[str], str] = field(default=lambda _: UNSURE, compare=False, repr=False)
