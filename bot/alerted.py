"""What is said of what a channel watches: what is unusual, then in its thread what becomes of it.

What was said last is kept with its letter of the outbox, so that nothing is said twice.
"""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from bot.answers import Answer, Person
from bot.messages import LANGUAGES, Problem, Said
from bot.store.alerts import GONE, LEFT, OPEN, OVER
from bot.store.outbox import ALERT, CHANGED, Letter

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.answers.spike import Spike, Watched
    from bot.store import Alert, Store, Watch

SPIKE, POST, TAKEN = "spike", "post", "taken"
QUIET = {"answered": "silence", "no_data": "unsubmitted"}  # by the outcome of what tells it


class Alerted(NamedTuple):
    """The messages of an alert that are still to be posted, in a language, and what they tell."""

    answers: list[Answer]
    language: str
    told: Mapping[str, Any]


# ----------------------------------------------------------------------------------- occasions
def spike_occasion(alert: Alert) -> str:
    """The occasion of the letter that tells a spike, and what becomes of it."""
    return f"{SPIKE} {alert.id}"


def post_occasion(network: str, post_id: str) -> str:
    """The occasion of the letter about a post of ours that stands out."""
    return f"{POST} {network} {post_id}"


def quiet_occasion(what: str, found: Answer) -> str:
    """The occasion of the letter about a silence: the same one has the same first day."""
    return f"{QUIET[found.outcome]} {what} {first_quiet_day(found):g}"


def first_quiet_day(found: Answer) -> float:
    """The day on which a silence began, as an epoch day."""
    return found.value["since"] if isinstance(found.value, dict) else 0


def taken_over(alert: Alert, before: str, told: Letter, now: int) -> Letter:
    """What is said in the thread of an alert when somebody takes it over from somebody."""
    people = {"by": alert.taken_by, "before": before}
    occasion = f"{TAKEN} {alert.id} {now}"
    return Letter(told.workspace, ALERT, alert.channel, occasion, now, ts=told.ts, told=people)


# ------------------------------------------------------------------------------------- saying
def alerted(letter: Letter, store: Store, now: datetime) -> Alerted | None:
    """What is still to be posted of an alert; None when there is nothing to say any more."""
    watch = store.watches.of(letter.workspace, letter.channel)
    what, _, rest = letter.occasion.partition(" ")
    if watch is None and what == SPIKE:
        return _left(letter, int(rest), store)
    if watch is None or watch.stopped:
        return None
    if what == SPIKE:
        return _spike(letter, int(rest), watch, store, now)
    if what == TAKEN:
        return _once(letter, watch, _taken(letter))
    if what == POST:
        return _once(letter, watch, _post(letter, watch, store, now))
    return _quiet(letter, watch, store, now)


def _once(letter: Letter, watch: Watch, answer: Answer | None) -> Alerted | None:
    """What is told once, and has no thread."""
    return Alerted([answer][letter.parts :], watch.language, letter.told) if answer else None


def _taken(letter: Letter) -> Answer:
    by, before = (Person(letter.told[name]) for name in ("by", "before"))
    return Answer(Said("alert-taken-over"), body=(Said("alert-took-over", by=by, before=before),))


def _post(letter: Letter, watch: Watch, store: Store, now: datetime) -> Answer | None:
    from bot.answers.alerts import scope_of  # noqa: PLC0415  (numpy and pandas)
    from bot.answers.own_posts import standing_out_now  # noqa: PLC0415

    scope = scope_of(watch, store, letter.workspace, now)
    told = standing_out_now(store, letter.workspace, scope, now, since=watch.since)
    return next(
        (one.answer for one in told if post_occasion(one.network, one.post_id) == letter.occasion),
        None,
    )


