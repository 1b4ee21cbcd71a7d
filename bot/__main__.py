"""The `vigie` command: builds the settings, the store and the screen; nothing else."""

from __future__ import annotations

import csv
import getpass
import json
import os
import sys
import tempfile
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from bot.messages import LANGUAGES, Language, Problem, Said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.commands import Place
    from bot.settings import Settings
    from bot.store import Store

PARIS = ZoneInfo("Europe/Paris")
HERE = "local"  # the workspace of a terminal without Slack

TOUR = {
    "en": (
        "/kpi",
        "what was our engagement rate by network last month?",
        "and this month?",
        "why?",
        "/kpi best time linkedin",
        "/kpi channels last 90 days",
        "/kpi mentions by week last 90 days",
        "/kpi top 3 posts by clicks last month",
        "/kpi engagement facebook account:uci undated by format",
        "/vigie objective clicks linkedin target 700 this quarter",
        "/vigie digest now",
        "/vigie add linkedin yesterday 10:30 impressions=1,200 likes=85 comments=4 clicks=37",
        "/vigie undo",
        "/kpi engagment",
    ),
    "fr": (
        "/kpi",
        "quel a été notre taux d'engagement par réseau le mois dernier ?",
        "et ce mois-ci ?",
        "pourquoi ?",
        "/kpi meilleur moment linkedin",
        "/kpi canaux 90 derniers jours",
        "/kpi mentions par semaine 90 derniers jours",
        "/kpi top 3 posts par clics le mois dernier",
        "/kpi engagement facebook compte:uci sans date par format",
        "/vigie objectif clics linkedin atteindre 700 ce trimestre",
        "/vigie bilan maintenant",
        "/vigie ajouter linkedin hier 10h30 impressions=1 200 j'aime=85 commentaires=4 clics=37",
        "/vigie annuler",
        "/kpi engagment",
    ),
}

_language = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="Language of the answers; VIGIE_LANGUAGE by default, else the terminal's.",
)
_database = click.option(
    "--database",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The SQLite file; VIGIE_DATABASE by default, else vigie.db.",
)
_workspace = click.option(
    "--workspace", help="The Slack workspace's id (T…); not needed when the file has one."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="vigie")
def main() -> None:
    """Vigie keeps watch over your KPIs, in Slack or in a terminal."""


@main.command()
@click.option("--http", is_flag=True, help="Slack calls an address of yours, over HTTPS.")
@click.option("--host", default="", help="With --http: VIGIE_HOST by default, else 127.0.0.1.")
@click.option("--port", default="", help="With --http: VIGIE_PORT by default, else 3000.")
def serve(host: str, port: str, *, http: bool) -> None:
    """Answer in Slack (Socket Mode). Reads its settings from the environment or from .env."""
    from bot.settings import SettingsError, load_settings
    from bot.slack import serve as serve_slack
    from bot.upkeep import look_for

    try:
        settings = load_settings(http=http, host=host, port=port)
    except SettingsError as error:
        raise click.ClickException(str(error)) from error
    with _told(settings):
        if new := look_for(settings.database, settings.backups):
            click.echo(Language(settings.language).say(new), err=True)
        serve_slack(settings)


@main.command()
def key() -> None:
    """Print a new key for VIGIE_TOKEN_KEY, which encrypts the tokens of many workspaces."""
    from bot.store.sealed import new_key

    click.echo(new_key())


@main.command()
@_language
@click.option("--tour", is_flag=True, help="Show the tour even in a terminal.")
def demo(language: str | None, *, tour: bool) -> None:
    """Chat with sample data, without Slack; the file is thrown away at the end."""
    from bot.commands import Place
    from bot.store import Store
    from bot.terminal import Screen, converse, reply

    language = language or _terminal_language()
    screen = Screen(Language(language))
    now = datetime.now(UTC)
    place = Place(HERE, "you", thread="demo", is_admin=lambda: True)
    with (
        tempfile.TemporaryDirectory(prefix="vigie-demo-") as folder,
        Store(Path(folder) / "vigie.db", PARIS) as store,
    ):
        screen.note(Said("demo-loading"))
        _load_sample(store, Path(folder), now)
        screen.note(Said("demo-hello"))
        if tour or not sys.stdin.isatty():
            for line in TOUR[language]:
                screen.typed(line)
                reply(screen, line, store, place, now)
            screen.note(Said("demo-end"))
        else:
            screen.typed("/vigie help")
            reply(screen, "/vigie help", store, place, now)
            converse(screen, store, place, lambda: datetime.now(UTC))


