"""The settings: read once, from the environment and from `.env`, and checked all together."""

from __future__ import annotations

import base64
import binascii
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.messages import LANGUAGES, Language, Said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LARGEST_FILE = 1000  # MB: what Slack itself takes
LONGEST_KEPT = 3650  # days
KEY_BYTES = 32
LAST_PORT = 65_535  # 0: any that is free
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")

# Every setting, and what it is when nobody says; None: there is nothing that Vigie could assume.
NAMES: dict[str, str | None] = {
    "SLACK_BOT_TOKEN": None,
    "SLACK_APP_TOKEN": None,
    "SLACK_SIGNING_SECRET": None,
    "VIGIE_HOST": "127.0.0.1",
    "VIGIE_PORT": "3000",
    "VIGIE_METRICS_TOKEN": "",
    "SLACK_CLIENT_ID": None,
    "SLACK_CLIENT_SECRET": None,
    "VIGIE_URL": None,
    "VIGIE_TOKEN_KEY": None,
    "VIGIE_KEEP_UNINSTALLED_DAYS": "30",
    "VIGIE_DATABASE": "vigie.db",
    "VIGIE_BACKUPS": "backups",
    "VIGIE_LANGUAGE": "en",
    "VIGIE_TIMEZONE": "Europe/Paris",
    "VIGIE_CURRENCY": "EUR",
    "VIGIE_LARGEST_FILE": "200",
    "SLACK_API_URL": "https://slack.com/api/",
    "LOG_LEVEL": "INFO",
}
_EVERYWHERE = (
    "VIGIE_DATABASE",
    "VIGIE_BACKUPS",
    "VIGIE_LANGUAGE",
    "VIGIE_TIMEZONE",
    "VIGIE_CURRENCY",
)


@dataclass(frozen=True)
class Settings:
    """What `vigie serve` is told, and the other commands but for what is about Slack.

    Secrets never show in its repr. Slack reaches us by a socket (`app_token`) or, with `http`, at
    `host` and `port`, where `signing_secret` tells that it is Slack; who knows `metrics_token` may
    read the metrics. One workspace is served with its `bot_token`; many with the `client_id` of the
    app, which they install from a page at `url`: their tokens are encrypted with the first of
    `token_keys`, and what one submitted is kept for `keep_uninstalled_days` after it took Vigie
    away. `backups` is a folder; `language` is for people whose own is not known; `zone` and
    `currency` are those of workspaces that have none yet; no file of more than `largest_file` bytes
    is taken from Slack.
    """

    bot_token: str = field(repr=False)
    app_token: str = field(repr=False)
    http: bool
    signing_secret: str = field(repr=False)
    host: str
    port: int
    metrics_token: str = field(repr=False)
    client_id: str
    client_secret: str = field(repr=False)
    url: str
    token_keys: tuple[str, ...] = field(repr=False)
    keep_uninstalled_days: int
    database: Path
    backups: Path
    language: str
    zone: ZoneInfo
    currency: str
    largest_file: int
    api_url: str
    log_level: str


class SettingsError(Exception):
    """Settings that are missing or wrong, all of them; its text has a line for each."""

    def __init__(self, problems: tuple[Said, ...], language: str) -> None:
        self.problems = problems
        super().__init__("\n".join(map(Language(language).say, problems)))


def load_settings(*, http: bool = False, host: str = "", port: str = "") -> Settings:
    """The settings of a server, an address that is given first: see `told` and `read_settings`."""
    given = {"VIGIE_HOST": host, "VIGIE_PORT": port}
    return read_settings(told() | {name: said for name, said in given.items() if said}, http=http)


def told() -> dict[str, str]:
    """What this process is told: the environment, and `.env` here for what it does not say.

    Raises `SettingsError` when that file is no text.
    """
    from dotenv import dotenv_values  # noqa: PLC0415  (only a few commands need it)

    # Not interpolated: a `$` in a token is a `$`. Neither copied to the environment, where every
    # program that we start would find the tokens.
    try:
        kept = dotenv_values(".env", interpolate=False)
    except UnicodeDecodeError:
        said = os.environ.get("VIGIE_LANGUAGE", "")
        language = said if said in LANGUAGES else LANGUAGES[0]
        raise SettingsError((Said("settings-unreadable"),), language) from None
    return {name: os.environ.get(name) or kept.get(name) or "" for name in NAMES}


