"""How languages say that a date is that of somebody's birth, and what else they say is born."""

from __future__ import annotations

BORN = (
    # English; "born of", "born out of" and the like are no births
    r"(?<![\w-])born(?! (?:of|out|from|into|again|free|with|under|by)\b)|(?<!\w)birth ?(?:day|date)s?"
    r"|(?<!\w)(?:date|day) (?:and place )?of birth|(?<!\w)(?:his|her|their) birth|"
    r"(?<!\w)place and date of birth|(?<!\w)(?:d\.?o\.?b|d\. o\. b)(?!\w)\.?"
    # Other languages in Latin letters
    r"|(?<!\w)(?:geboren|geburts(?:datum|tag)\w{0,2}|geboorte(?:datum|dag)|née?s?(?= )|né\(e\)|"
    r"(?:date de )?naissance(?= ?:| le)|"
    r"date de naissance|nacid[oa]s?|nació|fecha de nacimiento|nascid[oa]s?|nasceu|data de nascimento|"
    r"(?-i:[Nn]at[oa])(?= (?:a|ad|il|in|nel|nell|l)\b)|nacque|naquit|data di nascita|urodzon[yaeą]\w{0,2}|"
    r"urodził[ao]? się|(?:data|dzień) urodzenia|doğum (?:tarihi|günü|tarihim)|doğdu|født|född|fødselsdato|"
    r"födelsedatum|"
    r"syntynyt|syntymäaika|narozen[áaý]?|narodil[a]? se|datum narození|született|születési idő|născută?|"
    r"data nașterii|"
    r"rođena?|datum rođenja|narodený|sinh ngày|ngày sinh|tanggal lahir|lahir)(?!\w)"
    # Cyrillic, Greek, Hebrew, Arabic, Indic
    r"|(?<!\w)(?:родил(?:ся|ась|ось)|рожд[её]н(?:а|ы|ный|ная|ного|ной)?|(?:дата|день|дату|число) рождения|"
    r"народи(?:вся|лася|лась|"
    r"лося|лась)|"
    r"народжен\w{1,2}|(?:дата|день|дату) народження|роден[аи]?|рођена?|датум рођења|дата на раждане|γεννήθηκε|"
    r"γεννημέν\w{1,2}|ημερομηνία γέννησης|נולדה?|תאריך לידה|יליד[ת]?|[وف]?ولدت?|المولودة?|مواليد|"
    r"(?:تاريخ )(?:ال)?ميلاد|"
    r"تاریخ تولد|متولد|जन्म(?: ?तिथि| की तारीख)?)(?!\w)"
)
"""What a date of birth follows, in small letters."""

BORN_SHORT = (
    r"(?:(?<=\()|(?<=,)|(?<=[,(] ))b\.|(?<![\w.])(?:geb\.|geboren:|f\. ?nac\.|nac\.|nasc\.|ur\.|nar\.|"
    r"szül\.|synt\.|doğ\.|d\.tarihi|род\.|нар\.|"
    r"р\.(?= \d)|γενν\.|"
    r"תל\.)|\(\*|\(née?|(?<!\w)(?:д\. ?р\.|др:|д/р|дата рожд\.|дата нар\.)"
)
"""Short for it: only few signs come between."""

BORN_WITHOUT_SPACES = (
    r"(?<![发產产発發诞誕学學医醫先女男考師师新衍派滋永一人民花卫衛再求养陌书書門门究業业士习習招寄众眾畜降余殘残谋謀監监])生[于於]"
    r"|出生[于於在](?:[^\W\d_]{1,10},)?|出生(?:日期|年月日|地及日期)?|出生日期|生年月日|(?:生日|誕生日)|생년월일|생일|출생일?|เกิด(?:เมื่อ)?(?:วันที่)?"
)

