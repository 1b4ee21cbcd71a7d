"""Tables of invented figures, how files write them, and what should be read from them.

A table is rows (invented posts, days, articles…) under columns. A column's source says what its
cells hold: a counter's name (it is expected to be read), another field of the row, a text that
begins with "=" (the same in all rows), or a function of the row (nothing is expected to be read
from it). The totals that are expected come from the rows, never from a reader of files.
"""

from __future__ import annotations

import csv
import io
import random
import re
import zipfile
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Row = dict[str, Any]
    Source = str | Callable[[Row], Any]
    Columns = Sequence[tuple[str, Source]]
    Grid = list[list[Any]]

COUNTERS = [
    "impressions", "reach", "likes", "comments", "shares", "saves", "clicks", "conversions",
    "video_views", "followers", "engagements", "followers_gained", "followers_lost",
    "followers_delta", "recipients", "deliveries", "opens", "unsubscribes", "bounces", "audience",
]  # fmt: skip

TEXTS = (
    "Nouveau : notre carnet d’été",
    'Offre « rentrée », jusqu’à dimanche, "avant minuit"',
    "Portes ouvertes à Nîmes\n\n#atelier #portesouvertes",
    "Été indien ☀️ 🍂",
    "Merci à l’équipe !",
    "=SUM(A1:A9) n’est pas une formule",
    "+33 places, -20 %, @tout_le_monde",
    "𝗖𝗮𝗿𝗻𝗲𝘁𝘀 en papier recyclé",
    "How we bind a notebook; step by step",
    "Jan 2, 2024: a look back",
    "Behind the scenes\nwith the printers, part 2",
    "#recrutement #CDI | Lyon",
)
FORMATS = ("Photo", "Video", "Link", "Carousel")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"


def posts(
    many: int, seed: str, first: str = "2026-06-01", every: float = 2.2, **same: Any
) -> list[Row]:
    """Invented posts, oldest first, `every` so many days; `same` is what they all have."""
    chance = random.Random(seed)
    at = datetime.fromisoformat(first).replace(hour=8, tzinfo=UTC)
    rows = []
    for place in range(many):
        impressions = chance.randint(180, 40_000)
        reach = impressions * chance.randint(60, 95) // 100
        likes = reach * chance.randint(5, 80) // 1000
        comments, shares, saves = (likes * chance.randint(0, most) // 100 for most in (20, 15, 30))
        recipients = chance.randint(800, 15_000)
        soft, hard = chance.randint(0, 25), chance.randint(0, 12)
        opens = (recipients - soft - hard) * chance.randint(15, 45) // 100
        rows.append(
            {
                "at": at,
                "text": TEXTS[place % len(TEXTS)],
                "id": str(chance.randint(10**16, 10**17)),
                "long id": str(chance.randint(10**18, 2 * 10**18)),
                "short id": "".join(chance.choices(LETTERS, k=11)),
                "format": chance.choice(FORMATS),
                "impressions": impressions,
                "reach": reach,
                "likes": likes,
                "comments": comments,
                "shares": shares,
                "saves": saves,
                "clicks": reach * chance.randint(0, 40) // 1000,
                "engagements": likes + comments + shares,
                "video_views": impressions * chance.randint(20, 50) // 100,
                "conversions": chance.randint(0, 9),
                "followers_gained": chance.randint(0, 12),
                "followers_lost": chance.randint(0, 6),
                "recipients": recipients,
                "deliveries": recipients - soft - hard,
                "opens": opens,
                "unsubscribes": chance.randint(0, 20),
                "soft": soft,
                "hard": hard,
                "bounces": soft + hard,
                "audience": chance.randint(2, 2_000) * 1000,
                **same,
            }
        )
        at += timedelta(days=every, minutes=chance.randint(-300, 300))
    return rows


def days(many: int, seed: str, first: str = "2026-09-01", **same: Any) -> list[Row]:
    """Invented figures of an account, a day after the other."""
    rows, followers = posts(many, seed, **same), 5_210
    for place, row in enumerate(rows):
        row["at"] = datetime.fromisoformat(first).replace(tzinfo=UTC) + timedelta(days=place)
        row["followers_delta"] = row["followers_gained"] - row["followers_lost"]
        followers += row["followers_delta"]
        row["followers"] = followers
    return rows


def campaigns(many: int, seed: str, first: str = "2026-03-03") -> list[Row]:
    """Invented e-mail campaigns, one a week."""
    rows = posts(many, seed, first, every=7)
    for row in rows:
        row["clicks"] = row["opens"] * (int(row["id"]) % 20) // 100
    return rows


def unknown(rows: list[Row], counter: str, every: int) -> list[Row]:
    """The rows, one in `every` without the counter."""
    for row in rows[1::every]:
        row[counter] = None
    return rows


# --- how cells are written -------------------------------------------------------------------

MONTHS_FR = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin",
    "juil.", "août", "sept.", "oct.", "nov.", "déc.",
]  # fmt: skip


def when(pattern: str) -> Callable[[Row], str]:
    """The moment, by the letters of `strftime`, and `{d}` `{m}` `{I}` without a leading zero."""

    def write(row: Row) -> str:
        at = row["at"]
        if at is None:
            return ""
        bare = {"d": at.day, "m": at.month, "I": at.hour % 12 or 12, "fr": MONTHS_FR[at.month - 1]}
        return str(at.strftime(pattern).format(**bare))

    return write


