# Le bilan hebdomadaire d'un canal : le régler.

journal-digest = a réglé le bilan hebdomadaire d'un canal
journal-digest-removed = a supprimé le bilan hebdomadaire d'un canal
