# What is wrong with a file as a whole: it can't be read at all.
file-empty = Le fichier est vide.
file-unreadable = Je ne peux pas ouvrir { $file }. Vérifiez qu'il est là et que vous avez le droit de le lire.
file-too-large = Le fichier est trop gros : je vais jusqu'à { $most } Mo. Coupez-le par période.
file-too-wide = Cela ne ressemble pas à un tableau : il a plus de { $most } colonnes, ou pas de retours à la ligne.
file-not-table = Ce n'est pas un tableau en texte. Exportez-le en CSV, puis envoyez ce fichier.
file-spreadsheet = C'est un fichier Excel. Enregistrez-le en CSV (UTF-8), puis envoyez ce fichier.
file-compressed = Le fichier est compressé. Décompressez-le, puis envoyez le CSV qu'il contient.
file-web-page = C'est une page web, pas un tableau : peut-être une page de connexion enregistrée comme fichier. Téléchargez l'export à nouveau.
file-quote-open = À la ligne { $line }, un guillemet ouvre une cellule et n'est jamais fermé. Fermez-le, ou exportez le fichier à nouveau. Rien n'a été enregistré.
file-cell-too-long = Une cellule de la ligne { $line } est bien trop longue pour un tableau. Vérifiez le fichier, ou exportez-le à nouveau. Rien n'a été enregistré.
