"""Text in, Answer out: what people type after `/kpi` and `/vigie`, wherever they type it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.answers import Answer, Person, Step, Table, answer
from bot.answers.saying import MONEY, metric_name, term_name
from bot.entries import read_entry
from bot.messages import Figure, Problem, Said
from bot.queries import read
from bot.tokens import Vocabulary, suggestions_among
from bot.words import plain
from kpi.metrics import CATALOGUE, CATEGORIES
from kpi.periods import from_epoch_day
from kpi.posts import COUNTERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.messages import Value
    from bot.store import Change, Entry, Outcome, Store
    from kpi.posts import Reading


@dataclass(frozen=True)
class Place:
    """Who speaks, and where.

    `delivery` names what brought the text: it is handled once, however often it comes.
    """

    workspace: str
    person: str
    channel: str = ""
    language: str = "en"
    delivery: str | None = None


def obey(text: str, place: Place, store: Store, now: datetime) -> Answer:
    """What a line asks for is done, or answered. Raises `Problem` with what to mend.

    `/kpi` and a line of the query grammar (also without `/kpi`); `/vigie` and one of `VERBS`.
    """
    command, _, rest = text.strip().partition(" ")
    if command == "/vigie":
        verb, _, rest = rest.strip().partition(" ")
        return _verb(verb)(rest.strip(), place, store, now)
    line = rest if command == "/kpi" else text
    return _kpi(line.strip(), place, store, now)


def _kpi(line: str, place: Place, store: Store, now: datetime) -> Answer:
    if plain(line) in VERBS["help"]:
        return _help("", place, store, now)
    today = now.astimezone(store.zone(place.workspace)).date()
    query = read(line, today, Vocabulary(store.vocabulary(place.workspace)))
    return answer(query, store, place.workspace, today)


def _verb(word: str) -> Callable[[str, Place, Store, datetime], Answer]:
    if not word:
        return _help
    for verb, phrases in VERBS.items():
        if plain(word) in phrases:
            return _DOERS[verb]
    close = suggestions_among(word, [phrase for phrases in VERBS.values() for phrase in phrases])
    raise Problem("verb-unknown", word=word[:60], close=tuple(close) or ("help",))


# What follows `/vigie`, in both languages; the first is the one that the help shows.
VERBS: dict[str, tuple[str, ...]] = {
    "add": ("add", "ajouter", "ajoute", "saisir", "saisie", "post", "submit"),
    "undo": ("undo", "annuler", "annule"),
    "kpi": ("kpi", "kpis", "formula", "formule", "definition", "indicateurs", "indicateur"),
    "journal": ("journal", "history", "historique", "log"),
    "help": ("help", "aide", "?", "hello", "bonjour"),
}


def submitted(outcome: Outcome, reading: Reading) -> Answer:
    """What storing one post's figures did."""
    told: dict[str, Value] = {
        "network": Said(f"network-{reading.network}", other=reading.network),
        "post": reading.text or reading.url or reading.outlet or _dated(reading),
    }
    counters = tuple(
        Said("counter-is", counter=term_name(name), value=figure_of(name, value))
        for name in COUNTERS
        if (value := getattr(reading, name)) is not None
    )
    if outcome.repeated:
        headline = Said("stored-repeated", **told)
    elif outcome.new:
        headline = Said("stored-new", **told)
    elif outcome.updated:
        headline = Said("stored-updated", **told)
    else:
        headline = Said("stored-unchanged", **told)
    lowered = tuple(
        Said(
            "lowered",
            counter=term_name(c.counter),
            before=figure_of(c.counter, c.before),
            after=figure_of(c.counter, c.after),
        )
        for c in outcome.changes
        if c.before is not None and c.after is not None and c.after < c.before
    )
    changed = tuple(
        Said(
            "changed",
            counter=term_name(c.counter),
            before=_before(c),
            after=figure_of(c.counter, c.after or 0),
        )
        for c in outcome.changes
        if outcome.updated
        and not (c.before is not None and c.after is not None and c.after < c.before)
    )
    return Answer(
        headline,
        body=changed or ((Said("list", items=counters),) if counters else ()),
        notes=lowered,
        undo=outcome.submission if outcome.new or outcome.updated else None,
    )


def _dated(reading: Reading) -> Said | str:
    """A post without a text, by its account and day."""
    if reading.day < 0:
        return reading.account or reading.post_id
    day = from_epoch_day(reading.day)
    return Said(
        "post-of-account" if reading.account else "post-of", account=reading.account, day=day
    )


def _source(source: str) -> Said:
    """What a submission came from: a line, a form, or a file by its name."""
    return Said(f"source-{source}", other=source)


