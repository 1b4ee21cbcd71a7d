"""What people write for a period, and the days they mean, on Wednesday 18 November 2026."""

import re
from datetime import date, time
from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.dates import (
    FoundMoment,
    FoundPeriod,
    ImpossiblePeriod,
    find_earlier,
    find_moment,
    find_periods,
    period_text,
    read_period,
)
from bot.words import plain
from kpi.periods import ALL, EPOCH, UNDATED, Period

TODAY = date(2026, 11, 18)

# What is written | the days, both included. A phrase may have several ways, apart by " / ".
PERIODS = """
hier / yesterday                                                           | 2026-11-17
aujourd'hui / today / ce jour                                              | 2026-11-18
avant-hier / avant hier / the day before yesterday                         | 2026-11-16
demain / tomorrow                                                          | 2026-11-19
après-demain / the day after tomorrow                                      | 2026-11-20

la semaine dernière / semaine passée / last week / previous week           | 2026-11-09..2026-11-15
la semaine précédente / the past week / cette dernière semaine             | 2026-11-09..2026-11-15
le mois dernier / mois passé / dernier mois / last month                   | 2026-10-01..2026-10-31
le trimestre dernier / trimestre précédent / last quarter                  | 2026-07-01..2026-09-30
le semestre dernier / last semester / last half / the last half-year       | 2026-01-01..2026-06-30
l'an dernier / l'année dernière / l'année passée / last year               | 2025-01-01..2025-12-31
the week before last / l'avant-dernière semaine / il y a deux semaines     | 2026-11-02..2026-11-08

30 derniers jours / les 30 derniers jours / last 30 days                   | 2026-10-19..2026-11-17
30j / 30 j / 30 jours / 30 jours glissants / in the last 30 days           | 2026-10-19..2026-11-17
sur les trente derniers jours                                              | 2026-10-19..2026-11-17
7d / past 7 days / 7 derniers jours / ces 7 derniers jours                 | 2026-11-11..2026-11-17
sur 7 jours / sept derniers jours / les sept derniers jours                | 2026-11-11..2026-11-17
ces 10 derniers jours / 10 days / the last ten days                        | 2026-11-08..2026-11-17
les deux dernières semaines / last two weeks / for the last two weeks      | 2026-11-02..2026-11-15
the last couple of weeks / 2 semaines / last 2 full weeks                  | 2026-11-02..2026-11-15
12 sem / 12 semaines / 12w / 12 weeks / douze dernières semaines           | 2026-08-24..2026-11-15
3 derniers mois / les trois derniers mois / last 3 months                  | 2026-08-01..2026-10-31
over the past 3 months / these last 3 months / 3 mois écoulés              | 2026-08-01..2026-10-31
sur 12 mois / twelve months / au cours des 12 derniers mois                | 2025-11-01..2026-10-31
les 2 derniers trimestres / last two quarters                              | 2026-04-01..2026-09-30
last 2 years / les deux dernières années / 2 derniers ans                  | 2024-01-01..2025-12-31

cette semaine / this week / la semaine en cours / WTD / this week so far   | 2026-11-16..2026-11-18
de la semaine                                                              | 2026-11-16..2026-11-18
ce mois / ce mois-ci / this month / mois en cours / month to date          | 2026-11-01..2026-11-18
du mois                                                                    | 2026-11-01..2026-11-18
MTD / depuis le début du mois / since the beginning of the month           | 2026-11-01..2026-11-18
ce trimestre / this quarter / QTD / quarter-to-date                        | 2026-10-01..2026-11-18
ce semestre / this semester                                                | 2026-07-01..2026-11-18
cette année / cette annee / this year / YTD / year to date / of the year   | 2026-01-01..2026-11-18
sur l'année                                                                | 2026-01-01..2026-11-18
depuis le début de l'année / since the start of the year                   | 2026-01-01..2026-11-18
depuis janvier / since January / depuis le 1er janvier                     | 2026-01-01..2026-11-18
since July / depuis juillet / à partir de juillet                          | 2026-07-01..2026-11-18
since the beginning of July                                                | 2026-07-01..2026-11-18
depuis le 17 septembre / depuis le 17 septembre 2026 / since 17/09         | 2026-09-17..2026-11-18
à partir du 17 septembre / 17-sept-2026 - 18-nov-2026                      | 2026-09-17..2026-11-18
from 17 September onwards                                                  | 2026-09-17..2026-11-18
depuis lundi / depuis lundi 16 novembre / since Monday / since last Monday | 2026-11-16..2026-11-18
since 2026-11-16                                                           | 2026-11-16..2026-11-18
depuis mercredi / since Wednesday                                          | 2026-11-11..2026-11-18
depuis 2025 / since 2025 / depuis l'an dernier                             | 2025-01-01..2026-11-18
depuis hier / since yesterday                                              | 2026-11-17..2026-11-18
depuis deux semaines / since 2 weeks / since two weeks ago                 | 2026-11-04..2026-11-18
since 10 days / depuis 10 jours                                            | 2026-11-08..2026-11-18
depuis 3 mois / since three months                                         | 2026-08-18..2026-11-18
depuis un an / since a year                                                | 2025-11-18..2026-11-18
depuis le mois dernier / since last month                                  | 2026-10-01..2026-11-18
depuis décembre                                                            | 2025-12-01..2026-11-18

two weeks ago / 2 weeks ago / il y a 2 semaines                            | 2026-11-02..2026-11-08
il y a 3 jours / 3 days ago / y a trois jours                              | 2026-11-15
il y a 2 mois / 2 months ago / a couple of months ago                      | 2026-09-01..2026-09-30
a year ago / il y a un an / one year ago                                   | 2025-01-01..2025-12-31

la semaine prochaine / next week                                           | 2026-11-23..2026-11-29
le mois prochain / next month                                              | 2026-12-01..2026-12-31
next 7 days / les 7 prochains jours                                        | 2026-11-19..2026-11-25
next March / mars prochain                                                 | 2027-03-01..2027-03-31

octobre / en octobre / October / in october / oct. / mois d'octobre        | 2026-10-01..2026-10-31
octobre 2026 / oct. 2026 / Oct 2026 / 2026-10 / 10/2026                    | 2026-10-01..2026-10-31
au mois d'octobre 2026                                                     | 2026-10-01..2026-10-31
octobre dernier / last October / octobre de cette année                    | 2026-10-01..2026-10-31
novembre / November                                                        | 2026-11-01..2026-11-30
novembre dernier / last november / november last year                      | 2025-11-01..2025-11-30
décembre / december / déc.                                                 | 2025-12-01..2025-12-31
janvier / janv. / January / jan                                            | 2026-01-01..2026-01-31
févr. 2026 / février / Feb                                                 | 2026-02-01..2026-02-28
mars / mois de mars / March / in March / mars 2026                         | 2026-03-01..2026-03-31
avr / avril / April / apr.                                                 | 2026-04-01..2026-04-30
may / May 2026 / in May / mai / en mai                                     | 2026-05-01..2026-05-31
juil. / juillet / July                                                     | 2026-07-01..2026-07-31
août 2026 / aout / August / aug                                            | 2026-08-01..2026-08-31
sept. / sept 2026 / en sept / septembre / September / sep                  | 2026-09-01..2026-09-30
mars de l'an dernier / March last year / mars 2025                         | 2025-03-01..2025-03-31

le 31 octobre / 31 octobre 2026 / 31 oct / Oct 31 / 31/10 / 31/10/2026     | 2026-10-31
October 31st, 2026 / 31st October / the 31st of October / 31.10.2026       | 2026-10-31
31-10-2026 / 2026-10-31 / 2026/10/31 / 31/10/26                            | 2026-10-31
31-Oct-2026 / sam. 31 oct. / Sat, Oct 31 / samedi 31 octobre               | 2026-10-31
Saturday, October 31 / samedi 31/10                                        | 2026-10-31
vendredi 31 octobre / Friday 31 October                                    | 2025-10-31
1er octobre / le 1er octobre / Oct 1 / premier octobre / first of October  | 2026-10-01
oct 26 / le 26 oct.                                                        | 2026-10-26
20 novembre / 20/11 / Nov 20                                               | 2025-11-20
29 février / Feb 29                                                        | 2024-02-29
lundi dernier / last Monday / ce lundi / this Monday                       | 2026-11-16
mercredi dernier / last Wednesday                                          | 2026-11-11
lundi prochain / next Monday                                               | 2026-11-23

du 1er au 15 octobre / 1-15 octobre / Oct 1-15 / from 1 to 15 October      | 2026-10-01..2026-10-15
du 1er octobre au 15 octobre 2026 / Oct 1–15, 2026 / October 1 to 15       | 2026-10-01..2026-10-15
from October 1 to October 15, 2026 / du 01/10 au 15/10                     | 2026-10-01..2026-10-15
du 1er au 15 octobre inclus                                                | 2026-10-01..2026-10-15
du 5 au 12 / du 05 au 12 / from the 5th to the 12th / from the 5th to 12th | 2026-11-05..2026-11-12
du 1er au 15                                                               | 2026-11-01..2026-11-15
du 25 au 27                                                                | 2026-10-25..2026-10-27
du 25 au 3 / from the 25th to the 3rd                                      | 2026-10-25..2026-11-03
du 15 au 15                                                                | 2026-11-15
du 28 sept au 3 oct 2026 / from 28 Sep to 3 Oct / 28 sept - 3 oct          | 2026-09-28..2026-10-03
entre le 1 et le 15 septembre / between Sep 1 and Sep 15, 2026             | 2026-09-01..2026-09-15
between 1 and 15 September / entre le 1er et le 15 septembre 2026          | 2026-09-01..2026-09-15
from March 3 to 12 / 3-12 March / du 3 au 12 mars / March 3 - 12           | 2026-03-03..2026-03-12
du lundi 3 au dimanche 9 novembre 2025                                     | 2025-11-03..2025-11-09
2026-11-09..2026-11-15 / 2026-11-09/2026-11-15 / 2026-11-09 to 2026-11-15  | 2026-11-09..2026-11-15
de janvier à mars / janvier-mars 2026 / from January to March / Jan-Mar    | 2026-01-01..2026-03-31
entre mars et mai / between March and May / mars à mai 2026                | 2026-03-01..2026-05-31
from Q1 to Q2 / Q1-Q2 2026 / T1 à T2 / du T1 au T2                         | 2026-01-01..2026-06-30
semaines 42 à 44 / S42-S44 / weeks 42-44 / S42 à 44                        | 2026-10-12..2026-11-01
semaines 42 à 44 2026                                                      | 2026-10-12..2026-11-01
d'octobre à mars / from October to March                                   | 2026-10-01..2027-03-31
from October to March 2026 / octobre 2025 à mars 2026                      | 2025-10-01..2026-03-31
du 28 décembre au 3 janvier / from Dec 28, 2025 to Jan 3                   | 2025-12-28..2026-01-03
du 1er octobre à hier / from 1 October to yesterday                        | 2026-10-01..2026-11-17
depuis le 1er octobre jusqu'à hier                                         | 2026-10-01..2026-11-17
d'octobre à aujourd'hui / from October until now                           | 2026-10-01..2026-11-18
2024-2025 / from 2024 to 2025                                              | 2024-01-01..2025-12-31
jusqu'au 15 octobre / until 15 October / jusqu'au 15/10                    | 2026-01-01..2026-10-15
le 15 octobre 2025 - 3 mars                                                | 2025-10-15..2026-03-03

Q3 / T3 / au T3 / in Q3 / 3e trimestre / troisième trimestre               | 2026-07-01..2026-09-30
third quarter                                                              | 2026-07-01..2026-09-30
trimestre 3 / quarter 3 / 3ème trimestre 2026 / Q3 this year               | 2026-07-01..2026-09-30
Q3 2025 / 2025 Q3 / T3 2025 / troisième trimestre de 2025                  | 2025-07-01..2025-09-30
third quarter of 2025                                                      | 2025-07-01..2025-09-30
Q3-2025 / Q3'25 / 2025-T3 / T3 de l'an dernier / Q3 of last year           | 2025-07-01..2025-09-30
Q4 / T4 / dernier trimestre 2026 / 4th quarter                             | 2026-10-01..2026-12-31
dernier trimestre de l'année                                               | 2026-10-01..2026-12-31
1er trimestre / premier trimestre 2026 / T1                                | 2026-01-01..2026-03-31
H1 / S1 2026 / premier semestre / first half of 2026 / 1er semestre        | 2026-01-01..2026-06-30
S2 / 2nd half / second half / deuxième semestre / second half of the year  | 2026-07-01..2026-12-31
last quarter of 2025 / dernier trimestre 2025                              | 2025-10-01..2025-12-31
semaine 42 / sem. 42 / S42 / W42 / week 42 / 2026-W42 / 2026-S42           | 2026-10-12..2026-10-18
week #42 / semaine n°42                                                    | 2026-10-12..2026-10-18
week 42 of 2025 / semaine 42 2025 / W42 2025 / 2025 W42                    | 2025-10-13..2025-10-19
S50                                                                        | 2025-12-08..2025-12-14
week of 3 March / la semaine du 3 mars / week of March 3, 2026             | 2026-03-02..2026-03-08
2025 / en 2025 / l'année 2025 / in 2025 / year 2025                        | 2025-01-01..2025-12-31

cet été / été 2026 / l'été 2026 / l'été dernier / last summer              | 2026-06-01..2026-08-31
this summer                                                                | 2026-06-01..2026-08-31
summer 2026 / in the summer / summer of 2026                               | 2026-06-01..2026-08-31
pendant l'été 2015                                                         | 2015-06-01..2015-08-31
winter 2025 / hiver 2025-2026 / l'hiver dernier / hiver / last winter      | 2025-12-01..2026-02-28
printemps / au printemps / this spring / spring 2026 / printemps dernier   | 2026-03-01..2026-05-31
automne / fall / automne 2026                                              | 2026-09-01..2026-11-30
cet automne                                                                | 2026-09-01..2026-11-18
automne dernier / last fall                                                | 2025-09-01..2025-11-30

ce week-end / le week-end dernier / last weekend / ce weekend              | 2026-11-14..2026-11-15
le week-end du 14 novembre 2026                                            | 2026-11-14..2026-11-15
le week-end prochain / next weekend                                        | 2026-11-21..2026-11-22

les 7 derniers jours d'octobre / the last 7 days of October                | 2026-10-25..2026-10-31
first 10 days of October / les 10 premiers jours d'octobre                 | 2026-10-01..2026-10-10
première quinzaine d'octobre / first half of October                       | 2026-10-01..2026-10-15
deuxième quinzaine d'octobre / second half of October 2026                 | 2026-10-16..2026-10-31

all / tout / all time / depuis toujours / depuis le début                  | all time
since the beginning                                                        | all time
ever / all the data / toutes les données / all-time / tout l'historique    | all time
undated / sans date / non datés / non daté                                 | undated
"""

