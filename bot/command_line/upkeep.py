"""`vigie check`, `backup`, `restore` and `key`: what keeps the file whole, and tokens secret."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from bot.command_line.options import (
    database_option,
    language_option,
    settings_for,
    telling_problems,
    user,
    workspace_option,
)
from bot.messages import Language, Problem, Said


@click.command()
@database_option
@language_option
@click.option("--rebuild", is_flag=True, help="Make again what can be, when it differs.")
@click.option("--zone", help="Move a workspace's days to another time zone, e.g. Europe/Paris.")
@workspace_option
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

    settings = settings_for(database, language)
    say = Language(settings.language, settings.currency).say
    well = True
    with telling_problems(settings):
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


@click.command()
@click.argument("target", required=False, type=click.Path())
@click.option(
    "--keep",
    type=click.IntRange(min=1),
    help="Remove all but the newest so many of the folder, once this one is made.",
)
@database_option
@language_option
def backup(
    target: str | None, keep: int | None, database: Path | None, language: str | None
) -> None:
    """Copy the database to TARGET, a file or a folder, while Vigie runs; the copy is checked.

    Without TARGET, to the folder VIGIE_BACKUPS, under a name that tells when.
    """
    from bot.store.backups import back_up, backups, drop, name_of
    from bot.upkeep import made

    settings = settings_for(database, language)
    say = Language(settings.language, settings.currency).say
    with telling_problems(settings):
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


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@database_option
@language_option
def restore(file: Path, database: Path | None, language: str | None) -> None:
    """Put the backup FILE in the place of the database; what was there is kept beside it."""
    from bot.schedule import doubt_what_was_due
    from bot.store import Store
    from bot.store.backups import restore as put_in_place
    from bot.upkeep import put_back

    settings = settings_for(database, language)
    say = Language(settings.language, settings.currency).say
    with telling_problems(settings):
        restored = put_in_place(file, settings.database, datetime.now(UTC))
        for line in put_back(restored, settings.database):
            click.echo(say(line))
        with Store(settings.database, settings.zone) as store:
            for workspace in store.workspaces():
                doubt_what_was_due(store, workspace, datetime.now(UTC))
                store.note(workspace, user(), "restore", {"backup": file.name})


@click.command()
def key() -> None:
    """Print a new key for VIGIE_TOKEN_KEY, which encrypts the tokens of many workspaces."""
    from bot.store.sealed import new_key

    click.echo(new_key())
