"""The catalogue of messages: the same in both languages, complete, and nothing too much."""

import math
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, VariableReference
from fluent.syntax.visitor import Visitor

import bot
from bot import words
from bot.exports.columns import USUAL
from bot.fields import label
from bot.messages import LANGUAGES, Figure, Language, Said
from kpi.metrics import CATALOGUE, CATEGORIES
from kpi.periods import Period
from kpi.posts import COUNTERS, MEDIA, Reading
from kpi.tables import WEEK_PARTS

HERE = Path(bot.__file__).parent
FR, EN = Language("fr"), Language("en")


class _Variables(Visitor):
    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node: VariableReference):  # noqa: N802
        self.names.add(node.id.name)


def messages(code):
    found = {}
    for path in sorted((HERE / "locales" / code).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, Message):
                variables = _Variables()
                variables.visit(entry)
                assert entry.id.name not in found, f"{entry.id.name} is written twice"
                found[entry.id.name] = variables.names
            else:
                assert type(entry).__name__ != "Junk", entry
    return found


CATALOGUES = {code: messages(code) for code in LANGUAGES}


def test_both_languages_say_the_same_messages():
    assert set(CATALOGUES["en"]) == set(CATALOGUES["fr"])


def test_a_message_needs_the_same_values_in_both_languages():
    differ = {
        name: (values, CATALOGUES["fr"][name])
        for name, values in CATALOGUES["en"].items()
        if values != CATALOGUES["fr"][name]
    }
    # A language may leave out what its grammar does not need, for these only.
    assert differ == {}


def said_in_the_code():
    """The names written in the code, and the beginnings of those that it puts together."""
    names, beginnings = set(), set()
    for path in HERE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        names |= set(re.findall(r'(?:Said|Problem|FormNeeded)\(\s*"([\w-]+)"', text))
        names |= set(re.findall(r'"((?:step|column|form|slack)-[\w-]+)"', text))
        beginnings |= set(re.findall(r'f"([a-z_-]+-)\{', text))
    beginnings |= {"format-", "media-", "outlet_type-", "sentiment-"}  # bot.answers.value_name
    beginnings |= {"settings-"}  # bot.settings
    return names, beginnings


def test_every_message_of_the_code_is_in_the_catalogue():
    names, beginnings = said_in_the_code()

    assert sorted(names - set(CATALOGUES["en"])) == []
    for beginning in beginnings:
        assert any(name.startswith(beginning) for name in CATALOGUES["en"]), beginning


def test_no_message_is_left_over():
    names, beginnings = said_in_the_code()
    everything = " ".join(path.read_text(encoding="utf-8") for path in HERE.rglob("*.py"))
    left = {
        name
        for name in CATALOGUES["en"]
        if name not in names
        and not any(name.startswith(beginning) for beginning in beginnings)
        and f'"{name}"' not in everything
    }

    assert left == set()


def test_every_kpi_has_a_name_a_definition_and_a_formula():
    for metric in CATALOGUE.values():
        for name in (
            f"metric-{metric.name}",
            f"definition-{metric.name}",
            f"formula-{type(metric.formula).__name__}",
            f"category-{metric.category}",
        ):
            assert name in CATALOGUES["en"], name
        assert all(f"term-{term}" in CATALOGUES["en"] for term in metric.counters)
    assert all(f"term-{counter}" in CATALOGUES["en"] for counter in COUNTERS)


@pytest.mark.parametrize("language", [FR, EN])
def test_every_field_that_a_file_may_have_has_a_name(language):
    for field in {*USUAL, *Reading._fields}:
        assert language.say(label(field))


def test_everything_that_people_filter_by_has_a_name():
    tables = {
        "network": words.NETWORKS,
        "format": words.FORMATS,
        "sentiment": words.SENTIMENTS,
        "outlet_type": words.OUTLET_TYPES,
        "dimension": words.DIMENSIONS,
        "media": MEDIA,
        "category": CATEGORIES,
        "week_part": WEEK_PARTS,
    }
    names = {f"{kind}-{value}" for kind, values in tables.items() for value in values}

    assert names - set(CATALOGUES["en"]) == set()


