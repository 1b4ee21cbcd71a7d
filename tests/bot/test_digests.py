"""What people type to set the weekly summary of a channel, and what it sets."""

import re
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo, available_timezones

import pytest

from bot.commands import Place, obey
from bot.digest_parts import line_of, parts_of
from bot.dues import EVERY_DAY
from bot.messages import LANGUAGES, Language, Problem
from bot.store import Digest, Store
from bot.store.objectives import CLOSED, Objective
from bot.text import plain_text
from bot.zones import zone_named
from kpi.periods import epoch_day
from kpi.posts import Reading, hashtags_in

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 18, 10, tzinfo=PARIS)  # a Wednesday
HERE = Place("T1", "U1", "C1", language=lambda: "en", barred=lambda _channel: "")
KEPT = Digest(
    *("C1", 2, 600, "Asia/Tokyo", "fr", "U1", "linkedin", ("reach last week",), (1,)),
    since=int(NOW.timestamp()),
)


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "vigie.db", PARIS, clock=NOW.timestamp) as opened:
        known = [
            Reading(network, "1", account="Paris", day=epoch_day(date(2026, 11, 2)), likes=1)
            for network in ("linkedin", "x")
        ]
        known[0] = known[0]._replace(hashtags=hashtags_in("#spring"))
        opened.submit("T1", known, who="U1", source="posts.csv")
        for number in range(1, 5):
            line = f"likes 2026-11-01..2026-11-30 target {number}"
            opened.keep_objective("T1", Objective(line, "U1", "engagement"), who="U1")
        opened.change_objective("T1", 4, "close", who="U1", state=CLOSED)
        yield opened


def do(line, store, language="en", place=HERE):
    return plain_text(obey(f"/vigie {line}", place, store, NOW), Language(language))


def kept(store):
    [found] = store.digests.every("T1")
    return found


USUAL = Digest("C1", 0, 540, "Europe/Paris", "en", "U1", since=KEPT.since)


@pytest.mark.parametrize(
    ("line", "changes"),
    [
        ("digest monday", {}),
        ("digest monday 9:00 Europe/Paris in French linkedin", {"language": "fr", "scope": "linkedin"}),
        ("bilan lundi 9h en anglais", {}),
        ("bilan hebdo", None),
        ("weekly friday 4pm", {"weekday": 4, "minute": 960}),
        ("hebdo le vendredi à 16h30", {"weekday": 4, "minute": 990}),
        ("récap chaque mardi midi", {"weekday": 1, "minute": 720}),
        ("summary on thursdays at noon", {"weekday": 3, "minute": 720}),
        ("digest tue 8:15", {"weekday": 1, "minute": 495}),
        ("digest every sunday at 7", {"weekday": 6, "minute": 420}),
        ("bilan tous les lundis à 9h", {}),
        ("bilan hebdo tous les jeudis à midi", {"weekday": 3, "minute": 720}),
        ("bilan chaque semaine, le vendredi à 17h", {"weekday": 4, "minute": 1020}),
        ("bilan lundi matin", {}),
        ("bilan mardi après-midi x", {"weekday": 1, "minute": 840, "scope": "x"}),
        ("bilan jeudi soir à 8h Londres", {"weekday": 3, "minute": 1200, "zone": "Europe/London"}),
        ("digest every monday in the morning", {}),
        ("digest friday 4:30 in the afternoon", {"weekday": 4, "minute": 990}),
        ("digest weekly on friday", {"weekday": 4}),
        ("digest #spring", {"scope": "hashtag:spring"}),
        ("digest hashtag:autumn", {"scope": "hashtag:autumn"}),
        ("digest 17h30", {"minute": 1050}),
        ("digest monday 9:00 London", {"zone": "Europe/London"}),
        ("bilan lundi 9h heure de Londres", {"zone": "Europe/London"}),
        ("bilan lundi 9h Montréal x", {"zone": "America/Montreal", "scope": "x"}),
        ("digest monday 9:00, New York time, linkedin", {"zone": "America/New_York", "scope": "linkedin"}),
        ("digest zone: são paulo", {"zone": "America/Sao_Paulo"}),
        ("bilan fuseau Asie/Tokyo", None),
        ("digest America/New York linkedin", {"zone": "America/New_York", "scope": "linkedin"}),
        ("digest 9:00 utc", {"zone": "UTC"}),
        ("digest account:Paris", {"scope": "account:Paris"}),
        ('digest monday account:"Paris"', {"scope": "account:Paris"}),
        ("bilan périmètre : linkedin", {"scope": "linkedin"}),
        ("digest friday 16:00 lines: engagement by network; top 3 posts by clicks last week · objectives 1 3",
         {"weekday": 4, "minute": 960, "objectives": (1, 3), "lines": ("engagement by network", "top 3 posts by clicks last week")}),
        ("bilan objectifs 1 et 3 · lignes : portée la semaine dernière",
         {"objectives": (1, 3), "lines": ("portée la semaine dernière",)}),
        ("digest objectives #2, #2 lines: /kpi reach", {"objectives": (2,), "lines": ("reach",)}),
        ("digest lines: reach · in French", {"lines": ("reach",), "language": "fr"}),
    ],
)  # fmt: skip
def test_what_is_typed_and_what_it_sets(store, line, changes):
    if changes is None:
        with pytest.raises(Problem):
            do(line, store)
        assert store.digests.every("T1") == []
        return
    do(line, store)

    assert kept(store) == replace(USUAL, **changes)


