"""Two hundred questions as people type them, and what a careful colleague says each one means."""

from collections import Counter
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.batch import ask_all, questions, report
from bot.commands import Place
from bot.messages import Language
from bot.slack.texts import heard
from kpi.metrics import CATALOGUE

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 18, 10, tzinfo=PARIS)
DATA = Path(__file__).parent.parent / "data"


def rows_of(name):
    return tuple(questions((DATA / name).read_text("utf-8").splitlines()))


ROWS = rows_of("questions.jsonl")
HARD = rows_of("hard_questions.jsonl")  # what a fresh user saw misread: never again


def talks():
    """The questions of each thread, in order; any other question is a talk of its own."""
    found = {}
    for row in (*ROWS, *HARD):
        found.setdefault(row.get("thread") or row["id"], []).append(row)
    return [pytest.param(rows, id=name) for name, rows in found.items()]


@pytest.mark.parametrize("rows", talks())
def test_a_question_is_read_as_a_careful_colleague_reads_it(nova, rows):
    asked = [{**row, "question": heard(row["question"])} for row in rows]
    _, missed = report(ask_all(asked, Place("T1", "U1"), nova, NOW, "en"))

    assert [Language("en").say(line) for line in missed] == []


def test_the_questions_are_about_every_kpi_in_both_languages():
    meant = {word for row in (*ROWS, *HARD) for word in row["reads"].split()}

    assert set(CATALOGUE) <= meant
    assert Counter(row["id"][:2] for row in ROWS) == {"fr": 100, "en": 100}


def test_no_two_questions_are_alike():
    for key in ("id", "question"):
        assert len({row[key].casefold() for row in ROWS}) == len(ROWS)
