# Les marques, et les canaux qui ne voient qu'elles
brand-list = { $count ->
    [one] Une marque
   *[other] { $count } marques
}
brand-none = Aucune marque n'est réglée : chaque canal voit tout.
brand-kept = { $brand } est réglée. Ses chiffres sont ceux de ces comptes, dans tout ce qui a été saisi.
brand-removed = { $brand } n'est plus une marque. Ses chiffres restent.
brand-bound-to = { $room } voit maintenant { $brands }, et rien des autres marques.
brand-bound-how = Cela vaut pour les réponses, les bilans, les alertes, les exports et le journal dans ce canal. Dans leur conversation avec moi, les membres voient toujours tout.
brand-unbound = { $room } voit de nouveau tout.
brand-how = Pour en régler une : /vigie marque Aurora linkedin:Aurora instagram:@aurora partout:aurora. Pour ne montrer qu'elle dans un canal : /vigie marque ici Aurora ; tout de nouveau : /vigie marque ici tout
brand-stored-elsewhere = Enregistré. Ce n'est pas montré ici : ce canal voit { $brands }.
column-brand = marque
column-rooms = canaux qui ne voient qu'elle
journal-brand = a dit ce qui est à la marque { $brand } : { $accounts }
journal-brand-removed = a supprimé la marque { $brand }
journal-brand-bound = a lié un canal à { $brands }
journal-brand-unbound = a de nouveau tout montré à un canal

# Problèmes : ce qui ne va pas, et que faire
brand-what = Dites quelle marque, et ce qui est à elle : /vigie marque Aurora linkedin:Aurora instagram:@aurora. Ou ne montrez qu'elle ici : /vigie marque ici Aurora
brand-where = Seul un canal peut être lié à des marques. Écrivez-le dans ce canal, ou nommez-le : /vigie marque #aurora Aurora
brand-unknown = Il n'y a pas de marque « { $name } » : /vigie marque montre celles qu'il y a.
brand-many = Plus de { $most }, c'est trop ici. Rien n'a changé.
brand-elsewhere = Ce canal ne voit que { $brands }. Demandez dans cet autre canal, ou dans notre conversation.
export-not-here = La base contient toutes les marques, et ce canal n'en voit que certaines. Demandez-la dans notre conversation.
brand-bound = { $brand } ne peut pas être supprimée tant { $count ->
    [one] qu'un canal y est lié
   *[other] que { $count } canaux y sont liés
} : on y verrait alors tout. Libérez-les d'abord : /vigie marque ici tout
