"""How languages name months, days of the week, and times told from the day of publication: data for one check.

Each name is the body of a regular expression in small letters; ``_`` is a space, and a comma stands between the names
of one month. A name that ends in a full stop is short and counts beside a number only.
"""

from __future__ import annotations

import re
from enum import StrEnum

MONTHS = {
    "en": "january,jan. february,feb. march,mar. april,apr. may june,jun. july,jul. august,aug. "
    "september,sept.,sep. october,oct. november,nov. december,dec.",
    "ru": "январ[ьяе],янв. феврал[ьяе],фев. март[ае]?,мар. апрел[ьяе],апр. ма[йяе] июн[ьяе] июл[ьяе] "
    "август[ае]?,авг. сентябр[ьяе],сен. октябр[ьяе],окт. ноябр[ьяе],ноя. декабр[ьяе],дек.",
    "uk": "січ(?:ень|ня|ні),січ. лют(?:ий|ого|ому),лют. берез(?:ень|ня|ні),бер. квіт(?:ень|ня|"
    "ні),квіт. трав(?:ень|ня|ні),трав. "
    "черв(?:ень|ня|ні),черв. лип(?:ень|ня|ні),лип. серп(?:ень|ня|ні),серп. верес(?:ень|ня|ні),вер. жовт(?:ень|"
    "ня|ні),жовт. листопад[аі]? "
    "груд(?:ень|ня|ні),груд.",
    "zh": "一月,元月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
    "ja": "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
    "ko": "일월 이월 삼월 사월 오월 유월 칠월 팔월 구월 시월 십일월 십이월",
    "fr": "janvier,janv. février,févr. mars avril,avr. mai juin juillet,juil. août septembre,sept. octobre,oct. "
    "novembre,nov. décembre,déc.",
    "de": "januar,jänner,jan. februar,feber,feb. märz april,apr. mai juni,jun. juli,jul. august,aug. "
    "september,sept. oktober,okt. november,nov. dezember,dez.",
    "es": "enero,ene. febrero,feb. marzo,mar. abril,abr. mayo,may. junio,jun. julio,jul. agosto,ago. "
    "septiembre,setiembre,sept.,sep. octubre,oct. noviembre,nov. diciembre,dic.",
    "pt": "janeiro,jan. fevereiro,fev. março,mar. abril,abr. maio,mai. junho,jun. julho,jul. agosto,ago. "
    "setembro,set. outubro,out. novembro,nov. dezembro,dez.",
    "it": "gennaio,gen. febbraio,feb. marzo,mar. aprile,apr. maggio,mag. giugno,giu. luglio,lug. agosto,ago. "
    "settembre,set. ottobre,ott. novembre,nov. dicembre,dic.",
    "pl": "stycz(?:eń|nia|niu),sty. lut(?:y|ego|ym),lut. mar(?:zec|ca|cu),mar. kwie(?:cień|tnia|tniu),kwi. "
    "maj[au]? czerw(?:iec|ca|cu),cze. "
    "lip(?:iec|ca|cu),lip. sierp(?:ień|nia|niu),sie. wrze(?:sień|śnia|"
    "śniu),wrz. październik[au]?,paź. listopad(?:a|zie)? "
    "grud(?:zień|nia|niu),gru.",
    "tr": "ocak,oca. şubat,şub. mart,mar. nisan,nis. mayıs,may. haziran,haz. temmuz,tem. ağustos,ağu. "
    "eylül,eyl. ekim,eki. "
    "kasım aralık",
    "ar": "يناير,كانون_الثاني,جانفي فبراير,شباط,فيفري مارس,[آا]ذار [أاإ]بريل,نيسان,أفريل مايو,[أا]يار,ماي. "
    "يونيو,حزيران,جوان. يوليو?,يوليوز,تموز,جويلية [أا]غسطس,آب,غشت,أوت سبتمبر,[أا]يلول,شتنبر [أا]كتوبر,تشرين_الأول "
    "نوفمبر,نونبر,تشرين_الثاني ديسمبر,دجنبر,كانون_الأول",
}
"""January to December, in Arabic as each country names them; months written with a digit are read in all languages."""

