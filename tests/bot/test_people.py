"""People to approach: who is listed, what is said of them, who is meant, who is forgotten."""

from datetime import timedelta

import pytest
from conftest import NOW

from bot.commands import Place, obey
from bot.entries import reading_of
from bot.messages import LANGUAGES, Language, Problem
from bot.store import Partner
from bot.text import plain_text

HERE = Place("T1", "U1")
EVIL = '"Évil <!channel> *Zoé*'


def do(line, store, place=HERE, now=NOW):
    return obey(f"/vigie people {line}".strip(), place, store, now)


def told(answer, language="en"):
    return plain_text(answer, Language(language))


def listed(answer):
    return [section.title.values["name"] for section in answer.sections]


def standing(store, author):
    return {one.author: one.status for one in store.partners.every("T1")}.get(author)


def mention(store, author, count=1, **said):
    for number in range(count):
        fields = {"media": "earned", "network": "x", "date": f"2026-11-0{1 + number % 9}"}
        text = f"{author} {number}"
        fields |= {"author": author, "text": text, **said}
        zone = store.zone("T1")
        store.submit("T1", [reading_of(fields, NOW.date(), zone)], who="U0", source="test")


# ------------------------------------------------------------------------------------ the list
def test_those_who_mention_us_most_are_listed_with_what_they_said(store):
    mention(store, "@mia")
    answer = do("", store)

    assert listed(answer) == ["@ana", "@mia"]
    assert "@ana — not approached yet" in told(answer)
    assert "2 mentions" in told(answer)
    assert "Tone: 2 positive, 0 negative" in told(answer)
    first = answer.sections[0]
    assert [step.line for step in first.steps] == [
        '/vigie people "@ana" to contact',
        '/vigie people "@ana" contacted',
        '/vigie people "@ana" partner',
        '/vigie people "@ana" no',
    ]


def test_the_buttons_do_what_they_say(store):
    for step in do("", store).sections[0].steps:
        obey(step.line, HERE, store, NOW)

        assert standing(store, "@ana") == step.label.name.removeprefix("step-standing-")


def test_somebody_we_said_no_to_is_not_proposed_again(store):
    mention(store, "@mia")
    do("@ana no", store)

    answer = do("", store)
    assert listed(answer) == ["@mia"]
    assert "2 people are set aside" in told(answer)
    assert listed(do("aside", store)) == ["@ana", "@leo"]


def test_somebody_who_complains_is_not_proposed_unless_the_team_thought_of_them(store):
    assert "@leo" not in listed(do("", store))
    assert listed(do("écartées", store)) == ["@leo"]
    do("@leo to contact", store)

    assert "@leo" in listed(do("", store))
    assert do("aside", store).outcome == "no_data"


def test_who_was_contacted_long_ago_comes_first_and_is_said(store):
    do("@mia contacted", store)
    soon, late = NOW + timedelta(days=20), NOW + timedelta(days=23)

    assert "no news" not in told(do("", store, now=soon))
    assert listed(do("", store, now=soon))[0] == "@ana"
    answer = do("", store, now=late)
    assert listed(answer)[0] == "@mia"
    assert "Contacted 3 weeks ago" in told(answer)


def test_the_same_said_again_is_as_old_as_it_was(store):
    do("@mia contacted", store)
    [before] = store.partners.every("T1")
    store.partners._clock = (NOW + timedelta(days=30)).timestamp
    do("@mia contacted", store)

    assert store.partners.every("T1") == [before]


def test_somebody_followed_who_says_nothing_any_more_stays_in_the_list(store):
    do("@mia partner", store)
    answer = do("", store, now=NOW + timedelta(days=200))

    assert listed(answer) == ["@mia"]
    assert "No mention in the last 90 days" in told(answer)


def test_the_list_is_as_long_as_a_screen(store):
    for number in range(12):
        mention(store, f"@p{number}", count=2)

    answer = do("", store)
    assert len(answer.sections) == 8
    assert "13 people to approach" in told(answer)
    assert "5 more people" in told(answer)


def test_who_mentioned_us_once_is_listed_with_praise_or_when_the_team_thought_of_them(store):
    before = listed(do("", store))
    mention(store, "@once")
    mention(store, "@fan", sentiment="positive")
    answer = do("", store)

    assert listed(answer) == [*before, "@fan"]
    assert "2 others mentioned us once, with no praise noted." in told(answer)
    assert "2 autres personnes nous ont mentionnés une seule fois" in told(answer, "fr")
    do("@once to contact", store)
    assert "@once" in listed(do("", store))


