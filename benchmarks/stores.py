"""The files and the stores that are measured: made when first asked for."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Self
from zoneinfo import ZoneInfo

from benchmarks.data import write_csv
from bot.exports import import_file
from bot.store import Store

if TYPE_CHECKING:
    from pathlib import Path

ZONE = ZoneInfo("Europe/Paris")
WORKSPACE = "T1"


class Stores:
    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self._opened: dict[int, Store] = {}
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def file(self, size: int, kind: str = "own") -> Path:
        path = self.folder / f"{kind}-{size}.csv"
        if not path.exists():
            write_csv(path, size, kind)
        return path

    def store(self, size: int) -> Store:
        """A store with that many posts; nine in ten are this workspace's, the others another's."""
        if size not in self._opened:
            path = self.folder / f"{size}.db"
            done = path.exists()
            store = self._stack.enter_context(Store(path, ZONE))
            if not done:
                for workspace, posts in (("T2", size // 10), (WORKSPACE, size)):
                    import_file(self.file(posts), store, workspace, who="U1")
            self._opened[size] = store
        return self._opened[size]
