"""Objectives: set in a line, read again, shown, changed; what can't be, and who may not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from conftest import NOW

from bot.aims import NO_TARGET, amount_of, fields_of_parts, parts_of, parts_of_fields
from bot.answers import Person
from bot.commands import Place, ask, obey
from bot.fields import AIM_FORM, AIM_WORD_FORM, FieldProblem, FormNeeded
from bot.messages import LANGUAGES, Language, Problem
from bot.suggesting import neat, suggest
from bot.text import plain_text
from kpi.metrics import CATALOGUE

HERE, OTHER = Place("T1", "U1"), Place("T1", "U2")
CLICKS = "clicks linkedin 2026-11-01..2026-11-30 target 400"


def do(line, store, place=HERE, now=NOW):
    return obey(f"/vigie objective {line}", place, store, now)


def told(answer, language="en"):
    return plain_text(answer, Language(language))


def names(said):
    return [one.name for one in said]


def the_only_one(store):
    [found] = store.objectives("T1")
    return found


# ------------------------------------------------------------------------------------ a line
@pytest.mark.parametrize(
    ("line", "kept"),
    [
        (CLICKS, CLICKS),
        ("clicks linkedin target 5,000 by 31 December", "clicks linkedin 2026-11-18..2026-12-31 target 5000"),
        ("reach 5000 clicks on linkedin by december", "clicks linkedin 2026-11-18..2026-12-31 target 5000"),
        ("clics linkedin atteindre 5 000 d'ici fin décembre", "clicks linkedin 2026-11-18..2026-12-31 target 5000"),
        ("cumuler 5 000 clics d'ici la fin de l'année", "clicks 2026-11-18..2026-12-31 target 5000"),
        ("clicks add up to 500 next month", "clicks 2026-12-01..2026-12-31 target 500"),
        ("clicks >= 500 this month", "clicks 2026-11-01..2026-11-30 target 500"),
        ("new followers target 500 next month", "gross_followers 2026-12-01..2026-12-31 target 500"),
        ("clics 500 d'ici fin décembre", "clicks 2026-11-18..2026-12-31 target 500"),
        ("500 clics d'ici le 15 janvier", "clicks 2026-11-18..2027-01-15 target 500"),
        ("CTR 2.5% by end of March", "click_through_rate 2026-11-18..2027-03-31 target 2.5%"),
        ("clicks target 500 by Friday", "clicks 2026-11-18..2026-11-20 target 500"),
        ("clics objectif 500 avant mardi soir", "clicks 2026-11-18..2026-11-24 target 500"),
        ("clicks target 500 by Wednesday", "clicks 2026-11-18 target 500"),
        ("clicks target 500 in 3 months", "clicks 2026-11-18..2027-02-17 target 500"),
        ("clicks target 500 by the end of the year linkedin", "clicks linkedin 2026-11-18..2026-12-31 target 500"),
        ("clicks target 500 d'ici fin février 2028", "clicks 2026-11-18..2028-02-29 target 500"),
        ("reach target 50k Q1 2027", "reach 2027-01-01..2027-03-31 target 50000"),
        ("abonnés linkedin atteindre 10k d'ici mars 2027", "followers linkedin 2026-11-18..2027-03-31 target 10000"),
        ("engagement rate keep above 3% next quarter", "engagement_rate 2027-01-01..2027-03-31 keep above 3%"),
        ("taux d'engagement rester au-dessus de 3 % en décembre", "engagement_rate 2026-12-01..2026-12-31 keep above 3%"),
        ("taux de désabonnement rester sous 0,3 % au T4 2026", "unsubscribe_rate 2026-10-01..2026-12-31 at most 0.3%"),
        ("unsubscribe rate target 0.3 Q4 2026", "unsubscribe_rate 2026-10-01..2026-12-31 target 0.3%"),
        ("cost per click at most 2.50 € Q1 2027", "cost_per_click 2027-01-01..2027-03-31 at most 2.5"),
        ('clicks campaign:"Black Friday" target 500 by 31/12/2026', 'clicks campaign:"Black Friday" 2026-11-18..2026-12-31 target 500'),
    ],
)  # fmt: skip
def test_a_line_says_what_where_how_much_and_by_when(store, line, kept):
    do(line, store)

    assert the_only_one(store).line == kept


@pytest.mark.parametrize(
    ("line", "owner", "purpose"),
    [
        (f"{CLICKS} @U123 for conversion", "U123", "conversion"),
        (f"{CLICKS} responsable @U123 pour la notoriété", "U123", "awareness"),
        (f"{CLICKS} purpose:engagement", "U1", "engagement"),
        (CLICKS, "U1", "conversion"),  # what clicks are for
    ],
)
def test_somebody_answers_for_it_and_it_is_for_something(store, line, owner, purpose):
    do(line, store)
    found = the_only_one(store)

    assert (found.owner, found.purpose, found.who) == (owner, purpose, "U1")
    assert found.line == CLICKS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("positive share target 150% next quarter", "aim-too-much"),
        ("net sentiment target 120 next quarter", "aim-too-much"),
        ("clicks target -5 next month", "aim-too-little"),
        ("clicks target 500 2026-12-31..2026-11-01", "period-impossible"),
        ("clicks target 500 2025", "aim-over"),
        ("clicks target 500 last month", "aim-over"),
        ("clicks by 15 January", "aim-how-much"),
        ("clicks target 500", "aim-when"),
        ("clicks next month", "aim-how-much"),
        ("clicks target 5% next month", "target-unit"),
        ("clicks keep above 500 next month", "aim-adds-up"),
        ("best time target 5% next month", "aim-no-target"),
        ("target 500 next month", "aim-which"),
        ("likes comments target 500 next month", "aim-one"),
        ("clicks by network target 500 next month", "aim-only"),
        ("blorps target 500 next month", "word-unknown"),
        ("followers campaign:x target 500 next month", "no-filter"),
        ("open rate linkedin target 20% next month", "email-only"),
        ("clicks target 500 next month @ana", "aim-who"),
        ("77", "aim-unknown"),
        ("close 77", "aim-unknown"),
        ("close it", "aim-number"),
        ("suggest money", "aim-purpose"),
    ],
)
def test_what_can_not_be_is_said_and_nothing_changes(store, line, problem, language):
    with pytest.raises(Problem) as raised:
        do(line, store)

    assert raised.value.said.name == problem
    assert Language(language).say(raised.value.said)
    assert store.objectives("T1") == []


def test_a_kpi_that_nobody_submits_is_kept_and_said(store):
    answer = do("unsubscribe rate at most 0.3% this month", store)

    assert {"input-missing", "aim-nothing-yet"} <= {*names(answer.body)}
    assert the_only_one(store)
    assert answer.value is None


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("5 000", (5000, False)),
        ("2,5 %", (2.5, True)),
        ("10k", (10000, False)),
        ("0.3", (0.3, False)),
    ],
)
def test_amounts_as_people_write_them(text, amount):
    assert amount_of(text) == pytest.approx(amount)


@pytest.mark.parametrize("text", ["many", "", "12 or 13", "1e99"])
def test_what_is_no_amount(text):
    with pytest.raises(FieldProblem) as raised:
        amount_of(text)

    assert raised.value.field == "target"


def test_a_line_and_the_form_say_the_same(store):
    parts = parts_of(f"{CLICKS} @U123 for conversion", store, "T1", NOW.date())
    fields = fields_of_parts(parts, NOW.date())

    assert fields == {
        "purpose": "conversion",
        "metric": "clicks",
        "scope": "linkedin",
        "way": "reach",
        "target": "400",
        "start": "2026-11-01",
        "end": "2026-11-30",
        "owner": "U123",
    }
    assert parts_of_fields(fields, NOW.date()) == parts


def test_a_form_that_ends_before_it_starts():
    with pytest.raises(FieldProblem) as raised:
        parts_of_fields(
            {"metric": "clicks", "start": "2026-12-02", "end": "2026-12-01"}, NOW.date()
        )

    assert (raised.value.field, raised.value.said.name) == ("end", "aim-ends-before")


@pytest.mark.parametrize("name", sorted({*CATALOGUE} - NO_TARGET))
def test_every_kpi_may_be_an_objective_and_is_shown(nova, name):
    amount = {"percent": "5%", "points": "20%"}.get(CATALOGUE[name].unit, "50")
    answer = do(f"{name} at most {amount} 2026-10-01..2026-12-31", nova)

    assert answer.headline.name == "aim-headline"
    assert all(told(answer, language) for language in LANGUAGES)


# ---------------------------------------------------------------------------------- progress
def test_what_is_told_of_a_total(store):
    """40 + 36 + 45 + 41 clicks on LinkedIn by 18 November; in all 400 by the 30th."""
    answer = do(CLICKS, store)
    bar = next(one for one in answer.body if one.name == "aim-bar")
    expected = next(one for one in answer.body if one.name == "aim-expected")

    assert answer.value == 162
    assert bar.values["bar"] == "■■■■□□□□□□"
    assert bar.values["share"] == 40
    # The data end on the 13th: 13 of 30 days.
    assert expected.values["value"].value == round(400 * 13 / 30)
    assert "aim-needs-weeks" in names(answer.body)
    needed = next(one for one in answer.body if one.name == "aim-needed")
    assert needed.values["value"].value == round((400 - 162) / 12 * 7)
    best = next(one for one in answer.body if one.name == "aim-best-posts")
    assert (best.values["share"], best.values["all"]) == (78, 4)  # 45 + 41 + 40 of 162


def test_which_networks_made_most_of_it(store):
    answer = do("conversions 2026-11-01..2026-11-30 target 100", store)
    made = next(one for one in answer.body if one.name == "aim-made-by")

    # 36 on LinkedIn, 12 on Instagram; YouTube tells none.
    assert [part.values["share"] for part in made.values["parts"]] == [75, 25]


def test_before_it_begins_nothing_is_told(store):
    answer = do("clicks 2026-12-01..2026-12-31 target 500", store)

    assert names(answer.body) == ["aim-kept", "aim-early"]
    assert answer.value is None


def test_after_its_end_it_is_reached_or_missed(store):
    do(CLICKS, store)
    do("clicks linkedin 2026-11-01..2026-11-20 target 162", store)
    later = NOW + timedelta(days=40)

    assert do("1", store, now=later).headline.values["status"].name == "aim-status-missed"
    assert do("2", store, now=later).headline.values["status"].name == "aim-status-reached"


def test_a_projection_from_weeks_with_figures(nova):
    answer = do("clicks linkedin 2026-10-01..2026-12-31 target 12000", nova)
    ahead = next(one for one in answer.body if one.name == "aim-ahead")

    assert ahead.values["low"].value < ahead.values["value"].value < ahead.values["high"].value
    assert "aim-method" in names(answer.formulas)
    assert answer.headline.values["status"].name == "aim-status-at_risk"


def test_a_floor_tells_the_weeks_that_the_pooled_rate_may_hide(nova):
    answer = do("engagement rate keep above 4% 2026-10-01..2026-12-31", nova)
    weeks = next(one for one in answer.body if one.name == "aim-weeks-above").values

    assert answer.headline.values["status"].name == "aim-status-on_track"
    assert 0 < weeks["kept"] < weeks["weeks"] == 6
    assert weeks["last"].value < 0.04


# ------------------------------------------------------------------------------- all of them
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_has_a_bar_for_each(store, language):
    do(CLICKS, store)
    do("taux de clic rester au-dessus de 1 % ce mois-ci @U9", store)
    do("1", store)
    do('word 1 at risk "we wait for the page"', store)
    answer = obey("/vigie objectives", HERE, store, NOW)

    assert len(answer.table.rows) == 2
    assert answer.table.rows[1][-1] == Person("U9")
    assert "■■■■□□□□□□ 40" in told(answer, language)
    assert "we wait for the page" in told(answer, language)


def test_without_any_the_list_says_how(store):
    assert obey("/vigie objectifs", HERE, store, NOW).headline.name == "aims-none"


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("quel est notre objectif ?", "aims"),
        ("are we on target?", "aims"),
        ("sommes-nous dans les temps ?", "aims"),
        ("quel est notre objectif de clics ?", "aim-headline"),
        ("are we on track on instagram?", "aim-headline"),
        ("what is our goal for reach?", "no-objective-of"),
    ],
)
def test_a_question_is_answered_from_what_was_set(store, sentence, shown):
    do(CLICKS, store)
    do("likes instagram 2026-11-01..2026-11-30 target 1000", store)

    assert ask(sentence, HERE, store, NOW, "en").answer.headline.name == shown


def test_a_question_with_its_own_number_needs_none(store):
    do(CLICKS, store)
    answer = ask("are we on track for 500 clicks this month?", HERE, store, NOW, "en").answer

    assert answer.headline.name.startswith("objective-")


def test_without_any_a_question_says_how(store):
    answer = ask("quel est notre objectif d'engagement ?", HERE, store, NOW, "fr").answer

    assert (answer.headline.name, answer.outcome) == ("no-objective", "refused")


def test_another_workspace_sees_none(store):
    do(CLICKS, store)

    assert store.objectives("T2") == []
    with pytest.raises(Problem):
        do("1", store, Place("T2", "U1"))


# ------------------------------------------------------------------------------------ changes
def test_it_is_edited_and_taken_back(store):
    do(f"{CLICKS} @U9 for engagement", store)
    answer = do("edit 1 clicks linkedin 2026-11-01..2026-11-30 target 500", store)
    found = the_only_one(store)
    assert found.line.endswith("target 500")
    assert (found.owner, found.purpose) == ("U9", "engagement")  # as they were

    obey(answer.steps[0].line, HERE, store, NOW)
    assert the_only_one(store) == replace(found, line=CLICKS)


@pytest.mark.parametrize(("doing", "state"), [("close", "closed"), ("supprimer", "deleted")])
def test_it_is_closed_or_deleted_and_taken_back(store, doing, state):
    do(CLICKS, store)
    answer = do(f"{doing} 1", store)
    assert the_only_one(store).state == state
    assert obey("/vigie objectives", HERE, store, NOW).headline.name == "aims-none"

    obey(answer.steps[0].line, HERE, store, NOW)
    assert the_only_one(store).state == "open"


@pytest.mark.parametrize("line", ["word 1 ok", f"edit 1 {CLICKS}"])
def test_what_is_closed_is_opened_again_first(store, line):
    do(CLICKS, store)
    do("close 1", store)
    with pytest.raises(Problem) as raised:
        do(line, store)

    assert raised.value.said.name == "aim-not-open"


def test_what_somebody_says_stands_beside_what_the_figures_say(store):
    do(CLICKS, store)
    answer = do("avis 1 hors d'atteinte : la page n'est pas prête", store)
    rows = dict(answer.table.rows[:1])
    found = the_only_one(store)

    assert (found.word, found.comment) == ("off_track", "la page n'est pas prête")
    assert [cell.name for cell in rows.values()] == ["aim-status-at_risk"]
    assert "la page n'est pas prête" in told(answer)


@pytest.mark.parametrize(
    ("line", "form", "known"),
    [
        ("", AIM_FORM, {"owner": "U1"}),
        ("edit 1", AIM_FORM, {"metric": "clicks", "target": "400", "end": "2026-11-30"}),
        ("form likes target 9 by 31 December", AIM_FORM, {"metric": "likes", "target": "9"}),
        ("word 1", AIM_WORD_FORM, {"word": ""}),
    ],
)
def test_too_little_said_opens_a_form(store, line, form, known):
    do(CLICKS, store)
    with pytest.raises(FormNeeded) as raised:
        do(line, store)

    assert raised.value.form == form
    assert known.items() <= raised.value.fields.items()


@pytest.mark.parametrize(
    "line", ["edit 1 likes target 9 by 31 December", "close 1", "delete 1", "word 1 ok"]
)
def test_who_may_not_change_it_is_told_who_may(store, line):
    do(f"{CLICKS} @U9", store)
    before = the_only_one(store)
    with pytest.raises(Problem) as raised:
        do(line, store, OTHER)
    assert raised.value.said.name == "aim-not-yours"
    assert the_only_one(store) == before

    for place in (Place("T1", "U9"), Place("T1", "U2", is_admin=lambda: True)):
        do(line, store, place)


def test_the_same_objective_again_is_the_same(store):
    do(CLICKS, store)
    do(CLICKS, store)

    assert len(store.objectives("T1")) == 1
    assert [entry.what for entry in store.journal("T1")].count("objective") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_journal_tells_all_that_was_done(store, language):
    do(CLICKS, store)
    for line in ("word 1 ok", f"edit 1 {CLICKS}0", "close 1", "reopen 1", "delete 1"):
        do(line, store)

    assert told(obey("/vigie journal", HERE, store, NOW), language)
    assert [entry.what for entry in store.journal("T1")][:6] == [
        *("objective-delete", "objective-reopen", "objective-close"),
        *("objective-edit", "objective-word", "objective"),
    ]


def test_a_name_that_is_gone_leaves_the_list_readable(store):
    do(CLICKS, store)
    store.change_objective("T1", 1, "edit", who="U1", line="blorps target 5")

    assert "blorps" in told(obey("/vigie objectives", HERE, store, NOW))


# -------------------------------------------------------------------------------- suggestions
def test_targets_are_suggested_from_history_and_none_is_set(nova):
    before = nova.objectives("T1")
    answer = suggest("conversion", HERE, nova, date(2026, 11, 18))

    assert len(answer.table.rows) >= 4
    assert nova.objectives("T1") == before
    with pytest.raises(FormNeeded) as raised:
        obey(answer.steps[0].line, HERE, nova, NOW)
    assert raised.value.fields["metric"] == "conversions"
    assert nova.objectives("T1") == before


def test_too_little_history_suggests_nothing(store):
    assert suggest("conversion", HERE, store, NOW.date()).outcome == "no_data"
    assert suggest("", HERE, store, NOW.date()).outcome == "clarify"


def test_suggestions_are_round():
    assert [neat(value) for value in (0.0, 47.3, 0.02519)] == [0.0, 47.0, 0.025]
