"""People to approach for a collaboration: `/vigie people`, `/vigie people @lea contacted`.

The status is the team's own word. It is personal data: a person is forgotten on demand, and one to
whom the team said no is not proposed again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.answers import Answer, Person, Section, Step
from bot.fields import name_in
from bot.messages import Problem, Said
from bot.queries import Query
from bot.rights import need
from bot.store import Partner
from bot.words import plain, spelled_like
from kpi.periods import ALL, Period, from_epoch_day

if TYPE_CHECKING:
    from datetime import date
    from zoneinfo import ZoneInfo

    from bot.messages import Value
    from bot.places import Place
    from bot.store import Store
    from bot.store.partners import Status
    from kpi import audience

DAYS = 90  # full ones, in which people were engaged
OVERDUE = timedelta(weeks=3)  # since somebody was contacted, without news
FEWEST = 2  # mentions of somebody to approach, unless one of them praises us
MOST_SHOWN = 8
LONGEST_NOTE = 300
_LIST = frozenset({"", "list", "liste"})
_ASIDE = frozenset({"aside", "set aside", "ecartees", "ecartes", "ecarte", "ecartee", "no", "non"})
_FORGET = re.compile(r"(?:forget|oublier|oublie)\s+(\S.*)")
_SAID_AS: dict[Status, tuple[str, ...]] = {
    "to_contact": ("to contact", "a contacter", "contact", "contacter"),
    "contacted": ("contacted", "contacte", "contactee", "contactes", "contactees"),
    "partner": ("partner", "partners", "partenaire", "partenaires"),
    "no": ("no", "non"),
}
_STATUS_OF = {phrase: status for status, phrases in _SAID_AS.items() for phrase in phrases}
_PHRASES = "|".join(sorted(_STATUS_OF, key=len, reverse=True))
_STANDING = re.compile(rf"(?<=\S)\s+({_PHRASES})(?=[\s:,]|$)")


def people(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """List the people to approach, show one, say where the team stands with them, or forget one."""
    text = plain(line).strip()
    if text in _LIST or text in _ASIDE:
        return _listed(place.workspace, store, now, of_aside=text in _ASIDE)
    line = line.strip()
    directory = _directory(place.workspace, store, store.today(place.workspace, now))
    if forgotten := _FORGET.fullmatch(plain(line)):
        return _forget(_who(line[forgotten.start(1) :], directory), place, store)
    # A name may hold a word that is a status as well: the first that follows somebody's name is.
    found = [*_STANDING.finditer(plain(line))]
    if not found:
        known = _who(line, directory)
        return Answer(
            Said("people-one", name=known.name),
            sections=(_section(known, now, store.zone(place.workspace)),),
            notes=(Said("people-personal"),),
        )
    said = next((one for one in found if _find(line[: one.start()], directory)), found[0])
    known = _who(line[: said.start()], directory)
    note = name_in(line[said.end() :].strip(' :,"«»“”'), LONGEST_NOTE)
    return _keep(known, _STATUS_OF[said[1]], note, place, store)


def _keep(known: _Known, status: Status, note: str, place: Place, store: Store) -> Answer:
    need(place, store, "set-people")
    before = known.partner
    note = note or (before.note if before else "")  # what was noted of them is true still
    store.partners.keep(place.workspace, Partner(known.name, status, place.person, note=note))
    name = _quoted(known.name)
    undo = f"{name} {_words(before.status)}" if before else f"forget {name}"
    steps = [Step(Said("step-people-all"), "/vigie people")]
    if not before or before.status != status:
        steps.insert(0, Step(Said("step-people-back"), f"/vigie people {undo}"))
    return Answer(
        Said("people-kept", name=known.name, standing=Said(f"standing-{status}")),
        body=(Said("people-note", note=note),) if note else (),
        steps=tuple(steps),
    )


def _forget(known: _Known, place: Place, store: Store) -> Answer:
    need(place, store, "set-people")
    forgotten = store.partners.forget(place.workspace, known.name, who=place.person)
    told = "people-forgotten" if forgotten else "people-nothing-to-forget"
    return Answer(Said(told, name=known.name), notes=(Said("people-posts-stay"),))


# ------------------------------------------------------------------------------------ who it is
@dataclass(frozen=True)
class _Known:
    """Somebody who posts about us, or with whom the team stands somewhere; `posts` of the days."""

    name: str
    posts: audience.Person | None = None
    partner: Partner | None = None

    def is_overdue(self, now: datetime) -> bool:
        partner = self.partner
        since = datetime.fromtimestamp(partner.at, UTC) if partner else now
        return bool(partner and partner.status == "contacted" and now - since > OVERDUE)

    def is_aside(self) -> bool:
        """Whether they are not to be approached: the team said no, or they complain of us."""
        from bot.answers.people import speaks_well  # noqa: PLC0415

        if self.partner:
            return self.partner.status == "no"
        return bool(self.posts and not speaks_well(self.posts))

    def is_seldom(self) -> bool:
        """Whether there is too little to approach them for: they said nearly nothing of us."""
        one = self.posts
        return bool(one and not self.partner and one.mentions < FEWEST and not one.positive)


def _everybody(workspace: str, store: Store, today: date) -> list[_Known]:
    """Who was engaged in the last days, those who mention us most first; then who else is known."""
    from bot.answers.inquiry import Inquiry  # noqa: PLC0415  (with numpy: at the first question)
    from bot.answers.people import engaged, standings  # noqa: PLC0415

    query = Query(("engaged_people",), period=Period.last_full_days(today, DAYS))
    asked = Inquiry(query, store, workspace, today)
    standing = standings(asked)
    found = [_Known(one.name, one, standing.pop(one.name, None)) for one in engaged(asked)]
    return [*found, *(_Known(one.author, partner=one) for one in standing.values())]


def _directory(workspace: str, store: Store, today: date) -> dict[str, _Known]:
    """Everybody by their name, and by their name in plain letters; who is known best wins."""
    from bot.answers.inquiry import Inquiry  # noqa: PLC0415

    asked = Inquiry(Query(("engaged_people",), period=ALL), store, workspace, today)
    ever = asked.frame(asked.metrics[0], ALL)
    every = {one.name: one for one in _everybody(workspace, store, today)}
    for author in sorted({str(author) for author in ever["author"]} - {""}):
        every.setdefault(author, _Known(author))
    plainly: dict[str, _Known] = {}
    for one in every.values():
        plainly.setdefault(_key(one.name), one)
    return {**plainly, **every}


def _find(name: str, directory: dict[str, _Known]) -> _Known | None:
    name = name.strip().strip('"').strip()
    return directory.get(name) or directory.get(_key(name))


def _who(name: str, directory: dict[str, _Known]) -> _Known:
    """The person that a name means. Raises `Problem` with those who are called nearly so."""
    if not directory:
        raise Problem("people-nobody")
    if found := _find(name, directory):
        return found
    alike = spelled_like(_key(name), {_key(one) for one in directory})
    close = tuple(directory[key].name for key in alike)
    told = "people-unknown" if close else "people-unknown-to-all"
    raise Problem(told, name=name.strip()[:60], close=close)


def _key(name: str) -> str:
    """A name as it is looked up: no accents, no capitals, no @."""
    return plain(name).replace('"', "'").lstrip("@").strip()


# ------------------------------------------------------------------------------------- in words
def _listed(workspace: str, store: Store, now: datetime, *, of_aside: bool) -> Answer:
    """The people to approach, or those who are not; who waits for news first."""
    today = store.today(workspace, now)
    period = Period.last_full_days(today, DAYS)
    shown, aside = list[_Known](), list[_Known]()
    for one in _everybody(workspace, store, today):
        (aside if one.is_aside() else shown).append(one)
    hidden = 0 if of_aside else len(aside)
    notes = (Said("people-aside", count=hidden),) if hidden else ()
    if of_aside:
        shown = aside
    elif seldom := [one for one in shown if one.is_seldom()]:
        shown = [one for one in shown if not one.is_seldom()]
        notes = (Said("people-seldom", count=len(seldom)), *notes)
    if not shown:
        none = "people-none-aside" if of_aside else "people-none"
        return Answer(Said(none, period=period), notes=notes, outcome="no_data")
    shown.sort(key=lambda one: not one.is_overdue(now))
    rest = len(shown) - MOST_SHOWN
    zone = store.zone(workspace)
    return Answer(
        Said(
            "people-list-aside" if of_aside else "people-list",
            count=len(shown),
            period=period,
        ),
        sections=tuple(_section(one, now, zone) for one in shown[:MOST_SHOWN]),
        notes=(
            *((Said("people-more", count=rest),) if rest > 0 else ()),
            *notes,
            Said("people-how"),
            Said("people-personal"),
        ),
        steps=(Step(Said("step-people-figures"), str(_question(period))),),
    )


def _question(period: Period) -> Query:
    return Query(("engaged_people",), period=period, by="author")


def _section(known: _Known, now: datetime, zone: ZoneInfo) -> Section:
    """Somebody: what they said of us, where the team stands with them, buttons to change that."""
    from bot.answers.people import standing_said  # noqa: PLC0415

    partner = known.partner
    standing = standing_said(partner) if partner else Said("standing-none")
    others = [status for status in _SAID_AS if not partner or status != partner.status]
    return Section(
        Said("people-title", name=known.name, standing=standing),
        (*_posts_said(known), *(_standing_lines(known, partner, now, zone) if partner else ())),
        tuple(
            Step(
                Said(f"step-standing-{status}"),
                f"/vigie people {_quoted(known.name)} {_words(status)}",
            )
            for status in others
        ),
    )


def _posts_said(known: _Known) -> tuple[Said, ...]:
    from bot.answers.people import drew_said, networks_said  # noqa: PLC0415

    one = known.posts
    if one is None:
        return (Said("people-quiet", days=DAYS),)
    tones: dict[str, Value] = {"positive": one.positive, "negative": one.negative}
    return (
        Said(
            "people-posts",
            mentions=one.mentions,
            drew=drew_said(one),
            networks=networks_said(one),
            day=from_epoch_day(one.last),
            tone=Said("people-tone", **tones) if one.positive or one.negative else Said("nothing"),
        ),
    )


def _standing_lines(
    known: _Known, partner: Partner, now: datetime, zone: ZoneInfo
) -> tuple[Said, ...]:
    at = datetime.fromtimestamp(partner.at, zone)
    told = [Said("people-said", who=Person(partner.who), day=at.date())]
    if known.is_overdue(now):
        told.append(Said("people-overdue", weeks=(now - at).days // 7))
    if partner.note:
        told.append(Said("people-note", note=partner.note))
    return tuple(told)


def _words(status: Status) -> str:
    """A status as it is typed."""
    return _SAID_AS[status][0]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', "'") + '"'
