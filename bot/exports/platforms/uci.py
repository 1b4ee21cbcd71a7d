"""The Facebook Metrics of the UCI Machine Learning Repository: 500 posts of a brand, in 2014.

S. Moro, P. Rita and B. Vala, "Predicting social media performance metrics and evaluation of the
impact on brand building: a data mining approach", Journal of Business Research 69 (2016).
"""

from bot.exports.descriptions import Export, named
from bot.numbers import count

_TYPES = {"photo": "image", "status": "text", "link": "link", "video": "video"}


def _weekday(text: str) -> int | None:
    # 1 is Sunday: the rows go back in time, and only then do the weekdays of each of the 12 months
    # of 2014 fit in it (with 1 as Monday, those of two months do not).
    number = count(text)
    return None if number is None else (number + 5) % 7


UCI = Export(
    platform="facebook",
    columns={
        "format": ("type",),
        "weekday": ("post weekday",),
        "hour": ("post hour",),
        "followers": ("page total likes",),
        "impressions": ("lifetime post total impressions",),
        "reach": ("lifetime post total reach",),
        "engaged_people": ("lifetime engaged users",),
        "clicks": ("lifetime post consumptions",),
        "comments": ("comment",),
        "likes": ("like",),
        "shares": ("share",),
        "engagements": ("total interactions",),
    },
    needed=named("Post Weekday | Post Hour | Lifetime Post Total Impressions | Total Interactions"),
    fixed={"network": "facebook", "media": "owned", "account": "uci"},
    only=True,
    readers={
        "format": lambda text: _TYPES.get(text.strip().lower(), text.strip().lower()),
        "weekday": _weekday,
        "hour": count,
    },
)
