# Pour quel canal quelque chose est réglé
room-direct = nos messages directs
room-unsure = Je n'ai pas pu vérifier que je suis dans ce canal. Si je n'y suis pas : /invite @Vigie
room-invite = Je ne suis pas dans ce canal. Tapez-y /invite @Vigie, puis recommencez.
room-not-ours = Je ne fais pas partie de cette conversation. Choisissez un canal, ou nos messages directs.
room-archived = Ce canal est archivé : personne ne peut y écrire. Choisissez-en un autre.
room-shared-outside = Ce canal est partagé avec une autre entreprise, qui lirait vos chiffres. Choisissez un canal de votre seule équipe.
room-no-hashtag = Rien de ce qui a été saisi ne porte le hashtag #{ $name }. Pour un canal, choisissez-le dans la liste que Slack montre après #. Pour de futures publications avec ce hashtag : hashtag:{ $name }
room-no-author = Personne du nom de @{ $name } n'est parmi ceux qui vous mentionnent. Ce que je dis de moi-même est pour un canal, ou pour vous dans nos messages directs : tapez-le là.
room-private = Ce canal est privé, ou je n'ai pas pu le vérifier. Tapez-le dans ce canal, ou choisissez-le dans le formulaire.
