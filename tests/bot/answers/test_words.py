"""Periods that the data do not cover, counts of nothing, words for what is counted, two at once.

What a person new to the bot found wrong in its answers.
"""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from bot.answers import answer
from bot.messages import LANGUAGES, Language, Problem, Said
from bot.queries import Query, Target
from bot.text import plain_text
from kpi.periods import ALL, Period, epoch_day
from kpi.posts import Filter, Reading

PARIS = ZoneInfo("Europe/Paris")
TODAY = date(2026, 11, 18)
Y2025, Y2026 = Period.months(2025, 1, 12), Period.months(2026, 1, 12)
MAY, OCTOBER = Period.months(2026, 5), Period.months(2026, 10)
PLAIN = str.maketrans("\u202f\u00a0\u2009", "   ")


def only(**chosen):
    return tuple(Filter(dimension, (value,)) for dimension, value in chosen.items())


def ask(store, metric="", period=None, kind="value", **said):
    metrics = (metric,) if isinstance(metric, str) and metric else tuple(metric)
    return answer(Query(metrics, period=period, kind=kind, **said), store, "T1", TODAY)


def names(said):
    return [one.name for one in said]


def text(found, code="en"):
    return plain_text(found, Language(code)).translate(PLAIN)


def keep(store, *readings):
    store.submit("T1", readings, who="U1", source="test")


def post(number, day, network="x", **said):
    return Reading(network, str(number), day=epoch_day(day), **said)


# ================================================================================ periods compared
def test_the_data_of_the_other_period_may_stop_before_it_does(nova):
    found = ask(nova, "interactions", Y2025, versus=Y2026)

    assert Said("versus-until", period=Y2026, day=date(2026, 11, 15)) in found.notes
    assert "For Jan 1 – Dec 31, 2026, the data end on Nov 15, 2026." in text(found)
    assert "versus-until" not in names(ask(nova, "clicks", OCTOBER, versus=MAY).notes)


@pytest.mark.parametrize("period", [Y2026, Period.through(date(2026, 1, 1), TODAY)])
def test_a_running_year_is_compared_with_the_same_part_of_the_last(nova, period):
    last_year = Period.through(date(2025, 1, 1), date(2025, 11, 18))
    [compared] = ask(nova, "likes", period).body

    assert compared.values["period"] == Said("period", period=last_year)
    assert compared.values["value"] == ask(nova, "likes", last_year).headline.values["value"]