def _load_sample(store: Store, folder: Path, now: datetime) -> None:
    from bot.exports import import_file
    from bot.sample import COLUMNS, sample_posts

    rows = sample_posts(now.astimezone(PARIS).date() - timedelta(days=1))
    path = folder / "sample.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    uci = Path(__file__).parent / "samples" / "uci_facebook_metrics.csv"
    for source in (path, uci):
        import_file(source, store, HERE, who="you")


@main.command()
@_database
@_workspace
@_language
def chat(database: Path | None, workspace: str | None, language: str | None) -> None:
    """Ask and submit in a terminal, on your own figures."""
    from bot.commands import Place
    from bot.store import Store
    from bot.terminal import Screen, converse, reply

    settings = _settings(database, language)
    screen = Screen(Language(settings.language, settings.currency))
    with _told(settings):
        _need_workspace(settings.database, workspace)
        with Store(settings.database, settings.zone) as store:
            place = Place(
                _only_workspace(store, workspace),
                _user(),
                thread=f"chat:{os.getpid()}",
                is_admin=lambda: True,
            )
            reply(screen, "/vigie help", store, place, datetime.now(UTC))
            converse(screen, store, place, lambda: datetime.now(UTC))


@main.command("ask")
@click.argument("question", required=False)
@_database
@_workspace
@_language
@click.option("--explain", is_flag=True, help="Show the query that was read, and answer nothing.")
@click.option(
    "--batch",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Ask the questions of a JSONL file; print one answer a line, as JSON.",
)
@click.option("--check", "check_only", is_flag=True, help="With --batch: say what was misread.")
@click.option(
    "--data",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Ask about the posts of this file, in a store that is thrown away.",
)
@click.option("--now", help="Ask as of this moment, e.g. 2026-11-18T10:00+01:00.")
def ask_(
    question: str | None,
    database: Path | None,
    workspace: str | None,
    language: str | None,
    batch: Path | None,
    data: Path | None,
    now: str | None,
    *,
    explain: bool,
    check_only: bool,
) -> None:
    """Ask QUESTION in everyday French or English, or a file of questions."""
    from bot.commands import Place
    from bot.exports import import_file
    from bot.store import Store

    settings = _settings(database, language)
    with tempfile.TemporaryDirectory(prefix="vigie-") as folder, _told(settings):
        if bool(question) == bool(batch):
            raise Problem("ask-what")
        path = Path(folder) / "ask.db" if data else settings.database
        if not data:
            _need_workspace(path, workspace)
        with Store(path, settings.zone) as store:
            if data:
                report = import_file(data, store, HERE, who=_user())
                if report.outcome == "refused":
                    say = Language(settings.language).say
                    raise click.ClickException("\n".join(map(say, report.lines())))
            place = Place(
                HERE if data else _only_workspace(store, workspace), _user(), is_admin=lambda: True
            )
            moment = _moment(now, store.zone(place.workspace))
            if batch:
                _ask_all(batch, place, store, moment, settings.language, check_only=check_only)
            else:
                _ask_one(question or "", place, store, moment, settings, explain=explain)


def _ask_one(
    question: str,
    place: Place,
    store: Store,
    now: datetime,
    settings: Settings,
    *,
    explain: bool,
) -> None:
    from bot.commands import ask
    from bot.slack.texts import heard
    from bot.terminal import Screen

    reply = ask(heard(question), place, store, now, settings.language)
    if reply is None:
        return
    language = Language(reply.language, settings.currency)
    if explain:
        query = reply.answer.query
        lines = [str(query)] if query else [str(choice.line) for choice in reply.answer.steps]
        click.echo("\n".join(lines) or language.say(reply.answer.headline))
    else:
        Screen(language).show(reply.answer)


def _ask_all(
    batch: Path, place: Place, store: Store, now: datetime, language: str, *, check_only: bool
) -> None:
    from bot.batch import ask_all, questions, report
    from bot.slack.texts import heard

    with batch.open(encoding="utf-8") as file:
        rows = [{**row, "question": heard(row["question"])} for row in questions(file)]
    asked = ask_all(rows, place, store, now, language)
    if not check_only:
        for one in asked:
            click.echo(json.dumps(one.answer, ensure_ascii=False))
        return
    say = Language(language).say
    summary, missed = report(asked)
    for line in (*missed, summary):
        click.echo(say(line))
    if missed:
        sys.exit(1)


def _moment(text: str | None, zone: ZoneInfo) -> datetime:
    """The moment that the option says, else now; without a zone it is the workspace's."""
    if text is None:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Problem("moment-unreadable", text=text[:60]) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


