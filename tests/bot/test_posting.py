"""What each of Slack's answers says of a message: posted, to try again, in doubt, or closed."""

import pytest
from slack_sdk import WebClient
from slack_server import SlackServer
from unasked import TIMEOUT

from bot.slack.fates import BARRED, Fate, Outcome
from bot.slack.posting import EVENT, Posting
from bot.store.outbox import DIGEST, NOTICE, Letter

pytest_plugins = ("slack_app",)

NOW = 1_763_900_000
LETTER = Letter("T1", DIGEST, "C1", "2026-11-23", NOW, tried=NOW)
PLAIN = [{"text": "The week"}]


@pytest.fixture
def posting(slack: SlackServer) -> Posting:
    slack.clock = lambda: NOW
    return Posting(WebClient("xoxb-test", slack.url, timeout=TIMEOUT, retry_handlers=[]))


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        ({"status": 429, "retry_after": 7}, Outcome(Fate.LATER, why="ratelimited", after=7)),
        ({"error": "ratelimited"}, Outcome(Fate.LATER, why="ratelimited")),
        ({"status": 503}, Outcome(Fate.UNSURE, why="internal_error")),
        ({"error": "fatal_error"}, Outcome(Fate.UNSURE, why="fatal_error")),
        ({"garbled": True}, Outcome(Fate.UNSURE, why="SlackApiError")),
        ({"lost": True}, Outcome(Fate.UNSURE, why="RemoteDisconnected")),
        ({"delay": 2 * TIMEOUT}, Outcome(Fate.UNSURE, why="TimeoutError")),
        ({"error": "is_archived"}, Outcome(Fate.CLOSED, why="is_archived")),
        ({"error": "invalid_auth"}, Outcome(Fate.BARRED, why="invalid_auth")),
        ({"error": "no_text"}, Outcome(Fate.REFUSED, why="no_text")),
    ],
    ids=str,
)
def test_what_an_answer_says(
    slack: SlackServer, posting: Posting, fault: dict[str, object], outcome: Outcome
) -> None:
    slack.fail("chat.postMessage", **fault)

    assert posting.post(LETTER, PLAIN) == outcome
    assert len(slack.called("chat.postMessage")) == 1  # nobody tried again by itself


def test_what_never_left_is_no_doubt() -> None:
    for address in ("http://127.0.0.1:9/api/", "http://no-such-host.invalid/api/"):
        nowhere = Posting(WebClient("xoxb-test", address, timeout=TIMEOUT, retry_handlers=[]))
        assert nowhere.post(LETTER, PLAIN).fate is Fate.LATER


def test_the_next_content_is_tried_only_where_one_is_refused(
    slack: SlackServer, posting: Posting
) -> None:
    slack.fail("chat.postMessage", error="invalid_blocks")
    slack.fail("chat.postMessage", error="msg_too_long")
    contents = [{"text": "three"}, {"text": "two"}, {"text": "one"}]

    assert posting.post(LETTER, contents).fate is Fate.POSTED
    assert [message.text for message in slack.messages] == ["one"]


def test_a_message_is_found_by_its_key(posting: Posting) -> None:
    assert posting.find(LETTER) == Outcome(Fate.ABSENT)
    posted = posting.post(LETTER, PLAIN)
    second = Letter("T1", DIGEST, "C1", "2026-11-23", NOW, tried=NOW, parts=1, ts=posted.ts)

    assert posting.find(LETTER) == posted
    assert posting.find(second) == Outcome(Fate.ABSENT)
    reply = posting.post(second, PLAIN)
    assert reply.ts != posted.ts
    assert posting.find(second) == reply


def test_a_message_is_found_where_slacks_clock_is_behind_ours(
    slack: SlackServer, posting: Posting
) -> None:
    slack.clock = lambda: NOW - 1_800
    posting.post(LETTER, PLAIN)

    assert posting.find(LETTER).fate is Fate.POSTED


def test_one_to_a_person_is_found_in_their_talk_with_vigie(posting: Posting) -> None:
    letter = Letter("T1", NOTICE, "U7", "2026-11-23 C1", NOW, tried=NOW)

    assert posting.find(letter).fate is Fate.ABSENT
    assert posting.post(letter, PLAIN) == posting.find(letter)


@pytest.mark.parametrize(
    ("fault", "fate"),
    [
        ({"status": 429}, Fate.LATER),
        ({"status": 500}, Fate.LATER),
        ({"lost": True}, Fate.LATER),
        ({"garbled": True}, Fate.LATER),
        ({"error": "token_revoked"}, Fate.BARRED),
        ({"error": "missing_scope"}, Fate.UNSURE),
        ({"error": "not_in_channel"}, Fate.UNSURE),
        ({"error": "thread_not_found"}, Fate.UNSURE),
    ],
    ids=str,
)
def test_a_history_that_is_not_read_tells_nothing(
    slack: SlackServer, posting: Posting, fault: dict[str, object], fate: Fate
) -> None:
    slack.fail("conversations.history", **fault)

    assert posting.find(LETTER).fate is fate


def test_a_history_without_keys_or_without_end_tells_nothing(
    slack: SlackServer, posting: Posting
) -> None:
    ours = {"metadata": {"event_type": EVENT}, "ts": "1.2"}
    slack.answers["conversations.history"] = {"messages": [ours]}
    assert posting.find(LETTER).fate is Fate.UNSURE

    more = {"response_metadata": {"next_cursor": "more"}}
    slack.answers["conversations.history"] = {"messages": [{"text": "talk"}], **more}
    assert posting.find(LETTER) == Outcome(Fate.UNSURE, why="history_too_long")


def test_whether_slack_knows_us(slack: SlackServer, posting: Posting) -> None:
    assert posting.works()
    for word in sorted(BARRED):
        slack.fail("auth.test", error=word)
        assert not posting.works()