def real(row: Row) -> datetime:
    """The moment as a workbook keeps it."""
    return row["at"].replace(tzinfo=None)


def part(counter: str, share: float = 0.5) -> Callable[[Row], int]:
    """A part of a counter, such as the organic one: never to be read beside the whole."""
    return lambda row: int((row[counter] or 0) * share)


def rate(counter: str, of: str, pattern: str = "{:.2%}") -> Callable[[Row], str]:
    return lambda row: pattern.format((row[counter] or 0) / row[of])


def link(pattern: str) -> Callable[[Row], str]:
    return lambda row: pattern.format(**{name.replace(" ", "_"): row[name] for name in row})


def in_turn(*texts: str) -> Callable[[Row], str]:
    """Another text for each row, the same for the same row."""
    return lambda row: texts[int(row["id"]) % len(texts)]


def spaced(space: str) -> Callable[[int], str]:
    return lambda value: f"{value:,}".replace(",", space)


# --- tables ----------------------------------------------------------------------------------


def grid(
    columns: Columns, rows: Iterable[Row], number: Callable[[int], Any] = str, blank: str = ""
) -> Grid:
    """The header and the cells; `number` writes the counters, `blank` stands for unknown."""

    def cell(source: Source, row: Row) -> Any:
        if callable(source):
            value = source(row)
        else:
            value = source[1:] if source.startswith("=") else row[source]
        if value is None:
            return blank
        return number(value) if isinstance(value, int) else value

    body = [[cell(source, row) for _, source in columns] for row in rows]
    return [[name for name, _ in columns], *body]


def told(kind: str, columns: Columns, rows: list[Row], *, may: str = "", **more: Any) -> Row:
    """What a reader should find. `may`: counters that it may read as well, or leave."""
    known: dict[str, str] = {}
    for name, source in columns:
        if isinstance(source, str) and source in COUNTERS and source not in known:
            known[source] = name
    values = {counter: [row[counter] for row in rows] for counter in known}
    dated = [row["at"].date() for row in rows if row["at"]]
    return {
        "kind": kind,
        "rows": len(rows),
        "sums": {
            counter: sum(value or 0 for value in column)
            for counter, column in values.items()
            if any(value is not None for value in column)
        },
        "missing": {
            counter: column.count(None) for counter, column in values.items() if None in column
        },
        "first_date": str(min(dated)) if dated else None,
        "last_date": str(max(dated)) if dated else None,
        "mapping": known,
        **({"may": may.split()} if may else {}),
        **more,
    }


# --- files -----------------------------------------------------------------------------------


def delimited(
    *grids: Grid,
    delimiter: str = ",",
    encoding: str = "utf-8",
    newline: str = "\n",
    quoting: int = csv.QUOTE_MINIMAL,
    before: str = "",
    after: str = "",
) -> bytes:
    """A text file; `before` and `after` are put as they are."""
    out = io.StringIO(newline="")
    for table in grids:
        form = csv.writer(out, delimiter=delimiter, lineterminator=newline, quoting=quoting)
        form.writerows(table)
    return (before + out.getvalue() + after).encode(encoding)


_LONG_AGO = (2026, 11, 1, 0, 0, 0)


def archive(members: dict[str, bytes]) -> bytes:
    """A ZIP that is the same whenever it is made."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, _LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(info, content)
    return out.getvalue()


def workbook(sheets: dict[str, Grid], merged: Sequence[str] = ()) -> bytes:
    """An XLSX, whose cells are numbers where the grid has numbers."""
    import openpyxl  # noqa: PLC0415  (nothing but this script needs it)

    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, table in sheets.items():
        sheet = book.create_sheet(name)
        for down, row in enumerate(table, 1):
            for right, value in enumerate(row, 1):
                if value not in ("", None):
                    cell = sheet.cell(down, right, value)
                    if isinstance(value, str):
                        cell.data_type = "s"  # a text that begins with "=" is a text
        for place in merged:
            sheet.merge_cells(place)
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as file:
        members = {name: file.read(name) for name in sorted(file.namelist())}
    moment = rb"(<dcterms:(created|modified)[^>]*>)[^<]*"
    core = members["docProps/core.xml"]
    members["docProps/core.xml"] = re.sub(moment, rb"\g<1>2026-11-01T00:00:00Z", core)
    return archive(members)


def old_workbook(sheets: dict[str, Grid]) -> bytes | None:
    """An XLS; None without xlwt, which nobody maintains any more: the file stays as it is."""
    try:
        import xlwt  # noqa: PLC0415
    except ImportError:
        return None
    book = xlwt.Workbook(encoding="utf-8")
    for name, table in sheets.items():
        sheet = book.add_sheet(name)
        for down, row in enumerate(table):
            for right, value in enumerate(row):
                sheet.write(down, right, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


FILES: dict[str, tuple[bytes | None, Row]] = {}


def made(name: str, content: bytes | None, platform: str, *tables: Row, **more: Any) -> None:
    """Keep a file under its name, with what is expected of it."""
    told_of = {"name": name, "platform": platform, "outcome": "accepted", "tables": [*tables]}
    FILES[name] = (content, told_of | more)
