"""What reading does with broken files: `python -m benchmarks.fuzzing --inputs 50000`.

Each input is a sound file with some of its bytes changed; half of the time, those of a member of an
archive or workbook before it is packed. Anything but a report is a crash: it is printed, and its
input is kept with `--keep`. The same `--seed` makes the same inputs.
"""

from __future__ import annotations

import argparse
import io
import random
import resource
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import bot
from benchmarks.stores import WORKSPACE, ZONE
from bot.exports import import_file
from bot.exports.files import FileProblem, opened
from bot.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable

_LARGEST = 1 << 16  # bytes of a seed
_SHOWN = 5
_PIECES = (b'"', b'""', b",", b";", b"\t", b"\r", b"\n", b"\0", b"<", b"\xe9", b"\xe2\x80\xaf",
           b"\xff\xfe", b"\xef\xbb\xbf", b"PK\x03\x04", b"PK\x01\x02", b"\xd0\xcf\x11\xe0",
           b"sep=;\n", b"XFD1048576", b"-1", b"99999999999999999999", b"1e999", b"\x7f" * 300,
           b'"' * 300)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzzing", description=__doc__)
    parser.add_argument("--inputs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where crashing inputs go")
    chosen = parser.parse_args()
    seeds = list(_seeds(chosen.files or _own_files()))
    chance = random.Random(chosen.seed)
    outcomes: Counter[str] = Counter()
    slowest: list[tuple[float, int, str]] = []
    crashes = 0
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder, "vigie.db"), ZONE) as store:
        for number in range(chosen.inputs):
            name, seed = chance.choice(seeds)
            path = Path(folder, f"{number}{Path(name).suffix}")
            path.write_bytes(_changed(seed, [other for _, other in seeds], chance))
            start = time.perf_counter()
            try:
                outcomes[_outcome(path, store)] += 1
            except Exception:  # noqa: BLE001  (whatever it is, it should not have been raised)
                crashes += 1
                print(f"Input {number}, of {name}:\n{traceback.format_exc(limit=-3)}")
                if chosen.keep:
                    path.replace(chosen.keep / path.name)
            slowest = sorted([*slowest, (time.perf_counter() - start, number, name)])[-_SHOWN:]
            path.unlink(missing_ok=True)
    print(f"{chosen.inputs:,} inputs of {len(seeds)} files: {crashes} crashes")
    for outcome, times in outcomes.most_common():
        print(f"{times:>8,}  {outcome}")
    for seconds, number, name in reversed(slowest):
        print(f"{seconds:>8.3f} s  input {number}, of {name}")
    for whose, who in (("here", resource.RUSAGE_SELF), ("others", resource.RUSAGE_CHILDREN)):
        print(f"{resource.getrusage(who).ru_maxrss >> 10:>8,} MB at most, {whose}")


def _own_files() -> list[Path]:
    package = Path(bot.__file__).parent
    return [package / "samples", package.parent / "tests" / "data"]


def _seeds(folders: Iterable[Path]) -> Iterable[tuple[str, bytes]]:
    """The beginning of each file, and all of it when it is not a text; one text in other forms."""
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            content = path.read_bytes()
            yield path.name, content if b"\0" in content else content[:_LARGEST]
    text = "sep=;\nDate;Légende;J’aime\n2026-11-20;« Été »;1 200\n"
    for encoding in ("utf-16", "cp1252", "mac_roman"):
        yield f"{encoding}.csv", text.encode(encoding)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("Table data.csv", text)
        packed.writestr("Totals.csv", "Date,Views\n2026-11-20,3\n")
    yield "archive.zip", archive.getvalue()


def _changed(seed: bytes, others: list[bytes], chance: random.Random) -> bytes:
    if seed.startswith(b"PK") and chance.random() < 0.5:
        changed = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(seed)) as archive, zipfile.ZipFile(changed, "w") as again:
            at = chance.randrange(len(archive.infolist()))
            for number, member in enumerate(archive.infolist()):
                content = archive.read(member)
                again.writestr(
                    member, _broken(content, others, chance) if number == at else content
                )
        return changed.getvalue()
    return _broken(seed, others, chance)


def _broken(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at = chance.randint(0, len(changed))
        until = min(len(changed), at + int(chance.expovariate(0.1)))
        match chance.randrange(7):
            case 0:
                changed[at:until] = chance.randbytes(until - at)
            case 1:
                del changed[at:until]
            case 2:
                changed[at:at] = chance.choice(_PIECES)
            case 3:
                changed[at:at] = changed[at:until] * chance.randint(1, 50)
            case 4:
                other = chance.choice(others)
                start = chance.randint(0, len(other))
                changed[at:until] = other[start : start + 200]
            case 5:
                del changed[at:]
            case _ if at < len(changed):
                changed[at] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _outcome(path: Path, store: Store) -> str:
    """Read all the sheets of a file, then import it without storing anything."""
    with suppress(FileProblem), opened(path) as book:
        for sheet in book.sheets:
            sheet.head()
            for _ in sheet.blocks():
                pass
    report = import_file(path, store, WORKSPACE, "U1", dry_run=True)
    return report.reason.name if report.reason else report.outcome


if __name__ == "__main__":
    main()
