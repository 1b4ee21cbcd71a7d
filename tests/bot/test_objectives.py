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
from bot.suggesting import neat, suggest, suggestion
from bot.text import plain_text
from kpi.metrics import CATALOGUE
from kpi.periods import Period

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
        ("25 000 abonnés sur LinkedIn pour fin mars", "followers linkedin 2026-11-18..2027-03-31 target 25000"),
        ("clics cible 9 000 fin janvier", "clicks 2026-11-18..2027-01-31 target 9000"),
        ("500 clics pour la fin du trimestre", "clicks 2026-11-18..2026-12-31 target 500"),
        ("500 clics fin d'année", "clicks 2026-11-18..2026-12-31 target 500"),
        ("clicks target 900 for the end of March", "clicks 2026-11-18..2027-03-31 target 900"),
        ("clics cible 900 pour le 31 mars", "clicks 2026-11-18..2027-03-31 target 900"),
        ("clics cible 900 pour mars", "clicks 2027-03-01..2027-03-31 target 900"),
        ('clicks campaign:"fin mars" target 900 by April 2027', 'clicks campaign:"fin mars" 2026-11-18..2027-04-30 target 900'),
        ("response time at most 2h Q1 2027", "response_time 2027-01-01..2027-03-31 at most 120"),
        ("temps de réponse sous 2 h 30 au T1 2027", "response_time 2027-01-01..2027-03-31 at most 150"),
        ("response time under 2 hours Q1 2027", "response_time 2027-01-01..2027-03-31 at most 120"),
        ("response time at most 45 min Q1 2027", "response_time 2027-01-01..2027-03-31 at most 45"),
        ("longest silence at most 3 days Q1 2027", "longest_silence 2027-01-01..2027-03-31 at most 3"),
        ("likes 500 j'aime Q1 2027", "likes 2027-01-01..2027-03-31 target 500"),
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
        ("unsubscribe rate target 0.3 Q4 2026", "unsubscribe_rate 2026-10-01..2026-12-31 at most 0.3%"),
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
        ("clicks target 500 2026-12-31..2026-11-01", "aim-ends-before"),
        ("clics cible 500 du 31 décembre au 1er décembre", "aim-ends-before"),
        ("clicks target 500 from 2026-12-31 to 2026-12-01", "aim-ends-before"),
        ("clicks target 500 by 31 February", "period-impossible"),
        ("clicks target 999999999999999999999 next month", "number-too-large"),
        ("notoriété cible 500 d'ici décembre", "aim-which-for"),
        ("visibility target 500 by December", "aim-which-for"),
        ("réputation cible 500 d'ici décembre", "aim-which-for"),
        ("@channel clicks target 500 by December", "aim-who"),
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


def test_a_target_that_was_passed_before_is_full_and_said(nova):
    """66,407 followers on Instagram; 24,188 on LinkedIn."""
    answer = do("followers instagram target 60,000 by end of December", nova)
    bar = next(one for one in answer.body if one.name == "aim-bar").values

    assert (bar["bar"], bar["share"]) == ("■■■■■■■■■■", 110)
    assert names(answer.body) == ["aim-kept", "aim-bar", "aim-already", "aim-ahead"]


def test_the_way_of_a_level_is_told_from_where_to_where(nova):
    answer = do("followers instagram target 80,000 by end of December", nova)

    # Its figures end before it begins: no straight line leads there.
    assert names(answer.body)[:3] == ["aim-kept", "aim-bar-way", "aim-ahead"]
    assert "0% of the way from 66,407 to 80,000 · 66,407" in told(answer)


def test_what_a_rate_needs_is_of_the_days_without_figures(nova):
    answer = do("click through rate target 1% 2026-10-01..2026-12-31", nova)
    needed = next(one for one in answer.body if one.name == "aim-needed-rate").values
    [so_far] = [one for one in answer.body if one.name == "aim-ahead-rate"]

    assert (needed["since"], needed["days"]) == (date(2026, 11, 16), 46)  # and 46 are known
    assert needed["value"].value == pytest.approx(2 * 0.01 - so_far.values["value"].value)


def test_the_parts_of_a_rate_are_said_to_be_shares(nova):
    rate = do("click through rate target 1% 2026-10-01..2026-12-31", nova)
    shares = next(one for one in rate.body if one.name == "aim-shares-by")

    assert shares.values["counted"].name == "term-clicks"
    assert "aim-made-by" in names(do("clicks target 9 2026-10-01..2026-12-31", nova).body)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("conversions youtube target 500 by December", "input-missing"),
        ("clicks linkedin account:zzz target 500 by December", "no-rows-posts"),
        ("clicks tiktok target 500 by December", "no-data-on"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_why_a_narrow_objective_has_no_figures(store, line, why, language):
    answer = do(line, store)

    assert why in names(answer.body)
    assert told(answer, language)


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


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("target 3,500", "clicks linkedin 2026-11-01..2026-11-30 target 3500"),
        ("cible 3 500", "clicks linkedin 2026-11-01..2026-11-30 target 3500"),
        ("3500", "clicks linkedin 2026-11-01..2026-11-30 target 3500"),
        ("at most 300", "clicks linkedin 2026-11-01..2026-11-30 at most 300"),
        ("by 31 January", "clicks linkedin 2026-11-01..2027-01-31 target 400"),
        ("clics linkedin cible 500 d'ici fin janvier", "clicks linkedin 2026-11-01..2027-01-31 target 500"),
        ("instagram", "clicks instagram 2026-11-01..2026-11-30 target 400"),
        ("likes", "likes linkedin 2026-11-01..2026-11-30 target 400"),
        ("clicks target 500 this month", "clicks 2026-11-01..2026-11-30 target 500"),  # a whole one
    ],
)  # fmt: skip
def test_what_an_edit_does_not_say_stays(store, line, kept):
    do(f"{CLICKS} @U9 for engagement", store)
    answer = do(f"edit 1 {line}", store)
    found = the_only_one(store)
    assert (found.line, found.owner, found.purpose) == (kept, "U9", "engagement")

    obey(answer.steps[0].line, HERE, store, NOW)
    assert the_only_one(store).line == CLICKS


