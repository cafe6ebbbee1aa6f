"""When something was said, as English tells it."""

from __future__ import annotations

from generator.drafting.languages.times.time_words import TimeWords
from generator.drafting.time_kinds import TimeKind

TIMES = TimeWords(
    had=r"\bhad\s(?:\w+\s){0,3}?|\bhaving\s(?:\w+\s){0,2}?|\bused to\s",
    at_another_time=r"once|previously|in the past|often|always|routinely|frequently|(?:long|years|weeks|months|days) "
    r"(?:ago|before|earlier)|has (?:long|repeatedly|previously|often|always|since)|on (?:another|previous|earlier) "
    r"occasions?|in a separate|the last time|is (?:known|said) to have|at the time",
    says_now=r"(?!(?:adds|goes|continues|concludes)\b)\w+s",
    before_weekday=r"(?:(?:late|early)\s)?(?:on|since)\s(?:the\s)?|this\s",
    last_weekday=r"last\s",
    before_month=r"(?:in|early in|late in|back in|in early|in late|since)\s|early\s|late\s|last\s",
    day_and_month=(
        r"(?:on\s)?(?P<day>\d\d?)(?:st|nd|rd|th)?(?:\sof)?\s(?P<month>MONTH)\b\.?(?:,?\s(?P<year>\d{4}))?",
        r"(?:on\s)?(?P<month>MONTH)\b\.?\s(?P<day>\d\d?)(?:st|nd|rd|th)?\b(?:,?\s(?P<year>\d{4}))?",
    ),
    times=(
        (TimeKind.NIGHT, -1, r"last night|overnight"),
        (TimeKind.DAY, -1, r"yesterday(?: (?:morning|afternoon|evening|lunchtime))?"),
        (
            TimeKind.DAY,
            0,
            (
                r"today|(?:this|earlier this|late this|early this) (?:morning|afternoon|evening)|(?:earlier|"
                r"later) today|tonight|"
                r"(?<!day )at (?:noon|midday|lunchtime|dawn|daybreak)(?! on\b)"
            ),
        ),
        (TimeKind.DAY, -2, r"the day before yesterday"),
        (TimeKind.WEEKEND, -1, r"(?:over |on |at |during )?(?:the )?(?:last|past) weekend"),
        (TimeKind.WEEKEND, 0, r"(?:over|at|on|during) the weekend|this weekend"),
        (
            TimeKind.WEEK,
            -1,
            r"(?:late |early |earlier )?last week|(?:in|during) the (?:last|past|previous) week",
        ),
        (TimeKind.WEEK, 0, r"(?:earlier )?this week"),
        (TimeKind.MONTH, -1, r"(?:late |early )?last month"),
        (TimeKind.MONTH, 0, r"(?:earlier )?this month"),
        (TimeKind.YEAR, -1, r"(?:late |early )?last year"),
        (TimeKind.YEAR, 0, r"(?:earlier )?this year"),
        (TimeKind.DAYS_AGO, 1, r"(?P<number>\w+) days? ago"),
        (TimeKind.WEEKS_AGO, 1, r"(?P<number>\w+) weeks? ago"),
        (TimeKind.MONTHS_AGO, 1, r"(?P<number>\w+) months? ago"),
    ),
    same_day=r"(?:(?:later )?(?:on )?(?:the|that)(?: very)? same|(?:later )?that) (?:day|morning|afternoon|"
    r"evening|night)|"
    r"(?:just |barely |within |some )?(?:an|one|half an|a few|a couple of|several|two|three|four|five|six|\d+) "
    r"(?:hours?|minutes?) (?:later|afterwards|earlier|before)|(?:hours|minutes|moments) (?:later|earlier)|"
    r"within (?:hours|"
    r"minutes|the hour|a minute|an hour)|(?:later|earlier) in the day|shortly (?:afterwards|thereafter)|"
    r"soon afterwards|"
    r"at the same (?:event|meeting|press conference|news conference|briefing|hearing|rally|ceremony)",
    day_after=r"(?:on )?the (?:next|following|very next) (?:day|morning|afternoon|evening)|(?:a|one) day later|"
    r"the (?:day|morning|evening) after(?=[,.]|$)",
    day_before=r"(?:a|one) day earlier|(?:a|one|the) day before(?=[,.\x00]|$)|(?:on )?the previous (?:day|evening|"
    r"afternoon|morning)|"
    r"the (?:evening|night) before(?=[,.\x00]|$)|the day prior",
    days_later=r"(?P<number>\w+) days (?:later|afterwards)",
    days_earlier=r"(?P<number>\w+) days (?:earlier|before)",
    settings=r"(?:at|in|during|to|on|via|by|before|into|told|telling|addressing) (?:[\w’'-]+ ){0,3}?"
    r"(?P<setting>(?:press|news) (?:conference|briefing)|interview|statement|speech|address|rally|hearing|"
    r"briefing|podcast|"
    r"letter|e-?mail|memoirs?|book|column|op-?ed|essay|television|TV|radio|programme|broadcaster|magazine|"
    r"newspaper|debate|"
    r"communiqu[eé]|tweet|post|Telegram|Facebook|Twitter|Instagram|X|dinner|lunch|reception|ceremony|lecture|sermon|"
    r"conference|congress|summit|forum|parliament|lawmakers|MPs|assembly|senate|council|committee|court|diary|"
    r"message|"
    r"text message|testimony|trial|reporters|journalists|audience|voters|supporters|students|telephone|phone)",
    to_come=r"will|would|shall|is (?:due|expected|set|scheduled|about|likely)|are (?:due|expected|set|scheduled)|"
    r"was (?:due|expected|set|scheduled|born)|plans? to|planned to|next|must",
    of_another_clause=r"who|whose|whom|which|that|whether|where|because|if|about|regarding|concerning|over|"
    r"(?<=\A\s)of",
    in_year=r"(?:back |early |late )?in (?:early |late |mid-)?(?P<year>(?:19|20)\d\d)",
    numbers={"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6},
)
