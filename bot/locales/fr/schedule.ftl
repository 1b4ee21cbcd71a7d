# Ce qui est dit au responsable d'un bilan hebdomadaire qui n'a pas été publié

summary-closed = Un bilan hebdomadaire est arrêté
summary-closed-how = Le bilan de { $channel } prévu le { $day } n'a pas pu être publié, et il n'y en aura pas d'autre. { $reason }
summary-stopped = Un bilan hebdomadaire est arrêté
summary-stopped-how = Le bilan de { $channel } du { $day } a été publié, mais il n'y en aura pas d'autre, ni de correction dans son fil. { $reason }
summary-skipped = Des bilans hebdomadaires n'ont pas été publiés
summary-skipped-how = { $count ->
    [one] Le bilan de { $channel } prévu le { $day } n'a pas été publié : j'étais à l'arrêt.
   *[other] { $count } bilans de { $channel }, prévus du { $first } au { $day }, n'ont pas été publiés : j'étais à l'arrêt.
} Seul le dernier bilan prévu vient en retard. Aucun chiffre n'est perdu : /kpi avec ces dates les montre.
summary-doubtful = Un bilan hebdomadaire n'est peut-être pas arrivé
summary-doubtful-how = Slack n'a pas dit s'il a publié tout le bilan de { $channel } prévu le { $day }, et l'historique du canal ne peut pas être lu. Il n'est pas publié à nouveau, pour que personne ne le voie deux fois : regardez s'il y est. /vigie bilan maintenant le refait pour vous.
summary-missed = Un bilan hebdomadaire n'a pas été publié
summary-missed-how = Le bilan de { $channel } prévu le { $day } n'a pas pu être publié à temps. Le prochain viendra comme d'habitude ; /vigie bilan maintenant, dans le canal, montre les chiffres.
summary-failed = Un bilan hebdomadaire n'a pas pu être fait
summary-failed-how = Le bilan de { $channel } prévu le { $day } a été tenté plusieurs fois, en vain ({ $why }). Dites-le à la personne qui fait tourner Vigie : son journal technique en dit plus. Le prochain viendra comme d'habitude.
digest-stopped-is_archived = Le canal est archivé. Désarchivez-le, ou retirez le bilan.
digest-stopped-channel_not_found = Je ne trouve plus ce canal. S'il est privé, invitez-moi (/invite @Vigie), puis réglez de nouveau le bilan.
digest-stopped-not_in_channel = Je ne suis plus dans ce canal. Invitez-moi (/invite @Vigie), puis réglez de nouveau le bilan.
digest-stopped-restricted_action = Seules certaines personnes peuvent écrire dans ce canal. Demandez à un administrateur de m'y autoriser, puis réglez de nouveau le bilan.
