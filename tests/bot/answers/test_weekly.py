"""The weekly summary: what it says of every kind of workspace, and the figures it says.

The expected figures are computed apart, by pandas over the CSV or by hand.
"""

import math
import random
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pandas as pd
import pytest
from slack_limits import problems_of

from bot.answers.weekly import corrected, weekly
from bot.answers.weekly.moves import moves
from bot.answers.weekly.posts import standouts
from bot.answers.weekly.week import Week
from bot.commands import Place, obey
from bot.dues import week_told
from bot.messages import LANGUAGES, Language, Said
from bot.queries import Query
from bot.slack.pages import fallback, message
from bot.store import Digest, Scope, Store
from bot.store.channels import Channel
from bot.store.reminders import Reminder
from bot.text import plain_text
from kpi.periods import ALL, Period, epoch_day
from kpi.posts import Reading

PARIS = ZoneInfo("Europe/Paris")
DUE = date(2026, 11, 16)
WEEK = Period.last_full_days(DUE, 7)
NOW = datetime(2026, 11, 16, 9, tzinfo=PARIS)
DIGEST = Digest("C1", 0, 540, "Europe/Paris", "en", "U1")
NOVA = Path(__file__).parent.parent.parent / "data" / "posts.csv"
HERE = Place("T1", "U1")
PLAIN = str.maketrans("\u202f\u00a0\u2009", "   ")


def told(store, digest=DIGEST, now=NOW, week=WEEK, language="en", **how):
    """The first screen as text, which must be one that Slack takes in both forms."""
    found = weekly(digest, store, "T1", week, now, **how)
    for one in (found.first, *found.thread):
        for code in LANGUAGES:
            for draw in (message, fallback):
                assert not problems_of(draw(one, Language(code), public=True), "message")
    return plain_text(found.first, Language(language)).translate(PLAIN)


def part(text, title):
    """The lines of a part of a summary."""
    blocks = [block.splitlines() for block in text.split("\n\n")]
    return next((lines[1:] for lines in blocks if lines[0] == title), None)


def posts(network="linkedin", per_week=3, weeks=14, account="ours", until=DUE, **counters):
    """As many posts every week, up to a day, with counters that differ a little."""
    draw = random.Random(7)
    days = sorted([1, 3, 5, 0, 2, 4, 6][:per_week])
    start = until - timedelta(days=7 * weeks)
    return [
        Reading(
            network,
            f"{network}-{account}-{week:02}-{day}",
            "owned",
            account,
            day=epoch_day(start) + 7 * week + day,
            format="image",
            text=f"{network} {week} {day}",
            **{name: round(value * draw.uniform(0.9, 1.1)) for name, value in counters.items()},
        )
        for week in range(weeks)
        for day in days
    ]


def keep(store, readings, who="U7", source="posts.csv"):
    store.submit("T1", readings, who=who, source=source)


def opened(tmp_path, at):
    return Store(tmp_path / "vigie.db", PARIS, clock=at.timestamp)


def blocks_and_texts(store, digest=DIGEST):
    found = weekly(digest, store, "T1", WEEK, NOW)
    return [
        (plain_text(one, Language(code)), message(one, Language(code), public=True))
        for one in (found.first, *found.thread)
        for code in LANGUAGES
    ]


# --------------------------------------------------------------------- the figures, by pandas
@pytest.fixture(scope="module")
def csv():
    found = pd.read_csv(NOVA)
    return found.assign(day=pd.to_datetime(found["published_at"].str[:10]).dt.date)


def within(csv, period):
    return csv[(csv["day"] >= period.start) & (csv["day"] < period.end)]


def test_the_kpis_that_are_told_are_those_of_the_week(nova, csv):
    found = weekly(DIGEST, nova, "T1", WEEK, NOW).told
    rows = within(csv, WEEK)
    ours = rows[(rows["media"] == "owned") & (rows["network"] != "email")]
    interactions = ours[["likes", "comments", "shares", "saves"]].sum().sum()

    assert found["posts"] == len(ours)
    assert found["impressions"] == ours["impressions"].sum()
    assert found["clicks"] == ours["clicks"].sum()
    assert found["interactions"] == interactions
    assert found["mentions"] == (rows["media"] == "earned").sum()
    assert found["articles"] == (rows["media"] == "press").sum()


def test_the_scope_holds_for_all_of_it(nova, csv):
    digest = Digest("C1", 0, 540, "Europe/Paris", "en", "U1", scope="linkedin")
    found = weekly(digest, nova, "T1", WEEK, NOW)
    ours = within(csv, WEEK)
    ours = ours[(ours["media"] == "owned") & (ours["network"] == "linkedin")]
    text = told(nova, digest)

    assert found.told["impressions"] == ours["impressions"].sum()
    assert "articles" not in found.told
    assert "LinkedIn" in text.splitlines()[0]
    assert not any(other in text for other in ("Instagram", "TikTok", "E-mail", "article"))


