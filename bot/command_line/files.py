"""`vigie import` and `vigie export`: figures come in from files, and go out again."""

from __future__ import annotations

import json
import sys
import tempfile
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.command_line.options import (
    HERE,
    database_option,
    language_option,
    need_workspace,
    only_workspace,
    settings_for,
    telling_problems,
    user,
    workspace_option,
)
from bot.messages import Language, Problem, Said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@database_option
@workspace_option
@language_option
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

    settings = settings_for(database, language)
    say = Language(settings.language, settings.currency).say
    with tempfile.TemporaryDirectory(prefix="vigie-") as folder, telling_problems(settings):
        # A dry run reads into a file that is thrown away: it needs no database, and touches none.
        path = Path(folder) / "dry.db" if dry_run else settings.database
        if not dry_run:
            need_workspace(path, workspace)
        named = _columns(columns)
        choices = Choices(network_in(network), media or "", account, dates or "", named)
        with Store(path, settings.zone, wait=60) as store:
            into = HERE if dry_run else only_workspace(store, workspace)
            with _progress(file, shown=sys.stderr.isatty()) as advance:
                report = import_file(
                    file,
                    store,
                    into,
                    who=user(),
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


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("what", nargs=-1)
@database_option
@workspace_option
@language_option
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

    settings = settings_for(database, language)
    with telling_problems(settings):
        if not settings.database.exists():
            raise Problem("store-missing", path=str(settings.database))
        with Store(settings.database, settings.zone, wait=60) as store:
            of = only_workspace(store, workspace)
            vocabulary = Vocabulary(store.vocabulary(of))
            today = store.today(of, datetime.now(UTC))
            wanted = takeout_for(file, " ".join(what), today, vocabulary)
            posts = write(wanted, store, of, file, settings.language)
            note(wanted, store, of, user(), posts)
    say = Language(settings.language).say
    click.echo(say(Said("export-written", path=str(file), posts=posts)))


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


def _columns(named: tuple[str, ...]) -> dict[str, str]:
    """The columns that options name, by field."""
    from bot.exports.columns import USUAL

    found = dict(one.partition("=")[::2] for one in named)
    if unknown := [field for field in found if field not in USUAL]:
        raise Problem("column-unknown", field=unknown[0], fields=tuple(sorted(USUAL)))
    return found
