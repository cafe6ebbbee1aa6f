"""When something was said, as French tells it."""

from __future__ import annotations

from generator.drafting.languages.times.time_words import TimeWords
from generator.drafting.time_kinds import TimeKind

TIMES = TimeWords(
    had=r"\bavai(?:t|ent)\s(?:\w+\s){0,3}?",
    at_another_time=r"autrefois|naguère|jadis|souvent|toujours|déjà dit|à plusieurs reprises|à maintes reprises|"
    r"par le passé|auparavant|précédemment|à l['’]époque",
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
        (
            TimeKind.DAY,
            0,
            r"aujourd['’]hui|(?:en )?ce jour|ce (?:matin|soir|midi)(?!-là)|cet après-midi(?!-là)",
        ),
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
    same_day=r"le (?:même jour|jour même|soir même|matin même)|ce (?:jour|soir|matin)-là|cet après-midi-là|"
    r"(?:quelques|deux|trois|une?) "
    r"(?:heures?|minutes?|demi-heure) (?:plus tard|après|auparavant|plus tôt)|dans la (?:journée|soirée|matinée|"
    r"foulée)(?! (?:de|du|d['’]))|dans l['’]après-midi(?! (?:de|du|d['’]))|à la mi-journée",
    day_after=r"(?:dès )?le lendemain(?: (?:matin|soir|midi))?|un jour plus tard|le jour suivant",
    day_before=r"la veille(?: au soir)?(?! d[eu'’])|un jour plus tôt|le jour précédent",
    days_later=r"(?P<number>\w+) jours (?:plus tard|après)",
    settings=r"(?:lors d[eu'’]|au cours d[eu'’]|dans|sur|à|au|aux|en|devant|par|d'un)\s?(?:[\w'’-]+ ){0,2}?"
    r"(?P<setting>conférences? de presse|point de presse|entretien|interview|déclaration|communiqué|discours|"
    r"allocution|meeting|audition|"
    r"podcast|lettre|courriel|mail|mémoires|livre|chronique|tribune|télévision|radio|émission|antenne|chaîne|"
    r"magazine|journal|"
    r"quotidien|débat|tweet|message|post|Telegram|Facebook|Twitter|Instagram|X|dîner|déjeuner|réception|cérémonie|"
    r"conférence|"
    r"congrès|sommet|forum|parlement|députés|sénateurs|assemblée|sénat|conseil|commission|tribunal|journalistes|"
    r"presse|partisans|"
    r"étudiants|téléphone)",
    to_come=r"\w+(?:ra|ront|rait|raient)|doi(?:t|vent)|va|vont|prochaine?s?|née?",
    of_another_clause=r"qui|dont|que|où|lequel|laquelle|lesquels|si|parce que",
    in_year=r"(?:en|début|fin|dès) (?P<year>(?:19|20)\d\d)",
    numbers={"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6},
)
