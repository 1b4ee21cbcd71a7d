"""What is told of a file before and after it is imported: a person sees first, and decides.

The lines of decisions are what buttons carry: "import 12", "change 12", "cancel 12", and "dmy 12"
or "mdy 12" where the file does not tell the day from the month (12 is the file's number).
"""

from __future__ import annotations

import re
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from bot.answers import Answer, Decision, Person, Step, Table
from bot.answers.saying import value_name
from bot.fields import figure_of, label, title_of
from bot.messages import Figure, Said
from kpi.periods import Period
from kpi.posts import COUNTERS

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from bot.answers import Cell
    from bot.exports import Change, Report, Stored
    from bot.exports import Table as Rows
    from bot.messages import Value
    from bot.store import File
    from kpi.posts import Reading

IMPORT, CHANGE, CANCEL = "import", "change", "cancel"
ORDERS = ("dmy", "mdy")  # of the day and the month
GOOD_FOR = 30 * 86_400  # seconds that a file waits for a decision
MOST_SHOWN = 3  # refused rows
MOST_COUNTERS = 12  # in a table that fits on a screen
_MEDIA_OF = {
    "posts": "owned",
    "email": "owned",
    "mentions": "earned",
    "press": "press",
    "daily": "account",
    "followers": "account",
    "rivals": "rival",
}  # of each kind of table
_KPIS_OF_ACCOUNTS = {
    "followers": "followers",
    "followers_gained": "gross_followers",
    "followers_lost": "lost_followers",
    "impressions": "account_impressions",
    "reach": "account_reach",
    "video_views": "account_video_views",
}
_NUMERIC_DATE = re.compile(r"\D*(\d{1,2})\D(\d{1,2})\D(\d{4}|\d\d)(?!\d)")


# ------------------------------------------------------------------------------- before
def is_figures(report: Report) -> bool:
    """Whether a file is surely a table of figures, so that it is worth a word unasked."""
    return report.outcome == "accepted" or (bool(report.asks) and "columns" not in report.asks)


def preview(report: Report, file: File, same: File | None, zone: ZoneInfo) -> Answer:
    """What importing a file would do, or what it takes before it can be imported.

    `same`: the same file, when it was imported before; `zone` is the workspace's.
    """
    if report.outcome != "accepted":
        return _asking(report, file)
    would = report.foreseen
    assert would is not None, "an accepted file without its preview"  # noqa: S101
    body = [_counts(would, report.refused)]
    body += [_kind_of(table) for table in report.tables if len(report.tables) > 1]
    if rows := would.new + would.updated:
        importing = Decision(Said("decide-import", rows=rows), f"{IMPORT} {file.id}", main=True)
        return Answer(
            _what(report, file),
            body=(*body, *_warnings(report, would)),
            table=_sums(report, would),
            notes=_read_as(report, file),
            decisions=(importing, _decision(CHANGE, file), _decision(CANCEL, file)),
        )
    if same and same.decided:
        when = datetime.fromtimestamp(same.decided, UTC).astimezone(zone).date()
        body.append(Said("preview-same", day=when))
    else:
        body.append(Said("preview-deleted" if would.deleted else "preview-nothing"))
    return Answer(
        _what(report, file),
        body=(*body, *_warnings(report, would)),
        notes=_read_as(report, file),
        decisions=(_decision(CHANGE, file),),
        decided_by=Person(same.who) if same else None,
    )


def known_of(tables: tuple[Rows, ...]) -> dict[str, str]:
    """What holds for all the rows of a file: their media, network and account, else empty."""
    told = {
        "media": {_MEDIA_OF[table.kind] for table in tables},
        "network": {network for table in tables for network in table.networks},
        "account": {account for table in tables for account in table.accounts},
    }
    return {name: "".join(values) if len(values) == 1 else "" for name, values in told.items()}


def _what(report: Report, file: File) -> Said:
    """A file by its name, and what it holds."""
    if len(report.tables) != 1:
        return Said("preview-of-several", file=file.name, count=len(report.tables))
    return Said("preview-of", file=file.name, what=_kind_of(report.tables[0]))


def _kind_of(table: Rows) -> Said:
    """The rows of a table: "LinkedIn posts, Oct 1, 2026 – Oct 31, 2026"."""
    networks: tuple[Value, ...] = tuple(value_name("network", one) for one in table.networks)
    kind = Said(f"kind-{table.kind}", networks=networks, count=len(networks))
    if table.account:
        kind = Said("kind-of-account", kind=kind, account=table.account)
    if table.first and table.last:
        return Said("kind-dated", kind=kind, period=Period.through(table.first, table.last))
    return Said("kind-undated", kind=kind)


