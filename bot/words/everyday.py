"""Everyday words that carry nothing in a question about KPIs, wherever they stand.

In plain letters (see `bot.words.plain`), and cut as `bot.tokens.split` cuts: an elided "j'" is a
word, and so are "a-t-on" and "what's". What selects posts, compares, negates, counts, ranks or names
a KPI, a time, a tone or a subject is never among them: to leave it out would change what is asked.
"""

_FRENCH = """
    autant partis parti partie partir plan garder gardons bossons gere gerer gerons avancer avance carrement lance-toi dispo nickel bref
    bjr c koi longue long rien reste-t-il reste-t-elle reste-t-on restent reste suffit suffisant es-tu ppl super nickel
    a-t-elle a-t-il a-t-on absolument actuellement affiche affiche-moi afficher affiches affichez affichez-moi afin
    agenda agissait agit ah ai ai-je aide aide-moi aide-nous aider aidera aiderais aides aidez aidez-moi aidez-nous aie
    aient aies aimable aimerais aimerais-tu aimerait aimeriez-vous ainsi aise aisement ait aka allaient allais allait
    aller allez allez-vous allons allons-nous alternant alternante alternants amene amenent amener amicalement analyse
    analyser analyses analysez angle apercu apparemment appelle appellent appelles apporte apportent apporter apprends
    apprenez approximativement appuyer apriori as as-tu asap aspect aspects assistance assistant assistante assistants
    assurement attend attendez attendons attendre attends attentivement au-fait audit audits auquel aura aura-t-elle
    aura-t-il aura-t-on aurai aurai-je auraient auraient-ils aurais aurais-tu aurait aurait-il aurait-on aurez
    aurez-vous auriez auriez-vous aurions aurions-nous aurons aurons-nous auront auront-ils autorise autorises autour
    aux auxquelles auxquels avaient avaient-ils avais avait avait-elle avait-il avait-on avance avec avez avez-vous
    aviez aviez-vous avions avions-nous avoir avons avons-nous ayant ayez ayons bah bcp beaucoup beh ben besoin besoins
    bien-entendu bien-sur binome bise bises bisous biz bjr board boards bon bonjour bonne bonsoir bosse bosser bot
    boucle brand bref brefs brief briefing briefings briefs brievement bsr bureau business bye c' c-a-d ca cad cadre
    calcul calcule calcule-moi calculer calculez calculez-moi calculs call carrement cas cc cdlt cdt ceci cela celle
    celle-ci celle-la celles celles-ci celles-la celui celui-ci celui-la cependant certainement certes cest ceux
    ceux-ci ceux-la cf chance chatbot chef cheffe cherchait cherche cherche-moi cherchent chercher cherches cherchez
    cherchez-moi chez chiffre chose choses chui ci-joint ci-jointe ci-joints ciao clair clairement clairs
    codir collegue collegues comex comite comites comm comme comment communication complete-moi completement completer
    comprehension comprend comprend-il comprendre comprends comprenez compte-rendu comptes-rendus concernant concerne
    concernent concret concrete concretement concretes concrets confirmation confirme confirme-moi confirmer confirmez
    confirmez-moi confondu confondues confondus connais connais-tu connaissait connaissez connaissez-vous connaissons
    connait connaitre constat constate constater constats constitue constituent contexte contiennent contient copil
    cordialement correctement correspond correspondant correspondent cote cotes coucou coup cours critere criteres
    croire crois crois-tu croyez cumul cumule cumulee curieuse curieux curiosite dans dash dashboard dashboards datas
    deadline debrief debriefing debriefs decide decidement decider deck decks decrire decris decrivez dedans deja
    demandais demandait demande demandee demandent demander demandez demandons depanne-moi depannez-moi derange deranger
    des desire desole desolee desquelles desquels detaille-moi detaillez-moi details dg dga diapo diapos diapositive
    differentes differents digital dir dira dirai dirais dirait dirait-on dircom dire directeur directeurs
    directions directrice directrices dis dis-le-moi dis-moi dis-nous dis-tu disons disons-nous dispo disponible
    disponibles dit dit-il dit-on dite dites dites-moi dites-nous dites-vous dits divers diverses dois donne
    donne-le-moi donne-les-moi donne-moi donne-nous donne-t-elle donne-t-il donne-t-on donnee donnent donnent-ils donner
    donnera donnerais-tu donnerait donneriez-vous donnes donnes-tu donnez donnez-moi donnez-nous dossier dossiers dsl
    duquel durant eclairage eclaire eclairer eclairez ecoute ecoutez effectivement effet eg egard eh element elements
    elle elle-meme elles encore enfin enseignement enseignements entend entendre entends entendu entierement entreprise
    envers envie environ envoie-moi envoyez-moi es es-tu espere esperons essaie essaient essaye essayer
    essayez est est-ce est-elle est-il estime etaient etaient-ils etais etait etait-ce etait-elle etait-il etait-on
    etant etat etc etes etes-vous etiez etiez-vous etions etions-nous etre eu euh eux eux-memes evaluation evaluer
    eventuellement evidemment evident evidente exact exacte exactement exacts excel excuse excuse-moi excuses excusez
    excusez-moi exemple exemples existait existe existe-t-il existent exister extraction extraire facile facilement
    faciles facon facons faire fais fais-moi fais-moi-voir fais-tu faisable faisaient faisais faisait faisons-nous
    fait-elle fait-il fait-on faite faites faites-moi faites-vous faits fasse fera fera-t-on ferai feraient ferais
    ferait ferait-on ferons feront fichier fichiers figure figurent file-moi filez-moi fondamentalement font forcement
    fournir fournis fournissez fournit franchement fyi gars general generale genere genere-t-on generent generer generes
    generons-nous gentil gentiment gros grossierement grosso gsheet gsheets ha haha hahaha hehe hein helas heu
    heureusement hierarchie hmm hmmm ho honnetement hop hum hyper ici idee ie il ils imagine imaginer imaginez impec
    indicateur indication indications indique indique-moi indiquent indiquer indiquez indiquez-moi info information
    informations informe informer informez infos insight insights instance interet intitule irai irait iront j' jai jaimerais je
    jpeux jsp jsuis jusque-la justement jveux jvoudrais keske la-dedans la-dessus laisse laisser laissez learnings leur
    leurs lieux liste liste-moi lister listez listez-moi litteralement logiquement lol lors lui lui-meme m' ma machin
    machins madame malgre malheureusement management maniere manieres manifestement marketeur marketing
    marque mci mdr me meeting meetings merci merci-d'avance mes messieurs mesure mesurer mesures metrique mets mettez
    mettons mettre miens mlle mme modo moi moi-meme monsieur montre montre-le-moi montre-les-moi montre-moi montre-nous
    montre-t-on montrent montrer montres montrez montrez-moi montrez-nous mouais mrc n' naturellement ne neanmoins
    necessaire necessaires nickel niveau niveaux nom nomme nommes noms normalement nos notamment noter notre notres
    nous-memes objectivement observe observer obtenir obtenons obtenons-nous obtenu obtenue obtenus obtient obtient-il
    obtient-on oeil officiellement officieusement oh okey oki okk on ont ont-elles ont-ils organisation ouais ouep ouf
    oups outil outils paraissent parait parait-il paraitre parce parceque pardon parfaitement parle-moi parle-nous
    parlez-moi parlons-en parmi partage-moi partagez-moi particulierement paru parues parus passe-moi passe-t-il
    passez-moi patronne patrons pck pcq pendant pensais penses penses-tu pensez pensez-vous pensons periode
    periodes permet permets permettent permettez permettra permettrait permettre perso personnellement petit petite
    petite-question peut peut-etre peut-il peut-on peuvent peuvent-ils peux peux-tu pff pfff plait-il planning plannings
    pleinement point pole poles possibilite possibilites possible possiblement possibles posteriori pour pourra
    pourra-t-il pourra-t-on pourrai pourrai-je pourraient pourraient-ils pourrais pourrais-je pourrais-tu pourrait
    pourrait-il pourrait-on pourrez pourrez-vous pourriez pourriez-vous pourrions pourrions-nous pourrons pourrons-nous
    pourront pourtant pouvaient pouvais pouvait pouvait-il pouvait-on pouvez pouvez-vous pouviez pouviez-vous pouvions
    pouvions-nous pouvoir pouvons pouvons-nous powerpoint ppt precis precise precise-moi precisement preciser precises
    precisez precisez-moi precision precisions prend prendre prends prenez prenons preparation prepare prepare-moi
    prepare-t-on preparent preparer preparez preparez-moi pres present presentait presentation presentations presente
    presente-moi presente-t-on presentee presentent presenter presentes presentez presentez-moi pressee pret prete prets
    prevenir prez preza priori probablement process produire produisent propos proprement proviennent provient
    provient-il ps ptdr ptit ptite ptits pu puis-je puisqu' puisque puisse puissent qq qqch qqn qu' quand-meme quant que
    quel quelconque quelle quelles quelqu' quelque quelques quels questce question question-la quiconque quoi quoique
    ramene ramenent ramener ramenez rapide rapidement rapides rapido rappel rappeler rappelez rappelez-moi rappelle
    rapport rapporte rapportent rapports re recapitule recapitulez recevoir recevons recevons-nous rechercher recois
    recoit recoit-on recoivent recu recue recues recupere recuperer recuperez recus redis redonne redonne-moi redonner
    redonnez redonnez-moi reellement refais refaites reflexion regardais regarde regarde-t-on regarder regardes regardez
    regardons remarque remarquer remerciant remercie remerciements remercier remercions remettre rendez rendre rends
    renseignement renseignez repondre reponds report reporting reports represente represente-t-elle represente-t-il
    representent representer responsable responsables ressors ressort ressort-il ressorti ressortir resume-moi
    resumez-moi reunion reunions revoici revoila revoir roadmap robot s' sa sachant sache sachez sais sais-tu sait
    sait-il sait-on salut sauraient saurais saurais-tu saurait saurait-il saurait-on sauriez sauriez-vous saurions
    saurions-nous savais savait savent savez savez-vous savoir savons savons-nous se section semblait semble semble-t-il
    semblent sens sera sera-ce sera-t-elle sera-t-il sera-t-on serai seraient seraient-ils serais serais-tu serait
    serait-ce serait-il serait-on serez serez-vous serieusement seriez seriez-vous serions serions-nous serons
    serons-nous seront seront-ils ses sheet sheets si signifie simple simplement simples sincerement sinon-la situation
    situations situe situe-t-on situons-nous slack slide slides slideshow slt social sociale sociaux societe soi
    soi-disant soi-meme soient sois soit sommairement somme sommes sommes-nous son sont sont-elles sont-ils sors
    sors-moi sort sortent sortez sortez-moi sorti sorties sortir sortis souhaitait souhaite souhaite-t-on souhaitent
    souhaiter souhaiterais souhaiteriez-vous souhaites-tu souhaitez souhaitez-vous souhaitons soyez soyons specialement
    specifiquement spreadsheet stagiaire stagiaires stand-up standup statistique stp su succinctement suis suis-je
    suite suppose suppose-t-on surement surtout svp sympa sync synthetique synthetiquement t' ta table tableau tableaux
    tables tableur takeaway takeaways techniquement tel telle tellement telles tels tes theoriquement tjrs tjs tkt
    to-do todo toi toi-meme ton-avis topo topos total totale totalement totales totalise totaux toujours tout-a-fait
    toute toutefois tranquillement transmet transmets transmettez transmettre travaille travailler tres trouve
    trouve-moi trouve-t-on trouvent trouver trouvera trouves trouves-tu trouvez trouvez-moi trouvez-vous truc trucs tu
    type types ultra update urgemment urgence urgent urgente urgentes urgents utilise utiliser va va-t-elle va-t-il vais
    valent valeur valeurs valide valider vas vas-tu vaut vaut-elle vaut-il venait venant venez venir venons venu venue
    venus verification verifie verifier verifiez veritablement verra verrez vers veulent veut veut-il veut-on veux
    veux-tu via viennent viennent-elles viennent-ils viens vient vient-elle vient-il vigie vis-a-vis visiblement visio
    visioconference visios vite voici voient voila voir vois vois-tu voit voit-il voit-on volontiers vont vont-elles
    vont-ils vos vos-donnees votre votres voudra voudraient voudrais voudrais-tu voudrait voudrait-il voudrait-on
    voudriez voudriez-vous voudrions voudrions-nous voulaient voulais voulait voulez voulez-vous vouloir voulons
    voulons-nous voulu vous vous-memes voyais voyait voyez voyez-vous voyons voyons-nous vrai vraie vraiment workflow xd
    xls xlsx y y-a-t-il ya yo zoom œil
"""
_ENGLISH = """
    plan plans extra afford matters matter gets managed manage running handle handling planning plannings actually
    back enough keep keeps kept keeping ppl push pushed pushing i.e long folks
    abit able about absolutely accordingly accurate accurately actual actually-the admittedly afaik aforementioned
    aforesaid agenda agendas ah aha ahem aight aka alas albeit allegedly allow allowed allowing allows along alongside
    alot already alright alrighty also-the although altogether am amid amidst among amongst amount analyse analysed
    analyses analysing analysis analyze analyzed analyzing angle angles answer anybody anychance anyhow anyidea anyone
    anyone'd anyone's anything anyway anyways apologies apologise apologize apology apparently appear appeared appearing
    appears appreciate approx approximate approximately apropos are arguably around as asap ask asked asking asks aspect
    aspects assess assessed assesses assessing assessment assist assistance assistant assisting assists assume assumed
    assumes assuming at attn audit audits available awaiting aye b/c background backlog ballpark basic basically basics
    basis bc be because been being believe belong belongs bit bits board boardroom boards bobs boss's bosses bot
    both bother bothered bothering brainstorm brainstorming brand brand's bravo brief briefing briefly briefs bring
    bringing brings bro brought browse btw buddies buddy build builds built bullet bulletpoint bulletpoints bullets
    business bye calculate calculated calculates calculating calculation call called came can carefully case casually
    catch-up catchup cc certainly cf chance chances chase chasing chatbot cheatsheet check check-in checked checking
    checks cheers chief chiefs ciao clarification clarified clarifies clarify clarifying clearly client's clue
    clues cmon co-worker co-workers colleague colleague's colleagues collect collected collecting collects combined
    come comes committee committees comms communication company company's compile compiled compiles compiling compute
    computed computes computing concerning confirm confirmation confirmed confirming confirms congrats consequently
    consist consists contain contained containing contains contents context convenience convenient cordial cordially
    correct correctly correspond corresponding correspondingly corresponds cos could could've coulda couldve coworker
    coworkers coz crew curiosity curious curiously currently cuz cya damn dang darn darned dashboard dashboards
    data-point datapoint datapoints datas dataset datasets deadline deadlines dear dearest dears debrief debriefing
    debriefs decide deciding deck decks deep deeply def definitely defo department departments dept describe described
    describes describing despite details did did-it dig digging digital directions director director's
    directors display displayed displaying dive dives do does double-check drive driven drove dude dug during eager
    easily easy eg eh either elaborate elaborated elaborating element elements enlighten entirely especially essentially
    etc evaluate evaluated evaluates evaluating evaluation everybody everybody's everyone everyone's everyones evidently
    exact exactly examined examines examining example examples excel exco excuse exec execs executive executives exist
    existed existing exists extract extracted extracting extraction extracts extremely fact facts fairly far favor
    favour feasible fetch fetched fetches fetching figure figured figuring file files finalise finalising finalize
    finalized finalizing find finding findings finds folder folders folks for formally forth fortunately found frankly
    freely ftr fundamentally furthermore fwiw fyi gather gathered gathering gathers gave gee geez general generate
    generated generates generating generic genuinely getting gimme gist give give-me giveme given gives giving gladly
    glance glanced glancing glimpse gm go goes going gone gonna goodbye goodmorning gosh gotcha gotchu gotta grab
    grabbed grabbing grabs grateful gratitude greetings groundwork gsheet guess guessed guesses guessing guys ha had
    haha hahaha handout handy hang happen happens has hasty have having he he'd he'll he's head heading headings heads
    heads-up headsup hear heard hearing hears heck heh hehe hello hello-there helloo hellooo help helped helpful helping
    helps hence her here here's herein heres hers herself hey heya heyy heyyy hi hii hiii him himself hint hints his
    hiya hm hmm hmmkay hmmm ho honestly hope hoped hopefully hopes hoping how how'd how'll how're how's howdy however
    hows huh hurry i i'd i'll i'm i've idea ie if iirc im imagine imagines imagining imho immediate immediately imo in
    inasmuch incidentally indeed indication indications indicator indicators info inform informally information informed
    informing informs infos inside insight insights insofar inspect instance instances instantly intel intend intended
    intending intends intention interestingly intern intern's interns into investigate investigating involve involved
    involves involving is it it'd it'll it's item items itll its itself ive jeez justify keen key kind kinda kindly
    kindof kinds knew know know-how knowing known knows kudos land landed landing lands layout leadership learn learned
    learnings learns learnt lemme let let's let-me lets letting level levels list listed listing literally lmao lmk lol
    look look-up looked looking looks lookup lot lots low-down lowdown luckily ma'am madam made-by management
    manager's manner many marketer marketers marketing mate mates maybe me meaning meanings means meant measure
    measured measurement measurements measures measuring meeting meetings memo memos metric might might've mightve mind
    minded minding mine mine's mkay moreover mr mrs ms much my myself name named namely names neatly need needed needing
    needs nevertheless ngl nonetheless notably notice noticed notices noticing notwithstanding np nudge nudging
    objectively obtain obtained obtaining obtains obv obviously obvs ofc office office's officially oh okey okie okies
    okk omg on one's one-pager onepager ones oneself onto ooh ooops oops organisation organisations organization our
    ours ourselves out pal pals paperwork pardon particular particularly pass peek per-se perhaps period personally
    perspective phew piece pieces ping pinged pinging plain plainly planner planning please pls plse plz plzz point
    politely ponder possibilities possibility possible possibly powerpoint ppt pptx precise precisely precision prep
    preparation prepare prepared prepares preparing prepping preps present presentation presentations presented
    presenting preso presumably pretty prezo probably probs process produce produced produces producing prolly prompt
    promptly pronto properly provide provided provides providing ps pull pull-up pulled pulling pulls purpose purposes
    put puts putting qbr question quick quick-one quickie quickly quite r ran re read-out readily readout ready realise
    realised realize realized really recapping receive received receives receiving reckon reckoned recorded refer
    referred referring refers regard regarded regarding regardless regards relate related relates relating remember
    remembering remembers report reported reporting reports represent represented representing represents request
    requested requesting require required requires retrieve retrieved retrieves retrieving review reviewed reviewing
    right roadmap robot rofl roger roughly run run-down rundown runs rush rushing said sake saw say says searching
    section sections see seeing seek seeking seeks seem seemed seeming seemingly seems seen sees sense seriously she
    she'd she'll she's sheet sheets show show-me showed showing showme shows simple simply sincerely sir sit sits
    sitting situation situations skim skimming slack slide slidedeck slides slideshow snapshot snapshots snippet
    snippets so-far social some somebody somebody's somehow someone someone'd someone's someplace something someway
    somewhat somewhere sorry sort sorta sortof sorts sought soundbite speaking specific specifically specifics specified
    specifies specify specifying spreadsheet spreadsheets stakeholder stakeholders stand stand-up standing stands
    standup state statistic status steerco steering still stood straight straightforward stuff stuffs such suite sum
    summarise summarised summarising summarize summarized summarizing sup supervisor suppose supposed supposedly
    supposes supposing sure surely sync syncs tab table tables tabs take takeaway takeaways taken takes taking task
    tasked tasks tbh team's teammate teammates technically tell tell-me telling tellme tells thank thankfully
    thanks thankyou that that'd that'll that's that've thats their theirs them themselves theoretically there there'd
    there's thereby therefore theres they they'd they'll they're they've theyre theyve thing thingies things thingy
    this'd thnx tho thoroughly those though throughout thus thx thxx tia tks tldr tnx to-do todo together told took tool
    tools total totally totals toward towards tried tries truly try trying tryna two-pager ty type types tysm tyvm u ugh
    uh uhh uhm um umm understand understanding understands understood undoubtedly unfortunately unofficially unto update
    updated updates updating upon upto ur urgency urgent urgently use used uses using value values verifies verify very
    via vigie viz vp wait waiting waits walk wanna want wanted wanting wants was way ways we we'd we'll we're we've well
    welp went were weve what what'd what'll what're what's what've whatcha whatever whatnot whats whatsoever where
    where'd where're where's whereby whereof wheres wherever whether which's whichever whiz whoa will willingly wip wish
    wished wishes wishing with within wonder wondered wondering wonders workflow worries would would've woulda wouldve
    wrap wrt xls xlsx xoxo y'all y'know ya yah yall yay ye yea yeah yep yet yknow yo you you'd you'll you're you've your
    youre yours yourself yourselves youve yup
"""
FRENCH = frozenset(_FRENCH.split())
ENGLISH = frozenset(_ENGLISH.split())
