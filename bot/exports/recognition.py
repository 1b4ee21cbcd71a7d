"""Which table it is, by its columns: that of a platform, or one that a person made.

A platform's description comes first, then the usual names of columns; what a person chose wins
over both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.exports.columns import USUAL, bare_name, column_name, usual_places
from bot.exports.descriptions import Export
from bot.exports.layouts import by_network, side_by_side
from bot.exports.plans import Plan
from bot.exports.platforms import EXPORTS
from bot.exports.platforms.mail import EMAIL
from bot.exports.scopes import OF_EMAIL, scoped
from bot.words.columns import COLUMN_PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.exports.choices import Choices
    from bot.exports.layouts import Heading
    from bot.exports.plans import Sample

DESCRIBED = frozenset(
    name
    for export in EXPORTS
    for names in (*export.needed, *export.columns.values(), *export.longest.values())
    for name in names
)
"""The names of columns that descriptions know."""

_GENERIC = Export(platform="", needed=())
_DIFFERENT = 0.8  # of the cells of a column of texts
_ENOUGH = 2  # columns of e-mail campaigns that are no chance


def plans(heading: Heading, sample: Sample, choices: Choices) -> Iterator[Plan]:
    """The tables under one header, as they are read."""
    for beside in side_by_side(heading):
        start = beside.first - heading.first
        rows = [row[start : start + len(beside.names)] for row in sample.rows]
        part = sample._replace(rows=rows)
        if export := _recognised(beside, part):
            yield _plan(beside, export, part, choices)
            continue
        found = [_plan(one, _GENERIC, part, choices) for one in by_network(beside)]
        yield from [plan for plan in found if plan.counters] or found[:1]


def _recognised(heading: Heading, sample: Sample) -> Export | None:
    """The description that fits a header best; None when there is none."""
    names = tuple(map(column_name, heading.names))
    fitting = [(export.fits(names, sample.file, sample.sheets), export) for export in EXPORTS]
    best = max(fit for fit, _ in fitting)
    if best:
        found = [export for fit, export in fitting if fit == best]
        return max(found, key=lambda export: len(export.places(names)))
    return EMAIL if _is_email(names) else None


def _is_email(names: Sequence[str]) -> bool:
    """Whether columns are those of e-mail campaigns."""
    found = [what for what in OF_EMAIL if any(bare_name(name) in USUAL[what] for name in names)]
    return (len(found) >= _ENOUGH and "recipients" in found) or len(found) > _ENOUGH


def _plan(heading: Heading, export: Export, sample: Sample, choices: Choices) -> Plan:
    names = heading.plain_names
    found: dict[str, tuple[int, ...]] = {what: (at,) for what, at in export.places(names).items()}
    for what, longest in export.longest.items():
        if together := tuple(names.index(name) for name in longest if name in names):
            found[what] = together
    used = {at for places in found.values() for at in places}
    if not export.only:
        aside = used | {at for at, name in enumerate(names) if name in export.aside}
        taken = {*found, *(what for what in export.fixed if what != "account")}
        usual = usual_places(names, sample.cells, taken, aside)
        found |= {what: (at,) for what, at in usual.items()}
    if not export.needed:
        found = _completed(found, names, sample)
    for what, parts in COLUMN_PARTS.items():
        together = tuple(at for part in parts for at in _first(names, part))
        if what not in found and len(together) == len(parts):
            found[what] = together
    found = _chosen(found, heading.names, choices)
    return scoped(Plan(heading, export, found, export.fixed, export.kind), sample, choices)


def _completed(
    found: dict[str, tuple[int, ...]], names: Sequence[str], sample: Sample
) -> dict[str, tuple[int, ...]]:
    """With a date in three columns, and with the column that says something else in each row."""
    parts = [_first(names, known) for known in _PARTS_OF_DAYS]
    if "date" not in found and all(parts):
        found = {**found, "date": tuple(at for part in parts for at in part)}
    if not {"text", "url"} & found.keys():
        used = {at for places in found.values() for at in places}
        others = (at for at, name in enumerate(names) if name and at not in used)
        if text := [at for at in others if _are_texts(sample.cells(at))][:1]:
            found = {**found, "text": (text[0],)}
    return found


_PARTS_OF_DAYS = (("annee", "year"), ("mois", "month"), ("jour", "day"))


def _are_texts(cells: Sequence[str]) -> bool:
    """Whether cells are texts, nearly all different: what posts say, whatever the column's name."""
    told = [cell for cell in cells if cell.strip()]
    worded = [cell for cell in told if len(cell.split()) > 1 and any(map(str.isalpha, cell))]
    return len(set(told)) > _DIFFERENT * len(cells) and 2 * len(worded) > len(told)


def _first(names: Sequence[str], known: Sequence[str]) -> list[int]:
    """Where the first of some names is, if it is."""
    return [at for at, name in enumerate(names) if bare_name(name) in known][:1]


def _chosen(
    found: dict[str, tuple[int, ...]], names: Sequence[str], choices: Choices
) -> dict[str, tuple[int, ...]]:
    """With the columns that a person chose for some fields."""
    for what, name in choices.columns.items():
        if not name:
            found.pop(what, None)
        elif name in names:
            at = names.index(name)
            found = {other: places for other, places in found.items() if places != (at,)}
            found[what] = (at,)
    return found
