"""Make `tests/data/exports/`: files as platforms, tools and people make them, and what they hold.

    PYTHONPATH=tests python tests/make_exports.py

Everything is invented, and the same whenever it is made. `expected.json` has what a reader should
find in each file, added up from the invented figures themselves. Needs openpyxl; the old workbook
needs xlwt as well, and is left as it is without.
"""

from __future__ import annotations

import json
from pathlib import Path

from export_by_hand import all_by_hand
from export_meta import all_meta
from export_platforms import all_platforms
from export_tables import FILES
from export_tools import all_tools

FOLDER = Path(__file__).parent / "data" / "exports"
LATEST = "2026-11-22"  # no file has a later day; dates without a year are before it


def main() -> None:
    for make in (all_meta, all_platforms, all_tools, all_by_hand):
        make()
    FOLDER.mkdir(exist_ok=True)
    for name, (content, _) in FILES.items():
        if content is not None:
            (FOLDER / name).write_bytes(content)
    expected = {"latest": LATEST, "files": [told for _, told in FILES.values()]}
    text = json.dumps(expected, ensure_ascii=False, indent=1)
    (FOLDER / "expected.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
