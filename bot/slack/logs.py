"""What the log may hold: never a token, an address to answer at, or what people write."""

from __future__ import annotations

import logging
import re
import secrets
import sys
import threading
import traceback

from slack_sdk.errors import SlackApiError

log = logging.getLogger("vigie")


def set_up(level: str) -> None:
    """Write the log of this process to stderr: our own from `level` on, of others what is wrong.

    What nobody caught is noted as any bug is, without its words.
    """
    number = logging.getLevelNamesMapping()[level]
    form = "%(asctime)s %(levelname)s %(name)s: %(message)s"
    logging.basicConfig(level=max(number, logging.WARNING), format=form)
    logging.raiseExceptions = False  # of a line that can't be written, Python shows the values
    log.setLevel(number)
    sys.excepthook = lambda _kind, error, _trace: _note_uncaught(error)
    threading.excepthook = lambda told: _note_uncaught(told.exc_value)
    quiet_slack()


def _note_uncaught(error: BaseException | None) -> None:
    if error is not None and not isinstance(error, KeyboardInterrupt):
        note_bug(error, "this process or one of its threads")


def quiet_slack() -> logging.Logger:
    """Keep Slack's own packages from logging what they send, and return the logger of Bolt.

    At DEBUG they print whole bodies, tokens included. Bolt gives its loggers the level of the root
    unless it is handed one; its warnings are about how an app is built, with the body attached.
    A call that fails is logged by who called it.
    """
    logging.getLogger("slack_sdk").setLevel(logging.WARNING)
    for calls in ("slack_sdk.web.base_client", "slack_sdk.webhook.client"):
        logging.getLogger(calls).setLevel(logging.CRITICAL)
    logging.getLogger("slack_sdk.socket_mode").addFilter(_shortened)
    bolt = logging.getLogger("slack_bolt")
    bolt.setLevel(logging.ERROR)
    return bolt


def _shortened(record: logging.LogRecord) -> bool:
    """Of an error that Slack's client met, its kind: what came over the socket was none of ours."""
    kind = record.exc_info and record.exc_info[0]
    if kind:
        record.msg, record.args = "%s met %s", (record.funcName, kind.__name__)
        record.exc_info = None
    return True


def note_bug(error: BaseException, doing: str) -> str:
    """Log what went wrong and where; returns the reference that finds it again.

    The words of the exceptions are left out: they often quote what somebody wrote.
    """
    reference = secrets.token_hex(4)
    log.error("%s failed, reference %s\n%s", doing, reference, "".join(_places(error)).rstrip())
    return reference


def _places(error: BaseException) -> list[str]:
    """The places that exceptions went through, the first one first, each with its kind."""
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    before = [*_places(cause), "then, while that was dealt with:\n"] if cause else []
    kind = type(error).__qualname__
    if isinstance(error, SlackApiError):
        kind += f" ({slack_word(error)})"
    return [*before, *traceback.format_tb(error.__traceback__), f"{kind}\n"]


def slack_word(error: BaseException) -> str:
    """Slack's word for why it refuses a call; the kind of error when Slack was not reached."""
    word = error.response.get("error") if isinstance(error, SlackApiError) else None
    if isinstance(word, str) and re.fullmatch(r"\w{1,60}", word):
        return word
    return type(error).__name__
