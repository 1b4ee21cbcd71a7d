"""What a person says of a file that its columns do not tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Choices:
    """What is chosen for a file, and for the next one with the same columns.

    `network` and `account` of the rows that name none; `media`: what they are (owned, earned, press
    or account); `dates`: "dmy" or "mdy"; `columns`: for a field of `kpi.posts.Reading` (or "date",
    "time"), the name of its column, "" for none. What is empty is left to the file.
    """

    network: str = ""
    media: str = ""
    account: str = ""
    dates: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)


NO_CHOICES = Choices()
