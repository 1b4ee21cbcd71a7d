"""What a question in everyday words costs: understood, computed and put in words."""

from __future__ import annotations

import json
import time
from datetime import datetime
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING

from benchmarks.answers import TODAY
from benchmarks.measuring import line, milliseconds, times, title
from benchmarks.stores import WORKSPACE, ZONE, Stores
from bot.commands import Place, ask
from bot.messages import Language
from bot.text import plain_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.store import Store

FILE = Path(__file__).parent.parent / "tests" / "data" / "questions.jsonl"
SMALL = 3_000
NOW = datetime(TODAY.year, TODAY.month, TODAY.day, 10, tzinfo=ZONE)


def compare_questions(stores: Stores, sizes: Sequence[int]) -> None:
    """All the questions of the project's own set, one after the other, in each store."""
    title("A question, from its words to the answer's (wall time)")
    line("", ["p50", "p95", "slowest", "p95 to smallest"])
    smallest = None
    for size in (SMALL, *sizes):
        spent = sorted(_each(stores.store(size)))
        middle, p95 = spent[len(spent) // 2], quantiles(spent, n=20)[-1]
        smallest = smallest or p95
        cells = [*map(milliseconds, (middle, p95, spent[-1])), times(p95, smallest)]
        line(f"{size:,} posts", cells)


def _each(store: Store) -> list[float]:
    rows = [json.loads(row) for row in FILE.read_text(encoding="utf-8").splitlines()]
    _ask(store, "engagement", "warm")  # what is imported at the first question
    spent = []
    for row in rows:
        start = time.perf_counter()
        _ask(store, row["question"], row.get("thread") or row["id"])
        spent.append(time.perf_counter() - start)
    return spent


def _ask(store: Store, question: str, thread: str) -> None:
    reply = ask(question, Place(WORKSPACE, "U1", thread=thread), store, NOW, "en")
    if reply:
        plain_text(reply.answer, Language(reply.language))