@pytest.mark.parametrize(
    ("line", "changes"),
    [
        ("digest tuesday", {"weekday": 1}),
        ("bilan 8h", {"minute": 480}),
        ("digest in English", {"language": "en"}),
        ("digest Paris", {"scope": "account:Paris"}),  # it may be an account
        ("digest Europe/Paris", {"zone": "Europe/Paris"}),
        ("digest x", {"scope": "x"}),
        ("digest scope: all", {"scope": ""}),
        ("bilan tout", {"scope": ""}),
        ("bilan lignes : aucune", {"lines": ()}),
        ("digest objectives all", {"objectives": ()}),
        ("digest objectives 2", {"objectives": (2,)}),
        ("digest change tuesday", {"weekday": 1}),
    ],
)
def test_what_is_not_said_stays(store, line, changes):
    before = store.digests.keep("T1", KEPT, who="U1")
    do(line, store)

    assert kept(store) == replace(before, **changes)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("digest monday 25:00", "hour-impossible"),
        ("digest monday 13pm", "hour-impossible"),
        ("digest someday", "digest-word"),
        ("digest linkdin", "word-unknown-close"),
        ("digest every day 9:00", "digest-every-day"),
        ("digest #marketing tuesday", "room-no-hashtag"),
        ("digest tuesday @U0123ABCD", "room-no-author"),
        ("bilan @lea lundi", "room-no-author"),
        ("bilan tous les matins", "digest-every-day"),
        ("bilan chaque mois", "recurring-rarely"),
        ("bilan le premier lundi du mois", "recurring-rarely"),
        ("bilan un lundi sur deux", "recurring-rarely"),
        ("digest monthly 9:00", "recurring-rarely"),
        ("digest every other monday", "recurring-rarely"),
        ("digest monday tuesday 9:00", "days-several"),
        ("digest monday 9:00 10:00", "hours-several"),
        ("bilan hebdomadaire", "digest-what"),
        ("digest monday Europe/Pariss", "zone-unknown-close"),
        ("digest monday Mars/Olympus", "zone-unknown"),
        ("bilan lundi 9h heure de Trifouilly", "zone-unknown"),
        ("digest monday 9:00 UTC+2", "zone-offset"),
        ("digest monday GMT -5", "zone-offset"),
        ("digest monday likes", "digest-scope"),
        ("digest linkedin last week", "digest-scope"),
        ("digest monday by network", "digest-scope"),
        ("digest lines: likes; blorps", "digest-line-wrong"),
        ("digest lines: likes; reach; clicks; shares; saves; posts", "digest-lines-most"),
        (f"digest lines: {'likes ' * 60}", "digest-line-long"),
        ("digest objectives 9", "aim-unknown"),
        ("digest objectives 1 4", "digest-objective-closed"),
        ("digest stop linkedin", "digest-left"),
        ("digest list linkedin", "digest-left"),
        ("digest", "digest-what"),
        ("digest <#C9>", "digest-what"),
        ("digest stop <#C9>", "digest-not-set"),
    ],
)
def test_what_can_not_be_is_said_and_nothing_is_changed(store, line, problem):
    before = store.digests.keep("T1", KEPT, who="U1")
    with pytest.raises(Problem) as raised:
        do(line, store)

    assert raised.value.said.name == problem
    for language in LANGUAGES:
        assert Language(language).say(raised.value.said)
    assert store.digests.every("T1") == [before]


@pytest.mark.parametrize("line", ["digest monday Mars/Olympus", "digest zone: Gotham 9:00"])
def test_a_zone_that_is_none_is_said_as_it_was_written(store, line):
    with pytest.raises(Problem) as raised:
        do(line, store)

    assert raised.value.said.values["text"] in {"Mars/Olympus", "Gotham"}


def test_the_line_that_is_wrong_is_named(store):
    with pytest.raises(Problem) as raised:
        do("digest lines: likes; blorps", store)

    assert Language("en").say(raised.value.said).startswith("Line 2, “blorps”: I don't know")


def test_where_nobody_is_in_a_channel_none_is_set(store):
    with pytest.raises(Problem) as raised:
        do("digest monday 9:00", store, place=Place("T1", "U1"))

    assert raised.value.said.name == "digest-where"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Weekly summary set: every Monday at 09:00, Europe/Paris"),
        ("fr", "Bilan hebdomadaire réglé\u202f: chaque lundi à 9 h, Europe/Paris"),
    ],
)
def test_the_answer_says_when_the_next_comes_and_what_it_holds(store, language, told):
    text = do(
        "digest monday 9:00 linkedin lines: reach last week · objectives 1 3", store, language
    )

    assert text.startswith(told)
    assert re.search(r"Next on Nov 23, 2026 at 09:00|Prochain le 23 nov. 2026 à 9 h", text)
    assert "1, 3" in text
    assert "LinkedIn" in text
    assert "1. reach last week" in text


