"""Files in a small Slack: dropped, shown, decided about, imported once."""

import json
import logging
import math
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from conftest import NOW
from slack_people import BOT, Call, Payload, button, shown
from slack_sdk import WebClient
from slack_server import Deliver, SlackServer

from bot.messages import Language, Problem, Said
from bot.settings import Settings
from bot.slack import files, make_app
from bot.slack.desk import Queues
from bot.slack.downloads import download, look_up
from bot.slack.files import Files
from bot.slack.listeners import make_desk
from bot.store import Store

pytest_plugins = ("slack_app",)

ROOT = Path(__file__).parents[2]

FR, EN = Language("fr"), Language("en")
HEADER = "network,published_at,post_id,text,impressions,reach,likes,comments"
ROWS = (
    "linkedin,2026-10-05,p1,Nova arrive,1200,900,60,4",
    "linkedin,2026-10-12,p2,Les coulisses,800,700,31,2",
    "linkedin,2026-10-26,p3,On recrute,450,400,12,0",
)
OCTOBER = "\n".join((HEADER, *ROWS)).encode()
# Which is the day? Nothing in the file tells.
AMBIGUOUS = "Réseau;Date;Texte;Impressions;Likes\nlinkedin;03/04/2026;Salut;100;3\n".encode()


def drop(
    slack: SlackServer,
    deliver: Deliver,
    content: bytes = OCTOBER,
    name: str = "october.csv",
    *,
    channel: str = "C7",
    user: str = "U2",
    text: str = "",
    mimetype: str = "text/csv",
) -> Payload:
    """Post a file, and let Slack tell the app by all the events that it has for that."""
    file = slack.add_file(name, content, user, mimetype)
    for event in slack.share(file, channel=channel, user=user, text=text):
        deliver(event)
    return file


def previewed(slack: SlackServer, deliver: Deliver, *more: Any, **place: Any) -> Call:
    """Post a file, and give what is shown of it."""
    before = len(slack.messages)
    drop(slack, deliver, *more, **place)
    return slack.wait_for_messages(before + 1)[-1]


def press(
    slack: SlackServer, deliver: Deliver, message: Call, name: str, user: str = "U2", **said: Any
) -> None:
    """Press the button of a decision."""
    text = EN.say(Said(f"decide-{name}", **said))
    deliver(slack.block_action(*button(message, text), message=message, user=user))


def imported(slack: SlackServer, deliver: Deliver, message: Call, rows: int = 3) -> Call:
    """Import what is shown, and give what came of it."""
    before = len(slack.messages)
    press(slack, deliver, message, "import", rows=rows)
    return slack.wait_for_messages(before + 1)[-1]


def settled(slack: SlackServer, store: Store) -> None:
    """Wait until nothing of what came is left to do."""

    def nothing_left() -> bool:
        with closing(sqlite3.connect(store.path)) as con:
            left = con.execute("SELECT count(*) FROM inbox WHERE body IS NOT NULL").fetchone()
        return bool(left == (0,))

    slack.wait_for(nothing_left, what="the end")


def posts(store: Store) -> int:
    """How many posts of October are stored."""
    october = "SELECT count(*) FROM posts WHERE post_id IN ('p1', 'p2', 'p3')"
    with closing(sqlite3.connect(store.path)) as con:
        return int(con.execute(october).fetchone()[0])


# --------------------------------------------------------------------------------- dropped
@pytest.mark.parametrize(("channel", "thread"), [("C7", True), ("G7", True), ("D2", False)])
def test_a_file_is_shown_where_it_was_dropped_and_nothing_is_stored(
    slack: SlackServer, deliver: Deliver, store: Store, channel: str, *, thread: bool
) -> None:
    file = slack.add_file("october.csv", OCTOBER, "U2")
    *shared, message = slack.share(file, channel=channel, user="U2")
    for event in (*shared, message):
        deliver(event)

    [preview] = slack.wait_for_messages(1)
    assert preview.channel == channel
    assert preview.thread == (message["event"]["ts"] if thread else "")
    assert not preview.ephemeral
    assert preview.text.startswith("“october.csv”: LinkedIn posts, Oct 5\u2009–\u200926, 2026")
    assert "3 new" in preview.text
    assert "2,450" in preview.text  # the sum of the impressions, to be checked
    settled(slack, store)
    assert len(slack.messages) == 1  # two events, one preview
    assert posts(store) == 0


def test_the_preview_is_in_the_language_of_who_dropped_it(
    slack: SlackServer, deliver: Deliver
) -> None:
    preview = previewed(slack, deliver, user="U1")

    assert preview.text.startswith("«\u202foctober.csv\u202f»\u202f: publications LinkedIn")
    button(preview, FR.say(Said("decide-import", rows=3)))


