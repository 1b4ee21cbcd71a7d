"""The watch of a channel: `/vigie watch balanced linkedin`, and what is done about an alert."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from bot import alerts
from bot.answers import Answer, Person, Section, Step, Table
from bot.answers.alerts import scope_of
from bot.answers.saying import filters_said, room_said
from bot.answers.volumes import Subject
from bot.answers.watched import backtest
from bot.fields import WATCH_FORM, FormNeeded
from bot.grammar import read
from bot.messages import Problem, Said
from bot.rights import need
from bot.rooms import admitted, channel_in, language_in, named, need_here, need_seen, scope_line
from bot.store.watches import Watch
from bot.tokens import Vocabulary
from bot.watching import WATCHED, leave
from bot.words import plain
from kpi.spikes import SENSITIVITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from bot.places import Place
    from bot.store import Store
    from kpi.spikes import Sensitivity

USUAL: Sensitivity = "balanced"
MOST_MOMENTS = 8  # at which a setting would have fired
_DOING = {
    "set": ("form", "formulaire", "set", "regler", "change", "changer", "edit", "modifier"),
    "list": ("list", "liste", "all", "tous", "toutes"),
    "test": ("test", "tester", "essai", "essayer", "backtest", "simuler"),
    "stop": (
        *("stop", "off", "remove", "delete", "arreter", "arrete", "supprimer", "supprime"),
        *("effacer", "desactiver"),
    ),
}
_DOING_OF = {
    word: what for told in (_DOING, alerts.DOING) for what, known in told.items() for word in known
}
_SENSITIVITY_WORDS: dict[Sensitivity, tuple[str, ...]] = {
    "calm": ("calm", "calme"),
    "balanced": ("balanced", "equilibree", "equilibre", "normal", "normale", "on", "start"),
    "sensitive": ("sensitive", "sensible"),
}
SENSITIVITY_OF = {word: one for one, known in _SENSITIVITY_WORDS.items() for word in known}


@dataclass(frozen=True)
class Parts:
    """What a line or a form says of a watch; None for what it does not speak of."""

    sensitivity: Sensitivity | None = None
    language: str | None = None
    scope: str | None = None


# ---------------------------------------------------------------------------------- commands
def watch(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """Set the watch of a channel, try it, list them all, stop one; or act on an alert by number.

    It is that of the channel where somebody types, unless the line names another one. Raises
    `FormNeeded` when nothing is said of it.
    """
    first, _, rest = line.strip().partition(" ")
    doing = _DOING_OF.get(plain(first), "show" if first.lstrip("#").isdecimal() else "")
    if doing in alerts.DOING:
        about = rest if plain(first) in _DOING_OF else line
        return alerts.do(doing, about.strip(), place, store, now)
    channel, told = channel_in(rest if doing else line, place)
    need_here(channel, place, store)
    if doing == "list":
        return _all(place, store, now)
    if doing == "stop":
        return _stop(channel, place, store, now)
    known = store.watches.of(place.workspace, channel)
    if doing == "test":
        seen = store.seen_from(place.workspace, channel)
        return _test(known or usual(channel, place), parts_of(told), place, seen, now)
    if known is None:
        need_seen(channel, place)
    if told:
        return kept(channel, parts_of(told), place, store, now)
    need_right(known, place, store)
    fields = fields_of(known or usual(channel, place))
    raise FormNeeded("watch-what", fields, ("", channel if known else ""), form=WATCH_FORM)


def need_right(known: Watch | None, place: Place, store: Store) -> None:
    """Raises `Problem` for who may not change a watch: who set it may, and admins; editors may set
    one where there is none.
    """
    if known:
        refusal = Problem("watch-not-yours", owner=Person(known.owner))
        need(place, store, "change-watches", known.owner, refusal=refusal)
    else:
        need(place, store, "set-watches")


# ------------------------------------------------------------------------------------ setting
def usual(channel: str, place: Place) -> Watch:
    """The watch of a channel before anybody says how it should be."""
    return Watch(channel, USUAL, place.language(), place.person)


def parts_of(line: str) -> Parts:
    """What a line says of a watch.

    >>> parts_of("calme linkedin en français")
    Parts(sensitivity='calm', language='fr', scope='linkedin')
    """
    language, line = language_in(line)
    words = line.split()
    levels = [word for word in words if plain(word) in SENSITIVITY_OF]
    rest = " ".join(word for word in words if word not in levels)
    sensitivity = SENSITIVITY_OF[plain(levels[-1])] if levels else None
    return Parts(sensitivity, language, rest or None)


def fields_of(known: Watch) -> dict[str, str]:
    """A watch as the fields of its form."""
    names = ("channel", "sensitivity", "language", "scope")
    return {name: text for name in names if (text := getattr(known, name))}


def parts_of_fields(fields: Mapping[str, str]) -> Parts:
    """What the fields of the form say."""
    sensitivity = cast("Sensitivity", fields["sensitivity"])  # its menu offers no other
    return Parts(sensitivity, fields["language"], fields.get("scope", ""))


def settled(parts: Parts, known: Watch, place: Place, store: Store, now: datetime) -> Watch:
    """A watch as parts change it. Raises `FieldProblem` with what can't be, and why."""
    told = {name: value for name, value in vars(parts).items() if value is not None}
    if parts.scope is not None:
        vocabulary = Vocabulary(store.vocabulary(place.workspace))
        today = store.today(place.workspace, now)
        only = Said("watch-scope")
        told["scope"] = scope_line(parts.scope, today, vocabulary, only, place).strip()
    return replace(known, **told)


