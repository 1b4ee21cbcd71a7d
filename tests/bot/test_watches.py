"""What people type of a watch, of its alerts and of their lists; and what it does."""

from dataclasses import replace
from datetime import timedelta

import pytest
from brand import MONDAY, Watching, mentions, submit
from slack_server import SlackServer
from unasked import Clock

from bot.answers import Answer
from bot.commands import obey
from bot.fields import STEPS_FORM, WATCH_FORM, FormNeeded
from bot.messages import LANGUAGES, Language, Problem
from bot.places import Place
from bot.store import Store
from bot.terminal import offered
from bot.text import plain_text
from kpi.spikes import SENSITIVITIES

pytest_plugins = ("slack_app", "watched_brand")

HERE = Place("T1", "U1", "C1", barred=lambda _channel: "")


@pytest.fixture
def store(brand: Store) -> Store:
    return brand


@pytest.fixture
def alerted(store: Store, slack: SlackServer, clock: Clock) -> Store:
    """The store once alert 1 was posted."""
    Watching(store, slack, clock).hours(1, 40, "negative")
    return store


def do(line: str, store: Store, place: Place = HERE) -> Answer:
    answer = obey(line, place, store, MONDAY)
    for code in LANGUAGES:
        plain_text(answer, Language(code))  # every message is there, with its values
    return answer


# ------------------------------------------------------------------------------------ setting
@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("watch calm", ("C1", "calm", "en", "")),
        ("veille équilibrée", ("C1", "balanced", "en", "")),
        ("veille sensible en français", ("C1", "sensitive", "fr", "")),
        ("alertes calme x", ("C1", "calm", "en", "network:x")),
        ("watch x", ("C1", "balanced", "en", "network:x")),
        ("watch calm all", ("C1", "calm", "en", "")),
        ("watch calm <#C9>", ("C9", "calm", "en", "")),
        ("watch on", ("C1", "balanced", "en", "")),
    ],
)
def test_what_a_line_sets(store: Store, line: str, kept: tuple[str, ...]) -> None:
    do(f"/vigie {line}", store)
    found = store.watches.of("T1", kept[0])

    assert found is not None
    assert (found.channel, found.sensitivity, found.language) == kept[:3]
    assert ("x" in found.scope) is bool(kept[3])


def test_what_is_not_said_stays(store: Store) -> None:
    do("/vigie watch calm x en français", store)
    do("/vigie watch sensitive", store)
    found = store.watches.of("T1", "C1")

    assert found is not None
    assert (found.sensitivity, found.language) == ("sensitive", "fr")
    assert "x" in found.scope


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("watch reach by week", "watch-scope"),
        ("watch last week", "watch-scope"),
        ("watch blorps", "word-unknown"),
        ("watch stop <#C9>", "watch-not-set"),
        ("watch take <#C9>", "alert-number"),
        ("watch take 1 please", "alert-number"),
        ("watch take 9", "alert-unknown"),
        ("watch take 1 2", "alert-number"),
        ("watch 1 calm", "alert-number"),
        ("watch snooze 1", "alert-snooze-how-long"),
        ("watch snooze 1 10m", "alert-snooze-how-long"),
        ("watch snooze 1 2 weeks", "alert-snooze-how-long"),
        ("watch snooze 1 for ever", "alert-snooze-how-long"),
        ("watch verdict 1 great", "alert-verdict-which"),
        ("watch tick 1 99", "alert-step-which"),
        ("watch tick 1", "alert-step-which"),
        ("steps great: Call Ana", "steps-verdict-which"),
        (f"steps negative: {'; '.join(map(str, range(11)))}", "steps-most"),
        (f"steps negative: {'long ' * 40}", "steps-long"),
    ],
)
def test_what_can_not_be_and_why(alerted: Store, line: str, problem: str) -> None:
    with pytest.raises(Problem) as caught:
        do(f"/vigie {line}", alerted)

    said = getattr(caught.value, "why", caught.value.said)
    assert said.name.startswith(problem)
    for code in LANGUAGES:
        assert Language(code).say(caught.value.said)
    known = alerted.alerts.get("T1", 1)
    assert known is not None
    assert (known.taken_by, known.verdict, known.snoozed_until, known.ticked) == ("", "", 0, {})


@pytest.mark.parametrize(
    ("line", "form"),
    [("watch", WATCH_FORM), ("watch form", WATCH_FORM), ("steps négatif", STEPS_FORM)],
)
def test_too_little_is_asked_for_by_a_form(store: Store, line: str, form: str) -> None:
    with pytest.raises(FormNeeded) as caught:
        do(f"/vigie {line}", store)

    assert caught.value.form == form