# A sentence | the periods in it, apart by " + ".
SENTENCES = """
nb de posts linkedin semaine 44 contre semaine 45 | 2026-10-26..2026-11-01 + 2026-11-02..2026-11-08
semaines 44 et 45                                | 2026-10-26..2026-11-01 + 2026-11-02..2026-11-08
week 44 vs 45 on x                               | 2026-10-26..2026-11-01 + 2026-11-02..2026-11-08
semaine 44 et 5 posts                            | 2026-10-26..2026-11-01
2025/2026                                        | 2025-01-01..2025-12-31 + 2026-01-01..2026-12-31
top posts of the week                            | 2026-11-16..2026-11-18
compare October to September                     | 2026-10-01..2026-10-31 + 2026-09-01..2026-09-30
difference between Q1 and Q2                     | 2026-01-01..2026-03-31 + 2026-04-01..2026-06-30
ctr Q3 et Q4 2025                                | 2025-07-01..2025-09-30 + 2025-10-01..2025-12-31
T1, T2 et T3 2025 | 2025-01-01..2025-03-31 + 2025-04-01..2025-06-30 + 2025-07-01..2025-09-30
décembre et janvier 2026                         | 2025-12-01..2025-12-31 + 2026-01-01..2026-01-31
T3 vs T3 2025                                    | 2026-07-01..2026-09-30 + 2025-07-01..2025-09-30
reach this month vs last month                   | 2026-11-01..2026-11-18 + 2026-10-01..2026-10-31
janvier à mars vs avril à juin                   | 2026-01-01..2026-03-31 + 2026-04-01..2026-06-30
impressions last week vs the week before, all networks | 2026-11-09..2026-11-15
posts per week last month                        | 2026-10-01..2026-10-31
est-ce qu'on tient 5 posts par semaine sur linkedin en octobre ? | 2026-10-01..2026-10-31
qu'est-ce qui s'est passé semaine 42             | 2026-10-12..2026-10-18
did we hit 2.5% CTR on LinkedIn last month?      | 2026-10-01..2026-10-31
top 3 octobre                                    | 2026-10-01..2026-10-31
monthly trend of linkedin clicks in 2026         | 2026-01-01..2026-12-31
facebook in Q3, month by month                   | 2026-07-01..2026-09-30
clics le 3 octobre à 9 heures                    | 2026-10-03
engagement_rate linkedin all time by week        | all time
yesterday's reach, and October's                 | 2026-11-17 + 2026-10-01..2026-10-31
"""

