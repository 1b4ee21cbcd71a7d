"""What people type after `/vigie`: a verb, and what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from bot import words
from bot.answers import Answer, Step, Table
from bot.answers.saying import metric_name
from bot.brands import brand
from bot.channels import channels
from bot.corrections import delete, edit
from bot.digests import digest
from bot.entries import fields_of, host_of, reading_of, says_when
from bot.exporting import FileWanted, takeout
from bot.fields import FILE_FORM, FormNeeded
from bot.grammar import read
from bot.journal import journal, submitted
from bot.messages import Person, Problem, Said
from bot.missing import missing
from bot.objectives import all_of, objective
from bot.people import people
from bot.playbooks import steps
from bot.preferences import language
from bot.queries import Query
from bot.reminding import remind
from bot.rights import need, unknown
from bot.roles import roles
from bot.store import source_said
from bot.tokens import Vocabulary
from bot.watches import watch
from bot.welcome import beside, going_on, start
from bot.words import plain, spelled_like
from kpi.metrics import CATALOGUE, CATEGORIES
from kpi.periods import epoch_day
from kpi.posts import OF_A_DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from bot.places import Place
    from bot.store import Store
    from kpi.posts import Reading

Doer: TypeAlias = "Callable[[str, Place, Store, datetime], Answer]"


def done(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """What a line that begins with a verb asks for is done. Raises `Problem` with what to mend."""
    word, _, rest = line.strip().partition(" ")
    verb = _verb(word) if word else "help"
    need(place, store, verb)
    return _DOERS[verb](rest.strip(), place, store, now)


def _verb(word: str) -> str:
    for verb, phrases in VERBS.items():
        if plain(word) in phrases:
            return verb
    close = spelled_like(word, [phrase for phrases in VERBS.values() for phrase in phrases])
    raise Problem("verb-unknown", word=word[:60], close=tuple(close) or ("help",))


# What follows `/vigie`, in both languages; the first is the one that the help shows.
VERBS: dict[str, tuple[str, ...]] = {
    "add": ("add", "ajouter", "ajoute", "saisir", "saisie", "post", "submit"),
    "import": ("import", "importer", "importe", "fichier", "file"),
    "press": ("press", "presse", "retombee", "retombees", "article", "clipping"),
    "mentions": ("mentions", "mention"),
    "followers": ("followers", "abonnes"),
    "email": ("email", "e-mail", "mail", "newsletter", "emailing"),
    "edit": ("edit", "modifier", "modifie", "corriger", "corrige", "correct", "update"),
    "delete": ("delete", "supprimer", "supprime", "remove", "effacer"),
    "advice": ("advice", "advise", "conseil", "conseils", "recommendations", "recommandations"),
    "people": ("people", "personnes", "personne", "partenaires", "partners", "collaborations"),
    "undo": ("undo", "annuler", "annule"),
    "export": ("export", "exporter", "exporte", "exports", "download", "telecharger"),
    "missing": ("missing", "manquant", "manquants", "manque", "manques", "manquantes"),
    "remind": words.REMIND,
    "objective": words.OBJECTIVE,
    "objectives": words.OBJECTIVES,
    "digest": words.DIGEST,
    "watch": words.WATCH,
    "steps": words.STEPS,
    "channels": words.CHANNELS,
    "roles": words.ROLES,
    "brand": words.BRANDS,
    "start": ("start", "commencer", "commence", "debuter", "debut", "demarrer", "begin", "setup"),
    "language": ("language", "langue", "lang"),
    "kpi": ("kpi", "kpis", "formula", "formule", "definition", "indicateurs", "indicateur"),
    "journal": ("journal", "history", "historique", "log"),
    "help": ("help", "aide", "?", "hello", "bonjour"),
}


def entered(
    fields: Mapping[str, str], place: Place, store: Store, now: datetime, source: str = "form"
) -> Answer:
    """Store the figures that the fields of a line, or of a form, tell of one post.

    A post that is there already keeps its date when none is said.
    """
    need(place, store, "add")
    zone = store.zone(place.workspace)
    today = now.astimezone(zone).date()
    reading = reading_of(fields, today, zone, undated=True)
    if reading.media == "press" and not reading.outlet and not _known(reading, place, store):
        reading = reading._replace(outlet=host_of(reading.url))
    outcome = store.submit(
        place.workspace,
        [reading],
        who=place.person,
        source=source,
        delivery=place.delivery,
        new_day=epoch_day(today),
        by_hand=True,
    )
    if store.sight and not _known(reading, place, store):
        # Of another brand: it is stored, and what was known of it before is not told here.
        stored = Said("brand-stored-elsewhere", brands=store.sight.brands)
        return Answer(stored, undo=outcome.submission)
    told = submitted(outcome, reading, dated=not says_when(fields))
    return going_on(told, place, store, today)


def _known(reading: Reading, place: Place, store: Store) -> bool:
    return store.post(place.workspace, reading.network, reading.post_id) is not None


def _add(line: str, place: Place, store: Store, now: datetime) -> Answer:
    if not line:
        raise FormNeeded("add-what", {})
    fields = fields_of(line, store.today(place.workspace, now))
    if fields.keys() <= _ONLY_WHERE:
        raise FormNeeded("add-what", fields)
    return entered(fields, place, store, now, source="line")


_ONLY_WHERE = frozenset({"media", "network", "account"})


def _press(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """An article; its link alone is not enough: a form asks for the rest."""
    fields = fields_of(f"press {line}", store.today(place.workspace, now))
    if fields.keys() <= {"media", "url"}:
        known = {"network": "press", **fields, "media": "press"}
        if "url" in fields:
            known["outlet"] = host_of(fields["url"])
        raise FormNeeded("press-what", known)
    return entered(fields, place, store, now, source="line")


def _mentions(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """Mentions counted together, of a day and a tone; or one mention, with its author or link."""
    if not line:
        raise FormNeeded("mentions-what", {"media": "earned"})
    fields = fields_of(line, store.today(place.workspace, now), lone="mentions")
    return entered({"media": "earned", **fields}, place, store, now, source="line")


def _followers(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """The followers of an account on a day."""
    if not line:
        raise FormNeeded("followers-what", {"media": "account"})
    today = store.today(place.workspace, now)
    fields = {"media": "account", **fields_of(line, today, lone="followers", name="account")}
    if fields.keys() <= _ONLY_WHERE:
        raise FormNeeded("followers-what", fields)
    return entered(fields, place, store, now, source="line")


def _email(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """An e-mail campaign."""
    if not line:
        raise FormNeeded("email-what", {"media": "owned", "network": "email"})
    fields = fields_of(f"email {line}", store.today(place.workspace, now))
    return entered(fields, place, store, now, source="line")


def _missing(line: str, place: Place, store: Store, now: datetime) -> Answer:
    return missing(line, place.workspace, store, store.today(place.workspace, now))


def _remind(line: str, place: Place, store: Store, now: datetime) -> Answer:
    return remind(line, place, store, store.today(place.workspace, now))


def _import(line: str, place: Place, store: Store, now: datetime) -> Answer:  # noqa: ARG001
    raise FormNeeded("import-what", form=FILE_FORM)


def _advice(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """All that the figures advise, of what a line filters by."""
    from bot.answers.advising import every_advice  # noqa: PLC0415  (with numpy: when asked for)

    today = store.today(place.workspace, now)
    query = read(line, today, Vocabulary(store.vocabulary(place.workspace)))
    if query != Query(filters=query.filters):
        raise Problem("advised-scope-what")
    return every_advice(store, place.workspace, query.filters, today)


def _undo(line: str, place: Place, store: Store, now: datetime) -> Answer:  # noqa: ARG001
    number = line.lstrip("#")
    if number and not (number.isascii() and number.isdecimal()):
        raise Problem("undo-what", text=line[:60])
    submission = int(number[:15]) if number else None
    theirs = store.submitters.of(place.workspace, submission) if submission else None
    if submission and theirs is None:
        raise unknown(place, store, "undo-unknown", submission)
    if theirs and theirs != place.person:
        refusal = Problem("undo-other", number=str(submission), who=Person(theirs))
        need(place, store, "undo-others", refusal=refusal)
    undone = store.undo(
        place.workspace, submission, who=place.person, whose=theirs, delivery=place.delivery
    )
    notes = (Said("undone-repeated"),) if undone.repeated else ()
    source = source_said(undone.source)
    if not (undone.removed or undone.restored):
        return Answer(Said("undone-nothing", source=source), notes=notes)
    both = Said("and" if undone.removed and undone.restored else "nothing")
    told = Said(
        "undone",
        source=source,
        gone=_counted("undone-removed", undone.media, undone.removed),
        both=both,
        back=_counted("undone-restored", undone.media, undone.restored),
    )
    return Answer(told, notes=notes)


def _counted(name: str, media: str, count: int) -> Said:
    """So many posts, articles, mentions or days of accounts that something was done to."""
    if not count:
        return Said("nothing")
    noun = _NOUNS.get(media, "posts")
    return Said(name, what=Said(f"count-{noun}", count=count), count=count)


_NOUNS = {"earned": "mentions", "press": "articles", **dict.fromkeys(OF_A_DAY, "days")}


def _export(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """Raises `FileWanted`: whoever shows answers here sends the file, or says how to have it."""
    vocabulary = Vocabulary(store.vocabulary(place.workspace))
    raise FileWanted(takeout(line, store.today(place.workspace, now), vocabulary))


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
    category = plain(line).replace("-", "")  # "e-mail", as it is shown
    if category in CATEGORIES:
        metrics = [metric for metric in CATALOGUE.values() if metric.category == category]
        return Answer(
            Said("catalogue-of", category=Said(f"category-{category}"), count=len(metrics)),
            table=Table(
                (Said("column-kpi"), Said("column-definition")),
                tuple((metric_name(m), Said(f"definition-{m.name}")) for m in metrics),
            ),
        )
    today = store.today(place.workspace, now)
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
    return journal(store.journal(place.workspace), store.zone(place.workspace))


def help_given(line: str, place: Place, store: Store, now: datetime) -> Answer:  # noqa: ARG001
    """What Vigie does, and what one types for it; where nothing is done yet, how to begin."""
    told = Answer(
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
    return beside(told, place, store, store.today(place.workspace, now))


HELP = (
    "start",
    "question",
    "summary",
    "kpi",
    "by",
    "channels",
    "time",
    "top",
    "add",
    "form",
    "file",
    "press",
    "mentions",
    "followers",
    "edit",
    "delete",
    "missing",
    "remind",
    "objective",
    "objectives",
    "digest",
    "advice",
    "people",
    "watch",
    "steps",
    "measured",
    "roles",
    "brand",
    "undo",
    "journal",
    "export",
    "language",
    "kpis",
)

_DOERS: dict[str, Doer] = {
    "add": _add,
    "import": _import,
    "press": _press,
    "mentions": _mentions,
    "followers": _followers,
    "email": _email,
    "edit": edit,
    "delete": delete,
    "undo": _undo,
    "export": _export,
    "missing": _missing,
    "remind": _remind,
    "objective": objective,
    "objectives": all_of,
    "digest": digest,
    "advice": _advice,
    "people": people,
    "watch": watch,
    "steps": steps,
    "channels": channels,
    "roles": roles,
    "brand": brand,
    "start": start,
    "language": language,
    "kpi": _kpis,
    "journal": _journal,
    "help": help_given,
}
