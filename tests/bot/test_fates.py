"""What becomes of an answer, by each word that Slack has: later, simpler, elsewhere, and once."""

from __future__ import annotations

import math
from typing import Any

import pytest
from slack_sdk.errors import SlackClientError
from slack_server import SlackServer

from bot.answers import Answer
from bot.messages import Language, Said
from bot.slack.calls import LONGEST_WAIT, Caller, Patience
from bot.slack.fates import Fate, outcome_of, outcome_told
from bot.slack.replies import WAITS, Addressee, Replies

pytest_plugins = ("slack_app",)

EN = Language("en")
ANSWER = Answer(Said("undo-nothing"))
# The errors that the pages of chat.postMessage, chat.postEphemeral and chat.update tell of.
WORDS = {
    Fate.LATER: """message_limit_exceeded rate_limited ratelimited team_added_to_org
        external_channel_migrating""",
    Fate.UNSURE: "fatal_error internal_error request_timeout service_unavailable",
    Fate.UNFIT: """invalid_blocks invalid_blocks_format invalid_attachments invalid_arguments
        invalid_payload msg_blocks_too_long msg_too_long only_one_table_allowed
        too_many_attachments too_many_contact_cards attachment_payload_limit_exceeded
        markdown_text_conflict metadata_too_large invalid_metadata_format invalid_metadata_schema
        metadata_must_be_sent_from_app invalid_arg_name invalid_array_arg invalid_charset
        invalid_form_data invalid_post_type block_mismatch cannot_parse_attachment""",
    Fate.CLOSED: """channel_not_found is_archived not_in_channel restricted_action user_not_found
        restricted_action_non_threadable_channel restricted_action_read_only_channel
        restricted_action_thread_locked restricted_action_thread_only_channel cannot_dm_bot
        cannot_reply_to_message ekm_access_denied messages_tab_disabled no_permission access_denied
        user_not_in_channel thread_not_found edit_window_closed message_not_found
        cant_update_message user_disabled expired_url used_url restricted_action_of_tomorrow""",
    Fate.BARRED: """account_inactive invalid_auth missing_scope not_allowed_token_type not_authed
        org_login_required team_access_not_granted token_expired token_revoked accesslimited
        enterprise_is_restricted two_factor_setup_required method_deprecated deprecated_endpoint""",
    Fate.REFUSED: """no_text as_user_not_supported duplicate_message_not_found missing_post_type
        update_failed slack_connect_file_link_sharing_blocked a_word_of_tomorrow""",
}
EACH = [(word, fate) for fate, words in WORDS.items() for word in words.split()]


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def replies(slack: SlackServer, waits: list[float]) -> Replies:
    """Answers of a bot for whom waiting takes no time."""
    client = Caller("xoxb-test", slack.url, timeout=1, retry_handlers=[])
    return Replies(client, waits.append)


def asked(slack: SlackServer, *, command: bool = True) -> Addressee:
    """Somebody who asked by a command, or by a mention."""
    told = slack.command("/kpi", user="U2", channel="C7")
    return Addressee("U2", "C7", told["response_url"] if command else "", thread="")


# ----------------------------------------------------------------------------------- Slack's words
@pytest.mark.parametrize(("word", "fate"), EACH)
def test_each_of_slacks_words_says_what_becomes_of_a_message(word: str, fate: Fate) -> None:
    assert outcome_told(200, word, {}).fate is fate


@pytest.mark.parametrize(("word", "fate"), EACH)
def test_whatever_word_closes_a_channel_the_person_has_the_answer_once(
    slack: SlackServer, replies: Replies, waits: list[float], word: str, fate: Fate
) -> None:
    everybody = {"when": lambda told: told["channel"] == "C7", "times": math.inf}
    slack.fail("chat.postMessage", error=word, **everybody)

    replies.post(asked(slack, command=False), ANSWER, EN)

    [shown] = slack.messages
    assert (shown.ephemeral, shown.user) == (True, "U2")
    closed = fate in {Fate.CLOSED, Fate.BARRED, Fate.REFUSED}
    # Who asked learns what there is to mend.
    assert (f"“{word}”" in shown.text.replace("\u200b", "")) is closed
    assert len(slack.called("chat.postMessage")) <= 1 + len(WAITS)
    assert waits == (list(WAITS) if fate is Fate.LATER else [])


@pytest.mark.parametrize("word", ["token_revoked", "account_inactive", "invalid_auth"])
def test_a_token_that_is_no_good_makes_no_storm(
    slack: SlackServer, replies: Replies, waits: list[float], word: str
) -> None:
    for method in ("chat.postMessage", "chat.postEphemeral"):
        slack.fail(method, error=word, times=math.inf)

    assert not replies.tell(asked(slack, command=False), ANSWER, EN)
    assert len(slack.calls) == 2
    assert not waits
    assert replies.tell(asked(slack), ANSWER, EN)  # a command's own address needs no token