BORN_AFTERWARDS = (
    r",? ?(?:г\.? ?р\.|г(?:ода|\.) рождения|года рожд|р\. ?н\.|року народження|рік народження|doğumlu|"
    r"'?\w{0,3} doğdu|(?: tarihinde)?(?: [^\W\d_'’]{2,20}(?:['’]?[dt][ae])?)? doğdu|születésű|születet|"
    r"(?: in [^\W\d_]{2,20})? geboren|naissait|(?:г(?:ода|\.)?,? ?)?(?:в [^\W\d_]{2,20} )?родил(?:ся|ась)|"
    r"(?:року|р\.)?,? ?(?:[ву] [^\W\d_]{2,20} )?народи(?:вся|лася|лась)|"
    r"생(?![\w])|출생|에? ?태어|(?:、[^\d。]{1,15})?(?:[にで])?(?:生まれ|生れ|誕生)|出生|出世|"
    r"生(?=[于於]|\Z|[,;。，、；)）\s])|"
    r"(?:is|was) (?:his|her|my|their) birth|\((?:date of birth|dob|born)\)|(?:he|she) was born)"
)
"""What follows a date of birth."""

WEEKDAY_OR_LINK = (
    r"on|the|is|was|are|in|at|of year|day|date|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day|le|la|il|el|em|"
    r"am|den|op|"
    r"dnia|w|dne|dňa|a|c\.|ca\.|circa|about|around|early|late|just|himself|herself|twice|prematurely|and place|"
    r"his|her"
)
"""Words that may stand between "born" and its date in any number."""

STOPS = (
    r"\b(?:who|which|that|when|while|was|were|is|are|became|took|joined|elected|appointed|died|killed|"
    r"married|signed|"
    r"met|said|before|after|since|until|till|from|to|between|than|by|und|et|y|e|i|и|та|й|і|og|och|ve|dans|depuis|"
    r"nach|vor|seit|до|после|після|перед|и|стал[аи]?|став|стала|умер\w*|помер\w*|décédée?|mort|gestorben|murió|"
    r"zmarł[aey]?)\b|"
    r"[^\W\d_]{4,}\.(?= |\Z)|\A (?:de|du|des|aus|del|della|dalla|dal|из|від|із|от)\b|"
    r"\b(?:план|проект|союз|рух|договор|договір|идея|идеи|движение|alliance|accord|projet|alleanza|accordo|"
    r"idea|alianza|acuerdo|"
    r"kriz|fikir|birlik)\b|\bof \Z"
)
"""Words between the two by which the date is that of something else."""

OF_NO_PERSON = (
    r"(?:\b(?:union|alliance|organi[sz]ation|republic|country|state|nation|treaty|agreement|accord|idea|"
    r"movement|project|"
    r"currency|euro|league|party|plan|initiative|concept|policy|tradition|format|programme|program|company|"
    r"ministry|government|cabinet|council|committee|agency|group|front|axis|club|forum|process|regime|system|law|"
    r"compromise|deal|dispute|rivalry|friendship|partnership|cooperation|bank|"
    r"court|"
    r"hope|era|order|peace|conflict|war|crisis|doctrine|coalition|bloc|institution|network|myth|term|phrase|"
    r"word|charter|"
    r"доктрина|иде[яи]|союз|организация|инициатива|план|проект|формат|партия|государство|движение|традиция|"
    r"ідея|організація|ініціатива|держава|рух|партія|"
    r"idée|organisation|alliance|accord|projet|parti|conflit|guerre|mouvement|république|monnaie|"
    r"idee|bewegung|republik|staat|partei|projekt|währung|bund|"
    r"idea|acuerdo|alianza|partido|proyecto|república|movimiento|organización|"
    r"fikir|birlik|parti|hareket|cumhuriyet)\w{0,2}\b[^.;!?]{0,30}"
    r"|(?:構想|計画|同盟|国家|組織|条約|通貨|連合|倡议|计划|组织|国家|联盟|条约|政党|제도|구상|국가|동맹|조직)[^.;。]{0,10})\Z"
)
"""What else is born, shortly before the words."""

_STEMS = (
    "born,birth,b.,dob,d.o,do.b,d. o. b,gebo,geburt,geb.,né,naiss,naquit,nac,nasc,nato ,nata ,"
    "urodz,ur.,doğ,fød,föd,"
    "synt,naro,nar.,szül,născ,naște,rođen,sinh,lahir,рожд,родил,народ,роден,рођен,рођењ,раждане,род.,"
    "нар.,р.,р ,д.р,д. р,"
    "др:,д/р,γεν,γέν,d.tar,נולד,לידה,יליד,תל.,ولد,ميلاد,مواليد,مولود,जन्म,生,誕生,出世,생,태어,เกิด,(*"
)
STEMS = tuple(_STEMS.split(","))
"""Parts of all these words, one of which is in each in small letters: most texts hold none."""