WEEKDAYS = {
    "en": "monday,mon. tuesday,tues.,tue. wednesday,wed. thursday,thurs.,thu. friday,fri. saturday,sat. sunday,sun.",
    "ru": "понедельник[аеу]? вторник[аеу]? сред[ауы] четверг[аеу]? пятниц[ауы] суббот[ауы] воскресень[еяю]",
    "uk": "понеділ(?:ок|ка|ку) вівтор(?:ок|ка|ку) серед[ауи] четвер(?:га|гу)? п[ʼ’']ятниц[яюі] субот[ауи] неділ[яюі]",
    "zh": " ".join(
        ",".join(f"{week}{day}" for week in ("星期", "周", "週", "礼拜", "禮拜"))
        for day in ("一", "二", "三", "四", "五", "六", "[日天]")
    ),
    "ja": "月曜 火曜 水曜 木曜 金曜 土曜 日曜",
    "ko": "월요일 화요일 수요일 목요일 금요일 토요일 일요일",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "de": "montags? dienstags? mittwochs? donnerstags? freitags? samstags?,sonnabends? sonntags?",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pl": "poniedział(?:ek|ku) wtor(?:ek|ku) środ[aęy] czwart(?:ek|ku) piąt(?:ek|ku) sobot[aęy] niedziel[aęi]",
    "tr": "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "ar": "ال[اإ]ثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
}
"""Monday to Sunday."""

SET_OFF = {
    "en": "week\\w*|w/[ce]|fortnight|ahead|within|wake|pre|post|except|not|beyond|short|into|towards?|days|"
    "before|after|since|until|till|by|from|between|to|through|ago|later|earlier|following|next|previous|"
    "last|prior|eve|than|anniversary|start\\w*|end\\w*",
    "ru": "недел\\w*|канун\\w*|кроме|около|до|после|перед|накануне|со?|по|между|к|спустя|назад|ранее|позже|"
    "позднее|начин\\w*|следующ\\w*|прошл\\w*|"
    "предыдущ\\w*|годовщин\\w*",
    "uk": "тиж\\w*|крім|близько|до|після|перед|напередодні|з|із|зі|по|між|тому|раніше|пізніше|починаючи|"
    "наступн\\w*|минул\\w*|"
    "попередн\\w*|річниц\\w*",
    "zh": "[年月日][内內间間]|期[间間]|除|一周|一週|周末|週末|"
    "前|后|後|以来|以來|至|到|之间|之間|自|从|從|起|下|上|次|翌|周年|"
    "週年|个月|個月",
    "ja": "[年月日週]間|[年月日]内|週末|除|前|後|以来|至|以降|以前|翌|周年|頃|まで|から|来|先|か月|ヶ月",
    "ko": "동안|일간|주간|주말|제외|전|후|부터|까지|이후|이전|지난|다음|사이|주년|개월",
    "fr": "semaines?|quinzaine|week-end|sauf|environs|sur mars|planète|avant|après|depuis|jusqu\\w*|entre|dès|"
    "du|au|veille|lendemain|prochaine?|derni[eè]re?|suivante?|"
    "précédente?|anniversaire",
    "de": "wochen?\\w*|um d(?:en|ie)|außer|vor|nach|seit|bis|ab|zwischen|vom|zum|später|früher|folgend\\w*|"
    "nächst\\w*|letzt\\w*|vorig\\w*|"
    "vergangen\\w*|vorabend|jahrestag|her",
    "es": "semanas?|quincena|salvo|excepto|antes|después|tras|desde|hasta|entre|partir|del|al|próxim\\w*|"
    "siguientes?|anteriore?s?|pasad\\w*|víspera|"
    "aniversario|hace",
    "pt": "semanas?|quinzena|exceto|salvo|antes|depois|após|desde|até|entre|partir|próxim\\w*|seguintes?|"
    "anteriore?s?|passad\\w*|véspera|"
    "aniversário|há",
    "it": "settiman[ae]|tranne|salvo|oltre|weekend|prima|dopo|dal?|dall\\w*|fino|entro|[tf]ra|prossim\\w*|"
    "seguente|successiv\\w*|precedente|scors\\w*|vigilia|"
    "anniversario|fa",
    "pl": "tydzie[nń]|tygodni\\w*|oprócz|około|przed|po|od|do|między|później|wcześniej|następn\\w*|zeszł\\w*|"
    "ubiegł\\w*|poprzedni\\w*|rocznic\\w*|temu",
    "tr": "hafta\\w*|hariç|önce|sonra|beri|kadar|dek|arasında|itibaren|gelecek|geçen|önceki|sonraki|yıldönümü\\w*",
    "ar": "أسبوع|الأسبوع|باستثناء|قبل|بعد|منذ|حتى|بين|من|إلى|المقبل|القادم|الماضي|السابق|عشية|ذكرى",
}
"""Words that set a date off from the one they name: the words are then left alone."""