def test_nobody_to_approach(store):
    answer = do("", store, place=Place("T9", "U1"))

    assert answer.outcome == "no_data"
    assert all(told(answer, language) for language in LANGUAGES)


# ---------------------------------------------------------------------------------- in a line
@pytest.mark.parametrize(
    ("line", "status", "note"),
    [
        ("@ana contacted", "contacted", ""),
        ("ana contactée", "contacted", ""),
        ('ana partenaire "rdv mardi"', "partner", "rdv mardi"),
        ("@Ana à contacter", "to_contact", ""),
        ("@ana to contact after the fair", "to_contact", "after the fair"),
        ('"@ana" non', "no", ""),
        ("@ana no, she works for a rival", "no", "she works for a rival"),
    ],
)
def test_a_line_says_where_the_team_stands(store, line, status, note):
    do(line, store)

    assert store.partners.every("T1") == [Partner("@ana", status, "U1", int(NOW.timestamp()), note)]


def test_a_name_of_several_words(store):
    mention(store, "Léa No Martin", network="linkedin")
    do("lea no martin partner", store)

    assert standing(store, "Léa No Martin") == "partner"


def test_a_note_stays_until_another_is_said(store):
    do('@ana contacted "met in Lille"', store)
    do("@ana partner", store)

    assert "met in Lille" in told(do("@ana", store))


def test_it_can_be_taken_back(store):
    first, second = do("@ana contacted", store), do("@ana partner", store)
    obey(second.steps[0].line, HERE, store, NOW)
    assert standing(store, "@ana") == "contacted"
    obey(first.steps[0].line, HERE, store, NOW)
    assert store.partners.every("T1") == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("line", "problem", "close"),
    [
        ("@anna contacted", "people-unknown", ("@ana",)),
        ("@anna", "people-unknown", ("@ana",)),
        ("forget @anna", "people-unknown", ("@ana",)),
        ("@blorps", "people-unknown-to-all", ()),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(store, line, problem, close, language):
    with pytest.raises(Problem) as raised:
        do(line, store)

    assert raised.value.said.name == problem
    assert raised.value.said.values["close"] == close
    assert Language(language).say(raised.value.said)
    assert store.partners.every("T1") == []


def test_with_no_author_at_all(store):
    with pytest.raises(Problem, match="people-nobody"):
        do("@ana contacted", store, place=Place("T9", "U1"))


# -------------------------------------------------------------------------------- personal data
def test_a_person_is_forgotten_in_the_journal_too(store):
    do('@ana contacted "phone 06"', store)
    answer = do("forget ana", store)

    assert store.partners.every("T1") == []
    assert "keep their author" in told(answer)
    lines = [entry for entry in store.journal("T1") if entry.what.startswith("people")]
    assert [entry.what for entry in lines] == ["people-forgotten", "people"]
    assert "ana" not in str([entry.details for entry in lines])
    for language in LANGUAGES:
        assert (
            "@ana" not in told(obey("/vigie journal", HERE, store, NOW), language).partition("x")[0]
        )


def test_forgetting_who_was_not_followed_says_so(store):
    assert do("oublier @ana", store).headline.name == "people-nothing-to-forget"


def test_the_journal_tells_who_said_what_and_never_the_note(store):
    do('@ana contacted "secret"', store)
    [entry, *_] = store.journal("T1")

    assert (entry.who, entry.what) == ("U1", "people")
    assert "secret" not in str(entry.details)
    for language in LANGUAGES:
        assert "@ana" in told(obey("/vigie journal", HERE, store, NOW), language)


def test_workspaces_do_not_see_each_other(store):
    do("@ana partner", store)

    assert store.partners.every("T2") == []
    assert not store.partners.forget("T2", "@ana", who="U1")
    assert standing(store, "@ana") == "partner"


# --------------------------------------------------------------------------------- in the figures
def test_the_question_about_people_shows_the_status_when_there_is_one(store):
    before = obey("/kpi most engaged people last 90 days", HERE, store, NOW)
    do("@ana partner", store)
    after = obey("/kpi most engaged people last 90 days", HERE, store, NOW)

    assert [column.name for column in after.table.columns] == [
        *(column.name for column in before.table.columns),
        "column-standing",
    ]
    assert [row[-1].name for row in after.table.rows] == [
        "standing-partner",
        "nothing-shown",
        "nothing-shown",
    ]


def test_what_people_are_called_changes_nothing_on_the_screen(store):
    mention(store, EVIL, 3)
    answer = do("", store)

    assert listed(answer)[0] == EVIL
    for step in answer.sections[0].steps:
        obey(step.line, HERE, store, NOW)
        assert standing(store, EVIL)
