"""What holds for all the rows of a table: whose publications they are, where, on which account.

A column tells it, or the links, or what stands around the table; else a person is asked.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.exports.columns import USUAL, bare_name, column_name, plausible
from bot.exports.descriptions import Export
from bot.exports.layouts import network_in
from bot.fields import KEYS, LONGEST_NAME, PLACE_NAMES, phrase
from bot.messages import Said
from bot.numbers import DecimalMark, is_missing
from kpi.posts import COUNTERS, OF_A_DAY, account_of, network_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.exports.choices import Choices
    from bot.exports.layouts import Heading
    from bot.exports.plans import Plan, Sample

    Places = Mapping[str, tuple[int, ...]]

OF_EMAIL = frozenset({"recipients", "deliveries", "opens", "unsubscribes", "bounces"})
OF_FOLLOWERS = frozenset({"followers", "followers_gained", "followers_lost", "followers_delta"})
_OF_OURS = frozenset(
    {"impressions", "likes", "saves", "video_views", "clicks", "conversions", "followers"}
)
_PARTNERS = frozenset(
    {"influencer", "influenceur", "influenceuse", "influencer handle", "createur", "creatrice"}
    | {"ambassadeur", "ambassadrice", "ambassador", "nom influenceur", "influencer name", "talent"}
)
_OF_OUTLETS = frozenset({"audience", "outlet", "outlet_type"})
_OF_ONE_POST = ("url", "post_id", "text", "format", "campaign", "time", "author")
# A view is that of a video on these networks; on others it is what an impression was.
_OF_VIDEOS = frozenset({"youtube", "tiktok", "twitch", "vimeo", "dailymotion"})
_VIEWS = frozenset({"views", "vues", "vue", "total views"})
_ACCOUNT = re.compile(
    r"\s*(?:compte|account|page|profile?|cha[iî]ne|channel|handle)s?\s*:\s*(?P<name>\S.*)",
    re.IGNORECASE,
)


def scoped(plan: Plan, sample: Sample, choices: Choices) -> Plan:
    """A plan with what holds for all of its rows."""
    plan = _of_media(plan, sample, choices)
    plan = _of_network(plan, sample, choices)
    plan = _of_views(plan, sample)
    plan = _of_account(plan, sample, choices)
    counters = [what for what in COUNTERS if what in plan.places]
    plan = replace(
        plan,
        marks={what: _mark(plan.places[what], sample) for what in counters},
        not_counts=tuple(_not_counts(plan, sample)),
    )
    return of_days(plan) if plan.fixed.get("media") in OF_A_DAY else plan


def of_days(plan: Plan) -> Plan:
    """A plan whose rows are days of an account, or of a rival: texts and links say nothing."""
    media = plan.fixed["media"] if plan.fixed["media"] in OF_A_DAY else "account"
    places = {what: at for what, at in plan.places.items() if what not in _OF_ONE_POST}
    kind = "followers" if plan.counters.keys() <= OF_FOLLOWERS else "daily"
    kind = "rivals" if media == "rival" else plan.kind or kind
    return replace(plan, places=places, fixed={**plan.fixed, "media": media}, kind=kind)


def may_be_days(plan: Plan) -> bool:
    """Whether nothing tells the rows of a table from an account's days but their dates."""
    ours = plan.fixed.get("media") == "owned" and plan.fixed.get("network") != "email"
    told = plan.export.needed or any(what in plan.places for what in _OF_ONE_POST)
    return ours and "date" in plan.places and not told


# ------------------------------------------------------------------------------------- the media
def _of_media(plan: Plan, sample: Sample, choices: Choices) -> Plan:
    fixed, places = dict(plan.fixed), dict(plan.places)
    rival = [at for at, name in enumerate(plan.heading.plain_names) if name in KEYS["rival"]]
    if choices.media:
        fixed["media"] = choices.media
        places.pop("media", None)
    elif rival and "network" in places:
        fixed["media"], places["account"] = "rival", (rival[0],)
    elif "media" not in {*fixed, *places}:
        fixed["media"] = "earned" if _are_partners(plan) else _media(places)
    if not _are_emails(places) and not plan.export.needed:  # "Envois" are shares elsewhere
        places = {what: at for what, at in places.items() if what not in OF_EMAIL}
    plan = replace(plan, fixed=fixed, places=places)
    media = "" if "media" in places else fixed["media"]
    if media == "press":
        return _of_press(plan, sample, choices)
    if not media:
        return plan
    # Only an outlet has an audience.
    others = {what: at for what, at in places.items() if what not in _OF_OUTLETS}
    return replace(plan, places=others)


def _of_press(plan: Plan, sample: Sample, choices: Choices) -> Plan:
    """A plan of articles, among which may be posts."""
    places = dict(plan.places)
    for what, other in (("outlet_type", "format"), ("audience", "reach")):
        if what not in places and other in places:
            places[what] = places.pop(other)
    if plan.export.needed or choices.media or not _linked(places, sample):
        return replace(plan, places=places)
    places |= {"media": places["url"], "network": places["url"]}
    return replace(plan, places=places, export=_ARTICLES_AND_POSTS)


# A press review with posts in it: where each link leads tells which is which.
_ARTICLES_AND_POSTS = Export(
    platform="",
    needed=(),
    readers={
        "media": lambda url: "earned" if network_of(url) else "press",
        "network": lambda url: network_of(url) or "press",
    },
)


