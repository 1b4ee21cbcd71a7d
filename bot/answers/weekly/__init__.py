"""The summary of a week: what a channel is told of it, and what it is told when that changes."""

from bot.answers.weekly.aims import told_by
from bot.answers.weekly.correcting import Correction, corrected
from bot.answers.weekly.telling import Weekly, weekly

__all__ = ["Correction", "Weekly", "corrected", "told_by", "weekly"]
