"""Why, unusual, advice and targets, on two years of a generated brand and on a handful of posts.

The expected figures are computed apart, by pandas over the CSV.
"""
# ruff: noqa: PD011  (the values are those of messages)

import math
import re
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pandas as pd
import pytest
from slack_limits import problems_of

from bot.answers import Answer, Link, Table, answer
from bot.messages import LANGUAGES, Figure, Language, Problem, Said
from bot.queries import Query, Target
from bot.slack.pages import fallback, message, text_only
from bot.text import cells, plain_text
from kpi.metrics import CATALOGUE
from kpi.periods import ALL, UNDATED, Period, epoch_day
from kpi.posts import Filter, Reading

PARIS = ZoneInfo("Europe/Paris")
TODAY = date(2026, 11, 18)
NOVA = Path(__file__).parent.parent.parent / "data" / "posts.csv"
SOCIAL = ["instagram", "facebook", "linkedin", "x", "tiktok", "youtube"]
OCTOBER, SEPTEMBER, NOVEMBER = (Period.months(2026, month) for month in (10, 9, 11))
LAST_WEEK = Period.week_of(date(2026, 11, 9))
THIS_YEAR = Period.through(date(2026, 1, 1), TODAY)
LINKEDIN, TIKTOK, INSTAGRAM = (
    (Filter("network", (network,)),) for network in ("linkedin", "tiktok", "instagram")
)
PLAIN = str.maketrans("\u202f\u00a0\u2009", "   ")
QUIET = Period.through(date(2026, 10, 1), date(2026, 10, 31))


@pytest.fixture(scope="module")
def csv():
    found = pd.read_csv(NOVA)
    return found.assign(day=pd.to_datetime(found["published_at"].str[:10]).dt.date)


def owned(csv, period, **chosen):
    """Our posts on the social networks, over a period."""
    found = csv[(csv["media"] == "owned") & csv["network"].isin(SOCIAL)]
    found = found[(found["day"] >= period.start) & (found["day"] < period.end)]
    for column, value in chosen.items():
        found = found[found[column] == value]
    return found


def only(**chosen):
    return tuple(Filter(dimension, (value,)) for dimension, value in chosen.items())


def ask(store, metric="", period=None, kind="value", today=TODAY, **said) -> Answer:
    metrics = (metric,) if isinstance(metric, str) and metric else tuple(metric)
    query = Query(metrics, period=period, kind=kind, **said)
    return answer(query, store, "T1", today)


def names(said):
    return [one.name for one in said]


def note(found, name) -> Said:
    [one] = [one for one in (*found.body, *found.notes, *found.formulas) if one.name == name]
    return one


def text(found, code="en"):
    """What is said, with plain spaces."""
    return plain_text(found, Language(code)).translate(PLAIN)


def rows(found) -> dict[str, tuple]:
    """The lines of a table by the name in their first cell, as numbers where they are."""
    assert found.table
    _, *texts = cells(found.table, Language("en"))
    return {
        line[0]: tuple(c.value if isinstance(c, Figure) else c for c in row[1:])
        for line, row in zip(texts, found.table.rows, strict=True)
    }


def links(found):
    return [
        cell.url.rstrip("/") for row in found.table.rows for cell in row if isinstance(cell, Link)
    ]


def keep(store, *readings):
    store.submit("T1", readings, who="U1", source="test")


def post(number, day, network="x", **said):
    return Reading(network, str(number), day=epoch_day(day), **said)


# ============================================================================================= why
def test_why_says_how_a_total_moved_and_which_network_explains_it(nova, csv):
    found = ask(nova, "impressions", LAST_WEEK, "why")
    now = owned(csv, LAST_WEEK).groupby("network")["impressions"].sum()
    before = owned(csv, LAST_WEEK.previous()).groupby("network")["impressions"].sum()
    moved = now.sub(before, fill_value=0)

    assert found.headline.name == "why-fell"
    assert found.value["now"] == now.sum() == 417_905
    assert found.value["before"] == before.sum() == 593_938
    assert found.value["change"] == moved.sum()
    assert {key: found.value[key] for key in moved.index} == moved.to_dict()
    assert found.body[0].name == "why-group-more"
    assert found.body[0].values["group"].name == "network-instagram"
    assert moved.idxmin() == "instagram"
    assert "−216,549" in text(found)
    assert "−29,6 %" in text(found, "fr")


def test_why_cuts_a_total_in_number_of_posts_and_value_of_each(nova, csv):
    told = note(ask(nova, "impressions", LAST_WEEK, "why"), "why-posts").values
    now, before = (
        owned(csv, period, network="instagram")["impressions"]
        for period in (LAST_WEEK, LAST_WEEK.previous())
    )

    assert (told["now"].values["count"], told["before"]) == (len(now), len(before)) == (1, 8)
    assert told["each"].value == now.mean()
    assert told["each_before"].value == before.mean()
    effects = sum(told[name].values["by"].value for name in ("by_number", "by_each"))
    assert effects == pytest.approx(now.sum() - before.sum(), abs=1)


def test_why_looks_inside_the_group_that_explains_most(nova, csv):
    told = note(ask(nova, "impressions", LAST_WEEK, "why"), "why-within").values
    now, before = (
        owned(csv, period, network="instagram").groupby("format")["impressions"].sum()
        for period in (LAST_WEEK, LAST_WEEK.previous())
    )
    moved = now.sub(before, fill_value=0)

    assert told["inner"].name == f"format-{moved.idxmin()}"
    assert told["delta"].values["by"].value == moved.min()


