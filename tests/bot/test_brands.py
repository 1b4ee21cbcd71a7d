"""A channel that is bound to a brand is shown nothing of another one, whatever is asked there.

Two files hold the same, but that one of them holds another brand as well: whatever a bound channel
is told must be, word for word, the same from both.
"""

import csv
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, timedelta
from pathlib import Path

import pytest
from conftest import DATA, NOW, PARIS
from slack_people import Call, shown
from slack_server import Deliver, SlackServer

from bot.answers import Answer
from bot.answers import weekly as writer
from bot.commands import ask, obey
from bot.exports import import_file
from bot.fields import FormNeeded
from bot.home import home
from bot.letters import written
from bot.messages import Language, Problem
from bot.places import Place
from bot.schedule import put_what_is_due
from bot.store import Account, Channel, Digest, Partner, Role, Scope, Store, Watch
from bot.store.outbox import DIGEST
from bot.store.roles import ADMIN
from bot.store.sight import OPEN, VIEWS
from bot.terminal import offered
from bot.text import plain_text
from bot.verbs import VERBS
from bot.watching import look
from kpi.metrics import CATALOGUE
from kpi.periods import ALL, UNDATED, Period
from kpi.posts import MEDIA, Reading

pytest_plugins = ("slack_app",)

EVER = Scope(MEDIA, Period(UNDATED.start, ALL.end))
EN, FR = Language("en"), Language("fr")
HERE = Place("T1", "U2", "C1", is_admin=lambda: True, barred=lambda _: "")
THERE = Place("T1", "U2", "C9", is_admin=lambda: True, barred=lambda _: "")
# What only the other brand has.
OTHER = re.compile("boreal|nordlicht|polar", re.IGNORECASE)
MANY = 977  # times what Nova has


def boreal(row: dict[str, str], number: int) -> dict[str, str]:
    """The same row of the other brand: other names, other figures."""
    told = {
        name: str(int(value) * MANY) if value.isdecimal() else value for name, value in row.items()
    }
    for name in ("campaign", "author", "outlet", "text"):
        told[name] = (
            f"Nordlicht {name} {number % 7} #polar"
            if name == "text"
            else f"Boreal {name} {number % 7}"
        )
    return told | {
        "account": "Boreal",
        "post_id": f"boreal-{number}",
        "url": f"https://boreal.example/{number}",
        "published_at": row["published_at"],
    }


def rows_of_nova() -> list[dict[str, str]]:
    with (DATA / "posts.csv").open(encoding="utf-8") as file:
        return [{**row, "account": row["account"] or "nova"} for row in csv.DictReader(file)]


