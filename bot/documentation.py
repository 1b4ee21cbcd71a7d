"""The pages that are made from the catalogue: run as a module, it writes them; a test compares."""

from __future__ import annotations

from pathlib import Path

from bot import words
from bot.messages import Language, Said
from kpi.metrics import CATALOGUE, CATEGORIES, Metric

ROOT = Path(__file__).parent.parent
START, END = "<!-- made from the catalogue -->", "<!-- end -->"
SHOWN_WORDS = 6


def kpis_page() -> str:
    """docs/kpis.md: every KPI by category, what it is, and the words that ask for it."""
    english, french = Language("en"), Language("fr")
    lines = [
        "# Every KPI and its definition",
        "",
        "Made from the catalogue (`kpi/metrics.py`, `bot/words`, `bot/locales`) by `make docs`.",
        "A rate is a ratio of sums over the posts that report both; a missing figure is never 0.",
        "",
    ]
    for category in CATEGORIES:
        lines += [f"## {english.say(Said(f'category-{category}'))}", ""]
        for metric in (m for m in CATALOGUE.values() if m.category == category):
            names = [language.say(Said(f"metric-{metric.name}")) for language in (english, french)]
            lines += [
                f"### {names[0]} · {names[1]}",
                "",
                english.say(Said(f"definition-{metric.name}")),
                "",
                f"- name `{metric.name}`, unit {metric.unit.replace('_', ' ')}; {_needs(metric)}",
                f"- source: {metric.origin}",
                f"- words: {_words(metric)}",
                "",
            ]
    return "\n".join(lines)


def _needs(metric: Metric) -> str:
    english = Language("en")
    terms = " and ".join(_inside(english, f"term-{term}") for term in metric.counters)
    return f"needs {terms}" if terms else "needs posts only"


def _inside(language: Language, name: str) -> str:
    """A name as it stands inside a sentence."""
    told = language.say(Said(name))
    return told[:1].lower() + told[1:]


def _words(metric: Metric) -> str:
    known = words.METRICS.get(metric.name, ())
    return ", ".join(known[:SHOWN_WORDS]) or metric.name


def kpis_table() -> str:
    """README's table: the KPIs of each category."""
    english = Language("en")
    lines = ["| category | KPIs |", "|---|---|"]
    for category in CATEGORIES:
        names = ", ".join(
            _inside(english, f"metric-{metric.name}")
            for metric in CATALOGUE.values()
            if metric.category == category
        )
        lines.append(f"| {_inside(english, f'category-{category}')} | {names} |")
    return "\n".join(lines)


def with_table(readme: str) -> str:
    """README with the table of today's catalogue."""
    before, _, rest = readme.partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n{kpis_table()}\n{END}{after}"


def write() -> None:
    (ROOT / "docs" / "kpis.md").write_text(kpis_page(), encoding="utf-8")
    readme = ROOT / "README.md"
    readme.write_text(with_table(readme.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    write()
