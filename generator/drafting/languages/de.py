"""German."""

from __future__ import annotations

from generator.drafting.languages.language_words import LanguageWords, words

WORDS = LanguageWords(
    verbs=r"sag(?:t|te|ten)|gesagt|erklär(?:t|te|ten)|schr(?:ieb|eibt|ieben)|geschrieben|füg(?:te|t|ten)|"
    r"beton(?:t|te|ten)|mein(?:t|te|ten)|antworte(?:te|t|ten)|berichte(?:te|t|ten)|teil(?:te|t|ten)|"
    r"mitteilt(?:e|en)?|warn(?:t|te|ten)|forder(?:t|te|ten)|frag(?:t|te)|kündig(?:te|t|ten)|nann(?:te|ten)|"
    r"nennt|bezeichne(?:te|t|ten)|bekräftig(?:te|t|ten)|unterstr(?:ich|eicht|ichen)|hob|versicher(?:te|t|ten)|"
    r"ergänz(?:te|t|ten)|erwider(?:te|t|ten)|entgegne(?:te|t|ten)|verwies|räumt(?:e|en)?|mahn(?:te|t|ten)|"
    r"kritisier(?:te|t|ten)|lob(?:te|t|ten)|versprach|droht(?:e|en)?|bestätig(?:te|t|ten)|stell(?:te|t|ten)|"
    r"äu(?:ß|ss)er(?:te|t|ten)|hei(?:ß|ss)t|hie(?:ß|ss)|behaupte(?:te|t|ten)|wiederhol(?:te|t|ten)|erinnert(?:e|"
    r"en)?|verurteil(?:te|"
    r"t|ten)|begrü(?:ß|ss)(?:te|t|ten)|gab(?:en)?|zitiert(?:e)?|twitter(?:te|t|ten)|postet(?:e|en)?|beschrieb(?:en)?|"
    r"verkündet(?:e|en)?|bedauert(?:e|en)?|bestritt(?:en)?|bestreite[tn]|dementier(?:te|t|ten)|leugne(?:t|te|"
    r"ten)|begann(?:en)?|hielt(?:en)?|schlug|verlangt(?:e|en)?|legt(?:e|en)?|merk(?:te|t|ten)|bemerk(?:te|t|"
    r"ten)|fuhr(?:en)?|schloss(?:en)?|kontert(?:e|en)?|resümiert(?:e|en)?|scherzt(?:e|en)?|klagt(?:e|en)?|"
    r"schimpft(?:e|en)?|winkt(?:e|en)?|plaudert(?:e|en)?|pflichtet(?:e|en)?|seufzt(?:e|en)?|spottet(?:e|en)?|"
    r"stichelt(?:e|en)?|poltert(?:e|en)?|wettert(?:e|en)?|beteuert(?:e|en)?|bekannten?|gestand(?:en)?|"
    r"prophezeit(?:e|en)?|urteilt(?:e|en)?|befanden?|pocht(?:e|en)?|signalisiert(?:e|en)?|lie(?:ß|ss) wissen|"
    r"informiert(?:e|en)?|beschwert(?:e|en)?|beklagt(?:e|en)?|witzelt(?:e|en)?|murrt(?:e|en)?|raunt(?:e|en)?|"
    r"rief(?:en)?|wandt(?:e|en)?|unterrichtet(?:e|en)?|schwärmt(?:e|en)?|verspottet(?:e|en)?|zürnt(?:e|en)?|"
    r"höhnt(?:e|en)?|tituliert(?:e|en)?|verteidig(?:te|t|ten)|attestier(?:te|t|ten)|warf(?:en)?|wirft|rüg(?:te|"
    r"t|ten)|tadel(?:te|t|ten)|pries(?:en)?|würdig(?:te|t|ten)|unterstell(?:te|t|ten)|stöhn(?:te|t|ten)|"
    r"empör(?:te|t|ten)|monier(?:te|t|ten)|konstatier(?:te|t|ten)|bilanzier(?:te|t|ten)|verglich(?:en)?|"
    r"vergleicht|erzähl(?:te|t|ten)|wertet(?:e|en)?|sieht darin|sah darin|beschwor(?:en)?|brandmark(?:te|t|ten)|"
    r"appellier(?:te|t|ten)|beschied|notier(?:te|t|ten)|formulier(?:te|t|ten)|kommentier(?:te|t|ten)|"
    r"reagier(?:te|t|ten)|prangert(?:e|en)?|k(?:am|amen|ommt|ommen) überein|w(?:ies|eist|iesen|eisen)(?: "
    r"\w+){0,3}? darauf hin|sprach(?:en)?(?=[^,.]*\saus\b)|fluch(?:te|t|ten)|"
    r"ätz(?:te|t|ten)|frotzel(?:te|t|ten)|bezichtig(?:te|t|ten)|beschuldig(?:te|t|ten)|versprachen|drohten|"
    r"schlugen|riefen|fordern|(?-i:schreiben)(?= (?:die|der|sie|[A-ZÄÖÜ\d]|mehr|in)| ?[:,])|(?<=[ns] "
    r")(?-i:warnen|sagen|nennen|kritisieren|verlangen|mahnen|meinen|betonen|beklagen|erklären|sprechen von|"
    r"bezeichnen)|spr(?:echen|achen|icht) von|bezeichneten|kritisierten|gewarnt|gefordert|geäu(?:ß|ss)ert|gemahnt|"
    r"gedroht|gelobt|geantwortet|gemeint|berichtet|genannt|versprochen|angekündigt|mitgeteilt|hervorgehoben|"
    r"zugesagt|zugesichert|vorgeworfen|vorgeschlagen|aufgefordert|eingeräumt|hinzugefügt|dargelegt|gesprochen "
    r"von|unterstrichen|gerufen|bestritten|(?:waren|sind|zeigten) (?:sich )?einig|(?:waren|sind) sich(?: darin|"
    r" darüber)? einig|sicher(?:te|t|ten)|verwiesen|sag(?:te|t|ten)(?=[^,.]*\szu$)|unterbreitet(?:e|en)?|"
    r"vereinbart(?:en|e)?|drängt(?:e|en)?|plädiert(?:e|en)?|sprach|versicherten|erläuter(?:te|t|ten)|führt(?:e|en)?",
    denies=r"bestritt(?:en)?|bestreite(?:t|n)|bestritten|dementier(?:t|te|ten|en)|leugne(?:t|te|ten)|verneint(?:e|"
    r"en)?|widersprach(?:en)?|widerspricht|bezweifel(?:t|te|ten)|zweifel(?:t|te|ten)|weigert(?:e|en)?|(?:wies(?:en)?|"
    r"weist)(?!(?: \w+){0,3}? (?:darauf|auf)\b)|zurückgewiesen|falsch|unwahr",
    not_said=r"(?:(?:sagt(?:e|en)?|nannten?|nennt|nennen|sprach(?:en)?|spricht|bezeichnete[nt]?|behauptete[nt]?|"
    r"erklärte[nt]?|versprach)"
    r"\s(?:\w+\s){0,3}?(?:nicht|nie|niemals|keineswegs)(?!\s(?:nur|blo(?:ß|ss)|allein))\b[^:;\x00]*\x00|"
    r"(?:vermied\w*|vermeid\w*|weiger\w*|verzicht\w*|lehnt\w*|ohne)\b[^:;\x00]*\x00[^;:.\x00]*?\bzu\s"
    r"(?:nennen|sprechen|bezeichnen|sagen|erwähnen|verwenden|reden)|"
    r"\bdass\b[^:;\x00]*\x00[^;\x00]*?(?:treffe|trifft|traf|sei|ist|war|stimme|"
    r"stimmt)\s(?:so\s)?(?:nicht(?:\s(?:zu|wahr|richtig))?|falsch|unwahr)|"
    r"\x00[“”\s]*(?:(?:nannte|sprach|wollte|will|hat|habe|hatte)n?\s)?(?:\w+\s){0,4}?(?:nicht|nie|niemals)\s"
    r"(?:genannt|gesagt|nennen|sprechen|gesprochen|bezeichne\w+|verwende\w*|sagen))",
    according=r"für(?=\s(?:(?:den|die|das|Frau|Herrn)\s)?[\w.-]+(?:\s[\w.-]+){0,3}\s(?:ist|sind|war|waren|"
    r"bleibt|wäre|seien)\b)|"
    r"laut|so|nach (?:den )?(?:Worten|Angaben|Ansicht|Meinung|Darstellung)(?: von)?|wie|geht es nach|wenn es nach|"
    r"(?:lautete|war|kam) die (?:\w+ )?(?:Antwort|Erwiderung|Reaktion)(?: von)?|aus Sicht(?: von)?",
    according_behind=r"zufolge",
    according_own=(
        r"(?P<own>seinen|ihren) (?:Worten|Angaben) (?:zufolge|nach)|nach (?P<after>seinen|ihren) (?:Worten|Angaben)"
    ),
    own={"seinen": "m", "ihren": "f"},
    only_reported=r"bekunde(?:te|ten|t|n)|hoff(?:t|te|ten)|dank(?:t|te|ten)|erwarte(?:t|te|ten)",
    expects=r"erwarte(?:t|te|ten)",
    hopes=r"hoff(?:t|te|ten)",
    thanks=r"dank(?:t|te|ten)",
    takes_sides=r"begrü(?:ß|ss)(?:t|te|ten)|verurteil(?:t|te|ten)|lob(?:t|te|ten)",
    that=r"dass",
    joins=r"und|sowie",
    pronouns={
        "er": "m",
        "sie": "f",
        "letzterer": "m",
        "letztere": "f",
        "beide": "n",
        "die beiden": "n",
        "diese beiden": "n",
    },
    anaphors={
        r"der (?:\d\d-?[Jj]ährige|Angesprochene|Angegriffene|Gescholtene|Kritisierte|Gelobte|Gefragte|Befragte|"
        r"Betreffende|Beschuldigte|Beklagte|Geehrte|Verglichene|Genannte|Gemeinte)(?![\w-])(?! (?-i:[A-ZÄÖÜ]))": "m",
        r"die (?:\d\d-?[Jj]ährige|Angesprochene|Angegriffene|Gescholtene|Kritisierte|Gelobte|Gefragte|Befragte|"
        r"Betreffende|Beschuldigte|Beklagte|Geehrte|Verglichene|Genannte|Gemeinte)(?![\w-])(?! (?-i:[A-ZÄÖÜ]))": "f",
    },
    one_or_several="sie",
    verbs_of_several=r"\w+(?:t|[^\Wt])en|sind",
    prepositions=words(
        "laut am im an auf aus bei beim mit nach seit vom von vor zu zum zur für gegen über während in "
        "zwischen durch um unter gegenüber ohne des eines einer"
    ),
    determiners=words("der die das den dem des ein eine einer einem seine ihre sein ihr dieser diese"),
    between=r"grundsätzlich|prinzipiell|im Grundsatz|"
    r"bei dieser Gelegenheit|in diesem Zusammenhang|im Gespräch|seinerseits|gemeinsam|mit einer Stimme|"
    r"unisono|einhellig|übereinstimmend|einmütig|nachdrücklich|mit Nachdruck|abschließend|"
    r"zugleich|gleichzeitig|insbesondere|vor allem|darüber hinaus|dabei|schließlich|(?-i:da)|seinerzeit|"
    r"unlängst|kürzlich|"
    r"mehrfach|wiederholt|lediglich|bloß|offen|hat|hatte|habe|haben|ist|auch|dann|später|zuvor|erneut|wieder|"
    r"weiter|au(?:ß|ss)erdem|zudem|ebenfalls|seinerseits|"
    r"ihrerseits|hingegen|jedoch|aber|nun|noch|bereits|nicht|ausdrücklich|deutlich|sich|dagegen|am|im",
    openers=words(
        "exzellenz und oder denn nur sogar gerade eben schon erst dabei damit davon dazu darum darauf deshalb deswegen "
        "daher trotzdem dennoch allerdings freilich immerhin jedenfalls übrigens außerdem ausserdem ferner "
        "schließlich schliesslich abschließend abschliessend anschließend inzwischen mittlerweile unterdessen "
        "derweil zugleich gleichzeitig künftig bisher bislang früher morgen unser unsere unserem unseren mein "
        "meine ihr ihre sein seine euer eure jede jeder jedes deren dessen kein keine man wir ich sie er es wer "
        "was warum wo wann weil obwohl nachdem bevor sobald solange falls dass ja nein so im am beim vom zum zur "
        "ins ans aus ohne trotz wegen statt mehr weniger manche mancher einige mehrere drei zwei nicht nach vor "
        "seit laut auf bei mit für gegen über während zuvor danach dann später dort hier beide niemand alle "
        "viele wie wenn als ob ein eine der die das den dem dieser diese gestern heute auch doch aber zudem"
    ),
    honorifics={"herr": "m", "herrn": "m", "frau": "f", "exzellenz": ""},
    roles={
        "vice-president": r"vizepräsident(?:in|en)?",
        "prime-minister": (
            r"(?:minister|premier)präsident(?:in|en)?|premierminister(?:in|s)?|premier|regierungschef(?:in|s)?"
        ),
        "foreign-minister": r"au(?:ß|ss)enminister(?:in|s)?|au(?:ß|ss)enamtschef(?:in|s)?|chefdiplomat(?:in|en)?|"
        r"minister(?:in)? (?:für|des) (?:auswärtige\w*|äu(?:ß|ss)er\w+)",
        "defence-minister": r"verteidigungsminister(?:in|s)?",
        "transport-minister": r"verkehrsminister(?:in|s)?",
        "spokesperson": (
            r"(?:regierungs|presse|au(?:ß|ss)enamts|ministeriums)?sprecher(?:in|s)?(?: (?:des|"
            r"der) (?:\w*ministeriums|regierung))?"
        ),
        "other-minister": r"\w{3,}minister(?:in|s)?",
        "minister": r"minister(?:in|s)?",
        "ambassador": r"botschafter(?:in|s)?",
        "envoy": r"(?:sonder)?(?:gesandter?|gesandten?|beauftragter?|beauftragten?)",
        "secretary-general": r"generalsekretär(?:in|s)?",
        "chancellor": r"(?:bundes)?kanzler(?:in|s)?",
        "president": r"(?:staats|bundes|landes)?präsident(?:in|en)?|staatschef(?:in|s)?|staatsoberhaupt",
        "legislator": r"(?<!\d )(?<!viele )(?<!einige )(?<!mehrere )\w*abgeordnete[rn]?|senator(?:in|s)?|"
        r"parlamentarier(?:in|s)?|(?:national|bundes|stände|kantons)r[aä]t(?:in)?",
        "party-leader": r"(?:partei|fraktions|oppositions|bundes|landes)?vorsitzende[rn]?|"
        r"(?:partei|fraktions|oppositions)(?:chef|führer|obmann|sprecher)(?:in|s)?|(?:klub)?obmann",
        "negotiator": r"(?:chef)?unterhändler(?:in|s)?|vermittler(?:in|s)?|verhandlungsführer(?:in|s)?",
        "director": r"(?:general|geschäfts|instituts|museums|hafen)?(?:direktor|führer|leiter)(?:in|s)?|"
        r"(?:konzern|firmen|unternehmens|hafen|gewerkschafts|verbands|polizei|bank|amts|presse)chef(?:in|s)?",
        "mayor": r"(?:gemeinde|stadt)(?:präsident|ammann)(?:in|en)?|(?:ober)?bürgermeister(?:in|s)?",
        "king": r"könig(?:in|s)?",
        "adviser": r"(?:\w*)berater(?:in|s)?",
        "leader": r"machthaber|führer|anführer",
        "foreign-ministry": r"au(?:ß|ss)enministerium|auswärtige[sn]? amt|au(?:ß|ss)enamt",
        "defence-ministry": r"verteidigungsministerium",
        "presidency": r"präsidialamt|präsidentenbüro|präsidialverwaltung",
        "other-ministry": r"\w{3,}ministerium",
        "ministry": r"ministerium",
        "government": r"regierung|kabinett",
        "state-media": r"staats(?:medien|fernsehen)|staatliche[nr]? (?:medien|nachrichtenagentur)",
        "statement": r"(?:\w*mitteilung|\w*erklärung|stellungnahme|kommuniqué|dokument|(?-i:\w*Schreiben|"
        r"\w+schreiben)|\w*brief)",
        "counterpart": r"(?:amts|ressort)kolleg(?:e|in|en)|gegenpart|(?:gesprächs|verhandlungs)partner(?:in|s)?|"
        r"gast(?:geber(?:in|s)?)?|pendant|visavis",
        "official": (
            r"(?:hochrangiger? |ranghoher? |namentlich nicht genannter? )?(?:beamter?|diplomat(?:in)?|"
            r"regierungsvertreter|vertreter|experte|analyst|insider|quelle)"
        ),
    },
    courtesies=r"(?:dann|damit|also) (?:danke ich|bedanke ich mich)\b.{0,50}|(?:guten (?:tag|morgen|abend)|"
    r"grü(?:ß|ss) gott|hallo|(?:herzlich )?willkommen|meine damen und herren)\b[^:;]*|"
    r"(?:(?:ja|nein|gut|also|und),? )?(?:(?:vielen|herzlichen|besten|schönen) dank|danke|ich (?:danke|"
    r"bedanke mich))\b(?!.*(?:, (?:und|aber|dass|der|die|das)\b))[^:;]*|(?:das ist )?eine (?:sehr )?(?:gute|wichtige|"
    r"berechtigte) frage|(?:nächste|letzte|erste) frage(?:,? bitte)?|(?:ja,? )?bitte(?: sehr| schön)?",
    counts={r"(?:(?:die |diese )?beiden?|(?:die|diese) zwei)\s": 2, r"(?:alle|die)\sdrei\s": 3},
    counts_nothing=r"(?:die\s)",
    jointly={
        "foreign-ministers": r"(?:au(?:ß|ss)enminister(?:innen)?|chefdiplomat(?:en|innen)|au(?:ß|ss)enamtschefs)",
        "prime-ministers": r"(?:ministerpräsident(?:en|innen)|premierminister(?:innen)?|premiers|"
        r"regierungschef(?:s|innen)|kanzler(?:innen)?)",
        "presidents": r"präsident(?:en|innen)",
        "ministers": r"\w*minister(?:innen)?",
        "leaders": r"(?:staats(?:- und regierungs)?chef(?:s|innen)|staatsoberhäupter)",
        "sides": r"(?:seiten|delegationen|(?:vertrags)?parteien)",
        "states": r"(?:länder|staaten|regierungen|hauptstädte|nachbarn)",
        "persons": r"(?:politiker(?:innen)?|gesprächspartner(?:innen)?|männer|frauen)",
    },
    withheld=r"(?:anonym bleiben (?:will|wollte|möchte)|nicht (?:namentlich )?genannt werden (?:will|wollte|möchte)|"
    r"Bedingung (?:der|von) Anonymität|ungenannt bleiben (?:will|wollte|möchte))"
    r"(?:,?\s(?:weil|da)\s(?P<reason>[^,;.\x00]+))?",
    calls_parties=r"(?:im folgenden|nachstehend|nachfolgend|fortan|gemeinsam|zusammen)[^().]{0,50}"
    r"(?:\w*parteien|seiten|\w*staaten|teilnehmer|unterzeichner)\b",
    agrees_on=r"(?:(?:sind|haben) )?(?:folgende(?:s|n? \w+)|wie folgt)(?: (?:übereingekommen|vereinbart|beschlossen))?",
    provides=r"wird|werden|verpflichte[tn]|unterrichte[tn]|unterlässt|unterlassen|gewähr(?:t|en)|enthält|enthalten|"
    r"benenn(?:t|en)|errichte[tn]|sorg(?:t|en)|arbeiten|stell(?:t|en)",
    each_party=r"(?:jede|keine)(?: der(?: beiden)?)? (?:\w*partei|seite|\w*parteien|seiten)|jeder \w*staat",
    side=r"(?P<state>\w+)\sSeite",
    afterwards=r"nach (?:(?:dem|den|der|ihrem|seinem|ihrer|seiner|ihren) )?(?:\w+ )?"
    r"(?:\w*gesprächs?|\w*gesprächen|\w*treffen|"
    r"\w*verhandlungen|\w*gipfel|\w*besuch|\w*sitzung|unterredung|unterzeichnung|begegnung)|"
    r"im anschluss|anschlie(?:ß|ss)end|danach",
    refers_back=r"so (?:drückt(?:e)?|formuliert(?:e)?|sagt(?:e)?|sieht|sah|beschreibt|beschrieb|fasst(?:e)?|"
    r"bringt|brachte) (?:es|das|dies|ihn|sie)|so (?:sprach|spricht|schreibt|schrieb|begründet(?:e)?|erklärt(?:e)?|"
    r"formuliert(?:e)?|sagt(?:e)?|"
    r"urteilt(?:e)?|warnt(?:e)?)(?! auch)(?: (?:es|das))?|so(?= (?:(?:der|die|das) )?(?-i:[A-ZÄÖÜ])[\w-]+(?: "
    r"(?-i:[A-ZÄÖÜ])[\w-]+){0,3}(?:[.,]| (?:am|im|in|vor|auf|bei|über|gegenüber|gestern|nach|zu)\b))|"
    r"(?:das|dies) (?:waren|sind) (?:die )?worte (?:von|des|der)|mit diesen worten|"
    r"(?:die|diese) (?:worte|sätze|zeilen) (?:stammen|sind|kommen|stammten|kamen) (?:von|vom|aus)|"
    r"(?:der|dieser) (?:satz|spruch|ausspruch|vergleich|appell|vorwurf) (?:stammt|ist|kommt|kam|stammte) (?:von|"
    r"vom|aus)|"
    r"(?:der|die) das (?:sagt|sagte|schreibt|schrieb|fordert), (?:ist|war|hei(?:ß|ss)t)|wer das (?:sagt|sagte|"
    r"schreibt),? (?:ist|hei(?:ß|ss)t|war)|"
    r"(?:das|dies) (?:sagt|sagte|schrieb|schreibt|erklärt|erklärte|meint|meinte|betont|betonte|versichert|"
    r"versicherte|fordert|forderte)"
    r"(?! auch)|es (?:war|ist)(?=\s[^.,;]{3,50},\s(?:der|die)\s(?:das|es|diesen satz|diese worte)\s)",
    begins_to_speak=r"(?:spricht|sprach) (?:zuerst|als (?:erste[r]?|nächste[r]?|letzte[r]?)|frei|ohne notizen)|"
    r"(?:ergreift|ergriff|nahm|nimmt) das wort|"
    r"(?:tritt|trat) (?:ans?|vor das|vor die) (?:pult|rednerpult|mikrofon|mikrofone)|"
    r"(?:ist|war|wurde|wird|gab sich|gibt sich|zeigte sich|zeigt sich|klang|klingt|blieb|bleibt) (?:\w+ )??"
    r"(?:(?:deutlich|weit|noch|sehr|etwas|weniger|nicht minder|ebenso) )*"
    r"(?:deutlich(?:er)?|direkt(?:er)?|offen(?:er)?|klar(?:er)?|knapp(?:er)?|schroff(?:er)?|unverblümt(?:er)?|"
    r"grundsätzlich(?:er)?|"
    r"konkret(?:er)?|skeptisch(?:er)?|zurückhaltend(?:er)?|unbeeindruckt|unnachgiebig|entschlossen|empört|verärgert|"
    r"zuversichtlich(?:er)?|optimistisch(?:er)?|versöhnlich(?:er)?|kämpferisch(?:er)?|diplomatisch(?:er)?|"
    r"gelassen(?:er)?|vorsichtig(?:er)?)(?=\s*[.,]| in\b)|(?:nahm|nimmt) kein blatt vor den mund|"
    r"(?:sieht|sah|sehen|sahen) (?:das|es|die sache|dies) (?:\w+ )?(?:anders|ähnlich|genauso|gelassen|skeptisch|"
    r"kritisch)|"
    r"(?:widerspricht|widersprach|hält dagegen|hielt dagegen|winkt ab|winkte ab|schüttelt den kopf|schüttelte "
    r"den kopf|"
    r"redet klartext|redete klartext|sprach klartext|spricht klartext|zuckt mit den schultern|zuckte mit den "
    r"schultern|lacht|lachte)"
    r"(?=\s*[.])|(?:formuliert|formulierte|drückt|drückte) es (?:\w+ )?(?:anders|drastischer|schärfer|"
    r"vorsichtiger|knapper)(?: aus)?|(?:ist|war) (?:da )?anderer (?:meinung|ansicht)",
    nouns_of_speech=r"fazit|antwort|replik|reaktion|kommentar|botschaft|mahnung|warnung|zwischenruf|urteil|erklärung|"
    r"begründung|resümee|motto|konter|bilanz|diagnose|einwand|ratschlag|rat|appell|devise|forderung|prognose|"
    r"vorwurf|klage|einschätzung",
    owners={"sein": "m", "seine": "m", "ihr": "f", "ihre": "f"},
    writes=r"(?:brief|erklärung|stellungnahme|mitteilung|beitrag|gastbeitrag|nachricht|aufruf|appell|text|"
    r"post)\s(?:\w+\s){0,3}?(?:geschrieben|veröffentlicht|verfasst|verschickt|gepostet|unterzeichnet|gerichtet)|"
    r"(?:schrieb|veröffentlichte|verfasste|verschickte|postete|unterzeichnete)\s(?:\w+\s){0,3}?(?:brief|erklärung|"
    r"stellungnahme|beitrag|aufruf|text)",
    impersonal=r"(?:vereinbart|beschlossen|verabredet|festgehalten|betont|unterstrichen|hervorgehoben) wurden?|"
    r"wurden? (?:\w+ )?(?:vereinbart|beschlossen|verabredet)|(?:bestand|bestehe|besteht|herrscht(?:e)?)(?: "
    r"(?:auch|ferner|zudem))? (?:große )?(?:einigkeit|einvernehmen|"
    r"übereinstimmung|konsens)|(?:einigkeit|einvernehmen|übereinstimmung|konsens) (?:bestand|besteht|"
    r"herrscht(?:e)?)|(?:hei(?:ß|ss)t|hie(?:ß|ss)|steht) es(?! (?:in|auf) )|(?:hei(?:ß|ss)t|hie(?:ß|ss)|steht) "
    r"es(?= (?:in|auf) (?:de[mr]|eine[mr]|ihre[mr]|seine[mr]|"
    r"diese[mr])\s(?:\w+en\s)?(?-i:(?=[A-ZÄÖÜ]))\w*(?:brief|schreiben|erklärung|papier|dokument|bericht|vermerk|"
    r"mitteilung|nahme|entwurf|aufruf|petition|uniqué)\b)|(?:verlautet|verlautete)",
    from_where=r"(?:aus|im|beim|in|von|vom)(?: (?:de[mrn]))? ",
    documents=r"(?-i:(?=[A-ZÄÖÜ]))\w*(?:brief|schreiben|erklärung|papier|dokument|bericht|vermerk|mitteilung|"
    r"nahme|entwurf|aufruf|petition|uniqué)",
    named_things=r"(?:programms?|senders?|tageszeitung|wochenzeitung|talkshow|festivals?|konferenz|partei|"
    r"bewegung|kneipe|"
    r"gaststätte|blogs?|plattform|kampagne|reihe|serie|ausstellung|projektnamen|namen|schiff(?:e?s)?|tankers?|"
    r"frachters?|fähren?|boot(?:e?s)?|kutters?|eisbrechers?|jacht|zeitung|zeitschrift|"
    r"magazins?|blatt(?:s|es)?|films?|buch(?:e?s)?|romans?|operation|projekts?|manövers?|sendung|dokumentation|"
    r"lied(?:e?s)?|"
    r"hotels?|restaurants?|vereins?|bündnis(?:ses)?|initiative|stiftung|podcasts?|portals?|nachrichtenportals?)",
    indirect=r"sei|seien|habe|werde|könne|müsse|dürfe|solle|wolle|gebe|gehe|komme|bleibe|stehe|liege|wisse|gelte|"
    r"brauche",
    informs=r"informierte|unterrichtete",
    speaks=r"wich(?:en)?\b.*\baus|trat(?:en)?\b.*\bvor|stellte sich|äu(?:ß|ss)erte sich|ausgewichen",
    links=r"von|des|der|in|für|bei",
    venues={
        "press-conference": r"pressekonferenz|pressebriefing|briefing",
        "reporters": r"(?:vor|zu|gegenüber) (?:\w+ )?(?:journalisten|reportern|der presse)",
        "interview": r"(?:in einem|im) (?:\w+)?interview|(?:in einem|im) gespräch mit (?:dieser|der) zeitung",
        "written": r"in einer (?:\w+ )?schriftlichen (?:\w+ )?(?:erklärung|mitteilung|stellungnahme)|schriftlich",
        "statement": r"in einer (?:\w+ )?(?:erklärung|mitteilung|stellungnahme)",
        "radio": r"im (?:\w*radio|\w*rundfunk)",
        "television": r"im \w*fernsehen",
        "speech": r"in (?:einer|seiner|ihrer) (?:\w+)?(?:rede|ansprache)",
        "parliament": r"(?:im|vor dem) parlament",
        "call": r"am telefon|telefonat|telefonisch|telefongespräch",
    },
    verb_second=True,
    nouns_have_capitals=True,
    describes=r"(?:(?:mehr als|über|rund|fast|knapp|etwa|gut)\s\w+|\d+|die|der|das|ein|eine|dieser|diese|seine|"
    r"ihre|sein|ihr|mehrere|viele|einige|manche|beide|alle|andere|zwei|drei|vier|fünf|dutzende|hunderte|kritiker)\s",
    described_alone=r"(?:[a-zäöüß-]+e\s)?\w{4,}(?:er|en|leute|innen|kreise)(?:\s(?:des|der|aus|in|"
    r"von)\s(?:\w+\s?){1,3})?",
    of_whom=words("der des von aus in"),
    nobody=words(
        "ferner weiter früher später bisher immer daher seither nachher vorher leider wieder sondern sicher "
        "selber hier "
        "morgen seitdem indessen inzwischen unterdessen hingegen dagegen draußen schließlich abschließend zudem "
        "niemand keiner keine kein es das dies was wer den dem"
    ),
)
