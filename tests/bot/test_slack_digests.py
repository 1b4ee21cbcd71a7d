"""The weekly summary in Slack: set in a form or a line, shown to oneself, changed by who may."""

import math
import sys
from dataclasses import replace
from datetime import date, datetime
from types import ModuleType, SimpleNamespace

import pytest
from conftest import PARIS
from slack_people import Call, button, shown
from slack_server import Deliver, SlackServer

from bot.answers import Answer
from bot.entries import reading_of
from bot.messages import Language, Said
from bot.slack.pages import text_only
from bot.store import Digest, Letter, Store
from bot.store.objectives import Objective
from kpi.periods import Period

pytest_plugins = ("slack_app",)
pytestmark = pytest.mark.usefixtures("members")

KEPT = Digest("C7", 0, 540, "Europe/Paris", "fr", "U2", "linkedin", ("reach last week",), (1,))


@pytest.fixture
def composed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A weekly summary of a sentence, with two details."""
    module = ModuleType("bot.answers.weekly")

    def weekly(digest, store, workspace, week, now, *, late=False):  # noqa: ARG001
        first = Answer(Said("period", period=week), notes=(Said("time-day", day=now.date()),))
        thread = (Answer(Said("metric-reach")), Answer(Said("metric-clicks")))
        return SimpleNamespace(first=first, thread=thread, told={})

    module.weekly = weekly  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "bot.answers.weekly", module)


def opened(slack: SlackServer, deliver: Deliver, text: str = "digest", user: str = "U2") -> Call:
    deliver(slack.command("/vigie", text, user=user, channel="C7"))
    return slack.wait_for_views(1)[-1]


def said(
    slack: SlackServer, deliver: Deliver, text: str, user: str = "U2", channel: str = "C7"
) -> Call:
    count = len(slack.messages)
    deliver(slack.command("/vigie", text, user=user, channel=channel))
    return slack.wait_for_messages(count + 1)[-1]


def elements(form: Call) -> dict[str, dict]:
    return {block["block_id"]: block["element"] for block in form.blocks if "element" in block}


def set_in(store: Store, digest: Digest = KEPT) -> Digest:
    store.keep_objective("T1", Objective("clicks 2026-11-01..2026-11-30", "U2", "x"), who="U2")
    return store.digests.keep("T1", digest, who="U2")


# ----------------------------------------------------------------------------------- the form
@pytest.mark.parametrize(
    ("text", "user", "title", "language"),
    [("digest", "U2", "Weekly summary", "en"), ("bilan", "U1", "Bilan hebdomadaire", "fr")],
)
def test_digest_alone_opens_a_form_with_what_is_usual(
    slack: SlackServer, deliver: Deliver, text: str, user: str, title: str, language: str
) -> None:
    form = opened(slack, deliver, text, user)
    fields = elements(form)

    assert form.view["title"]["text"] == title
    assert fields["channel"]["default_to_current_conversation"]
    assert fields["weekday"]["initial_option"]["value"] == "0"
    assert fields["hour"]["initial_time"] == "09:00"
    assert fields["zone"]["initial_value"] == "Europe/Paris"
    assert fields["language"]["initial_option"]["value"] == language
    assert "objectives" not in fields  # none is open


def test_what_is_filled_in_is_the_summary_of_the_channel(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    store.keep_objective("T1", Objective("clicks 2026-11-01..2026-11-30", "U2", "x"), who="U2")
    form = opened(slack, deliver)
    told = {
        "channel": "C7",
        "weekday": "4",
        "hour": "16:30",
        "zone": "new york",
        "language": "fr",
        "scope": "linkedin",
        "lines": "engagement by network\nreach last week",
        "objectives": ["1"],
    }
    deliver(slack.view_submission(form, told, user="U2"))
    [answer] = slack.wait_for_messages(1)
    [found] = store.digests.every("T1")

    assert (found.channel, found.weekday, found.minute) == ("C7", 4, 990)
    assert (found.zone, found.language, found.owner) == ("America/New_York", "fr", "U2")
    assert (found.scope, found.objectives) == ("linkedin", (1,))
    assert found.lines == ("engagement by network", "reach last week")
    assert answer.text.startswith("Weekly summary set: every Friday at 16:30, America/New York")
    assert "In <#C7>, in French." in answer.text
    assert "Next on Nov 20, 2026 at 16:30; it covers Nov 13" in answer.text
    assert (answer.channel, answer.user) == ("C7", "U2")


def test_the_form_of_a_channel_that_has_one_is_filled_in(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    set_in(store)
    form = opened(slack, deliver)
    fields = elements(form)
    assert form.view["submit"]["text"] == "Save"
    assert fields["channel"]["initial_conversation"] == "C7"
    assert fields["lines"]["initial_value"] == "reach last week"
    assert [one["value"] for one in fields["objectives"]["initial_options"]] == ["1"]

    deliver(slack.view_submission(form, {"weekday": "1", "objectives": []}, user="U2"))
    slack.wait_for_messages(1)
    [found] = store.digests.every("T1")
    assert (found.weekday, found.objectives, found.scope) == (1, (), "linkedin")


@pytest.mark.parametrize(
    ("wrong", "field", "why"),
    [
        ({"zone": "Europe/Pariss"}, "zone", "Did you mean Europe/Paris?"),
        ({"zone": "UTC+2"}, "zone", "summer time"),
        ({"scope": "blorps"}, "scope", "“blorps”"),
        ({"scope": "reach linkedin"}, "scope", "nothing else"),
        ({"lines": "reach\nblorps by network"}, "lines", "Line 2"),
        ({"lines": "reach\nlikes\nclicks\nshares\nposts\nsaves"}, "lines", "At most 5"),
    ],
)
def test_an_error_stands_at_its_field_and_nothing_is_set(
    slack: SlackServer, deliver: Deliver, store: Store, wrong: dict, field: str, why: str
) -> None:
    form = opened(slack, deliver)
    sent = slack.view_submission(form, {"channel": "C7", **wrong}, user="U2")
    refused = deliver(sent).wait_ack()

    assert [*refused["errors"]] == [field]
    assert why in refused["errors"][field]
    assert store.digests.every("T1") == []


def test_another_channel_that_has_one_is_not_overwritten(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    set_in(store)
    deliver(slack.command("/vigie", "digest", user="U2", channel="C8"))
    [form] = slack.wait_for_views(1)
    refused = deliver(slack.view_submission(form, {"channel": "C7"}, user="U2")).wait_ack()

    assert "already" in refused["errors"]["channel"]
    assert [one.lines for one in store.digests.every("T1")] == [KEPT.lines]


def test_a_form_sent_twice_sets_one(slack: SlackServer, deliver: Deliver, store: Store) -> None:
    form = opened(slack, deliver)
    sent = slack.view_submission(form, {"channel": "C7"}, user="U2")
    deliver(sent)
    slack.wait_for_messages(1)
    deliver(sent)
    slack.wait_for_messages(2)

    assert [entry.what for entry in store.journal("T1")].count("digest") == 1


# ------------------------------------------------------------------------------- the channel
@pytest.mark.parametrize(
    ("channel", "room", "told"),
    [
        ("C7", {"is_member": False}, "/invite @Vigie"),
        ("C7", {"is_archived": True}, "archived"),
        ("C7", {"is_ext_shared": True}, "another company"),
        ("D7", {}, "our direct messages"),
    ],
)
def test_a_channel_that_is_not_for_the_team_is_refused(
    slack: SlackServer, deliver: Deliver, store: Store, channel: str, room: dict, told: str
) -> None:
    slack.rooms[channel] = room

    assert told in said(slack, deliver, "digest monday 9:00", channel=channel).text
    assert store.digests.every("T1") == []


def test_a_private_channel_without_vigie_is_refused(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    slack.fail("conversations.info", error="channel_not_found")

    assert "/invite @Vigie" in said(slack, deliver, "digest monday 9:00", channel="C7").text
    assert store.digests.every("T1") == []


@pytest.mark.parametrize("line", ["digest <#G9|secret> tuesday", "digest <#G9|secret>"])
def test_a_private_channel_is_told_what_those_in_it_say(
    slack: SlackServer, deliver: Deliver, store: Store, line: str
) -> None:
    slack.rooms["G9"] = {"is_private": True}

    assert "private" in said(slack, deliver, line).text
    assert store.digests.every("T1") == []
    said(slack, deliver, "digest tuesday", channel="G9")
    assert [one.channel for one in store.digests.every("T1")] == ["G9"]
    assert "changed" in said(slack, deliver, "digest <#G9|secret> monday").text  # it is theirs


def test_a_private_channel_may_be_chosen_in_the_form(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    slack.rooms["G9"] = {"is_private": True}
    form = opened(slack, deliver)
    deliver(slack.view_submission(form, {"channel": "G9"}, user="U2"))
    slack.wait_for_messages(1)

    assert [one.channel for one in store.digests.every("T1")] == ["G9"]


def test_what_is_not_known_to_be_public_is_not_set_from_elsewhere(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    slack.fail("conversations.info", times=math.inf, error="missing_scope")

    assert "private" in said(slack, deliver, "digest <#C9|maybe> tuesday").text
    assert store.digests.every("T1") == []


def test_the_form_says_so_at_the_channel(slack: SlackServer, deliver: Deliver) -> None:
    slack.rooms["C8"] = {"is_member": False}
    form = opened(slack, deliver)
    refused = deliver(slack.view_submission(form, {"channel": "C8"}, user="U2")).wait_ack()

    assert "/invite @Vigie" in refused["errors"]["channel"]


@pytest.mark.parametrize("fault", [{"error": "missing_scope"}, {"status": 503}, {"lost": True}])
def test_what_could_not_be_checked_is_set_and_said(
    slack: SlackServer, deliver: Deliver, store: Store, fault: dict
) -> None:
    slack.fail("conversations.info", times=math.inf, **fault)

    assert "could not check" in said(slack, deliver, "digest monday 9:00").text
    assert len(store.digests.every("T1")) == 1


def test_a_summary_for_oneself(slack: SlackServer, deliver: Deliver, store: Store) -> None:
    answer = said(slack, deliver, "digest monday 9:00", channel="D2")
    assert "In direct messages with me" in answer.text
    assert [one.channel for one in store.digests.every("T1")] == ["D2"]

    assert "Direct messages" in said(slack, deliver, "digest list").text
    assert "No channel" in said(slack, deliver, "digest list", user="U3").text


def test_what_others_are_told_in_their_direct_messages_is_theirs(
    slack: SlackServer, deliver: Deliver
) -> None:
    said(slack, deliver, "digest monday 9:00 in French linkedin", channel="D2")
    asked = ("digest now <#D2>", "digest redo <#D2>", "start")
    mine = [said(slack, deliver, text, user="U2").text for text in asked]
    theirs = [said(slack, deliver, text, user="U3").text for text in asked]

    assert "chaque lundi" in mine[0]
    assert "No weekly summary is set here" in theirs[0]
    assert "No summary was told here yet" in mine[1]
    assert "This channel has no weekly summary" in theirs[1]
    assert "irect messages with me" in mine[2]
    assert "irect messages with me" not in theirs[2]


def test_a_channel_may_be_named(slack: SlackServer, deliver: Deliver, store: Store) -> None:
    said(slack, deliver, "digest <#C5|news> monday 9:00")
    assert [one.channel for one in store.digests.every("T1")] == ["C5"]

    said(slack, deliver, "digest stop <#C5|news>")
    assert store.digests.every("T1") == []


# ------------------------------------------------------------------------------------ rights
@pytest.mark.parametrize("text", ["digest tuesday", "digest stop", "digest"])
def test_who_set_it_and_administrators_may_change_it(
    slack: SlackServer, deliver: Deliver, store: Store, text: str
) -> None:
    before = set_in(store)
    refused = said(slack, deliver, text, user="U3")
    assert "Nothing was changed" in refused.text
    assert "<@U2>" in refused.text
    assert store.digests.every("T1") == [before]


def test_the_form_of_another_channel_changes_nobody_elses(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    before = set_in(store)
    deliver(slack.command("/vigie", "digest", user="U3", channel="C8"))
    form = slack.wait_for_views(1)[-1]
    refused = deliver(slack.view_submission(form, {"channel": "C7"}, user="U3")).wait_ack()

    assert "who set it" in str(refused["errors"])
    assert store.digests.every("T1") == [before]


def test_an_administrator_changes_it_and_its_owner_stays(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    set_in(store)
    said(slack, deliver, "digest tuesday", user="U4")
    [found] = store.digests.every("T1")

    assert (found.weekday, found.owner) == (1, "U2")


@pytest.mark.parametrize("text", ["digest", "digest monday 9:00"])
def test_guests_set_none(slack: SlackServer, deliver: Deliver, store: Store, text: str) -> None:
    assert "Guests" in said(slack, deliver, text, user="U9").text
    assert store.digests.every("T1") == []


def test_who_slack_does_not_tell_of_sets_none(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    slack.fail("users.info", status=503, times=math.inf)

    assert "Try again" in said(slack, deliver, "digest monday 9:00").text
    assert store.digests.every("T1") == []


# ----------------------------------------------------------------------- looking at it, stopping
def told_on_monday(store: Store, state: str = "posted") -> str:
    """The summary of C7 was set a week before, and told on Monday at nine; what it said."""
    from bot.answers.weekly import weekly  # noqa: PLC0415

    at = datetime(2026, 11, 16, 9, tzinfo=PARIS)
    with Store(store.path, PARIS, clock=lambda: at.timestamp() - 7 * 86_400) as before:
        digest = before.digests.keep("T1", store.digests.of("T1", "C7"), who="U2")
    made = weekly(digest, store, "T1", Period.last_full_days(at.date(), 7), at)
    due = int(at.timestamp())
    store.outbox.put([Letter("T1", "digest", "C7", "2026-11-16", due)], due)
    letter = store.outbox.claim("T1", due, 60)
    first = {"told": made.told, "heard": store.outbox.latest_change("T1")[0]}
    store.outbox.keep(
        replace(letter, state=state, posted_at=due + 5, **first, first=first, parts=1)
    )
    return text_only(made.first, Language(digest.language))["text"]


def test_what_was_told_is_made_again_and_is_the_same(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    set_in(store)
    before = told_on_monday(store)
    again = said(slack, deliver, "digest redo").text.splitlines()

    assert [line for line in before.splitlines() if line not in again] == []
    [added] = [line for line in again if line not in before.splitlines()]
    assert added.endswith(
        "le bilan donné le 16 nov. 2026, refait. Rien de ce qu'il disait n'a changé."
    )


def test_what_changed_since_it_was_told_is_said(
    slack: SlackServer, deliver: Deliver, store: Store, today: date
) -> None:
    set_in(store, replace(KEPT, language="en"))
    told_on_monday(store)
    more = {"media": "owned", "network": "linkedin", "account": "nova", "date": "2026-11-13"}
    late = reading_of({**more, "text": "late", "clicks": "500"}, today, PARIS)
    store.submit("T1", [late], who="U3", source="late.csv")
    again = said(slack, deliver, "digest redo").text

    assert "What changed since:" in again
    assert "Clicks: 86 → 586" in again

    # A correction in the thread may have told so: it is what changed still.
    posted = store.outbox.last("T1", "C7")
    corrected = {**posted.told, "clicks": 586.0}
    heard = store.outbox.latest_change("T1")[0]
    store.outbox.keep(replace(posted, told=corrected, heard=heard, parts=4))

    assert said(slack, deliver, "digest redo").text == again


def test_one_that_was_set_otherwise_since_is_not_compared(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    set_in(store, replace(KEPT, language="en"))
    told_on_monday(store)
    said(slack, deliver, "digest instagram")

    assert "set otherwise then" in said(slack, deliver, "digest redo").text


def test_there_is_nothing_to_make_again_before_it_was_told(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    assert "no weekly summary" in said(slack, deliver, "digest redo").text
    set_in(store)
    assert "No summary was told here yet" in said(slack, deliver, "digest redo").text


@pytest.mark.parametrize(
    ("state", "told"), [("posted", "Nov 16, 2026"), ("doubtful", "Nov 16, 2026: in doubt")]
)
def test_the_list_shows_what_became_of_the_last_one(
    slack: SlackServer, deliver: Deliver, store: Store, state: str, told: str
) -> None:
    set_in(store)
    told_on_monday(store, state)

    assert told in said(slack, deliver, "digest list").text


@pytest.mark.usefixtures("composed")
def test_a_preview_is_for_oneself_alone_and_its_details_are_a_button_away(
    slack: SlackServer, deliver: Deliver, store: Store
) -> None:
    set_in(store)
    first = said(slack, deliver, "digest now", user="U3")
    assert first.ephemeral
    assert first.text.startswith("11–17 nov. 2026")  # as the channel reads it, in French
    assert "chaque lundi à 9 h" in first.text

    deliver(slack.block_action(*button(first, "Clics"), message=first))
    detail = slack.wait_for_messages(2)[-1]
    assert detail.ephemeral
    assert detail.text == "Clics"


@pytest.mark.usefixtures("composed")
def test_a_preview_where_none_is_set(slack: SlackServer, deliver: Deliver) -> None:
    assert "No weekly summary is set here" in said(slack, deliver, "digest now").text


def test_the_buttons_of_what_was_set(slack: SlackServer, deliver: Deliver) -> None:
    answer = said(slack, deliver, "digest monday 9:00")
    button(answer, "Preview")
    deliver(slack.block_action(*button(answer, "Change"), message=answer))
    [form] = slack.wait_for_views(1)

    assert elements(form)["channel"]["initial_conversation"] == "C7"


def test_it_is_stopped_and_set_again(slack: SlackServer, deliver: Deliver, store: Store) -> None:
    before = set_in(store)
    stopped = said(slack, deliver, "digest off")
    assert store.digests.every("T1") == []

    deliver(slack.block_action(*button(stopped, "Set it again"), message=stopped))
    slack.wait_for_messages(2)
    assert store.digests.every("T1") == [before]


@pytest.mark.parametrize(("user", "text"), [("U1", "bilan liste"), ("U2", "digest list")])
def test_the_list_shows_each_and_what_was_stopped_and_why(
    slack: SlackServer, deliver: Deliver, store: Store, user: str, text: str
) -> None:
    set_in(store)
    set_in(store, Digest("C8", 4, 990, "America/New_York", "en", "U2"))
    store.digests.stop("T1", "C8", "is_archived")
    answer = said(slack, deliver, text, user=user)

    assert '{"type": "channel", "channel_id": "C7"}' in shown(answer)
    assert "America/New York" in answer.text
    assert "<#C8>" in answer.text
    again = button(answer, "Le régler de nouveau" if user == "U1" else "Set it again")
    assert again[1].startswith("/vigie digest <#C8> friday 16:30 America/New York")
