"""The forms of a watch: what a channel is warned of, and what a team does about a spike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.messages import LANGUAGES, Said
from bot.slack.blocks import plain_object
from bot.slack.form_parts import channel, field, menu, options, typing, view
from bot.slack.texts import LIMITS
from kpi.spikes import SENSITIVITIES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.messages import Language
    from bot.slack.blocks import Payload
    from bot.slack.form_parts import About

CALLBACK, STEPS_CALLBACK = "vigie_watch", "vigie_steps"
CHOICE = "watch-"  # how the action begins of the field that changes the form


def form(
    language: Language, fields: Mapping[str, str], about: About, hint: Sequence[Said] = ()
) -> Payload:
    """The form of a watch as a view; `hint` is how often its setting would have fired."""
    level = fields["sensitivity"]
    sensitivity = menu(options(language, "sensitivity", SENSITIVITIES), level)
    elements = {
        "channel": channel(fields.get("channel", ""), about),
        "sensitivity": {**sensitivity, "action_id": f"{CHOICE}sensitivity"},
        "scope": typing(language, Said("watch-form-scope-example"), fields.get("scope", "")),
        "language": menu(options(language, "digest-language", LANGUAGES), fields["language"]),
    }
    blocks: list[Payload] = []
    for name, element in elements.items():
        more = {"dispatch_action": True} if name == "sensitivity" else {}
        label, optional = Said(f"watch-form-{name}"), name == "scope"
        blocks.append(field(language, name, label, element, optional=optional, **more))
        if name == "sensitivity":
            said = [Said(f"watch-{level}-is"), *(hint or [Said("watch-form-counting")])]
            lines = [plain_object(language.say(one), LIMITS["section"]) for one in said]
            blocks += [{"type": "context", "elements": [line]} for line in lines]
    submit = "watch-form-save" if about.of else "watch-form-submit"
    return view(language, CALLBACK, "watch-form-title", submit, about, blocks)


def steps_form(language: Language, steps: Sequence[str], about: About) -> Payload:
    """The form of what to do after a verdict (`about.of`), one step on each line."""
    element = typing(language, Said("steps-form-example"), "\n".join(steps), lines=True)
    label = Said("steps-form-steps", verdict=Said(f"steps-{about.of}"))
    blocks = [field(language, "steps", label, element, optional=True)]
    return view(language, STEPS_CALLBACK, "steps-form-title", "steps-form-save", about, blocks)