def test_why_links_the_posts_that_weighed_most_where_they_were(nova, csv):
    fell, rose = (
        ask(nova, "impressions", period, "why", filters=INSTAGRAM)
        for period in (LAST_WEEK, OCTOBER)
    )

    def heaviest(period):
        return list(owned(csv, period, network="instagram").nlargest(3, "impressions")["url"])

    assert links(ask(nova, "impressions", LAST_WEEK, "why")) == [
        url.rstrip("/") for url in heaviest(LAST_WEEK.previous())
    ]
    assert names(fell.body)[-1] == "why-top-before"
    assert links(rose) == [url.rstrip("/") for url in heaviest(OCTOBER)]
    assert names(rose.body)[-1] == "why-top-now"


def test_why_of_one_network_is_told_by_its_accounts(nova, csv):
    found = ask(nova, "impressions", OCTOBER, "why", filters=INSTAGRAM)
    now = owned(csv, OCTOBER, network="instagram").groupby("account")["impressions"].sum()

    assert found.table.columns[0].name == "dimension-account"
    assert {key: rows(found)[key][1] for key in now.index} == now.to_dict()
    assert note(found, "why-within").values["dimension"].name == "dimension-format"


def test_why_can_be_told_by_what_one_asks(nova):
    found = ask(nova, "impressions", OCTOBER, "why", by="format")

    assert found.table.columns[0].name == "dimension-format"
    assert ask(nova, "impressions", OCTOBER, "why", by="week").table.columns[0].name == (
        "dimension-network"
    )


@pytest.mark.parametrize(
    ("metric", "over", "under"),
    [
        ("engagement_rate_impressions", ["likes", "comments", "shares", "saves"], "impressions"),
        ("click_through_rate", ["clicks"], "impressions"),
    ],
)
def test_why_cuts_a_rate_in_effects_that_add_up_to_its_change(nova, csv, metric, over, under):
    found = ask(nova, metric, OCTOBER, "why")
    posts = [owned(csv, period) for period in (SEPTEMBER, OCTOBER)]
    sums = [
        each.assign(x=each[over].sum(axis=1)).groupby("network")[["x", under]].sum()
        for each in posts
    ]
    before, now = (each["x"].sum() / each[under].sum() for each in sums)
    weights = [each[under] / each[under].sum() for each in sums]
    rates = [each["x"] / each[under] for each in sums]
    own = (rates[1] - rates[0]) * (weights[0] + weights[1]) / 2
    mix = (weights[1] - weights[0]) * ((rates[0] + rates[1]) / 2 - (before + now) / 2)

    assert found.value["change"] == pytest.approx(now - before)
    parts = {name: found.value[name] for name in SOCIAL}
    assert parts == pytest.approx((own + mix).to_dict())
    assert sum(parts.values()) == pytest.approx(now - before)
    assert found.formulas[1].name == "why-formula-ratio"


def test_why_says_how_much_is_the_group_s_weight(nova, csv):
    told = note(ask(nova, "engagement_rate", OCTOBER, "why"), "why-ratio").values
    reach = [
        owned(csv, period).groupby("network")["reach"].sum() for period in (SEPTEMBER, OCTOBER)
    ]

    assert told["group"].name == "network-facebook"
    assert [told["weighed"].value, told["weighs"].value] == pytest.approx(
        [each["facebook"] / each.sum() for each in reach]
    )


def test_why_says_when_it_may_be_chance(nova):
    assert "change-uncertain" in names(ask(nova, "engagement_rate", OCTOBER, "why").notes)
    assert "change-uncertain" not in names(ask(nova, "impressions", OCTOBER, "why").notes)
    assert "change-few" not in names(ask(nova, "mentions", SEPTEMBER, "why").notes)
    assert "change-few" in names(ask(nova, "mentions", Period.months(2026, 6), "why").notes)


def test_why_tells_the_true_direction_and_never_an_outside_cause(nova):
    """Whatever the question supposed."""
    found = ask(nova, "impressions", OCTOBER, "why", filters=INSTAGRAM)

    assert found.headline.name == "why-rose"
    assert "went up" in text(found)
    assert "en hausse" in text(found, "fr")
    assert "why-inside" in names(found.notes)


def test_why_of_mentions_is_told_by_network_then_by_tone(nova, csv):
    found = ask(nova, "mentions", SEPTEMBER, "why")
    earned = csv[(csv["media"] == "earned") & (csv["network"] == "x")]
    counts = [
        sum(day in period for day in earned["day"]) for period in (SEPTEMBER.previous(), SEPTEMBER)
    ]

    assert rows(found)["X"][:2] == tuple(counts)
    assert note(found, "why-within").values["inner"].name == "sentiment-negative"


def test_why_of_a_share_of_tones_is_not_told_by_tone(nova):
    found = ask(nova, "negative_share", SEPTEMBER, "why")

    assert found.body[0].values["group"].name == "network-x"
    assert "why-within" not in names(found.body)


def test_why_of_followers_adds_up_over_the_accounts(nova):
    found = ask(nova, "net_followers", OCTOBER, "why")
    parts = [found.value[name] for name in SOCIAL]

    assert sum(parts) == found.value["change"] == found.value["now"] - found.value["before"]


def test_why_takes_impressions_and_the_last_30_days_when_nothing_is_said(nova):
    found = ask(nova, kind="why")

    assert {"no-metric", "no-period"} <= set(names(found.notes))
    assert found.query.metrics == ("impressions",)
    assert found.query.period == Period.last_full_days(TODAY, 30)


def test_why_of_several_kpis_is_that_of_the_first(nova):
    found = ask(nova, ("clicks", "reach"), OCTOBER, "why")

    assert found.headline.values["metric"].name == "metric-clicks"
    assert found.query.metrics == ("clicks",)


