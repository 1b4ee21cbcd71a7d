"""Answers on two years of a generated brand (tests/data), and on a handful of posts.

The expected figures were computed apart, by pandas over the CSV.
"""

import math
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.answers import Answer, answer
from bot.commands import Place, obey
from bot.grammar import read
from bot.messages import Figure, Language, Problem, Said
from bot.text import plain_text
from bot.tokens import Vocabulary
from kpi.metrics import CATALOGUE
from kpi.periods import epoch_day
from kpi.posts import Reading

PARIS = ZoneInfo("Europe/Paris")
TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 10, tzinfo=PARIS)


def ask(store, line):
    return answer(read(line, TODAY, Vocabulary(store.vocabulary("T1"))), store, "T1", TODAY)


def value(found: Answer) -> float:
    figure = found.headline.values["value"]
    assert isinstance(figure, Figure)
    return figure.value


def column(found: Answer, place: int) -> list[object]:
    assert found.table
    return [
        row[place].value if isinstance(row[place], Figure) else row[place]
        for row in found.table.rows
    ]


def names(said) -> set[str]:
    return {one.name for one in said}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("reach instagram 2026-10-01..2026-10-15", 205_444),
        ("impressions insta le 31 octobre 2026", 152_511),
        ("j'aime reels insta août 2026", 3_429),
        ("commentaires linkedin cette annee", 5_402),
        ("clicks from facebook between Sep 1 and Sep 15, 2026", 6_925),
        ("interactions facebook semaine 42", 395),
        ("saves instagram carousels since July", 989),
        ("impressions except tiktok in may 2026", 1_781_880),
        ("ctr linkedin depuis janvier", 0.01747),
        ("taux d'impression instagram octobre", 0.386652),
        ("fréquence de publication linkedin au 3e trimestre", 3.3478),
        ("conversion rate on LinkedIn in 2025", 0.071268),
        ("conversion rate facebook 2025", 0.004873),
        ("engagement rate per follower on linkedin last month", 0.029153),
        ("engagement rate reels IG last 30 days", 0.066305),
        ("engagement rate of #promo Q3", 0.027303),
        ("share of positive mentions YTD", 0.496644),
        ("share of negative mentions YTD", 0.221477),
        ("open rate Black Friday 2025 all time", 0.33588676),
        ("taux de désinscription Soldes d'été 2026 all time", 0.027156),
        ("net followers X cette année", -198),
        ("articles depuis le 17 septembre 2026 négatif", 6),
        ("articles last month", 4),
    ],
)
def test_a_kpi_has_the_value_computed_apart(nova, line, expected):
    assert value(ask(nova, line)) == pytest.approx(expected, rel=2e-4)


def test_an_answer_shows_what_it_was_computed_from(nova):
    found = ask(nova, "engagement instagram octobre")
    text = plain_text(found, Language("fr"))

    assert "interactions ÷ portée = " in text
    assert "1er–31 oct. 2026 (Europe/Paris)" in text
    assert "(il y manque\u202f: portée)\u202f: une publication (Instagram)" in text
    assert "24 publications" in text


def test_it_is_compared_with_the_period_before(nova):
    found = ask(nova, "impressions last week")

    assert found.body[0].name == "compared"
    assert found.body[0].values["change"].values["percent"].value == pytest.approx(
        -0.2964, abs=1e-4
    )


def test_the_lines_of_a_breakdown_are_the_kpi_of_each_group(nova):
    found = ask(nova, "conversion rate by network last quarter")
    by_network = dict(zip((cell.name for cell in column(found, 0)), column(found, 1), strict=True))

    assert by_network["network-linkedin"] == pytest.approx(0.071394, rel=1e-4)
    assert by_network["network-facebook"] == pytest.approx(0.004757, rel=1e-4)
    assert math.isnan(by_network["network-tiktok"])
    assert "left-out" in names(found.notes)


def test_groups_too_close_to_tell_apart_are_not_ranked(nova):
    found = ask(nova, "engagement instagram images carousels 2026 by format")

    assert found.headline.name == "breakdown"
    assert "too-close" in names(found.notes)


def test_groups_that_differ_are_ranked(nova):
    found = ask(nova, "conversion rate by network 2025")

    assert found.headline.name == "breakdown-first"
    assert found.headline.values["first"].name == "network-linkedin"


