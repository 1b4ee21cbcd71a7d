"""What somebody sees on Vigie's own page: objectives, last figures, what lacks, what comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.answers import Answer, Section, Step
from bot.answers.lacking import account_said, listed, step_to_add
from bot.answers.saying import recurring_said, room_said
from bot.channels import figures_of
from bot.dues import next_due
from bot.messages import Person, Said
from bot.preferences import language_said, steps_to_choose
from bot.store.objectives import OPEN
from bot.welcome import beginning, first_steps
from kpi.periods import from_epoch_day
from kpi.posts import MEDIA

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from bot.places import Place
    from bot.store import Digest, Store
    from kpi.gaps import Gaps

MOST_OBJECTIVES, MOST_ACCOUNTS, MOST_SUMMARIES = 8, 6, 8
MOST_STEPS = 3


def home(place: Place, store: Store, now: datetime) -> Answer:
    """The page of a member of a workspace; of a new workspace, how to begin and nothing else."""
    today = store.today(place.workspace, now)
    led = _first_steps(place, store, today)
    sections = list(led.sections) if led else []
    if not beginning(place, store, today):
        found = figures_of(place.workspace, store, today)
        sections += [
            _objectives(place, store, today),
            _figures(found, place, store, today),
            _missing(found),
            _summaries(place, store, now),
        ]
    local = now.astimezone(store.zone(place.workspace))
    as_of = Said("home-as-of", day=local.date(), at=f"{local:%H:%M}")
    return Answer(
        Said("home"),
        body=(as_of, led.headline) if led else (as_of,),
        sections=(*sections, _settings(place, store)),
    )


def home_of_guest(place: Place, store: Store) -> Answer:
    """The page of who may not see what a whole workspace submitted."""
    known = store.preferences.of(place.workspace, place.person).language
    steps = (*steps_to_choose(known), Step(Said("step-help"), "/vigie help"))
    settings = Section(Said("home-settings"), (language_said(known),), steps)
    return Answer(Said("home"), body=(Said("guest"),), sections=(settings,))


def _first_steps(place: Place, store: Store, today: date) -> Answer | None:
    """The first steps, which may be put away; None once they are, or when all is done."""
    led = first_steps(place, store, today)
    if led is None or store.preferences.of(place.workspace, place.person).hidden:
        return None
    *sections, last = led.sections
    hide = Step(Said("step-start-hide"), "/vigie start hide")
    return replace(led, sections=(*sections, replace(last, steps=(*last.steps, hide))))


def _objectives(place: Place, store: Store, today: date) -> Section:
    kept = [one for one in store.objectives(place.workspace) if one.state == OPEN]
    new = Step(Said("step-aim-new"), "/vigie objective")
    if not kept:
        return Section(Said("home-objectives"), (Said("home-no-objective"),), (new,))
    from bot.answers.objectives import in_short  # noqa: PLC0415  (numpy and pandas)

    shown = kept[:MOST_OBJECTIVES]
    lines = [in_short(one, store, place.workspace, today) for one in shown]
    steps = [
        Step(Said("step-aim", number=str(one.id)), f"/vigie objective {one.id}") for one in shown
    ]
    lines += _others(len(kept) - MOST_OBJECTIVES, "objectives")
    return Section(Said("home-objectives"), tuple(lines), (*steps, new))


def _others(count: int, of: str) -> Iterator[Said]:
    if count > 0:
        yield Said("home-others", count=count, line=Said(f"home-all-{of}"))


def _figures(found: Sequence[Gaps], place: Place, store: Store, today: date) -> Section:
    """The last figures of each account, those that came last first: of when, by whom, and some."""
    latest: dict[tuple[str, str], list[Gaps]] = {}
    for one in found:  # posts and daily figures of one account: the later ones come first
        if one.last is not None:
            latest.setdefault((one.network, one.account), []).append(one)
    shown = [*latest.values()][:MOST_ACCOUNTS]
    lines = [_account_said(one, place.workspace, store, today) for one in shown]
    lines += _others(len(latest) - MOST_ACCOUNTS, "missing")
    if not lines:
        extent = store.extent(place.workspace, MEDIA)
        lines = [Said("home-figures-to", day=extent.last) if extent else Said("home-no-figures")]
    add = Step(Said("step-add"), "/vigie add")
    return Section(
        Said("home-figures"), tuple(lines), (add, Step(Said("step-start-file"), "/vigie import"))
    )


def _account_said(known: Sequence[Gaps], workspace: str, store: Store, today: date) -> Said:
    """The last figures of an account, with those of its posts if it has any."""
    from bot.answers.lately import lately  # noqa: PLC0415  (numpy and pandas)

    last = _last_said(known[0], workspace, store)
    of_posts = next((one for one in known if one.media == "owned"), known[0])
    told = lately(of_posts, workspace, store, today)
    return Said("home-last-figures", last=last, figures=told) if told else last


def _last_said(one: Gaps, workspace: str, store: Store) -> Said:
    last = one.last or 0
    by = store.submitters.last(workspace, one)
    account, day = account_said(one), from_epoch_day(last)
    if by is None:
        return Said("home-last", account=account, day=day)
    at = datetime.fromtimestamp(by.at, UTC).astimezone(store.zone(workspace)).date()
    return Said("home-last-by", account=account, day=day, person=Person(by.who), at=at)


def _missing(found: Sequence[Gaps]) -> Section:
    lacking = [one for one in found if one.any]
    if not found:  # no figures, and no account that should have some: nothing tells what lacks
        choose = Step(Said("step-channels-set"), "/vigie channels")
        return Section(Said("home-missing"), (Said("home-missing-unknown"),), (choose,))
    lines = [*listed(lacking[:MOST_ACCOUNTS])] or [Said("home-nothing-missing")]
    lines += _others(len(lacking) - MOST_ACCOUNTS, "missing")
    steps = tuple(step_to_add(one) for one in lacking[:MOST_STEPS])
    return Section(Said("home-missing"), tuple(lines), steps)


def _summaries(place: Place, store: Store, now: datetime) -> Section:
    kept = store.digests.seen_by(place.workspace, place.person)
    lines = [_summary_said(one, now) for one in kept[:MOST_SUMMARIES]]
    lines += _others(len(kept) - MOST_SUMMARIES, "summaries")
    step = Step(Said("step-start-summary"), "/vigie digest")
    return Section(
        Said("home-summaries"), tuple(lines) or (Said("home-no-summary"),), () if kept else (step,)
    )


def _summary_said(digest: Digest, now: datetime) -> Said:
    where = room_said(digest.channel)
    if digest.stopped:
        why = Said(f"digest-stopped-{digest.stopped}", other=digest.stopped)
        return Said("home-summary-stopped", channel=where, why=why)
    due = next_due(digest.weekday, digest.minute, ZoneInfo(digest.zone), now)
    return Said(
        "home-summary",
        channel=where,
        when=recurring_said(digest.weekday, digest.minute),
        day=due.date(),
        zone=digest.zone,
    )


def _settings(place: Place, store: Store) -> Section:
    known = store.preferences.of(place.workspace, place.person)
    zone = store.zone(place.workspace).key
    steps = (
        *steps_to_choose(known.language),
        Step(Said("step-channels-list"), "/vigie channels list"),
        Step(Said("step-start"), "/vigie start"),
        Step(Said("step-help"), "/vigie help"),
    )
    told = (language_said(known.language), Said("home-zone", zone=zone))
    return Section(Said("home-settings"), told, steps)
