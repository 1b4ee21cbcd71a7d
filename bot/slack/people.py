"""What Slack knows of people: the language they read, what they may have; and of where they are."""

from __future__ import annotations

import threading
import time
from http.client import HTTPException
from typing import TYPE_CHECKING

from slack_sdk.errors import SlackClientError

from bot.messages import LANGUAGES, Problem
from bot.places import UNSURE
from bot.slack.logs import slack_word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.slack.clients import Clients

KEPT = 86_400.0  # seconds
KEPT_UNKNOWN = 60.0  # Slack is asked again soon, but not for each line while it does not answer
MOST_KEPT = 10_000

# All the ways in which a call to Slack fails that are not ours to mend.
UNREACHED = (SlackClientError, OSError, HTTPException)


class People:
    """Tells each person's language, as Slack knows it (asked once a day); else it is `default`.

    `chosen` tells the one that they chose, which comes first.
    """

    def __init__(
        self,
        clients: Clients,
        default: str,
        clock: Callable[[], float] = time.monotonic,
        chosen: Callable[[str, str], str] = lambda _team, _person: "",
    ) -> None:
        self._clients = clients
        self._default = default
        self._clock = clock
        self._chosen = chosen
        self._known: dict[tuple[str, str], tuple[str, float]] = {}

    def language(self, team: str, person: str) -> str:
        """The language of a person, "en" or "fr"."""
        if chosen := self._choice_of(team, person):
            return chosen
        language, until = self._known.get((team, person), (self._default, 0.0))
        if self._clock() < until:
            return language
        try:
            client = self._clients.asking(team)
            told = client.users_info(user=person, include_locale=True)
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
        if chosen := self._choice_of(team, person):
            return chosen
        asking = threading.Thread(target=self.language, args=(team, person), daemon=True)
        asking.start()
        asking.join(seconds)
        return self._known.get((team, person), (self._default, 0.0))[0]

    def _choice_of(self, team: str, person: str) -> str:
        try:
            return self._chosen(team, person)
        except Exception:  # noqa: BLE001  (a store that fails: to say so takes a language)
            return ""

    def may_export(self, team: str, person: str, *, database: bool) -> bool:
        """Whether a person may have the workspace's figures as a file: guests may not.

        The `database` is for the workspace's owners and administrators. Asked each time, since it
        may change; raises `Problem` when Slack does not tell.
        """
        told = self._told_of(team, person, "export-unsure")
        return not _is_guest(told) and (not database or _is_admin(told))

    def is_guest(self, team: str, person: str) -> bool:
        """Whether a person is a guest; raises `Problem` when Slack does not tell."""
        return _is_guest(self._told_of(team, person, "people-unsure"))

    def _told_of(self, team: str, person: str, unsure: str) -> Mapping[str, object]:
        try:
            return self._clients.asking(team).users_info(user=person).get("user") or {}
        except UNREACHED:
            raise Problem(unsure) from None

    def barred(self, team: str, person: str, channel: str) -> str:
        """What keeps what is for the team out of a channel: see `bot.places.Place`."""
        try:
            client = self._clients.asking(team)
            if channel.startswith("D"):  # a talk with Vigie, and theirs
                room = client.conversations_open(users=person).get("channel") or {}
                return "" if room.get("id") == channel else "channel_not_found"
            told = client.conversations_info(channel=channel).get("channel") or {}
        except UNREACHED as error:
            return "channel_not_found" if slack_word(error) == "channel_not_found" else UNSURE
        if told.get("is_archived"):
            return "is_archived"
        if told.get("is_ext_shared") or told.get("is_pending_ext_shared"):
            return "is_ext_shared"
        if told.get("is_member", True) and told.get("is_private"):
            return "is_private"
        return "" if told.get("is_member", True) else "not_in_channel"

    def is_admin(self, team: str, person: str) -> bool:
        """Whether a person is an administrator of the workspace; not, when Slack does not tell."""
        try:
            return _is_admin(self._told_of(team, person, "people-unsure"))
        except Problem:
            return False

    def _of_locale(self, locale: str) -> str:
        code = locale.replace("_", "-").partition("-")[0].lower()
        return code if code in LANGUAGES else self._default


def _is_guest(told: Mapping[str, object]) -> bool:
    """Whether it is a guest or a stranger; what Slack does not say is held against them."""
    kinds = ("is_restricted", "is_ultra_restricted")
    return bool(told.get("is_stranger")) or any(told.get(kind, True) for kind in kinds)


def _is_admin(told: Mapping[str, object]) -> bool:
    return bool(told.get("is_admin") or told.get("is_owner"))