# Where nothing is to be read.
NOTHING = """
5 posts par semaine / par semaine / by week / per week / by month / week by week / by day
top 3 / 2.5% / 9h / 14h30 / 3,5 % / meilleur jour + heure / best day/hour for facebook
how may I help / we may publish / it may take time / may we see the posts / you may
the march of progress / we march / barre mars / sept posts / les sept comptes
marseille / octobrerose / maison / decor / augmentation / junior / sunday-school / satisfaction
promo-2026-10 / lancement-2026-T1 / #octobre / #mars2026 / @may / octobre-rose / summer_2025
soldes d'été / soldes d'été 2026 / a été publié / ont été vus / why did reach fall
post 2025-promo
the winter sale / in the winter sale / collection d'hiver / https://x.com/2026/10/31/post
2025€ / $2025 / 2025 % / objectif 2000 abonnés / top 2000 / 1.2026 / v2.10.3
les lundis / on Mondays / le lundi / on Tuesday / le week-end / weekends / weekend posts
de lundi à vendredi / from Monday to Friday / last weeks / dernières semaines / derniers mois
every 3 days / tous les 3 jours / plus de 5 jours / less than 7 days / 3 jours sans post
2 weeks in a row
un silence de 5 jours / 5 posts a week / une semaine sur deux / 5 jours par semaine
5 jours sur 7
abonnés de 25-34 ans / 25 à 34 ans / vidéos 3D / 24/7 / format 16/9 / 1/3 des posts / 30 j'aime
last 24 hours / dernières 24 heures / le dernier post / last posts / next steps / this post
ce post
the week before / la semaine d'avant / the month before / le mois d'avant / période précédente
même période l'an dernier / same period last year / the same month last year
last week of October / first week of October / première semaine d'octobre
dernière semaine d'octobre / jour de la semaine / day of the week / fin de mois
depuis le début de la campagne
all networks / tout le monde / all posts / tous les réseaux / whatever / il y a 3 posts
quel post a le plus de likes ? / which hashtag works best / est-ce qu'on gagne des abonnés sur X
du 9 au 12h / de 5 à 12 / from 5 to 12 / du 5 au 40 / du 0 au 5
12 posts / 1er / le 15 / H264 / 4K / iPhone 15 / covid-19 / 06 12 34 56 78 / 10:30
"""