def test_the_best_post_is_the_one_furthest_above_the_median_of_its_kind(nova, csv):
    found = standouts(Week(nova, "T1", Query(), WEEK), [])
    rows = within(csv, Period(WEEK.start - timedelta(days=90), WEEK.end))
    rows = rows[(rows["media"] == "owned") & (rows["network"] != "email")]
    rows = rows.assign(value=rows[["likes", "comments", "shares", "saves"]].sum(axis=1))
    expected = {}
    for _, post in within(rows, WEEK).iterrows():
        account = rows[
            (rows["day"] < WEEK.start)
            & (rows["network"] == post["network"])
            & (rows["account"] == post["account"])
        ]
        alike = account[account["format"] == post["format"]]
        peers = alike if len(alike) >= 8 else account
        if len(peers) >= 8:
            expected[post["post_id"]] = post["value"] / peers["value"].median()

    assert found.metric.name == "interactions"
    actual = {post["post_id"]: one.times for post, one in found.posts}
    assert actual == pytest.approx(expected)
    assert found.posts[0][0]["post_id"] == max(expected, key=expected.get)


def test_a_post_that_is_usual_in_one_kpi_may_be_far_from_it_in_another(store):
    readings = posts(per_week=3, likes=100, clicks=10)
    keep(store, [*readings[:-1], readings[-1]._replace(clicks=90)])
    found = standouts(Week(store, "T1", Query(), WEEK), [])

    assert found.metric.name == "clicks"
    assert found.best[0]["post_id"] == readings[-1].post_id
    assert found.worst is None


def test_posts_are_compared_as_they_were_at_the_same_age(tmp_path):
    """Each Monday the figures of the week come, and those of all others, twice as high."""
    readings = posts(per_week=3, weeks=12, likes=100)
    for week in range(12):
        young, old = readings[3 * week : 3 * week + 3], readings[: 3 * week]
        monday = NOW - timedelta(days=7 * (11 - week))
        with opened(tmp_path, monday) as store:
            grown = [one._replace(likes=2 * one.likes) for one in old]
            store.submit("T1", [*young, *grown], who="U1", source=f"{week}.csv")
    with opened(tmp_path, NOW) as store:
        found = standouts(Week(store, "T1", Query(), WEEK), [])
        assert all(0.7 < one.times < 1.4 for _, one in found.posts)
        assert [round(one.usual) for _, one in found.posts] == [
            round(pd.Series([one.likes for one in readings[:-3]]).median())
        ] * 3
        fixed = readings[0]._replace(likes=1)
        store.correct("T1", fixed, who="U1")
        early = store.early.counters("T1", Scope(("owned",), ALL), ("likes",), 8)
        assert (fixed.network, fixed.post_id) not in early


def test_in_two_years_of_noise_few_weeks_have_news(nova):
    """What is told to have moved did so by more than chance: a week in four at most."""
    steady = 0
    weeks = [Period.last_full_days(DUE - timedelta(days=7 * back), 7) for back in range(40)]
    for week in weeks:
        [section] = moves(Week(nova, "T1", Query(), week))
        steady += section.lines[0].name == "weekly-steady"

    assert steady >= 0.6 * len(weeks)


# ------------------------------------------------------------------------------ what moved
def test_what_moved_is_told_with_the_group_that_made_it(store):
    keep(store, posts("linkedin", impressions=1000, clicks=20))
    keep(store, posts("instagram", impressions=2000, clicks=10))
    boosted = [
        one._replace(clicks=400) for one in posts("linkedin", impressions=1000, clicks=20)[-3:]
    ]
    keep(store, boosted)

    lines = part(told(store), "What moved")
    assert lines[0].startswith("▲ Clicks: ")
    assert "→ 1," in lines[0]
    assert " ×), mostly LinkedIn (+1," in lines[0]
    assert any(line.startswith("▲ Click-through rate") and "LinkedIn (" in line for line in lines)
    assert not any(line.startswith("▲ Impressions") for line in lines)


def test_weeks_as_usual_are_said_to_be(store):
    keep(store, posts(impressions=1000, clicks=20))

    assert part(told(store), "What moved")[0].startswith("Nothing out of the ordinary (")


def test_where_nothing_changed_at_all_nothing_is_nearest(store):
    days = range(epoch_day(DUE) - 7 * 14, epoch_day(DUE))
    keep(store, [Reading("x", f"{day}", "owned", day=day, impressions=9, clicks=2) for day in days])

    [line] = part(told(store), "What moved")
    assert line.endswith(" weeks).")
    assert "Au plus près" not in told(store, language="fr")


def test_with_too_few_weeks_nothing_is_said_to_move(store):
    keep(store, posts(weeks=5, impressions=1000, clicks=20))

    assert part(told(store), "What moved") is None