@pytest.mark.parametrize(
    ("figure", "english", "french"),
    [
        (Figure(1234567), "1,234,567", "1\u202f234\u202f567"),
        (Figure(0.0446, "percent"), "4.46%", "4,46\u00a0%"),
        (Figure(0.3867, "percent"), "38.67%", "38,67\u00a0%"),
        (Figure(0.0027156, "percent"), "0.272%", "0,272\u00a0%"),
        (Figure(0.00004, "percent"), "0.00400%", "0,00400\u00a0%"),
        (Figure(0.0, "percent"), "0.00%", "0,00\u00a0%"),
        (Figure(1.5, "aimed_percent"), "150%", "150\u00a0%"),
        (Figure(0.00275, "aimed_percent"), "0.275%", "0,275\u00a0%"),
        (Figure(3.3478, "per_week"), "3.35 a week", "3,35 par semaine"),
        (Figure(12.0, "days"), "12 days", "12 jours"),
        (Figure(1.0, "days"), "1 day", "1 jour"),
        (Figure(12.5, "money"), "€12.50", "12,50\u00a0€"),
        (Figure(26.31, "points"), "+26.3", "+26,3"),
        (Figure(-0.82, "signed_decimal"), "−0.82", "−0,82"),
        (Figure(1.0, "signed_decimal"), "+1.00", "+1,00"),
        (Figure(-0.2964, "signed_percent"), "−29.6%", "−29,6\u00a0%"),
        (Figure(-75.56, "points"), "−75.6", "−75,6"),
        (Figure(-1234), "−1,234", "−1\u202f234"),
        (Figure(1.72, "times"), "1.72 ×", "1,72 ×"),
        (Figure(math.nan), "–", "–"),
        (Figure(math.nan, "percent"), "–", "–"),
    ],
)
def test_a_figure_is_written_as_people_write_it(figure, english, french):
    plain_spaces = str.maketrans({"\u202f": " ", "\u00a0": " "})

    assert EN.figure(figure) == english
    assert FR.figure(figure).translate(plain_spaces) == french.translate(plain_spaces)


def test_a_period_shows_both_its_dates():
    week = Period.through(date(2026, 11, 9), date(2026, 11, 15))
    year = Period.through(date(2025, 12, 29), date(2026, 1, 4))

    assert FR.period(week) == "9–15 nov. 2026"
    assert " ".join(FR.period(year).split()) == "29 déc. 2025 – 4 janv. 2026"
    assert "2025" in EN.period(year)
    assert FR.period(Period.day(date(2026, 11, 9))) == "9 nov. 2026"


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2026, 9, 1), date(2026, 9, 30), "1er–30 sept. 2026"),
        (date(2026, 9, 11), date(2026, 10, 1), "11 sept. – 1er oct. 2026"),
        (date(2026, 1, 1), date(2026, 1, 1), "1er janv. 2026"),
        (date(2025, 12, 1), date(2026, 1, 21), "1er déc. 2025 – 21 janv. 2026"),
    ],
)
def test_the_first_of_a_month_in_french(first, last, told):
    assert " ".join(FR.period(Period.through(first, last)).split()) == told


def test_a_day_and_a_moment_in_french():
    moment = datetime(2026, 7, 1, 11, 1, tzinfo=UTC)

    assert FR.day(moment.date()) == "1er juil. 2026"
    assert FR.moment(moment).startswith("1er juil. 2026")
    assert "11:01" in FR.moment(moment)
    assert FR.say(Said("short-day", day=moment.date())) == "1er juil."


def test_french_marks_have_a_space_where_no_line_ends():
    text = FR.say(Said("no-inputs", metric="x", scope="y", posts=2, lacking="z"))

    assert "X\u202f: calcul" in text
    assert not re.search(r" [:;?!»%]|« ", text)


def test_what_people_wrote_is_quoted_and_what_the_catalogue_says_is_not():
    said = Said("stored-new", network=Said("network-x", other="x"), post="<!channel> *hi*")

    assert EN.say(said, lambda text: f"[{text}]") == "Stored: X, “[<!channel> *hi*]”."


def test_a_value_without_a_name_is_shown_as_it_was_given():
    assert EN.say(Said("network-orkut", other="orkut"), lambda text: f"[{text}]") == "[orkut]"


def test_plurals():
    assert "one post" in EN.say(Said("ranked-among", posts=1))
    assert "1,200 posts" in EN.say(Said("ranked-among", posts=1200))
    assert "une publication" in FR.say(Said("ranked-among", posts=1))


@pytest.mark.parametrize("language", [EN, FR])
@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("no-inputs", "posts"),
        ("instead-of-reach", "posts"),
        ("lines-left-out", "lines"),
        ("times-left-out", "lines"),
        ("best-time-untried", "count"),
        ("people", "mentions"),
    ],
)
def test_one_is_said_in_a_word(language, name, number):
    needed = dict.fromkeys(CATALOGUES["en"][name], "x")

    assert not re.search(r"\b1\b(?!68)", language.say(Said(name, **{**needed, number: 1})))
    assert "37" in language.say(Said(name, **{**needed, number: 37}))


def test_what_has_no_value_is_named():
    none = {name: Said("without", dimension=Said(f"dimension-{name}")) for name in words.DIMENSIONS}

    assert EN.say(none["sentiment"]) == "No tone"
    assert FR.say(none["sentiment"]) == "Sans tonalité"
    assert FR.say(none["format"]) == "Sans format"
    assert FR.say(none["outlet_type"]) == "Sans type de média"
