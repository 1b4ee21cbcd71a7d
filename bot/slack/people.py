"""What Slack knows of a person: the language they read, what they may have."""

from __future__ import annotations

import threading
import time
from http.client import HTTPException
from typing import TYPE_CHECKING, Any

from slack_sdk.errors import SlackClientError

from bot.messages import LANGUAGES, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from slack_sdk import WebClient

KEPT = 86_400.0  # seconds
KEPT_UNKNOWN = 60.0  # Slack is asked again soon, but not for each line while it does not answer
MOST_KEPT = 10_000

# All the ways in which a call to Slack fails that are not ours to mend.
UNREACHED = (SlackClientError, OSError, HTTPException)


class People:
    """Tells each person's language, as Slack knows it (asked once a day); else it is `default`.

    `chosen` tells the one that they chose, which comes first. `client` should give up soon: a
    person waits for the answer meanwhile.
    """

    def __init__(
        self,
        client: WebClient,
        default: str,
        clock: Callable[[], float] = time.monotonic,
        chosen: Callable[[str, str], str] = lambda _team, _person: "",
    ) -> None:
        self._client = client
        self._default = default
        self._clock = clock
        self._chosen = chosen
        self._known: dict[tuple[str, str], tuple[str, float]] = {}

    def language(self, team: str, person: str) -> str:
        """The language of a person, "en" or "fr"."""
        if chosen := self._chosen(team, person):
            return chosen
        language, until = self._known.get((team, person), (self._default, 0.0))
        if self._clock() < until:
            return language
        try:
            told = self._client.users_info(user=person, include_locale=True)
        except UNREACHED:
            kept = KEPT_UNKNOWN  # the language that was known is better than none
        else:
            language = self._of_locale(str((told.get("user") or {}).get("locale") or ""))
            kept = KEPT
        if len(self._known) >= MOST_KEPT:
            self._known.clear()
        self._known[team, person] = (language, self._clock() + kept)
        return language

    def language_within(self, team: str, person: str, seconds: float) -> str:
        """The same, in so many seconds: what Slack tells later is known the next time."""
        if chosen := self._chosen(team, person):
            return chosen
        asking = threading.Thread(target=self.language, args=(team, person), daemon=True)
        asking.start()
        asking.join(seconds)
        return self._known.get((team, person), (self._default, 0.0))[0]

    def may_export(self, person: str, *, database: bool) -> bool:
        """Whether a person may have the workspace's figures as a file: guests may not.

        The `database` is for the workspace's owners and administrators. Asked each time, since it
        may change; raises `Problem` when Slack does not tell.
        """
        told = self._told_of(person)
        if told is None:
            raise Problem("export-unsure")
        return not _is_guest(told) and (not database or _is_admin(told))

    def is_admin(self, person: str) -> bool:
        """Whether a person is an administrator of the workspace; not, when Slack does not tell."""
        return _is_admin(self._told_of(person) or {})

    def is_guest(self, person: str) -> bool:
        """Whether a person is a guest, or a stranger; they are, when Slack does not tell."""
        return _is_guest(self._told_of(person) or {})

    def _told_of(self, person: str) -> Mapping[str, Any] | None:
        """What Slack says of a person; None when it does not answer."""
        try:
            return self._client.users_info(user=person).get("user") or {}
        except UNREACHED:
            return None

    def _of_locale(self, locale: str) -> str:
        code = locale.replace("_", "-").partition("-")[0].lower()
        return code if code in LANGUAGES else self._default


def _is_guest(told: Mapping[str, Any]) -> bool:
    """What Slack does not say of somebody is held against them."""
    kinds = ("is_restricted", "is_ultra_restricted")
    return bool(told.get("is_stranger")) or any(told.get(kind, True) for kind in kinds)


def _is_admin(told: Mapping[str, Any]) -> bool:
    return bool(told.get("is_admin") or told.get("is_owner"))
