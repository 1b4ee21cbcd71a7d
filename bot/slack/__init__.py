"""Vigie in Slack."""

from bot.slack.listeners import make_app
from bot.slack.serving import serve

__all__ = ["make_app", "serve"]
