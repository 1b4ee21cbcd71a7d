"""What is entered by a shorter command, corrected and deleted by hand."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.commands import Place, obey
from bot.corrections import corrected
from bot.fields import FormNeeded
from bot.messages import Language, Problem
from bot.slack.texts import quote
from bot.store import Store
from bot.text import plain_text
from kpi.periods import epoch_day
from kpi.posts import MEDIA, Reading

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 18, 10, tzinfo=PARIS)
TODAY = epoch_day(NOW.date())
HERE = Place("T1", "U1")
LINK = "https://www.linkedin.com/feed/update/urn:li:activity:7001"
ADD = f'/vigie add {LINK} 2026-11-16 10:30 likes=900 comments=2 text="Spring launch #promo"'


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "vigie.db", PARIS, clock=NOW.timestamp) as store:
        yield store


def do(line, store, language="en"):
    return plain_text(obey(line, HERE, store, NOW), Language(language)).replace("\u202f", " ")


def posts(store):
    return store.search("T1", [], [], None, 99)


def only(store):
    [post] = posts(store)
    return post


# ------------------------------------------------------------------------------ shorter commands
@pytest.mark.parametrize("verb", ["press", "presse", "retombée", "article"])
def test_an_article_by_its_link_and_what_is_known_of_it(store, verb):
    line = f"/vigie {verb} https://www.lemonde.fr/a/b.html type=national_daily tone=negative "
    do(f'{line}message="prix" audience=2 300 000', store)
    found = only(store)

    assert (found.media, found.network, found.outlet) == ("press", "press", "lemonde.fr")
    assert (found.outlet_type, found.sentiment) == ("national_daily", "negative")
    assert (found.message, found.audience) == ("prix", 2_300_000)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ('press outlet="Sud" type="presse régionale"', "regional_daily"),
        ('presse support=Sud type: "fanzine"', "fanzine"),
        ("press outlet=Sud type=video", "video"),
        ("add type=fanzine outlet=Sud", "fanzine"),
        ("add press type=fanzine outlet=Sud", "fanzine"),
    ],
)
def test_a_type_in_press_is_the_outlet_s_whatever_it_says(store, line, kind):
    do(f"/vigie {line}", store)
    assert (only(store).media, only(store).outlet_type, only(store).format) == ("press", kind, "")

    do(f'/vigie edit press id="{only(store).post_id}" type=gazette', store)
    assert (only(store).outlet_type, only(store).format) == ("gazette", "")


def test_an_outlet_that_was_named_is_not_named_after_its_address(store):
    do('/vigie press https://www.lemonde.fr/a outlet="Le Monde"', store)
    do("/vigie press https://www.lemonde.fr/a tone=negative", store)

    assert only(store).outlet == "Le Monde"


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("press", {"media": "press", "network": "press"}),
        (
            "press https://www.lemonde.fr/a",
            {
                "media": "press", "network": "press", "outlet": "lemonde.fr",
                "url": "https://www.lemonde.fr/a",
            },
        ),
        ("mentions", {"media": "earned"}),
        ("followers", {"media": "account"}),
        ("email", {"media": "owned", "network": "email"}),
    ],
)  # fmt: skip
def test_too_little_opens_a_form_with_what_was_said(store, line, fields):
    with pytest.raises(FormNeeded) as needed:
        do(f"/vigie {line}", store)

    assert needed.value.fields == fields


@pytest.mark.parametrize(
    ("line", "sentiment", "day", "network"),
    [
        ("mentions 12 x negative yesterday", "negative", TODAY - 1, "x"),
        ("mentions 12 x négatif hier", "negative", TODAY - 1, "x"),
        ("mentions x 12", "", TODAY, "x"),
        ("mention 12 positives 16/11/2026", "positive", TODAY - 2, "web"),
    ],
)
def test_mentions_are_counted_by_day_and_tone(store, line, sentiment, day, network):
    do(f"/vigie {line}", store)
    found = only(store)

    assert (found.media, found.mentions, found.network) == ("earned", 12, network)
    assert (found.sentiment, found.day) == (sentiment, day)


def test_the_same_day_and_tone_again_is_an_update(store):
    do("/vigie mentions 12 x negative yesterday", store)
    told = do("/vigie mentions 30 x positive yesterday", store)
    assert told.startswith("Stored: X, “mentions of Nov 17, 2026 (positive)”.")
    assert do("/vigie mentions 14 x negative yesterday", store).startswith("Updated")

    assert sorted((post.sentiment, post.mentions) for post in posts(store)) == [
        ("negative", 14),
        ("positive", 30),
    ]


def test_one_mention_has_its_author(store):
    do("/vigie mention @lea x positive likes=3", store)

    assert (only(store).author, only(store).mentions) == ("@lea", None)


@pytest.mark.parametrize(
    ("line", "account", "day"),
    [
        ("followers linkedin 12 400", "", TODAY),
        ("abonnés linkedin 12 400 notrepage hier", "notrepage", TODAY - 1),
        ("followers 12,400 linkedin Nova Page 2026-11-16", "Nova Page", TODAY - 2),
        ("followers linkedin @ourpage 12.4k", "ourpage", TODAY),
        ("followers linkedin 12400 account=ours", "ours", TODAY),
    ],
)
def test_followers_of_an_account(store, line, account, day):
    do(f"/vigie {line}", store)
    found = only(store)

    assert (found.media, found.network, found.followers) == ("account", "linkedin", 12_400)
    assert (found.account, found.day) == (account, day)


def test_an_e_mail_campaign(store):
    do('/vigie email campaign="Black Friday" recipients=5,000 opens=1,200', store)

    assert (only(store).network, only(store).campaign) == ("email", "Black Friday")


# -------------------------------------------------------------------------------- corrections
@pytest.mark.parametrize(
    "words",
    [
        LINK,
        f"<{LINK}|a link>",
        "spring launch",
        "Spring linkedin",
        "linkedin 2026-11-16",
        'linkedin id="urn:li:activity:7001"',
        "id=urn:li:activity:7001",
    ],
)
def test_a_post_is_named_by_its_link_its_id_or_words_of_it(store, words):
    do(ADD, store)
    do('/vigie add linkedin 2026-11-17 likes=1 text="Autumn"', store)
    told = do(f"/vigie edit {words} likes=90 comments=-", store)

    assert told.startswith("Corrected: LinkedIn, “Spring launch #promo”.")
    assert "Likes: 900 → 90" in told
    found = next(post for post in posts(store) if "Spring" in post.text)
    assert (found.likes, found.comments, found.text) == (90, None, "Spring launch #promo")
    assert store.findings("T1").well


def test_a_correction_in_french_and_its_undo(store):
    do(ADD, store)
    told = do("/vigie corriger spring j'aime=90 commentaires=aucun", store, "fr")
    assert told.startswith("Corrigé")

    do("/vigie annuler", store)
    assert (only(store).likes, only(store).comments) == (900, 2)


def test_a_text_brings_its_hashtags_and_takes_the_old_ones(store):
    do(ADD, store)
    do('/vigie edit spring text="Summer"', store)

    assert (only(store).text, only(store).hashtags) == ("Summer", "")


def test_a_date_is_corrected(store):
    do(ADD, store)
    do("/vigie edit spring date=2026-11-17", store)
    assert (only(store).day, only(store).published_at) == (TODAY - 1, None)

    do("/vigie edit spring time=18:00", store)
    at = datetime(2026, 11, 17, 17, tzinfo=UTC).timestamp()
    assert (only(store).day, only(store).published_at) == (TODAY - 1, at)


def test_several_posts_are_asked_back(store):
    for day in (14, 15, 16):
        do(f'/vigie add x 2026-11-{day} likes=1 text="Launch {day}"', store)
    found = obey("/vigie edit launch likes=2", HERE, store, NOW)

    assert found.headline.name == "which-edit"
    assert [step.line.endswith(" likes=2") for step in found.steps] == [True] * 3
    obey(found.steps[0].line, HERE, store, NOW)
    assert {post.text: post.likes for post in posts(store)} == {
        "Launch 16": 2, "Launch 15": 1, "Launch 14": 1,
    }  # fmt: skip


def test_a_correction_without_anything_needs_a_form(store):
    do(ADD, store)
    with pytest.raises(FormNeeded) as needed:
        do(f"/vigie edit {LINK}", store)

    assert needed.value.post == ("linkedin", "urn:li:activity:7001")
    assert needed.value.fields == {
        "network": "linkedin",
        "media": "owned",
        "post_id": "urn:li:activity:7001",
        "url": LINK,
        "text": "Spring launch #promo",
        "date": "2026-11-16",
        "time": "10:30",
        "likes": "900",
        "comments": "2",
    }


def test_what_a_form_did_not_change_is_not_said_again(store):
    do(ADD, store)
    fields = {"date": "2026-11-16", "time": "10:30", "likes": "900", "comments": "", "reach": ""}
    corrected(fields, ("linkedin", "urn:li:activity:7001"), HERE, store, NOW)
    assert (only(store).likes, only(store).comments) == (900, None)
    store.undo("T1", 1, who="U1")

    assert posts(store) == []


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("edit", "post-which"),
        ("edit nothing like it likes=3", "post-unknown"),
        ("edit spring network=x", "edit-apart"),
        ("edit spring likes=-3", "field-wrong"),
        ("edit spring likes=- comments=-", "add-no-figure"),
        ("delete", "post-which"),
        ("delete spring likes=3", "delete-what"),
        ('delete linkedin id="gone"', "post-unknown"),
    ],
)
def test_what_can_not_be_and_why(store, line, problem):
    do(ADD, store)
    before = posts(store)
    with pytest.raises(Problem) as raised:
        do(f"/vigie {line}", store)

    assert raised.value.said.name == problem
    assert posts(store) == before


def test_the_day_of_an_account_is_another_when_its_date_is(store):
    do("/vigie followers linkedin 12 400 ours", store)

    with pytest.raises(Problem, match="edit-apart"):
        do("/vigie edit ours date=2026-11-16", store)
    do("/vigie edit ours followers=12 300", store)
    assert only(store).followers == 12_300


# ---------------------------------------------------------------------------------- deletions
def test_a_post_is_shown_before_it_is_deleted(store):
    do(ADD, store)
    found = obey(f"/vigie delete {LINK}", HERE, store, NOW)

    assert found.headline.name == "delete-this"
    assert found.steps[0].grave
    assert len(posts(store)) == 1

    told = do(found.steps[0].line, store)
    assert told.startswith("Deleted: LinkedIn")
    assert posts(store) == []
    assert store.extent("T1", MEDIA) is None
    assert "brought" not in do("/vigie undo", store)
    assert only(store).likes == 900


def test_the_journal_says_who_corrected_and_deleted_what(store):
    do(ADD, store)
    do("/vigie edit spring likes=90", store)
    do('/vigie delete linkedin id="urn:li:activity:7001"', store)
    told = do("/vigie journal", store)

    assert "Deleted (no. 3) — LinkedIn, “Spring launch #promo”" in told
    assert "Corrected (no. 2) — LinkedIn, “Spring launch #promo”: likes: 900 → 90" in told


def test_a_deleted_post_comes_back_by_hand_only(store):
    do(ADD, store)
    do('/vigie delete linkedin id="urn:li:activity:7001"', store)
    again = Reading("linkedin", "urn:li:activity:7001", day=TODAY, likes=5)
    assert store.submit("T1", [again], who="U1", source="posts.csv").deleted == 1
    assert posts(store) == []

    assert do(f"/vigie add {LINK} likes=91", store).startswith("Stored")
    assert (only(store).likes, only(store).text) == (91, "")
    assert store.findings("T1").well


# ------------------------------------------------------------------------ what posts are called
def test_an_e_mail_is_called_by_its_campaign(store):
    told = do('/vigie email campaign="Black Friday" recipients=5000 opens=1200', store)
    assert told.startswith("Stored: e-mail, “Black Friday”.")

    with pytest.raises(Problem, match="contradiction"):
        do("/vigie email recipients=500 opens=1200", store)
    with pytest.raises(Problem, match="contradiction"):
        do("/vigie email recipients=500 unsubscribes=1200", store)


@pytest.mark.parametrize(
    ("line", "english", "french"),
    [
        (
            "followers linkedin 1200",
            "one day of an account removed",
            "une journée de compte en moins",
        ),
        ("press outlet=Sud", "one article removed", "un article en moins"),
        ("mentions 12 x", "one mention removed", "une mention en moins"),
        ("add x likes=2", "one post removed", "une publication en moins"),
    ],
)
def test_what_is_taken_back_has_its_own_name(store, line, english, french):
    do(f"/vigie {line}", store)
    assert english in do("/vigie undo", store)

    stored = do(f"/vigie {line}", store)
    assert "it is dated today" in stored
    assert ("post" in stored) == line.startswith("add")
    assert ("post" in do("/vigie journal", store)) == line.startswith("add")
    assert french in do("/vigie undo", store, "fr")


def test_what_cannot_be_undone_says_whose_and_what_it_is(store):
    do(ADD, store)
    with pytest.raises(Problem) as problem:
        obey("/vigie undo 1", Place("T1", "U2"), store, NOW)
    assert "<@U1>" in Language("en").say(problem.value.said, quote)
    assert "only U1 and the admins can" in Language("en").say(problem.value.said)

    do("/vigie undo", store)
    with pytest.raises(Problem) as problem:
        obey("/vigie undo 1", HERE, store, NOW)
    assert "(des chiffres tapés dans une ligne)" in Language("fr").say(problem.value.said)


def test_what_is_deleted_stays_so_when_it_is_deleted_again(store):
    do(ADD, store)
    line = f'/vigie delete linkedin id="{only(store).post_id}"'
    assert do(line, store).startswith("Deleted: ")

    assert do(line, store) == "Already deleted: LinkedIn, “Spring launch #promo”."
    do(ADD, store)
    assert do(line, store).startswith("Deleted: ")


@pytest.mark.parametrize(
    "name", ['"Spring launch"', "« Spring launch #promo »", "“Spring lau…”", f'"{LINK}"']
)
def test_a_title_may_stand_between_quotes(store, name):
    do(ADD, store)
    assert do(f"/vigie supprimer {name}", store, "fr").startswith("Supprimer LinkedIn")
    assert do(f"/vigie edit {name} likes=901", store).startswith("Corrected")
