"""A brand that people mention a few times in every hour of the day, for tests of the watch."""

from datetime import datetime, timedelta

from bot.store import Store
from kpi.periods import epoch_day
from kpi.posts import Reading

OPEN_FROM, OPEN_TO = 7, 23  # hours in which people write


def mentions(
    first: datetime, last: datetime, each_hour: int, tone: str = "", text: str = "", by: str = "u"
) -> list[Reading]:
    """So many mentions in every hour from the first to the last, by as many people."""
    found, hour = [], first.replace(minute=0, second=0, microsecond=0)
    while hour < last:
        for number in range(each_hour * (OPEN_FROM <= hour.hour < OPEN_TO)):
            # Some hours have one more, some one less: people do not take turns.
            if number == 0 and hour.day % 3 == hour.hour % 3:
                continue
            at = hour + timedelta(minutes=(7 * number) % 60)
            if at < last:
                found.append(mention(at, f"{by}-{at:%m%d%H}-{number}", tone, text))
        hour += timedelta(hours=1)
    return found


def mention(at: datetime, name: str, tone: str = "", text: str = "") -> Reading:
    return Reading(
        "x",
        name,
        media="earned",
        published_at=int(at.timestamp()),
        day=epoch_day(at.date()),
        slot=at.weekday() * 24 + at.hour,
        author=f"@{name}",
        sentiment=tone,
        text=text,
    )


def submit(store: Store, readings: list[Reading], source: str = "mentions.csv") -> int:
    """Submit mentions; the number of the submission."""
    return store.submit("T1", readings, who="U1", source=source).submission
