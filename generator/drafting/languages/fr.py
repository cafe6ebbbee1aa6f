"""French."""

from __future__ import annotations

from generator.drafting.languages.fr_verbs import VERBS
from generator.drafting.languages.language_words import LanguageWords, words

WORDS = LanguageWords(
    verbs=VERBS,
    denies=r"démenti|dément|démentait|démentent|nié?|nie|niait|nient|nia|récus(?:é|e|ait)|réfut(?:é|e|ait)|"
    r"contest(?:é|e|ait)|rejet(?:é|te|ait)|refus(?:é|e|ait)|doute|douté|faux",
    not_said=r"(?:(?:(?:n['’e]\s?(?:\w+\s)??(?:pas|jamais|point)|sans(?:\saller jusqu['’]à)?|refus\w+ (?:de|"
    r"d['’])|évit\w+ (?:de|d['’])|(?:gardée?|abstenue?)s? (?:de|d['’]))(?!\s(?:seulement|simplement))"
    r"\s?(?:l['’]|le\s|la\s|les\s|encore\s|même\s)?(?:dire|dite?|qualifi\w+|parl\w+|appel\w+|employ\w+|prononc\w+|"
    r"utilis\w+|évoqu\w+|mentionn\w+|déclar\w+|affirm\w+|promettre|promise?)\b|"
    r"(?:il (?:est|était|serait) (?:faux|inexact)|il n['’](?:est|était) pas vrai) qu)[^:;\x00]*)\x00",
    according=r"selon|d['’]après|aux (?:dires|yeux) d(?:e|u)|pour|à en croire|de l['’]avis d(?:e|u)|"
    r"(?:a été|fut|est) la réponse d(?:e|u)(?: la)?",
    according_own=r"selon (?P<own>lui|elle|eux|elles)",
    own={"lui": "m", "elle": "f", "eux": "n", "elles": "f"},
    only_reported=r"espère|espérait|espéré|remerci(?:é|e|ait)|souhait(?:é|e|ent|ait|aient|ant)|sollicit(?:é|e|"
    r"ent|ait|ant)|"
    r"prôn(?:é|ent|ant)|préconisant|apprécié|réitérant|confirmant|annonçant|saluant|condamnant|exprimant|formant|"
    r"remerciant|félicitant|demandant|invitant|exhortant|faisant (?:part|valoir|savoir|observer|remarquer)|"
    r"(?:(?<=avant de )|(?<=avant d['’])|(?<=après avoir )|(?<=puis de )|(?<=puis d['’])|(?<=tenu à )|(?<=tient "
    r"à )|(?<=tenait à )|(?<=voulu )|(?<=souhaité )|(?<=entendu )|(?<=ensuite pu ))(?:\w+(?:er|ir)|dire|faire "
    r"(?:part|valoir|savoir|observer|remarquer)|mettre en garde|reconnaître|promettre|conclure|admettre|rendre "
    r"hommage)",
    expects=r"(?!)",
    hopes=r"espère|espérait|espéré",
    thanks=r"remerci(?:é|e|ait)",
    takes_sides=r"salu(?:é|e|ait)|condamn(?:é|e|ait)",
    that=r"qu(?:e\b|['’])",
    joins=r"et",
    pronouns={
        "il": "m",
        "elle": "f",
        "ils": "n",
        "elles": "n",
        "celui-ci": "m",
        "celle-ci": "f",
    },
    anaphors={
        r"l['’]intéressé(?!e)|le principal intéressé|le (?:trentenaire|(?:quadra|quinqua|sexa|septua|octo|"
        r"nona)\w*naire)|l['’]homme (?:de|âgé de) \d+ ans|l['’]élu(?!e)|ce dernier|le second": "m",
        r"l['’]intéressée|la principale intéressée|la (?:trentenaire|(?:quadra|quinqua|sexa|septua|octo|"
        r"nona)\w*naire)|la femme (?:de|âgée de) \d+ ans|l['’]élue|cette dernière|la seconde(?! \w+e\b)": "f",
        r"l['’]édile": "",
        r"celui qui": "m",
        r"celle qui": "f",
        r"tous (?:les )?deux|toutes (?:les )?deux|l['’]un et l['’]autre": "n",
    },
    prepositions=words(
        "à au aux de du des d en dans chez lors sur pour par avec depuis après avant contre entre sous "
        "vers sans devant auprès envers malgré parmi derrière"
    ),
    determiners=words("le la les l un une son sa ses leur ce cette"),
    between=r"en principe|sur le principe|"
    r"d['’]une (?:seule|même) voix|ensemble|de concert|d['’]un commun accord|à l['’]unisson|"
    r"conjointement|avec (?:(?:la plus grande|une grande|une extrême|la dernière|beaucoup de|une certaine|une) "
    r")?(?:fermeté|force|"
    r"vigueur|insistance|gravité|émotion|satisfaction|clarté|netteté|énergie|intérêt|prudence|franchise|solennité)|"
    r"dans les termes les plus (?:forts|vifs|fermes|clairs)|sans (?:ambiguïté|réserve|détour|équivoque)|une "
    r"(?:nouvelle|seconde|"
    r"dernière) fois|à nouveau|de nouveau|en particulier|d['’]emblée|à cette occasion|à cet égard|quant à "
    r"(?:lui|elle|eux|elles)|"
    r"en retour|en réponse|à l['’]inverse|en revanche|dans ce (?:contexte|cadre)|en conclusion|en premier lieu|"
    r"nous|a|ont|avait|avaient|est|sont|s['’]est|également|aussi|ensuite|puis|encore|déjà|pour sa part|de son côté|"
    r"par ailleurs|en outre|toutefois|notamment|à son tour|ainsi|n['’]|ne|y|lui|leur|s['’]|l['’]|fermement|enfin",
    openers=words(
        "excellence république état etat états etats gouvernement parlement assemblée sénat conseil communauté union "
        "nation "
        "à au aux en par chez sous vers entre contre lors puisque car donc or ni et ou où dont que qui quoi dès "
        "pendant malgré selon suivant quant voilà voici certes pourtant cependant néanmoins surtout notamment "
        "désormais aujourd'hui demain jamais toujours souvent parfois bientôt déjà encore même seul seule seuls "
        "outre non oui nous vous je tu ils elles on leur leurs son sa ses mon ma mes notre nos votre vos chaque "
        "plusieurs quelques certains certaines aucun aucune autre autres deux trois quatre cinq plus moins très "
        "trop peu bien mal faute grâce face côté jusque interrogé interrogée dans devant pour sur avec sans mais "
        "toutefois ainsi alors puis enfin hier depuis après avant un une des les le la ce cette ces tout tous "
        "nul personne ici si quand comme il elle"
    ),
    honorifics={
        "m": "m",
        "mme": "f",
        "monsieur": "m",
        "madame": "f",
        "mlle": "f",
        "excellence": "",
    },
    roles={
        "vice-president": r"vice-président\w*",
        "prime-minister": r"premi(?:er|ère) ministre|chef(?:fe)? (?:du|de) gouvernement",
        "foreign-minister": (
            r"(?:ministre|chef(?:fe)?) (?:des affaires étrangères|de la diplomatie)|chef(?:fe)? de la diplomatie"
        ),
        "defence-minister": r"ministre (?:de la défense|des armées)",
        "transport-minister": r"ministre des transports",
        "spokesperson": (
            r"porte-parole(?: (?:du gouvernement|du ministère(?: des affaires étrangères)?|de la diplomatie))?"
        ),
        "minister": r"ministre",
        "ambassador": r"ambassad(?:eur|rice)",
        "envoy": r"(?:envoyée?|émissaire|représentante?)(?: spéciale?)?",
        "secretary-general": r"secrétaire (?:général|exécutif|exécutive|perpétuel)(?:l?e)?",
        "chancellor": r"chanceli(?:er|ère)",
        "president": r"présidente?|chef(?:fe)? de l['’][eé]tat",
        "legislator": r"(?:euro)?députée?|sénat(?:eur|rice)|parlementaire",
        "party-leader": r"chef(?:fe)? (?:de file|de l['’]opposition|du parti|du groupe)|première? secrétaire",
        "negotiator": r"négociat(?:eur|rice)(?: en chef)?",
        "director": r"direct(?:eur|rice)(?: générale?)?|gouverneure?|présidente?-directrice? générale?|PDG|"
        r"préfète?|procureure?",
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
            r"médias (?:d['’]état|officiels|publics)|(?:agence|télévision) (?:d['’]état|officielle|publique)"
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
    r"pour) .{1,30})?|(?:bonjour|bonsoir|bienvenue|mesdames(?: et|,) messieurs)\b[^:;]*|"
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
        "leaders": r"(?:dirigeant(?:e?s)|chef(?:fe)?s d['’][eé]tat(?: et de gouvernement)?)",
        "sides": r"(?:parties|délégations|camps)",
        "states": r"(?:pays|[eé]tats|gouvernements|capitales|voisins)",
        "persons": r"(?:responsables|homologues|interlocut(?:eurs|rices)|responsables politiques|hommes|femmes)",
    },
    withheld=r"(?:couvert d['’]anonymat|(?:demandé|requis|réclamé) l['’]anonymat|(?:ne pas être|n['’]être pas) "
    r"(?:nommée?|citée?|"
    r"identifiée?)|(?:garder|conserver) l['’]anonymat|rester anonyme)(?:,?\s(?:car|parce qu(?:e\s|['’])|"
    r"puisqu(?:e\s|['’]))\s?(?P<reason>[^,;.\x00]+))?",
    calls_parties=r"(?:ci-après|désignée?s ensemble|dénommée?s ensemble|ensemble)[^().]{0,50}\b(?:parties|signataires|"
    r"participants|côtés)\b",
    agrees_on=r"(?:de |sur )?(?:ce qui suit|les? points? suivants?|des points suivants|les mesures suivantes)",
    provides=r"(?-i:[a-zà-ÿ]{2,}r(?:a|ont))|(?:est|sont) (?:créée?s?|instituée?s?|établie?s?|constituée?s?|chargée?s?)",
    each_party=r"(?:chaque|aucune des(?: deux)?|chacune des(?: deux)?) (?:parties?|côtés?)",
    side=r"partie\s(?P<state>\w+)",
    afterwards=r"(?:après|à l['’]issue|à la sortie) (?:(?:la|le|les|leurs?|des?|du|sa|son|ses) )?"
    r"(?:la )?(?:l['’])?(?:\w+ )?"
    r"(?:pourparlers|discussions?|négociations|entretiens?|rencontres?|réunions?|visites?|sommet|séance|signature|"
    r"cérémonie)",
    refers_back=r"(?P<says>c['’](?:est|était|est bien|est du moins) (?:ainsi|en ces termes|par ces mots|avec "
    r"ces mots|sur ces mots|ce) qu(?:e\b|['’]))|"
    r"ce (?:sont|furent|étaient) (?:là )?les (?:mots|paroles|termes)(?: mêmes?)?(?: (?:de la|de l['’]|du|des|"
    r"de)| d['’])|ainsi (?:parl(?:e|ait|a)|s['’]exprim(?:e|ait|a)|conclu(?:t|ait)|résum(?:e|ait))|"
    r"(?:la|cette) (?:phrase|formule|remarque|mise en garde|comparaison|sentence|pique) (?:est|vient|était|"
    r"venait|émane)(?: (?:de la|de l['’]|du|des|de)| d['’])|"
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
    r"(?:(?:bien |encore |nettement |beaucoup |autrement )?(?:plus|moins|tout aussi|très|tout) )?"
    r"(?:direct|franc|franche|clair|net|nette|catégorique|cinglant|sec|sèche|bref|brève|laconique|sceptique|"
    r"prudent|réservé|furieu(?:x|se)|"
    r"inflexible|ferme|explicite|optimiste|pessimiste|confiant|conciliant|diplomate|nuancé|patient|tranchant|"
    r"abrupt|mesuré|catastrophé)e?(?=\s*[.,]| sur\b| dans\b)|"
    r"(?:ne|n['’]a pas) (?:mâch(?:e|ait) pas|mâché|pris|prend pas de|cache pas) (?:ses mots|de gants|gants|sa "
    r"\w+|son \w+)|"
    r"n['’](?:est|était) pas (?:de cet avis|d['’]accord|de son avis|du même avis)|(?:voit|voyait) (?:les choses|"
    r"cela) (?:tout )?autrement|"
    r"(?:hausse|a haussé|haussait) les épaules|(?:secoue|a secoué|hoche|a hoché) la tête|ne partage pas (?:cet|"
    r"cette|son|sa|leur) \w+|(?:le dit|l['’]a dit) autrement",
    nouns_of_speech=r"réplique|réponse|verdict|réaction|commentaire|conclusion|message|avertissement|"
    r"mot d['’]ordre|formule|"
    r"riposte|explication|diagnostic|constat|promesse|bilan|credo|mise en garde|appel|résumé|conseil|devise|"
    r"morale|remarque|phrase",
    owners={"son": "", "sa": "", "leur": "n"},
    writes=r"(?:publi|sign|diffus|adress|envoy|post|rédig|écri|rend)\w*\s(?:publique\s)?(?:une?|cette|ce|sa|"
    r"son)\s(?:\w+\s)?(?:lettre|déclaration|communiqué|message|tribune|appel|courrier|texte|note|vidéo)",
    impersonal=r"(?:y )?lit-on|on (?:y )?lit|on (?:peut|pouvait) (?:y )?lire|peut-on (?:y )?lire|pouvait-on "
    r"(?:y )?lire|est-il écrit|(?:indique|assure|précise|affirme|explique|souligne|confie|souffle|glisse|dit|"
    r"estime|rappelle|"
    r"confirme|répond|juge|redoute|résume|soupire|promet|insiste|ajoute|croit-on savoir)-t?-?on|on (?:\w+ )?(?:a |"
    r"avait )?(?:indiqu(?:e|é|ait)|assur(?:e|é|ait)|précis(?:e|é|ait)|affirm(?:e|é|ait)|expliqu(?:e|é|ait)|"
    r"soulign(?:e|é|ait)|confi(?:e|é|ait)|souffl(?:e|é|ait)|gliss(?:e|é|ait)|di(?:t|sait)|estim(?:e|é|ait)|"
    r"rappel(?:le|é|ait)|"
    r"confirm(?:e|é|ait)|dément(?:i|ait)?|fait (?:savoir|valoir)|répond(?:u|ait)?|jug(?:e|é|eait)|redout(?:e|é|"
    r"ait)|évoqu(?:e|é|ait))",
    from_where=r"(?:aux?|à (?:la |l['’])?|dans (?:la |les? |l['’])?|chez (?:les? )?|du côté d(?:u|e la|es|e)) ?",
    documents=r"(?:communiqué|déclaration|document|texte|lettre|rapport|note|tribune|pétition|mémorandum|appel|"
    r"résolution|projet)",
    named_things=r"(?:programme|plateforme|chaîne|radio|station|site|blog|campagne|festival|prix|série|pièce|"
    r"spectacle|exposition|parti|mouvement|café|bar|rubrique|podcast|navire|pétrolier|bateau|ferry|chalutier|cargo|"
    r"paquebot|voilier|brise-glace|journal|quotidien|"
    r"hebdomadaire|magazine|film|livre|roman|opération|projet|exercice|documentaire|émission|chanson|hôtel|"
    r"restaurant|association|collectif|revue)",
    informs=r"inform(?:é|e|ait)",
    speaks=r"adress\w+|publi\w+ (?:un|une|sur)\b|sign\w+ (?:un|une)\b|présent\w+(?:\s\w+){0,2} (?:devant|à) la "
    r"presse|esquiv\w+|élud\w+|s[’\']est exprim\w+|a pris la parole|botté en touche",
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