def test_data_that_begin_late_in_a_period_are_not_compared_with(store):
    keep(store, *(post(f"{m}", date(2025 + m // 13, m % 12 + 1, 9), likes=5) for m in range(3, 22)))

    assert ask(store, "likes", Y2026).body == ()
    assert "not-compared" in names(ask(store, "likes", Y2026).notes)


def test_a_balance_has_its_sign(nova):
    found = ask(nova, "net_followers", OCTOBER, filters=only(network="facebook"))

    assert text(found).startswith("Net followers: +")


# ====================================================================================== counts of 0
def test_none_of_what_is_counted_is_a_figure(nova):
    weekend = Period.through(date(2026, 11, 14), date(2026, 11, 15))
    posts = ask(nova, "posts", weekend, filters=only(network="tiktok"))
    year = Period.through(date(2026, 1, 1), TODAY)
    articles = ask(nova, "articles", year, filters=only(outlet="Le Monde"))

    assert (posts.outcome, posts.value, posts.headline.name) == ("answered", 0, "none-posts")
    assert "the last one was on Nov 11, 2026" in text(posts)
    assert (articles.value, articles.headline.name) == (0, "none-articles")
    assert text(articles, "fr").startswith("Aucun : pas d'article (presse, support : Le Monde)")
    assert "la dernière fois, c'était le 29 sept. 2025" in text(articles, "fr")


def test_none_before_the_first_one_says_so(store):
    keep(store, post(1, date(2026, 10, 1)), post(2, date(2026, 11, 9), "tiktok"))
    found = ask(
        store,
        "posts",
        Period.through(date(2026, 10, 1), date(2026, 10, 9)),
        filters=only(network="tiktok"),
    )

    assert found.headline.values["other"] == Said("none-first", day=date(2026, 11, 9))


@pytest.mark.parametrize(
    ("metric", "period", "chosen"),
    [
        ("posts", Period.day(TODAY), {"network": "tiktok"}),  # after the data
        ("posts", Period.months(2024, 5), {"network": "tiktok"}),  # before them
        ("likes", Period.through(date(2026, 11, 14), date(2026, 11, 15)), {"network": "tiktok"}),
        ("posts", OCTOBER, {"format": "story"}),  # there never was one
    ],
)
def test_nothing_else_is_ever_zero(nova, metric, period, chosen):
    found = ask(nova, metric, period, filters=only(**chosen))

    assert (found.outcome, found.value) == ("no_data", None)


# ==================================================================================== no data, said
def test_no_data_says_once_where_they_end(nova):
    found = ask(nova, "mentions", Period.through(date(2026, 11, 16), TODAY))

    assert text(found).splitlines()[0] == (
        "No data for mentions, Nov 16 – 18, 2026. The data go from Jan 2, 2025 to Nov 15, 2026."
    )
    assert text(found).count("Nov 15, 2026") == 1
    assert text(found, "fr").startswith("Pas de données : mentions, 16–18 nov. 2026. Elles vont du")


def test_what_none_of_the_posts_has_is_told_by_the_filters(nova):
    found = ask(nova, "posts", filters=only(format="story"))
    emails = ask(nova, "clicks", filters=only(network="email", format="story"))

    assert text(found, "fr").startswith("Aucune de nos publications n'a : format : story.")
    assert text(found).startswith("None of our posts has: format: story.")
    assert emails.headline.name == "no-rows-emails"


# ======================================================================================= of e-mails
def test_a_campaign_that_was_only_sent_is_told_by_its_emails(nova):
    found = ask(nova, "clicks", filters=only(campaign="Black Friday 2025"))

    assert (
        found.value
        == ask(
            nova, "clicks", ALL, filters=only(campaign="Black Friday 2025", network="email")
        ).value
    )
    assert "of-emails" in names(found.notes)
    assert found.query.value("network") == ()  # it asks the same tomorrow
    assert "un e-mail" in text(found, "fr")
    assert "publication" not in text(found, "fr")


def test_a_campaign_that_was_also_posted_is_told_by_its_posts(store):
    keep(store, post(1, date(2026, 10, 1), campaign="Rentrée", clicks=5))
    keep(store, post(2, date(2026, 10, 2), "email", campaign="Rentrée", clicks=7, deliveries=90))
    found = ask(store, "clicks", filters=only(campaign="Rentrée"))

    assert found.value == 5
    assert "of-emails" not in names(found.notes)


def test_emails_articles_and_mentions_are_called_so(nova):
    emails, tones = ask(nova, "open_rate", Y2026), ask(nova, "negative_share", MAY, by="network")
    formula = emails.formulas[0].values

    assert formula["posts"].name == "count-emails"
    assert "post" not in text(emails)
    assert "publication" not in text(emails, "fr")
    assert ask(nova, "open_rate", Y2026, by="campaign").table.columns[-1].name == "column-emails"
    assert tones.table.columns[-1].name == "column-mentions"


# =========================================================================================== advice
def test_advice_for_a_time_to_come_is_judged_on_what_is_past(nova):
    quarter = Period.months(2027, 1, 3)
    for metric in ("", "conversions"):
        found, usual = (ask(nova, metric, one, "advice") for one in (quarter, None))
        assert found.value == usual.value
        assert found.headline == usual.headline
        assert "Jan 1 – Mar 31, 2027 is to come" in text(found)
    assert ask(nova, "best_time", quarter, "advice").outcome == "answered"


def test_what_is_understood_does_not_name_a_summary_that_nobody_asked_for(nova):
    assert "conseil · nos publications" in text(ask(nova, kind="advice"), "fr")
    assert "Compris : bilan" in text(ask(nova), "fr")


# ========================================================================================== unusual
def test_on_a_network_mentions_and_posts_are_both_looked_at(nova):
    found = ask(nova, "", Y2026, "unusual", filters=only(network="tiktok"))

    assert found.headline.name == "outlier-found"
    assert list(found.value.values()) == [1_904_300]
    assert text(found).startswith("Yes: “")
    assert "Mentions: nothing unusual." in text(found)
    assert found.query.metrics == ()


def test_on_a_network_an_unusual_day_of_mentions_comes_first(nova):
    found = ask(nova, "", Period.months(2026, 9), "unusual", filters=only(network="x"))

    assert found.headline.name == "spike-found"
    assert "2026-09-17" in found.value


@pytest.mark.parametrize("chosen", [{"network": "x"}, {"media": "owned"}])
@pytest.mark.parametrize("code", LANGUAGES)
def test_when_neither_stands_out_both_are_told(nova, chosen, code):
    found = ask(nova, "", OCTOBER, "unusual", filters=only(**chosen))

    assert (found.headline.name, found.value) == ("unusual-neither", {})
    assert text(found, code).startswith({"en": "No: ", "fr": "Non : "}[code])


def test_without_a_network_it_is_about_mentions_with_a_line_on_a_post(nova):
    found = ask(nova, "", MAY, "unusual")

    assert found.headline.name == "unusual-none"
    assert names(found.body) == ["outlier-also"]
    assert found.query.metrics == ("mentions",)
    assert "outlier-also" not in names(ask(nova, "", Period.months(2026, 3), "unusual").body[-1:])


def test_posts_alone_are_judged_where_there_are_no_mentions(store):
    keep(
        store,
        *(post(d, date(2026, 11, d), impressions=10 ** (2 + 3 * (d == 9))) for d in range(1, 16)),
    )
    found = ask(store, "", Period.months(2026, 11), "unusual")

    assert found.headline.name == "outlier-found"
    assert "Mentions: not enough data to tell." in text(found)


def test_what_is_counted_in_an_unusual_answer_is_named(nova):
    quiet = ask(nova, "mentions", OCTOBER, "unusual")
    rates = ask(nova, "open_rate", Y2026, "unusual")

    assert "rien d'inhabituel dans les mentions" in text(quiet, "fr")
    assert "e-mails (taux d'ouverture" in text(rates, "fr")


# ============================================================================================== why
def test_why_of_posts_one_by_one_is_why(nova):
    found = ask(nova, ("clicks", "reach"), OCTOBER, "why", by="post", top=5)

    assert found.value == ask(nova, "clicks", OCTOBER, "why").value
    assert Said("first-only", metric=(Said("metric-reach"),)) in found.notes
    assert "first-only" not in names(ask(nova, "clicks", OCTOBER, "why").notes)


def test_as_many_posts_as_before_are_no_effect(store):
    for network in ("x", "linkedin"):
        for day, likes in ((20, 5), (10, 8)):
            month = 9 + (day == 10)
            keep(store, post(f"{network}{day}", date(2026, month, day), network, likes=likes))
    keep(store, post(9, date(2026, 8, 1), likes=1))
    told = ask(store, "likes", OCTOBER, "why").body

    assert "why-each" in names(told)
    assert "one post both times, and 8 each instead of 5" in Language("en").say(told[1])


# ========================================================================================= rankings
@pytest.mark.parametrize(
    ("metric", "other"),
    [("articles", "potential_audience"), ("posts", "impressions"), ("mentions", "impressions")],
)
def test_a_count_ranks_nothing_one_by_one(nova, metric, other):
    with pytest.raises(Problem) as raised:
        ask(nova, metric, Y2026, by="post", top=-5)

    assert raised.value.said.name == "count-by-post"
    assert raised.value.said.values["other"] == Said(f"metric-{other}")


def test_articles_are_ranked_by_the_audience_of_their_outlet(store):
    for number, audience in (("a", 900), ("b", 100)):
        keep(
            store,
            post(
                number, date(2026, 10, 1), "press", media="press", outlet=number, audience=audience
            ),
        )
    found = ask(store, "potential_audience", OCTOBER, by="post", top=-2)

    assert found.value == {"b": 100, "a": 900}


# ========================================================================================== filters
@pytest.mark.parametrize(
    ("by", "values", "english", "french"),
    [
        ("hour", range(18, 24), "from 18:00 to 24:00", "de 18 h à 24 h"),
        ("hour", (9, 11), "9:00, 11:00", "9 h, 11 h"),
        ("weekday", (5, 6), "Saturday, Sunday", "samedi, dimanche"),
        ("weekday", range(5), "from Monday to Friday", "de lundi à vendredi"),
    ],
)
def test_hours_and_days_that_follow_each_other_are_told_together(nova, by, values, english, french):
    chosen = (Filter(by, tuple(map(str, values))),)
    found = ask(nova, "clicks", OCTOBER, filters=chosen)

    assert english in text(found)
    assert french in text(found, "fr")


def test_what_a_day_must_bring_is_a_whole_number_where_it_is_large(nova):
    november = Period.months(2026, 11)
    told = text(ask(nova, "clicks", november, target=Target(100_000)))

    assert "7,471 a day over the 12 days left, against 690 a day so far" in told
    assert "2.67 a day so far" in text(ask(nova, "posts", november, target=Target(90)))
