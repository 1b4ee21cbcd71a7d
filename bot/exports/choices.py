"""What people say of a file that its columns do not tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Choices:
    """What somebody chose for a file; an empty one leaves it to the file.

    `network` and `account` are for rows that name none; `media` is what the rows are: owned,
    earned, press, account; `dates` the order of the day and the month: "dmy" or "mdy"; `columns`
    gives the name of the column of a field of `kpi.posts.Reading`, or of "date": "" when none is.
    """

    network: str = ""
    media: str = ""
    account: str = ""
    dates: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)


NO_CHOICES = Choices()