# ------------------------------------------------------------------------------------ later, lost
@pytest.mark.parametrize(
    "fault",
    [
        {"status": 429, "retry_after": 50},
        {"status": 500},
        {"status": 503},
        {"error": "internal_error"},
        {"garbled": True, "acted": False, "status": 502},
    ],
    ids=str,
)
def test_while_slack_is_ill_an_answer_waits_and_comes(
    slack: SlackServer, replies: Replies, waits: list[float], fault: dict[str, Any]
) -> None:
    for method in ("response_url", "chat.postEphemeral", "chat.postMessage"):
        slack.fail(method, **fault, times=2)

    assert replies.tell(asked(slack), ANSWER, EN)

    assert len(slack.messages) == 1
    assert len(waits) == 2
    assert waits[0] == (50 if fault.get("status") == 429 else WAITS[0])


def test_a_slack_that_stays_ill_is_given_up(
    slack: SlackServer, replies: Replies, waits: list[float]
) -> None:
    for method in ("response_url", "chat.postEphemeral", "chat.postMessage"):
        slack.fail(method, status=500, times=math.inf)

    assert not replies.tell(asked(slack), ANSWER, EN)
    assert len(slack.calls) == 3 * (1 + len(WAITS))
    assert waits == list(WAITS)


@pytest.mark.parametrize("fault", [{"lost": True}, {"garbled": True}], ids=str)
def test_everybody_sees_an_answer_once_when_slacks_word_is_lost(
    slack: SlackServer, replies: Replies, fault: dict[str, Any]
) -> None:
    slack.fail("chat.postMessage", **fault)

    replies.post(asked(slack, command=False), ANSWER, EN)

    assert [call.method for call in slack.messages] == ["chat.postMessage", "chat.postEphemeral"]


def test_slack_is_waited_for_as_long_as_it_says_but_not_for_ever(slack: SlackServer) -> None:
    client = Caller("xoxb-test", slack.url, timeout=1, retry_handlers=[Patience()])
    slack.fail("chat.postMessage", status=429, retry_after=0)
    client.chat_postMessage(channel="C7", text="Hello")
    assert len(slack.called("chat.postMessage")) == 2

    for told in (LONGEST_WAIT + 1, 10**9):
        slack.fail("chat.postMessage", status=429, retry_after=told)
        with pytest.raises(SlackClientError) as error:
            client.chat_postMessage(channel="C7", text="Hello")
        outcome = outcome_of(error.value)
        assert outcome.fate is Fate.LATER
        assert outcome.after in {told, 0}


# ---------------------------------------------------------------------------- what is no answer
@pytest.mark.parametrize(
    ("method", "answer"),
    [
        ("chat.postMessage", {"channel": None, "ts": "1.2"}),
        ("chat.postMessage", {"ts": ["1.2"]}),
        ("conversations.open", {"channel": "D1"}),
        ("conversations.open", {"channel": {}}),
        ("users.info", {"user": []}),
        ("files.info", {"file": {"size": "many"}}),
        ("files.info", {}),
        ("auth.test", {"team_id": {"a": 1}}),
    ],
    ids=str,
)
def test_an_answer_of_another_shape_is_one_that_was_lost(
    slack: SlackServer, method: str, answer: dict[str, Any]
) -> None:
    client = Caller("xoxb-test", slack.url, timeout=1, retry_handlers=[])
    slack.answers[method] = answer

    given = {"channel": "C7", "text": "Hello", "users": "U1", "user": "U1", "file": "F1"}
    with pytest.raises(SlackClientError) as error:
        client.api_call(method, json=given)
    assert outcome_of(error.value).fate is Fate.UNSURE


@pytest.mark.parametrize("body", [b"[]", b"3", b"null", b'"ok"', b"\xff\xfe", b"{", b""])
def test_an_answer_that_is_no_object_is_one_that_was_lost(
    slack: SlackServer, monkeypatch: pytest.MonkeyPatch, replies: Replies, body: bytes
) -> None:
    client = Caller("xoxb-test", slack.url, timeout=1, retry_handlers=[Patience()])
    answered = SlackServer._settle

    def settle(self: SlackServer, *about: Any, **more: Any) -> Any:
        reply = answered(self, *about, **more)
        reply.body = body
        return reply

    monkeypatch.setattr(SlackServer, "_settle", settle)

    with pytest.raises(SlackClientError) as error:
        client.chat_postMessage(channel="C7", text="Hello")
    assert outcome_of(error.value).fate is Fate.UNSURE
    assert not replies.tell(asked(slack), ANSWER, EN)


def test_an_answer_goes_to_slacks_own_address_alone(slack: SlackServer, replies: Replies) -> None:
    for url in ("http://127.0.0.1:9/x", "https://evil.example/x", "file:///etc/passwd", "x", "//["):
        assert replies.tell(Addressee("U2", "C7", url), ANSWER, EN)

    assert {call.method for call in slack.messages} == {"chat.postEphemeral"}