IMPOSSIBLE = """
2026-02-31 / 31/02/2026 / 31 février / February 30 / 30 févr. 2026 / 29/02/2026 / 0/11
32 octobre
week 60 / semaine 0 / semaine 54 2025 / W53 2025 / S60 / T5 / 5e trimestre / third half
semestre 3
12/13/2026 / 10/31/2026 / 10/31
32/11 / 13/13/2026 / 2026-13-01 / 2026-13 / 15/2026 / 99/99 / 0000-00-00 / 9999-12-31 / 1969-12-31
2026-11-15..2026-11-09 / du 15 au 1er octobre / 15-1 octobre / from March 12 to 3
semaines 44 à 42
du 15 octobre au 1er septembre / octobre 2026 à mars 2026 / from 2025 to 2024
depuis la semaine prochaine
lundi 15 novembre 2026 / last 0 days / last 99999 days / last 999999 weeks / 999999 years ago
"""


def phrases(table: str) -> list[str]:
    return [phrase for line in table.strip().splitlines() for phrase in line.strip().split(" / ")]


def cases() -> list[tuple[str, str]]:
    lines = [line.rsplit("|", 1) for line in PERIODS.splitlines() if line]
    return [(phrase, days.strip()) for left, days in lines for phrase in phrases(left)]


