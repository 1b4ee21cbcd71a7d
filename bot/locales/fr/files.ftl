# Ce qui ne va pas dans un fichier entier : il ne peut pas du tout être lu
file-empty = Le fichier est vide.
file-unreadable = Je ne peux pas ouvrir { $file }. Vérifiez qu'il est là et que vous avez le droit de le lire.
file-too-large = Le fichier est trop gros : je vais jusqu'à { $most } Mo. Coupez-le par période.
file-too-wide = Cela ne ressemble pas à un tableau : il a plus de { $most } colonnes, ou pas de retours à la ligne.
file-not-table = Je ne peux pas lire ce fichier comme un tableau : il est endommagé, ou ce n'est pas du texte, ou ses lettres sont écrites d'une façon que je ne connais pas. Exportez-le en CSV (UTF-8) ou Excel, puis envoyez ce fichier.
file-quote-open = À la ligne { $line }, un guillemet ouvre une cellule et n'est jamais fermé. Fermez-le, ou exportez le fichier à nouveau. Rien n'a été enregistré.
file-cell-too-long = Une cellule de la ligne { $line } est bien trop longue pour un tableau. Vérifiez le fichier, ou exportez-le à nouveau. Rien n'a été enregistré.
file-web-page = C'est une page web, pas un tableau : peut-être une page de connexion enregistrée comme fichier. Connectez-vous et exportez à nouveau.
file-pdf = C'est un PDF : il montre des chiffres mais ne contient pas de tableau. Exportez-les en CSV ou Excel là d'où vient le PDF.
file-image = C'est une image. Exportez les chiffres en CSV ou Excel, ou saisissez-les avec /vigie add.
file-json = C'est un fichier JSON. Exportez les chiffres en CSV ou Excel, puis envoyez ce fichier.
file-database = C'est une base de données. Exportez en CSV la table avec les chiffres, puis envoyez ce fichier.
file-compressed = Le fichier est compressé d'une façon que je n'ouvre pas. Décompressez-le, puis envoyez ce qu'il contient, ou un ZIP.
file-password = Le fichier est protégé par un mot de passe. Enregistrez-le sans, puis renvoyez-le.

# Classeurs
file-workbook-damaged = Je ne peux pas lire ce classeur : il est abîmé, ou ce n'est pas un fichier d'Excel. Ouvrez-le dans Excel, enregistrez-le en .xlsx ou CSV, puis envoyez ce fichier.
file-workbook-heavy = Ce classeur demande trop de mémoire ou de temps : il est très gros, ou une cellule est très loin des autres. Enregistrez en CSV la feuille avec les chiffres, puis envoyez ce fichier.
file-workbook-entities = Ce classeur contient quelque chose qu'Excel n'écrit jamais (des entités XML) : je ne le lis pas. Ouvrez-le dans Excel, enregistrez-le en .xlsx, puis envoyez ce fichier.
file-workbook-old = C'est un ancien type de fichier Excel (XML ou page web). Ouvrez-le dans Excel, enregistrez-le en .xlsx, puis envoyez ce fichier.
file-numbers = C'est un fichier Numbers d'Apple. Exportez-le en Excel ou CSV, puis envoyez ce fichier.

# Archives
file-archive-damaged = Je ne peux pas décompresser ce fichier : c'est un ZIP ou un classeur Excel, abîmé ou fait d'une façon inhabituelle. Téléchargez-le ou faites-le à nouveau.
file-archive-bomb = Décompressé, ce fichier prendrait { $size } Mo, ce qui est trop. Envoyez-en moins : moins de fichiers, ou une période plus courte.
file-archive-members = Il y a plus de { $most } fichiers dans ce ZIP. N'envoyez que ceux avec les chiffres.
file-archive-nested = Il y a un ZIP dans le ZIP. Décompressez-le, puis envoyez ce qu'il contient.
file-archive-empty = Il n'y a pas de tableau dans ce ZIP : je cherche des fichiers CSV et Excel.
file-in-archive = Dans { $file } : { $why }
