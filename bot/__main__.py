"""The `vigie` command: builds the settings, the store and the screen; nothing else."""

from __future__ import annotations

import csv
import json
import os
import sys
import tempfile
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from bot.messages import LANGUAGES, Language, Problem, Said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.store import Store

PARIS = ZoneInfo("Europe/Paris")
HERE = "local"  # the workspace of a terminal without Slack

TOUR = {
    "en": (
        "/kpi",
        "/kpi engagement by network last month",
        "/kpi best time linkedin",
        "/kpi channels last 90 days",
        "/kpi mentions by week last 90 days",
        "/kpi top 3 posts by clicks last month",
        "/kpi engagement facebook account:uci undated by format",
        "/vigie add linkedin yesterday 10:30 impressions=1,200 likes=85 comments=4 clicks=37",
        "/vigie undo",
        "/kpi engagment",
    ),
    "fr": (
        "/kpi",
        "/kpi engagement par réseau le mois dernier",
        "/kpi meilleur moment linkedin",
        "/kpi canaux 90 derniers jours",
        "/kpi mentions par semaine 90 derniers jours",
        "/kpi top 3 posts par clics le mois dernier",
        "/kpi engagement facebook compte:uci sans date par format",
        "/vigie ajouter linkedin hier 10h30 impressions=1 200 j'aime=85 commentaires=4 clics=37",
        "/vigie annuler",
        "/kpi engagment",
    ),
}

_language = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=lambda: "fr" if os.environ.get("LANG", "").startswith("fr") else "en",
    help="Language of the answers.",
)
_database = click.option(
    "--database",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("vigie.db"),
    show_default=True,
    envvar="VIGIE_DATABASE",
    help="The SQLite file.",
)
_workspace = click.option(
    "--workspace", help="The Slack workspace's id; not needed when the file has one."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="vigie")
def main() -> None:
    """Vigie keeps watch over your KPIs, in Slack or in a terminal."""


@main.command()
def serve() -> None:
    """Answer in Slack (Socket Mode). Reads its settings from the environment or from .env."""
    from bot.settings import SettingsError, load_settings
    from bot.slack import serve as serve_slack

    try:
        settings = load_settings()
    except SettingsError as error:
        raise click.ClickException(str(error)) from error
    try:
        serve_slack(settings)
    except Problem as problem:
        raise click.ClickException(Language(settings.language).say(problem.said)) from problem


@main.command()
@_language
@click.option("--tour", is_flag=True, help="Show the tour even in a terminal.")
def demo(language: str, *, tour: bool) -> None:
    """Chat with sample data, without Slack; the file is thrown away at the end."""
    from bot.commands import Place
    from bot.store import Store
    from bot.terminal import Screen, converse, reply

    screen = Screen(Language(language))
    now = datetime.now(UTC)
    place = Place(HERE, "you", language=language)
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
def chat(database: Path, workspace: str | None, language: str) -> None:
    """Ask and submit in a terminal, on your own figures."""
    from bot.commands import Place
    from bot.store import Store
    from bot.terminal import Screen, converse, reply

    screen = Screen(Language(language))
    with _told(language), Store(database, _zone()) as store:
        place = Place(
            _only_workspace(store, workspace), os.environ.get("USER", "you"), language=language
        )
        reply(screen, "/vigie help", store, place, datetime.now(UTC))
        converse(screen, store, place, lambda: datetime.now(UTC))


@main.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_database
@_workspace
@_language
@click.option("--dry-run", is_flag=True, help="Say what the file holds, and store nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as one JSON object.")
def import_(
    file: Path,
    database: Path,
    workspace: str | None,
    language: str,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Import FILE: Vigie's own CSV, or the UCI Facebook metrics."""
    from bot.exports import import_file
    from bot.store import Store

    say = Language(language).say
    with tempfile.TemporaryDirectory(prefix="vigie-") as folder, _told(language):
        # A dry run reads into a file that is thrown away: it needs no database, and touches none.
        path = Path(folder) / "dry.db" if dry_run else database
        with Store(path, _zone(), wait=60) as store:
            into = HERE if dry_run else _only_workspace(store, workspace)
            with _progress(file, shown=sys.stderr.isatty()) as advance:
                report = import_file(
                    file,
                    store,
                    into,
                    who=os.environ.get("USER", "cli"),
                    latest=datetime.now(store.zone(into)).date(),
                    dry_run=dry_run,
                    progress=advance,
                )
    if as_json:
        click.echo(json.dumps(report.as_json(say), ensure_ascii=False))
    else:
        for line in report.lines():
            click.echo(say(line))
    if report.outcome == "refused":
        sys.exit(1)


@main.command()
@_database
@_language
@click.option("--rebuild", is_flag=True, help="Count the sums again when they differ.")
@click.option("--zone", help="Move a workspace's days to another time zone, e.g. Europe/Paris.")
@_workspace
def check(
    database: Path, workspace: str | None, language: str, zone: str | None, *, rebuild: bool
) -> None:
    """Compare the kept sums with the posts; exit 1 when they differ."""
    from bot.store import Store

    language_ = Language(language)
    with _told(language), Store(database, _zone(), wait=60) as store:
        names = [workspace] if workspace else store.workspaces()
        differ = False
        for name in names:
            wrong = store.check(name)
            if (rebuild and wrong) or zone:
                rows = store.rebuild(name, _named_zone(zone) if zone else None)
                click.echo(language_.say(Said("check-rebuilt", workspace=name, rows=rows)))
                wrong = store.check(name)
            click.echo(
                language_.say(
                    Said("check-differ" if wrong else "check-well", workspace=name, rows=wrong)
                )
            )
            differ |= bool(wrong)
    if differ:
        sys.exit(1)


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


class _told:  # noqa: N801  (reads as a word: with _told(language))
    """Turns a `Problem` into the command's own error, in the person's language."""

    def __init__(self, language: str) -> None:
        self._language = Language(language)

    def __enter__(self) -> None:
        return

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, Problem):
            raise click.ClickException(self._language.say(error.said)) from error


def _zone() -> ZoneInfo:
    return _named_zone(os.environ.get("VIGIE_TIMEZONE") or PARIS.key)


def _named_zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise Problem("zone-unknown", zone=name) from error


def _only_workspace(store: Store, asked: str | None) -> str:
    """The workspace asked for, or the only one of the file."""
    known = store.workspaces()
    if asked:
        return asked
    if len(known) > 1:
        raise Problem("workspace-which", workspaces=tuple(known))
    return known[0] if known else HERE


if __name__ == "__main__":
    main()