AT_NIGHT = {
    "en": "late|overnight|night|midnight",
    "ru": "ноч\\w*",
    "uk": "ніч|ноч\\w*|вночі",
    "zh": "夜|凌晨",
    "ja": "夜|未明",
    "ko": "밤|새벽",
    "fr": "nuit",
    "de": "nacht\\w*",
    "es": "noche|madrugada",
    "pt": "noite|madrugada",
    "it": "notte",
    "pl": "noc\\w*",
    "tr": "gece\\w*",
    "ar": "ليل",
}
"""The night belongs to two days: words that name it are left alone as well."""

LEFT_ALONE = (
    r"\bfy\s?['’]?\d|\b(?:fiscal|financial|school|academic|tax|budget|marketing)\s+year|\bseason\b|\bterm\b|"
    r"\d{4}\s?[/–—-]\s?\d\d|geschäftsjahr|haushaltsjahr|schuljahr|\bexercice\b|scolaire|curso\b|ejercicio|"
    r"anno\s+(?:scolastico|accademico)|ano\s+letivo|учебн|учбов|навчальн|финансов|фінансов|学年|學年|财年|財年|"
    r"年度|학년|회계연도|\d\s?(?:-|–|—)\s?\d|"
    r"ann[ée]es\s+\d|\baños\s+\d|\banos\s+\d|\banni\s+\d|\blata(?:ch)?\s+\d|\d['’]?l[ae]r|d[eé]cada|décennie|"
    r"\bdecade|jahrzehnt|десятил|عقد|年代|년대|"
    r"old\s+style|\bo\.\s?s\.|стар(?:ому|ого)\s+стил|\bст\.\s?ст\.|julian|юлианск|юліанськ|"
    r"\blunar\b|农历|農曆|阴历|陰曆|旧历|舊曆|夏历|夏曆|旧暦|陰暦|음력|лунн|hijri|hégire|هجري|\bah\b"
)
"""Years that are no calendar years, decades, spans, and dates of calendars that name the same months otherwise."""

OTHER_NUMBERS = re.compile(
    r"\b(?:r[eé]solu[tcç]\w+|rezolucj\w+|резолюц\w+|决议|決議|agenda|vision|article|nos?\.|nr\.?|№)\s*\d{4}\b|"
    r"\b(?:at\s+\d{4}|\d{4}\s?(?:gmt|utc|hrs?|hours|z|local\s+time))\b|"
    r"\b(?:the\s+sun\b|mail\s+on\s+sunday\b|"
    r"sunday\s+(?:times|telegraph|mirror|express|mail|world|post|sun|independent|guardian|herald|star)\b)",
    re.IGNORECASE,
)
"""Numbers of four digits that are no years, and newspapers that are called like a day: nothing of them is read."""
WORDS_TOO = ("march", "april", "may", "june", "august")
"""Months that are names and other words too, with a capital as well."""
BEFORE_A_MONTH = (
    "in|of|on|early|mid|late|this|that|and|or|during|the|its|their|his|her|"
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
)
AFTER_A_MONTH = (
    "of|in|and|or|at|when|where|the|this|local|morning|afternoon|evening|summit|talks|meeting|session|visit|call|"
    "elections?|vote|statement|referendum"
)
"""English words beside which they are months."""


