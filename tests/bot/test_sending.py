"""What is said unasked is said once: faults of Slack, clocks, processes (docs/reliability.md)."""

import math
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from conftest import PARIS, make_older
from slack_server import SlackServer
from unasked import TIMEOUT, Clock, World, digest

from bot.messages import Problem
from bot.slack import pace, sending
from bot.slack.posting import EVENT
from bot.store import Reminder, Store
from bot.store.digests import Digests
from bot.store.outbox import (
    CLOSED,
    DOUBTFUL,
    FAILED,
    MISSED,
    NOTICE,
    POSTED,
    REMINDER,
    SILENT,
    Letter,
)
from kpi.periods import epoch_day
from kpi.posts import Reading

pytest_plugins = ("slack_app",)

SUNDAY = datetime(2026, 11, 22, 10, tzinfo=PARIS)
MONDAY_9 = datetime(2026, 11, 23, 9, tzinfo=PARIS)
WEEK = "2026-11-16"  # the Monday before it, when the week that is told begins
ALL_OF_IT = [f"{WEEK} 5 likes", f"> {WEEK} details", f"> {WEEK} posts"]


def likes(store: Store, number: int, post: str = "1") -> None:
    day = epoch_day(SUNDAY.date() - timedelta(days=1))
    store.submit("T1", [Reading("x", post, day=day, likes=number)], who="U1", source="line")


@pytest.fixture
def start() -> datetime:
    return SUNDAY


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    with Store(tmp_path / "vigie.db", PARIS, clock=clock.seconds) as store:
        likes(store, 5)
        store.digests.keep("T1", digest(), who="U7")
        yield store


@pytest.fixture
def world(store: Store, slack: SlackServer, clock: Clock) -> World:
    world = World(store, slack, clock)
    clock.now = MONDAY_9 - timedelta(minutes=1)
    return world


def channels(world: World, count: int) -> list[str]:
    """Other channels with a summary at the same hour."""
    now, world.clock.now = world.clock.now, SUNDAY
    names = [f"C{number}" for number in range(2, count + 2)]
    for name in names:
        world.store.digests.keep("T1", digest(name), who="U7")
    world.clock.now = now
    return names


def letter(store: Store, channel: str = "C1") -> Letter:
    found = store.outbox.last("T1", channel)
    assert found is not None
    return found


def notices(store: Store) -> list[str]:
    return [one.told["state"] for one in store.outbox.since("T1", NOTICE, 0)]


# ------------------------------------------------------------------------------ the calendar
def test_a_summary_is_posted_once_with_its_thread_at_its_hour(world: World) -> None:
    world.tick()
    assert world.said() == []
    for _ in range(5):
        world.tick(minutes=1)

    assert world.said() == ALL_OF_IT
    first, *thread = world.slack.messages
    assert {message.thread for message in thread} == {first.ts}
    assert first.arguments["metadata"] == {
        "event_type": EVENT,
        "event_payload": {"key": "digest C1 2026-11-23 0"},
    }
    assert letter(world.store).state == POSTED
    assert letter(world.store).told == {"likes": 5}


def test_its_week_is_over_in_the_zone_of_the_workspace(
    world: World, store: Store, clock: Clock
) -> None:
    clock.now = datetime(2026, 11, 15, 22, 59, tzinfo=PARIS)  # nearly nine on Monday in Sydney
    store.digests.keep("T1", digest("C2", zone="Australia/Sydney"), who="U7")
    world.tick(days=7, minutes=1)

    assert world.said("C2")[0] == "2026-11-15 5 likes"
    assert letter(store, "C2").occasion == "2026-11-23"


def test_messages_of_a_channel_are_a_second_apart(world: World, slack: SlackServer) -> None:
    world.tick(minutes=1)

    first, second, third = (float(message.ts) for message in slack.messages)
    assert third - second >= 1 <= second - first + 1e-3


def test_messages_of_all_channels_are_as_slow_as_slack_takes_them(
    world: World, slack: SlackServer
) -> None:
    channels(world, 9)
    world.tick(minutes=1)
    posts = [call for call in slack.called("chat.postMessage") if not call.thread]
    times = [float(call.ts) for call in posts]

    assert len(times) == 10
    assert times[-1] - times[0] >= int(9 * pace.IN_ALL)  # Slack's clock here shows full seconds