def test_why_after_a_silence_and_during_it(nova):
    """TikTok had no post from August 3 to 14: a sum over no posts is 0, when the data go on."""
    silence, after = (
        Period.through(date(2026, 8, first), date(2026, 8, first + 4)) for first in (3, 10)
    )
    resumed = Period.through(date(2026, 8, 15), date(2026, 8, 21))
    fell = ask(nova, "impressions", silence, "why", filters=TIKTOK)
    rose = ask(nova, "impressions", resumed, "why", versus=silence, filters=TIKTOK)
    neither = ask(nova, "impressions", silence, "why", versus=after, filters=TIKTOK)

    assert (fell.value["now"], fell.body[0].name) == (0, "why-no-posts-now")
    assert (rose.value["before"], rose.body[0].name) == (0, "why-no-posts-before")
    assert fell.table.columns[0].name == "dimension-post"  # there is one format only
    assert neither.headline.name == "why-same"


def test_why_of_one_post_against_none(store):
    keep(
        store,
        post(1, date(2026, 10, 1), "linkedin", impressions=5),
        post(2, date(2026, 11, 9), impressions=7),
        post(3, date(2026, 11, 16), "linkedin", impressions=1),
    )
    found = ask(store, "impressions", LAST_WEEK, "why")

    assert (found.value["now"], found.value["before"]) == (7, 0)
    assert "+7" in text(found)


def test_why_of_what_did_not_move(store):
    keep(
        store,
        *(
            post(f"{network}{day}", date(2026, 11, day), network, likes=5)
            for network in ("x", "linkedin")
            for day in (1, 3, 10, 16)
        ),
    )
    found = ask(store, "likes", LAST_WEEK, "why")

    assert found.headline.name == "why-same"
    assert found.value["change"] == 0
    assert [row[-1].values["by"].value for row in found.table.rows] == [0, 0]


def test_why_with_nothing_before_says_so(nova):
    found = ask(nova, "clicks", Period.months(2025, 1), "why")

    assert (found.headline.name, found.outcome, found.value) == (
        "why-nothing-before",
        "no_data",
        None,
    )


def test_why_where_nobody_reported_the_figures_before(store):
    keep(
        store,
        post(1, date(2026, 11, 3), reach=100, likes=5),
        post(2, date(2026, 11, 4), likes=5),
        post(3, date(2026, 11, 10), reach=100, likes=9),
        post(4, date(2026, 10, 1), likes=5),
    )
    earlier = ask(store, "engagement_rate", LAST_WEEK, "why", versus=Period.day(date(2026, 11, 4)))

    assert earlier.headline.name == "why-unknown-before"
    assert ask(store, "engagement_rate", LAST_WEEK, "why").headline.name == "why-rose"


@pytest.mark.parametrize("period", [Period.months(2027, 1), Period.day(TODAY)])
def test_why_without_data_has_no_figure(nova, period):
    found = ask(nova, "impressions", period, "why")

    assert (found.outcome, found.table, found.value) == ("no_data", None, None)


def test_why_of_unequal_periods_says_so(nova):
    found = ask(nova, "impressions", OCTOBER, "why", versus=LAST_WEEK)

    assert "why-lengths" in names(found.notes)
    assert "why-lengths" not in names(ask(nova, "impressions", OCTOBER, "why").notes)


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"metric": "longest_silence"}, "no-why"),
        ({"metric": "best_time"}, "no-why"),
        ({"metric": "engagement_rate", "pooling": "median"}, "no-why"),
        ({"metric": "impressions", "by": "hashtag"}, "no-breakdown"),
        ({"metric": "impressions", "period": ALL}, "needs-dates"),
        ({"metric": "impressions", "period": UNDATED}, "needs-dates"),
    ],
)
def test_what_has_no_parts_is_refused_with_the_reason(nova, said, problem):
    with pytest.raises(Problem) as raised:
        ask(nova, kind="why", **{"period": OCTOBER, **said})

    assert raised.value.said.name == problem


# ========================================================================================= unusual
def test_the_crisis_and_the_buzz_are_found_and_nothing_else(nova, csv):
    """What the data's authors planted: every other day of two years is left in peace."""
    found = ask(nova, "mentions", ALL, "unusual")
    counts = csv[csv["media"] == "earned"].groupby("day").size()
    highest = counts.nlargest(2)

    assert found.value == {day.isoformat(): count for day, count in highest.items()}
    assert sorted(found.value) == ["2026-03-24", "2026-09-17"]
    assert found.headline.values["count"] == 2
    assert ask(nova, "articles", ALL, "unusual").value == {}
    assert ask(nova, "posts", ALL, "unusual").value == {}


def test_an_unusual_day_comes_with_its_tone_its_networks_and_its_people(nova, csv):
    found = ask(nova, "mentions", SEPTEMBER, "unusual")
    day = csv[(csv["media"] == "earned") & (csv["day"] == date(2026, 9, 17))]
    assert "Thu Sep 17, 9:00 to 19:00: 52 instead of " in text(found)
    hours = day["published_at"].str[11:13].astype(int)
    crisis = day[(hours >= 9) & (hours < 19)]  # the hours of the spike
    tones = crisis["sentiment"].value_counts()
    told = note(found, "verdict-negative").values
    before = csv[(csv["media"] == "earned") & (csv["day"] < date(2026, 9, 17))]
    before = before[before["day"] >= date(2026, 9, 17) - timedelta(weeks=8)]

    assert found.headline.values["verdict"].name == "spike-negative"
    assert [told[tone] for tone in ("positive", "neutral", "negative")] == [
        tones.get(tone, 0) for tone in ("positive", "neutral", "negative")
    ]
    assert told["share"].values["percent"] == round(100 * tones["negative"] / len(crisis))
    usual = (before["sentiment"] == "negative").mean()
    assert told["usual"].values["share"].values["percent"] == round(100 * usual)
    assert len(crisis) == 52
    assert f"Thu Sep 17, the whole day: {len(day)}." in text(found)
    x = (crisis["network"] == "x").sum()
    assert f"X ({x}: 96%, usually " in text(found)
    assert f"X ({x}, soit 96 % ; " in text(found, "fr")
    assert note(found, "drivers-people").values["people"][0].values == {
        "who": "@conso_colere",
        "count": (crisis["author"] == "@conso_colere").sum(),
    }
    assert links(found) == [url.rstrip("/") for url in crisis.nlargest(3, "impressions")["url"]]
    assert "unusual-next-negative" in names(found.body)


