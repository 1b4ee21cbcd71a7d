"""The terminal: the same answers as in Slack, drawn in characters, inert whatever people wrote."""

import io
import re

import pytest
from rich.console import Console

from bot.answers import Answer, Chart, Link, Step, Table
from bot.commands import Place, obey
from bot.messages import LANGUAGES, Figure, Language, Said
from bot.terminal import LONGEST_BAR, Screen, converse, reply

EN, FR = Language("en"), Language("fr")
HOSTILE = (
    "[red]red[/red] [/] [link=https://evil.example]here[/link]",
    "\x1b[2J\x1b]8;;https://evil.example\x07click\x1b\\ \x9b31m \r over \x08",
    "<!channel> :boom: `code` \u202eback",
    "ends with \\",
    "[",
)


class Typed(Console):
    """A console that is told beforehand what the person types; then they leave."""

    def __init__(self, *lines):
        super().__init__(record=True, file=io.StringIO(), width=110, highlight=False, emoji=False)
        self.lines = list(lines)

    def input(self, *_args, **_more):
        if not self.lines:
            raise EOFError
        line = self.lines.pop(0)
        if isinstance(line, BaseException):
            raise line
        return line

    def text(self):
        return self.export_text(clear=False)


def shown(answer, language=EN):
    console = Typed()
    Screen(language, console).show(answer)
    return console.text()


def drawn(kind, values, unit="count", language=EN, names=("a", "b", "c")):
    chart = Chart(kind, Said("metric-reach"), names, ((Said("metric-reach"), values),), unit)
    return shown(Answer(Said("help"), chart=chart), language)


def bars(text):
    return [re.sub(r"\s+", " ", line).strip() for line in text.splitlines()[2:]]


def plain_spaces(text):
    return text.replace("\u202f", " ").replace("\u00a0", " ")


# ------------------------------------------------------------------------------------- answers
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    "line",
    [
        "",
        "engagement by network",
        "mentions by sentiment",
        "reach by day",
        "top 3 posts",
        "channels",
    ],
)
def test_an_answer_is_shown_with_all_its_parts(store, now, line, code):
    language = Language(code)
    told = obey(line, Place("T1", "U1"), store, now)

    text = " ".join(shown(told, language).split())

    for said in (told.headline, *told.body, *told.formulas, *told.notes, told.understood):
        assert " ".join(language.say(said).split()) in text
    for row in told.table.rows:
        for cell in row:
            if isinstance(cell, Figure):
                assert " ".join(language.figure(cell).split()) in text
    for number, step in enumerate(told.steps, 1):
        assert f"{number} {language.say(step.label)}" in text


def test_numbers_stand_on_the_right_and_texts_on_the_left():
    table = Table(
        (Said("dimension-network"), Said("metric-reach")),
        (("x", Figure(5)), ("instagram", Figure(12_345))),
    )

    assert shown(Answer(Said("help"), table=table)).splitlines()[1:] == [
        "Network     Reach",
        "x               5",
        "instagram  12,345",
    ]


# -------------------------------------------------------------------------------------- charts
def test_bars_are_as_long_as_their_values_and_negative_ones_are_marked():
    lines = bars(drawn("bar", (50.0, -75.56, 0.0), "points"))

    assert lines == ["a " + "█" * 33 + " +50.0", "b " + "▒" * LONGEST_BAR + " −75.6", "c +0.0"]


@pytest.mark.parametrize(
    ("unit", "value", "english", "french"),
    [
        ("count", 98_494.0, "98,494", "98 494"),
        ("percent", 0.0415, "4.15%", "4,15 %"),
        ("money", 12.5, "€12.50", "12,50 €"),
        ("per_mille", 41.5, "41.5 ‰", "41,5 ‰"),
    ],
)
@pytest.mark.parametrize("kind", ["bar", "line"])
def test_figures_of_a_chart_are_written_as_elsewhere(kind, unit, value, english, french):
    values = (value, value / 2, value / 3)

    assert english in drawn(kind, values, unit)
    assert french in plain_spaces(drawn(kind, values, unit, FR))


@pytest.mark.parametrize(
    "values", [(0.0, 0.0, 0.0), (3.0, 3.0, 3.0), (-1.0, -1.0, -2.0), (1e15,) * 3]
)
@pytest.mark.parametrize("kind", ["bar", "line"])
def test_any_values_are_drawn(kind, values):
    assert "Reach" in drawn(kind, values)