def _counts(done: Stored, refused: int) -> Said:
    """How many rows are new, and so on; nothing is told of those that there are not."""
    counts = {
        "new": done.new,
        "updated": done.updated,
        "unchanged": done.unchanged - done.deleted,
        "deleted": done.deleted,
        "refused": refused,
    }
    parts = (Said(f"rows-{name}", rows=rows) for name, rows in counts.items() if rows)
    return Said("rows", rows=sum(counts.values()), parts=tuple(parts))


def _warnings(report: Report, would: Stored) -> list[Said]:
    """What a person should look at before the file goes in: first what may be wrong."""
    told = [*report.noted, *(_fallen("preview-fallen", *one) for one in would.fallen)]
    if (more := would.lowered - len(would.fallen)) > 0:
        told.append(Said("preview-fallen-more", count=more))
    return [*told, *_refused(report)]


def _refused(report: Report) -> list[Said]:
    """The first rows that are left out, and why."""
    shown = report.refusals[:MOST_SHOWN]
    told = [Said("preview-row", line=str(row.line), why=row.why) for row in shown]
    if shown and (more := report.refused - len(shown)) > 0:
        told.append(Said("preview-rows-more", rows=more))
    return told


def _fallen(name: str, post: Reading, change: Change) -> Said:
    """A figure that will fall, or that fell, by the name of the message."""
    before, after = (
        figure_of(change.field, value) if isinstance(value, int) else ""
        for value in (change.before, change.after)
    )
    return Said(
        name,
        network=value_name("network", post.network),
        post=title_of(post) or post.account or post.post_id,
        counter=label(change.field),
        before=before,
        after=after,
    )


def _sums(report: Report, would: Stored) -> Table | None:
    """The sum of each counter, to be compared with what the platform shows, and its column.

    The sum of the days of a level says nothing: its last value does.
    """
    found: list[tuple[Rows, str]] = [
        (table, counter)
        for table in report.tables
        for counter in COUNTERS
        if table.known[counter] and (counter != "followers" or _level(table, would) is not None)
    ][:MOST_COUNTERS]
    if not found:
        return None
    several = len({id(table) for table, _ in found}) > 1
    lacking = any(table.missing.get(counter) for table, counter in found)
    columns = ["column-figure", "column-sum", "column-of-file"]
    rows: list[list[Cell]] = [
        [*_sum(table, counter, would), report.columns_of(table, counter)]
        for table, counter in found
    ]
    if lacking:
        columns.append("column-without")
        for row, (table, counter) in zip(rows, found, strict=True):
            row.append(Figure(table.missing.get(counter, 0)))
    if several:
        columns.insert(0, "column-rows")
        for row, (table, _) in zip(rows, found, strict=True):
            row.insert(0, Said(f"table-{table.kind}"))
    return Table(tuple(map(Said, columns)), tuple(map(tuple, rows)))


def _sum(table: Rows, counter: str, would: Stored) -> tuple[Cell, Cell]:
    """What a counter of a table comes to, after what that is."""
    if counter == "followers" and (last := _level(table, would)) is not None:
        return Said("preview-level"), figure_of(counter, last)
    return label(counter), figure_of(counter, table.sums[counter])


def _level(table: Rows, would: Stored) -> int | None:
    """The followers that a table tells last, of all its accounts; None when it tells none."""
    if table.kind not in {"daily", "followers"}:
        return None
    last = [
        followers
        for (network, _), (_, followers) in would.levels.items()
        if network in table.networks
    ]
    return sum(last) if last else None


def _read_as(report: Report, file: File) -> tuple[Said, ...]:
    """How the other columns were read, and which were not."""
    told = []
    if any(asdict(report.choices).values()) and not file.choices:
        told.append(Said("preview-remembered"))
    read: tuple[Value, ...] = tuple(
        Said("preview-field", field=label(name), column=column)
        for name, column in report.mapping.items()
        if name not in COUNTERS and column
    )
    if read:
        told.append(Said("preview-read", fields=read))
    if report.ignored:
        told.append(report.left_out)
    return tuple(told)


def _asking(report: Report, file: File) -> Answer:
    """What has to be said before the file can be read; or why it can't be."""
    reason = report.reason or Said("preview-cannot")
    headline = Said("preview-refused", file=file.name, why=reason)
    rows = tuple(_refused(report))
    if not report.asks:
        return Answer(headline, body=rows, outcome="refused")
    both = both_ways(report.example) if "dates" in report.asks else None
    first: list[Decision] = []
    if both:
        headline = Said("preview-dates", file=file.name, text=report.example)
        first = [
            Decision(Said("decide-day", day=day), f"{order} {file.id}")
            for order, day in zip(ORDERS, both, strict=True)
        ]
    how = Said("decide-describe" if not first else "decide-change")
    changing = Decision(how, f"{CHANGE} {file.id}", main=not first)
    decisions = (*first, changing, _decision(CANCEL, file))
    return Answer(headline, body=rows, decisions=decisions, outcome="clarify")


