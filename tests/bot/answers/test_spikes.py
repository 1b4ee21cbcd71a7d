"""What is found of a spike and told of it; silence; a setting tried on the past."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from slack_limits import problems_of

from bot.answers import answer, watched
from bot.answers.drivers import NOTHING
from bot.answers.spike import NextStep, again, alert, default_steps, ended, update, watch_line
from bot.answers.spike_counting import counting
from bot.answers.spike_posts import posts
from bot.answers.volumes import Subject, volumes
from bot.grammar import read
from bot.messages import Language, Person, Problem, Said
from bot.slack.pages import fallback, message
from bot.slack.texts import LIMITS
from bot.store import Filter, Store
from bot.text import plain_text
from kpi.periods import epoch_day
from kpi.posts import Reading, local_day_and_slot

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 19, 18, 30, tzinfo=PARIS)
TODAY = NOW.replace(hour=0, minute=0)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
CRISIS = ("Débité deux fois, remboursez ! #FarlouseGate", "Charged twice?! #FarlouseGate")
PRAISE = ("Bravo, meilleur torréfacteur !", "Best roaster of the year, congratulations")
USUAL = ("Super café chez @farlouse", "Best filter coffee in town", "Vu chez Farlouse ce matin")


class Team:
    """A team that submits mentions; `now` is when it does."""

    def __init__(self, path):
        self.now = NOW
        self.store = Store(path, PARIS, clock=self.clock)
        self.dice = np.random.default_rng(7)
        self.number = 0

    def clock(self):
        return self.now.timestamp()

    def mention(self, at, text="", tone="", author="", network="x", media="earned", **told):
        self.number += 1
        moment = int(at.timestamp())
        day, slot = local_day_and_slot(moment, PARIS)
        return Reading(
            *(network, f"m{self.number}", media, "", moment, day, slot),
            text=text,
            sentiment=tone,
            author=author or f"@fan{self.number % 90}",
            **told,
        )

    def submit(self, *posts):
        self.store.submit("T1", posts, who="U7", source="mentions.csv")
        return self

    def usual(self, days=70, a_day=8, until=TODAY, **told):
        """The weeks before: as many a day as chance makes, from 8 to 20 o'clock."""
        self.submit(
            *(
                self.mention(
                    until - back * DAY + self.dice.integers(8 * 60, 20 * 60) * HOUR / 60,
                    USUAL[self.number % 3],
                    ("positive", "positive", "neutral", "negative")[self.number % 4],
                    network=("x", "instagram", "facebook")[self.number % 3],
                    **told,
                )
                for back in range(days, 0, -1)
                for _ in range(self.dice.poisson(a_day))
            )
        )
        return self

    def spike(self, count=54, texts=CRISIS, tone="negative", begins=TODAY + 14 * HOUR, **told):
        """Many, within four hours, on one network."""
        return self.submit(
            *(
                self.mention(
                    begins + self.dice.integers(0, 240) * HOUR / 60,
                    texts[k % 2],
                    tone if k % 8 else "neutral" if tone else "",
                    "@conso_colere" if k % 6 == 0 else "",
                    impressions=1_000 * k,
                    **told,
                )
                for k in range(count)
            )
        )

    def subject(self, metric="mentions", scope=()):
        return Subject(self.store, "T1", metric, self.now, scope)

    def found(self, sensitivity="balanced", scope=(), metric="mentions", **told):
        return watched.found(self.subject(metric, scope), sensitivity, **told)


@pytest.fixture
def team(tmp_path):
    made = Team(tmp_path / "vigie.db")
    yield made
    made.store.close()


def numbered(spike):
    """A spike that a channel was warned of, with Vigie's own list of what to do."""
    return replace(spike, number=12, steps=default_steps(spike.verdict))


def text(answer, code="en"):
    return plain_text(answer, Language(code))


# ------------------------------------------------------------------------------------- found
def test_a_crisis_is_found_in_the_hour_with_its_numbers(team):
    spike = team.usual().spike().found()

    assert (spike.unit, spike.level, spike.verdict) == ("hour", "alert", "negative")
    assert spike.began == TODAY + 14 * HOUR
    assert spike.last <= TODAY + 18 * HOUR
    assert spike.observed == 54
    assert spike.expected < 5
    assert not spike.over
    assert spike.known_until <= NOW


