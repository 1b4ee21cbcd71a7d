"""What people type, and what it means."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot import words
from bot.grammar import read
from bot.messages import LANGUAGES, Language, Problem, Said
from bot.queries import Query
from bot.tokens import FILTERS, Vocabulary
from bot.words import plain
from kpi.metrics import CATALOGUE
from kpi.periods import ALL, UNDATED, Period
from kpi.posts import Filter

TODAY = date(2026, 11, 18)
OURS = Vocabulary(
    {
        "campaign": ["Black Friday 2025", "Soldes d'été 2026", "promo-2026-10"],
        "account": ["ateliernova", "ateliernova_pro"],
        "outlet": ["Le Monde", "La Voix du Nord"],
        "author": ["Camille", "@lea_design"],
    }
)

LINES = {
    # one KPI, somewhere, some time
    "engagement": "engagement_rate",
    "engagement linkedin": "engagement_rate linkedin",
    "taux d'engagement sur LinkedIn ce mois-ci": "engagement_rate linkedin 2026-11-01..2026-11-18",
    "TE insta": "engagement_rate instagram",
    "CTR LinkedIn last month": "click_through_rate linkedin 2026-10-01..2026-10-31",
    "portée des reels insta en août 2026": "reach format:reel instagram 2026-08-01..2026-08-31",
    "J’AIME facebook": "likes facebook",
    "impressions insta le 31 octobre 2026": "impressions instagram 2026-10-31",
    "clicks from facebook between Sep 1 and Sep 15, 2026": "clicks facebook 2026-09-01..2026-09-15",
    "engagement rate per follower on linkedin last month": (
        "engagement_rate_followers linkedin 2026-10-01..2026-10-31"
    ),
    "frequence de publication linkedin T3": "posts_per_week linkedin 2026-07-01..2026-09-30",
    "net followers X this year": "net_followers x 2026-01-01..2026-11-18",
    "part de voix": "share_of_voice",
    "engagement undated": "engagement_rate undated",
    "engagement all time": "engagement_rate all time",
    "impressions on all networks": "impressions",
    # names of our own
    "open rate Black Friday 2025": 'open_rate campaign:"Black Friday 2025"',
    "taux de désinscription Soldes d'été 2026": 'unsubscribe_rate campaign:"Soldes d\'été 2026"',
    "articles le monde": 'articles outlet:"Le Monde"',
    "reach compte:ateliernova_pro": "reach account:ateliernova_pro",
    "posts by camille": "posts author:Camille",
    "mentions @lea_design": "mentions author:@lea_design",
    "engagement #Promo Q3": "engagement_rate hashtag:promo 2026-07-01..2026-09-30",
    # leaving out
    "impressions except tiktok in may 2026": "impressions -network:tiktok 2026-05-01..2026-05-31",
    "engagement hors tiktok et youtube": "engagement_rate -network:tiktok,youtube",
    "engagement -format:story": "engagement_rate -format:story",
    # comparing
    "impressions last week vs the week before": "impressions 2026-11-09..2026-11-15",
    "clics le mois dernier par rapport au mois précédent": "clicks 2026-10-01..2026-10-31",
    "clicks previous week": "clicks 2026-11-09..2026-11-15",
    "posts linkedin semaine 44 contre semaine 45": (
        "posts linkedin 2026-10-26..2026-11-01 vs 2026-11-02..2026-11-08"
    ),
    "engagement octobre vs même période l'an dernier": (
        "engagement_rate 2026-10-01..2026-10-31 vs 2025-10-01..2025-10-31"
    ),
    "portée insta vs tiktok sur les 3 derniers mois": (
        "reach instagram tiktok 2026-08-01..2026-10-31 by network"
    ),
    # splitting and ranking
    "engagement by network last week": "engagement_rate 2026-11-09..2026-11-15 by network",
    "clics par mois en 2026": "clicks 2026-01-01..2026-12-31 by month",
    "articles by outlet type": "articles by outlet_type",
    "posts par jour de la semaine": "posts by weekday",
    "engagement par heure": "engagement_rate by hour",
    "engagement by interaction": "engagement_rate by interaction",
    "top 3 des posts insta par impressions en octobre": (
        "impressions instagram 2026-10-01..2026-10-31 by post top 3"
    ),
    "worst 5 posts engagement": "engagement_rate by post worst 5",
    "top 5 networks by clicks": "clicks by network top 5",
    "top 3": "interactions by post top 3",
    "presse par tonalité": "articles media:press by sentiment",
    "sentiment by network": "net_sentiment by network",
    "par réseau": "posts impressions interactions engagement_rate by network",
    "most engaged people": "engaged_people by author",
    # the best and the worst, with or without a number
    "pire post linkedin": "interactions linkedin by post worst 10",
    "worst network engagement": "engagement_rate by network worst 10",
    "worst campaign clicks": "clicks by campaign worst 10",
    "best network": "engagement_rate by network top 10",
    "top 3 posts engagement worst": "engagement_rate by post worst 3",
    "top 3 des pires posts": "interactions by post worst 3",
    "5 meilleurs posts": "interactions by post top 5",
    "3 pires posts linkedin": "interactions linkedin by post worst 3",
    "les 5 meilleures publications": "interactions by post top 5",
    "top 3 linkedin campaigns by clicks": "clicks linkedin by campaign top 3",
    "top 5 posts by interaction": "interactions by post top 5",
    "post le plus liké": "likes by post top 10",
    "top 3 most shared posts": "shares by post top 3",
    "quel post a le plus de likes ?": "likes by post top 10",
    "quel réseau a le meilleur engagement ?": "engagement_rate by network top 10",
    # a thing named without "by"
    "campaigns": "posts impressions interactions engagement_rate by campaign",
    "formats linkedin": "posts impressions interactions engagement_rate linkedin by format",
    "ton des articles": "articles by sentiment",
    "tone of the press": "articles media:press by sentiment",
    "sentiment des mentions": "mentions by sentiment",
    "sentiment des mentions par semaine": "net_sentiment by week",
    "sentiment": "net_sentiment",
    "monthly engagement": "engagement_rate by month",
    "campagne Black Friday 2025 clics": 'clicks campaign:"Black Friday 2025"',
    "engagement page linkedin par format": "engagement_rate linkedin by format",
    "engagement sur tous les réseaux": "engagement_rate",
    "répartition des mentions par ton": "mentions by sentiment",
    "répartition du sentiment": "mentions by sentiment",
    "account:a vs account:b": (
        "posts impressions interactions engagement_rate account:a,b by account"
    ),
    "clics vs conversions last month": "clicks conversions 2026-10-01..2026-10-31",
    "engagement -linkedin -tiktok": "engagement_rate -network:linkedin,tiktok",
    "-#noel engagement instagram": "engagement_rate -hashtag:noel instagram",
    "hors tiktok engagement instagram": "engagement_rate instagram",
    # as people say it
    "croissance abonnés": "follower_growth",
    "croissance des abonnes": "follower_growth",
    "negative mentions share": "negative_share",
    "taux engagement": "engagement_rate",
    "tx d'engagement": "engagement_rate",
    "nb posts par semaine": "posts_per_week",
    "évolution des abonnés": "net_followers by week",
    "évolution des clics": "clicks by week",
    "top 3 engagement by month": "engagement_rate by month top 3",
    "top 3 best time": "best_time",
    "rebond": "bounces",
    "quel est le taux d'engagement de nos posts ?": "engagement_rate media:owned",
    "combien de clics avons-nous eu hier svp": "clicks 2026-11-17",
    "y a-t-il des désabonnements ?": "unsubscribes",
    "show me how many posts we published last week": "posts 2026-11-09..2026-11-15",
    # several at once
    "likes comments shares linkedin": "likes comments shares linkedin",
    "channels": "clicks volume_share conversions conversion_share conversion_rate by network",
    # pooling
    "engagement linkedin mean": "engagement_rate linkedin mean",
    "taux d'engagement médiane": "engagement_rate median",
    # the summary
    "": "summary",
    "bilan": "summary",
    "linkedin last month": "linkedin 2026-10-01..2026-10-31",
}


@pytest.mark.parametrize(("line", "meaning"), LINES.items())
def test_a_line_means_this_query(line, meaning):
    query = read(line, TODAY, OURS)

    assert str(query) == meaning
    assert read(str(query), TODAY, OURS) == query


PROBLEMS = {
    "engagment linkedin": "word-unknown-close",
    "qsdfgh": "word-unknown",
    "engagement 🎉": "word-unknown",
    "10 posts": "word-unknown",
    "impressions 2026-02-31": "period-impossible",
    "impressions semaine 60": "period-impossible",
    "impressions 2026-11-15..2026-11-09": "period-impossible",
    "impressions octobre septembre": "two-periods",
    "engagement by": "by-what",
    "AVE presse": "refused-ave",
    "équivalent publicitaire": "refused-ave",
    "posts by interaction": "no-parts",
    "posts mean": "no-pooling",
    # nothing is dropped in silence
    "engagement by network by format": "one-by",
    "engagement par réseau et format": "one-by",
    "linkedin vs tiktok by week": "one-by",
    "top 3 engagement by interaction": "no-ranking",
    "engagement last week vs": "versus-what",
    "engagement vs by network": "versus-what",
    "engagement by top 3": "by-what",
    "posts by clicks": "by-what",
    "répartition clics": "by-what",
    "engagement except": "except-what",
    "engagement sauf la semaine dernière": "except-what",
    "-engagement": "except-what",
    "best time linkedin by week": "no-breakdown",
    "engagement median top 3": "no-pooling-posts",
    "top 1000": "top-number",
    "top 0": "top-number",
    "1000 meilleurs posts": "top-number",
    "top 3 5 posts": "word-unknown",
    "mentions @U0123ABCD": "person-id",
    "engagement 12/13/2026": "period-impossible",
    "x" * 2_001: "line-too-long",
}


@pytest.mark.parametrize(("line", "name"), PROBLEMS.items())
def test_what_is_not_understood_is_said_and_never_guessed(line, name):
    with pytest.raises(Problem) as problem:
        read(line, TODAY, OURS)

    assert problem.value.said.name == name


@pytest.mark.parametrize(
    ("line", "language", "close"),
    [
        ("clics risque", "", None),  # not « rise »
        ("risque", "en", ("rise",)),
        ("risque", "fr", None),
        ("matin", "fr", None),
        ("fin", "", None),  # never the word itself
        ("portte", "fr", ("porte", "portée")),
    ],
)
def test_words_are_suggested_in_the_language_of_who_writes(line, language, close):
    with pytest.raises(Problem) as problem:
        read(line, TODAY, language=language)

    assert problem.value.said.values.get("close") == close


def test_a_word_spelled_badly_is_answered_with_the_good_ones():
    with pytest.raises(Problem) as problem:
        read("engagment", TODAY)

    assert problem.value.said.values["close"][0] == "engagement"


@pytest.mark.parametrize(
    ("word", "close"),
    [
        ("Réésseau", ("réseau",)),
        ("linkdin", ("linkedin",)),
        ("Camile", ("Camille",)),
        ("désabonement", ("désabonnement",)),
        ("engagementrate", ("engagement rate", "daily engagement rate", "engagements")),
    ],
)
def test_suggestions_are_one_for_each_meaning_as_people_write_them(word, close):
    with pytest.raises(Problem) as problem:
        read(f"{word} tiktok", TODAY, OURS)

    assert problem.value.said.values == {"word": word, "close": close}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CATALOGUE)
def test_what_vigie_calls_a_kpi_is_understood(name, language):
    assert read(Language(language).say(Said(f"metric-{name}")), TODAY).metrics == (name,)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dimension", words.DIMENSIONS)
def test_what_vigie_calls_a_dimension_is_understood(dimension, language):
    name = Language(language).say(Said(f"dimension-{dimension}"))

    assert read(f"engagement by {name}", TODAY).by == dimension


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("dimension", "value"),
    [
        (dimension, value)
        for dimension, table in {
            "network": words.NETWORKS,
            "format": words.FORMATS,
            "sentiment": words.SENTIMENTS,
            "outlet_type": words.OUTLET_TYPES,
        }.items()
        for value in table
        if (dimension, value) != ("network", "web")
    ],
)
def test_what_vigie_calls_a_value_is_understood(dimension, value, language):
    name = Language(language).say(Said(f"{dimension}-{value}"))

    assert read(f"reach {name}", TODAY).value(dimension) == (value,)


def test_the_longest_name_wins():
    """A campaign's name may hold a date, a KPI or a network: it is still one name."""
    own = Vocabulary({"campaign": ["Instagram été 2026"]})

    assert (
        str(read("reach Instagram été 2026", TODAY, own)) == 'reach campaign:"Instagram été 2026"'
    )