def found(text: str) -> list[str]:
    read = find_periods(plain(text), TODAY)
    return [period_text(f.period) if isinstance(f, FoundPeriod) else "impossible" for f in read]


@pytest.mark.parametrize(("phrase", "days"), cases())
def test_a_phrase_alone(phrase: str, days: str) -> None:
    period = read_period(plain(phrase), TODAY)

    assert period is not None
    assert period_text(period) == days


# Words that mean other things too.
ONLY_ALONE = ("may", "tout", "fall", "hiver", "printemps", "automne", "all")


@pytest.mark.parametrize(("phrase", "days"), [c for c in cases() if c[0] not in ONLY_ALONE])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("quel est notre taux d'engagement sur LinkedIn ", " ?"),
        ("5 posts per week, ", " by network"),
    ],
)
def test_the_same_in_a_sentence(before: str, phrase: str, after: str, days: str) -> None:
    text = plain(before + phrase + after)
    read = find_periods(text, TODAY)

    assert [period_text(f.period) for f in read if isinstance(f, FoundPeriod)] == [days]
    assert (text[: read[0].start] + text[read[0].end :]).split() == (before + after).lower().split()


@pytest.mark.parametrize("phrase", phrases(NOTHING))
def test_nothing_to_read(phrase: str) -> None:
    assert found(phrase) == []
    assert found(f"on linkedin, {phrase}, please") == []


