"""Where tables lie in a file, what their columns mean, and what holds for all of their rows."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from workbooks import xlsx

from bot.exports import Choices, FileProblem, Import, import_file
from bot.exports.columns import bare_name, column_name
from bot.messages import Said
from bot.store import Store
from kpi.posts import Reading

PARIS = ZoneInfo("Europe/Paris")
LATEST = date(2026, 11, 22)
Read = Callable[..., tuple[list[Reading], Import]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def made(
        content: str, name: str = "export.csv", choices: Choices | None = None
    ) -> tuple[list[Reading], Import]:
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        told = choices or Choices()
        with Import(path, PARIS, latest=LATEST, choices=lambda _: told) as found:
            readings = list(found)
            assert found.tables  # looked at while the file is open
            found.warnings  # noqa: B018
            return readings, found

    return made


def noted(found: Import) -> set[str]:
    counts = {name for name, times in found._counts.noted.items() if times}
    return counts | {said.name for said in found.warnings if not said.name.startswith("noted-un")}


# --- Where the table is -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        "Réseau;Date;Titre;Portée;J'aime\nLinkedIn;2026-10-05;A;100;5\nLinkedIn;2026-10-06;B;50;\n",
        "Suivi 2026;;;;\n;;;;\nRéseau;Date;Titre;Portée;J'aime\nLinkedIn;2026-10-05;A;100;5\nLinkedIn;2026-10-06;B;50;\nTotal;;;150;5\n;;;;\n* hors publicité;;;;\n",
        "Réseau;Date;Titre;Portée;J'aime\nLinkedIn;2026-10-05;A;100;5\n;;;;\nRéseau;Date;Titre;Portée;J'aime\nLinkedIn;2026-10-06;B;50;\n",
        "Réseau;Date;Titre;Portée;J'aime\nLinkedIn;2026-10-05;A;100;5\n;;;;\nDate;Réseau;J'aime;Portée;Titre\n2026-10-06;LinkedIn;;50;B\n",
        ";;Réseau;Date;Titre;Portée;J'aime\n;;LinkedIn;2026-10-05;A;100;5\n;;LinkedIn;2026-10-06;B;50;\n",
        "Note;Titre;Réseau;Date;Portée;J'aime\nx;A;LinkedIn;2026-10-05;100;5\nx;B;LinkedIn;2026-10-06;50;\nx;Total général;;;150;5\n",
    ],
)
def test_rows_are_found_whatever_stands_around_them(read: Read, content: str) -> None:
    readings, _ = read(content)

    found = [(r.network, r.text, r.reach, r.likes) for r in readings]
    assert found == [("linkedin", "A", 100, 5), ("linkedin", "B", 50, None)]


def test_what_is_no_row_is_counted(read: Read) -> None:
    _, found = read(
        "Suivi;;;\nRéseau;Date;Titre;Portée\nx;2026-10-05;A;1\nx;2026-10-06;B\nx;2026-10-07;C;2\n"
        "Moyenne;;;1\nSource : outil;;;\n"
    )

    assert {"noted-totals", "noted-notes", "noted-short"} <= noted(found)
    assert found.refused == 0


def test_a_last_row_that_breaks_off_is_not_kept(read: Read) -> None:
    readings, found = read("network,post_id,likes,reach\nx,1,5,1000\nx,2,6,10")
    assert len(readings) == 2

    readings, found = read("network,post_id,likes,reach\nx,1,5,1000\nx,2,6")
    assert [r.post_id for r in readings] == ["1"]
    assert [(row.line, row.why.name) for row in found.refusals] == [(3, "row-too-short")]


def test_a_second_line_that_explains_the_names_is_none_of_the_rows(read: Read) -> None:
    readings, _ = read(
        "Post ID,Permalink,Post Message,Posted,Lifetime Post Total Reach,Lifetime Post Total Reach\n"
        ",,,,Lifetime: The total number of people (Unique Users),Lifetime: The total count\n"
        "1_2,https://www.facebook.com/1/posts/2,Bonjour,10/13/2025 21:00,120,340\n"
    )

    assert [(r.post_id, r.reach) for r in readings] == [("1_2", 120)]


def test_names_under_groups_are_told_apart_by_them(read: Read) -> None:
    readings, _ = read(
        ";Instagram;;LinkedIn;\nDate;Portée;J'aime;Portée;J'aime\n"
        "2026-10-05;100;5;40;2\n2026-10-06;110;6;41;3\n2026-10-07;120;7;42;4\n"
        "2026-10-08;130;8;43;5\n2026-10-09;140;9;44;6\n2026-10-10;150;9;45;6\n"
    )

    found = {(r.network, r.reach) for r in readings}
    assert ("instagram", 100) in found
    assert ("linkedin", 45) in found
    assert {r.media for r in readings} == {"account"}
    assert len(readings) == 12


def test_two_tables_side_by_side_are_joined_on_their_links(read: Read) -> None:
    readings, found = read(
        "Maximum of 50 posts\n\nPost URL,Post publish date,Engagements,,Post URL,Post publish date,Impressions\n"
        "https://www.linkedin.com/feed/update/urn:li:activity:1,9/1/2026,5,,https://www.linkedin.com/feed/update/urn:li:activity:2,9/13/2026,900\n"
        "https://www.linkedin.com/feed/update/urn:li:activity:2,9/13/2026,4,,https://www.linkedin.com/feed/update/urn:li:activity:1,9/1/2026,800\n"
    )

    [table] = found.tables
    assert len(readings) == 4
    assert table.as_json()["rows"] == 2
    assert table.as_json()["sums"] == {"impressions": 1700, "engagements": 9}
    assert table.as_json()["missing"] == {}


# --- What columns are called ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "means"),
    [
        ("Nombre de likes", "likes"),
        ("likeCount", "likes"),
        ("J’aime / Réactions", "likes"),
        ("RÉPONSES", "comments"),
        ("Nb. de commentaires", "comments"),
        ("Re\u0301publications", "shares"),
        ("Clics sur le lien", "clicks"),
        ("Impressions (total)", "impressions"),
        ("Couverture de la Page", "reach"),
        ("Enregistrements :", "saves"),
    ],
)
def test_a_column_is_known_by_its_name(read: Read, name: str, means: str) -> None:
    readings, _ = read(f"Réseau,Date,Titre,{name}\nx,2026-10-05,A,12\n")

    assert getattr(readings[0], means) == 12


def test_names_are_compared_without_what_is_around_them() -> None:
    assert column_name("\ufeff Post_ID ") == "post id"
    assert bare_name("nb de likes") == bare_name("likes (total)") == "likes"


def test_a_column_of_rates_counts_nothing(read: Read) -> None:
    readings, found = read(
        "Réseau,Date,Titre,Portée,Engagement,J'aime\n"
        'x,2026-10-05,A,100,"4,2 %",3\nx,2026-10-06,B,100,"3,1 %",4\n'
    )

    assert [r.engagements for r in readings] == [None, None]
    assert "Engagement" in found.ignored


def test_a_column_that_holds_no_counts_is_said(read: Read) -> None:
    _, found = read("Réseau,Date,Titre,Portée,J'aime\nx,2026-10-05,A,beaucoup,3\n")

    assert Said("noted-not-counts", column="Portée", text="beaucoup") in found.warnings


def test_an_id_that_a_spreadsheet_rounded_is_none(read: Read) -> None:
    readings, found = read(
        "Post id,Date,Post text,Link,Impressions,Likes,Reposts\n"
        "1.71E+18,Mon Oct 05 2026,A,https://x.com/nova/status/1711277237778581461,10,1,0\n"
        "1.71E+18,Tue Oct 06 2026,B,https://x.com/nova/status/1711277237778581462,20,1,0\n"
    )

    assert [r.post_id for r in readings] == ["1711277237778581461", "1711277237778581462"]
    assert "noted-ids-rounded" in noted(found)


# --- Whose rows they are ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "above"),
    [
        ("stats_linkedin.csv", ""),
        ("export.csv", "Statistiques LinkedIn – octobre\n"),
    ],
)
def test_the_network_may_stand_around_the_table(read: Read, name: str, above: str) -> None:
    readings, found = read(f"{above}Date,Titre,Portée\n2026-10-05,A,10\n", name)

    assert readings[0].network == "linkedin"
    assert "supposed-network" in noted(found)


def test_the_network_is_that_of_each_link(read: Read) -> None:
    readings, _ = read(
        "Date,Lien,J'aime\n2026-10-05,https://www.instagram.com/p/a/,1\n"
        "2026-10-06,https://www.facebook.com/nova/posts/2,2\n2026-10-07,https://nova.example/a,3\n"
    )

    assert [r.network for r in readings] == ["instagram", "facebook"]


def test_a_network_that_nothing_tells_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text("Date,Titre,Portée\n2026-10-05,A,10\n")
    with Store(tmp_path / "vigie.db", PARIS) as store:
        asked = import_file(path, store, "T1", "U1", latest=LATEST)
        told = import_file(path, store, "T1", "U1", latest=LATEST, choices=Choices("linkedin"))

    assert (asked.outcome, asked.asks) == ("refused", ("network",))
    assert asked.stored is None
    assert told.stored
    assert told.stored.new == 1


def test_views_are_those_of_videos_on_networks_of_videos(read: Read) -> None:
    [mixed], _ = read("Réseau,Date,Titre,Vues\nInstagram,2026-10-05,A,10\n")
    [video], _ = read("Réseau,Date,Titre,Vues\nTikTok,2026-10-05,A,10\n")

    assert (mixed.impressions, mixed.video_views) == (10, None)
    assert (video.impressions, video.video_views) == (None, 10)


def test_a_line_above_names_the_account(read: Read) -> None:
    readings, _ = read("Compte : @nova\nRéseau,Date,Titre,Vues\nTikTok,2026-10-05,A,10\n")

    assert readings[0].account == "nova"


def test_a_post_s_address_may_name_its_account(read: Read) -> None:
    readings, _ = read(
        "Video title,Video link,Post time,Video views\n"
        "A,https://www.tiktok.com/@nova/video/7567,2026/10/05 18:19:10,5\n"
    )

    assert (readings[0].account, readings[0].post_id) == ("nova", "7567")


@pytest.mark.parametrize(
    ("content", "media", "kind"),
    [
        (
            "Titre,Média,Type,Tonalité,Date,Audience\nA,Le Monde,PQN,positif,2026-10-05,900\n",
            "press",
            "press",
        ),
        ("Date,Réseau,Tonalité,Mentions\n2026-10-05,x,négatif,12\n", "earned", "mentions"),
        ("tweet_id,airline_sentiment,text\n57,negative,late\n", "earned", "mentions"),
        ("date,network,media,text\n2026-10-05 9:12,x,earned,hello\n", "earned", "mentions"),
        ("Date,Réseau,Média,Texte\n25/10/2026,x,mention,bonjour\n", "earned", "mentions"),
        ("Objet,Date d'envoi,Destinataires,Ouvertures\nA,2026-10-05,900,300\n", "owned", "email"),
        ("Date,Réseau,Abonnés\n2026-10-05,x,900\n2026-10-06,x,910\n", "account", "followers"),
        ("Date,Concurrent,Réseau,Abonnés\n2026-10-05,Rival,x,900\n", "rival", "rivals"),
        ("Date,Réseau,Portée\n2026-10-05,x,9\n2026-10-05,x,8\n", "owned", "posts"),
    ],
)
def test_what_rows_are_is_told_by_their_columns(
    read: Read, content: str, media: str, kind: str
) -> None:
    readings, found = read(content)

    assert {r.media for r in readings} == {media}
    assert [table.kind for table in found.tables] == [kind]


def test_days_in_a_row_are_an_account_s(read: Read) -> None:
    days = "".join(f"2026-10-{day:02},{day},{-day}\n" for day in range(1, 9))
    readings, found = read("Date,Portée,J'aime\n" + days, "instagram.csv")

    assert found.tables[0].kind == "daily"
    assert "noted-no-account" in noted(found)
    assert readings[0].likes == -1  # people take likes back
    assert readings[0].post_id == "account::2026-10-01"


def test_people_s_names_are_left_out_unless_their_column_is_chosen(read: Read) -> None:
    content = (
        "Date,Headline,URL,Hit Sentence,Source,Influencer,Reach,Sentiment\n"
        "2026-10-05,,https://x.com/lea/status/1,a,Twitter,@lea,50,positive\n"
    )
    [without], _ = read(content)
    [chosen], _ = read(content, choices=Choices(columns={"author": "Influencer"}))

    assert (without.network, without.media, without.author) == ("x", "earned", "")
    assert chosen.author == "@lea"


# --- What a person chooses --------------------------------------------------------------------


def test_what_is_chosen_wins(read: Read) -> None:
    content = "Date,Réseau,Titre,Portée,Touchés\n2026-10-05,x,A,10,20\n"
    choices = Choices("linkedin", "owned", "nova", columns={"reach": "Touchés", "text": ""})
    [reading], _ = read(content, choices=choices)

    assert (reading.network, reading.account) == ("linkedin", "nova")
    assert (reading.reach, reading.text) == (20, "")


def test_columns_that_nobody_knows_can_be_chosen(read: Read) -> None:
    content = "Quand,Où,Quoi,Combien\n2026-10-05,Insta,A,10\n"
    with pytest.raises(FileProblem) as caught:
        read(content)
    assert caught.value.said.name == "file-unknown"

    told = {"date": "Quand", "network": "Où", "text": "Quoi", "reach": "Combien"}
    [reading], _ = read(content, choices=Choices(columns=told))
    assert (reading.network, reading.text, reading.reach) == ("instagram", "A", 10)


def test_what_was_chosen_is_remembered_for_the_same_columns(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text("Date,Titre,Portée\n2026-10-05,A,10\n")
    with Store(tmp_path / "vigie.db", PARIS) as store:
        asked = import_file(path, store, "T1", "U1", latest=LATEST)
        store.remember("T1", asked.signature, {"network": "linkedin"}, who="U1")
        path.write_text("Portée;Date;Titre\n11;2026-10-06;B\n")  # in another order
        again = import_file(path, store, "T1", "U1", latest=LATEST)
        elsewhere = import_file(path, store, "T2", "U1", latest=LATEST)

    assert again.stored
    assert again.choices == Choices("linkedin")
    assert elsewhere.asks == ("network",)


# --- When -------------------------------------------------------------------------------------


def test_hours_of_a_platform_s_clock_are_told_in_ours(read: Read) -> None:
    content = (
        "Post ID,Account username,Publish time,Permalink,Views,Reach,Likes\n"
        "1,nova,10/13/2026 20:30,https://www.instagram.com/p/a/,9,8,7\n"
    )
    [reading], found = read(content)

    assert reading.slot == 2 * 24 + 5  # Tuesday 20:30 in Los Angeles: Wednesday 5:30 in Paris
    assert found.tables[0].first == date(2026, 10, 14)
    assert found.tables[0].as_json()["first_date"] == "2026-10-13"  # as the file has it
    assert "noted-clock" in noted(found)


def test_an_hour_may_have_a_column_of_its_own(read: Read) -> None:
    content = "Réseau,Date,Heure,Titre,Vues\nx,05/10/2026,18h30,A,1\nx,25/10/2026,9h,B,1\n"
    readings, _ = read(content)

    assert [r.slot for r in readings] == [0 * 24 + 18, 6 * 24 + 9]


def test_the_order_of_day_and_month_is_that_of_another_sheet_of_the_file(tmp_path: Path) -> None:
    sheets = {
        "Mars": [("x", "05/03/2026", "A", 1), ("x", "03/03/2026", "B", 2)],
        "Avril": [("x", "25/04/2026", "C", 3)],
    }
    path = tmp_path / "suivi.xlsx"
    path.write_bytes(
        xlsx(
            {
                name: {
                    f"{column}{at}": cell
                    for at, row in enumerate([("Réseau", "Date", "Titre", "Portée"), *rows], 1)
                    for column, cell in zip("ABCD", row, strict=True)
                }
                for name, rows in sheets.items()
            }
        )
    )
    with Import(path, PARIS, latest=LATEST) as found:
        assert [r.text for r in found] == ["A", "B", "C"]
        assert found.tables[0].first == date(2026, 3, 3)


# --- The same post again ----------------------------------------------------------------------


def test_two_readings_of_posts_in_a_file_are_those_of_one_post(read: Read) -> None:
    rows = "".join(
        f"x,2026-10-0{n},{n},Texte {n},{n}00\nx,2026-10-0{n},{n},Texte {n},{n}50\n"
        for n in range(1, 8)
    )
    _, found = read("Réseau,Date,ID,Texte,Impressions\n" + rows)

    assert found.tables[0].as_json()["rows"] == 7
    assert found.tables[0].sums["impressions"] == sum(100 * n + 50 for n in range(1, 8))


def test_a_text_at_its_minute_is_one_post(read: Read) -> None:
    once = "x,2026-10-05 10:30,Bonjour,{}\n"
    readings, _ = read("Réseau,Date,Texte,Impressions\n" + once.format(5) + once.format(6))
    assert len({r.post_id for r in readings}) == 1

    day = "x,2026-10-05,Bonjour,{}\n"
    readings, _ = read("Réseau,Date,Texte,Impressions\n" + day.format(5) + day.format(6))
    assert len({r.post_id for r in readings}) == 2  # nothing tells that they are one


def test_the_series_of_a_platform_are_told_apart_when_choices_are_remembered(read: Read) -> None:
    series = 'sep=,\n"{}"\n"Date","Primary"\n"2026-10-01T01:00:00","5"\n'
    signatures = {
        read(series.format(name))[1].survey.signature  # type: ignore[union-attr]
        for name in ("Reach", "Facebook reach", "Instagram reach", "Views")
    }
    assert len(signatures) == 4


def test_what_is_not_known_is_no_reason_to_refuse_a_row(read: Read) -> None:
    readings, _ = read(
        "Réseau,Date,Titre,Portée,J'aime\nx,2026-10-05,A,NaN,3\nx,2026-10-06,B,12,?\n"
    )

    assert [(r.reach, r.likes) for r in readings] == [(None, 3), (12, None)]


def test_a_press_review_may_hold_posts(read: Read) -> None:
    readings, _ = read(
        "Titre,URL,Source,Sentiment,Portée\nA,https://lemonde.fr/a,Le Monde,positif,900\n"
        "B,https://x.com/lea/status/1,Twitter,négatif,50\n"
    )

    assert [(r.media, r.network) for r in readings] == [("press", "press"), ("earned", "x")]