def test_good_news_is_told_from_bad(team):
    assert team.usual().spike(texts=PRAISE, tone="positive").found().verdict == "positive"


def test_without_tones_the_verdict_is_open(team):
    spike = team.usual().spike(tone="").found()

    assert spike.verdict == "undetermined"
    assert "None of the 54 carries a tone" in text(alert(spike))


def test_a_usual_day_is_left_in_peace(team):
    assert team.usual().found("sensitive") is None


def test_a_spike_that_falters_is_still_the_same(team):
    """Six hours later there are fewer, and still far more than is usual at that hour."""
    team.usual().spike(begins=TODAY - DAY + 10 * HOUR)
    team.submit(*(team.mention(TODAY - 4 * HOUR + k * HOUR / 60) for k in range(12)))
    spike = team.found()

    assert spike.began == TODAY - DAY + 10 * HOUR
    assert spike.last == TODAY - 3 * HOUR
    assert spike.observed >= 66


def test_usual_hours_after_a_burst_are_none_of_it(team):
    team.usual(a_day=40)
    team.submit(*(team.mention(TODAY + 9 * HOUR + k * HOUR / 60) for k in range(59)))
    first = team.found()
    later = ((10, 4), (11, 12), (12, 4), (13, 10), (14, 3), (15, 10), (16, 4))
    team.submit(
        *(
            team.mention(TODAY + hour * HOUR + k * HOUR / 20)
            for hour, count in later
            for k in range(count)
        )
    )
    spike = team.found()
    assert any(one.observed > one.high for one in spike.bins if one.at >= spike.last)
    assert (spike.began, spike.last) == (first.began, TODAY + 10 * HOUR)
    assert update(spike, first.told) is None


def test_growth_is_told_in_the_past_once_it_may_be_over(team):
    first = team.usual().spike(30, begins=TODAY + 8 * HOUR).found()
    team.spike(60, begins=TODAY + 8 * HOUR).submit(team.mention(TODAY + 17 * HOUR))
    grown = team.found()

    assert text(update(grown, first.told)).startswith("It grew: mentions, 90 in all, Thu Nov 19, 8")
    assert text(update(grown, first.told), "fr").startswith("Le pic a grossi")


def test_it_goes_on_until_it_is_known_to_be_over(team):
    team.usual().spike()
    team.now = NOW + 20 * HOUR
    assert not team.found().over  # nobody submitted anything since

    team.submit(team.mention(TODAY + 26 * HOUR), team.mention(TODAY + 34 * HOUR))
    assert team.found().over
    team.now = NOW + 3 * DAY
    assert team.found() is None  # no news any more


def test_what_hours_and_days_both_show_is_one_spike(team):
    team.usual(days=100).spike(begins=TODAY - 5 * DAY + 14 * HOUR)
    [spike] = watched.spikes_in(team.subject(), "balanced", 30)

    assert spike.unit == "hour"


def test_what_goes_on_for_days_after_its_first_hours_is_told_by_day(team):
    team.usual(days=100).spike(begins=TODAY - 5 * DAY + 14 * HOUR)
    for back in (4, 3):  # no hour of these is unusual, and both days are
        minutes = range(8 * 60, 22 * 60, 20)
        team.submit(*(team.mention(TODAY - back * DAY + at * HOUR / 60) for at in minutes))
    [spike] = watched.spikes_in(team.subject(), "balanced", 30)

    assert (spike.unit, spike.began) == ("day", TODAY - 5 * DAY)
    assert spike.last == TODAY - 2 * DAY


def test_a_first_import_of_old_data_alarms_nobody(team):
    team.usual().spike(begins=TODAY - 20 * DAY)
    assert team.found() is None
    team.spike(begins=TODAY - 5 * DAY)
    assert team.found() is None


def test_what_was_submitted_long_before_the_watch_is_no_news(team):
    team.usual().spike(begins=TODAY + 9 * HOUR)
    team.now = NOW + 30 * HOUR

    assert team.found(since=int((NOW + 72 * HOUR).timestamp())) is None
    assert team.found(since=int((NOW + 30 * HOUR).timestamp()))


