"""Phrases that Vigie knows: each is of the first kind, of those it may be of, that fits here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import words
from bot.grammar.listening import need_answer, top_of
from bot.queries import REPORTS
from kpi.formulas import POOLINGS
from kpi.metrics import CATALOGUE

if TYPE_CHECKING:
    from bot.grammar.listening import Listening
    from bot.tokens import Token

WEIGHED = frozenset(words.HINTS)  # remembered, and weighed at the end

# A phrase may be of several kinds: it is of the first of these.
_LINKS = (
    *("metric", "most", "refused", "report", "by", "split", "whole", "versus", "previous"),
    *("except", "minus", "top", "worst", *POOLINGS, "ambiguous", "basis"),
)
_VALUES = (
    *("network", "media", "sentiment", "outlet_type", "format"),
    *("campaign", "account", "outlet", "author", "message"),
)
_NAMED_AFTER = ("campaign", "account", "outlet", "author", "hashtag")
_REPORT_BY = {"channels": "network"}
_COUNTED = frozenset({"posts", "articles", "mentions", "engaged_people"})
_REACHING = frozenset({"reach", "reached", "toucher"})


def take_phrase(listening: Listening, token: Token, text: str, beside: str) -> None:
    """A phrase that Vigie knows, by the first of the kinds that it may be of here."""
    kinds = {meaning.kind: meaning.value for meaning in token.meanings}
    if listening.number and not kinds.keys().isdisjoint({"top", "worst"}):
        listening.heard.top, listening.number = top_of(listening.number.text), None
    listening.count_number()
    if _weigh(listening, token, kinds, text):
        return
    _take_meaning(listening, token, kinds, text)
    if "metric" in kinds and listening.beside != "join":
        _set_beside(listening, kinds["metric"], text, beside)


def _weigh(listening: Listening, token: Token, kinds: dict[str, str], text: str) -> bool:
    """Remember what is weighed at the end; whether that is all that a phrase says."""
    heard = listening.heard
    if "who" in kinds and (heard.metrics or heard.subjects or heard.by):
        del kinds["who"]  # "les posts qui…"
    weighed = WEIGHED & kinds.keys()
    heard.said |= weighed
    _negate(listening, kinds)
    if heard.everywhere and text in {"but", "mais"}:
        listening.link = "except"  # "all networks but Facebook"
        return True
    if "including" in weighed:
        listening.include()
        return True
    if not weighed or kinds.keys() - weighed:
        return not kinds
    if "ending" in weighed:
        heard.endings.append(token)
    if "or" not in kinds:
        listening.either = ""
    elif not listening.link:
        listening.link = "or"
    return True


def _negate(listening: Listening, kinds: dict[str, str]) -> None:
    """Leave out what follows "no", negate "aucun clic", end what is left out at "only"."""
    none_of, listening.no = listening.no, "no" in kinds
    if none_of and not listening.link and not kinds.keys().isdisjoint(_VALUES):
        listening.link = "except"
    elif none_of and "metric" in kinds:
        listening.heard.said.add("negated")
    if "only" in kinds:
        listening.end_exception()  # "not Instagram, only Facebook"


def _take_meaning(listening: Listening, token: Token, kinds: dict[str, str], text: str) -> None:
    whole = listening.link == "whole"
    listening.link = "" if whole else listening.link
    if "dimension" in kinds and _groups(listening, kinds["dimension"], kinds):
        if "network" in kinds:  # "tweets" are posts, on X
            listening.take_value("network", kinds["network"])
        return
    kind = next((kind for kind in (*_LINKS, *_VALUES) if kind in kinds), "dimension")
    if kind == "ambiguous":
        listening.heard.unclear.append(token)
    elif kind == "basis":
        _take_basis(listening, kinds[kind])
    elif kind == "dimension":
        listening.need_no_exception()
        _take_subject(listening, kinds[kind], everywhere=whole)
    elif kind in _VALUES:
        listening.take_value(kind, kinds[kind])
    else:
        _take_link(listening, kind, kinds[kind], text)


def _set_beside(listening: Listening, metric: str, text: str, beside: str) -> None:
    """Whether what is counted stands beside another KPI ("posts and likes") or under it."""
    heard = listening.heard
    if metric in _COUNTED and beside in {"", "words"}:
        heard.loose.add(metric)
    elif beside in {"name", "join"} and len(heard.metrics) > 1:
        heard.loose.discard(heard.metrics[-2])
    # In a line of the grammar KPIs stand side by side, by their own names.
    listening.beside = "name" if text in CATALOGUE else "words"
    if text in _REACHING and heard.metrics[-1:] == ["reach"]:
        listening.beside = "reach"


def _take_link(listening: Listening, kind: str, value: str, text: str) -> None:
    listening.need_no_exception()
    listening.link_text = text
    if kind == "except" and listening.negating and text == "pas":
        listening.heard.said.add("negated")  # "on ne convertit pas sur TikTok"
        listening.negating = False
        return
    if kind in {"metric", "most", "report"}:
        _take_metrics(listening, kind, value)
    elif kind == "refused":
        listening.heard.refused.append(value)
        listening.link = ""
    elif kind in POOLINGS:
        listening.heard.pooling = kind
        listening.heard.said |= {"pooled"} if kind == "pooled" else set()
    elif kind == "previous":
        listening.heard.said.add("previous")
        listening.link = "" if listening.link == "versus" else listening.link
    elif kind == "whole":
        listening.link = listening.link or "whole"
    else:
        need_answer(listening.link)
        _open_link(listening, kind)


def _open_link(listening: Listening, kind: str) -> None:
    heard = listening.heard
    if kind in {"top", "worst"}:
        heard.ranking = kind if heard.ranking != "worst" else heard.ranking
    heard.split = heard.split or kind == "split"
    listening.link = "top" if kind == "worst" else kind


def _take_metrics(listening: Listening, kind: str, value: str) -> None:
    heard = listening.heard
    names = REPORTS[value] if kind == "report" else (value,)
    new = [name for name in names if name not in heard.metrics]
    if kind == "report":
        heard.report_by = heard.report_by or _REPORT_BY.get(value, "")
        heard.summary = heard.summary or value == "summary"
    if kind == "most":
        heard.ranking = heard.ranking or "top"
    heard.ordered = heard.ordered or listening.link == "by"
    # "Clicks vs conversions" are two KPIs; after "top", the number may still come.
    if listening.link != "top" and (listening.link != "versus" or (new and heard.metrics)):
        listening.link = ""
    heard.metrics += new


def _take_basis(listening: Listening, rate: str) -> None:
    """Take "per follower", of an engagement rate; else it is what to rank by."""
    about = listening.heard.about
    before = about.metrics[0] if about and about.metrics and not about.top else ""
    if "engagement_rate" in listening.heard.metrics or before.startswith("engagement_rate"):
        listening.heard.basis = rate
    else:
        listening.link = "by"
        _take_metrics(listening, "metric", CATALOGUE[rate].formula.terms[1])


def _take_subject(listening: Listening, dimension: str, *, everywhere: bool) -> None:
    if everywhere:  # "all networks" is no network in particular
        listening.heard.everywhere.add(dimension)
    elif dimension not in listening.heard.subjects:
        listening.heard.subjects.append(dimension)
        listening.dimension = dimension if dimension in _NAMED_AFTER else ""


def _groups(listening: Listening, dimension: str, kinds: dict[str, str]) -> bool:
    """Whether a thing is what to group by: after "by" and "breakdown", or what is ranked."""
    heard = listening.heard
    asked = listening.link in {"by", "split"}
    ranked = bool(heard.ranking) and (
        not heard.subjects if dimension == "post" else "metric" not in kinds
    )
    if ("metric" in kinds and heard.by) or not (asked or (ranked and not heard.by)):
        return False
    listening.need_no_exception()
    listening.group_by(dimension)
    listening.link = ""
    return True