def kept(channel: str, parts: Parts, place: Place, store: Store, now: datetime) -> Answer:
    """Set or change the watch of a channel, and say how often it would have fired.

    What the parts do not speak of stays. Raises `FieldProblem` with what can't be, and why: nothing
    is changed then.
    """
    if not channel:
        raise Problem("watch-where")
    need_here(channel, place, store)
    store = store.seen_from(place.workspace, channel)
    known = store.watches.of(place.workspace, channel)
    need_right(known, place, store)
    base = known or usual(channel, place)
    wanted = settled(parts, base, place, store, now)
    notes = admitted(channel, place)
    done = "changed" if known and not known.stopped else "set"
    if known and wanted == known and not known.stopped:
        done = "same"
    else:
        wanted = store.watches.keep(place.workspace, wanted, who=place.person)
    where = _named(channel, place)
    return Answer(
        Said(f"watch-{done}", **_how(wanted, place, store, now)),
        body=(*_would_have(wanted, place, store, now), Said("watch-when")),
        notes=notes,
        steps=(
            Step(Said("step-watch-test"), f"/vigie watch test{where}"),
            Step(Said("step-watch-change"), f"/vigie watch form{where}"),
            Step(Said("step-watch-stop"), f"/vigie watch stop{where}"),
        ),
    )


def _how(known: Watch, place: Place, store: Store, now: datetime) -> dict[str, Said]:
    return {
        "sensitivity": Said(f"sensitivity-{known.sensitivity}"),
        "scope": _scope_said(known, place, store, now),
    }


def _scope_said(known: Watch, place: Place, store: Store, now: datetime) -> Said:
    if not known.scope:
        return Said("watch-scope-all")
    vocabulary = Vocabulary(store.vocabulary(place.workspace))
    try:
        filters = filters_said(read(known.scope, store.today(place.workspace, now), vocabulary))
    except Problem:  # what it names is not there any more
        return Said("watch-scope-only", filters=(known.scope,))
    return Said("watch-scope-only", filters=filters)


