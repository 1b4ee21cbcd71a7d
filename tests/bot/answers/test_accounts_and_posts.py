"""An account's daily figures, asked for beside its posts, and where one of them is all there is."""

from datetime import date

import pytest

from bot.answers import answer
from bot.grammar import read
from bot.messages import Language
from bot.text import plain_text
from bot.tokens import Vocabulary
from kpi.periods import epoch_day
from kpi.posts import Reading

TODAY = date(2026, 11, 22)
FIRST = epoch_day(date(2026, 11, 1))


@pytest.fixture
def accounts(store):
    days = [
        Reading(
            "tiktok", f"d{n}", media="account", account="ours", day=FIRST + n,
            impressions=1000, reach=400, video_views=10,
        )
        for n in range(10)
    ]  # fmt: skip
    posts = [Reading("linkedin", str(n), day=FIRST + n, impressions=90, reach=60) for n in range(3)]
    store.submit("T1", [*days, *posts], who="U1", source="file.csv")
    return store


def ask(store, line):
    return answer(read(line, TODAY, Vocabulary(store.vocabulary("T1"))), store, "T1", TODAY)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("vues vidéo du compte tiktok novembre", 100),
        ("la portée de notre compte TikTok novembre", 400),
        ("reach of our tiktok account november", 400),
        ("impressions de notre page TikTok novembre", 10_000),
        ("impressions of our LinkedIn page november", 270),
    ],
)
def test_one_account_is_asked_for_like_all(accounts, line, value):
    assert ask(accounts, line).value == value


@pytest.mark.parametrize(
    ("line", "language", "said"),
    [
        ("impressions of our LinkedIn page november", "en", "In their place: impressions."),
        ("reach tiktok november", "en", "There are no posts of ours on TikTok."),
        ("reach tiktok november", "en", "accounts tell: account reach (daily mean)."),
        ("portée tiktok reels novembre", "fr", "publications sur TikTok n'a : format : reel."),
        ("portée tiktok novembre", "fr", "comptes disent : portée des comptes"),
        ("account impressions all time", "en", "all the data, Nov 1 – 10, 2026"),
    ],
)
def test_posts_and_accounts_tell_of_each_other(accounts, line, language, said):
    told = plain_text(ask(accounts, line), Language(language))

    assert said in told.replace("\u202f", " ").replace("\u2009", " ")
