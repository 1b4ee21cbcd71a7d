"""What is unusual is told once: one alert for each spike, whoever looks and however often."""

import threading
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from brand import MONDAY, SIX_WEEKS, Watching, go_quiet, mention, mentions, submit
from conftest import PARIS
from slack_server import SlackServer
from unasked import Clock, digest

from bot.alerts import do
from bot.answers import answer
from bot.answers.volumes import Subject
from bot.answers.watched import found
from bot.answers.weekly import weekly
from bot.grammar import read
from bot.messages import Language, Problem
from bot.places import Place
from bot.slack.texts import quote
from bot.store import Alert, Store, Watch
from bot.store.alerts import GONE, OPEN, OVER
from bot.store.outbox import ALERT, SILENT
from bot.text import plain_text
from bot.tokens import Vocabulary
from bot.watching import LONGEST, SETTLED, Lookout, look_if_due
from kpi.periods import Period, epoch_day
from kpi.posts import Reading

pytest_plugins = ("slack_app", "watched_brand")

HERE = Place("T1", "U2", "C1")


@pytest.fixture
def store(brand: Store) -> Store:
    return brand


def spike(world: Watching, count: int = 40, tone: str = "negative") -> None:
    world.hours(1, count, tone)


def alerts(store: Store) -> list[tuple[str, str]]:
    return [(one.what, one.state) for one in store.alerts.since("T1", 0)]


# ------------------------------------------------------------------------------------- once
def test_nothing_is_said_of_usual_days(world: Watching) -> None:
    for _ in range(30):
        world.hours(1, 2)

    assert world.said() == []
    assert alerts(world.store) == []


def test_a_spike_is_one_message_and_its_list_in_its_thread(world: Watching) -> None:
    spike(world)
    for _ in range(3):
        world.tick(hours=1)

    first, steps = world.said()
    assert first.startswith("Mentions: ")
    assert "bad news" in first
    assert steps.startswith("> What to do now (negative)")
    assert alerts(world.store) == [("mentions", OPEN)]


def test_two_processes_that_look_at_once_warn_once(
    world: Watching, store: Store, slack: SlackServer, clock: Clock
) -> None:
    with ExitStack() as stack:
        opened = (Store(store.path, PARIS, clock=clock.seconds) for _ in range(3))
        others = [Watching(stack.enter_context(one), slack, clock) for one in opened]
        _look_at_once(world, others, store, clock)
    world.tick(minutes=5)

    assert len([said for said in world.said() if not said.startswith(">")]) == 1
    assert alerts(store) == [("mentions", OPEN)]