@pytest.mark.parametrize("phrase", phrases(IMPOSSIBLE))
def test_what_cannot_be(phrase: str) -> None:
    assert found(phrase) == ["impossible"]
    assert found(f"reach on instagram, {phrase} ?") == ["impossible"]
    assert read_period(plain(phrase), TODAY) is None


@pytest.mark.parametrize("line", SENTENCES.strip().splitlines())
def test_sentences(line: str) -> None:
    sentence, days = line.rsplit("|", 1)

    assert found(sentence) == days.strip().split(" + ")


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("portée sur les 3 derniers mois sur insta", "portee sur insta"),
        ("clics au cours de la semaine dernière", "clics"),
        ("par rapport au mois dernier", "par rapport au"),
        ("vs le mois dernier", "vs"),
        ("avant le 15 octobre", "avant"),
        ("fin octobre", "fin"),
        ("compared to last week", "compared to"),
        ("l'engagement du 1er au 15 octobre inclus sur x", "l'engagement sur x"),
        ("reach of last month for linkedin", "reach for linkedin"),
    ],
)
def test_what_is_left_once_the_period_is_taken(sentence: str, left: str) -> None:
    text = plain(sentence)
    (only,) = find_periods(text, TODAY)

    assert " ".join((text[: only.start] + text[only.end :]).split()) == left