def test_what_was_due_while_vigie_was_off_comes_late_and_says_so(world: World) -> None:
    world.tick(minutes=11)

    assert world.said()[0] == f"{WEEK} 5 likes late"
    world.tick(days=7, minutes=-10)
    assert world.said()[3] == "2026-11-23 5 likes"


def test_a_clock_that_jumps_says_it_once(world: World) -> None:
    world.tick()
    world.tick(hours=6)
    world.tick()

    assert world.said()[0] == f"{WEEK} 5 likes late"
    assert len(world.said()) == 3


@pytest.mark.parametrize("back", [timedelta(seconds=10), timedelta(hours=3), timedelta(days=3)])
def test_a_clock_that_is_set_back_says_nothing_twice(world: World, back: timedelta) -> None:
    world.tick(minutes=1)
    world.clock.now -= back
    for _ in range(3):
        world.tick(minutes=1)
    world.clock.now = MONDAY_9
    world.tick(minutes=1)

    assert world.said() == ALL_OF_IT


def test_what_a_clock_ahead_had_claimed_is_said_when_it_is_put_right(
    world: World, slack: SlackServer
) -> None:
    slack.fail("chat.postMessage", status=429, retry_after=2)
    world.clock.forward(days=2)
    world.tick()
    world.clock.now = MONDAY_9
    world.tick(minutes=1)

    assert len(world.said()) == 3


@pytest.mark.parametrize(("late", "said"), [({"days": 5, "hours": 23}, 3), ({"days": 6}, 0)])
def test_what_is_too_late_is_left_to_the_next_one_and_its_owner_told(
    world: World, late: dict[str, int], said: int
) -> None:
    world.tick(minutes=2, **late)

    assert len(world.said()) == said
    assert letter(world.store).state == (POSTED if said else MISSED)
    assert notices(world.store) == ([] if said else [MISSED])


def test_a_summary_that_is_set_after_its_hour_begins_next_week(world: World, store: Store) -> None:
    world.clock.forward(minutes=30)
    store.digests.keep("T1", digest(), who="U7")
    world.tick(minutes=1)
    assert world.said() == []

    world.tick(days=7, minutes=-30)
    assert world.said()[0] == "2026-11-23 5 likes"


@pytest.mark.parametrize(
    "change",
    [
        lambda digests: digests.keep("T1", digest(weekday=4), who="U7"),
        lambda digests: digests.remove("T1", "C1", who="U7"),
        lambda digests: digests.stop("T1", "C1", "is_archived"),
    ],
    ids=["moved", "removed", "stopped"],
)
def test_a_summary_that_was_moved_removed_or_stopped_meanwhile_is_not_posted(
    world: World, store: Store, slack: SlackServer, change: Callable[[Digests], object]
) -> None:
    slack.fail("chat.postMessage", status=429, retry_after=60)
    world.tick(minutes=2)
    change(store.digests)
    world.tick(minutes=2)

    assert world.said() == []
    assert letter(store).state == SILENT


# ------------------------------------------------------------------------------- processes
def test_of_two_processes_and_many_threads_one_posts_it(
    world: World, store: Store, slack: SlackServer, clock: Clock
) -> None:
    others = channels(world, 7)
    clock.forward(minutes=1)
    with Store(store.path, PARIS, wait=10, clock=clock.seconds) as second:
        worlds = [World(one, slack, clock) for one in (store, second)]
        ready = threading.Barrier(6)

        def look(world: World) -> None:
            ready.wait()
            world.tick()
            world.tick()

        threads = [threading.Thread(target=look, args=(world,)) for world in 3 * worlds]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert [world.said(channel) for channel in ("C1", *others)] == 8 * [ALL_OF_IT]


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("part", [0, 1, 2])
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_crash_around_a_post_neither_doubles_nor_loses(
    world: World, slack: SlackServer, monkeypatch: pytest.MonkeyPatch, part: int, when: str
) -> None:
    post = world.sender._posting.post

    def dies(letter: Letter, message: object) -> object:
        if letter.parts == part:
            if when == "after":
                post(letter, message)
            raise Killed
        return post(letter, message)

    monkeypatch.setattr(world.sender._posting, "post", dies)
    with pytest.raises(Killed):
        world.tick(minutes=1)
    another = World(world.store, slack, world.clock)
    another.tick(seconds=10)  # the lease of the first still runs
    assert len(another.said()) == part + (when == "after")
    another.tick(seconds=sending.LEASE)

    assert another.said() == ALL_OF_IT
    assert len(slack.called("conversations.replies" if part else "conversations.history")) == 1


