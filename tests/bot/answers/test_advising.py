"""What is advised, from figures that bear it and from those that do not; and in which order."""

from datetime import UTC, date, datetime

import pytest
from slack_limits import problems_of

from bot.answers.advising import advised, every_advice, purposes_of
from bot.commands import Place, obey
from bot.messages import LANGUAGES, Language, Problem
from bot.slack.pages import message
from bot.store import Objective, Partner
from bot.text import plain_text
from kpi.objectives import PURPOSES
from kpi.periods import epoch_day
from kpi.posts import Filter, Reading

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)
YESTERDAY = epoch_day(TODAY) - 1
TUESDAY_NOON = 24 + 12


def keep(store, readings, workspace="T1"):
    store.submit(workspace, readings, who="U1", source="test")


def posts(network, count, *, every=1, prefix="", **said):
    """Posts of one network, the last one yesterday, one every so many days."""
    return [
        Reading(network, f"{prefix}{number}", day=YESTERDAY - every * number, account="us", **said)
        for number in range(count)
    ]


def pieces(store, *purposes, scope=(), most=9, today=TODAY):
    return advised(store, "T1", scope, today, purposes, most=most)


def about(store, what, *purposes, **said):
    return next((one for one in pieces(store, *purposes, **said) if one.about == what), None)


def text(one, language="en"):
    told = Language(language)
    return f"{told.say(one.said)} {told.say(one.why)}".replace("\u202f", " ").replace("\xa0", " ")


# ------------------------------------------------------------------------------------- channels
def volume_against_conversion(store):
    keep(store, posts("linkedin", 20, clicks=20, conversions=2, reach=1000, likes=20))
    keep(store, posts("facebook", 40, clicks=200, conversions=2, reach=1000, likes=20))


def test_for_conversion_the_channel_with_little_volume_and_a_high_rate_is_developed(store):
    """40 of 400 clicks are 10 %; 80 of 8,000 are 1 %; 400 of 8,400 clicks are 4.76 %."""
    volume_against_conversion(store)
    found = about(store, "channels", "conversion")

    assert found.said.name == "advised-channel-push"
    told = "Develop LinkedIn for conversion: conversion rate 10%, against 1.00% elsewhere"
    assert told in text(found)
    assert "4.76% of the volume (clicks)" in text(found)
    assert "20 posts, 40 / 400 (conversions / clicks)" in text(found)
    assert "the others: 40 posts" in text(found)
    assert "conversion_rate" in found.step.line
    assert all(text(found, language) for language in LANGUAGES)


def test_what_has_much_volume_and_a_low_rate_is_reworked(store):
    keep(store, posts("linkedin", 30, clicks=150, conversions=15))
    keep(store, posts("facebook", 30, clicks=100, conversions=1))
    found = about(store, "channels", "conversion")

    assert found.said.name == "advised-channel-mend"
    assert "Rework Facebook for conversion: it has 40% of the volume (clicks)" in text(found)


def test_a_channel_is_not_read_by_another_purpose(store):
    """LinkedIn converts; no network engages more than another."""
    volume_against_conversion(store)

    assert about(store, "channels", "engagement") is None
    assert about(store, "channels", "awareness") is None
    assert about(store, "channels").said.values["metric"].name == "metric-conversion_rate"


def test_one_conversion_of_eight_clicks_is_not_advised(store):
    keep(store, posts("linkedin", 7, clicks=1, conversions=0))
    keep(store, posts("linkedin", 1, prefix="one", clicks=1, conversions=1))
    keep(store, posts("facebook", 40, clicks=500, conversions=2))

    assert about(store, "channels", "conversion") is None


def test_nothing_is_said_of_conversion_where_nobody_submits_conversions(store):
    keep(store, posts("linkedin", 15, clicks=100, impressions=1000))
    keep(store, posts("facebook", 60, clicks=10, impressions=1000))

    assert about(store, "channels") is None
    # With that purpose, clicks are the nearest thing that is known.
    assert "Develop LinkedIn for conversion: click-through rate 10%" in text(
        about(store, "channels", "conversion")
    )


