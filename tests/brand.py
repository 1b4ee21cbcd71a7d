"""A brand that people mention a few times in every hour of the day, and a channel that watches."""

from datetime import datetime, timedelta

from conftest import PARIS
from slack_server import SlackServer
from unasked import Clock, World

from bot.store import Store, Watch
from bot.watching import Lookout, look_if_due
from kpi.periods import epoch_day
from kpi.posts import Reading

MONDAY = datetime(2026, 11, 23, 14, 5, tzinfo=PARIS)
SIX_WEEKS = timedelta(days=42)
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


def watched(store: Store, clock: Clock, language: str = "en") -> None:
    """Six weeks of about two mentions an hour until now, and a watch that is on for three days."""
    since = MONDAY - timedelta(days=3)
    clock.now = since
    submit(store, mentions(MONDAY - SIX_WEEKS, since, 2))
    store.watches.keep("T1", Watch("C1", "balanced", language, "U1"), who="U1")
    clock.now = MONDAY
    submit(store, mentions(since, MONDAY, 2, by="since"))


class Watching(World):
    """One process of Vigie, which also looks at what is unusual."""

    def __init__(self, store: Store, slack: SlackServer, clock: Clock) -> None:
        super().__init__(store, slack, clock)
        self.lookout = Lookout()

    def tick(self, **after: float) -> None:
        self.clock.forward(**after)
        look_if_due(self.store, "T1", self.lookout, self.clock())
        super().tick()

    def hours(self, count: int, each_hour: int, tone: str = "") -> None:
        """So many hours go by, with so many mentions in each, which are submitted."""
        start = self.clock().astimezone(PARIS)
        self.clock.forward(hours=count)
        end = self.clock().astimezone(PARIS)
        submit(self.store, mentions(start, end, each_hour, tone, by=f"h{end:%d%H}"))
        self.tick(minutes=2)


def go_quiet(world: Watching) -> None:
    """Four days go by of which a search tells next to nothing."""
    world.clock.forward(days=4)
    edges = [MONDAY + timedelta(minutes=5), MONDAY + timedelta(days=4)]
    submit(world.store, [mention(at, f"edge-{at:%d}") for at in edges])