def test_what_is_usual_is_told_with_its_parts(nova):
    told = note(ask(nova, "mentions", SEPTEMBER, "unusual"), "spike-expected-hour").values
    parts = [told[name].value for name in ("hour", "weekday", "holiday")]

    assert told["level"].value / 24 * math.prod(parts) == pytest.approx(
        told["usual"].value, abs=0.01
    )


def test_a_crisis_is_found_among_the_negative_ones_and_whatever_it_is_asked_by(nova):
    negative = ask(nova, "mentions", SEPTEMBER, "unusual", filters=only(sentiment="negative"))
    by_network = ask(nova, "mentions", SEPTEMBER, "unusual", by="network")

    assert negative.value == {"2026-09-17": 59}
    assert "unusual-next-negative" in names(negative.body)
    assert "verdict-negative" not in names(negative.body)  # they are all negative: it was asked
    assert by_network.value == {"2026-09-17": 66}


def test_good_news_is_told_as_such(nova):
    found = ask(nova, "mentions", Period.months(2026, 3), "unusual")

    assert found.headline.values["verdict"].name == "spike-positive"
    assert "unusual-next-positive" in names(found.body)


@pytest.mark.parametrize(
    ("code", "yes", "no"),
    [("en", "Yes: mentions, 52, Thu Sep 17", "No: "), ("fr", "Oui : ", "Non : ")],
)
def test_the_answer_begins_with_yes_or_no(nova, code, yes, no):
    assert text(ask(nova, "mentions", SEPTEMBER, "unusual"), code).startswith(yes)
    assert text(ask(nova, "mentions", QUIET, "unusual"), code).startswith(no)
    rate = ask(nova, "unsubscribe_rate", THIS_YEAR, "unusual")
    assert text(rate, code).startswith(yes.split(":", maxsplit=1)[0])
    assert text(ask(nova, "open_rate", THIS_YEAR, "unusual"), code).startswith(no)


def test_one_day_is_judged_alone(nova):
    crisis, eve = (
        ask(nova, "mentions", Period.day(date(2026, 9, day)), "unusual") for day in (17, 16)
    )

    assert crisis.value == {"2026-09-17": 66}
    assert eve.value == {}


def test_a_quiet_period_tells_what_is_usual_its_highest_day_and_the_latest_one_before(nova, csv):
    found = ask(nova, "mentions", QUIET, "unusual")
    counts = csv[csv["media"] == "earned"].groupby("day").size()
    inside = counts[[day in QUIET for day in counts.index]]

    assert found.headline.values["most"].value == inside.max()
    assert counts[found.headline.values["day"]] == inside.max()
    assert 0 < found.headline.values["usual"].value < 2
    assert note(found, "unusual-latest").values["day"] == date(2026, 9, 17)
    assert found.value == {}
    assert found.outcome == "answered"


def test_mentions_of_the_last_30_days_when_nothing_is_said(nova):
    found = ask(nova, kind="unusual")

    assert found.query.metrics == ("mentions",)
    assert {"no-metric", "no-period"} <= set(names(found.notes))
    assert ask(nova, kind="unusual", filters=only(media="press")).query.metrics == ("articles",)
    email = ask(nova, kind="unusual", filters=only(network="email"))
    assert email.query.metrics == ("unsubscribe_rate",)


@pytest.mark.parametrize(
    ("period", "headline"),
    [
        (Period.months(2027, 1), "no-data"),
        (Period.day(date(2025, 1, 12)), "unusual-unknown"),
    ],
)
def test_what_cannot_be_judged_is_not(nova, period, headline):
    found = ask(nova, "mentions", period, "unusual")

    assert (found.headline.name, found.outcome, found.value) == (headline, "no_data", None)


def test_how_much_is_lacking_to_judge_a_day_is_said(nova):
    found = ask(nova, "mentions", Period.day(date(2025, 1, 8)), "unusual")

    assert "it takes 14 days of data before a day to know what is usual, and there are 6." in text(
        found
    )
    assert "il y en a 6." in text(found, "fr")


def test_days_that_nobody_submitted_are_not_taken_for_quiet_ones(store):
    """A busy brand of which six weeks lack is as busy as ever when it comes again."""
    for first, days in ((date(2026, 7, 1), 45), (date(2026, 10, 1), 31)):
        told = [
            post(f"{first}.{day}.{number}", first + timedelta(days=day), media="earned")
            for day in range(days)
            for number in range(20 + day % 3)
        ]
        keep(store, *told)
    found = ask(store, "mentions", OCTOBER, "unusual", today=date(2026, 11, 2))

    assert (found.headline.name, found.value) == ("unusual-none", {})
    assert found.headline.values["usual"].value == pytest.approx(21, abs=1)


def test_an_empty_workspace_has_nothing_unusual_nor_usual(store):
    for kind in ("why", "unusual", "advice"):
        found = ask(store, kind=kind)
        assert (found.headline.name, found.outcome) == ("no-data-yet", "no_data"), kind


