"""What people and files write for a number, and what it means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import Problem
from bot.numbers import MOST, DecimalMark, cents, count, looks_like_rate, rounded_count, whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0", 0),
        ("1200", 1200),
        ("007", 7),
        (" 12 ", 12),
        ("+5", 5),
        ("-0", 0),
        # between thousands
        ("1 200", 1200),
        ("1\u00a0200", 1200),
        ("1\u202f200", 1200),
        ("1\u2009200", 1200),
        ("1,200", 1200),
        ("1.200", 1200),
        ("1'200", 1200),
        ("1’200", 1200),
        ("2 600 000", 2_600_000),
        ("1.234.567", 1_234_567),
        ("1,234,567", 1_234_567),
        ("12.000", 12_000),
        # before decimals
        ("12.0", 12),
        ("12,00", 12),
        ("1.234,0", 1234),
        ("1,234.00", 1234),
        ("1 234,0", 1234),
        # k, M and the rest
        ("1,2k", 1200),
        ("1.2 K", 1200),
        ("18,9K", 18_900),
        ("1.2M", 1_200_000),
        ("1.234M", 1_234_000),
        ("2 millions", 2_000_000),
        ("1,5 Md", 1_500_000_000),
        ("1 200k", 1_200_000),
        (str(MOST), MOST),
    ],
)
def test_a_count_as_people_write_it(text: str, expected: int) -> None:
    assert expected == count(text)


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", "--", "—", "n/a", "N/A", "NA", "NAN", "null", "undefined", "N/D", "nd", "nc"],
)
def test_what_is_not_known_is_none_and_never_0(text: str) -> None:
    assert count(text) is None
    assert cents(text) is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("-5", "number-negative"),
        ("−1 200", "number-negative"),
        ("3,4 %", "number-not-a-rate"),
        ("12.5%", "number-not-a-rate"),
        ("12 €", "number-not-money"),
        ("12.5", "number-not-whole"),
        ("0,125", "number-not-whole"),
        ("1234,567", "number-not-whole"),
        ("1,2345k", "number-not-whole"),
        ("NaN", "number-unreadable"),
        ("nan", "number-unreadable"),
        ("inf", "number-unreadable"),
        ("Infinity", "number-unreadable"),
        ("1e309", "number-unreadable"),
        ("6.49E+17", "number-unreadable"),
        ("1_200", "number-unreadable"),
        ("0x10", "number-unreadable"),
        ("١٢", "number-unreadable"),
        ("１２", "number-unreadable"),
        ("²", "number-unreadable"),
        ("12 34", "number-unreadable"),
        ("1.2.3", "number-unreadable"),
        ("12.", "number-unreadable"),
        ("abc", "number-unreadable"),
        ("12 likes", "number-unreadable"),
        ("\0", "number-unreadable"),
        (str(MOST + 1), "number-too-large"),
        (str(2**77), "number-too-large"),
        ("9" * 5000, "number-too-large"),
        ("2000 Md", "number-too-large"),
    ],
)
def test_what_is_no_count_is_refused(text: str, problem: str) -> None:
    with pytest.raises(Problem) as caught:
        count(text)

    assert problem == caught.value.said.name
    assert len(str(caught.value.said.values["text"])) <= 60


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12,50 €", 1250),
        ("$12.50", 1250),
        ("12", 1200),
        ("12€", 1200),
        ("1 200 €", 120_000),
        ("1,200.50", 120_050),
        ("€1.2k", 120_000),
        ("USD 12", 1200),
        ("0,1234", 12),
    ],
)
def test_money_is_kept_in_cents(text: str, expected: int) -> None:
    assert expected == cents(text)


@pytest.mark.parametrize("text", ["5%", "-3 €", "$5€", "beaucoup"])
def test_what_is_no_money_is_refused(text: str) -> None:
    with pytest.raises(Problem):
        cents(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12", 12),
        ("-12", -12),
        ("−1 200", -1200),
        ("- 12", -12),
        ("(12)", -12),
        ("(1,200)", -1200),
        ("+3", 3),
        ("-1,2k", -1200),
        ("-0", 0),
        ("--", None),
        ("N/A", None),
    ],
)
def test_a_net_figure_may_be_below_0(text: str, expected: int | None) -> None:
    assert expected == whole(text)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("-12.5", "number-not-whole"),
        ("(-12)", "number-unreadable"),
        ("(12", "number-unreadable"),
        ("()", "number-unreadable"),
        ("-3 %", "number-not-a-rate"),
        (f"-{MOST + 1}", "number-too-large"),
    ],
)
def test_what_is_no_net_figure_is_refused(text: str, problem: str) -> None:
    with pytest.raises(Problem) as caught:
        whole(text)

    assert problem == caught.value.said.name


@pytest.mark.parametrize(
    ("text", "decimal", "expected"),
    [
        ("12", "", (12, False)),
        ("12.0", "", (12, False)),
        ("12.4", "", (12, True)),
        ("12,5", "", (13, True)),
        ("1.5", "", (2, True)),
        ("0.5", "", (1, True)),
        ("", "", (None, False)),
        ("1.500", "", (1500, False)),
        ("1.500", ".", (2, True)),
        ("1.500", ",", (1500, False)),
        ("1,500", ".", (1500, False)),
        ("1,500", ",", (2, True)),
        ("1.500,0", ",", (1500, False)),
    ],
)
def test_a_count_of_a_file_is_rounded_and_it_is_told(
    text: str, decimal: str, expected: tuple[int | None, bool]
) -> None:
    assert expected == rounded_count(text, decimal)


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["12", "1200"], ""),
        (["1.200", "2.500", "-"], ""),  # thousands, as long as nothing tells otherwise
        (["1.200", "12.5"], "."),
        (["1.200", "0.0"], "."),
        (["1.200", "0.125"], "."),
        (["1,200", "18,9K"], ","),
        (["1.234,56", "7.500"], ","),
        (["1,234.56", "7,500"], "."),
        (["1.234.567", "7,500"], ""),
        (["12.5", "12,5"], ""),
        (["1.234.567", "12.5"], ""),
        (["2.5%", "texte, ici", "1" * 99 + ".5"], "."),
    ],
)
def test_the_column_tells_the_mark_before_decimals(cells: list[str], mark: str) -> None:
    found = DecimalMark()
    found.feed(cells[:1])
    found.feed(cells[1:])

    assert mark == found.mark


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["12,5 %", "3 %", "n/a"], True),
        (["0.034", "0,125", "0", "1.0"], True),
        ([".5", "-0.25"], True),
        (["0", "1", ""], False),
        (["12", "0.5", "7"], False),
        (["1.5", "2.25"], False),
        (["0.5", "12", "100"], False),
        ([], False),
    ],
)
def test_a_column_of_rates_is_told_from_one_of_counts(cells: list[str], *, expected: bool) -> None:
    assert expected == looks_like_rate(cells)


@given(st.integers(0, MOST), st.sampled_from(["{:,}", "{:_}"]), st.sampled_from(" ,.'\u202f"))
def test_a_number_is_read_back_with_any_separator(number: int, form: str, separator: str) -> None:
    text = form.format(number).replace(",", separator).replace("_", separator)

    assert number == count(text)


@given(st.text(max_size=80))
def test_any_text_is_a_count_or_none_or_a_problem(text: str) -> None:
    for read in (count, cents):
        try:
            found = read(text)
        except Problem:
            continue
        assert found is None or 0 <= found <= 100 * MOST


@given(st.lists(st.text(max_size=80) | st.from_regex(r"\(?-?[0-9]{0,4}([ .,'][0-9]{1,3})*[)%k]?")))
def test_any_column_has_numbers_or_problems(cells: list[str]) -> None:
    column = DecimalMark()
    column.feed(cells)
    looks_like_rate(cells)
    for cell in cells:
        try:
            found, rounded = rounded_count(cell, column.mark, signed=True)
        except Problem:
            continue
        assert not rounded or found is not None
        assert found is None or -MOST <= found <= MOST
