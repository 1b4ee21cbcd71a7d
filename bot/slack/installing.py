"""The pages on which a workspace installs Vigie: Bolt's flow of OAuth, in words of our own."""

from __future__ import annotations

from html import escape
from http import HTTPStatus
from string import Template
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from slack_bolt import BoltResponse
from slack_bolt.error import BoltError
from slack_bolt.oauth import OAuthFlow
from slack_bolt.oauth.callback_options import CallbackOptions, FailureArgs, SuccessArgs
from slack_bolt.oauth.oauth_settings import OAuthSettings

from bot.messages import LANGUAGES, Language, Problem, Said
from bot.slack.calls import Caller
from bot.slack.clients import TIMEOUT
from bot.slack.logs import log, quiet_slack, slack_word
from bot.slack.people import UNREACHED
from bot.store.sealed import STATE_SECONDS, States

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slack_bolt import BoltRequest
    from slack_sdk.oauth.installation_store import Installation

    from bot.settings import Settings
    from bot.slack.installs import Installs

INSTALL_PATH, REDIRECT_PATH = "/slack/install", "/slack/oauth_redirect"
# What a workspace is asked for: as in manifest.json.
SCOPES = (
    "app_mentions:read",
    "assistant:write",
    "channels:history",
    "channels:read",
    "chat:write",
    "commands",
    "files:read",
    "files:write",
    "groups:history",
    "groups:read",
    "im:history",
    "im:write",
    "mpim:history",
    "mpim:read",
    "usergroups:read",
    "users:read",
)
# Why it was not installed, in Bolt's words or Slack's: what is said of it, and the status.
_FAILURES = {
    "access_denied": ("access-denied", HTTPStatus.OK),
    "invalid_browser": ("state", HTTPStatus.BAD_REQUEST),
    "invalid_state": ("state", HTTPStatus.UNAUTHORIZED),
    "organisation": ("organisation", HTTPStatus.BAD_REQUEST),
    "storage_error": ("later", HTTPStatus.SERVICE_UNAVAILABLE),
}
_ANY_OTHER = ("slack", HTTPStatus.BAD_REQUEST)

_PAGE = Template("""\
<!DOCTYPE html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; color: #1f2937; max-width: 34em; margin: 12vh auto;
  padding: 0 1.5em }
a { display: inline-block; background: #1f2937; color: #fff; padding: .6em 1.2em;
  border-radius: 6px; text-decoration: none }
</style>
</head>
<body>
<h1>$title</h1>
$lines
<p><a href="$link">$button</a></p>
</body>
</html>
""")
_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


class Installing(OAuthFlow):
    """The page at `INSTALL_PATH`, and what Slack then sends people's browsers back to."""

    def __init__(self, settings: Settings, installs: Installs) -> None:
        self._installs = installs
        self._days = settings.keep_uninstalled_days
        self._language = settings.language
        self._again = settings.url + INSTALL_PATH
        super().__init__(
            client=Caller(base_url=settings.api_url, timeout=TIMEOUT, retry_handlers=[]),
            logger=quiet_slack(),
            settings=OAuthSettings(
                client_id=settings.client_id,
                client_secret=settings.client_secret,
                scopes=SCOPES,
                user_scopes=(),
                redirect_uri=settings.url + REDIRECT_PATH,
                install_path=INSTALL_PATH,
                redirect_uri_path=REDIRECT_PATH,
                authorization_url=urljoin(settings.api_url, "/oauth/v2/authorize"),
                callback_options=CallbackOptions(success=self._success, failure=self._failure),
                installation_store=installs.tokens,
                state_store=States(installs.path),
                state_expiration_seconds=STATE_SECONDS,
            ),
        )

    def handle_installation(self, request: BoltRequest) -> BoltResponse:
        try:
            response = super().handle_installation(request)
        except Problem:  # the file in which it is kept who may end it
            return self._refused(request, "storage_error")
        headers = {**response.headers, **_HEADERS}
        return BoltResponse(status=response.status, body=response.body, headers=headers)

    def build_install_page_html(self, url: str, request: BoltRequest) -> str:
        lines = (
            Said("install-what"),
            Said("install-reads"),
            Said("install-leaves", days=self._days),
        )
        return self._page(request, "install-title", lines, url, "install-button")

    def run_installation(self, code: str) -> Installation | None:
        try:
            granted = super().run_installation(code)
        except UNREACHED as error:
            log.warning("Slack did not confirm an installation: %s", slack_word(error))
            return None
        if granted is None or not granted.bot_token or not granted.user_id:
            log.warning("Slack did not confirm an installation")
            return None
        return granted

    def store_installation(self, request: BoltRequest, installation: Installation) -> None:
        del request
        if installation.is_enterprise_install or not installation.team_id:
            raise BoltError("organisation")
        try:
            self._installs.install(installation)
        except (Problem, OSError) as error:
            raise BoltError("storage_error") from error

    def _success(self, told: SuccessArgs) -> BoltResponse:
        team = str(told.installation.team_id)
        link = f"https://app.slack.com/client/{team}"
        lines = (Said("installed-next"),)
        page = self._page(told.request, "installed-title", lines, link, "installed-open")
        return self._ended(HTTPStatus.OK, page)

    def _failure(self, told: FailureArgs) -> BoltResponse:
        return self._refused(told.request, str(told.error) if told.error else told.reason)

    def _refused(self, request: BoltRequest, reason: str) -> BoltResponse:
        name, status = _FAILURES.get(reason, _ANY_OTHER)
        log.warning("Vigie was not installed: %s", name)
        lines = (Said(f"not-installed-{name}"),)
        title, again = "not-installed-title", "not-installed-again"
        return self._ended(status, self._page(request, title, lines, self._again, again))

    def _ended(self, status: HTTPStatus, page: str) -> BoltResponse:
        """A page with which an installation ends, one way or the other: its cookie goes."""
        cookie = self.settings.state_utils.build_set_cookie_for_deletion()
        return BoltResponse(status=status, body=page, headers={**_HEADERS, "Set-Cookie": cookie})

    def _page(
        self, request: BoltRequest, title: str, lines: Sequence[Said], link: str, button: str
    ) -> str:
        language = Language(_read_by(request) or self._language)
        return _PAGE.substitute(
            language=language.code,
            title=escape(language.say(Said(title))),
            lines="\n".join(f"<p>{escape(language.say(line))}</p>" for line in lines),
            link=escape(link),
            button=escape(language.say(Said(button))),
        )


def _read_by(request: BoltRequest) -> str:
    """The language that a browser asks for first, of those that Vigie speaks; "" for none."""
    asked = ",".join(request.headers.get("accept-language") or ())
    codes = (part.strip().partition(";")[0].partition("-")[0].lower() for part in asked.split(","))
    return next((code for code in codes if code in LANGUAGES), "")
