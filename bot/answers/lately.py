"""The latest figures of an account: a few KPIs of its last seven days, beside the seven before."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.answers.inquiry import Inquiry
from bot.answers.saying import change, figure, metric_name
from bot.answers.weekly.week import A_WEEK, dotted
from bot.messages import Said
from bot.queries import Query
from kpi.periods import Period, from_epoch_day
from kpi.posts import Filter

if TYPE_CHECKING:
    from datetime import date

    from bot.store import Store
    from kpi.formulas import Measure
    from kpi.gaps import Gaps
    from kpi.metrics import Metric

_OF_POSTS = ("impressions", "engagement_rate", "clicks")
_OF_EMAILS = ("deliveries", "open_rate", "email_click_rate")
_OF_ACCOUNTS = ("followers", "net_followers", "account_impressions")


def lately(account: Gaps, workspace: str, store: Store, today: date) -> Said | None:
    """The last seven full days up to the latest with figures of an account; None without any.

    They are the account's own days, so that what is not submitted yet does not look like a fall.
    """
    if account.last is None:
        return None
    end = min(from_epoch_day(account.last) + timedelta(days=1), today)
    filters = (Filter("network", (account.network,)), Filter("account", account.names))
    query = Query(_kpis(account), filters, Period.last_full_days(end, A_WEEK.days))
    asked = Inquiry(query, store, workspace, today)
    told = [(metric, asked.measure(metric, asked.period)) for metric in asked.metrics]
    parts = [_said(metric, now, asked.before(metric)) for metric, now in told if now.known]
    if not parts:
        return None
    return Said("lately", period=Said("period", period=asked.period), figures=dotted(parts))


def _kpis(account: Gaps) -> tuple[str, ...]:
    if account.media == "account":
        return _OF_ACCOUNTS
    return _OF_EMAILS if account.network == "email" else _OF_POSTS


def _said(metric: Metric, now: Measure, before: Measure) -> Said:
    name, value = metric_name(metric), figure(metric, now.value)
    if not before.known:
        return Said("weekly-figure", metric=name, value=value)
    return Said("lately-figure", metric=name, value=value, change=change(metric, now, before))
