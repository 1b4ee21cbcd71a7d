"""The posts of a spike, as people can read them: those of its hours, those seen most first."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from bot.answers.drivers import READ, seen_by, seen_first
from bot.answers.posts import linked
from bot.answers.saying import clock_said, value_name
from bot.answers.shapes import Answer, Step, Table
from bot.answers.spike_said import counted_said, span_said
from bot.answers.watched import inside
from bot.messages import Figure, Problem, Said
from kpi.periods import from_epoch_day

if TYPE_CHECKING:
    from bot.answers.shapes import Cell
    from bot.answers.spike import Spike
    from bot.store import Store, Voice

PAGE = 10
LONGEST = 300  # of a text: nearly all of nearly any post


def posts(spike: Spike, store: Store, workspace: str, page: int = 1) -> Answer:
    """A page of the posts of a spike, with their text, author, network, moment and tone.

    Raises `Problem` when there are not so many pages.
    """
    scope, between = inside(spike)
    moments = (int(between[0].timestamp()), int(between[1].timestamp())) if between else None
    term, found = seen_first(store.volumes.voices(workspace, scope, READ, moments))
    pages = -(-len(found) // PAGE)
    if not 1 <= page <= pages:
        raise Problem("spike-posts-page", number=str(spike.number), pages=pages)
    first = (page - 1) * PAGE
    shown = found[first : first + PAGE]
    more = Step(Said("step-spike-more"), f"/vigie watch posts {spike.number} {page + 1}")
    return Answer(
        Said(
            "spike-posts",
            metric=counted_said(spike),
            span=span_said(spike),
            first=Figure(first + 1),
            last=Figure(first + len(shown)),
            all=Figure(len(found)),
            order=Said(f"spike-posts-by-{term}" if term else "spike-posts-latest"),
        ),
        table=_table(shown, term, spike),
        notes=(
            *([] if term else [Said("spike-posts-unknown")]),
            *([Said("spike-read", count=len(found))] if len(found) == READ else []),
        ),
        steps=(more,) if page < pages else (),
        value={one.post_id: seen_by(one, term) for one in shown} if term else None,
    )


def _table(shown: list[Voice], term: str, spike: Spike) -> Table:
    """A line for each: what nobody knows of any of them has no column."""
    has_tones = any(one.sentiment for one in shown)
    by = "outlet" if spike.metric == "articles" else "author"
    return Table(
        (
            Said("dimension-post"),
            Said(f"dimension-{by}"),
            Said("column-when"),
            *([Said("dimension-sentiment")] if has_tones else []),
            *([Said(f"metric-{term}")] if term else []),
        ),
        tuple(
            (
                linked(one._asdict(), LONGEST),
                _by(one, by),
                _when(one, spike),
                *([_tone(one)] if has_tones else []),
                *([Figure(seen_by(one, term))] if term else []),
            )
            for one in shown
        ),
    )


def _by(one: Voice, by: str) -> Cell:
    """Who wrote it, and where."""
    who, network = value_name(by, getattr(one, by)), value_name("network", one.network)
    return who if by == "outlet" else Said("spike-by", who=who, network=network)


def _when(one: Voice, spike: Spike) -> Cell:
    """The moment of a post, as far as it is known and as the spike's span does not say it."""
    if one.published_at is None or spike.unit == "day":
        return from_epoch_day(one.day)
    at = datetime.fromtimestamp(one.published_at, spike.began.tzinfo)
    time = clock_said(at.hour * 60 + at.minute)
    return time if spike.period.days == 1 else Said("spike-moment", day=at.date(), time=time)


def _tone(one: Voice) -> Cell:
    return value_name("sentiment", one.sentiment) if one.sentiment else Said("nothing-shown")