def test_for_awareness_it_is_the_reach_of_a_post(store):
    keep(store, posts("tiktok", 10, reach=9_000))
    keep(store, posts("tiktok", 2, prefix="more", reach=11_000))
    keep(store, posts("x", 60, reach=1_000))
    keep(store, posts("x", 2, prefix="more", reach=1_200))
    found = about(store, "channels", "awareness")

    told = "Develop TikTok for awareness: reach per post 9,333, against 1,006 elsewhere"
    assert told in text(found)
    assert "16% of the volume (posts)" in text(found)


def test_for_retention_it_is_the_followers_that_a_post_brings(store):
    keep(store, posts("linkedin", 24, every=3))
    keep(store, posts("x", 80, prefix="x"))
    for week in range(14):
        day = YESTERDAY - 7 * week
        uneven = week % 3
        for network, gain in (("linkedin", 30), ("x", 5)):
            level = 5_000 - gain * week + uneven
            told = {"media": "account", "account": "us", "day": day, "followers": level}
            keep(store, [Reading(network, f"level{week}", **told)])
    found = about(store, "channels", "retention")

    assert found.said.name == "advised-channel-push"
    assert found.said.values["network"].name == "network-linkedin"


def test_for_reputation_it_is_the_tone(store):
    def told(network, count, tone, prefix):
        return posts(network, count, prefix=prefix, media="earned", sentiment=tone)

    for network, good, bad in (("x", 5, 40), ("linkedin", 30, 3)):
        keep(store, told(network, good, "positive", "good"))
        keep(store, told(network, bad, "negative", "bad"))
    found = about(store, "channels", "reputation")

    assert found.said.name == "advised-tone-mend"
    assert "Answer people on X first" in text(found)


def test_twice_all_counters_advise_the_same(store):
    volume_against_conversion(store)
    twice = [
        Reading(network, f"{n}", day=YESTERDAY - n, account="us", clicks=c, conversions=4)
        for network, count, c in (("linkedin", 20, 40), ("facebook", 40, 400))
        for n in range(count)
    ]
    keep(store, twice, "T2")
    one = about(store, "channels", "conversion")
    two = advised(store, "T2", (), TODAY, ["conversion"])[0]

    assert one.said.values["network"] == two.said.values["network"]
    assert one.said.name == two.said.name


# -------------------------------------------------------------------------------------- formats
def test_a_format_that_does_better_and_is_seldom_used(store):
    keep(store, posts("linkedin", 10, every=3, format="carousel", reach=1_000, likes=100))
    keep(store, posts("linkedin", 40, prefix="i", format="image", reach=1_000, likes=20))
    found = about(store, "formats", "engagement")

    assert "On LinkedIn, for engagement, publish more in this format: carousel" in text(found)
    assert "10%, against 2.00% for the others, with only 20% of the posts" in text(found)
    assert found.step.line.startswith("engagement_rate linkedin")


def test_a_format_that_most_posts_have_is_not_advised(store):
    keep(store, posts("linkedin", 40, format="carousel", reach=1_000, likes=100))
    keep(store, posts("linkedin", 10, every=3, prefix="i", format="image", reach=1_000, likes=20))

    assert about(store, "formats", "engagement") is None


# --------------------------------------------------------------------------------------- rhythm
def test_a_silence_out_of_habit_is_told(store):
    days = [*range(1, 8), *range(20, 100)]
    keep(store, [Reading("x", str(d), day=YESTERDAY - d, account="us") for d in days])
    found = about(store, "rhythm")

    assert found.said.name == "advised-silence"
    assert "12 days without a post; its longest silence before: none." in text(found)
    assert "Oct 29 – Nov 9, 2026" in text(found).replace("\u2009", " ")
    assert "x account:us" in found.step.line