def test_who_was_held_up_for_too_long_does_not_post(
    world: World, slack: SlackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    another = World(world.store, slack, world.clock)

    def held_up() -> None:
        monkeypatch.setattr(world.weekly, "meanwhile", lambda: None)
        another.tick(seconds=sending.LEASE + 1)

    monkeypatch.setattr(world.weekly, "meanwhile", held_up)
    world.tick(minutes=1)

    assert another.said() == ALL_OF_IT


def test_the_first_messages_of_all_channels_go_before_threads(world: World) -> None:
    others = channels(world, 5)
    world.tick(minutes=1)

    assert [bool(message.thread) for message in world.slack.messages] == 6 * [False] + 12 * [True]
    assert [world.said(channel) for channel in ("C1", *others)] == 6 * [ALL_OF_IT]


# -------------------------------------------------------------------------- what Slack answers
def test_slack_says_when_to_come_back(world: World, slack: SlackServer) -> None:
    slack.fail("chat.postMessage", status=429, retry_after=3, times=2)
    world.tick(minutes=1)
    assert world.said() == []
    world.tick(seconds=2)
    assert len(slack.called("chat.postMessage")) == 1  # not before it said
    for _ in range(3):
        world.tick(seconds=3)

    assert world.said() == ALL_OF_IT


IN_DOUBT = [
    {"status": 500},
    {"status": 503, "acted": True},
    {"error": "internal_error"},
    {"error": "fatal_error", "acted": True},
    {"garbled": True},
    {"garbled": True, "status": 502},
    {"lost": True},
    {"delay": 2 * TIMEOUT},
]


@pytest.mark.parametrize("part", [0, 1])
@pytest.mark.parametrize("fault", IN_DOUBT, ids=str)
def test_what_slack_leaves_in_doubt_is_looked_up_and_then_there_once(
    world: World, slack: SlackServer, fault: dict[str, object], part: int
) -> None:
    key = f"digest C1 2026-11-23 {part}"
    slack.fail(
        "chat.postMessage",
        when=lambda given: given["metadata"]["event_payload"]["key"] == key,
        **fault,
    )
    world.tick(minutes=1)
    assert slack.called("conversations.history") == []
    world.tick(seconds=sending.DOUBT - 5)
    assert slack.called("conversations.history") == []  # an attempt may still be under way
    world.tick(seconds=6)

    assert world.said() == ALL_OF_IT
    assert letter(world.store).state == POSTED


def test_a_slack_that_is_ill_for_long_is_asked_less_and_less(
    world: World, slack: SlackServer
) -> None:
    others = channels(world, 30)
    slack.fail("chat.postMessage", status=500, times=math.inf)
    slack.fail("conversations.history", status=500, times=math.inf)
    begun = world.clock.now
    for _ in range(60):
        world.tick(minutes=1)
    minutes = (world.clock.now - begun) / timedelta(minutes=1)
    assert len(slack.calls) <= 4 * minutes  # however many channels there are
    slack._faults.clear()
    for _ in range(40):
        world.tick(minutes=1)

    late = [f"{WEEK} 5 likes late", *ALL_OF_IT[1:]]
    assert [world.said(channel) for channel in ("C1", *others)] == 31 * [late]


def test_a_history_that_can_not_be_read_now_is_read_later(world: World, slack: SlackServer) -> None:
    slack.fail("chat.postMessage", lost=True)
    slack.fail("conversations.history", status=429, retry_after=60)
    slack.fail("conversations.history", status=500)
    world.tick(minutes=1)
    for _ in range(4):
        world.tick(minutes=1)

    assert world.said() == ALL_OF_IT


def test_a_long_history_is_read_to_where_it_was_tried(world: World, slack: SlackServer) -> None:
    slack.fail("chat.postMessage", lost=True)
    world.tick(minutes=1)
    for _ in range(250):
        world.sender._posting._client.chat_postMessage(channel="C1", text="talk")
    world.tick(minutes=1)

    assert len(slack.called("conversations.history")) == 2
    assert [text for text in world.said() if text != "talk"] == ALL_OF_IT


@pytest.mark.parametrize("posted", [True, False])
def test_what_stays_in_doubt_is_posted_at_most_once_and_its_owner_told_once(
    world: World, slack: SlackServer, *, posted: bool
) -> None:
    slack.scopes = "chat:write,im:history"
    slack.fail("chat.postMessage", status=500, acted=posted)
    for _ in range(5):
        world.tick(minutes=1)

    assert len(world.said()) == posted
    assert (letter(world.store).state, letter(world.store).why) == (DOUBTFUL, "missing_scope")
    assert notices(world.store) == [DOUBTFUL]
    assert world.said("D7") == [text for text in world.said("D7") if "may not have arrived" in text]
    assert len(world.said("D7")) == 1


def test_nobody_listens_and_it_is_sent_when_somebody_does(
    world: World, slack: SlackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = world.sender._posting._client
    there = client.base_url
    monkeypatch.setattr(client, "base_url", "http://127.0.0.1:9/api/")
    world.tick(minutes=1)
    world.tick(minutes=1)
    monkeypatch.setattr(client, "base_url", there)
    world.tick(minutes=1)

    assert world.said() == ALL_OF_IT
    assert slack.called("conversations.history") == []  # nothing had left


def test_simpler_blocks_are_posted_where_slack_refuses_some(
    world: World, slack: SlackServer
) -> None:
    slack.fail("chat.postMessage", error="invalid_blocks", times=2)
    world.tick(minutes=1)

    assert world.said() == ALL_OF_IT
    assert "blocks" not in slack.messages[0].arguments


@pytest.mark.parametrize("word", ["is_archived", "not_in_channel", "channel_not_found"])
def test_a_closed_channel_stops_its_summary_and_its_owner_is_told_once(
    world: World, slack: SlackServer, store: Store, word: str
) -> None:
    slack.fail(
        "chat.postMessage", error=word, times=math.inf, when=lambda given: given["channel"] == "C1"
    )
    for _ in range(30):
        world.tick(hours=12)

    assert letter(store).state == CLOSED
    assert store.digests.every("T1")[0].stopped == word
    assert len(slack.calls) <= 12
    [told] = world.said("D7")
    assert "<#C1>" in told
    assert "Nov 23, 2026" in told


@pytest.mark.parametrize("word", ["is_archived", "not_in_channel"])
def test_a_channel_that_is_closed_after_its_summary_was_posted_keeps_it(
    world: World, slack: SlackServer, store: Store, word: str
) -> None:
    world.tick(minutes=1)
    slack.fail(
        "chat.postMessage", error=word, times=math.inf, when=lambda given: given["channel"] == "C1"
    )
    likes(store, 8)
    for _ in range(30):
        world.tick(minutes=11)

    assert letter(store).state == POSTED
    assert store.digests.every("T1")[0].stopped == word
    [told] = world.said("D7")
    assert "of Nov 23, 2026 was posted, and no other will be" in told


def test_the_owner_is_told_once_which_weeks_were_skipped(world: World) -> None:
    world.tick(minutes=1)
    assert world.said() == ALL_OF_IT
    world.tick(days=23)  # down for three weeks, back two days after the last hour
    for _ in range(3):
        world.tick(minutes=1)

    assert world.said()[3] == "2026-12-07 5 likes late"
    assert len(world.said()) == 6
    [told] = world.said("D7")
    assert "2 summaries of <#C1>, due from Nov 30, 2026 to Dec 7, 2026, were not posted" in told

    world.tick(days=6)  # one more, which was not skipped
    assert len(world.said("D7")) == 1


def test_weeks_before_a_summary_was_set_were_not_skipped(world: World, store: Store) -> None:
    world.tick(hours=1)
    store.digests.keep("T1", digest("C5"), who="U7")
    world.tick(days=9)

    assert (len(world.said("C5")), world.said("D7")) == (3, [])


@pytest.mark.parametrize("word", ["access_denied", "no_permission"])
def test_what_one_channel_does_not_permit_keeps_nothing_from_the_others(
    world: World, slack: SlackServer, word: str
) -> None:
    others = channels(world, 6)
    slack.fail(
        "chat.postMessage", error=word, times=math.inf, when=lambda given: given["channel"] == "C1"
    )
    world.tick(minutes=2)

    assert [world.said(channel) for channel in others] == 6 * [ALL_OF_IT]
    assert [*map(len, (world.said(), world.said("D7")))] == [0, 1]


@pytest.mark.parametrize("word", ["account_inactive", "token_revoked", "invalid_auth"])
def test_a_revoked_token_makes_no_storm_and_what_is_due_waits(
    world: World, slack: SlackServer, word: str
) -> None:
    others = channels(world, 30)
    slack.fail("chat.postMessage", error=word, times=math.inf)
    slack.fail("auth.test", error=word, times=math.inf)
    for _ in range(60):
        world.tick(minutes=1)
    assert len(slack.calls) <= 12

    slack._faults.clear()
    world.tick(hours=2)
    late = [f"{WEEK} 5 likes late", *ALL_OF_IT[1:]]
    assert [world.said(channel) for channel in ("C1", *others)] == 31 * [late]


def test_a_token_that_is_revoked_for_long_is_said_when_it_works_again(
    world: World, slack: SlackServer, store: Store
) -> None:
    slack.fail("chat.postMessage", error="token_revoked", times=math.inf)
    slack.fail("auth.test", error="token_revoked", times=math.inf)
    for _ in range(13):
        world.tick(hours=12)
    slack._faults.clear()
    world.tick(hours=2)

    assert world.said() == []
    assert letter(store).state == MISSED
    assert ["not posted" in text for text in world.said("D7")] == [True]


# ------------------------------------------------------------------------------------- bugs
def test_a_bug_in_one_summary_does_not_stop_the_others_and_its_owner_is_told(
    world: World, store: Store
) -> None:
    world.weekly.breaks = "C1"
    [other] = channels(world, 1)
    world.tick(minutes=1)
    assert world.said(other) == ALL_OF_IT
    for _ in range(30):
        world.tick(minutes=1)

    assert world.said() == []
    assert world.weekly.calls.count("C1") == sending.MOST_TRIES
    assert (letter(store).state, letter(store).why) == (FAILED, "KeyError")
    assert ["could not be made" in text for text in world.said("D7")] == [True]


def test_an_outbox_that_can_not_be_read_is_looked_at_again_at_the_next_tick(
    world: World, store: Store
) -> None:
    store.outbox.put([Letter("T1", NOTICE, "U7", "2026-11-23", int(MONDAY_9.timestamp()))], 0)
    with closing(sqlite3.connect(store.path)) as con, con:
        con.execute("UPDATE outbox SET told = 'no JSON'")
    sending = threading.Thread(target=world.sender.send, daemon=True)
    sending.start()
    sending.join(5)
    ended = not sending.is_alive()
    world.stop.set()

    assert ended


def test_a_bug_that_is_over_soon_is_no_matter(world: World) -> None:
    world.weekly.breaks = "C1"
    world.tick(minutes=1)
    world.weekly.breaks = ""
    world.tick(minutes=1)

    assert world.said() == ALL_OF_IT


# ------------------------------------------------------------------------------ late figures
def test_late_figures_are_corrected_in_the_thread_once_for_each_change(
    world: World, store: Store, slack: SlackServer
) -> None:
    world.tick(minutes=1)
    likes(store, 8)
    world.tick(minutes=5)
    assert world.said() == ALL_OF_IT  # more may be coming
    likes(store, 9)
    world.tick(minutes=9)
    assert world.said() == ALL_OF_IT
    for _ in range(4):
        world.tick(minutes=1)
    assert world.said()[3:] == [f"> {WEEK} 5 to 9 likes"]
    assert slack.messages[-1].thread == slack.messages[0].ts

    store.undo("T1", who="U1")
    world.tick(minutes=11)
    assert world.said()[4:] == [f"> {WEEK} 9 to 8 likes"]
    assert letter(store).told == {"likes": 8}
    assert letter(store).first["told"] == {"likes": 5}


def test_figures_that_change_nothing_that_was_told_are_no_correction(
    world: World, store: Store
) -> None:
    world.tick(minutes=1)
    store.submit("T1", [Reading("x", "9", media="earned", day=20_000)], who="U1", source="line")
    made = len(world.weekly.calls)
    for _ in range(5):
        world.tick(minutes=11)

    assert world.said() == ALL_OF_IT
    assert len(world.weekly.calls) == made + 1  # looked at once


def test_nothing_is_looked_at_while_nothing_is_submitted(world: World) -> None:
    world.tick(minutes=1)
    made = len(world.weekly.calls)
    for _ in range(50):
        world.tick(hours=1)

    assert len(world.weekly.calls) == made


def test_figures_that_come_while_a_summary_is_made_are_not_overlooked(
    world: World, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(world.weekly, "meanwhile", lambda: likes(store, 6))
    world.tick(minutes=1)
    monkeypatch.setattr(world.weekly, "meanwhile", lambda: None)
    world.tick(minutes=11)

    assert world.said()[3:] == [f"> {WEEK} 5 to 6 likes"]


@pytest.mark.parametrize("fault", [{"lost": True}, {"status": 500}], ids=str)
def test_a_correction_in_doubt_is_there_once(
    world: World, store: Store, slack: SlackServer, fault: dict[str, object]
) -> None:
    world.tick(minutes=1)
    likes(store, 8)
    slack.fail("chat.postMessage", **fault)
    for _ in range(4):
        world.tick(minutes=11)

    assert world.said()[3:] == [f"> {WEEK} 5 to 8 likes"]
    assert letter(store).told == {"likes": 8}


def test_a_correction_that_slack_refuses_leaves_the_summary_as_it_stands(
    world: World, store: Store, slack: SlackServer
) -> None:
    world.tick(minutes=1)
    count = len(slack.called("chat.postMessage"))
    slack.fail("chat.postMessage", error="no_text", times=math.inf)
    likes(store, 8)
    for _ in range(60):
        world.tick(minutes=5)

    assert len(slack.called("chat.postMessage")) - count == sending.MOST_TRIES
    assert (letter(store).state, notices(store)) == (POSTED, [])


def test_corrections_end_when_the_next_is_due_or_the_summary_was_set_anew(
    world: World, store: Store
) -> None:
    world.tick(minutes=1)
    world.clock.forward(hours=1)
    store.digests.keep("T1", digest(lines=("likes",)), who="U7")
    likes(store, 8)
    world.tick(minutes=30)
    assert world.said() == ALL_OF_IT

    world.tick(days=7)
    likes(store, 10)
    world.tick(minutes=30)
    assert world.said()[3:] == [
        *("2026-11-23 8 likes late", "> 2026-11-23 details", "> 2026-11-23 posts"),
        "> 2026-11-23 8 to 10 likes",
    ]


# -------------------------------------------------------------------------------- reminders
def test_a_reminder_is_a_letter_too(world: World, store: Store, slack: SlackServer) -> None:
    store.digests.remove("T1", "C1", who="U7")
    store.submit(
        "T1",
        [
            Reading(
                "linkedin", str(day), account="ours", day=epoch_day(SUNDAY.date()) - day, likes=1
            )
            for day in range(14, 35)
        ],
        who="U1",
        source="posts.csv",
    )
    store.remind("T1", Reminder("U9", "linkedin", 0, 600), who="U1")
    slack.fail("chat.postMessage", lost=True)
    world.tick(hours=1, minutes=2)
    world.tick(minutes=1)
    world.tick(days=1)

    assert [text[:20] for text in world.said("D9")] == ["Figures are missing "]
    assert [one.state for one in store.outbox.since("T1", REMINDER, 0)] == [POSTED]
    assert slack.called("conversations.open")[0].arguments == {"users": "U9"}


def test_a_reminder_that_was_said_before_an_update_is_not_said_again(
    world: World, store: Store
) -> None:
    number = store.remind("T1", Reminder("U9", "", -1, 540), who="U1")
    store.close()
    make_older(store.path, "m009_outbox")
    with closing(sqlite3.connect(store.path, isolation_level=None)) as con:
        key = f"reminder {number} 2026-11-23"
        con.execute("INSERT INTO claims VALUES ('T1', ?, ?)", (key, int(MONDAY_9.timestamp())))
    with Store(store.path, PARIS, clock=world.clock.seconds) as updated:
        World(updated, world.slack, world.clock).tick(minutes=2)

        [kept] = updated.outbox.since("T1", REMINDER, 0)
        assert (kept.state, kept.channel, kept.occasion) == (POSTED, "U9", f"2026-11-23 {number}")


def test_a_file_that_can_not_be_written_makes_a_doubt_and_no_double(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = world.store.outbox.keep

    def busy(letter: Letter, *more: Letter) -> bool:
        if letter.parts == 1:
            raise Problem("store-busy", path="vigie.db")
        return keep(letter, *more)

    monkeypatch.setattr(world.store.outbox, "keep", busy)
    world.tick(minutes=1)
    assert len(world.said()) == 1
    monkeypatch.undo()
    world.tick(seconds=sending.LEASE + 1)

    assert world.said() == ALL_OF_IT
