"""What stands round numbers in many languages: the names of telephones, of documents, of what is counted."""

from __future__ import annotations

TELEPHONES = (
    # Latin letters; a full stop may follow each
    r"(?<!\w)(?:(?:call|ring|reach|text|contact)(?= (?:me|us|him|her|them) )|reached(?= (?:at|on) )|sms|fon|"
    r"telf|telp|tlm|telemóvel|"
    r"cel(?=[.:])|cep(?=:)|hp(?=:)|sđt|tele(?:ph|f)on\w{0,6}|téléphone|teléfonos?|telefax|tele|tel|tél|tlf|"
    r"tfn|ph|phones?|mobile|mobil|"
    r"móvil|"
    r"mobiel|mobitel|cell(?=:| ?ph)(?: ?phone)?|cellulare|celular|handy(?=:|nummer)|fax|faks|gsm|komórka|kom(?=\.)|"
    r"whats[ -]?app|viber|hotline|helpline|switchboard|landline|dial|puh(?=[.:])|puhelin\w{0,8}|điện thoại|"
    r"đt(?=[.:])|"
    r"portable(?=[ .:]))"
    # Cyrillic, Greek, Hebrew, Arabic, Indic
    r"(?!\w)|(?<!\w)(?:тел(?=[.:/ ])|телефон[уаы]?|моб(?=[.:])|мобильн(?:ый|ого)|мобільн(?:ий|ого)|мобилен|факс\w?|"
    r"в[оа]т?[сц]ап|"
    r"вайбер|горячая линия|гаряча лінія|τηλ(?=[.:])|τηλέφωνο|κιν(?=[.:])|טלפון|טל(?=['.:])|נייד|"
    r"(?:رقم )?(?:ال)?هاتف\w{0,2}|(?:ال)?جوال\w{0,2}|موبايل|محمول|فاكس|واتساب|(?:لل)(?:اتصال|تواصل)|تلفن|"
    r"موبایل|همراه|फ\u093c?ोन|"
    r"मोबाइल|दूरभाष)"
    # Scripts without spaces
    r"|电话|電話|手机|手機|座机|联系方式|聯絡方式|联络方式|传真|傳真|热线|熱線|携帯|ファックス|전화(?:번호)?|휴대폰|휴대전화|핸드폰|팩스|โทร|เบอร์โทร|[☎☏📞📱]"
)
"""What calls a number one of a telephone."""

BETWEEN = (
    r"(?:[ .:/,)-]|\([^()\d]{1,20}\)|(?:no|nr|num|number|numbers|numéro|número|numero|nummer|номер\w?|№|n[°º]|"
    r"is|are|at|on|office|home|work|"
    r"direct|private|embassy|mobile|mob|kom|fax|tel|phone|whatsapp|моб|факс|of|the|his|her|its|their|us|me|him|"
    r"under|line|"
    r"ist|est|es|è|é|jest)\b|号码|號碼|号|號|番号|번호|は|는|为|為|是|#){0,16}"
)
"""What may stand between that name and the number."""

DOCUMENTS = (
    r"(?:\b(?:no|nos|nr|num|numbers?|numbered|bill|case|docket|file|doc|docs|documents?|refs?|references?|reg|"
    r"registration|"
    r"laws?|acts?|decree|order|resolution|decision|directive|regulation|treaty|treaties|series|vol|volume|isbn|"
    r"issn|doi|"
    r"id|application|invoice|contract|permit|licen[cs]e|patent|imo|mmsi|hull|serial|lot|grid|grant|account|art|"
    r"article|"
    r"articles|paras?|paragraphs?|pages?|pp|p|sections?|line|row|column|route|flight|call sign|numéro|"
    r"número|numero|nummer|протокол\w*|договор\w*|"
    r"item|chapter|code|tariff|inventory|"
    r"signature|"
    r"(?<!по )номер\w?|закон\w*|указ\w*|постанов\w*|дел[оа]|справ[аи]|стат\w+|ст|sprawa|sygn|aktenzeichen|"
    r"az|affaire|"
    r"loi|décret|"
    r"exp|expediente|ley|decreto|artikel|artículo|articolo|artykuł)\b|№|n[°º]|[#§号號第])"
    r"[.:]*[ ]?(?:[a-z]{1,4}[ /-]?)?\Z"
)
"""What calls a number one of something else, up to the number itself."""

COUNTED = (
    r" ?(?:[%‰°€$£¥₴₽]|(?:thousand|million|billion|people|persons|users|subscribers|customers|calls|pages|words|"
    r"dollars?|"
    r"euros?|usd|eur|gbp|uah|rub|cny|rmb|yuan|yen|hryvnias?|roubles?|rubles?|rupees?|liras?|francs?|tons?|"
    r"tonnes?|km|kg|"
    r"hectares?|barrels?|votes?|voters|residents|inhabitants|refugees|soldiers|troops|men|women|children|"
    r"households|"
    r"met(?:re|er)s|bytes|records|entries|copies|shares|units|devices|phones|lines|[kmg]?wh|[kmg]hz|personnes|"
    r"personen|"
    r"menschen|stimmen|votos|personas|habitantes|einwohner|человек|рубл\w+|гривень|гривен|грн|осіб|голосов|"
    r"голосів|долл\w*|"
    r"тонн|osób|złotych)\b|[元人万亿円명원萬億])"
)
"""What is counted: it follows an amount."""

MONEY = r"(?:[€$£¥₴₽]|\b(?:usd|eur|gbp|uah|rub|cny|rmb|chf|jpy|pln)) ?\Z"
"""What stands before a sum."""