def test_a_line_shows_its_days_and_no_decimals_of_whole_numbers():
    text = drawn("line", (98_494.0, 120_000.0, 101_000.0), names=("Nov 1", "Nov 2", "Nov 3"))

    assert {"Nov 1", "Nov 2", "Nov 3", "98,494", "120,000"} <= set(
        re.findall(r"Nov \d|[\d,.]+", text)
    )
    assert ".0" not in text


def test_long_names_are_cut_and_wide_letters_stay_aligned():
    text = drawn("bar", (1.0, 1.0, 1.0), names=("x" * 200, "日本", "y"))

    assert max(map(len, text.splitlines())) <= 110
    assert "x" * 24 + "…" in text
    assert "日本" + " " * 22 in text


# ---------------------------------------------------------------------------- what people wrote
@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("language", [EN, FR])
def test_what_people_wrote_is_shown_and_not_obeyed(text, language):
    said = Said("stored-new", network=Said("network-x", other="x"), post=text)
    chart = Chart("bar", said, (text, "b"), ((text, (1.0, 2.0)),), "count")
    told = Answer(
        said,
        body=(said,),
        table=Table((said,), ((text,), (Link(text, "https://a.example"),), (said,))),
        chart=chart,
        notes=(said,),
        steps=(Step(said, "reach"),),
    )
    console = Console(record=True, file=io.StringIO(), width=400, force_terminal=True, emoji=False)

    Screen(language, console).show(told)

    output = console.file.getvalue()
    links = re.findall(r"\x1b\]8;[^;]*;([^\x1b]*)\x1b\\", output)
    assert set(links) <= {"", "https://a.example"}
    # What is left once the colours and links of ours are gone moves nothing.
    left = re.sub(r"\x1b\]8;[^;]*;[^\x1b]*\x1b\\|\x1b\[[\d;]*m", "", output)
    assert all(letter.isprintable() or letter in "\n\u202f\u00a0" for letter in left)
    assert "\x1b[31m" not in output
    kept = "".join(letter if letter.isprintable() else " " for letter in text)
    assert kept.rstrip("\\") in left


def test_nothing_is_made_of_the_names_of_emoji(capsys):
    Screen(EN).show(Answer(Said("stored-new", network="x", post=":boom: [red]")))

    assert ":boom: [red]" in capsys.readouterr().out


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "https://a.example/]x[red]", "https://a.example/\x1b[2J", "file:///"],
)
def test_an_address_that_is_not_plain_is_no_link(url):
    table = Table((Said("dimension-post"),), ((Link("post", url),),))
    console = Console(record=True, file=io.StringIO(), force_terminal=True)

    Screen(EN, console).show(Answer(Said("help"), table=table))

    assert "\x1b]8" not in console.file.getvalue()


# ---------------------------------------------------------------------------------- conversation
def talk(store, now, *lines, language=EN):
    console = Typed(*lines)
    converse(Screen(language, console), store, Place("T1", "U1"), lambda: now)
    return console


def test_a_number_asks_what_was_proposed(store, now):
    first = obey("reach this month", Place("T1", "U1"), store, now)

    text = talk(store, now, "reach this month", "1").text()

    assert f"> {first.steps[0].line}" in text
    assert " ".join(text.split()).count("Understood:") == 2


@pytest.mark.parametrize("line", ["9", "0", "²"])
def test_a_number_that_was_not_proposed_is_a_line_like_any_other(store, now, line):
    console = talk(store, now, "reach", line, "quit")

    assert console.lines == []
    assert "\n> " not in console.text()


@pytest.mark.parametrize("word", ["quit", "EXIT", " q ", "quitter", ":q"])
def test_a_person_leaves_with_a_word(store, now, word):
    assert talk(store, now, "", word, "reach").lines == ["reach"]


@pytest.mark.parametrize("way", [EOFError(), KeyboardInterrupt()])
def test_a_person_leaves_without_a_word(store, now, way):
    assert talk(store, now, way, "reach").lines == ["reach"]


def test_what_can_be_mended_is_said_and_the_talk_goes_on(store, now):
    console = talk(store, now, "engagment", "reach", language=FR)

    assert "engagment" in console.text()
    assert "Portée" in console.text()


def test_a_reply_is_shown_and_returned(store, now):
    console = Typed()

    told = reply(Screen(EN, console), "/vigie help", store, Place("T1", "U1"), now)

    assert EN.say(told.headline) in " ".join(console.text().split())
