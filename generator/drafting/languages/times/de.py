"""When something was said, as German tells it."""

from __future__ import annotations

from generator.drafting.languages.times.time_words import TimeWords
from generator.drafting.time_kinds import TimeKind

TIMES = TimeWords(
    had=r"\bhatten?\s(?:\w+\s){0,3}?",
    at_another_time=r"einst|früher|zuvor|bereits mehrfach|wiederholt|immer wieder|seinerzeit|damals|oft|stets|einmal|"
    r"in der Vergangenheit|(?:vor|in den vergangenen) (?:Jahren|Monaten|Wochen|Tagen)|hatten?",
    says_now=r"sagt|meint|findet|erzählt|glaubt|berichtet|erinnert|weiß|spricht|schwärmt|klagt",
    before_weekday=r"(?:am|seit)\s(?:gestrigen\s|heutigen\s)?|diesen\s",
    last_weekday=r"(?:am\s)?(?:letzten|vergangenen|vorigen)\s",
    before_month=r"(?:im|anfang|ende|mitte|seit)\s",
    day_and_month=(
        r"(?:am\s)?(?:\w+tag,?\s(?:dem\s|den\s)?)?(?P<day>\d\d?)\.\s(?P<month>MONTH)\b(?:\s(?P<year>\d{4}))?",
    ),
    times=(
        (TimeKind.NIGHT, -1, r"in der (?:vergangenen |letzten )?nacht"),
        (TimeKind.DAY, -2, r"vorgestern"),
        (TimeKind.DAY, -1, r"gestern"),
        (TimeKind.DAY, 0, r"heute(?: (?:früh|morgen|vormittag|mittag|nachmittag|abend))?|am heutigen tage?"),
        (TimeKind.WEEKEND, -1, r"(?:am |das )?(?:vergangenen?|letzten?|vorigen?) wochenende"),
        (TimeKind.WEEKEND, 0, r"am wochenende|dieses wochenende|an diesem wochenende"),
        (TimeKind.WEEK, -1, r"(?:in der )?(?:vergangenen?|letzten?|vorigen?) woche"),
        (TimeKind.WEEK, 0, r"(?:in )?dieser? woche"),
        (TimeKind.MONTH, -1, r"(?:im )?(?:vergangenen|letzten|vorigen) monat"),
        (TimeKind.MONTH, 0, r"(?:in )?diesem monat|diesen monat"),
        (TimeKind.YEAR, -1, r"(?:im )?(?:vergangenen|letzten|vorigen) jahr|letztes jahr"),
        (TimeKind.YEAR, 0, r"(?:in )?diesem jahr|dieses jahr"),
        (TimeKind.DAYS_AGO, 1, r"vor (?P<number>\w+) tagen|vor (?:einem) tag"),
        (TimeKind.WEEKS_AGO, 1, r"vor (?P<number>\w+) wochen?"),
        (TimeKind.MONTHS_AGO, 1, r"vor (?P<number>\w+) monat(?:en)?"),
    ),
    same_day=r"am (?:selben|gleichen) (?:Tage?|Morgen|Vormittag|Mittag|Nachmittag|Abend)|"
    r"(?:noch )?am (?:(?:späten|frühen) )?(?:Abend|Nachmittag|Vormittag|Mittag|Morgen)(?! de[rs] | nach )|"
    r"(?:kurz|wenig|Stunden|Minuten) (?:später|darauf|zuvor)|(?:eine (?:halbe )?|zwei|drei|wenige|"
    r"einige) "
    r"(?:Stunden?|Minuten) (?:später|darauf|zuvor|vorher)",
    day_after=r"am (?:nächsten|folgenden) (?:Tag|Morgen|Vormittag|Abend)|tags darauf|einen Tag (?:später|darauf|"
    r"danach)|am Tag "
    r"(?:darauf|danach)|anderntags",
    day_before=r"tags zuvor|am (?:Vortag|Vorabend)|einen Tag (?:zuvor|vorher|früher)|am Tag (?:zuvor|davor)",
    days_later=r"(?P<number>\w+) Tage (?:später|darauf|danach)",
    settings=r"(?:in|im|bei|beim|auf|vor|per|am|zu|zum|gegenüber|über) (?:[\w-]+ ){0,2}?"
    r"(?P<setting>(?:Presse|Medien)konferenz|Interview|Gespräch|Erklärung|Rede|Ansprache|Kundgebung|Anhörung|"
    r"Podcast|Brief|E-Mail|Mail|"
    r"Memoiren|Buch|Kolumne|Gastbeitrag|Fernsehen|Radio|Sendung|Sender|Magazin|Zeitung|Debatte|Mitteilung|Tweet|"
    r"Post|Beitrag|"
    r"Telegram|Facebook|Twitter|Instagram|X|Empfang|Feier|Vortrag|Predigt|Konferenz|Kongress|Parteitag|Gipfel|"
    r"Forum|Parlament|"
    r"Abgeordneten?|Rat|Ausschuss|Gericht|Tagebuch|Nachricht|Journalisten|Reportern|Anhängern|Wählern|Studenten|"
    r"Telefon)",
    to_come=r"w(?:ird|erden|ürden?)|sollt?e?n?|will|wollen|muss|geplant|nächste\w*|kommende\w*|geboren",
    of_another_clause=r",\s(?:der|die|das|dessen|deren|dem|den|dass|ob|weil|wo|was|welche[rsnm]?|geboren)",
    in_year=r"(?:im Jahre? |Anfang |Ende |Mitte )(?P<year>(?:19|20)\d\d)|(?<![.\d]\s)(?<!\w\s)(?P<year2>(?:19|"
    r"20)\d\d)(?=\s(?:hatte|sagte|erklärte|versprach|nannte|schrieb))",
    numbers={"einem": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6},
)