def test_volume_against_conversion_names_the_largest_and_the_best(nova):
    found = ask(nova, "channels last quarter")

    assert found.headline.name == "channels"
    assert found.headline.values["largest"].name == "network-facebook"
    assert found.headline.values["best"].name == "network-linkedin"
    assert sum(v for v in column(found, 2) if not math.isnan(v)) == pytest.approx(1)


def test_months_are_in_order_with_those_of_the_period_only(nova):
    found = ask(nova, "linkedin clicks by month 2026")

    assert column(found, 1)[:10] == [2201, 2154, 1304, 3885, 1243, 2001, 2327, 2988, 2837, 3938]
    assert found.chart
    assert found.chart.kind == "line"


def test_the_parts_of_an_engagement_rate_sum_to_it(nova):
    whole = value(ask(nova, "engagement linkedin octobre"))
    parts = column(ask(nova, "engagement linkedin octobre by interaction"), 1)

    assert sum(part for part in parts if not math.isnan(part)) == pytest.approx(whole)
    assert math.isnan(parts[3])  # nobody reports saves on LinkedIn: unknown, not none


@pytest.mark.parametrize(
    ("network", "weekday", "hour"),
    [
        ("tiktok", "Sunday", 20),
        ("x", "Friday", 9),
        ("facebook", "Wednesday", 12),
        ("linkedin", "Tuesday", 11),
    ],
)
def test_the_best_time_is_found(nova, network, weekday, hour):
    slot = ask(nova, f"best time {network}").headline.values["slot"]

    assert Language("en").say(slot).startswith(f"{weekday} {hour}:00")


def test_the_best_time_is_judged_per_impression_where_nobody_reports_reach(nova):
    found = ask(nova, "best time youtube")

    assert "instead-of-reach" in names(found.notes)
    assert found.headline.values["metric"].name == "metric-engagement_rate_impressions"


def test_the_best_posts_come_with_their_links(nova):
    found = ask(nova, "top 3 posts insta impressions octobre")

    assert [cell.url.rstrip("/").rsplit("/", 1)[1] for cell in column(found, 0)] == [
        "ig_00650",
        "ig_00620",
        "ig_00638",
    ]


def test_the_people_who_mention_most(nova):
    found = ask(nova, "most engaged people last month")

    assert found.headline.values["first"] == "@lea_design"


def test_the_summary_leaves_out_what_nobody_submits(nova):
    found = ask(nova, "")
    shown = {cell.name for cell in column(found, 0)}

    assert {
        "metric-posts",
        "metric-engagement_rate",
        "metric-open_rate",
        "metric-mentions",
    } <= shown
    assert "metric-potential_audience" not in shown


def test_a_mean_and_a_median_are_named(nova):
    mean, median = (
        ask(nova, "engagement linkedin octobre mean"),
        ask(nova, "engagement linkedin octobre median"),
    )

    assert (mean.formulas[0].name, median.formulas[0].name) == ("formula-mean", "formula-median")
    assert value(mean) != value(median) != value(ask(nova, "engagement linkedin octobre"))


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("conversion rate tiktok Q3", "no-inputs"),
        ("engagement youtube october", "no-inputs"),
        ("cpc", "no-inputs"),
        ("impressions pinterest october", "no-data-on"),
        ("impressions instagram été 2015", "no-data"),
        ("impressions instagram december 2026", "no-data"),
        ("share of voice", "no-rivals"),
        ("potential audience", "no-inputs"),
    ],
)
def test_without_data_there_is_no_figure_and_a_reason(nova, line, headline):
    found = ask(nova, line)

    assert found.headline.name == headline
    assert found.table is None
    assert found.chart is None


def test_an_empty_workspace_is_told_how_to_begin(store):
    for line in (
        "",
        "engagement",
        "best time",
        "most engaged people",
        "followers",
        "top 3 posts",
        "share of voice",
    ):
        found = ask(store, line)
        assert found.headline.name == "no-data-yet", line
        assert found.steps[0].line == "/vigie add"


REFUSALS = {"no-breakdown", "no-parts", "needs-dates", "email-only", "no-filter", "count-by-post"}