def test_a_network_that_is_not_submitted_yet_is_no_fall(store):
    keep(store, posts("linkedin", impressions=1000, clicks=20))
    keep(store, posts("instagram", impressions=9000, clicks=90)[:-3])
    lines = part(told(store), "What moved")

    assert lines[0].startswith("Nothing out of the ordinary")
    assert lines[-1] == "Compared without Instagram: no figures for this week yet."
    assert part(told(store), "Rhythm") == ["3 posts · usually 3 a week"]


@pytest.mark.parametrize(
    ("medium", "name"),
    [
        ({"network": "email", "media": "owned", "deliveries": 2000, "opens": 700}, "e-mail"),
        ({"network": "x", "media": "earned", "sentiment": "positive"}, "earned mentions"),
        ({"network": "press", "media": "press", "audience": 5000}, "press"),
    ],
)
@pytest.mark.parametrize("every", [7, 1])
def test_what_is_not_submitted_yet_is_no_fall_whatever_it_is(store, medium, name, every):
    keep(store, posts(per_week=7, impressions=1000, clicks=20))
    late = [
        Reading(post_id=f"late-{back}", day=epoch_day(WEEK.start) - back, **medium)
        for back in range(1, 90, every)
    ]
    keep(store, late)
    lines = part(told(store), "What moved")

    assert not [line for line in lines if line[0] in "▲▼"]
    assert f"Compared without {name}: no figures for this week yet." in lines


def test_mentions_that_came_for_a_part_of_the_week_are_compared_with_the_same_days(store):
    keep(store, posts(per_week=7, impressions=1000, clicks=20))
    start = epoch_day(WEEK.start)
    keep(store, [Reading("x", f"m{day}", "earned", day=start + day) for day in range(-90, 3)])
    lines = part(told(store), "What moved")

    assert lines[0].startswith("Nothing out of the ordinary")
    until = "Mentions only up to Nov 11, 2026: compared with the same days of the weeks before."
    assert until in lines
    assert len(lines) < 5


def followers(network, weeks=14):
    start = epoch_day(WEEK.start) + 7
    return [
        Reading(
            network,
            f"f-{network}-{back}",
            "account",
            "ours",
            day=start - back,
            followers=9000 - back,
        )
        for back in range(1, 7 * weeks)
    ]


def test_posts_are_late_though_the_followers_came(store):
    for network in ("facebook", "x"):
        keep(store, posts(network, until=WEEK.start, impressions=1000, clicks=20))
        keep(store, followers(network))
    text = told(store)
    lines = part(text, "What moved")

    assert lines[-1] == "Compared without Facebook, X: no figures for this week yet."
    assert not any("Posts" in line or line[0] in "▲▼" for line in lines)
    assert part(text, "Rhythm") is None
    missing = part(text, "Missing")
    assert [line.split(":")[0] for line in missing] == [
        "Facebook, ours (posts)",
        "X, ours (posts)",
    ]


@pytest.mark.parametrize("weeks", [2, 3, 8])
def test_a_network_stays_aside_for_as_long_as_nothing_comes(store, weeks):
    keep(store, posts("linkedin", weeks=20, impressions=1000, clicks=20))
    until = DUE - timedelta(days=7 * weeks)
    keep(store, posts("facebook", weeks=20, until=until, impressions=9000, clicks=90))
    text = told(store)

    lines = part(text, "What moved")
    assert lines[0].startswith("Nothing out of the ordinary")
    assert lines[-1] == "Compared without Facebook: no figures for this week yet."
    assert part(text, "Rhythm") == ["3 posts · usually 3 a week"]
    assert [line.split(":")[0] for line in part(text, "Missing")] == ["Facebook, ours (posts)"]


def test_of_an_account_that_stopped_long_ago_nothing_is_said(store):
    keep(store, posts("linkedin", weeks=20, impressions=1000, clicks=20))
    stopped = DUE - timedelta(days=7 * 11)
    keep(store, posts("facebook", weeks=9, until=stopped, impressions=9000, clicks=90))

    assert "Facebook" not in told(store)
    assert part(told(store), "What moved")[0].startswith("Nothing out of the ordinary")


def newsletters(unsubscribed):
    return [
        Reading(
            "email", f"n{back}", "owned", day=epoch_day(DUE) - 4 - 7 * back,
            deliveries=5000, opens=1500, clicks=150, unsubscribes=count,
        )
        for back, count in enumerate(unsubscribed)
    ]  # fmt: skip


def test_the_rate_of_one_e_mail_moves_by_more_than_the_chance_of_its_deliveries(store):
    keep(store, newsletters([90, *[8, 10, 12, 9, 11] * 3]))

    assert part(told(store), "What moved") == ["▲ Unsubscribe rate: 0.160% → 1.80% (+1.64 points)"]


