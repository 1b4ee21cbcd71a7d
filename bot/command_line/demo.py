"""`vigie demo`: a talk about sample data, without Slack."""

from __future__ import annotations

import csv
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from bot.command_line.options import HERE, language_option, terminal_language
from bot.messages import Language, Said

if TYPE_CHECKING:
    from bot.store import Store

PARIS = ZoneInfo("Europe/Paris")

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


@click.command()
@language_option
@click.option("--tour", is_flag=True, help="Show the tour even in a terminal.")
def demo(language: str | None, *, tour: bool) -> None:
    """Chat with sample data, without Slack; the file is thrown away at the end."""
    from bot.commands import Place
    from bot.store import Store
    from bot.terminal import Screen, converse, reply

    language = language or terminal_language()
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
    uci = Path(__file__).parents[1] / "samples" / "uci_facebook_metrics.csv"
    for source in (path, uci):
        import_file(source, store, HERE, who="you")
