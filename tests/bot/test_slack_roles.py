"""Who may do what, in the whole app: submitters, editors, admins, groups, guests."""

import math
import sqlite3
from pathlib import Path

import pytest
from slack_people import Call, shown
from slack_server import Deliver, SlackServer

from bot.messages import Language, Said
from bot.rights import RIGHTS
from bot.store import Channel, Digest, Role, Store, Watch
from bot.store.roles import ADMIN, EDITOR, EVERYBODY, READER, SUBMITTER
from bot.verbs import VERBS

pytest_plugins = ("slack_app",)

OBJECTIVE = "objective clicks linkedin 2026-11-01..2026-11-30 target 400"
ADD = "add linkedin yesterday id=p1 impressions=99 clicks=37"
EN = Language("en")


@pytest.fixture(autouse=True)
def _team(slack: SlackServer, store: Store) -> None:
    """U4 is an administrator in Slack, U5 was named by nobody, U9 is a guest."""
    slack.people["U4"] = {"locale": "en-GB", "is_admin": True}
    slack.people["U9"] = {"locale": "en-GB", "is_restricted": True}
    store.roles.begin("T1", "U2")


def said(slack: SlackServer, deliver: Deliver, line: str, user: str = "U2") -> Call:
    before = len(slack.messages)
    deliver(slack.command("/vigie", line, user=user))
    return slack.wait_for_messages(before + 1)[-1]


