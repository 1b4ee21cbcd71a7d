"""Advice on people: those who mention the brand, who write of it, who read its e-mails."""

from __future__ import annotations

import math
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from bot.answers.people import drew_said, engaged, networks_said, speaks_well, standings
from bot.answers.pieces import Advised, Piece, last_weeks, last_year
from bot.answers.posts import records, single_posts, title_of
from bot.answers.saying import briefly, figure, interval_said, term_name, value_name
from bot.answers.shapes import Step
from bot.messages import Figure, Said
from bot.queries import Query
from kpi import rhythm, unusual
from kpi.advice import FEWEST_EVENTS, FEWEST_POSTS, FEWEST_UNDER
from kpi.formulas import wilson
from kpi.metrics import CATALOGUE
from kpi.periods import Period, epoch_day, from_epoch_day
from kpi.tables import each_post

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answers.pieces import Looking
    from kpi.metrics import Metric

PEOPLE_DAYS = 90
FEWEST_MENTIONS = 3  # of somebody worth approaching
FEWEST_ARTICLES = 3  # of an outlet that is thanked; one that is said to be silent wrote one more
LEAST_SILENCE = 30  # days without an article
RECENT = timedelta(weeks=4)  # of the e-mails that are looked at, among those of a year


def people(looking: Looking) -> Iterator[Piece]:
    """Who mentions the brand most and whom nobody has approached: not those who speak ill of it."""
    period = Period.last_full_days(looking.today, PEOPLE_DAYS)
    asked = looking.asked(period, "engaged_people")
    standing, every = standings(asked), engaged(asked)
    for one in every:
        partner = standing.get(one.name)
        if one.mentions < FEWEST_MENTIONS or not speaks_well(one):
            continue
        if partner and partner.status != "to_contact":
            continue
        said = Said(
            "advised-person",
            name=one.name,
            mentions=one.mentions,
            drew=drew_said(one),
            networks=networks_said(one),
        )
        why = Said(
            "advised-person-why",
            standing=Said("standing-to_contact" if partner else "standing-none"),
            positive=one.positive,
            negative=one.negative,
            people=len(every),
            period=period,
        )
        step = Step(Said("step-people-all"), "/vigie people")
        times = one.mentions * len(every) / sum(other.mentions for other in every)
        advised = Advised("people", said, why, step)
        yield Piece(advised, ("reputation", "awareness"), sure=True, times=times)
        return


# --------------------------------------------------------------------------------------- the press
def press(looking: Looking) -> Iterator[Piece]:
    """The tone of the press when it falls, the outlets to thank, those to write to again."""
    yield from _falling_tone(looking)
    yield from _good_outlets(looking)
    yield from _silent_outlets(looking)


_FOR_PRESS = ("reputation", "awareness")


def _falling_tone(looking: Looking) -> Iterator[Piece]:
    metric, period = CATALOGUE["net_sentiment"], last_weeks(looking.today)
    asked = looking.asked(period).narrowed("media", "press")
    now, before = asked.measure(metric, period), asked.measure(metric, period.previous())
    few = min(now.posts, before.posts) < FEWEST_POSTS
    if few or not now.high < before.low:  # unknown, they are not
        return
    said = Said(
        "advised-press-tone", value=figure(metric, now.value), before=figure(metric, before.value)
    )
    none = Said("nothing-shown")
    why = Said(
        "advised-press-tone-why",
        articles=Said("count-articles", count=now.posts),
        interval=interval_said(metric, now) or none,
        earlier=Said("count-articles", count=before.posts),
        rest=interval_said(metric, before) or none,
        period=period,
        previous=period.previous(),
    )
    query = Query((metric.name,), asked.query.filters, period, by="outlet")
    step = Step(Said("step-by-outlet"), str(query))
    yield Piece(Advised("press", said, why, step), _FOR_PRESS, sure=True, times=math.nan)