def _media(places: Places) -> str:
    """Whose publications the rows are, by what is told of them."""
    if _are_emails(places):
        return "owned"
    ours = _OF_OURS & places.keys()
    if (
        "outlet" in places
        and not ours
        and {"sentiment", "audience", "outlet_type", "url"} & {*places}
    ):
        return "press"
    if "sentiment" in places or ("mentions" in places and not ours):
        return "earned"
    return "earned" if {"author", "text"} <= places.keys() and not ours else "owned"


def _are_partners(plan: Plan) -> bool:
    """Whether a column names influencers: their posts are not ours, nor are their followers."""
    return any(name in _PARTNERS for name in plan.heading.plain_names)


def _are_emails(places: Places) -> bool:
    return len(OF_EMAIL & places.keys()) > 1


# ----------------------------------------------------------------------------------- the network
def _of_network(plan: Plan, sample: Sample, choices: Choices) -> Plan:
    if choices.network:
        places = {what: at for what, at in plan.places.items() if what != "network"}
        return replace(plan, places=places, fixed={**plan.fixed, "network": choices.network})
    if "network" in plan.places:
        return plan
    if network := plan.heading.network or plan.fixed.get("network", ""):
        return replace(plan, fixed={**plan.fixed, "network": network})
    media = plan.fixed.get("media")
    if media == "press" or _are_emails(plan.places):
        network = "press" if media == "press" else "email"
        return replace(plan, fixed={**plan.fixed, "network": network})
    if _linked(plan.places, sample):
        return plan
    titles = [cell for row in plan.heading.above for cell in row if cell]
    for text in (sample.sheet, *titles, sample.file):
        if network := network_in(column_name(re.sub(r"\W|_", " ", text))):
            said = Said("supposed-network", network=Said(f"network-{network}"), text=text[:60])
            return replace(plan, fixed={**plan.fixed, "network": network}, supposed=(said,))
    if media == "earned":  # a listening tool hears several networks at once
        return replace(plan, fixed={**plan.fixed, "network": "web"})
    return replace(plan, ask="network")


def _linked(places: Places, sample: Sample) -> set[str]:
    """The networks that the links of the first rows lead to."""
    return {network_of(url) for at in places.get("url", ()) for url in sample.cells(at)} - {""}


def _networks(plan: Plan, sample: Sample) -> set[str]:
    if network := plan.fixed.get("network"):
        return {network}
    if "network" not in plan.places:
        return _linked(plan.places, sample)
    told = (phrase(cell) for at in plan.places["network"] for cell in sample.cells(at))
    return {PLACE_NAMES[name] for name in told if name in PLACE_NAMES}


# ---------------------------------------------------------------------------- views, and accounts
def _of_views(plan: Plan, sample: Sample) -> Plan:
    """With plain "views" as impressions, where they are not those of videos."""
    networks = _networks(plan, sample)
    if plan.export.needed or "impressions" in plan.places or networks <= _OF_VIDEOS:
        return plan
    taken = {at for what, found in plan.places.items() if what != "video_views" for at in found}
    for at, name in enumerate(plan.heading.plain_names):
        if bare_name(name) in _VIEWS and at not in taken:
            others = {what: found for what, found in plan.places.items() if found != (at,)}
            return replace(plan, places={**others, "impressions": (at,)})
    return plan


def _of_account(plan: Plan, sample: Sample, choices: Choices) -> Plan:
    if choices.account:
        places = {what: at for what, at in plan.places.items() if what != "account"}
        return replace(plan, places=places, fixed={**plan.fixed, "account": choices.account})
    if "account" in plan.places or plan.fixed.get("account"):
        return plan
    account = _account_above(plan.heading) or _account_linked(plan, sample)
    return replace(plan, fixed={**plan.fixed, "account": account})


def _account_above(heading: Heading) -> str:
    """The account that a line above the table names."""
    for row in heading.above:
        if found := _ACCOUNT.match(" ".join(filter(None, row))):
            return found["name"].strip().removeprefix("@")[:LONGEST_NAME]
    return ""


def _account_linked(plan: Plan, sample: Sample) -> str:
    """The account that all the links of a team's own posts are on, if they tell."""
    if plan.fixed.get("media") != "owned":
        return ""
    links = (url for at in plan.places.get("url", ()) for url in sample.cells(at) if url.strip())
    accounts = set(map(account_of, links))
    return accounts.pop() if len(accounts) == 1 else ""


def _not_counts(plan: Plan, sample: Sample) -> Iterator[tuple[str, str, str]]:
    """The columns that are called like a counter, and hold neither counts nor rates."""
    used = set(plan.used)
    for at, (name, plain) in enumerate(
        zip(plan.heading.names, plan.heading.plain_names, strict=True)
    ):
        counter = next((counter for counter in COUNTERS if plain in USUAL[counter]), "")
        if not counter or name in used or plain in plan.export.aside or counter in plan.places:
            continue
        told = [cell.strip() for cell in sample.cells(at) if not is_missing(cell)]
        if told and not plausible(counter, told):
            yield counter, name, told[0]


def _mark(places: Sequence[int], sample: Sample) -> str:
    """What stands before the decimals of numbers, "" when they do not tell."""
    decimal = DecimalMark()
    for at in places:
        decimal.feed(sample.cells(at))
    return decimal.mark
