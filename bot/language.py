"""Which of Vigie's languages a question is asked in."""

from __future__ import annotations

import re
from functools import cache

from bot.tokens import split
from bot.words import ENGLISH, FRENCH, plain

# Words of the field that each language has to itself: a short question may hold no others.
_FRENCH = """
    taux portee abonnes abonne clics clic vues partages commentaires semaine semaines mois jour
    jours annee trimestre dernier derniere derniers dernieres meilleur meilleure meilleurs quand
    pourquoi qui combien par hier publication publications frequence reseau reseaux canal canaux
    bilan resume moyenne aujourd'hui janvier fevrier mars avril mai juin juillet aout septembre
    octobre novembre decembre depuis entre hors sauf sans contre objectif objectifs presse tonalite
    articles negatif negatifs negatives positif positifs positives baisse hausse evolution tendance
    pic cette ce la le les des du de un une et ou au aux en nos notre pour dans avec sur est sont
    plus moins desinscription ouverture campagne marche lundi mardi mercredi jeudi vendredi samedi
    dimanche trop longs courts croissance abonnements desabonnements gens votre vos comparer
    retombees medias heure heures matin soir hier
"""
_ENGLISH = """
    rate reach followers follower clicks click views shares comments saves week weeks month months
    day days year quarter last best worst top when why who how yesterday posts frequency network
    networks channel channels summary average today january february march april may june july
    august september october november december since between except without versus target goal press
    tone negative positive drop rise trend spike the of and or our for in with from to by this is
    are more less unsubscribe open campaign works monday tuesday wednesday thursday friday saturday
    sunday sold maintain maintained advise advice keep count counts per any did do does what which
"""
# French teams say "reach" and "followers" too.
_BOTH = """
    on or post posts instagram a as articles image mars ton son me point reach followers best top
"""
# An elision that is no English ending ("d'octobre", but "don't"), or a letter with an accent.
_ELIDED_OR_ACCENTED = re.compile(
    r"\b(?:[ldjcmtns]|qu)['’](?!t\b|s\b|re\b|ve\b|m\b)\w|[éèêàâçùûîôœ]"
)


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    french = FRENCH | {*_FRENCH.split()}
    english = ENGLISH | {*_ENGLISH.split()}
    both = {*_BOTH.split()}
    return french - english - both, english - french - both


def language_of(text: str) -> str | None:
    """The language that a text is in, by its words; None when they don't tell.

    >>> language_of("et sur Facebook ?"), language_of("what about facebook"), language_of("CTR ?")
    ('fr', 'en', None)
    """
    french, english = _words()
    told = [word.text for word in split(plain(text))]
    score = sum(word in french for word in told) - sum(word in english for word in told)
    score += len(_ELIDED_OR_ACCENTED.findall(text.lower()))
    return "fr" if score > 0 else "en" if score < 0 else None
