"""How fast, and how much, side by side: `python -m benchmarks`.

Times depend on the machine; ratios hardly do: the two sides of each are measured in the same run,
in CPU time (user and system), as medians.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from benchmarks import (
    answers,
    http,
    imports,
    outbox,
    questions,
    sockets,
    spikes,
    starts,
    workspaces,
)
from benchmarks.stores import Stores

SIZES = (10_000, 100_000, 1_000_000)
PARTS = {
    "kpi": answers.compare_kpis,
    "ask": questions.compare_questions,
    "post": imports.compare_one_post,
    "import": imports.compare_imports,
    "export": imports.compare_exports,
    "ack": starts.compare_acknowledgements,
    "http": http.compare_http,
    "start": starts.compare_starts,
    "sockets": sockets.compare_sockets,
    "outbox": outbox.compare_outbox,
    "workspaces": workspaces.compare_workspaces,
    "calendar": outbox.compare_calendar,
    "spikes": spikes.compare_spikes,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="POSTS")
    parser.add_argument("--huge", action="store_true", help="ten million posts too (10 GB of disk)")
    parser.add_argument("--only", choices=PARTS)
    parser.add_argument("--keep", type=Path, help="a folder for the files, used again next time")
    chosen = parser.parse_args()
    sizes = sorted({*chosen.sizes, *([10_000_000] if chosen.huge else [])})
    with tempfile.TemporaryDirectory() as folder, Stores(chosen.keep or Path(folder)) as stores:
        print(f"{os.cpu_count()} CPUs, load {os.getloadavg()[0]:.1f}")
        for name, compare in PARTS.items():
            if chosen.only in {None, name}:
                compare(stores, sizes)


if __name__ == "__main__":
    main()