def _good_outlets(looking: Looking) -> Iterator[Piece]:
    """Those that write most of those that write well: none of it bad, half of it good."""
    period = last_weeks(looking.today)
    asked = looking.asked(period, "articles").narrowed("media", "press")
    for by in ("outlet", "outlet_type"):
        told = {
            name: {
                str(line.key): line.measure.over
                for line in asked.lines(CATALOGUE[name], period, by)
                if line.key != ""
            }
            for name in ("articles", "positive_share", "negative_share")
        }
        articles, good, bad = told.values()
        often = (name for name, count in articles.items() if count >= FEWEST_ARTICLES)
        well = [name for name in often if not bad[name] and 2 * good[name] >= articles[name]]
        if not well:
            continue
        best = max(well, key=lambda name: (articles[name], good[name], name))
        count, total = int(articles[best]), int(sum(articles.values()))
        name = value_name(by, best)
        said = Said(f"advised-{by}", name=name, articles=count, positive=int(good[best]))
        why = Said("advised-outlet-why", groups=len(articles), articles=total, period=period)
        label = Said(f"step-by-{by.replace('_', '-')}")
        step = looking.step(label, Query(("articles",), (), period, by=by))
        times = count * len(articles) / total
        yield Piece(Advised("press", said, why, step), _FOR_PRESS, sure=False, times=times)


def _silent_outlets(looking: Looking) -> Iterator[Piece]:
    """Outlets silent three times as long as they ever were, as far as articles are known."""
    period = last_year(looking.today)
    asked = looking.asked(period, "articles")
    found = asked.frame(asked.metrics[0], asked.period, by="outlet")
    if found.empty:
        return
    known_to = int(found["bucket"].max())
    for outlet, rows in found[found["outlet"] != ""].groupby("outlet", sort=True):
        days = rhythm.publishing_days(rows)
        silent = rhythm.silences(days, until=known_to + 1)
        hush = rhythm.out_of_habit(silent, known_to + 1, fewest=FEWEST_ARTICLES)
        if hush is None or hush.period.days < LEAST_SILENCE:
            continue
        said = Said(
            "advised-outlet-silent",
            name=str(outlet),
            day=from_epoch_day(int(days[-1])),
            days=hush.period.days,
        )
        count = int(rows["posts"].sum())
        why = Said(
            "advised-outlet-silent-why",
            articles=Said("count-articles", count=count),
            before=hush.before,
            known=from_epoch_day(known_to),
            period=period,
        )
        step = looking.step(Said("step-by-outlet"), Query(("articles",), (), period, by="outlet"))
        times = hush.period.days / max(hush.before, 1)
        yield Piece(Advised("press", said, why, step), _FOR_PRESS, sure=False, times=times)


# ----------------------------------------------------------------------------------------- e-mail
def email(looking: Looking) -> Iterator[Piece]:
    """Recent campaigns that lost more readers than the team's campaigns do, for sure."""
    period = last_year(looking.today)
    since = epoch_day(looking.today - RECENT)
    asked = looking.asked(period)
    if asked.query.value("network") not in {(), ("email",)}:
        return
    for metric in (CATALOGUE["unsubscribe_rate"], CATALOGUE["bounce_rate"]):
        posts = single_posts(asked, metric, period)
        over, under = (posts[term].to_numpy(dtype=float) for term in metric.counters)
        rates = each_post(metric.formula, posts)
        rates = np.where(under >= FEWEST_UNDER, rates, np.nan)
        for far in unusual.outliers(rates, under):
            lost, of = float(over[far.place]), float(under[far.place])
            recent = int(posts["day"].iloc[far.place]) >= since
            if recent and lost >= FEWEST_EVENTS and wilson(lost, of)[0] > far.usual:
                name = title_of(records(posts.iloc[[far.place]])[0])
                peers = int((~np.isnan(rates)).sum()) - 1
                yield _lossy(looking, metric, name, far, (lost, of, peers), period)


def _lossy(
    looking: Looking,
    metric: Metric,
    name: str | Said,
    far: unusual.Outlier,
    counts: tuple[float, float, int],
    period: Period,
) -> Piece:
    lost, of, peers = counts
    low, high = wilson(lost, of)
    said = Said(
        f"advised-{metric.name.replace('_', '-')}",
        campaign=name,
        lost=int(lost),
        value=briefly(metric, far.value),
        usual=briefly(metric, far.usual),
    )
    why = Said(
        "advised-email-why",
        of=Figure(of),
        under=term_name(metric.counters[1]),
        low=figure(metric, low),
        high=figure(metric, high),
        campaigns=peers,
        period=period,
    )
    query = Query((metric.name,), (), period, by="campaign")
    advised = Advised("email", said, why, looking.step(Said("step-by-campaign"), query))
    times = far.times if math.isfinite(far.times) else far.score
    return Piece(advised, ("retention", "conversion"), sure=True, times=times)