def test_each_setting_is_tried_before_it_is_switched_on(store: Store) -> None:
    before = store.watches.every("T1")
    answer = do("/vigie veille test x", store)

    assert store.watches.every("T1") == before
    for section, level in zip(answer.sections, SENSITIVITIES, strict=True):
        do(section.steps[0].line, store)
        [found] = store.watches.every("T1")
        assert found.sensitivity == level
        assert "x" in found.scope


def test_a_trial_tells_messages_and_lines_of_hours_and_of_days(store: Store) -> None:
    hour = MONDAY - timedelta(days=10)
    submit(store, mentions(hour, hour + timedelta(hours=1), 40, by="hour"))
    little = MONDAY - timedelta(days=6)
    submit(store, mentions(little, little + timedelta(hours=1), 9, by="little"))
    day = (MONDAY - timedelta(days=3)).replace(hour=0)
    submit(store, mentions(day, day + timedelta(days=1), 3, by="day"))
    told = [
        [Language("en").say(line) for line in section.lines]
        for section in do("/vigie watch test", store).sections
    ]

    calm, balanced, sensitive = told
    assert calm[1].endswith("fired once in your last 43 days (Fri Nov 13, 14:00)")
    assert calm[2].endswith("in the weekly summary, without a message (Fri Nov 20).")
    assert balanced[1].endswith("43 days (Fri Nov 13, 14:00 · Fri Nov 20)")
    assert "2 times" in sensitive[1]
    assert sensitive[2] == "No further line in the weekly summaries."


def test_watches_are_listed(store: Store) -> None:
    do("/vigie watch calm <#D7>", store, replace(HERE, person="U5"))

    assert len(getattr(do("/vigie watch list", store).table, "rows", ())) == 1  # not others' talks
    mine = do("/vigie veille liste", store, replace(HERE, person="U5"))
    assert len(getattr(mine.table, "rows", ())) == 2


# ------------------------------------------------------------------------------------- an alert
@pytest.mark.parametrize(
    ("told", "hours"),
    [("1h", 1), ("6 heures", 6), ("1 jour", 24), ("3d", 72), ("1 week", 168)],
)
def test_how_long_a_snooze_is(alerted: Store, told: str, hours: int) -> None:
    do(f"/vigie watch snooze 1 {told}", alerted)
    known = alerted.alerts.get("T1", 1)

    assert known is not None
    assert known.snoozed_until == int(MONDAY.timestamp()) + hours * 3600


def test_every_line_that_an_alert_offers_works(alerted: Store) -> None:
    answer = do("/vigie veille 1", alerted)
    lines = [step.line for step in offered(answer)]

    assert "/vigie watch take 1" in lines
    assert "/vigie watch snooze 1 1w" in lines
    assert "/vigie watch verdict 1 undetermined" in lines
    for line in lines:
        do(line, alerted)


def test_a_step_is_ticked_by_its_place_and_taken_back(alerted: Store) -> None:
    do("/vigie watch tick 1 2", alerted)
    answer = do("/vigie veille consignes 1", alerted)
    assert [check.by for check in answer.checks[:3]] == [None, "U1", None]

    do(answer.checks[1].back, alerted)
    assert {check.by for check in do("/vigie watch steps 1", alerted).checks} == {None}


def test_an_alert_whose_watch_was_stopped_is_left_alone(alerted: Store) -> None:
    do("/vigie watch stop", alerted)

    with pytest.raises(Problem) as caught:
        do("/vigie watch take 1", alerted)
    assert caught.value.said.name == "alert-no-watch"
    known = alerted.alerts.get("T1", 1)
    assert known is not None
    assert known.taken_by == ""


# ------------------------------------------------------------------------------------ the lists
def test_a_list_of_the_team_is_that_of_its_alerts(alerted: Store) -> None:
    do("/vigie consignes négatif: Appeler Ana; 2) Écrire à <!channel>", alerted)
    answer = do("/vigie watch steps 1", alerted)

    assert [check.text for check in answer.checks] == ["Appeler Ana", "Écrire à <!channel>"]
    do("/vigie steps negative défaut", alerted)
    assert len(do("/vigie watch steps 1", alerted).checks) == 8


def test_a_person_may_not_change_what_others_rely_on(store: Store) -> None:
    somebody = replace(HERE, person="U3")
    for line in ("watch calm", "watch stop", "steps negative: Call Ana"):
        with pytest.raises(Problem) as caught:
            do(f"/vigie {line}", store, somebody)
        assert caught.value.said.name.endswith("not-yours")

    assert len(do("/vigie steps negative", store, somebody).body) == 8  # it may be seen
