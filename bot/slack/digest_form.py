"""The form of a weekly summary: where and when, in which language, of what, and which lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers.saying import weekday_said
from bot.digest_parts import MOST_LINES
from bot.messages import LANGUAGES, Said
from bot.slack.form_parts import channel, field, menu, option, options, several, typing, view

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.messages import Language
    from bot.slack.blocks import Payload
    from bot.slack.form_parts import About
    from bot.store import Objective

CALLBACK = "vigie_digest"
MOST_OPTIONS = 100  # that Slack takes in a menu
_OPTIONAL = ("scope", "lines", "objectives")


def form(
    language: Language, fields: Mapping[str, str], about: About, objectives: Sequence[Objective]
) -> Payload:
    """The form as a view, filled in with `fields`; `objectives` are those that are open."""
    days = [option(language, weekday_said(day), str(day)) for day in range(7)]
    elements = {
        "channel": channel(fields.get("channel", ""), about),
        "weekday": menu(days, fields.get("weekday", "")),
        "hour": {"type": "timepicker", "initial_time": fields["hour"]},
        "zone": _typing(language, "zone", fields),
        "language": menu(options(language, "digest-language", LANGUAGES), fields["language"]),
        "scope": _typing(language, "scope", fields),
        "lines": _typing(language, "lines", fields, lines=True),
    }
    if objectives:
        offered = [
            option(language, Said("digest-own-line", number=one.id, line=one.line), str(one.id))
            for one in objectives[:MOST_OPTIONS]
        ]
        elements["objectives"] = several(offered, fields.get("objectives", "").split())
    blocks = [
        field(
            language,
            name,
            Said(f"digest-form-{name}", most=MOST_LINES),
            element,
            optional=name in _OPTIONAL,
        )
        for name, element in elements.items()
    ]
    submit = "digest-form-save" if about.of else "digest-form-submit"
    return view(language, CALLBACK, "digest-form-title", submit, about, blocks)


def _typing(
    language: Language, name: str, fields: Mapping[str, str], *, lines: bool = False
) -> Payload:
    example = Said(f"digest-form-{name}-example")
    return typing(language, example, fields.get(name, ""), lines=lines)
