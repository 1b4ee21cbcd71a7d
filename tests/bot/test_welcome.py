"""The first steps of a workspace, the accounts that it measures, the language of a person."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from slack_limits import problems_of

from bot.answers import Answer
from bot.answers.weekly import weekly
from bot.commands import Place, obey
from bot.fields import CHANNELS_FORM, FormNeeded
from bot.home import home, home_of_guest
from bot.messages import LANGUAGES, Language, Problem
from bot.reminding import reminded
from bot.slack.pages import page
from bot.store import Channel, Digest, Store
from bot.terminal import offered
from bot.text import plain_text
from bot.welcome import first_steps
from kpi.periods import Period, epoch_day
from kpi.posts import Reading

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 22, 10, tzinfo=PARIS)
TODAY = NOW.date()
HERE = Place("T1", "U1")
OBJECTIVE = "/vigie objective clicks linkedin 2026-11-01..2026-12-31 target 400"
CHANNELS = "/vigie channels linkedin:ourpage @U7 instagram"
FIGURES = "/vigie add linkedin yesterday account=ourpage impressions=900 clicks=20"
WEEKLY = Digest("C9", 0, 540, "Europe/Paris", "fr", "U1")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "vigie.db", PARIS, clock=NOW.timestamp) as store:
        yield store


def do(store: Store, line: str, person: str = "U1") -> Answer:
    return obey(line, Place("T1", person), store, NOW)


def said(answer: Answer, language: str = "en") -> str:
    return plain_text(answer, Language(language))


def titles(answer: Answer | None) -> list[str]:
    return [Language("en").say(section.title) for section in answer.sections] if answer else []


# ------------------------------------------------------------------------------ the first steps
def test_a_new_workspace_is_led_from_one_step_to_the_next(store: Store) -> None:
    found = first_steps(HERE, store, TODAY)
    assert titles(found) == ["➜ 1. Your objective", "Then"]
    assert [step.line for step in offered(found)] == ["/vigie objective"]

    told = do(store, OBJECTIVE)
    assert told.steps[0].line == "/vigie channels"
    assert titles(first_steps(HERE, store, TODAY))[:2] == [
        "✓ 1. Your objective",
        "➜ 2. Your accounts",
    ]

    told = do(store, CHANNELS)
    assert told.steps[0].line == "/vigie add instagram"  # what who speaks answers for

    told = do(store, FIGURES)
    assert told.steps[0].line == "/vigie digest"

    store.digests.keep("T1", WEEKLY, who="U1")
    assert first_steps(HERE, store, TODAY) is None
    told = said(do(store, "/vigie start"))
    for part in ("All is set", "One objective: clicks", "LinkedIn, ourpage (U7)", "Up to Nov 21"):
        assert part in told
    assert "every Monday at 09:00 (Europe/Paris)" in told


def test_the_steps_may_be_done_in_any_order(store: Store) -> None:
    do(store, FIGURES)

    found = first_steps(HERE, store, TODAY)
    assert titles(found) == ["➜ 1. Your objective", "✓ 3. The first figures", "Then"]
    do(store, OBJECTIVE)
    [*_, known] = first_steps(HERE, store, TODAY).sections[1].steps
    assert known.line == "/vigie channels linkedin"  # what is there can be taken as it is
    do(store, known.line)
    assert store.channels.every("T1") == [Channel("linkedin", "", "U1")]


def test_all_that_was_submitted_is_taken_as_it_is(store: Store) -> None:
    every = ("instagram", "facebook", "linkedin", "x", "tiktok", "youtube", "email")
    for network in every:
        do(store, f"/vigie add {network} yesterday impressions=900")
    do(store, "/vigie mentions 12 reddit negative yesterday")  # where we have no account
    do(store, OBJECTIVE)
    [*_, known] = first_steps(HERE, store, TODAY).sections[1].steps

    assert Language("fr").say(known.label).endswith("X, TikTok, et 2 autres")
    do(store, known.line)
    assert {one.network for one in store.channels.every("T1")} == {*every}


@pytest.mark.parametrize("line", ["/vigie", "/vigie help", "/vigie aide", "/kpi"])
def test_where_nothing_is_done_yet_help_and_figures_say_how_to_begin(
    store: Store, line: str
) -> None:
    assert "➜ 1. Your objective" in titles(do(store, line))
    do(store, FIGURES)
    assert not do(store, line).sections


def test_help_is_still_all_there_in_a_new_workspace(store: Store) -> None:
    new = do(store, "/vigie help")
    do(store, FIGURES)

    assert new.table == do(store, "/vigie help").table


@pytest.mark.parametrize("line", ["start", "commencer", "débuter"])
def test_start_shows_them_in_any_workspace(store: Store, line: str) -> None:
    do(store, FIGURES)

    assert "First steps: 1 of 4 done" in said(do(store, f"/vigie {line}"))


def test_they_can_be_put_away_and_shown_again(store: Store) -> None:
    told = do(store, "/vigie commencer masquer")
    assert [step.line for step in told.steps] == ["/vigie start"]
    assert not any("Your objective" in title for title in titles(home(HERE, store, NOW)))
    assert do(store, OBJECTIVE).steps[0].line != "/vigie channels"
    other = home(Place("T1", "U2"), store, NOW)
    assert any("Your accounts" in title for title in titles(other))

    do(store, "/vigie start")
    assert any("Your accounts" in title for title in titles(home(HERE, store, NOW)))


def test_a_team_that_has_begun_long_ago_is_led_no_more(store: Store) -> None:
    for number in range(20):
        do(store, f'/vigie add linkedin 2026-11-02 id="{number}" likes=5')

    assert do(store, OBJECTIVE).steps[0].line != "/vigie channels"


def test_start_says_what_it_does_not_understand(store: Store) -> None:
    with pytest.raises(Problem, match="start-what"):
        do(store, "/vigie start over")


# --------------------------------------------------------------------------------- the accounts
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("linkedin:ourpage @U7 instagram @U8", "instagram @U8, linkedin:ourpage @U7"),
        ("linkedin instagram @U7", "instagram @U7, linkedin @U7"),
        ("@U7 linkedin insta @U8 tiktok", "instagram @U7, linkedin @U7, tiktok @U8"),
        ("fb et yt pour moi", "facebook @U1, youtube @U1"),
        ("linkedin : notrepage, x=nova", "linkedin:notrepage @U1, x:nova @U1"),
        ("linkedin:“Notre page” @U7", 'linkedin:"Notre page" @U7'),
        ("newsletter @U7 newsletter @U7", "email @U7"),
    ],
)
def test_a_line_says_what_is_measured_and_who_answers_for_it(
    store: Store, line: str, expected: str
) -> None:
    do(store, f"/vigie canaux {line}")

    kept = ", ".join(f"{one} @{one.owner}" for one in store.channels.every("T1"))
    assert kept == expected
    assert store.channels.every("T2") == []


def test_who_answers_is_changed_and_otherwise_stays(store: Store) -> None:
    do(store, "/vigie channels linkedin @U7")
    do(store, "/vigie channels linkedin tiktok")
    assert store.channels.every("T1") == [
        Channel("linkedin", "", "U7"),
        Channel("tiktok", "", "U1"),
    ]
    do(store, "/vigie channels linkedin @U8")
    assert store.channels.every("T1")[0].owner == "U8"


def test_an_account_takes_the_place_of_its_network_as_a_whole(store: Store) -> None:
    do(store, "/vigie channels linkedin instagram")
    do(store, "/vigie channels linkedin:ourpage linkedin:ourjobs")

    assert [*map(str, store.channels.every("T1"))] == [
        "instagram",
        "linkedin:ourjobs",
        "linkedin:ourpage",
    ]


def test_one_is_removed_and_put_back(store: Store) -> None:
    do(store, "/vigie channels linkedin:ourpage @U7 instagram @U8")
    told = do(store, "/vigie canaux retirer linkedin")
    assert [*map(str, store.channels.every("T1"))] == ["instagram"]

    [back] = told.steps
    do(store, back.line)
    assert Channel("linkedin", "ourpage", "U7") in store.channels.every("T1")
    assert "Added the account linkedin:ourpage" in said(do(store, "/vigie journal"))


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("foo", "network-unknown"),
        ("linkedn", "network-unknown"),
        ("press", "channels-network"),
        ("web", "channels-network"),
        ("@ana", "channels-who"),
        ("linkedin @ana", "channels-who"),
        ("@U7", "channels-what"),
        (" ".join(f"x:a{number}" for number in range(61)), "channels-many"),
        ("remove", "channels-remove-what"),
        ("remove x", "channels-not-measured"),
        ("remove foo", "network-unknown"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_can_not_be_is_said_and_nothing_changes(
    store: Store, line: str, problem: str, language: str
) -> None:
    with pytest.raises(Problem) as raised:
        do(store, f"/vigie channels {line}")

    assert raised.value.said.name == problem
    assert Language(language).say(raised.value.said)
    assert store.channels.every("T1") == []


def test_of_several_accounts_the_one_to_remove_is_asked_for(store: Store) -> None:
    do(store, "/vigie channels linkedin:a linkedin:b")

    with pytest.raises(Problem, match="channels-remove-which"):
        do(store, "/vigie channels remove linkedin")


def test_alone_it_is_a_form_and_the_report_of_the_same_name_is_another_thing(store: Store) -> None:
    with pytest.raises(FormNeeded) as needed:
        do(store, "/vigie channels")
    assert needed.value.form == CHANNELS_FORM
    do(store, FIGURES)
    assert do(store, "/kpi channels").query.kind == "advice" or do(store, "/kpi channels").query.by


def test_the_list_tells_the_last_figures_and_who_submitted_them(store: Store) -> None:
    assert "No account is set" in said(do(store, "/vigie channels list"))
    do(store, CHANNELS)
    do(store, FIGURES, person="U5")
    rows = [line.split("  ") for line in said(do(store, "/vigie channels list")).splitlines()]

    assert [[part.strip() for part in row if part.strip()] for row in rows[2:4]] == [
        ["Instagram", "U1", "–", "–"],
        ["LinkedIn, ourpage", "U7", "Nov 21, 2026", "U5"],
    ]


# ------------------------------------------------------------------------------ what is missing
def test_an_account_without_any_figures_is_missing_and_who_answers_is_told(store: Store) -> None:
    do(store, CHANNELS)
    do(store, FIGURES)
    told = do(store, "/vigie missing")

    rows = {row[0].values["network"].values["other"]: row for row in told.table.rows}
    assert (rows["instagram"][3].values["items"][0].name, rows["instagram"][4]) == (
        "gap-never",
        "U1",
    )
    assert rows["linkedin"][4] == "U7"
    assert [step.line for step in told.steps] == ["/vigie add instagram"]
    assert "Instagram" not in said(do(store, "/vigie missing linkedin"))
    assert "aucun chiffre encore" in said(do(store, "/vigie missing instagram"), "fr").lower()


@pytest.mark.parametrize(
    ("channel", "account", "missing"),
    [("OurPage", "ourpage", 0), ("@ourpage", "ourpage", 0), ("ourpage", "", 0), ("a", "b", 1)],
)
def test_an_account_is_known_by_its_name_however_it_is_written(
    store: Store, channel: str, account: str, missing: int
) -> None:
    store.channels.keep("T1", [Channel("linkedin", channel, "U7")], who="U1")
    day = epoch_day(date(2026, 11, 20))
    store.submit(
        "T1", [Reading("linkedin", "1", account=account, day=day, likes=1)], who="U1", source="a"
    )

    assert len(do(store, "/vigie missing").table.rows) == 1 + missing


def test_a_reminder_names_who_answers(store: Store) -> None:
    do(store, CHANNELS)
    do(store, "/vigie remind me every monday 9:00")
    [reminder] = store.reminders("T1")
    assert "Instagram (posts): no figures yet — U1 answers for it" in said(
        reminded(reminder, "T1", store, TODAY)
    )


def test_the_weekly_summary_asks_who_answers_for_an_account(store: Store) -> None:
    do(store, CHANNELS)
    week = Period.last_full_days(date(2026, 11, 23), 7)
    told = said(weekly(WEEKLY, store, "T1", week, NOW).first)

    assert "Instagram (posts)" in told
    assert "LinkedIn, ourpage (posts)" in told
    assert "U7" in told


def test_figures_submitted_without_a_name_are_of_the_only_account_measured_there(
    store: Store,
) -> None:
    do(store, "/vigie channels linkedin:nova @U7")
    do(store, "/vigie add linkedin 2026-11-02 impressions=900", person="U5")
    do(store, "/vigie add linkedin yesterday account=Nova impressions=700", person="U6")

    [row] = do(store, "/vigie missing").table.rows
    assert [Language("en").cell(cell) for cell in (row[0], row[-1])] == ["LinkedIn, Nova", "U7"]
    assert "submitted by U6" in said(home(HERE, store, NOW))
    assert "U6" in said(do(store, "/vigie channels list"))


# ----------------------------------------------------------------------------------- a language
@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("langue fr", "fr"),
        ("language French", "fr"),
        ("langue français", "fr"),
        ("language en", "en"),
        ("langue anglais", "en"),
        ("language auto", ""),
    ],
)
def test_a_person_chooses_a_language_for_themselves(store: Store, line: str, language: str) -> None:
    do(store, "/vigie language en")
    told = do(store, f"/vigie {line}")

    assert store.preferences.of("T1", "U1").language == language
    assert store.preferences.of("T1", "U2").language == ""
    assert store.preferences.of("T2", "U1").language == ""
    assert len(told.steps) == 2


def test_another_language_is_refused(store: Store) -> None:
    with pytest.raises(Problem, match="language-unknown"):
        do(store, "/vigie language klingon")


# ---------------------------------------------------------------------------------------- Home
def test_the_page_of_a_new_workspace_is_how_to_begin(store: Store) -> None:
    found = home(HERE, store, NOW)

    assert titles(found) == ["➜ 1. Your objective", "Then", "Settings"]


def test_the_page_tells_what_there_is(store: Store) -> None:
    for line in (OBJECTIVE, CHANNELS):
        do(store, line)
    do(store, FIGURES, person="U5")
    store.digests.keep("T1", WEEKLY, who="U1")
    store.digests.keep("T1", Digest("C8", 0, 540, "Asia/Tokyo", "en", "U1"), who="U1")
    store.digests.stop("T1", "C8", "is_archived")
    found = home(HERE, store, NOW)
    told = said(found)

    assert titles(found) == [
        "Objectives",
        "Latest figures",
        "Missing in the last 30 days",
        "Weekly summary",
        "Settings",
    ]
    for part in (
        "1. clicks (network: LinkedIn): 400 in all, by Dec 31, 2026\n□□□□□□□□□□ 5% · 20 for 400",
        "LinkedIn, ourpage: Nov 21, 2026 · submitted by U5 on Nov 22, 2026",
        "21, 2026: impressions 900 · clicks 20",
        "Instagram (posts): no figures yet — U1 answers for it",
        "C9: every Monday at 09:00 (Europe/Paris). The next one: Nov 23, 2026",
        "C8: stopped. The channel is archived.",
        "Days are counted in Europe/Paris.",
    ):
        assert part in told


def test_what_lacks_is_not_known_without_figures_and_accounts(store: Store) -> None:
    do(store, OBJECTIVE)
    missing = home(HERE, store, NOW).sections[-3]

    assert titles(home(HERE, store, NOW))[-3] == "Missing in the last 30 days"
    assert [line.name for line in missing.lines] == ["home-missing-unknown"]
    assert [step.line for step in missing.steps] == ["/vigie channels"]
    do(store, FIGURES)
    assert home(HERE, store, NOW).sections[-3].lines[0].name == "home-nothing-missing"


def test_the_latest_figures_are_beside_those_of_the_week_before(store: Store) -> None:
    told = "/vigie add linkedin {day} account=ourpage impressions={impressions} likes=40"
    do(store, told.format(day="2026-10-01", impressions=800))
    do(store, told.format(day="2026-11-05", impressions=1000))
    do(store, told.format(day="2026-11-12", impressions=1500))  # and nothing since
    do(store, "/vigie followers linkedin ourpage 12,400 yesterday")
    do(store, "/vigie followers x ourpage 900 2026-11-14")
    do(store, "/vigie followers x ourpage 950 yesterday")

    shown = said(home(HERE, store, NOW))
    assert "LinkedIn, ourpage: Nov 21, 2026" in shown
    assert "12, 2026: impressions 1,500 (+50.0%)" in shown
    assert "21, 2026: followers 950 (+5.6%) · net followers +50" in shown


def test_of_many_objectives_the_first_are_shown_with_a_button_each(store: Store) -> None:
    for target in range(1, 12):
        do(store, f"/vigie objective clicks 2026-11-01..2026-12-31 target {target}")
    objectives = home(HERE, store, NOW).sections[-5]

    assert len(objectives.lines) == 9
    assert Language("en").say(objectives.lines[-1]) == "And 3 more: /vigie objectives"
    assert Language("fr").say(objectives.lines[-1]).endswith("autres\u202f: /vigie objectifs")
    assert [step.line for step in objectives.steps] == [
        *(f"/vigie objective {number}" for number in range(1, 9)),
        "/vigie objective",
    ]


def test_the_page_of_a_guest_has_no_figures(store: Store) -> None:
    do(store, FIGURES)

    assert titles(home_of_guest(HERE, store)) == ["Settings"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_stays_within_what_slack_takes(store: Store, language: str) -> None:
    for number in range(30):
        name = f"{number} <!channel> *{'very ' * 30}long*"
        do(
            store,
            f"/vigie objective clicks 2026-11-{number % 20 + 1:02}..2026-12-31 target 4{number}",
        )
        reading = Reading("x", str(number), account=name, day=epoch_day(TODAY) - 1, likes=1)
        store.submit("T1", [reading], who="U1", source="a")
        store.channels.keep("T1", [Channel("tiktok", name, "U7")], who="U1")
        store.digests.keep("T1", Digest(f"C{number}", 0, 1, "Europe/Paris", "fr", "U1"), who="U1")

    view = page(home(HERE, store, NOW), Language(language))
    assert problems_of(view, "home") == []
