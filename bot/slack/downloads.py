"""A file from Slack: looked up, and downloaded by the bot, whose token goes to Slack alone.

Slack answers who may not read a file with a login page, or sends them on to one: neither is a file.
"""

from __future__ import annotations

import errno
import hashlib
import time
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from bot.messages import Problem
from bot.slack.hosts import is_slacks
from bot.slack.logs import log, slack_word
from bot.slack.people import UNREACHED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from http.client import HTTPResponse
    from pathlib import Path

    from slack_sdk import WebClient

PIECE = 1 << 18  # bytes
SILENCE = 10  # seconds without a byte
LONGEST = 600  # seconds for the whole of it
TABLES = ("csv", "tsv", "tab", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods", "zip")
NOT_RECEIVED = "file-not-received"  # the problem of what may come another time
_GONE = {"file_not_found", "file_deleted", "not_in_channel", "channel_not_found"}
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS}
_NO_ACCESS = {"missing_scope", "no_permission", "not_allowed_token_type"}


@dataclass(frozen=True)
class Shared:
    """A file as Slack describes it; `threads` tells on which message it hangs in a channel."""

    id: str
    name: str
    size: int
    kind: str
    address: str
    threads: dict[str, str]

    @property
    def may_be_table(self) -> bool:
        """Whether its name says that it may hold a table."""
        return may_be_table(self.name)


def may_be_table(name: str) -> bool:
    return bool(kind_of(name))


def kind_of(name: str) -> str:
    """What a file's name says that it is; empty when it is nothing that may hold a table."""
    ending = name.lower().rpartition(".")[2]
    return ending if ending in TABLES else ""


def look_up(client: WebClient, file: str) -> Shared:
    """What Slack knows of a file. Raises `Problem`."""
    try:
        told: dict[str, Any] = client.files_info(file=file)["file"]
    except UNREACHED as error:
        word = slack_word(error)
        log.warning("a file was not found: %s", word)
        if word in _NO_ACCESS:
            raise Problem("file-no-access") from None
        raise Problem("file-gone" if word in _GONE else NOT_RECEIVED) from None
    if told.get("is_external") or told.get("mode") == "external":
        raise Problem("file-elsewhere")
    address = told.get("url_private_download") or told.get("url_private") or ""
    if not address:  # deleted, or hidden by the limits of a free workspace
        raise Problem("file-gone")
    rooms = (told.get("shares") or {}).values()
    threads = {
        channel: str(shares[0].get("thread_ts") or shares[0].get("ts") or "")
        for room in rooms
        for channel, shares in room.items()
        if shares
    }
    return Shared(
        file,
        str(told.get("name") or told.get("title") or file),
        int(told.get("size") or 0),
        str(told.get("mimetype") or ""),
        address,
        threads,
    )


def download(
    shared: Shared,
    to: Path,
    client: WebClient,
    most: int,
    told: Callable[[int], None] | None = None,
    longest: float = LONGEST,
) -> str:
    """Write a file at most so many bytes long at `to`; returns its SHA-256. Raises `Problem`.

    `told` hears how many bytes came with each piece. The token of `client` is sent to Slack's own
    hosts alone, or to where `client` finds Slack; nobody sends it on from there.
    """
    if not is_slacks(shared.address, client.base_url):
        raise Problem("file-elsewhere")
    if shared.size > most:
        raise Problem("file-too-large", most=most >> 20)
    request = Request(shared.address, headers={"Authorization": f"Bearer {client.token}"})  # noqa: S310  (see above)
    end = time.monotonic() + longest
    try:
        with OPENER.open(request, timeout=SILENCE) as reply, to.open("xb") as file:
            if reply.headers.get_content_type() == "text/html" != shared.kind:
                raise Problem("file-no-access")
            digest, size = hashlib.sha256(), 0
            for piece in _pieces(reply, end):
                size += len(piece)
                if size > most:
                    raise Problem("file-too-large", most=most >> 20)
                file.write(piece)
                digest.update(piece)
                if told:
                    told(len(piece))
    except HTTPError as error:
        error.close()
        raise _refused(error.code) from None
    except (OSError, HTTPException) as error:
        log.warning("a file did not come: %s", type(error).__name__)
        no_room = getattr(error, "errno", None) in _NO_ROOM
        raise Problem("file-no-room" if no_room else NOT_RECEIVED) from None
    if shared.size and size != shared.size:
        raise Problem(NOT_RECEIVED)
    return digest.hexdigest()


def _pieces(reply: HTTPResponse, end: float) -> Iterator[bytes]:
    while piece := reply.read1(PIECE):
        if time.monotonic() > end:
            raise TimeoutError
        yield piece


def _refused(status: int) -> Problem:
    """What an HTTP status says of a file that does not come."""
    log.warning("a file did not come: %d", status)
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:  # on to a login page
        return Problem("file-no-access")
    gone = status in {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
    return Problem("file-gone" if gone else NOT_RECEIVED)


class _StayHere(HTTPRedirectHandler):
    """Follows no redirect: urllib would send the token on to wherever it leads."""

    def redirect_request(self, *_: object) -> None:
        return None


OPENER = build_opener(_StayHere)  # for what goes to Slack alone