def _quiet(letter: Letter, watch: Watch, store: Store, now: datetime) -> Alerted | None:
    """A silence, then that it is none any more."""
    from bot.answers.alerts import scope_of  # noqa: PLC0415
    from bot.answers.quiet import broken, known_of  # noqa: PLC0415
    from bot.answers.volumes import Subject  # noqa: PLC0415
    from bot.answers.watched import silence  # noqa: PLC0415

    what = cast("Watched", letter.occasion.split()[1])
    scope = scope_of(watch, store, letter.workspace, now)
    subject = Subject(store, letter.workspace, what, now, scope)
    if letter.state != CHANGED:
        found = silence(subject)
        if found is None or quiet_occasion(what, found) != letter.occasion:
            return None
        told = {**known_of(found, subject), "state": OPEN, "scope": watch.scope}
        return Alerted([found][letter.parts :], watch.language, told)
    goes_on = letter.told["state"] == OPEN and letter.told["scope"] == watch.scope
    news = broken(letter.told, subject) if goes_on else None
    if news is None:
        return Alerted([], watch.language, letter.told)
    return Alerted([news], watch.language, {**letter.told, "state": OVER})


def _left(letter: Letter, number: int, store: Store) -> Alerted | None:
    """That nobody is told any more what becomes of a spike."""
    alert, told = store.alerts.get(letter.workspace, number), letter.told
    if alert is None or alert.state != LEFT or told.get("state") != OPEN:
        return None
    language = told.get("language", LANGUAGES[0])
    return Alerted([Answer(Said("alert-left"))], language, {**told, "state": LEFT})


# ------------------------------------------------------------------------------------- spikes
def _spike(
    letter: Letter, number: int, watch: Watch, store: Store, now: datetime
) -> Alerted | None:
    """A spike: its message, the list of what to do in its thread, then what becomes of it."""
    from bot.answers.alerts import checklist, shown  # noqa: PLC0415

    alert = store.alerts.get(letter.workspace, number)
    if alert is None:
        return None
    spike = spike_now(alert, watch, store, letter.workspace, now)
    if letter.state != CHANGED:
        if spike is None:
            return None
        answers = [shown(spike, alert), checklist(spike)][letter.parts :]
        return Alerted(answers, watch.language, _told(spike, alert, watch))
    if now.timestamp() < alert.snoozed_until:
        return Alerted([], watch.language, letter.told)
    news = _news(letter.told, alert, spike)
    if news is None:
        return Alerted([], watch.language, letter.told)
    told = _told(spike, alert, watch) if spike else {**letter.told, "state": GONE}
    return Alerted([news], watch.language, told)


def spike_now(
    alert: Alert, watch: Watch, store: Store, workspace: str, now: datetime
) -> Spike | None:
    """The spike of an alert as it is now; None when the figures tell none any more, or nothing of
    what it was of.
    """
    from bot.answers.alerts import spike_of  # noqa: PLC0415

    try:
        return spike_of(alert, watch, store, workspace, now)
    except Problem:
        return None


def _told(spike: Spike, alert: Alert, watch: Watch) -> dict[str, Any]:
    more = {"state": alert.state, "scope": alert.scope, "language": watch.language}
    return {**asdict(spike.told), **more}


def _news(told: Mapping[str, Any], alert: Alert, spike: Spike | None) -> Answer | None:
    """What became of a spike since something was told of it, as one message."""
    from bot.answers.alerts import checklist  # noqa: PLC0415
    from bot.answers.spike import Told, again, ended, update  # noqa: PLC0415

    state = told["state"]
    if spike is None:
        return Answer(Said("alert-gone")) if state != GONE else None
    if alert.state == LEFT:  # its channel is watched again: it is looked for first
        return None
    followed = state in {OPEN, LEFT}
    if alert.state != OPEN and followed:
        return ended(spike)
    before = Told(**{field.name: told[field.name] for field in fields(Told)})
    is_another = not (followed or state == alert.state) or before.is_before(spike)
    is_of_another_scope = told.get("scope", alert.scope) != alert.scope
    if is_another or is_of_another_scope:
        news: Answer | None = again(spike)
    elif spike.given and spike.verdict != before.verdict:
        return checklist(spike)
    else:
        news = update(spike, before)
    if news and is_of_another_scope and not is_another:
        return replace(news, headline=Said("alert-rescoped", **news.headline.values))
    return news
