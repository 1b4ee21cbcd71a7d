"""What Slack's answers say of a message: shown, to try again, in doubt, or refused, and for what.

Slack may have a new word tomorrow: one that is not known here refuses the message or, when it
speaks of what is in it, its content.
"""

from __future__ import annotations

import errno
import re
from dataclasses import dataclass
from enum import Enum
from http import HTTPStatus
from urllib.error import URLError

from slack_sdk.errors import SlackApiError

from bot.slack.logs import slack_word

# Slack's words: the token is no good, whatever is said and to whom.
BARRED = {
    "access_limited",
    "accesslimited",
    "account_inactive",
    "app_missing_action_url",
    "deprecated_endpoint",
    "enterprise_is_restricted",
    "invalid_auth",
    "method_deprecated",
    "missing_scope",
    "not_allowed_token_type",
    "not_authed",
    "org_login_required",
    "team_access_not_granted",
    "team_not_found",
    "token_expired",
    "token_revoked",
    "two_factor_setup_required",
}
# The channel, the thread or the person is there no more, or not for Vigie.
_CLOSED = {
    "access_denied",
    "cannot_dm_bot",
    "cannot_reply_to_message",
    "cant_update_message",
    "channel_is_limited_access",
    "channel_not_found",
    "edit_window_closed",
    "ekm_access_denied",
    "expired_url",
    "is_archived",
    "is_inactive",
    "message_not_found",
    "messages_tab_disabled",
    "no_permission",
    "not_in_channel",
    "restricted_action",
    "thread_not_found",
    "used_url",
    "user_disabled",
    "user_not_found",
    "user_not_in_channel",
    "user_not_visible",
}
_LATER = {
    "external_channel_migrating",
    "message_limit_exceeded",
    "rate_limited",
    "ratelimited",
    "team_added_to_org",
}
_UNTOLD = {"fatal_error", "internal_error", "request_timeout", "service_unavailable"}
# What is in a message is what Slack does not take: something simpler may do.
_CONTENT = re.compile(
    r"(invalid_.*|.*_too_long|.*_too_large|too_many_.*|only_one_.*|.*_conflict)"
    r"|.*(block(?!ed)|attachment|table|markdown|metadata|payload|template).*"
)
_NOT_CONTENT = re.compile(r"invalid_(auth|token|channel|user|team|trigger|name|url|cursor).*")
# The message never left: nobody listens, or no way leads there.
_UNSENT = {errno.ECONNREFUSED, errno.EHOSTUNREACH, errno.ENETUNREACH}


class Fate(Enum):
    """What became of a message, or of a look at the history."""

    POSTED = "posted"
    ABSENT = "absent"  # it is not in the history
    LATER = "later"  # not now
    UNSURE = "unsure"  # it may be there or not
    UNFIT = "unfit"  # this content is not taken: a simpler one may be
    REFUSED = "refused"  # this message is not taken
    CLOSED = "closed"  # no message is taken there
    BARRED = "barred"  # no message of ours is taken anywhere


@dataclass(frozen=True)
class Outcome:
    """What became of it: where it is (`ts`), or `why` in Slack's word, and when to come back.

    `after` is in seconds, and Slack's own wish; 0 when it has none.
    """

    fate: Fate
    ts: str = ""
    why: str = ""
    after: int = 0


def outcome_of(error: Exception) -> Outcome:
    """What a call that failed tells of the message."""
    word = slack_word(error)
    if not isinstance(error, SlackApiError):
        reason = error.reason if isinstance(error, URLError) else error
        # Unsent as well: the name of Slack's host was not found (socket.gaierror).
        unsent = getattr(reason, "errno", None) in _UNSENT or type(reason).__name__ == "gaierror"
        return Outcome(Fate.LATER if unsent else Fate.UNSURE, why=word)
    known = word if word != type(error).__name__ else ""
    return outcome_told(error.response.status_code, known, dict(error.response.headers), word)


def outcome_told(status: int, word: str, headers: dict[str, str], why: str = "") -> Outcome:
    """What an answer tells by its status and Slack's word, empty when it has none; `why` if so."""
    why = word or why
    if status == HTTPStatus.TOO_MANY_REQUESTS or word in _LATER:
        named = {name.lower(): value for name, value in headers.items()}
        asked = str(named.get("retry-after", ""))
        return Outcome(
            Fate.LATER, why=why, after=int(asked) if re.fullmatch("[0-9]{1,6}", asked) else 0
        )
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or word in {*_UNTOLD, ""}:
        return Outcome(Fate.UNSURE, why=why)
    return Outcome(_fate(word), why=why)


def _fate(word: str) -> Fate:
    """What one of Slack's words says of a message."""
    if word in BARRED:
        return Fate.BARRED
    if word in _CLOSED or word.startswith("restricted_action"):
        return Fate.CLOSED
    unfit = _CONTENT.fullmatch(word) and not _NOT_CONTENT.fullmatch(word)
    return Fate.UNFIT if unfit else Fate.REFUSED
