"""What a person chooses for themselves: `/vigie language fr`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers import Answer, Step
from bot.fields import names_in, phrase
from bot.messages import LANGUAGES, Problem, Said

if TYPE_CHECKING:
    from datetime import datetime

    from bot.places import Place
    from bot.store import Store

AUTOMATIC = "auto"
_NAMES = names_in(
    {
        "en": ("english", "anglais", "eng"),
        "fr": ("french", "francais"),
        AUTOMATIC: ("automatic", "automatique", "slack", "default"),
    }
)


def language(line: str, place: Place, store: Store, now: datetime) -> Answer:  # noqa: ARG001
    """Choose the language in which one is answered; alone, say which it is."""
    if line:
        if phrase(line) not in _NAMES:
            raise Problem("language-unknown", text=line[:60])
        chosen = _NAMES[phrase(line)].removeprefix(AUTOMATIC)
        store.preferences.change(place.workspace, place.person, language=chosen)
    known = store.preferences.of(place.workspace, place.person).language
    return Answer(language_said(known), notes=(Said("language-how"),), steps=steps_to_choose(known))


def language_said(chosen: str) -> Said:
    """Which language somebody chose; "" is the one in which they read Slack."""
    return Said(f"language-is-{chosen or AUTOMATIC}")


def steps_to_choose(chosen: str) -> tuple[Step, ...]:
    """The languages that somebody has not chosen."""
    others = [one for one in (AUTOMATIC, *LANGUAGES) if one != (chosen or AUTOMATIC)]
    return tuple(Step(Said(f"step-language-{one}"), f"/vigie language {one}") for one in others)
