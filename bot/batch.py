"""A file of questions: asked one after the other, as in the threads of a channel.

One JSON object a line: `question`, and if it has them `id`, `thread` (the same thread is one talk,
in the order of the file) and `reads`, the line of the grammar that it has to be understood as, or
"refused" or "clarify". That is how a team keeps the questions that it asks as a test.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.answers import answer
from bot.commands import ask
from bot.grammar import read
from bot.messages import Language, Problem, Said
from bot.text import plain_text
from bot.tokens import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from bot.answers import Answer
    from bot.commands import Place
    from bot.queries import Query
    from bot.store import Store


class Asked(NamedTuple):
    """A question of the file, its answer as data, and what it should have been read as ("" if
    it was, or when the file does not say).
    """

    question: str
    answer: dict[str, Any]
    expected: str


def questions(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The rows of a file; raises `Problem` with the number of a line that is none."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            question = row["question"]
        except (ValueError, KeyError, TypeError):
            raise Problem("batch-line", line=number) from None
        if not (isinstance(question, str) and isinstance(row.get("reads", ""), str)):
            raise Problem("batch-line", line=number)
        yield {"id": str(number), **row}


def ask_all(
    rows: Iterable[dict[str, Any]], place: Place, store: Store, now: datetime, language: str
) -> Iterator[Asked]:
    """Ask every question, in order; `language` is for those that do not tell theirs."""
    vocabulary = Vocabulary(store.vocabulary(place.workspace))
    today = store.today(place.workspace, now)
    for row in rows:
        thread = str(row.get("thread") or f"row {row['id']}")
        asker = replace(place, thread=thread)
        reply = ask(row["question"], asker, store, now, language, vocabulary=vocabulary)
        if reply is None:
            continue
        told = reply.answer
        found = {
            "id": row["id"],
            "answer_text": full_text(told, Language(reply.language)),
            "answer_data": as_data(told),
        }
        yield Asked(
            row["question"],
            found,
            _missed(row.get("reads"), told, store, place.workspace, today, vocabulary),
        )


def full_text(answer: Answer, language: Language) -> str:
    """All that a person reads: with what the buttons offer, where Vigie asks back."""
    text = plain_text(answer, language)
    if answer.outcome == "clarify":
        text += "".join(f"\n• {language.say(step.label)}" for step in answer.steps)
    return text


def as_data(answer: Answer) -> dict[str, Any]:
    """An answer for programs: status, KPI, value, period (the last day not included), filters."""
    query = answer.query
    data: dict[str, Any] = {"status": answer.outcome, "metric": None, "value": answer.value}
    data |= {"period": None, "filters": {}, "reading": str(query) if query else None}
    if query is None:
        return data
    filters = {
        f"{'not_' * chosen.exclude}{chosen.dimension}": (
            chosen.values[0] if len(chosen.values) == 1 else list(chosen.values)
        )
        for chosen in query.filters
    }
    data |= {"metric": next(iter(query.metrics), None), "filters": filters}
    if query.period:
        data["period"] = [query.period.start.isoformat(), query.period.end.isoformat()]
    return data


def _missed(
    expected: str | None,
    told: Answer,
    store: Store,
    workspace: str,
    today: date,
    vocabulary: Vocabulary,
) -> str:
    """What a question should have been read as, when it was not."""
    if expected is None:
        return ""
    if expected in {"refused", "clarify"}:
        return "" if told.outcome == expected else expected
    if told.query is None or told.outcome == "clarify":
        return expected
    try:
        wanted = read(expected, today, vocabulary)
    except Problem:
        raise Problem("batch-reads", text=expected[:60]) from None
    # The answer's query has its period in full: so has the one expected, once it is answered.
    full = answer(wanted, store, workspace, today).query or wanted
    return "" if _same(told.query, full) else str(wanted)


def _same(one: Query, other: Query) -> bool:
    """Whether two queries ask the same: filters have no order."""
    return replace(one, filters=()) == replace(other, filters=()) and {*one.filters} == {
        *other.filters
    }


def report(asked: Iterable[Asked]) -> tuple[Said, list[Said]]:
    """How many questions were read as expected, and those that were not."""
    rows = list(asked)
    missed = [
        Said(
            "batch-missed",
            question=one.question,
            expected=one.expected,
            got=one.answer["answer_data"]["reading"] or one.answer["answer_data"]["status"],
        )
        for one in rows
        if one.expected
    ]
    return Said("batch-read", questions=len(rows), missed=len(missed)), missed