def test_of_what_is_ordinary_the_ends_are_those_that_were_seen(store):
    tones = [(6 + week % 4, week % 3) for week in range(14)]
    keep(
        store,
        [
            Reading(
                "x", f"m{week}-{n}", "earned", day=epoch_day(DUE) - 5 - 7 * week,
                author=f"@a{n}", sentiment="positive" if n < positive else "negative",
            )
            for week, (positive, negative) in enumerate(tones)
            for n in range(positive + negative)
        ],
    )  # fmt: skip
    seen = [sum(one) for one in tones[:13]]
    lines = part(told(store), "What moved")

    assert f"Mentions: 8 → 6, from {min(seen)} to {max(seen)} in the last 13 weeks" in lines
    assert not any("usually" in line for line in lines)


def test_kpis_that_nobody_submits_are_neither_counted_nor_drawn(store):
    keep(store, newsletters([8, 10, 12, 9, 11] * 3))
    found = weekly(DIGEST, store, "T1", WEEK, NOW).first

    assert (
        part(told(store), "What moved")[0]
        == "Nothing out of the ordinary (4 KPIs, 12 weeks). Nearest to it:"
    )
    assert found.chart.title == Said(
        "weekly-chart", metric=Said("metric-open_rate"), scope=Said("nothing")
    )


def test_what_is_published_in_a_week_out_of_three_is_not_awaited(store):
    keep(store, posts("linkedin", weeks=20, impressions=1000, clicks=20))
    rare = posts("youtube", per_week=1, weeks=20, until=WEEK.start, impressions=900)
    keep(store, rare[1::3])

    assert "YouTube" not in told(store)


def test_many_accounts_that_lack_posts_are_named_before_those_that_lack_days(store):
    networks = ("linkedin", "instagram", "facebook", "x", "tiktok", "youtube")
    for network in networks:
        keep(store, posts(network, until=WEEK.start, likes=9))
        keep(store, followers(network)[3:])
    keep(store, followers("pinterest")[3:])
    lines = part(told(store), "Missing")

    assert len(lines) == 7
    assert all("(posts): nothing since Nov 7, 2026 · daily figures: " in one for one in lines[:6])
    assert lines[-1] == "And one more account: /vigie missing"


def test_an_objective_is_known_as_far_as_its_own_network_is(store):
    keep(store, posts("linkedin", weeks=14, until=DUE - timedelta(days=21), clicks=20))
    keep(store, posts("x", weeks=14, clicks=20))
    obey("/vigie objective clicks linkedin target 700 2026-10-01..2026-12-31", HERE, store, NOW)
    text = told(store)

    assert "no figures since Oct 24" in text
    chart = weekly(DIGEST, store, "T1", WEEK, NOW).first.chart
    assert chart is None or min(chart.series[0][1]) > 0


def test_what_usually_is_next_to_nothing_makes_no_worst_post(store):
    readings = posts(per_week=3, clicks=20)
    keep(
        store,
        [
            *(one._replace(conversions=1) for one in readings[:-1]),
            readings[-1]._replace(conversions=0),
        ],
    )
    obey("/vigie objective conversions target 100 2026-10-01..2026-12-31", HERE, store, NOW)

    assert "conversions 0" not in (part(told(store), "Best and worst post") or [""])[0]


def test_posts_that_are_as_good_are_said_to_be(store):
    readings = [one._replace(likes=50) for one in posts(per_week=4, likes=50)]
    keep(
        store, [*readings[:-4], *(one._replace(likes=5) for one in readings[-4:-2]), *readings[-2:]]
    )

    [line] = part(told(store), "Best and worst post")
    assert line.endswith("0.1 times its usual 50 (n = 51), as one other")


def test_where_only_rivals_are_counted_something_was_submitted(store):
    keep(store, [Reading("x", "r1", "rival", day=epoch_day(DUE) - 30, mentions=9)])

    assert "Nothing was ever submitted here" not in told(store)


def test_a_week_half_submitted_is_compared_with_the_same_days(store):
    keep(store, posts(per_week=7, impressions=1000, clicks=20)[:-4])  # up to Wednesday
    lines = part(told(store), "What moved")

    assert lines[0].startswith("Nothing out of the ordinary")
    assert lines[-1].startswith("Figures only up to Nov ")


# ------------------------------------------------------------------------ rhythm, unusual days
def test_accounts_below_their_rhythm_and_silences_are_told(store):
    keep(store, posts("linkedin", per_week=7, likes=50))
    keep(store, posts("x", per_week=7, likes=50)[:-5])
    lines = part(told(store), "Rhythm")

    assert lines[0] == "9 posts · usually 14 a week"
    assert lines[1] == "Below usual: X 2 (usually 7)."
    assert not any("without any post" in line for line in lines)


def test_a_long_silence_is_told_with_its_days(store):
    readings = posts("linkedin", per_week=7, likes=50)
    keep(store, [*readings[:-6], readings[-1]])  # Monday, then nothing before Sunday

    assert "5 days without any post: Nov 10 – 14, 2026." in part(told(store), "Rhythm")


