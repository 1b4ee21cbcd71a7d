# Ce que Slack apporte : en retard, deux fois, ou plus qu'on ne peut en traiter
delivery-busy = Trop de personnes m'interrogent à la fois, et je n'ai encore rien fait. Renvoyez votre demande dans une minute.
delivery-done = Une interruption m'a empêché de vous répondre. Ce que vous demandiez est fait : /vigie journal le montre.
form-again = Ouvrir le formulaire
