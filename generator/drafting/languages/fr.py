"""French."""

from __future__ import annotations

from generator.drafting.languages.language_words import LanguageWords, words

WORDS = LanguageWords(
    verbs=r"(?:s['’]|se\s)\w+(?=\s(?:M\.|Mme|(?-i:[A-ZÀ-Þ])))|(?:préfère |préfèrent )?parl(?:er|e|é|ait|ent) "
    r"(?:d['’]|de|du)|abonde|dit|disait|disent|dis(?:ant)?|déclar(?:é|e|ait|aient|ent|ant)|ajout(?:é|e|ait|"
    r"aient|ent|ant)|"
    r"affirm(?:é|e|ait|aient|ent|ant)|écrit|écrivai(?:en)?t|écrivent|soutiennent|promettent|répondent|"
    r"reconnaissent|craignent|préviennent|avertissent|admettent|concluent|poursuivent|rappellent|appellent|"
    r"rejettent|dénonçaient|disaient|répètent|veulent y voir|voi(?:t|ent|yait|yaient) (?:là|y|dans)|y voi(?:t|"
    r"ent|yait|yaient)|expliqu(?:é|e|ait|aient|ent|ant)|soulign(?:é|e|ait|aient|ent|ant)|indiqu(?:é|e|ait|aient|"
    r"ent|ant)|répond(?:u|ait)?|assur(?:é|e|ait|aient|ent|ant)|estim(?:é|e|ait|aient|ent|ant)|précis(?:é|e|ait|"
    r"aient|ent|ant)|annonc(?:é|e|ait|aient|ent)|demand(?:é|e|ent|ait|aient)|poursuiv(?:i|ait)|poursuit|conclu|"
    r"conclut|rappel(?:é|le|ait|ant)|lanc(?:é|e)|lanç(?:ait|ant)|martel(?:é|ait)|insist(?:é|e|ent|ait|aient|"
    r"ant)|regrett(?:é|e|ent|ait|aient|ant)|averti|avertit|prévenu|prévient|promis|promet|confi(?:é|e|ent|ait|"
    r"aient)|réagi|réitér(?:é|e|ent|ait|aient|ant)|salu(?:é|e|ent|ait|aient|ant)|condamn(?:é|e|ent|ait|aient)|"
    r"qualifi(?:é|e|ent|ait|aient)|jug(?:é|e|ent|ait|aient)|not(?:é|e|ent|ait|aient)|observ(?:é|e|ent|ait|"
    r"aient)|reconnu|reconnaît|confirm(?:é|e|ent|ait|aient|ant)|dément(?:i|ait|ent)?|nié|niait|nient|nie|"
    r"exprim(?:é|e|ent|ait|aient)|appel(?:é|le|ait)|dénonc(?:é|e|ent|ait|aient|ant)|tweeté|tweete|publié|"
    r"relev(?:é|e|ent|ait|aient)|résum(?:é|e|ent|ait|aient)|proposé|exigé|plaidé(?: pour)?|évoqué|réaffirm(?:é|"
    r"e|ent|ait|aient|ant)|rétorqu(?:é|e|ent|ait|aient)|convenue?s?|répliqu(?:é|e|ent|ait|aient)|ironis(?:é|e|"
    r"ent|ait|aient)|martèle|sour(?:it|iait)|plaisant(?:é|e|ent|ait|aient)|balay(?:é|ait)|renchéri(?:t|ssait)?|"
    r"raill(?:é|e|ent|ait|aient)|fulmin(?:é|e|ent|ait|aient)|moqué|baptisé|riposté?|emporté|fait (?:part|savoir|"
    r"valoir|remarquer|observer)|gliss(?:é|e|ent|ait|aient)|conced(?:é|ait)|concédé?|soupir(?:é|e|ent|ait|"
    r"aient)|tonné?|fustig(?:é|eait)|pest(?:é|ait)|tranché?|admis|admet(?:tait)?|avoué?|suggér(?:é|ait)|soutenu|"
    r"soutient|accus(?:é|e|ent|ait|aient)|réclam(?:é|e|ent|ait|aient)|prôn(?:é|e|ent|ait|aient)|détaill(?:é|e|"
    r"ent|ait|aient)|inform(?:é|e|ent|ait|aient)|signal(?:é|e|ent|ait|aient)|(?:(?<=l['’]a\s)|(?<=l['’]ont\s)|"
    r"(?<=les\sa\s)|(?<=les\sont\s))(?:qualifi|appel|jug|baptis|dénonc|condamn|accus|présent|salu|moqu|raill|"
    r"critiqu)ée?s?|évoqu(?:e|ait|ent)|défendu|défend(?:ait)?|répèt(?:e|ent)|répét(?:é|ait)|critiqu(?:é|e|ent|"
    r"ait|aient)|commenté?|commentait|déplor(?:é|e|ent|ait|aient|ant)|reproch(?:é|e|ent|ait|aient)|décri(?:t|"
    r"vait)|prétend(?:u|ait)?|jur(?:é|e|ent|ait|aient)|constat(?:é|e|ent|ait|aient)|nuanc(?:é|e|ent|ait|aient)|"
    r"tempêt(?:é|e|ent|ait|aient)|enchaîn(?:é|e|ent|ait|aient)|complét(?:é|ait)|complète|corrig(?:é|eait)|"
    r"interrog(?:é|e|eait)|tempér(?:é|ait)|tempère|objecté?|justifi(?:é|e|ent|ait|aient)|argu(?:é|e|ent|ait|"
    r"aient)|lâch(?:é|e|ent|ait|aient)|souffl(?:é|e|ent|ait|aient)|grinc(?:é|e)|s['’]insurg(?:e|eait|é)|"
    r"insurgée?|inquiét(?:é|ait)|inquiète|félicit(?:é|e|ent|ait|aient)|offusqu(?:é|e|ent|ait|aient)|réjoui(?:t|"
    r"e)?|alarm(?:é|e|ent|ait|aient)|indign(?:é|e|ent|ait|aient)|défini(?:t|ssait)?|dépeint|dépeignait|"
    r"déclin(?:é|e|ent|ait|aient)|contest(?:é|e|ent|ait|aient)|réfut(?:é|e|ent|ait|aient)|récus(?:é|e|ent|ait|"
    r"aient)|invit(?:é|e|ent|ait|aient)|exhort(?:é|e|ent|ait|aient)|préconis(?:é|e|ent|ait|aient)|recommand(?:é|"
    r"e|ent|ait|aient)|s['’]exclam(?:e|ait|é)|exclamée?|redout(?:e|é|ait|ent)|craint|craignait|compar(?:é|e|ent|"
    r"ait|aient|ant)|(?:et|puis|avant) (?:de |d['’])(?:s['’])?(?:enchaîner|ajouter|conclure|poursuivre|préciser|"
    r"lancer|reprendre|glisser|insister|ironiser|lâcher|marteler|rappeler|renchérir|résumer|interroger|trancher|"
    r"prévenir|nuancer|soupirer|répéter)|plaidé pour|finit par (?:lâcher|dire|admettre|reconnaître|concéder|"
    r"avouer|répondre)|tonne|assène|assén(?:é|ait)|riposte|glisse|souffle|insinu(?:é|e|ent|ait|aient)|clam(?:é|"
    r"e|ent|ait|aient)|proclam(?:é|e|ent|ait|aient)|déclam(?:é|e)|certifi(?:é|e|ent|ait|aient)|relativis(?:é|e|"
    r"ent|ait|aient)|vant(?:é|e|ent|ait|aient)|mis en garde|met en garde|pointé|rejet(?:é|te|ait)|rassur(?:é|e|"
    r"ent|ait|aient)|témoign(?:é|e|ent|ait|aient)|recont(?:é|e)|racont(?:é|e|ent|ait|aient)|se dit(?=\s)|"
    r"s['’]est dite?|jugeant|qualifiant|appelant|évoquant|raillant|accusant|critiquant|plaidant|promettant|"
    r"avertissant|reconnaissant|concluant|répondant|arguant|prétendant|défendant|fustigeant|dépeignant|"
    r"parlant de|décrivant|présentant|décidé|entendus|protest(?:é|e|ent|ait|aient)|s['’]étonn(?:e|ait)|étonné",
    denies=r"démenti|dément|démentait|démentent|nié?|nie|niait|nient|nia|récus(?:é|e|ait)|réfut(?:é|e|ait)|"
    r"contest(?:é|e|"
    r"ait)|rejet(?:é|te|ait)|refus(?:é|e|ait)|doute|douté|faux",
    not_said=r"(?:(?:(?:n['’e]\s?(?:\w+\s)??(?:pas|jamais|point)|sans(?:\saller jusqu['’]à)?|refus\w+ (?:de|"
    r"d['’])|évit\w+ (?:de|d['’])|"
    r"(?:gardée?|abstenue?)s? (?:de|d['’]))(?!\s(?:seulement|simplement))"
    r"\s?(?:l['’]|le\s|la\s|les\s|encore\s|même\s)?(?:dire|dite?|qualifi\w+|parl\w+|appel\w+|employ\w+|prononc\w+|"
    r"utilis\w+|évoqu\w+|"
    r"mentionn\w+|déclar\w+|affirm\w+|promettre|promise?)\b|"
    r"(?:il (?:est|était|serait) (?:faux|inexact)|il n['’](?:est|était) pas vrai) qu)[^:;\x00]*)\x00",
    according=r"selon|d['’]après|aux (?:dires|yeux) d(?:e|u)|pour|à en croire|de l['’]avis d(?:e|u)|"
    r"(?:a été|fut|est) la réponse d(?:e|u)(?: la)?",
    according_own=r"selon (?P<own>lui|elle|eux|elles)",
    own={"lui": "m", "elle": "f", "eux": "n", "elles": "f"},
    only_reported=r"espère|espérait|espéré|remerci(?:é|e|ait)|souhait(?:é|e|ent|ait|aient|ant)|sollicit(?:é|e|"
    r"ent|ait|ant)|"
    r"prôn(?:é|ent|ant)|préconisant|apprécié|réitérant|confirmant|annonçant|saluant|condamnant|exprimant|formant|"
    r"remerciant|félicitant|demandant|invitant|exhortant|faisant (?:part|valoir|savoir|observer|remarquer)|"
    r"(?:(?<=avant de )|(?<=avant d['’])|(?<=après avoir )|(?<=puis de )|(?<=puis d['’]))(?:\w+(?:er|ir)|dire|faire "
    r"(?:part|valoir|savoir|observer|remarquer)|mettre en garde|reconnaître|promettre|conclure|admettre|rendre "
    r"hommage)",
    expects=r"(?!)",
    hopes=r"espère|espérait|espéré",
    thanks=r"remerci(?:é|e|ait)",
    takes_sides=r"salu(?:é|e|ait)|condamn(?:é|e|ait)",
    that=r"qu(?:e\b|['’])",
    reports="(?!)",
    joins=r"et",
    pronouns={
        "il": "m",
        "elle": "f",
        "ils": "n",
        "elles": "f",
        "celui-ci": "m",
        "celle-ci": "f",
        "ce dernier": "m",
        "cette dernière": "f",
    },
    prepositions=words(
        "à au aux de du des d en dans chez lors sur pour par avec depuis après avant contre entre sous "
        "vers sans devant auprès envers malgré parmi derrière"
    ),
    determiners=words("le la les l un une son sa ses leur ce cette"),
    between=r"avec (?:(?:la plus grande|une grande|une extrême|la dernière|beaucoup de|une certaine|une) "
    r")?(?:fermeté|force|"
    r"vigueur|insistance|gravité|émotion|satisfaction|clarté|netteté|énergie|intérêt|prudence|franchise|solennité)|"
    r"dans les termes les plus (?:forts|vifs|fermes|clairs)|sans (?:ambiguïté|réserve|détour|équivoque)|une "
    r"(?:nouvelle|seconde|"
    r"dernière) fois|à nouveau|de nouveau|en particulier|d['’]emblée|à cette occasion|à cet égard|quant à "
    r"(?:lui|elle|eux|elles)|"
    r"en retour|en réponse|à l['’]inverse|en revanche|dans ce (?:contexte|cadre)|en conclusion|en premier lieu|"
    r"nous|a|ont|avait|avaient|est|sont|s['’]est|également|aussi|ensuite|puis|encore|déjà|pour sa part|"
    r"de son côté|"
    r"par ailleurs|en outre|toutefois|notamment|à son tour|ainsi|n['’]|ne|y|lui|leur|s['’]|l['’]|fermement|enfin",
    openers=words(
        "interrogé interrogée selon dans devant lors pour sur avec sans mais toutefois cependant ainsi "
        "alors puis enfin hier depuis après avant un une des les le la ce cette ces tout tous nul "
        "personne ici si quand comme il elle"
    ),
    honorifics={"m": "m", "mme": "f", "monsieur": "m", "madame": "f", "mlle": "f"},
    roles={
        "vice-president": r"vice-président\w*",
        "prime-minister": r"premi(?:er|ère) ministre|chef(?:fe)? (?:du|de) gouvernement",
        "foreign-minister": (
            r"(?:ministre|chef(?:fe)?) (?:des affaires étrangères|de la diplomatie)|"
            r"chef(?:fe)? de la diplomatie"
        ),
        "defence-minister": r"ministre (?:de la défense|des armées)",
        "transport-minister": r"ministre des transports",
        "spokesperson": (
            r"porte-parole(?: (?:du gouvernement|du ministère(?: des affaires étrangères)?|"
            r"de la diplomatie))?"
        ),
        "minister": r"ministre",
        "ambassador": r"ambassad(?:eur|rice)",
        "envoy": r"(?:envoyée?|émissaire|représentante?)(?: spéciale?)?",
        "secretary-general": r"secrétaire générale?",
        "chancellor": r"chanceli(?:er|ère)",
        "president": r"présidente?|chef(?:fe)? de l['’]état",
        "mayor": r"maire",
        "king": r"roi|reine",
        "adviser": r"conseill(?:er|ère)",
        "leader": r"dirigeante?|leader|numéro un",
        "foreign-ministry": r"ministère des affaires étrangères|diplomatie",
        "defence-ministry": r"ministère de la défense",
        "presidency": r"présidence|bureau du président",
        "other-ministry": r"ministère (?:de l['’]|de la |des |du )(?!affaires étrangères|défense|armées|"
        r"président)\w+",
        "ministry": r"ministère",
        "government": r"gouvernement",
        "state-media": (
            r"médias (?:d['’]état|officiels|publics)|(?:agence|télévision) (?:d['’]état|officielle|"
            r"publique)"
        ),
        "statement": r"communiqué|déclaration|document|texte|lettre",
        "counterpart": r"homologue|interlocut(?:eur|rice)|(?<=son )hôte|(?<=ses )hôtes?|l['’]hôte|visiteu(?:r|"
        r"se)|vis-à-vis",
        "official": (
            r"(?:haute? |ancienne? )?(?:responsable|diplomate|source|fonctionnaire|experte?|analyste|"
            r"officier)s?(?: diplomatique)?"
        ),
    },
    courtesies=r"(?:une|deux|trois|quelques) (?:annonces?|points?|choses|éléments?|remarques?)(?: (?:avant|"
    r"pour) .{1,30})?|"
    r"(?:bonjour|bonsoir|bienvenue|mesdames(?: et|,) messieurs)\b[^:;]*|"
    r"(?:(?:oui|non|bon|alors|et),? )?(?:un grand )?(?:merci|je vous remercie|je remercie (?:tous|chacun))\b"
    r"(?!.*(?:, (?:et|mais|qui|que)\b))[^:;]*|(?:c['’]est )?une (?:très )?(?:bonne|excellente) question|"
    r"question suivante(?:,? s['’]il vous plaît)?|(?:première|dernière) question|je vous en prie|allez-y",
    counts={r"(?:les|ces)\sdeux\s": 2, r"(?:les|ces)\strois\s": 3},
    counts_nothing=r"(?:les\s)",
    jointly={
        "foreign-ministers": r"(?:(?:chefs|cheffes) de la diplomatie|ministres des affaires étrangères)",
        "prime-ministers": r"(?:premiers ministres|(?:chefs|cheffes) (?:de|du) gouvernement|chancelier\w*s)",
        "presidents": r"président(?:e?s)",
        "ministers": r"ministres",
        "leaders": r"(?:dirigeant(?:e?s)|chef(?:fe)?s d['’]état(?: et de gouvernement)?)",
        "sides": r"(?:parties|délégations|camps)",
        "states": r"(?:pays|états|gouvernements|capitales|voisins)",
        "persons": r"(?:interlocut(?:eurs|rices)|responsables politiques|hommes|femmes)",
    },
    withheld=r"(?:couvert d['’]anonymat|(?:demandé|requis|réclamé) l['’]anonymat|(?:ne pas être|n['’]être pas) "
    r"(?:nommée?|citée?|"
    r"identifiée?)|(?:garder|conserver) l['’]anonymat|rester anonyme)(?:,?\s(?:car|parce qu(?:e\s|['’])|"
    r"puisqu(?:e\s|['’]))\s?"
    r"(?P<reason>[^,;.\x00]+))?",
    side=r"partie\s(?P<state>\w+)",
    afterwards=r"(?:après|à l['’]issue|à la sortie) (?:(?:la|le|les|leurs?|des?|du|sa|son|ses) )?"
    r"(?:la )?(?:l['’])?(?:\w+ )?"
    r"(?:pourparlers|discussions?|négociations|entretiens?|rencontres?|réunions?|visites?|sommet|séance|signature|"
    r"cérémonie)",
    refers_back=r"(?P<says>c['’](?:est|était|est bien|est du moins) (?:ainsi|en ces termes|par ces mots|avec "
    r"ces mots|sur ces mots|ce) qu(?:e\b|['’]))|"
    r"ce (?:sont|furent|étaient) (?:là )?les (?:mots|paroles|termes)(?: mêmes?)?(?: (?:de la|de l['’]|du|des|"
    r"de)| d['’])|"
    r"ainsi (?:parl(?:e|ait|a)|s['’]exprim(?:e|ait|a)|conclu(?:t|ait)|résum(?:e|ait))|"
    r"(?:la|cette) (?:phrase|formule|remarque|mise en garde|comparaison|sentence|pique) (?:est|vient|était|"
    r"venait|émane)"
    r"(?: (?:de la|de l['’]|du|des|de)| d['’])|"
    r"(?:le|ce) (?:mot|constat|propos|verdict|jugement) (?:est|vient|était|émane)(?: (?:de la|de l['’]|du|des|"
    r"de)| d['’])|"
    r"(?:les|ces) (?:mots|paroles|propos) (?:sont|viennent|étaient|émanent)(?: ceux)?(?: (?:de la|de l['’]|du|"
    r"des|de)| d['’])|"
    r"(?:celui|celle) qui (?:parle|le dit|s['’]exprime|dit cela|tient ces propos|l['’]affirme)(?: ainsi)?,? "
    r"(?:est|c['’]est|s['’]appelle|se nomme)|"
    r"(?:par|sur|avec) ces mots,?|(?:l['’]auteure?|l['’]autrice) de (?:ces mots|ces lignes|cette phrase|la "
    r"formule) (?:est|était)",
    begins_to_speak=r"(?:parle|a parlé) (?:d['’]abord|ensuite|sans notes|en premier|la première?|le premier)|"
    r"(?:prend|a pris|prit) la parole|"
    r"(?:monte|est montée?) à la tribune|s['’](?:avance|est avancée?) (?:au|vers le) (?:micro|pupitre)|"
    r"(?:est|était|fut|a été|se montre|s['’]est montrée?|se veut|s['’]est voulue?|reste|est restée?) "
    r"(?:(?:bien |encore |nettement |beaucoup |autrement )?"
    r"(?:plus|moins|tout aussi|très|tout) )?"
    r"(?:direct|franc|franche|clair|net|nette|catégorique|cinglant|sec|sèche|bref|brève|laconique|sceptique|"
    r"prudent|réservé|furieu(?:x|se)|"
    r"inflexible|ferme|explicite|optimiste|pessimiste|confiant|conciliant|diplomate|nuancé|patient|tranchant|"
    r"abrupt|mesuré|catastrophé)e?(?=\s*[.,]| sur\b| dans\b)|"
    r"(?:ne|n['’]a pas) (?:mâch(?:e|ait) pas|mâché|pris|prend pas de|cache pas) (?:ses mots|de gants|gants|sa "
    r"\w+|son \w+)|"
    r"n['’](?:est|était) pas (?:de cet avis|d['’]accord|de son avis|du même avis)|(?:voit|voyait) (?:les choses|"
    r"cela) (?:tout )?autrement|"
    r"(?:hausse|a haussé|haussait) les épaules|(?:secoue|a secoué|hoche|a hoché) la tête|ne partage pas (?:cet|"
    r"cette|son|sa|leur) \w+|"
    r"(?:le dit|l['’]a dit) autrement",
    nouns_of_speech=r"réplique|réponse|verdict|réaction|commentaire|conclusion|message|avertissement|"
    r"mot d['’]ordre|formule|"
    r"riposte|explication|diagnostic|constat|promesse|bilan|credo|mise en garde|appel|résumé|conseil|devise|"
    r"morale|remarque|phrase",
    owners={"son": "", "sa": "", "leur": "n"},
    writes=r"(?:publi|sign|diffus|adress|envoy|post|rédig|écri|rend)\w*\s(?:publique\s)?(?:une?|cette|ce|sa|"
    r"son)\s(?:\w+\s)?(?:lettre|déclaration|"
    r"communiqué|message|tribune|appel|courrier|texte|note|vidéo)",
    impersonal=r"(?:y )?lit-on|on (?:y )?lit|on (?:peut|pouvait) (?:y )?lire|peut-on (?:y )?lire|pouvait-on "
    r"(?:y )?lire|est-il écrit|(?:indique|assure|précise|affirme|explique|souligne|confie|souffle|glisse|dit|"
    r"estime|rappelle|"
    r"confirme|répond|juge|redoute|résume|soupire|promet|insiste|ajoute|croit-on savoir)-t?-?on|on (?:\w+ )?(?:a |"
    r"avait )?(?:indiqu(?:e|é|ait)|assur(?:e|é|ait)|précis(?:e|é|ait)|"
    r"affirm(?:e|é|"
    r"ait)|expliqu(?:e|é|ait)|"
    r"soulign(?:e|é|ait)|confi(?:e|é|ait)|souffl(?:e|é|ait)|gliss(?:e|é|ait)|di(?:t|sait)|estim(?:e|é|ait)|"
    r"rappel(?:le|é|ait)|"
    r"confirm(?:e|é|ait)|dément(?:i|ait)?|fait (?:savoir|valoir)|répond(?:u|ait)?|jug(?:e|é|eait)|redout(?:e|é|"
    r"ait)|évoqu(?:e|é|ait))",
    from_where=r"(?:aux?|à (?:la |l['’])?|dans (?:la |les? |l['’])?|chez (?:les? )?|du côté d(?:u|e la|es|e)) ?",
    documents=r"(?:communiqué|déclaration|document|texte|lettre|rapport|note|tribune|pétition|mémorandum|appel|"
    r"résolution|projet)",
    named_things=r"(?:programme|plateforme|chaîne|radio|station|site|blog|campagne|festival|prix|série|pièce|"
    r"spectacle|"
    r"exposition|parti|mouvement|café|bar|rubrique|podcast|navire|pétrolier|bateau|ferry|chalutier|cargo|"
    r"paquebot|voilier|brise-glace|journal|quotidien|"
    r"hebdomadaire|magazine|film|livre|roman|opération|projet|exercice|documentaire|émission|chanson|hôtel|"
    r"restaurant|"
    r"association|collectif|revue)",
    informs=r"inform(?:é|e|ait)",
    speaks=r"présent\w+(?:\s\w+){0,2} (?:devant|à) la presse|esquiv\w+|élud\w+|s[’\']est exprim\w+|a pris la "
    r"parole|"
    r"botté en touche",
    links=r"de|du|d['’]|des|de la|de l['’]|en|aux?|à",
    venues={
        "press-conference": r"conférence de presse|point de presse|point-presse",
        "reporters": r"aux journalistes|à la presse|devant la presse|devant des journalistes|aux reporters",
        "interview": (
            r"(?:dans|lors d['’]|au cours d['’]) ?(?:un )?(?:entretien|interview)|dans une interview|"
            r"interrog[ée]+ par"
        ),
        "written": r"dans un (?:\w+ )?communiqué|dans une déclaration (?:\w+ )?écrite|par écrit",
        "statement": r"dans une déclaration",
        "radio": r"à la radio",
        "television": r"à la télévision",
        "speech": r"dans (?:un|son) (?:discours|allocution)|lors d['’]un discours|dans une allocution",
        "parliament": r"(?:devant|au) (?:le )?parlement|devant les députés",
        "call": r"par téléphone|entretien téléphonique|appel téléphonique",
    },
    describes=r"(?:(?:(?:plus|près) d(?:e\s|['’])\w+|quelque\s\w+|une \w+aine d(?:e\b|['’])|\d+|les?|la|une?|"
    r"des|cet?|cette|ces|ses?|son|sa|leurs?|certaine?s|plusieurs|quelques|beaucoup|"
    r"deux|trois|quatre|cinq|tous|toutes|autres)\s|[ld]['’](?:\s|(?=\w)))",
    of_whom=words("de du des d en l la le les"),
    nobody=words("personne rien nul aucun aucune ce cela qui que il on"),
)