def read_settings(
    environ: Mapping[str, str], *, slack: bool = True, http: bool = False
) -> Settings:
    """The settings that an environment says; an empty one is as good as none.

    Without `slack`, those that a terminal needs: what is said of Slack is not read. With `http`,
    those of a server that Slack calls, else those of one that calls Slack. Raises `SettingsError`
    with everything that is missing or wrong.
    """
    if not slack:
        environ = {name: said for name, said in environ.items() if name in _EVERYWHERE}
    said = {name for name, value in environ.items() if value.strip()}
    many = "SLACK_CLIENT_ID" in said or (
        "SLACK_CLIENT_SECRET" in said and "SLACK_BOT_TOKEN" not in said
    )
    reader = _Reader(environ, _needed(http=http, many=many) if slack else frozenset())
    read = reader.read
    language = read("VIGIE_LANGUAGE", _one_of(LANGUAGES), "settings-language")
    database = Path(read("VIGIE_DATABASE", _file, "settings-database"))
    backups = Path(read("VIGIE_BACKUPS", _folder, "settings-backups"))
    if many and "SLACK_BOT_TOKEN" in said:
        reader.problems.append(Said("settings-both-ways"))
    if many and not http:
        reader.problems.append(Said("settings-many-over-http"))
    keys = read("VIGIE_TOKEN_KEY", _keys, "settings-token-key")
    days = read("VIGIE_KEEP_UNINSTALLED_DAYS", _days, "settings-keep-uninstalled")
    largest = read("VIGIE_LARGEST_FILE", _megabytes, "settings-largest-file")
    settings = Settings(
        bot_token=read("SLACK_BOT_TOKEN", _token("xoxb-"), "settings-bot-token"),
        app_token=read("SLACK_APP_TOKEN", _token("xapp-"), "settings-app-token"),
        http=http,
        signing_secret=read("SLACK_SIGNING_SECRET", _secret, "settings-signing-secret"),
        host=read("VIGIE_HOST", _host, "settings-host"),
        port=int(read("VIGIE_PORT", _port, "settings-port")),
        metrics_token=read("VIGIE_METRICS_TOKEN", _password, "settings-metrics-token"),
        client_id=read("SLACK_CLIENT_ID", _secret, "settings-client-id"),
        client_secret=read("SLACK_CLIENT_SECRET", _secret, "settings-client-secret"),
        url=read("VIGIE_URL", _address, "settings-url").removesuffix("/"),
        token_keys=tuple(keys.split(",")) if keys else (),
        keep_uninstalled_days=int(days),
        database=database,
        backups=database.parent / backups,
        language=language,
        zone=_zone(read("VIGIE_TIMEZONE", lambda name: _zone(name).key, "settings-zone")),
        currency=read("VIGIE_CURRENCY", _currency, "settings-currency"),
        largest_file=int(largest) << 20,
        api_url=read("SLACK_API_URL", _address, "settings-api-url"),
        log_level=read("LOG_LEVEL", _one_of(LOG_LEVELS), "settings-log-level"),
    )
    if reader.problems:
        raise SettingsError(tuple(reader.problems), language)
    return settings


def _needed(*, http: bool, many: bool) -> frozenset[str]:
    """What has to be said to serve one workspace or many, over a socket or over HTTP."""
    app = ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "VIGIE_URL", "VIGIE_TOKEN_KEY")
    over_http = ("SLACK_SIGNING_SECRET",) if http else ()
    over_a_socket = () if http or many else ("SLACK_APP_TOKEN",)
    return frozenset((*(app if many else ("SLACK_BOT_TOKEN",)), *over_http, *over_a_socket))


class _Reader:
    """Reads one setting after the other, and keeps what is wrong with them.

    Of those without a default only what is `needed` is read.
    """

    def __init__(self, environ: Mapping[str, str], needed: frozenset[str]) -> None:
        self._environ = environ
        self._needed = needed
        self.problems: list[Said] = []

    def read(self, name: str, check: Callable[[str], str], wrong: str) -> str:
        """The value of a setting, or what it is when nobody says; empty if that is nothing."""
        given, default = self._environ.get(name, "").strip(), NAMES[name] or ""
        if NAMES[name] is None and name not in self._needed:
            return ""
        if not given:
            if NAMES[name] is None:
                self.problems.append(Said(f"{wrong}-missing", name=name))
            return default
        try:
            return check(given)
        except ValueError:
            # The value itself is not repeated: a secret may stand where it does not belong.
            self.problems.append(Said(wrong, name=name))
            return default


def _token(kind: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        if not re.fullmatch(re.escape(kind) + r"[\w-]+", value, re.ASCII):
            raise ValueError
        return value

    return check


def _secret(value: str) -> str:
    if not re.fullmatch(r"(?!xox|xapp-)[!-~]+", value):  # nor a token, which stands beside it
        raise ValueError
    return value


def _keys(value: str) -> str:
    keys = [key.strip() for key in value.split(",")]
    for key in keys:
        try:
            decoded = base64.b64decode(key, altchars=b"-_", validate=True)
        except binascii.Error:
            raise ValueError from None
        if len(decoded) != KEY_BYTES:
            raise ValueError
    return ",".join(keys)


def _days(value: str) -> str:
    if not (value.isascii() and value.isdecimal() and 0 < int(value) <= LONGEST_KEPT):
        raise ValueError
    return value


def _password(value: str) -> str:
    if not re.fullmatch(r"[!-~]{16,}", value):  # long enough that nobody guesses it
        raise ValueError
    return value


def _host(value: str) -> str:
    if not re.fullmatch(r"[\w.:-]+", value, re.ASCII):
        raise ValueError
    return value


def _port(value: str) -> str:
    if not (value.isascii() and value.isdecimal() and int(value) <= LAST_PORT):
        raise ValueError
    return value


def _file(value: str) -> str:
    path = Path(value).expanduser()
    if "\0" in value or path.is_dir():
        raise ValueError
    return str(path)


def _folder(value: str) -> str:
    path = Path(value).expanduser()
    if "\0" in value or path.is_file():
        raise ValueError
    return str(path)


def _one_of(words: tuple[str, ...]) -> Callable[[str], str]:
    def check(value: str) -> str:
        for word in words:
            if word.lower() == value.lower():
                return word
        raise ValueError

    return check


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError):  # OSError: it is a folder of zones
        raise ValueError from None


def _currency(value: str) -> str:
    if not re.fullmatch(r"[A-Z]{3}", value.upper(), re.ASCII):
        raise ValueError
    return value.upper()


def _megabytes(value: str) -> str:
    if not (value.isascii() and value.isdecimal() and 0 < int(value) <= LARGEST_FILE):
        raise ValueError
    return value


def _address(value: str) -> str:
    # Without encryption only to this machine: the tokens travel with every call.
    if not re.fullmatch(r"(https://|http://(127\.0\.0\.1|localhost|\[::1\])(:|/|$))\S*", value):
        raise ValueError
    return value.removesuffix("/") + "/"