def test_the_campaign_that_stands_out_is_named_with_its_rate(nova, csv):
    found = ask(nova, "unsubscribe_rate", THIS_YEAR, "unusual")
    emails = csv[(csv["network"] == "email") & (csv["day"] >= date(2026, 1, 1))]
    rates = (emails["unsubscribes"] / emails["deliveries"]).set_axis(emails["campaign"])
    shown = found.headline.values

    assert rates.idxmax() == shown["item"] == "Soldes d'été 2026"
    assert shown["value"].value == pytest.approx(rates.max())
    assert shown["usual"].value == pytest.approx(rates.median())
    assert found.value == {"Soldes d'été 2026": pytest.approx(0.027156, rel=1e-4)}
    assert note(found, "formula-outlier").values["peers"] == Said("count-emails", count=len(rates))
    assert "2,72 %" in text(found, "fr")
    assert "2.72%" in text(found)


def test_one_campaign_is_judged_beside_all_the_others(nova, csv):
    strange, usual = (
        ask(nova, "unsubscribe_rate", None, "unusual", filters=only(campaign=campaign))
        for campaign in ("Soldes d'été 2026", "Noël 2025")
    )

    assert list(strange.value) == ["Soldes d'été 2026"]
    assert usual.value == {}
    peers = note(strange, "formula-outlier").values["peers"].values["count"]
    assert peers == (csv["network"] == "email").sum()


def test_a_few_campaigns_are_judged_beside_the_earlier_ones(nova):
    june = ask(nova, "unsubscribe_rate", Period.day(date(2026, 6, 18)), "unusual")

    assert list(june.value) == ["Soldes d'été 2026"]
    assert note(june, "formula-outlier").values["peers"].values["count"] > 20


def test_the_post_that_went_viral_stands_out_among_those_of_its_network(nova, csv):
    found = ask(nova, "impressions", Period.months(2026, 5), "unusual")
    viral = csv.loc[csv["impressions"].idxmax()]

    assert found.value == {viral["post_id"]: viral["impressions"]}
    assert links(found) == [viral["url"].rstrip("/")]


def test_a_group_is_judged_beside_what_it_was(nova, store):
    found = ask(nova, "engagement_rate", OCTOBER, "unusual", by="network")
    for month in range(1, 12):
        for number in range(6):
            likes = 60 if month == 11 else 5 + number % 2
            day = date(2026, month, 2 + number)
            keep(store, post(f"{month}.{number}", day, reach=1_000, likes=likes))
    strange = ask(
        store, "engagement_rate", NOVEMBER, "unusual", by="network", today=date(2026, 12, 2)
    )

    assert found.headline.name == "outlier-none-past"
    assert strange.value == {"x": pytest.approx(0.06)}


def test_too_few_to_compare_is_said(store):
    keep(store, *(post(n, date(2026, 11, n), reach=1_000, likes=9 * n) for n in range(1, 6)))
    found = ask(store, "engagement_rate", NOVEMBER, "unusual")

    assert (found.headline.name, found.outcome) == ("unusual-few", "no_data")
    assert found.headline.values["count"] == 5


def test_posts_that_do_not_report_reach_are_left_out(store):
    keep(store, *(post(n, date(2026, 11, n), likes=9 * n) for n in range(1, 12)))
    found = ask(store, "engagement_rate", NOVEMBER, "unusual")

    assert (found.headline.name, found.outcome) == ("no-inputs", "no_data")


@pytest.mark.parametrize(
    "metric", ["followers", "longest_silence", "share_of_voice", "net_sentiment"]
)
def test_what_has_no_usual_is_refused(nova, metric):
    with pytest.raises(Problem) as raised:
        ask(nova, metric, OCTOBER, "unusual")

    assert raised.value.said.name == "no-unusual"


# ========================================================================================== advice
def last_30(csv, **chosen):
    return owned(csv, Period.last_full_days(TODAY, 30), **chosen)


def test_the_network_that_converts_best_is_advised(nova, csv):
    found = ask(nova, "conversions", kind="advice")
    tracked = last_30(csv).dropna(subset=["conversions"])
    sums = tracked.groupby("network")[["conversions", "clicks"]].sum()
    rates = (sums["conversions"] / sums["clicks"]).sort_values(ascending=False)
    shown = found.headline.values

    assert found.headline.name == "advice-best"
    named = [shown[place].name.removeprefix("network-") for place in ("first", "second")]
    assert named == list(rates.index[:2])
    assert (shown["value"].value, shown["other"].value) == pytest.approx(tuple(rates.iloc[:2]))
    assert found.value == pytest.approx(rates.to_dict())
    assert "7.08%" in text(found)
    assert "7,08 %" in text(found, "fr")
    push, mend = note(found, "advice-push").values, note(found, "advice-mend").values
    assert push["part"].value == pytest.approx(sums["clicks"]["linkedin"] / sums["clicks"].sum())
    assert mend["group"].name == "network-facebook"
    assert "5 posts (TikTok)" in text(found)  # it does not track conversions: said, and no 0 %
    assert {"no-period", "left-out", "advice-judged"} <= set(names(found.notes))


def test_too_close_is_said_rather_than_advised(nova):
    found = ask(nova, "engagement_rate", kind="advice")

    assert found.headline.name == "advice-close"
    assert found.headline.values["first"].name == "network-tiktok"
    assert "advice-next-close" in names(found.body)


def test_reach_is_compared_by_post(nova, csv):
    found = ask(nova, "reach", kind="advice")
    mean = last_30(csv).dropna(subset=["reach"]).groupby("network")["reach"].mean()

    assert found.value == pytest.approx(mean.to_dict())
    assert "reach per post" in text(found)
    assert "portée par publication" in text(found, "fr")


def test_followers_are_compared_by_what_was_gained(nova):
    found = ask(nova, "followers", OCTOBER, "advice")

    assert found.headline.values["first"].name == "network-tiktok"
    assert found.value == {
        network: ask(nova, "net_followers", OCTOBER, filters=only(network=network)).value
        for network in SOCIAL
    }


