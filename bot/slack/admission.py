"""What is let in of what Slack brings: what is ours to answer, and as much as can be answered."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from slack_bolt import BoltResponse
from slack_bolt.middleware import Middleware

from bot.messages import Said
from bot.slack.logs import log
from bot.slack.shapes import entire, is_sound

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_bolt import BoltRequest

    from bot.slack.blocks import Payload
    from bot.slack.desk import Desk

_FORMS = {"view_submission", "view_closed"}


class OnlyOurs(Middleware):
    """Lets no stranger in: two companies may share a channel, and never their figures.

    Neither what comes from a workspace that did not install Vigie, or took it away. One whose token
    was lost hears so, as far as that takes no token. A class: for a function, Bolt first makes all
    that it may ask for, which takes nearly as long as the rest of an acknowledgement.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def process(
        self,
        *,
        req: BoltRequest,
        resp: BoltResponse,
        next: Callable[[], BoltResponse],  # noqa: A002  (as Bolt calls it)
    ) -> BoltResponse:
        del resp
        body = req.body = entire(req.body)
        if not is_sound(body):
            return left()
        team, workspaces = _team(body), self._desk.clients.workspaces
        if _is_stranger(body) or not workspaces.is_served(team):
            return req.context.ack()
        if "command" in body and not workspaces.has_token(team):
            return req.context.ack(self._lost(team, body))
        return next()

    def _lost(self, team: str, body: Payload) -> str:
        from bot.slack.installing import INSTALL_PATH  # noqa: PLC0415  (one workspace needs none)

        desk = self._desk
        language = desk.speaking(desk.people.language_known(team, body.get("user_id", "")))
        return language.say(Said("token-lost", link=desk.settings.url + INSTALL_PATH))


def _team(body: Payload) -> str:
    """The workspace that a delivery is for: see `delivery`."""
    team = body.get("team_id") or (body.get("team") or {}).get("id")
    return str(team or (body.get("user") or {}).get("team_id") or "")


def left() -> BoltResponse:
    """The acknowledgement of what can't be read."""
    log.warning("a delivery was left: it is not of the shape that Slack's have")
    return BoltResponse(status=HTTPStatus.OK)


def _is_stranger(body: Payload) -> bool:
    """Whether somebody of another company speaks, or presses what is shown in a shared channel."""
    if "event" in body:
        event, ours = body["event"], body.get("team_id")
        theirs = event.get("user_team") or event.get("team") or ours
        return bool(body.get("is_ext_shared_channel")) and theirs != ours
    team, user = body.get("team"), body.get("user")
    if not team or not user or body.get("enterprise"):  # a company of many workspaces is one
        return False
    return bool(user.get("team_id", team["id"]) != team["id"])


class NotTooMuch(Middleware):
    """Lets no more in than can be answered soon.

    A form that is sent always comes in: it is read at once, and what somebody wrote is in it.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def process(
        self,
        *,
        req: BoltRequest,
        resp: BoltResponse,
        next: Callable[[], BoltResponse],  # noqa: A002  (as Bolt calls it)
    ) -> BoltResponse:
        del resp
        desk, body = self._desk, req.body
        if "command" in body and (desk.backlog.is_full or desk.backlog.is_late):
            who = body.get("team_id", ""), body.get("user_id", "")
            language = desk.speaking(desk.people.language_known(*who))
            return req.context.ack(language.say(Said("delivery-busy")))
        if body.get("type") not in _FORMS and desk.backlog.is_full:
            return BoltResponse(status=HTTPStatus.SERVICE_UNAVAILABLE)
        return next()