@pytest.mark.parametrize(
    ("text", "day", "hour"),
    [
        ("2026-11-16", "2026-11-16", None),
        ("16/11/2026 14h30", "2026-11-16", "14:30"),
        ("16/11 9h", "2026-11-16", "09:00"),
        ("20 nov 18:05", "2025-11-20", "18:05"),
        ("Nov 16 6pm", "2026-11-16", "18:00"),
        ("Nov 16, 12:15 am", "2026-11-16", "00:15"),
        ("2026-11-20T10:00", "2026-11-20", "10:00"),
        ("2026-11-20 10:00:30", "2026-11-20", "10:00"),
        ("hier 18h", "2026-11-17", "18:00"),
        ("hier à 18 h 05", "2026-11-17", "18:05"),
        ("18h hier", "2026-11-17", "18:00"),
        ("at 6pm on Nov 16", "2026-11-16", "18:00"),
        ("yesterday", "2026-11-17", None),
        ("today at 9:30", "2026-11-18", "09:30"),
        ("lundi", "2026-11-16", None),
        ("mercredi 8h", "2026-11-18", "08:00"),
        ("jeudi dernier", "2026-11-12", None),
        ("lundi 9 novembre à 8h", "2026-11-09", "08:00"),
    ],
)
def test_a_moment(text: str, day: str, hour: str | None) -> None:
    left = "instagram reel 1200 likes"
    line = plain(left.replace("reel", f"reel {text}"))
    moment = find_moment(line, TODAY)

    assert isinstance(moment, FoundMoment)
    assert moment.day == date.fromisoformat(day)
    assert moment.time == (time.fromisoformat(hour) if hour else None)
    assert " ".join((line[: moment.start] + line[moment.end :]).split()) == left


@pytest.mark.parametrize(
    "text", ["31/02/2026 9h", "20/11 25h", "Nov 20 13pm", "hier 10:75", "32/11"]
)
def test_a_moment_that_cannot_be(text: str) -> None:
    assert isinstance(find_moment(plain(f"reel {text} likes 12"), TODAY), ImpossiblePeriod)


@pytest.mark.parametrize(
    "text", ["", "instagram reel", "18h", "en octobre", "last week", "25 likes"]
)
def test_no_moment(text: str) -> None:
    assert find_moment(plain(text), TODAY) is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("et la semaine d'avant ?", "week"),
        ("the week before", "week"),
        ("vs the week before, all networks", "week"),
        ("le mois d'avant", "month"),
        ("vs la semaine précédente", "week"),
        ("vs previous month", "month"),
        ("the quarter before", "quarter"),
        ("et l'année d'avant ?", "year"),
        ("un an plus tôt", "year"),
        ("même période l'an dernier", "year"),
        ("same period last year", "year"),
        ("YoY", "year"),
        ("month over month", "month"),
        ("celle d'avant", None),
        ("the one before", None),
        ("vs previous period", None),
        ("90 derniers jours vs 90 jours précédents", None),
        ("et la période précédente", None),
    ],
)
def test_the_one_before(text: str, unit: str | None) -> None:
    earlier = find_earlier(plain(text))

    assert earlier is not None
    assert earlier.unit == unit


@pytest.mark.parametrize(
    "text",
    ["last week", "the day before yesterday", "the week before last", "la semaine d'avant Noël",
     "the week before the launch", "avant-hier", "mois par mois", ""],
)  # fmt: skip
def test_not_the_one_before(text: str) -> None:
    assert find_earlier(plain(text)) is None