def test_objectives_are_counted_as_the_summary_will_tell_them(store):
    for number in (8, 9):
        line = f"likes linkedin 2026-11-01..2026-11-30 target {number}"
        store.keep_objective("T1", Objective(line, "U1", "engagement"), who="U1")

    assert "your 5 open objectives are" in do("digest monday", store)
    assert "your 2 open objectives about it are" in do("digest linkedin", store)
    assert "(none is about it yet)" in do("digest x", store)
    assert "Your lines are about the same" not in do("digest scope: all lines: reach", store)
    assert "Your lines are about the same" in do("digest linkedin", store)


def test_on_the_day_itself_the_next_is_today_until_its_hour(store):
    assert "Nov 18, 2026 at 10:01" in do("digest wednesday 10:01", store)
    assert "Nov 25, 2026 at 10:00" in do("digest wednesday 10:00", store)


def test_it_covers_the_days_that_are_over_where_the_workspace_is_when_it_comes(store):
    # Monday at nine in Sydney is Sunday evening in Paris; in Honolulu it is the same evening.
    for line, told in (
        ("digest monday 9:00 Sydney", "Next on Nov 23, 2026 at 09:00; it covers Nov 15–21, 2026."),
        ("digest 20:00 Honolulu", "Next on Nov 23, 2026 at 20:00; it covers Nov 17–23, 2026."),
    ):
        assert told in re.sub("\u2009–\u2009", "–", do(line, store))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("digest sunday 2:30 Europe/Paris", "Mar 28, 2027"),
        ("digest sunday 2:30 New York", "Mar 14, 2027"),
        ("digest saturday 2:30 Europe/Paris", ""),
        ("digest sunday 3:00 Europe/Paris", ""),
        ("digest sunday 2:30 Tokyo", ""),
    ],
)
def test_an_hour_that_one_night_does_not_have_is_made_up_for_and_said(store, line, told):
    text = do(line, store)

    assert (f"On {told} the clocks go forward and 02:30 does not exist" in text) is bool(told)
    assert ("it comes at 03:00" in text) is bool(told)


def test_the_same_again_changes_nothing(store):
    do("digest monday 9:00", store)
    assert do("bilan lundi 9h", store).startswith("Nothing to change")
    assert [one.what for one in store.journal("T1")].count("digest") == 1


def test_one_that_was_stopped_is_set_again(store):
    store.digests.keep("T1", KEPT, who="U1")
    store.digests.stop("T1", "C1", "is_archived")
    line = line_of(kept(store))
    do(f"digest <#C1> {line}", store)

    assert kept(store) == KEPT


@pytest.mark.parametrize(
    "digest",
    [
        KEPT,
        USUAL,
        replace(KEPT, zone="America/Argentina/Buenos_Aires", objectives=(1, 2, 3), language="en"),
        replace(KEPT, scope='campaign:"Black Friday 9:00 in French"', lines=("reach", "likes")),
    ],
)
def test_the_line_of_a_summary_sets_the_same(digest):
    told = parts_of(line_of(digest))

    assert (told.weekday, told.minute, told.zone) == (digest.weekday, digest.minute, digest.zone)
    assert (told.language, told.lines) == (digest.language, digest.lines)
    assert (told.scope, told.objectives) == (digest.scope or "all", digest.objectives)


def test_a_line_that_would_end_too_soon_is_not_said_in_one():
    assert line_of(replace(KEPT, lines=('reach campaign:"a; b"',))) == ""


def test_the_journal_says_who_set_it(store):
    do("digest monday", store)
    do("digest stop", store)
    latest = store.journal("T1")[:2]

    assert [(one.who, one.what) for one in latest] == [("U1", "digest-removed"), ("U1", "digest")]
    assert "weekly summary" in do("journal", store)


def test_every_day_is_not_a_weekday():
    assert parts_of("daily 9:00").weekday == EVERY_DAY


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Paris", "Europe/Paris"),
        ("europe/paris", "Europe/Paris"),
        ("La Réunion", "Indian/Reunion"),
        ("Bruxelles", "Europe/Brussels"),
        ("Lisbonne", "Europe/Lisbon"),
        ("Le Caire", "Africa/Cairo"),
        ("Los Angeles", "America/Los_Angeles"),
        ("UTC", "UTC"),
    ],
)
def test_a_zone_is_named_by_a_city_in_both_languages(text, zone):
    assert zone_named(text) == zone


def test_every_zone_can_be_said_in_a_line():
    names = [name for name in available_timezones() if "/" in name and name[:4] != "Etc/"]
    told = {name: parts_of(line_of(replace(USUAL, zone=name))) for name in names}

    assert [name for name, parts in told.items() if parts.zone != name] == []
    assert {parts.scope for parts in told.values()} == {"all"}