def test_a_new_source_is_no_news_and_what_a_known_one_begins_to_tell_is(team):
    def week(network, a_day):
        return [
            team.mention(TODAY - back * DAY + (8 + k) * HOUR, network=network)
            for back in range(7, 0, -1)
            for k in range(a_day)
        ]

    team.usual().submit(*week("tiktok", 12))
    assert team.found("sensitive") is None
    spike = team.spike().found()
    assert spike.observed == 54
    assert "Not counted, as they come from a new source" in text(alert(spike))
    assert "Non compté" in text(alert(spike), "fr")

    burst = [team.mention(NOW - HOUR / 60, network="reddit") for _ in range(60)]
    team.submit(team.mention(NOW - HOUR), *burst)
    assert team.found().observed >= 114


def test_few_days_are_not_enough_to_judge(team):
    assert team.usual(days=6).spike().found() is None


def test_figures_without_hours_are_judged_by_day(team):
    for back in range(60, 0, -1):
        day = epoch_day((NOW - back * DAY).date())
        team.submit(Reading("x", f"d{back}", "earned", day=day, mentions=4 + back % 3))
    today = epoch_day(NOW.date())
    team.submit(Reading("x", "today", "earned", day=today, mentions=80, sentiment="negative"))
    spike = team.found()

    assert (spike.unit, spike.observed, spike.verdict) == ("day", 80, "negative")
    assert text(alert(spike)).startswith("Mentions: 80 on Nov 19, 2026, ")
    assert "Thu Nov 19: 80 instead of " in text(alert(spike))
    assert "The 4 weeks before, same weekday: " in text(alert(spike))


def test_press_articles_have_a_volume_of_their_own(team):
    team.usual(a_day=1, media="press", outlet="Le Monde").usual()
    team.spike(network="press", media="press", outlet="Ouest-France")
    assert team.found() is None  # of mentions
    spike = team.found(metric="articles")

    assert spike.metric == "articles"
    assert posts(spike, team.store, "T1").headline.values["all"].value == 54
    assert [row[2] for row in alert(spike).table.rows] == 3 * ["Ouest-France"]
    assert "Ouest-France (54: 100%, usually 0%)." in text(alert(spike))
    assert text(alert(spike), "fr").startswith("Articles de presse\u202f: 54")


def test_a_watch_of_one_network_hears_of_it_alone(team):
    team.usual().spike()

    assert team.found(scope=(Filter("network", ("x",)),)).observed == 54
    assert team.found(scope=(Filter("network", ("instagram",)),)) is None


def test_another_workspace_is_never_heard_of(team):
    team.usual().store.submit(
        "T2",
        [team.mention(TODAY + 14 * HOUR, CRISIS[0], "negative") for _ in range(90)],
        who="U9",
        source="mentions.csv",
    )
    assert team.found() is None
    assert team.spike().found().observed == 54


def test_hours_told_twice_or_skipped_by_a_clock_are_unknown(team):
    """On 25 October 2026 it is twice 2 o'clock in Paris, on 29 March it never is."""
    team.usual(days=70)
    twice = datetime(2026, 10, 25, 2, 30, tzinfo=PARIS)
    team.submit(*(team.mention(twice.replace(fold=k % 2)) for k in range(40)))
    [hours, days] = volumes(team.subject())

    assert np.isnan(hours.counts["2026-10-25 02:00"])
    assert days.counts["2026-10-25"] >= 40
    assert hours.counts.index.is_unique
    assert hours.counts.index.is_monotonic_increasing


def test_posts_dated_in_the_future_tell_nothing(team):
    team.usual().spike(begins=TODAY + 3 * DAY)

    assert team.found() is None
    assert volumes(team.subject())[-1].known_until <= NOW


@pytest.mark.parametrize("metric", ["mentions", "articles"])
def test_an_empty_workspace_has_nothing_to_tell(team, metric):
    assert team.found(metric=metric) is None
    assert volumes(team.subject(metric)) == []
    assert watched.silence(team.subject(metric)) is None


def test_one_day_alone_and_days_of_zeros_tell_nothing(team):
    team.submit(team.mention(NOW - HOUR))
    assert team.found() is None

    team.submit(Reading("x", "none", "earned", day=epoch_day(NOW.date()), mentions=0))
    assert team.found("sensitive") is None


def test_a_million_mentions_in_a_minute_are_one_spike(team):
    day, slot = local_day_and_slot(int(NOW.timestamp()), PARIS)
    team.usual().submit(
        Reading("x", "m", "earned", "", int(NOW.timestamp()) - 60, day, slot, mentions=1_000_000)
    )
    spike = team.found()

    assert spike.observed >= 1_000_000
    assert "1,000,000" in text(alert(spike))


