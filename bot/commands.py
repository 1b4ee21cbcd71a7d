"""Text in, Answer out: what people type after `/kpi` and `/vigie`, wherever they type it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bot import words
from bot.answers import Answer, Step, Table, answer
from bot.answers.saying import metric_name
from bot.corrections import delete, edit
from bot.entries import fields_of, host_of, reading_of, says_when
from bot.exporting import FileWanted, takeout
from bot.fields import FILE_FORM, FormNeeded
from bot.grammar import read
from bot.journal import journal, source_said, submitted
from bot.language import language_of
from bot.messages import Problem, Said
from bot.missing import missing
from bot.objectives import all_of, objective
from bot.places import Place
from bot.questions import Choice, Found, Talk, Unclear, find
from bot.reminding import remind
from bot.store import Talk as Kept
from bot.tokens import Vocabulary
from bot.words import plain, spelled_like
from kpi.metrics import CATALOGUE, CATEGORIES
from kpi.periods import epoch_day

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from bot.queries import Query
    from bot.store import Store
    from kpi.posts import Reading

__all__ = ["HELP", "VERBS", "Place", "Reply", "ask", "entered", "obey", "pressed"]


class Reply(NamedTuple):
    """An answer, and the language it was asked in."""

    answer: Answer
    language: str


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
    today = store.today(place.workspace, now)
    vocabulary = Vocabulary(store.vocabulary(place.workspace))
    try:
        query = read(line, today, vocabulary)
    except Problem:
        # Not a line of the grammar: perhaps a question, or one letter is missing.
        reply = ask(line, place, store, now, "", vocabulary=vocabulary)
        if reply is None or reply.answer.outcome == "refused":
            raise
        return reply.answer
    return answer(query, store, place.workspace, today)


def ask(
    sentence: str,
    place: Place,
    store: Store,
    now: datetime,
    language: str,
    *,
    addressed: bool = True,
    vocabulary: Vocabulary | None = None,
) -> Reply | None:
    """Answer a question in everyday words, in its own language; `language` is the person's.

    Never raises `Problem`: what can't be answered is an answer that says so, or asks back. When
    the sentence was not `addressed` to Vigie (somebody said it in a thread where Vigie has
    answered), None unless it is plainly about KPIs: people also talk to each other. `vocabulary` is
    the workspace's, from those who have read it already.
    """
    known = store.talk(place.workspace, place.thread) if place.thread else None
    language = language_of(sentence) or (known.language if known else language)
    told_words = plain(sentence).replace("!", " ").replace(".", " ").replace(",", " ").split()
    if told_words and _THANKS.issuperset(told_words) and not (known and known.asking == CONFIRM):
        return Reply(Answer(Said("welcome")), language) if addressed else None
    today = store.today(place.workspace, now)
    vocabulary = vocabulary or Vocabulary(store.vocabulary(place.workspace))
    known = replace(known, language=language) if known else Kept("", language, {})
    before = _before(known, today, vocabulary)
    try:
        if before and known.asking == CONFIRM and addressed and _YES.issuperset(told_words):
            found = Found(before)  # "oui" to the one reading that was offered
        else:
            found = find(sentence, today, vocabulary, Talk(before, known.chosen))
            _need_choice(known, found)
        told = answer(found.query, store, place.workspace, today)
        told = replace(told, notes=(*found.assumed, *told.notes), question=sentence)
        chosen = _chosen(known, found.query)
        kept = replace(known, query=str(found.query), chosen=chosen, asking="")
    except Unclear as unclear:
        steps = tuple(Step(choice.label, str(choice.query)) for choice in unclear.choices)
        told = Answer(unclear.said, steps=steps, outcome="clarify", question=sentence)
        # What is said next may be the choice, in words: it goes on from the first reading.
        one = len(unclear.choices) == 1
        pending = str(unclear.choices[0].query) if unclear.word or one else known.query
        kept = replace(known, query=pending, asking=unclear.word or (CONFIRM if one else ""))
    except Problem as problem:
        if problem.said.name == "question-empty" and addressed:
            return Reply(_help("", place, store, now), language)
        told = Answer(problem.said, outcome="refused", question=sentence)
        kept = replace(known, asking="")
    if not addressed and (told.outcome != "answered" or _talks(told)):
        return None
    if place.thread and kept.query:
        _keep(kept, place, store)
    return Reply(told, language)


def _keep(talk: Kept, place: Place, store: Store) -> None:
    """Remember what was asked, unless somebody writes for long: the answer matters more."""
    with suppress(Problem):
        store.keep_talk(place.workspace, place.thread, talk)


CONFIRM = "?"  # what a talk waits for when it has one reading, and asks whether it is right
_YES = frozenset({"oui", "yes", "ok", "yep", "exact", "please", "stp", "svp", "merci", "thanks"})
_THANKS = frozenset(
    {
        *("merci", "thanks", "thank", "you", "thx", "super", "parfait", "great", "perfect", "ok"),
        *("beaucoup", "bien", "so", "much", "cool", "nickel", "vigie", "lot"),
    }
)


def _need_choice(known: Kept, found: Found) -> None:
    """Raises `Unclear` again while nobody has said which KPI an unclear word means."""
    if known.asking in words.MAY_MEAN and not found.names_kpi:
        choices = tuple(
            Choice(Said(f"metric-{name}"), replace(found.query, metrics=(name,)))
            for name in words.MAY_MEAN[known.asking]
        )
        raise Unclear(Said("ask-which-kpi-still"), choices, known.asking)


def _before(known: Kept, today: date, vocabulary: Vocabulary) -> Query | None:
    """What was asked before in the talk; None when its line is not understood any more."""
    try:
        return read(known.query, today, vocabulary) if known.query else None
    except Problem:
        return None


def _chosen(known: Kept, query: Query) -> dict[str, str]:
    """What unclear words were said to mean: not asked again in this talk."""
    if known.asking in {"", CONFIRM} or len(query.metrics) != 1:
        return dict(known.chosen)
    return {**known.chosen, known.asking: query.metrics[0]}


def _talks(told: Answer) -> bool:
    """Whether the answer left aside a part of what was said."""
    return any(said.name == "left-aside" for said in told.notes)


def pressed(line: str, place: Place, store: Store, now: datetime, language: str) -> Reply:
    """Answer the line of a button in a talk, and remember it as what was asked last."""
    told = obey(line, place, store, now)
    known = store.talk(place.workspace, place.thread) if place.thread else None
    if place.thread and told.query:
        chosen = _chosen(known, told.query) if known else {}
        _keep(Kept(line, known.language if known else language, chosen), place, store)
    return Reply(told, known.language if known else language)


def _verb(word: str) -> Callable[[str, Place, Store, datetime], Answer]:
    if not word:
        return _help
    for verb, phrases in VERBS.items():
        if plain(word) in phrases:
            return _DOERS[verb]
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
    "undo": ("undo", "annuler", "annule"),
    "export": ("export", "exporter", "exporte", "exports", "download", "telecharger"),
    "missing": ("missing", "manquant", "manquants", "manque", "manques", "manquantes"),
    "remind": words.REMIND,
    "objective": words.OBJECTIVE,
    "objectives": words.OBJECTIVES,
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
    return submitted(outcome, reading, dated=not says_when(fields))


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


def _undo(line: str, place: Place, store: Store, now: datetime) -> Answer:  # noqa: ARG001
    number = line.lstrip("#")
    if number and not (number.isascii() and number.isdecimal()):
        raise Problem("undo-what", text=line[:60])
    undone = store.undo(
        place.workspace,
        int(number[:15]) if number else None,
        who=place.person,
        delivery=place.delivery,
    )
    notes = (Said("undone-repeated"),) if undone.repeated else ()
    source = source_said(undone.source)
    if not (undone.removed or undone.restored):
        return Answer(Said("undone-nothing", source=source), notes=notes)
    both = Said("and" if undone.removed and undone.restored else "nothing")
    told = Said(
        "undone", source=source, removed=undone.removed, restored=undone.restored, both=both
    )
    return Answer(told, notes=notes)


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


HELP = (
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
    "undo",
    "journal",
    "export",
    "kpis",
)

_DOERS: dict[str, Callable[[str, Place, Store, datetime], Answer]] = {
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
    "kpi": _kpis,
    "journal": _journal,
    "help": _help,
}