def _look_at_once(world: Watching, others: list[Watching], store: Store, clock: Clock) -> None:
    submit(store, mentions(MONDAY, MONDAY + timedelta(hours=1), 40, "negative", by="s"))
    clock.forward(hours=1, minutes=2)
    threads = [threading.Thread(target=one.tick) for one in (world, *others)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_a_process_that_dies_before_it_is_put_into_the_outbox_warns_later(
    world: Watching, store: Store
) -> None:
    submit(store, mentions(MONDAY, MONDAY + timedelta(hours=1), 40, "negative", by="s"))
    world.clock.forward(hours=1, minutes=2)
    spike = found(Subject(store, "T1", "mentions", world.clock()), "balanced")
    assert spike is not None
    times = int(spike.began.timestamp()), int(spike.last.timestamp())
    store.alerts.seen("T1", Alert("C1", "mentions", "", *times), 86_400)
    for _ in range(2):
        world.tick(minutes=1)

    assert len(world.said()) == 2
    assert alerts(store) == [("mentions", OPEN)]


def test_a_process_that_starts_anew_says_nothing_again(
    world: Watching, store: Store, slack: SlackServer, clock: Clock
) -> None:
    spike(world)
    said = world.said()
    Watching(store, slack, clock).tick(minutes=1)

    assert world.said() == said


def test_the_same_numbers_again_say_nothing_more(world: Watching, store: Store) -> None:
    spike(world)
    said = world.said()
    start = MONDAY
    submit(store, mentions(start, start + timedelta(hours=1), 40, "negative", by="h2315"))
    world.tick(minutes=2)

    assert world.said() == said


# ------------------------------------------------------------------------------ what becomes of it
def test_it_grows_and_ends_in_its_thread(world: Watching) -> None:
    spike(world)
    world.hours(1, 80, "negative")
    assert world.said()[2].startswith("> It grows: ")
    world.hours(1, 2)
    assert len(world.said()) == 3
    for _ in range(8):
        world.hours(1, 2)
    world.hours(9, 2)  # the night

    ended = world.said()[3]
    assert ended.startswith("> Back to normal: ")
    assert alerts(world.store) == [("mentions", OVER)]
    for _ in range(5):
        world.hours(1, 2)
    assert len(world.said()) == 4


def test_one_that_comes_and_goes_is_one(world: Watching) -> None:
    spike(world, 30)
    for _ in range(2):
        world.hours(1, 2)
        world.hours(1, 30, "negative")

    assert [said for said in world.said() if not said.startswith(">")] == world.said()[:1]
    assert alerts(world.store) == [("mentions", OPEN)]


def test_a_second_one_within_a_day_is_told_with_its_numbers(world: Watching) -> None:
    spike(world, 60)
    world.clock.now = (MONDAY + timedelta(hours=18)).astimezone(UTC)
    evening = mentions(MONDAY + timedelta(hours=1), world.clock.now, 2, by="evening")
    submit(world.store, [*evening, *_morning(45, "praise", "positive")])
    world.tick(minutes=2)

    told = world.said()[2]
    assert told.startswith("> Unusual again: mentions, 47 since Tue Nov 24, 7:00, ")
    assert "good news" in told.splitlines()[0]
    assert "☐ 1. Thank those who speak" in told
    world.tick(hours=1)
    assert len(world.said()) == 3


def _morning(count: int, by: str, tone: str) -> list[Reading]:
    at = MONDAY + timedelta(hours=17)
    return [mention(at + timedelta(minutes=k % 50), f"{by}-{k}", tone) for k in range(count)]


def test_one_that_is_over_when_it_is_told_says_so_and_is_followed(
    world: Watching, store: Store
) -> None:
    yesterday = MONDAY - timedelta(hours=22)
    late = [mention(yesterday + timedelta(minutes=k), f"a{k}", "negative") for k in range(50)]
    first = submit(store, late)
    world.tick(minutes=2)
    assert "It is over: as usual again after Sun Nov 22, " in world.said()[0]

    more = submit(store, [one._replace(post_id=f"b{one.post_id}") for one in late])
    world.tick(minutes=2)
    assert world.said()[2].startswith("> It grew: mentions, 1")
    for number in (more, first):
        store.undo("T1", number, who="U1")
    world.tick(minutes=2)

    assert world.said()[3].startswith("> Not unusual after all")
    assert alerts(store) == [("mentions", GONE)]
    world.tick(hours=1)
    assert len(world.said()) == 4


def test_a_calmer_watch_takes_nothing_back(world: Watching, store: Store) -> None:
    store.watches.keep("T1", Watch("C1", "sensitive", "en", "U1"), who="U1")
    spike(world, 10)
    said = world.said()
    assert len(said) == 2
    store.watches.keep("T1", Watch("C1", "calm", "en", "U1"), who="U1")
    world.hours(1, 2)

    assert world.said() == said


def test_late_figures_that_change_yesterday_warn_nobody_twice(
    world: Watching, store: Store
) -> None:
    spike(world)
    said = world.said()
    yesterday = MONDAY - timedelta(days=1)
    submit(store, mentions(yesterday, yesterday + timedelta(hours=3), 1, by="late"))
    world.tick(minutes=2)

    assert world.said() == said


def test_what_was_taken_back_is_said_to_be_none(world: Watching, store: Store) -> None:
    spike(world)
    latest = store.submit("T1", [], who="U1", source="line").submission - 1
    store.undo("T1", latest, who="U1")
    world.tick(minutes=2)

    assert world.said()[-1].startswith("> Not unusual after all")
    assert alerts(store) == [("mentions", GONE)]
    world.tick(hours=1)
    assert len(world.said()) == 3


def test_its_posts_and_how_it_is_counted_are_asked_by_its_number(
    world: Watching, store: Store
) -> None:
    spike(world)
    [known] = store.alerts.since("T1", 0)

    def asked(doing: str, rest: str = "") -> str:
        answer = do(doing, f"{known.id} {rest}".strip(), HERE, store, world.clock())
        return plain_text(answer, Language("en"))

    assert asked("posts").startswith("Mentions, Mon Nov 23, 14:00 to 15:00: 1 to 10 of 39, ")
    assert ": 31 to 39 of 39" in asked("posts", "4")
    assert "How this is counted" in asked("how")
    for doing, rest in (("posts", "5"), ("posts", "x"), ("posts", "-1"), ("how", "2")):
        with pytest.raises(Problem):
            asked(doing, rest)


# -------------------------------------------------------------------------- what is asked of it
def asked(world: Watching, line: str, code: str = "en") -> str:
    today = world.store.today("T1", world.clock())
    vocabulary = Vocabulary(world.store.vocabulary("T1"))
    return plain_text(
        answer(read(line, today, vocabulary), world.store, "T1", today), Language(code)
    )


def test_a_question_says_what_the_alert_said(world: Watching, store: Store) -> None:
    spike(world)
    said = world.said()[0].splitlines()
    told = asked(world, "unusual mentions today")

    assert told.startswith("Yes: mentions, 39 since Mon Nov 23, 14:00, ")
    assert said[0] == told.splitlines()[0].replace("Yes: mentions, ", "Mentions: ")
    for line in said:
        if line.startswith(("Mon Nov 23, 14:00", "Negative: ", "Above all")):
            assert line in told
    assert "Alert 1 told of it: /vigie watch 1 shows it." in told
    why = asked(world, "why mentions today")
    assert "There was a spike: mentions, 39 since Mon Nov 23, 14:00, " in why
    assert "bad news, it seems." in why

    [known] = store.alerts.since("T1", 0)
    do("verdict", f"{known.id} positive", HERE, store, world.clock())
    do("take", str(known.id), HERE, store, world.clock())
    told = asked(world, "unusual mentions today")
    assert "good news, it seems" in told.splitlines()[0]
    assert "Verdict given by U2" in told
    assert "U2 takes care of it." in told


def test_where_no_alert_was_sent_a_question_finds_none(world: Watching, store: Store) -> None:
    store.watches.keep("T1", Watch("C1", "calm", "en", "U1"), who="U1")
    spike(world, 10)  # which a more sensitive watch would tell
    assert world.said() == []

    assert asked(world, "unusual mentions today").startswith("No: nothing unusual in mentions")
    assert "Judged as the watch does (calm)." in asked(world, "unusual mentions today")
    assert "Mentions: the watch sees no spike in this period." in asked(world, "why mentions today")
    store.watches.keep("T1", Watch("C1", "sensitive", "en", "U1"), who="U1")
    assert asked(world, "unusual mentions today").startswith("Yes: mentions, 9")


def test_an_alert_of_a_part_is_told_when_all_of_it_is_asked_about(
    world: Watching, store: Store
) -> None:
    store.watches.keep("T1", Watch("C1", "balanced", "en", "U1", scope="x"), who="U1")
    spike(world)

    assert "mentions (network: X), 39 since" in asked(world, "unusual mentions today")
    assert "39 since" not in asked(world, "unusual mentions instagram today")


# ------------------------------------------------------------------------------------ no alarm
def test_a_first_import_of_old_data_warns_of_nothing(
    tmp_path: Path, slack: SlackServer, clock: Clock
) -> None:
    with Store(tmp_path / "new.db", PARIS, clock=clock.seconds) as store:
        store.watches.keep("T1", Watch("C1", "sensitive", "en", "U1"), who="U1")
        world = Watching(store, slack, clock)
        old = MONDAY - timedelta(days=5)
        readings = [
            *mentions(MONDAY - SIX_WEEKS, MONDAY, 2),
            *mentions(old, old + timedelta(hours=3), 60, by="s"),
        ]
        submit(store, readings)
        world.tick(minutes=2)

        assert world.said() == []
        assert alerts(store) == []


def test_hours_that_nobody_submitted_are_no_silence_and_no_end(world: Watching) -> None:
    spike(world)
    for _ in range(30):
        world.tick(hours=1)

    assert len(world.said()) == 2
    assert alerts(world.store) == [("mentions", OPEN)]


def test_a_watch_that_was_stopped_says_nothing(world: Watching, store: Store) -> None:
    submit(store, mentions(MONDAY, MONDAY + timedelta(hours=1), 40, by="s"))
    world.clock.forward(hours=1, minutes=2)
    look_if_due(store, "T1", world.lookout, world.clock())
    store.watches.remove("T1", "C1", who="U1")
    world.tick(minutes=1)

    assert world.said() == []
    [letter] = store.outbox.since("T1", ALERT, 0)
    assert letter.state == SILENT


def test_a_closed_channel_stops_the_watch_and_its_owner_is_told(
    world: Watching, store: Store, slack: SlackServer
) -> None:
    slack.fail("chat.postMessage", error="is_archived")
    spike(world)
    world.tick(minutes=1)

    watch = store.watches.of("T1", "C1")
    assert watch is not None
    assert watch.stopped == "is_archived"
    [told] = [call.text for call in slack.messages if call.channel.startswith("D")]
    assert told.startswith("A watch is stopped")


def test_who_took_charge_stands_in_the_weekly_summary(world: Watching, store: Store) -> None:
    spike(world)
    do("take", "1", HERE, store, world.clock())
    week = Period.last_full_days(date(2026, 11, 30), 7)
    told = weekly(digest(), store, "T1", week, datetime(2026, 11, 30, 9, tzinfo=PARIS))

    text = plain_text(told.first, Language("en"), quote)
    assert "Alert 1: mentions, Mon Nov 23, 14:00 to " in text
    assert " instead of " in text
    assert "bad news, it seems — <@U2> took charge" in text
    assert text.count("entions, Mon Nov 23, ") == 1


def test_what_is_too_little_for_a_message_is_a_line_of_the_weekly_summary(
    world: Watching, store: Store
) -> None:
    store.watches.keep("T1", Watch("C1", "calm", "en", "U1"), who="U1")
    spike(world, 11)
    world.hours(8, 2)
    assert world.said() == []
    week = Period.last_full_days(date(2026, 11, 30), 7)
    told = weekly(digest(), store, "T1", week, datetime(2026, 11, 30, 9, tzinfo=PARIS))

    text = plain_text(told.first, Language("en"), quote)
    assert "Mentions, Mon Nov 23, 14:00 to 15:" in text
    assert "Alert" not in text


# ------------------------------------------------------------------------------- what is told once
def test_a_silence_is_told_once(world: Watching, store: Store) -> None:
    go_quiet(world)
    for _ in range(3):
        world.tick(hours=1)

    [said] = world.said()
    assert said.startswith("Unusually quiet: ")
    assert alerts(store) == []


def test_figures_that_nobody_submits_any_more_are_told_apart_and_once(world: Watching) -> None:
    for _ in range(20):
        world.tick(hours=12)

    [said] = world.said()
    assert "Unusually quiet" not in said


def test_a_post_of_ours_that_stands_out_is_told_once_and_three_a_day(
    world: Watching, store: Store
) -> None:
    def post(number: int, days: float, impressions: int) -> Reading:
        at = MONDAY - timedelta(days=days)
        name = f"{number}-{days:g}"
        when = {"published_at": int(at.timestamp()), "day": epoch_day(at.date())}
        told = Reading("linkedin", name, account="ours", format="image", text=f"Post {name}")
        return told._replace(**when, impressions=impressions)

    loud = [post(2, 1 + number / 10, 20_000) for number in range(5)]
    for day in range(3, 25):  # each was read when it was a day old
        read = int((MONDAY - timedelta(days=day - 1.2)).timestamp())
        usual = [post(1, day, 900 + 20 * (day % 7))]
        store.submit("T1", usual, who="U1", source="posts.csv", taken_at=read)
    world.tick(minutes=2)
    store.submit("T1", loud, who="U1", source="posts.csv")
    for _ in range(3):
        world.tick(hours=1)

    assert len(world.said()) == 3
    assert len({*world.said()}) == 3


# ----------------------------------------------------------------------------------- bad input
def test_a_million_mentions_in_a_minute_are_one_alert(world: Watching, store: Store) -> None:
    world.hours(1, 2)
    counted = mention(world.clock().astimezone(PARIS), "counted")._replace(mentions=1_000_000)
    submit(store, [counted])
    world.tick(minutes=2)

    assert len([said for said in world.said() if not said.startswith(">")]) == 1
    assert "1,000,00" in world.said()[0]


def test_another_time_zone_warns_of_nothing_and_ends_nothing(world: Watching, store: Store) -> None:
    spike(world)
    said = world.said()
    for zone in ("America/New_York", "Asia/Tokyo", "Europe/Paris"):
        store.rebuild("T1", ZoneInfo(zone))
        world.tick(minutes=2)

    assert world.said() == said


def test_mentions_that_are_dated_later_or_twice_warn_of_nothing(
    world: Watching, store: Store
) -> None:
    ahead = MONDAY + timedelta(days=3)
    submit(store, mentions(ahead, ahead + timedelta(hours=2), 50, by="ahead"))
    yesterday = MONDAY - timedelta(days=1)
    for _ in range(3):
        submit(store, mentions(yesterday, MONDAY, 2, by="since"))
    world.tick(minutes=2)

    assert world.said() == []


def test_a_brand_of_one_day_is_not_judged(tmp_path: Path, slack: SlackServer, clock: Clock) -> None:
    with Store(tmp_path / "new.db", PARIS, clock=clock.seconds) as store:
        store.watches.keep("T1", Watch("C1", "sensitive", "en", "U1"), who="U1")
        world = Watching(store, slack, clock)
        world.hours(3, 2)
        world.hours(1, 60)

        assert world.said() == []


def test_what_a_watch_is_of_may_be_gone(world: Watching, store: Store) -> None:
    gone = Watch("C1", "balanced", "en", "U1", 'campaign:"gone"')
    store.watches.keep("T1", gone, who="U1")
    spike(world)

    assert world.said() == []


# ---------------------------------------------------------------------------------- what is done
def test_a_snooze_ends(world: Watching) -> None:
    spike(world)
    do("snooze", "1 6h", HERE, world.store, world.clock())
    world.hours(1, 80, "negative")
    assert len(world.said()) == 2
    world.tick(hours=6)

    assert world.said()[2].startswith("> It grows: ")


def test_a_verdict_that_is_given_brings_its_list(world: Watching) -> None:
    spike(world, tone="")
    assert "(undetermined)" in world.said()[1]
    do("verdict", "1 positif", HERE, world.store, world.clock())
    world.tick(seconds=15)

    told = world.said()[2]
    assert told.startswith("> What to do now (positive)")
    assert "Verdict given by <@U2>" in told  # a title can't name a person
    assert "☐ 1. " in told
    world.tick(hours=1)
    assert len(world.said()) == 3


# ------------------------------------------------------------------------------------- when
@pytest.mark.parametrize(
    ("change", "after", "due"),
    [
        ((1, 0), 10, False),  # nothing new
        ((2, 100), SETTLED, False),  # figures are still coming
        ((2, 100), 100 + SETTLED, True),
        ((2, LONGEST - 1), LONGEST, True),  # they came for long enough
        ((1, 0), 3600, True),  # an hour
    ],
)
def test_when_to_look(change: tuple[int, int], after: float, *, due: bool) -> None:
    start = 1_800_000_000 - 1_800_000_000 % 3600
    lookout = Lookout()
    assert lookout.is_due((1, start), start)
    number, at = change

    assert lookout.is_due((number, start + at), start + after) is due
