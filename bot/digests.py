"""The weekly summary of a channel: `/vigie digest monday 9:00 Europe/Paris in French linkedin`."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.answers import Answer, Person, Section, Step, Table
from bot.answers.saying import clock_said, filters_said, recurring_said, room_said
from bot.digest_parts import Parts, fields_of, line_of, parts_of, settled, usual
from bot.dues import LATE, next_due, week_told
from bot.fields import DIGEST_FORM, FieldProblem, FormNeeded
from bot.grammar import read
from bot.messages import Problem, Room, Said
from bot.queries import Query
from bot.rights import need
from bot.rooms import admitted, channel_in, named, need_here, need_seen
from bot.tokens import Vocabulary
from bot.welcome import going_on
from bot.words import plain
from bot.zones import shown

if TYPE_CHECKING:
    from bot.answers.weekly import Weekly
    from bot.places import Place
    from bot.store import Digest, Store

WEEKS_A_YEAR = 53
MOST_STOPPED = 5  # summaries that need a look and have their own buttons
_DOING = {
    "set": ("form", "formulaire", "set", "regler", "change", "changer", "edit", "modifier"),
    "now": ("now", "maintenant", "apercu", "preview"),
    "redo": ("redo", "refaire", "refais"),
    "list": ("list", "liste"),
    "stop": (
        *("stop", "off", "remove", "delete", "arreter", "arrete", "supprimer", "supprime"),
        *("effacer", "desactiver"),
    ),
}
_EVERY = ("all", "tous")
_DOING_OF = {word: what for what, known in _DOING.items() for word in known}


# ---------------------------------------------------------------------------------- commands
def digest(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """Set the weekly summary of a channel, show it to oneself, list them all, or stop one.

    It is that of the channel where somebody types, unless the line names another one. Raises
    `FormNeeded` when nothing is said of it.
    """
    first, _, rest = line.strip().partition(" ")
    doing = _DOING_OF.get(plain(first), "")
    if plain(line).strip() in _EVERY:  # not "tous les lundis"
        doing, rest = "list", ""
    channel, told = channel_in(rest if doing else line, place)
    need_here(channel, place, store)
    if doing == "now":
        return _preview(channel, told, place, store, now)
    if doing == "redo":
        return _again(channel, told, place, store)
    if doing in {"list", "stop"} and told:
        raise Problem("digest-left", text=told[:60])
    if doing == "list":
        return _all(place, store, now)
    if doing == "stop":
        return _stop(channel, place, store)
    return _set(channel, told, place, store, now)


def _set(channel: str, told: str, place: Place, store: Store, now: datetime) -> Answer:
    """Set the summary of a channel as a line says it. Raises `FormNeeded` when it says nothing."""
    known = store.digests.of(place.workspace, channel)
    if known:
        need_right(known, place, store)
    else:
        need_seen(channel, place)
    parts = parts_of(told)
    if parts == Parts():
        fields = fields_of(known or usual(channel, place, store))
        raise FormNeeded("digest-what", fields, ("", channel if known else ""), form=DIGEST_FORM)
    try:
        return kept(channel, parts, place, store, now)
    except FieldProblem as problem:
        if problem.field == "scope" and problem.said.name == "word-unknown":
            # What is no day, hour, zone nor language was taken for what the figures are of.
            raise Problem("digest-word", word=problem.said.values["word"]) from None
        raise


def need_right(known: Digest, place: Place, store: Store) -> None:
    """Raises `Problem` for who may not change a weekly summary: who set it may, and admins."""
    refusal = Problem("digest-not-yours", owner=Person(known.owner))
    need(place, store, "change-digests", known.owner, refusal=refusal)


# ------------------------------------------------------------------------------------ setting
def kept(
    channel: str, parts: Parts, place: Place, store: Store, now: datetime, *, fresh: bool = False
) -> Answer:
    """Set or change the weekly summary of a channel, and say when it comes and what it tells.

    What the parts do not speak of stays; a `fresh` one takes no other's place. Raises
    `FieldProblem` with what can't be, and why: nothing is changed then.
    """
    if not channel:
        raise Problem("digest-where")
    need_here(channel, place, store)
    workspace = place.workspace
    store = store.seen_from(workspace, channel)
    known = store.digests.of(workspace, channel)
    if known:
        need_right(known, place, store)
    else:
        need(place, store, "set-digests")
    base = known or usual(channel, place, store)
    wanted = settled(parts, base, place, store, store.today(workspace, now))
    if known and fresh and wanted != known:
        raise FieldProblem(Said("digest-taken"), "channel", names_it=True)
    notes = (*admitted(channel, place), *_made_up_for(wanted, now))
    done = "changed" if known else "set"
    if known and wanted == known and not known.stopped:
        done = "same"
    else:
        wanted = store.digests.keep(workspace, wanted, who=place.person)
    where = named(channel)
    steps = (
        Step(Said("step-digest-preview"), f"/vigie digest now {where}"),
        Step(Said("step-digest-change"), f"/vigie digest set {where}"),
    )
    told = _told_of(wanted, workspace, store, now)
    answer = Answer(Said(f"digest-{done}", **_when(wanted)), body=told, notes=notes, steps=steps)
    return going_on(answer, place, store, store.today(workspace, now))


def _made_up_for(digest: Digest, now: datetime) -> tuple[Said, ...]:
    """The first day of the year to come on which the hour of a summary does not exist."""
    due = now
    for _ in range(WEEKS_A_YEAR):
        due = _next_due(digest, due)
        if due.hour * 60 + due.minute != digest.minute:
            at, instead = clock_said(digest.minute), _hour(due)
            return (Said("digest-no-hour", day=due.date(), at=at, instead=instead),)
    return ()


def _told_of(digest: Digest, workspace: str, store: Store, now: datetime) -> tuple[Said, ...]:
    """Where a summary is told and when next, and what it holds."""
    from bot.answers.weekly import told_by  # noqa: PLC0415  (numpy and pandas)

    due, today = _next_due(digest, now), store.today(workspace, now)
    week = week_told(due, store.zone(workspace))
    scope = _scope(digest, workspace, store, today)
    filters = filters_said(scope) or (digest.scope,)
    numbers = tuple(map(str, digest.objectives))
    objectives = Said("digest-objectives", numbers=numbers, count=len(numbers))
    if not numbers:
        count = len(told_by(digest, scope, store, workspace, today))
        of = "scope" if digest.scope else "all"
        objectives = Said(f"digest-objectives-{of}", count=count)
    lines = tuple(
        Said("digest-own-line", number=number, line=line)
        for number, line in enumerate(digest.lines, 1)
    )
    return (
        Said("digest-where-and-how", room=room_said(digest.channel), language=_language(digest)),
        Said("digest-next", day=due.date(), at=_hour(due), week=week),
        Said("digest-holds", objectives=objectives),
        *((Said("digest-scope-only", filters=filters),) if digest.scope else ()),
        *((Said("digest-own-lines", count=len(lines)),) if lines else ()),
        *lines,
        *((Said("digest-lines-scope"),) if lines and digest.scope else ()),
    )


def _scope(digest: Digest, workspace: str, store: Store, today: date) -> Query:
    """What the figures are of: of all, where what it names is not there any more."""
    try:
        return read(digest.scope, today, Vocabulary(store.vocabulary(workspace)))
    except Problem:
        return Query()


def _next_due(digest: Digest, now: datetime) -> datetime:
    return next_due(digest.weekday, digest.minute, ZoneInfo(digest.zone), now)


def _hour(due: datetime) -> Said:
    return clock_said(due.hour * 60 + due.minute)


def _when(digest: Digest) -> dict[str, Said | str]:
    return {"when": recurring_said(digest.weekday, digest.minute), "zone": shown(digest.zone)}


def _language(digest: Digest) -> Said:
    return Said(f"digest-language-{digest.language}")


# ------------------------------------------------------------------------------------ showing
def _seen(channel: str, place: Place, store: Store) -> Digest | None:
    """The summary of a channel, if it has one that this person may know of."""
    seen = store.digests.seen_by(place.workspace, place.person)
    return next((one for one in seen if one.channel == channel), None)


def _preview(channel: str, told: str, place: Place, store: Store, now: datetime) -> Answer:
    """What the channel would be told today, in its language; or one of the details, by number."""
    from bot.answers.weekly import weekly  # noqa: PLC0415  (numpy and pandas)

    workspace = place.workspace
    store = store.seen_from(workspace, channel)
    known = _seen(channel, place, store)
    digest, language = known or usual(channel, place, store), known.language if known else ""
    week = week_told(now, store.zone(workspace))
    made = weekly(digest, store, workspace, week, now)
    note = Said("digest-preview", **_when(digest)) if known else Said("digest-preview-usual")
    again = f"/vigie digest now {named(channel)}" if known else "/vigie digest now"
    return replace(_part(made, told, again, (note,)), language=language)


def _again(channel: str, told: str, place: Place, store: Store) -> Answer:
    """The last summary of a channel made again from what is known now: the same, unless figures
    changed since, which is told; or one of its details, by number.
    """
    from bot.answers.weekly import corrected, weekly  # noqa: PLC0415  (numpy and pandas)

    workspace = place.workspace
    store = store.seen_from(workspace, channel)
    digest, letter = _seen(channel, place, store), store.outbox.last(workspace, channel)
    if digest is None:
        raise Problem("digest-not-set")
    if letter is None or not letter.posted_at:
        raise Problem("digest-not-told")
    day, due = date.fromisoformat(letter.occasion), datetime.fromtimestamp(letter.due, UTC)
    week = week_told(due, store.zone(workspace))
    about, then = (digest, store, workspace, week), datetime.fromtimestamp(letter.posted_at, UTC)
    made = weekly(*about, then, late=letter.posted_at - letter.due > LATE)
    notes: tuple[Said, ...]
    if digest.since > letter.posted_at:  # its scope may be another one: nothing to compare with
        notes = (Said("digest-redone-otherwise", day=day),)
    elif correction := corrected(*about, then, letter.first["told"], letter.first["heard"]):
        notes = (Said("digest-redone-changed", day=day), *correction.answer.body)
    else:
        notes = (Said("digest-redone-same", day=day),)
    answer = _part(made, told, f"/vigie digest redo {named(channel)}", notes)
    return replace(answer, language=digest.language)


def _part(made: Weekly, told: str, again: str, notes: tuple[Said, ...]) -> Answer:
    """A summary for one person, its details behind buttons; or, by its number, one of these."""
    if told:
        number = int(told) if told.isascii() and told.isdecimal() else 0
        if not 0 < number <= len(made.thread):
            raise Problem("digest-left", text=told[:60])
        return made.thread[number - 1]
    details = (Step(one.headline, f"{again} {n}") for n, one in enumerate(made.thread, 1))
    first = made.first
    return replace(first, notes=(*first.notes, *notes), steps=(*first.steps, *details))


def _all(place: Place, store: Store, now: datetime) -> Answer:
    """The summaries of a workspace: when each comes, and how it goes."""
    every = store.digests.seen_by(place.workspace, place.person)
    if store.sight:
        every = [one for one in every if one.channel == place.channel]
    if not every:
        return Answer(Said("digest-none"), steps=(Step(Said("step-digest-set"), "/vigie digest"),))
    columns = ("room", "when", "zone", "language", "next", "last", "owner")
    return Answer(
        Said("digest-all", count=len(every)),
        table=Table(
            tuple(Said(f"column-digest-{name}") for name in columns),
            tuple(_row(one, place.workspace, store, now) for one in every),
        ),
        sections=tuple(_stopped(one) for one in every if one.stopped)[:MOST_STOPPED],
        notes=(Said("digest-how"),),
    )


def _row(
    digest: Digest, workspace: str, store: Store, now: datetime
) -> tuple[Room | Said | str | Person, ...]:
    due, last = _next_due(digest, now), store.outbox.last(workspace, digest.channel)
    told = Said("digest-last-none")
    if last:
        told = Said(f"digest-last-{last.state}", day=date.fromisoformat(last.occasion))
    return (
        room_said(digest.channel),
        recurring_said(digest.weekday, digest.minute),
        shown(digest.zone),
        _language(digest),
        Said("digest-stopped")
        if digest.stopped
        else Said("digest-due", day=due.date(), at=_hour(due)),
        told,
        Person(digest.owner),
    )


def _stopped(digest: Digest) -> Section:
    """A summary that is not told any more: why, and what to do."""
    stop = f"/vigie digest stop {named(digest.channel)}"
    return Section(
        Said("digest-stopped-in", room=room_said(digest.channel)),
        (Said(f"digest-stopped-{digest.stopped}", other=digest.stopped),),
        (*_set_again(digest), Step(Said("step-digest-remove"), stop)),
    )


def _set_again(digest: Digest) -> tuple[Step, ...]:
    """The step that sets a summary as it was; none when no line says it."""
    line = f"/vigie digest {named(digest.channel)} {line_of(digest)}"
    return (Step(Said("step-digest-again"), line),) if line_of(digest) else ()


# ----------------------------------------------------------------------------------- stopping
def _stop(channel: str, place: Place, store: Store) -> Answer:
    known = store.digests.of(place.workspace, channel)
    if known is None:
        raise Problem("digest-not-set")
    need_right(known, place, store)
    store.digests.remove(place.workspace, channel, who=place.person)
    return Answer(Said("digest-removed", room=room_said(channel)), steps=_set_again(known))
