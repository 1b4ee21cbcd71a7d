"""Counters in, numbers out: pandas, and nothing of Slack, files, SQL or clocks."""
