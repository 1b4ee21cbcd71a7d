"""Many workspaces: they install Vigie, each is served with its own token, and they leave."""

import html
import math
import re
import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, closing
from dataclasses import replace
from datetime import datetime
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from conftest import NOW, PARIS
from served import SECRET, Bot, serving
from slack_bolt import App, BoltRequest, BoltResponse
from slack_server import Call, SlackServer
from unasked import Writer, digest

from bot.messages import Problem
from bot.schedule import ticking
from bot.settings import Settings, read_settings
from bot.slack import installs
from bot.slack import serving as serving_slack
from bot.slack.desk import Desk
from bot.slack.installing import INSTALL_PATH, REDIRECT_PATH
from bot.slack.listeners import app_of, installs_of, make_desk
from bot.store import Store
from bot.store.roles import ADMIN, Role
from bot.store.sealed import new_key

pytest_plugins = ("slack_app",)

A_DAY = 86_400
KEY = new_key()
APP_SECRET = "5e87very0secret"
URL = "https://vigie.example"
MANY = {
    "SLACK_CLIENT_ID": "12.34",
    "SLACK_CLIENT_SECRET": APP_SECRET,
    "SLACK_SIGNING_SECRET": SECRET,
    "VIGIE_URL": URL,
    "VIGIE_TOKEN_KEY": KEY,
}
TOKENS = {"T2": "xoxb-t2-secret", "T3": "xoxb-t3-secret"}
LINK = re.compile(r'href="([^"]+)"')


# ------------------------------------------------------------------------------- installing
def asked(query: str = "", cookie: str = "", language: str = "") -> BoltRequest:
    headers = {"cookie": cookie, "accept-language": language}
    told = {name: [value] for name, value in headers.items() if value}
    return BoltRequest(body="", query=query, headers=told)


class Browser:
    """Somebody who installs the app, in a browser that keeps its cookie."""

    def __init__(self, app: App, slack: SlackServer) -> None:
        assert app.oauth_flow is not None
        self.flow, self.slack, self.cookie = app.oauth_flow, slack, ""

    def begin(self, team: str, user: str = "U5", token: str = "") -> str:
        """Open the page and allow what it asks for; what Slack sends the browser back with."""
        page = self.flow.handle_installation(asked())
        assert page.status == 200
        self.cookie = page.headers["set-cookie"][0].partition(";")[0]
        [link] = LINK.findall(page.body)
        back = self.slack.allow(html.unescape(link), team, user, token=token)
        assert back.startswith(URL + REDIRECT_PATH + "?")
        return urlsplit(back).query

    def end(self, query: str, cookie: str | None = None, language: str = "en") -> BoltResponse:
        cookie = self.cookie if cookie is None else cookie
        return self.flow.handle_callback(asked(query, cookie, language))

    def install(self, team: str, user: str = "U5", token: str = "") -> None:
        assert self.end(self.begin(team, user, token)).status == 200


@pytest.fixture
def store(tmp_path: Path, clock: list[float]) -> Iterator[Store]:
    with Store(tmp_path / "vigie.db", PARIS, clock=lambda: clock[0]) as store:
        yield store


@pytest.fixture
def clock() -> list[float]:
    """The time of the store, and the app's."""
    return [NOW.timestamp()]


@pytest.fixture
def settings(slack: SlackServer, tmp_path: Path) -> Settings:
    slack.secret = APP_SECRET
    slack.workspaces["xoxb-other-app"] = "T0"
    slack.clock = NOW.timestamp
    told = {"SLACK_API_URL": slack.url, "VIGIE_DATABASE": str(tmp_path / "vigie.db")}
    return read_settings({**MANY, **told}, http=True)


@pytest.fixture
def desk(settings: Settings, store: Store, work: ThreadPoolExecutor, clock: list[float]) -> Desk:
    return make_desk(settings, store, work, lambda: datetime.fromtimestamp(clock[0], PARIS))


@pytest.fixture
def app(desk: Desk) -> App:
    return app_of(desk)


@pytest.fixture
def browser(app: App, slack: SlackServer) -> Browser:
    return Browser(app, slack)


@pytest.fixture
def both(browser: Browser, slack: SlackServer) -> None:
    """T2 and T3 have installed it; each has a channel and a person of its own."""
    for team in TOKENS:
        browser.install(team, f"U{team[1]}")
        slack.owners |= dict.fromkeys((f"C{team[1]}", f"U{team[1]}"), team)
    slack.calls.clear()