def figures(path: Path) -> list[tuple]:
    """All that is kept, but for who was refused what, and what Slack brought."""
    with sqlite3.connect(path) as con:
        tables = [
            name for (name,) in con.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        return [
            (name, row)
            for name in sorted(tables)
            if name not in {"sqlite_sequence", "inbox", "workspaces"}
            for row in con.execute(f"SELECT * FROM {name}").fetchall()
            if not (name == "journal" and "refused" in row)
        ]


def test_every_verb_has_its_right_and_every_right_its_words() -> None:
    assert RIGHTS.keys() >= VERBS.keys()
    for right, role in RIGHTS.items():
        if role in {SUBMITTER, EDITOR, ADMIN}:
            assert EN.say(Said(f"right-{right}"))
            assert EN.say(Said(f"roles-{role}"))


# ------------------------------------------------------------------------------ what roles may
# Each line changes something, and takes the role beside it; `{p}` is a post of somebody else.
CHANGES = [
    (ADD, SUBMITTER),
    ("press https://a.fr/x outlet=Le_Monde title=Hello", SUBMITTER),
    ("mentions 12 yesterday", SUBMITTER),
    ("followers linkedin 900", SUBMITTER),
    ("email yesterday campaign=Spring delivered=10", SUBMITTER),
    ("remind me every monday", SUBMITTER),
    ("remind stop 1", SUBMITTER),
    ('edit linkedin id="p9" clicks=41', EDITOR),
    ('delete linkedin id="p9"', EDITOR),
    (OBJECTIVE, EDITOR),
    ("digest tuesday 9:00", EDITOR),
    ("watch calm", EDITOR),
    ("channels instagram me", EDITOR),
    ("channels remove linkedin", EDITOR),
    ("people lea partner", EDITOR),
    ("people forget lea", EDITOR),
    ("objective edit 1 clicks target 9 by 31 December", ADMIN),
    ("objective delete 1", ADMIN),
    ("objective word 1 on track", ADMIN),
    ("digest <#C2> wednesday 9:00", ADMIN),
    ("digest stop <#C2>", ADMIN),
    ("watch sensitive <#C2>", ADMIN),
    ("watch stop <#C2>", ADMIN),
    ("steps negative: Call; Wait", ADMIN),
    ("undo {submission}", ADMIN),
    ("roles <@U5> admin", ADMIN),
    ("roles remove <@U2>", ADMIN),
    ("roles default reader", ADMIN),
]


@pytest.fixture
def kept(store: Store, slack: SlackServer, deliver: Deliver) -> dict[str, str]:
    """What U2 set and submitted."""
    slack.rooms["C2"] = {"is_member": True}
    for line in (
        "add linkedin yesterday id=p9 clicks=40",
        "mention instagram author=lea positif portée=300",
        "remind me every monday",
        OBJECTIVE,
        "people lea contacted",
        "roles <@U7> admin",
    ):
        assert "Only" not in said(slack, deliver, line).text
    store.channels.keep("T1", [Channel("linkedin", "", "U2")], who="U2")
    store.digests.keep("T1", Digest("C2", 0, 540, "Europe/Paris", "en", "U2"), who="U2")
    store.watches.keep("T1", Watch("C2", "calm", "en", "U2"), who="U2")
    number = next(e.details["submission"] for e in store.journal("T1") if e.what == "submit")
    return {"submission": str(number)}


@pytest.mark.parametrize(("line", "role"), CHANGES)
@pytest.mark.parametrize("have", [READER, SUBMITTER, EDITOR])
def test_who_has_less_changes_nothing_and_hears_who_may(
    slack: SlackServer,
    deliver: Deliver,
    store: Store,
    kept: dict[str, str],
    line: str,
    role: str,
    have: str,
) -> None:
    order = (READER, SUBMITTER, EDITOR, ADMIN)
    store.roles.keep("T1", [Role("U5", have)], who="U2")
    before = figures(store.path)
    told = said(slack, deliver, line.format(**kept), user="U5")
    now = figures(store.path)

    if order.index(have) >= order.index(role):
        assert now != before, told.text
        return
    assert now == before
    assert "Nothing was changed" in told.text or "only" in told.text.lower()
    last = store.journal("T1")[0]
    assert (last.who, last.what) == ("U5", "refused")
    assert last.details.keys() == {"right", "times"}


@pytest.mark.parametrize(("line", "role"), CHANGES)
def test_an_admin_may_all_of_it(
    slack: SlackServer, deliver: Deliver, store: Store, kept: dict[str, str], line: str, role: str
) -> None:
    del role
    before = figures(store.path)
    told = said(slack, deliver, line.format(**kept), user="U7")

    assert figures(store.path) != before, told.text


def test_who_was_named_by_nobody_is_what_everybody_is(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    assert "37" in said(slack, deliver, ADD, user="U5").text
    said(slack, deliver, "roles default reader")
    told = said(slack, deliver, ADD, user="U5").text

    assert told.startswith("Only submitters add figures")
    assert "<@U2>" in told
    assert store.roles.every("T1") == [Role("U2", ADMIN), Role(EVERYBODY, READER)]


def test_own_figures_are_corrected_by_who_submitted_them(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    store.roles.keep("T1", [Role("U5", SUBMITTER)], who="U2")
    said(slack, deliver, ADD, user="U5")

    assert "38" in said(slack, deliver, 'edit linkedin id="p1" clicks=38', user="U5").text


def test_own_things_are_changed_by_who_set_them_whatever_they_are_now(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    said(slack, deliver, OBJECTIVE, user="U5")
    store.roles.keep("T1", [Role("U5", READER)], who="U2")
    said(slack, deliver, "objective delete 1", user="U5")

    assert store.objectives("T1")[0].state == "deleted"


# -------------------------------------------------------------------------------- who is what
def test_a_group_gives_its_role_to_who_is_in_it(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    slack.groups["S1"] = ["U5"]
    told = said(slack, deliver, "roles default reader <!everyone>")
    assert "is no role" in told.text or "don't know" in told.text
    said(slack, deliver, "roles default reader")
    listed = said(slack, deliver, "roles <!subteam^S1|@social> submitter")

    assert "The group social" in shown(listed)
    assert Role("S1", SUBMITTER, "social") in store.roles.every("T1")
    assert "37" in said(slack, deliver, ADD, user="U5").text
    assert "Only submitters" in said(slack, deliver, ADD, user="U6").text


def test_a_group_of_which_slack_does_not_tell_gives_nothing_and_that_is_said(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    store.roles.keep("T1", [Role(EVERYBODY, READER), Role("S1", SUBMITTER)], who="U2")
    slack.fail("usergroups.users.list", status=503, times=math.inf)
    before = figures(store.path)

    assert "user groups" in said(slack, deliver, ADD, user="U5").text
    assert figures(store.path) == before


def test_a_group_that_was_deleted_is_nobody(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    store.roles.keep("T1", [Role(EVERYBODY, READER), Role("S1", SUBMITTER)], who="U2")

    assert "Only submitters" in said(slack, deliver, ADD, user="U5").text


def test_who_is_named_alone_is_that_and_not_what_their_group_is(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    slack.groups["S1"] = ["U5"]
    store.roles.keep("T1", [Role("U5", READER), Role("S1", EDITOR)], who="U2")

    assert "Only submitters" in said(slack, deliver, ADD, user="U5").text


def test_a_guest_who_is_named_has_that_role(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    assert "Guests" in said(slack, deliver, "missing", user="U9").text
    store.roles.keep("T1", [Role("U9", EDITOR)], who="U2")

    assert "Guests" not in said(slack, deliver, "missing", user="U9").text
    assert "1" in said(slack, deliver, OBJECTIVE, user="U9").text


def test_guests_submit_only_where_nobody_set_what_everybody_is(
    slack: SlackServer, deliver: Deliver
) -> None:
    assert "37" in said(slack, deliver, ADD, user="U9").text
    said(slack, deliver, "roles default editor")

    assert "Only submitters" in said(slack, deliver, ADD, user="U9").text


def test_administrators_in_slack_are_admins_so_that_somebody_can_mend_it(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    store.roles.keep("T1", [Role("U4", READER), Role(EVERYBODY, READER)], who="U2")
    said(slack, deliver, "roles <@U4> editor", user="U4")

    assert Role("U4", EDITOR) in store.roles.every("T1")


def test_the_last_admin_stays(slack: SlackServer, deliver: Deliver, store: Store) -> None:
    for line in ("roles remove me", "roles me editor", "roles <@U2> reader"):
        assert "no admin left" in said(slack, deliver, line).text
    assert store.roles.every("T1") == [Role("U2", ADMIN)]
    said(slack, deliver, "roles <@U3> admin")
    said(slack, deliver, "roles me editor")

    assert store.roles.every("T1") == [Role("U3", ADMIN), Role("U2", EDITOR)]


def test_who_installs_it_later_is_no_admin(store: Store) -> None:
    store.roles.begin("T1", "U5")

    assert store.roles.every("T1") == [Role("U2", ADMIN)]


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("roles @ana editor", "don't know who"),
        ("roles <@U5> boss", "is no role"),
        ("roles <@U5>", "Say who, and which role"),
        ("roles editor", "Say who, and which role"),
        ("roles default admin", "Not everybody"),
        ("roles <@U5> submitter <@U6> editor", "one role in a line"),
    ],
)
def test_what_is_not_understood_gives_nobody_a_role(
    slack: SlackServer, deliver: Deliver, store: Store, line: str, answer: str
) -> None:
    assert answer in said(slack, deliver, line).text
    assert store.roles.every("T1") == [Role("U2", ADMIN)]


def test_in_french(slack: SlackServer, deliver: Deliver, store: Store) -> None:
    store.roles.keep("T1", [Role("U1", ADMIN)], who="U2")
    told = said(slack, deliver, "rôles <@U5> éditrice", user="U1")

    assert told.text.startswith("Qui peut faire quoi")
    assert Role("U5", EDITOR) in store.roles.every("T1")


# ----------------------------------------------------------------- when the thing is done, forged
def test_a_form_that_was_opened_before_is_refused_when_it_is_sent(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    deliver(slack.command("/vigie", "channels", user="U5"))
    view = slack.wait_for_views()[-1]
    store.roles.keep("T1", [Role("U5", READER)], who="U2")
    filled = {"networks": ["instagram"], "account": "ours", "owner": "U5"}
    answer = deliver(slack.view_submission(view, filled, user="U5")).wait_ack()

    assert answer["response_action"] == "errors"
    assert "Only editors" in str(answer["errors"])
    assert store.channels.every("T1") == []


def test_rights_that_a_payload_claims_count_for_nothing(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    said(slack, deliver, OBJECTIVE)
    payload = slack.block_action("line-0", "/vigie objective delete 1", user="U5")
    payload["user"] |= {"is_admin": True, "is_owner": True, "role": "admin"}
    deliver(payload)
    slack.wait_for_messages(2)

    assert store.objectives("T1")[0].state == "open"
    assert store.journal("T1")[0].what == "refused"


def test_who_is_refused_the_same_over_and_over_fills_no_journal(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    store.roles.keep("T1", [Role("U5", READER)], who="U2")
    for _ in range(4):
        said(slack, deliver, ADD, user="U5")
    entries = [(one.what, one.details) for one in store.journal("T1") if one.who == "U5"]

    assert entries == [("refused", {"right": "add", "times": 4})]
    assert "Was refused: add figures (4 times)" in shown(said(slack, deliver, "journal"))
