"""The tokens that workspaces gave, in slack-sdk's own stores: encrypted before they reach them.

They are in a file of their own beside the database. slack-sdk opens a connection for each call, and
knows nothing of the lock with which Vigie writes; the file has no write-ahead log, and needs none.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import suppress
from copy import copy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from slack_sdk.oauth.installation_store import Bot, Installation, InstallationStore
from slack_sdk.oauth.installation_store.sqlite3 import SQLite3InstallationStore
from slack_sdk.oauth.state_store.sqlite3 import SQLite3OAuthStateStore

from bot.messages import Problem
from bot.store.backups import holds_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

Kept = TypeVar("Kept", Bot, Installation)

WAIT = 1.5  # seconds for another writer
STATE_SECONDS = 600  # that an installation may take, from its page on
MOST_STATES = 100_000  # installations under way that are remembered, whoever opens the page
_SECRETS = (
    *("bot_token", "bot_refresh_token", "user_token", "user_refresh_token"),
    *("incoming_webhook_url", "incoming_webhook_configuration_url"),
)


def new_key() -> str:
    """A key for `Seal`."""
    return Fernet.generate_key().decode()


class Seal:
    """Encrypts with the first of its keys, and reads what any of them encrypted."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._first = Fernet(keys[0])
        self._all = MultiFernet([Fernet(key) for key in keys])

    def close(self, secret: str) -> str:
        """The secret, encrypted."""
        return self._first.encrypt(secret.encode()).decode()

    def open(self, sealed: str) -> str:
        """What was encrypted. Raises `Problem` when none of the keys is the right one."""
        try:
            return self._all.decrypt(sealed).decode()
        except InvalidToken:
            raise Problem("token-key-wrong") from None

    def is_by_first(self, sealed: str) -> bool:
        """Whether the first of the keys encrypted it."""
        try:
            self._first.decrypt(sealed)
        except InvalidToken:
            return False
        return True


class SealedInstallations(InstallationStore):
    """Slack-sdk's store of installations, which never sees a token as it is."""

    def __init__(self, path: Path, client_id: str, seal: Seal) -> None:
        _make(path, client_id)
        self._seal = seal
        self._store = _Installations(database=str(path), client_id=client_id)

    def save(self, installation: Installation) -> None:
        """Keep the tokens of a workspace in the place of those that it had."""
        told = {"enterprise_id": installation.enterprise_id, "team_id": installation.team_id}
        sealed = self._changed(installation, self._seal.close)
        self._store.delete_all(**told)
        self._store.save(sealed)

    def save_bot(self, bot: Bot) -> None:
        self._store.save_bot(self._changed(bot, self._seal.close))

    def find_bot(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        is_enterprise_install: bool | None = False,
    ) -> Bot | None:
        found = self._store.find_bot(
            enterprise_id=enterprise_id,
            team_id=team_id,
            is_enterprise_install=is_enterprise_install,
        )
        return self._changed(found, self._seal.open) if found else None

    def find_installation(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None = None,
        is_enterprise_install: bool | None = False,
    ) -> Installation | None:
        found = self._store.find_installation(
            enterprise_id=enterprise_id,
            team_id=team_id,
            user_id=user_id,
            is_enterprise_install=is_enterprise_install,
        )
        return self._changed(found, self._seal.open) if found else None

    def delete_bot(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        self._store.delete_bot(enterprise_id=enterprise_id, team_id=team_id)

    def delete_installation(
        self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None
    ) -> None:
        self._store.delete_installation(
            enterprise_id=enterprise_id, team_id=team_id, user_id=user_id
        )

    def renew(self, *, enterprise_id: str | None, team_id: str | None) -> str:
        """Encrypt the tokens of a workspace with the first key; the bot's, "" when there are none.

        Raises `Problem` when no key reads them.
        """
        sealed = self._store.find_installation(enterprise_id=enterprise_id, team_id=team_id)
        if sealed is None or not sealed.bot_token:
            return ""
        found = self._changed(sealed, self._seal.open)
        if not self._seal.is_by_first(sealed.bot_token):
            self.save(found)
        return str(found.bot_token)

    @staticmethod
    def _changed(kept: Kept, change: Any) -> Kept:
        changed = copy(kept)
        for name in _SECRETS:
            if value := getattr(kept, name, None):
                setattr(changed, name, change(value))
        return changed


class States(SQLite3OAuthStateStore):
    """The installations under way: each may be ended once, by the browser that began it."""

    def __init__(self, path: Path) -> None:
        super().__init__(database=str(path), expiration_seconds=STATE_SECONDS)

    def connect(self) -> sqlite3.Connection:
        return _connect(self.database)

    def issue(self, *args: Any, **told: Any) -> str:
        with self.connect() as con:
            con.execute(
                """DELETE FROM oauth_states WHERE expire_at < ?
                   OR id <= (SELECT max(id) FROM oauth_states) - ?""",
                (time.time(), MOST_STATES),
            )
        return super().issue(*args, **told)


class _Installations(SQLite3InstallationStore):
    def connect(self) -> sqlite3.Connection:
        return _connect(self.database)


class _Connection(sqlite3.Connection):
    """A connection for one block, which no other writes into: slack-sdk looks, then changes.

    Raises `Problem` for what is wrong with the file.
    """

    path = ""

    def __enter__(self) -> Self:
        try:
            self.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            self.close()
            raise Problem("store-busy") from None
        return self

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> Literal[False]:  # noqa: PYI036
        try:
            super().__exit__(kind, error, trace)
        finally:
            self.close()
        if isinstance(error, sqlite3.OperationalError):
            raise Problem("store-unwritable", path=self.path) from error
        return False


def _connect(database: str) -> sqlite3.Connection:
    # One that is gone is not made again, empty: nothing could be kept in it.
    place = f"{Path(database).absolute().as_uri()}?mode=rw"
    try:
        con = sqlite3.connect(place, uri=True, timeout=WAIT, factory=_Connection)
    except sqlite3.OperationalError as error:
        raise Problem("store-unwritable", path=database) from error
    con.path = database
    con.execute("PRAGMA secure_delete = ON")
    return con


def _make(path: Path, client_id: str) -> None:
    """Make the file unless it is there: whole, and readable by nobody else, or not at all.

    Raises `Problem` when it is there and damaged.
    """
    if path.exists():
        if not holds_tokens(path):
            raise Problem("tokens-damaged", path=str(path))
        return
    try:
        with TemporaryDirectory(prefix=f"{path.name}.", dir=path.parent) as folder:
            new = Path(folder) / path.name
            os.close(os.open(new, os.O_RDWR | os.O_CREAT, 0o600))
            _Installations(database=str(new), client_id=client_id).create_tables()  # type: ignore[no-untyped-call]
            States(new).create_tables()  # type: ignore[no-untyped-call]
            with suppress(FileExistsError):  # another process was quicker
                os.link(new, path)
    except OSError as error:
        raise Problem("store-unwritable", path=str(path)) from error