def test_when_everybody_loses_followers_nobody_is_advised(store):
    for network in ("x", "tiktok"):
        for day, count in ((1, 100), (20, 90)):
            told = {"media": "account", "account": "us", "followers": count}
            keep(store, post(f"{network}{day}", date(2026, 10, day), network, **told))
    found = ask(store, "followers", Period.through(date(2026, 10, 2), date(2026, 10, 31)), "advice")

    assert found.headline.name == "advice-losing"


def test_of_one_network_the_format_and_the_time_are_advised(nova):
    year = Period.months(2026, 1, 10)
    found = ask(nova, "engagement_rate", year, "advice", filters=LINKEDIN)

    assert found.headline.values["first"].name == "format-document"
    assert "Tuesday 11:00" in Language("en").say(note(found, "advice-time"))


def test_advice_can_be_asked_by_something(nova):
    found = ask(nova, "conversion_rate", OCTOBER, "advice", by="format")

    assert found.table.columns[0].name == "dimension-format"


def test_without_a_goal_there_is_a_short_table(nova):
    found = ask(nova, kind="advice")
    told = text(found)

    assert found.headline.name == "advice-picture"
    assert "LinkedIn (conversion rate)" in told
    assert "Tuesday 11:00" in told
    assert len(found.table.rows) == 4
    assert found.value == {
        "conversion_rate linkedin": pytest.approx(0.0708, abs=1e-4),
        "engagement_rate tuesday 11h": pytest.approx(0.1329, abs=1e-4),
    }


def test_when_to_post_is_the_best_time(nova):
    found = ask(nova, "best_time", kind="advice", filters=TIKTOK)

    assert found.value == {"sunday 20h": pytest.approx(0.14, abs=0.05)}


def test_one_post_is_no_advice(store):
    keep(store, post(1, date(2026, 11, 10), reach=100, likes=50))
    found = ask(store, "engagement_rate", kind="advice")

    assert (found.headline.name, found.outcome) == ("advice-few", "no_data")


def test_all_equal_is_no_advice(store):
    for network in ("x", "linkedin"):
        for day in range(1, 9):
            told = {"reach": 100, "likes": 5}
            keep(store, post(f"{network}{day}", date(2026, 11, day), network, **told))
    found = ask(store, "engagement_rate", kind="advice")

    assert found.headline.name == "advice-close"


def test_nobody_is_advised_where_nothing_is_tracked(nova):
    found = ask(nova, "conversions", kind="advice", filters=TIKTOK)

    assert (found.headline.name, found.outcome) == ("no-inputs", "no_data")
    assert "%" not in text(found)


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"metric": "posts"}, "no-advice"),
        ({"metric": "potential_audience"}, "no-advice"),
        ({"metric": "open_rate"}, "no-advice"),
        ({"metric": "clicks", "filters": only(network="email")}, "no-advice"),
        ({"metric": "followers", "by": "format"}, "no-breakdown"),
    ],
)
def test_what_advises_nothing_is_refused(nova, said, problem):
    with pytest.raises(Problem) as raised:
        ask(nova, kind="advice", **said)

    assert raised.value.said.name == problem


# ========================================================================================= targets
VERDICTS = {"yes": r"^(Yes|Oui)\b", "no": r"^(No|Non)\b"}
# What would read as the other verdict, or as a second one.
CONTRARY = {
    "yes": r"\b(no|non|below|short of|missed|behind)\b|en dessous|pas encore|en retard",
    "no": r"\b(yes|oui|above|reached|met|hit|ahead|exceed)\b|atteint|dépass|au-dessus|tenu",
}


def percent(value, **said):
    return Target(value, percent=True, **said)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("metric", "period", "filters", "target", "verdict", "value"),
    [
        ("posts_per_week", OCTOBER, LINKEDIN, Target(5), "no", 3.6129),
        ("click_through_rate", OCTOBER, LINKEDIN, percent(0.025), "no", 0.016093),
        ("click_through_rate", OCTOBER, LINKEDIN, percent(0.015), "yes", 0.016093),
        ("unsubscribe_rate", OCTOBER, (), percent(0.003, ceiling=True), "yes", 0.0024505),
        ("unsubscribe_rate", OCTOBER, (), percent(0.002, ceiling=True), "no", 0.0024505),
        ("posts", OCTOBER, (), Target(81), "yes", 81),
        ("posts", OCTOBER, (), Target(82), "no", 81),
        ("posts", OCTOBER, (), Target(80, ceiling=True), "no", 81),
        ("posts", NOVEMBER, (), Target(50), "yes", 40),
        ("posts", NOVEMBER, (), Target(90), "no", 40),
        ("posts", NOVEMBER, (), Target(30), "yes", 40),
        ("posts", NOVEMBER, (), Target(30, ceiling=True), "no", 40),
        ("engagement_rate", NOVEMBER, (), percent(0.04), "no", 0.034675),
        ("followers", OCTOBER, LINKEDIN, Target(19_000), "yes", 19_700),
    ],
)
def test_a_target_has_one_verdict_at_the_beginning(
    nova, metric, period, filters, target, verdict, value, code
):
    found = ask(nova, metric, period, filters=filters, target=target)
    told = text(found, code)

    assert found.value == pytest.approx(value, rel=1e-2 if metric == "followers" else 1e-3)
    assert re.search(VERDICTS[verdict], told)
    assert not re.search(CONTRARY[verdict], told, re.IGNORECASE)
    assert len(re.findall(r"\b(?:yes|oui|no|non)\b", told, re.IGNORECASE)) == 1


