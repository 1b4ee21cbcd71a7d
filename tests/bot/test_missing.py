"""What nobody submitted: `/vigie missing`."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.commands import Place, obey
from bot.fields import FormNeeded
from bot.messages import Language, Problem
from bot.store import Store
from bot.text import plain_text
from kpi.periods import epoch_day
from kpi.posts import Reading

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 22, 10, tzinfo=PARIS)
HERE = Place("T1", "U1")


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    def reading(day, network, media="owned", **told):
        number = epoch_day(date(2026, 11, day))
        return Reading(network, f"{media}{day}", media, "ours", day=number, **told)

    with Store(tmp_path_factory.mktemp("missing") / "vigie.db", PARIS) as opened:
        opened.submit(
            "T1",
            [
                *(reading(day, "linkedin", likes=1, clicks=2) for day in range(1, 21)),
                reading(21, "linkedin", likes=1),
                *(reading(day, "x", likes=1) for day in range(1, 8)),
                *(reading(d, "linkedin", "account", impressions=9) for d in range(1, 22) if d != 9),
                *(reading(day, "email", opens=3) for day in (1, 19)),
            ],
            who="U1",
            source="posts.csv",
        )
        yield opened


def do(line, store, language="en"):
    return plain_text(obey(line, HERE, store, NOW), Language(language))


def test_each_account_is_told_with_what_it_lacks_the_newest_first(store):
    told = do("/vigie missing november", store).splitlines()

    assert told[0].startswith("Figures are missing for 3 accounts of 4 (Nov 1")
    assert [" ".join(line.split()) for line in told[2:6]] == [
        "LinkedIn, ours Daily figures Nov 21, 2026 One day: Nov 9, 2026",
        "LinkedIn, ours Posts Nov 21, 2026 One post without clicks",
        "E-mail, ours E-mails Nov 19, 2026 –",
        "X, ours Posts Nov 7, 2026 Nothing since Nov 7, 2026",
    ]


def test_of_one_network_in_french(store):
    told = do("/vigie manquant x", store, "fr")

    assert told.startswith("Il manque des chiffres pour 1 compte sur 1 (")
    assert "Rien depuis le 7 nov" in " ".join(told.split())


def test_where_nothing_is_missing_it_is_said(store):
    assert do("/vigie missing email november", store).startswith("Nothing is missing")
    assert "No account" in do("/vigie missing tiktok", store)


def test_its_buttons_open_the_form_of_that_account(store):
    found = obey("/vigie missing november", HERE, store, NOW)
    for step, media in zip(found.steps, ("account", "", ""), strict=True):
        with pytest.raises(FormNeeded) as needed:
            obey(step.line, HERE, store, NOW)
        assert needed.value.fields.get("media", "") == media
        assert needed.value.fields["account"] == "ours"


@pytest.mark.parametrize(
    ("line", "problem"), [("likes", "missing-of"), ("all time", "missing-dates")]
)
def test_what_it_is_not_about(store, line, problem):
    with pytest.raises(Problem, match=problem):
        do(f"/vigie missing {line}", store)