# ------------------------------------------------------------------------------------- trying
def would_have(known: Watch, workspace: str, store: Store, now: datetime) -> Iterator[Said]:
    """How often, and when, a watch would have fired in the last weeks, and added a line to the
    weekly summary, for each thing that it counts.
    """
    scope = scope_of(known, store, workspace, now)
    subjects = (Subject(store, workspace, what, now, scope) for what in WATCHED)
    tried = [backtest(subject, known.sensitivity) for subject in subjects]
    # Of what nobody submits, there is nothing to say beside what somebody does.
    for one in [one for one in tried if one.outcome != "no_data"] or tried[:1]:
        yield _at("watch-fired", one.headline, one.sections[:1])
        for line in one.body:
            yield _at("watch-added", line, one.sections[1:])


def _at(name: str, told: Said, when: Sequence[Section]) -> Said:
    """How often something would have been, and at which moments."""
    from bot.answers.weekly.week import dotted  # noqa: PLC0415  (numpy and pandas)

    moments = [moment for section in when for moment in section.lines]
    if not moments:
        return told
    return Said(name, told=told, count=len(moments), moments=dotted(moments[-MOST_MOMENTS:]))


def _would_have(known: Watch, place: Place, store: Store, now: datetime) -> tuple[Said, ...]:
    return tuple(would_have(known, place.workspace, store, now))


def _test(known: Watch, parts: Parts, place: Place, store: Store, now: datetime) -> Answer:
    """What each setting would have done, so that one may be chosen; nothing is switched on."""
    wanted = settled(parts, known, place, store, now)
    levels = (parts.sensitivity,) if parts.sensitivity else SENSITIVITIES
    where = _named(known.channel, place)
    scope = f" {wanted.scope}" if wanted.scope else ""
    sections = []
    for level in levels:
        tried = replace(wanted, sensitivity=level)
        start = Step(Said(f"step-watch-{level}"), f"/vigie watch {level}{scope}{where}")
        sections.append(
            Section(
                Said(f"sensitivity-{level}"),
                (Said(f"watch-{level}-is"), *_would_have(tried, place, store, now)),
                (start,),
            )
        )
    return Answer(
        Said("watch-tests", scope=_scope_said(wanted, place, store, now)),
        sections=tuple(sections),
        notes=(Said("watch-tests-how"),),
    )


# ------------------------------------------------------------------------- showing and stopping
def _all(place: Place, store: Store, now: datetime) -> Answer:
    """The watches of a workspace. A direct message is shown to its own person only."""
    every = [
        one
        for one in store.watches.seen_by(place.workspace, place.person)
        if not (store.sight and one.channel != place.channel)
    ]
    if not every:
        return Answer(Said("watch-none"), steps=(Step(Said("step-watch-set"), "/vigie watch"),))
    columns = ("room", "sensitivity", "scope", "owner", "state")
    return Answer(
        Said("watch-all", count=len(every)),
        table=Table(
            tuple(Said(f"column-watch-{name}") for name in columns),
            tuple(
                (
                    room_said(one.channel),
                    Said(f"sensitivity-{one.sensitivity}"),
                    _scope_said(one, place, store, now),
                    Person(one.owner),
                    Said("watch-stopped", why=one.stopped) if one.stopped else Said("watch-on"),
                )
                for one in every
            ),
        ),
        notes=(Said("watch-how"),),
    )


def _stop(channel: str, place: Place, store: Store, now: datetime) -> Answer:
    known = store.watches.of(place.workspace, channel)
    if known is None:
        raise Problem("watch-not-set")
    need_right(known, place, store)
    store.watches.remove(place.workspace, channel, who=place.person)
    leave(store, place.workspace, now)
    scope = f" {known.scope}" if known.scope else ""
    again = f"/vigie watch {known.sensitivity}{scope}{_named(channel, place)}"
    step = Step(Said("step-watch-again"), again)
    return Answer(Said("watch-removed", room=room_said(channel)), steps=(step,))


def _named(channel: str, place: Place) -> str:
    """A channel as the end of a line names it; where somebody types is not named."""
    return f" {named(channel)}" if channel != place.channel else ""
