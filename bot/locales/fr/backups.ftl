# Les sauvegardes, et la base elle-même
backup-made = Sauvegardé dans { $path }, qui contient { $workspaces ->
    [1] un espace
   *[other] { $workspaces } espaces
} et { $posts ->
    [1] une publication
   *[other] { $posts } publications
} ({ $size } Mo). Elle a été relue en entier et s'accorde avec elle-même.
backup-sha256 = SHA-256 : { $sha256 }
backup-tokens = Les jetons des espaces de travail sont à côté, chiffrés : { $path }. VIGIE_TOKEN_KEY n'est dans aucun des deux : gardez-la ailleurs.
backup-tokens-damaged = Les chiffres sont sauvegardés, les jetons des espaces de travail ne le sont pas : { $path } est abîmé. Copiez à sa place le fichier « ….tokens » d'une sauvegarde plus ancienne.
backup-dropped = { $count ->
    [1] Une sauvegarde plus ancienne a été supprimée.
   *[other] { $count } sauvegardes plus anciennes ont été supprimées.
}
backup-full = Il n'y a pas de place pour { $path }. Il n'en reste rien, et ce qui était là l'est toujours. Faites de la place, puis réessayez.
backup-unwritable = Je ne peux pas écrire { $path }. Vérifiez que Vigie a le droit d'écrire dans son dossier.
backup-busy = Une autre sauvegarde est en cours dans le dossier de { $path }. Attendez-la, puis réessayez.
backup-itself = Le fichier { $path } est la base elle-même. Donnez un autre fichier.
backup-other = Le fichier { $path } existe déjà et n'est pas une sauvegarde que je connais : je n'y touche pas. Donnez un autre fichier, ou un dossier.
backup-missing = Il n'y a pas de sauvegarde { $path }.
backup-damaged = Le fichier { $path } est abîmé et n'a pas servi : { $damage }.
backup-disagrees = Les chiffres de { $workspace } ne s'accordent pas entre eux : aucune sauvegarde n'a été faite ni remise. vigie check en dit plus ; vigie check --rebuild répare ce qui peut l'être.
backup-keep-what = --keep est pour un dossier de sauvegardes : enlevez-le, ou donnez un dossier.
backup-newest = La dernière sauvegarde est du { $at } UTC. Pour la remettre : vigie restore { $path }
backup-none = Je ne connais pas de sauvegarde dans { $folder }. Si vous les gardez ailleurs : vigie restore FICHIER
restored = Remis : { $path } est de nouveau { $database } : { $workspaces ->
    [1] un espace
   *[other] { $workspaces } espaces
}, { $posts ->
    [1] une publication
   *[other] { $posts } publications
} ({ $size } Mo). Ce qui est venu après n'y est plus.
restored-tokens-back = Les jetons des espaces de travail sont remis aussi : il leur faut la VIGIE_TOKEN_KEY d'alors.
restored-tokens-newer = Les jetons des espaces de travail restent comme ils sont : ils sont plus récents que ceux de la sauvegarde.
restored-tokens-damaged = Les jetons gardés avec la sauvegarde sont abîmés et n'ont pas servi. Chaque espace de travail devra réinstaller Vigie.
restored-aside = Ce qui était là avant est gardé dans { $path }.
restore-in-use = Vigie travaille avec { $path } : arrêtez-le, puis réessayez. Rien n'a été changé.
journal-restore = a remis la sauvegarde { $backup }
journal-zone = a compté les jours selon le fuseau { $zone }
summary-restored = Il manque peut-être un bilan
summary-restored-how = Une sauvegarde a été remise. Le bilan de { $channel } prévu le { $day } a peut-être été publié après elle. Il n'est pas publié à nouveau, pour que personne ne le voie deux fois : regardez s'il est là. /vigie bilan maintenant le refait pour vous.

store-restoring = Une sauvegarde est en train de prendre la place de { $path }. Attendez, puis réessayez.
store-gone = Le fichier { $path } était là, et il a disparu ou il est vide : je n'en fais pas de nouveau à sa place. Remettez-le. Pour repartir de rien, supprimez aussi { $marker }.
store-missing-backups = Il n'y a pas de fichier { $path }, mais il y en a des sauvegardes dans { $folder } : je n'en fais pas de nouveau à sa place. Vérifiez VIGIE_DATABASE. Pour repartir de rien, donnez un autre dossier dans VIGIE_BACKUPS.
store-moved = Le fichier { $path } a été déplacé ou remplacé pendant que je travaillais avec lui, et rien n'a été enregistré. À qui fait tourner Vigie : remettez-le, puis relancez Vigie.
store-foreign = Le fichier { $path } n'est pas une base de Vigie : il est d'un autre programme, ou vide. Vérifiez VIGIE_DATABASE.
store-new = Il n'y avait pas de base : il y en a une nouvelle, { $path }. Si vous en aviez une, arrêtez-vous là et vérifiez VIGIE_DATABASE.
store-damaged-at = Le fichier { $path } est abîmé : { $damage }.
check-indexed = Les index ont été refaits.
check-well = Les sommes gardées de { $workspace } sont celles de ses publications, et celles-ci sont ce qui a été saisi ({ $posts ->
    [1] une publication
   *[other] { $posts } publications
}).
check-stale = { $posts ->
    [1] Une publication de { $workspace } n'est pas ce qui en a été saisi. Lancez vigie check --rebuild.
   *[other] { $posts } publications de { $workspace } ne sont pas ce qui en a été saisi. Lancez vigie check --rebuild.
}
check-differ = { $rows ->
    [1] Une somme gardée de { $workspace } n'est pas celle de ses publications. Lancez vigie check --rebuild.
   *[other] { $rows } sommes gardées de { $workspace } ne sont pas celles de ses publications. Lancez vigie check --rebuild.
}
check-untold = { $count ->
    [1] Un envoi de { $workspace } manque, ou n'est pas ce qu'en dit le journal. Il ne peut pas être refait : remettez une sauvegarde d'avant.
   *[other] { $count } envois de { $workspace } manquent, ou ne sont pas ce qu'en dit le journal. Ils ne peuvent pas être refaits : remettez une sauvegarde d'avant.
}
check-rebuilt = { $rows ->
    [1] Les publications et les sommes de { $workspace } ont été refaites (une ligne).
   *[other] Les publications et les sommes de { $workspace } ont été refaites ({ $rows } lignes).
}
check-empty = Le fichier ne contient encore aucun espace : il n'y a rien à vérifier.
settings-backups = { $name } n'est pas le chemin d'un dossier.