@pytest.mark.parametrize(
    "days",
    [
        range(1, 100),  # no silence
        range(1, 100, 4),  # each as long as it always is
        [*range(40, 140)],  # it goes on: perhaps nobody submitted
        [1, 2, 3, 20, 21],  # no habit yet
    ],
)
def test_no_silence_out_of_habit(store, days):
    keep(store, [Reading("x", str(d), day=YESTERDAY - d, account="us") for d in days])

    assert about(store, "rhythm") is None


def test_posts_in_bursts_are_told(store):
    burst = [(week, n) for week in range(0, 14, 2) for n in range(12)]
    keep(
        store,
        [
            Reading("x", f"{week}-{n}", day=YESTERDAY - 7 * week - n % 3, account="us")
            for week, n in burst
        ],
    )
    found = about(store, "rhythm")

    assert found.said.name == "advised-bursts"
    assert "from 0 to 12 a week. About 6 every week" in text(found)
    assert "0, 12, 0, 12, 0, 12, 0, 12 posts in the last 8 weeks" in text(found)


# ---------------------------------------------------------------------------------------- hours
def at(slot, count, likes, prefix):
    """Posts at an hour of the week, over the last weeks, of which that is the hour."""
    last = YESTERDAY - (YESTERDAY + 3 - slot // 24) % 7
    return [
        Reading(
            "x", f"{prefix}{n}", day=last - 7 * n, account="us", slot=slot, reach=1_000, likes=likes
        )
        for n in range(count)
    ]


def test_an_hour_that_does_better_for_sure(store):
    keep(store, at(TUESDAY_NOON, 10, 120, "a"))
    for hour in (9, 33, 57, 81):
        keep(store, at(hour, 20, 20 + hour % 3, f"h{hour}-"))
    found = about(store, "slots")

    assert found.said.name == "advised-slot"
    assert "On X, post more on Tuesday 12:00–13:00" in text(found)
    assert ", with 11% of the posts" in text(found)


def test_an_hour_worth_a_trial(store):
    keep(store, at(TUESDAY_NOON, 3, 120, "a"))
    for hour in (9, 33, 57, 81):
        keep(store, at(hour, 20, 20 + hour % 3, f"h{hour}-"))
    found = about(store, "slots")

    assert found.said.name == "advised-slot-trial"
    assert "try Tuesday 12:00–13:00 again, up to 5 posts" in text(found)


# --------------------------------------------------------------------------------------- people
def mentions(author, count, tone="", **said):
    return posts("x", count, prefix=author, media="earned", author=author, sentiment=tone, **said)


def test_who_mentions_us_most_and_well_is_to_be_approached(store):
    keep(store, [*mentions("@angry", 9, "negative"), *mentions("@lea", 5, "positive", likes=8)])
    keep(store, mentions("@mia", 4))
    found = about(store, "people")

    assert "Approach @lea for a collaboration: 5 mentions, which drew 40 interactions" in text(
        found
    )
    assert "5 positive, 0 negative; among 3 people" in text(found)
    assert found.step.line == "/vigie people"


def test_what_nobody_told_of_mentions_is_not_said_to_be_none(store):
    keep(store, mentions("@lea", 5, "positive"))

    assert "@lea for a collaboration: 5 mentions, on X." in text(about(store, "people"))


@pytest.mark.parametrize(
    ("status", "next_one"),
    [("no", "@mia"), ("contacted", "@mia"), ("partner", "@mia"), ("to_contact", "@lea")],
)
def test_who_was_approached_is_not_proposed_again(store, status, next_one):
    keep(store, [*mentions("@lea", 5), *mentions("@mia", 4)])
    store.partners.keep("T1", Partner("@lea", status, "U1"))

    assert about(store, "people").said.values["name"] == next_one


def test_two_mentions_are_too_few_to_approach_somebody(store):
    keep(store, mentions("@lea", 2))

    assert about(store, "people") is None


# ---------------------------------------------------------------------------------------- press
def articles(outlet, days, tone=""):
    told = {"media": "press", "outlet": outlet, "sentiment": tone, "outlet_type": "web"}
    return [Reading("press", f"{outlet}{tone}{d}", day=YESTERDAY - d, **told) for d in days]


def test_a_tone_that_falls_for_sure(store):
    keep(store, articles("A", range(0, 40, 2), "negative"))
    keep(store, articles("B", range(90, 160, 3), "positive"))
    found = about(store, "press", "reputation")

    assert found.said.name == "advised-press-tone"
    assert "net sentiment −100.0, against +100.0 before" in text(found)
    assert "20 articles" in text(found)


def test_outlets_that_write_often_and_well_are_thanked(store):
    keep(store, [*articles("Good", (3, 20, 40), "positive"), *articles("Good", (60,))])
    keep(store, [*articles("Bad", range(0, 50, 5), "negative")])
    found = about(store, "press")

    assert "Thank Good, and give it more: 4 articles, 3 of them positive" in text(found)


def test_an_outlet_that_stopped_writing(store):
    keep(store, articles("Weekly", range(100, 250, 10)))
    keep(store, articles("Other", range(0, 300, 40)))
    found = about(store, "press")

    assert "Propose a subject to Weekly: no article since Aug 9, 2026, for 100 days" in text(found)


def test_when_no_article_is_submitted_any_more_nobody_is_said_to_be_silent(store):
    keep(store, articles("Weekly", range(100, 250, 10)))

    assert about(store, "press") is None


# --------------------------------------------------------------------------------------- e-mail
def campaigns(count, lost, *, first=0, sent=10_000, name="Letter"):
    return [
        Reading(
            "email",
            f"{name}{first + n}",
            day=YESTERDAY - 7 * (first + n),
            campaign=f"{name} {first + n}",
            deliveries=sent,
            unsubscribes=lost + n % 3,
        )
        for n in range(count)
    ]


def test_a_campaign_that_lost_subscribers(store):
    keep(store, [*campaigns(1, 95, name="Sale"), *campaigns(12, 20, first=1)])
    found = about(store, "email", "retention")

    assert "“Sale 0”: 95 unsubscribed, 0.950% of the e-mails delivered, against 0.210%" in text(
        found
    )
    assert "median of 12 other campaigns" in text(found)


def test_an_old_one_is_no_news(store):
    keep(store, [*campaigns(1, 95, name="Sale", first=9), *campaigns(9, 20)])

    assert about(store, "email", "retention") is None


@pytest.mark.parametrize(("lost", "others"), [(22, 12), (95, 4)])
def test_no_campaign_stands_out(store, lost, others):
    keep(store, [*campaigns(1, lost, name="Sale"), *campaigns(others, 20, first=1)])

    assert about(store, "email", "retention") is None


# ------------------------------------------------------------------------------------ the choice
def everything(store):
    volume_against_conversion(store)
    keep(store, mentions("@lea", 5))
    keep(store, [*campaigns(1, 95, name="Sale"), *campaigns(12, 20, first=1)])
    keep(store, articles("Good", (3, 20, 40), "positive"))


def abouts(found):
    return [one.about for one in found]


def test_the_purpose_of_the_first_objective_comes_first(store):
    everything(store)

    assert abouts(pieces(store, "conversion"))[:2] == ["channels", "email"]
    assert abouts(pieces(store, "retention", "conversion"))[0] == "email"
    assert abouts(pieces(store, "reputation"))[0] == "people"


def test_no_two_are_about_the_same_and_no_more_than_asked_for(store):
    everything(store)
    found = pieces(store, "conversion", "engagement")

    assert len({*abouts(found)}) == len(found) > 3
    assert pieces(store, "conversion", "engagement", most=2) == found[:2]
    assert advised(store, "T1", (), TODAY, ["conversion", "engagement"]) == found[:3]


def test_what_is_sure_comes_before_what_is_to_try(store):
    everything(store)

    assert abouts(pieces(store)).index("press") == len(pieces(store)) - 1


def test_the_same_figures_advise_the_same(store):
    everything(store)

    assert pieces(store, "conversion") == pieces(store, "conversion")


@pytest.mark.parametrize("purpose", ["", *PURPOSES])
def test_nothing_is_said_from_nothing(store, purpose):
    assert pieces(store, *([purpose] if purpose else [])) == []


@pytest.mark.parametrize(
    "scope",
    [
        (Filter("network", ("linkedin",)),),
        (Filter("network", ("email",)),),
        (Filter("media", ("press",)),),
        (Filter("campaign", ("Sale 0",)),),
        (Filter("format", ("image",)),),
        (Filter("hashtag", ("promo",)),),
        (Filter("weekday", ("1",)),),
        (Filter("account", ("us",)), Filter("network", ("x", "linkedin"))),
        (Filter("network", ("facebook",), exclude=True),),
    ],
)
def test_any_scope_can_be_looked_at(store, scope):
    everything(store)

    for purpose in PURPOSES:
        for one in pieces(store, purpose, scope=scope):
            assert all(text(one, language) for language in LANGUAGES)


def test_days_that_are_not_over_do_not_count(store):
    volume_against_conversion(store)
    later = [Reading("facebook", f"t{n}", day=YESTERDAY + 1, clicks=9_000) for n in range(9)]
    before = pieces(store, "conversion")
    keep(store, later)

    assert pieces(store, "conversion") == before


def test_purposes_are_those_of_open_objectives_once_each(store):
    for line, purpose, state in (
        ("clicks target 5", "conversion", "open"),
        ("reach target 5", "awareness", "closed"),
        ("likes target 5", "engagement", "open"),
        ("shares target 5", "conversion", "open"),
    ):
        store.keep_objective("T1", Objective(line, "U1", purpose, state=state), who="U1")

    assert purposes_of(store, "T1") == ["conversion", "engagement"]


# ------------------------------------------------------------------------------ /vigie advice
def test_all_of_it_on_demand_says_the_figures_and_the_way_to_them(nova):
    found = every_advice(nova, "T1", (), TODAY)
    told = plain_text(found, Language("en"))

    assert "Develop LinkedIn for conversion: conversion rate" in told
    assert "publish more in this format: document" in told
    assert "Tuesday 11:00" in told
    for step in (step for section in found.sections for step in section.steps):
        assert obey(step.line, Place("T1", "U1"), nova, NOW).headline
    for language in LANGUAGES:
        assert plain_text(found, Language(language))
        assert problems_of(message(found, Language(language)), "message") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_to_advise_is_said(store, language):
    found = obey("/vigie conseils linkedin", Place("T1", "U1"), store, NOW)

    assert (found.headline.name, found.outcome) == ("advised-none", "no_data")
    assert plain_text(found, Language(language))


def test_the_command_takes_filters_only(nova):
    with pytest.raises(Problem, match="advised-scope-what"):
        obey("/vigie advice clicks last month", Place("T1", "U1"), nova, NOW)
    found = obey("/vigie conseils linkedin", Place("T1", "U1"), nova, NOW)

    assert "(network: LinkedIn)" in plain_text(found, Language("en"))


def test_the_short_picture_leads_to_all_of_it(nova):
    found = obey("/kpi advice linkedin", Place("T1", "U1"), nova, NOW)

    assert found.steps[0].line == "/vigie advice linkedin"


def test_texts_of_people_are_shown_as_they_are(store):
    keep(store, mentions("<!channel> *Zoé*", 5))
    found = every_advice(store, "T1", (), TODAY)

    assert "<!channel>" not in str(message(found, Language("en")))
