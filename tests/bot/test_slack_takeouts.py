"""Files that people export, in the whole app: who may have them, and what Slack then has."""

import math
import threading
from pathlib import Path

import pytest
from slack_people import shown
from slack_server import Deliver, SlackServer

from bot.exporting import DATABASE, EVERYTHING, Takeout, write
from bot.exports import import_file
from bot.messages import Language, Said
from bot.slack import takeouts
from bot.store import Scope, Store
from kpi.periods import ALL, UNDATED, Period
from kpi.posts import MEDIA

pytest_plugins = ("slack_app",)

FR, EN = Language("fr"), Language("en")
EVER = Scope(MEDIA, Period(UNDATED.start, ALL.end))
MEMBER = {
    "is_admin": False,
    "is_owner": False,
    "is_restricted": False,
    "is_ultra_restricted": False,
}
ADMIN, OWNER = {**MEMBER, "is_admin": True}, {**MEMBER, "is_owner": True}
GUEST, OTHER_GUEST = {**MEMBER, "is_restricted": True}, {**MEMBER, "is_ultra_restricted": True}


@pytest.fixture(autouse=True)
def people(slack: SlackServer) -> None:
    slack.people["U1"] |= MEMBER  # who reads French
    slack.people["U2"] = ADMIN


def only_file(slack: SlackServer) -> tuple[str, bytes, list[str]]:
    [file] = slack.files.values()
    return file.name, file.content, file.channels


def test_a_member_gets_the_figures_in_their_direct_messages(
    slack: SlackServer, deliver: Deliver, store: Store, tmp_path: Path
) -> None:
    deliver(slack.command("/vigie", "exporter", user="U1", channel="C7"))

    begun, sent = slack.wait_for_messages(2)
    for message, name in ((begun, "export-begun"), (sent, "export-sent")):
        assert (message.user, message.channel, message.ephemeral) == ("U1", "C7", True)
        assert message.text.startswith(FR.say(Said(name)))
    name, content, rooms = only_file(slack)
    assert (name, rooms) == ("vigie_2026-11-18.csv", ["D1"])
    write(Takeout(EVERYTHING, EVER), store, "T1", tmp_path / "same.csv", "fr")
    assert content == (tmp_path / "same.csv").read_bytes()
    [completed] = slack.called("files.completeUploadExternal")
    assert completed.arguments["initial_comment"].startswith("Tous vos chiffres")

    (tmp_path / name).write_bytes(content)
    import_file(tmp_path / name, store, "T2", who="U1")
    assert set(store.readings("T2", EVER)) == set(store.readings("T1", EVER))


