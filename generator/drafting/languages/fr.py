"""French."""

from __future__ import annotations

from generator.drafting.languages.language_words import LanguageWords, words
from generator.drafting.time_kinds import TimeKind

WORDS = LanguageWords(
    verbs=r"dit|disait|disent|dis(?:ant)?|déclar(?:é|e|ait|ent|ant)|ajout(?:é|e|ait|ent|ant)|affirm(?:é|"
    r"e|ait|ent|ant)|"
    r"écrit|écrivait|expliqu(?:é|e|ait|ent|ant)|soulign(?:é|e|ait|ent|ant)|indiqu(?:é|e|ait|ent|ant)|répond(?:u|ait)?|"
    r"assur(?:é|e|ait|ent|ant)|estim(?:é|e|ait|ent|ant)|précis(?:é|e|ait|ent|ant)|annonc(?:é|e|ait|ent)|"
    r"demand(?:é|e|ait)|poursuiv(?:i|ait)|poursuit|conclu|conclut|rappel(?:é|le|ait|ant)|lanc(?:é|e)|lanç(?:ait|ant)|"
    r"martel(?:é|ait)|insist(?:é|e|ait|ant)|regrett(?:é|e|ait|ant)|averti|avertit|prévenu|prévient|promis|promet|"
    r"confi(?:é|e|ait)|réagi|réitér(?:é|e|ait|ant)|salu(?:é|e|ait|ant)|condamn(?:é|e|ait)|"
    r"qualifi(?:é|e|ait)|jug(?:é|e|ait)|"
    r"not(?:é|e|ait)|observ(?:é|e|ait)|reconnu|reconnaît|confirm(?:é|e|ait|ant)|dément(?:i|ait|ent)?|nié|niait|nient|nie|exprim(?:é|e|ait)|"
    r"appel(?:é|le|ait)|dénonc(?:é|e|ait|ant)|tweeté|tweete|publié|relev(?:é|e|ait)|résum(?:é|e|"
    r"ait)|proposé|exigé|plaidé|évoqué|réaffirm(?:é|e|ait|ant)|rétorqu(?:é|e|ait)|convenu|"
    r"répliqu(?:é|e|ait)|ironis(?:é|e|ait)|martèle|sour(?:it|iait)|plaisant(?:é|e|ait)|balay(?:é|ait)|renchéri(?:t|"
    r"ssait)?|"
    r"raill(?:é|e|ait)|fulmin(?:é|e|ait)|moqué|baptisé|"
    r"riposté?|emporté|fait (?:part|savoir|valoir|remarquer|observer)|gliss(?:é|e|ait)|conced(?:é|ait)|concédé?|"
    r"soupir(?:é|e|ait)|"
    r"tonné?|fustig(?:é|eait)|pest(?:é|ait)|tranché?|admis|admet(?:tait)?|avoué?|suggér(?:é|ait)|soutenu|soutient|"
    r"accus(?:é|e|ait)|réclam(?:é|e|ait)|prôn(?:é|e|ait)|détaill(?:é|e|ait)|inform(?:é|e|ait)|signal(?:é|e|ait)|"
    r"décidé|entendus|protest(?:é|e|ait)|s['’]étonn(?:e|ait)|étonné",
    denies=r"démenti|dément|démentait|démentent|nié?|nie|niait|nient|nia|récus(?:é|e|ait)|réfut(?:é|e|ait)|contest(?:é|e|"
    r"ait)|rejet(?:é|te|ait)|refus(?:é|e|ait)|doute|douté|faux",
    according=r"selon|d['’]après|aux (?:dires|yeux) d(?:e|u)|pour|à en croire|de l['’]avis d(?:e|u)|"
    r"(?:a été|fut|est) la réponse d(?:e|u)(?: la)?",
    according_own=r"selon (?P<own>lui|elle|eux|elles)",
    own={"lui": "m", "elle": "f", "eux": "n", "elles": "f"},
    only_reported=r"espère|espérait|espéré|remerci(?:é|e|ait)",
    expects=r"(?!)",
    hopes=r"espère|espérait|espéré",
    thanks=r"remerci(?:é|e|ait)",
    takes_sides=r"salu(?:é|e|ait)|condamn(?:é|e|ait)",
    that=r"qu(?:e\b|['’])",
    reports="(?!)",
    pronouns={"il": "m", "elle": "f", "ils": "n", "elles": "f", "celui-ci": "m", "celle-ci": "f"},
    prepositions=words(
        "à au aux de du des d en dans chez lors sur pour par avec depuis après avant contre entre sous "
        "vers sans"
    ),
    determiners=words("le la les l un une son sa ses leur ce cette"),
    between=r"a|ont|avait|avaient|est|sont|s['’]est|également|aussi|ensuite|puis|encore|déjà|pour sa part|de son côté|"
    r"par ailleurs|en outre|toutefois|notamment|à son tour|ainsi|n['’]|ne|y|lui|leur|s['’]|l['’]|fermement|enfin",
    openers=words(
        "interrogé interrogée selon dans devant lors pour sur avec sans mais toutefois cependant ainsi "
        "alors puis enfin hier depuis après avant un une des les le la ce cette ces tout tous nul "
        "personne ici si quand comme il elle"
    ),
    honorifics={"m": "m", "mme": "f", "monsieur": "m", "madame": "f", "mlle": "f"},
    roles={
        "vice-president": r"vice-président\w*",
        "prime-minister": r"premi(?:er|ère) ministre",
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
        "other-ministry": r"ministère (?:de l['’](?:intérieur|économie|éducation|énergie|environnement)|"
        r"de la (?:santé|justice|culture|pêche)|des (?:finances|transports)|du (?:commerce|travail|logement))",
        "ministry": r"ministère",
        "government": r"gouvernement",
        "state-media": (
            r"médias (?:d['’]état|officiels|publics)|(?:agence|télévision) (?:d['’]état|officielle|"
            r"publique)"
        ),
        "statement": r"communiqué|déclaration|document|texte|lettre",
        "official": (
            r"(?:haute? |ancienne? )?(?:responsable|diplomate|source|fonctionnaire|experte?|analyste|"
            r"officier)s?(?: diplomatique)?"
        ),
    },
    courtesies=r"(?:bonjour|bonsoir|bienvenue|mesdames(?: et|,) messieurs)\b[^:;]*|"
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
    demands=r"appelé|appelle|exhorté|exhorte",
    to_do=r"\bà\s\w+(?:er|ir|re)\b",
    informs=r"inform(?:é|e|ait)",
    speaks=r"présent\w+(?:\s\w+){0,2} (?:devant|à) la presse|esquiv\w+|élud\w+|s[’\']est exprim\w+|a pris la parole|"
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
    before_weekday=r"(?:dans la (?:nuit|journée) de|dès|ce)\s",
    last_weekday=r"derni(?:er|ère)",
    before_month=r"(?:en|début|fin|dès|au mois de|au mois d['’]|au début de|à la fin de)\s?",
    day_and_month=(
        r"(?:le\s)?(?:\w+di\s|dimanche\s)?(?P<day>\d\d?)(?:er)?\s(?P<month>MONTH)\b(?:\s(?P<year>\d{4}))?",
    ),
    times=(
        (TimeKind.NIGHT, -1, r"la nuit dernière|dans la nuit"),
        (TimeKind.DAY, -2, r"avant-hier"),
        (TimeKind.DAY, -1, r"hier(?: soir| matin)?"),
        (TimeKind.DAY, 0, r"aujourd['’]hui|ce (?:matin|soir|midi)|cet après-midi"),
        (TimeKind.WEEKEND, -1, r"(?:le )?week-?end (?:dernier|passé)"),
        (TimeKind.WEEKEND, 0, r"(?:ce|pendant le|durant le|au cours du) week-?end"),
        (TimeKind.WEEK, -1, r"(?:la )?semaine (?:dernière|passée)"),
        (TimeKind.WEEK, 0, r"cette semaine"),
        (TimeKind.MONTH, -1, r"(?:le )?mois (?:dernier|passé)"),
        (TimeKind.MONTH, 0, r"ce mois-ci"),
        (TimeKind.YEAR, -1, r"l['’]an(?:née)? derni(?:er|ère)"),
        (TimeKind.YEAR, 0, r"cette année"),
        (TimeKind.DAYS_AGO, 1, r"il y a (?P<number>\w+) jours?"),
        (TimeKind.WEEKS_AGO, 1, r"il y a (?P<number>\w+) semaines?"),
        (TimeKind.MONTHS_AGO, 1, r"il y a (?P<number>\w+) mois"),
    ),
    numbers={"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6},
    describes=r"(?:(?:les?|la|une?|des|cet?|cette|ces|ses?|son|sa|leurs?|certaine?s|plusieurs|quelques|beaucoup|"
    r"deux|trois|quatre|cinq|tous|toutes|autres)\s|[ld]['’](?:\s|(?=\w)))",
    of_whom=words("de du des d en l la le les"),
    nobody=words("personne rien nul aucun aucune ce cela qui que il on"),
)