@pytest.mark.parametrize("name", sorted(CATALOGUE))
def test_every_kpi_answers_over_any_split_or_says_why_not(nova, name):
    for rest in (
        "",
        " instagram last month",
        " by network",
        " by month 2026",
        " by format",
        " by weekday",
        " by hour",
        " top 3",
        " all time",
    ):
        try:
            found = ask(nova, name + rest)
        except Problem as problem:
            assert problem.said.name in REFUSALS  # noqa: PT017
            continue
        for language in ("en", "fr"):
            assert "nan" not in plain_text(found, Language(language)).split()


def test_what_is_next_can_be_asked(nova):
    place = Place("T1", "U1")
    for line in (
        "",
        "engagement",
        "reach by network",
        "best time",
        "articles by outlet type",
        "top 5 posts",
    ):
        for step in ask(nova, line).steps:
            assert obey(step.line, place, nova, NOW).headline


# ------------------------------------------------------------------------------ a handful of posts
def keep(store, *readings, workspace="T1"):
    store.submit(workspace, readings, who="U1", source="test")


def post(number, day, **said):
    return Reading("linkedin", str(number), day=epoch_day(day), **said)


def test_a_small_sample_is_said_to_be_small(store):
    keep(store, post(1, date(2026, 11, 3), clicks=8, conversions=1))
    found = ask(store, "conversion rate this month")

    assert value(found) == 0.125
    assert "small-numbers" in names(found.notes)


def test_a_workspace_never_sees_the_figures_of_another(store):
    keep(store, post(1, date(2026, 11, 3), likes=5), workspace="T2")

    assert ask(store, "likes").headline.name == "no-data-yet"
    assert store.vocabulary("T1")["network"] == []


def test_undated_posts_stay_out_and_are_counted_aloud(store):
    keep(store, post(1, date(2026, 11, 3), likes=5), Reading("linkedin", "2", likes=100))

    dated, undated = ask(store, "likes this month"), ask(store, "likes undated")

    assert (value(dated), value(undated)) == (5, 100)
    assert "undated-left-out" in names(dated.notes)


def test_daily_figures_of_an_account_are_not_posts(store):
    keep(
        store,
        post(1, date(2026, 11, 3), likes=5, account="us"),
        Reading(
            "linkedin",
            "account:us:1",
            media="account",
            account="us",
            day=epoch_day(date(2026, 11, 1)),
            followers=100,
        ),
        Reading(
            "linkedin",
            "account:us:2",
            media="account",
            account="us",
            day=epoch_day(date(2026, 11, 9)),
            followers=120,
        ),
    )

    assert value(ask(store, "posts this month")) == 1
    assert value(ask(store, "followers this month")) == 120
    assert value(ask(store, "net followers 2026-11-02..2026-11-15")) == 20


def test_share_of_voice_says_who_was_counted(store):
    day = epoch_day(date(2026, 11, 3))
    keep(
        store,
        Reading("x", "1", media="earned", day=day, mentions=30),
        Reading("x", "rival:B:1", media="rival", account="Brand <B>", day=day, mentions=70),
    )
    found = ask(store, "share of voice this month")

    assert value(found) == 0.3
    assert Said("voice-perimeter", rivals=("Brand <B>",)) in found.notes


def test_an_email_has_its_own_click_rate(store):
    day = date(2026, 11, 5)
    keep(
        store,
        Reading(
            "email", "1", day=epoch_day(day), deliveries=1000, opens=300, clicks=30, unsubscribes=2
        ),
    )

    assert value(ask(store, "taux de clic email ce mois-ci")) == 0.03
    assert value(ask(store, "ctr email this month")) == 0.03
    assert ask(store, "clicks this month").headline.name == "input-missing"


def test_money_is_shown_in_its_currency(store):
    keep(store, post(1, date(2026, 11, 3), spend=1250, clicks=10))

    assert "€1.25" in plain_text(ask(store, "cpc this month"), Language("en"))


def test_the_same_data_and_the_same_question_give_the_same_text(nova):
    for line in ("", "channels", "engagement by network last month", "best time"):
        texts = {plain_text(ask(nova, line), Language("fr")) for _ in range(3)}
        assert len(texts) == 1


