"""Who speaks to Vigie, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Who speaks, and where.

    `delivery` names what brought the text: it is handled once, however often it comes. `thread`
    names the talk that it is part of, if it is: what was asked before gives it its meaning.
    """

    workspace: str
    person: str
    channel: str = ""
    delivery: str | None = None
    thread: str = ""