def in_files(folder: Path, word: bytes) -> list[str]:
    return [file.name for file in folder.iterdir() if file.is_file() and word in file.read_bytes()]


def test_the_page_says_what_is_asked_for_and_when_data_goes(app: App, slack: SlackServer) -> None:
    flow = app.oauth_flow
    assert flow is not None
    page = flow.handle_installation(asked(language="fr-CA,en;q=0.5"))

    assert page.status == 200
    assert "Ajouter à Slack" in page.body
    assert "30 jours" in html.unescape(page.body)
    assert "30 days" in flow.handle_installation(asked(language="de, en-GB")).body
    [link] = LINK.findall(page.body)
    told = parse_qs(urlsplit(html.unescape(link)).query)
    assert told["client_id"] == ["12.34"]
    assert told["redirect_uri"] == [URL + REDIRECT_PATH]
    assert set(told["scope"][0].split(",")) == set(slack.scopes.split(","))
    assert "user_scope" not in told or told["user_scope"] == [""]
    assert page.headers["content-security-policy"][0].startswith("default-src 'none'")
    assert APP_SECRET not in page.body
    [cookie] = page.headers["set-cookie"]
    assert "Secure" in cookie
    assert "HttpOnly" in cookie


def test_a_workspace_is_served_once_it_has_installed_vigie(
    app: App, slack: SlackServer, browser: Browser, desk: Desk, store: Store
) -> None:
    slack.send(app, slack.command("/vigie", "help", team="T2"))
    slack.send(app, slack.mention("likes", channel="C2", team="T2"))

    back = browser.begin("T2", "U5")
    done = browser.end(back)

    assert done.status == 200
    assert "/vigie start" in html.unescape(done.body)
    assert TOKENS["T2"] not in done.body
    assert "deleted" in done.headers["set-cookie"][0]
    known = installs_of(desk)
    assert known is not None
    assert known.every() == ["T2"]
    assert store.roles.every("T2") == [Role("U5", ADMIN)]
    assert slack.messages == []  # what came before was nobody's
    slack.send(app, slack.command("/vigie", "help", team="T2"))
    slack.wait_for_messages(1)


def changed(query: str, **told: str) -> str:
    given = {name: values[0] for name, values in parse_qs(query).items()}
    return urlencode({name: value for name, value in {**given, **told}.items() if value})


@pytest.mark.parametrize(
    ("change", "cookie", "status", "said"),
    [
        ({"state": "forged"}, None, 400, "opened twice"),
        ({"state": ""}, None, 400, "opened twice"),
        ({}, "", 400, "opened twice"),
        ({}, "slack-app-oauth-state=another", 400, "opened twice"),
        ({"state": "forged"}, "slack-app-oauth-state=forged", 401, "opened twice"),
        ({"code": ""}, None, 400, "did not confirm"),
        ({"code": "forged"}, None, 400, "did not confirm"),
        ({"error": "access_denied"}, None, 200, "cancelled"),
        ({"error": "<script>alert(1)</script>"}, None, 400, "did not confirm"),
    ],
)
def test_what_is_forged_installs_nothing_and_is_told(
    browser: Browser,
    store: Store,
    change: dict[str, str],
    cookie: str | None,
    status: int,
    said: str,
) -> None:
    back = browser.begin("T2")
    told = browser.end(changed(back, **change), cookie)

    assert (told.status, said in told.body) == (status, True)
    assert "script" not in told.body
    assert INSTALL_PATH in told.body
    assert store.installations.every() == []