def test_what_is_sent_again_is_shown_once(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    file = slack.add_file("october.csv", OCTOBER, "U2")
    for event in slack.share(file, channel="C7", user="U2") * 3:
        deliver(event)

    slack.wait_for_messages(1)
    settled(slack, store)
    assert len(slack.messages) == 1
    assert len(slack.called("download")) == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("photo.png", b"\x89PNG"),
        ("brief.docx", b"PK\x03\x04"),
        ("notes.txt", b"Bonjour a tous"),
        ("staff.csv", b"name,birthday\nLea,12/03\n"),
        ("empty.csv", b""),
        ("login.csv", b"<!DOCTYPE html><html>Sign in"),
    ],
)
def test_what_is_no_table_of_figures_gets_no_word_in_a_channel(
    slack: SlackServer, deliver: Deliver, store: Store, name: str, content: bytes
) -> None:
    drop(slack, deliver, content, name)

    settled(slack, store)
    assert slack.messages == []


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("photo.png", b"\x89PNG", "I read tables of figures"),
        ("empty.csv", b"", "empty"),
        ("login.csv", b"<!DOCTYPE html><html>Sign in", "web page"),
        ("staff.csv", b"name,birthday\nLea,12/03\n", "name, birthday"),
        ("header.csv", HEADER.encode(), "no row"),
    ],
)
def test_whoever_sends_a_file_to_vigie_always_has_an_answer(
    slack: SlackServer, deliver: Deliver, store: Store, name: str, content: bytes, told: str
) -> None:
    drop(slack, deliver, content, name, channel="D2")

    [answer] = slack.wait_for_messages(1)
    assert told in answer.text
    settled(slack, store)
    assert len(slack.messages) == 1


