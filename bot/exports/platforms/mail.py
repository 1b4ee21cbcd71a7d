"""E-mail campaigns: Mailchimp and Brevo. Opens and clicks are the unique ones."""

from bot.exports.descriptions import Export, fields, named, names

_OURS = {"media": "owned", "network": "email"}

# A tool that nobody has described: where it gives both, the unique ones count.
EMAIL = Export(
    platform="",
    needed=(),
    columns=fields(
        post_id="Unique Id | Campaign ID | Message ID",
        opens="Unique opens | Ouvertures uniques | Ouvreurs uniques | Ouvreurs | Opens (unique) | Unique opened",
        clicks="Unique clicks | Unique link clicks | Clics uniques | Cliqueurs uniques | Cliqueurs | Clicks (unique) | Unique clicked",
        unsubscribes="Unsubscribes | Unsubscribed | Désabonnés | Désabonnements | Désinscriptions | Désinscrits",
        conversions="Unique Placed Order | Placed Order | Total Orders",
    ),
    fixed=_OURS,
    aside=frozenset(
        names(
            "Total opens | Total clicks | Clics totaux | Ouvertures totales | Followers | Tags | Send Weekday"
        )
    ),
)

EXPORTS = (
    Export(
        platform="mailchimp",
        needed=named(
            "Title | Subject | List | Send Date",
            "Title | Subject | Audience | Send Date",
        ),
        columns=fields(
            date="Send Date",
            account="List | Audience",
            campaign="Title",
            text="Subject",
            post_id="Unique Id",
            recipients="Total Recipients",
            deliveries="Successful Deliveries",
            bounces="Total Bounces",
            opens="Unique Opens",
            clicks="Unique Clicks",
            conversions="Total Orders",
            goal_value="Total Revenue",
        ),
        fixed=_OURS,
        aside=frozenset(
            names(
                "Total Opens | Total Clicks | Send Weekday | Times Liked on Facebook | Folder Id | "
                "Total Gross Sales | Audience | Forwarded Opens"
            )
        ),
    ),
    Export(
        platform="brevo",
        needed=named(
            "Campaign name | Recipients | Delivered",
            "Nom de la campagne | Destinataires | Délivrés",
            "Campaign name | Sent date | Recipients",
        ),
        columns=fields(
            campaign="Campaign name | Nom de la campagne",
            text="Subject | Objet | Sujet",
            opens="Unique opens | Ouvertures uniques | Trackable opens | Ouvreurs uniques",
            clicks="Unique clicks | Unique link clicks | Clics uniques | Cliqueurs uniques",
        ),
        fixed=_OURS,
        aside=frozenset(
            names("Total opens | Total clicks | Clicks | Opens | Account | Tag | Tags")
        ),
    ),
)