def test_every_kpi_is_known_by_name_and_by_words_in_both_languages():
    assert set(words.METRICS) >= set(CATALOGUE) - {"neutral_share"}
    for name in CATALOGUE:
        assert read(name, TODAY).metrics == (name,)


def test_words_are_written_in_plain_letters():
    tables = (
        words.METRICS,
        words.ALSO,
        words.MOST,
        words.NETWORKS,
        words.FORMATS,
        words.DIMENSIONS,
        words.LINKS,
    )
    phrases = [phrase for table in tables for known in table.values() for phrase in known]

    assert [phrase for phrase in (*phrases, *words.ASKING) if plain(phrase) != phrase] == []


def test_no_phrase_means_two_kpis():
    seen: dict[str, str] = {}
    for name, phrases in (*words.METRICS.items(), *words.ALSO.items()):
        for phrase in phrases:
            assert seen.setdefault(phrase, name) == name, phrase


days = st.dates(date(2020, 1, 1), date(2027, 1, 1))
periods = st.one_of(
    st.just(ALL),
    st.just(UNDATED),
    st.tuples(days, days).map(lambda pair: Period.through(min(pair), max(pair))),
)
names = st.text("abcdefgh éÀ'_-@.&0123456789", min_size=1, max_size=20).map(str.strip).filter(bool)
filters = st.lists(
    st.builds(
        Filter,
        st.sampled_from(["campaign", "account", "author", "outlet", "message"]),
        st.lists(names, min_size=1, max_size=2, unique=True).map(tuple),
        st.booleans(),
    ),
    max_size=2,
    unique_by=lambda f: (f.dimension, f.exclude),
).map(tuple)


@given(
    st.lists(st.sampled_from(["reach", "clicks", "engagement_rate"]), max_size=2, unique=True),
    filters,
    st.none() | periods,
    st.sampled_from(["", "week", "network", "format"]),
    st.sampled_from([0, 3, -5]),
)
def test_a_query_survives_its_own_text(metrics, chosen, period, by, top):
    assume(metrics or not (by or top))
    assume((by and by != "week") or not top)
    query = Query(tuple(metrics), chosen, period, by=by, top=top)

    assert read(str(query), TODAY) == query


@given(st.text(max_size=80))
def test_any_line_is_read_or_refused_in_words(line):
    try:
        read(line, TODAY, OURS)
    except Problem as problem:
        assert problem.said.name  # noqa: PT017  (anything else fails the test)


def test_filters_are_what_people_filter_by():
    assert {"network", "campaign", "hashtag", "outlet_type"} <= set(FILTERS)
    assert "week" not in FILTERS
