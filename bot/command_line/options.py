"""What the terminal commands share: options, settings, a workspace; how a `Problem` ends them."""

from __future__ import annotations

import getpass
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.messages import LANGUAGES, Language, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.settings import Settings
    from bot.store import Store

HERE = "local"  # the workspace of a terminal without Slack

language_option = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="Language of the answers; VIGIE_LANGUAGE by default, else the terminal's.",
)
database_option = click.option(
    "--database",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The SQLite file; VIGIE_DATABASE by default, else vigie.db.",
)
workspace_option = click.option(
    "--workspace", help="The Slack workspace's id (T…); not needed when the file has one."
)


@contextmanager
def telling_problems(settings: Settings) -> Iterator[None]:
    """Turn a `Problem` of the block into the command's own error, in the person's language."""
    try:
        yield
    except Problem as problem:
        from bot.upkeep import told_of_problem

        say = Language(settings.language, settings.currency).say
        lines = told_of_problem(problem, settings.database, settings.backups)
        raise click.ClickException("\n".join(map(say, lines))) from problem


def settings_for(database: Path | None, language: str | None) -> Settings:
    """Those of `vigie serve`, but for Slack's; what the options say wins."""
    from bot.settings import SettingsError, read_settings, told

    try:
        said = told()
        said["VIGIE_DATABASE"] = str(database) if database else said["VIGIE_DATABASE"]
        said["VIGIE_LANGUAGE"] = language or said["VIGIE_LANGUAGE"] or terminal_language()
        return read_settings(said, slack=False)
    except SettingsError as error:
        raise click.ClickException(str(error)) from error


def terminal_language() -> str:
    return "fr" if os.environ.get("LANG", "").startswith("fr") else "en"


def user() -> str:
    """Whose submissions those of a terminal are."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container's user may have a number only
        return str(os.getuid())


def need_workspace(database: Path, asked: str | None) -> None:
    """Raise when a workspace has to be named: what is stored elsewhere, Slack never sees."""
    if not asked and not database.exists():
        raise Problem("workspace-none")


def only_workspace(store: Store, asked: str | None) -> str:
    """The workspace asked for, or the only one of the file."""
    if asked:
        return asked
    known = store.workspaces()
    if not known:
        raise Problem("workspace-none")
    if len(known) > 1:
        raise Problem("workspace-which", workspaces=tuple(known))
    return known[0]
