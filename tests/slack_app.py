"""The real app in a small Slack, for tests: `pytest_plugins = ("slack_app",)` brings these."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest
from slack_bolt import App
from slack_people import Payload
from slack_server import Deliver, Delivery, SlackServer
from unasked import Clock

from bot.settings import Settings, read_settings
from bot.slack import make_app
from bot.store import Store


@pytest.fixture
def slack() -> Iterator[SlackServer]:
    """U1 reads French, everybody else English; at the end no problem may be left unexpected."""
    with SlackServer() as server:
        yield server


@pytest.fixture
def members(slack: SlackServer) -> None:
    """Members of the workspace, U4 an administrator; U9 is a guest."""
    member = {"is_restricted": False, "is_ultra_restricted": False}
    for person in ("U2", "U3", "U4"):
        slack.people[person] = {"locale": "en-GB", **member}
    slack.people["U1"] = {"locale": "fr-FR", **member}
    slack.people["U4"]["is_admin"] = True
    slack.people["U9"] = {"locale": "en-GB", "is_restricted": True}


@pytest.fixture
def clock(slack: SlackServer, start: datetime) -> Clock:
    """The time in this Slack, moved by hand: at first, when a test has its `start`."""
    clock = Clock(start)
    slack.clock = clock.seconds
    return clock


@pytest.fixture
def settings(slack: SlackServer) -> Settings:
    """The settings with which the app finds this Slack."""
    told = {"SLACK_BOT_TOKEN": "xoxb-test-secret", "SLACK_APP_TOKEN": "xapp-test-secret"}
    return read_settings({**told, "SLACK_API_URL": slack.url})


@pytest.fixture
def work() -> Iterator[ThreadPoolExecutor]:
    """The threads of the app."""
    with ThreadPoolExecutor(8) as work:
        yield work
        work.shutdown(cancel_futures=True)


@pytest.fixture
def app(
    settings: Settings, store: Store, slack: SlackServer, work: ThreadPoolExecutor, now: datetime
) -> Iterator[App]:
    """The app on its socket."""
    app = make_app(settings, store, work, lambda: now)
    with slack.socket_mode(app):
        yield app


@pytest.fixture
def deliver(app: App, slack: SlackServer) -> Deliver:  # noqa: ARG001  (it must be listening)
    """Bring something to the app over its socket, and wait for the acknowledgement."""

    def deliver(payload: Payload) -> Delivery:
        delivery = slack.deliver(payload)
        delivery.wait_ack()
        return delivery

    return deliver