def test_a_day_with_far_more_mentions_is_unusual_and_stands_high(store):
    day = epoch_day(DUE)
    mentions = [
        Reading("x", f"m{back}-{n}", "earned", day=day - back, author=f"@a{n}", sentiment=tone)
        for back in range(1, 90)
        for n in range(30 if back == 4 else 2)
        for tone in ["negative" if back == 4 else "neutral"]
    ]
    keep(store, mentions)
    keep(store, posts(likes=50))
    text = told(store)
    lines = part(text, "Unusual")

    assert lines[0].startswith("Mentions, Nov 12, 2026: 30 instead of ")
    assert lines[1].startswith("Negative: ")
    assert text.index("Unusual") < text.index("Best and worst post")
    assert part(text, "Said of us") == ["42 mentions: 12 neutral, 30 negative"]


# --------------------------------------------------------------------- every kind of workspace
def test_an_empty_workspace_is_told_how_to_begin(store):
    text = told(store)

    assert text.startswith("Week of Nov 9 – 15, 2026\nEurope/Paris · nobody submitted anything")
    assert "None is set yet" in text
    assert "Nothing was ever submitted here" in text
    assert weekly(DIGEST, store, "T1", WEEK, NOW).told == {}


def test_two_posts_are_enough_for_a_summary(store):
    keep(store, posts(per_week=2, weeks=1, impressions=1000, likes=30))
    text = told(store)

    assert "Posts 2 · impressions 2," in text or "Posts 2 · impressions 1," in text
    assert part(text, "Rhythm") is None  # it would say the same again
    assert part(text, "Best and worst post") is None
    assert part(text, "Missing") is None


def test_of_the_press_alone(store):
    keep(
        store,
        [
            Reading(
                "press",
                f"a{number}",
                "press",
                day=epoch_day(WEEK.start) + number,
                outlet=outlet,
                sentiment=tone,
                audience=1000,
            )
            for number, (outlet, tone) in enumerate(
                [("Le Quotidien", "positive"), ("La Gazette", "negative"), ("La Gazette", "")]
            )
        ],
    )
    text = told(store)

    assert part(text, "Said of us") == [
        "3 press articles: 1 positive, 1 negative, 1 without a tone · La Gazette, Le Quotidien"
    ]
    assert part(text, "Rhythm") is None
    assert part(text, "E-mail") is None
    french = told(store, language="fr")
    assert part(french, "On parle de nous") == [
        "3 articles de presse : un positif, un négatif, 1 sans tonalité · La Gazette, Le Quotidien"
    ]


def test_of_e_mail_alone(store):
    keep(
        store,
        posts("email", per_week=1, account="", deliveries=2000, opens=700, clicks=60),
    )
    last = Reading(
        "email", "n1", "owned", day=epoch_day(WEEK.start) + 2, campaign="Lettre 46",
        deliveries=2000, opens=500, clicks=60, unsubscribes=4,
    )  # fmt: skip
    keep(store, [last])
    lines = part(told(store), "E-mail")

    assert lines[-1] == (
        "“Lettre 46”: 2,000 delivered · open rate 25% · e-mail click rate 3.00%"
        " · unsubscribe rate 0.200%"
    ) or lines[0].startswith("“Lettre 46”: 2,000 delivered · open rate 25%")
    assert part(told(store), "Rhythm") is None


def test_of_followers_alone(store):
    keep(
        store,
        [
            Reading(
                *("linkedin", f"d{day}", "account", "ours"),
                day=epoch_day(DUE) - day,
                followers=5000 - 3 * day,
            )
            for day in range(1, 100)
        ],
    )  # fmt: skip
    text = told(store)

    assert "Followers 4,997" in text
    assert part(text, "Rhythm") is None
    assert part(text, "What moved")[0].startswith("Nothing out of the ordinary (one KPI")


# ------------------------------------------------------------------------ nothing, and missing
def test_when_nobody_submitted_it_says_who_should(store):
    keep(store, posts("linkedin", until=DUE - timedelta(days=7), clicks=20), who="U7")
    keep(store, posts("instagram", until=DUE - timedelta(days=7), clicks=20), who="U8")
    store.remind("T1", Reminder("U9", "instagram", 0, 540), who="U1")
    obey("/vigie objective clicks target 5,000 2026-11-01..2026-12-31", HERE, store, NOW)
    found = weekly(DIGEST, store, "T1", WEEK, NOW)
    text = told(store)

    assert part(text, "To submit") == [
        "Instagram, ours (posts) — U9",
        "LinkedIn, ours (posts) — U7",
    ]
    assert "no figures since Nov 7" in text
    assert "What moved" not in text
    assert found.told.keys() == {"objectives"}
    assert [step.line for step in found.first.sections[-1].steps] == ["/vigie add", "/vigie import"]
    shown = message(found.first, Language("en"), public=True)
    assert "<@U9>" in str(shown)