def test_a_volume_is_projected_in_a_straight_line_to_the_end_of_the_period(nova, csv):
    found = ask(nova, "impressions", NOVEMBER, target=Target(3_000_000))
    so_far = owned(csv, NOVEMBER)["impressions"].sum()
    told, needed = note(found, "objective-so-far").values, note(found, "objective-needed").values

    assert found.value == told["value"].value == so_far
    assert told["projected"].value == pytest.approx(so_far / 15 * 30, abs=1)  # until November 15
    assert needed["needed"].value == round((3_000_000 - so_far) / 12)
    assert needed["daily"].value == round(so_far / 15)
    assert found.headline.values["value"].value == told["projected"].value
    assert note(found, "formula-projection").values["pace"] == Said("pace-known", days=15)
    assert "pace over the 15 days with data" in text(found)
    assert "rythme des 15 jours avec des données" in text(found, "fr")


def test_the_pace_is_that_of_all_the_days_when_the_data_are_up_to_date(store):
    keep(store, *(post(day, date(2026, 11, day), likes=5) for day in range(1, 18)))
    found = ask(store, "likes", NOVEMBER, target=Target(500))

    assert note(found, "formula-projection").values["pace"] == Said("pace-elapsed", days=18)
    assert note(found, "objective-so-far").values["projected"].value == round(85 / 18 * 30)
    assert note(found, "objective-needed").values["daily"] == Figure(85 / 18, "decimal")


def test_followers_go_on_as_they_grew_in_the_period(nova, csv):
    period = Period.months(2026, 10, 3)
    found = ask(nova, "followers", period, target=Target(70_000), filters=INSTAGRAM)
    posts = owned(csv, ALL, network="instagram").sort_values("published_at")
    now, start = (
        posts[posts["day"] < day].groupby("account")["followers"].last().sum()
        for day in (TODAY + timedelta(days=1), period.start)
    )
    told = note(found, "objective-so-far").values

    assert found.value == now
    assert told["projected"].value == pytest.approx(now + (now - start) / 46 * 46, abs=1)


def test_followers_of_a_time_to_come_go_on_as_in_the_last_30_days(nova):
    found = ask(nova, "followers", Period.months(2026, 12), target=Target(230_000))
    told = note(found, "formula-projection").values

    assert (told["pace"], told["left"]) == (Said("pace-known", days=30), 46)
    assert found.headline.name == "objective-yes"


def test_what_is_already_there_is_said_to_be(nova):
    found = ask(nova, "posts", NOVEMBER, target=Target(30))

    assert found.headline.values["when"].name == "objective-already"
    assert "objective-needed" not in names(found.body)


def test_a_rate_that_may_be_on_either_side_is_said_to_be_uncertain(nova):
    unsure = ask(nova, "engagement_rate", NOVEMBER, target=percent(0.04))
    sure = ask(nova, "click_through_rate", OCTOBER, target=percent(0.025), filters=LINKEDIN)

    assert "objective-uncertain" in names(unsure.notes)
    assert unsure.headline.values["when"].name == "objective-now"
    assert "objective-uncertain" not in names(sure.notes)
    assert sure.headline.values["when"].name == "objective-over"


def test_a_period_that_ends_today_is_as_good_as_over(nova):
    found = ask(nova, "posts", Period.through(date(2026, 11, 1), TODAY), target=Target(50))

    assert names(found.body) == ["objective-gap"]
    assert found.headline.name == "objective-no"


def test_a_target_by_something_shows_each_beside_it(nova):
    found = ask(nova, "engagement_rate", OCTOBER, by="network", target=percent(0.03))
    gaps = {name: row[1].values["points"].value for name, row in rows(found).items()}

    assert gaps["LinkedIn"] > 0 > gaps["X"]


def test_nothing_published_in_the_midst_of_the_data_is_zero(nova):
    silence = Period.through(date(2026, 8, 3), date(2026, 8, 9))
    found = ask(nova, "posts", silence, target=Target(3), filters=TIKTOK)

    assert (found.headline.name, found.value) == ("objective-no", 0)


def test_a_target_in_a_time_to_come_has_no_figure(nova):
    found = ask(nova, "impressions", Period.months(2027, 1), target=Target(1_000))

    assert (found.headline.name, found.outcome, found.value) == ("no-data", "no_data", None)


def test_of_several_kpis_the_first_is_judged(nova):
    found = ask(nova, ("posts", "clicks"), OCTOBER, target=Target(50))

    assert found.value == 81


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"target": Target(5)}, "target-which"),
        ({"metric": "clicks", "target": percent(0.05)}, "target-percent"),
    ],
)
def test_a_target_that_means_nothing_is_asked_again(nova, said, problem):
    with pytest.raises(Problem) as raised:
        ask(nova, period=OCTOBER, **said)

    assert raised.value.said.name == problem


# ================================================================================ value and outcome
JANUARY_AND_FEBRUARY = Period.months(2026, 1, 2)
TONES = {"negative": 6, "neutral": 4, "positive": 4}


@pytest.mark.parametrize(
    ("metric", "period", "said", "value"),
    [
        ("clicks", OCTOBER, {"filters": LINKEDIN}, 3_938),
        (("posts", "articles"), OCTOBER, {}, {"posts": 81, "articles": 4}),
        ("articles", SEPTEMBER, {"by": "sentiment"}, TONES),
        (
            "clicks",
            JANUARY_AND_FEBRUARY,
            {"by": "month", "filters": LINKEDIN},
            {"2026-01-01": 2_201, "2026-02-01": 2_154},
        ),
        (
            "impressions",
            OCTOBER,
            {"by": "post", "top": 1, "filters": INSTAGRAM},
            {"ig_00650": 103_345},
        ),
        ("engaged_people", OCTOBER, {"by": "author", "top": 1}, {"@lea_design": 6}),
    ],
)
def test_an_answer_carries_its_figures_as_data(nova, metric, period, said, value):
    found = ask(nova, metric, period, **said)

    assert found.value == value
    assert found.outcome == "answered"


def test_what_is_unknown_is_not_among_the_figures(nova):
    found = ask(nova, "conversion_rate", OCTOBER, by="network")

    assert "tiktok" not in found.value
    assert all(not math.isnan(value) for value in found.value.values())


