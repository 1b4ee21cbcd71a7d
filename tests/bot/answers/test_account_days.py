"""What is asked of the daily figures of accounts, which are never posts."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from bot.answers import answer
from bot.grammar import read
from bot.messages import LANGUAGES, Language, Problem
from bot.store import Store
from bot.text import plain_text
from bot.tokens import Vocabulary
from kpi.periods import epoch_day
from kpi.posts import Reading

TODAY = date(2026, 11, 22)
FIRST = epoch_day(date(2026, 11, 1))


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with Store(tmp_path_factory.mktemp("days") / "vigie.db", ZoneInfo("Europe/Paris")) as opened:
        days = [
            Reading(
                "linkedin", f"account:ours:{n}", media="account", account="ours", day=FIRST + n,
                impressions=1000, reach=400 + n, video_views=10, followers_gained=5,
                followers_lost=2,
            )
            for n in range(20)
        ]  # fmt: skip
        posts = [
            Reading("linkedin", str(n), account="ours", day=FIRST + n, impressions=90, reach=60)
            for n in range(3)
        ]
        opened.submit("T1", [*days, *posts], who="U1", source="file.csv")
        yield opened


def ask(store, line):
    return answer(read(line, TODAY, Vocabulary(store.vocabulary("T1"))), store, "T1", TODAY)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("account impressions november", 20_000),
        ("impressions du compte novembre", 20_000),
        ("account reach november", 409.5),
        ("vues de la chaîne novembre", 200),
        ("gross new followers november", 100),
        ("new followers november", 100),
        ("followers gained november", 100),
        ("abonnés gagnés novembre", 100),
        ("nouveaux abonnés novembre", 100),
        ("net new followers november", 60),
        ("solde d'abonnés novembre", 60),
        ("abonnés perdus novembre", 40),
        ("net followers november", 60),
        ("impressions november", 270),
        ("reach november", 180),
        ("posts november", 3),
    ],
)
def test_days_and_posts_are_never_added_up(store, line, value):
    assert ask(store, line).value == value


def test_the_formula_says_that_the_days_tell_it(store):
    told = plain_text(ask(store, "net followers november"), Language("en"))

    assert "gained − lost, day by day (20 days) = +60" in told


@pytest.mark.parametrize(
    ("line", "language", "note"),
    [
        ("new followers x november", "en", "In their place: net followers."),
        ("abonnés gagnés x novembre", "fr", "Voici à la place : solde d'abonnés."),
    ],
)
def test_net_followers_stand_in_for_new_ones_and_say_so(store, line, language, note):
    days = ((FIRST - 1, 500), (FIRST + 9, 530))
    levels = [
        Reading("x", f"l{day}", media="account", account="ours", day=day, followers=count)
        for day, count in days
    ]
    store.submit("T1", levels, who="U1", source="file.csv")
    found = ask(store, line)

    assert found.value == 30
    assert note in plain_text(found, Language(language)).replace("\u202f", " ")


@pytest.mark.parametrize(
    ("line", "language", "said"),
    [
        ("net followers threads november", "en", "last one known, Nov 1 – 10, 2026: +30."),
        ("solde d'abonnés threads novembre", "fr", "dernier connu, 1er–10 nov. 2026 : +30."),
        ("net followers threads october", "en", "is known before Oct 1, 2026.\n"),
        ("net followers threads, posts november", "en", "before Nov 1, 2026. From"),
        ("net followers pinterest november", "en", "There are no figures on Pinterest"),
    ],
)  # fmt: skip
def test_followers_not_counted_before_a_period_are_not_said_to_be_missing(
    store, line, language, said
):
    days = ((FIRST, 500), (FIRST + 9, 530))
    levels = [
        Reading("threads", f"l{day}", media="account", account="ours", day=day, followers=count)
        for day, count in days
    ]
    store.submit(
        "T1", [*levels, Reading("threads", "p", day=FIRST + 1, likes=2)], who="U1", source="f"
    )

    told = plain_text(ask(store, line), Language(language))
    assert said in told.replace("\u202f", " ").replace("\u2009", " ")


def test_days_are_called_days(store):
    told = plain_text(ask(store, "account reach november"), Language("en"))

    assert "reach ÷ days of accounts = 8,190 ÷ 20" in told
    assert "daily figures of our accounts" in told


def test_posts_are_ranked_and_days_are_not(store):
    assert len(ask(store, "top posts by impressions november").table.rows) == 3
    with pytest.raises(Problem, match="no-breakdown"):
        ask(store, "top posts by account impressions november")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "line",
    [
        "account impressions november by week",
        "account reach november by network",
        "why account impressions november",
        "account impressions 2020",
        "account impressions campaign:none november",
        "net followers november by network",
        "follower growth november",
        "summary november",
    ],
)
def test_they_are_answered_like_any_kpi(store, line, language):
    try:
        told = plain_text(ask(store, line), Language(language))
    except Problem as problem:
        told = Language(language).say(problem.said)
    assert told
