"""Our own posts far from the usual of their account and format, at the same age."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.answers.own_posts import standing_out_now
from bot.messages import Language
from bot.store import Filter, Store
from bot.text import plain_text
from kpi.posts import Reading, local_day_and_slot

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 19, 18, 30, tzinfo=PARIS)
DAY = timedelta(days=1)


@pytest.fixture
def at(tmp_path):
    """Keep posts at a moment: `at(moment, post, …)`."""
    now = NOW.timestamp()
    with Store(tmp_path / "vigie.db", PARIS, clock=lambda: now) as store:

        def keep(moment, *posts):
            nonlocal now
            now = moment.timestamp()
            store.submit("T1", posts, who="U1", source="posts.csv")
            return store

        yield keep


def post(number, published, impressions, form="reel", account="ours", **told):
    moment = int(published.timestamp())
    day, slot = local_day_and_slot(moment, PARIS)
    return Reading(
        *("instagram", str(number), "owned", account, moment, day, slot),
        format=form,
        text=f"Post {number}",
        impressions=impressions,
        **told,
    )


def usual(at, form="reel", count=12, first=1_000):
    """Posts read two days after they were published."""
    for number in range(count):
        published = NOW - (20 + 3 * number) * DAY
        told = post(f"{form}{number}", published, first + 20 * number, form)
        store = at(published + 2 * DAY, told)
    return store


def test_a_post_that_soars_is_found_with_its_peers_at_its_age(at):
    usual(at)
    store = at(NOW, post("soars", NOW - 2 * DAY, 9_000))
    [found] = standing_out_now(store, "T1", (), NOW)

    assert (found.post_id, found.metric, found.above) == ("soars", "impressions", True)
    assert 1_000 < found.usual < 1_400
    told = plain_text(found.answer, Language("en"))
    assert "does far better than usual: impressions 9,000" in told
    assert "after 2 days: the middle one (median) of 12 posts of ours, reel" in told
    assert "bien mieux que d'habitude" in plain_text(found.answer, Language("fr"))


def test_a_post_that_fails_is_found_too(at):
    usual(at)
    store = at(NOW, post("fails", NOW - 2 * DAY, 80))
    [found] = standing_out_now(store, "T1", (), NOW)

    assert not found.above
    assert found.answer.headline.name == "own-below"


def test_a_young_post_is_not_compared_with_what_old_ones_have_become(at):
    """A day after it is published it has what it has; the others were read after three months."""
    for number in range(12):
        published = NOW - (100 + number) * DAY
        at(NOW - DAY, post(number, published, 5_000 + number))
    store = at(NOW, post("young", NOW - DAY, 700))

    assert standing_out_now(store, "T1", (), NOW) == []


def test_an_earlier_reading_of_a_peer_tells_what_it_had_at_that_age(at):
    for number in range(12):
        published = NOW - (40 + number) * DAY
        at(published + DAY, post(number, published, 500 + number))
        at(published + 30 * DAY, post(number, published, 9_000 + number))
    store = at(NOW, post("young", NOW - DAY, 5_000))
    [found] = standing_out_now(store, "T1", (), NOW)

    assert found.usual < 1_000


def test_another_format_is_no_peer_where_its_own_are_enough(at):
    usual(at, "image", first=200)
    usual(at, "reel", first=4_000)
    store = at(NOW, post("new", NOW - 2 * DAY, 4_200))

    assert standing_out_now(store, "T1", (), NOW) == []


def test_few_peers_old_posts_and_old_figures_tell_nothing(at):
    store = at(NOW, post("alone", NOW - 2 * DAY, 9_000))
    assert standing_out_now(store, "T1", (), NOW) == []

    usual(at)
    store = at(NOW, post("old", NOW - 16 * DAY, 90_000))
    assert [one.post_id for one in standing_out_now(store, "T1", (), NOW)] == ["alone"]
    assert standing_out_now(store, "T1", (), NOW + 3 * DAY) == []
    assert standing_out_now(store, "T1", (Filter("network", ("x",)),), NOW) == []


def test_what_was_there_long_before_the_watch_is_no_news(at):
    usual(at)
    store = at(NOW - DAY, post("soars", NOW - 3 * DAY, 9_000))

    since = int((NOW + 2 * DAY).timestamp())
    assert standing_out_now(store, "T1", (), NOW, since=since) == []
    assert len(standing_out_now(store, "T1", (), NOW, since=int(NOW.timestamp()))) == 1


def test_hostile_text_is_shown_and_nothing_else(at):
    usual(at)
    hostile = post("h", NOW - 2 * DAY, 9_000)._replace(text="<!channel> *now* {0}")
    [found] = standing_out_now(at(NOW, hostile), "T1", (), NOW)

    told = plain_text(found.answer, Language("en"), lambda text: text.replace("<", "&lt;"))
    assert "<!channel>" not in told