def test_an_installation_is_ended_once_and_in_time(
    browser: Browser, store: Store, slack: SlackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = browser.begin("T2")
    assert browser.end(back).status == 200
    again = browser.end(back)
    assert again.status == 401
    assert "deux fois" in html.unescape(browser.end(back, language="fr").body)
    assert len(slack.called("oauth.v2.access")) == 1

    monkeypatch.setattr(browser.flow.settings.state_store, "expiration_seconds", -1)
    assert browser.end(browser.begin("T3")).status == 401
    assert [one.workspace for one in store.installations.every()] == ["T2"]


@pytest.mark.parametrize(
    ("method", "fault"),
    [
        ("oauth.v2.access", {"status": 500}),
        ("oauth.v2.access", {"garbled": True}),
        ("oauth.v2.access", {"lost": True}),
        ("oauth.v2.access", {"error": "bad_client_secret"}),
        ("auth.test", {"error": "internal_error"}),
        ("auth.test", {"lost": True}),
    ],
)
def test_a_slack_that_does_not_confirm_installs_nothing(
    browser: Browser,
    store: Store,
    slack: SlackServer,
    method: str,
    fault: dict[str, object],
    caplog: pytest.LogCaptureFixture,
) -> None:
    back = browser.begin("T2")
    slack.fail(method, **fault)  # type: ignore[arg-type]

    assert browser.end(back).status == 400
    assert store.installations.every() == []
    browser.install("T2")
    assert not [text for text in ("xoxb", APP_SECRET, back) if text in caplog.text]


def test_a_whole_organisation_is_refused(
    browser: Browser, store: Store, slack: SlackServer
) -> None:
    back = browser.begin("T2")
    code = parse_qs(back)["code"][0]
    slack._codes[code] |= {"is_enterprise_install": True, "enterprise": {"id": "E1", "name": "E"}}

    told = browser.end(back)

    assert (told.status, "organisation" in told.body) == (400, True)
    assert store.installations.every() == []


def test_a_file_that_is_busy_is_told_and_nothing_is_installed(
    browser: Browser, desk: Desk, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.sealed.WAIT", 0.05)
    known = installs_of(desk)
    assert known is not None
    back = browser.begin("T2")
    browser.end(back, cookie="")
    with closing(sqlite3.connect(known.path, isolation_level=None)) as con:
        con.execute("BEGIN IMMEDIATE")
        page = browser.flow.handle_installation(asked())
    assert (page.status, "try again" in page.body) == (503, True)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as con:
        con.execute("BEGIN IMMEDIATE")
        assert browser.end(back).status == 503
    assert store.installations.every() == []
    browser.install("T2")


def test_two_workspaces_over_the_wire(slack: SlackServer, tmp_path: Path) -> None:
    """The whole of it, in a process of its own: pages, tokens, answers, files, log."""
    slack.secret = APP_SECRET
    slack.workspaces["xoxb-other-app"] = "T0"
    told = {**MANY, "SLACK_BOT_TOKEN": "", "LOG_LEVEL": "DEBUG"}
    with serving(tmp_path / "vigie.db", slack.url, **told) as bot:
        for team in TOKENS:
            install_over_the_wire(bot, slack, team)
        answered = {"T2": "C2", "T3": "C3"}
        slack.owners = {channel: team for team, channel in answered.items()}
        for team, channel in answered.items():
            event = slack.mention("likes last month?", channel=channel, team=team)
            assert slack.post(bot.events, event, SECRET).status == 200
        stranger = slack.mention("likes last month?", channel="C9", team="T9")
        assert slack.post(bot.events, stranger, SECRET).status == 200
        slack.wait_for_messages(2)
        assert bot.stop() == 0

    posts = slack.called("chat.postMessage")
    assert {call.channel: call.token for call in posts} == {
        channel: TOKENS[team] for team, channel in answered.items()
    }
    assert in_files(tmp_path, b"xoxb-") == []
    assert not [line for line in bot.log if "xoxb" in line or APP_SECRET in line or KEY in line]
    modes = {file.name: file.stat().st_mode & 0o077 for file in tmp_path.iterdir()}
    assert set(modes) >= {"vigie.db", "vigie.db.tokens"}
    assert set(modes.values()) == {0}


def install_over_the_wire(bot: Bot, slack: SlackServer, team: str) -> None:
    def get(path: str, cookie: str = "") -> tuple[int, dict[str, str], str]:
        with closing(HTTPConnection(*bot.place, timeout=30)) as connection:
            connection.request("GET", path, headers={"cookie": cookie} if cookie else {})
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read().decode()

    status, headers, page = get(INSTALL_PATH)
    assert status == 200
    [link] = LINK.findall(page)
    back = slack.allow(html.unescape(link), team).removeprefix(URL)
    cookie = headers["set-cookie"].partition(";")[0]
    assert get(back)[0] == 400
    assert get(back, cookie)[0] == 200
    assert get(back, cookie)[0] == 401


# ---------------------------------------------------------------------- each with its token
def test_everything_is_done_with_the_token_of_its_workspace(
    app: App, slack: SlackServer, both: None
) -> None:
    del both
    for team in TOKENS:
        channel, person = f"C{team[1]}", f"U{team[1]}"
        place = {"channel": channel, "user": person, "team": team}
        slack.send(app, slack.mention("likes last month?", **place))
        slack.wait_for(lambda channel=channel: said_in(slack, channel), what="an answer")
        slack.send(app, slack.command("/vigie", "add", **place))
        slack.wait_for_views(1 if team == "T2" else 3)
        slack.send(app, slack.home_opened(person, "home", team=team))
        slack.wait_for_views(2 if team == "T2" else 4)
        file = slack.add_file("posts.csv", b"network,date,likes\nx,2026-11-02,5\n", person)
        slack.owners[file["id"]] = team
        for event in slack.share(file, channel=channel, user=person):
            slack.send(app, {**event, "team_id": team})
        slack.wait_for(lambda channel=channel: len(said_in(slack, channel)) > 1, what="a file")

    methods = {"users.info", "chat.postMessage", "views.open", "views.publish", "files.info"}
    for team, token in TOKENS.items():
        used = {call.method for call in slack.calls if call.token == token and call.accepted}
        assert used >= methods | {"download"}, team
    # The owners of the stand-in would have refused the other token.
    assert not [call for call in slack.calls if not call.accepted]


def said_in(slack: SlackServer, channel: str) -> list[Call]:
    return [call for call in slack.messages if call.channel == channel]


def test_a_stranger_gets_nothing_and_slack_is_not_asked(
    app: App, slack: SlackServer, store: Store, both: None
) -> None:
    del both
    added = "add linkedin 2026-11-16 10:30 likes=85"
    slack.send(app, slack.command("/vigie", added, user="U9", channel="C9", team="T9"))
    slack.send(app, slack.command("/kpi", "likes", team="T9"))
    slack.send(app, slack.mention("likes?", channel="C9", team="T9"))
    slack.send(app, slack.home_opened("U9", "home", team="T9"))
    slack.send(app, slack.block_action("line-1", "likes", team="T9"))
    slack.send(app, slack.event("app_uninstalled", team="T9"))
    slack.send(app, slack.command("/vigie", added, user="U2", channel="C2", team="T2"))

    slack.wait_for_messages(1)
    assert [call.user for call in slack.messages] == ["U2"]
    assert store.workspaces() == ["T2"]
    with closing(sqlite3.connect(store.path)) as con:
        assert con.execute("SELECT count(*) FROM inbox WHERE workspace = 'T9'").fetchone() == (0,)
    assert {call.token for call in slack.calls} <= {TOKENS["T2"], ""}


def test_nothing_asks_slack_before_the_acknowledgement(
    app: App, slack: SlackServer, both: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    del both
    monkeypatch.setattr(Desk, "later", lambda *_: None)

    slack.send(app, slack.command("/kpi", "likes", team="T2"))
    slack.send(app, slack.command("/kpi", "likes", team="T9"))

    assert slack.calls == []


# ------------------------------------------------------------------------------- said unasked
@pytest.fixture
def due(store: Store, clock: list[float], both: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both workspaces have a summary that is due."""
    del both
    monkeypatch.setattr(serving_slack, "_writer", Writer)
    monkeypatch.setattr(serving_slack, "ticking", partial(ticking, every=0.05))
    for team in TOKENS:
        store.digests.keep(team, digest(f"C{team[1]}", owner=f"U{team[1]}"), who="U5")
    clock[0] = datetime(2026, 11, 23, 9, 1, tzinfo=PARIS).timestamp()


def unasked(desk: Desk) -> AbstractContextManager[None]:
    known = installs_of(desk)
    assert known is not None
    return serving_slack.saying_what_is_due(desk, known.every)


def test_what_is_due_is_said_in_each_workspace_with_its_token(
    desk: Desk, slack: SlackServer, due: None
) -> None:
    del due
    with unasked(desk):
        slack.wait_for(lambda: len(slack.called("chat.postMessage")) == 6, 20, "both summaries")

    told = {(call.channel, call.token) for call in slack.called("chat.postMessage")}
    assert told == {("C2", TOKENS["T2"]), ("C3", TOKENS["T3"])}
    assert all(call.accepted for call in slack.called("chat.postMessage"))


@pytest.mark.parametrize("word", ["token_revoked", "account_inactive", "invalid_auth"])
def test_a_revoked_token_silences_its_workspace_alone(
    desk: Desk, slack: SlackServer, store: Store, due: None, word: str
) -> None:
    del due
    slack.revoked[TOKENS["T2"]] = word
    with unasked(desk):
        slack.wait_for(lambda: len(said_in(slack, "C3")) == 3, 20, "the other's summary")
        slack.wait_for(lambda: store.installations.every("closed"), 20, "its end")

    [closed] = store.installations.every("closed")
    assert (closed.workspace, closed.why) == ("T2", word)
    assert said_in(slack, "C2") == []
    assert len([call for call in slack.calls if call.token == TOKENS["T2"]]) <= 4


def test_a_slack_that_makes_one_wait_keeps_nothing_from_the_others(
    desk: Desk, slack: SlackServer, due: None
) -> None:
    del due
    of_two = {"when": lambda told: told.get("channel") == "C2", "times": math.inf}
    slack.fail("chat.postMessage", status=429, retry_after=600, **of_two)  # type: ignore[arg-type]
    with unasked(desk):
        slack.wait_for(lambda: len(said_in(slack, "C3")) == 3, 20, "the other's summary")

    assert said_in(slack, "C2") == []


def test_who_installs_it_while_it_serves_is_told_too(
    desk: Desk, slack: SlackServer, store: Store, due: None, browser: Browser, clock: list[float]
) -> None:
    del due
    with unasked(desk):
        slack.wait_for(lambda: len(slack.called("chat.postMessage")) == 6, 20, "both summaries")
        browser.install("T4")
        store.digests.keep("T4", digest("C4", owner="U4"), who="U5")
        clock[0] += 7 * A_DAY
        slack.wait_for(lambda: len(said_in(slack, "C4")) == 3, 20, "the newcomer's summary")

    assert {call.token for call in said_in(slack, "C4")} == {"xoxb-t4-secret"}


# ------------------------------------------------------------------------------------ leaving
def leaving(slack: SlackServer, team: str) -> dict[str, dict]:
    """What Slack says when a workspace removes the app."""
    return {
        "uninstalled": slack.event("app_uninstalled", team=team),
        "revoked": slack.event("tokens_revoked", team=team, tokens={"bot": ["UBOT"]}),
        "of people": slack.event("tokens_revoked", team=team, tokens={"oauth": ["U5"]}),
    }


@pytest.mark.parametrize(
    "events",
    [("uninstalled",), ("revoked",), ("uninstalled", "revoked"), ("revoked", "uninstalled")],
)
def test_who_takes_it_away_is_closed_at_once_and_the_others_are_not(
    app: App, slack: SlackServer, store: Store, desk: Desk, due: None, events: tuple[str, ...]
) -> None:
    del due
    for event in events:
        assert slack.send(app, leaving(slack, "T2")[event]).status == 200

    slack.send(app, slack.command("/kpi", "likes", user="U2", channel="C2", team="T2"))
    slack.send(app, slack.mention("likes?", user="U2", channel="C2", team="T2"))
    with unasked(desk):
        slack.wait_for(lambda: len(said_in(slack, "C3")) == 3, 20, "the other's summary")
    known = installs_of(desk)
    assert known is not None
    assert known.every() == ["T3"]
    assert known.tokens.find_bot(enterprise_id=None, team_id="T2") is None
    assert {call.token for call in slack.calls} == {TOKENS["T3"]}
    assert store.digests.every("T2")  # kept, until it is erased


def test_the_tokens_of_people_are_none_of_ours(
    app: App, slack: SlackServer, both: None, desk: Desk
) -> None:
    del both
    slack.send(app, leaving(slack, "T2")["of people"])

    assert installs_of(desk).every() == ["T2", "T3"]  # type: ignore[union-attr]


def test_what_is_kept_is_there_when_it_comes_back_in_time(
    app: App, slack: SlackServer, browser: Browser, store: Store, desk: Desk, both: None,
    clock: list[float],
) -> None:  # fmt: skip
    del both
    store.digests.keep("T2", digest("C2"), who="U2")
    late = leaving(slack, "T2")["revoked"]
    slack.send(app, leaving(slack, "T2")["uninstalled"])
    known = installs_of(desk)
    assert known is not None

    clock[0] += 30 * A_DAY - 1
    known.tidy()
    browser.install("T2", "U6", token="xoxb-t2-another")
    slack.send(app, late)  # of the time before: Slack may say so after

    assert known.every() == ["T2", "T3"]
    assert known.token_of("T2") == "xoxb-t2-another"
    # Who installed it first administers it, whoever installs it again.
    assert store.roles.every("T2") == [Role("U2", ADMIN)]
    clock[0] += 60 * A_DAY
    known.tidy()
    assert store.digests.every("T2")


def test_after_the_days_that_were_announced_it_is_erased(
    app: App, slack: SlackServer, store: Store, desk: Desk, both: None, clock: list[float],
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    del both
    for team in TOKENS:
        store.digests.keep(team, digest("C1"), who="U2")
    slack.send(app, leaving(slack, "T2")["uninstalled"])
    known = installs_of(desk)
    assert known is not None
    known.tidy()
    assert store.digests.every("T2")

    clock[0] += 30 * A_DAY
    known.tidy()

    assert (store.digests.every("T2"), store.installations.of("T2")) == ([], None)
    assert store.digests.every("T3")
    assert "a workspace is erased: T2" in caplog.text


def test_what_slack_refused_by_mistake_is_open_again_and_never_erased(
    app: App, slack: SlackServer, store: Store, desk: Desk, both: None, clock: list[float]
) -> None:
    del both
    store.digests.keep("T2", digest("C2"), who="U2")
    slack.revoked[TOKENS["T2"]] = "account_inactive"
    slack.send(app, slack.mention("likes?", channel="C2", user="U2", team="T2"))
    slack.wait_for(lambda: store.installations.every("closed"), what="its end")
    known = installs_of(desk)
    assert known is not None
    known.tidy()
    assert known.every() == ["T3"]

    del slack.revoked[TOKENS["T2"]]
    clock[0] += 31 * A_DAY  # nobody looked meanwhile
    known.tidy()

    assert known.every() == ["T2", "T3"]
    assert store.digests.every("T2")


def test_an_answer_to_an_older_token_closes_nothing(
    browser: Browser, desk: Desk, both: None
) -> None:
    del both
    known = installs_of(desk)
    assert known is not None
    before = known.token_of("T2")
    browser.install("T2", token="xoxb-t2-another")

    known.refused("T2", before, "token_revoked")

    assert known.every() == ["T2", "T3"]


def test_an_end_that_can_not_be_noted_is_not_acknowledged(
    app: App, slack: SlackServer, store: Store, both: None
) -> None:
    del both
    with closing(sqlite3.connect(store.path, isolation_level=None)) as con:
        con.execute("BEGIN IMMEDIATE")
        assert slack.send(app, leaving(slack, "T2")["uninstalled"]).status >= 400
    assert slack.send(app, leaving(slack, "T2")["uninstalled"]).status == 200
    assert [one.workspace for one in store.installations.every("closed")] == ["T2"]


# -------------------------------------------------------------------------------------- keys
def test_a_wrong_key_ends_the_server_with_a_sentence(
    settings: Settings, browser: Browser, store: Store
) -> None:
    browser.install("T2")
    wrong = replace(settings, token_keys=(new_key(),), port=0)

    with pytest.raises(Problem, match="token-key-wrong"):
        serving_slack.serve_until(threading.Event(), wrong)

    rotated = replace(settings, token_keys=(new_key(), KEY))
    installs.Installs(rotated, store).verify()
    only_new = installs.Installs(replace(settings, token_keys=rotated.token_keys[:1]), store)
    only_new.verify()
    assert only_new.token_of("T2") == TOKENS["T2"]


def test_a_workspace_whose_token_is_lost_hears_how_to_mend_it(
    app: App, slack: SlackServer, desk: Desk, both: None, browser: Browser
) -> None:
    del both
    known = installs_of(desk)
    assert known is not None
    known.tokens.delete_all(enterprise_id=None, team_id="T2")
    known._known.clear()  # as at a start

    line = slack.command("/vigie", "add x 2026-11-02 likes=5", channel="C2", user="U2", team="T2")
    told = slack.send(app, line).body

    assert "install me again" in told
    assert URL + INSTALL_PATH in told
    assert desk.store.unfinished() == []
    browser.install("T2", "U2")
    slack.send(app, slack.command("/kpi", "", channel="C2", user="U2", team="T2"))
    slack.wait_for(lambda: [call for call in slack.calls if call.shows], what="an answer")


def test_tokens_are_read_at_the_start_and_a_busy_file_then_keeps_nobody_waiting(
    store: Store, settings: Settings, both: None
) -> None:
    del both
    known = installs.Installs(settings, store)
    known.verify()
    with closing(sqlite3.connect(known.path, isolation_level=None)) as con:
        con.execute("BEGIN EXCLUSIVE")
        assert {team: known.token_of(team) for team in TOKENS} == TOKENS
