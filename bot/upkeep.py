"""What is told of the file itself: whether it is whole and agrees, which backups there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.messages import Figure, Problem, Said
from bot.store.backups import backups
from bot.store.presence import beside, size_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from bot.store import Findings, Store
    from bot.store.backups import Backup, Restored

_MEGABYTE = 1 << 20
# What a backup may mend.
_LOST = {"store-damaged", "store-damaged-at", "store-gone", "store-foreign", "store-missing"}
_LOST |= {"backup-damaged", "backup-missing", "store-missing-backups"}


def look_for(database: Path, folder: Path) -> Said | None:
    """What is to be said before a server starts: that its database is new.

    Raises `Problem` when there is none, though there are backups of it.
    """
    if database.exists():
        return None
    if backups(folder, database):
        raise Problem("store-missing-backups", path=str(database), folder=str(folder))
    if size_of(beside(database, ".open")):
        return None  # there was one: the store says so
    return Said("store-new", path=str(database.absolute()))


def told_of_problem(problem: Problem, database: Path, folder: Path) -> list[Said]:
    """A problem, and which backup to put back if that mends it."""
    if problem.said.name not in _LOST:
        return [problem.said]
    newest = next(iter(backups(folder, database)), None)
    if newest is None:
        return [problem.said, Said("backup-none", folder=str(folder))]
    at, path = newest
    return [problem.said, Said("backup-newest", path=str(path), at=at)]


def made(backup: Backup, dropped: int) -> Iterator[Said]:
    """What is told of a backup that was made, and of older ones that were removed for it."""
    yield Said("backup-made", path=str(backup.path), **_holds(backup))
    yield Said("backup-sha256", sha256=backup.sha256)
    if backup.tokens:
        yield Said("backup-tokens", path=str(backup.tokens))
    if dropped:
        yield Said("backup-dropped", count=dropped)


def put_back(restored: Restored, database: Path) -> Iterator[Said]:
    """What is told of a backup that was put back."""
    backup = restored.backup
    told = {"path": str(backup.path), "database": str(database)}
    yield Said("restored", **told, **_holds(backup))
    if restored.aside:
        yield Said("restored-aside", path=str(restored.aside))
    if restored.tokens != "none":
        yield Said(f"restored-tokens-{restored.tokens}")


def _holds(backup: Backup) -> dict[str, Figure | int]:
    return {
        "workspaces": backup.workspaces,
        "posts": backup.posts,
        "size": Figure(max(backup.size / _MEGABYTE, 0.01)),
    }


def checked(
    store: Store, workspaces: Iterable[str], zone: ZoneInfo | None, *, rebuild: bool
) -> Iterator[tuple[Said, bool]]:
    """What is told of each workspace, and whether that is well; `rebuild` mends what can be.

    The file is read through before. Raises `Problem` when it is damaged.
    """
    if rebuild and store.mend_indexes():
        yield Said("check-indexed"), True
    if damage := store.damage():
        raise Problem("store-damaged-at", path=str(store.path), damage=damage[0])
    for workspace in workspaces:
        found = store.findings(workspace)
        if (rebuild and (found.stale or found.sums)) or zone:
            rows = store.rebuild(workspace, zone)
            yield Said("check-rebuilt", workspace=workspace, rows=rows), True
            found = store.findings(workspace)
        for line in _told(workspace, found):
            yield line, found.well


def _told(workspace: str, found: Findings) -> Iterator[Said]:
    if found.well:
        yield Said("check-well", workspace=workspace, posts=found.posts)
    if found.stale:
        yield Said("check-stale", workspace=workspace, posts=found.stale)
    if found.sums:
        yield Said("check-differ", workspace=workspace, rows=found.sums)
    if found.untold:
        yield Said("check-untold", workspace=workspace, count=found.untold)