def test_a_bug_in_a_talk_with_vigie_is_an_apology(
    slack: SlackServer, deliver: Deliver, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    bug = KeyError("a field without a name")

    def fail(*_: object) -> None:
        raise bug

    monkeypatch.setattr("bot.slack.files.preview", fail)
    drop(slack, deliver, channel="D2")

    settled(slack, store)
    [answer] = slack.messages
    assert "went wrong on my side" in answer.text
    assert not answer.ephemeral


def test_a_file_that_only_its_own_event_tells_is_shown_on_its_message(
    slack: SlackServer, deliver: Deliver
) -> None:
    file = slack.add_file("october.csv", OCTOBER, "U2")
    shared, message = slack.share(file, channel="C7", user="U2")

    deliver(shared)

    [preview] = slack.wait_for_messages(1)
    assert preview.thread == message["event"]["ts"]


@pytest.mark.parametrize("method", ["files.info", "download"])
@pytest.mark.parametrize("how", [{"status": 500}, {"status": 429}, {"garbled": True}])
def test_a_file_that_slack_does_not_give_at_first_is_shown_later(
    slack: SlackServer,
    deliver: Deliver,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    method: str,
    how: dict[str, Any],
) -> None:
    """Nobody waits for a word, and still it must not be lost: it came, and was acknowledged."""
    monkeypatch.setattr(files, "AGAIN", (0.01, 0.01, 0.01, 0.01))
    slack.fail(method, **how, retry_after=100, times=3)
    drop(slack, deliver)

    [preview] = slack.wait_for_messages(1)

    assert "october.csv" in preview.text
    settled(slack, store)


def test_a_file_that_slack_never_gives_is_left(
    slack: SlackServer, deliver: Deliver, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "AGAIN", (0.01, 0.01))
    slack.fail("files.info", status=500, times=math.inf)
    drop(slack, deliver)

    settled(slack, store)

    assert len(slack.called("files.info")) == 3
    assert slack.messages == []


def test_a_file_of_another_company_is_left_alone(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    file = slack.add_file("october.csv", OCTOBER, "U9")
    shared, message = slack.share(file, channel="C7", user="U9")
    message["event"] |= {"team": "T9", "user_team": "T9"}
    for event in (shared, message):
        deliver({**event, "is_ext_shared_channel": True})

    settled(slack, store)
    assert slack.called("files.info") == []


def test_a_question_with_a_picture_is_a_question(slack: SlackServer, deliver: Deliver) -> None:
    drop(slack, deliver, b"\x89PNG", "photo.png", channel="D2", text="reach this month")

    [answer] = slack.wait_for_messages(1)
    assert "/kpi reach 2026-11-01" in shown(answer)


def test_a_file_with_a_mention_is_asked_about(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    file = slack.add_file("staff.csv", b"name,birthday\nLea,12/03\n", "U2")
    *shared, message = slack.share(file, channel="C7", user="U2", text=f"<@{BOT}> import this")
    mention = slack.mention("import this", "C7", "U2", ts=message["event"]["ts"], files=[file])
    for event in (*shared, message, mention):
        deliver(event)

    [answer] = slack.wait_for_messages(1)
    assert "name, birthday" in answer.text
    settled(slack, store)
    assert len(slack.messages) == 1


def test_what_vigie_itself_sends_is_no_arrival(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    drop(slack, deliver, user=BOT)

    settled(slack, store)
    assert slack.called("files.info") == []


def test_several_files_of_a_message_are_shown_one_after_the_other(
    slack: SlackServer, deliver: Deliver
) -> None:
    both = [slack.add_file(f"{name}.csv", OCTOBER, "U2") for name in ("one", "two")]
    for event in slack.share(*both, channel="C7", user="U2"):
        deliver(event)

    texts = [message.text for message in slack.wait_for_messages(2)]
    assert [text[:6] for text in texts] == ["“one.c", "“two.c"]


# --------------------------------------------------------------------------------- decided
def test_import_stores_the_rows_and_replaces_the_preview(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    preview = previewed(slack, deliver)

    result = imported(slack, deliver, preview)

    assert (result.method, result.channel, result.ts) == ("chat.update", "C7", preview.ts)
    assert result.text.startswith("“october.csv” is imported\n3 rows: 3 new")
    assert "<@U2>" in shown(result)
    assert posts(store) == 3
    [entry] = store.journal("T1", 1)
    assert (entry.who, entry.details["source"]) == ("U2", "october.csv")
    with pytest.raises(AssertionError, match="no button"):
        button(result, EN.say(Said("decide-cancel")))


def test_the_result_is_undone_by_its_button(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    result = imported(slack, deliver, previewed(slack, deliver))

    undo = button(result, EN.say(Said("slack-undo")))
    deliver(slack.block_action(*undo, message=result, user="U2"))

    slack.wait_for(lambda: posts(store) == 0)
    assert store.findings("T1").well
    shown_now = slack.wait_for(lambda: [one for one in slack.messages if "undone:" in one.text])[0]
    assert (shown_now.method, shown_now.ts) == ("chat.update", result.ts)
    assert shown_now.text.startswith("“october.csv” was imported, then undone")
    with pytest.raises(AssertionError, match="no button"):
        button(shown_now, EN.say(Said("slack-undo")))


def test_a_result_that_is_undone_by_a_command_is_no_longer_shown_as_imported(
    slack: SlackServer, deliver: Deliver
) -> None:
    result = imported(slack, deliver, previewed(slack, deliver))

    deliver(slack.command("/vigie", "undo", user="U2"))

    [told] = slack.wait_for(lambda: [one for one in slack.messages if "then undone" in one.text])
    assert told.ts == result.ts
    again = previewed(slack, deliver)
    assert "3 new" in again.text


def test_anybody_in_the_channel_may_import_and_the_journal_says_who(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    preview = previewed(slack, deliver)

    press(slack, deliver, preview, "import", user="U3", rows=3)

    result = slack.wait_for_messages(2)[-1]
    assert "<@U3>" in shown(result)
    assert store.journal("T1", 1)[0].who == "U3"


def test_import_pressed_twice_and_by_two_imports_once(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    preview = previewed(slack, deliver)
    for user in ("U2", "U3", "U2"):
        press(slack, deliver, preview, "import", user=user, rows=3)

    told = slack.wait_for_messages(4)[-2:]
    assert all("was imported on Nov 18, 2026" in one.text and one.ephemeral for one in told)
    assert {one.user for one in told} == {"U2", "U3"}
    assert [entry.what for entry in store.journal("T1")].count("submit") == 2


def test_cancel_puts_the_file_aside(slack: SlackServer, deliver: Deliver, store: Store) -> None:
    preview = previewed(slack, deliver)

    press(slack, deliver, preview, "cancel", user="U3")
    put_aside = slack.wait_for_messages(2)[-1]
    press(slack, deliver, preview, "import", rows=3)
    told = slack.wait_for_messages(3)[-1]

    assert (put_aside.method, put_aside.ts) == ("chat.update", preview.ts)
    assert put_aside.text == "“october.csv” is not imported."
    assert "was put aside" in told.text
    assert told.ephemeral
    assert posts(store) == 0


def test_after_thirty_days_it_has_to_be_dropped_again(
    slack: SlackServer,
    settings: Settings,
    store: Store,
    work: ThreadPoolExecutor,
) -> None:
    moment = [NOW]
    app = make_app(settings, store, work, lambda: moment[0])
    file = slack.add_file("october.csv", OCTOBER, "U2")
    for event in slack.share(file, channel="C7", user="U2"):
        slack.send(app, event)
    [preview] = slack.wait_for_messages(1)

    moment[0] = NOW + timedelta(days=31)
    text = EN.say(Said("decide-import", rows=3))
    slack.send(app, slack.block_action(*button(preview, text), message=preview, user="U2"))

    told = slack.wait_for_messages(2)[-1]
    assert "more than 30 days ago" in told.text
    assert posts(store) == 0


def test_the_same_file_again_changes_nothing_and_says_who_imported_it(
    slack: SlackServer, deliver: Deliver
) -> None:
    imported(slack, deliver, previewed(slack, deliver))

    again = previewed(slack, deliver, user="U3")

    assert "3 unchanged" in again.text
    assert "imported on Nov 18, 2026" in again.text
    assert "<@U2>" in shown(again)
    with pytest.raises(AssertionError, match="no button"):
        button(again, EN.say(Said("decide-import", rows=3)))


def test_figures_that_fall_are_said_before(slack: SlackServer, deliver: Deliver) -> None:
    imported(slack, deliver, previewed(slack, deliver))
    lower = OCTOBER.replace(b"1200", b"300")

    preview = previewed(slack, deliver, lower, "later.csv")

    assert "1 updated, 2 unchanged" in preview.text
    assert "“Nova arrive”: impressions would go from 1,200 down to 300" in preview.text


def test_refused_rows_are_said_with_their_lines(slack: SlackServer, deliver: Deliver) -> None:
    wrong = OCTOBER + b"\nlinkedin,2026-10-27,p4,Oups,douze,1,1,1\nmyspace,2026-10-27,p5,,1,1,1,1"

    preview = previewed(slack, deliver, wrong)

    assert "3 new, 2 left out" in preview.text
    assert "Line 5 is left out: impressions" in preview.text
    assert "Line 6 is left out: " in preview.text


def test_a_file_that_changed_meanwhile_is_shown_again(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    file = slack.add_file("october.csv", OCTOBER, "U2")
    for event in slack.share(file, channel="C7", user="U2"):
        deliver(event)
    [preview] = slack.wait_for_messages(1)
    slack.files[file["id"]].content = OCTOBER + b"\nlinkedin,2026-10-27,p4,Et quatre,7,6,5,4"

    again = imported(slack, deliver, preview)

    assert again.ts == preview.ts
    assert "no longer the one that was shown" in again.text
    assert posts(store) == 0
    result = imported(slack, deliver, again, rows=4)
    assert "4 new" in result.text


def test_buttons_survive_a_restart(
    slack: SlackServer, settings: Settings, store: Store, now: datetime
) -> None:
    file = slack.add_file("october.csv", OCTOBER, "U2")
    with ThreadPoolExecutor(2) as work:
        app = make_app(settings, store, work, lambda: now)
        for event in slack.share(file, channel="C7", user="U2"):
            slack.send(app, event)
        [preview] = slack.wait_for_messages(1)

    with ThreadPoolExecutor(2) as work:
        app = make_app(settings, store, work, lambda: now)
        pressed = button(preview, EN.say(Said("decide-import", rows=3)))
        slack.send(app, slack.block_action(*pressed, message=preview, user="U2"))
        slack.wait_for_messages(2)
    assert posts(store) == 3


# ------------------------------------------------------------------------------ what fails
def test_what_was_under_way_when_the_process_died_is_done_at_the_next_start(
    slack: SlackServer, settings: Settings, store: Store, now: datetime
) -> None:
    file = slack.add_file("october.csv", OCTOBER, "U2")
    dead = ThreadPoolExecutor(1)
    dead.submit(lambda: None).result()
    app = make_app(settings, store, dead, lambda: now)
    dead.shutdown()  # what is acknowledged is never done
    for event in slack.share(file, channel="C7", user="U2"):
        with suppress(RuntimeError):
            slack.send(app, event)
    unfinished = store.unfinished()

    with ThreadPoolExecutor(2) as work:
        desk = make_desk(settings, store, work, lambda: now)
        Files(desk).resume(unfinished)
        [preview] = slack.wait_for_messages(1)
    assert "3 new" in preview.text


def test_an_import_that_dies_stores_nothing_and_is_taken_up_once(
    slack: SlackServer, deliver: Deliver, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = previewed(slack, deliver)
    dying = RuntimeError("a power cut")

    def die(*_: object) -> None:
        raise dying

    with monkeypatch.context() as patch:
        patch.setattr("bot.store.deliveries.keep", die)  # late in the transaction
        failed = imported(slack, deliver, preview)
    assert "went wrong on my side" in failed.text
    assert posts(store) == 0
    assert store.findings("T1").well

    press(slack, deliver, failed, "again")
    result = slack.wait_for_messages(3)[-1]
    assert "is imported" in result.text
    assert posts(store) == 3


KILLED = """
import os, signal, sys
from pathlib import Path
from zoneinfo import ZoneInfo
from bot.exports import import_file
from bot.store import Store

def die(_: int) -> None:
    global blocks
    blocks += 1
    if blocks == 15:  # after 16,000 rows, the transaction is open
        os.kill(os.getpid(), signal.SIGKILL)

blocks, path, database = 0, *map(Path, sys.argv[1:])
store = Store(database, ZoneInfo("Europe/Paris"))
import_file(path, store, "T1", "U2", progress=die, delivery="file:1")
"""


def test_an_import_that_is_killed_stores_nothing_and_can_be_pressed_again(
    slack: SlackServer, deliver: Deliver, store: Store, tmp_path: Path
) -> None:
    rows = "\n".join(f"linkedin,2026-10-05,q{n},Post {n},{n},1,1,1" for n in range(40_000))
    content = f"{HEADER}\n{rows}".encode()
    preview = previewed(slack, deliver, content, "long.csv")
    (tmp_path / "long.csv").write_bytes(content)

    asked = (KILLED, str(tmp_path / "long.csv"), str(store.path))
    died = subprocess.run([sys.executable, "-c", *asked], cwd=ROOT, check=False)

    assert died.returncode == -signal.SIGKILL
    assert [entry.what for entry in store.journal("T1")].count("submit") == 1
    assert store.findings("T1").well
    result = imported(slack, deliver, preview, rows=40_000)
    assert "40000 new" in result.text.replace(",", "")
    assert store.findings("T1").well


def test_a_wish_to_import_survives_the_process(
    slack: SlackServer, settings: Settings, store: Store, now: datetime
) -> None:
    file = slack.add_file("october.csv", OCTOBER, "U2")
    with ThreadPoolExecutor(2) as work:
        app = make_app(settings, store, work, lambda: now)
        for event in slack.share(file, channel="C7", user="U2"):
            slack.send(app, event)
        [preview] = slack.wait_for_messages(1)
        slack.wait_for(lambda: not store.unfinished())
    pressed = button(preview, EN.say(Said("decide-import", rows=3)))
    with suppress(RuntimeError):  # its threads are gone
        slack.send(app, slack.block_action(*pressed, message=preview, user="U2"))
    assert posts(store) == 0

    with ThreadPoolExecutor(2) as work:
        desk = make_desk(settings, store, work, lambda: now)
        unfinished = store.unfinished()
        assert len(unfinished) == 1
        Files(desk).resume(unfinished)
        Files(desk).resume(unfinished)
        result = slack.wait_for_messages(2)[1]
        slack.wait_for(lambda: not store.unfinished())
    assert "is imported" in result.text
    assert [entry.what for entry in store.journal("T1")].count("submit") == 2


def test_an_import_that_was_stored_but_not_told_is_told_once(
    slack: SlackServer, deliver: Deliver, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = previewed(slack, deliver)

    def die(*_: object, **__: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr("bot.store.Store.keep_file", die)  # after the submission is on disk
        failed = imported(slack, deliver, preview)
    press(slack, deliver, failed, "again")

    result = slack.wait_for_messages(3)[-1]
    assert "imported once" in result.text
    assert [entry.what for entry in store.journal("T1")].count("submit") == 2


@pytest.mark.parametrize(
    ("error", "told"),
    [
        ("missing_scope", "files:read"),
        ("file_not_found", "/invite @Vigie"),
        ("internal_error", "did not arrive"),
    ],
)
def test_what_slack_refuses_is_told_with_what_to_do(
    slack: SlackServer, deliver: Deliver, error: str, told: str
) -> None:
    slack.fail("files.info", error=error, times=9)

    drop(slack, deliver, channel="D2")

    [answer] = slack.wait_for_messages(1)
    assert told in answer.text


def test_a_login_page_is_no_file(slack: SlackServer, deliver: Deliver) -> None:
    slack.scopes = slack.scopes.replace("files:read", "")

    drop(slack, deliver, channel="D2")

    [answer] = slack.wait_for_messages(1)
    assert "files:read" in answer.text


def test_the_token_follows_no_redirect(slack: SlackServer, deliver: Deliver) -> None:
    file = slack.add_file("october.csv", OCTOBER, "U2")
    slack.files[file["id"]].leads_to = f"{slack.origin}/elsewhere"
    for event in slack.share(file, channel="D2", user="U2"):
        deliver(event)

    [answer] = slack.wait_for_messages(1)
    assert "files:read" in answer.text
    assert slack.called("elsewhere") == []


@pytest.mark.parametrize(
    "address",
    [
        "https://slack.com.evil.example/files/x.csv",
        "https://evil.example/files.slack.com/x.csv",
        "http://files.slack.com/x.csv",
        "https://files.slack.com@evil.example/x.csv",
        "https://files.slack.com:8443/x.csv",
        "file:///etc/passwd",
    ],
)
def test_the_token_goes_to_slack_alone(slack: SlackServer, deliver: Deliver, address: str) -> None:
    file = slack.add_file("october.csv", OCTOBER, "U2")
    slack.files[file["id"]].told = {"url_private_download": address}
    for event in slack.share(file, channel="D2", user="U2"):
        deliver(event)

    [answer] = slack.wait_for_messages(1)
    assert "outside of Slack" in answer.text


@pytest.mark.parametrize("said_size", [True, False])
def test_too_large_a_file_is_not_taken(
    slack: SlackServer, settings: Settings, store: Store, now: datetime, *, said_size: bool
) -> None:
    small = replace(settings, largest_file=1 << 10)
    file = slack.add_file("october.csv", OCTOBER * 20, "U2")
    if not said_size:
        slack.files[file["id"]].told = {"size": 0}
    with ThreadPoolExecutor(2) as work:
        app = make_app(small, store, work, lambda: now)
        for event in slack.share(file, channel="D2", user="U2"):
            slack.send(app, event)
        [answer] = slack.wait_for_messages(1)
    assert "too large" in answer.text


def test_a_download_that_never_ends_is_given_up(
    slack: SlackServer, tmp_path: Any, settings: Settings
) -> None:
    file = slack.add_file("october.csv", OCTOBER * 100, "U2")
    slack.files[file["id"]].pause = 0.05
    client = WebClient(settings.bot_token, slack.url)
    shared = look_up(client, file["id"])

    with pytest.raises(Problem, match="file-not-received"):
        download(shared, tmp_path / "file", client, 1 << 20, longest=0.1)


def test_a_file_for_which_there_is_no_room_is_not_called_slacks_fault(
    slack: SlackServer, settings: Settings, tmp_path: Path
) -> None:
    file = slack.add_file("october.csv", OCTOBER, "U2")
    client = WebClient(settings.bot_token, slack.url)
    shared = look_up(client, file["id"])
    _, hard = before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))
    try:
        with pytest.raises(Problem, match="file-no-room"):
            download(shared, tmp_path / "file", client, 1 << 20)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


# ------------------------------------------------------------------------------- the forms
def test_the_form_takes_a_file_and_shows_it_to_the_person_alone(
    slack: SlackServer, deliver: Deliver
) -> None:
    deliver(slack.command("/vigie", "import", user="U2", channel="C7"))
    [form] = slack.wait_for_views(1)
    file = slack.add_file("october.csv", OCTOBER, "U2")

    deliver(slack.view_submission(form, {"file": [file]}, user="U2"))

    told, preview = sorted(slack.wait_for_messages(2), key=lambda one: not one.ephemeral)
    assert (told.channel, told.text) == ("C7", EN.say(Said("file-coming")))
    assert preview.channel == "D2"
    result = imported(slack, deliver, preview)
    assert "3 new" in result.text


def test_a_file_that_is_sent_in_the_form_twice_is_shown_once(
    slack: SlackServer, deliver: Deliver
) -> None:
    deliver(slack.command("/vigie", "import", user="U2", channel="C7"))
    [form] = slack.wait_for_views(1)
    file = slack.add_file("october.csv", OCTOBER, "U2")

    for _ in range(2):
        deliver(slack.view_submission(form, {"file": [file]}, user="U2"))
    slack.wait_for_messages(2)
    drop(slack, deliver, channel="C8")  # files come one after the other

    shown = slack.wait_for_messages(3)
    assert sorted(one.channel for one in shown) == ["C7", "C8", "D2"]


def test_a_file_that_is_asked_for_from_the_menu_twice_is_shown_once(
    slack: SlackServer, deliver: Deliver
) -> None:
    file = slack.add_file("staff.csv", b"name,birthday\nLea,12/03\n", "U1")
    message = slack.share(file, channel="C7", user="U1")[-1]
    chosen = slack.shortcut("vigie_import", said=message, user="U2")

    for _ in range(4):
        deliver(chosen)
    slack.wait_for_messages(1)
    drop(slack, deliver, channel="C8")  # files come one after the other

    assert [one.channel for one in slack.wait_for_messages(2)] == ["C7", "C8"]
    assert len(slack.called("download")) == 2


def test_what_is_done_with_a_file_while_nothing_can_be_kept_is_told(
    slack: SlackServer, deliver: Deliver, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slack never sends again what somebody pressed or sent: it is acknowledged, and told."""
    preview = previewed(slack, deliver)
    deliver(slack.command("/vigie", "import", user="U2", channel="D2"))
    [form] = slack.wait_for_views(1)
    other = slack.add_file("november.csv", OCTOBER.replace(b"p", b"q"), "U2")

    def full(*_: object, **__: object) -> bool:
        raise Problem("store-full", path="vigie.db")

    for name in ("take", "submit", "keep_file"):
        monkeypatch.setattr(store, name, full)
    before = len(slack.messages)
    press(slack, deliver, preview, "import", rows=3)
    deliver(slack.view_submission(form, {"file": [other]}, user="U2"))

    told = slack.wait_for_messages(before + 2)[before:]
    assert all("is full" in one.text for one in told), [one.text for one in told]


def test_import_this_file_from_the_menu_of_a_message(slack: SlackServer, deliver: Deliver) -> None:
    file = slack.add_file("staff.csv", b"name,birthday\nLea,12/03\n", "U1")
    message = slack.share(file, channel="C7", user="U1")[-1]

    deliver(slack.shortcut("vigie_import", said=message, user="U2"))

    [answer] = slack.wait_for_messages(1)
    assert answer.thread == message["event"]["ts"]
    assert "name, birthday" in answer.text


def test_a_message_without_a_file_says_so(slack: SlackServer, deliver: Deliver) -> None:
    message = slack.message("no file here", channel="C7")

    deliver(slack.shortcut("vigie_import", said=message, user="U2"))

    [answer] = slack.wait_for_messages(1)
    assert (answer.ephemeral, answer.text) == (True, EN.say(Said("file-none")))


def test_where_vigie_is_not_the_preview_goes_to_the_person(
    slack: SlackServer, deliver: Deliver
) -> None:
    file = slack.add_file("october.csv", OCTOBER, "U2")
    message = slack.share(file, channel="C7", user="U2")[-1]
    slack.fail(
        "chat.postMessage",
        error="not_in_channel",
        times=9,
        when=lambda given: given["channel"] == "C7",
    )

    deliver(slack.shortcut("vigie_import", said=message, user="U2"))

    [preview] = slack.wait_for_messages(1)
    assert preview.channel == "D2"
    assert imported(slack, deliver, preview).channel == "D2"


@pytest.mark.parametrize(
    ("text", "media", "network"),
    [
        (
            "look <https://www.linkedin.com/feed/update/urn:li:activity:72|here>",
            "owned",
            "linkedin",
        ),
        ("<https://lemonde.fr/a?b&amp;c>", "press", "press"),
        ("no link", "owned", "instagram"),
    ],
)
def test_the_stats_of_a_post_from_the_menu_of_a_message(
    slack: SlackServer, deliver: Deliver, text: str, media: str, network: str
) -> None:
    message = slack.message(text, channel="C7")

    deliver(slack.shortcut("vigie_add_post", said=message, user="U2"))

    [form] = slack.wait_for_views(1)
    state = {
        block["block_id"]: block["element"] for block in form.blocks if block["type"] == "input"
    }
    assert state["media"]["initial_option"]["value"] == media
    assert state["network"]["initial_option"]["value"] == network
    if "http" in text:
        assert state["url"]["initial_value"].startswith("https://")
        assert "&amp;" not in state["url"]["initial_value"]


def changed(slack: SlackServer, deliver: Deliver, preview: Call, name: str = "change") -> Call:
    """Open the form that says how to read a file."""
    before = len(slack.views)
    press(slack, deliver, preview, name)
    return slack.wait_for_views(before + 1)[-1]


def test_a_file_that_nobody_described_is_said_how_to_read_and_remembered(
    slack: SlackServer, deliver: Deliver
) -> None:
    own = b"Jour;Titre;Regards;Pouces\n2026-10-05;Un;100;3\n2026-10-06;Deux;50;1\n"
    preview = previewed(slack, deliver, own, "maison.csv", channel="D2")

    form = changed(slack, deliver, preview, "describe")
    said = {
        "media": "owned",
        "network": "linkedin",
        "column-0": "date",
        "column-1": "text",
        "column-2": "impressions",
        "column-3": "likes",
    }
    deliver(slack.view_submission(form, said, user="U2"))

    again = slack.wait_for_messages(2)[-1]
    assert (again.method, again.ts) == ("chat.update", preview.ts)
    assert "2 new" in again.text
    assert "Regards" in again.text
    imported(slack, deliver, again, rows=2)

    # The next file with the same columns, whatever their order, needs nobody any more.
    other = b"Titre;Jour;Pouces;Regards\nTrois;2026-10-07;4;70\n"
    offered = previewed(slack, deliver, other, "maison-2.csv", channel="C7")
    assert "1 new" in offered.text
    assert EN.say(Said("preview-remembered")) in offered.text


def test_a_form_in_which_two_columns_are_the_same_stays_open(
    slack: SlackServer, deliver: Deliver
) -> None:
    form = changed(slack, deliver, previewed(slack, deliver))
    at = {
        block["element"]["initial_option"]["value"]: block["block_id"]
        for block in form.blocks
        if block.get("block_id", "").startswith("column-")
    }

    ack = deliver(slack.view_submission(form, {at["likes"]: "impressions"}, user="U2")).wait_ack()

    assert ack["response_action"] == "errors"
    [(place, why)] = ack["errors"].items()
    assert place == at["likes"]
    assert "impressions" in why


def test_a_column_can_be_taken_away(slack: SlackServer, deliver: Deliver) -> None:
    preview = previewed(slack, deliver)
    form = changed(slack, deliver, preview)
    [block] = [
        block["block_id"]
        for block in form.blocks
        if block.get("element", {}).get("initial_option", {}).get("value") == "likes"
    ]

    deliver(slack.view_submission(form, {block: "-"}, user="U2"))

    again = slack.wait_for_messages(2)[-1]
    assert "Columns left out: likes" in again.text
    assert "Oct 5" in again.text  # the others are as they were


@pytest.mark.parametrize(
    "name",
    [
        "meta_fb_content_2025_en.csv",  # a text of two columns
        "brevo_campaigns_en.csv",  # bounces of two columns
        "meta_tous_les_contenus_fr.csv",  # a column that tells the network and the format
        "linkedin_creator_en.xlsx",  # several tables, the first of which is not read
    ],
)
def test_a_form_in_which_nothing_is_changed_changes_nothing(
    slack: SlackServer, deliver: Deliver, name: str
) -> None:
    content = (ROOT / "tests/data/exports" / name).read_bytes()
    preview = previewed(slack, deliver, content, name)
    form = changed(slack, deliver, preview)

    deliver(slack.view_submission(form, {}, user="U2"))

    again = slack.wait_for_messages(2)[-1]
    assert (again.method, again.text) == ("chat.update", preview.text)


def chosen_in(form: Call) -> dict[str, str]:
    """What a form says when it opens, by the names of its fields."""
    return {
        block["label"]["text"]: block["element"].get("initial_option", {}).get("value")
        or block["element"].get("initial_value", "")
        for block in form.blocks
        if "element" in block
    }


def place_of(form: Call, column: str) -> str:
    """The field of a form that is about a column."""
    return next(
        block["block_id"] for block in form.blocks if block.get("label", {}).get("text") == column
    )


def place_value(form: Call, name: str) -> str:
    """What a field of a form says when it opens."""
    element = next(block["element"] for block in form.blocks if block.get("block_id") == name)
    return str(element["initial_option"]["value"])


BOUNCES = (
    b"Campaign;Send Date;Recipients;Delivered;Unique opens;Soft bounces;Hard bounces;Clicks\n"
    b"L1;2026-10-13;100;90;30;4;6;3\n"
)


@pytest.mark.parametrize(
    ("said", "bounces"),
    [
        ({}, "Bounces: 10 (Soft bounces + Hard bounces)"),
        ({"Campaign": "text"}, "Bounces: 10 (Soft bounces + Hard bounces)"),
        ({"Soft bounces": "-"}, "Bounces: 6 (Hard bounces)"),
        ({"Soft bounces": "bounces", "Hard bounces": "-"}, "Bounces: 4 (Soft bounces)"),
        ({"Soft bounces": "-", "Hard bounces": "-"}, ""),
    ],
)
def test_a_field_of_several_columns_stays_so_until_somebody_says_otherwise(
    slack: SlackServer, deliver: Deliver, said: dict[str, str], bounces: str
) -> None:
    form = changed(slack, deliver, previewed(slack, deliver, BOUNCES, "mail.csv"))
    assert chosen_in(form)["Soft bounces"] == "="
    assert "As I read it: bounces, with “Hard bounces”" in json.dumps(
        form.arguments["view"], ensure_ascii=False
    )

    told = {place_of(form, column): field for column, field in said.items()}
    deliver(slack.view_submission(form, {"account": "news", **told}, user="U2"))

    again = slack.wait_for_messages(2)[-1]
    words = shown(again)
    if bounces:
        total, columns = bounces.removeprefix("Bounces: ").removesuffix(")").split(" (")
        assert total in words
        assert columns in words
    else:
        assert "Bounces" not in words
    assert "(news)" in again.text


def test_the_form_says_what_the_preview_knows_and_does_not_keep_it(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    own = b"Date,Titre,Impressions\n2026-10-05,Un,100\n2026-10-06,Deux,50\n"
    preview = previewed(slack, deliver, own, "LinkedIn octobre.csv")
    form = changed(slack, deliver, preview)
    assert (chosen_in(form)["What its rows are"], place_value(form, "network")) == (
        "owned",
        "linkedin",
    )

    deliver(slack.view_submission(form, {"account": "Nova"}, user="U2"))

    slack.wait_for_messages(2)
    file = store.file("T1", 1)
    assert file
    assert file.choices == {
        "media": "",
        "network": "",
        "account": "Nova",
        "dates": "",
        "columns": {},
    }


def test_an_account_that_is_typed_does_not_hide_the_column_of_accounts(
    slack: SlackServer, deliver: Deliver
) -> None:
    own = b"network,account,published_at,post_id,likes\n" + b"".join(
        f"linkedin,{name},2026-10-05,{name},3\n".encode() for name in ("Paris", "Lyon")
    )
    preview = previewed(slack, deliver, own)
    form = changed(slack, deliver, preview)

    deliver(slack.view_submission(form, {"account": "Nova"}, user="U2"))

    assert slack.wait_for_messages(2)[-1].text == preview.text


def test_the_form_about_a_file_that_nobody_knows_proposes_what_its_columns_are_called(
    slack: SlackServer, deliver: Deliver
) -> None:
    own = b"Jour;Titre;Regards;Pouces\n2026-10-05;Un;100;3\n2026-10-06;Deux;50;1\n"
    preview = previewed(slack, deliver, own, "maison.csv", channel="D2")
    form = changed(slack, deliver, preview, "describe")
    assert (chosen_in(form)["Jour"], chosen_in(form)["Titre"]) == ("date", "text")

    said = {"network": "linkedin", place_of(form, "Regards"): "impressions"}
    deliver(slack.view_submission(form, said, user="U2"))

    assert "2 new" in slack.wait_for_messages(2)[-1].text


def test_the_name_of_a_file_tells_its_network(slack: SlackServer, deliver: Deliver) -> None:
    own = b"Date,Titre,Impressions\n2026-10-05,Un,100\n2026-10-06,Deux,50\n"
    assert "2 new" in previewed(slack, deliver, own, "LinkedIn octobre.csv").text


def test_the_column_of_hours_is_in_the_form(slack: SlackServer, deliver: Deliver) -> None:
    own = b"Date;Heure;Titre;Impressions\n2026-10-05;14:30;Un;100\n2026-10-06;9:00;Deux;50\n"
    form = changed(slack, deliver, previewed(slack, deliver, own, "linkedin.csv"))

    hours = next(block for block in form.blocks if block.get("block_id") == "column-1")
    assert hours["element"]["initial_option"]["value"] == "time"


def test_every_column_that_vigie_writes_has_a_name(slack: SlackServer, deliver: Deliver) -> None:
    own = b"network,post_id,weekday,hour,hashtags,likes\nlinkedin,p1,0,9,nova,3\n"
    assert "1 new" in previewed(slack, deliver, own).text


def test_the_form_of_a_wide_file_stays_within_slacks_limits(
    slack: SlackServer, deliver: Deliver
) -> None:
    more = ",".join(f"Colonne numéro {at} d'un export très large" for at in range(80))
    wide = f"{HEADER},{more}\n{ROWS[0]}{',' * 80}\n".encode()

    form = changed(slack, deliver, previewed(slack, deliver, wide))

    assert len(form.blocks) == 53
    assert len(json.dumps(form.arguments["view"])) < 250_000


def test_when_nothing_tells_the_day_from_the_month_the_person_says(
    slack: SlackServer, deliver: Deliver
) -> None:
    preview = previewed(slack, deliver, AMBIGUOUS, "dates.csv")
    assert "which day is 03/04/2026?" in preview.text

    deliver(slack.block_action(*button(preview, "Apr 3, 2026"), message=preview, user="U2"))

    again = slack.wait_for_messages(2)[-1]
    assert again.ts == preview.ts
    assert "Apr 3, 2026" in again.text
    result = imported(slack, deliver, again, rows=1)
    assert "Apr 3, 2026" in result.text


def test_a_form_after_the_decision_is_told_so(slack: SlackServer, deliver: Deliver) -> None:
    preview = previewed(slack, deliver)
    form = changed(slack, deliver, preview)
    imported(slack, deliver, preview)

    deliver(slack.view_submission(form, {"account": "nova"}, user="U2"))

    told = slack.wait_for_messages(3)[-1]
    assert "was imported on" in told.text


# ---------------------------------------------------------------------------- in the meantime
def test_how_far_a_long_file_is_is_told_in_one_message(
    slack: SlackServer, deliver: Deliver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.screens.FIRST_WORD", 0.0)
    monkeypatch.setattr("bot.slack.screens.EACH_WORD", 0.0)
    rows = "\n".join(f"linkedin,2026-10-05,q{n},Post {n},{n},1,1,1" for n in range(5000))
    preview = previewed(slack, deliver, f"{HEADER}\n{rows}".encode(), "long.csv")

    final = slack.wait_for(
        lambda: [one for one in slack.messages if "5,000" in one.text or "5000 new" in one.text]
    )[0]
    told = [one for one in slack.messages if "Reading “long.csv”…" in one.text]
    assert told
    assert "%" in told[0].text
    assert {one.ts for one in slack.messages} == {final.ts}
    assert preview.ts == final.ts


def test_questions_are_answered_while_a_file_is_on_its_way(
    slack: SlackServer, deliver: Deliver
) -> None:
    slow = slack.add_file("slow.csv", OCTOBER * 40, "U2")
    slack.files[slow["id"]].pause = 0.2
    for _ in range(12):  # more than there are threads
        for event in slack.share(slow, channel="D2", user="U2"):
            deliver(event)

    deliver(slack.command("/kpi", "reach this month", user="U2"))

    [answer] = slack.wait_for_messages(1, timeout=2.0)
    assert "Reach" in answer.text


def test_things_wait_for_those_of_their_workspace_alone() -> None:
    queues, started = Queues(), []

    def start(name: str) -> Callable[[], None]:
        return lambda: started.append(name)

    queues.add("T1", start("a"))
    queues.add("T1", start("b"))
    queues.add("T2", start("c"))
    assert started == ["a", "c"]
    queues.done("T1")
    assert started == ["a", "c", "b"]
    queues.done("T1")
    queues.add("T1", start("d"))
    assert started == ["a", "c", "b", "d"]


def test_no_word_of_a_file_is_in_the_log(
    slack: SlackServer, deliver: Deliver, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        imported(slack, deliver, previewed(slack, deliver))

    ours = [record.getMessage() for record in caplog.records if record.name == "vigie"]
    assert not any("october" in line or "xoxb" in line or "Nova" in line for line in ours)