def both_ways(text: str) -> tuple[date, date] | None:
    """The two days that a date of a file may mean: with the day first, with the month first.

    >>> [day.isoformat() for day in both_ways("03/04/2026 10:30")]
    ['2026-04-03', '2026-03-04']
    """
    if not (found := _NUMERIC_DATE.match(text)):
        return None
    one, other, year = map(int, found.groups())
    year += 2000 if year < 100 else 0  # noqa: PLR2004  (two digits)
    try:
        return date(year, other, one), date(year, one, other)
    except ValueError:
        return None


def _decision(what: str, file: File) -> Decision:
    return Decision(Said(f"decide-{what}"), f"{what} {file.id}")


def unread(file: File, why: Said) -> Answer:
    """A file that could not be read; if it was shown before, it still waits for a decision."""
    decisions = (_decision(CHANGE, file), _decision(CANCEL, file)) if file.id else ()
    told = Said("preview-refused", file=file.name, why=why)
    return Answer(told, decisions=decisions, outcome="refused")


def progress(file: str, doing: str, percent: int) -> Answer:
    """How far a file is read ("reading") or imported ("importing")."""
    return Answer(Said(f"progress-{doing}", file=file, percent=percent))


# -------------------------------------------------------------------------------- after
def imported(report: Report, file: File, who: str) -> Answer:
    """What importing a file did."""
    done = report.stored
    assert done is not None, "an import without an outcome"  # noqa: S101
    fallen = [_fallen("imported-fallen", *one) for one in done.fallen]
    if (more := done.lowered - len(fallen)) > 0:
        fallen.append(Said("preview-fallen-more", count=more))
    return Answer(
        Said("imported", file=file.name),
        body=(_counts(done, report.refused), *map(_kind_of, report.tables)),
        notes=(*fallen, *((Said("stored-repeated-file"),) if done.repeated else ())),
        steps=_questions(report),
        undo=done.submission if done.new or done.updated else None,
        decided_by=Person(who),
    )


def _questions(report: Report) -> tuple[Step, ...]:
    """The figures of what came in, when one line asks for them."""
    tables = sorted(report.tables, key=lambda table: table.kind not in {"posts", "email"})
    for table in tables:
        if table.first and table.last and (asked := _asked(table)):
            return (Step(Said("step-imported"), f"{asked} {table.first}..{table.last}"),)
    return ()


def _asked(table: Rows) -> str:
    """What a line says to ask for the figures of a table; empty when none does."""
    networks = " ".join(filter(None, table.networks))
    if table.kind in {"daily", "followers"}:
        found = [kpi for counter, kpi in _KPIS_OF_ACCOUNTS.items() if table.known[counter]]
        return f"{' '.join(found)} {networks}" if found else ""
    if table.kind == "press":
        return "media:press"
    if table.kind == "rivals":
        return "share_of_voice"
    return f"media:earned {networks}" if table.kind == "mentions" else networks


def failed(file: File, why: Said) -> Answer:
    """What went wrong with the import of a file; nothing of it is stored."""
    again = Decision(Said("decide-again"), f"{IMPORT} {file.id}", main=True)
    return Answer(
        Said("import-failed", file=file.name, why=why),
        decisions=(again, _decision(CANCEL, file)),
        outcome="refused",
    )


def cancelled(file: File) -> Answer:
    """A file that somebody did not want."""
    return Answer(Said("cancelled", file=file.name), decided_by=Person(file.who))


def undone(file: File) -> Answer:
    """A file that was imported, and then undone."""
    return Answer(Said("import-undone", file=file.name), decided_by=Person(file.who))


def decided_already(file: File, now: datetime, zone: ZoneInfo) -> Answer | None:
    """Why nothing more can be decided about a file; None while something can."""
    if file.decided is not None:
        when = datetime.fromtimestamp(file.decided, UTC).astimezone(zone)
        told = Said(f"already-{file.state}", file=file.name, at=when)
        return Answer(told, decided_by=Person(file.who), outcome="refused")
    if now.timestamp() - file.at > GOOD_FOR:
        return Answer(Said("file-too-old", file=file.name), outcome="refused")
    return None
