"""Many workspaces: which installed Vigie, with which tokens, and what becomes of those that leave.

Whether a workspace is served is read from the database each time, so that all processes know at
once; its token is decrypted once.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypedDict

from slack_sdk.errors import SlackClientError

from bot.messages import Problem
from bot.slack.calls import Caller
from bot.slack.clients import REVOKED, TIMEOUT
from bot.slack.logs import log, note_bug, slack_word
from bot.slack.people import UNREACHED
from bot.store.installations import CLOSED, OPEN
from bot.store.presence import TOKENS, beside
from bot.store.sealed import Seal, SealedInstallations

if TYPE_CHECKING:
    from slack_sdk.oauth.installation_store import Installation as Granted

    from bot.settings import Settings
    from bot.store import Installation, Store

A_DAY = 86_400  # seconds


class Installs:
    """The workspaces that installed Vigie. Several threads and processes may ask at once."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self._settings = settings
        self._installations, self._roles = store.installations, store.roles
        self.path = beside(store.path, TOKENS)
        self.tokens = SealedInstallations(self.path, settings.client_id, Seal(settings.token_keys))
        self._known: dict[tuple[str, int], str] = {}

    def verify(self) -> None:
        """Look whether every token can be read, and encrypt it with the key that is first now.

        Raises `Problem` when none of the keys is the right one.
        """
        for installation in self._installations.every(OPEN):
            workspace, turn = installation.workspace, installation.turn
            if token := self.tokens.renew(**_key(installation)):
                self._known[workspace, turn] = token
            else:
                log.error("the token of %s is lost: it has to install Vigie again", workspace)

    # ------------------------------------------------------------------- which, and their tokens
    def every(self) -> list[str]:
        """The workspaces that are served."""
        return [installation.workspace for installation in self._installations.every(OPEN)]

    def is_served(self, team: str) -> bool:
        """Whether a workspace has installed Vigie, and not taken it away."""
        known = self._installations.of(team)
        return known is not None and known.is_open

    def token_of(self, team: str) -> str:
        """The token of a workspace. Raises `SlackClientError` when it is not served."""
        known = self._installations.of(team)
        if known is None or not known.is_open:
            raise SlackClientError("not installed")
        try:
            return self._known[team, known.turn]
        except KeyError:
            token = self._token(known)
            self._known[team, known.turn] = token
            return token

    def has_token(self, team: str) -> bool:
        """Whether a workspace that is served can be spoken to."""
        try:
            return bool(self.token_of(team))
        except SlackClientError:
            return False

    def _token(self, installation: Installation) -> str:
        found = self.tokens.find_bot(**_key(installation))
        if found is None:  # slack-sdk's store says so too when its file is busy
            raise SlackClientError("no token")
        return str(found.bot_token)

    # -------------------------------------------------------------------- coming, and leaving
    def install(self, granted: Granted) -> None:
        """A workspace installs Vigie, for the first time or again. Raises `Problem`."""
        team, enterprise = str(granted.team_id), granted.enterprise_id or ""
        known = self._installations.of(team)
        if known and known.enterprise != enterprise:
            self.tokens.delete_all(**_key(known))
        self.tokens.save(granted)
        self._installations.open(team, enterprise)
        self._roles.begin(team, str(granted.user_id))
        log.info("a workspace has installed Vigie: %s", team)

    def left(self, team: str, why: str, at: float) -> None:
        """A workspace took Vigie away, at a time of Slack's clock.

        Slack may say so late: when it was installed again since, that stands.
        """
        known = self._installations.of(team)
        if known is None or at < known.at:
            return
        self._close(known, why)
        self.tokens.delete_all(**_key(known))

    def refused(self, team: str, token: str, word: str) -> None:
        """Slack takes a token no more: the workspace is closed, unless it has another one now.

        The token is kept, and tried again now and then: Slack may have been wrong.
        """
        try:
            known = self._installations.of(team)
            if known and known.is_open and self._token(known) == token:
                self._close(known, word)
        except Problem as problem:  # the file is busy: the next call is refused as well
            log.warning("a workspace could not be closed: %s", problem.said.name)

    def _close(self, known: Installation, why: str) -> None:
        if self._installations.close(known.workspace, why, turn=known.turn):
            days = self._settings.keep_uninstalled_days
            told = "a workspace is closed, and will be erased in %d days: %s (%s)"
            log.warning(told, days, known.workspace, why)
        self._known.pop((known.workspace, known.turn), None)

    # ------------------------------------------------------------------------------ tidying up
    def tidy(self) -> None:
        """Open what Slack refused by mistake, and erase what was closed for long enough."""
        try:
            for closed in self._installations.every(CLOSED):
                if closed.why in REVOKED:
                    self._try_again(closed)
                else:  # the file of the tokens may have been busy when it left
                    self.tokens.delete_all(**_key(closed))
            for overdue in self._installations.overdue(
                self._settings.keep_uninstalled_days * A_DAY
            ):
                self._erase(overdue)
        except Problem as problem:  # the file is busy: next time
            log.warning("closed workspaces could not be looked at: %s", problem.said.name)
        except Exception as error:  # noqa: BLE001  (a bug: all else goes on)
            note_bug(error, "looking at closed workspaces")

    def _try_again(self, closed: Installation) -> None:
        """Open a workspace whose token Slack takes after all."""
        found = self.tokens.find_bot(**_key(closed))
        if found is None:
            return
        client = Caller(found.bot_token, self._settings.api_url, timeout=TIMEOUT)
        try:
            client.auth_test()
        except UNREACHED as error:
            log.info("a workspace stays closed: %s (%s)", closed.workspace, slack_word(error))
            return
        if self._installations.reopen(closed.workspace, closed.turn):
            log.warning("a workspace is open again: %s", closed.workspace)

    def _erase(self, overdue: Installation) -> None:
        self.tokens.delete_all(**_key(overdue))
        started = time.monotonic()
        rows = self._installations.erase(overdue.workspace)
        took = time.monotonic() - started
        log.warning("a workspace is erased: %s, %d rows in %.1f s", overdue.workspace, rows, took)


class _Key(TypedDict):
    """How slack-sdk's store knows a workspace."""

    enterprise_id: str | None
    team_id: str


def _key(known: Installation) -> _Key:
    return {"enterprise_id": known.enterprise or None, "team_id": known.workspace}
