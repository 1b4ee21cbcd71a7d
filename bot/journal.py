"""What is told of submissions: what one did, and the journal of them all."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from bot.answers import Answer, Step, Table
from bot.answers.saying import value_name
from bot.entries import doubts, known_by_day
from bot.fields import counted, figure_of, label, title_of
from bot.messages import Person, Said
from bot.rights import whose_said
from bot.store import Role, source_said
from kpi.periods import from_epoch_day
from kpi.posts import COUNTERS, OF_A_DAY, UNDATED_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zoneinfo import ZoneInfo

    from bot.messages import Value
    from bot.store import Change, Entry, Outcome
    from kpi.posts import Reading

LONGEST_SHOWN = 60  # of a text that changed


def submitted(outcome: Outcome, reading: Reading, *, dated: bool = False) -> Answer:
    """What storing one post's figures did. `dated`: it is of today because no date was said."""
    post = outcome.posts[0] if outcome.posts else reading
    told = named(post)
    if outcome.new:
        headline = Said("stored-new", **told)
    else:
        headline = Said("stored-updated" if outcome.updated else "stored-unchanged", **told)
    counters = tuple(
        counted(name, value) for name in COUNTERS if (value := getattr(reading, name)) is not None
    )
    fallen = [change for change in outcome.changes if _fell(change)]
    changed = tuple(
        _change(change.field, change.before, change.after)
        for change in outcome.changes
        if outcome.updated and change not in fallen
    )
    lowered = [
        Said("lowered", **_before_and_after(change.field, change.before, change.after))
        for change in fallen
    ]
    if dated and outcome.new:
        lowered.append(Said("stored-dated", day=_day_of(post) or ""))
    if not outcome.new and known_by_day(post):
        lowered.append(Said("stored-same-day"))
    return Answer(
        headline,
        body=changed or ((Said("list", items=counters),) if counters else ()),
        notes=(*lowered, *doubts(post)),
        steps=step_to("edit", post, Said("step-edit")),
        undo=outcome.submission if outcome.new or outcome.updated else None,
    )


def altered(outcome: Outcome, before: Reading) -> Answer:
    """What correcting a post did."""
    post = outcome.posts[0] if outcome.posts else before
    if not outcome.updated:
        return Answer(Said("corrected-nothing", **named(post)))
    changes = tuple(_change(one.field, one.before, one.after) for one in outcome.changes)
    return Answer(
        Said("corrected", **named(post)),
        body=changes,
        notes=tuple(doubts(post)),
        steps=step_to("edit", post, Said("step-edit")),
        undo=outcome.submission,
    )


def deleted(post: Reading, outcome: Outcome | None = None) -> Answer:
    """What deleting a post did; without an outcome, somebody had deleted it before."""
    if outcome is None:
        return Answer(Said("deleted-repeated", **named(post)))
    return Answer(
        Said("deleted", **named(post)), notes=(Said("deleted-stays"),), undo=outcome.submission
    )


def named(post: Reading) -> dict[str, Value]:
    """What tells a post from others, in words."""
    title, day = title_of(post), _day_of(post)
    name = _post_name(title, post.account, day, post.media)
    if post.mentions is not None and post.media == "earned" and not title and day:
        name = Said("mentions-of", day=day)
        if post.sentiment:
            tone = value_name("sentiment", post.sentiment)
            name = Said("mentions-of-tone", day=day, tone=tone)
    return {"network": value_name("network", post.network), "post": name}


def step_to(verb: str, post: Reading, label: Said, rest: str = "") -> tuple[Step, ...]:
    """The step that does something to one post; none when no line can name it."""
    if '"' in post.post_id:
        return ()
    line = f'/vigie {verb} {post.network} id="{post.post_id}" {rest}'.strip()
    return (Step(label, line, grave=verb == "delete"),)


def _day_of(post: Reading) -> date | None:
    return None if post.day == UNDATED_DAY else from_epoch_day(post.day)


def _post_name(title: str, account: str, day: date | None, media: str) -> Said | str:
    """What a post is called: by its title, else by its account and day."""
    if title or day is None:
        return title or account
    name = "post-of-account" if account else _NAMED_BY_DAY.get(media, "post-of")
    return Said(name, account=account, day=day)


_NAMED_BY_DAY = {
    **dict.fromkeys(OF_A_DAY, "figures-of"),
    "earned": "mention-of",
    "press": "article-of",
}


def _fell(change: Change) -> bool:
    before, after = change.before, change.after
    return isinstance(before, int) and isinstance(after, int) and after < before


def _change(field: str, before: int | str | None, after: int | str | None) -> Said:
    """What changed, from what to what; a counter that nobody had given is told alone."""
    if before is None and isinstance(after, int):
        return counted(field, after)
    return Said("changed", **_before_and_after(field, before, after))


def _before_and_after(
    field: str, before: int | str | None, after: int | str | None
) -> dict[str, Value]:
    return {
        "counter": label(field),
        "before": _shown(field, before),
        "after": _shown(field, after),
    }


def _shown(field: str, value: int | str | None) -> Value:
    """A counter, a date in ISO 8601, or a text, as an answer shows it."""
    if value is None:
        return Said("nothing-shown")
    if isinstance(value, int):
        return figure_of(field, value)
    if field == "date":
        return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
    shown = value_name(field, value)
    return shown if isinstance(shown, Said) or len(shown) <= LONGEST_SHOWN else _cut(shown)


def _cut(text: str) -> str:
    return text[: LONGEST_SHOWN - 1] + "…"


def journal(entries: Sequence[Entry], zone: ZoneInfo) -> Answer:
    """Who did what and when, the latest first; `zone` is the workspace's."""
    if not entries:
        return Answer(Said("journal-empty"))
    return Answer(
        Said("journal", count=len(entries)),
        table=Table(
            (Said("column-when"), Said("column-who"), Said("column-what")),
            tuple(
                (
                    Said("moment", at=datetime.fromtimestamp(entry.at, UTC).astimezone(zone)),
                    Person(entry.who),
                    _entry_said(entry),
                )
                for entry in entries
            ),
        ),
    )


def _entry_said(entry: Entry) -> Said:
    details = dict(entry.details)
    posts, changes = details.pop("posts", ()), details.pop("changes", ())
    known: dict[str, Value] = {
        key: source_said(value) if key == "source" else value for key, value in details.items()
    }
    if "submission" in known:
        known["submission"] = str(known["submission"])  # as people type it, in any language
    if entry.what == "submit":
        known["posts"] = Said("nothing")
    if posts:
        named = tuple(
            Said(
                "journal-post",
                network=value_name("network", post["network"]),
                post=_post_name(
                    post["title"],
                    post["account"],
                    post["day"] and date.fromisoformat(post["day"]),
                    post.get("media", ""),
                ),
            )
            for post in posts
        )
        changed = tuple(_change(*change) for change in changes)
        known["posts"] = Said(
            "journal-changes" if changed else "journal-posts", posts=named, changes=changed
        )
    if "right" in details:
        known["right"] = Said(f"right-{details['right']}")
    if "role" in details:
        known["whose"] = whose_said(Role(details["whose"], details["role"], details["name"]))
        known["role"] = Said(f"role-{details['role']}")
    altering = entry.what == "submit" and details.get("source") in {"edit", "delete"}
    return Said(f"journal-{details['source'] if altering else entry.what}", **known)
