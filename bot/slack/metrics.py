"""What Vigie counts of its own work, as Prometheus reads it: no workspace, nobody, not a word."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector
from slack_sdk.http_retry.handler import RetryHandler

from bot.messages import Problem
from bot.slack.logs import log, slack_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prometheus_client.metrics_core import Metric

    from bot.schedule import Pulse
    from bot.store import Store

CONTENT = CONTENT_TYPE_LATEST
SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3)  # Slack waits for 3
# What Slack may send; whatever else it does is one.
_KINDS = (
    "block_actions",
    "block_suggestion",
    "command",
    "event_callback",
    "message_action",
    "shortcut",
    "url_verification",
    "view_closed",
    "view_submission",
)


class Metrics:
    """Counts; `calls` is for the clients of Slack, and `close` ends what was begun."""

    def __init__(self, store: Store, pulse: Pulse) -> None:
        self._registry = CollectorRegistry()
        self._acknowledged = Histogram(
            "vigie_acknowledgement_seconds",
            "From a delivery that was let in to its acknowledgement, by kind and HTTP status",
            ("kind", "status"),
            buckets=SECONDS,
            registry=self._registry,
        )
        self._refused = Counter(
            "vigie_requests_refused",
            "Requests that were not let in, by HTTP status",
            ("status",),
            registry=self._registry,
        )
        calls = Counter(
            "vigie_slack_calls",
            "Calls to Slack, by method and what became of them",
            ("method", "outcome"),
            registry=self._registry,
        )
        errors = Counter("vigie_errors", "Errors in the log", registry=self._registry)
        self.calls = _Calls(calls)
        self._errors = _Errors(errors)
        log.addHandler(self._errors)
        self._registry.register(_Kept(store, pulse))
        ProcessCollector(registry=self._registry)

    def acknowledged(self, body: dict[str, Any], status: int, seconds: float) -> None:
        """A delivery was let in, and acknowledged."""
        kind = "command" if "command" in body else body.get("type")
        known = kind if kind in _KINDS else "other"
        self._acknowledged.labels(known, str(status)).observe(seconds)

    def refused(self, status: int) -> None:
        """A request was not let in."""
        self._refused.labels(str(status)).inc()

    def text(self) -> bytes:
        """All of it, in Prometheus' words."""
        return generate_latest(self._registry)

    def close(self) -> None:
        """Count no more errors."""
        log.removeHandler(self._errors)


class _Calls(RetryHandler):
    """Sees every call to Slack that a client makes, and never has it made again."""

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter = counter

    def can_retry(self, *, request: Any, response: Any = None, error: Any = None, **_: Any) -> bool:
        path = urlsplit(request.url).path
        # An address to answer at holds secrets.
        method = path.rpartition("/")[2] if "/api/" in path else "response_url"
        self._counter.labels(method, _outcome(response, error)).inc()
        return False


def _outcome(response: Any, error: Exception | None) -> str:
    """What became of a call: "ok", Slack's word, an HTTP status or the kind of error."""
    if response is None:
        return slack_word(error) if error else "unknown"
    if response.status_code != 200:  # noqa: PLR2004
        return str(response.status_code)
    told = response.body if isinstance(response.body, dict) else {}
    return "ok" if told.get("ok", True) else str(told.get("error"))


class _Errors(logging.Handler):
    """Counts the errors of the log."""

    def __init__(self, counter: Counter) -> None:
        super().__init__(logging.ERROR)
        self._counter = counter

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002
        self._counter.inc()


class _Kept(Collector):
    """What the file tells when it is asked."""

    def __init__(self, store: Store, pulse: Pulse) -> None:
        self._store = store
        self._pulse = pulse

    def describe(self) -> Iterator[Metric]:
        """Nothing beforehand: the file is not read for that."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        yield GaugeMetricFamily(
            "vigie_tick_age_seconds", "Since it was looked what is due", value=self._pulse.age
        )
        try:
            known = self._store.condition()
        except Problem as problem:
            log.warning("the file could not be counted: %s", problem.said.name)
            return
        letters = GaugeMetricFamily(
            "vigie_letters",
            "What is to be said unasked, in the last 90 days, by kind and what became of it",
            labels=("kind", "state"),
        )
        for (kind, state), number in known.letters.items():
            letters.add_metric((kind, state), number)
        yield letters
        late = GaugeMetricFamily(
            "vigie_letters_late", "Of these, said more than 5 minutes late", labels=("kind",)
        )
        for kind, number in known.late.items():
            late.add_metric((kind,), number)
        yield late
        posts = CounterMetricFamily(
            "vigie_posts_submitted", "Posts in all submissions and imports", labels=("outcome",)
        )
        for outcome, number in known.posts.items():
            posts.add_metric((outcome,), number)
        yield posts
        yield GaugeMetricFamily("vigie_database_bytes", "The file, its log too", value=known.size)
