"""What becomes of what a channel was told of is said in its thread, once."""

from datetime import timedelta

import pytest
from brand import MONDAY, Watching, go_quiet, mention, mentions, submit
from conftest import PARIS
from slack_server import SlackServer
from unasked import Clock

from bot.alerts import do
from bot.places import Place
from bot.store import Alert, Store, Watch
from bot.store.alerts import GONE, LEFT, OPEN
from bot.store.outbox import ALERT, SILENT
from bot.watches import watch
from bot.watching import look_if_due

pytest_plugins = ("slack_app", "watched_brand")

OWNER, OTHER = Place("T1", "U1", "C1"), Place("T1", "U2", "C1")


@pytest.fixture
def store(brand: Store) -> Store:
    return brand


def state(store: Store, number: int = 1) -> str:
    known = store.alerts.get("T1", number)
    assert known is not None
    return known.state


def told(world: Watching, *begin: str) -> None:
    """Check how the messages after an alert and its list begin; more do not come later."""
    for _ in range(2):
        world.tick(hours=1)
    after = world.said()[2:]
    assert len(after) == len(begin)
    for text, wanted in zip(after, begin, strict=True):
        assert text.startswith(f"> {wanted}")


# ------------------------------------------------------------------------------------ silence
def test_a_silence_is_withdrawn_when_the_data_come_late(world: Watching, store: Store) -> None:
    go_quiet(world)
    world.tick(hours=1)
    submit(store, mentions(MONDAY, MONDAY + timedelta(days=4), 2, by="late"))
    for _ in range(3):
        world.tick(hours=1)

    first, after = world.said()
    assert first.startswith("Unusually quiet: ")
    assert after.startswith("> Not quiet after all: mentions, 80 in 3 days (since Nov 24")


def test_talk_that_goes_on_ends_a_silence(world: Watching, store: Store) -> None:
    go_quiet(world)
    world.tick(hours=1)
    back = world.clock().astimezone(PARIS)
    world.clock.forward(days=2)
    submit(store, mentions(back, world.clock().astimezone(PARIS), 2, by="back"))
    for _ in range(3):
        world.tick(hours=1)

    _, after = world.said()
    assert after.startswith("> Quiet no more: mentions, ")


def test_a_silence_that_goes_on_is_not_told_again(world: Watching, store: Store) -> None:
    go_quiet(world)
    world.tick(hours=1)
    for _ in range(3):
        world.clock.forward(days=1)
        at = world.clock().astimezone(PARIS)
        submit(store, [mention(at, f"edge-{at:%d}")])
        world.tick(hours=1)

    assert len(world.said()) == 1


def test_figures_that_are_submitted_again_end_what_was_said_of_them(
    world: Watching, store: Store
) -> None:
    world.tick(days=20)
    [said] = world.said()
    assert said.startswith("I cannot watch mentions")
    now = world.clock().astimezone(PARIS)
    submit(store, mentions(MONDAY, now, 2, by="again"))
    for _ in range(3):
        world.tick(hours=1)

    _, after = world.said()
    assert after.startswith("> Figures were submitted again: mentions, known until Sun Dec 13")