def _before(change: Change) -> Figure | Said:
    return (
        Said("nothing-shown") if change.before is None else figure_of(change.counter, change.before)
    )


def figure_of(counter: str, value: int) -> Figure:
    """A counter's value in its unit."""
    return Figure(value / 100, "money") if counter in MONEY else Figure(value)


def _add(line: str, place: Place, store: Store, now: datetime) -> Answer:
    if not line:
        raise Problem("add-what")
    zone = store.zone(place.workspace)
    reading = read_entry(line, now.astimezone(zone).date(), zone)
    outcome = store.submit(
        place.workspace, [reading], who=place.person, source="line", delivery=place.delivery
    )
    return submitted(outcome, reading)


def _undo(line: str, place: Place, store: Store, now: datetime) -> Answer:  # noqa: ARG001
    number = line.lstrip("#")
    if number and not (number.isascii() and number.isdecimal()):
        raise Problem("undo-what", text=line[:60])
    undone = store.undo(place.workspace, int(number[:15]) if number else None, who=place.person)
    both = Said("and" if undone.removed and undone.restored else "nothing")
    return Answer(
        Said(
            "undone",
            source=_source(undone.source),
            removed=undone.removed,
            restored=undone.restored,
            both=both,
        )
    )


def _kpis(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """The catalogue: all of it by category, one category, or one KPI with its definition."""
    if not line:
        return Answer(
            Said("catalogue", count=len(CATALOGUE)),
            body=tuple(
                Said(
                    "catalogue-category",
                    category=Said(f"category-{category}"),
                    metrics=tuple(
                        metric_name(m) for m in CATALOGUE.values() if m.category == category
                    ),
                )
                for category in CATEGORIES
            ),
            steps=tuple(
                Step(Said(f"category-{category}"), f"/vigie kpi {category}")
                for category in CATEGORIES[:4]
            ),
        )
    if plain(line) in CATEGORIES:
        metrics = [metric for metric in CATALOGUE.values() if metric.category == plain(line)]
        return Answer(
            Said("catalogue-of", category=Said(f"category-{plain(line)}"), count=len(metrics)),
            table=Table(
                (Said("column-kpi"), Said("column-definition")),
                tuple((metric_name(m), Said(f"definition-{m.name}")) for m in metrics),
            ),
        )
    today = now.astimezone(store.zone(place.workspace)).date()
    metrics = [
        CATALOGUE[name]
        for name in read(line, today, Vocabulary(store.vocabulary(place.workspace))).metrics
    ]
    if not metrics:
        raise Problem("kpi-which")
    metric = metrics[0]
    return Answer(
        Said(
            "definition", metric=metric_name(metric), definition=Said(f"definition-{metric.name}")
        ),
        notes=(
            Said(
                "definition-origin",
                origin=metric.origin,
                category=Said(f"category-{metric.category}"),
            ),
        ),
        steps=(Step(Said("step-ask", metric=metric_name(metric)), metric.name),),
    )


def _journal(line: str, place: Place, store: Store, now: datetime) -> Answer:  # noqa: ARG001
    entries = store.journal(place.workspace)
    if not entries:
        return Answer(Said("journal-empty"))
    zone = store.zone(place.workspace)
    return Answer(
        Said("journal", count=len(entries)),
        table=Table(
            (Said("column-when"), Said("column-who"), Said("column-what")),
            tuple(
                (
                    Said("moment", at=datetime.fromtimestamp(entry.at, UTC).astimezone(zone)),
                    Person(entry.who),
                    _entry_said(entry),
                )
                for entry in entries
            ),
        ),
    )


def _entry_said(entry: Entry) -> Said:
    known: dict[str, Value] = {
        key: _source(value) if key == "source" else value for key, value in entry.details.items()
    }
    return Said(f"journal-{entry.what}", **known)


def _help(line: str, place: Place, store: Store, now: datetime) -> Answer:  # noqa: ARG001
    return Answer(
        Said("help"),
        table=Table(
            (Said("column-want"), Said("column-type")),
            tuple((Said(f"help-{name}"), Said(f"help-{name}-line")) for name in HELP),
        ),
        steps=(
            Step(Said("step-summary"), "summary"),
            Step(Said("step-engagement-by-network"), "engagement_rate by network"),
            Step(Said("step-best-time"), "best_time"),
            Step(Said("step-catalogue"), "/vigie kpi"),
        ),
    )


HELP = ("summary", "kpi", "by", "channels", "time", "top", "add", "form", "undo", "journal", "kpis")

_DOERS: dict[str, Callable[[str, Place, Store, datetime], Answer]] = {
    "add": _add,
    "undo": _undo,
    "kpi": _kpis,
    "journal": _journal,
    "help": _help,
}