def test_who_answers_for_an_account_comes_before_who_submitted_it(store):
    keep(store, posts("linkedin", until=DUE - timedelta(days=7), clicks=20), who="U7")
    measured = [Channel("linkedin", "ours", "U5"), Channel("tiktok", "", "U6")]
    store.channels.keep("T1", measured, who="U1")

    lines = part(told(store), "To submit")
    assert lines == ["LinkedIn, ours (posts) — U5", "TikTok (posts) — U6"]


def test_an_account_that_lacks_figures_is_told_with_who_submits_them(store):
    keep(store, posts("linkedin", per_week=5, weeks=20, clicks=20, likes=10), who="U7")
    late = [one._replace(clicks=None) for one in posts("linkedin", per_week=5, weeks=20, likes=10)]
    store.submit("T1", [one._replace(post_id="new") for one in late[-1:]], who="U8", source="line")
    lines = part(told(store), "Missing")

    assert lines == ["LinkedIn, ours (posts): one post without clicks — U8"]


# ------------------------------------------------------------------------------ the objectives
def test_objectives_come_first_those_off_track_before_the_others(store):
    keep(store, posts(impressions=1000, clicks=20, likes=50))
    obey("/vigie objective clicks target 100 2026-10-01..2026-12-31 @U2", HERE, store, NOW)
    obey("/vigie objective clicks target 90,000 2026-10-01..2026-12-31", HERE, store, NOW)
    obey("/vigie objective word 1 at risk the page is late", HERE, store, NOW)
    text = told(store)
    lines = part(text, "Objectives")

    assert text.index("Objectives") < text.index("What moved")
    assert lines[0].startswith("🔴 Clicks: ")
    assert "for 90,000 by Dec 31 — off track" in lines[0]
    assert "it takes" in lines[1]
    assert "this week" in lines[1]
    assert "— reached, the team says at risk (“the page is late”)" in lines[2]


def test_the_list_of_the_thread_is_as_of_the_day_of_the_first_message(store):
    today = Reading("x", "today", day=epoch_day(NOW.date()), clicks=80_000)
    keep(store, [*posts(impressions=1000, clicks=20), today])
    obey("/vigie objective clicks target 90,000 2026-10-01..2026-12-31", HERE, store, NOW)
    found = weekly(DIGEST, store, "T1", WEEK, NOW)
    [listed] = [one for one in found.thread if one.headline.name == "aims"]

    assert "off track" in told(store)
    assert plain_text(listed, Language("en")).count("Off track") == 2  # its line, and a note


def test_the_objectives_of_a_digest_are_those_it_names(store):
    keep(store, posts(impressions=1000, clicks=20))
    for target in (100, 200, 300):
        line = f"/vigie objective clicks target {target} 2026-10-01..2026-12-31"
        obey(line, HERE, store, NOW)
    digest = Digest("C1", 0, 540, "Europe/Paris", "en", "U1", objectives=(2,))

    lines = part(told(store, digest), "Objectives")
    [clicks] = [line for line in lines if "Clicks" in line]
    assert "for 200 by" in clicks


def test_what_to_do_is_advised_and_what_it_rests_on_is_in_the_small_print(nova):
    found = weekly(DIGEST, nova, "T1", WEEK, NOW)
    [to_do] = [one for one in found.first.sections if one.title.name == "weekly-to-do"]

    [reasons] = [one for one in found.thread if one.headline.name == "weekly-reasons"]
    assert 1 <= len(to_do.lines) == len(reasons.body) <= 3


def test_fifty_objectives_stay_on_one_screen(store):
    keep(store, posts(impressions=1000, clicks=20))
    for target in range(50):
        line = f"/vigie objective clicks target {1000 + target} 2026-10-01..2026-12-31"
        obey(line, HERE, store, NOW)
    lines = part(told(store), "Objectives")

    assert len(lines) == 11
    assert lines[-1] == "45 others are in the thread."


# ------------------------------------------------------------------- hostile and long texts
def test_what_people_wrote_calls_nobody(store):
    text = "<!channel> *gratis* <https://evil.example|x> " + "w" * 3000
    readings = posts(per_week=5, likes=50, clicks=5)
    readings[-4] = readings[-4]._replace(likes=900, text=text, url="https://ok.example/1?a=1&b=2")
    keep(store, readings)
    found = weekly(DIGEST, store, "T1", WEEK, NOW)
    shown = str(message(found.first, Language("en"), public=True)["blocks"])

    assert told(store)
    assert "<!channel>" not in shown
    assert "<https://ok.example/1?a=1&amp;b=2|&lt;!channel&gt;" in shown


SCOPES = (
    *("press", "email", "media:earned", "media:account", "media:rival", "18h-20h", "weekend"),
    *("tone:negative", "format:reel", "except tiktok", "instagram account:nobody", "#nothing"),
)


@pytest.mark.parametrize("scope", SCOPES)
def test_every_scope_has_a_summary(nova, scope):
    for back in (0, 30, 110):  # the last before there was anything
        week = Period.last_full_days(DUE - timedelta(days=7 * back), 7)
        digest = Digest("C1", 0, 540, "Europe/Paris", "fr", "U1", scope=scope)

        assert told(nova, digest, week=week)
        corrected(digest, nova, "T1", week, NOW, {"reach": 1.0}, 0)


