"""Which addresses are Slack's own: nothing of a workspace's is sent to any other."""

from __future__ import annotations

from urllib.parse import urlsplit

_SLACK = ("slack.com", "slack-gov.com", "slack-files.com")


def is_slacks(address: str, api_url: str) -> bool:
    """Whether an address is Slack's: below one of its hosts, or where its API is found."""
    try:
        there, api = urlsplit(address), urlsplit(api_url)
        host = there.hostname or ""
    except ValueError:
        return False
    if (there.scheme, there.netloc) == (api.scheme, api.netloc):
        return True
    # No port, and nobody's name before the host: what is written is where it leads.
    below = any(host == one or host.endswith(f".{one}") for one in _SLACK)
    return below and there.scheme == "https" and there.netloc == host