def imported(store: Store, path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(rows)
    assert import_file(path, store, "T1", who="U1").stored


def filled(folder: Path, rows: list[dict[str, str]], others: list[dict[str, str]]) -> Store:
    """A store of these rows, and of the others; both know both brands."""
    store = Store(folder / "vigie.db", PARIS, clock=NOW.timestamp)
    imported(store, folder / "nova.csv", rows)
    names = sorted({row["account"] for row in rows})
    store.brands.keep("T1", "Nova", [Account("", name) for name in names], who="U2")
    store.brands.bind("T1", "C1", ["Nova"], who="U2")
    here = store.seen_from("T1", "C1")
    here.submit(
        "T1",
        [Reading("linkedin", "n1", account="nova", day=20_000, likes=5)],
        who="U2",
        source="line",
    )
    obey("/vigie objective clicks linkedin 2026-11-01..2026-11-30 target 400", HERE, store, NOW)
    store.digests.keep("T1", Digest("C9", 0, 540, "Europe/Paris", "en", "U2"), who="U2")
    if others:
        imported(store, folder / "boreal.csv", others)
        other = Reading("linkedin", "boreal-x", account="Boreal", day=20_000, likes=977_977)
        store.submit("T1", [other], who="U2", source="line")
        line = "/vigie objective likes account:Boreal 2026-11-01..2026-11-30 target 977977"
        obey(line, THERE, store, NOW)
        store.channels.keep("T1", [Channel("linkedin", "Boreal", "U7")], who="U2")
        store.partners.keep("T1", Partner("Boreal author 3", "partner", "U2", note="polar"))
        obey("/vigie remind me every monday account:Boreal", THERE, store, NOW)
        store.watches.keep("T1", Watch("C9", "sensitive", "en", "U2", "account:Boreal"), who="U2")
    return store


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with filled(tmp_path_factory.mktemp("alone"), rows_of_nova(), []) as store:
        yield store


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    rows = rows_of_nova()
    others = [boreal(row, number) for number, row in enumerate(rows)]
    with filled(tmp_path_factory.mktemp("both"), rows, others) as store:
        yield store


def full(answer: Answer) -> str:
    """All that an answer holds: what is read, what its buttons say and do, its value."""
    steps = [(repr(step.label), step.line) for step in offered(answer)]
    return "\n".join([plain_text(answer, EN), repr(answer.chart), repr(answer.value), repr(steps)])


def told(line: str, place: Place, store: Store) -> str:
    try:
        return full(obey(line, place, store, NOW))
    except FormNeeded as needed:
        return repr((needed.said, needed.fields, needed.form, needed.post))
    except Problem as problem:
        return EN.say(problem.said)


BY = (
    "",
    " by network",
    " by account",
    " by week",
    " by campaign",
    " by author",
    " by format",
    " by outlet",
)
ASKED = [
    *(f"/kpi {name} by account last 90 days" for name in CATALOGUE),
    *(f"/kpi engagement_rate{by} last 90 days" for by in BY),
    *(f"/kpi mentions{by} 2026" for by in BY),
    *("/kpi summary", "/kpi top 10 posts by likes 2026", "/kpi top 5 authors 2026"),
    *("/kpi best_time", "/kpi likes account:Boreal", "/kpi likes campaign:Nordlicht"),
    *(
        "/kpi engaged_people by author",
        "/kpi articles by outlet 2026",
        "/kpi why mentions last week",
    ),
    "/kpi likes #polar",
]
VERB_LINES = {
    "add": ("add",),
    "import": ("import",),
    "press": ("press",),
    "mentions": ("mentions",),
    "followers": ("followers",),
    "email": ("email",),
    "edit": (
        "edit nordlicht",
        "edit boreal likes=3",
        'edit linkedin id="boreal-x"',
        "edit likes=2",
    ),
    "delete": (
        "delete nordlicht",
        'delete linkedin id="boreal-x"',
        "delete https://boreal.example/3",
    ),
    "advice": ("advice", "advice linkedin"),
    "people": ("people", "people aside", "people Boreal author 3", 'people "Boreal author 3" no'),
    "undo": ("undo #999",),
    "export": ("export", "export linkedin", "export account:Boreal"),
    "missing": ("missing", "missing linkedin"),
    "remind": ("remind list",),
    "objective": (
        "objective 1",
        "objective 2",
        "objective delete 2",
        "objective suggest awareness",
    ),
    "objectives": ("objectives", "objectives all"),
    "digest": (
        "digest now",
        "digest now 1",
        "digest now 2",
        "digest redo",
        "digest list",
        "digest",
        "digest now <#C9>",
        "digest stop <#C9>",
        "digest <#C9> monday 8:00",
    ),
    "watch": (
        "watch test",
        "watch test sensitive",
        "watch list",
        "watch",
        "watch show 1",
        "watch test <#C9>",
        "watch stop <#C9>",
        "watch calm <#C9>",
    ),
    "steps": ("steps", "steps negative"),
    "channels": ("channels list", "channels", "channels remove linkedin:Boreal"),
    "roles": ("roles",),
    "brand": ("brand",),
    "start": ("start", "start accounts"),
    "language": ("language",),
    "kpi": ("kpi", "kpi reach", "kpi likes"),
    "journal": ("journal",),
    "help": ("help",),
}


def test_every_verb_is_tried() -> None:
    assert VERB_LINES.keys() == VERBS.keys()


@pytest.mark.parametrize(
    "line", [*ASKED, *(f"/vigie {one}" for some in VERB_LINES.values() for one in some)]
)
def test_a_bound_channel_is_told_the_same_with_another_brand_and_without(
    alone: Store, both: Store, line: str
) -> None:
    here, without = told(line, HERE, both), told(line, HERE, alone)

    assert here == without
    if not OTHER.search(line):
        assert not OTHER.search(here)


def test_elsewhere_the_other_brand_is_seen(both: Store, alone: Store) -> None:
    differ = [line for line in ASKED if told(line, THERE, both) != told(line, THERE, alone)]

    assert len(differ) > len(ASKED) / 2
    assert OTHER.search(told("/kpi likes by account 2026", THERE, both))


QUESTIONS = [
    json.loads(line)["question"]
    for line in (DATA / "questions.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("start", range(0, len(QUESTIONS), 20))
def test_questions_in_a_bound_channel_are_answered_of_its_brand(
    alone: Store, both: Store, start: int
) -> None:
    for question in QUESTIONS[start : start + 20]:
        here, without = (ask(question, HERE, store, NOW, "en") for store in (both, alone))

        assert here is not None
        assert without is not None
        assert full(here.answer) == full(without.answer), question
        assert not OTHER.search(full(here.answer)), question


# ------------------------------------------------------------------------- said unasked, exported
def test_its_weekly_summary_is_of_its_brand(alone: Store, both: Store) -> None:
    told = []
    for store in (both, alone):
        digest = Digest("C1", 0, 540, "Europe/Paris", "en", "U2")
        store.digests.keep("T1", digest, who="U2")
        later = NOW + timedelta(days=7)
        put_what_is_due(store, "T1", later)
        letter = store.outbox.last("T1", "C1")
        assert letter is not None
        assert letter.kind == DIGEST
        found = written(letter, store, lambda: writer, later)
        assert found is not None
        told.append("\n".join(map(full, found.answers)))
        store.digests.remove("T1", "C1", who="U2")

    assert told[0] == told[1]
    assert not OTHER.search(told[0])


def test_its_watch_looks_at_its_brand(tmp_path: Path) -> None:
    """The other brand is spoken of as never before; a channel of Nova hears nothing of that."""
    begun = int(NOW.timestamp())
    quiet = [
        Reading(
            "x",
            f"{name}{day}{hour}",
            media="earned",
            account=name,
            published_at=at,
            day=at // 86_400,
            slot=0,
        )
        for name in ("nova", "Boreal")
        for day in range(60)
        for hour in range(8, 20, 3)
        for at in [begun - day * 86_400 - hour * 600]
    ]
    burst = [
        Reading(
            "x",
            f"burst{n}",
            media="earned",
            account="Boreal",
            published_at=begun - 60 * n,
            day=begun // 86_400,
            slot=0,
        )
        for n in range(300)
    ]
    with Store(tmp_path / "vigie.db", PARIS, clock=lambda: begun - 40 * 86_400) as store:
        store.submit("T1", quiet, who="U1", source="quiet.csv")
        store.submit("T1", burst, who="U1", source="burst.csv")
        store.brands.keep("T1", "Nova", [Account("x", "nova")], who="U2")
        store.brands.bind("T1", "C1", ["Nova"], who="U2")
        for channel in ("C1", "C9"):
            store.watches.keep("T1", Watch(channel, "balanced", "en", "U2"), who="U2")
        look(store, "T1", NOW.astimezone(UTC))

        assert {one.channel for one in store.alerts.since("T1", 0)} == {"C9"}


def test_an_export_there_holds_its_brand_alone(both: Store) -> None:
    accounts = {one.account for one in both.seen_from("T1", "C1").readings("T1", EVER)}

    assert "nova" in accounts
    assert not any(map(OTHER.search, accounts))
    assert any(map(OTHER.search, {one.account for one in both.readings("T1", EVER)}))


def test_the_page_and_the_talk_of_a_member_show_all(both: Store) -> None:
    own = Place("T1", "U2", "D2")

    assert OTHER.search(full(home(Place("T1", "U2"), both, NOW)))
    assert OTHER.search(told("/kpi likes by account 2026", own, both))


# ----------------------------------------------------------------------------- nothing forgotten
def test_every_table_is_behind_a_view_or_is_open_for_a_reason(both: Store) -> None:
    with sqlite3.connect(both.path) as con:
        every = con.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        tables = {name for (name,) in every if not name.startswith(("sqlite_", "_sqlite_"))}

    assert tables == {*VIEWS} | OPEN
    assert not OPEN.intersection(VIEWS)


def test_views_are_not_read_around() -> None:
    """No statement names a table of the file, but where what it finds was narrowed before."""
    folder = Path(__file__).parents[2] / "bot" / "store"
    around = {
        (path.name, line.strip())
        for path in folder.glob("*.py")
        # The views themselves; what copies a whole workspace, or is done by who submits.
        if path.name not in {"sight.py", "copies.py", "submissions.py"}
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"\b(FROM|JOIN) main\.", line)
    }

    assert around == {
        (
            "followers.py",
            '"""SELECT followers, day FROM main.posts INDEXED BY followers_by_account',
        ),
        ("history.py", '"""SELECT network, post_id FROM main.readings'),  # of who submits
    }


# ------------------------------------------------------------------------------- the whole app
@pytest.fixture
def two(store: Store) -> Store:
    """Workspace T1 with a second brand, and U2 as its admin."""
    store.roles.keep("T1", [Role("U2", ADMIN)], who="U2")
    other = Reading(
        "linkedin", "b1", account="Boreal", day=20_770, likes=977, impressions=97_700, text="polar"
    )
    store.submit("T1", [other], who="U3", source="line")
    return store


def said(
    slack: SlackServer, deliver: Deliver, line: str, user: str = "U2", channel: str = "C1"
) -> Call:
    before = len(slack.messages)
    deliver(slack.command("/vigie", line, user=user, channel=channel))
    return slack.wait_for_messages(before + 1)[-1]


def test_a_channel_is_bound_and_freed(slack: SlackServer, deliver: Deliver, two: Store) -> None:
    listed = shown(said(slack, deliver, "brand Nova instagram:@Nova linkedin:nova youtube"))
    assert "linkedin:nova" in listed
    assert two.brands.every("T1") == {
        "Nova": [Account("instagram", "@Nova"), Account("linkedin", "nova"), Account("youtube")]
    }
    assert "sees Nova" in said(slack, deliver, "marque ici nova").text
    assert two.brands.of("T1", "C1") == ("Nova",)
    deliver(slack.command("/kpi", "likes by account last month", channel="C1"))
    assert "Boreal" not in shown(slack.wait_for_messages(3)[-1])
    deliver(slack.command("/kpi", "likes by account linkedin 2026", channel="C2"))
    assert "Boreal" in shown(slack.wait_for_messages(4)[-1])
    assert "all there is" in said(slack, deliver, "brand here all").text
    assert two.brands.of("T1", "C1") == ()


def test_only_admins_decide_on_brands(slack: SlackServer, deliver: Deliver, two: Store) -> None:
    two.brands.keep("T1", "Nova", [Account("", "nova")], who="U2")
    two.brands.bind("T1", "C1", ["Nova"], who="U2")
    for line in ("brand here all", "brand Nova any:Boreal", "brand remove Nova", "brand here Nova"):
        assert "Only admins" in said(slack, deliver, line, user="U3").text

    assert two.brands.of("T1", "C1") == ("Nova",)
    assert two.brands.every("T1") == {"Nova": [Account("", "nova")]}


@pytest.mark.parametrize(
    ("line", "channel", "answer"),
    [
        ("brand here Nova", "D2", "Only a channel"),
        ("brand here Zed", "C1", "no brand “Zed”"),
        ("brand Nova", "C1", "Say which brand"),
        ("brand Nova any:", "C1", "Say which brand"),
        ("brand remove Nova", "C1", "which would then see all there is"),
    ],
)
def test_what_is_not_understood_changes_nothing(
    slack: SlackServer, deliver: Deliver, two: Store, line: str, channel: str, answer: str
) -> None:
    two.brands.keep("T1", "Nova", [Account("", "nova")], who="U2")
    two.brands.bind("T1", "C8", ["Nova"], who="U2")

    assert answer in said(slack, deliver, line, channel=channel).text
    assert (two.brands.bound("T1"), [*two.brands.every("T1")]) == ({"C8": ("Nova",)}, ["Nova"])


def test_what_is_submitted_there_of_another_brand_is_stored_and_not_shown(
    slack: SlackServer, deliver: Deliver, two: Store
) -> None:
    two.brands.keep("T1", "Nova", [Account("", "nova")], who="U2")
    two.brands.bind("T1", "C1", ["Nova"], who="U2")
    told = said(slack, deliver, 'add linkedin id="b1" account=Boreal likes=978')

    assert "not shown here" in told.text
    assert "977" not in shown(told)
    post = two.post("T1", "linkedin", "b1")
    assert post is not None
    assert post.likes == 978


def test_the_whole_database_is_not_sent_from_there(
    slack: SlackServer, deliver: Deliver, two: Store
) -> None:
    two.brands.keep("T1", "Nova", [Account("", "nova")], who="U2")
    two.brands.bind("T1", "C1", ["Nova"], who="U2")

    assert "holds all brands" in said(slack, deliver, "export database").text
    assert slack.files == {}


def test_forms_there_are_of_its_brand(slack: SlackServer, deliver: Deliver, two: Store) -> None:
    two.brands.keep("T1", "Nova", [Account("", "nova")], who="U2")
    two.brands.bind("T1", "C1", ["Nova"], who="U2")
    two.channels.keep("T1", [Channel("linkedin", "Boreal", "U7")], who="U2")
    for count, line in enumerate(("channels", "objective", "digest", "watch"), 1):
        deliver(slack.command("/vigie", line, user="U2", channel="C1"))
        view = slack.wait_for_views(count)[-1]
        assert "Boreal" not in shown(view)


def test_an_objective_that_is_set_there_counts_its_brand_everywhere(two: Store) -> None:
    two.brands.keep("T1", "Nova", [Account("", "nova")], who="U2")
    two.brands.bind("T1", "C1", ["Nova"], who="U2")
    line = "/vigie objective likes linkedin 2026-11-01..2026-11-30 target 400"
    here = obey(line, HERE, two, NOW)
    elsewhere = obey("/vigie objective 1", Place("T1", "U2", "D2"), two, NOW)

    assert elsewhere.value == here.value
    assert two.objectives("T1")[0].brands == ("Nova",)
    with suppress(Problem):
        other = obey(
            "/vigie objective likes linkedin 2026-11-01..2026-11-30 target 401", THERE, two, NOW
        )
        assert other.value != here.value