def names_in(table: str) -> list[list[tuple[str, bool]]]:
    """Return the names of each month, or day of the week, of a language's table, in the order of the table.

    Each is the body of a regular expression, and whether it counts beside a number only.

    >>> names_in("march,mar. ma[iy]")
    [[('march', False), ('mar', True)], [('ma[iy]', False)]]
    """
    return [[_name(name) for name in group.split(",")] for group in table.split()]


def _name(written: str) -> tuple[str, bool]:
    is_short = written.endswith(".") and not written.endswith("\\.")
    return (written[:-1] if is_short else written).replace("_", r"\s"), is_short


class Unit(StrEnum):
    """What a time told from the day of publication is counted in."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


FROM_PUBLICATION = {
    (
        Unit.MONTH,
        -1,
    ): r"\b(?:last|past|previous) month\b|прошлом месяце|минулого місяця|минулому місяці|上[个個]?月|"
    r"先月|지난\s?달|\b(?:le )?mois dernier\b|\b(?:letzten|vorigen|vergangenen) monats?\b|\bmes pasado\b|"
    r"\bmês passado\b|\bmese scorso\b|\bscorso mese\b|\b(?:zeszłym|ubiegłym) miesiącu\b|\bgeçen ay\b|الشهر الماضي",
    (
        Unit.MONTH,
        0,
    ): r"\bthis month\b|этом месяце|цього місяця|本月|[这這]个?個?月|今月|이번\s?달|\bce mois(?:-ci)?\b|"
    r"\bdiese[mns] monats?\b|\beste mes\b|\bn?este mês\b|\bquesto mese\b|\btym miesiącu\b|\bbu ay\b|هذا الشهر",
    (Unit.MONTH, 1): r"\bnext month\b|следующем месяце|наступного місяця|下[个個]?月|来月|다음\s?달",
    (
        Unit.YEAR,
        -1,
    ): r"\b(?:last|past|previous) year\b|прошлом году|минулого року|торік|去年|昨年|지난해|작년|"
    r"\ban(?:née)? derni[eè]re?\b|\b(?:letzte|vorige|vergangene)[mns]? jahr(?:es)?\b|\baño pasado\b|\bano passado\b|"
    r"\banno scorso\b|\bscorso anno\b|\b(?:zeszłym|ubiegłym) roku\b|\bgeçen (?:yıl|sene)\b|العام الماضي|"
    r"السنة الماضية",
    (
        Unit.YEAR,
        0,
    ): r"\bthis year\b|этом году|цього року|今年|올해|\bcette année\b|\bdiese[ms]? jahr(?:es)?\b|"
    r"\beste año\b|\beste ano\b|\bquest['’]anno\b|\btym roku\b|\bbu yıl\b|هذا العام",
    (Unit.YEAR, 1): r"\bnext year\b|следующем году|наступного року|明年|来年|내년",
    (
        Unit.DAY,
        -1,
    ): r"\byesterday\b|\bвчера\b|\b[ву]чора\b|昨天|昨日|어제|\bhier\b|\bgestern\b|\bayer\b|\bontem\b|\bieri\b|"
    r"\bwczoraj\b|\bdün\b|\bأمس\b",
    (
        Unit.DAY,
        0,
    ): r"\btoday\b|\bсегодня\b|\bсьогодні\b|今天|今日|本日|오늘|\baujourd['’]hui\b|\bheute\b|\bhoy\b|\bhoje\b|"
    r"\boggi\b|\bdzi(?:ś|siaj)\b|\bbugün\b",
    (
        Unit.DAY,
        1,
    ): r"\btomorrow\b|\bзавтра\b|明天|明日|내일|\bdemain\b|\bamanhã\b|\bdomani\b|\bjutro\b|\byarın\b",
}
"""Words, and how far what they name lies from the day on which their source appeared."""
EDGES = r"\b(?:early|earlier|late|later|mid|middle|beginning|start|end|of|in|the|at|and|[вуй]|im|des|el|en|o|no|il|w)\b"
"""Words beside them that change nothing: late last month is last month."""
