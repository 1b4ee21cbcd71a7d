"""Who speaks to Vigie, and where."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Place:
    """Who speaks, and where.

    `delivery` names what brought the text: it is handled once, however often it comes. `thread`
    names the talk that it is part of, if it is: what was asked before gives it its meaning.
    `is_admin` tells whether they are an administrator of the workspace, which takes a while.
    """

    workspace: str
    person: str
    channel: str = ""
    delivery: str | None = None
    thread: str = ""
    is_admin: Callable[[], bool] = field(default=lambda: False, compare=False, repr=False)