def test_of_a_part_of_which_there_was_nothing_nobody_is_asked(store):
    keep(store, posts("x", clicks=20))
    keep(store, [Reading("x", "m1", "earned", day=epoch_day(DUE) - 30, sentiment="negative")])
    digest = Digest("C1", 0, 540, "Europe/Paris", "en", "U1", scope="tone:negative")
    text = told(store, digest)

    assert "nothing of this in the week" in text
    assert "To submit" not in text


def test_a_scope_that_can_not_be_read_any_more_is_said(store):
    keep(store, posts(likes=50))
    digest = Digest("C1", 0, 540, "Europe/Paris", "en", "U1", scope="bananas")

    assert "bananas" in told(store, digest)


def test_the_lines_of_a_digest_are_answered_as_of_the_day_it_is_due(nova):
    lines = ("clicks linkedin last week", "bananas")
    digest = Digest("C1", 0, 540, "Europe/Paris", "en", "U1", lines=lines)
    found = weekly(digest, nova, "T1", WEEK, NOW + timedelta(days=30))
    *_, clicks, unread = (plain_text(one, Language("en")).translate(PLAIN) for one in found.thread)

    assert "Nov 9 – 15, 2026" in clicks.splitlines()[0]
    assert unread.startswith("“bananas” can't be answered any more: ")


def test_the_lines_of_a_digest_are_about_its_scope_unless_they_say_otherwise(nova):
    lines = ("clicks last week", "clicks x last week", "clicks last week by network")
    digest = Digest("C1", 0, 540, "Europe/Paris", "en", "U1", scope="linkedin", lines=lines)
    asked = [one.query for one in weekly(digest, nova, "T1", WEEK, NOW).thread[-3:]]

    assert [one.value("network") for one in asked] == [("linkedin",), ("x",), ("linkedin",)]


# ----------------------------------------------------------------- the same data, the same text
def test_the_same_figures_give_the_same_bytes(nova):
    assert blocks_and_texts(nova) == blocks_and_texts(nova)


def test_whatever_the_order_in_which_they_came(tmp_path):
    readings = [*posts("x", likes=9, clicks=9, impressions=99), *posts("tiktok", likes=9, clicks=9)]
    found = []
    for order in (readings, readings[::-1], random.Random(1).sample(readings, len(readings))):
        with Store(tmp_path / f"{len(found)}.db", PARIS, clock=NOW.timestamp) as store:
            keep(store, order)
            found.append(blocks_and_texts(store))

    assert found[0] == found[1] == found[2]


def test_when_it_comes_late_it_says_so(store):
    keep(store, posts(likes=50))
    text = told(store, now=NOW + timedelta(hours=20), late=True)

    assert "late: it was due on Nov 16, 2026 at 09:00" in text
    assert "late" not in told(store)


def test_when_it_was_due_is_told_in_its_own_zone(store):
    keep(store, posts(likes=50))
    digest = Digest("C1", 0, 540, "Australia/Sydney", "en", "U1")
    week = week_told(datetime(2026, 11, 16, 9, tzinfo=ZoneInfo(digest.zone)), PARIS)
    text = told(store, digest, now=NOW, week=week, late=True)

    assert "Nov 8 – 14, 2026" in text
    assert "late: it was due on Nov 16, 2026 at 09:00" in text


# --------------------------------------------------------------------------------- corrections
def latest(store):
    return store.outbox.latest_change("T1")[0]


def test_figures_that_came_late_are_a_correction(tmp_path):
    readings = posts(reach=1000, clicks=20)
    with opened(tmp_path, NOW - timedelta(hours=1)) as store:
        keep(store, readings[:-1])
        first, heard = weekly(DIGEST, store, "T1", WEEK, NOW).told, latest(store)
        assert corrected(DIGEST, store, "T1", WEEK, NOW, first, heard) is None
    with opened(tmp_path, NOW + timedelta(days=1)) as store:
        keep(store, readings[-1:], who="U8", source="linkedin.csv")
        found = corrected(DIGEST, store, "T1", WEEK, NOW, first, heard)
        lines = plain_text(found.answer, Language("en")).splitlines()
        before, after = round(first["reach"]), round(first["reach"]) + readings[-1].reach

        assert lines[0].startswith("Corrected: week of Nov 9")
        assert f"Reach: {before:,} → {after:,}" in lines
        assert lines[-1] == "Since then: linkedin.csv (U8)."
        assert found.told["reach"] == after
        assert corrected(DIGEST, store, "T1", WEEK, NOW, found.told, 0) is None
        assert not problems_of(message(found.answer, Language("fr"), public=True), "message")


