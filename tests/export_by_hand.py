"""Look-alikes of the sheets that teams keep by hand, in French and English."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from export_tables import (
    COUNTERS,
    campaigns,
    days,
    delimited,
    grid,
    in_turn,
    link,
    made,
    posts,
    rate,
    real,
    spaced,
    told,
    unknown,
    when,
    workbook,
)

if TYPE_CHECKING:
    from export_tables import Columns, Grid, Row

DMY = when("%d/%m/%Y")
ALL_OVER = in_turn("LinkedIn", "Insta", "FB", "X (Twitter)", "TikTok")
NETWORKS = "facebook+instagram+linkedin+tiktok+x"


def total(columns: Columns, rows: list[Row], label: str = "Total") -> list[int | str]:
    """A row of sums, as people put at the end."""
    sums = [sum(row[source] for row in rows) if source in COUNTERS else "" for _, source in columns]
    return [label, *sums[1:]]


def in_french() -> None:
    columns: Columns = [
        ("Date", DMY), ("Réseau", ALL_OVER), ("Sujet", "text"), ("Portée", "reach"),
        ("Impressions", "impressions"), ("J’aime", "likes"), ("Commentaires", "comments"),
        ("Partages", "shares"), ("Clics", "clicks"),
        ("Taux d’engagement", rate("engagements", "impressions")), ("Remarques", "="),
    ]  # fmt: skip
    rows = unknown(posts(24, "suivi", "2026-05-04"), "clicks", 4)
    for row in rows:  # Windows-1252 has neither emoji nor mathematical letters
        row["text"] = row["text"].encode("cp1252", "ignore").decode("cp1252").strip()
    table = grid(columns, rows, number=spaced("\u00a0"), blank="NC")
    for row in table[1:]:
        row[9] = row[9].replace(".", ",").replace("%", " %")
    content = delimited(table, delimiter=";", encoding="cp1252", newline="\r\n")
    made("suivi_reseaux_cp1252.csv", content, NETWORKS, told("posts", columns, rows))

    columns = [
        ("Mis en ligne le", when("%d.%m.%Y")), ("Canal", ALL_OVER), ("Lien", link("https://example.org/{id}")),
        ("Vues", "impressions"), ("Couverture", "reach"), ("Réactions", "likes"),
        ("Com.", "comments"), ("Enregistrements", "saves"), ("Vues vidéo", "video_views"),
    ]  # fmt: skip
    rows = unknown(posts(18, "tableau", "2026-01-19"), "video_views", 3)
    for row in rows:
        for counter in ("impressions", "reach"):
            row[counter] = row[counter] // 100 * 100 + 1_000  # written in thousands
    table = grid(columns, rows, blank="-")
    for row in table[1:]:
        row[3] = f"{int(row[3]) / 1000:.1f}".replace(".", ",") + "K"
        row[4] = f"{int(row[4]) / 1000:.1f}".replace(".", ",") + " k"
    title = ["Tableau de bord 2026 ; réseaux sociaux", *[""] * 8]
    notes = [["* hors publicité"], ["Source : outils des plateformes, relevé de Jeanne"]]
    body: Grid = [title, [""] * 9, *table, [""] * 9, *notes]
    content = delimited(body, delimiter=";", encoding="utf-8-sig")
    made("tableau_de_bord_fr.csv", content, NETWORKS, told("posts", columns, rows))

    columns = [
        ("Date", real), ("Réseau", ALL_OVER), ("Publication", "text"), ("Type", "format"),
        ("Portée", "reach"), ("Impressions", "impressions"), ("J'aime", "likes"),
        ("Commentaires", "comments"), ("Partages", "shares"),
    ]  # fmt: skip
    sheets: dict[str, Grid] = {}
    every: list[Row] = []
    for name, first in (
        ("Juin 2026", "2026-06-01"),
        ("Juillet", "2026-07-01"),
        ("Août", "2026-08-03"),
    ):
        rows = posts(10, name, first)
        every += rows
        sheets[name] = [
            [f"Suivi des publications : {name}"], [], *grid(columns, rows, number=int),
            total(columns, rows), [], ["Chiffres relevés le dernier jour du mois."],
        ]  # fmt: skip
    sheets["Mode d'emploi"] = [["Recopier les chiffres chaque vendredi."], ["Ne rien effacer."]]
    content = workbook(sheets, merged=("A1:I1",))
    made("suivi_mensuel_fr.xlsx", content, NETWORKS, told("posts", columns, every))

    columns = [
        ("Date", DMY), ("Titre", "text"), ("Impressions", "impressions"), ("J’aime", "likes"),
    ]  # fmt: skip
    rows = [row for row in posts(60, "ambigu", "2025-02-01", every=3) if row["at"].day <= 12]
    rows.sort(key=lambda row: row["id"])  # neither the days nor their order tell day from month
    content = delimited(grid([*columns, ("Réseau", ALL_OVER)], rows), delimiter=";")
    made("suivi_dates_ambigues.csv", content, NETWORKS, outcome="refused", asks=["dates"])
    rows = posts(10, "sans réseau", "2026-02-14")
    content = delimited(grid(columns, rows), delimiter=";")
    made("suivi_sans_reseau.csv", content, "", outcome="refused", asks=["network"])

    columns = [
        ("Semaine du", DMY), ("Réseau", in_turn("LinkedIn", "Instagram", "TikTok")),
        ("Abonnés", "followers"),
    ]  # fmt: skip
    rows = days(20, "abonnés", "2026-10-20")
    table = grid(columns, rows, number=spaced(" "))
    content = delimited(table, delimiter=";", encoding="cp1252")
    made("abonnes_fr.csv", content, "instagram+linkedin+tiktok", told("followers", columns, rows))

    columns = [
        ("Envoi", DMY), ("Newsletter", "text"), ("Destinataires", "recipients"),
        ("Distribués", "deliveries"), ("Ouvertures", "opens"), ("Clics", "clicks"),
        ("Désabonnements", "unsubscribes"),
    ]  # fmt: skip
    rows = campaigns(12, "newsletter", "2026-04-14")
    content = delimited(grid(columns, rows, number=spaced("\u202f")), delimiter="\t")
    made("newsletters_fr.tsv", content, "email", told("email", columns, rows))


def in_english() -> None:
    columns: Columns = [
        ("Posted on", when("%d %B %Y")), ("Platform", ALL_OVER), ("Caption", "text"),
        ("Impr.", "impressions"), ("Reach", "reach"), ("Likes", "likes"),
        ("Comments", "comments"), ("Shares", "shares"), ("Saves", "saves"),
        ("Link clicks", "clicks"), ("Eng. rate", rate("engagements", "impressions")),
        ("Owner", "=Sam"),
    ]  # fmt: skip
    rows = unknown(posts(20, "tracker", "2026-03-02"), "saves", 3)
    table = grid(columns, rows, number="{:,}".format, blank="n/a")
    content = delimited(table, quoting=csv.QUOTE_ALL, newline="\r\n")
    made("social_tracker_en.csv", content, NETWORKS, told("posts", columns, rows))

    columns = [
        ("#", in_turn("1", "2", "3")), ("Day", when("%m/%d/%y")), ("Channel", ALL_OVER),
        ("Post link", link("https://example.org/{id}")), ("Format", "format"),
        ("Views", "impressions"), ("Reactions", "likes"), ("Replies", "comments"),
        ("Reposts", "shares"), ("New followers", "followers_gained"),
    ]  # fmt: skip
    rows = posts(20, "report", "2026-09-01")
    notes = [[], ["Note: stories are not in this sheet."]]
    sheets = {
        "Read me": [["Atelier Nova, social report"], ["Made by hand, every Friday"]],
        "Data": [[], ["", "Social report, autumn 2026"], [], *grid(columns, rows, number=int),
                 total(columns, rows, "TOTAL"), *notes],
    }  # fmt: skip
    made("social_report_en.xlsx", workbook(sheets), NETWORKS, told("posts", columns, rows))


def press_and_people() -> None:
    columns: Columns = [
        ("Titre", "text"), ("Média", in_turn("Le Monde", "Ouest-France", "BFM TV", "Graphiline")),
        ("Type", in_turn("Presse nationale", "PQR", "TV", "Presse professionnelle")),
        ("Tonalité", in_turn("Positif", "Neutre", "Négatif", "")), ("Date", DMY),
        ("Lien", link("https://media.example/{id}")), ("Audience", "audience"),
    ]  # fmt: skip
    rows = unknown(posts(20, "revue", "2026-06-08", every=4), "audience", 5)
    table: Grid = [["Revue de presse"], [], *grid(columns, rows, number=spaced(" "), blank="NC")]
    content = delimited(table, delimiter=";", encoding="utf-8-sig", newline="\r\n")
    made("revue_de_presse.csv", content, "press", told("press", columns, rows))
    columns = [("Date", real), *(column for column in columns if column[0] != "Date")]
    rows = posts(14, "revue xlsx", "2026-09-07", every=4)
    sheets = {"Retombées": grid(columns, rows, number=int)}
    made("revue_de_presse.xlsx", workbook(sheets), "press", told("press", columns, rows))

    columns = [
        ("Publication date", when("%Y-%m-%d")), ("Outlet", in_turn("BBC", "The Guardian", "Wired")),
        ("Headline", "text"), ("Link", link("https://media.example/{id}")),
        ("Sentiment", in_turn("Positive", "Neutral", "Negative", "Mixed")),
        ("Circulation", "audience"),
    ]  # fmt: skip
    rows = posts(12, "clippings", "2026-04-06", every=6)
    table = grid(columns, rows, number="{:,}".format)
    made("press_clippings_en.csv", delimited(table), "press", told("press", columns, rows))

    columns = [
        ("Influenceur", in_turn("Léa Exemple", "Max Exemple", "Zoé Exemple")),
        ("Compte", in_turn("@lea.exemple", "@max.exemple", "@zoe.exemple")),
        ("Réseau", in_turn("Instagram", "TikTok", "YouTube")), ("Date de publication", real),
        ("Lien", link("https://example.org/{id}")), ("Format", in_turn("Story", "Réel", "Vidéo")),
        ("Impressions", "impressions"), ("Portée", "reach"), ("J'aime", "likes"),
        ("Commentaires", "comments"), ("Coût (€)", "=450"),
    ]  # fmt: skip
    rows = unknown(posts(15, "influence", "2026-02-02", every=8), "reach", 3)
    content = workbook({"Influence 2026": grid(columns, rows, number=int, blank="n.c.")})
    expected = told("posts+mentions", columns, rows)
    made("influenceurs_fr.xlsx", content, "instagram+tiktok+youtube", expected)


def all_by_hand() -> None:
    for make in (in_french, in_english, press_and_people):
        make()