def test_today_is_the_workspace_s_day(store):
    late = datetime(2026, 11, 17, 23, 30, tzinfo=UTC)  # already the 18th in Paris
    keep(store, post(1, date(2026, 11, 18), likes=5))

    assert obey("likes today", Place("T1", "U1"), store, late).headline.values["value"].value == 5


# --------------------------------------------------------------------------- what a review found
def test_a_median_by_network_is_that_of_its_posts(nova):
    """And not the pooled rate under another name."""
    split = ask(nova, "engagement median by network last 90 days")
    alone = {
        network: value(ask(nova, f"engagement median {network} last 90 days"))
        for network in ("tiktok", "linkedin", "instagram")
    }
    shown = dict(zip((cell.name for cell in column(split, 0)), column(split, 1), strict=True))

    assert {n: shown[f"network-{n}"] for n in alone} == pytest.approx(alone)
    assert split.formulas[0].name == "formula-median"
    assert split.headline.values["metric"][0].name == "metric-pooled"


def test_all_time_is_as_long_as_the_data(nova):
    posts, weeks = value(ask(nova, "posts all time")), nova.extent("T1", ("owned",)).days / 7

    assert value(ask(nova, "posting frequency all time")) == pytest.approx(posts / weeks)


@pytest.mark.parametrize(
    "line", ["posting frequency undated", "retention all time", "net followers all time"]
)
def test_what_is_told_in_time_needs_dates(nova, line):
    with pytest.raises(Problem) as problem:
        ask(nova, line)

    assert problem.value.said.name == "needs-dates"


def test_what_the_data_do_not_cover_is_not_compared(nova):
    found = ask(nova, "clicks 2025")

    assert found.body == ()
    assert "not-compared" in names(found.notes) or "data-from" in names(found.notes)


def test_people_who_came_back_by_month_are_those_of_each_month(nova):
    found = ask(nova, "retention by month 2026")

    assert column(found, 0)[0].values["day"] == date(2026, 1, 1)
    assert column(found, 1)[5] == value(ask(nova, "retention june 2026"))


@pytest.mark.parametrize(
    "line", ["followers #promo", "followers reels", "net followers by hashtag"]
)
def test_followers_are_counted_by_account_and_by_nothing_else(nova, line):
    with pytest.raises(Problem):
        ask(nova, line)


def test_an_email_kpi_is_refused_elsewhere(nova):
    with pytest.raises(Problem) as problem:
        ask(nova, "open rate linkedin")

    assert problem.value.said.name == "email-only"


def test_every_time_of_the_period_is_there(nova):
    found = ask(nova, "mentions by day november 2026")

    assert len(column(found, 0)) == 15  # as far as the data go
    assert 0 in column(found, 1)


def test_a_period_cut_in_the_middle_of_a_week_is_said(nova):
    assert "times-cut" in names(ask(nova, "clicks by week october 2026").notes)
    assert "times-cut" not in names(ask(nova, "clicks by month Q3").notes)


def test_a_column_before_says_which_days(nova):
    assert ask(nova, "engagement by network october").body[0].name == "summary-versus"
    assert ask(nova, "likes comments october").body[0].name == "summary-versus"


def test_few_of_them_move_by_a_number_and_not_by_a_percentage(nova):
    moved = ask(nova, "articles last month").body[0].values["change"]

    assert moved.name == "change-by"


def test_an_interval_over_a_whole_quarter_is_as_wide_as_over_most_of_it(nova):
    def width(line):
        interval = ask(nova, line).formulas[0].values["interval"].values["interval"].values
        return interval["high"].value - interval["low"].value

    assert width("engagement Q3") == pytest.approx(
        width("engagement 2026-07-02..2026-09-29"), rel=0.3
    )


def test_why_there_is_no_figure_is_the_true_reason(store):
    keep(store, post(1, date(2026, 11, 3), reach=0, likes=0, format="video"))

    assert ask(store, "engagement this month").headline.name == "nothing-to-divide"
    assert ask(store, "likes stories this month").headline.name == "no-rows-posts"
    assert ask(store, "clicks this month").headline.name == "no-inputs"


def test_a_post_without_words_is_called_by_its_day(store):
    keep(store, post(1, date(2026, 11, 3), likes=5))

    assert "post of Nov 3, 2026" in plain_text(
        ask(store, "top 1 posts likes this month"), Language("en")
    )