@main.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_database
@_workspace
@_language
@click.option("--dry-run", is_flag=True, help="Say what the file holds, and store nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as one JSON object.")
@click.option("--network", default="", help="Of which network the rows are that name none.")
@click.option("--account", default="", help="Of which account the rows are that name none.")
@click.option(
    "--media",
    type=click.Choice(("owned", "earned", "press", "account")),
    default=None,
    help="What the rows are: our posts, mentions, articles, or the days of an account.",
)
@click.option(
    "--dates",
    type=click.Choice(("dmy", "mdy")),
    default=None,
    help="Whether the day or the month comes first, where the file does not tell.",
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="FIELD=NAME",
    help="The column of a field, e.g. reach=Touchés; nothing after = for none. May be repeated.",
)
def import_(
    file: Path,
    database: Path | None,
    workspace: str | None,
    language: str | None,
    *,
    network: str,
    account: str,
    media: str | None,
    dates: str | None,
    columns: tuple[str, ...],
    dry_run: bool,
    as_json: bool,
) -> None:
    """Import FILE: what a platform exports, or a sheet of your own (CSV, Excel, ZIP)."""
    from bot.exports import Choices, import_file
    from bot.fields import network_in
    from bot.store import Store

    settings = _settings(database, language)
    say = Language(settings.language, settings.currency).say
    with tempfile.TemporaryDirectory(prefix="vigie-") as folder, _told(settings):
        # A dry run reads into a file that is thrown away: it needs no database, and touches none.
        path = Path(folder) / "dry.db" if dry_run else settings.database
        if not dry_run:
            _need_workspace(path, workspace)
        told = _columns(columns)
        choices = Choices(network_in(network), media or "", account, dates or "", told)
        with Store(path, settings.zone, wait=60) as store:
            into = HERE if dry_run else _only_workspace(store, workspace)
            with _progress(file, shown=sys.stderr.isatty()) as advance:
                report = import_file(
                    file,
                    store,
                    into,
                    who=_user(),
                    latest=store.today(into, datetime.now(UTC)),
                    dry_run=dry_run,
                    progress=advance,
                    choices=choices,
                )
    if as_json:
        click.echo(json.dumps(report.as_json(say), ensure_ascii=False))
    else:
        for line in report.lines():
            click.echo(say(line))
        for ask in report.asks:
            click.echo(say(Said(f"ask-option-{ask}")))
    if report.outcome == "refused":
        sys.exit(1)


@main.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("what", nargs=-1)
@_database
@_workspace
@_language
def export(
    file: Path,
    what: tuple[str, ...],
    database: Path | None,
    workspace: str | None,
    language: str | None,
) -> None:
    """Write what Vigie keeps to FILE: as CSV, or as a database (.db) of the workspace alone.

    WHAT chooses what goes into the CSV: a period, networks, media… as after /vigie export.
    """
    from bot.exporting import note, takeout_for, write
    from bot.store import Store
    from bot.tokens import Vocabulary

    settings = _settings(database, language)
    with _told(settings):
        if not settings.database.exists():
            raise Problem("store-missing", path=str(settings.database))
        with Store(settings.database, settings.zone, wait=60) as store:
            of = _only_workspace(store, workspace)
            vocabulary = Vocabulary(store.vocabulary(of))
            today = store.today(of, datetime.now(UTC))
            wanted = takeout_for(file, " ".join(what), today, vocabulary)
            posts = write(wanted, store, of, file, settings.language)
            note(wanted, store, of, _user(), posts)
    say = Language(settings.language).say
    click.echo(say(Said("export-written", path=str(file), posts=posts)))


@main.command()
@_database
@_language
@click.option("--rebuild", is_flag=True, help="Make again what can be, when it differs.")
@click.option("--zone", help="Move a workspace's days to another time zone, e.g. Europe/Paris.")
@_workspace
def check(
    database: Path | None,
    workspace: str | None,
    language: str | None,
    zone: str | None,
    *,
    rebuild: bool,
) -> None:
    """Read the whole file, and compare the sums with the posts, these with what was submitted.

    Exit code 1 when they are not, or when the file is damaged or missing.
    """
    from bot.store import Store
    from bot.upkeep import checked
    from bot.zones import zone_named

    settings = _settings(database, language)
    say = Language(settings.language, settings.currency).say
    well = True
    with _told(settings):
        moved = ZoneInfo(zone_named(zone)) if zone else None
        if not settings.database.exists():
            raise Problem("store-missing", path=str(settings.database))
        with Store(settings.database, settings.zone, wait=60) as store:
            known = store.workspaces()
            if workspace and workspace not in known:
                others = tuple(known) or (Said("nothing-shown"),)
                raise Problem("workspace-unknown", workspace=workspace, workspaces=others)
            names = [workspace] if workspace else known
            for line, is_well in checked(store, names, moved, rebuild=rebuild):
                click.echo(say(line))
                well &= is_well
            if not known:
                click.echo(say(Said("check-empty")))
    if not well:
        sys.exit(1)


