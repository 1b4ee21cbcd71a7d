"""`vigie chat` and `vigie ask`: questions in a terminal, on one's own figures."""

from __future__ import annotations

import json
import os
import sys
import tempfile
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
from bot.messages import Language, Problem

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from bot.commands import Place
    from bot.settings import Settings
    from bot.store import Store


@click.command()
@database_option
@workspace_option
@language_option
def chat(database: Path | None, workspace: str | None, language: str | None) -> None:
    """Ask and submit in a terminal, on your own figures."""
    from bot.commands import Place
    from bot.store import Store
    from bot.terminal import Screen, converse, reply

    settings = settings_for(database, language)
    screen = Screen(Language(settings.language, settings.currency))
    with telling_problems(settings):
        need_workspace(settings.database, workspace)
        with Store(settings.database, settings.zone) as store:
            place = Place(
                only_workspace(store, workspace),
                user(),
                thread=f"chat:{os.getpid()}",
                is_admin=lambda: True,
            )
            reply(screen, "/vigie help", store, place, datetime.now(UTC))
            converse(screen, store, place, lambda: datetime.now(UTC))


@click.command("ask")
@click.argument("question", required=False)
@database_option
@workspace_option
@language_option
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
def ask(
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

    settings = settings_for(database, language)
    with tempfile.TemporaryDirectory(prefix="vigie-") as folder, telling_problems(settings):
        if bool(question) == bool(batch):
            raise Problem("ask-what")
        path = Path(folder) / "ask.db" if data else settings.database
        if not data:
            need_workspace(path, workspace)
        with Store(path, settings.zone) as store:
            if data:
                report = import_file(data, store, HERE, who=user())
                if report.outcome == "refused":
                    say = Language(settings.language).say
                    raise click.ClickException("\n".join(map(say, report.lines())))
            place = Place(
                HERE if data else only_workspace(store, workspace), user(), is_admin=lambda: True
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