@pytest.mark.parametrize(
    ("today", "phrase", "days"),
    [
        ("2027-01-01", "la semaine dernière", "2026-12-21..2026-12-27"),
        ("2027-01-01", "mois dernier", "2026-12-01..2026-12-31"),
        ("2027-01-01", "last half", "2026-07-01..2026-12-31"),
        ("2027-01-01", "this winter", "2026-12-01..2027-01-01"),
        ("2027-01-01", "week 53", "2026-12-28..2027-01-03"),
        ("2027-01-01", "YTD", "2027-01-01"),
        ("2026-11-21", "ce week-end", "2026-11-21..2026-11-22"),
        ("2026-11-22", "last weekend", "2026-11-14..2026-11-15"),
        ("2026-11-23", "ce week-end", "2026-11-21..2026-11-22"),
        ("2026-05-31", "depuis 3 mois", "2026-02-28..2026-05-31"),
        ("2026-11-16", "since Monday", "2026-11-09..2026-11-16"),
        ("2024-02-29", "a year ago", "2023-01-01..2023-12-31"),
    ],
)
def test_on_another_day(today: str, phrase: str, days: str) -> None:
    period = read_period(plain(phrase), date.fromisoformat(today))

    assert period is not None
    assert period_text(period) == days


days = st.dates(EPOCH, date(9998, 12, 31))


@given(days, days, st.dates())
@example(ALL.start, date(9998, 12, 31), TODAY)
def test_what_is_written_is_read_back(one: date, other: date, today: date) -> None:
    period = Period.through(min(one, other), max(one, other))

    assert read_period(period_text(period), today) == period


@given(st.dates())
def test_all_and_undated_are_read_back(today: date) -> None:
    for period in (ALL, UNDATED):
        assert read_period(period_text(period), today) == period


words = st.sampled_from(
    [*phrases(NOTHING), *phrases(IMPOSSIBLE), *(phrase for phrase, _ in cases())]
)
pieces = st.sampled_from(" ".join(phrases(PERIODS.replace("|", " ")) + phrases(NOTHING)).split())
marks = st.sampled_from([" ", "-", "/", ", ", "..", "'", ".", " à ", " to ", "", "\0", "\n"])
texts = st.one_of(
    st.text(),
    st.lists(st.one_of(words, pieces, marks, st.integers().map(str))).map(" ".join),
    st.lists(st.one_of(pieces, marks, st.integers(0, 3000).map(str))).map("".join),
)


@given(texts, st.dates())
@example("9999-99-99 " * 3, date.max)
@example("last 9999 weeks, week 53, 29 feb, since undated, from all time to ever", date.min)
def test_no_text_is_too_strange(text: str, today: date) -> None:
    text = plain(text)
    read = find_periods(text, today)
    find_moment(text, today)
    find_earlier(text)
    read_period(text, today)

    assert all(0 <= f.start < f.end <= len(text) for f in read)
    assert all(one.end <= other.start for one, other in pairwise(read))


@given(
    st.sampled_from([phrase for phrase, _ in cases()]), st.dates(date(2000, 1, 1), date(2090, 1, 1))
)
def test_only_what_says_so_is_in_the_future(phrase: str, today: date) -> None:
    period = read_period(plain(phrase), today)
    says_so = SAY_SO.search(phrase) or any(map(str.isdigit, phrase))

    assert period is None or says_so or period == ALL or period.start <= today


SAY_SO = re.compile("next|prochain|demain|tomorrow|année")


@pytest.mark.parametrize(
    "piece", ["le 1 a ", "last week ", "oct ", "1-", "du 1er au ", "2026 ", "au ", "1/1/", "mot "]
)
def test_a_long_text_takes_no_longer_than_it_should(piece: str) -> None:
    """Ten times the text must not take a hundred times as long (the slack is for busy machines)."""

    def seconds(text: str) -> float:
        starts = [perf_counter() for _ in range(3) if find_periods(text, TODAY) is not None]
        return min(b - a for a, b in pairwise(starts))

    assert seconds(piece * 3000) < 40 * seconds(piece * 300) + 0.01