def test_what_nobody_would_see_is_no_correction(tmp_path):
    readings = posts(reach=100_000)
    with opened(tmp_path, NOW) as store:
        keep(store, readings)
        first = weekly(DIGEST, store, "T1", WEEK, NOW).told
        keep(store, [readings[-1]._replace(reach=readings[-1].reach + 30)])

        assert corrected(DIGEST, store, "T1", WEEK, NOW, first, 0) is None


def test_a_week_that_was_empty_is_corrected_when_its_figures_come_and_when_they_go(tmp_path):
    readings = posts(reach=1000)
    with opened(tmp_path, NOW + timedelta(days=1)) as store:
        keep(store, readings[:-3])
        first = weekly(DIGEST, store, "T1", WEEK, NOW).told
        keep(store, readings[-3:], who="U8", source="late.csv")
        found = corrected(DIGEST, store, "T1", WEEK, NOW, first, 0)
        assert "Reach: – → " in plain_text(found.answer, Language("en"))
        store.undo("T1", who="U8")
        gone = corrected(DIGEST, store, "T1", WEEK, NOW, found.told, 0)

        assert "→ –" in plain_text(gone.answer, Language("en"))
        assert gone.told == {}


def late_objective(store):
    """A summary that told of an objective that is heading for too little, before a file came."""
    readings = posts(clicks=20)
    keep(store, readings[:-3])
    obey("/vigie objective clicks target 500 2026-10-01..2026-12-31", HERE, store, NOW)
    return readings, weekly(DIGEST, store, "T1", WEEK, NOW).told, latest(store)


def test_an_objective_that_stands_otherwise_is_corrected_as_well(store):
    readings, first, heard = late_objective(store)
    before = first["objectives"]["1"]["value"]
    assert first["objectives"]["1"]["status"] == "on_track"
    keep(store, [one._replace(clicks=0) for one in readings[-9:]])
    found = corrected(DIGEST, store, "T1", WEEK, NOW, first, heard)
    now = found.told["objectives"]["1"]["value"]
    lines = plain_text(found.answer, Language("en")).splitlines()

    assert f"Objective 1, clicks: {before:g} → {now:g}, on track → at risk" in lines[1:]
    french = plain_text(found.answer, Language("fr")).translate(PLAIN)
    assert f"Objectif 1, clics : {before:g} → {now:g}, en bonne voie → à risque" in french
    assert corrected(DIGEST, store, "T1", WEEK, NOW, found.told, heard) is None


def test_what_came_after_a_summary_was_told_is_no_correction_of_an_objective(store):
    readings, first, heard = late_objective(store)
    today = readings[-1]._replace(post_id="new", day=epoch_day(DUE), clicks=500)
    keep(store, [today])

    assert corrected(DIGEST, store, "T1", WEEK, NOW, first, heard) is None


def test_an_objective_that_people_changed_or_closed_is_not_corrected(store):
    readings, first, heard = late_objective(store)
    keep(store, [one._replace(clicks=0) for one in readings[-9:]])
    for change in ("edit 1 clicks target 900 2026-10-01..2026-12-31", "close 1"):
        obey(f"/vigie objective {change}", HERE, store, NOW)
        found = corrected(DIGEST, store, "T1", WEEK, NOW, first, heard)

        assert "Objective" not in plain_text(found.answer, Language("en"))


def test_a_correction_names_who_made_what_changed_since_the_last_one(store):
    readings = posts(reach=1000)
    keep(store, readings[:-1])
    first, heard = weekly(DIGEST, store, "T1", WEEK, NOW).told, latest(store)
    last = []
    for change in (
        lambda: keep(store, readings[-1:], who="U1", source="late.csv"),
        lambda: store.correct("T1", readings[-1]._replace(reach=9_000), who="U2"),
        lambda: store.undo("T1", who="U2"),
        lambda: store.delete("T1", readings[-1], who="U3"),
    ):
        change()
        found = corrected(DIGEST, store, "T1", WEEK, NOW, first, heard)
        last.append(plain_text(found.answer, Language("en")).splitlines()[-1])
        first, heard = found.told, latest(store)

    assert last == [
        "Since then: late.csv (U1).",
        "Since then: a correction (U2).",
        "Since then: a correction, undone (U2).",
        "Since then: a deletion (U3).",
    ]


# ----------------------------------------------------------------------------------- the chart
def test_the_chart_is_of_the_first_objective_beside_what_each_week_should_bring(store):
    readings = posts(clicks=20)
    keep(store, readings)
    obey("/vigie objective clicks target 9,200 2026-10-01..2026-12-31", HERE, store, NOW)
    found = weekly(DIGEST, store, "T1", WEEK, NOW).first.chart
    (_, values), (_, target) = found.series
    last = [one.clicks for one in readings if one.day >= epoch_day(WEEK.start)]

    assert len(values) == 6  # the whole weeks of the objective
    assert values[-1] == sum(last)
    assert set(target) == {700.0}
    assert not any(math.isnan(value) for value in values)