def test_late_data_that_change_yesterday_change_the_same_spike(team):
    team.usual().spike(30, begins=TODAY - DAY + 14 * HOUR)
    before = team.found()
    team.spike(30, begins=TODAY - DAY + 14 * HOUR)
    after = team.found()

    assert (after.began, after.observed) == (before.began, before.observed + 30)


def test_a_file_that_is_taken_back_takes_its_spike_with_it(team):
    team.usual().spike()
    assert team.found()

    team.store.undo("T1", 2, who="U7")
    assert team.found() is None


def test_the_same_file_twice_is_the_same_spike(team):
    crisis = [team.mention(TODAY + 14 * HOUR + k * HOUR / 60, CRISIS[k % 2]) for k in range(50)]
    team.usual().submit(*crisis).submit(*crisis)

    assert team.found().observed == 50


def test_a_change_of_time_zone_moves_hours_and_makes_no_spike(team):
    team.usual()
    team.store.rebuild("T1", ZoneInfo("America/New_York"))
    assert team.found("sensitive") is None

    team.spike().store.rebuild("T1", ZoneInfo("America/New_York"))
    spike = team.found()
    assert str(spike.began.tzinfo) == "America/New_York"
    assert spike.began == TODAY + 14 * HOUR
    assert "America/New_York" in text(alert(spike))


# --------------------------------------------------------------------------------------- told
@pytest.fixture
def crisis(team):
    return numbered(team.usual().spike().found())


def test_an_alert_says_what_happened_why_and_what_to_do(crisis):
    told = text(alert(crisis))

    assert told.startswith("Mentions: 54 since Thu Nov 19, 14:00, ")
    assert "bad news" in told.splitlines()[0]
    assert "95% of such hours" in told
    assert "Negative: 47 of the 54 with a tone (87%; 25% in the 8 weeks before)" in told
    assert "Of the 47 that take sides, 100% are negative (with 95% certainty, 92% to 100%)." in told
    assert "Above all: X (54: 100%, usually 33%)." in told
    assert "@conso_colere (9)" in told
    assert "#farlousegate (54)" in told
    assert "farlouse (" not in told.replace("#farlousegate", "")
    assert "First: Name one person who leads, and one voice that speaks (step 1 of 8; " in told
    assert told.count("Hold scheduled posts") == 0  # the list is in the thread, and there alone
    assert "The 4 weeks before, same weekday and hour:" in told
    assert "Known until Thu Nov 19, 17:" in told or "Known until Thu Nov 19, 18:" in told


def test_the_interval_of_a_tone_comes_with_its_own_share(team):
    spike = team.usual().spike().found()
    told = [team.mention(TODAY + 16 * HOUR, PRAISE[0], "positive") for _ in range(9)]
    untold = [team.mention(TODAY + 16 * HOUR, CRISIS[0]) for _ in range(11)]
    spike = team.submit(*told, *untold).found()

    line = next(line for line in text(alert(spike)).splitlines() if line.startswith("Negative"))
    assert "47 of the 63 with a tone (75%; " in line
    assert "9 positive, 7 neutral, 11 without a tone." in line
    assert "Of the 56 that take sides, 84% are negative (with 95% certainty, 72% to 91%)." in line


def test_earlier_spikes_say_nothing_of_what_is_usual(team):
    team.usual().spike(200, begins=TODAY - 20 * DAY + 14 * HOUR)
    usual = team.spike().found().drivers
    told = text(alert(team.found()))

    assert usual.usual.share("negative") < 0.3
    assert "25% in the 8 weeks before)" in told
    assert "#farlousegate (54)" in told
    assert "8 weeks before, without the days of an earlier spike." in told
    assert "sans les jours d'un pic précédent" in text(alert(team.found()), "fr")


def test_numbers_of_an_alert_can_be_checked_by_hand(crisis):
    peak = crisis.peak
    weeks = [peak.at - back * 7 * DAY for back in range(1, 5)]

    assert [one.at for one in crisis.alike] == weeks
    assert crisis.observed == sum(one.observed for one in crisis.own)
    assert peak.observed == max(one.observed for one in crisis.own)
    assert peak.low <= peak.expected <= peak.high < peak.observed