def test_a_part_of_the_figures_is_named_as_it_was_asked_for(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    asked = "linkedin 2026-11-01..2026-11-09 mentions,owned"
    deliver(slack.command("/vigie", f"export {asked}", user="U2"))

    slack.wait_for_messages(2)
    assert only_file(slack)[1].decode("utf-8-sig").count("\r\n") == 1 + 2
    [completed] = slack.called("files.completeUploadExternal")
    assert f"for “{asked}”: 2 lines" in completed.arguments["initial_comment"]
    [entry, *_] = store.journal("T1")
    assert (entry.what, entry.who, entry.details) == ("export", "U2", {"what": asked, "rows": 2})


def test_what_was_asked_for_calls_nobody(
    slack: SlackServer, deliver: Deliver, store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "own.csv"
    path.write_text(
        "network,post_id,published_at,likes,campaign\nx,7,2026-11-02,1,<!channel>\n",
        encoding="utf-8",
    )
    import_file(path, store, "T1", who="U1")
    asked = 'campaign:"&lt;!channel&gt;"'
    deliver(slack.command("/vigie", f"export {asked}", user="U2"))

    slack.wait_for_messages(2)
    [completed] = slack.called("files.completeUploadExternal")
    assert "<" not in completed.arguments["initial_comment"]


@pytest.mark.parametrize("person", [ADMIN, OWNER])
def test_who_runs_the_workspace_gets_its_whole_database(
    slack: SlackServer, deliver: Deliver, store: Store, tmp_path: Path, person: dict[str, bool]
) -> None:
    slack.people["U3"] = person
    deliver(slack.command("/vigie", "export database", user="U3"))

    slack.wait_for_messages(2)
    name, content, rooms = only_file(slack)
    assert (name, rooms) == ("vigie_2026-11-18.db", ["D3"])
    write(Takeout(DATABASE), store, "T1", tmp_path / "same.db", "en")
    path = tmp_path / name
    path.write_bytes(content)
    with Store(path, store.zone("T1")) as copy:
        assert copy.findings("T1").well
        assert set(copy.readings("T1", EVER)) == set(store.readings("T1", EVER))
    assert store.journal("T1")[0].details["what"] == DATABASE


@pytest.mark.parametrize(
    ("person", "what", "refused"),
    [
        (MEMBER, "database", "export-refused-database"),
        (GUEST, "", "guest"),
        (OTHER_GUEST, "", "guest"),
        ({**GUEST, "is_admin": True}, "database", "guest"),
        ({"is_restricted": None}, "", "guest"),  # Slack says nothing of them
    ],
)
def test_who_may_not_is_told_so(
    slack: SlackServer,
    deliver: Deliver,
    store: Store,
    person: dict[str, bool],
    what: str,
    refused: str,
) -> None:
    slack.people["U3"] = person
    deliver(slack.command("/vigie", f"export {what}", user="U3"))

    [told] = slack.wait_for_messages(1)
    assert told.text.startswith(EN.say(Said(refused)))
    assert (slack.files, store.journal("T1")[0].what) == ({}, "refused")


@pytest.mark.parametrize("wrong", [{"status": 500}, {"error": "ratelimited"}, {"lost": True}])
def test_nobody_gets_a_file_while_slack_does_not_say_who_they_are(
    slack: SlackServer, deliver: Deliver, wrong: dict[str, object]
) -> None:
    slack.fail("users.info", times=math.inf, **wrong)
    deliver(slack.command("/vigie", "export", user="U2"))

    [told] = slack.wait_for_messages(1)
    assert told.text.startswith(EN.say(Said("people-unsure")))
    assert slack.files == {}


@pytest.mark.parametrize(
    ("method", "wrong", "told"),
    [
        ("conversations.open", {"error": "missing_scope"}, "export-not-allowed"),
        ("files.getUploadURLExternal", {"error": "missing_scope"}, "export-not-allowed"),
        ("files.getUploadURLExternal", {"status": 500}, "export-not-sent"),
        ("upload", {"error": "no"}, "export-not-sent"),
        ("upload", {"lost": True}, "export-not-sent"),
        ("files.completeUploadExternal", {"error": "channel_not_found"}, "export-not-sent"),
    ],
)
def test_what_slack_does_not_take_is_said_and_not_journaled(
    slack: SlackServer,
    deliver: Deliver,
    store: Store,
    method: str,
    wrong: dict[str, object],
    told: str,
) -> None:
    slack.fail(method, times=math.inf, **wrong)
    deliver(slack.command("/vigie", "export", user="U2"))

    begun, failed = slack.wait_for_messages(2)
    assert begun.text.startswith(EN.say(Said("export-begun")))
    assert failed.text.startswith(EN.say(Said(told, error="(")).partition("(")[0])
    assert store.journal("T1")[0].what == "submit"


def test_nothing_to_export_is_said(slack: SlackServer, deliver: Deliver) -> None:
    deliver(slack.command("/vigie", "export tiktok", user="U2"))

    assert slack.wait_for_messages(2)[-1].text.startswith(EN.say(Said("export-nothing")))


def test_a_file_that_slack_would_not_take_is_not_sent(
    slack: SlackServer, deliver: Deliver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(takeouts, "LARGEST", 1000)
    deliver(slack.command("/vigie", "export", user="U2"))

    assert "too large" in slack.wait_for_messages(2)[-1].text
    assert slack.called("files.getUploadURLExternal") == []


def test_in_the_direct_messages_themselves_the_file_is_enough(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    deliver(slack.command("/vigie", "export", user="U2", channel="D2"))

    slack.wait_for(lambda: store.journal("T1")[0].what == "export")
    deliver(slack.command("/vigie", "journal", user="U2", channel="D2"))
    begun, journal = slack.wait_for_messages(2)
    assert begun.text.startswith(EN.say(Said("export-begun")))
    assert "Exported everything" in shown(journal)


def test_exports_leave_room_for_answers(
    slack: SlackServer, deliver: Deliver, monkeypatch: pytest.MonkeyPatch
) -> None:
    going_on, make = threading.Event(), takeouts.Takeouts._upload

    def slow(*given: object) -> str:
        assert going_on.wait(10)
        return make(*given)

    monkeypatch.setattr(takeouts.Takeouts, "_upload", slow)
    for _ in range(takeouts.AT_ONCE):
        deliver(slack.command("/vigie", "export", user="U2"))
    slack.wait_for_messages(takeouts.AT_ONCE)
    deliver(slack.command("/vigie", "export", user="U2"))

    busy = slack.wait_for_messages(takeouts.AT_ONCE + 1)[-1]
    assert busy.text.startswith(EN.say(Said("export-busy")))
    going_on.set()
    slack.wait_for_messages(2 * takeouts.AT_ONCE + 1)
    deliver(slack.command("/vigie", "export", user="U2"))
    slack.wait_for_messages(2 * takeouts.AT_ONCE + 3)
    assert len(slack.files) == takeouts.AT_ONCE + 1
