"""What people type after `/vigie add`, and the figures that it stands for."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.entries import (
    FIELDS_FOR,
    KEYS,
    FieldProblem,
    doubts,
    fields_of,
    known_by_day,
    read_entry,
    reading_of,
)
from bot.fields import PLACES, phrase
from bot.messages import LANGUAGES, Language, Problem, Said
from bot.words import NETWORKS
from kpi.periods import epoch_day
from kpi.posts import COUNTERS, NO_SLOT, UNDATED_DAY, Reading

PARIS = ZoneInfo("Europe/Paris")
TODAY = date(2026, 11, 22)  # a Sunday
NOTHING = Reading("", "")


def read(line: str) -> dict[str, object]:
    """What a line says beside the network, the day and the key."""
    entry = read_entry(line, TODAY, PARIS)
    hidden = {"network", "post_id", "day", "published_at", "slot", "hashtags"}
    return {
        name: value
        for name, value, nothing in zip(Reading._fields, entry, NOTHING, strict=True)
        if name not in hidden and value != nothing
    }


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("linkedin impressions=1,200 likes=85", {"impressions": 1200, "likes": 85}),
        ("linkedin impressions=1 200 j'aime=1,2k", {"impressions": 1200, "likes": 1200}),
        ("linkedin portée : 900 j’aime : 85", {"reach": 900, "likes": 85}),
        ("réseau=insta, partages=3, enregistrements=4", {"shares": 3, "saves": 4}),
        ("network=ig shares=3 saves=4 comments=0", {"shares": 3, "saves": 4, "comments": 0}),
        ("instagram: 1200 impressions 30 likes", {"impressions": 1200, "likes": 30}),
        ("instagram impressions 1 200, likes 30", {"impressions": 1200, "likes": 30}),
        ("30 j'aime et 2 commentaires sur facebook", {"likes": 30, "comments": 2}),
        ("youtube vues=1 200 spectateurs uniques=900", {"video_views": 1200, "reach": 900}),
        ("x retweets=3 réponses=2 favoris=5", {"shares": 3, "comments": 2, "likes": 5}),
        ("linkedin likes=n/a clics=5", {"clicks": 5}),
        (
            "linkedin abonnés nets=-12 abonnés gagnés=3",
            {"media": "account", "followers_delta": -12, "followers_gained": 3},
        ),
        ("linkedin video_views=12 000", {"video_views": 12_000}),
        ("fb spend=$12.50 clicks=3", {"spend": 1250, "clicks": 3}),
        ("fb dépense=12,50 € clics=3", {"spend": 1250, "clicks": 3}),
        ("insta reel likes=5", {"format": "reel", "likes": 5}),
        ("insta likes=5 carrousel", {"format": "carousel", "likes": 5}),
        ("insta type=photo likes=5", {"format": "image", "likes": 5}),
        ("insta format=trombinoscope likes=5", {"format": "trombinoscope", "likes": 5}),
        ("insta @nova likes=5", {"account": "nova", "likes": 5}),
        ("insta compte=Atelier Nova likes=5", {"account": "Atelier Nova", "likes": 5}),
        ("insta campagne=Rentrée 2026 likes=5", {"campaign": "Rentrée 2026", "likes": 5}),
        ("insta campaign=Black Friday likes=5", {"campaign": "Black Friday", "likes": 5}),
        ("insta auteur=Inès likes=5", {"author": "Inès", "likes": 5}),
        ('insta "On recrute !" likes=5', {"text": "On recrute !", "likes": 5}),
        ("insta « likes=3 ? non » likes=5", {"text": "likes=3 ? non", "likes": 5}),
        ("insta text=On recrute: venez likes=5", {"text": "On recrute: venez", "likes": 5}),
        ("insta texte: On recrute vues: 12", {"text": "On recrute", "video_views": 12}),
        ("insta likes=5 likes=5", {"likes": 5}),
        ("insta likes=5 📈 !", {"likes": 5}),
        # e-mail
        (
            "email campagne=N°12 destinataires=1 000 délivrés=980 ouvertures=300 clics=25 désab=2",
            {
                "campaign": "N°12",
                "recipients": 1000,
                "deliveries": 980,
                "opens": 300,
                "clicks": 25,
                "unsubscribes": 2,
            },
        ),
        ("newsletter deliveries=980 opens=300", {"deliveries": 980, "opens": 300}),
        # what others say
        (
            "mention instagram author=@bob négatif portée=300",
            {"media": "earned", "author": "@bob", "sentiment": "negative", "reach": 300},
        ),
        ("@bob x positive", {"media": "earned", "author": "@bob", "sentiment": "positive"}),
        ("mentions=35", {"media": "earned", "mentions": 35}),
        ("35 mentions tiktok", {"media": "earned", "mentions": 35}),
        ("1 mention x négatif", {"media": "earned", "mentions": 1, "sentiment": "negative"}),
        ("mention 300 portée tiktok", {"media": "earned", "reach": 300}),
        # the press
        (
            'presse outlet=Le Monde positif audience=2M type=pqn message=Innovation titre="Bravo"',
            {
                "media": "press",
                "outlet": "Le Monde",
                "sentiment": "positive",
                "audience": 2_000_000,
                "outlet_type": "national_daily",
                "message": "Innovation",
                "text": "Bravo",
            },
        ),
        (
            "média=Les Echos tonalité=neutre presse professionnelle",
            {
                "media": "press",
                "outlet": "Les Echos",
                "sentiment": "neutral",
                "outlet_type": "trade",
            },
        ),
        (
            'press journal="Aujourd’hui en France"',
            {"media": "press", "outlet": "Aujourd’hui en France"},
        ),
        # rivals and accounts
        ("rival=Nova mentions=120", {"media": "rival", "account": "Nova", "mentions": 120}),
        ("concurrent: Nova mentions: 12", {"media": "rival", "account": "Nova", "mentions": 12}),
        (
            "linkedin compte=nova followers=12 400",
            {"media": "account", "account": "nova", "followers": 12_400},
        ),
        ("x reçus=40 répondus=38", {"media": "account", "received": 40, "answered": 38}),
        ("insta abonnés=12 400 portée=300", {"followers": 12_400, "reach": 300}),
    ],
)
def test_a_line_and_what_it_says(line: str, expected: dict[str, object]) -> None:
    assert expected == read(line)


@pytest.mark.parametrize(
    ("line", "network"),
    [
        ("twitter likes=5", "x"),
        ("x likes=5", "x"),
        ("réseau=Tik Tok likes=5", "tiktok"),
        ("e-mail opens=5", "email"),
        ("https://www.instagram.com/p/Cxyz/?a=b&c=d likes=5", "instagram"),
        ("lien=linkedin.com/posts/nova_1 likes=5", "linkedin"),
        ("<https://x.com/i/status/17|x.com/i> likes=5", "x"),
        ("presse https://www.lemonde.fr/a titre=Bravo", "press"),
        ("mentions=35", "web"),
        ("rival=Nova mentions=3", "web"),
        ("rival=Nova instagram mentions=3", "instagram"),
        ("compte=nova instagram likes=5", "instagram"),
    ],
)
def test_the_network_that_a_line_names(line: str, network: str) -> None:
    assert network == read_entry(line, TODAY, PARIS).network


@pytest.mark.parametrize(
    ("line", "day", "slot"),
    [
        ("insta likes=5", date(2026, 11, 22), NO_SLOT),
        ("insta hier likes=5", date(2026, 11, 21), NO_SLOT),
        ("insta hier 18h likes=5", date(2026, 11, 21), 5 * 24 + 18),
        ("insta yesterday 6pm likes=5", date(2026, 11, 21), 5 * 24 + 18),
        ("insta 20/11 14h30 likes=5", date(2026, 11, 20), 4 * 24 + 14),
        ("insta likes=5 le 20 novembre à 9h", date(2026, 11, 20), 4 * 24 + 9),
        ("insta 2026-11-20 30 likes", date(2026, 11, 20), NO_SLOT),
        ("insta date=2026-11-20 10:30 reel likes=5", date(2026, 11, 20), 4 * 24 + 10),
        ("insta date: 20/11/2026 likes: 5", date(2026, 11, 20), NO_SLOT),
        ("insta 14h30 likes=5", date(2026, 11, 22), 6 * 24 + 14),
        ("insta date=hier heure=18h likes=5", date(2026, 11, 21), 5 * 24 + 18),
        ("insta compte=nova hier 18h likes=5", date(2026, 11, 21), 5 * 24 + 18),
        ("insta campagne=Black Friday 20/11 likes=5", date(2026, 11, 20), NO_SLOT),
        ('insta campagne="Le 20/11" likes=5', date(2026, 11, 22), NO_SLOT),
    ],
)
def test_the_day_and_hour_that_a_line_names(line: str, day: date, slot: int) -> None:
    entry = read_entry(line, TODAY, PARIS)

    assert (epoch_day(day), slot) == (entry.day, entry.slot)
    assert (entry.published_at is None) == (slot == NO_SLOT)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("", "add-no-network"),
        ("likes=5", "add-no-network"),
        ("https://example.com/a/b likes=5", "add-no-network"),
        ("linkedin", "add-no-figure"),
        ("linkedin hier @nova", "add-no-figure"),
        ("linkedin likes=n/a", "add-no-figure"),
        ("mention instagram", "add-no-figure"),
        ("presse", "add-no-outlet"),
        ("rival mentions=12", "rival-which"),
        ("linkdin likes=5", "word-unknown-close"),
        ("linkedin truc likes=5", "entry-word-unknown"),
        ("réseau=myspace likes=5", "network-unknown"),
        ("linkedin likess=5", "key-unknown-close"),
        ("linkedin likess: 5", "word-unknown-close"),
        ("linkedin truc=5", "key-unknown"),
        ("linkedin likes=5 likes=6", "said-twice"),
        ("linkedin likes=5 6 likes", "said-twice"),
        ("linkedin facebook likes=5", "said-twice"),
        ("linkedin hier 20/11 likes=5", "said-twice"),
        ("linkedin https://x.com/i/status/1 likes=5", "link-elsewhere"),
        ("linkedin likes= impressions=3", "key-without-value"),
        ("press type= audience=3", "key-without-value"),
        ("linkedin likes", "key-without-value"),
        ("linkedin 35", "number-alone"),
        ("linkedin 12 likes 30", "numbers-unclear"),
        ('linkedin text="Bonjour likes=5', "quote-open"),
        ("linkedin likes=-5", "number-negative"),
        ("linkedin clics=3,4 %", "number-not-a-rate"),
        ("linkedin likes=NaN", "number-unreadable"),
        ("linkedin likes=1e309", "number-unreadable"),
        ("linkedin likes=١٢", "number-unreadable"),
        (f"linkedin likes={2**77}", "number-too-large"),
        ("linkedin likes=1,5", "number-not-whole"),
        ("linkedin taux d'engagement=3,4 %", "rate-submitted"),
        ("linkedin ctr 3,4 %", "rate-submitted"),
        ("mention x ton=bof", "sentiment-unknown"),
        ("linkedin 31/02 likes=5", "date-impossible"),
        ("linkedin date=31/02/2026 likes=5", "date-impossible"),
        ("linkedin hier 25h likes=5", "date-impossible"),
        ("linkedin 0001-01-01 likes=5", "date-impossible"),
        ("linkedin 12/03/1975 likes=5", "date-impossible"),
        ("linkedin date=bientôt likes=5", "date-unreadable"),
        ("linkedin demain likes=5", "date-future"),
        ("linkedin 2026-11-23 likes=5", "date-future"),
        ("email deliveries=100 opens=120", "contradiction"),
        ("email recipients=100 deliveries=120", "contradiction"),
        ("x reçus=4 répondus=6", "contradiction"),
        ("linkedin likes=5 " + "x" * 10_000, "line-too-long"),
    ],
)
def test_a_line_that_cannot_be_and_why(line: str, problem: str) -> None:
    with pytest.raises(Problem) as caught:
        read_entry(line, TODAY, PARIS)

    said = caught.value.said
    assert problem == (
        caught.value.why.name if isinstance(caught.value, FieldProblem) else said.name
    )
    assert all(Language(code).say(said) for code in LANGUAGES)


def test_a_problem_names_its_field() -> None:
    with pytest.raises(FieldProblem) as caught:
        reading_of({"network": "x", "likes": "-5"}, TODAY, PARIS)

    assert caught.value.field == "likes"
    assert caught.value.why == Said("number-negative", text="-5")
    assert caught.value.said == Said("field-wrong", field=Said("term-likes"), why=caught.value.why)


def test_the_inputs_of_a_rate_are_asked_for() -> None:
    with pytest.raises(Problem) as caught:
        read_entry("email taux d'ouverture=34 %", TODAY, PARIS)

    inputs = caught.value.said.values["inputs"]
    assert inputs == (Said("term-opens"), Said("term-deliveries"))


def test_a_form_and_a_line_say_the_same() -> None:
    line = 'insta 2026-11-20 14:30 compte=nova likes=1,2k "On recrute ! #CDI"'
    form = {
        "media": "owned",
        "network": "instagram",
        "date": "2026-11-20",
        "time": "14:30",
        "account": "nova",
        "likes": "1 200",
        "text": "On recrute ! #CDI",
        "reach": "",
        "campaign": " ",
    }

    assert read_entry(line, TODAY, PARIS) == reading_of(form, TODAY, PARIS)
    assert read_entry(line, TODAY, PARIS).hashtags == "cdi"


def test_the_same_line_twice_is_the_same_post() -> None:
    line = "insta hier 18h reel likes={}"

    assert (
        read_entry(line.format(5), TODAY, PARIS).post_id
        == read_entry(line.format(6), TODAY, PARIS).post_id
    )


def test_the_figures_of_an_account_or_of_a_rival_are_those_of_a_day() -> None:
    account = read_entry("linkedin compte=nova abonnés=12 400 hier", TODAY, PARIS)
    rival = read_entry("rival=Nova x mentions=3", TODAY, PARIS)

    assert account.post_id == "account:nova:2026-11-21"
    assert rival.post_id == "rival:Nova:x:2026-11-22"


@pytest.mark.parametrize(
    ("line", "dated"),
    [
        ("https://x.com/i/status/17 likes=5", False),
        ("x id=17 likes=5", False),
        ("https://x.com/i/status/17 hier likes=5", True),
        ("https://x.com/i/status/17 14h likes=5", True),
        ("x likes=5", True),
        ("x media=account compte=nova id=17 abonnés=5", True),
    ],
)
def test_a_post_that_its_link_tells_has_no_day_that_nobody_said(line: str, dated: bool) -> None:  # noqa: FBT001
    fields = fields_of(line, TODAY)

    assert (reading_of(fields, TODAY, PARIS, undated=True).day != UNDATED_DAY) == dated
    assert reading_of(fields, TODAY, PARIS).day != UNDATED_DAY


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("x likes=5", True),
        ("x hier @nova reel likes=5", True),
        ("x hier 18h likes=5", False),
        ('x hier "Bonjour" likes=5', False),
        ("x id=17 likes=5", False),
        ("https://x.com/a/b likes=5", False),
        ("x campagne=Noël likes=5", False),
        ("mentions=35", False),
        ("rival=Nova mentions=35", False),
    ],
)
def test_a_post_that_only_its_day_tells(line: str, alone: bool) -> None:  # noqa: FBT001
    assert known_by_day(read_entry(line, TODAY, PARIS)) == alone


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("x impressions=10 reach=10 clicks=10 likes=9 comments=1", []),
        ("x impressions=10 reach=11", ["reach"]),
        ("x impressions=10 clicks=11", ["clicks"]),
        ("x impressions=10 likes=9 comments=2", ["interactions"]),
        ("x reach=10 clicks=11 likes=12", []),
        ("email opens=10 clicks=11", ["clicks"]),
    ],
)
def test_figures_that_are_strange_and_may_be(line: str, parts: list[str]) -> None:
    found = doubts(read_entry(line, TODAY, PARIS))

    assert [said.values["part"] for said in found] == [Said(f"term-{part}") for part in parts]
    for code in LANGUAGES:
        assert all(Language(code).say(said) for said in found)


@pytest.mark.parametrize(
    ("code", "figures"),
    [
        ("en", "3 messages answered, but 1 message received"),
        ("fr", "3 messages répondus, mais 1 m"),
    ],
)
def test_a_contradiction_is_said_in_figures(code: str, figures: str) -> None:
    with pytest.raises(Problem) as caught:
        read_entry("x reçus=1 répondus=3", TODAY, PARIS)

    assert figures in Language(code).say(caught.value.said)


def test_what_nobody_can_see_or_store_is_taken_out() -> None:
    entry = read_entry('insta likes=5 "Bon\0jour\ud800\x1b[31m"', TODAY, PARIS)

    assert entry.text == "Bonjour[31m"


def test_texts_are_cut() -> None:
    entry = reading_of(
        {"network": "x", "likes": "1", "text": "é" * 9000, "account": "a" * 900}, TODAY, PARIS
    )

    assert len(entry.text) == 2000
    assert len(entry.account) == 200


def test_what_a_line_says_is_kept_as_it_was_typed() -> None:
    fields = fields_of("insta hier 18h impressions=1 200 J'aime: 1,2k", TODAY)

    assert fields == {
        "network": "instagram",
        "date": "hier 18h",
        "impressions": "1 200",
        "likes": "1,2k",
    }


def test_no_name_stands_for_two_fields() -> None:
    names = [name for known in KEYS.values() for name in {phrase(name) for name in known}]

    assert len(names) == len(set(names))
    assert set(COUNTERS) < set(KEYS)


def test_every_network_has_a_form_for_each_media_it_has() -> None:
    assert {network for media, network in FIELDS_FOR if media == "owned"} == set(NETWORKS)
    for (media, network), fields in FIELDS_FOR.items():
        assert network in PLACES
        assert set(fields) <= set(KEYS), (media, network)
        assert len(fields) == len(set(fields)) <= 20


WORDS = st.sampled_from(
    """linkedin insta presse mention mentions likes=5 likes : = 1200 30 hier 18h 20/11 31/02 text= "
    "bla « » outlet= compte=nova @bob # ; , | é ١ likes:12 impressions 1,2k % 3,4 € rival= média=
    type=reel date= time=14h url= https://x.com/a x.com/a -5 n/a août may engagement 1er demain by
    taux d'engagement 2026-11-20 par campagne=Black Friday <https://x.com|x>""".split()  # noqa: SIM905
)


@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(WORDS | st.sampled_from("\0\1\ud800"), max_size=14).map(" ".join),
    )
)
def test_any_line_is_an_entry_or_a_problem(line: str) -> None:
    try:
        entry = read_entry(line, TODAY, PARIS)
    except Problem:
        return
    assert entry.network
    assert entry.post_id
    assert entry.day <= epoch_day(TODAY)
    str(entry).encode("utf-8", "strict")


@given(st.dictionaries(st.sampled_from(sorted(KEYS)), st.text(max_size=60)))
def test_any_form_is_an_entry_or_a_problem(fields: dict[str, str]) -> None:
    try:
        reading_of(fields, TODAY, PARIS)
    except FieldProblem as problem:
        assert problem.field in {"", *KEYS}  # noqa: PT017  (it need not be raised)