def test_weekdays_and_hours_are_named_as_data(nova):
    assert set(ask(nova, "posts", OCTOBER, by="weekday").value) >= {"monday", "sunday"}
    assert "9h" in ask(nova, "posts", OCTOBER, by="hour").value
    assert list(ask(nova, "best_time", filters=only(network="x")).value) == ["friday 9h"]


def test_the_summary_carries_its_kpis(nova):
    assert ask(nova, period=OCTOBER).value["posts"] == 81


def test_no_figures_is_told_as_data_too(nova):
    for said in (
        {"metric": "conversion_rate", "filters": TIKTOK},
        {"metric": "clicks", "period": Period.months(2027, 1)},
        {"metric": "clicks", "period": Period.months(2027, 1), "by": "network"},
    ):
        found = ask(nova, **said)
        assert (found.outcome, found.value) == ("no_data", None)


# ========================================================================================= the rest
def test_a_trend_also_tells_the_whole_period_and_the_one_before(nova):
    summer = Period.months(2026, 7, 3)
    found = ask(nova, "clicks", summer, by="month", filters=LINKEDIN)
    whole, compared = found.body

    assert whole.values["value"].value == 2_327 + 2_988 + 2_837
    assert compared.name == "compared"


def test_the_parts_of_a_count_are_shown_where_they_have_a_sum(nova):
    found = ask(nova, "articles", SEPTEMBER, by="sentiment")

    assert "column-part" in names(found.table.columns)
    assert rows(found)["Negative"][:2] == (6, pytest.approx(6 / 14))
    assert "42,86 %" in text(found, "fr")
    for metric, by in (("posts", "hashtag"), ("engagement_rate", "network"), ("posts", "week")):
        assert "column-part" not in names(ask(nova, metric, OCTOBER, by=by).table.columns)


def test_the_impression_rate_of_a_post_is_a_rate(nova, csv):
    found = ask(nova, "impression_rate", OCTOBER, by="post", top=1)
    posts = owned(csv, OCTOBER)

    assert list(found.value.values()) == pytest.approx(
        [(posts["reach"] / posts["followers"]).max()]
    )


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_was_understood_says_what_kind_of_question_and_which_target(nova, code):
    why = text(ask(nova, "clicks", OCTOBER, "why"), code)
    target = text(ask(nova, "click_through_rate", OCTOBER, target=percent(0.025)), code)

    assert {"en": "why · clicks", "fr": "pourquoi · clics"}[code] in why
    assert {"en": "target: 2.50%", "fr": "objectif : 2,50 %"}[code] in target


def test_a_link_shows_its_address_in_plain_text_and_no_address_that_could_harm():
    def shown(url, title="Hi"):
        table = Table((Said("dimension-post"),), ((Link(title, url),),))
        return plain_text(Answer(Said("help"), table=table), Language("en"))

    assert "Hi (https://x.com/i/status/x_00577)" in shown("https://x.com/i/status/x_00577")
    assert shown("https://a.fr/1", "https://a.fr/1").count("https://a.fr/1") == 1
    for bad in ("javascript:alert(1)", "https://a.fr/<!channel>", "https://a.fr/|b", "https://a b"):
        assert bad not in shown(bad)


def test_a_post_without_an_address_is_told_by_its_id(store):
    keep(store, post("ab12", date(2026, 11, 3), text="Hello", likes=5))
    keep(store, post("owned::day1:text:ff", date(2026, 11, 4), text="Bye", likes=3))
    told = text(ask(store, "likes", NOVEMBER, by="post", top=2))

    assert "Hello (ab12)" in told
    assert "ff" not in told  # nobody gave that one


def test_a_day_and_an_hour_that_one_filters_by_are_named(nova):
    chosen = (Filter("weekday", ("0",)), Filter("hour", ("18",)))

    assert "weekday: Monday, hour: 18:00" in text(ask(nova, "clicks", OCTOBER, filters=chosen))


KINDS = ("why", "unusual", "advice")
REFUSED = {f"no-{kind}" for kind in KINDS}
REFUSED |= {"no-breakdown", "needs-dates", "email-only", "no-filter"}


@pytest.mark.parametrize("name", sorted(CATALOGUE))
def test_every_kpi_has_an_answer_of_each_kind_or_a_reason(nova, name):
    for said in (
        *({"kind": kind} for kind in KINDS),
        *({"kind": kind, "period": OCTOBER, "filters": INSTAGRAM} for kind in KINDS),
        *({"kind": kind, "period": OCTOBER, "by": "format"} for kind in KINDS),
        *({"kind": kind, "period": ALL} for kind in KINDS),
        {"target": Target(1.0), "period": NOVEMBER},
        {"target": Target(1.0, ceiling=True), "period": OCTOBER, "by": "network"},
        {"target": Target(1.0), "period": ALL},
    ):
        try:
            found = ask(nova, name, **said)
        except Problem as problem:
            assert problem.said.name in REFUSED  # noqa: PT017
            continue
        for code in LANGUAGES:
            assert "nan" not in text(found, code).split()


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("metric", "period", "kind", "target"),
    [
        ("impressions", LAST_WEEK, "why", None),
        ("engagement_rate", OCTOBER, "why", None),
        ("mentions", THIS_YEAR, "unusual", None),
        ("impressions", ALL, "unusual", None),
        ("conversions", None, "advice", None),
        ("", None, "advice", None),
        ("impressions", NOVEMBER, "value", Target(3_000_000)),
    ],
)
def test_slack_takes_what_each_kind_says(nova, metric, period, kind, target, code):
    found = ask(nova, metric, period, kind, target=target)

    for show in (message, fallback, text_only):
        assert problems_of(show(found, Language(code)), "message") == []
