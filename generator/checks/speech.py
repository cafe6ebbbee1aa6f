"""English words of attribution, and the cities that stand for governments: for the rules on a briefing's own voice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.briefing import Briefing

_VERBS = """
accept accuse acknowledge advise agree allege announce answer appeal applaud argue ask assert assess assure back blame
call caution charge cite claim comment commend complain concede conclude condemn confirm contend criticise criticize
declare decline defend demand deny describe disagree dismiss dispute doubt endorse estimate expect explain express
favour favor fear greet hail hint hope insist interpret invite judge maintain mention name note offer oppose plead
pledge portray praise predict proclaim promise propose protest reaffirm recall recommend regret reiterate reject
remark remind repeat reply report request respond retract ridicule signal suggest support suspect thank threaten urge
vow want warn welcome
"""
_OTHER_FORMS = (
    *("said", "says", "say", "saying", "stated", "states", "stating", "told", "tells", "tell", "telling"),
    *("wrote", "writes", "write", "writing", "written", "spoke", "spoken", "speaks", "speak", "speaking"),
    *(
        "gave",
        "gives",
        "give",
        "given",
        "finds",
        "found",
        "thinks",
        "thought",
        "believes",
        "believed",
        "sees",
        "saw",
    ),
    *(
        "admitted",
        "admitting",
        "took note",
        "takes note",
        # Words only: who withdrew troops has said nothing.
        r"(?:withdr(?:ew|aws|awn)|(?:took|takes|taken) back) (?:\w+ ){1,2}(?:words?|statements?|objections?|consent)",
        "stressed that",
        "stresses that",
        "has it",
        "had it",
    ),
    *(
        "emphasised that",
        "emphasizes that",
        "emphasized that",
        "emphasises that",
        "put it",
        "puts it",
        "wishes",
        "wished",
        "point out",
        "points out",
        "pointed out",
        "revealed",
        "reveals",
        "reads it",
    ),
    *(
        # Who counts vouches for the number; that something was counted says not by whom.
        r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?:counted|calculated|recorded|registered|tallied)",
        r"(?:counted|calculated|recorded|registered|tallied) by",
        r"puts? (?:\w+ ){1,3}at",
        "by the count of",
        "according to",
        "in the words of",
        "in the view of",
        "as told by",
        "account",
        "view that",
        "in its words",
    ),
)


def _stem(verb: str) -> str:
    """Return the pattern of a regular verb's forms: *deny*, *denies*, *denied*, *denying*."""
    if verb.endswith("e"):
        return rf"{verb[:-1]}(?:e[sd]?|ing)"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return rf"{verb[:-1]}(?:y|ied|ies|ying)"
    return rf"{verb}(?:s|es|ed|ing)?"


_SPEECH = f"(?:{'|'.join([*map(_stem, _VERBS.split()), *_OTHER_FORMS])})"
ATTRIBUTION = re.compile(rf"\b{_SPEECH}\b", re.IGNORECASE)
"""Says that somebody said it: verbs of speech and attitude, *according to*, *by its account*."""
IN_ANOTHERS_WORDS = re.compile(
    r"\b(?:by|in) [^,.;]{1,40}['’]s? (?:own )?(?:words|count|view)\b", re.IGNORECASE
)
"""Attributes without a verb: *in Bob's words*, *by the towns' count*; nobody speaks at its place."""

_CITIES = (
    *(
        "Abuja",
        "Algiers",
        "Amman",
        "Ankara",
        "Astana",
        "Athens",
        "Baghdad",
        "Baku",
        "Bamako",
        "Beijing",
        "Beirut",
    ),
    *(
        "Belgrade",
        "Berlin",
        "Bern",
        "Brasília",
        "Bratislava",
        "Brussels",
        "Bucharest",
        "Budapest",
        "Buenos Aires",
    ),
    *(
        "Cairo",
        "Canberra",
        "Caracas",
        "Chișinău",
        "Copenhagen",
        "Damascus",
        "Delhi",
        "Doha",
        "Dublin",
        "Hanoi",
    ),
    *(
        "Havana",
        "Helsinki",
        "Islamabad",
        "Jakarta",
        "Jerusalem",
        "Kabul",
        "Kampala",
        "Khartoum",
        "Kigali",
        "Kyiv",
    ),
    *(
        "Lisbon",
        "Ljubljana",
        "London",
        "Madrid",
        "Manila",
        "Mexico City",
        "Minsk",
        "Moscow",
        "Nairobi",
        "New Delhi",
    ),
    *(
        "Nicosia",
        "Oslo",
        "Ottawa",
        "Paris",
        "Prague",
        "Pretoria",
        "Pyongyang",
        "Rabat",
        "Riga",
        "Riyadh",
        "Rome",
    ),
    *(
        "Sarajevo",
        "Seoul",
        "Sofia",
        "Stockholm",
        "Taipei",
        "Tallinn",
        "Tashkent",
        "Tbilisi",
        "Tehran",
        "Tokyo",
    ),
    *("Tripoli", "Tunis", "Vienna", "Vilnius", "Warsaw", "Washington", "Yerevan", "Zagreb"),
    *(
        "Downing Street",
        "the Bundestag",
        "the Kremlin",
        "The Kremlin",
        "the Élysée",
        "The Élysée",
        "Whitehall",
    ),
)
_ATTITUDES = (
    r"leaves?|left|refuses?|refused|insists?|holds?|held|plans?|planned|intends?|intended|has yet|had yet"
)
PLACE_BEFORE = re.compile(
    "in|to|from|at|near|of|for|with|via|through|around|outside|between|against|on", re.IGNORECASE
)
"""Words before a city that make a place of it."""
_CITY = f"(?:{'|'.join(_CITIES)})"
CITY = re.compile(rf"\b{_CITY}\b")
METONYM = (
    rf"(?P<before>(?:(?i:{PLACE_BEFORE.pattern})|[A-ZÀ-Þ][\w’'-]*)\s)?"
    rf"\b(?P<cities>{_CITY}(?:, {_CITY})*(?:,? and {_CITY})?)"
    rf"(?: (?:also|still|now|then|has|had|have|itself|later|\w+ly))* (?:{_SPEECH}|{_ATTITUDES})\b"
)
"""Cities at a verb of speech or attitude, with what stands before: *in Moscow*, *George Washington*."""
OPENS_CLAUSE = frozenset(
    {
        *(
            "After",
            "Also",
            "Although",
            "And",
            "As",
            "Because",
            "Before",
            "Both",
            "But",
            "Even",
            "For",
            "However",
            "If",
        ),
        *(
            "Meanwhile",
            "Neither",
            "Now",
            "Only",
            "Since",
            "So",
            "Still",
            "Then",
            "Though",
            "Today",
            "When",
            "Where",
        ),
        *("Whereas", "While", "Yesterday", "Yet"),
    }
)
"""Words in a capital before a city that are no part of a person's name."""


def is_english(briefing: Briefing) -> bool:
    """Tell whether a briefing is written in English: the rules on its own voice know no other language."""
    return briefing.lang.partition("-")[0].lower() == "en"