def test_a_silence_that_was_posted_by_one_who_died_is_posted_once(
    world: Watching, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_quiet(world)

    def die(*_: object) -> None:
        raise SystemExit

    with monkeypatch.context() as dying:
        dying.setattr(world.sender, "_end", die)
        with pytest.raises(SystemExit):
            world.tick(hours=1)
    world.tick(minutes=10)

    assert len(world.said()) == 1
    assert state_of_letter(store) == "posted"


def state_of_letter(store: Store) -> str:
    [letter] = store.outbox.since("T1", ALERT, 0)
    return letter.state


# -------------------------------------------------------------------------------- its watch
def test_who_stops_a_watch_leaves_its_alert_and_the_thread_says_so(
    world: Watching, store: Store
) -> None:
    world.hours(1, 40, "negative")
    watch("stop", OWNER, store, world.clock())
    assert state(store) == LEFT

    told(world, "This channel is not watched any more")


def test_an_alert_is_left_whenever_its_watch_is_gone(world: Watching, store: Store) -> None:
    world.hours(1, 40, "negative")
    store.watches.remove("T1", "C1", who="U1")  # and the process dies
    told(world, "This channel is not watched any more")

    assert state(store) == LEFT


def test_a_watch_that_is_set_again_follows_the_alert_again(world: Watching, store: Store) -> None:
    world.hours(1, 40, "negative")
    watch("stop", OWNER, store, world.clock())
    world.tick(minutes=1)
    watch("balanced", OWNER, store, world.clock())
    world.hours(1, 90, "negative")

    assert state(store) == OPEN
    told(world, "This channel is not watched any more", "It grows: ")


@pytest.mark.parametrize("sensitivity", ["calm", "sensitive"])
def test_another_setting_opens_no_second_alert(
    world: Watching, store: Store, sensitivity: str
) -> None:
    world.hours(1, 40, "negative")
    store.watches.keep("T1", Watch("C1", sensitivity, "en", "U1"), who="U1")
    world.hours(1, 2)

    assert len(world.said()) == 2
    assert len(store.alerts.since("T1", 0)) == 1


@pytest.mark.parametrize(("before", "after"), [("", "x"), ("x", "")])
def test_a_scope_that_holds_the_spike_as_well_goes_on_in_its_thread(
    world: Watching, store: Store, before: str, after: str
) -> None:
    store.watches.keep("T1", Watch("C1", "balanced", "en", "U1", before), who="U1")
    world.hours(1, 40, "negative")
    store.watches.keep("T1", Watch("C1", "balanced", "en", "U1", after), who="U1")

    told(world, "This channel watches something else now: mentions")
    [alert] = store.alerts.since("T1", 0)
    assert alert.scope == after


def test_a_scope_that_is_apart_has_its_own_alert_and_the_first_goes_on(
    world: Watching, store: Store
) -> None:
    store.watches.keep("T1", Watch("C1", "balanced", "en", "U1", "x"), who="U1")
    world.hours(1, 40, "negative")
    submit(store, [one._replace(network="linkedin") for one in _earlier()])
    store.watches.keep("T1", Watch("C1", "balanced", "en", "U1", "linkedin"), who="U1")
    world.clock.forward(hours=1)
    more = mentions(MONDAY + timedelta(hours=1), MONDAY + timedelta(hours=2), 40, by="li")
    submit(store, [one._replace(network="linkedin") for one in more])
    world.tick(minutes=2)
    first = [said for said in world.said() if not said.startswith(">")]

    assert len(first) == 2
    assert "network: LinkedIn" in first[1]
    assert [one.scope for one in store.alerts.since("T1", 0)] == ["x", "linkedin"]


def _earlier() -> list:
    return mentions(MONDAY - timedelta(days=42), MONDAY, 1, by="li")


def test_who_looked_before_a_watch_was_changed_opens_nothing(store: Store) -> None:
    seen = store.alerts.since("T1", 0)
    store.watches.keep("T1", Watch("C1", "balanced", "en", "U1", "x"), who="U1")
    at = int(MONDAY.timestamp())
    assert store.alerts.seen("T1", Alert("C1", "mentions", "", at, at + 3600), 86_400) is None
    assert seen == store.alerts.since("T1", 0) == []


# -------------------------------------------------------------------------------- its figures
def test_a_spike_that_was_none_before_it_was_said_and_is_one_again_is_said(
    world: Watching, store: Store
) -> None:
    readings = mentions(MONDAY, MONDAY + timedelta(hours=1), 40, "negative", by="s")
    number = submit(store, readings)
    world.clock.forward(hours=1, minutes=2)
    look_if_due(store, "T1", world.lookout, world.clock())
    store.undo("T1", number, who="U1")
    world.tick(minutes=2)
    assert (world.said(), state(store), state_of_letter(store)) == ([], GONE, SILENT)
    submit(store, readings)
    world.tick(minutes=2)
    world.tick(hours=1)

    assert len(world.said()) == 2
    assert state(store) == OPEN


def test_an_alert_of_what_is_not_there_any_more_hides_no_other(
    world: Watching, store: Store
) -> None:
    later = MONDAY + timedelta(hours=1)
    readings = mentions(MONDAY, later, 40, "negative", by="s")
    number = submit(store, [one._replace(campaign="Zorblax") for one in readings])
    store.watches.keep("T1", Watch("C1", "balanced", "en", "U1", "Zorblax"), who="U1")
    times = int(MONDAY.timestamp()), int(later.timestamp())
    store.alerts.seen("T1", Alert("C1", "mentions", "Zorblax", *times), 86_400)
    store.undo("T1", number, who="U1")
    store.watches.keep("T1", Watch("C1", "balanced", "en", "U1"), who="U1")
    submit(store, readings)
    world.clock.forward(hours=1)
    world.tick(minutes=2)

    [first, _] = world.said()
    assert first.startswith("Mentions: ")
    assert state(store) == GONE


# -------------------------------------------------------------------------------- in charge
def test_who_takes_over_is_asked_first_and_the_thread_says_from_whom(
    world: Watching, store: Store, clock: Clock
) -> None:
    world.hours(1, 40, "negative")
    do("take", "1", OWNER, store, clock())
    asked = do("take", "1", OTHER, store, clock())
    assert [step.line for step in asked.steps] == ["/vigie watch take 1 over"]
    assert store.alerts.get("T1", 1).taken_by == "U1"  # type: ignore[union-attr]
    do("take", "1 over", OTHER, store, clock())
    do("take", "1 over", OTHER, store, clock())

    assert store.alerts.get("T1", 1).taken_by == "U2"  # type: ignore[union-attr]
    told(world, "Somebody else takes care of it\n<@U2> takes over from <@U1>.")


def test_of_two_who_take_charge_at_once_one_is_asked(world: Watching, store: Store) -> None:
    world.hours(1, 40, "negative")
    taken = [store.alerts.take("T1", 1, who=who, before="") for who in ("U1", "U2")]

    assert [one.taken_by for one in taken if one] == ["U1", "U1"]


def test_the_only_alert_that_goes_on_in_a_channel_needs_no_number(
    world: Watching, store: Store, clock: Clock
) -> None:
    world.hours(1, 40, "negative")
    do("take", "", OTHER, store, clock())

    assert store.alerts.get("T1", 1).taken_by == "U2"  # type: ignore[union-attr]


# ------------------------------------------------------------------------------------ a snooze
def test_what_grew_a_lot_during_a_snooze_is_said_at_its_end_in_the_past(
    world: Watching, store: Store, clock: Clock
) -> None:
    world.hours(1, 40, "negative")
    do("snooze", "1 6h", OWNER, store, clock())
    world.hours(1, 400, "negative")
    world.hours(3, 2)
    assert len(world.said()) == 2
    world.hours(3, 2)

    assert world.said()[2].startswith("> It grew: mentions, 498 in all")


def test_a_week_of_snooze_ends_and_the_end_of_the_spike_is_said(
    world: Watching, store: Store, clock: Clock, slack: SlackServer
) -> None:
    del slack
    world.hours(1, 40, "negative")
    world.clock.forward(days=3)
    at = world.clock().astimezone(PARIS)
    do("snooze", "1 1w", OWNER, store, clock())
    submit(store, mentions(MONDAY + timedelta(hours=1), at, 2, by="after"))
    for _ in range(6):
        world.hours(24, 2)
    assert len(world.said()) == 2
    world.hours(24, 2)
    world.hours(24, 2)

    assert world.said()[2].startswith("> Back to normal: ")