def test_a_persons_verdict_wins_and_is_shown(crisis):
    theirs = replace(crisis, given="positive", given_by=Person("U1"))

    assert theirs.verdict == "positive"
    told = text(alert(theirs))
    assert "Verdict given by U1" in told
    assert "First: Thank those who speak" in text(alert(numbered(theirs)))


def test_the_teams_own_steps_are_shown_as_they_wrote_them(crisis):
    steps = (NextStep("Wait", Person("U2")), NextStep("Call *Léa* <!channel>"))
    told = plain_text(
        alert(replace(crisis, steps=steps)),
        Language("en"),
        lambda written: written.replace("<", "&lt;"),
    )

    assert "First: Call *Léa* &lt;!channel> (step 2 of 2; " in told
    done = tuple(replace(step, ticked_by=Person("U2")) for step in steps)
    assert "All 2 steps are ticked off." in text(alert(replace(crisis, steps=done)))


def test_who_takes_care_and_how_long_it_is_snoozed_are_shown(crisis):
    taken = replace(crisis, taken_by=Person("U3"), snoozed_until=NOW + 6 * HOUR)

    assert "U3 takes care of it." in text(alert(taken))
    assert "jusqu'au ven. 20 nov., 0" in text(alert(taken), "fr")


def test_an_update_is_worth_it_when_it_grows_or_turns(team):
    first = team.usual().spike(30).found()
    before = first.told

    assert update(first, before) is None
    team.submit(team.mention(NOW - HOUR))
    assert update(team.found(), before) is None
    grown = team.spike(40).found()
    assert text(update(grown, before)).startswith("It grows: mentions, 71 now (30 when last said)")
    turned = replace(first, given="positive", given_by=Person("U1"))
    assert update(turned, before).headline.name == "spike-turns"


def test_back_to_normal_tells_how_long_the_peak_and_all_of_it(team):
    team.usual().spike()
    team.now = NOW + 14 * HOUR
    team.submit(team.mention(TODAY + 26 * HOUR), team.mention(TODAY + 31 * HOUR))
    spike = replace(team.found(), taken_by=Person("U3"), steps=default_steps("negative"))
    told = text(ended(spike))

    assert told.startswith("Back to normal: mentions, after ")
    assert ": 54 instead of " in told
    assert "Most in one hour" in told
    assert "0 of 8 steps were ticked off" in told
    assert "Retour à la normale" in text(ended(spike), "fr")


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("verdict", ["positive", "negative", "undetermined"])
def test_every_step_fits_beside_a_box(verdict, code):
    for step in default_steps(verdict):
        assert isinstance(step.text, Said)
        assert len(Language(code).say(step.text)) <= 75  # the text of an option, in Slack


def test_a_line_of_the_summary_says_it_in_one_sentence(crisis):
    told = Language("en").say(watch_line(crisis))
    bare = replace(crisis, drivers=NOTHING)

    assert told.endswith(" the usual — bad news, it seems")
    assert Language("fr").say(watch_line(bare)).endswith("l'habitude")
    assert told.startswith("Mentions, Thu Nov 19, 14:00 to ")
    assert len(told) < LIMITS["section"]


# ---------------------------------------------------------------------------- what is behind it
def shown(team, spike, page=1):
    """The ids of the posts of a page, and what it says."""
    found = posts(spike, team.store, "T1", page)
    return [row[0] for row in found.table.rows], text(found)


def test_its_posts_are_those_of_its_hours_by_what_is_known_of_them(team):
    usual = team.usual().submit(team.mention(TODAY + 8 * HOUR, "At breakfast", impressions=9**9))
    spike = numbered(usual.spike().found())
    found, told = shown(team, spike)

    assert told.startswith("Mentions, Thu Nov 19, 14:00 to 17:58: 1 to 10 of 54, those seen most")
    assert "breakfast" not in told
    assert CRISIS[1] in str(found[0])
    assert "53,000" in told.splitlines()[2]
    assert "@fan" in told
    assert "Negative" in told
    every = [shown(team, spike, page) for page in range(1, 7)]
    assert sum(len(found) for found, _ in every) == 54
    for page in (0, 7):
        with pytest.raises(Problem, match="spike-posts-page"):
            shown(team, spike, page)


