"""The words of periods, as `bot.words.plain` gives them: the kind of each, and its value."""

# ruff: noqa: PLR2004  (a calendar is made of numbers)

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kpi.periods import ALL, UNDATED

if TYPE_CHECKING:
    from bot.dates.meanings import Value

# fmt: off
# A kind, then its words, as value=word,word where they stand for one.
_VOCABULARY = """
fr_month 1=janvier,janv 2=fevrier,fevr,fev 3=mars 4=avril,avr 5=mai 6=juin 7=juillet,juil 8=aout
fr_month 9=septembre 10=octobre 11=novembre 12=decembre
month 1=january,jan 2=february,feb 3=march,mar 4=april,apr 5=may 6=june,jun 7=july,jul
month 8=august,aug 9=september,sept,sep 10=october,oct 11=november,nov 12=december,dec
weekday 0=lundi,monday 1=mardi,tuesday 2=mercredi,wednesday 3=jeudi,thursday 4=vendredi,friday
weekday 5=samedi,saturday 6=dimanche,sunday
short_weekday 0=lun,mon 1=tue 2=mer,wed 3=jeu,thu 4=ven,fri 5=sam,sat 6=dim,sun
season 3=printemps,spring 6=ete,summer 9=automne,autumn,fall 12=hiver,winter
one 1=un,une,one
a 1=a
numeral 2=deux,two 3=trois,three 4=quatre,four 5=cinq,five 6=six 7=seven 8=huit,eight 9=neuf,nine
numeral 10=dix,ten 11=onze,eleven 12=douze,twelve 15=quinze,fifteen 20=vingt,twenty
numeral 30=trente,thirty
first 1=premier,premiere,premiers,premieres,first
nth 2=deuxieme,second,seconde 3=troisieme,third 4=quatrieme,fourth
day_unit day=jour,day
week_unit week=semaine,sem,week,wk
month_unit month=mois,month
half_unit quarter=trimestre,quarter half=semestre,semester,half
year_unit year=an,annee,year
days day=jours,days,j,d month=months year=ans,annees,years
weeks week=semaines,weeks,wks,w quarter=trimestres,quarters half=semestres,semesters
fortnight quinzaine fortnight
xtd week=wtd month=mtd quarter=qtd year=ytd
day_word 0=today -1=hier,yesterday 1=demain,tomorrow
dernier -1=dernier,derniere,precedent,precedente
derniers derniers dernieres precedents precedentes
last -1=last,past,previous,prior
passe -1=passe,passee,ecoule,ecoulee 0=courant,courante
passes passes passees ecoules ecoulees
this 0=this,these,current,ce,cet,cette,ces
next 1=next,coming
prochain 1=prochain,prochaine
prochains prochains prochaines
no no num numero number
de from=de,d'
du from=du
en_of of commencing
sur sur
from from=from
between between=entre,between
since since=since,depuis
to to=au,to,through,thru
until to=until,till
and and=et,and
versus vs versus contre ou or
the le la les l' the
start debut start beginning
mid mi mid
onward onward onwards
full full complete completed whole
now now maintenant
ago ago
before before
ci ci
"""
SAME_LAST_YEAR = (
    r"(?:meme|same)\ \w+\ (?:(?:(?:of|in)\ )?(?:the\ )?(?:last|previous)\ year"
    r"|(?:de\ )?l'an(?:nee)?\ (?:derniere?|passee?|precedente?|d'avant))"
)
# Several words, or words with a mark inside: kind, value, what they may begin with, how they look.
_PHRASES: tuple[tuple[str, Value, str, str], ...] = (
    ("il_y_a", "", "il y", r"(?:il )?y a"),
    ("day_word", -2, "avant the day", r"avant[- ]hier|(?:the )?day before yesterday"),
    ("day_word", 2, "apres the day", r"apres[- ]demain|(?:the )?day after tomorrow"),
    ("day_word", 0, "aujourd", r"aujourd'hui"),
    ("day_word", 0, "ce cet", r"ce matin|cet apres-midi|ce midi|ce soir"),
    ("day_word", 0, "this tonight", r"this (?:morning|afternoon|evening)|tonight"),
    ("dernier", -2, "avant", r"avant[- ]derniere?"),
    ("passe", 0, "en", r"en cours"),
    ("numeral", 2, "a couple", r"(?:a )?couple of"),
    ("half_unit", "half", "half", r"half[- ]year"),
    ("weekend", "", "week weekend", r"week[- ]?end"),
    ("to_date", "", "to", r"to[- ]date"),
    ("no", "", "n", r"n°"),
    ("since", "since", "a ever", r"a (?:partir|compter)|ever since"),
    ("until", "to", "jusqu up", r"jusqu'(?:aux?|a|en)|up to"),
    ("period", ALL, "depuis since ever", r"depuis toujours|since (?:always|forever)|ever"),
    ("period", ALL, "all", r"all[- ]time|all (?:the |our )?(?:data|history)"),
    ("period", ALL, "tout de", r"(?:de )?(?:tout temps|tous les temps|tout l'historique)"),
    ("period", ALL, "toutes", r"toutes (?:les |nos )?donnees"),
    ("period", UNDATED, "undated no without", r"undated|no date|without (?:a )?date"),
    ("period", UNDATED, "sans non", r"sans date|non datee?s?"),
    ("other", "", "same meme the la", rf"(?:la |the )?{SAME_LAST_YEAR}"),
)
# fmt: on
MARKS = {
    "-": "hyphen",
    "/": "slash",
    ",": "comma",
    "&": "and",
    "#": "no",
    "..": "dots",
    "->": "dots",
}
OTHER: tuple[str, Value] = ("other", "")


def _words() -> dict[str, tuple[str, Value]]:
    words: dict[str, tuple[str, Value]] = {}
    for line in _VOCABULARY.strip().splitlines():
        kind, *meanings = line.split()
        for meaning in meanings:
            value, _, same = meaning.rpartition("=")
            for word in same.split(","):
                words[word] = kind, int(value) if value.lstrip("-").isdigit() else value
    return words | _codes()


def _codes() -> dict[str, tuple[str, Value]]:
    """T3, Q3, S2, H2, S42, W42: a unit and its number; with a zero too, W07."""
    codes: dict[str, tuple[str, Value]] = {}
    for number in range(1, 100):
        for figures in (f"{number}", f"{number:02}"):
            codes[f"w{figures}"] = "code", ("week", number)
            codes[f"s{figures}"] = "code", ("week" if number > 2 else "half", number)
            if number < 10:
                codes[f"q{figures}"] = codes[f"t{figures}"] = "code", ("quarter", number)
            if number < 3:
                codes[f"h{figures}"] = "code", ("half", number)
    return codes


WORDS = _words()
KINDS = {kind for kind, _ in WORDS.values()} | {kind for kind, *_ in _PHRASES} | {*MARKS.values()}


@cache
def phrases() -> dict[str, list[tuple[re.Pattern[str], str, Value]]]:
    """The phrases by the word that they begin with, each a pattern, its kind and its value."""
    by_word: dict[str, list[tuple[re.Pattern[str], str, Value]]] = {}
    for kind, value, starts, said in _PHRASES:
        pattern = re.compile(rf"(?:{said})(?![^\W\d])")
        for word in starts.split():
            by_word.setdefault(word, []).append((pattern, kind, value))
    return by_word