@pytest.mark.parametrize(
    ("line", "problem"), [("target 150%", "target-unit"), ("by 1 October 2026", "aim-over")]
)
def test_an_edit_that_can_not_be_changes_nothing(store, line, problem):
    do(CLICKS, store)
    with pytest.raises(Problem) as raised:
        do(f"edit 1 {line}", store)

    assert (raised.value.said.name, the_only_one(store).line) == (problem, CLICKS)


def test_another_target_is_to_be_kept_as_the_one_before(store):
    do("engagement rate keep above 3% 2026-11-01..2026-11-30", store)
    do("edit 1 target 4", store)

    assert the_only_one(store).line.endswith("keep above 4%")


def test_who_answers_for_it_is_changed_and_taken_back(store):
    do(CLICKS, store)
    answer = do("edit 1 @U9", store)
    assert (the_only_one(store).owner, the_only_one(store).line) == ("U9", CLICKS)

    obey(answer.steps[0].line, HERE, store, NOW)
    assert the_only_one(store).owner == "U1"


@pytest.mark.parametrize(
    ("line", "said"), [("close 1", "aim-same-close"), ("delete 1", "aim-same-delete")]
)
def test_what_is_done_already_is_not_done_again(store, line, said):
    do(CLICKS, store)
    do(line, store)
    before = store.journal("T1")

    answer = do(line, store)
    assert answer.headline.name == said
    assert store.journal("T1") == before
    assert "clicks (network: LinkedIn): 400 in all" in told(answer)
    assert "LinkedIn)\u202f: 400 en tout" in told(answer, "fr")


def test_an_edit_that_changes_nothing_says_so(store):
    do(CLICKS, store)
    before = store.journal("T1")

    assert names(do(f"edit 1 {CLICKS}", store).body)[0] == "aim-same"
    assert store.journal("T1") == before


def test_a_status_after_the_number_is_what_somebody_says(store):
    do(CLICKS, store)
    do("1 à risque, la page n'est pas prête", store)

    found = the_only_one(store)
    assert (found.word, found.comment) == ("at_risk", "la page n'est pas prête")


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


def test_a_suggestion_for_a_period_that_runs_has_what_there_is_already(nova):
    quarter, today = Period.through(date(2026, 10, 1), date(2026, 12, 31)), NOW.date()
    running = suggestion("clicks", "linkedin", quarter, "T1", nova, today)
    so_far = do("clicks linkedin target 9,000 2026-10-01..2026-12-31", nova).value

    # The data end on 15 November: 46 days are to come.
    assert running.same == pytest.approx(so_far + running.median * 46 / 7)
    assert running.more == pytest.approx(so_far + running.median * 1.1 * 46 / 7)
    coming = Period.through(date(2027, 1, 1), date(2027, 3, 31))
    ahead = suggestion("clicks", "linkedin", coming, "T1", nova, today)
    assert ahead.same == pytest.approx(ahead.median * 90 / 7)


@pytest.mark.parametrize(
    ("target", "is_far"), [("0.03", True), ("3%", False), ("0.9", False), ("20%", True)]
)
def test_a_rate_far_from_what_it_was_is_asked_about(nova, target, is_far):
    """The click-through rate was 0.84 % in the median week."""
    answer = do(f"click through rate target {target} by December", nova)

    assert ("aim-far" in names(answer.body)) is is_far


def test_too_little_history_suggests_nothing(store):
    assert suggest("conversion", HERE, store, NOW.date()).outcome == "no_data"
    assert suggest("", HERE, store, NOW.date()).outcome == "clarify"


def test_suggestions_are_round():
    assert [neat(value) for value in (0.0, 47.3, 0.02519)] == [0.0, 47.0, 0.025]


# ------------------------------------------------------------------------------ one like another
def test_one_that_wants_what_another_does_by_the_same_day_is_said_to(store):
    do("clicks linkedin target 500 by 31 December", store)
    later = do("linkedin clicks target 500 by 31 December", store, OTHER, NOW + timedelta(days=1))

    assert "There is one like it: 1, for which U1 answers" in told(later)
    assert "semblable : le 1, dont U1 répond" in told(later, "fr").replace("\u202f", " ")
    for other in (
        "target 600 by 31 December",
        "target 500 by 30 November",
        "at most 500 by 31 December",
    ):
        assert "aim-alike" not in names(do(f"clicks linkedin {other}", store, OTHER).notes)


def test_the_same_again_and_one_that_is_closed_are_no_other(store):
    do(CLICKS, store)
    assert "aim-alike" not in names(do(CLICKS, store).notes)
    do("close 1", store)

    assert "aim-alike" not in names(do(CLICKS, store, OTHER).notes)