def test_its_posts_are_shown_where_nobody_knows_how_many_saw_them(team):
    team.usual()
    told = [team.mention(TODAY + 15 * HOUR + k * HOUR / 60, f"Late by {k}") for k in range(40)]
    spike = numbered(team.submit(*told).found())
    found, said = shown(team, spike)

    assert "Late by 39" in str(found[0])
    assert "the latest first" in said
    assert "Nobody submitted their impressions, reach or interactions" in said
    assert "Late by 39" in text(alert(spike))  # and the message shows the latest too
    assert "les dernières d'abord" in text(posts(spike, team.store, "T1"), "fr")

    liked = team.mention(TODAY + 15 * HOUR, "Liked by many", likes=7, url="https://x.com/1")
    found, said = shown(team, numbered(team.submit(liked).found()))
    assert (found[0], found[0].url) == ("Liked by many", "https://x.com/1")
    assert "those with most interactions first" in said


def test_what_its_buttons_ask_is_about_its_hours_or_says_that_it_is_not(team):
    team.usual()
    team.submit(*(team.mention(TODAY + hour * HOUR, "Early", "positive") for hour in (1, 9)))
    spike = numbered(team.spike().found())
    tones, people = (step for step in alert(spike).steps if not step.line.startswith("/vigie"))
    found = answer(read(tones.line, TODAY.date()), team.store, "T1", TODAY.date())
    people = answer(read(people.line, TODAY.date()), team.store, "T1", TODAY.date())

    assert sum(row[1].value for row in found.table.rows) == spike.observed
    assert len(people.table.rows) == min(spike.drivers.authors, 10)
    assert [step.label.name for step in alert(spike).steps] == [
        *("step-spike-posts", "step-spike-tones", "step-spike-people", "step-spike-how")
    ]
    longer = replace(spike, began=spike.began - DAY)
    labels = [Language("en").say(step.label) for step in alert(longer).steps]
    assert labels[1:3] == ["By tone (whole days)", "People (whole days)"]


def test_how_it_is_counted_is_told_with_its_numbers(team):
    """70 days of eight a day, between 8 and 20 o'clock: half of the hours, with twice as many."""
    spike = numbered(team.usual().spike().found())
    found, peak = counting(spike), spike.peak
    told = found.value

    product = told["level"] * told["hour"] * told["weekday"] * told["holiday"]
    assert product == pytest.approx(peak.expected) == told["expected"]
    assert 24 * told["level"] == pytest.approx(8, rel=0.3)
    assert told["hour"] == pytest.approx(2, rel=0.5)
    assert "a day until then, the latest weeks most ÷ 24 × " in text(found)
    assert "(no public holiday)" in text(found)
    assert f"95% of them have {peak.low:g} to {peak.high:g}." in text(found)
    before = [one.observed for one in spike.bins if peak.at - 2 * HOUR <= one.at <= peak.at]
    assert f"and {sum(before):g} with the two hours before: by chance" in text(found)
    assert len(found.table.rows) == len(spike.own)
    assert "par jour jusque-là, surtout les dernières semaines ÷ 24 × " in text(found, "fr")


def test_by_the_day_a_public_holiday_is_a_part_of_what_is_expected(team):
    for back in range(400, 0, -1):
        at = NOW - back * DAY
        few = at.date() in {date(2025, 11, 11), date(2026, 5, 1), date(2026, 7, 14)}
        day = epoch_day(at.date())
        team.submit(Reading("x", f"d{back}", "earned", day=day, mentions=20 if few else 60))
    team.now = datetime(2026, 11, 11, 18, tzinfo=PARIS)
    team.store.submit(
        *("T1", [Reading("x", "free", "earned", day=epoch_day(team.now.date()), mentions=900)]),
        who="U7",
        source="mentions.csv",
    )
    spike = numbered(team.found())

    assert counting(spike).value["holiday"] < 0.95
    assert "(public holiday: Armistice)" in text(counting(spike))
    assert "÷ 24" not in text(counting(spike))
    assert "Public holiday: Armistice." in text(alert(spike))


def test_an_interval_is_of_whole_numbers(team):
    for back in range(60, -1, -1):
        day = epoch_day((NOW - back * DAY).date())
        team.submit(Reading("x", f"d{back}", "earned", day=day, mentions=0 if back else 50))
    spike = numbered(team.found())

    assert spike.peak.high < 1
    assert "95% of such days have 0 to 0; by chance, 50 or more" in text(alert(spike))
    assert "95% of them have 0 to 0." in text(counting(spike))


# ---------------------------------------------------------------- a setting tried on the past
def tried(team, sensitivity="balanced"):
    return watched.backtest(team.subject(), sensitivity)


