"""What a workspace asks finds nothing of another one, whatever ids it says; nor changes anything.

Every method of the store is called for one workspace with the ids and names of another one, and
every statement that it runs is looked at.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from conftest import NOW, PARIS
from slack_people import Call
from slack_server import Deliver, SlackServer

from bot.messages import Problem
from bot.store import (
    Account,
    Alert,
    Channel,
    Digest,
    File,
    Letter,
    Objective,
    Partner,
    Reminder,
    Role,
    Scope,
    Store,
    Talk,
    Watch,
)
from bot.store.connections import Connections
from bot.store.roles import ADMIN
from kpi.gaps import Gaps
from kpi.periods import ALL, UNDATED, Period
from kpi.posts import COUNTERS, MEDIA, Filter, Reading

pytest_plugins = ("slack_app",)

EVER = Scope(MEDIA, Period(UNDATED.start, ALL.end))
DAYS = Period(date(2020, 1, 1), date(2030, 1, 1))
THEIRS, OURS = "T2", "T1"


class Ids(NamedTuple):
    """What one workspace has, by number."""

    submission: int
    objective: int
    reminder: int
    file: int
    alert: int


def reading(mark: str, **more: Any) -> Reading:
    told = {"account": mark, "campaign": mark, "author": mark, "text": mark, "outlet": mark}
    return Reading("linkedin", "p1", media="owned", day=20_000, **{"likes": 7, **told, **more})


def fill(store: Store, workspace: str, mark: str) -> Ids:
    """Something in every table, under the same names and ids in every workspace."""
    who = f"U{mark}"
    first = store.submit(workspace, [reading(mark), reading(mark, clicks=3)], who=who, source=mark)
    store.correct(workspace, reading(mark, likes=8), who=who)
    earned = Reading("x", "m1", media="earned", day=20_000, author=mark, text=mark, account=mark)
    store.submit(workspace, [earned], who=who, source=mark, delivery="d1")
    store.submit(workspace, [Reading("x", "gone", day=20_000, text=mark)], who=who, source=mark)
    store.delete(workspace, Reading("x", "gone"), who=who)
    objective = store.keep_objective(
        workspace, Objective(f"likes {mark}", who, "awareness"), who=who
    )
    reminder = store.remind(workspace, Reminder(who, f"account:{mark}", 0, 540), who=who)
    file = File("F1", mark, "C1", "", who, "sha", found={"mark": mark})
    kept = store.keep_file(
        workspace, replace(file, submission=first.submission, state="imported", decided=1)
    )
    store.remember(workspace, "signature", {"mark": mark}, who=who)
    store.take(workspace, "inbox1", mark)
    store.keep_talk(workspace, "C1:1", Talk(mark, "en", {"mark": mark}))
    store.digests.keep(workspace, Digest("C1", 0, 540, "Europe/Paris", "en", who, mark), who=who)
    store.watches.keep(workspace, Watch("C1", "calm", "en", who, mark), who=who)
    alert = store.alerts.seen(workspace, Alert("C1", "mentions", mark, 1, 2, "open"), 60)
    assert alert is not None
    store.outbox.put([Letter(workspace, "digest", "C1", "2026-11-16", 1, told={"mark": mark})], 1)
    store.partners.keep(workspace, Partner("lea", "partner", who, note=mark))
    store.channels.keep(workspace, [Channel("linkedin", mark, who)], who=who)
    store.playbooks.keep(workspace, "negative", [mark], who=who)
    store.preferences.change(workspace, "U1", language="fr" if mark == "SECRET" else "en")
    store.roles.keep(workspace, [Role(who, ADMIN), Role("S1", "editor", mark)], who=who)
    store.brands.keep(workspace, "Aurora", [Account("linkedin", mark)], who=who)
    store.brands.bind(workspace, "C9", ["Aurora"], who=who)
    store.installations.open(workspace, mark)
    return Ids(first.submission, objective.id, reminder, kept.id, alert.id)


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[tuple[Store, Ids]]:
    """Two workspaces in one file, and the ids of the other one."""
    with Store(tmp_path / "vigie.db", PARIS, clock=NOW.timestamp) as store:
        fill(store, OURS, "MINE")
        yield store, fill(store, THEIRS, "SECRET")


Method = Callable[[Store, Ids], Any]
W = OURS
# Every method, called for our workspace with what the other one has.
CALLS: dict[str, Method] = {
    "zone": lambda s, _: s.zone(W),
    "today": lambda s, _: s.today(W, NOW),
    "posts": lambda s, _: s.posts(W, EVER),
    "sums": lambda s, _: [s.sums(W, EVER, by) for by in ((), ("author",), ("campaign", "author"))],
    "readings": lambda s, _: [*s.readings(W, EVER)],
    "levels": lambda s, _: s.levels(W, EVER),
    "extent": lambda s, _: s.extent(W, MEDIA, (Filter("account", ("SECRET",)),)),
    "undated": lambda s, _: s.undated(W, EVER),
    "vocabulary": lambda s, _: s.vocabulary(W),
    "search": lambda s, _: s.search(W, ["secret"], [], None, 9),
    "post": lambda s, _: s.post(W, "linkedin", "p1"),
    "deleted": lambda s, _: s.deleted(W, "x", "gone"),
    "journal": lambda s, _: s.journal(W, 999),
    "choices": lambda s, _: s.choices(W, "signature"),
    "file": lambda s, i: s.file(W, i.file),
    "shown_file": lambda s, _: s.shown_file(W, "F1", "C1"),
    "imported_file": lambda s, _: s.imported_file(W, "sha"),
    "undone_files": lambda s, _: s.undone_files(W),
    "talk": lambda s, _: s.talk(W, "C1:1"),
    "objectives": lambda s, _: s.objectives(W),
    "reminders": lambda s, _: s.reminders(W),
    "findings": lambda s, _: s.findings(W),
    "once": lambda s, _: once(s),
    "seen_from": lambda s, _: [*s.seen_from(W, "C9").readings(W, EVER)],
    "of_brands": lambda s, _: [*s.of_brands(W, ["Aurora"]).readings(W, EVER)],
    "foresee": lambda s, _: s.foresee(W, [reading("MINE")]),
    "submit": lambda s, _: s.submit(
        W, [reading("MINE", likes=9)], who="U1", source="line", delivery="d1"
    ),
    "correct": lambda s, _: s.correct(W, reading("MINE", likes=3), who="U1"),
    "delete": lambda s, _: s.delete(W, Reading("x", "m1"), who="U1"),
    "undo": lambda s, i: s.undo(W, i.submission, who="USECRET"),
    "rebuild": lambda s, _: s.rebuild(W),
    "note": lambda s, _: s.note(W, "U1", "export", {"what": "", "rows": 0}),
    "take": lambda s, _: s.take(W, "inbox1", ""),
    "done": lambda s, _: s.done(W, "inbox1"),
    "keep_talk": lambda s, _: s.keep_talk(W, "C1:1", Talk("", "en", {})),
    "keep_file": lambda s, i: s.keep_file(W, File("F9", "", "", "", "", "", id=i.file)),
    "remember": lambda s, _: s.remember(W, "signature", {}, who="U1"),
    "remind": lambda s, _: s.remind(W, Reminder("U1", "", 0, 540), who="U1"),
    "stop_reminding": lambda s, i: s.stop_reminding(W, i.reminder, who="U1"),
    "keep_objective": lambda s, _: s.keep_objective(W, Objective("x", "U1", "awareness"), who="U1"),
    "change_objective": lambda s, i: s.change_objective(W, i.objective, "edit", who="U1", line="x"),
    "copy": lambda s, _: copied(s),
    "volumes.readings": lambda s, _: s.volumes.readings(W, EVER),
    "volumes.submitted": lambda s, _: s.volumes.submitted(W, EVER),
    "volumes.voices": lambda s, _: s.volumes.voices(W, EVER, 99),
    "submitters.after": lambda s, _: s.submitters.after(W, 0, DAYS),
    "submitters.all_of": lambda s, _: s.submitters.all_of(W, "linkedin", "p1"),
    "submitters.last": lambda s, _: s.submitters.last(W, gaps()),
    "submitters.of": lambda s, i: s.submitters.of(W, i.submission),
    "early.counters": lambda s, _: s.early.counters(W, EVER, COUNTERS[:3], 9_999),
    "partners.every": lambda s, _: s.partners.every(W),
    "partners.keep": lambda s, _: s.partners.keep(W, Partner("lea", "no")),
    "partners.forget": lambda s, _: s.partners.forget(W, "lea", who="U1"),
    "alerts.get": lambda s, i: s.alerts.get(W, i.alert),
    "alerts.open": lambda s, _: s.alerts.open(W),
    "alerts.since": lambda s, _: s.alerts.since(W, 0),
    "alerts.seen": lambda s, _: s.alerts.seen(
        W, Alert("C1", "mentions", "MINE", 1, 3, "over"), 60, alike=["SECRET"]
    ),
    "alerts.take": lambda s, i: s.alerts.take(W, i.alert, who="U1", before=""),
    "alerts.change": lambda s, i: s.alerts.change(W, i.alert, "take", who="U1", taken_by="U1"),
    "alerts.close": lambda s, i: s.alerts.close(W, i.alert, "over"),
    "alerts.tick": lambda s, i: s.alerts.tick(W, i.alert, {"1": True}, who="U1"),
    "channels.every": lambda s, _: s.channels.every(W),
    "channels.keep": lambda s, _: s.channels.keep(W, [Channel("x", "us")], who="U1"),
    "channels.remove": lambda s, _: s.channels.remove(W, Channel("linkedin", "SECRET"), who="U1"),
    "digests.every": lambda s, _: s.digests.every(W),
    "digests.seen_by": lambda s, _: s.digests.seen_by(W, "USECRET"),
    "digests.of": lambda s, _: s.digests.of(W, "C1"),
    "digests.keep": lambda s, _: s.digests.keep(W, Digest("C1", 1, 1, "UTC", "en", "U1"), who="U1"),
    "digests.stop": lambda s, _: s.digests.stop(W, "C1", "is_archived"),
    "digests.remove": lambda s, _: s.digests.remove(W, "C1", who="U1"),
    "watches.every": lambda s, _: s.watches.every(W),
    "watches.seen_by": lambda s, _: s.watches.seen_by(W, "USECRET"),
    "watches.of": lambda s, _: s.watches.of(W, "C1"),
    "watches.keep": lambda s, _: s.watches.keep(W, Watch("C1", "calm", "en", "U1"), who="U1"),
    "watches.stop": lambda s, _: s.watches.stop(W, "C1", "is_archived"),
    "watches.remove": lambda s, _: s.watches.remove(W, "C1", who="U1"),
    "outbox.since": lambda s, _: s.outbox.since(W, "digest", 0),
    "outbox.last": lambda s, _: s.outbox.last(W, "C1"),
    "outbox.latest": lambda s, _: s.outbox.latest(W, "digest"),
    "outbox.latest_change": lambda s, _: s.outbox.latest_change(W),
    "outbox.waiting": lambda s, _: s.outbox.waiting(W, 99),
    "outbox.claim": lambda s, _: s.outbox.claim(W, 99, 60),
    "outbox.put": lambda s, _: s.outbox.put([letter()], 2),
    "outbox.reopen": lambda s, _: s.outbox.reopen([letter()]),
    "outbox.keep": lambda s, _: s.outbox.keep(replace(letter(), state="posted")),
    "playbooks.of": lambda s, _: s.playbooks.of(W, "negative"),
    "playbooks.keep": lambda s, _: s.playbooks.keep(W, "negative", ["x"], who="U1"),
    "preferences.of": lambda s, _: s.preferences.of(W, "U1"),
    "preferences.change": lambda s, _: s.preferences.change(W, "U1", language="en"),
    "roles.every": lambda s, _: s.roles.every(W),
    "roles.keep": lambda s, _: s.roles.keep(W, [Role("S1", "reader")], who="U1"),
    "roles.remove": lambda s, _: s.roles.remove(W, ["S1", "USECRET"], who="U1"),
    "roles.begin": lambda s, _: s.roles.begin(W, "U1"),
    "roles.refused": lambda s, _: s.roles.refused(W, "U1", "add"),
    "brands.every": lambda s, _: s.brands.every(W),
    "brands.bound": lambda s, _: s.brands.bound(W),
    "brands.of": lambda s, _: s.brands.of(W, "C9"),
    "brands.keep": lambda s, _: s.brands.keep(W, "Aurora", [Account("x")], who="U1"),
    "brands.bind": lambda s, _: s.brands.bind(W, "C9", (), who="U1"),
    "brands.remove": lambda s, _: s.brands.remove(W, "Aurora", who="U1"),
    "installations.of": lambda s, _: s.installations.of(W),
    "installations.open": lambda s, _: s.installations.open(W, "E1"),
    "installations.close": lambda s, _: s.installations.close(W, "app_uninstalled"),
    "installations.reopen": lambda s, _: s.installations.reopen(W, 1),
    "installations.erase": lambda s, _: [
        s.installations.close(W, "app_uninstalled"),
        s.installations.erase(W),
    ],
}
# These are of the whole file: for who runs Vigie, and for a process that starts anew.
OF_ALL = {"close", "verify", "workspaces", "unfinished", "condition", "try_writing", "reminded"}
OF_ALL |= {"damage", "mend_indexes"}
OF_ALL |= {"digests.workspaces", "outbox.workspaces", "watches.workspaces"}
OF_ALL |= {"installations.every", "installations.overdue"}


def letter() -> Letter:
    return Letter(OURS, "digest", "C1", "2026-11-16", 1)


def gaps() -> Gaps:
    told = dict.fromkeys((field for field in Gaps.__dataclass_fields__), ())
    names = ("SECRET", "MINE")
    return Gaps(**told | {"media": "owned", "network": "linkedin", "names": names, "last": 20_000})


def once(store: Store) -> None:
    with store.once(OURS, "inbox1"):
        store.preferences.change(OURS, "U1", language="en")


def copied(store: Store) -> list[tuple[Any, ...]]:
    path = store.path.with_name("copy.db")
    path.unlink(missing_ok=True)
    store.copy(OURS, path)
    return everything(path)


def everything(path: Path, workspace: str = "") -> list[tuple[Any, ...]]:
    """All rows of a file, or those of a workspace."""
    with sqlite3.connect(path) as con:
        names = con.execute(
            """SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
               WHERE t.type = 'table' AND c.name = 'workspace' ORDER BY 1"""
        ).fetchall()
        where = "WHERE workspace = :it" if workspace else ""
        return [
            (name, *row)
            for (name,) in names
            for row in con.execute(f"SELECT * FROM {name} {where}", {"it": workspace})
        ]


def public(thing: object) -> list[str]:
    return [n for n in dir(thing) if not n.startswith("_") and callable(getattr(thing, n))]


def test_every_method_of_the_store_is_called(filled: tuple[Store, Ids]) -> None:
    store, _ = filled
    subjects = {
        name: subject
        for name, subject in vars(store).items()
        if not name.startswith("_") and type(subject).__module__.startswith("bot.store.")
    }
    methods = {*public(store)}
    methods |= {f"{name}.{one}" for name, subject in subjects.items() for one in public(subject)}

    assert methods - OF_ALL == CALLS.keys()


@pytest.mark.parametrize("method", CALLS)
def test_it_finds_and_changes_nothing_of_another_workspace(
    filled: tuple[Store, Ids], method: str
) -> None:
    store, theirs = filled
    before = everything(store.path, THEIRS)
    found: object = None
    with suppress(Problem):
        found = CALLS[method](store, theirs)

    assert "SECRET" not in repr(found).replace("scope='SECRET'", "")
    assert everything(store.path, THEIRS) == before


# What a table with workspaces is read or changed by, without naming the workspace: rows that were
# found in it just before, by number; the next number; what is forgotten everywhere once it is old.
BY_ROW = re.compile(
    r"WHERE row = \d+|coalesce\(max\((row|id)\), 0\)"
    r"|DELETE FROM (deliveries|inbox|talks|files|outbox)\b.*\b(at|due) < ",
    re.DOTALL,
)


def test_every_statement_names_the_workspace(
    filled: tuple[Store, Ids], monkeypatch: pytest.MonkeyPatch
) -> None:
    store, theirs = filled
    with sqlite3.connect(store.path) as con:
        rows = con.execute(
            """SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
               WHERE t.type = 'table' AND c.name = 'workspace'"""
        )
        tables = {name for (name,) in rows}
    touched = re.compile(rf"\b(?:FROM|JOIN|UPDATE|INTO)\s+(?:main\.)?({'|'.join(tables)})\b")
    statements: list[str] = []
    opened = Connections._open

    def traced(self: Connections, wait: float) -> sqlite3.Connection:
        con = opened(self, wait)
        con.set_trace_callback(statements.append)
        return con

    monkeypatch.setattr(Connections, "_open", traced)
    with Store(store.path, PARIS, clock=NOW.timestamp) as again:
        for method, call in CALLS.items():
            if method != "copy":
                with suppress(Problem):
                    call(again, theirs)
    about = {
        one for one in statements if touched.search(one) and not one.startswith(("--", "CREATE"))
    }
    named = re.compile(rf"\bworkspace = '{OURS}'|^INSERT.*'{OURS}'", re.DOTALL)
    without = {one for one in about if not (named.search(one) or BY_ROW.search(one))}

    assert len(about) > len(CALLS)
    assert without == set()


# ------------------------------------------------------------------------------------- forged
@pytest.mark.parametrize(
    "line",
    [
        "/vigie objective {0.objective}",
        "/vigie objective delete {0.objective}",
        "/vigie objective word {0.objective} on track",
        "/vigie undo {0.submission}",
        "/vigie watch take {0.alert}",
        "/vigie watch show {0.alert}",
        "/vigie remind stop {0.reminder}",
    ],
)
def test_the_numbers_of_another_workspace_are_refused_and_that_is_noted(
    slack: SlackServer, deliver: Deliver, store: Store, line: str
) -> None:
    theirs = fill(store, THEIRS, "SECRET")
    before = everything(store.path, THEIRS)
    deliver(slack.block_action("line-0", line.format(theirs), user="U2"))
    [told] = slack.wait_for_messages(1)

    assert_refused(told, store, before)


@pytest.mark.parametrize("what", ["import", "cancel", "change"])
def test_a_decision_on_the_file_of_another_workspace_is_refused_and_noted(
    slack: SlackServer, deliver: Deliver, store: Store, what: str
) -> None:
    theirs = fill(store, THEIRS, "SECRET")
    before = everything(store.path, THEIRS)
    deliver(slack.block_action(f"decide-{what}", f"{what} {theirs.file}", user="U2"))
    [told] = slack.wait_for_messages(1)

    assert_refused(told, store, before)


def test_a_form_of_another_workspace_changes_nothing_there(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    theirs = fill(store, THEIRS, "SECRET")
    before = everything(store.path, THEIRS)
    deliver(
        slack.command(
            "/vigie", "objective clicks linkedin 2026-11-01..2026-11-30 target 9", user="U2"
        )
    )
    slack.wait_for_messages(1)
    number = store.objectives(OURS)[0].id
    deliver(slack.command("/vigie", f"objective word {number}", user="U2"))
    view = slack.wait_for_views()[-1]
    forged = slack.view_submission(view, {"word": "on_track", "comment": "mine now"}, user="U2")
    metadata = forged["view"]["private_metadata"]
    forged["view"]["private_metadata"] = metadata.replace(
        f'"of": "{number}"', f'"of": "{theirs.objective}"'
    )
    assert forged["view"]["private_metadata"] != metadata
    answer = deliver(forged).wait_ack()

    assert answer["response_action"] == "errors"
    assert everything(store.path, THEIRS) == before
    assert store.journal(OURS)[0].what == "refused"


def assert_refused(told: Call, store: Store, before: list[tuple[Any, ...]]) -> None:
    assert "SECRET" not in repr(told.arguments)
    assert everything(store.path, THEIRS) == before
    refused = store.journal(OURS)[0]
    assert (refused.who, refused.what) == ("U2", "refused")
    assert refused.details == {"right": "unknown-number", "times": 1}