@main.command()
@click.argument("target", required=False, type=click.Path())
@click.option(
    "--keep",
    type=click.IntRange(min=1),
    help="Remove all but the newest so many of the folder, once this one is made.",
)
@_database
@_language
def backup(
    target: str | None, keep: int | None, database: Path | None, language: str | None
) -> None:
    """Copy the database to TARGET, a file or a folder, while Vigie runs; the copy is checked.

    Without TARGET, to the folder VIGIE_BACKUPS, under a name that tells when.
    """
    from bot.store.backups import back_up, backups, drop, name_of
    from bot.upkeep import made

    settings = _settings(database, language)
    say = Language(settings.language, settings.currency).say
    with _told(settings):
        into = Path(target) if target else settings.backups
        # A folder that is not there yet is made, as are copies of which some are kept.
        in_folder = not target or into.is_dir() or target.endswith(os.sep)
        in_folder = in_folder or bool(keep and into.suffix != ".db" and not into.exists())
        if keep and not in_folder:
            raise Problem("backup-keep-what")
        name = name_of(settings.database, datetime.now(UTC))
        done = back_up(settings.database, into / name if in_folder else into)
        older = backups(into, settings.database)[keep:] if keep else []
        for _, path in older:
            drop(path)
    for line in made(done, len(older)):
        click.echo(say(line))


@main.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@_database
@_language
def restore(file: Path, database: Path | None, language: str | None) -> None:
    """Put the backup FILE in the place of the database; what was there is kept beside it."""
    from bot.schedule import doubt_what_was_due
    from bot.store import Store
    from bot.store.backups import restore as put_in_place
    from bot.upkeep import put_back

    settings = _settings(database, language)
    say = Language(settings.language, settings.currency).say
    with _told(settings):
        restored = put_in_place(file, settings.database, datetime.now(UTC))
        for line in put_back(restored, settings.database):
            click.echo(say(line))
        with Store(settings.database, settings.zone) as store:
            for workspace in store.workspaces():
                doubt_what_was_due(store, workspace, datetime.now(UTC))
                store.note(workspace, _user(), "restore", {"backup": file.name})


# ------------------------------------------------------------------------------------ edges
@contextmanager
def _progress(file: Path, *, shown: bool) -> Iterator[Callable[[int], None] | None]:
    """A progress bar on the error output, which takes how many more bytes were read."""
    if not shown:
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn(file.name, markup=False),
        BarColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=file.stat().st_size)
        yield lambda done: bar.advance(task, done)


class _told:  # noqa: N801  (reads as a word: with _told(settings))
    """Turns a `Problem` into the command's own error, in the person's language."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def __enter__(self) -> None:
        return

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, Problem):
            from bot.upkeep import told_of_problem

            settings = self._settings
            say = Language(settings.language, settings.currency).say
            told = told_of_problem(error, settings.database, settings.backups)
            raise click.ClickException("\n".join(map(say, told))) from error


def _settings(database: Path | None, language: str | None) -> Settings:
    """Those of `vigie serve`, but for Slack's; what the options say wins."""
    from bot.settings import SettingsError, read_settings, told

    said = told()
    said["VIGIE_DATABASE"] = str(database) if database else said["VIGIE_DATABASE"]
    said["VIGIE_LANGUAGE"] = language or said["VIGIE_LANGUAGE"] or _terminal_language()
    try:
        return read_settings(said, slack=False)
    except SettingsError as error:
        raise click.ClickException(str(error)) from error


def _columns(told: tuple[str, ...]) -> dict[str, str]:
    """The columns that options name, by field."""
    from bot.exports.columns import USUAL

    found = dict(one.partition("=")[::2] for one in told)
    if unknown := [field for field in found if field not in USUAL]:
        raise Problem("column-unknown", field=unknown[0], fields=tuple(sorted(USUAL)))
    return found


def _terminal_language() -> str:
    return "fr" if os.environ.get("LANG", "").startswith("fr") else "en"


def _user() -> str:
    """Whose submissions those of a terminal are."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container's user may have a number only
        return str(os.getuid())


def _need_workspace(database: Path, asked: str | None) -> None:
    """Raise when a workspace has to be named: what is stored elsewhere, Slack never sees."""
    if not asked and not database.exists():
        raise Problem("workspace-none")


def _only_workspace(store: Store, asked: str | None) -> str:
    """The workspace asked for, or the only one of the file."""
    if asked:
        return asked
    known = store.workspaces()
    if not known:
        raise Problem("workspace-none")
    if len(known) > 1:
        raise Problem("workspace-which", workspaces=tuple(known))
    return known[0]


if __name__ == "__main__":
    main()