def test_a_setting_is_tried_on_the_last_90_days(team):
    team.usual(days=120).spike(begins=TODAY - 20 * DAY + 14 * HOUR)
    team.spike(begins=TODAY - 41 * DAY + 10 * HOUR)
    answer = tried(team)

    assert "would have fired 2 times in your last 90 days" in text(answer)
    assert len(answer.value) == 2
    assert [moment[:10] for moment in answer.value] == ["2026-10-09", "2026-10-30"]
    assert "aurait sonné 2 fois" in text(answer, "fr")


def test_a_more_sensitive_setting_never_fires_less(team):
    team.usual(days=120, a_day=5)
    for size, back in ((6, 10), (9, 30), (14, 50), (40, 70)):
        team.spike(size, begins=TODAY - back * DAY + 14 * HOUR)
    fired = [len(tried(team, setting).value) for setting in ("calm", "balanced", "sensitive")]

    assert fired == sorted(fired)
    assert fired[0] >= 1


def test_with_few_days_nothing_is_tried(team):
    assert "and there are 0." in text(tried(team))
    answer = tried(team.usual(days=6, a_day=20))
    assert (answer.outcome, answer.value) == ("no_data", None)
    assert "takes more than 14 days of mentions to know what is usual, and there are 6" in text(
        answer
    )
    assert "There are figures of" in text(tried(team.usual(days=30)))


# ---------------------------------------------------------------------------------- silence
def quiet(team):
    return watched.silence(team.subject())


def test_talk_as_usual_is_no_silence(team):
    assert quiet(team.usual(a_day=30)) is None


def test_silence_that_figures_tell_is_told_from_figures_that_lack(team):
    team.usual(a_day=30, until=TODAY - 2 * DAY)
    assert quiet(team) is None  # nobody knows yet what was said these two days

    team.submit(team.mention(TODAY - 2 * DAY + HOUR), team.mention(TODAY - HOUR))
    answer = quiet(team)
    assert answer.outcome == "answered"
    assert "Unusually quiet: mentions, 2 in 2 days (since Nov 17, 2026)" in text(answer)
    assert answer.value == {"since": epoch_day((NOW - 2 * DAY).date())}
    assert "Étrangement calme" in text(answer, "fr")

    team.now = NOW + 8 * DAY
    answer = quiet(team)
    assert answer.outcome == "no_data"
    assert "nobody has submitted any since Nov 18, 2026" in text(answer)
    assert "Last submitted by U7." in text(answer)


def test_who_submits_every_day_is_missed_sooner(team):
    for back in range(20, 1, -1):
        team.now = NOW - back * DAY
        team.usual(days=1, a_day=30, until=TODAY - (back - 1) * DAY)
    team.now = NOW + DAY
    assert quiet(team) is None
    team.now = NOW + 3 * DAY
    assert quiet(team).outcome == "no_data"


def test_of_a_small_brand_some_days_without_any_are_no_news(team):
    team.usual(days=50, a_day=1, until=TODAY - 20 * DAY)
    for back in range(20, 0, -1):
        team.now = NOW - back * DAY
        team.submit(team.mention(team.now - 6 * HOUR))
    team.now = NOW + 4 * DAY
    assert quiet(team) is None  # there may well have been nothing to submit
    team.now = NOW + 14 * DAY
    assert quiet(team).outcome == "no_data"


# --------------------------------------------------------------------------------- on a screen
@pytest.mark.parametrize("code", ["en", "fr"])
def test_whatever_people_wrote_an_alert_keeps_to_slacks_limits(team, code):
    hostile = ("<!channel> *gras* `x` " * 40, "\u202e" + "é" * 3_000)
    spike = team.usual().spike(texts=hostile).found()
    people = tuple(("<!here>" + "x" * 500, 9) for _ in range(3))
    steps = tuple(NextStep("<@U1> " + "y" * 400) for _ in range(20))
    spike = replace(spike, steps=steps, drivers=replace(spike.drivers, people=people))
    said = [alert(spike), update(spike, replace(spike.told, observed=1.0)), ended(spike)]
    for told in (*said, again(spike), counting(spike), posts(spike, team.store, "T1")):
        for made in (message, fallback):
            payload = made(told, Language(code), public=True)
            assert problems_of(payload, "message") == []  # which looks for what pings everybody
